"""The page about the checks, made from their docstrings so that it cannot say something else."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from boardkit.checks.all import CHECKS
from boardkit.checks.asked import Check
from boardkit.model.charter import Defaults, EuPlanning, Thresholds

_TOP = """\
# What boardkit checks

This page is made from the docstrings in `boardkit/checks/`. A finding has a place (file, line and column), a
code, a sentence, a hint and a weight:

| weight | what it means | `boardkit check` | papers |
| --- | --- | --- | --- |
| error | the data cannot be trusted | exits 1 | no paper that uses it is made |
| unfinished | something is still missing for sending | exits 1 only with `--strict` | the paper is a \
concept that lists it on its last page; `--final` refuses |
| warning | worth a look | exits 0 | made as usual |

Findings for the secretariat, or about something that only some readers may see, are printed on no other
reader's paper. Checks are asked on a day: an agenda that was sent long ago is not unfinished.
"""


class Explained(NamedTuple):
    """What the docstring of a check says."""

    code: str
    wrong: str
    todo: str
    weight: str


def explained(check: Check) -> Explained:
    """The code, the sentence, what to do and the weight of a check."""
    name = getattr(check, "__name__", "")
    first, *middle, last = (inspect.getdoc(check) or "").split("\n\n")
    weight = last.removeprefix("Weight: ").removesuffix(".")
    return Explained(name.replace("_", "-"), _one_line(first), _one_line(" ".join(middle)), weight)


def as_markdown() -> str:
    """The whole page."""
    return "\n".join([_TOP, *_borders(), *_checks()])


def _checks() -> Iterator[str]:
    for module, checks in groupby(CHECKS, key=lambda check: getattr(check, "__module__", "")):
        yield f"## {_one_line(sys.modules[module].__doc__ or '').removesuffix('.')}\n"
        for check in checks:
            code, wrong, todo, weight = explained(check)
            yield f"### {code}\n\n{wrong}\n\n{todo}\n\nWeight: **{weight}**.\n"


def _borders() -> Iterator[str]:
    """The settings in board.yaml that checks and monitoring work with."""
    yield "## Borders that a board can set in board.yaml\n"
    yield "| setting | when left out | what it is |\n| --- | --- | --- |"
    for block, model in (("defaults", Defaults), ("thresholds", Thresholds), ("eu_planning", EuPlanning)):
        for name, field in model.model_fields.items():
            yield f"| `{block}: {name}` | {field.default} | {field.description} |"
    yield ""


def _one_line(text: str) -> str:
    return " ".join(text.split())
