"""A discussion goes from paragraphs and lists to one text and back."""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardkit.rules.passages import Passage, PassageKind, as_text, passages

BULLET, NUMBERED = PassageKind.BULLET, PassageKind.NUMBERED


def test_paragraphs_and_lists_are_read_as_a_person_writes_them() -> None:
    text = dedent("""\
        De leden delen het beeld.
        Zij vragen om een keuze.

        - eerst technici
          en dan onderzoekers
          - in het mkb
        - of andersom

        Daarna:

        1. kiezen
        2. doen""")
    assert passages(text) == (
        Passage("De leden delen het beeld.\nZij vragen om een keuze."),
        Passage("eerst technici\nen dan onderzoekers", BULLET, 1),
        Passage("in het mkb", BULLET, 2),
        Passage("of andersom", BULLET, 1),
        Passage("Daarna:"),
        Passage("kiezen", NUMBERED, 1),
        Passage("doen", NUMBERED, 1),
    )
    assert as_text(passages(text)) == text


@pytest.mark.parametrize("text", ["- geen lijst", "1. geen lijst", "\\ een streep", "2024.", "-"])
def test_a_paragraph_that_looks_like_an_item_stays_a_paragraph(text: str) -> None:
    assert passages(as_text([Passage(text)])) == (Passage(text),)


def test_a_year_at_the_start_of_a_sentence_is_no_number_of_a_list() -> None:
    assert passages("2024. Dat is het jaar.") == (Passage("2024. Dat is het jaar."),)


def test_numbers_start_again_after_a_paragraph_and_go_on_after_a_deeper_item() -> None:
    items = [
        Passage("a", NUMBERED, 1),
        Passage("b", NUMBERED, 2),
        Passage("c", NUMBERED, 1),
        Passage("d"),
        Passage("e", NUMBERED, 1),
    ]
    assert as_text(items) == "1. a\n  1. b\n2. c\n\nd\n\n1. e"


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=30
).map(str.strip)
LINES = st.lists(WORDS.filter(bool), min_size=1, max_size=3).map("\n".join)
PLAIN = st.builds(Passage, LINES)
ITEM = st.builds(Passage, LINES, st.sampled_from([BULLET, NUMBERED]), st.integers(1, 9))


@given(st.lists(PLAIN | ITEM, max_size=8))
def test_whatever_is_said_comes_back(written: list[Passage]) -> None:
    assert passages(as_text(written)) == tuple(written)
