"""What a person wrote is shown so that it cannot fool or flood a reader."""

from __future__ import annotations

import pytest

from boardkit.source.harmless import harmless, quoted


@pytest.mark.parametrize("text", ["", "plain", "Één €", "漢字 😀", "non\u00a0breaking"])
def test_ordinary_text_is_shown_as_it_is(text: str) -> None:
    assert harmless(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\u202eb", "a\\u202eb"),
        ("a\u2066b\u2069", "a\\u2066b\\u2069"),
        ("a\x1b[31mb", "a\\u001b[31mb"),
        ("a\nb\tc", "a\\u000ab\\u0009c"),
        ("zero\u200bwidth", "zero\\u200bwidth"),
        ("\ud800", "\\ud800"),
    ],
)
def test_what_cannot_be_seen_is_written_out(text: str, shown: str) -> None:
    assert harmless(text) == shown


def test_a_sentence_quotes_only_the_beginning_of_a_long_text() -> None:
    assert quoted("x" * 60) == "x" * 60
    assert quoted("x" * 61) == "x" * 59 + "…"
