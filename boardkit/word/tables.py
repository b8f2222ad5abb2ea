"""A table whose cells were repeated or joined has as many columns as its rows need, as wide as before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lxml import etree

from boardkit.word.cleaning import remove
from boardkit.word.ooxml import CELL, PARAGRAPH, ROW, TABLE, W, seen_through
from boardkit.word.rich_tags import BY_A_TAG, FIRST, NEXT

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

NUMBER = re.compile("[0-9]{1,5}")
VALUE, WIDTH, KIND = W + "val", W + "w", W + "type"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


def straightened(xml: bytes) -> bytes:
    """The part with its cells joined as their tags said, and the columns of its tables counted."""
    root = etree.fromstring(xml, PARSER)
    for table in list(root.iter(TABLE)):
        rows = [row for row in seen_through(table) if row.tag == ROW]
        touched = any([*map(_joined_across, rows)])
        touched = _joined_down(rows) or touched
        _fit(table, rows, touched=touched)
    return (DECLARATION + etree.tostring(root, encoding="unicode")).encode()


def _cells(row: Element) -> list[Element]:
    return [cell for cell in seen_through(row) if cell.tag == CELL]


def _joined_across(row: Element) -> bool:
    """Take the cells that go on in the one before into that one; True when a tag was about this row."""
    touched, head = False, None
    for cell in _cells(row):
        count = cell.find(f"{W}tcPr/{W}gridSpan")
        if count is not None and str(count.get(VALUE)).startswith(BY_A_TAG):
            touched = True
            _widen(cell, _span(cell))
        mark = cell.find(f"{W}tcPr/{W}hMerge")
        value = None if mark is None else mark.get(VALUE)
        if mark is None or value not in (FIRST, NEXT):
            head = None
            continue
        touched = True
        if value == NEXT and head is not None:
            _widen(head, _span(head) + _span(cell))
            remove(cell)
        else:
            remove(mark)
            head = cell
    return touched


def _joined_down(rows: Sequence[Element]) -> bool:
    """Join each marked cell to the one above it, when that is marked and as wide; it loses its text then."""
    above: set[tuple[int, int]] = set()
    touched = False
    for row in rows:
        here = set()
        for start, cell in _placed(row):
            mark = cell.find(f"{W}tcPr/{W}vMerge")
            if mark is None or mark.get(VALUE) not in (FIRST, NEXT):
                continue
            place = (start, _span(cell))
            goes_on = mark.get(VALUE) == NEXT and place in above
            mark.set(VALUE, "continue" if goes_on else "restart")
            if goes_on:
                _empty(cell)
            here.add(place)
        touched = touched or bool(here)
        above = here
    return touched


def _fit(table: Element, rows: Sequence[Element], *, touched: bool) -> None:
    """As many columns in the grid as the widest row takes, which share the width that there was."""
    grid = table.find(W + "tblGrid")
    needed = max((_needed(row) for row in rows), default=0)
    if grid is None or not needed:
        return
    columns = list(grid.iter(W + "gridCol"))
    if len(columns) != needed:
        _share(grid, columns, needed)
    elif not touched:
        return
    widths = [_number(one, WIDTH) for one in grid.iter(W + "gridCol")]
    for row in rows:
        for start, cell in _placed(row):
            wide = cell.find(f"{W}tcPr/{W}tcW")
            if wide is not None and wide.get(KIND) == "dxa" and all(widths):
                wide.set(WIDTH, str(sum(widths[start : start + _span(cell)])))


def _share(grid: Element, columns: Sequence[Element], needed: int) -> None:
    """New columns are as wide as the others on the average, and all together as wide as before."""
    total = sum(_number(one, WIDTH) for one in columns)
    widths = [_number(one, WIDTH) for one in columns[:needed]]
    if total and columns:
        widths += [total // len(columns)] * (needed - len(columns))
        scale = total / (sum(widths) or total)
        widths = [max(1, int(one * scale)) for one in widths]
    for one in list(columns):
        remove(one)
    for number in range(needed):
        wide = {WIDTH: str(widths[number])} if number < len(widths) and total else {}
        grid.insert(number, etree.Element(W + "gridCol", wide))


def _placed(row: Element) -> Iterator[tuple[int, Element]]:
    """Each cell with the column of the grid that it begins in."""
    start = _left_out(row, "gridBefore")
    for cell in _cells(row):
        yield start, cell
        start += _span(cell)


def _needed(row: Element) -> int:
    cells = sum(map(_span, _cells(row)))
    return _left_out(row, "gridBefore") + cells + _left_out(row, "gridAfter") if cells else 0


def _left_out(row: Element, name: str) -> int:
    found = row.find(f"{W}trPr/{W}{name}")
    return 0 if found is None else _number(found, VALUE)


def _span(cell: Element) -> int:
    found = cell.find(f"{W}tcPr/{W}gridSpan")
    return 1 if found is None else max(1, _number(found, VALUE))


def _number(element: Element, name: str) -> int:
    value = str(element.get(name, "")).removeprefix(BY_A_TAG)
    return int(value) if NUMBER.fullmatch(value) else 0


def _widen(cell: Element, columns: int) -> None:
    """Let a cell take so many columns; one is what a cell takes by itself."""
    properties = cell.find(W + "tcPr")
    if properties is None:
        return
    for old in properties.findall(W + "gridSpan"):
        remove(old)
    if columns > 1:
        before = {W + "cnfStyle", W + "tcW"}
        place = sum(1 for child in properties if child.tag in before)
        properties.insert(place, etree.Element(W + "gridSpan", {VALUE: str(columns)}))


def _empty(cell: Element) -> None:
    """Only an empty paragraph is left, of the same look."""
    first = next((one for one in cell if one.tag == PARAGRAPH), None)
    properties = None if first is None else first.find(W + "pPr")
    for child in [one for one in cell if one.tag != W + "tcPr"]:
        remove(child)
    paragraph = etree.SubElement(cell, PARAGRAPH)
    if properties is not None:
        paragraph.append(properties)
