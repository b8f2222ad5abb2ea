"""How these tests write a problem on one line, and how they ask for the mistakes in a text."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from boardkit.problems import InvalidSource, Problem
from boardkit.source.yaml_file import parse


def told(problem: Problem) -> str:
    """Place, code, sentence and hint, with their values filled in."""
    sentences = f"{problem.message} {problem.hint}".strip().format_map(dict(problem.values))
    return f"{problem.where} {problem.code} {sentences}"


def all_told(problems: Iterable[Problem]) -> list[str]:
    """Each problem on a line."""
    return [told(one) for one in problems]


def mistakes(source: str | bytes, name: str = "f.yaml") -> list[str]:
    """Why a text is refused."""
    with pytest.raises(InvalidSource) as refused:
        parse(source, name)
    return all_told(refused.value.problems)
