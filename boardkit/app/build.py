"""Every paper of a board, each as it was made on the day that it was sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from boardkit.app.check import Checked
from boardkit.app.deliver import deliver, final_there
from boardkit.app.make import Order, Paper, make
from boardkit.app.no_paper import no_paper
from boardkit.documents.kinds import KINDS
from boardkit.model.meeting import Meeting
from boardkit.output.writing import Result
from boardkit.problems import InvalidSource, Problem
from boardkit.rules.deadlines import dispatch_day


@dataclass(frozen=True, slots=True)
class Built:
    """One paper that was made, as of which day, and where it is."""

    order: Order
    day: date
    paper: Paper
    result: Result


@dataclass(frozen=True, slots=True)
class Refused:
    """One paper that was not made or not written, and why."""

    order: Order
    problems: tuple[Problem, ...]


def build(checked: Checked, out: Path, *, day: date, languages: tuple[str, ...]) -> Iterator[Built | Refused]:
    """Make and write every paper; one that stands there unchanged, or final, is left alone.

    A meeting's papers are made as of the day that they are sent, or as of `day` while that is still to
    come, so that the passing of time alone makes no paper out of date. One that is refused stops no other.
    """
    for meeting in checked.board.meetings:
        as_of = min(day, dispatch_day(meeting, checked.board.charter))
        for order in _orders(meeting, languages, as_of):
            try:
                paper = make(checked, order, day=as_of)
                result = final_there(paper, out) or deliver(paper, out)
            except InvalidSource as invalid:
                yield Refused(order, tuple(invalid.problems))
            else:
                yield Built(order, as_of, paper, result)


def _orders(meeting: Meeting, languages: tuple[str, ...], day: date) -> Iterator[Order]:
    """The papers that there are to be; one that is not to be made is no failure."""
    for kind in KINDS:
        for audience in kind.audiences:
            if not any(no_paper(meeting, audience, day)):
                yield from (Order(kind, meeting.id, audience, language) for language in languages)
