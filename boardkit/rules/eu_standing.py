"""How an input for a European body stood on a day: its stage, who agreed, who stands where."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

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
from boardkit.model.text import Text
from boardkit.rules.history import latest, until

_CLEARED = frozenset({EuInputStage.CLEARED, EuInputStage.SENT})
_AGREED = frozenset({CoordinationStatus.AGREED, CoordinationStatus.AGREED_WITH_REMARKS})


class AskResult(StrEnum):
    """What the European body did with an ask, as far as it was reported."""

    TAKEN_OVER = "taken_over"
    PARTLY = "partly"
    NOT_TAKEN_OVER = "not_taken_over"
    NOT_DISCUSSED = "not_discussed"
    NOT_TOLD = "not_told"


TOLD = tuple(one for one in AskResult if one is not AskResult.NOT_TOLD)
"""The results that can be reported, in the order in which an outcome lists them."""


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

    An entry without a day is of the day of the one before it about the same party, else of the beginning.
    """
    since: dict[str, date] = {}
    dated = []
    for entry in one.coordination:
        since[entry.who] = entry.on or since.get(entry.who, date.min)
        dated.append((since[entry.who], entry))
    known = sorted((pair for pair in dated if pair[0] <= day), key=lambda pair: pair[0])
    last = {entry.who: entry for _, entry in known}
    return tuple(last[who] for who in dict.fromkeys(entry.who for entry in one.coordination) if who in last)


def still_to_agree(one: EuInput, day: date) -> tuple[Coordination, ...]:
    """The parties that must agree and did not; an objection is among them."""
    return tuple(entry for entry in coordination_on(one, day) if entry.status not in _AGREED)


def objections(one: EuInput, day: date) -> tuple[Coordination, ...]:
    """The parties that object."""
    return tuple(entry for entry in coordination_on(one, day) if entry.status is CoordinationStatus.OBJECTION)


def is_cleared(one: EuInput, day: date) -> bool:
    """Whether it may be used: it was cleared, is not being worked on again, and nobody objects."""
    passed = any(step.stage is EuInputStage.CLEARED for step in until(one.history, day))
    return passed and stage_on(one, day) in _CLEARED and not objections(one, day)


def force_field_on(one: EuInput, day: date) -> tuple[ForceFieldEntry, ...]:
    """Where each actor stood as far as known, in the order in which the actors were first named.

    Two entries are about one actor when they share its name in a language.
    """
    found: list[ForceFieldEntry] = []
    for entry in one.force_field:
        place = next((at for at, each in enumerate(found) if _same(each.actor, entry.actor)), None)
        if entry.date > day:
            continue
        if place is None:
            found.append(entry)
        elif entry.date >= found[place].date:
            found[place] = entry
    return tuple(found)


def _same(one: Text, other: Text) -> bool:
    """Whether two texts share a wording; of one in two languages either will do."""
    words = {(place, words.casefold()) for place, words in one.wordings()}
    return any((place, told.casefold()) in words for place, told in other.wordings())


def contributions_on(one: EuInput, day: date) -> tuple[Contribution, ...]:
    """The contributions that had come in, the first one first."""
    return tuple(sorted((each for each in one.contributions if each.on <= day), key=lambda each: each.on))


def outcome_on(one: EuInput, day: date) -> EuOutcome | None:
    """What the European body did with it, once it did."""
    return one.outcome if one.outcome and one.outcome.on <= day else None


def asks_with(outcome: EuOutcome, result: AskResult) -> tuple[str, ...]:
    """The asks that an outcome gives this result; of what was not reported it names none."""
    listed = {
        AskResult.TAKEN_OVER: outcome.taken_over,
        AskResult.PARTLY: outcome.partly,
        AskResult.NOT_TAKEN_OVER: outcome.not_taken_over,
        AskResult.NOT_DISCUSSED: outcome.not_discussed,
    }
    return listed.get(result, ())


def ask_result(outcome: EuOutcome, ask: str) -> AskResult:
    """What became of one ask; one that no list names was not reported, which is no refusal."""
    return next((one for one in TOLD if ask in asks_with(outcome, one)), AskResult.NOT_TOLD)
