"""Which papers a board should have on a day, and as of which day each of them is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from boardkit.app.as_of import as_of
from boardkit.app.check import Checked
from boardkit.app.named_order import Wanted
from boardkit.app.no_paper import no_paper
from boardkit.app.periods import reported_periods
from boardkit.documents.kind import About
from boardkit.documents.kinds import KINDS
from boardkit.documents.non_paper import NON_PAPER
from boardkit.model.eu_input import EuInput
from boardkit.model.record import Audience
from boardkit.rules.eu_standing import papers_day, stage_on
from boardkit.rules.levels import own_level
from boardkit.source.stored import days_named

_ONE, _LONGEST = timedelta(days=1), timedelta(days=31)
_LAST = date.max.replace(day=1)


def wanted_papers(checked: Checked, *, day: date) -> tuple[Wanted, ...]:
    """The papers that there are to be, in each language; one that is not to be made is no failure."""
    return (
        *_of_meetings(checked, day),
        *_of_periods(checked, day),
        *_of_inputs(checked, day),
        *_of_the_board(checked, day),
        *_handed_over(checked, day),
    )


def languages_of(checked: Checked) -> tuple[str, ...]:
    """The languages in which a board has its papers."""
    charter = checked.board.charter
    return charter.languages or (charter.language,)


def wanted_until(checked: Checked, wanted: Iterable[Wanted], *, day: date) -> date:
    """The last day on which what is wanted on `day` still is if no file changes, or a day before that.

    What is wanted changes only on a day that a file names or that a paper is settled on, on the last day of a
    month, or on the day after one of these.
    """
    month = (day.replace(day=1) + _LONGEST).replace(day=1) - _ONE if day < _LAST else date.max
    settled = {one.settled for one in wanted if one.settled}
    turns = {turn for one in days_named(checked.folder) | settled | {month} for turn in _around(one)}
    return min((turn for turn in turns if turn > day), default=date.max) - _ONE


def _around(day: date) -> Iterator[date]:
    yield day
    if day < date.max:
        yield day + _ONE


def _of_meetings(checked: Checked, day: date) -> Iterator[Wanted]:
    charter = checked.board.charter
    for meeting in checked.board.meetings:
        for kind in KINDS:
            if kind.about not in {About.BOARD, About.PERIOD, About.INPUT}:
                made, settled = (as_of(kind, meeting, charter, one) for one in (day, date.max))
                readers = (one for one in kind.audiences if not any(no_paper(kind, meeting, one, made)))
                yield from (Wanted(kind.name, meeting.id, one.value, settled) for one in readers)


def _of_periods(checked: Checked, day: date) -> Iterator[Wanted]:
    kinds = [one for one in KINDS if one.about is About.PERIOD]
    for period in reported_periods(checked, day=day):
        readers = ((kind, one) for kind in kinds for one in kind.audiences)
        yield from (Wanted(kind.name, str(period), one.value, period.last) for kind, one in readers)


def _of_inputs(checked: Checked, day: date) -> Iterator[Wanted]:
    kinds, default = [one for one in KINDS if one.about is About.INPUT], checked.board.charter.defaults.level
    for one, settled in _inputs(checked, day):
        level = own_level(one, default=default)
        readers = ((kind, reader) for kind in kinds for reader in kind.audiences if reader.sees(level))
        yield from (Wanted(kind.name, one.id, reader.value, settled) for kind, reader in readers)


def _handed_over(checked: Checked, day: date) -> Iterator[Wanted]:
    return (Wanted(NON_PAPER.name, one.id, "", settled) for one, settled in _inputs(checked, day))


def _inputs(checked: Checked, day: date) -> Iterator[tuple[EuInput, date | None]]:
    """The inputs that have been begun, each with the day that its papers stay of, if it is known."""
    for one in checked.board.eu_inputs:
        made, settled = (papers_day(checked.board, one, until) for until in (day, date.max))
        if stage_on(one, made):
            yield one, settled if settled < date.max else None


def _of_the_board(checked: Checked, day: date) -> Iterator[Wanted]:
    kinds = [one for one in KINDS if one.about is About.BOARD]
    found = set()
    for reader in Audience:  # reader by reader, because a view is kept until another is asked for
        asked = [one for one in kinds if reader in one.audiences]
        if asked:
            view = checked.view(day, reader)
            found |= {(one.name, reader) for one in asked if one.has_content(view)}
    readers = ((kind, one) for kind in kinds for one in kind.audiences)
    return (Wanted(kind.name, "", one.value, None) for kind, one in readers if (kind.name, one) in found)
