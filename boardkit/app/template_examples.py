"""An example of each name that a template may use, out of the papers of the example board."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from itertools import islice

from boardkit.app.as_of import as_of
from boardkit.app.check import Checked
from boardkit.app.folders import shipped
from boardkit.app.periods import reported_periods
from boardkit.documents.kind import About, Content, DocumentKind, Edition, names_and_values
from boardkit.documents.kinds import KINDS
from boardkit.documents.non_paper import NON_PAPER
from boardkit.language import Language
from boardkit.views.handed_over import hand_over
from boardkit.views.select import select

_LONGEST = 60
"""So many characters show what a value looks like."""
_END = date.max
_MOST_PAPERS = 40


def examples(kind: str, language: Language) -> Mapping[str, str]:
    """The first value on each path that the example board fills; papers are tried until each has one."""
    checked, found = Checked(shipped("agendas")), dict[str, str]()
    for content in islice(_contents(checked, kind, Edition(language, final=False)), _MOST_PAPERS):
        for path, value in _values(content, language):
            found.setdefault(path, value)
    return found


def _contents(checked: Checked, name: str, edition: Edition) -> Iterator[Content]:
    """The papers of one kind that the board has, the latest first, each for every reader that it has."""
    if name == NON_PAPER.name:
        handed = (hand_over(checked.board, one.id, day=_last_day(checked)) for one in checked.board.eu_inputs)
        yield from (NON_PAPER.build(given, edition) for given in handed if given)
        return
    kind = next(one for one in KINDS if one.name == name)
    for subject, day in _subjects(checked, kind):
        for audience in kind.audiences:
            findings = checked.findings(day, (edition.language.code,))
            view = select(checked.board, day=day, audience=audience, findings=findings)
            if not subject or subject in view.by_id or kind.about is About.PERIOD:
                yield kind.build(view, subject, edition)


def _subjects(checked: Checked, kind: DocumentKind) -> Iterator[tuple[str, date]]:
    """What there can be such a paper about, and as of which day; the latest first."""
    board, last = checked.board, _last_day(checked)
    if kind.about is About.BOARD:
        yield "", last
    elif kind.about is About.PERIOD:
        periods = reversed(reported_periods(checked, day=last))
        yield from ((str(period), period.last) for period in periods)
    elif kind.about is About.INPUT:
        yield from ((one.id, last) for one in board.eu_inputs)
    else:
        meetings = sorted(board.meetings, key=lambda one: one.date, reverse=True)
        yield from ((one.id, as_of(kind, one, board.charter, _END)) for one in meetings)


def _last_day(checked: Checked) -> date:
    """The day after which the board records nothing more."""
    return max(one.date for one in checked.board.meetings)


def _values(content: Content, language: Language, above: str = "") -> Iterator[tuple[str, str]]:
    """Every value in a content that says something, with its path; of a list each of its members."""
    for name, value in names_and_values(content).items():
        for one in value if isinstance(value, tuple) else (value,):
            if is_dataclass(one) and not isinstance(one, type):
                yield from _values(one, language, f"{above}{name}.")
            elif not isinstance(one, bool) and one not in {None, "", "–"}:
                yield f"{above}{name}", _said(one, language)


def _said(value: object, language: Language) -> str:
    """As a paper would print it, on one line and cut when it is long."""
    words = str(value.value) if isinstance(value, Enum) else _plain(value, language)
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"


def _plain(value: object, language: Language) -> str:
    return language.form(value) if isinstance(value, date | Decimal) else str(value)
