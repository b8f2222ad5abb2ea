"""What each seat brought in for an input, as only the secretariat reads it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.documents.parts.citation import cited
from boardkit.documents.parts.seats import seat_title
from boardkit.documents.parts.wording import all_said, said
from boardkit.model.eu_contribution import Stance
from boardkit.model.eu_input import EuInput
from boardkit.model.priority import Priority, Segment
from boardkit.rules.agreement import AGAINST, FOR, agreement
from boardkit.rules.eu_standing import contributions_on
from boardkit.rules.voices import Voice, amounts, voices
from boardkit.views.view import View

_DASH = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskRow:
    """One request: who wants it, and what supports it."""

    number: Annotated[str, "Its number in the papers"]
    text: Annotated[str, "What is asked"]
    in_favour: Annotated[str, "The seats that are for; those that only lean are in brackets; else a dash"]
    neutral: Annotated[str, "The seats that are neutral; a dash when none"]
    against: Annotated[str, "The seats that are against; those that only lean are in brackets; else a dash"]
    agreement: Annotated[str, "How far they agree, in words"]
    evidence: Annotated[str, "How many claims support it, in words; that there is none, when there is none"]
    has_evidence: Annotated[bool, "Whether any claim supports it"]
    shown: Annotated[str, "Whether the counts are shown outside the secretariat, in words"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContributionEntry:
    """What one seat brought in."""

    seat: Annotated[str, "The seat"]
    on: Annotated[str, "When it came in"]
    segments: Annotated[str, "The part of the chain that it speaks of; a dash when not said"]
    priorities: Annotated[str, "The priorities that it serves; a dash when not said"]
    level: Annotated[str, "For whom the member gave it, in words"]
    source: Annotated[str, "Where it comes from, as cited; empty when not said"]
    text: Annotated[str, "What it said"]
    requests: Annotated[tuple[str, ...], "What it asks that is not among the asks yet"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """A figure and who gave how much of it."""

    title: Annotated[str, "What is counted"]
    given: Annotated[str, "Each contributor with its amount; a dash when nobody gave any"]
    total: Annotated[str, "The sum, with its unit"]
    shown: Annotated[str, "Whether the sum is shown outside the secretariat, in words"]


def ask_rows(view: View, one: EuInput, edition: Edition) -> tuple[AskRow, ...]:
    """The requests in their order."""
    given = contributions_on(one, view.day)
    brought = view.brought_in.get(one.id)
    withheld = {each.ask for each in brought.support if each.withheld} if brought else set[str]()
    found = []
    for place, ask in enumerate(one.asks, start=1):
        claims = sum(ask.id in claim.asks for claim in one.evidence)
        told = voices(view, given, ask.id)
        found.append(
            AskRow(
                number=str(place),
                text=said(ask.text, edition),
                in_favour=_seats(view, told, FOR, edition),
                neutral=_seats(view, told, {Stance.NEUTRAL}, edition),
                against=_seats(view, told, AGAINST, edition),
                agreement=edition.language.word(agreement(stance for _, stance in told)),
                evidence=_claims(claims, edition),
                has_evidence=claims > 0,
                shown=_shown(edition, shown=ask.id not in withheld),
            )
        )
    return tuple(found)


def contribution_entries(view: View, one: EuInput, edition: Edition) -> tuple[ContributionEntry, ...]:
    """The contributions that had come in, the first one first."""
    return tuple(
        ContributionEntry(
            seat=seat_title(view, each.seat, edition),
            on=edition.language.short(each.on),
            segments=_titles((view.find(Segment, link) for link in each.segments), edition),
            priorities=_titles((view.find(Priority, link) for link in each.priorities), edition),
            level=edition.language.word(each.level or view.charter.defaults.level),
            source=cited(view, each.source, edition),
            text=said(each.text, edition),
            requests=all_said(each.requests, edition),
        )
        for each in contributions_on(one, view.day)
    )


def figure_rows(view: View, one: EuInput, edition: Edition) -> tuple[FigureRow, ...]:
    """The figures with all their contributors."""
    brought = view.brought_in.get(one.id)
    withheld = {each.figure for each in brought.sums if each.withheld} if brought else set[str]()
    found = []
    for figure in one.figures:
        given = [
            (seat_title(view, each.seat, edition), amount)
            for each, amount in amounts(view, contributions_on(one, view.day), figure.id)
        ]
        number = edition.language.number
        told = "; ".join(f"{seat} ({number(amount)})" for seat, amount in given) or _DASH
        total = number(sum((amount for _, amount in given), Decimal(0)))
        found.append(
            FigureRow(
                title=said(figure.title, edition),
                given=told,
                total=" ".join(filter(None, [total, said(figure.unit, edition)])),
                shown=_shown(edition, shown=figure.id not in withheld),
            )
        )
    return tuple(found)


def _seats(view: View, told: Iterable[Voice], wanted: Collection[Stance], edition: Edition) -> str:
    """The seats with one of these stances; one that only leans is in brackets."""
    leaning = {Stance.LEANING_FOR, Stance.LEANING_AGAINST}
    named = [(seat_title(view, each.seat, edition), stance) for each, stance in told if stance in wanted]
    names = [f"({seat})" if stance in leaning else seat for seat, stance in named]
    return "; ".join(names) or _DASH  # titles of seats hold commas


def _claims(count: int, edition: Edition) -> str:
    if not count:
        return edition.language.say("no evidence")
    return edition.language.say("1 claim" if count == 1 else "{count} claims", {"count": count})


def _shown(edition: Edition, *, shown: bool) -> str:
    return edition.language.say("shown" if shown else "not shown")


def _titles(found: Iterable[Segment | Priority | None], edition: Edition) -> str:
    return edition.language.listed(said(one.title, edition) for one in found if one) or _DASH
