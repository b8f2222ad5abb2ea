"""A chart that someone drew in Word becomes a form: what it looks like, with holes where its data were."""

from __future__ import annotations

import re
from collections.abc import Iterable
from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from boardkit.word import chart_xml as holes
from boardkit.word.body import Form, Look, Plot
from boardkit.word.cleaning import remove
from boardkit.word.ooxml import A, C, R, parse
from boardkit.word.parts import serialised

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

ROUND = {C + f"{name}Chart" for name in ("pie", "pie3D", "doughnut")}
PLOTS = ROUND | {
    C + f"{name}Chart" for name in ("bar", "bar3D", "line", "line3D", "area", "area3D", "radar", "scatter")
}
ALL_SERIES = re.compile(r"(?:<c:ser>.*?</c:ser>)+", re.DOTALL)
ONE_SERIES = re.compile(r"<c:ser>.*?</c:ser>", re.DOTALL)
DECLARED = re.compile(r' xmlns:\w+="[^"]*"')
HOLE = re.compile(r"<\?(\w+) ?\?>")  # some versions of lxml write a space in it
OWN_COLOURS = (C + "spPr", C + "dPt", f"{C}marker/{C}spPr")
BEHIND_THE_VALUES = [C + name for name in ("smooth", "shape", "bubbleSize", "bubble3D")]
BEHIND_THE_DATA = [C + name for name in ("printSettings", "userShapes", "extLst")]


class NoForm(Exception):
    """A chart of a kind that cannot be filled in, or without a series whose look can be taken over."""


def form_of(part: bytes, language: str, relations: str, workbook: str) -> Form:
    """The form; `relations` stay and `workbook` is the name of a new one. Raises NoForm, XMLSyntaxError."""
    root = parse(part)
    area = root.find(f"{C}chart/{C}plotArea")
    plots = [] if area is None else [one for one in area if str(one.tag).endswith("Chart")]
    wanted = root.prefix == "c" and bool(plots)
    if (
        area is None
        or not wanted
        or any(one.tag not in PLOTS or one.find(C + "ser") is None for one in plots)
    ):
        raise NoForm
    _drop_blanks(root)
    _tidy(root, language, workbook)
    forms = [[_open_series(one) for one in _with_extra(plot)] for plot in plots]
    title, new_title = _open_title(root)
    ends = _open_axis(area, plots[0])
    xml = HOLE.sub(r"<?\1?>", serialised(root).decode())
    return Form(
        ALL_SERIES.sub(holes.SERIES, xml),
        tuple(_plot(found, one) for found, one in zip(ALL_SERIES.findall(xml), forms, strict=True)),
        title,
        new_title,
        ends,
        relations,
        workbook,
        by_point=plots[0].tag in ROUND,
    )


def _plot(xml: str, forms: Iterable[tuple[str, str]]) -> Plot:
    looks = [Look(one, *form) for one, form in zip(ONE_SERIES.findall(xml), forms, strict=True)]
    return Plot(tuple(looks[:-1]), looks[-1])


def _drop_blanks(root: Element) -> None:
    """White space between elements, which says nothing."""
    for element in root.iter():
        element.tail = None
        if len(element):
            element.text = None


def _tidy(root: Element, language: str, workbook: str) -> None:
    """The language of the paper, days that count from 1900, and a workbook of its own."""
    for name in ("pivotSource", "externalData", "printSettings", "date1904", "lang"):
        for old in root.findall(C + name):
            remove(old)
    head = [_new("date1904", "0"), *([_new("lang", language)] if language else [])]
    for place, one in enumerate(head):
        root.insert(place, one)
    data = _new("externalData")
    data.set(R + "id", workbook)
    data.append(_new("autoUpdate", "0"))
    _insert(root, data, BEHIND_THE_DATA)
    for one in root.iter() if language else ():
        if one.get("lang") is not None:
            one.set("lang", language)


def _with_extra(plot: Element) -> list[Element]:
    """The series, and behind them one that looks like the last, in no colour of its own."""
    for old in plot.findall(C + "extLst"):
        remove(old)
    found = plot.findall(C + "ser")
    extra = deepcopy(found[-1])
    for path in OWN_COLOURS:
        for one in extra.findall(path):
            remove(one)
    found[-1].addnext(extra)
    return [*found, extra]


def _open_series(series: Element) -> tuple[str, str]:
    """Put holes in the places of its data; returns how its categories and its values are written."""
    for one in [*series.findall(C + "extLst"), *series.findall(C + "errBars")]:
        if one.tag == C + "extLst" or next(one.iter(C + "numRef", C + "numLit"), None) is not None:
            remove(one)  # it may hold data of the template
    for old in [one for name in ("idx", "order", "tx") for one in series.findall(C + name)]:
        remove(old)
    series.insert(0, _hole(holes.NUMBER))
    series.insert(1, _hole(holes.NAME))
    plot = series.getparent()
    points = plot is not None and plot.tag == C + "scatterChart"
    across, up = ("xVal", "yVal") if points else ("cat", "val")
    formats = []
    for name, hole in ((across, holes.CATEGORIES), (up, holes.VALUES)):
        formats.append("")
        for old in series.findall(C + name):
            formats[-1] = old.findtext(f".//{C}formatCode") or ""
            remove(old)
        new = _new(name)
        new.append(_hole(hole))
        _insert(series, new, BEHIND_THE_VALUES)
    return formats[0], formats[1]


def _open_title(root: Element) -> tuple[str, str]:
    """The text of the title as the template has it, and with a hole for another; both empty without one."""
    text = root.find(f"{C}chart/{C}title/{C}tx")
    run = None if text is None else next(text.iter(A + "r"), None)
    if text is None or run is None:
        return "", ""
    was = _written(text)
    paragraph = run.getparent()
    beside = [*text.iter(A + "p", A + "r", A + "br", A + "fld")]
    for one in beside:
        if one is not run and one is not paragraph:
            remove(one)
    for words in run.iter(A + "t"):
        words.text = None
        words.append(_hole(holes.TITLE_TEXT))
    new = _written(text)
    text.addprevious(_hole(holes.TITLE))
    remove(text)
    return was, new


def _open_axis(area: Element, plot: Element) -> tuple[str, str]:
    """Put holes at the ends of the axis of values; returns what stood there: the highest, the lowest."""
    axes = {one.get("val"): axis for axis in area.findall(C + "valAx") for one in axis.findall(C + "axId")}
    mine = [axes[one.get("val")] for one in plot.findall(C + "axId") if one.get("val") in axes]
    scaling = mine[-1].find(C + "scaling") if mine else None
    if scaling is None:
        return "", ""
    ends = []
    for name, hole in (("max", holes.HIGHEST), ("min", holes.LOWEST)):
        old = scaling.find(C + name)
        ends.append("" if old is None else _written(old))
        if old is not None:
            remove(old)
        _insert(scaling, _hole(hole), [C + "extLst"])
    return ends[0], ends[1]


def _insert(parent: Element, new: Element, behind: Iterable[str]) -> None:
    """At its end, but before these."""
    later = [one for one in parent if one.tag in set(behind)]
    if later:
        later[0].addprevious(new)
    else:
        parent.append(new)


def _new(name: str, value: str = "") -> Element:
    made = etree.Element(C + name, nsmap={"c": C[1:-1]})
    if value:
        made.set("val", value)
    return made


def _hole(text: str) -> Element:
    return etree.ProcessingInstruction(text.strip("<?>"))


def _written(element: Element) -> str:
    xml = etree.tostring(element, encoding="unicode", with_tail=False)
    return HOLE.sub(r"<?\1?>", DECLARED.sub("", xml))
