"""Data can be asked where each of its values, and each name of a field, was written."""

from __future__ import annotations

import tracemalloc

import pytest

from boardkit.problems import Where
from boardkit.source.located import Located, Span
from boardkit.source.yaml_file import parse

TEXT = """\
id: 2024-01
title: "It's on"
goal: >-
  one
  two
items:
  - id: a
    tags: [x, "y z"]
  -
    id: b
empty:
place: {name: Hall, room: }
last: plain over
  two lines
"""


@pytest.fixture
def data() -> Located:
    return parse(TEXT, "f.yaml")


@pytest.mark.parametrize(
    ("loc", "expected"),
    [
        ((), Where("f.yaml", 1, 1)),
        (("id",), Where("f.yaml", 1, 5, 12)),
        (("title",), Where("f.yaml", 2, 8, 17)),
        (("goal",), Where("f.yaml", 3, 7)),
        (("items",), Where("f.yaml", 7, 3)),
        (("items", 0), Where("f.yaml", 7, 5)),
        (("items", 0, "id"), Where("f.yaml", 7, 9, 10)),
        (("items", 0, "tags"), Where("f.yaml", 8, 11, 21)),
        (("items", 0, "tags", 1), Where("f.yaml", 8, 15, 20)),
        (("items", 1, "id"), Where("f.yaml", 10, 9, 10)),
        (("items", 1), Where("f.yaml", 10, 5, 10)),
        (("empty",), Where("f.yaml", 11, 7)),
        (("place",), Where("f.yaml", 12, 8, 28)),
        (("place", "name"), Where("f.yaml", 12, 15, 19)),
        (("last",), Where("f.yaml", 13, 7)),
    ],
)
def test_a_value_has_the_place_where_it_stands(
    data: Located, loc: tuple[str | int, ...], expected: Where
) -> None:
    assert data.place(*loc) == expected


@pytest.mark.parametrize(
    ("loc", "deepest"),
    [
        (("nothing",), ()),
        (("place", "street"), ("place",)),
        (("items", 2), ("items",)),
        (("items", -1), ("items",)),
        (("items", "id"), ("items",)),
        (("title", "nl", "x"), ("title",)),
        ((0,), ()),
    ],
)
def test_what_is_not_there_has_the_place_of_what_it_would_be_in(
    data: Located, loc: tuple[str | int, ...], deepest: tuple[str | int, ...]
) -> None:
    assert data.place(*loc) == data.place(*deepest)


@pytest.mark.parametrize(
    ("loc", "expected"),
    [
        (("title",), Where("f.yaml", 2, 1, 6)),
        (("items", 0, "tags"), Where("f.yaml", 8, 5, 9)),
        (("place", "room"), Where("f.yaml", 12, 21, 25)),
    ],
)
def test_the_name_of_a_field_has_a_place_of_its_own(
    data: Located, loc: tuple[str | int, ...], expected: Where
) -> None:
    assert data.key_place(*loc) == expected


@pytest.mark.parametrize("loc", [(), ("nothing",), ("items", 0), ("items", 7, "id"), ("title", "nl")])
def test_where_there_is_no_name_the_place_of_the_value_is_given(
    data: Located, loc: tuple[str | int, ...]
) -> None:
    assert data.key_place(*loc) == data.place(*loc)


@pytest.mark.parametrize(
    ("loc", "expected"),
    [
        ((), Span(1, 1, 14, 12)),
        (("goal",), Span(3, 7, 6, 1)),
        (("items",), Span(7, 3, 10, 10)),
        (("items", 0), Span(7, 5, 8, 21)),
        (("last",), Span(13, 7, 14, 12)),
    ],
)
def test_a_value_of_several_lines_has_an_end(
    data: Located, loc: tuple[str | int, ...], expected: Span
) -> None:
    assert data.span_at(*loc) == expected


def _bytes_kept(records: int) -> int:
    text = "".join(
        f"- id: a-{one}\n  level: public\n  title: {{nl: Een, en: One}}\n" for one in range(records)
    )
    parse(text, "f.yaml")  # what Python keeps ready for the next time counts for no file
    tracemalloc.start()
    try:
        data = parse(text, "f.yaml")
        return tracemalloc.get_traced_memory()[0] if data else 0
    finally:
        tracemalloc.stop()


def test_memory_grows_with_the_records_and_no_faster() -> None:
    first, second, third = (_bytes_kept(records) for records in (500, 1000, 2000))
    assert third - second < 2.5 * (second - first)
    # Eight names and values: 1,200 bytes with their places, and 2,200 if each number were one by itself.
    assert (third - second) / 1000 < 1500
