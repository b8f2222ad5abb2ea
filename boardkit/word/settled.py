"""A document as it stands once every tracked change is accepted, and without what no reader sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boardkit.word.cleaning import remove
from boardkit.word.ooxml import CELL, PARAGRAPH, ROW, RUN, TABLE, W

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element

GONE = (W + "del", W + "moveFrom")
CONTROL = W + "sdt"
BLOCKS = (PARAGRAPH, TABLE, CONTROL, W + "customXml")
OFF = {"0", "false", "off"}
KEPT_OF_RUNS = {W + "rPr", W + "fldChar", W + "instrText", W + "commentReference"}
PROPERTIES = W + "pPr"


def settle(root: Element, hidden: frozenset[str]) -> None:
    """Take out what was deleted or is hidden, and join paragraphs whose mark between them was deleted.

    `hidden` are the identities of styles that hide their text.
    """
    _take_out([one for one in root.iter(ROW) if _says(one, "trPr", GONE)])
    _take_out([one for one in root.iter(CELL) if _says(one, "tcPr", (W + "cellDel",))])
    _take_out([one for one in root.iter(TABLE) if next(one.iter(ROW), None) is None])
    joined = [one for one in root.iter(PARAGRAPH) if _says(one, "pPr/" + W + "rPr", GONE)]
    _take_out(list(root.iter(*GONE)))
    _join(joined)
    for run in [one for one in root.iter(RUN) if shows(one, "vanish", hidden)]:
        empty(run)
    emptied: set[Element] = set()
    for control in root.iter(CONTROL):
        waits = is_on(control.find(f"{W}sdtPr/{W}showingPlcHdr"))
        if waits and emptied.isdisjoint(control.iterancestors(CONTROL)):
            emptied.add(control)
            for run in control.iter(RUN):
                empty(run)


def styles_that_show(styles: Element, switch: str) -> frozenset[str]:
    """The identities of the styles with this switch on, by themselves or by what they are based on."""
    by_identity = {str(one.get(W + "styleId")): one for one in styles.iter(W + "style")}
    shown: dict[str, bool] = {}
    for identity in by_identity:
        chain, name = [], identity
        while name in by_identity and name not in shown:
            shown[name] = False  # until it is known, also when the chain goes round
            chain.append(name)
            mark = by_identity[name].find(f"{W}rPr/{W}{switch}")
            if mark is not None:
                shown[name] = is_on(mark)
                break
            above = by_identity[name].find(W + "basedOn")
            name = "" if above is None else str(above.get(W + "val"))
        shown |= dict.fromkeys(chain, shown.get(name, False))
    return frozenset(name for name, on in shown.items() if on)


def shows(run: Element, switch: str, styles: frozenset[str]) -> bool:
    """Whether this switch is on for a run: by itself, or else by its style or that of its paragraph."""
    mark = run.find(f"{W}rPr/{W}{switch}")
    if mark is not None or not styles:
        return is_on(mark)
    own = run.find(f"{W}rPr/{W}rStyle")
    if own is not None and own.get(W + "val") in styles:
        return True
    around = next(run.iterancestors(PARAGRAPH), None)
    style = None if around is None else around.find(f"{W}pPr/{W}pStyle")
    return style is not None and style.get(W + "val") in styles


def empty(run: Element) -> None:
    """A run that says nothing; where a field or a comment begins and ends still counts."""
    for piece in [one for one in run if one.tag not in KEPT_OF_RUNS]:
        remove(piece)


def is_on(switch: Element | None) -> bool:
    """A property that is there is on, unless it says otherwise."""
    return switch is not None and switch.get(W + "val", "1") not in OFF


def _take_out(elements: Iterable[Element]) -> None:
    """Remove each of them, in their order; what went with another need not be touched again."""
    gone: set[Element] = set()
    for element in elements:
        if gone.isdisjoint(element.iterancestors()):
            gone.add(element)
            remove(element)


def _says(element: Element, properties: str, names: tuple[str, ...]) -> bool:
    found = element.find(W + properties)
    return found is not None and any(found.find(name) is not None for name in names)


def _join(paragraphs: list[Element]) -> None:
    """A paragraph whose mark was deleted goes on in the next one, which keeps its own style."""
    for paragraph in reversed(paragraphs):  # so that each of a chain is moved only once
        following = _next(paragraph)
        if following is None:
            continue
        first = next(iter(following), None)
        own = first if first is not None and first.tag == PROPERTIES else None
        for child in reversed([one for one in paragraph if one.tag != PROPERTIES]):
            if own is None:
                following.insert(0, child)
            else:
                own.addnext(child)
        remove(paragraph)


def _next(paragraph: Element) -> Element | None:
    following = next((one for one in paragraph.itersiblings() if one.tag in BLOCKS), None)
    return following if following is not None and following.tag == PARAGRAPH else None
