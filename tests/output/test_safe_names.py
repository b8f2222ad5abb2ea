from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardkit.output.names import neutral_name, plain_words, safe_name


@pytest.mark.parametrize(
    "name",
    [
        "SBNL-2024-02-agenda-leden",
        "SBNL-2024-02.05.1A",
        "Knelpunten café",
        "één",
        "a b",
        "会议",
        "console",
        "com10",
    ],
)
def test_a_good_name_stays_as_it_is(name: str) -> None:
    assert safe_name(name) == name


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("a/b\\c", "a-b-c"),
        ('what? "this": <that>|*', "what- -this- -that-"),
        ("../../etc/passwd", "-..-etc-passwd"),
        ("C:\\Users", "C-Users"),
        ("a\x00b\x1fc", "a-b-c"),
        ("a\nb\tc", "a-b-c"),
        ("agenda\u202excod.exe", "agenda-xcod.exe"),
        ("a\u200fb", "a-b"),
        ("two  spaces\u00a0or   more", "two spaces or more"),
        ("a://b", "a-b"),
    ],
)
def test_what_an_office_computer_refuses_is_replaced(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@pytest.mark.parametrize("name", ["agenda.", "agenda...", "agenda . .", " agenda ", "agenda ", ".agenda"])
def test_points_and_spaces_at_the_ends_are_dropped(name: str) -> None:
    assert safe_name(name) == "agenda"


@pytest.mark.parametrize(
    "name",
    [
        "con",
        "CON",
        "Nul",
        "aux",
        "prn",
        "com1",
        "LPT9",
        "com¹",
        "conin$",
        "CONOUT$",
        "nul.txt",
        "con.tar.gz",
        "aux .x",
    ],
)
def test_the_name_of_a_device_gets_a_mark_before_it(name: str) -> None:
    assert safe_name(name) == f"_{name}"


@pytest.mark.parametrize("name", ["", " ", "...", " . . "])
def test_a_name_with_nothing_left_is_a_mark(name: str) -> None:
    assert safe_name(name) == "_"


@pytest.mark.parametrize(("letter", "kept"), [("a", 120), ("é", 60), ("€", 40), ("😀", 30)])
def test_a_long_name_is_cut_between_letters(letter: str, kept: int) -> None:
    assert safe_name(letter * 200) == letter * kept


def test_a_letter_that_does_not_fit_whole_is_left_out() -> None:
    assert safe_name("x" + "é" * 100) == "x" + "é" * 59


def test_a_cut_name_does_not_end_in_a_space_or_point() -> None:
    assert safe_name("x" * 118 + ". y") == "x" * 118


def test_a_name_is_the_same_however_its_accents_were_typed() -> None:
    assert safe_name("cafe\u0301") == "café"
    assert safe_name("cafe\u0301") == safe_name("caf\u00e9")


@given(st.text())
def test_every_name_is_safe_and_stays_so(name: str) -> None:
    safe = safe_name(name)
    assert safe
    assert safe == safe.strip(" .")
    assert not re.search(r'[\x00-\x1f<>:"/\\|?*]', safe)
    assert len(safe.encode()) <= 120
    assert unicodedata.is_normalized("NFC", safe)
    assert safe_name(safe) == safe


@pytest.mark.parametrize("name", ["../../x", "a/b", "con", "é" * 300, "x\x00", "会议"])
def test_a_safe_name_can_be_written(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"{safe_name(name)}.docx"
    path.write_bytes(b"x")
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("Één norm: 12 meter!", "een-norm-12-meter"),
        ("Straße – Ähnliches", "strasse-ahnliches"),
        ("HB_2024/02.05B", "hb-2024-02-05b"),
        ("測定", ""),
    ],
)
def test_words_are_made_plain(words: str, plain: str) -> None:
    assert plain_words(words) == plain


def test_a_neutral_name_is_its_kind_title_and_language() -> None:
    assert neutral_name("Non-paper", "Havens op diepte", "nl") == "non-paper-havens-op-diepte-nl"
    assert neutral_name("Non-paper", "測定", "en") == "non-paper-en"


@pytest.mark.parametrize("length", [50, 106, 107, 108, 200])
def test_of_a_long_neutral_name_only_the_title_is_cut(length: int) -> None:
    name = neutral_name("non-paper", "a" * length, "nl")
    assert name == f"non-paper-{'a' * min(length, 107)}-nl"
    assert len(name) <= 120


def test_a_title_that_is_cut_after_a_word_leaves_no_hyphen() -> None:
    assert neutral_name("non-paper", f"{'a' * 106} b", "nl") == f"non-paper-{'a' * 106}-nl"


@given(st.text(), st.sampled_from(["nl", "en"]))
def test_every_neutral_name_is_safe_and_says_its_language(title: str, language: str) -> None:
    name = neutral_name("non-paper", title, language)
    assert re.fullmatch(rf"non-paper-(?:[a-z0-9]+-)*{language}", name)
    assert safe_name(name) == name
