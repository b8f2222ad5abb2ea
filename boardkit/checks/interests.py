"""Nobody leads or decides on what touches an interest of their own; only the secretariat reads of it."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.checks.asked import Asked
from boardkit.checks.on_agenda import OnAgenda, items_to_prepare
from boardkit.model.board import Board
from boardkit.model.record import Audience
from boardkit.problems import Problem, Severity
from boardkit.rules.participation import touched


def lead_interested(board: Board, asked: Asked) -> Iterator[Problem]:
    """A coming item is led by a seat that declared an interest in what the item is about.

    An item about an amount or a part of an instrument is about the whole instrument too. Let another seat
    lead it (Code to prevent improper influence through conflicts of interest, KNAW and others).

    Weight: unfinished, for the secretariat.
    """
    for one in items_to_prepare(board, asked.day):
        lead = _lead(one)
        for interest in touched(board, one.meeting, one.item):
            if interest.seat == lead:
                yield one.spot.tell(
                    Problem(
                        one.item.at("lead"),
                        "lead-interested",
                        message="Item {number} is led by {seat}, which declared an interest in {about}.",
                        values={"number": one.number, "seat": lead, "about": interest.about},
                        severity=Severity.UNFINISHED,
                        hint="Let another seat lead it.",
                        also=(interest.where,),
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
        for interest in touched(board, one.meeting, one.item):
            if interest.forbids(one.item) and interest.seat not in recused:
                yield one.spot.tell(
                    Problem(
                        one.item.at("about"),
                        "recusal-missing",
                        message="{seat} declared an interest in {about} and takes part in item {number}.",
                        values={"number": one.number, "seat": interest.seat, "about": interest.about},
                        severity=Severity.UNFINISHED,
                        hint="Write the seat under recusals.",
                        also=(interest.where,),
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


def _lead(one: OnAgenda) -> str:
    """The seat that leads an item; a part without one is led by whoever leads the whole."""
    return next((item.lead for item in (one.item, *reversed(one.above)) if item.lead), "")
