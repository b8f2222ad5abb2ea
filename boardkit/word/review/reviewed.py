"""A Word file that is looked at as a reader meets it: its texts, their places and their look."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml.etree import XMLSyntaxError

from boardkit.problems import Problem, Severity, Where
from boardkit.word.guard import contents, damaged
from boardkit.word.ooxml import CELL, PARAGRAPH, ROW, TEXT, TEXT_BOX, W, parse, seen_through
from boardkit.word.parts import CONTENT_TYPES, text_parts
from boardkit.word.places import paragraphs
from boardkit.word.review.looks import Looks
from boardkit.word.review.tracing import TRACE
from boardkit.word.styles import Styles, styles_of
from boardkit.word.tags import TAG

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

STYLES = "word/styles.xml"
HELD_BY_PARAGRAPH = (W + "drawing", W + "pict", W + "object", W + "br", W + "fldChar", W + "sectPr")


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One file; `places` has every paragraph of every text, and `language` is what it should be in: nl-NL.

    `codes` is how the codes of its findings begin.
    """

    path: str
    language: str
    codes: str
    parts: Mapping[str, bytes]
    body: Element
    places: Mapping[Element, str]
    styles: Styles
    looks: Looks

    def paragraphs(self) -> Iterator[Element]:
        """Those of the body, also in tables and text boxes, in their order."""
        yield from self.body.iter(PARAGRAPH)

    def place(self, element: Element) -> str:
        """Where the paragraph is that this element is, stands in, or begins with."""
        around = next((one for one in _around(element) if one in self.places), None)
        inside = next(element.iter(PARAGRAPH), None) if around is None else around
        return "" if inside is None else self.places.get(inside, "")

    def place_of_table(self, table: Element) -> str:
        """Which table it is, such as `table 2`."""
        return self.place(table).rpartition(", row ")[0]

    def finding(
        self,
        code: str,
        message: str,
        hint: str = "",
        *,
        place: str = "",
        severity: Severity = Severity.WARNING,
        **values: object,
    ) -> Problem:
        """Something that is wrong with this file."""
        where = Where(self.path, cell=place)
        return Problem(where, f"{self.codes}-{code}", message, values, severity=severity, hint=hint)


def reviewed(docx: bytes, path: str, *, language: str, codes: str = "template") -> Reviewed:
    """The file in these bytes, ready to be looked at; raises Unusable for what is no Word file.

    Paragraphs that carry the place of where they came from are said to stand there.
    """
    parts = contents(docx)
    try:
        roots = {parse(parts[name]): label for name, label in text_parts(parts[CONTENT_TYPES]).items()}
        body = next(root.find(W + "body") for root, label in roots.items() if not label)
    except (XMLSyntaxError, KeyError):
        raise damaged() from None
    if body is None:
        raise damaged()
    places = {
        paragraph: paragraph.get(TRACE, place)
        for root, label in roots.items()
        for paragraph, place in paragraphs(root, label)
    }
    styles = parts.get(STYLES)
    return Reviewed(path, language, codes, parts, body, places, styles_of(styles), Looks.of(styles))


def rows_of(table: Element) -> list[Element]:
    """The rows of a table, without those that only hold a tag for rows."""
    rows = [row for row in seen_through(table) if row.tag == ROW]
    return [row for row in rows if not _only_a_tag(row)]


def cells_of(row: Element) -> list[Element]:
    """The cells of a row."""
    return [cell for cell in seen_through(row) if cell.tag == CELL]


def text_of(element: Element) -> str:
    """All that is written in it, without what hangs in a text box."""
    texts = [one for one in element.iter(TEXT) if next(one.iterancestors(TEXT_BOX), None) is None]
    return "".join(one.text or "" for one in texts)


def is_empty(paragraph: Element) -> bool:
    """Whether there is nothing to see in a paragraph, and nothing that it is there for."""
    return not text_of(paragraph).strip() and next(paragraph.iter(*HELD_BY_PARAGRAPH), None) is None


def _only_a_tag(row: Element) -> bool:
    text = text_of(row).strip()
    return bool(text.startswith("{%tr") and TAG.fullmatch(text))


def _around(element: Element) -> Iterator[Element]:
    yield element
    yield from element.iterancestors(PARAGRAPH)
