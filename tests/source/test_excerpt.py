"""Below a problem stands its line, with a mark under the characters that are meant."""

from __future__ import annotations

import os
from pathlib import Path
from unicodedata import east_asian_width

import pytest
from telling import told

from boardkit.problems import InvalidSource, Where
from boardkit.source.excerpt import excerpt
from boardkit.source.yaml_file import parse, read_yaml


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "f.yaml"


def shown(path: Path, text: str, *loc: str | int) -> str | None:
    """The excerpt for a value in a file with this text."""
    path.write_bytes(text.encode())
    return excerpt(parse(text, path.as_posix()).place(*loc))


def test_a_value_is_underlined(path: Path) -> None:
    assert shown(path, "a: x\ntitle: hallo # opmerking\n", "title") == (
        "2 | title: hallo # opmerking\n  |        ^^^^^"
    )


def test_a_value_of_several_lines_has_one_mark(path: Path) -> None:
    assert shown(path, "a: een\n  twee\n", "a") == "1 | a: een\n  |    ^"


def test_an_empty_value_has_one_mark_after_its_name(path: Path) -> None:
    assert shown(path, "a:\n", "a") == "1 | a:\n  |   ^"


def test_the_marks_move_with_the_width_of_the_line_number(path: Path) -> None:
    assert shown(path, "\n" * 99 + "a: x\n", "a") == "100 | a: x\n    |    ^"


def test_a_tab_is_shown_as_four_spaces(path: Path) -> None:
    assert shown(path, "a:\tx\n", "a") == "1 | a:    x\n  |       ^"


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("漢字: [a, 漢]\n", " " * 10 + "^^"),
        ("e\u0301e\u0301: [a, b]\n", " " * 8 + "^"),
        ("é: [a, 😀😀]\n", " " * 7 + "^^^^"),
    ],
)
def test_wide_and_combining_characters_count_as_they_are_seen(path: Path, text: str, marks: str) -> None:
    excerpted = shown(path, text, text.split(":", maxsplit=1)[0], 1)
    assert excerpted == f"1 | {text.rstrip()}\n  | {marks}"


def test_characters_that_fool_a_reader_are_written_out(path: Path) -> None:
    assert shown(path, "a: [b\u202ec, d]\n", "a", 1) == ("1 | a: [b\\u202ec, d]\n  | " + " " * 14 + "^")


def test_a_long_line_is_shown_around_its_place(path: Path) -> None:
    items = [f"item-{number:03}" for number in range(200)]
    text = f"a: [{', '.join(items)}]\n"
    row, marks = (shown(path, text, "a", 100) or "").split("\n")
    assert len(row) <= len("1 | ") + 100
    assert row.startswith("1 | …")
    assert row.endswith("…")
    assert row[marks.index("^") : marks.rindex("^") + 1] == "item-100"


def test_a_long_line_is_cut_only_where_it_goes_on(path: Path) -> None:
    text = f"a: [{'x' * 300}, last]\n"
    start = shown(path, text, "a", 0) or ""
    end = shown(path, text, "a", 1) or ""
    assert start.split("\n")[0].startswith("1 | a: [xxx")
    assert end.split("\n")[0].endswith("x, last]")


def test_marks_end_with_what_is_shown_of_a_long_value(path: Path) -> None:
    row, marks = (shown(path, f"a: {'x' * 300}\n", "a") or "").split("\n")
    assert len(marks) == len(row) - 1


def test_a_narrow_screen_gets_a_narrow_excerpt(path: Path) -> None:
    path.write_text(f"a: {'漢' * 300}\n", "utf-8")
    row, _ = (excerpt(Where(path.as_posix(), 1, 200, 201), width=20) or "").split("\n")
    assert sum(2 if east_asian_width(one) == "W" else 1 for one in row) <= len("1 | ") + 20


def test_a_wrong_byte_is_pointed_at(path: Path) -> None:
    path.write_bytes("a: x\nb: één\n".encode("cp1252"))
    with pytest.raises(InvalidSource) as refused:
        read_yaml(path)
    (problem,) = refused.value.problems
    assert "file-encoding" in told(problem)
    assert excerpt(problem.where) == "2 | b: \ufffd\ufffdn\n  |    ^"


def test_a_file_that_was_saved_since_is_read_again(path: Path) -> None:
    path.write_text("a: x\n", "utf-8")
    assert excerpt(Where(path.as_posix(), 1, 1)) == "1 | a: x\n  | ^"
    path.write_text("b: y\n", "utf-8")
    os.utime(path, ns=(0, 0))
    assert excerpt(Where(path.as_posix(), 1, 1)) == "1 | b: y\n  | ^"


@pytest.mark.parametrize(
    "where", [Where("f"), Where("f", 9), Where("gone", 1, 1), Where("", 1), Where("\0", 1)]
)
def test_without_a_line_there_is_no_excerpt(
    where: Where, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(path.parent)
    Path("f").write_text("a: x\n", "utf-8")
    assert excerpt(where) is None


def test_a_huge_file_has_no_excerpt(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(5_000_001)
    assert excerpt(Where(path.as_posix(), 1, 1)) is None


@pytest.mark.parametrize(
    "where", [Where("", 1, 99, 120), Where("", 1, 2, 99), Where("", 1, 4, 2), Where("", 1)]
)
def test_a_place_beyond_the_line_still_has_a_mark(path: Path, where: Where) -> None:
    path.write_text("a: x\n", "utf-8")
    drawn = excerpt(Where(path.as_posix(), where.line, where.column, where.end))
    assert drawn is not None
    marks = drawn.split("\n")[1]
    assert marks.count("^") >= 1
    assert len(marks) <= len("  | a: x") + 1


def test_a_channel_between_programs_is_not_waited_for(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(path)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("nobody ever writes to it"))
    assert excerpt(Where(path.as_posix(), 1)) is None
