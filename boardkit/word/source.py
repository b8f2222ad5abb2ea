"""A marked part becomes text for Jinja2, the first tag at line 2, the second at line 3, and so on."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from lxml import etree

from boardkit.word.controls import PRINTS_A_CONTROL
from boardkit.word.ends import mark_ends
from boardkit.word.marks import INSTRUCTION_NAME, Marked
from boardkit.word.ooxml import CELL, ROW, TABLE
from boardkit.word.repair import END, END_MARK, Repairs
from boardkit.word.rich_tags import FILL, INSIDE, WHOLE_ONES
from boardkit.word.sandbox import ONE_LINE, TO_FILL_IN, WITH_LOOK
from boardkit.word.tags import ESCAPED, OF_CELL, WHOLE, Tag

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

FOUND_MARK = re.compile(r"(?:<\?tag |\{%#)(\d+)(?:\?>|#%\})")
WRITTEN_END = re.compile(rf"<\?{END} ?\?>")  # some versions of lxml write a space in it
BETWEEN_ELEMENTS = re.compile(r">[ \t\r]*\n\s*<")
IDENTIFIED = re.compile(r"<w:bookmarkStart |<w:id |<wp:docPr ")
CAPTURING = ("macro", "set", "call")
REPEATING = {"for": 1, "macro": 1, "endfor": -1, "endmacro": -1}
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


@dataclass(frozen=True, slots=True)
class Source:
    """One part as Jinja2 reads it; `order` holds the number of each mark, in the order of the lines."""

    text: str
    order: tuple[int, ...]
    repairs: Repairs


def source_of(marked: Marked, prompt: str) -> Source:
    """Write the part down, its tags in their places; prompts in a form have the properties `prompt`."""
    ends = mark_ends(marked)
    pieces = FOUND_MARK.split(etree.tostring(marked.root, encoding="unicode"))
    order = tuple(int(number) for number in pieces[1::2])
    codes = [_on_own_line(marked, number, prompt) for number in order]
    literals = [_literal(piece) for piece in pieces[::2]]
    text = literals[0] + "".join(code + literal for code, literal in zip(codes, literals[1:], strict=True))
    tags = [marked.marks[number].tag for number in order]
    rows = any(tag.kind in ("tr", "tc") for tag in tags) and _may_be_empty(marked.root)
    tables = any(tag.kind == "tc" or (tag.kind == OF_CELL and FILL not in tag.code) for tag in tags)
    captured = any(tag.keyword in CAPTURING for tag in tags)
    return Source(
        DECLARATION + text, order, Repairs(ends, rows, _repeats_identities(tags, literals), captured, tables)
    )


def _literal(xml: str) -> str:
    """Text that is no tag: Jinja2 shall find no tag in it, and count no line."""
    plain = WRITTEN_END.sub(END_MARK, BETWEEN_ELEMENTS.sub("><", xml)).replace("\n", " ")
    if "_" in plain:
        plain = ESCAPED.sub(lambda found: found.group().replace("_", ""), plain)
    return plain.replace("{", "&#123;")


def _on_own_line(marked: Marked, number: int, prompt: str) -> str:
    """The tag with a line end in it, where Jinja2 counts it and no paper shows it."""
    mark = marked.marks[number]
    code = mark.tag.code
    if mark.chart:
        code = f"{{{{ ({code[2:-2].strip('-+')})|{TO_FILL_IN} }}}}"
    elif code.startswith("{{") and (mark.one_line or PRINTS_A_CONTROL.search(code)):
        looks = ", ".join(json.dumps(one, ensure_ascii=False) for one in (mark.look, prompt))
        last = ONE_LINE if mark.one_line else f"{WITH_LOOK}({looks})"
        code = f"{{{{ ({code[2:-2].strip('-+')})|{last} }}}}"
    elif code.startswith("{{") and code[2:-2].strip() and (mark.enclosed or mark.tag.kind in WHOLE):
        last = INSIDE if mark.enclosed else f"{WHOLE_ONES}('{mark.tag.kind}')"
        code = f"{{{{ ({code[2:-2].strip('-+')})|{last} }}}}"
    begin = 3 if code[2:3] in ("-", "+") else 2
    return f"{code[:begin]}\n{code[begin:]}"


def _may_be_empty(root: Element) -> bool:
    """Each cell of some row, or each row of some table, is one that may be left out."""
    stays = {row for row in root.iter(ROW) if any(one.tag == CELL for one in _before_tags(row))}
    if any(row not in stays for row in root.iter(ROW)):
        return True
    return any(stays.isdisjoint(_before_tags(one)) for one in root.iter(TABLE))


def _before_tags(element: Element) -> Iterator[Element]:
    """What is in it before the first tag, and so in every paper."""
    return takewhile(lambda one: getattr(one, "target", "") != INSTRUCTION_NAME, element)


def _repeats_identities(tags: list[Tag], literals: list[str]) -> bool:
    """Something with a number of its own, such as a bookmark, stands where it can be repeated."""
    depth = 0
    for tag, literal in zip(tags, literals[1:], strict=True):
        depth += REPEATING.get(tag.keyword, 0)
        if PRINTS_A_CONTROL.search(tag.code) or (depth > 0 and IDENTIFIED.search(literal)):
            return True
    return False
