"""Every paper of a board, each as it was made on the day that it was sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from boardkit.app.check import Checked
from boardkit.app.deliver import deliver
from boardkit.app.make import Order, Paper, make
from boardkit.documents.kinds import KINDS
from boardkit.output.writing import Result
from boardkit.rules.deadlines import dispatch_day


@dataclass(frozen=True, slots=True)
class Built:
    """One paper that was made, as of which day, and where it is."""

    order: Order
    day: date
    paper: Paper
    result: Result


def build(checked: Checked, out: Path, *, day: date, languages: tuple[str, ...]) -> Iterator[Built]:
    """Make and write every paper; one that stands there unchanged is left alone.

    A meeting's papers are made as of the day that they are sent, or as of `day` while that is still to
    come, so that the passing of time alone makes no paper out of date.
    """
    for meeting in checked.board.meetings:
        as_of = min(day, dispatch_day(meeting, checked.board.charter))
        for kind in KINDS:
            for audience in kind.audiences:
                for language in languages:
                    order = Order(kind, meeting.id, audience, language)
                    paper = make(checked, order, day=as_of)
                    yield Built(order, as_of, paper, deliver(paper, out))
