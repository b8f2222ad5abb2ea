"""Every paper of a board, each of a meeting's as it was made on the day that it was sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path

from boardkit.app.as_of import as_of
from boardkit.app.check import Checked
from boardkit.app.deliver import deliver, final_there
from boardkit.app.make_ordered import make_ordered
from boardkit.app.no_paper import no_paper
from boardkit.app.order import HandOver, Order, Paper
from boardkit.app.periods import reported_periods
from boardkit.documents.kind import About, DocumentKind
from boardkit.documents.kinds import KINDS
from boardkit.model.eu_input import EuInput
from boardkit.model.record import Audience
from boardkit.output.writing import Result
from boardkit.problems import InvalidSource, Problem
from boardkit.rules.eu_standing import papers_day, stage_on
from boardkit.rules.levels import own_level
from boardkit.views.select import select


@dataclass(frozen=True, slots=True)
class Built:
    """One paper that was made, as of which day, and where it is."""

    order: Order | HandOver
    day: date
    paper: Paper
    result: Result


@dataclass(frozen=True, slots=True)
class Refused:
    """One paper that was not made or not written, and why."""

    order: Order | HandOver
    problems: tuple[Problem, ...]


def build(checked: Checked, out: Path, *, day: date, languages: tuple[str, ...]) -> Iterator[Built | Refused]:
    """Make and write every paper; one that stands there unchanged, or final, is left alone.

    What is about a meeting or an input is made as of the day that it is sent, or as of `day` while that is
    still to come; what is about the board, as of `day`. One that is refused stops no other.
    """
    wanted: Iterator[tuple[Order | HandOver, date]] = chain(
        orders(checked, day=day, languages=languages), hand_overs(checked, day=day, languages=languages)
    )
    for order, as_of_day in wanted:
        try:
            paper = make_ordered(checked, order, day=as_of_day)
            result = final_there(paper, out) or deliver(paper, out)
        except InvalidSource as invalid:
            yield Refused(order, tuple(invalid.problems))
        else:
            yield Built(order, as_of_day, paper, result)


def orders(checked: Checked, *, day: date, languages: tuple[str, ...]) -> Iterator[tuple[Order, date]]:
    """The papers that there are to be, each with its day; one that is not to be made is no failure."""
    wanted = [
        *_of_meetings(checked, day),
        *_of_periods(checked, day),
        *_of_inputs(checked, day),
        *_of_the_board(checked, day),
    ]
    return (
        (Order(kind, subject, audience, language), made)
        for kind, subject, audience, made in wanted
        for language in languages
    )


def hand_overs(checked: Checked, *, day: date, languages: tuple[str, ...]) -> Iterator[tuple[HandOver, date]]:
    """The papers for those outside, each with its day."""
    return (
        (HandOver(one.id, language), made) for one, made in _inputs(checked, day) for language in languages
    )


def _of_meetings(checked: Checked, day: date) -> Iterator[tuple[DocumentKind, str, Audience, date]]:
    for meeting in checked.board.meetings:
        for kind in KINDS:
            if kind.about not in {About.BOARD, About.PERIOD, About.INPUT}:
                made = as_of(kind, meeting, checked.board.charter, day)
                readers = [one for one in kind.audiences if not any(no_paper(kind, meeting, one, made))]
                yield from ((kind, meeting.id, one, made) for one in readers)


def _of_periods(checked: Checked, day: date) -> Iterator[tuple[DocumentKind, str, Audience, date]]:
    kinds = [one for one in KINDS if one.about is About.PERIOD]
    for period in reported_periods(checked, day=day):
        yield from ((kind, str(period), one, period.last) for kind in kinds for one in kind.audiences)


def _of_inputs(checked: Checked, day: date) -> Iterator[tuple[DocumentKind, str, Audience, date]]:
    kinds, default = [one for one in KINDS if one.about is About.INPUT], checked.board.charter.defaults.level
    for one, made in _inputs(checked, day):
        for kind in kinds:
            readers = (reader for reader in kind.audiences if reader.sees(own_level(one, default=default)))
            yield from ((kind, one.id, reader, made) for reader in readers)


def _inputs(checked: Checked, day: date) -> Iterator[tuple[EuInput, date]]:
    """The inputs that have been begun, each with the day that its papers are of."""
    days = ((one, papers_day(checked.board, one, day)) for one in checked.board.eu_inputs)
    return ((one, made) for one, made in days if stage_on(one, made))


def _of_the_board(checked: Checked, day: date) -> Iterator[tuple[DocumentKind, str, Audience, date]]:
    for kind in KINDS:
        if kind.about is About.BOARD:
            views = (select(checked.board, day=day, audience=one) for one in kind.audiences)
            yield from ((kind, "", view.audience, day) for view in views if kind.has_content(view))
