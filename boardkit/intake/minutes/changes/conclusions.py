"""What changes about what was said, concluded and asked."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.documents.kind import Edition
from boardkit.documents.parts.phrases import standard_wording
from boardkit.documents.parts.wording import said
from boardkit.intake.minutes.changes.draft import Draft
from boardkit.intake.minutes.told import ActionTold, DiscussionTold, OutcomeTold
from boardkit.language import Language
from boardkit.model.item import AgendaItem
from boardkit.model.meeting import Meeting
from boardkit.model.text import Text
from boardkit.rules.numbering import numbered
from boardkit.rules.outcomes import request_of
from boardkit.rules.passages import passages
from boardkit.source.change import Given, Path


def discussion(draft: Draft, meeting: Meeting, told: DiscussionTold) -> None:
    """What was said about one item."""
    place = draft.first(one.item == told.item for one in meeting.discussions)
    if place is None:
        about = {"item": told.item, **draft.marks(meeting)}
        draft.append(meeting, ("discussions",), {**about, "text": draft.worded(told.text)})
        return
    current = meeting.discussions[place].text
    if passages(current.wording(draft.language)) != passages(told.text):
        draft.reword(meeting, ("discussions", place, "text"), current, told.text)


def outcome(draft: Draft, meeting: Meeting, told: OutcomeTold, numbers: Iterator[str]) -> None:
    """What became of one request, or one further conclusion."""
    place = draft.first(one.number == told.number for one in meeting.outcomes)
    if place is None:
        draft.append(meeting, ("outcomes",), _new_outcome(draft, meeting, told, next(numbers)))
        _name_requests(draft, meeting, told.item)
        return
    known, path = meeting.outcomes[place], ("outcomes", place)
    if known.result is not told.result:
        draft.set(meeting, (*path, "result"), told.result.value)
    if told.standard and not draft.says(known.text, told.text):
        draft.set(meeting, (*path, "text"), _wording(draft, meeting, told))
    else:
        draft.word(meeting, (*path, "text"), known.text, told.text)
    for name, current, words in (
        ("reservation", known.reservation, told.reservation),
        ("dissent", known.dissent, told.dissent),
    ):
        if words:
            draft.word(meeting, (*path, name), current, words)
        elif current:
            draft.remove(meeting, (*path, name))


def _name_requests(draft: Draft, meeting: Meeting, identifier: str) -> None:
    """Outcomes that answer a request by their place say so, before another one comes among them."""
    item = _item(meeting, identifier)
    for place, one in enumerate(meeting.outcomes):
        request = request_of(item, one, meeting.outcomes) if one.item == identifier else None
        if request and one.request is None:
            draft.set(meeting, ("outcomes", place, "request"), str(request))


def _item(meeting: Meeting, identifier: str) -> AgendaItem:
    return next(one for _, one in numbered(meeting.items) if one.id == identifier)


def _new_outcome(draft: Draft, meeting: Meeting, told: OutcomeTold, number: str) -> dict[str, Given]:
    value: dict[str, Given] = {"number": number, **draft.marks(meeting), "item": told.item}
    if _item(meeting, told.item).requested_decision:
        value["request"] = str(told.request or 0)
    value |= {"result": told.result.value, "text": _wording(draft, meeting, told)}
    value |= {"reservation": draft.worded(told.reservation)} if told.reservation else {}
    return value | ({"dissent": draft.worded(told.dissent)} if told.dissent else {})


def _wording(draft: Draft, meeting: Meeting, told: OutcomeTold) -> Given:
    """The text as it was typed; a standard wording in all of the board's languages."""
    charter = draft.context.view.charter
    if not told.standard or len(charter.languages) < 2:  # noqa: PLR2004 - one language needs no block
        return draft.worded(told.text)
    item = _item(meeting, told.item)
    request: Text | None = item.requested_decision[told.request - 1] if told.request else None
    found: dict[str, Given] = {}
    for code in charter.languages:
        edition = Edition(Language(code), final=False)
        found[code] = standard_wording(charter, told.result, said(request, edition), edition)
    return {**found, draft.language: told.text}


def action(draft: Draft, meeting: Meeting, told: ActionTold, numbers: Iterator[str]) -> None:
    """One action that the meeting asks of somebody."""
    place = draft.first(one.id == told.id for one in meeting.action_points)
    if place is None:
        value: dict[str, Given] = {"id": next(numbers), **draft.marks(meeting)}
        value |= {"item": told.item, "text": draft.worded(told.text), "owner": told.owner}
        draft.append(meeting, ("action_points",), {**value, **({"due": told.due} if told.due else {})})
        return
    known = meeting.action_points[place]
    path: Path = ("action_points", place)
    draft.word(meeting, (*path, "text"), known.text, told.text)
    if known.owner != told.owner:
        draft.set(meeting, (*path, "owner"), told.owner)
    if told.due and (known.due is None or known.due.value != told.due):
        draft.set(meeting, (*path, "due"), told.due)
    elif known.due and not told.due:
        draft.remove(meeting, (*path, "due"))
