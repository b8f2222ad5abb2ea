"""Lists look as in the house; those that only the template has come behind them, under other numbers."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from boardkit.word.ooxml import W
from boardkit.word.restyle.colours import recolour
from boardkit.word.restyle.placing import drop, value

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from lxml.etree import _Element as Element

FORM, NUMBER = W + "abstractNum", W + "num"
FORM_ID, NUMBER_ID = W + "abstractNumId", W + "numId"


def of_styles(house: Element | None, styles: Element) -> Element:
    """The numbering of a house without the lists that only its text has, and without pictures as bullets."""
    root = etree.Element(W + "numbering", nsmap={"w": W.strip("{}")}) if house is None else deepcopy(house)
    wanted = numbers_in(styles)
    for one in list(root.iter(NUMBER)):
        if one.get(NUMBER_ID) not in wanted:
            root.remove(one)
    forms = {value(one, "abstractNumId") for one in root.iter(NUMBER)}
    for one in list(root.iter(FORM)):
        if one.get(FORM_ID) not in forms:
            root.remove(one)
    drop(root, "numPicBullet")
    for level in root.iter(W + "lvl"):
        drop(level, "lvlPicBulletId")
    return root


def numbers_in(root: Element) -> AbstractSet[str]:
    """The numbers of the lists that styles or paragraphs are in."""
    return {value(one, "numId") for one in root.iter(W + "numPr")} - {"", "0"}


def add_lists(
    root: Element, template: Element, wanted: AbstractSet[str], colours: Mapping[str, str], font: str
) -> Mapping[str, str]:
    """Put these lists of the template behind those in `root`; returns the new number of each.

    Its own font goes when it was that of the template's text: `font`.
    """
    taken = [one for one in template.iter(NUMBER) if one.get(NUMBER_ID) in wanted]
    form, number = _highest(root, FORM, FORM_ID), _highest(root, NUMBER, NUMBER_ID)
    forms = {value(one, "abstractNumId") for one in taken}
    renumbered: dict[str, str] = {}
    for one in [one for one in template.iter(FORM) if one.get(FORM_ID) in forms]:
        form += 1
        renumbered[str(one.get(FORM_ID))] = str(form)
        own = deepcopy(one)
        own.set(FORM_ID, str(form))
        recolour(own, colours)
        for letters in own.iter(W + "rPr"):
            fonts = letters.find(W + "rFonts")
            if fonts is not None and fonts.get(W + "ascii") == font:
                letters.remove(fonts)
        _before_numbers(root, own)
    numbers: dict[str, str] = {}
    for one in taken:
        number += 1
        numbers[str(one.get(NUMBER_ID))] = str(number)
        own = deepcopy(one)
        own.set(NUMBER_ID, str(number))
        found = own.find(FORM_ID)
        if found is not None:
            found.set(W + "val", renumbered.get(str(found.get(W + "val")), "0"))
        _behind_numbers(root, own)
    return numbers


def renumber(root: Element, numbers: Mapping[str, str]) -> None:
    """Let styles or paragraphs be in these lists instead."""
    for one in root.iter(NUMBER_ID):
        parent = one.getparent()
        if parent is not None and parent.tag == W + "numPr":
            number = str(one.get(W + "val"))
            one.set(W + "val", numbers.get(number, number))


def _highest(root: Element, tag: str, name: str) -> int:
    return max((int(str(one.get(name))) for one in root.iter(tag)), default=0)


def _before_numbers(root: Element, form: Element) -> None:
    first = root.find(NUMBER)
    if first is None:
        root.append(form)
    else:
        first.addprevious(form)


def _behind_numbers(root: Element, number: Element) -> None:
    last = root.find(W + "numIdMacAtCleanup")
    if last is None:
        root.append(number)
    else:
        last.addprevious(number)
