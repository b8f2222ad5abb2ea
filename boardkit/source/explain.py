"""What is wrong with a record is told field by field, at its place, in one sentence each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pydantic import BaseModel, ValidationError

from boardkit.problems import Problem, in_reading_order
from boardkit.source.expected import Loc
from boardkit.source.finding import Finding
from boardkit.source.located import Located, LocatedBlock


def explain(error: ValidationError, data: Located, model: type[BaseModel]) -> list[Problem]:
    """One problem for each mistake that pydantic found in a record, by place."""
    findings = [Finding(one, data, model) for one in error.errors(include_url=False)]
    found = _one_a_fork(one for one in findings if not one.follows_from_others)
    # A misspelt field is missing under its right name too: that is one mistake, not two.
    misspelt = {(*one.path[:-1], one.meant) for one in found if one.meant}
    problems = [one.problem() for one in found if one.kind != "missing" or one.path not in misspelt]
    subject = data.get("id") if isinstance(data, LocatedBlock) else None
    named = subject if isinstance(subject, str) else ""
    return [replace(one, subject=named) for one in in_reading_order(problems)]


def _one_a_fork(found: Iterable[Finding]) -> list[Finding]:
    """Of a value that fits none of several kinds: what is wrong with the kind that it comes nearest to."""
    nearest: dict[Loc | int, Finding] = {}
    for number, one in enumerate(found):
        place = number if one.fork is None else one.path[: one.fork]
        if place not in nearest or len(one.path) > len(nearest[place].path):
            nearest[place] = one
    return list(nearest.values())
