"""Makes one paper, and says where it is and what is still missing: what every command for a paper does."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NoReturn

import typer

from boardkit.app.check import Checked
from boardkit.app.deliver import deliver
from boardkit.app.make_ordered import make_ordered
from boardkit.app.order import HandOver, NotFound, Order, Sought
from boardkit.cli.findings import point_to_check, show
from boardkit.cli.pdf import point_to_old_pdf, print_beside
from boardkit.cli.telling import told
from boardkit.language import Language


def make_paper(  # noqa: PLR0913 - one argument for each thing that is asked
    checked: Checked, order: Order | HandOver, *, day: date, out: Path, speech: Language, pdf: bool
) -> None:
    """Make and write the paper, with a PDF beside it if that is asked. Raises InvalidSource.

    Exits with 2 when there is no such subject, and with 1 when there is a paper and no PDF could be made.
    Of a paper that is handed to others no finding repeats what the files say.
    """
    try:
        paper = make_ordered(checked, order, day=day)
    except NotFound as missing:
        no_such_subject(missing, speech)
    result = deliver(paper, out)
    typer.echo(told(result, speech))
    has_pdf = print_beside(result, speech) if pdf else point_to_old_pdf(result, speech)
    only = order.subject if isinstance(order, HandOver) else None
    if paper.unfinished:
        typer.echo(speech.say("It is a draft: this is still missing."))
        show(paper.unfinished, speech, only=only)
    if paper.remarks:
        typer.echo(speech.say("Worth knowing:"))
        show(paper.remarks, speech, only=only)
    if only is not None and (paper.unfinished or paper.remarks):
        point_to_check(speech)
    if not has_pdf:
        raise typer.Exit(1)


def no_such_subject(missing: NotFound, speech: Language) -> NoReturn:
    """Say that there is no such meeting or input and which there are, and end with code 2."""
    values: dict[str, object] = {missing.sought.value: missing.subject, "known": list(missing.known)}
    if missing.sought is Sought.MEETING:
        sentence = "There is no meeting {meeting}; there are: {known}."
    elif missing.known:
        sentence = "There is no European input {input}; there are: {known}."
    else:
        sentence = "This board has no European input yet; each one is a file in the folder eu."
    wrong_usage(speech.say(sentence, values))


def wrong_usage(sentence: str) -> NoReturn:
    """Say what was asked that cannot be, and end with code 2."""
    typer.echo(sentence, err=True)
    raise typer.Exit(2) from None
