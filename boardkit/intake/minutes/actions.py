"""What the meeting asks of whom, by when: the tables of actions below the items."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from boardkit.documents.kind import Edition
from boardkit.documents.parts.form_items import ItemForm
from boardkit.documents.parts.seats import party_name
from boardkit.intake.form.context import Context
from boardkit.intake.form.due import due_written
from boardkit.intake.form.filled import stops
from boardkit.intake.form.people import owner_named
from boardkit.intake.form.resemblance import Match, exact_matches, match_of, pasted
from boardkit.intake.form.tables import Expected, Found, gone, missing, rows_of
from boardkit.intake.form.texts import choice_in, words_of
from boardkit.intake.minutes.told import ActionTold, Section
from boardkit.model.dates import RoughDate
from boardkit.model.item import AgendaItem
from boardkit.model.minutes import ActionPoint
from boardkit.problems import Problem
from boardkit.rules.numbering import numbered
from boardkit.rules.outcomes import shown_number
from boardkit.rules.owners import plain

_NUMBER, _TEXT, _OWNER, _DUE = range(4)


def actions(context: Context) -> Iterator[ActionTold | Problem]:
    """The filled-in rows of the tables of actions."""
    items = [item for _, item in numbered(context.meeting.items)]
    for item, entry in zip(items, context.form.items, strict=True):
        yield from _of_item(context, item, entry)


def _of_item(context: Context, item: AgendaItem, entry: ItemForm) -> Iterator[ActionTold | Problem]:
    recorded = {entry.actions[place].key: one for place, one in enumerate(_recorded(context, item))}
    expected = [Expected(one.key, one.number) for one in entry.actions]
    name = f"{entry.item.number} {context.language.word(Section.ACTIONS)}"
    rows = list(rows_of(context, entry.actions_key, name, expected))
    taken = {recorded[row.key].id for row in rows if isinstance(row, Found) and row.key}
    new = [(row, words_of(row.cell(_TEXT))) for row in rows if isinstance(row, Found) and not row.key]
    same = exact_matches(new, _matches(context, [one for one in recorded.values() if one.id not in taken]))
    taken |= {one.id for one in recorded.values() if shown_number(one.id) in same.values()}
    twice = pasted(context, new)
    for row in rows:
        if isinstance(row, Problem) or row.place in twice:
            yield row if isinstance(row, Problem) else twice[row.place]
            continue
        free = [one for one in recorded.values() if one.id not in taken]
        number = same.get(row.place)
        known = recorded.get(row.key) or _numbered(recorded.values(), number)
        for one in _action(context, item, row, known, free):
            if isinstance(one, ActionTold) and one.id:
                taken.add(one.id)
            yield one
    shown = {shown_number(one) for one in taken}
    yield from gone(context, [one for one in missing(rows, expected) if one not in shown])


def _recorded(context: Context, item: AgendaItem) -> list[ActionPoint]:
    return [one for one in context.meeting.action_points if one.item == item.id]


def _matches(context: Context, points: Iterable[ActionPoint]) -> list[Match]:
    return [Match(shown_number(one.id), one.text.wording(context.language.code)) for one in points]


def _numbered(points: Iterable[ActionPoint], number: str | None) -> ActionPoint | None:
    return next((one for one in points if shown_number(one.id) == number), None)


def _action(
    context: Context, item: AgendaItem, row: Found, known: ActionPoint | None, free: list[ActionPoint]
) -> Iterator[ActionTold | Problem]:
    text = words_of(row.cell(_TEXT))
    owner, due = choice_in(context, row.cell(_OWNER)), choice_in(context, row.cell(_DUE))
    problems = row.unkeepable(context)
    if not (text or owner or due or (not row.key and row.cell(_NUMBER).text)):
        yield from problems
        if known:
            message = "The row of {number} is empty; what is kept about it stays as it is."
            yield context.warn(row.place, "form-emptied", message, number=shown_number(known.id))
        return
    if not text:
        message = "It is not said what is to be done."
        problems.append(context.refuse(row.cell(_TEXT).place, "form-text", message))
    if known is None:
        known = _numbered(free, match_of(context, row, text, _matches(context, free), problems))
    printed = party_name(context.view, known.owner, Edition(context.language, final=False)) if known else ""
    owners = {plain(printed): known.owner} if known else {}
    party = owner_named(context, row.cell(_OWNER), owner, owners, problems)
    day = due_written(context, row.cell(_DUE), due, problems)
    problems += _untimely(context, row, known, day)
    yield from problems
    if text and party and not stops(problems):
        yield ActionTold(item.id, known.id if known else None, text, party, day)


def _untimely(context: Context, row: Found, known: ActionPoint | None, due: str | None) -> Iterator[Problem]:
    """A date before the meeting; one that was sent round moves with a reason, at a later meeting."""
    place = row.cell(_DUE).place
    if due and RoughDate(value=due).last < context.meeting.date:
        message = "The action would be due before this meeting."
        yield context.refuse(place, "form-date", message, "See whether the year is right.")
    sent = context.meeting.minutes_sent
    if known and known.due and sent and due != known.due.value:
        message = "The date of {number} was sent round on {sent} and stays the first one."
        hint = "A new date needs a reason: give it at the next meeting, among the open actions."
        number = shown_number(known.id)
        yield context.refuse(place, "form-reason", message, hint, number=number, sent=sent)
