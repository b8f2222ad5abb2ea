"""Headings, lists and room between paragraphs are real ones, by which a reader finds the way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from boardkit.problems import Severity
from boardkit.word.inline import typed_text
from boardkit.word.ooxml import CELL, PARAGRAPH, TEXT_BOX, W, own_texts, seen_through
from boardkit.word.parts import ABOUT
from boardkit.word.review.properties import DC, property_of
from boardkit.word.review.reviewed import Reviewed, is_empty, text_of
from boardkit.word.tags import TAG

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from boardkit.problems import Problem

TYPED = re.compile(r"\s*(?:[-–•·*▪◦o]\s+|\(?(?:\d{1,2}|[a-z])[.)]\s+)\S")
LONG = 600
"""Words on two pages, between which a reader looks for the next heading."""
MANY = 10
"""More tags were not forgotten."""
FEW = 2
"""One paragraph that begins with a dash is no list yet, and one empty paragraph no habit."""


def headings(file: Reviewed) -> Iterator[Problem]:
    """Headings that skip a level, and a first one that is not of level 1.

    Code: heading.
    Source: WCAG 2.1, 1.3.1 and 2.4.6.
    """
    before = 0
    for paragraph in file.paragraphs():
        level = heading_level(file, paragraph)
        if level > before + 1:
            message = (
                "This heading skips a level: it is of level {level}, and the one before of level {before}."
            )
            if not before:
                message = "The first heading is of level {level}, not of level 1."
            hint = "Give it the style of a heading of level {wanted}."
            place, wanted = file.place(paragraph), before + 1
            yield file.finding(
                "heading", message, hint, place=place, level=level, before=before, wanted=wanted
            )
        before = level or before


def no_headings(file: Reviewed) -> Iterator[Problem]:
    """A long text without a single heading, through which nobody can jump.

    Code: no-heading.
    Source: WCAG 2.1, 1.3.1 and 2.4.6.
    """
    words = len(text_of(file.body).split())
    if words >= LONG and not any(heading_level(file, one) for one in file.paragraphs()):
        message = "This text has {words} words and not one heading."
        hint = "Give what looks like a heading the style of a heading: in Word, Heading 1, Heading 2."
        yield file.finding("no-heading", message, hint, words=words)


def empty_paragraphs(file: Reviewed) -> Iterator[Problem]:
    """Empty paragraphs that make room: two in a row, or three between other paragraphs.

    They are read out one by one, and move when a house changes its style. Those in cells of tables, headers
    and notes are left in peace.

    Code: empty-paragraph.
    Source: WCAG 2.1, 1.3.1; product rule.
    """
    hint = "Delete them; set the space before or after in the style of the paragraph."
    message = "Two or more empty paragraphs in a row make room here."
    single, count = [], 0
    children = list(seen_through(file.body))
    for before, one, after in zip([None, *children], children, [*children[1:], None], strict=False):
        count = count + 1 if one.tag == PARAGRAPH and is_empty(one) else 0
        if count == FEW:
            yield file.finding("empty-paragraph", message, hint, place=file.place(one))
        elif count and _is_text(before) and _is_text(after):
            single.append(one)
    if len(single) > FEW:
        message = "Empty paragraphs make room at {count} places, the first of them here."
        place = file.place(single[0])
        yield file.finding("empty-paragraph", message, hint, place=place, count=len(single))


def typed_lists(file: Reviewed) -> Iterator[Problem]:
    """Lists whose dots or numbers were typed, in the text and in cells, also as lines of one paragraph.

    Code: typed-list.
    Source: WCAG 2.1, 1.3.1.
    """
    for holder in (file.body, *file.body.iter(CELL)):
        items: list[tuple[Element, str]] = []
        for item in ((one, line) for one in seen_through(holder) for line in _lines(file, one)):
            items = [*items, item] if TYPED.match(item[1]) else []
            if len(items) == FEW:
                first, line = items[0]
                message = "These look like items of a list, and are paragraphs with a typed “{mark}”."
                hint = "Give them the style of a list, and take the typed mark away."
                if item[0] is first:
                    message = "These look like items of a list, and are lines with a typed “{mark}”."
                    hint = "Make a paragraph of each, in the style of a list, and take the typed mark away."
                yield file.finding("typed-list", message, hint, place=file.place(first), mark=line.split()[0])


def left_over_tags(file: Reviewed) -> Iterator[Problem]:
    """A tag of a template that was never filled in, also in a title or a field; a template is told once.

    Code: left-over.
    Source: product rule.
    """
    title = TAG.search(property_of(file, ABOUT, DC + "title"))
    if title:
        message, hint = (
            "The title of the file has a tag that was never filled in: {tag}.",
            "In Word: File, Info, Title.",
        )
        yield file.finding("left-over", message, hint, severity=Severity.ERROR, tag=title.group())
    found = [(one, tag.group()) for one in file.everywhere() if (tag := TAG.search(_typed(one)))]
    if len(found) > MANY:
        message = "This is a template: at {count} places a tag was never filled in, the first of them here."
        hint = "Look at a template with boardkit template check."
        place = file.place(found[0][0])
        yield file.finding("left-over", message, hint, place=place, severity=Severity.ERROR, count=len(found))
        return
    for paragraph, written in found:
        message, place = "The tag {tag} was never filled in.", file.place(paragraph)
        hint = "" if file.is_template else "Write in its place what belongs there, or make the paper anew."
        yield file.finding("left-over", message, hint, place=place, severity=Severity.ERROR, tag=written)


def _typed(paragraph: Element) -> str:
    """The words of a paragraph and the instructions of its fields."""
    simple = (str(one.get(W + "instr", "")) for one in paragraph.iter(W + "fldSimple"))
    return "\n".join(["".join(one.text or "" for one in own_texts(paragraph)), *simple])


def _lines(file: Reviewed, child: Element) -> list[str]:
    """The lines in which somebody can have typed a list, of a paragraph; of a heading or a title none.

    Of an item of a real list it is not the first, which has its mark.
    """
    is_title = child.tag == PARAGRAPH and file.styles.name(child).lower() in {"title", "subtitle"}
    if child.tag != PARAGRAPH or is_title or heading_level(file, child):
        return [""]
    lines = typed_text(child).split("\n")
    return ["", *lines[1:]] if file.styles.list_depth(child) else lines


def _is_text(element: Element | None) -> bool:
    return element is not None and element.tag == PARAGRAPH and not is_empty(element)


def heading_level(file: Reviewed, paragraph: Element) -> int:
    """1 to 9 for a heading; the title of a paper stands above them, and in a table or a box is none."""
    if file.styles.name(paragraph).lower() == "title":
        return 0
    if next(paragraph.iterancestors(CELL, TEXT_BOX), None) is not None or not text_of(paragraph).strip():
        return 0
    is_contents = next(paragraph.iterancestors(W + "sdt"), None) is not None and "toc" in (
        file.styles.name(paragraph).lower()
    )
    return 0 if is_contents else file.styles.heading_level(paragraph)
