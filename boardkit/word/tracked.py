"""The traces of others in a file that came back: tracked changes and comments, each with its author."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from boardkit.word.inline import OLD_COPIES
from boardkit.word.ooxml import CELL, PARAGRAPH, ROW, TEXT, W, parse

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

INSERTED, DELETED = W + "ins", W + "del"
KINDS = {
    INSERTED: "inserted",
    DELETED: "deleted",
    W + "moveFrom": "moved away",
    W + "moveTo": "moved here",
}
ROWS = {INSERTED: "row inserted", DELETED: "row deleted"}
CELLS = {
    W + "cellIns": "cell inserted",
    W + "cellDel": "cell deleted",
    W + "cellMerge": "cell merged or split",
}
WHOLE_CELLS = {W + "cellIns": INSERTED, W + "cellDel": DELETED}
"""What is not told again of the words in such a cell."""
FORMATTING = tuple(
    W + name
    for name in (
        *("rPrChange", "pPrChange", "numberingChange", "sectPrChange", "tblPrChange", "tblPrExChange"),
        *("tblGridChange", "trPrChange", "tcPrChange"),
    )
)
"""Each holds how something looked before, mostly with who changed it and when."""
TRACES = (*KINDS, *CELLS, *FORMATTING)
"""All by which Word keeps track of a change."""
MARK = f"{W}pPr/{W}rPr"
WORDS = (TEXT, W + "delText")
BREAKS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n"}
END_OF_PARAGRAPH = "¶"


@dataclass(frozen=True, slots=True)
class Tracked:
    """One tracked change; its kind is one of the words in KINDS, ROWS and CELLS."""

    kind: str
    author: str
    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment, at the paragraph that it begins in."""

    author: str
    text: str
    place: str


def tracked_in(root: Element, places: Mapping[Element, str]) -> tuple[Tracked, ...]:
    """Every tracked change of words, in their order; changes of formatting are none.

    What one author did on end in one paragraph is one change, and so is a whole row or cell.
    """
    found: list[Tracked] = []
    whole: dict[Element, str] = {}
    words = _words_by_change(root)
    for element in root.iter(*KINDS, *CELLS, ROW):
        change = _change(element, words.get(element, ""), places, whole)
        if change is None:
            continue
        last = found[-1] if found else None
        is_of_words = change.kind in KINDS.values()
        if is_of_words and last and replace(last, text="") == replace(change, text=""):
            if change.text != END_OF_PARAGRAPH:
                before = "" if last.text == END_OF_PARAGRAPH else last.text
                found[-1] = replace(last, text=before + change.text)
        else:
            found.append(change)
    return tuple(found)


def _change(
    element: Element, text: str, places: Mapping[Element, str], whole: dict[Element, str]
) -> Tracked | None:
    """The change of this text that an element marks; what changed as a whole is kept in `whole`."""
    if element.tag == ROW:
        return _row(element, places, whole)
    done = WHOLE_CELLS.get(str(element.tag), element.tag)
    if any(whole.get(one) == done for one in element.iterancestors(ROW, CELL)):
        return None  # the row or the cell was told already
    if next(element.iterancestors(*OLD_COPIES), None) is not None:
        return None
    if element.tag in CELLS:
        return _cell(element, places, whole)
    marked = element
    if next(element.iterancestors(W + "pPr"), None) is not None:
        marked = next(element.iterancestors(PARAGRAPH), element)
        text = END_OF_PARAGRAPH if element.getparent() is marked.find(MARK) else ""
    kind, author = KINDS[str(element.tag)], str(element.get(W + "author", ""))
    return Tracked(kind, author, text, _place(marked, places)) if text else None


def _words_by_change(root: Element) -> Mapping[Element, str]:
    """The words in each change, without those that another author changed once more."""
    found: dict[Element, list[str]] = {}
    for one in root.iter(*WORDS, *BREAKS):
        change = next(one.iterancestors(*KINDS), None)
        if change is not None:
            found.setdefault(change, []).append(one.text or BREAKS.get(str(one.tag), ""))
    return {change: "".join(words) for change, words in found.items()}


def _row(row: Element, places: Mapping[Element, str], whole: dict[Element, str]) -> Tracked | None:
    for name, kind in ROWS.items():
        mark = row.find(f"{W}trPr/{name}")
        if mark is not None:
            whole[row] = name
            text = " | ".join(_words(one) for one in row.iter(CELL))
            return Tracked(kind, str(mark.get(W + "author", "")), text, _place(row, places))
    return None


def _cell(mark: Element, places: Mapping[Element, str], whole: dict[Element, str]) -> Tracked | None:
    cell = next(mark.iterancestors(CELL), None)
    if cell is None:
        return None  # no program writes it so, and Word passes over it
    whole[cell] = WHOLE_CELLS.get(str(mark.tag), "")
    return Tracked(CELLS[str(mark.tag)], str(mark.get(W + "author", "")), _words(cell), _place(cell, places))


def _words(element: Element) -> str:
    return "".join(one.text or "" for one in element.iter(*WORDS))


def _place(element: Element, places: Mapping[Element, str]) -> str:
    """The place of the paragraph that an element is or stands in, else of the first one in it."""
    if element.tag == PARAGRAPH:
        return places.get(element, "")
    around = next(element.iterancestors(PARAGRAPH), None) if element.tag not in (ROW, CELL) else None
    inside = next(element.iter(PARAGRAPH), None) if around is None else around
    return "" if inside is None else places.get(inside, "")


def comments_in(
    root: Element, contained: Mapping[str, bytes], places: Mapping[Element, str], part_name: str
) -> tuple[Comment, ...]:
    """Every comment, in the order of the comments' own part."""
    part = contained.get(part_name)
    if part is None:
        return ()
    found = dict(_places_of_comments(root, places))
    return tuple(
        Comment(
            str(one.get(W + "author", "")),
            "\n".join(_words(line) for line in one.iter(PARAGRAPH)).strip(),
            found.get(str(one.get(W + "id")), ""),
        )
        for one in parse(part).iter(W + "comment")
    )


def _places_of_comments(root: Element, places: Mapping[Element, str]) -> Iterator[tuple[str, str]]:
    """Where each is shown, and behind that where its words begin, which counts when it is known."""
    for name in (W + "commentReference", W + "commentRangeStart"):
        for one in root.iter(name):
            place = _place(one, places)
            if place:
                yield str(one.get(W + "id")), place
