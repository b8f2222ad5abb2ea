"""A template can be read as text: its words and tags first, its look below."""

from __future__ import annotations

from pathlib import Path

import pytest
from own_boards import ROOT, word_file

from boardkit.app.template_show import Unreadable, shown
from boardkit.problems import InvalidSource
from boardkit.word.text import template_text

AGENDA = ROOT / "templates" / "nl" / "agenda.docx"


def test_the_words_come_first_and_the_look_below_them() -> None:
    text = shown(AGENDA)
    assert text.startswith(f"{template_text(AGENDA)}\n[property] title: Agenda {{{{ head.reference }}}}")
    assert "\n[style] heading 1: paragraph; based on Normal; then Body Text;" in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_an_ordinary_word_file_can_be_shown_too(tmp_path: Path) -> None:
    (tmp_path / "letter.docx").write_bytes(word_file("Geachte voorzitter,"))
    assert shown(tmp_path / "letter.docx").startswith("Geachte voorzitter,\n\n[property] ")


@pytest.mark.parametrize("content", [b"half a file", word_file("x")[:2000]], ids=["no zip", "cut off"])
def test_a_file_that_cannot_be_read_is_told_apart_from_one_that_is_not_there(
    content: bytes, tmp_path: Path
) -> None:
    (tmp_path / "x.docx").write_bytes(content)
    with pytest.raises(Unreadable):
        shown(tmp_path / "x.docx")
    with pytest.raises(InvalidSource) as raised:
        shown(tmp_path / "y.docx")
    assert not isinstance(raised.value, Unreadable)
