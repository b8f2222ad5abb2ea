"""Findings are written into a copy of a Word file as comments, each at its paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from boardkit.word.guard import contents
from boardkit.word.ooxml import PARAGRAPH, RUN, SPACE, W, parse
from boardkit.word.package import complete, compressed, digest, fingerprint, members, shell_of
from boardkit.word.parts import (
    CONTENT_TYPES,
    RELATION,
    RELATIONS,
    TYPES,
    WORD,
    announced,
    kept_properties,
    related,
    serialised,
    text_parts,
)
from boardkit.word.places import paragraphs
from boardkit.word.properties import HASH, PART, read_properties, write_properties
from boardkit.word.relations import NO_RELATIONS, list_of, read_relation

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

COMMENTS, COMMENTS_TYPE = "word/comments.xml", WORD + "comments+xml"
COMMENTS_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
AUTHOR, INITIALS = "boardkit", "bk"
SPACE_OF_W = W[1:-1]


@dataclass(frozen=True, slots=True)
class Note:
    """What to write at a place such as `table 2, row 3, column 1`; an empty place is the file as a whole.

    Word allows comments in the body alone: a note from elsewhere stands at the first paragraph, and begins
    with `told_place`.
    """

    place: str
    told_place: str
    text: str


def annotated(docx: bytes, notes: Sequence[Note]) -> bytes:
    """A copy with these notes as comments, that says of itself that nobody changed it since.

    Comments that were there stay. Raises Unusable for what is no Word file.
    """
    parts = contents(docx)
    texts = text_parts(parts[CONTENT_TYPES])
    main = next(name for name, label in texts.items() if not label)
    relations = parse(parts.get(list_of(main), NO_RELATIONS))
    part = _part_of_comments(relations, main)
    comments = parse(parts[part]) if part in parts else etree.Element(W + "comments", nsmap={"w": SPACE_OF_W})
    body = parse(parts[main])
    _write(body, comments, notes)
    changed = {
        main: serialised(body),
        part: serialised(comments),
        list_of(main): serialised(relations),
        CONTENT_TYPES: announced(_with_type(parts[CONTENT_TYPES], part)),
        RELATIONS: related(parts[RELATIONS]),
    }
    return _packed(docx, {**parts, **changed}, changed)


def _write(root: Element, comments: Element, notes: Iterable[Note]) -> None:
    places = list(paragraphs(root, ""))
    first = next(root.iter(PARAGRAPH), None)
    numbers = [one.get(W + "id", "") for one in comments]
    number = max((int(one) for one in numbers if one.isascii() and one.isdecimal()), default=-1)
    for note in notes:
        found = _paragraph(places, note.place) if note.place else None
        paragraph = first if found is None else found
        if paragraph is not None:
            number += 1
            is_elsewhere = note.place and found is None
            _mark(paragraph, str(number))
            _add(comments, str(number), f"{note.told_place}: {note.text}" if is_elsewhere else note.text)


def _paragraph(places: Iterable[tuple[Element, str]], place: str) -> Element | None:
    """The paragraph of this place, or the first one in it."""
    found = (paragraph for paragraph, name in places if name == place or name.startswith(f"{place},"))
    return next(found, None)


def _mark(paragraph: Element, number: str) -> None:
    start = etree.Element(W + "commentRangeStart", {W + "id": number})
    properties = paragraph.find(W + "pPr")
    paragraph.insert(0 if properties is None else paragraph.index(properties) + 1, start)
    etree.SubElement(paragraph, W + "commentRangeEnd", {W + "id": number})
    etree.SubElement(etree.SubElement(paragraph, RUN), W + "commentReference", {W + "id": number})


def _add(comments: Element, number: str, text: str) -> None:
    about = {W + "id": number, W + "author": AUTHOR, W + "initials": INITIALS}
    comment = etree.SubElement(comments, W + "comment", about)
    for line in text.split("\n"):
        run = etree.SubElement(etree.SubElement(comment, PARAGRAPH), RUN)
        etree.SubElement(run, W + "t", {SPACE: "preserve"}).text = line


def _part_of_comments(relations: Element, main: str) -> str:
    """The name of the part with the comments; a new one is entered in the list of relations."""
    for one in relations:
        if one.get("Type") == COMMENTS_RELATION:
            return read_relation({str(key): str(value) for key, value in one.items()}, main).target
    taken = {one.get("Id") for one in relations}
    free = next(name for number in range(1, len(taken) + 2) if (name := f"rId{number}") not in taken)
    target = f"/{COMMENTS}"
    etree.SubElement(relations, RELATION, Id=free, Type=COMMENTS_RELATION, Target=target)
    return COMMENTS


def _with_type(content_types: bytes, part: str) -> bytes:
    root = parse(content_types)
    if not any(one.get("PartName") == f"/{part}" for one in root):
        etree.SubElement(root, TYPES + "Override", PartName=f"/{part}", ContentType=COMMENTS_TYPE)
    return serialised(root)


def _packed(docx: bytes, parts: Mapping[str, bytes], changed: Mapping[str, bytes]) -> bytes:
    said = {name: one for name, one in read_properties(parts.get(PART, b"")).items() if name != HASH}
    ours = {**said, HASH: fingerprint((name, digest(content)) for name, content in parts.items())}
    new = {**changed, PART: write_properties(kept_properties(parts.get(PART)), ours)}
    fixed = [one for one in members(docx) if one.name not in new]
    packed = [compressed(name, content) for name, content in new.items()]
    return complete(shell_of([*fixed, *packed], {}), {})
