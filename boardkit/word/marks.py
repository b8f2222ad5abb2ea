"""A mark stands in the tree where a tag was, and holds on to the tag."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, cast

from lxml import etree

from boardkit.problems import Problem, Where
from boardkit.word import cleaning
from boardkit.word.chart_tags import fills_a_chart
from boardkit.word.contents_form import Cut
from boardkit.word.controls import PRINTS_A_CONTROL
from boardkit.word.ooxml import PARAGRAPH, RUN, TEXT, W
from boardkit.word.tags import OF_CELL, TAG, WHOLE, Tag, loose_ends, tag_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

INSTRUCTION_NAME = "tag"
MARK_IN_ATTRIBUTE = "{%%#%d#%%}"
OPENINGS = ("{{", "{%", "{#")
OPENED = " or ".join(f"contains(., '{opening}')" for opening in OPENINGS)
DECLARED = re.compile(r' xmlns:(\w+)="[^"]*"')
with_tags = etree.XPath(f"//*[@*[{OPENED}] or text()[{OPENED}]]")
Frame = tuple["Element", tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Mark:
    """A tag in the tree; tags that belong together stand in the same `frame`.

    `look` are the properties of its run, for a tag that begins new runs. `chart`: it fills in a chart.
    `enclosed`: its run is part of a link or a control in the paragraph.
    """

    tag: Tag
    frame: Frame
    one_line: bool
    look: str
    chart: bool
    enclosed: bool


@dataclass
class Marked:
    """A part whose tags are marks, and in which only a place is left of its contents list."""

    root: Element
    marks: list[Mark] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    contents: Cut | None = None
    escaped: bool = False
    """It has braces to be printed, which are written in another way."""

    def mark(self, tag: Tag, parent: Element, *, chart: bool = False) -> int:
        """The number of a new mark inside `parent`."""
        one_line = parent.tag != TEXT and tag.kind not in WHOLE
        look = _look(parent, self.root) if PRINTS_A_CONTROL.search(tag.code) else ""
        self.marks.append(Mark(tag, _frame(tag, parent), one_line, look, chart, _is_enclosed(parent)))
        return len(self.marks) - 1


def unfinished(text: str, where: Where) -> Iterator[Problem]:
    """Tags in this text that begin and never end, or end without having begun."""
    for loose in loose_ends(text):
        if loose.startswith(OPENINGS):
            message, hint = (
                "{tag} is never closed.",
                "Write the closing braces, and keep a tag in one paragraph.",
            )
        else:
            message, hint = "{tag} closes a tag that was never opened.", "Write the opening braces too."
        yield Problem(where, "template-tag", message, {"tag": loose}, hint=hint)


def mark_inside(marked: Marked, texts: list[Element], tags: list[Tag]) -> None:
    """Each tag becomes one mark, in the piece of text in which it begins."""
    full = "".join(text.text or "" for text in texts)
    spans = [found.span() for found in TAG.finditer(full)]
    begins = [first for first, _ in spans]
    start = 0
    for text in texts:
        end = start + len(text.text or "")
        one, other = bisect_left(begins, start), bisect_left(begins, end)
        begin = max(start, min(spans[one - 1][1], end)) if one else start
        _fill(marked, text, full, (begin, end), list(zip(spans[one:other], tags[one:other], strict=True)))
        start = end
    cleaning.drop_empty_runs(texts)


def _fill(
    marked: Marked,
    text: Element,
    full: str,
    stretch: tuple[int, int],
    inside: list[tuple[tuple[int, int], Tag]],
) -> None:
    """Write into one piece of text what stays of it, with marks between."""
    position, end = stretch
    before, last = "", None
    for (first, after), tag in inside:
        before += full[position:first]
        if tag.kind == OF_CELL:
            position = min(after, end)
            continue
        if text.tag == TEXT and not _is_in_a_run(text):
            message = "{tag} does not stand among the words of a paragraph."
            marked.problems.append(tag.problem("template-tag", message, "Type it again in Word."))
        mark = etree.ProcessingInstruction(INSTRUCTION_NAME, str(marked.mark(tag, text)))
        if last is None:
            text.text = before
        else:
            last.tail = before
        text.append(mark)
        position, before, last = min(after, end), "", mark
    before += full[position:end]
    if last is None:
        text.text = before
    else:
        last.tail = before
    if last is not None or before != before.strip():
        cleaning.keep_spaces(text)


def mark_elsewhere(marked: Marked, label: str, path: str, places: Mapping[Element, str]) -> None:
    """Tags in texts that are no paragraph's, such as a title among the properties, and in attributes."""
    for element in cast("list[Element]", with_tags(marked.root)):
        name = etree.QName(element).localname
        around = next((places[one] for one in element.iterancestors(PARAGRAPH) if one in places), "")
        where = Where(path, cell=around or (f"{label}, {name}" if label else name))
        if element.text and element.tag != TEXT and TAG.search(element.text):
            marked.problems.extend(unfinished(element.text, where))
            mark_inside(marked, [element], [tag_of(one.group(), where) for one in TAG.finditer(element.text)])
        for attribute, text in [(str(key), str(value)) for key, value in element.items()]:
            if TAG.search(text):
                marked.problems.extend(unfinished(text, where))
                place = (element, attribute, where)
                element.set(attribute, TAG.sub(partial(_in_attribute, marked, place), text))


def _in_attribute(marked: Marked, place: tuple[Element, str, Where], found: re.Match[str]) -> str:
    element, attribute, where = place
    tag = tag_of(found.group(), where)
    return MARK_IN_ATTRIBUTE % marked.mark(tag, element, chart=fills_a_chart(tag, element, attribute))


def _look(text: Element, root: Element) -> str:
    """The properties of the run around a text, as XML; none when there is a tag in them too."""
    run = text.getparent()
    properties = run.find(W + "rPr") if run is not None and run.tag == RUN else None
    if properties is None or properties.find(W + "rPrChange") is not None:
        return ""
    xml = etree.tostring(properties, encoding="unicode", with_tail=False)
    known = DECLARED.sub(lambda found: "" if found.group(1) in root.nsmap else found.group(), xml)
    return "" if "{" in xml else known


def _is_in_a_run(text: Element) -> bool:
    """Whether a run begins and ends with it: what prints may end that run and begin another."""
    around = text.getparent()
    return around is not None and around.tag == RUN


def _is_enclosed(text: Element) -> bool:
    run = text.getparent() if text.tag == TEXT else None
    around = None if run is None else run.getparent()
    return around is not None and around.tag != PARAGRAPH


def _frame(tag: Tag, parent: Element) -> Frame:
    """Where a tag stands: two tags that belong together must stand in the same frame."""
    names: list[str] = []
    if tag.kind in WHOLE:
        return parent, ()
    for element in [parent, *parent.iterancestors()]:
        names.append(str(element.tag))
        above = element.getparent()
        if element.tag == PARAGRAPH and above is not None:
            return above, tuple(names)
    return parent, ()
