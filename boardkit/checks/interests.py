"""Nobody leads or decides on what touches an interest of their own; only the secretariat reads of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from boardkit.checks.asked import Asked
from boardkit.checks.on_agenda import OnAgenda, items_to_prepare
from boardkit.model.board import Board
from boardkit.model.item import AgendaItem, Purpose
from boardkit.model.organisation import RecusalMeasure
from boardkit.model.record import Audience
from boardkit.problems import Problem, Severity, Where
from boardkit.rules.numbering import numbered
from boardkit.rules.seating import declaration_on


def lead_interested(board: Board, asked: Asked) -> Iterator[Problem]:
    """A coming item is led by a seat that declared an interest in what the item is about.

    An item about an amount or a part of an instrument is about the whole instrument too. Let another seat
    lead it (Code to prevent improper influence through conflicts of interest, KNAW and others).

    Weight: unfinished, for the secretariat.
    """
    for one in items_to_prepare(board, asked.day):
        lead = _lead(one)
        for touched in _touched(board, one):
            if touched.seat == lead:
                yield one.spot.tell(
                    Problem(
                        one.item.at("lead"),
                        "lead-interested",
                        message="Item {number} is led by {seat}, which declared an interest in {about}.",
                        values={"number": one.number, "seat": lead, "about": touched.about},
                        severity=Severity.UNFINISHED,
                        hint="Let another seat lead it.",
                        also=(touched.where,),
                        level=Audience.SECRETARIAT,
                    )
                )


def recusal_missing(board: Board, asked: Asked) -> Iterator[Problem]:
    """A seat may not take part in a coming item by its own declaration, and the item does not say so.

    `no_participation` holds for every item about the interest, `no_decision` for those with something to
    decide. Write the seat under `recusals`, of the item or of the one that it is a part of.

    Weight: unfinished, for the secretariat.
    """
    for one in items_to_prepare(board, asked.day):
        recused = {recusal.seat for item in (*one.above, one.item) for recusal in item.recusals}
        for touched in _touched(board, one):
            if touched.forbids(one.item) and touched.seat not in recused:
                yield one.spot.tell(
                    Problem(
                        one.item.at("about"),
                        "recusal-missing",
                        message="{seat} declared an interest in {about} and takes part in item {number}.",
                        values={"number": one.number, "seat": touched.seat, "about": touched.about},
                        severity=Severity.UNFINISHED,
                        hint="Write the seat under recusals.",
                        also=(touched.where,),
                        level=Audience.SECRETARIAT,
                    )
                )


def lead_recused(board: Board, asked: Asked) -> Iterator[Problem]:
    """A coming item is led by a seat that does not take part in it.

    Let another seat lead it.

    Weight: unfinished, for the secretariat.
    """
    for one in items_to_prepare(board, asked.day):
        lead = _lead(one)
        for item in (*one.above, one.item):
            for recusal in item.recusals:
                if recusal.seat == lead:
                    yield one.spot.tell(
                        Problem(
                            one.item.at("lead"),
                            "lead-recused",
                            message="Item {number} is led by {seat}, which does not take part in it.",
                            values={"number": one.number, "seat": lead},
                            severity=Severity.UNFINISHED,
                            hint="Let another seat lead it.",
                            also=(recusal.at("seat"),),
                            level=Audience.SECRETARIAT,
                        )
                    )


class _Touched(NamedTuple):
    """An interest that an item touches: whose it is, in which record, and where it was declared."""

    seat: str
    about: str
    measure: RecusalMeasure
    where: Where

    def forbids(self, item: AgendaItem) -> bool:
        """Whether the seat may not take part in this item."""
        decides = item.purpose is Purpose.DECISION or any(
            inner.requested_decision for _, inner in numbered((item,))
        )
        return self.measure is RecusalMeasure.NO_PARTICIPATION or (
            self.measure is RecusalMeasure.NO_DECISION and decides
        )


def _lead(one: OnAgenda) -> str:
    """The seat that leads an item; a part without one is led by whoever leads the whole."""
    return next((item.lead for item in (one.item, *reversed(one.above)) if item.lead), "")


def _touched(board: Board, one: OnAgenda) -> Iterator[_Touched]:
    about = _with_wholes(one.item.about, _wholes(board))
    for seat in board.seats:
        declaration = declaration_on(board.declarations, seat.id, one.meeting.date)
        for index, interest in enumerate(declaration.interests if declaration else ()):
            shared = [name for name in interest.about if name in about]
            if declaration and shared:
                where = declaration.at("interests", index, "about")
                yield _Touched(seat.id, shared[0], interest.measure, where)


def _wholes(board: Board) -> Mapping[str, tuple[str, ...]]:
    """What each instrument and amount is a part of."""
    found: dict[str, tuple[str, ...]] = {}
    for instrument in board.instruments:
        found[instrument.id] = (instrument.part_of,) if instrument.part_of else ()
        for funding in instrument.funding:
            found[funding.id] = (instrument.id, *([funding.part_of] if funding.part_of else []))
    return found


def _with_wholes(names: tuple[str, ...], wholes: Mapping[str, tuple[str, ...]]) -> set[str]:
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(wholes.get(name, ()))
    return found
