"""boardkit build: every paper that is missing or out of date, and what was made."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from boardkit.app.at_rest import Standing, at_rest, standing
from boardkit.app.whose_language import spoken_in
from boardkit.cli.session import board_session, the_day
from boardkit.cli.stopping import STOPPED, between_papers, tell_papers, tell_pdfs
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
    wish = _Wish(folder, the_day(day), language, out, jobs, pdf)
    with between_papers() as stopped:
        ended = _Ended() if _is_at_rest(wish) else _build(wish, stopped)
        code = ended.code
        if pdf and not ended.is_last:
            code = _print(wish, stopped) or code
    if code:
        raise typer.Exit(code)


@dataclass(frozen=True, slots=True)
class _Wish:
    """What was asked."""

    folder: Path | None
    day: date
    language: str | None
    out: Path
    jobs: int | None
    pdf: bool

    @property
    def languages(self) -> tuple[str, ...]:
        """In which to make papers; none are the board's own."""
        return (self.language,) if self.language else ()


@dataclass(frozen=True, slots=True)
class _Ended:
    """With which code the papers ended; `is_last`: no PDF is to be made after them."""

    code: int = 0
    is_last: bool = False


def _build(wish: _Wish, stopped: Callable[[], bool]) -> _Ended:
    """Read the board and make the papers."""
    from boardkit.app.build import after, in_order, plan_build
    from boardkit.app.making import Built, Refused

    with board_session(wish.folder, wish.language) as (checked, speech):
        plan = plan_build(checked, wish.out, day=wish.day, languages=wish.languages)
        tried = list(_made(plan, wish.jobs, stopped, speech))
        built = in_order(plan, (one for one in tried if isinstance(one, Built)))
        memory = after(plan, built)
        now = standing(memory, wish.out, languages=wish.languages)
        tackled = sum(order.name in memory.papers for order, _ in plan.to_make)
    count = len(plan.to_make)
    _tell(built, now, speech, others=now.papers - tackled, is_whole=len(built) == count)
    refused = [one for one in tried if isinstance(one, Refused)]
    _tell_refused(refused, speech)
    if stopped() and len(tried) < count:
        tell_papers(len(built), count, speech, pdf=wish.pdf)
        return _Ended(STOPPED, is_last=True)
    return _Ended(int(bool(refused)), is_last=any(one.holds_for_all for one in refused))


def _print(wish: _Wish, stopped: Callable[[], bool]) -> int:
    """Make the PDFs that are missing beside papers that stand there; the exit code."""
    from boardkit.app.at_rest import to_print
    from boardkit.cli.pdf import print_all

    board = wish.folder or find_board(Path.cwd())
    speech = Language(wish.language or spoken_in(board))
    papers = to_print(board, wish.out, languages=wish.languages)
    printed = print_all(papers, speech, stopped=stopped)
    if printed.made + printed.refused < printed.missing:
        tell_pdfs(printed.made, printed.missing, speech)
        return STOPPED
    return int(printed.refused > 0)


def _is_at_rest(wish: _Wish) -> bool:
    """Whether there is nothing to do, which is said then."""
    try:
        board = wish.folder or find_board(Path.cwd())
    except InvalidSource:  # told by whoever reads the board
        return False
    now = at_rest(board, wish.out, day=wish.day, languages=wish.languages)
    if now:
        _tell((), now, Language(wish.language or spoken_in(board)), others=now.papers, is_whole=True)
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


def _tell_refused(refused: Sequence[Refused], speech: Language) -> None:
    """Show why papers were refused, each reason once."""
    from boardkit.cli.findings import show

    if refused:
        problems = [problem for one in refused for problem in one.problems]
        show(in_reading_order(problems), speech, to_error_stream=True)
        one, more = "One paper was not made; see above.", "{count} papers were not made; see above."
        sentence = one if len(refused) == 1 else more
        typer.echo(speech.say(sentence, {"count": len(refused)}), err=True)
