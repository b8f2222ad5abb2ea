"""From what a delegate reports to the lines of the input's file that change; nothing else is touched."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from boardkit.intake.form.draft import RecordDraft
from boardkit.intake.report_back.context import Context
from boardkit.intake.report_back.told import ReportPart, ReportTold
from boardkit.model.eu_position import EuOutcome
from boardkit.rules.eu_standing import TOLD, AskResult, asks_with
from boardkit.source.change import Given, Path

_LISTS = tuple(one.value for one in TOLD)
AFTER = {
    **{name: (*_LISTS[:place][::-1], "text") for place, name in enumerate(_LISTS)},
    "remarks": ("follow_up", *_LISTS[::-1], "text"),
}
"""Where a field that an outcome did not have yet is put."""
_OUTCOME: Path = ("outcome",)


def drafted(context: Context, told: ReportTold, on: date) -> RecordDraft:
    """The outcome of this day, or what changes in the one that is kept; nothing when all is kept already."""
    draft = RecordDraft(context.language, own=context.own, after=AFTER)
    if context.recorded:
        _change(draft, context, told, context.recorded)
    elif not told.is_empty:
        draft.set(context.brought, _OUTCOME, _new(draft, context, told, on))
    return draft


def rewords_for_members(draft: RecordDraft) -> bool:
    """Whether what was concluded or what is to be done now gets other words; members read these."""
    paths = (one.path for changes in draft.changes.values() for one in changes)
    return any(len(path) == 1 or path[1] in {"text", "follow_up"} for path in paths)


def _new(draft: RecordDraft, context: Context, told: ReportTold, on: date) -> dict[str, Given]:
    value: dict[str, Given] = {"on": on.isoformat(), **draft.marks(context.brought)}
    value["text"] = draft.worded(told.text(ReportPart.CONCLUSION))
    for result in TOLD:
        value |= {result.value: listed} if (listed := _listed(context, told, result)) else {}
    follow_up, remarks = told.text(ReportPart.FOLLOW_UP), _remarks(draft, told.notes)
    value |= {"follow_up": draft.worded(follow_up)} if follow_up else {}
    return value | ({"remarks": remarks} if remarks else {})


def _change(draft: RecordDraft, context: Context, told: ReportTold, kept: EuOutcome) -> None:
    brought, words = context.brought, told.text(ReportPart.CONCLUSION)
    if words:
        draft.word(brought, (*_OUTCOME, "text"), kept.text, words)
    for result in TOLD:
        before, path = asks_with(kept, result), (*_OUTCOME, result.value)
        listed = _listed(context, told, result, before)
        if listed and set(listed) != set(before):
            draft.set(brought, path, listed)
        elif before and not listed:
            draft.remove(brought, path)
    follow_up = told.text(ReportPart.FOLLOW_UP)
    if follow_up:
        draft.word(brought, (*_OUTCOME, "follow_up"), kept.follow_up, follow_up)
    _change_remarks(draft, context, told.notes, kept)


def _change_remarks(draft: RecordDraft, context: Context, notes: Mapping[str, str], kept: EuOutcome) -> None:
    """What is noted about an ask takes the place of the first remark on it, unless one says it already."""
    path = (*_OUTCOME, "remarks")
    there = {one.ask: place for place, one in reversed([*enumerate(kept.remarks)])}
    new = {ask: note for ask, note in notes.items() if ask not in there}
    for ask, note in notes.items():
        on_it = [one.text for one in kept.remarks if one.ask == ask]
        if on_it and not any(draft.says(one, note) for one in on_it):
            draft.reword(context.brought, (*path, there[ask], "text"), on_it[0], note)
    if new and kept.remarks:
        for remark in _remarks(draft, new):
            draft.append(context.brought, path, remark)
    elif new:
        draft.set(context.brought, path, _remarks(draft, new))


def _remarks(draft: RecordDraft, notes: Mapping[str, str]) -> list[Mapping[str, Given]]:
    return [{"ask": ask, "text": draft.worded(note)} for ask, note in notes.items()]


def _listed(context: Context, told: ReportTold, result: AskResult, before: tuple[str, ...] = ()) -> list[str]:
    """The asks with this result, in their order; of one that nothing is told of, what is kept holds."""
    results = told.results
    return [
        one.id
        for one in context.brought.asks
        if (results[one.id] is result if one.id in results else one.id in before)
    ]
