"""The line by which an editor finds the schema of a file: where it points, and how it comes on top."""

from __future__ import annotations

import pytest

from boardkit.source.editor_line import (
    Pointer,
    Pointing,
    editor_line,
    kind_named,
    pointer,
    schema_name,
    with_line,
)
from boardkit.source.files import FILES, FileKind

LINE = "# yaml-language-server: $schema=schema/seats.json"


def kind(name: str) -> FileKind:
    found = kind_named(name)
    assert found
    return found


def test_each_kind_of_file_has_a_schema_of_its_own() -> None:
    names = [schema_name(one) for one in FILES]
    assert len(set(names)) == len(FILES)
    assert names[0] == "schema/board.json"
    assert {
        "schema/action-agenda.json", "schema/meeting.json", "schema/eu-input.json", "schema/eu-meetings.json",
        "schema/snapshot.json", "schema/update.json", "schema/bottlenecks.json",
    } <= set(names)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("board.yaml", "# yaml-language-server: $schema=schema/board.json"),
        ("bottlenecks-talent.yaml", "# yaml-language-server: $schema=schema/bottlenecks.json"),
        ("meetings/2024-01.yaml", "# yaml-language-server: $schema=../schema/meeting.json"),
        ("eu/chips.yaml", "# yaml-language-server: $schema=../schema/eu-input.json"),
    ],
)
def test_the_line_leads_from_the_file_to_its_schema(name: str, line: str) -> None:
    assert editor_line(name, kind(name)) == line
    assert pointer(line, name, kind(name)) == Pointer(Pointing.OURS)


def test_a_name_that_no_file_has_has_no_kind() -> None:
    assert kind_named("meetings/old/2024-01.yaml") is None


@pytest.mark.parametrize(
    "text",
    [
        f"{LINE}\n- id: a\n",
        f"# Wie er zit.\n\n{LINE}\n- id: a\n",
        f"---\n{LINE}\n- id: a\n",
        f"%YAML 1.2\n{LINE}\n---\n- id: a\n",
        f"  {LINE}\r\n- id: a\r\n",
        "# yaml-language-server: $schema=./schema/seats.json\n",
        "#   yaml-language-server : $schema=schema/seats.json\n",
        "# $schema: schema/seats.json\n",
    ],
)
def test_a_line_that_leads_to_our_schema_is_known(text: str) -> None:
    assert pointer(text, "seats.yaml", kind("seats.yaml")) == Pointer(Pointing.OURS)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("# yaml-language-server: $schema=schema/board.json\n", "schema/board.json"),
        ("# yaml-language-server: $schema=../schema/seats.json\n", "../schema/seats.json"),
        ("# yaml-language-server: $schema=/schema/seats.json\n", "/schema/seats.json"),
        (f"# $schema: eigen.json\n{LINE}\n", "eigen.json"),
    ],
)
def test_a_line_of_somebodys_own_is_known_by_its_target(text: str, target: str) -> None:
    assert pointer(text, "seats.yaml", kind("seats.yaml")) == Pointer(Pointing.ELSEWHERE, target)


@pytest.mark.parametrize(
    "text",
    ["", "- id: a\n", f"- id: a\n{LINE}\n", f"#{LINE[2:]}\n", "# yaml-language-server: iets anders\n"],
)
def test_a_line_that_an_editor_does_not_read_is_none(text: str) -> None:
    assert pointer(text, "seats.yaml", kind("seats.yaml")) == Pointer(Pointing.NONE)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"# Wie.\n- id: a\n", b"%b\n# Wie.\n- id: a\n"),
        (b"- id: a\r\n  title: B\r\n", b"%b\r\n- id: a\r\n  title: B\r\n"),
        (b"\xef\xbb\xbf- id: a\r\n", b"\xef\xbb\xbf%b\r\n- id: a\r\n"),
        (b"- id: a", b"%b\n- id: a"),
        (b"- id: a\r", b"%b\r- id: a\r"),
        ("- title: \N{LATIN SMALL LETTER E WITH DIAERESIS}\n".encode(), b"%b\n- title: \xc3\xab\n"),
        (b"", b"%b\n"),
    ],
)
def test_the_line_comes_on_top_and_nothing_else_changes(before: bytes, after: bytes) -> None:
    assert with_line(before, "seats.yaml", kind("seats.yaml")) == after % LINE.encode()
