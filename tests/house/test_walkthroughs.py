"""What the pages for a board of one's own show is what happens, command after command."""

from __future__ import annotations

from pathlib import Path

import pytest
from houses import dutch_house
from walkthrough import ByHand, Command, fits, play, steps

ROOT = Path(__file__).resolve().parents[2]
PAGES = ["your-own-board.md", "your-own-templates.md"]


@pytest.mark.parametrize("name", PAGES)
def test_each_command_of_a_page_prints_what_the_page_shows(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    page = (ROOT / "docs" / name).read_text("utf-8")
    wrong = [
        f"$ {words}\n--- the page shows\n{shown}--- it printed\n{came}"
        for words, shown, came in play(page, tmp_path, {"house": dutch_house()})
        if not fits(shown, came)
    ]
    assert wrong == [], "\n".join(wrong)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_commands_and_says_what_to_do_by_hand(name: str) -> None:
    found = list(steps((ROOT / "docs" / name).read_text("utf-8")))
    assert len([one for one in found if isinstance(one, Command)]) > 8
    assert [one for one in found if isinstance(one, ByHand)]


@pytest.mark.parametrize("words", ["check nowhere", "check --no-such-option", "list"])
def test_a_command_that_fails_is_seen_whatever_the_page_shows(
    words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(AssertionError, match=f"boardkit {words}"):
        list(play(f"```console\n$ boardkit {words}\n…\n```", tmp_path, {}))


def test_a_page_that_shows_something_else_is_seen() -> None:
    assert not fits("…\n", "")
    assert fits("a\n…\nb … c\n", "a\n1\n2\nb 3 c\n")
    assert fits("a\n", "a\n")
    assert not fits("a\n", "a\nb\n")
    assert not fits("a\n…\nb\n", "a\n1\nc\n")
