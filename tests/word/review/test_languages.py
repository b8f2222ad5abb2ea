"""In which language a file is follows from its words, and only what is surely wrong is told."""

from __future__ import annotations

import pytest
from pages import DUTCH, docx, p, told

from boardkit.word.review.languages import (
    another_language,
    file_language,
    language_by_words,
    language_of_words,
)
from boardkit.word.review.reviewed import reviewed

ENGLISH = DUTCH.replace("nl-NL", "en-US")
NL = "Het overleg heeft deze week door de leden een voorstel laten maken, dat ook aan het Rijk wordt gegeven."
EN = (
    "The board has asked that this week the members make a proposal, which will be sent to them by the chair."
)
DE = (
    "Der Vorstand hat in dieser Woche den Antrag gestellt, dass die Mitglieder einen Vorschlag machen und de."
)
FR = "Le conseil de surveillance de la région a demandé de faire en sorte que de telles mesures existent."
IN_GERMAN = '<w:lang w:val="de-DE"/>'


@pytest.mark.parametrize(
    ("text", "language"), [(NL, "nl-NL"), (EN, "en-GB"), (DE, ""), (FR, ""), ("Agenda", ""), (NL + EN, "")]
)
def test_words_tell_the_language_where_they_are_enough(text: str, language: str) -> None:
    assert language_by_words(reviewed(docx(p(text)), "x.docx", language="")) == language


def test_a_dutch_text_that_says_it_is_english_is_found() -> None:
    assert told(docx(p(NL), styles=ENGLISH), file_language) == [("language", "")]
    assert told(docx(p(EN), styles=ENGLISH), file_language, language="en-GB") == []


SHORT_NL = "Het overleg is op 12 maart. Geef uw punten door aan het secretariaat van het board."
SHORT_EN = "The meeting is on 12 March. Send what you have for the agenda to the secretariat."


@pytest.mark.parametrize(
    ("text", "styles", "language"),
    [
        pytest.param(SHORT_NL, ENGLISH, "nl-NL", id="Dutch that says that it is English"),
        pytest.param(SHORT_EN, DUTCH, "en-GB", id="English that says that it is Dutch"),
        pytest.param(SHORT_NL, DUTCH.replace("nl-NL", "de-DE"), "", id="too little when it can be any"),
        pytest.param("Het verslag van de Board of Trustees", ENGLISH, "", id="too little"),
    ],
)
def test_between_two_languages_fewer_words_tell(text: str, styles: str, language: str) -> None:
    assert language_by_words(reviewed(docx(p(text), styles=styles), "x.docx", language="")) == language


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        pytest.param(NL, "en-GB", [("language", "")], id="a Dutch text that is said to be English"),
        pytest.param(SHORT_NL, "en-GB", [("language", "")], id="a short one"),
        pytest.param("Het verslag van de Board of Trustees", "en-GB", [], id="too few words to be sure"),
        pytest.param(NL, "nl-NL", [], id="a Dutch text"),
        pytest.param(DE, "en-GB", [], id="a language that we do not know"),
    ],
)
def test_what_somebody_says_of_a_file_is_questioned(
    text: str, language: str, found: list[tuple[str, str]]
) -> None:
    file = docx(p(text))
    assert told(file, another_language, language=language) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(NL, [("language", "paragraph 1")], id="Dutch that is marked as German"),
        pytest.param(DE, [], id="German that is marked as such"),
        pytest.param("Berlin", [], id="too little to tell"),
    ],
)
def test_text_of_others_in_another_language_may_be_so(text: str, found: list[tuple[str, str]]) -> None:
    assert told(docx(p(text, IN_GERMAN)), language_of_words) == found


def test_of_a_line_in_two_languages_each_piece_is_looked_at() -> None:
    both = p(NL).replace("</w:p>", "") + p(DE, IN_GERMAN).replace("<w:p>", "")
    assert told(docx(both), language_of_words) == []
