"""Who is given an action: a seat or an organisation, by any of its names."""

from __future__ import annotations

from collections.abc import Mapping

from boardkit.intake.form.context import Context
from boardkit.intake.form.words import nearest, shown_parties
from boardkit.problems import Problem
from boardkit.rules.owners import parties_named, plain
from boardkit.word.returned import ReturnedCell


def owner_named(
    context: Context, cell: ReturnedCell, name: str, known: Mapping[str, str], problems: list[Problem]
) -> str | None:
    """The identifier of the party with this name; without one there is a problem.

    `known` is the owner as the form printed it, with the identifier: what nobody touched is no question.
    """
    if plain(name) in known:
        return known[plain(name)]
    if not name:
        message = "This action has no owner."
        hint = "Choose a seat, or type the name of an organisation."
        problems.append(context.refuse(cell.place, "form-owner", message, hint))
        return None
    found = parties_named(context.view).get(plain(name))
    if found is None:
        guess = nearest(name, shown_parties(context.view, context.language).values())
        message = "There is no seat or organisation “{name}”."
        hint = "Did you mean “{guess}”?" if guess else "Add it to organisations.yaml first."
        problems.append(context.refuse(cell.place, "form-owner", message, hint, name=name, guess=guess))
    return found
