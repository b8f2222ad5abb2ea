"""Numbers of items that people write in a form lead to the items of that meeting."""

from __future__ import annotations

from boardkit.intake.form.context import Context
from boardkit.intake.form.words import is_only_numbers, numbers_in
from boardkit.problems import Problem
from boardkit.rules.numbering import numbered
from boardkit.word.returned import ReturnedCell


def items_numbered(
    context: Context, cell: ReturnedCell, text: str, problems: list[Problem]
) -> tuple[str, ...]:
    """The identifiers of the items with these numbers, in the order written; what is none is a problem."""
    known = {number: item.id for number, item in numbered(context.meeting.items)}
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
