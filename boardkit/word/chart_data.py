"""A chart says something with numbers or days; here they are looked at before they are drawn."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Protocol, runtime_checkable

from jinja2 import Undefined, pass_context
from jinja2.runtime import Context

from boardkit.word.filters import too_long
from boardkit.word.printing import Refused, on_one_line, printed

Value = int | Decimal | date
GATHERED = "the charts of a paper"
"""The name in the words of a paper under which they are kept; no template can write it."""
MARK = "chart to fill in: %d"
LONGEST = 32_767  # of a text in a cell of a workbook
DAY_ZERO, LEAP_DAY = date(1899, 12, 31).toordinal(), 59
"""A workbook counts days from 1 January 1900, and holds that year for a leap year."""


class ChartSeries(Protocol):
    """One row of bars, one line; `None` among its values is a gap."""

    @property
    def name(self) -> str:
        """What the legend says."""

    @property
    def values(self) -> Sequence[Value | None]:
        """One for each category."""


@runtime_checkable
class Chart(Protocol):
    """What can be printed with `|chart`; `alt` says in a sentence what the chart shows.

    An empty `title` leaves that of the template. `lowest` and `highest` are the ends of the axis of values;
    None leaves those of the template.
    """

    @property
    def title(self) -> str:
        """Above the chart, when its template has a title."""

    @property
    def alt(self) -> str:
        """For who cannot see the chart."""

    @property
    def categories(self) -> Sequence[str | date]:
        """All texts, or all days."""

    @property
    def series(self) -> Sequence[ChartSeries]:
        """The first looks like the first of the template, and so on."""

    @property
    def lowest(self) -> Value | None:
        """Where the axis begins."""

    @property
    def highest(self) -> Value | None:
        """Where the axis ends."""


@dataclass(frozen=True, slots=True)
class Row:
    """Numbers as they are written in a file, or texts; days are numbers then, and empty is no value."""

    name: str
    cells: tuple[str, ...]
    are_texts: bool
    are_days: bool


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart whose data can be drawn; `ends` are the highest and the lowest, empty when left open."""

    title: str
    alt: str
    categories: Row
    series: tuple[Row, ...]
    ends: tuple[str, str]


def chart(value: object) -> object:
    """The data of a chart, to fill in the one in whose alternative text the tag stands; raises Refused."""
    if isinstance(value, Undefined):
        return value  # which is refused with its name when it is filled in
    if not isinstance(value, Chart):
        raise _no_chart()
    if not value.categories or not value.series:
        hint = "Ask first with {{%p if %}} whether there is something to show."
        raise Refused("template-empty", "{tag} is a chart without values, which would be empty.", hint)
    categories = _categories(value.categories)
    rows = tuple(_series(one, len(categories.cells)) for one in value.series)
    ends = tuple("" if one is None else _number(one) for one in (value.highest, value.lowest))
    return Drawn(_text(value.title), _text(value.alt), categories, rows, (ends[0], ends[1]))


@pass_context
def to_fill_in(context: Context, drawn: object) -> object:
    """Keep the data until the paper is whole; printed is a mark that says which they are."""
    if isinstance(drawn, Undefined):
        return str(drawn)
    if not isinstance(drawn, Drawn):
        raise _no_chart()
    kept = context.get(GATHERED, [])
    kept.append(drawn)
    return MARK % (len(kept) - 1)


def _no_chart() -> Refused:
    return Refused("template-value", "{tag} is no chart.", "Only a chart can be printed with |chart.")


def _categories(given: Iterable[object]) -> Row:
    found = list(given)
    days = _all_days(found)
    return Row("", tuple(_number(one) if days else _text(one) for one in found), not days, days)


def _series(series: ChartSeries, count: int) -> Row:
    values, name = list(series.values), _text(series.name)
    if len(values) != count:
        message = "{tag} is a chart in which “{name}” does not have one value for each category."
        raise Refused("template-value", message, values={"name": name})
    found = [one for one in values if one is not None]
    days = bool(found) and _all_days(found)
    return Row(
        name, tuple("" if one is None else _number(one) for one in values), are_texts=False, are_days=days
    )


def _all_days(values: Sequence[object]) -> bool:
    count = sum(isinstance(one, date) for one in values)
    if count not in (0, len(values)):
        raise Refused("template-value", "{tag} is a chart in which days stand among other values.")
    return count > 0


def _text(value: object) -> str:
    """One line; raises Refused as any text does."""
    text = on_one_line(value).strip()
    if len(text) > LONGEST:
        raise too_long()
    printed(text)
    return text


def _number(value: object) -> str:
    """The number as a workbook holds it, with 15 digits at most."""
    if isinstance(value, date):
        days = value.toordinal() - DAY_ZERO
        if days > 0:
            return str(days + (days > LEAP_DAY))
    elif isinstance(value, int | Decimal) and not isinstance(value, bool):
        try:
            number = float(value)
        except OverflowError:
            number = math.inf
        if math.isfinite(number):
            return f"{number:.15G}"
    message = "{tag} is a chart with “{value}”, which is no number or day that can be drawn."
    raise Refused("template-value", message, values={"value": value})
