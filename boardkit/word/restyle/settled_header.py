"""Of a house's header only look and words come over: no traces of people, no links, no fields."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from boardkit.word.cleaning import clean, remove
from boardkit.word.ooxml import INSTRUCTION, MC, RUN, A, R, W
from boardkit.word.restyle.header_lines import PAGE_FIELDS, SIMPLE
from boardkit.word.settled import settle
from boardkit.word.tracked import CELLS, FORMATTING, tracked_in

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from lxml.etree import _Element as Element

UNWRAPPED = tuple(
    W + one for one in ("ins", "moveTo", "sdt", "sdtContent", "customXml", "smartTag", "hyperlink")
)
TRACES = tuple(
    W + one
    for one in (
        *("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd"),
        *("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"),
        *("sdtPr", "sdtEndPr", "lang"),
    )
)
REFERENCES = tuple(
    W + one for one in ("commentReference", "footnoteReference", "endnoteReference", "annotationRef")
)
DRAWN = (W + "drawing", W + "pict", W + "object")
LINK_OF_A_PICTURE = (A + "hlinkClick", A + "hlinkHover")
FIELD = W + "fldChar"


@dataclass
class LeftOut:
    """What was not taken over, to be told: counts, and the codes of fields."""

    changes: int = 0
    links: int = 0
    drawings: int = 0
    fields: list[str] = field(default_factory=list)


def settled_header(root: Element, pictures: AbstractSet[str], left: LeftOut) -> None:
    """Clean a header or footer in place; `pictures` are the relations that lead to a picture in the file."""
    left.changes += len(tracked_in(root, {}))
    settle(root, frozenset())
    _drop_fields(root, left)
    left.links += len(list(root.iter(W + "hyperlink", *LINK_OF_A_PICTURE)))
    for one in list(root.iter(*LINK_OF_A_PICTURE)):
        remove(one)
    for one in list(root.iter(*DRAWN)):
        used = {str(v) for each in one.iter() for k, v in each.items() if str(k).startswith(R)}
        if not used <= pictures or one.tag == W + "object":
            left.drawings += 1
            remove(_around(one))
    for one in list(root.iter(*TRACES, *CELLS, *FORMATTING)):
        remove(one)
    for one in [each for each in root.iter(RUN) if next(each.iter(*REFERENCES), None) is not None]:
        remove(one)
    for one in list(root.iter(*UNWRAPPED)):
        _unwrap(one)
    clean(root)


def _around(drawn: Element) -> Element:
    """A drawing together with what old programs show instead of it."""
    return next(drawn.iterancestors(MC + "AlternateContent"), drawn)


def _unwrap(element: Element) -> None:
    for child in list(element):
        element.addprevious(child)
    remove(element)


def _drop_fields(root: Element, left: LeftOut) -> None:
    """A field other than a page number would say something else in each paper, or tell who made it."""
    for one in list(root.iter(SIMPLE)):
        code = str(one.get(W + "instr", ""))
        if not _is_page_number(code):
            left.fields.append(_name(code))
            remove(one)
    for runs in _complex(root):
        code = "".join(one.text or "" for run in runs for one in run.iter(INSTRUCTION))
        if not _is_page_number(code):
            left.fields.append(_name(code))
            for run in runs:
                remove(run)


def _complex(root: Element) -> Iterable[list[Element]]:
    """The runs of each field that is written in pieces, from its beginning to its end."""
    found: list[list[Element]] = []
    open_fields = 0
    for run in list(root.iter(RUN)):
        marks = [str(one.get(W + "fldCharType")) for one in run.iter(FIELD)]
        if "begin" in marks and not open_fields:
            found.append([])
        open_fields += marks.count("begin")
        if open_fields and found:
            found[-1].append(run)
        open_fields = max(open_fields - marks.count("end"), 0)
    return found


def _is_page_number(code: str) -> bool:
    return _name(code) in PAGE_FIELDS and code.count("{") == 0


def _name(code: str) -> str:
    return next(iter(code.upper().split()), "")
