"""A board that is twice as large takes each check twice the work, and not four times."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from boardkit.checks.all import CHECKS
from boardkit.checks.asked import Asked, Check
from boardkit.model.board import Board, Records
from boardkit.model.part import Part
from boardkit.source.folder import load_board

EXAMPLE = load_board(Path("agendas"))
ASKED = Asked(date(2024, 6, 1), ("nl", "en"))
OF_THE_BOARD = ("charter", "priorities", "segments", "regions", "eu_profiles")
# Each meeting tells of each seat, and each European input is planned around each meeting: to have twice as
# many of both is four times the work.
AT_THE_TABLE = ("seats", "declarations")
EUROPEAN = ("eu_meetings", "eu_inputs")
FAMILIES = {
    "what is dealt with": tuple(
        one.name for one in fields(Records) if one.name not in {*AT_THE_TABLE, *EUROPEAN, *OF_THE_BOARD}
    ),
    "who sits there": AT_THE_TABLE,
    "European": EUROPEAN,
}
INSIDE = ("actions", "milestones", "action_points")


def times(board: Board, names: tuple[str, ...], number: int) -> Board:
    """The board with its records so many times, each again with an identifier of its own."""
    copies: dict[str, Any] = {name: tuple(_copies(getattr(board, name), number)) for name in names}
    return replace(board, **copies)


def _copies(parts: tuple[Part, ...], number: int) -> Iterator[Part]:
    for copy in range(number):
        for part in parts:
            yield part.changed({**_named(part, copy), **_chained(part, copy)}) if copy else part


def _named(part: Part, copy: int) -> dict[str, Any]:
    """An identifier of its own for the record, for the tasks in it, and for what an update is about."""
    own: dict[str, Any] = {
        name: f"{getattr(part, name)}-{copy}" for name in ("id", "of") if hasattr(part, name)
    }
    for name in INSIDE:
        if tasks := getattr(part, name, ()):
            own[name] = tuple(one.changed({"id": f"{one.id}-{copy}"}) for one in tasks)
    return own


def _chained(part: Part, copy: int) -> dict[str, Any]:
    """What refers to the copy before its own, so that the way up becomes as long as the board."""
    above = {name: getattr(part, name, None) for name in ("follows", "part_of", "alternate_of")}
    first = {"2024-01": {"follows": "2024-03"}}.get(getattr(part, "id", ""), {})
    before = f"-{copy - 1}" if copy > 1 else ""
    return {name: f"{to}{before}" for name, to in {**above, **first}.items() if to}


@contextmanager
def counted() -> Iterator[list[int]]:
    """How many lines of boardkit's own run meanwhile, each turn of a loop included."""
    lines = [0]

    def count(frame: FrameType, event: str, _: object) -> Any:
        lines[0] += event == "line"
        return count if "boardkit" in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(count)
    try:
        yield lines
    finally:
        sys.settrace(before)


def work(check: Check, board: Board) -> int:
    with counted() as lines:
        list(check(board, ASKED))
    return lines[0]


@pytest.mark.parametrize("names", FAMILIES.values(), ids=FAMILIES.keys())
def test_twice_the_board_is_twice_the_work_for_each_check(names: tuple[str, ...]) -> None:
    boards = [times(EXAMPLE, names, number) for number in (1, 2, 4)]
    too_much = {}
    for check in CHECKS:
        work(check, EXAMPLE)  # what is worked out once for all boards counts for none
        one, two, four = (work(check, board) for board in boards)
        if four - two > 2.2 * (two - one) + 200:
            too_much[check.__name__] = (one, two, four)
    assert too_much == {}, sorted(too_much.items())
