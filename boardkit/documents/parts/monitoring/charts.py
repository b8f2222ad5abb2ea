"""Charts as values: what a template's own chart is filled with, and a sentence that says what it says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated

Value = int | Decimal | date | None
"""One value of a chart; None leaves a gap."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One row of values; its look is that of the series in the same place in the template's chart."""

    name: Annotated[str, "Its name, as the legend gives it"]
    values: Annotated[tuple[Value, ...], "One value for each category"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart; written `{{ name|chart }}` as the alternative text of a chart in the template."""

    title: Annotated[str, "Its title; empty when the caption says it"]
    alt: Annotated[str, "What it says, for who cannot see it"]
    categories: Annotated[tuple[str | date, ...], "What the values are of"]
    series: Annotated[tuple[Series, ...], "The values"]
    lowest: Annotated[Value, "Where the axis of values begins; empty when the template says so"] = None
    highest: Annotated[Value, "Where it ends"] = None
