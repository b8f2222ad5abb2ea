"""The place where a file cannot be read on, and what the lines around it look like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from boardkit.source.located import Extent

Spot = tuple[int, int]
"""A line and a column."""

_COLON_WITHOUT_SPACE = re.compile(r"\s*(- +)*[\w-]+:[^\s/]")
_DASH_WITHOUT_SPACE = re.compile(r"\s*-[^\s-]")
_SPECIAL_SPACE = re.compile(r"[\s-]*[\w-]+:\xa0")
_SPECIAL_INDENT = re.compile(r" *\xa0")
_FIELD_WITH_VALUE = re.compile(r"[\s-]*[^\s:][^:]*:\s+\S")
_COLON = re.compile(r":(\s|$)")


@dataclass(frozen=True, slots=True)
class Fault:
    """Where and why the parser stopped, in its own words; lines and columns count from 1.

    `start` is where the part begins that it was in, `last` the last quoted
    text before it, and `lines` the whole file.
    """

    problem: str
    context: str
    stop: Spot
    start: Spot
    last: Extent | None
    lines: Sequence[str]

    def row(self, spot: Spot) -> str:
        """The line in which this spot lies."""
        return self.lines[spot[0] - 1]

    def before(self) -> str:
        """The part of the line before the parser stopped."""
        return self.row(self.stop)[: self.stop[1] - 1]

    def above(self) -> Spot:
        """The first character of the last filled line above the stop; the stop itself when there is none."""
        for number in range(self.stop[0] - 1, 0, -1):
            row = self.lines[number - 1]
            if row.strip() and not row.strip().startswith("#"):
                return number, len(row) - len(row.lstrip()) + 1
        return self.stop


def at_stop(fault: Fault) -> Spot:
    """Where the parser stopped."""
    return fault.stop


def at_line(fault: Fault) -> Spot:
    """The first character of the line at which the parser stopped."""
    row = fault.row(fault.stop)
    return fault.stop[0], len(row) - len(row.lstrip()) + 1


def at_start(fault: Fault) -> Spot:
    """Where the part begins that the parser was in."""
    return fault.start


def at_quote(fault: Fault) -> Spot:
    """Where the last quoted text begins."""
    return fault.last[:2] if fault.last else fault.stop


def above(fault: Fault) -> Spot:
    """The line above the one at which the parser stopped."""
    return fault.above()


def quote_runs_on(fault: Fault) -> bool:
    """A quoted text of several lines ends on the line that cannot be read."""
    last = fault.last
    return last is not None and last[0] < last[2] == fault.stop[0]


def follows_a_quote(fault: Fault) -> bool:
    """A quoted text ends on the same line."""
    last = fault.last
    return last is not None and last[2] == fault.stop[0] and last[3] <= fault.stop[1]


def follows_a_bracket(fault: Fault) -> bool:
    """A bracket closes just before."""
    return fault.before().rstrip().endswith(("]", "}"))


def begins_with_a_colon(fault: Fault) -> bool:
    """The line has a colon without a name before it."""
    return fault.row(fault.stop)[fault.stop[1] - 1 :].startswith(":")


def is_a_tab(fault: Fault) -> bool:
    """The parser stopped at a tab."""
    return fault.row(fault.stop)[fault.stop[1] - 1 :].startswith("\t")


def second_colon(fault: Fault) -> bool:
    """The line already had a field's name and the beginning of its value."""
    return _FIELD_WITH_VALUE.match(fault.before()) is not None


def started_without_space_after_colon(fault: Fault) -> bool:
    """The part is written like `name:value`."""
    return _COLON_WITHOUT_SPACE.match(fault.row(fault.start)) is not None


def started_without_space_after_dash(fault: Fault) -> bool:
    """The part is written like `-value`."""
    return _DASH_WITHOUT_SPACE.match(fault.row(fault.start)) is not None


def started_with_special_space(fault: Fault) -> bool:
    """The part has a non-breaking space after its colon."""
    return _SPECIAL_SPACE.match(fault.row(fault.start)) is not None


def indented_with_special_space(fault: Fault) -> bool:
    """The line at which the parser stopped has a non-breaking space among the spaces before it."""
    return _SPECIAL_INDENT.match(fault.row(fault.stop)) is not None


def is_before_a_bracket(fault: Fault) -> bool:
    """The parser stopped at a character that a bracket follows."""
    return fault.row(fault.stop)[fault.stop[1] :].startswith(("[", "{"))


def line_without_space_after_colon(fault: Fault) -> bool:
    """The line at which the parser stopped is written like `name:value`."""
    return _COLON_WITHOUT_SPACE.match(fault.before()) is not None


def above_with_special_space(fault: Fault) -> bool:
    """The line above has a non-breaking space after its colon."""
    return _SPECIAL_SPACE.match(fault.row(fault.above())) is not None


def above_without_space_after_colon(fault: Fault) -> bool:
    """The line above is written like `name:value`."""
    return _COLON_WITHOUT_SPACE.match(fault.row(fault.above())) is not None


def above_without_space_after_dash(fault: Fault) -> bool:
    """The line above is written like `-value`."""
    return _DASH_WITHOUT_SPACE.match(fault.row(fault.above())) is not None


def above_without_colon(fault: Fault) -> bool:
    """The line above is no field."""
    return fault.above() != fault.stop and _COLON.search(fault.row(fault.above())) is None


def lies_deeper(fault: Fault) -> bool:
    """There is a line above, and it starts further to the left."""
    return fault.above()[1] < at_line(fault)[1]


def runs_over_lines(fault: Fault) -> bool:
    """The part began on an earlier line."""
    return fault.start[0] < fault.stop[0]
