"""boardkit build: every paper that is missing or out of date, and what was made."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from boardkit.app.at_rest import Standing, at_rest, standing
from boardkit.app.whose_language import spoken_in
from boardkit.cli.session import board_session, the_day
from boardkit.cli.stopping import STOPPED, between_papers
from boardkit.language import Language
from boardkit.problems import InvalidSource, in_reading_order
from boardkit.source.whereabouts import find_board

if TYPE_CHECKING:
    from collections.abc import Callable

    from boardkit.app.build import Plan
    from boardkit.app.making import Built, Refused


def run(  # noqa: PLR0913 - one argument for each option of the command
    folder: Path | None,
    *,
    day: datetime | None,
    language: str | None,
    out: Path,
    jobs: int | None,
    pdf: bool,
) -> None:
    """Make what is missing or out of date; with a language, only in that language.

    Exits with 1 when a paper was refused or has no PDF, and with 130 when it was stopped before it was done.
    """
    on = the_day(day)
    at_rest = _is_at_rest(folder, out, on, (language,) if language else ())
    code = 0 if at_rest else _build(folder, out, on, language, jobs)
    if pdf and code != STOPPED:
        code = _print(folder, out, language) or code
    if code:
        raise typer.Exit(code)


def _build(folder: Path | None, out: Path, on: date, language: str | None, jobs: int | None) -> int:
    """Read the board and make the papers; the exit code."""
    languages = (language,) if language else ()
    from boardkit.app.build import after, in_order, plan_build
    from boardkit.app.making import Built

    with between_papers() as stopped, board_session(folder, language) as (checked, speech):
        plan = plan_build(checked, out, day=on, languages=languages)
        tried = list(_made(plan, jobs, stopped, speech))
        built = in_order(plan, (one for one in tried if isinstance(one, Built)))
        memory = after(plan, built)
        now = standing(memory, out, languages=languages)
        tackled = sum(order.name in memory.papers for order, _ in plan.to_make)
        is_stopped = stopped() and len(tried) < len(plan.to_make)
    _tell(built, now, speech, others=now.papers - tackled, is_whole=len(built) == len(plan.to_make))
    if is_stopped:
        counts = {"made": len(built), "count": len(plan.to_make)}
        sentence = "Stopped: {made} of {count} papers were made; the next build makes the others."
        typer.echo(speech.say(sentence, counts), err=True)
    is_refused = _tell_refused(tried, speech)
    return STOPPED if is_stopped and not is_refused else int(is_refused)


def _print(folder: Path | None, out: Path, language: str | None) -> int:
    """Make the PDFs that are missing beside papers that stand there; the exit code."""
    from boardkit.app.at_rest import to_print
    from boardkit.cli.pdf import print_all

    board = folder or find_board(Path.cwd())
    speech = Language(language or spoken_in(board))
    papers = to_print(board, out, languages=(language,) if language else ())
    with between_papers() as stopped:
        wanted, missing = print_all(papers, speech, stopped=stopped)
        if missing and stopped():
            counts = {"made": wanted - missing, "count": wanted}
            sentence = "Stopped: {made} of {count} PDFs were made; build --pdf makes the others."
            typer.echo(speech.say(sentence, counts), err=True)
            return STOPPED
    return int(missing > 0)


def _is_at_rest(folder: Path | None, out: Path, day: date, languages: Sequence[str]) -> bool:
    """Whether there is nothing to do, which is said then."""
    try:
        board = folder or find_board(Path.cwd())
    except InvalidSource:  # told by whoever reads the board
        return False
    now = at_rest(board, out, day=day, languages=languages)
    if now:
        _tell((), now, Language(next(iter(languages), spoken_in(board))), others=now.papers, is_whole=True)
    return now is not None


def _made(
    plan: Plan, jobs: int | None, stopped: Callable[[], bool], speech: Language
) -> Iterator[Built | Refused]:
    """The papers as they are made, with a bar on a terminal that shows how far it is."""
    from boardkit.app.build import build
    from boardkit.cli.workers import how_many, workers

    count = how_many(len(plan.to_make), jobs)
    with workers(count) as executor:
        # One batch more than there are processes, so that none waits and yet they stop soon.
        results = build(plan, executor, at_once=count + 1, stopped=stopped)
        if not sys.stderr.isatty() or not plan.to_make:
            yield from results
            return
        label = speech.say("Making papers")
        with typer.progressbar(results, length=len(plan.to_make), label=label, file=sys.stderr) as shown:
            yield from shown


def _tell(built: Sequence[Built], now: Standing, speech: Language, *, others: int, is_whole: bool) -> None:
    """What was written; how many papers are up to date, and how many drafts there are; what is left over."""
    from boardkit.cli.built import told_of

    for line in told_of(built, now, speech, others=others, is_whole=is_whole):
        typer.echo(line)


def _tell_refused(tried: Sequence[Built | Refused], speech: Language) -> bool:
    """Show why papers were refused, each reason once; whether any was."""
    from boardkit.app.making import Refused
    from boardkit.cli.findings import show

    refused = [one for one in tried if isinstance(one, Refused)]
    if refused:
        problems = [problem for one in refused for problem in one.problems]
        show(in_reading_order(problems), speech, to_error_stream=True)
        one, more = "One paper was not made; see above.", "{count} papers were not made; see above."
        sentence = one if len(refused) == 1 else more
        typer.echo(speech.say(sentence, {"count": len(refused)}), err=True)
    return bool(refused)
