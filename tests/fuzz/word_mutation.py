"""A Word file is damaged in its parts and their XML: more of it is read than of one with wrong bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from copy import deepcopy
from random import Random

from lxml import etree
from mutation import TAGS, WORDS, bytewise, linewise

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NUMBERS = (
    "", "0", "-1", "1", "x", "1.5", "2147483648", "99999999999999999999", "true", "none", "restart", "\u0661",
)  # fmt: skip


def treewise(random: Random, xml: bytes, times: int) -> bytes:
    """Elements taken out, doubled, moved, wrapped or renamed; other attributes and words: it stays XML."""
    root = etree.fromstring(xml)
    for _ in range(times):
        every = list(root.iter(etree.Element))
        one, other = random.choice(every), random.choice(every)
        random.choice(KINDS)(random, one, other)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _drop(_random: Random, one: etree._Element, _other: etree._Element) -> None:
    parent = one.getparent()
    if parent is not None:
        parent.remove(one)


def _double(random: Random, one: etree._Element, other: etree._Element) -> None:
    if len(list(one.iter())) < 2_000:
        other.insert(random.randrange(len(other) + 1), deepcopy(one))


def _move(random: Random, one: etree._Element, other: etree._Element) -> None:
    if one.getparent() is not None and one not in list(other.iterancestors()) and one is not other:
        other.insert(random.randrange(len(other) + 1), one)


def _wrap(random: Random, one: etree._Element, _other: etree._Element) -> None:
    parent = one.getparent()
    if parent is not None:
        names = (
            "ins",
            "del",
            "sdt",
            "sdtContent",
            "tbl",
            "tr",
            "tc",
            "p",
            "r",
            "smartTag",
            "txbxContent",
            "hyperlink",
        )
        around = etree.Element(W + random.choice(names))
        parent.replace(one, around)
        around.append(one)


def _rename(_random: Random, one: etree._Element, other: etree._Element) -> None:
    one.tag = other.tag


def _describe(random: Random, one: etree._Element, other: etree._Element) -> None:
    names = [*one.attrib, *other.attrib]
    if names:
        name = random.choice(names)
        value = other.get(name)
        one.set(name, random.choice((*NUMBERS, *([value] * 4 if value else ()))))


def _forget(random: Random, one: etree._Element, _other: etree._Element) -> None:
    if one.attrib:
        del one.attrib[random.choice(list(one.attrib))]


def _say(random: Random, one: etree._Element, other: etree._Element) -> None:
    texts = list(one.iter(W + "t")) or [one]
    said = random.choice(texts)
    text, place = said.text or "", random.randrange(len(said.text or "") + 1)
    said.text = random.choice(
        (text[:place] + random.choice(WORDS) + text[place:], text[:place], other.text or "")
    )


KINDS: Sequence[Callable[[Random, etree._Element, etree._Element], None]] = (
    *(_drop, _double, _move, _wrap, _rename, _describe, _describe, _forget, _say, _say, _say),
)


def unpacked(docx: bytes) -> dict[str, bytes]:
    """The parts of a file that is whole."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(parts: Sequence[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A file of these parts; one may stand in it twice."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, content in parts:
            package.writestr(zipfile.ZipInfo(name), content, method, compresslevel=1)
    return file.getvalue()


def partwise(random: Random, docx: bytes, times: int) -> bytes:
    """A part taken out, renamed, or exchanged with another; and damage in the XML of some."""
    parts = unpacked(docx)
    texts = [name for name in parts if name.endswith((".xml", ".rels"))]
    for _ in range(times):
        # The text of the paper is what most code is about.
        name = random.choice((*texts, *["word/document.xml"] * len(texts)))
        if name not in parts:
            continue
        match random.randrange(12):
            case 0:
                del parts[name]
            case 1:
                parts[random.choice((name.upper(), f"x{name}", f"{name}/", random.choice(texts)))] = (
                    parts.pop(name)
                )
            case 2:
                parts[name] = parts.get(random.choice(texts), b"")
            case 3:
                parts[name] = bytewise(random, parts[name], 1)
            case 4:
                text = parts[name].decode(errors="replace")
                parts[name] = linewise(random, text, 1, TAGS).encode()
            case _:
                parts[name] = _treewise_if_xml(random, parts[name])
    return packed(list(parts.items()))


def _treewise_if_xml(random: Random, content: bytes) -> bytes:
    try:
        return treewise(random, content, random.choice((1, 1, 2, 4)))
    except (etree.XMLSyntaxError, ValueError):
        return content
