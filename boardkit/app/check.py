"""A board that was read once, and what there is to say about it on any day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from boardkit.checks.all import CHECKS, NEED_EVERY_FILE, check
from boardkit.checks.asked import Asked
from boardkit.model.record import Audience
from boardkit.problems import InvalidSource, Problem, in_reading_order
from boardkit.source.folder import read_board
from boardkit.source.no_garbage import without_collector
from boardkit.source.stored import stored
from boardkit.views.reader import Reader
from boardkit.views.select import selected, with_findings
from boardkit.views.view import View


class Checked:
    """A board and its folder; findings are worked out once for each day and set of languages.

    `unread` are the mistakes for which a file, or a record in it, could not be read: then `board` is what
    is left, good enough to go on checking, and for no paper. `stored` is what the files held just before they
    were read.
    """

    def __init__(self, folder: Path) -> None:
        """Read the folder. Raises InvalidSource when there is no board to speak of."""
        self.stored = stored(folder)
        board, self.unread = read_board(folder)
        if board is None:
            raise InvalidSource(self.unread)
        self.folder, self.board = folder, board
        self._findings: dict[Asked, tuple[Problem, ...]] = {}
        self._seen: tuple[tuple[date, Audience], tuple[View, Reader]] | None = None

    def refuse_unread(self) -> None:
        """Raise InvalidSource when anything could not be read."""
        if self.unread:
            raise InvalidSource(self.unread)

    def findings(self, day: date, languages: tuple[str, ...] = ()) -> tuple[Problem, ...]:
        """Everything to say on this day, when papers are wanted in these languages; else in all the board's.

        A paper in one language does not wait for the words of another.
        """
        return self.answers(Asked(day, languages or self.board.charter.languages))

    def answers(self, asked: Asked) -> tuple[Problem, ...]:
        """The same, for a paper of which more is asked than of others."""
        if asked not in self._findings:
            checks = [one for one in CHECKS if not self.unread or one not in NEED_EVERY_FILE]
            with without_collector():
                found = check(self.board, asked, checks)
            self._findings[asked] = in_reading_order([*self.unread, *found])
        return self._findings[asked]

    def view(self, day: date, audience: Audience, findings: Iterable[Problem] = ()) -> View:
        """The board for one reader on one day; what was selected last is kept for the next paper."""
        wanted, kept = (day, audience), self._seen
        if kept is None or kept[0] != wanted:
            kept = self._seen = (wanted, selected(self.board, day=day, audience=audience))
        return with_findings(kept[1], findings)
