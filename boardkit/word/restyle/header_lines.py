"""A header is a number of lines, and a tag in one says what a paper may not do without."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING

from boardkit.word.ooxml import INSTRUCTION, PARAGRAPH, TABLE, W, own_texts

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

TAG = re.compile(r"\{[{%](.*?)[%}]\}", re.DOTALL)
QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'|“[^”]*”|‘[^’]*’|\|\s*\w+")
PATH = re.compile(r"[A-Za-z_]\w*(?:\.\w+)*")
BOUND = re.compile(r"\b(?:for|set)\s+(\w+)")
OPENS = re.compile(r"\{%-?p?\s*(?:if|for|macro|filter|call|with)\b")
CLOSES = re.compile(r"\{%-?p?\s*end(?:if|for|macro|filter|call|with)\b")
WORDS_OF_TAGS = frozenset(
    {
        *("if", "elif", "else", "endif", "for", "endfor", "in", "and", "or", "not", "is", "set", "endset"),
        *("p", "r", "tr", "tc", "none", "true", "false", "defined", "with", "endwith", "macro", "endmacro"),
        *("filter", "endfilter", "call", "endcall", "loop", "recursive", "raw", "endraw"),
    }
)
PAGE = "PAGE"
PAGE_FIELDS = (PAGE, "NUMPAGES", "SECTIONPAGES", "SECTION")
SIMPLE = W + "fldSimple"


@dataclass(frozen=True, slots=True)
class Line:
    """Paragraphs or tables that belong together; `says` are the names in its tags, and its page numbers."""

    blocks: tuple[Element, ...]
    says: AbstractSet[str]

    @property
    def text(self) -> str:
        """What its author wrote, on one line."""
        return " ".join(filter(None, (text_of(one).strip() for one in self.blocks)))

    @property
    def names(self) -> AbstractSet[str]:
        """The names of data that its tags use."""
        return self.says - set(PAGE_FIELDS)


def lines_of(root: Element) -> list[Line]:
    """The lines of a header or footer; `{%p if %}` and what it decides about are one."""
    lines: list[Line] = []
    waiting: list[Element] = []
    depth = 0
    for block in root:
        if block.tag not in (PARAGRAPH, TABLE):
            continue
        text = text_of(block)
        waiting.append(block)
        depth += len(OPENS.findall(text)) - len(CLOSES.findall(text))
        if depth <= 0:
            lines.append(_line(waiting))
            waiting, depth = [], 0
    if waiting:
        lines.append(_line(waiting))
    return lines


def _line(blocks: Sequence[Element]) -> Line:
    return Line(tuple(blocks), frozenset(_names(blocks)) | frozenset(_fields(blocks)))


def said(lines: Iterable[Line]) -> AbstractSet[str]:
    """All that these lines say."""
    return frozenset[str]().union(*(one.says for one in lines))


def text_of(block: Element) -> str:
    """The words and tags of a paragraph or a table."""
    texts = (
        "".join(one.text or "" for one in own_texts(paragraph) if one.tag != INSTRUCTION)
        for paragraph in block.iter(PARAGRAPH)
    )
    return " ".join(dict.fromkeys(texts))  # Word keeps a text box twice, for old programs


def _names(blocks: Sequence[Element]) -> Iterator[str]:
    text = " ".join(text_of(one) for one in blocks)
    bound = set(BOUND.findall(" ".join(TAG.findall(text))))
    for tag in TAG.findall(text):
        for path in PATH.findall(QUOTED.sub(" ", tag)):
            if path not in WORDS_OF_TAGS and path.partition(".")[0] not in bound:
                yield path


def _fields(blocks: Sequence[Element]) -> Iterator[str]:
    for block in blocks:
        codes = [str(one.get(W + "instr", "")) for one in block.iter(SIMPLE)]
        codes += [one.text or "" for one in block.iter(INSTRUCTION)]
        yield from (word for code in codes for word in code.upper().split()[:1] if word in PAGE_FIELDS)
