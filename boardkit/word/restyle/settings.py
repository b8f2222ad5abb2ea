"""Of a house's settings only those come over that its look depends on; what a paper says stays ours."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from boardkit.word.ooxml import W
from boardkit.word.restyle.furniture import EVEN
from boardkit.word.restyle.placing import OF_COMPAT, OF_SETTINGS, drop, put, sure
from boardkit.word.settled import is_on

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from lxml.etree import _Element as Element

TAKEN = ("mirrorMargins", "defaultTabStop", "compat", "clrSchemeMapping")
HYPHENS = "autoHyphenation"


def take_settings(settings: Element, house: Element, pages: AbstractSet[str], *, justifies: bool) -> None:
    """Change the template's settings in place; `pages` are those with a header of their own.

    A house that `justifies` its text would spread the words of a line that ends within a paragraph.
    """
    for name in TAKEN:
        found = house.find(W + name)
        if found is not None:
            put(settings, deepcopy(found), OF_SETTINGS)
    if justifies:
        rules = sure(settings, "compat", OF_SETTINGS)
        put(rules, etree.Element(W + "doNotExpandShiftReturn"), OF_COMPAT)
    drop(settings, "evenAndOddHeaders")
    if EVEN in pages:
        put(settings, etree.Element(W + "evenAndOddHeaders"), OF_SETTINGS)


def hyphenates_alike(settings: Element, house: Element) -> bool:
    """Whether a text of the house can break its words as one of the template does, or neither does."""
    return is_on(house.find(W + HYPHENS)) or not is_on(settings.find(W + HYPHENS))
