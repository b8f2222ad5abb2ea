"""A Word file that is looked at as a reader meets it: its texts, their places and their look."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml.etree import XMLSyntaxError

from boardkit.problems import Problem, Severity, Where
from boardkit.word.guard import contents, damaged
from boardkit.word.ooxml import CELL, PARAGRAPH, ROW, RUN, TEXT, TEXT_BOX, M, W, parse, seen_through
from boardkit.word.parts import CONTENT_TYPES, part_of, text_parts
from boardkit.word.places import paragraphs
from boardkit.word.review.looks import Looks
from boardkit.word.review.tracing import TRACE
from boardkit.word.styles import Styles, styles_of
from boardkit.word.tags import TAG

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LOCALES = {"nl": "nl-NL", "en": "en-GB"}
"""How Word calls the languages of papers."""
HELD_BY_PARAGRAPH = (
    *(W + name for name in ("drawing", "pict", "object", "br", "fldChar", "sectPr", "sym")),
    *(M + "oMath", M + "oMathPara"),
)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One file; `roots` are its texts, and `places` has every paragraph of them.

    `language` is what it should be in, such as nl-NL; `main` is the part with the body; `codes` is how the
    codes of its findings begin.
    """

    path: str
    main: str
    language: str
    codes: str
    parts: Mapping[str, bytes]
    body: Element
    roots: tuple[Element, ...]
    places: Mapping[Element, str]
    styles: Styles
    looks: Looks

    @property
    def is_template(self) -> bool:
        """Whether papers are made from it."""
        return self.codes == "template"

    def part(self, kind: str) -> bytes | None:
        """What the body refers to as its people or settings, under whatever name, or None."""
        return self.parts.get(part_of(self.parts, self.main, kind))

    def paragraphs(self) -> Iterator[Element]:
        """Those of the body, also in tables and text boxes, in their order."""
        yield from self.body.iter(PARAGRAPH)

    def everywhere(self) -> Iterator[Element]:
        """Those of the body, and of headers, footers and notes."""
        yield from self.places

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


def reviewed(
    docx: bytes, path: str, *, language: str, codes: str = "template", may_fetch: bool = False
) -> Reviewed:
    """The file in these bytes, ready to be looked at; raises Unusable for what is no Word file.

    Paragraphs that carry the place of where they came from are said to stand there. `may_fetch`: a file with
    which Word would open another is looked at too.
    """
    parts = contents(docx, may_fetch=may_fetch)
    try:
        texts = text_parts(parts[CONTENT_TYPES])
        main = next(name for name, label in texts.items() if not label)
        roots = {parse(parts[name]): label for name, label in texts.items()}
        body = next(root.find(W + "body") for root, label in roots.items() if not label)
        style_part = parts.get(part_of(parts, main, "styles"))
        styles, looks = styles_of(style_part), Looks.of(style_part)
    except (XMLSyntaxError, KeyError):
        raise damaged() from None
    if body is None:
        raise damaged()
    places = {
        paragraph: paragraph.get(TRACE, place)
        for root, label in roots.items()
        for paragraph, place in paragraphs(root, label)
    }
    return Reviewed(path, main, language, codes, parts, body, tuple(roots), places, styles, looks)


def rows_of(table: Element) -> list[Element]:
    """The rows of a table, without those that only hold a tag for rows."""
    rows = [row for row in seen_through(table) if row.tag == ROW]
    return [row for row in rows if not _only_a_tag(row)]


def cells_of(row: Element) -> list[Element]:
    """The cells of a row."""
    return [cell for cell in seen_through(row) if cell.tag == CELL]


def text_of(element: Element) -> str:
    """All that is written in it, without what stands in a text box that hangs in it."""
    own = element if element.tag == TEXT_BOX else next(element.iterancestors(TEXT_BOX), None)
    texts = [one for one in element.iter(TEXT) if next(one.iterancestors(TEXT_BOX), None) is own]
    return "".join(one.text or "" for one in texts)


def runs_of(paragraph: Element) -> Iterator[Element]:
    """Its pieces of text, without those of a text box that hangs in it."""
    return (run for run in paragraph.iter(RUN) if next(run.iterancestors(PARAGRAPH), None) is paragraph)


def is_empty(paragraph: Element) -> bool:
    """Whether there is nothing to see in a paragraph, and nothing that it is there for."""
    return not text_of(paragraph).strip() and next(paragraph.iter(*HELD_BY_PARAGRAPH), None) is None


def _only_a_tag(row: Element) -> bool:
    text = text_of(row).strip()
    return bool(text.startswith("{%tr") and TAG.fullmatch(text))


def _around(element: Element) -> Iterator[Element]:
    yield element
    yield from element.iterancestors(PARAGRAPH)
