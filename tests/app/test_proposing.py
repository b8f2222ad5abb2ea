"""A change is never worked out from one state of the files and written into another."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from boardkit.app.check import Checked
from boardkit.app.next_meeting import plan_next, write_next
from boardkit.app.plan_change import cancel
from boardkit.intake.next_meeting import Wish
from boardkit.problems import InvalidSource

DAY = date(2024, 6, 3)
SENTENCE = "The board's files changed after they were read, so that nothing was written."


def said(refused: pytest.ExceptionInfo[InvalidSource]) -> list[tuple[str, str, str]]:
    return [(str(one.where), one.code, one.message) for one in refused.value.problems]


@pytest.mark.parametrize(
    ("old", "new"), [("minutes: 45", "minutes: 40"), ("items:", "items: [")], ids=["saved", "half saved"]
)
def test_a_file_that_somebody_saves_meanwhile_is_told_and_not_what_follows_from_it(
    small_board: Callable[..., Path], old: str, new: str
) -> None:
    board = small_board()
    checked, meeting = Checked(board), board / "meetings/2024-01.yaml"
    text = meeting.read_text("utf-8")
    assert old in text
    meeting.write_text(text.replace(old, new), "utf-8")
    with pytest.raises(InvalidSource) as refused:
        cancel(checked, "2024-01", reason="x", day=DAY)
    assert said(refused) == [(board.as_posix(), "board-changed", SENTENCE)]


def test_the_next_meeting_is_not_planned_from_files_that_changed(small_board: Callable[..., Path]) -> None:
    board = small_board()
    checked = Checked(board)
    planned = plan_next(checked, "2024-01", Wish(date(2024, 10, 9)), day=DAY, language="en")
    (board / "seats-more.yaml").write_text("[]\n", "utf-8")
    before = sorted(board.rglob("*"))
    with pytest.raises(InvalidSource) as refused:
        write_next(checked, planned)
    assert said(refused) == [(board.as_posix(), "board-changed", SENTENCE)]
    assert sorted(board.rglob("*")) == before
