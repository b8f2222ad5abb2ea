"""Whatever is in a file: it is read exactly, or refused with places that lie within it."""

from __future__ import annotations

from collections.abc import Iterator

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from boardkit.problems import InvalidSource, Where
from boardkit.source.encoding import lines_of
from boardkit.source.located import Located, LocatedBlock, LocatedList, Value
from boardkit.source.yaml_file import parse

# Signs that mean something to YAML come up far more often than they would by chance.
WRITTEN = st.lists(
    st.sampled_from([*"-:?,[]{}#&*!|>'\"%@`~<=.\\", " ", "  ", "\n", "\n  ", "\t", "\r\n", "\r"])
    | st.sampled_from(
        ["a", "id", ": ", "- ", "<<", "---", "...", "é", "😀", "\ufeff", "\x85", "\0", "\u2028"]
    ),
    max_size=40,
).map("".join)
WORDS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufeff"), max_size=12
)
NAMES = WORDS.filter(lambda word: word and "\xa0" not in word)
DATA = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=15,
)
WHOLE = st.lists(DATA, min_size=1, max_size=4) | st.dictionaries(NAMES, DATA, min_size=1, max_size=4)


def lies_within(where: Where, text: str) -> bool:
    """Whether a place is a line of the text, and a column of that line or the one after it."""
    lines = lines_of(text)
    if where.line == 0:
        return where.column == where.end == 0
    return where.line <= len(lines) and 1 <= where.column <= len(lines[where.line - 1]) + 1


def places(value: Value, data: Located, *loc: str | int) -> Iterator[tuple[str, Where]]:
    """Each text in the data with its place."""
    if isinstance(value, LocatedBlock):
        for name, inner in value.items():
            yield from places(inner, data, *loc, name)
    elif isinstance(value, LocatedList):
        for number, inner in enumerate(value):
            yield from places(inner, data, *loc, number)
    elif value is not None:
        yield value, data.place(*loc)


@given(WRITTEN)
@example("a: [\n")
@example("a: 'b\n\n")
@example("%")
@example("a: |\n\t")
@example("- - - ?")
def test_any_text_is_read_or_refused_at_places_within_it(text: str) -> None:
    try:
        data = parse(text, "f.yaml")
    except InvalidSource as refused:
        found = [where for one in refused.problems for where in (one.where, *one.also)]
        assert found
    else:
        found = [where for _, where in places(data, data)]
    assert all(lies_within(where, text) for where in found)


@given(st.binary(max_size=60))
@example(b"\xff\xfe")
@example(b"\xef\xbb\xbf\x80")
def test_any_bytes_are_read_or_refused_at_places_within_them(source: bytes) -> None:
    found: list[Where] = []
    try:
        parse(source, "f.yaml")
    except InvalidSource as refused:
        found = [one.where for one in refused.problems]
    text = source.removeprefix(b"\xef\xbb\xbf").decode("utf-8", errors="replace")
    assert all(lies_within(where, text) for where in found)


@given(WHOLE, st.sampled_from(["block", "brackets"]), st.sampled_from(["\n", "\r\n"]))
def test_what_is_written_is_read_exactly_and_each_place_is_that_of_its_text(
    data: list[object] | dict[str, object],
    style: str,
    ends: str,
) -> None:
    text = yaml.safe_dump(
        data,
        default_style='"',
        default_flow_style=style == "brackets",
        allow_unicode=True,
        line_break=ends,
        width=99_999,
    )
    read = parse(text, "f.yaml")
    assert read == data
    lines = lines_of(text)
    for value, where in places(read, read):
        piece = lines[where.line - 1][where.column - 1 : where.end - 1]
        assert yaml.safe_load(piece) == value
        assert piece.startswith('"')
