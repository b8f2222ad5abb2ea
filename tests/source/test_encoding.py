"""A file that is not saved as UTF-8, or holds what cannot be shown, is refused at its first such place."""

from __future__ import annotations

import pytest
from telling import mistakes

from boardkit.source.encoding import lines_of
from boardkit.source.yaml_file import parse

NOT_UTF_8 = (
    "file-encoding The file is not saved as UTF-8, so that letters with an accent cannot be read. "
    "Open it in the editor and choose Save as, with the encoding UTF-8."
)


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ("a: x\nb: Coördinatie\n".encode("cp1252"), "f.yaml:2:6"),
        ("a: x\r\nb: één\r\n".encode("cp1252"), "f.yaml:2:4"),
        ("a: x\rb: één\r".encode("cp1252"), "f.yaml:2:4"),
        ("é: x\n".encode("cp1252"), "f.yaml:1:1"),
        ("a: één ".encode() + "één".encode("cp1252"), "f.yaml:1:8"),
        (b"\xef\xbb\xbfa: \x80", "f.yaml:1:4"),
    ],
)
def test_bytes_of_windows_are_told_with_their_line_and_column(source: bytes, place: str) -> None:
    assert mistakes(source) == [f"{place} {NOT_UTF_8}"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_told_to_be_saved_again(encoding: str) -> None:
    mark = b"" if encoding == "utf-16" else "\ufeff".encode(encoding)
    assert mistakes(mark + "a: x\n".encode(encoding)) == [f"f.yaml {NOT_UTF_8}"]


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\0", "U+0000"),
        ("\a", "U+0007"),
        ("\v", "U+000B"),
        ("\x7f", "U+007F"),
        ("\x85", "U+0085"),
        ("\u2028", "U+2028"),
        ("\ufeff", "U+FEFF"),
        ("\ufffe", "U+FFFE"),
        ("\ud800", "U+D800"),
    ],
)
def test_an_invisible_character_is_told_with_its_place(character: str, name: str) -> None:
    assert mistakes(f"a: x\nb: één{character} y\n") == [
        (
            f"f.yaml:2:7 file-character The file holds an invisible character ({name}) that cannot be read. "
            "Type this part of the text again instead of pasting it."
        )
    ]


def test_a_character_that_stands_often_is_told_once_and_another_beside_it() -> None:
    lines = mistakes("a: \0\nb: \0\nc: \a\n" + "d: \0\n" * 1000)
    assert [line.split()[0] for line in lines] == ["f.yaml:1:4", "f.yaml:3:4"]


def test_of_many_kinds_of_invisible_characters_the_first_ten_are_told() -> None:
    lines = mistakes("\n".join(chr(number) for number in range(0x8F, 0x80, -1)))
    assert [line.split()[0] for line in lines] == [f"f.yaml:{number}:1" for number in range(1, 11)]


def test_ordinary_special_characters_are_read() -> None:
    text = "a: “R&D” – 5 × ½ € \u00a0 \u200d 漢字 é e\u0301\n"
    assert parse(text.encode(), "f.yaml") == {"a": text[3:-1]}


@pytest.mark.parametrize("text", ["a\nb\nc", "a\r\nb\r\nc", "a\rb\rc", "a\nb\r\nc"])
def test_lines_are_counted_as_an_editor_does(text: str) -> None:
    assert lines_of(text) == ["a", "b", "c"]
