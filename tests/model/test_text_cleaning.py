from __future__ import annotations

import unicodedata

import pytest
from field_telling import taken, told
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from boardkit.model.text import Line, Prose, line, prose

EMPTY = "This text is empty. Fill it in, or take the field out."
ONE_LINE = "This belongs on one line. Take out the line break or the tab."


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("  Netcongestie ", "Netcongestie"),
        ("cafe\u0301", "café"),
        ("\u212bngström", "Ångström"),
        ("R&D <b> {{ x }}", "R&D <b> {{ x }}"),
        ('„Chips”, ‘wafers’ en "packaging"', '„Chips”, ‘wafers’ en "packaging"'),
        ("klaar ✅ 👩‍🔬", "klaar ✅ 👩‍🔬"),
        ("één\u00a0miljoen", "één\u00a0miljoen"),
        ("eerste\n\ttweede", "eerste\n\ttweede"),
        ("שלום", "שלום"),
        ("nul: 0", "nul: 0"),
    ],
)
def test_text_is_kept_as_it_was_meant(written: str, kept: str) -> None:
    assert taken(Prose, written) == kept


@pytest.mark.parametrize(
    ("written", "character"),
    [
        ("a\x00b", "U+0000"),
        ("a\x07b", "U+0007"),
        ("a\x0bb", "U+000B"),
        ("a\rb", "U+000D"),
        ("a\x1bb", "U+001B"),
        ("a\x7fb", "U+007F"),
        ("a\x85b", "U+0085"),
        ("a\ud800b", "U+D800"),
        ("a\udfffb", "U+DFFF"),
        ("a\u202eb", "U+202E"),
        ("a\u200bb", "U+200B"),
        ("a\u2060b", "U+2060"),
        ("a\u2066b", "U+2066"),
        ("a\u2069b", "U+2069"),
        ("a\ufeffb", "U+FEFF"),
        ("\ufeffa", "U+FEFF"),
        ("a\ufffeb", "U+FFFE"),
        ("a\uffffb", "U+FFFF"),
    ],
)
def test_an_invisible_character_is_refused_by_its_number(written: str, character: str) -> None:
    assert told(Prose, written) == (
        f"The text holds an invisible character ({character}) that a paper cannot show. "
        "Type this part of the text again instead of pasting it."
    )


@pytest.mark.parametrize("written", ["", " ", "\n\t", "\u00a0"])
@pytest.mark.parametrize("kind", [Prose, Line])
def test_an_empty_text_is_refused(kind: object, written: str) -> None:
    assert told(kind, written) == EMPTY


@pytest.mark.parametrize("written", ["a\nb", "a\tb", "a\u2028b", "a\u2029b"])
def test_a_line_has_no_line_break_or_tab(written: str) -> None:
    assert told(Line, written) == ONE_LINE


def test_a_line_may_end_in_a_line_break_because_nobody_sees_it() -> None:
    assert taken(Line, "Kamerstuk 33 009\n") == "Kamerstuk 33 009"


@pytest.mark.parametrize("written", [["a"], {"a": "b"}, 5, None])
def test_what_is_no_text_is_not_made_into_one(written: object) -> None:
    said = "Text belongs here, not a list or a block with fields. Write it on one line."
    assert told(Prose, written) == said
    assert told(Line, written) == said


@given(st.text())
def test_cleaned_text_is_clean(written: str) -> None:
    try:
        kept = prose(written)
    except PydanticCustomError:
        return
    assert prose(kept) == kept
    assert kept == kept.strip()
    assert unicodedata.is_normalized("NFC", kept)
    kept.encode()


@given(st.text())
def test_a_clean_line_is_one_line(written: str) -> None:
    try:
        kept = line(written)
    except PydanticCustomError:
        return
    assert line(kept) == kept
    assert len(kept.splitlines()) <= 1


@given(st.characters(categories=["Cc", "Cs"], exclude_characters="\n\t"))
def test_no_control_character_or_half_of_a_pair_gets_in(character: str) -> None:
    with pytest.raises(PydanticCustomError):
        prose(f"a{character}b")


def test_the_joiner_that_holds_an_emoji_together_is_kept() -> None:
    assert taken(Prose, "👩\u200d🔬") == "👩\u200d🔬"
