"""The contents list of a template says which headings a paper lists and how, not what they are called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from boardkit.word.body import ContentsList
from boardkit.word.cleaning import remove
from boardkit.word.contents_list import CONTENTS
from boardkit.word.ooxml import INSTRUCTION, PARAGRAPH, RUN, TEXT, W
from boardkit.word.styles import HEADING, TEXT_LEVEL, Styles, name_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

KIND, END = W + "fldCharType", '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
CODE = re.compile(r"\s*TOC\s.*\\n(?!\w).*", re.IGNORECASE | re.DOTALL)
LEVELS = re.compile(r'\\o\s*"?\s*(\d)\s*-\s*(\d)', re.IGNORECASE)
OUTLINES = re.compile(r"\\u(?!\w)", re.IGNORECASE)
DECLARED = re.compile(r' xmlns:\w+="[^"]*"')


@dataclass(frozen=True, slots=True)
class Cut:
    """What is known of a contents list that was taken out; `end` is empty when its field still has one."""

    code: str
    paragraph: str
    style: str
    run: str
    end: str


def cut_contents(root: Element) -> Cut | None:
    """Take the entries of a contents list without page numbers out, with the tags that Word copied to them.

    None when there is no such list, or when another text stands in one of its paragraphs.
    """
    for begin, code, end in _fields(root):
        first, last = next(begin.iterancestors(PARAGRAPH)), next(end.iterancestors(PARAGRAPH))
        paragraphs = _from_to(first, last)
        if CODE.fullmatch(code) and paragraphs and not _text_beside(first, begin, last, end):
            own_end = last is not first and next(last.iter(TEXT), None) is None
            looks = _looks(first)
            first.addprevious(etree.ProcessingInstruction(CONTENTS))
            for one in paragraphs[:-1] if own_end else paragraphs:
                remove(one)
            return Cut(code, *looks, "" if own_end else END)
    return None


def contents_of(cut: Cut, styles: Styles) -> ContentsList:
    """All that is needed to write the list; the styles say what is a heading."""
    found = LEVELS.search(cut.code)
    highest, lowest = (int(found.group(1)), int(found.group(2))) if found else (1, TEXT_LEVEL)
    outlines = bool(OUTLINES.search(cut.code))
    levels = {identity: _level(styles, identity, outlines=outlines) for identity in styles.by_identity}
    named = {name_of(style): identity for identity, style in styles.by_identity.items()}
    return ContentsList(
        cut.code,
        highest,
        lowest,
        outlines,
        tuple((identity, level) for identity, level in levels.items() if highest <= level <= lowest),
        tuple(named.get(f"toc {level}", cut.style) for level in range(1, TEXT_LEVEL + 1)),
        cut.paragraph,
        cut.run,
        cut.end,
    )


def _level(styles: Styles, identity: str, *, outlines: bool) -> int:
    """Of Word's own headings their number; of other styles their level in the outline, when that counts."""
    heading = HEADING.fullmatch(name_of(styles.by_identity[identity]))
    if heading or not outlines:
        return int(heading.group(1)) if heading else 0
    for one in styles.based_on(identity):
        level = one.find(f"{W}pPr/{W}outlineLvl")
        if level is not None:
            return int(str(level.get(W + "val", TEXT_LEVEL))) + 1
    return 0


def _fields(root: Element) -> Iterator[tuple[Element, str, Element]]:
    """Each field by its beginning, its code and its end."""
    open_: list[tuple[Element, list[str]]] = []
    for one in root.iter(W + "fldChar", INSTRUCTION):
        if one.tag == INSTRUCTION:
            if open_:
                open_[-1][1].append(one.text or "")
        elif one.get(KIND) == "begin":
            open_.append((one, []))
        elif one.get(KIND) == "end" and open_:
            begin, code = open_.pop()
            yield begin, "".join(code), one


def _from_to(first: Element, last: Element) -> list[Element]:
    """These two and what is between them; nothing when they are not beside each other."""
    found = [first, *first.itersiblings()]
    return found[: found.index(last) + 1] if last in found else []


def _text_beside(first: Element, begin: Element, last: Element, end: Element) -> bool:
    """There is text before the field begins, or after it ends, or a section ends there."""
    before, after = list(first.iter(TEXT, begin.tag)), list(last.iter(TEXT, end.tag))
    beside = [*before[: before.index(begin)], *after[after.index(end) + 1 :]]
    section = last.find(f"{W}pPr/{W}sectPr") is not None and next(last.iter(TEXT), None) is not None
    return section or any(one.text for one in beside)


def _looks(paragraph: Element) -> tuple[str, str, str]:
    """How the first entry looks: its paragraph, its style, its letters."""
    properties = paragraph.find(W + "pPr")
    style = None if properties is None else properties.find(W + "pStyle")
    identity = "" if style is None else str(style.get(W + "val", ""))
    if style is not None:
        remove(style)
    inside = "" if properties is None else "".join(_written(one) for one in properties)
    runs = (one for one in paragraph.iter(RUN) if one.find(TEXT) is not None)
    letters = next((one.find(W + "rPr") for one in runs), None)
    return inside, identity, "" if letters is None else _written(letters)


def _written(element: Element) -> str:
    return DECLARED.sub("", etree.tostring(element, encoding="unicode", with_tail=False))
