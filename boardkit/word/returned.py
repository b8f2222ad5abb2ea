"""A Word file that came back from a person, read as that person sees it, whichever program saved it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml.etree import XMLSyntaxError

from boardkit.word.guard import contents, damaged
from boardkit.word.inline import OLD_COPIES
from boardkit.word.list_kinds import list_kinds
from boardkit.word.ooxml import PARAGRAPH, ROW, TABLE, W, parse, seen_through
from boardkit.word.parts import CONTENT_TYPES, own_custom_parts, part_of, text_parts
from boardkit.word.places import paragraphs
from boardkit.word.properties import PART, read_properties
from boardkit.word.returned_table import (
    ReturnedCell,
    ReturnedParagraph,
    ReturnedRow,
    ReturnedTable,
    TableReading,
    bookmark_at,
)
from boardkit.word.settled import settle, styles_that_show
from boardkit.word.struck import struck_runs
from boardkit.word.tracked import Comment, Tracked, comments_in, tracked_in

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = [
    "Comment",
    "Returned",
    "ReturnedCell",
    "ReturnedParagraph",
    "ReturnedRow",
    "ReturnedTable",
    "Tracked",
    "read_returned",
]

PAPER = "{urn:boardkit:paper}paper"


@dataclass(frozen=True, slots=True)
class Returned:
    """A whole file: what it says about itself, its tables, the text outside them, and traces of editing.

    Places are those of the file with its changes shown: what was deleted still counts.
    """

    properties: Mapping[str, str]
    custom: Mapping[str, str]
    tables: tuple[ReturnedTable, ...]
    loose: tuple[ReturnedParagraph, ...]
    tracked: tuple[Tracked, ...]
    comments: tuple[Comment, ...]


def read_returned(docx: bytes) -> Returned:
    """Read a file as if every tracked change were accepted; raises Unusable for what is no Word file."""
    parts = contents(docx)
    try:
        return _returned(parts)
    except (XMLSyntaxError, KeyError, ValueError):
        raise damaged() from None


def _returned(parts: Mapping[str, bytes]) -> Returned:
    body = next(name for name, label in text_parts(parts[CONTENT_TYPES]).items() if not label)
    root = parse(parts[body])
    text = root.find(W + "body")
    if root.tag != W + "document" or text is None:
        raise damaged()
    places = dict(paragraphs(root, ""))
    tracked = tracked_in(root, places)
    comments = comments_in(root, parts, places, part_of(parts, body, "comments"))
    part = parts.get(part_of(parts, body, "styles"))
    styles = None if part is None else parse(part)
    numbers = _numbers(text)
    settle(root, frozenset() if styles is None else styles_that_show(styles, "vanish"))
    reading = TableReading(list_kinds(parts, body), numbers, struck_runs(text, styles))
    return Returned(
        read_properties(parts.get(PART, b"")),
        _custom(parts),
        tuple(_tables(text, reading)),
        tuple(_loose(text, reading, places)),
        tracked,
        comments,
    )


def _custom(parts: Mapping[str, bytes]) -> Mapping[str, str]:
    """What our own part of the custom XML says, under whatever name it was saved."""
    for name in own_custom_parts(parts):
        root = parse(parts[name])
        if root.tag == PAPER:
            return {str(key): str(value) for key, value in root.items()}
    return {}


def _numbers(body: Element) -> Mapping[Element, int]:
    """The numbers of the tables of the body, and of their rows, as they stand in the file."""
    numbers: dict[Element, int] = {}
    tables = [one for one in seen_through(body, without=OLD_COPIES) if one.tag == TABLE]
    for number, table in enumerate(tables, start=1):
        numbers[table] = number
        rows = (one for one in seen_through(table, without=OLD_COPIES) if one.tag == ROW)
        numbers |= {row: place for place, row in enumerate(rows, start=1)}
    return numbers


def _tables(body: Element, reading: TableReading) -> Iterator[ReturnedTable]:
    waiting: frozenset[str] = frozenset()
    for child in seen_through(body, without=OLD_COPIES):
        if child.tag == TABLE:
            yield reading.table(child, waiting)
        waiting = frozenset() if child.tag in (TABLE, PARAGRAPH) else waiting | bookmark_at(child)


def _loose(
    body: Element, reading: TableReading, places: Mapping[Element, str]
) -> Iterator[ReturnedParagraph]:
    for child in seen_through(body, without=OLD_COPIES):
        if child.tag == PARAGRAPH:
            for one in child.iter(PARAGRAPH):  # itself, and those of text boxes that hang in it
                read = reading.paragraph(one, places.get(one, ""))
                if read.text.strip() and next(one.iterancestors(*OLD_COPIES), None) is None:
                    yield read
