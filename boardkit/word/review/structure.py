"""Headings, lists and room between paragraphs are real ones, by which a reader finds the way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from boardkit.problems import Severity
from boardkit.word.ooxml import CELL, PARAGRAPH, TEXT_BOX, W, seen_through
from boardkit.word.review.reviewed import Reviewed, is_empty, text_of
from boardkit.word.tags import TAG

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from boardkit.problems import Problem

TYPED = re.compile(r"\s*(?:[-–•·*▪◦o]\s+|\(?(?:\d{1,2}|[a-z])[.)]\s+)\S")
FEW = 2
"""One paragraph that begins with a dash is no list yet, and one empty paragraph no habit."""


def headings(file: Reviewed) -> Iterator[Problem]:
    """Headings that skip a level, and a first one that is not of level 1."""
    before = 0
    for paragraph in file.paragraphs():
        level = _level(file, paragraph)
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


def empty_paragraphs(file: Reviewed) -> Iterator[Problem]:
    """Empty paragraphs in a row, which are read out one by one and move when a house changes its style."""
    message = "Two or more empty paragraphs in a row make room here."
    hint = "Delete them; set the space before or after in the style of the paragraph."
    count = 0
    for paragraph in seen_through(file.body):
        if paragraph.tag == PARAGRAPH and is_empty(paragraph):
            count += 1
            if count == FEW:
                yield file.finding("empty-paragraph", message, hint, place=file.place(paragraph))
        else:
            count = 0


def typed_lists(file: Reviewed) -> Iterator[Problem]:
    """Lists whose dots or numbers were typed."""
    message = "These look like items of a list, and are paragraphs with a typed “{mark}”."
    hint = "Give them the style of a list, and take the typed mark away."
    count = 0
    for paragraph in seen_through(file.body):
        text = text_of(paragraph) if paragraph.tag == PARAGRAPH else ""
        typed = TYPED.match(text)
        if typed and not file.styles.list_depth(paragraph) and not _level(file, paragraph):
            count += 1
            if count == FEW:
                mark = text.split()[0]
                yield file.finding("typed-list", message, hint, place=file.place(paragraph), mark=mark)
        else:
            count = 0


def left_over_tags(file: Reviewed) -> Iterator[Problem]:
    """A tag of a template that was never filled in."""
    message = "The tag {tag} was never filled in."
    for paragraph in file.paragraphs():
        found = TAG.search(text_of(paragraph))
        if found:
            place = file.place(paragraph)
            yield file.finding("left-over", message, place=place, severity=Severity.ERROR, tag=found.group())


def _level(file: Reviewed, paragraph: Element) -> int:
    """1 to 9 for a heading; the title of a paper stands above them, and in a table or a box is none."""
    if file.styles.name(paragraph).lower() == "title":
        return 0
    if next(paragraph.iterancestors(CELL, TEXT_BOX), None) is not None or not text_of(paragraph).strip():
        return 0
    is_contents = next(paragraph.iterancestors(W + "sdt"), None) is not None and "toc" in (
        file.styles.name(paragraph).lower()
    )
    return 0 if is_contents else file.styles.heading_level(paragraph)
