"""Numbers of items that people write in a form lead to the items that had them when the form was made."""

from __future__ import annotations

from collections.abc import Mapping

from boardkit.intake.form.context import Context
from boardkit.intake.form.words import is_only_numbers, numbers_in
from boardkit.problems import Problem
from boardkit.rules.numbering import numbered
from boardkit.word.returned import ReturnedCell


def items_numbered(
    context: Context, cell: ReturnedCell, text: str, problems: list[Problem]
) -> tuple[str, ...]:
    """The identifiers of the items with these numbers, in the order written; what is none is a problem."""
    there = {item.id for _, item in numbered(context.meeting.items)}
    found = numbered_in(context, cell, text, context.agenda, problems)
    gone = [one for one in found if one not in there]
    if gone:
        message = "This item is not on the agenda any more: {items}."
        hint = "Make the form anew, and write the numbers of today's agenda in it."
        problems.append(context.refuse(cell.place, "form-numbers", message, hint, items=gone))
    return found


def numbered_in(
    context: Context, cell: ReturnedCell, text: str, known: Mapping[str, str], problems: list[Problem]
) -> tuple[str, ...]:
    """The identifiers that these numbers stand for, by what is `known`."""
    if not is_only_numbers(text):
        message = "“{text}” is more than numbers of items."
        hint = "Write the numbers only, with commas between them: 5, 8."
        problems.append(context.refuse(cell.place, "form-numbers", message, hint, text=text))
        return ()
    found: list[str] = []
    for number in numbers_in(text):
        if number not in known:
            message = "There is no item {number} on this agenda."
            hint = "Its items are: {known}."
            problems.append(
                context.refuse(cell.place, "form-numbers", message, hint, number=number, known=list(known))
            )
        elif known[number] in found:
            message = "The item {number} stands here twice."
            problems.append(context.refuse(cell.place, "form-numbers", message, number=number))
        else:
            found.append(known[number])
    return tuple(found)
