"""Changes to the files of meetings, gathered before any of them is made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from boardkit.intake.form.context import Context
from boardkit.model.meeting import Meeting
from boardkit.model.text import Text
from boardkit.problems import Problem, Severity
from boardkit.source.change import AppendItem, Change, Given, Path, RemoveKey, SetValue

_LATE = ("outcomes", "objections", "discussions", "handled", "attendance", "items")
AFTER: Mapping[str, tuple[str, ...]] = {
    "attendance": ("items",),
    "ended": ("end",),
    "handled": ("attendance", "items"),
    "discussions": ("handled", "attendance", "items"),
    "objections": ("discussions", "handled", "attendance", "items"),
    "outcomes": _LATE[1:],
    "action_points": _LATE,
    "corrections": ("action_points", *_LATE),
    "notes": ("corrections", "action_points", *_LATE),
    "history": ("follows", "regime", "place"),
}
"""Where a list that a meeting did not have yet is put: after the first of these that it has."""


class Draft:
    """The changes to each file, by the name that the board's folder gives it, and what to say of them."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.language, self.own = context.language.code, context.view.charter.language
        self.changes: dict[str, list[Change]] = {}
        self.warnings: list[Problem] = []

    def set(self, meeting: Meeting, path: Path, value: Given) -> None:
        """Put a value in the place of another, or where there was none."""
        self._add(meeting, SetValue(path, value, AFTER.get(str(path[-1]), ())))

    def remove(self, meeting: Meeting, path: Path) -> None:
        """Take a field out."""
        self._add(meeting, RemoveKey(path))

    def append(self, meeting: Meeting, path: Path, value: Given) -> None:
        """Add to a list, which is made when there was none."""
        self._add(meeting, AppendItem(path, value, AFTER.get(str(path[-1]), ())))

    def word(self, meeting: Meeting, path: Path, current: Text | None, words: str) -> None:
        """Put other words in a text, in the form's language; another language keeps its own, and is told."""
        if current is None or not self.says(current, words):
            self.reword(meeting, path, current, words)

    def reword(self, meeting: Meeting, path: Path, current: Text | None, words: str) -> None:
        """The same, even when only spaces or line ends differ."""
        if current is None:
            self.set(meeting, path, self.worded(words))
        elif current.own is None:
            self.set(meeting, (*path, self.language), words)
            self._tell_other_language(current)
        else:
            self.set(
                meeting,
                path,
                words if self.language == self.own else {self.own: current.own, self.language: words},
            )

    def worded(self, words: str) -> Given:
        """A new text: plain in the board's own language, else with the name of its language."""
        return words if self.language == self.own else {self.language: words}

    def marks(self, meeting: Meeting) -> dict[str, Given]:
        """What a new record says of itself; it has no level, for it is as closed as its item."""
        return {"example": "true"} if meeting.example else {}

    def says(self, kept: Text, words: str) -> bool:
        """Whether a text that is kept says this in the form's language."""
        return same_words(kept.wording(self.language), words)

    @staticmethod
    def first(found: Iterable[bool]) -> int | None:
        """The place of the first that is true, from 0."""
        return next((place for place, one in enumerate(found) if one), None)

    def _tell_other_language(self, current: Text) -> None:
        for place, words in current.wordings():
            if place and place != (self.language,):
                self.warnings.append(
                    Problem(
                        current.at(*place),
                        "translation-old",
                        "The text changes in one language, and here it still says: {words}",
                        {"words": words if len(words) <= 60 else f"{words[:59]}…"},  # noqa: PLR2004 - a line
                        severity=Severity.WARNING,
                        hint="Change it here too.",
                    )
                )

    def _add(self, meeting: Meeting, change: Change) -> None:
        self.changes.setdefault(meeting.where.path, []).append(change)


def same_words(one: str, other: str) -> bool:
    """Whether two texts say the same, line by line; how many spaces stand between words does not matter."""
    return [line.split() for line in one.strip().split("\n")] == [
        line.split() for line in other.strip().split("\n")
    ]
