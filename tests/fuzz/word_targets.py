"""A Word file, whatever is in it, is read or refused; what passes the guard can be held in memory."""

from __future__ import annotations

import tempfile
import zlib
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random

from lxml import etree
from mutation import bytewise
from resaving import resaved as saved_again
from template_targets import NAME, load, words_for
from yaml_targets import AGENDAS, DAY, tell

from boardkit.app.check import Checked
from boardkit.app.inspect import inspect
from boardkit.app.read import Wish, read_back
from boardkit.documents.kinds import CONTENTS
from boardkit.documents.samples import Extent
from boardkit.language import LANGUAGES, Language
from boardkit.problems import InvalidSource
from boardkit.word.guard import Unusable, contents
from boardkit.word.package import members
from boardkit.word.returned import Returned, read_returned
from boardkit.word.text import plain_text
from boardkit.word.unpacking import LARGEST_PART, LARGEST_TOTAL, MOST_PARTS

ROOT = AGENDAS.parent


def guarded(data: bytes) -> str:
    """Refused, or no larger than it may be, with the same parts for whoever copies them unread."""
    try:
        parts = contents(data)
    except Unusable as unusable:
        tell(unusable.at(NAME).problems)
        return "refused"
    assert len(parts) <= MOST_PARTS
    assert sum(map(len, parts.values())) <= LARGEST_TOTAL
    assert all(len(one) <= LARGEST_PART for one in parts.values())
    assert all(not name.startswith(("/", "\\")) and ".." not in name.split("/") for name in parts)
    for one in members(data):
        assert one.holds(parts[one.name])
        assert (zlib.decompress(one.data, -15) if one.method else one.data) == parts[one.name]
    for content in parts.values():
        if content.lstrip().startswith(b"<"):
            _read_as_xml(content)
    return "passed"


def _read_as_xml(content: bytes) -> None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        return
    tree = root.getroottree()
    assert not tree.docinfo.internalDTD
    assert not tree.docinfo.externalDTD


def read(data: bytes) -> str:
    """Refused, or read in each of the ways that a Word file is read in."""
    try:
        found = read_returned(data)
    except Unusable as unusable:
        tell(unusable.at(NAME).problems)
        outcome = "refused"
    else:
        outcome = "read"
        assert all(one.place for one in found.tables)
    with suppress(Unusable):
        plain_text(data)
    tell(inspect(data, "f.docx"))
    return outcome


@cache
def _as_it_was(name: str) -> tuple[bytes, Returned, str]:
    data = (ROOT / name).read_bytes()
    return data, read_returned(data), plain_text(data)


def _recipe(data: bytes) -> tuple[str, Random]:
    name, _, seed = data.decode().partition(" ")
    return name, Random(int(seed))


def damaged(data: bytes) -> str:
    """A file of which some bytes were lost or changed: refused, or read as it was."""
    name, random = _recipe(data)
    whole, before, text = _as_it_was(name)
    changed = bytewise(random, whole, random.choice((1, 1, 1, 2, 3)))
    try:
        after = read_returned(changed)
        assert plain_text(changed) == text
    except Unusable:
        return "refused"
    assert after == before
    return "read"


def resaved(data: bytes) -> str:
    """Saved as another program might, it is read as it was; a template makes the same paper."""
    name, random = _recipe(data)
    whole, before, text = _as_it_was(name)
    changed = saved_again(random, whole)
    after = read_returned(changed)
    assert replace(after, custom={}) == replace(before, custom={})
    assert plain_text(changed) == text
    if name.startswith("templates/"):
        kind, language = Path(name).stem, Path(name).parent.name
        if kind in CONTENTS:
            words = words_for(kind, Extent.FULL, language)
            assert plain_text(load(changed).fill(words)) == _paper(name, kind, language)
    return "read"


@cache
def _paper(name: str, kind: str, language: str) -> str:
    return plain_text(load((ROOT / name).read_bytes()).fill(words_for(kind, Extent.FULL, language)))


@cache
def _board() -> Checked:
    return Checked(AGENDAS)


def form(data: bytes) -> str:
    """A form of the example board: refused, or understood, with all about it told in every language."""
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        path = Path(folder) / "f.docx"
        path.write_bytes(data)
        try:
            back = read_back(_board(), path, Wish(DAY, accept_tracked=True))
        except InvalidSource as refused:
            tell(refused.problems)
            return "refused"
    tell(back.problems)
    for language in map(Language, LANGUAGES):
        assert back.heading(language)
        assert list(back.summary(language)) is not None
    return "stopped" if back.is_refused else "understood"
