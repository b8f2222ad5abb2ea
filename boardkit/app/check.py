"""A board that was read once, and what there is to say about it on any day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from boardkit.checks.all import check
from boardkit.checks.asked import Asked
from boardkit.problems import Problem
from boardkit.source.folder import load_board


class Checked:
    """A board and its folder; findings are worked out once for each day and set of languages."""

    def __init__(self, folder: Path) -> None:
        """Read the folder. Raises InvalidSource with every mistake in every file."""
        self.folder = folder
        self.board = load_board(folder)
        self._findings: dict[Asked, tuple[Problem, ...]] = {}

    def findings(self, day: date, languages: tuple[str, ...] = ()) -> tuple[Problem, ...]:
        """Everything to say on this day, when papers are wanted in these languages and the board's own."""
        asked = Asked(day, tuple(dict.fromkeys([*self.board.charter.languages, *languages])))
        if asked not in self._findings:
            self._findings[asked] = check(self.board, asked)
        return self._findings[asked]
