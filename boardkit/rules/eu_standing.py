"""How an input for a European body stood on a day: its stage, who agreed, who stands where."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from typing import TypeVar

from boardkit.model.board import Records
from boardkit.model.eu_body import EuMeeting
from boardkit.model.eu_contribution import Contribution
from boardkit.model.eu_input import (
    Coordination,
    CoordinationStatus,
    EuInput,
    EuInputStage,
    ForceFieldEntry,
)
from boardkit.model.eu_position import EuOutcome
from boardkit.rules.history import latest

AnyEntry = TypeVar("AnyEntry")

_CLEARED = frozenset({EuInputStage.CLEARED, EuInputStage.SENT})
_AGREED = frozenset({CoordinationStatus.AGREED, CoordinationStatus.AGREED_WITH_REMARKS})


class AskResult(StrEnum):
    """What the European body did with an ask."""

    TAKEN_OVER = "taken_over"
    PARTLY = "partly"
    NOT_TAKEN_OVER = "not_taken_over"


def stage_on(one: EuInput, day: date) -> EuInputStage | None:
    """The stage that it had reached; None before its first step."""
    step = latest(one.history, day)
    return step.stage if step else None


def sent_on(one: EuInput) -> date | None:
    """The first day on which it was sent; None when it was not."""
    return min((step.on for step in one.history if step.stage is EuInputStage.SENT), default=None)


def papers_day(records: Records, one: EuInput, day: date) -> date:
    """The day that its papers are of: when it was sent, or its European meeting was over; `day` until then.

    So the passing of time alone makes no paper of an input out of date.
    """
    meeting = records.find(EuMeeting, one.eu_meeting)
    ends = (sent_on(one), meeting.date.last if meeting else None)
    return min(filter(None, (day, *ends)))


def coordination_on(one: EuInput, day: date) -> tuple[Coordination, ...]:
    """The last word of each party that must agree, in the order in which they were asked.

    An entry without a day holds from the beginning, until one with a day takes its place.
    """
    known = (entry for entry in one.coordination if entry.on is None or entry.on <= day)
    return _last_each(sorted(known, key=lambda entry: entry.on or date.min), lambda entry: entry.who)


def still_to_agree(one: EuInput, day: date) -> tuple[Coordination, ...]:
    """The parties that must agree and did not; an objection is among them."""
    return tuple(entry for entry in coordination_on(one, day) if entry.status not in _AGREED)


def objections(one: EuInput, day: date) -> tuple[Coordination, ...]:
    """The parties that object."""
    return tuple(entry for entry in coordination_on(one, day) if entry.status is CoordinationStatus.OBJECTION)


def is_cleared(one: EuInput, day: date) -> bool:
    """Whether it may be used: it reached that stage, and nobody objects."""
    return stage_on(one, day) in _CLEARED and not objections(one, day)


def force_field_on(one: EuInput, day: date) -> tuple[ForceFieldEntry, ...]:
    """Where each actor stood as far as known."""
    known = sorted((entry for entry in one.force_field if entry.date <= day), key=lambda entry: entry.date)
    return _last_each(known, lambda entry: entry.actor.wording("en").casefold())


def contributions_on(one: EuInput, day: date) -> tuple[Contribution, ...]:
    """The last contribution of each seat that had come in."""
    known = sorted((entry for entry in one.contributions if entry.on <= day), key=lambda entry: entry.on)
    return _last_each(known, lambda entry: entry.seat)


def outcome_on(one: EuInput, day: date) -> EuOutcome | None:
    """What the European body did with it, once it did."""
    return one.outcome if one.outcome and one.outcome.on <= day else None


def ask_result(outcome: EuOutcome, ask: str) -> AskResult:
    """What became of one ask."""
    if ask in outcome.taken_over:
        return AskResult.TAKEN_OVER
    return AskResult.PARTLY if ask in outcome.partly else AskResult.NOT_TAKEN_OVER


def _last_each(entries: Iterable[AnyEntry], key: Callable[[AnyEntry], str]) -> tuple[AnyEntry, ...]:
    """The last entry of each key, in the order in which the keys came first."""
    found: dict[str, AnyEntry] = {}
    for entry in entries:
        found[key(entry)] = entry
    return tuple(found.values())
