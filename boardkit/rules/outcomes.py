"""What the board's outcomes are called, how they are numbered, and which request each answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum

from boardkit.model.charter import Charter, Mandate
from boardkit.model.item import AgendaItem
from boardkit.model.meeting import Meeting
from boardkit.model.minutes import Outcome


class OutcomeNoun(StrEnum):
    """What one outcome is called; it follows from the mandate."""

    CONCLUSION = "conclusion"
    AGREEMENT = "agreement"
    ADVICE = "advice"
    DECISION = "decision"


class OutcomeNouns(StrEnum):
    """What several are called."""

    CONCLUSION = "conclusion"
    AGREEMENT = "agreement"
    ADVICE = "advice"
    DECISION = "decision"


_BY_MANDATE = {
    None: OutcomeNoun.CONCLUSION,
    Mandate.CONCLUDES: OutcomeNoun.CONCLUSION,
    Mandate.AGREES: OutcomeNoun.AGREEMENT,
    Mandate.ADVISES: OutcomeNoun.ADVICE,
    Mandate.DECIDES: OutcomeNoun.DECISION,
}


def outcome_noun(charter: Charter) -> OutcomeNoun:
    """What an outcome is called; a board without a mandate concludes."""
    return _BY_MANDATE[charter.mandate]


def outcome_nouns(charter: Charter) -> OutcomeNouns:
    """What outcomes are called."""
    return OutcomeNouns(outcome_noun(charter).value)


def next_outcome_numbers(meeting: Meeting) -> Iterator[str]:
    """Numbers that no outcome had yet: 2024-02-12, 2024-02-13."""
    used = _last(f"{re.escape(meeting.id)}-([0-9]{{1,9}})", (one.number for one in meeting.outcomes))
    return (f"{meeting.id}-{number:02}" for number in _from(used + 1))


def next_action_ids(meeting: Meeting) -> Iterator[str]:
    """Identifiers that no action point had yet: 2024-02-a7, 2024-02-a8."""
    used = _last(f"{re.escape(meeting.id)}-a([0-9]{{1,9}})", (one.id for one in meeting.action_points))
    return (f"{meeting.id}-a{number}" for number in _from(used + 1))


def shown_number(identifier: str) -> str:
    """How papers print the number of an action or an outcome: 2024-02-A7, 2024-02-05."""
    return identifier.upper()


def request_of(item: AgendaItem, outcome: Outcome, outcomes: Iterable[Outcome]) -> int | None:
    """Which of the item's requests an outcome answers, counted from 1: as it says, else by its place.

    The place counts only when no outcome of the item says it and there are as many outcomes as requests.
    """
    if outcome.request is not None:
        return outcome.request or None
    of_item = [one for one in outcomes if one.item == item.id]
    if any(one.request is not None for one in of_item) or len(of_item) != len(item.requested_decision):
        return None
    return next((place for place, one in enumerate(of_item, start=1) if one is outcome), None)


def _last(pattern: str, identifiers: Iterable[str]) -> int:
    found = (re.fullmatch(pattern, one) for one in identifiers)
    return max((int(one[1]) for one in found if one), default=0)


def _from(number: int) -> Iterator[int]:
    while True:
        yield number
        number += 1
