"""What a Word file looks like, as lines that can be compared: properties, pages, tables, styles, pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from lxml import etree

from boardkit.word.guard import contents, damaged
from boardkit.word.ooxml import ROW, TABLE, W, parse
from boardkit.word.package import digest
from boardkit.word.parts import ABOUT, CONTENT_TYPES, text_parts
from boardkit.word.properties import PART, PREFIX

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

STYLES, SETTINGS = "word/styles.xml", "word/settings.xml"
TELLING = re.compile(r"word/(?:theme|media|charts|embeddings)/[^/]+|word/(?:numbering|comments)\.xml")
"""Parts that are no text and change what is seen; the others change each time that Word saves a file."""
USED = (W + "pStyle", W + "rStyle", W + "tblStyle")
TOLD_SETTINGS = ("evenAndOddHeaders", "trackRevisions", "documentProtection", "updateFields", "themeFontLang")
OF_A_STYLE = ("pPr", "rPr", "tblPr", "trPr", "tcPr")
OFF = ("0", "false", "off")
ENOUGH = 12
"""So many characters of a fingerprint tell two pictures apart."""


def appearance_of(docx: bytes) -> tuple[str, ...]:
    """A line for each property, page set-up, table, style in use, and part that is no text.

    Raises Unusable for what is no Word file.
    """
    parts = contents(docx)
    try:
        return tuple(_lines(parts))
    except (etree.XMLSyntaxError, KeyError):
        raise damaged() from None


def _lines(parts: Mapping[str, bytes]) -> Iterator[str]:
    texts = {name: parse(parts[name]) for name in text_parts(parts[CONTENT_TYPES])}
    yield from _properties(parts)
    for root in texts.values():
        for page in root.iter(W + "sectPr"):
            yield f"[page] {'; '.join(_said(page))}"
        yield from _tables(root)
    if STYLES in parts:
        used = {str(one.get(W + "val")) for root in texts.values() for one in root.iter(*USED)}
        yield from _styles(parse(parts[STYLES]), used)
    if SETTINGS in parts:
        told = (one for one in parse(parts[SETTINGS]) if _name(one) in TOLD_SETTINGS)
        yield from (f"[setting] {_one(one)}" for one in told)
    for name in sorted(parts):
        if TELLING.fullmatch(name):
            yield f"[part] {name}: {digest(parts[name])[:ENOUGH]}"


def _properties(parts: Mapping[str, bytes]) -> Iterator[str]:
    """What is known about the file; the moment of saving and our own properties are not told."""
    for one in parse(parts[ABOUT]) if ABOUT in parts else ():
        if _name(one) not in {"created", "modified", "revision", "lastPrinted"} and one.text:
            yield f"[property] {_name(one)}: {one.text}"
    for one in parse(parts[PART]) if PART in parts else ():
        if not str(one.get("name")).startswith(PREFIX):
            yield f"[property] {one.get('name')}: {''.join(map(str, one.itertext())).strip()}"


def _tables(root: Element) -> Iterator[str]:
    """The words for who cannot see a table, and which of its rows are said again on each page."""
    for number, table in enumerate(root.iter(TABLE), start=1):
        marks = (row.find(f"{W}trPr/{W}tblHeader") for row in table.iter(ROW))
        heads = sum(mark is not None and mark.get(W + "val") not in OFF for mark in marks)
        found = (table.find(f"{W}tblPr/{W}{name}") for name in ("tblCaption", "tblDescription"))
        words = [f"{_name(one)}: {one.get(W + 'val')}" for one in found if one is not None]
        yield f"[table {number}] {'; '.join([f'header rows: {heads}', *words])}"


def _styles(root: Element, used: set[str]) -> Iterator[str]:
    """The defaults, and each style that the text is in or that such a one is built on, by its name."""
    by_identity = {str(one.get(W + "styleId")): one for one in root.iter(W + "style")}
    names = {key: _value(one, "name") for key, one in by_identity.items()}
    used |= {key for key, one in by_identity.items() if one.get(W + "default") in ("1", "true", "on")}
    waiting = [key for key in used if key in by_identity]
    while waiting:
        above = _value(by_identity[waiting.pop()], "basedOn")
        if above in by_identity and above not in used:
            used.add(above)
            waiting.append(above)
    defaults = root.find(W + "docDefaults")
    if defaults is not None:
        said = [word for one in defaults.iter(W + "rPr", W + "pPr") for word in _said(one)]
        yield f"[style] defaults: {'; '.join(said)}"
    for key in sorted(used & by_identity.keys(), key=lambda key: (names[key].lower(), key)):
        yield f"[style] {names[key]}: {'; '.join(_of_style(by_identity[key], names))}"


def _of_style(style: Element, names: Mapping[str, str]) -> Iterator[str]:
    yield str(style.get(W + "type"))
    for relation, word in (("basedOn", "based on"), ("next", "then")):
        other = _value(style, relation)
        if other:
            yield f"{word} {names.get(other, other)}"
    for properties in (style.find(W + name) for name in OF_A_STYLE):
        yield from _said(properties) if properties is not None else ()


def _said(properties: Element) -> Iterator[str]:
    return (_one(child) for child in properties)


def _one(element: Element) -> str:
    """`sz 22`, `spacing before=120 after=60`, `pBdr(top single sz=4)`."""
    named = ((etree.QName(key).localname, value) for key, value in element.attrib.items())
    about = [str(value) if name == "val" else f"{name}={value!s}" for name, value in named]
    inside = "; ".join(_said(element))
    return " ".join([_name(element), *about]) + (f"({inside})" if inside else "")


def _name(element: Element) -> str:
    return etree.QName(element).localname


def _value(style: Element, name: str) -> str:
    found = style.find(W + name)
    return "" if found is None else str(found.get(W + "val", ""))
