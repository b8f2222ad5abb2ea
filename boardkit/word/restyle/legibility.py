"""Letters can be read when they are far enough from what is behind them in brightness."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from boardkit.word.ooxml import W
from boardkit.word.restyle.colours import ENOUGH, ENOUGH_FOR_LARGE, HEX, WHITE, contrast
from boardkit.word.restyle.default_look import paragraph_styles, resolved
from boardkit.word.restyle.placing import value

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LARGE, LARGE_WHEN_BOLD = 36, 28  # half points: 18 and 14 points, says WCAG 2.2
LONGEST_CHAIN = 50


def hard_to_read(styles: Element, names: AbstractSet[str]) -> Iterator[tuple[str, float, float]]:
    """Of these styles the name of each that is, with its contrast and the least that is needed."""
    for one in paragraph_styles(styles):
        letters = resolved(styles, one, "rPr/color")
        if value(one, "name") not in names or not HEX.fullmatch(letters):
            continue
        ratio, least = contrast(letters, _behind(styles, one)), _least(styles, one)
        if ratio < least:
            yield value(one, "name"), ratio, least


def _least(styles: Element, style: Element) -> float:
    size = resolved(styles, style, "rPr/sz")
    is_bold = style.find(f"{W}rPr/{W}b") is not None
    large = size.isdecimal() and int(size) >= (LARGE_WHEN_BOLD if is_bold else LARGE)
    return ENOUGH_FOR_LARGE if large else ENOUGH


def _behind(styles: Element, style: Element) -> str:
    """The colour behind a paragraph of a style; paper is white."""
    by_identity = {str(one.get(W + "styleId")): one for one in styles.iter(W + "style")}
    for _ in range(LONGEST_CHAIN):
        found = style.find(f"{W}pPr/{W}shd")
        fill = "" if found is None else str(found.get(W + "fill", ""))
        if HEX.fullmatch(fill):
            return fill
        above = by_identity.get(value(style, "basedOn"))
        if above is None:
            break
        style = above
    return WHITE
