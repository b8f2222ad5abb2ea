"""A paper of ours is short enough to be read: how many pages it may have, and the words that they hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from boardkit.word.ooxml import PARAGRAPH, W, parse
from boardkit.word.package import complete, compressed, members, shell_of
from boardkit.word.parts import serialised
from boardkit.word.properties import PART, read_properties
from boardkit.word.review.looks import is_on
from boardkit.word.review.reviewed import Reviewed, text_of
from boardkit.word.review.structure import heading_level

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from boardkit.problems import Problem

PAGES: Mapping[tuple[str, str], int] = MappingProxyType(
    {
        ("decisions", ""): 1,
        ("report", "members"): 6,
        ("instruction", ""): 2,
        ("non-paper", ""): 2,
    }
)
"""How many pages a kind of paper of ours may have, for one reader or for all."""
OF_AN_ITEM = 2
"""The level of the heading of an item."""
WORDS_ON_A_PAGE = 800
"""More do not fit on a page of A4 in letters of 10 points with margins of 2 cm."""


FIRST_PART: Mapping[str, int] = MappingProxyType({"agenda": 1, "annotation": 1})
"""How many pages a kind of paper may have before its first page break: what must be seen at once."""
BY_ITEM = "annotation"
"""The kind that may have half a page for each item."""


@dataclass(frozen=True, slots=True)
class ToMeasure:
    """A paper, or the part of it that comes before its first page break, and how many pages that may have."""

    paper: bytes
    pages: int
    is_first_part: bool


def to_measure(file: Reviewed, docx: bytes) -> Iterator[ToMeasure]:
    """Of which parts of a paper of ours the pages are to be counted; `docx` is the same file.

    Source: product rule. An agenda has one page before its notes on the items, an annotation one and half a
    page for each item, a list of outcomes one, an instruction and a non-paper two, a report for members six.
    """
    kind, most = _kind(file), most_pages(file)
    if kind in FIRST_PART:
        kept, _ = _parted(file)
        yield ToMeasure(_with_body(file, docx, kept), FIRST_PART[kind], is_first_part=True)
    if kind == BY_ITEM:
        _, rest = _parted(file)
        items = sum(heading_level(file, one) == OF_AN_ITEM for one in rest if one.tag == PARAGRAPH)
        most = FIRST_PART[kind] + -(-items // 2)
    if most:
        yield ToMeasure(docx, most, is_first_part=False)


def most_pages(file: Reviewed) -> int:
    """How many pages the whole of a paper of ours may have; 0 where there is no rule."""
    reader = read_properties(file.parts.get(PART, b"")).get("boardkit.audience", "")
    return PAGES.get((_kind(file), reader)) or PAGES.get((_kind(file), "")) or 0


def too_many_words(file: Reviewed) -> Iterator[Problem]:
    """Papers of ours with more words than their pages can hold.

    A list of outcomes has one page, an instruction and a non-paper two, a report for members six.

    Code: too-long.
    Source: product rule; how many pages there are is counted with `--pages`.
    """
    pages, words = most_pages(file), len(text_of(file.body).split())
    if pages and words > pages * WORDS_ON_A_PAGE:
        message = "This paper has {words} words; it may have {pages} pages, which hold no more than {most}."
        hint = "Leave out what its readers can do without."
        most = pages * WORDS_ON_A_PAGE
        yield file.finding("too-long", message, hint, words=words, pages=pages, most=most)


def _kind(file: Reviewed) -> str:
    return read_properties(file.parts.get(PART, b"")).get("boardkit.kind", "")


def _parted(file: Reviewed) -> tuple[list[Element], list[Element]]:
    """What stands in the body before its first page break, and the rest; the page itself is in neither."""
    pieces = [one for one in file.body if one.tag != W + "sectPr"]
    place = next((place for place, one in enumerate(pieces) if _begins_a_page(file, one)), len(pieces))
    return pieces[:place], pieces[place:]


def _begins_a_page(file: Reviewed, piece: Element) -> bool:
    style = piece.find(f"{W}pPr/{W}pStyle")
    chain = file.styles.based_on("" if style is None else str(style.get(W + "val", "")))
    breaks = (one.find(f"{W}pPr/{W}pageBreakBefore") for one in (piece, *chain))
    found = next((one for one in breaks if one is not None), None)
    return is_on(found) or any(one.get(W + "type") == "page" for one in piece.iter(W + "br"))


def _with_body(file: Reviewed, docx: bytes, kept: Sequence[Element]) -> bytes:
    root = parse(file.parts[file.main])
    body = next(root.iter(W + "body"))
    for piece in list(body)[len(kept) :]:
        if piece.tag != W + "sectPr":
            body.remove(piece)
    others = [one for one in members(docx) if one.name != file.main]
    return complete(shell_of([*others, compressed(file.main, serialised(root))], {}), {})
