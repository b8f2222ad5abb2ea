"""Whatever a file looks like and whatever changes: it reads as it should, and nothing else in it moves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from composing import NAMES, TEXTS, changes, files, places
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from boardkit.model.text import prose
from boardkit.source.change import AppendItem, Change, Given, RemoveKey, SetValue, applied
from boardkit.source.encoding import lines_of
from boardkit.source.located import Located, LocatedBlock, LocatedList, Value
from boardkit.source.splice import splice
from boardkit.source.yaml_file import parse

AGENDAS = Path(__file__).resolve().parents[2] / "agendas"
THOROUGH = settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
KEPT_MARK = re.compile(r"# c(?:\d+|-head)\b")


def rows(data: Located, change: Change, text: str) -> range:
    """The lines (from 0) of what a change may touch: its value, or the brackets that this stands in."""
    value: Value = data
    loc: list[str | int] = []
    for step in change.path:
        if isinstance(value, LocatedBlock | LocatedList) and value.span_of(step):
            value = value.value_of(step)
            loc.append(step)
            if in_brackets(value, data, loc, text):
                break
    grows = isinstance(change, AppendItem) or len(loc) < len(change.path)
    if grows and isinstance(value, LocatedBlock | LocatedList) and not in_brackets(value, data, loc, text):
        return range(0)
    first = data.key_place(*loc).line if loc else 1
    span = data.span_at(*loc)
    stop = span.end_line - (1 if span.end_column == 1 and span.end_line > first else 0)
    if isinstance(change, RemoveKey) and len(loc) == len(change.path):
        stop = past_deeper(lines_of(text), stop, data.key_place(*loc).column)
    return range(first - 1, stop)


def past_deeper(lines: Sequence[str], line: int, column: int) -> int:
    """Where the comments end that stand deeper than a field that is taken out: they go with it."""
    while line < len(lines) and (not lines[line].strip() or re.match(f" {{{column},}}#", lines[line])):
        line += 1
    return line


def in_brackets(value: Value, data: Located, loc: Sequence[str | int], text: str) -> bool:
    span = data.span_at(*loc)
    first = lines_of(text)[span.line - 1][span.column - 1 :][:1]
    return isinstance(value, LocatedBlock | LocatedList) and first in {"[", "{"}


def is_paragraph(value: Value, data: Located, loc: Sequence[str | int], text: str) -> bool:
    span = data.span_at(*loc)
    return isinstance(value, str) and lines_of(text)[span.line - 1][span.column - 1 :][:1] in {"|", ">"}


def untouched(data: Located, wanted: Sequence[Change], text: str) -> Iterator[str]:
    """The lines that no change has to do with."""
    touched = {line for change in wanted for line in rows(data, change, text)}
    # The next field moves up to the dash of a first one that is taken out.
    for change in wanted:
        if isinstance(change, RemoveKey):
            touched |= set(rows(data, SetValue(change.path[:-1], ""), text))
    # A text at the very end that has no line end must not take the one that it then gets for its own.
    *_, (last, value) = places(data)
    if not text.endswith("\n") and data.span_at(*last).end_line == len(lines_of(text)):
        touched |= {data.span_at(*last).line - 1} if is_paragraph(value, data, last, text) else set()
    return (line for number, line in enumerate(lines_of(text)) if number not in touched and line.strip())


def misplaced(few: Iterator[str], many: Sequence[str]) -> list[str]:
    """The first line that is not among the others after those before it."""
    rest = iter(many)
    return [line for line in few if line not in rest][:1]


@THOROUGH
@given(st.data())
def test_the_new_text_reads_as_the_data_after_the_changes(data: st.DataObject) -> None:
    text = data.draw(files())
    before = parse(text, "f.yaml")
    wanted = data.draw(changes(before))
    assert parse(splice(text, "f.yaml", wanted), "f.yaml") == applied(before, wanted)


@THOROUGH
@given(st.data())
def test_lines_that_no_change_has_to_do_with_stay_in_order(data: st.DataObject) -> None:
    text = data.draw(files())
    before = parse(text, "f.yaml")
    wanted = data.draw(changes(before))
    after = splice(text, "f.yaml", wanted)
    assert misplaced(untouched(before, wanted, text), lines_of(after)) == []
    # Only a text that ends with a line end can need one at the end of its file.
    needs_end = parse(after.rstrip("\r\n"), "f.yaml") != parse(after, "f.yaml")
    assert after.endswith("\n") == (text.endswith("\n") or needs_end)
    assert ("\r\n" in text) or ("\r" not in after)
    assert "\r\n" not in text or re.sub("\r\n", "", after).count("\n") == 0


@THOROUGH
@given(st.data())
def test_no_comment_is_lost_when_one_text_takes_the_place_of_another(data: st.DataObject) -> None:
    text = data.draw(files())
    before = parse(text, "f.yaml")
    texts = [path for path, value in places(before) if isinstance(value, str) or value is None]
    wanted = [SetValue(path, data.draw(TEXTS)) for path in texts[:3]]
    assert KEPT_MARK.findall(splice(text, "f.yaml", wanted)) == KEPT_MARK.findall(text)


@THOROUGH
@given(st.data())
def test_no_comment_is_lost_when_something_is_added(data: st.DataObject) -> None:
    text = data.draw(files())
    before = parse(text, "f.yaml")
    wanted: list[Change] = []
    for path, value in places(before):
        if isinstance(value, LocatedList) or value is None:
            wanted.append(AppendItem(path, data.draw(TEXTS)))
        elif isinstance(value, LocatedBlock):
            wanted.append(SetValue((*path, "due"), data.draw(TEXTS), NAMES[1:2]))
    after = splice(text, "f.yaml", wanted)
    assert sorted(KEPT_MARK.findall(after)) == sorted(KEPT_MARK.findall(text))


@THOROUGH
@given(st.data())
def test_the_same_values_a_second_time_change_no_byte(data: st.DataObject) -> None:
    text = data.draw(files())
    before = parse(text, "f.yaml")
    wanted = [one for one in data.draw(changes(before)) if not isinstance(one, AppendItem)]
    once = splice(text, "f.yaml", wanted)
    assert splice(once, "f.yaml", wanted) == once


@THOROUGH
@given(st.data())
def test_the_order_of_changes_at_different_places_makes_no_difference(data: st.DataObject) -> None:
    text = data.draw(files())
    before = parse(text, "f.yaml")
    wanted = data.draw(changes(before))
    alone = {one.path: one for one in wanted}
    one_way = splice(text, "f.yaml", list(alone.values()))
    other_way = splice(text, "f.yaml", list(alone.values())[::-1])
    assert parse(one_way, "f.yaml") == parse(other_way, "f.yaml")


@THOROUGH
@given(TEXTS.map(prose), st.sampled_from(["a: b", "a: {b: c}", "a: [b]", "a:\n- b", "a: >-\n  b", "a: 'b'"]))
def test_a_text_that_the_model_accepts_is_given_back_exactly(words: str, text: str) -> None:
    value: Given = {"a": words, "b": {"nl": words, "en": words}, "c": [words]}
    for end in ("\n", "\r\n", ""):
        source = text.replace("\n", end or "\n") + end
        after = splice(source, "f.yaml", [SetValue(("a",), words), SetValue(("n",), value)])
        assert parse(after, "f.yaml") == {"a": words, "n": value}


@pytest.mark.parametrize("path", sorted(AGENDAS.rglob("*.yaml")), ids=lambda one: one.stem)
def test_each_text_of_the_example_board_can_be_set_and_set_back(path: Path) -> None:
    text = path.read_text("utf-8")
    before = parse(text, path.name)
    texts = [(one, value) for one, value in places(before) if isinstance(value, str)]
    assert splice(text, path.name, [SetValue(one, value) for one, value in texts]) == text
    changed = splice(text, path.name, [SetValue(one, f"{value} #") for one, value in texts])
    back = splice(changed, path.name, [SetValue(one, value) for one, value in texts])
    assert len(texts) > 10
    assert parse(changed, path.name) != before
    assert parse(back, path.name) == before


@pytest.mark.parametrize("path", sorted(AGENDAS.rglob("*.yaml")), ids=lambda one: one.stem)
def test_an_item_added_to_each_list_of_the_example_board_keeps_all_its_lines(path: Path) -> None:
    text = path.read_text("utf-8")
    before = parse(text, path.name)
    lists = [one for one, value in places(before) if isinstance(value, LocatedList)]
    assert lists
    for where in lists[:20]:
        added = [AppendItem(where, {"id": "new", "title": {"nl": "Nieuw: ja", "en": "New"}})]
        after = splice(text, path.name, added)
        assert misplaced(untouched(before, added, text), lines_of(after)) == []
        assert parse(after, path.name) == applied(before, added)
