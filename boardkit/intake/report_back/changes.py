"""From what a delegate reports to the lines of the input's file that change; nothing else is touched."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from boardkit.intake.form.draft import RecordDraft
from boardkit.intake.report_back.context import Context
from boardkit.intake.report_back.told import ReportPart, ReportTold
from boardkit.model.eu_position import EuOutcome
from boardkit.rules.eu_standing import AskResult
from boardkit.source.change import Given, Path

AFTER = {"taken_over": ("text",), "partly": ("taken_over", "text")}
"""Where a field that an outcome did not have yet is put."""
_LISTS = {"taken_over": AskResult.TAKEN_OVER, "partly": AskResult.PARTLY}
_OUTCOME: Path = ("outcome",)


def drafted(context: Context, told: ReportTold, on: date) -> RecordDraft:
    """The outcome of this day, or what changes in the one that is kept; nothing when all is kept already."""
    draft = RecordDraft(context.language, own=context.own, after=AFTER)
    if context.recorded:
        _change(draft, context, told, context.recorded)
    elif not told.is_empty:
        draft.set(context.brought, _OUTCOME, _new(draft, context, told, on))
    return draft


def conclusion(context: Context, told: ReportTold) -> str:
    """What was concluded, and behind it what the delegate noted about each ask: a line for each."""
    return "\n".join([told.text(ReportPart.CONCLUSION), *_notes(context, told)])


def _notes(context: Context, told: ReportTold) -> Iterator[str]:
    for one in told.asks:
        if one.note:
            values = {"number": context.number_of(one.ask), "note": one.note}
            yield context.language.say("Ask {number}: {note}", values)


def _new(draft: RecordDraft, context: Context, told: ReportTold, on: date) -> dict[str, Given]:
    value: dict[str, Given] = {"on": on.isoformat(), **draft.marks(context.brought)}
    value["text"] = draft.worded(conclusion(context, told))
    for name in _LISTS:
        value |= {name: listed} if (listed := _listed(context, told, name)) else {}
    follow_up = told.text(ReportPart.FOLLOW_UP)
    return value | ({"follow_up": draft.worded(follow_up)} if follow_up else {})


def _change(draft: RecordDraft, context: Context, told: ReportTold, kept: EuOutcome) -> None:
    brought = context.brought
    if told.text(ReportPart.CONCLUSION):
        draft.word(brought, (*_OUTCOME, "text"), kept.text, conclusion(context, told))
    for name, before in (("taken_over", kept.taken_over), ("partly", kept.partly)):
        listed = _listed(context, told, name, before)
        if listed and set(listed) != set(before):
            draft.set(brought, (*_OUTCOME, name), listed)
        elif before and not listed:
            draft.remove(brought, (*_OUTCOME, name))
    follow_up = told.text(ReportPart.FOLLOW_UP)
    if follow_up:
        draft.word(brought, (*_OUTCOME, "follow_up"), kept.follow_up, follow_up)


def _listed(context: Context, told: ReportTold, name: str, before: tuple[str, ...] = ()) -> list[str]:
    """The asks with this result, in their order; of one that nothing is told of, what is kept holds."""
    results, wanted = told.results, _LISTS[name]
    return [
        one.id
        for one in context.brought.asks
        if (results[one.id] is wanted if one.id in results else one.id in before)
    ]
