"""What is wrong in many places of a template is told once, with all of its places."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from boardkit.problems import Problem, Where, in_reading_order


def joined(found: Iterable[Problem]) -> tuple[Problem, ...]:
    """Findings of one rule with the same words and values as one: at the first place, with the others."""
    groups: dict[tuple[str, str, str, str], list[Problem]] = {}
    for one in in_reading_order(found):
        groups.setdefault((one.code, one.message, one.hint, repr(one.values)), []).append(one)
    return tuple(_one_of(group) for group in groups.values())


def _one_of(group: list[Problem]) -> Problem:
    first, *rest = group
    others: list[Where] = [*first.also, *(place for one in rest for place in (one.where, *one.also))]
    return replace(first, also=tuple(dict.fromkeys(one for one in others if one != first.where)))
