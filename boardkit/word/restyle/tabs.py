"""What stands behind a tab in a header stands where it should on a page of any width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from boardkit.word.ooxml import PARAGRAPH, W
from boardkit.word.restyle.placing import OF_A_PARAGRAPH, put, value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml.etree import _Element as Element

NEAR = 60  # twentieths of a point: programs round in their own ways
RIGHT, CLEAR = "right", "clear"


def align_at_margin(root: Element, styles: Element, width: int) -> None:
    """In our lines that is the right margin, whatever tabs the house has."""
    for block in _with_tabs([root]):
        places = _of_style(styles, block)
        if len(places) == 1 and places[0][1] == RIGHT and abs(places[0][0] - width) <= NEAR:
            continue
        _set(block, [(width, RIGHT)], places)


def spread(blocks: Iterable[Element], styles: Element, before: int, after: int) -> None:
    """In lines of the house that is the same part of the width."""
    if before == after:
        return
    for block in _with_tabs(blocks):
        places = _of_style(styles, block)
        direct = _read(block, {})
        found = sorted((place, kind) for place, kind in {**dict(places), **direct}.items() if kind != CLEAR)
        _set(block, [(round(place * after / before), kind) for place, kind in found], places)


def _with_tabs(blocks: Iterable[Element]) -> Iterable[Element]:
    paragraphs = (one for block in blocks for one in block.iter(PARAGRAPH))
    return [one for one in paragraphs if one.find(f"{W}r/{W}tab") is not None]


def _of_style(styles: Element, block: Element) -> list[tuple[int, str]]:
    """Where the style of a paragraph has its tabs, with those of the styles that it is based on."""
    by_identity = {str(one.get(W + "styleId")): one for one in styles.iter(W + "style")}
    identity, chain = value(block, "pPr/pStyle"), list[str]()
    while identity in by_identity and identity not in chain:
        chain.append(identity)
        identity = value(by_identity[identity], "basedOn")
    found: dict[int, str] = {}
    for one in reversed(chain):
        found = _read(by_identity[one], found)
    return sorted((place, kind) for place, kind in found.items() if kind != CLEAR)


def _read(element: Element, above: Mapping[int, str]) -> dict[int, str]:
    tabs = element.iterfind(f"{W}pPr/{W}tabs/{W}tab")
    return {**above, **{int(str(tab.get(W + "pos", "0"))): str(tab.get(W + "val")) for tab in tabs}}


def _set(block: Element, wanted: list[tuple[int, str]], of_style: list[tuple[int, str]]) -> None:
    cleared = [(place, CLEAR) for place, _ in of_style if place not in dict(wanted)]
    tabs = etree.Element(W + "tabs")
    for place, kind in sorted([*wanted, *cleared]):
        etree.SubElement(tabs, W + "tab", {W + "val": kind, W + "pos": str(place)})
    layout = block.find(W + "pPr")
    if layout is None:
        layout = etree.Element(W + "pPr")
        block.insert(0, layout)
    put(layout, tabs, OF_A_PARAGRAPH)
