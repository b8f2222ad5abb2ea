"""Every tag is taken out of its text and stands as a mark in the tree, wherever Word had split it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml import etree

from boardkit.problems import Problem, Where
from boardkit.word import cleaning
from boardkit.word.cells import mark_cells, take
from boardkit.word.contents_form import cut_contents
from boardkit.word.marks import INSTRUCTION_NAME, Marked, mark_elsewhere, mark_inside, unfinished
from boardkit.word.ooxml import CELL, PARAGRAPH, ROW, TEXT, W, own_texts
from boardkit.word.places import paragraphs
from boardkit.word.tags import ESCAPED, TAG, WHOLE, Tag, tag_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

OF_A_MACRO = re.compile(r"\{\{[-+]?\s*\w+\s*\(")
ELEMENTS = {"p": PARAGRAPH, "tr": ROW, "tc": CELL}


def lift(root: Element, label: str, path: str) -> Marked:
    """Take all tags of a part out of their texts; what is wrong with their places is in `problems`."""
    places = dict(paragraphs(root, label))
    contents = None if label else cut_contents(root)
    cleaning.clean(root)
    cleaning.merge_paragraphs(root)
    marked = Marked(root, contents=contents)
    found = []
    for paragraph in root.iter(PARAGRAPH):
        where = Where(path, cell=places.get(paragraph, label or "document"))
        texts = own_texts(paragraph)
        cleaning.join_letters(texts, ESCAPED)
        text = "".join(one.text or "" for one in texts)
        marked.escaped = marked.escaped or bool(ESCAPED.search(text))
        if "{" in text or "}" in text:
            marked.problems.extend(unfinished(text, where))
            found.append((paragraph, [tag_of(one.group(), where) for one in TAG.finditer(text)]))
    about_cells = take(marked, found)
    gone = _replace_whole(marked, found)
    for paragraph, tags in found:
        if tags and not gone.intersection([paragraph, *paragraph.iterancestors()]):
            mark_inside(marked, own_texts(paragraph), tags)
    cleaning.drop_half_bookmarks(root)
    mark_elsewhere(marked, label, path, places)
    mark_cells(marked, about_cells, gone)
    return marked


def _replace_whole(marked: Marked, found: list[tuple[Element, list[Tag]]]) -> set[Element]:
    """Put marks in the place of whole paragraphs, rows and cells; returns those that went."""
    targets: dict[Element, list[Tag]] = {}
    for paragraph, tags in found:
        for tag in tags:
            if tag.kind in WHOLE:
                target = next(_self_or_around(paragraph, ELEMENTS[tag.kind]), None)
                if target is None:
                    marked.problems.append(_outside(tag))
                elif tag.code.startswith("{{") and tag.kind != "p" and not OF_A_MACRO.match(tag.code):
                    marked.problems.append(_prints(tag))
                else:
                    targets.setdefault(target, []).append(tag)
    for target, tags in targets.items():
        problem = _lost(target, tags[0])
        if problem:
            marked.problems.append(problem)
        parent = target.getparent()
        if parent is None:
            continue
        for tag in tags:
            target.addprevious(etree.ProcessingInstruction(INSTRUCTION_NAME, str(marked.mark(tag, parent))))
        cleaning.remove(target)
    return set(targets)


def _self_or_around(element: Element, name: str) -> Iterator[Element]:
    if element.tag == name:
        yield element
    yield from element.iterancestors(name)


def _outside(tag: Tag) -> Problem:
    message = "{tag} takes a whole {whole} away, and does not stand in one."
    hint = "Put it in a table, or write {{%p for a whole paragraph."
    return tag.problem("template-tag", message, hint, whole=WHOLE[tag.kind])


def _prints(tag: Tag) -> Problem:
    message = "{tag} prints, and cannot do so in the place of a whole {whole}."
    return tag.problem(
        "template-tag",
        message,
        "Write {{{{ without {letters}.",
        whole=WHOLE[tag.kind],
        letters=tag.kind,
    )


def _lost(target: Element, tag: Tag) -> Problem | None:
    """What would go away together with the tag, though it is no such tag itself."""
    text = "".join(one.text or "" for one in target.iter(TEXT))
    rest = TAG.sub(lambda one: "" if _goes(one.group(), tag) else one.group(), text).strip()
    if rest:
        message = "{tag} takes its whole {whole} away, and “{text}” with it."
        hint = "Put the tag in a {whole} of its own."
        return tag.problem("template-tag", message, hint, whole=WHOLE[tag.kind], text=rest)
    if target.find(f"{W}pPr/{W}sectPr") is not None:
        return tag.problem(
            "template-tag", "{tag} takes a section break away.", "Put it in another paragraph."
        )
    return None


def _goes(written: str, tag: Tag) -> bool:
    return written.startswith("{#") or tag_of(written, tag.where).kind == tag.kind
