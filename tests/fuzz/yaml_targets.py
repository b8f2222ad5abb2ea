"""A YAML file, whatever is in it, is read as YAML says or refused; a change of it changes no more."""

from __future__ import annotations

import shutil
import tempfile
import zlib
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from random import Random

import yaml

from boardkit.app.check import Checked
from boardkit.language import LANGUAGES, Language
from boardkit.problems import InvalidSource, Problem, Where
from boardkit.source.change import AppendItem, CannotSplice, Change, Given, RemoveKey, SetValue, applied
from boardkit.source.encoding import decode, lines_of
from boardkit.source.excerpt import excerpt
from boardkit.source.located import Located, LocatedBlock, LocatedList, Value
from boardkit.source.splice import splice
from boardkit.source.yaml_file import parse

AGENDAS = Path(__file__).resolve().parents[2] / "agendas"
DAY = date(2024, 10, 20)
NOTHING = ("", "~", "null", "Null", "NULL")
NEW: tuple[Given, ...] = (
    "", "x", "a: b", "- ", "#", "'", "één regel\nen nog een\n", " x ", "null", "2024-06-12", "\ttab", "😀",
    "x\n\n", [], {}, ["a", "b"], {"nl": "Ja: nee", "en": "Yes"}, [{"b": "c"}], [[["a"]]], None,
)  # fmt: skip


def tell(problems: Iterable[Problem]) -> None:
    """Each problem can be said in every language."""
    for one in problems:
        for language in map(Language, LANGUAGES):
            sentence, _hint = language.problem(one)
            assert sentence
            assert language.place(one.where)


def within(where: Where, text: str) -> bool:
    """Whether a place is a line of the text, and a column of that line or the one after it."""
    lines = lines_of(text)
    if where.line == 0:
        return where.column == where.end == 0
    return where.line <= len(lines) and 1 <= where.column <= len(lines[where.line - 1]) + 1


def read(data: bytes) -> str:
    """Read as the library itself composes it, or refused."""
    text = data.removeprefix(b"\xef\xbb\xbf").decode(errors="replace")
    try:
        found = parse(data, "f.yaml")
    except InvalidSource as refused:
        problems = refused.problems
        assert problems
        tell(problems)
        assert all(within(where, text) for one in problems for where in (one.where, *one.also))
        return "refused"
    same(found, yaml.compose(decode(data, "f.yaml"), Loader=yaml.CBaseLoader), found, ())
    return "read"


def same(value: Value, node: yaml.Node | None, whole: Located, loc: tuple[str | int, ...]) -> None:
    """The value, and each in it, is what the library reads, and stands where that says."""
    assert node is not None
    span = whole.span_at(*loc)
    assert (span.line, span.column) == (node.start_mark.line + 1, node.start_mark.column + 1)
    if isinstance(node, yaml.MappingNode):
        assert isinstance(value, LocatedBlock)
        assert list(value) == [key.value for key, _ in node.value]
        for key, inner in node.value:
            place = whole.key_place(*loc, key.value)
            assert (place.line, place.column) == (key.start_mark.line + 1, key.start_mark.column + 1)
            same(value[key.value], inner, whole, (*loc, key.value))
    elif isinstance(node, yaml.SequenceNode):
        assert isinstance(value, LocatedList)
        assert len(value) == len(node.value)
        for number, inner in enumerate(node.value):
            same(value[number], inner, whole, (*loc, number))
    elif isinstance(node, yaml.ScalarNode):
        assert value == (None if not node.style and node.value in NOTHING else node.value)


def spliced(data: bytes) -> str:
    """After any changes it reads as asked, and the lines before and after them are as they were."""
    try:
        text = decode(data, "f.yaml")
        before = parse(text, "f.yaml")
    except InvalidSource:
        return "refused"
    random = Random(zlib.crc32(data))
    outcome = "changed"
    for _ in range(4):
        change = any_change(random, before)
        try:
            after = splice(text, "f.yaml", [change])
        except CannotSplice:
            outcome = "not changed"
            continue
        assert parse(after, "f.yaml") == applied(before, [change]), change
        first, last = lines_about(before, change)
        old, new = lines_of(text), lines_of(after)
        assert new[: first - 1] == old[: first - 1], change
        rest = iter(new[first - 1 :])
        assert all(one in rest for one in old[last + 1 :] if one.strip()), change
    return outcome


def any_change(random: Random, whole: Located) -> Change:
    """One change anywhere in the data."""
    every = list(paths(whole, ()))
    path, value = random.choice(every)
    if isinstance(value, LocatedList) and random.random() < 0.6:
        return AppendItem(path, random.choice(NEW))
    if isinstance(value, LocatedBlock) and random.random() < 0.6:
        return SetValue((*path, "new_one"), random.choice(NEW), tuple(list(value)[:1]))
    if path and isinstance(path[-1], str) and random.random() < 0.3:
        return RemoveKey(path)
    return SetValue(path, random.choice(NEW)) if path else AppendItem(("new_list",), "x")


def paths(value: Value, path: tuple[str | int, ...]) -> Iterable[tuple[tuple[str | int, ...], Value]]:
    """Every value with its path."""
    yield path, value
    inner = value.items() if isinstance(value, LocatedBlock) else ()
    for name, one in inner:
        yield from paths(one, (*path, name))
    for number, one in enumerate(value if isinstance(value, LocatedList) else ()):
        yield from paths(one, (*path, number))


def lines_about(whole: Located, change: Change) -> tuple[int, int]:
    """The first and last line of the block or list that a change is in, or of the brackets around it."""
    holder = change.path[:-1]
    span = whole.span_at(*holder)
    first = whole.key_place(*holder).line if holder else 1
    return min(first, span.line), span.end_line


@cache
def _held() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="fuzz-")


@cache
def copy_of_board() -> Path:
    """A copy of the example board, in which one file is changed and put back for each input."""
    return Path(shutil.copytree(AGENDAS, Path(_held().name) / "agendas"))


def of_board(path: Path, text: str) -> bytes:
    """An input for `board`: the name of a file, and what is in it."""
    return f"{path.relative_to(AGENDAS).as_posix()}\n{text}".encode(errors="replace")


def board(data: bytes) -> str:
    """The board with one of its files changed: read and checked, or refused, with places within that file."""
    name, _, text = data.partition(b"\n")
    folder = copy_of_board()
    path = folder / name.decode()
    kept = path.read_bytes()
    path.write_bytes(text)
    try:
        checked = Checked(folder)
        problems, outcome = checked.findings(DAY), "refused" if checked.unread else "read"
    except InvalidSource as refused:
        problems, outcome = tuple(refused.problems), "refused"
    finally:
        shown = [excerpt(one.where) for one in problems] if path.exists() and "problems" in locals() else []
        path.write_bytes(kept)
    assert len(shown) == len(problems)
    tell(problems)
    written = text.decode(errors="replace")
    about = [one for problem in problems for one in (problem.where, *problem.also)]
    assert all(within(one, written) for one in about if Path(one.path) == path)
    return outcome
