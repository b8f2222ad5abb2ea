"""Who took part, as the first table of the form tells it."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.intake.form.context import Context
from boardkit.intake.form.numbers import items_numbered
from boardkit.intake.form.tables import Expected, Found, gone, missing, rows_of
from boardkit.intake.form.texts import choice_in, words_of
from boardkit.intake.form.words import chosen, nearest
from boardkit.intake.minutes.told import SeatTold, Section
from boardkit.model.minutes import AttendanceState
from boardkit.problems import Problem
from boardkit.rules.owners import plain, seats_named

TABLE = "bk_attendance"
_SEAT, _STATE, _BY, _MISSED = range(4)


def attendance(context: Context) -> Iterator[SeatTold | Problem]:
    """How each seat took part; a seat that nothing is said of is passed over."""
    expected = [Expected(line.key, line.seat) for line in context.form.seats]
    told: set[str] = set()
    rows = list(rows_of(context, TABLE, Section.ATTENDANCE, expected))
    for row in rows:
        if isinstance(row, Problem):
            yield row
            continue
        for one in _seat(context, row):
            if isinstance(one, SeatTold) and one.seat in told:
                yield context.refuse(
                    row.place, "form-row-twice", "There is a second row for {label}.", label=_shown(row)
                )
            else:
                if isinstance(one, SeatTold):
                    told.add(one.seat)
                yield one
    yield from gone(context, missing(rows, expected))


def _seat(context: Context, row: Found) -> Iterator[SeatTold | Problem]:
    name, state = _shown(row), choice_in(context, row.cell(_STATE))
    by, missed = choice_in(context, row.cell(_BY)), words_of(row.cell(_MISSED))
    if not (state or by) and (not name or row.key):
        return  # not filled in yet
    problems: list[Problem] = []
    seat = _named(context, name, row.cell(_SEAT).place, problems)
    found = chosen(state, AttendanceState)
    if found is None:
        problems.append(_no_state(context, row, state))
    stand_in = _named(context, by, row.cell(_BY).place, problems) if by else None
    problems += _contradictions(context, row, found, by)
    items = items_numbered(context, row.cell(_MISSED), missed, problems)
    yield from problems
    if found and seat and not problems:
        yield SeatTold(seat, found, stand_in, items)


def _no_state(context: Context, row: Found, state: str) -> Problem:
    place, values = (
        row.cell(_STATE).place,
        {"seat": _shown(row), "choices": list(context.form.choices.states)},
    )
    if not state:
        message = "It is not said how {seat} took part."
        return context.refuse(place, "form-choice", message, "Choose one of: {choices}.", **values)
    message = "“{word}” does not say how {seat} took part."
    guess = nearest(state, context.form.choices.states)
    hint = "Did you mean “{guess}”?" if guess else "Choose one of: {choices}."
    return context.refuse(place, "form-choice", message, hint, word=state, guess=guess, **values)


def _named(context: Context, name: str, place: str, problems: list[Problem]) -> str | None:
    named = seats_named(context.view)
    found = named.get(plain(name))
    if found is None:
        guess = nearest(name, [one.title.wording(context.language.code) for one in context.view.seats])
        hint = "Did you mean “{guess}”?" if guess else "Write a seat as in seats.yaml, or add it there first."
        message = "There is no seat “{name}”."
        problems.append(context.refuse(place, "form-seat", message, hint, name=name or "–", guess=guess))
    return found


def _contradictions(
    context: Context, row: Found, state: AttendanceState | None, by: str
) -> Iterator[Problem]:
    place, values = row.cell(_BY).place, {"seat": _shown(row), "by": by}
    if state is AttendanceState.REPRESENTED and not by:
        message = "{seat} was represented, and it is not said by whom."
        yield context.refuse(place, "form-represented", message, "Choose who took its place.", **values)
    elif state and by and state is not AttendanceState.REPRESENTED:
        message = "{seat} took part itself or was away, and yet was represented by {by}."
        hint = "Choose “{represented}”, or empty the name."
        word = context.language.word(AttendanceState.REPRESENTED)
        yield context.refuse(place, "form-represented", message, hint, represented=word, **values)


def _shown(row: Found) -> str:
    return " ".join(row.cell(_SEAT).text.split())
