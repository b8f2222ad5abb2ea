"""What a person should know of a form before it is taken over: text in odd places, and what it would undo."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from boardkit.intake.form.context import Context
from boardkit.intake.form.texts import short
from boardkit.intake.minutes.changes.all import drafted
from boardkit.intake.minutes.reading import Understood
from boardkit.intake.minutes.told import OrderTold, Section
from boardkit.problems import Problem
from boardkit.rules.owners import plain


def loose_text(context: Context) -> Iterator[Problem]:
    """Text outside the tables that the form did not have: what a person typed there must not get lost.

    When the form itself would print other words today, the two cannot be told apart: then it is only told.
    """
    tell = context.warn if "printed" in context.outdated else context.refuse
    printed = {plain(one.text) for one in context.fresh.loose}
    for one in context.returned.loose:
        if plain(one.text) not in printed:
            message = "This text stands outside the boxes and is not taken over: {text}"
            hint = "Put it into the box of its item."
            yield tell(one.place, "form-loose-text", message, hint, text=short(one.text))


def unhandled(context: Context, found: Understood) -> Iterator[Problem]:
    """Items that are missing from the order in which items were handled."""
    handled = [one.handled for one in found.all_told() if isinstance(one, OrderTold)]
    for item in context.meeting.items if handled else ():
        parts = {item.id, *(part.id for part in item.items)}
        if not parts & set(handled[0]):
            message = "“{title}” is not in the order of the items: it counts as not handled."
            title = item.title.wording(context.language.code)
            yield context.warn("", "form-unhandled", message, title=title)


def outdated(
    context: Context, found: Understood, sections: Collection[Section], *, accepted: bool
) -> Iterator[Problem]:
    """Sections that were changed in the board's files since the form was made, and would change back."""
    changed = [
        section
        for section in sections
        if section.value in context.outdated and drafted(context, found.told.get(section, ())).changes
    ]
    if changed:
        message = "Since this form was made, the board's files changed too: {sections}."
        hint = "See in the diff which of the two is right; then add --accept-outdated, or make the form anew."
        tell = context.warn if accepted else context.refuse
        yield tell("", "form-outdated", message, hint, sections=changed)
