"""What must come out of a template: a marking that is seen, and a form that can be read when it is back."""

from __future__ import annotations

import re
from enum import Enum

from boardkit.word.guard import contents
from boardkit.word.ooxml import parse
from boardkit.word.parts import CONTENT_TYPES, own_custom_parts, text_parts

OURS = re.compile(rb'<w:bookmarkStart\b[^>]*\bw:name="(bk_[^"]*)"')


class Printed(Enum):
    """Where in a paper something stands."""

    TEXT = "text"
    EDGE = "edge"
    """In a header or a footer."""


def printed_in(docx: bytes, words: str) -> frozenset[Printed]:
    """Where these words stand in a paper, in whatever capitals."""
    parts = contents(docx)
    found = set()
    for name, label in text_parts(parts[CONTENT_TYPES]).items():
        written = "".join(str(one) for one in parse(parts[name]).itertext())
        if words.lower() in written.lower() and not label.startswith(("footnote", "endnote")):
            found.add(Printed.EDGE if label else Printed.TEXT)
    return frozenset(found)


def bookmarks_in(docx: bytes) -> frozenset[str]:
    """The names of the bookmarks in a paper that are ours."""
    parts = contents(docx)
    texts = (text for name, text in parts.items() if name.startswith("word/") and name.endswith(".xml"))
    return frozenset(name.decode() for text in texts for name in OURS.findall(text))


def says_what_it_is(docx: bytes) -> bool:
    """Whether a paper holds a part in which it says which form it is, and of what."""
    return bool(own_custom_parts(contents(docx)))
