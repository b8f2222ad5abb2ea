"""Two commands at the same moment: what either says that it did is done, and nothing of the other is lost."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from real import Answer, answer, meanwhile
from writers import COMMANDS, furnish

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux copies a running process so")
BUSY = "Een andere opdracht van boardkit schrijft in de map van dit bestand; daarom is er niets geschreven."
CHANGED = "Dit bestand is gewijzigd nadat het was gelezen; daarom is er niets geschreven."


@pytest.fixture
def before(tmp_path: Path, small_board: Callable[..., Path]) -> Path:
    """A folder with a board, of which each trial gets a copy."""
    furnish(tmp_path, small_board)
    return Path(shutil.copytree(tmp_path, tmp_path / "before"))


def data(place: Path) -> dict[str, bytes]:
    return {one.relative_to(place).as_posix(): one.read_bytes() for one in place.rglob("*.yaml")}


def done(before: Path, *commands: str) -> dict[str, bytes]:
    """The board after these commands, one after the other."""
    place = Path(shutil.copytree(before, before.with_name("-".join(["after", *commands]))))
    for one in commands:
        assert answer(place, COMMANDS[one]).code == 0
    return data(place)


@pytest.mark.parametrize(
    ("first", "second", "every"), [("move", "cancel", 1), ("schema", "move", 23), ("build", "move", 80)]
)
def test_what_was_changed_by_who_said_so_is_there(before: Path, first: str, second: str, every: int) -> None:
    alone = {(0, 1): done(before, first), (1, 0): done(before, second)}
    both = done(before, second, first) if first != "move" else None
    seen = set()
    for step in count(1, every):
        place = Path(shutil.copytree(before, before.with_name(f"step-{step}")))
        one, other = meanwhile(place, COMMANDS[first], COMMANDS[second], step)
        if other is None:
            break
        codes = one.code, other.code
        seen.add(codes)
        assert data(place) == (both if codes == (0, 0) else alone[codes]), (step, one.err, other.err)
        assert told(one, other), (step, one, other)
        assert not list(place.glob("board/**/*.tmp")), step
    assert step > every  # at least one was tried
    assert (0, 1) in seen or first == "build"


def told(one: Answer, other: Answer) -> bool:
    """Whether who was refused is told why, in a sentence."""
    refused = [sentence for said in (one, other) if said.code for sentence in said.errors]
    return all(sentence.endswith((BUSY, CHANGED)) for sentence in refused)
