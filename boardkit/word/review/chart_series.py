"""The lines, bars and slices of a chart can be told apart without seeing their colours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from boardkit.word.ooxml import A, C, R, parse
from boardkit.word.review.contrast import COLOUR, TOLD_APART, ratio_of
from boardkit.word.review.links import relations
from boardkit.word.review.looks import ON
from boardkit.word.review.reviewed import Reviewed

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from boardkit.problems import Problem

PLOTS = ("barChart", "bar3DChart", "lineChart", "line3DChart", "areaChart", "area3DChart", "scatterChart")
LINES = frozenset({"lineChart", "line3DChart", "scatterChart"})
SLICES = ("pieChart", "pie3DChart", "ofPieChart", "doughnutChart")
SHOWN = ("showVal", "showSerName", "showPercent", "showCatName")


def chart_by_colour(file: Reviewed) -> Iterator[Problem]:
    """Charts in which only colours tell what belongs to which name in the legend.

    A table under the chart, labels in it, patterns, dashes, markers of several shapes, or colours of which
    one is much lighter than the next are enough.

    Code: colour-chart.
    Source: WCAG 2.1, 1.4.1.
    """
    message = "Only colours tell the {count} series or slices of this chart apart."
    hint = "Give it labels, patterns or dashes: in Word, Chart Elements, Data Labels."
    for place, root in _charts(file):
        count = 0 if next(root.iter(C + "dTable"), None) is not None else _by_colour(root)
        if count:
            yield file.finding("colour-chart", message, hint, place=place, count=count)


def _charts(file: Reviewed) -> Iterator[tuple[str, Element]]:
    """Each chart in the text, with its place."""
    targets = {one.identity: one.target for one in relations(file.parts, file.main)}
    for chart in file.body.iter(C + "chart"):
        part = targets.get(str(chart.get(R + "id", "")), "")
        if part in file.parts:
            yield file.place(chart), parse(file.parts[part])


def _by_colour(root: Element) -> int:
    """How many series or slices only colours tell apart."""
    found = 0
    for plot in root.iter(*(C + name for name in PLOTS)):
        series = plot.findall(C + "ser")
        if not (_labelled(plot, SHOWN) or _shaped(plot, series) or _light(series)):
            found += len(series)
    for plot in root.iter(*(C + name for name in SLICES)):
        count = max((len(one.findall(f"{C}cat//{C}pt")) for one in plot.findall(C + "ser")), default=0)
        patterns = len({_pattern(one) for one in plot.iter(C + "dPt")}) > 1
        if count > 1 and not _labelled(plot, ("showCatName",)) and not patterns:
            found += count
    return found


def _labelled(plot: Element, shown: Sequence[str]) -> bool:
    return any(one.get("val", "1") in ON for name in shown for one in plot.iter(C + name))


def _shaped(plot: Element, series: Sequence[Element]) -> bool:
    """Whether each series has a pattern, a dash or a marker of its own."""
    if plot.tag.removeprefix(C) in LINES:
        looks = [(_value(one, f"{C}marker/{C}symbol"), _value(one, f".//{A}prstDash")) for one in series]
    else:
        looks = [(_pattern(one), "") for one in series]
    return len(set(looks)) == len(series)


def _pattern(part: Element) -> str:
    pattern = part.find(f"{C}spPr/{A}pattFill")
    return "" if pattern is None else str(pattern.get("prst", ""))


def _light(series: Sequence[Element]) -> bool:
    """Whether one colour is much lighter than the next, so that they differ in grey too."""
    colours = [_value(one, f"{C}spPr//{A}solidFill/{A}srgbClr") for one in series]
    if not all(COLOUR.fullmatch(one) for one in colours):
        return False
    return all(ratio_of(one, other) >= TOLD_APART for one, other in pairwise(colours))


def _value(part: Element, path: str) -> str:
    found = part.find(path)
    return "" if found is None else str(found.get("val", ""))
