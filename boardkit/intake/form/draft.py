"""Changes to the board's files, gathered before any of them is made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from boardkit.language import Language
from boardkit.model.record import Record
from boardkit.model.text import Text
from boardkit.problems import Problem, Severity
from boardkit.source.change import AppendItem, Change, Given, Path, RemoveKey, SetValue


class RecordDraft:
    """The changes to each file, by the name that the board's folder gives it, and what to say of them.

    Words are in the language of a form; `own` is the board's. A field that a record did not have yet is put
    after the first of those in `after` that it has.
    """

    def __init__(self, language: Language, *, own: str, after: Mapping[str, tuple[str, ...]]) -> None:
        self.language, self.own, self.after = language.code, own, after
        self.changes: dict[str, list[Change]] = {}
        self.warnings: list[Problem] = []

    def set(self, record: Record, path: Path, value: Given) -> None:
        """Put a value in the place of another, or where there was none."""
        self._add(record, SetValue(path, value, self.after.get(str(path[-1]), ())))

    def remove(self, record: Record, path: Path) -> None:
        """Take a field out."""
        self._add(record, RemoveKey(path))

    def append(self, record: Record, path: Path, value: Given) -> None:
        """Add to a list, which is made when there was none."""
        self._add(record, AppendItem(path, value, self.after.get(str(path[-1]), ())))

    def word(self, record: Record, path: Path, current: Text | None, words: str) -> None:
        """Put other words in a text, in the form's language; another language keeps its own, and is told."""
        if current is None or not self.says(current, words):
            self.reword(record, path, current, words)

    def reword(self, record: Record, path: Path, current: Text | None, words: str) -> None:
        """The same, even when only spaces or line ends differ."""
        if current is None:
            self.set(record, path, self.worded(words))
        elif current.own is None:
            self.set(record, (*path, self.language), words)
            self._tell_other_language(current)
        else:
            self.set(
                record,
                path,
                words if self.language == self.own else {self.own: current.own, self.language: words},
            )

    def worded(self, words: str) -> Given:
        """A new text: plain in the board's own language, else with the name of its language."""
        return words if self.language == self.own else {self.language: words}

    @staticmethod
    def marks(record: Record) -> dict[str, Given]:
        """What a new part of a record says of itself; it has no level, for it is as closed as the record."""
        return {"example": "true"} if record.example else {}

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

    def _add(self, record: Record, change: Change) -> None:
        self.changes.setdefault(record.where.path, []).append(change)


def same_words(one: str, other: str) -> bool:
    """Whether two texts say the same, line by line; how many spaces stand between words does not matter."""
    return [line.split() for line in one.strip().split("\n")] == [
        line.split() for line in other.strip().split("\n")
    ]
