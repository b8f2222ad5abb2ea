"""What a program that uses boardkit may count on."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import boardkit
from boardkit.documents.agenda import AGENDA
from boardkit.word.text import plain_text


def test_importing_the_package_loads_nothing() -> None:
    code = "import sys, boardkit; print(*sorted(name for name in sys.modules if name.startswith('boardkit')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["boardkit"]


def test_load_check_and_select_follow_each_other(small_board: Callable[..., Path]) -> None:
    board = boardkit.load_board(small_board())
    day = date(2024, 6, 5)
    findings = boardkit.check(board, boardkit.Asked(day=day, languages=("nl", "en")))
    view = boardkit.select(board, day=day, audience=boardkit.Audience.PUBLIC, findings=findings)
    assert [one.code for one in findings] == ["priority-without-indicator"]
    assert [meeting.id for meeting in view.meetings] == ["2024-01"]


def test_make_gives_the_bytes_of_a_paper(small_board: Callable[..., Path]) -> None:
    order = boardkit.Order(AGENDA, "2024-01", boardkit.Audience.MEMBERS, "en")
    paper = boardkit.make(boardkit.Checked(small_board()), order, day=date(2024, 6, 5))
    assert paper.name == "HB-2024-01-agenda-members"
    assert "Dredging" in plain_text(paper.content)


def test_a_mistake_is_raised_with_all_its_problems(small_board: Callable[..., Path]) -> None:
    folder = small_board({"priorities.yaml": "- id: quays\n", "seats.yaml": "- id: chair\n"})
    with pytest.raises(boardkit.InvalidSource) as refused:
        boardkit.load_board(folder)
    assert {one.where.path.rsplit("/", 1)[-1] for one in refused.value.problems} == {
        "priorities.yaml",
        "seats.yaml",
    }


def test_an_unknown_name_is_an_ordinary_mistake() -> None:
    with pytest.raises(AttributeError, match="no attribute 'lode_board'"):
        boardkit.lode_board  # noqa: B018 - to ask for it is the test
