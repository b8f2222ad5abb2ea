"""A Word file is saved as another program might: other bytes, and the same to whoever reads it."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from copy import deepcopy
from random import Random

from lxml import etree
from word_mutation import W, packed, unpacked

BODY = "word/document.xml"


def resaved(random: Random, docx: bytes) -> bytes:
    """The file with its text cut into other runs, other marks around them, and its parts in another order."""
    parts = unpacked(docx)
    root = etree.fromstring(parts[BODY])
    for _ in range(random.choice((1, 3, 10, 40))):
        runs = [one for one in root.iter(W + "r") if one.find(W + "t") is not None]
        if runs:
            random.choice(WAYS)(random, random.choice(runs))
    encoding = random.choice(("UTF-8", "UTF-8", "UTF-16", "US-ASCII"))
    text = etree.tostring(root, encoding="unicode")
    declared = f'<?xml version="1.0" encoding="{encoding}" standalone="yes"?>\n{text}'
    parts[BODY] = declared.encode(encoding, "xmlcharrefreplace")
    rows = list(parts.items())
    if random.random() < 0.5:
        random.shuffle(rows)
    rows = [(_capitals(random, name), content) for name, content in rows]
    return packed(rows, random.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED)))


def _capitals(random: Random, name: str) -> str:
    """By the standard the case of a name says nothing."""
    return name.upper() if name == "[Content_Types].xml" and random.random() < 0.1 else name


def _cut(random: Random, run: etree._Element) -> None:
    """The words of a run in two runs that look the same."""
    texts = run.findall(W + "t")
    said = texts[-1].text or ""
    if len(said) < 2 or run[-1] is not texts[-1]:
        return
    place = random.randrange(1, len(said))
    second = etree.Element(W + "r")
    look = run.find(W + "rPr")
    if look is not None:
        second.append(deepcopy(look))
    for holder, words in ((texts[-1], said[:place]), (etree.SubElement(second, W + "t"), said[place:])):
        holder.text = words
        holder.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    second.tail, run.tail = run.tail, None
    run.addnext(second)


def _spelling(random: Random, run: etree._Element) -> None:
    run.addprevious(etree.Element(W + "proofErr", {W + "type": random.choice(("spellStart", "gramEnd"))}))


def _history(random: Random, run: etree._Element) -> None:
    run.set(W + "rsidR", f"{random.randrange(2**32):08X}")


def _page(_random: Random, run: etree._Element) -> None:
    run.insert(1 if run.find(W + "rPr") is not None else 0, etree.Element(W + "lastRenderedPageBreak"))


def _cursor(random: Random, run: etree._Element) -> None:
    number = str(random.randrange(10_000, 90_000))
    run.addprevious(etree.Element(W + "bookmarkStart", {W + "id": number, W + "name": "_GoBack"}))
    run.addprevious(etree.Element(W + "bookmarkEnd", {W + "id": number}))


def _remark(_random: Random, run: etree._Element) -> None:
    run.addprevious(etree.Comment("saved by another program"))


WAYS: Sequence[Callable[[Random, etree._Element], None]] = (
    *(_cut, _cut, _cut, _spelling, _history, _page, _cursor, _remark),
)
