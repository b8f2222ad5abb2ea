"""A style of the house is taken as it is, but for what would spoil a paper that boardkit makes."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from boardkit.word.cleaning import remove
from boardkit.word.ooxml import W
from boardkit.word.restyle.default_look import default_style, paragraph_styles, resolved
from boardkit.word.restyle.placing import OF_A_PARAGRAPH, OF_A_STYLE, OF_LETTERS, drop, put, sure, value
from boardkit.word.styles import name_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

HEADING = re.compile(r"heading [1-9]|title|subtitle")


@dataclass
class Left:
    """Names of styles of which something was left out: numbers, or the page that each begins."""

    numbered: list[str] = field(default_factory=list)
    on_new_page: list[str] = field(default_factory=list)


def fit_for_papers(styles: Element, language: Element | None, *, hyphenates: bool) -> Left:
    """Change the house's styles in place; says what was left out.

    `language` is that of the template. Papers number their headings themselves, and begin a page where they
    must. Without `hyphenates` the house breaks no words, and then its text should not here.
    """
    left = Left()
    for one in list(styles.iter(W + "lang")):
        remove(one)
    if language is not None:
        defaults = sure(styles, "docDefaults", ("docDefaults", "latentStyles", "style"))
        letters = sure(sure(defaults, "rPrDefault", ("rPrDefault", "pPrDefault")), "rPr", ("rPr",))
        put(letters, deepcopy(language), OF_LETTERS)
    for one in paragraph_styles(styles):
        if HEADING.fullmatch(name_of(one)):
            layout = one.find(W + "pPr")
            is_numbered = value(one, "pPr/numPr/numId") not in ("", "0")
            if drop(layout, "numPr") and is_numbered:
                left.numbered.append(value(one, "name"))
            if drop(layout, "pageBreakBefore"):
                left.on_new_page.append(value(one, "name"))
    usual = default_style(styles)
    if usual is not None:
        usual.set(W + "default", "1")
        if not hyphenates:
            put(sure(usual, "pPr", OF_A_STYLE), etree.Element(W + "suppressAutoHyphens"), OF_A_PARAGRAPH)
    return left


def keep_lists(styles: Element, template: Element, numbers: Mapping[str, str]) -> list[str]:
    """Give a list style of the house without bullet or number those of the template; the names of those."""
    named = {name_of(one): one for one in paragraph_styles(styles)}
    mended = []
    for one in paragraph_styles(template):
        own, house = one.find(f"{W}pPr/{W}numPr"), named.get(name_of(one))
        if own is None or house is None or not name_of(one).startswith("list "):
            continue
        if resolved(styles, house, "pPr/numPr/numId") in ("", "0"):
            number = deepcopy(own)
            found = number.find(W + "numId")
            if found is not None:
                found.set(W + "val", numbers.get(str(found.get(W + "val")), "0"))
            put(sure(house, "pPr", OF_A_STYLE), number, OF_A_PARAGRAPH)
            mended.append(value(house, "name"))
    return mended
