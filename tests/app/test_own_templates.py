"""A board's own templates are found, or it is told in one sentence why they are not."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from own_boards import edited, ours, put

from boardkit.app.own_templates import own_templates
from boardkit.language import Language
from boardkit.problems import InvalidSource

Write = Callable[..., Path]
taken_away: list[Path] = []
"""Folders that somebody takes away at the moment at which Python opens them."""


def _take_away(event: str, given: tuple[object, ...]) -> None:
    if taken_away and event in ("os.listdir", "os.scandir") and Path(str(given[0])) == taken_away[0]:
        shutil.rmtree(taken_away.pop())


sys.addaudithook(_take_away)


def test_a_folder_that_goes_away_while_it_is_looked_into_is_told_in_one_sentence(small_board: Write) -> None:
    board = small_board()
    folder = put(board, "nl/agenda.docx", edited(ours("agenda"))).parent
    assert [one.kind for one in own_templates(board)] == ["agenda"]
    taken_away.append(folder)
    with pytest.raises(InvalidSource) as caught:
        own_templates(board)
    [problem] = caught.value.problems
    sentence, _ = Language("en").problem(problem)
    assert str(problem.where) == folder.as_posix()
    assert sentence == "This folder cannot be opened, so that its files would not be read."
    assert own_templates(board) == ()
