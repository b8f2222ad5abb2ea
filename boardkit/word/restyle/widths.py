"""Tables, charts and pictures are as wide as the text allows, also on pages of another width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boardkit.word.ooxml import WP, A, W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

NARROW = 1300  # twentieths of a point: a number, a day or a word stands there, and needs its room
AT_LEAST = 0.6  # of each column is left; else all give way alike
EMU = 635  # to a twentieth of a point
BODY, TABLE = W + "body", W + "tbl"
GRID, WIDTH = W + "gridCol", W + "w"


def blocks_of(document: Element) -> Iterator[tuple[Element, list[Element]]]:
    """Each section with the paragraphs and tables in it."""
    body = document.find(BODY)
    waiting: list[Element] = []
    for block in () if body is None else body:
        if block.tag == W + "sectPr":
            yield block, waiting
            return
        waiting.append(block)
        section = block.find(f"{W}pPr/{W}sectPr")
        if section is not None:
            yield section, waiting
            waiting = []


def fit(blocks: list[Element], before: int, after: int, letters: float) -> None:
    """Make tables and drawings fit; `letters` is how much larger the letters became."""
    for block in blocks:
        for table in block.iter(TABLE):
            _fit_table(table, before, after, letters)
        if after != before:
            for extent in block.iter(WP + "extent"):
                _fit_drawing(extent, before, after)


def _fit_table(table: Element, before: int, after: int, letters: float) -> None:
    grid = [_number(one) for one in table.iterfind(f"{W}tblGrid/{GRID}")]
    if not grid or 0 in grid or (before == after and letters == 1):
        return
    new = _columns(grid, round(sum(grid) * after / before), letters)
    for column, width in zip(table.iterfind(f"{W}tblGrid/{GRID}"), new, strict=True):
        column.set(WIDTH, str(width))
    whole = table.find(f"{W}tblPr/{W}tblW")
    if whole is not None and whole.get(W + "type") == "dxa":
        whole.set(WIDTH, str(_number(whole) + sum(new) - sum(grid)))
    for row in _own(table, W + "tr"):
        _fit_row(row, [after - before for after, before in zip(new, grid, strict=True)])


def _fit_row(row: Element, grown: list[int]) -> None:
    """Let each cell grow as its columns did."""
    place = _span(row, "trPr", "gridBefore", 0)
    for cell in _own(row, W + "tc"):
        wide = _span(cell, "tcPr", "gridSpan", 1)
        given = cell.find(f"{W}tcPr/{W}tcW")
        if given is not None and given.get(W + "type") == "dxa":
            given.set(WIDTH, str(_number(given) + sum(grown[place : place + wide])))
        place += wide


def _own(element: Element, tag: str) -> list[Element]:
    """The rows of a table, or the cells of a row, without those of a table inside it."""
    table = element if element.tag == TABLE else next(element.iterancestors(TABLE))
    return [one for one in element.iter(tag) if next(one.iterancestors(TABLE)) is table]


def _columns(grid: list[int], whole: int, letters: float) -> list[int]:
    """The new widths: each has the room that its letters need, and the widest give or take the rest."""
    wanted = [one * letters for one in grid]
    weights = [max(one - NARROW, 0) ** 2 for one in grid]
    shares = [(whole - sum(wanted)) * one / (sum(weights) or 1) for one in weights]
    new = [round(one + share) for one, share in zip(wanted, shares, strict=True)]
    if not any(weights) or any(one < old * AT_LEAST for one, old in zip(new, grid, strict=True)):
        new = [round(one * whole / sum(grid)) for one in grid]
    new[new.index(max(new))] += whole - sum(new)
    return new


def _fit_drawing(extent: Element, before: int, after: int) -> None:
    """A drawing that is too wide shrinks as a whole; one that filled the width still does."""
    wide = int(str(extent.get("cx", "0")))
    fills = wide > before * EMU * 0.9
    if not fills and wide <= after * EMU:
        return
    share = after / before if fills else after * EMU / wide
    around = extent.getparent()
    inside = [] if around is None else [one for one in around.iter(A + "ext") if one.get("cx")]
    higher = share if inside or share < 1 else 1.0  # a chart becomes wider only, a picture keeps its shape
    for one in (extent, *inside):
        one.set("cx", str(round(int(str(one.get("cx"))) * share)))
        one.set("cy", str(round(int(str(one.get("cy"))) * higher)))


def _span(element: Element, properties: str, name: str, usual: int) -> int:
    found = element.find(f"{W}{properties}/{W}{name}")
    text = "" if found is None else str(found.get(W + "val"))
    return int(text) if text.isdecimal() else usual


def _number(element: Element) -> int:
    text = str(element.get(WIDTH, "0"))
    return int(text) if text.isdecimal() else 0
