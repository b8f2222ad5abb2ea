"""Everything that a template may name is described in Dutch, and the compiled catalogue is fresh."""

from __future__ import annotations

import io
from gettext import GNUTranslations
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from boardkit.documents.kind import vocabulary
from boardkit.documents.kinds import CONTENTS
from boardkit.language import Language

CATALOGUE = Path(__file__).resolve().parents[2] / "boardkit" / "locale" / "nl" / "LC_MESSAGES" / "content.po"
DESCRIBED = {text for content in CONTENTS.values() for text in vocabulary(content).values()}


def in_dutch() -> dict[str, str]:
    with CATALOGUE.open("rb") as file:
        return {str(one.id): str(one.string) for one in read_po(file, locale="nl") if one.id}


def test_each_description_is_there_in_dutch_and_none_is_left_over() -> None:
    dutch = in_dutch()
    assert len(dutch) > 500
    assert sorted(DESCRIBED - set(dutch)) == []
    assert sorted(set(dutch) - DESCRIBED) == []
    assert [key for key, text in dutch.items() if not text] == []


def test_what_may_be_empty_in_english_may_be_so_in_dutch() -> None:
    """The word decides whether a sample leaves it empty, and tells a template owner to ask first."""
    assert {
        key: text
        for key, text in in_dutch().items()
        if "empty" in key.lower() and not any(word in text.lower() for word in ("leeg", "lege"))
    } == {}


def test_the_compiled_catalogue_is_fresh() -> None:
    fresh = io.BytesIO()
    with CATALOGUE.open("rb") as file:
        write_mo(fresh, read_po(file, locale="nl"))
    kept = io.BytesIO(CATALOGUE.with_suffix(".mo").read_bytes())
    texts = [dict(vars(GNUTranslations(one))["_catalog"]) for one in (kept, io.BytesIO(fresh.getvalue()))]
    for one in texts:
        del one[""]  # the head holds the moment of compiling
    assert texts[0] == texts[1]


def test_a_description_is_told_in_the_language_that_is_asked() -> None:
    text = "The date in words, with the day of the week"
    assert Language("nl").described(text, "content") == "De datum in woorden, met de dag van de week"
    assert Language("en").described(text, "content") == text
