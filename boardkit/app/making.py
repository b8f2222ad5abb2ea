"""Some papers of a board are made and written, in this process or in another that reads the board itself."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from threading import Lock

from boardkit.app.check import Checked
from boardkit.app.deliver import deliver, final_there
from boardkit.app.make_ordered import make_ordered
from boardkit.app.named_order import NamedOrder
from boardkit.app.order import HandOver, Order
from boardkit.documents.kinds import KINDS
from boardkit.model.record import Audience
from boardkit.output.writing import Result, Written, has_room
from boardkit.problems import InvalidSource, Problem, Where
from boardkit.source.stored import stored

_KINDS = {one.name: one for one in KINDS}
_READING = Lock()


@dataclass(frozen=True, slots=True)
class Built:
    """One paper that was made, as of which day, what its file is called and holds, and where it is now."""

    order: NamedOrder
    day: date
    name: str
    result: Result
    digest: str
    unfinished: int


@dataclass(frozen=True, slots=True)
class Refused:
    """One paper that was not made or not written, and why.

    `holds_for_all`: nothing can be written in that folder, as on a full drive.
    """

    order: NamedOrder
    problems: tuple[Problem, ...]
    holds_for_all: bool = False


@dataclass(frozen=True, slots=True)
class Batch:
    """Papers to make of the board in a folder, as its files were when `stored` was their digest."""

    folder: Path
    stored: str
    out: Path
    orders: tuple[tuple[NamedOrder, date], ...]


def make_batch(batch: Batch) -> tuple[Built | Refused, ...]:
    """Make and write these papers, in a process that may know nothing yet; none if the files have changed.

    Where nothing can be written the others are not tried.
    """
    try:
        with _READING:
            checked = _as_planned(batch.folder, batch.stored)
    except InvalidSource as invalid:
        return tuple(Refused(order, tuple(invalid.problems)) for order, _ in batch.orders)
    made: list[Built | Refused] = []
    for number, (order, day) in enumerate(batch.orders):
        one = make_paper(checked, order, day=day, out=batch.out)
        if isinstance(one, Refused) and one.holds_for_all:
            return (*made, *(replace(one, order=order) for order, _ in batch.orders[number:]))
        made.append(one)
    return tuple(made)


def make_paper(checked: Checked, order: NamedOrder, *, day: date, out: Path) -> Built | Refused:
    """Make and write one paper; one that stands there unchanged, or final, is left alone."""
    try:
        paper = make_ordered(checked, order_named(order), day=day)
    except InvalidSource as invalid:
        return Refused(order, tuple(invalid.problems))
    try:
        result = final_there(paper, out) or deliver(paper, out)
        is_final = result.what is Written.FINAL
        docx = result.path.read_bytes() if is_final else paper.content
    except InvalidSource as invalid:
        return Refused(order, tuple(invalid.problems), not has_room(out, paper.content))
    return Built(
        order,
        day,
        f"{paper.name}.docx",
        result,
        hashlib.sha256(docx).hexdigest(),
        0 if is_final else len(paper.unfinished),
    )


@lru_cache(maxsize=1)
def _as_planned(folder: Path, planned: str) -> Checked:
    """The board, read once for all papers. Raises InvalidSource when it is not as planned."""
    checked = Checked(folder)
    refuse_changed(checked, planned)
    return checked


def refuse_changed(checked: Checked, planned: str) -> None:
    """Raise InvalidSource unless the files were as planned, before they were read and after."""
    if not planned == checked.stored == stored(checked.folder):
        changed = Problem(
            Where(checked.folder.as_posix()),
            "board-changed",
            "The board's files changed while papers were being made of them.",
            hint="Build again when they have been saved.",
        )
        raise InvalidSource([changed])


def order_named(named: NamedOrder) -> Order | HandOver:
    """The order itself."""
    if not named.reader:
        return HandOver(named.subject, named.language)
    return Order(_KINDS[named.kind], named.subject, Audience(named.reader), named.language)
