"""What a meeting concluded, as papers print it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.documents.parts.wording import said
from boardkit.model.meeting import Meeting
from boardkit.model.minutes import Outcome
from boardkit.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeEntry:
    """One outcome."""

    number: Annotated[str, "Its number: 2024-02-05"]
    item: Annotated[str, "The number of the item; a dash when the reader may not see it"]
    result: Annotated[str, "What became of the request, in words"]
    text: Annotated[str, "What was concluded"]
    says_result: Annotated[bool, "Whether the text begins with the result itself: Agreed to adopt ..."]
    lead: Annotated[str, "The result, to stand out before the rest of the text"]
    rest: Annotated[str, "The text behind it, without the result when it began with that"]
    reservation: Annotated[str, "A reservation that was recorded; empty when none"]
    dissent: Annotated[str, "A view that somebody wanted recorded; empty when none"]
    votes: Annotated[str, "How the votes fell, in words; empty when the board did not vote"]
    review: Annotated[str, "When the board looks at it again; empty when not agreed"]


def outcome_entries(
    view: View, meeting: Meeting, outcomes: Sequence[Outcome], edition: Edition
) -> tuple[OutcomeEntry, ...]:
    """These outcomes of a meeting, in the order that they are given in."""
    return tuple(_entry(view, meeting, one, edition) for one in outcomes)


def _entry(view: View, meeting: Meeting, outcome: Outcome, edition: Edition) -> OutcomeEntry:
    language = edition.language
    slot = view.slots.get((meeting.id, outcome.item))
    votes = outcome.votes
    result, text = language.word(outcome.result), said(outcome.text, edition)
    says_result = re.match(rf"{re.escape(result)}\b", text, re.IGNORECASE) is not None
    counted = "{in_favour} in favour, {against} against, {abstained} abstained"
    return OutcomeEntry(
        number=outcome.number,
        item=slot.number if slot else "–",
        result=result,
        text=text,
        says_result=says_result,
        lead=text[: len(result)] if says_result else f"{result[:1].upper()}{result[1:]}.",
        rest=text[len(result) :] if says_result else f" {text}",
        reservation=said(outcome.reservation, edition),
        dissent=said(outcome.dissent, edition),
        votes=language.say(counted, votes.model_dump()) if votes else "",
        review=language.day(outcome.review) if outcome.review else "",
    )
