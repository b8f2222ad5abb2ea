"""A status as papers print it: a word, a symbol and a colour, so that colour never stands alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.model.history import Status
from boardkit.rules.comparing import Change

ORDER = (
    Status.DONE,
    Status.ON_TRACK,
    Status.AT_RISK,
    Status.OFF_TRACK,
    Status.NOT_STARTED,
    Status.NO_DATA,
    Status.STOPPED,
)
"""In which order papers and charts give counts; a chart's looks belong to these places."""
_LOOK = {
    Status.DONE: ("✔", "green"),
    Status.ON_TRACK: ("●", "green"),
    Status.AT_RISK: ("▲", "amber"),
    Status.OFF_TRACK: ("■", "red"),
    Status.NOT_STARTED: ("◇", "grey"),
    Status.NO_DATA: ("○", "grey"),
    Status.STOPPED: ("✕", "grey"),
}
_CHANGE = {
    Change.IMPROVED: "↑",
    Change.UNCHANGED: "=",
    Change.WORSENED: "↓",
    Change.NEW: "+",
    Change.CLOSED: "✔",
    Change.MISSING: "?",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusEntry:
    """One status."""

    word: Annotated[str, "In words: on track"]
    symbol: Annotated[str, "Its symbol, which tells it from the others without colour"]
    colour: Annotated[str, "green, amber, red or grey; to choose a style by"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeEntry:
    """What became of something since the report before."""

    word: Annotated[str, "In words: worsened"]
    symbol: Annotated[str, "Its symbol"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountEntry:
    """How many have a status."""

    status: Annotated[StatusEntry, "The status"]
    number: Annotated[str, "How many have it"]


def status_entry(status: Status, edition: Edition, *, unverified: bool = False) -> StatusEntry:
    """A status; what is done and not shown to be says so."""
    symbol, colour = _LOOK[status]
    word = edition.language.word(status)
    if unverified:
        word = edition.language.say("{status}, not shown", {"status": word})
        symbol, colour = "✓", "grey"
    return StatusEntry(word=word, symbol=symbol, colour=colour)


def change_entry(change: Change, edition: Edition) -> ChangeEntry:
    """A change."""
    return ChangeEntry(word=edition.language.word(change), symbol=_CHANGE[change])


def count_entries(counts: Mapping[Status, int], edition: Edition) -> tuple[CountEntry, ...]:
    """The counts of those statuses that there are, in the order of papers."""
    return tuple(
        CountEntry(status=status_entry(one, edition), number=str(counts[one])) for one in ORDER if counts[one]
    )


def counts_in_words(counts: Mapping[Status, int], edition: Edition) -> str:
    """3 on track, 2 at risk and 1 off track."""
    return edition.language.listed(
        f"{counts[one]} {edition.language.word(one)}" for one in ORDER if counts[one]
    )
