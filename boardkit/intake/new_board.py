"""A new board is a starter, in which every `<<…>>` has become a day, a quarter, a year or a number."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import PurePosixPath

from boardkit.model.charter import ReportingPeriod
from boardkit.rules.period import Period, reported_until
from boardkit.rules.workdays import is_working_day, working_day_on_or_before
from boardkit.source.editor_line import editor_line, kind_named
from boardkit.source.located import LocatedBlock
from boardkit.source.whereabouts import BOARD_FILE
from boardkit.source.yaml_file import parse

_MARK = re.compile(r"<<(?P<word>[a-z]+)(?P<count>[+-][0-9]+)?(?P<edge>\.start|\.end)?>>")
_MEETINGS, _QUARTERS, _COMING = "meetings", 4, "next"


@dataclass(frozen=True, slots=True)
class NewBoard:
    """The files of a board by name, from its folder on, and the number of its coming meeting."""

    files: Mapping[str, str]
    coming: str


@dataclass(frozen=True, slots=True)
class _Filler:
    """What each mark stands for on a day; `numbers` are those of the starter's meetings, by their names.

    `<<day+42>>` is a day counted from the one that the board is made, or the last working day before it.
    `<<quarter>>` is the last quarter that is over, `<<quarter+1>>` the one after it, and `.start` and `.end`
    its first and last working day. `<<year-1>>` is the year before that of the day.
    """

    day: date
    country: str
    numbers: Mapping[str, str]

    def filled(self, text: str) -> str:
        """The text without marks. Raises ValueError for one that means nothing."""
        done = _MARK.sub(self._meaning, text)
        left = re.search(r"\S*(?:<<|>>)\S*", done)
        if left:
            message = f"a starter says {left.group()}, which means nothing"
            raise ValueError(message)
        return done

    def _meaning(self, found: re.Match[str]) -> str:
        word, count, edge = found["word"], int(found["count"] or 0), found["edge"]
        if word == "quarter":
            return self._quarter(count, edge)
        if word == "day" and not edge:
            return self.day_from(count).isoformat()
        if word == "year" and not edge:
            return str(self.day.year + count)
        if word in self.numbers and found.group() == f"<<{word}>>":
            return self.numbers[word]
        return found.group()

    def day_from(self, count: int) -> date:
        """The day so many days on, or the last working day before it: so the order of days is kept."""
        return working_day_on_or_before(self.day + timedelta(days=count), country=self.country)

    def _quarter(self, count: int, edge: str | None) -> str:
        over = reported_until(self.day, ReportingPeriod.QUARTER)
        year, place = divmod(over.year * _QUARTERS + over.number - 1 + count, _QUARTERS)
        quarter = Period(year, place + 1, ReportingPeriod.QUARTER)
        if edge == ".end":
            return working_day_on_or_before(quarter.last, country=self.country).isoformat()
        first = quarter.first
        while edge and not is_working_day(first, country=self.country):
            first += timedelta(days=1)
        return first.isoformat() if edge else str(quarter)


def new_board(starter: Mapping[str, str], *, day: date) -> NewBoard:
    """The files of a starter as of a day, each below the line that tells an editor of its schema.

    A file that is called as a mark is renamed as that mark is filled. Raises ValueError when the starter is
    not sound.
    """
    filler = _Filler(day, _field(starter, BOARD_FILE, "country"), {})
    numbers = _numbers(starter, filler)
    filler = _Filler(day, filler.country, numbers)
    files = {_renamed(name, filler): filler.filled(text) for name, text in starter.items()}
    return NewBoard({name: _for_an_editor(name, text) for name, text in files.items()}, numbers[_COMING])


def _for_an_editor(name: str, text: str) -> str:
    kind = kind_named(name)
    if kind is None:
        message = f"a board has no file {name}"
        raise ValueError(message)
    return f"{editor_line(name, kind)}\n{text}"


def _numbers(starter: Mapping[str, str], filler: _Filler) -> dict[str, str]:
    """The number of each meeting by the name of its file: the year, and a number within the year."""
    days = sorted(
        (date.fromisoformat(filler.filled(_field(starter, name, "date"))), PurePosixPath(name).stem)
        for name in starter
        if name.startswith(f"{_MEETINGS}/")
    )
    years = [when.year for when, _ in days]
    return {
        word: f"{when.year}-{years[: place + 1].count(when.year):02}"
        for place, (when, word) in enumerate(days)
    }


def _field(starter: Mapping[str, str], name: str, field: str) -> str:
    data = parse(starter[name], name)
    value = data.get(field) if isinstance(data, LocatedBlock) else None
    if not isinstance(value, str):
        message = f"{name} has no {field}"
        raise ValueError(message)  # noqa: TRY004 - the starter is wrong, whatever its type
    return value


def _renamed(name: str, filler: _Filler) -> str:
    """`meetings/next.yaml` becomes `meetings/2024-03.yaml`, and `updates/quarter.yaml` one of a quarter."""
    path = PurePosixPath(name)
    if len(path.parts) == 1 or not (path.stem in filler.numbers or path.stem == "quarter"):
        return name
    return path.with_stem(filler.filled(f"<<{path.stem}>>")).as_posix()
