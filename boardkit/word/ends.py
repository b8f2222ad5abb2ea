"""A cell ends with a paragraph in each paper, or has a mark at its end where one may have to be added."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from boardkit.word.marks import INSTRUCTION_NAME, Marked
from boardkit.word.ooxml import CELL, PARAGRAPH, TEXT_BOX, W, seen_through
from boardkit.word.repair import BOUNDS, END

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MUST_END_WITH_PARAGRAPH = (CELL, TEXT_BOX, W + "hdr", W + "ftr", W + "footnote", W + "endnote")
BOUNDARIES = {W + name for name in BOUNDS}
BRANCHING = {"if", "for", "elif", "else", "endif", "endfor"}


def mark_ends(marked: Marked) -> bool:
    """Mark the end of each cell that may turn out to have no paragraph there; False when there is none."""
    found = False
    for container in marked.root.iter(*MUST_END_WITH_PARAGRAPH):
        is_plain = len(container) and container[-1].tag == PARAGRAPH
        if not is_plain and not _always_ends_with_paragraph(seen_through(container), marked):
            container.append(etree.ProcessingInstruction(END))
            found = True
    return found


@dataclass(slots=True)
class _Choice:
    """A block of tags: whether a paragraph ends what stands before it, and each of its branches so far."""

    before: bool
    branches: bool = True
    has_else: bool = False


def _always_ends_with_paragraph(pieces: Iterable[Element], marked: Marked) -> bool:
    """Whichever of the blocks in a cell are left out or repeated."""
    ends, around = False, list[_Choice]()
    for one in pieces:
        if one.tag in BOUNDARIES:
            continue
        keyword = marked.marks[int(one.text or "")].tag.keyword if _is_tag(one) else ""
        if not _is_tag(one):
            ends = one.tag == PARAGRAPH
        elif keyword not in BRANCHING:
            return False
        elif keyword in ("if", "for"):
            around.append(_Choice(ends))
        elif not around:
            return False  # its block was not begun in this cell, which is told elsewhere
        elif keyword in ("elif", "else"):
            choice = around[-1]
            choice.branches, choice.has_else = choice.branches and ends, choice.has_else or keyword == "else"
            ends = choice.before
        else:
            choice = around.pop()
            ends = ends and choice.branches and (choice.before or choice.has_else)
    return ends


def _is_tag(element: Element) -> bool:
    return getattr(element, "target", "") == INSTRUCTION_NAME
