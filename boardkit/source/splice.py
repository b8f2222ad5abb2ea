"""A file is changed in the lines of its changed values alone, and read again before anybody gets it."""

from __future__ import annotations

import codecs
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import product

from boardkit.problems import InvalidSource
from boardkit.source.change import CannotSplice, Change, Path, Plain, SetValue, applied
from boardkit.source.encoding import decode
from boardkit.source.ground import Edit, Field, Ground, edited
from boardkit.source.layout import layout_of
from boardkit.source.located import Located
from boardkit.source.replaced import Spot
from boardkit.source.splice_rows import Splicing
from boardkit.source.yaml_file import parse

_MARK = "\ufeff"


def splice(text: str, name: str, changes: Sequence[Change]) -> str:
    """The text of a file after all changes; their paths are those of the data before.

    Raises InvalidSource when the text cannot be read, and CannotSplice rather than return a wrong text.
    """
    mark, body = (_MARK, text[1:]) if text.startswith(_MARK) else ("", text)
    before = parse(body, name)
    wanted = applied(before, changes)
    if before == wanted:
        return text
    changed = _changed(body, name, before, wanted, changes)
    if changed is None:
        raise CannotSplice(_culprit(body, name, before, changes), "the result would not read as it should")
    return mark + changed


def splice_bytes(data: bytes, name: str, changes: Sequence[Change]) -> bytes:
    """The bytes of a file after all changes, with a mark at its start if it had one; raises as splice."""
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    return mark + splice(decode(data, name), name, changes).encode("utf-8")


def _changed(text: str, name: str, before: Located, wanted: Plain, changes: Sequence[Change]) -> str | None:
    """The new text, or nothing when it does not read as wanted."""
    given = frozenset(one.path for one in changes if isinstance(one, SetValue))
    ground = Ground(text)
    ends = text.endswith(("\n", "\r"))
    if not ends:
        ground = Ground(text + ground.newline)
    layout = layout_of(ground, before)
    # Where a comment stands so deep that a text of several lines would swallow it, one line will do.
    layouts = (layout, replace(layout, paragraphs=False))
    first = [[], [ground.closing(before)]] if not ends else [[]]
    for edits, one, tight in product(first, layouts, (False, True)):
        splicing = Splicing(ground, one, given, tight)
        changed = edited(ground.text, [*edits, *_edits(splicing, before, wanted)])
        for found in _endings(changed, ends=ends):
            if _reads(found, name, wanted):
                return found
    return None


def _endings(text: str | None, *, ends: bool) -> Iterator[str]:
    """The text as it may end: with a line end if it had one, or if that belongs to the words it ends with."""
    if text is not None and not ends:
        yield text.rstrip("\r\n")
    if text is not None:
        yield text


def _edits(splicing: Splicing, before: Located, wanted: Plain) -> Iterator[Edit]:
    whole = Field("", before.span, before, before.span)
    return splicing.value(whole, wanted, Spot(0, 0, is_root=True), ())


def _reads(text: str, name: str, wanted: Plain) -> bool:
    try:
        return parse(text, name) == wanted
    except InvalidSource:
        return False


def _culprit(text: str, name: str, before: Located, changes: Collection[Change]) -> Path:
    """The path of the first change that cannot be written even on its own."""
    alone = ((one, applied(before, [one])) for one in changes)
    failing = (one.path for one, wanted in alone if _changed(text, name, before, wanted, [one]) is None)
    return next(failing, next(iter(changes)).path)
