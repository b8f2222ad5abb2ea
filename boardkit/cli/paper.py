"""Makes one paper, and says where it is and what is still missing: what every command for a paper does."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NoReturn

import typer

from boardkit.app.check import Checked
from boardkit.app.deliver import deliver
from boardkit.app.make import NotFound, Order, make
from boardkit.cli.findings import show
from boardkit.cli.telling import told
from boardkit.language import Language


def make_paper(checked: Checked, order: Order, *, day: date, out: Path, speech: Language) -> None:
    """Make and write the paper. Exits with 2 when there is no such meeting; raises InvalidSource."""
    try:
        paper = make(checked, order, day=day)
    except NotFound as missing:
        no_such_meeting(missing, speech)
    result = deliver(paper, out)
    typer.echo(told(result, speech))
    if paper.unfinished:
        typer.echo(speech.say("It is a draft: this is still missing."))
        show(paper.unfinished, speech)


def no_such_meeting(missing: NotFound, speech: Language) -> NoReturn:
    """Say that there is no such meeting and which there are, and end with code 2."""
    values = {"meeting": missing.subject, "known": list(missing.known)}
    wrong_usage(speech.say("There is no meeting {meeting}; there are: {known}.", values))


def wrong_usage(sentence: str) -> NoReturn:
    """Say what was asked that cannot be, and end with code 2."""
    typer.echo(sentence, err=True)
    raise typer.Exit(2) from None
