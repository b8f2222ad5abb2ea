from __future__ import annotations

from datetime import date

from boardkit.intake.in_languages import in_its_languages
from boardkit.model.charter import Charter
from boardkit.model.text import Text

HARBOUR = {"names": [{"name": "Haven"}], "abbreviation": "HB"}
MESSAGE = "The meeting of {date} comes after {on}, the last day for input on {what}."
VALUES = {
    "date": date(2024, 6, 12),
    "on": date(2024, 6, 1),
    "what": Text.model_validate({"nl": "kades", "en": "quays"}),
}


def test_a_board_with_two_languages_has_the_sentence_in_both() -> None:
    charter = Charter.model_validate({**HARBOUR, "languages": ["en", "nl"]})
    text = in_its_languages(charter, MESSAGE, VALUES)
    assert text.nl == (
        "De vergadering van 12 juni 2024 komt na 1 juni 2024, de laatste dag voor inbreng over kades."
    )
    assert text.en == (
        "The meeting of 12 June 2024 comes after 1 June 2024, the last day for input on quays."
    )
    assert text.own is None


def test_a_board_with_one_language_has_it_as_its_own() -> None:
    charter = Charter.model_validate({**HARBOUR, "language": "en"})
    text = in_its_languages(charter, MESSAGE, VALUES)
    assert (text.nl, text.en) == (None, None)
    assert text.own is not None
    assert text.own.startswith("The meeting of 12 June 2024")
