"""What Word leaves behind while someone types says nothing to a reader, and is in the way of tags."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from boardkit.word.ooxml import INSTRUCTION, PARAGRAPH, ROW, RUN, SPACE, TEXT, W14, W, own_texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

TRACES = (W + "proofErr", W + "lastRenderedPageBreak")
EDITING_SESSION = W + "rsid"
PARAGRAPH_IDENTITY = (W14 + "paraId", W14 + "textId")  # a repeated paragraph would repeat them
BOOKMARK_START, BOOKMARK_END = W + "bookmarkStart", W + "bookmarkEnd"


def clean(root: Element) -> None:
    """Drop spelling marks, the names of editing sessions and the identities of paragraphs."""
    for trace in list(root.iter(*TRACES)):
        remove(trace)
    for element in root.iter(PARAGRAPH, RUN, ROW, W + "sectPr"):
        for name in [str(name) for name, _ in element.items()]:
            if name.startswith(EDITING_SESSION) or name in PARAGRAPH_IDENTITY:
                del element.attrib[name]


def merge_paragraphs(root: Element) -> None:
    """A paragraph that begins with `{%-` goes on in the one before; after `-%}` the next one goes on."""
    whole = "".join(str(text) for text in root.itertext())
    if not ("{%-" in whole or "-%}" in whole):
        return
    for paragraph in list(root.iter(PARAGRAPH)):
        before = paragraph.getprevious()
        if _text(paragraph).startswith("{%-") and before is not None and before.tag == PARAGRAPH:
            _delete_letter(own_texts(paragraph), 2)
            _append(before, paragraph)
            paragraph = before  # noqa: PLW2901 - from here on it is the one before
        while (text := _text(paragraph)).endswith("-%}"):
            after = paragraph.getnext()
            if after is None or after.tag != PARAGRAPH:
                break
            _delete_letter(own_texts(paragraph), len(text) - 3)
            _append(paragraph, after)


def drop_half_bookmarks(root: Element) -> None:
    """A bookmark that lost one of its ends, with a paragraph that went away, loses the other too."""
    starts, ends = list(root.iter(BOOKMARK_START)), list(root.iter(BOOKMARK_END))
    begun, ended = {one.get(W + "id") for one in starts}, {one.get(W + "id") for one in ends}
    for one in [*starts, *ends]:
        if one.get(W + "id") not in begun & ended:
            remove(one)


def drop_empty_runs(texts: Sequence[Element]) -> None:
    """A piece of text that became empty goes, and so does its run when nothing else was in it."""
    for text in texts:
        run = text.getparent()
        if text.text or len(text) or run is None:
            continue
        remove(text)
        if run.tag == RUN and all(child.tag == W + "rPr" for child in run):
            remove(run)


def remove(element: Element) -> None:
    """Take an element out; the white space behind it has no meaning and goes too."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def join_letters(texts: Sequence[Element], written: re.Pattern[str]) -> None:
    """What is written like this stands in one piece of text, wherever Word had split it."""
    whole = "".join(text.text or "" for text in texts)
    for found in written.finditer(whole):
        place, first = 0, None
        for text in texts:
            own, begin = text.text or "", place
            place += len(own)
            inside = own[max(0, found.start() - begin) : max(0, found.end() - begin)]
            if inside and first is None:
                first = text
            elif inside and first is not None:
                first.text = f"{first.text}{inside}"
                text.text = own[len(inside) :]
                keep_spaces(text)


def keep_spaces(text: Element) -> None:
    """Word drops the spaces at the ends of a text unless it is told not to."""
    if text.tag in (TEXT, INSTRUCTION):
        text.set(SPACE, "preserve")


def _text(paragraph: Element) -> str:
    return "".join(text.text or "" for text in own_texts(paragraph))


def _append(first: Element, second: Element) -> None:
    for child in second:
        if child.tag != W + "pPr":
            first.append(child)
    remove(second)


def _delete_letter(texts: Sequence[Element], position: int) -> None:
    for text in texts:
        length = len(text.text or "")
        if position < length:
            text.text = f"{(text.text or '')[:position]}{(text.text or '')[position + 1 :]}"
            keep_spaces(text)
            return
        position -= length
