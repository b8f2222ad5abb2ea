"""Changes to the files of meetings, gathered before any of them is made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol, TypeVar

from boardkit.intake.form.context import Context
from boardkit.model.item import AgendaItem
from boardkit.model.meeting import Meeting
from boardkit.model.record import Audience
from boardkit.model.text import Text
from boardkit.problems import Problem, Severity
from boardkit.rules.levels import level_of, narrowest
from boardkit.rules.numbering import numbered
from boardkit.source.change import AppendItem, Change, Given, Path, RemoveKey, SetValue

AFTER: Mapping[str, tuple[str, ...]] = {
    "attendance": ("items",),
    "ended": ("end",),
    "handled": ("attendance", "items"),
    "discussions": ("handled", "attendance", "items"),
    "objections": ("discussions", "handled", "attendance", "items"),
    "outcomes": ("objections", "discussions", "handled", "attendance", "items"),
    "action_points": ("outcomes", "objections", "discussions", "handled", "attendance", "items"),
    "corrections": ("action_points", "outcomes", "discussions", "attendance", "items"),
    "notes": ("corrections", "action_points", "outcomes", "discussions", "attendance", "items"),
    "history": ("follows", "regime", "place"),
}
"""Where a list that a meeting did not have yet is put: after the first of these that it has."""


class Worded(Protocol):
    """Something with words of its own."""

    @property
    def text(self) -> Text:
        """Its words."""


AnyWorded = TypeVar("AnyWorded", bound=Worded)


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
        """Put words in the place of a text in the form's language; its other language stays, and is told."""
        if current is None:
            self.set(meeting, path, self.worded(words))
        elif same_words(current.wording(self.language), words):
            return
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

    def marks(self, meeting: Meeting, item: str | None = None) -> dict[str, Given]:
        """What a new record says of itself: that it is an example, and that it is as closed as its item."""
        found: dict[str, Given] = {"example": "true"} if meeting.example else {}
        default = self.context.view.charter.defaults.level
        level = narrowest(
            default,
            *(level_of(one, above=Audience.PUBLIC, default=default) for one in _around(meeting, item)),
        )
        if not default.sees(level):
            found["level"] = level.value
        return found

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


def _around(meeting: Meeting, item: str | None) -> list[AgendaItem]:
    """An item and the one that it is a part of."""
    pairs = list(numbered(meeting.items))
    own = next((number for number, one in pairs if one.id == item), "")
    return [one for number, one in pairs if own == number or own.startswith(f"{number}.")]


def same_words(one: str, other: str) -> bool:
    """Whether two texts say the same, line by line; how many spaces stand between words does not matter."""
    return [line.split() for line in one.strip().split("\n")] == [
        line.split() for line in other.strip().split("\n")
    ]


def paired(
    told: Sequence[str], kept: Iterable[AnyWorded], language: str
) -> Iterator[tuple[int | None, AnyWorded | None]]:
    """For each text that was told, the place in its list and the record that it is; None for a new one.

    The same words are the same record; what is left on both sides is paired in its order.
    """
    records = list(kept)
    free = list(range(len(records)))
    exact: dict[int, int] = {}
    for place, words in enumerate(told):
        same = next((one for one in free if same_words(records[one].text.wording(language), words)), None)
        if same is not None:
            exact[place] = same
            free.remove(same)
    for place in range(len(told)):
        found = exact.get(place, free.pop(0) if place not in exact and free else None)
        yield found, None if found is None else records[found]
