"""Tags about a cell, such as `{% colspan 2 %}`, are taken out of its text and change the cell itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lxml import etree

from boardkit.problems import Problem
from boardkit.word.blocks import CLOSERS, opens
from boardkit.word.marks import MARK_IN_ATTRIBUTE, Marked
from boardkit.word.ooxml import CELL, W
from boardkit.word.rich_tags import FILL, MERGE, SPAN
from boardkit.word.tags import KEYWORD, OF_CELL, Tag

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

Found = list[tuple["Element", list[Tag]]]
CODES = {
    "colspan": f"{{{{ (%s)|{SPAN} }}}}",
    "cellbg": f"{{{{ (%s)|{FILL} }}}}",
    "hm": f"{{{{ loop.first|{MERGE} }}}}",
    "vm": f"{{{{ loop.first|{MERGE} }}}}",
}
PROPERTIES = {"colspan": "gridSpan", "hm": "hMerge", "vm": "vMerge", "cellbg": "shd"}
LOOPS = {"vm": "tr", "hm": "tc"}
NOT_REPEATED = {
    "vm": "{tag} joins cells below each other that are repeated, and its cell is not repeated by {loop}.",
    "hm": "{tag} joins cells beside each other that are repeated, and its cell is not repeated by {loop}.",
}
NOTHING_SAID = {
    "colspan": "{tag} does not say how many columns its cell takes.",
    "cellbg": "{tag} does not say which colour its cell has.",
}
ORDER = ("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd")
"""The properties of a cell in the order of the standard (ECMA-376 part 1, CT_TcPr), as far as needed here."""


@dataclass(frozen=True, slots=True)
class AboutCell:
    """A tag, the cell that it changes, and by which word."""

    tag: Tag
    cell: Element
    word: str


def word_of(tag: Tag) -> str:
    """`colspan` and such for a tag about a cell, else empty."""
    found = KEYWORD.match(tag.written)
    return found.group(1) if found and found.group(1) in CODES else ""


def take(marked: Marked, found: Found) -> list[AboutCell]:
    """Make every tag about a cell one that leaves no mark in the text; what is wrong is in the problems."""
    taken: list[AboutCell] = []
    open_in: dict[Element, list[Tag]] = {}
    said: set[tuple[Element, str]] = set()
    for paragraph, tags in found:
        cell = next(paragraph.iterancestors(CELL), None)
        for number, tag in enumerate(tags if cell is not None else ()):
            if cell is None or tag.kind:
                continue
            word, waiting = word_of(tag), open_in.setdefault(cell, [])
            if word:
                one = AboutCell(replace(tag, kind=OF_CELL, code=_code(tag, word)), cell, word)
                marked.problems.extend(_problems(one, waiting, is_second=(cell, word) in said))
                said.add((cell, word))
                tags[number] = one.tag
                taken.append(one)
            elif opens(tag):
                waiting.append(tag)
            elif tag.keyword in CLOSERS.values() and waiting:
                waiting.pop()
    return taken


def mark_cells(marked: Marked, taken: Sequence[AboutCell], gone: set[Element]) -> None:
    """Each becomes a property of its cell, in the place of one that was there."""
    for one in taken:
        if not gone.intersection([one.cell, *one.cell.iterancestors()]):
            name = PROPERTIES[one.word]
            mark = MARK_IN_ATTRIBUTE % marked.mark(one.tag, one.cell)
            shading = {W + "val": "clear", W + "color": "auto", W + "fill": mark}
            _set(one.cell, name, shading if one.word == "cellbg" else {W + "val": mark})


def merge_problems(tags: Sequence[Tag]) -> Iterator[Problem]:
    """Tags that join the cells of a loop, and do not stand in one; all tags in the order of the paper."""
    around: list[tuple[str, str]] = []
    for tag in tags:
        word = word_of(tag) if tag.kind == OF_CELL else ""
        loop_of = next((kind for keyword, kind in reversed(around) if keyword in ("for", "macro")), "")
        if word in LOOPS and loop_of != LOOPS[word]:
            loop = f"{{%{LOOPS[word]} for %}}"
            yield tag.problem("template-tag", NOT_REPEATED[word], "Put {loop} around it.", loop=loop)
        elif tag.keyword == "else" and around and around[-1][0] == "for":
            around[-1] = ("for", "")
        elif tag.keyword in ("for", "if", "macro"):
            around.append((tag.keyword, tag.kind if tag.keyword == "for" else ""))
        elif tag.keyword in ("endfor", "endif", "endmacro") and around:
            around.pop()


def _code(tag: Tag, word: str) -> str:
    code = CODES[word]
    return code % _expression(tag, word) if "%s" in code else code


def _expression(tag: Tag, word: str) -> str:
    return tag.code[2:-2].strip("-+ \t").removeprefix(word).strip()


def _problems(one: AboutCell, waiting: Sequence[Tag], *, is_second: bool) -> Iterator[Problem]:
    tag, word = one.tag, one.word
    given = tag.written[2:-2].strip("-+ \t").removeprefix(word).strip()
    if word in LOOPS and given:
        message = "{tag} stands alone, and takes no value."
        yield tag.problem("template-tag", message, "Write {short}.", short=f"{{% {word} %}}")
    if word not in LOOPS and not given:
        yield tag.problem("template-tag", NOTHING_SAID[word], "Write it in the tag.")
    if waiting:
        message = "{tag} is about the whole cell, also outside {opener}."
        hint = "Put it at the beginning of the cell, and a choice in it: {example}."
        example = f"{{% {word} a if b else c %}}"
        within = "Put it at the beginning of the cell." if word in LOOPS else hint
        yield tag.problem("template-tag", message, within, opener=waiting[-1].shown, example=example)
    if is_second:
        yield tag.problem(
            "template-tag", "{tag} is not the only one of its kind in its cell.", "Leave one out."
        )


def _set(cell: Element, name: str, values: dict[str, str]) -> None:
    """Give a cell this property, at its place among the others."""
    properties = cell.find(W + "tcPr")
    if properties is None:
        properties = etree.Element(W + "tcPr")
        cell.insert(0, properties)
    for old in properties.findall(W + name):
        properties.remove(old)
    earlier = {W + one for one in ORDER[: ORDER.index(name)]}
    place = sum(1 for child in properties if child.tag in earlier)
    properties.insert(place, etree.Element(W + name, values))
