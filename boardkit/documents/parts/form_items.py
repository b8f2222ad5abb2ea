"""The items of a meeting as the form of the minutes asks about them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.documents.parts.anchors import anchor
from boardkit.documents.parts.form_lines import ActionLine, OutcomeLine
from boardkit.documents.parts.items import Item, items_of
from boardkit.documents.parts.phrases import standard_wording
from boardkit.documents.parts.seats import party_name, seat_title
from boardkit.documents.parts.wording import said
from boardkit.model.item import AgendaItem
from boardkit.model.meeting import Meeting
from boardkit.model.minutes import Outcome, Result
from boardkit.model.organisation import RecusalMeasure
from boardkit.rules.outcomes import request_of, shown_number
from boardkit.rules.participation import kept_out
from boardkit.rules.passages import Passage, passages
from boardkit.views.view import View

_ROOM_FOR_ACTIONS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemForm:
    """One item, with room for what was said, concluded and asked."""

    item: Annotated[Item, "The item as the agenda prints it"]
    number_key: Annotated[str, "The bookmark of its number"]
    kept_out: Annotated[str, "Who does not take part; empty when all do"]
    undecided: Annotated[str, "Who takes part and does not decide; empty when none"]
    discussion_key: Annotated[str, "The bookmark of the box for what was said"]
    discussion: Annotated[tuple[Passage, ...], "What was said, as far as it is recorded"]
    outcomes_key: Annotated[str, "The bookmark of the table of outcomes"]
    outcomes: Annotated[tuple[OutcomeLine, ...], "Requested decisions and outcomes, and an empty row"]
    actions_key: Annotated[str, "The bookmark of the table of actions"]
    actions: Annotated[tuple[ActionLine, ...], "Actions, and empty rows for more"]


def item_forms(view: View, meeting: Meeting, edition: Edition) -> tuple[ItemForm, ...]:
    """All items in the order of the agenda, with their parts."""
    return tuple(
        _form(view, meeting, item, entry, edition) for item, entry in items_of(view, meeting, edition)
    )


def _form(view: View, meeting: Meeting, item: AgendaItem, entry: Item, edition: Edition) -> ItemForm:
    measures = kept_out(view, meeting, item)
    said_of_it = next((one.text for one in meeting.discussions if one.item == item.id), None)

    def who(measure: RecusalMeasure) -> str:
        return edition.language.listed(
            seat_title(view, seat, edition) for seat, found in measures.items() if found is measure
        )

    return ItemForm(
        item=entry,
        number_key=anchor("item", item.id),
        kept_out=who(RecusalMeasure.NO_PARTICIPATION),
        undecided=who(RecusalMeasure.NO_DECISION),
        discussion_key=anchor("said", item.id),
        discussion=passages(said(said_of_it, edition)),
        outcomes_key=anchor("outcomes", item.id),
        outcomes=tuple(_outcomes(view, meeting, item, entry, edition)),
        actions_key=anchor("actions", item.id),
        actions=tuple(_actions(view, meeting, item, edition)),
    )


def _outcomes(
    view: View, meeting: Meeting, item: AgendaItem, entry: Item, edition: Edition
) -> Iterator[OutcomeLine]:
    """The requests in their order, each with its outcome; then further outcomes; then an empty row."""
    recorded = [one for one in meeting.outcomes if one.item == item.id]
    answers = {request_of(item, one, meeting.outcomes): one for one in recorded}
    for place, decision in enumerate(entry.decisions, start=1):
        outcome = answers.get(place)
        text = standard_wording(view.charter, Result.ADOPTED, decision.text, edition)
        yield (
            outcome_line(anchor("asked", item.id, str(place)), decision.label, outcome, edition)
            if outcome
            else OutcomeLine(
                key=anchor("asked", item.id, str(place)),
                label=decision.label,
                result="",
                text=text,
                reservation="",
                dissent="",
            )
        )
    for outcome in recorded:
        if request_of(item, outcome, meeting.outcomes) is None:
            yield outcome_line(anchor("outcome", outcome.number), outcome.number, outcome, edition)
    yield OutcomeLine(key="", label="", result="", text="", reservation="", dissent="")


def outcome_line(key: str, label: str, outcome: Outcome, edition: Edition) -> OutcomeLine:
    """A row for an outcome that is recorded."""
    return OutcomeLine(
        key=key,
        label=label,
        result=edition.language.word(outcome.result),
        text=said(outcome.text, edition),
        reservation=said(outcome.reservation, edition),
        dissent=said(outcome.dissent, edition),
    )


def _actions(view: View, meeting: Meeting, item: AgendaItem, edition: Edition) -> Iterator[ActionLine]:
    recorded = [one for one in meeting.action_points if one.item == item.id]
    for point in recorded:
        yield ActionLine(
            key=anchor("action", point.id),
            number=shown_number(point.id),
            text=said(point.text, edition),
            owner=party_name(view, point.owner, edition),
            due=edition.language.rough(point.due) if point.due else "",
        )
    for _ in range(1 if recorded else _ROOM_FOR_ACTIONS):
        yield ActionLine(key="", number="", text="", owner="", due="")
