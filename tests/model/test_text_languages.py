from __future__ import annotations

import pytest
from field_telling import told
from pydantic import ValidationError

from boardkit.model.text import Text

NEITHER = "A text is a sentence, or a block with nl and en."
HOW = " Write the text after the colon, or nl: and en: below it."

BOTH = Text.model_validate({"nl": "Kades", "en": "Quays"})
DUTCH = Text.model_validate({"nl": "Kades"})
OWN = Text.model_validate("Kades")


def test_a_sentence_is_in_the_boards_own_language() -> None:
    assert OWN.own == "Kades"
    assert OWN.is_in("nl", own="nl")
    assert not OWN.is_in("en", own="nl")


def test_a_block_is_in_the_languages_that_it_names() -> None:
    assert DUTCH.is_in("nl", own="en")
    assert not DUTCH.is_in("en", own="en")
    assert BOTH.is_in("en", own="nl")


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        (BOTH, "nl", "Kades"),
        (BOTH, "en", "Quays"),
        (DUTCH, "en", "Kades"),
        (Text.model_validate({"en": "Quays"}), "nl", "Quays"),
        (OWN, "nl", "Kades"),
        (OWN, "en", "Kades"),
    ],
)
def test_a_text_without_this_language_is_printed_in_the_one_it_has(
    text: Text, language: str, words: str
) -> None:
    assert text.wording(language) == words


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ({}, NEITHER + HOW),
        ({"fr": "Quais"}, NEITHER + HOW),
        ({"own": "Kades"}, NEITHER + HOW),
        ({"nl": "Kades", "own": "Kades"}, NEITHER),
        ({"nl": "Kades", "fr": "Quais"}, "fr.extra_forbidden"),
        (["Kades"], "model_type"),
        (5, "model_type"),
        (None, "model_type"),
        ("", "This text is empty. Fill it in, or take the field out."),
        ({"nl": " "}, "This text is empty. Fill it in, or take the field out."),
        ({"nl": None, "en": None}, "This text is empty. Fill it in, or take the field out."),
        ({"nl": ["Kades"]}, "Text belongs here, not a list or a block with fields. Write it on one line."),
    ],
)
def test_a_text_in_any_other_form_is_refused(written: object, said: str) -> None:
    assert told(Text, written) == said


def test_a_language_that_is_left_blank_is_a_gap_to_report_and_no_mistake() -> None:
    text = Text.model_validate({"nl": "Kades", "en": None})
    assert text.wording("en") == "Kades"
    assert not text.is_in("en", own="nl")


def test_the_language_with_the_mistake_is_pointed_at() -> None:
    with pytest.raises(ValidationError) as caught:
        Text.model_validate({"nl": "Kades", "en": "Qu\x00ys"})
    assert [error["loc"] for error in caught.value.errors()] == [("en",)]


def test_texts_in_both_languages_are_normalised() -> None:
    text = Text.model_validate({"nl": " cafe\u0301 ", "en": "cafe\u0301"})
    assert (text.nl, text.en) == ("café", "café")
