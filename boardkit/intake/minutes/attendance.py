"""Who took part, as the first table of the form tells it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from boardkit.documents.parts.anchors import anchor
from boardkit.documents.parts.form_lines import SeatLine
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
    lines = {one.key: one for one in context.form.seats}
    expected = [Expected(line.key, line.seat) for line in lines.values()]
    rows = list(rows_of(context, TABLE, Section.ATTENDANCE, expected))
    told: dict[str, tuple[Found, SeatTold]] = {}
    for row in rows:
        if isinstance(row, Problem):
            yield row
            continue
        for one in _seat(context, row, lines.get(row.key)):
            if isinstance(one, SeatTold) and one.seat in told:
                message = "There is a second row for {label}."
                yield context.refuse(row.place, "form-row-twice", message, label=_shown(row))
            else:
                told.update({one.seat: (row, one)} if isinstance(one, SeatTold) else {})
                yield one
    yield from _absent_stand_ins(context, told)
    yield from gone(context, missing(rows, expected))


def _absent_stand_ins(context: Context, told: Mapping[str, tuple[Found, SeatTold]]) -> Iterator[Problem]:
    """Who was away itself cannot have taken somebody's place."""
    away = {AttendanceState.EXCUSED, AttendanceState.ABSENT, AttendanceState.REPRESENTED}
    for row, one in told.values():
        stand_in = told.get(one.by or "")
        if stand_in and stand_in[1].state in away:
            message = "{seat} was represented by {by}, which was away itself."
            values = {"seat": _shown(row), "by": _shown(stand_in[0])}
            yield context.refuse(row.cell(_BY).place, "form-represented", message, **values)


def _seat(context: Context, row: Found, line: SeatLine | None) -> Iterator[SeatTold | Problem]:
    name, state = _shown(row), choice_in(context, row.cell(_STATE))
    by, missed = choice_in(context, row.cell(_BY)), words_of(row.cell(_MISSED))
    problems = row.unkeepable(context)
    if not (state or by) and missed == (line.missed if line else "") and (line or not name):
        if line and line.state:
            message = "It is not said any more how {seat} took part; what is kept about it stays as it is."
            yield context.warn(row.place, "form-emptied", message, seat=name)
        yield from problems
        return
    seat = _seat_of(context, row, name, problems)
    found = chosen(state, AttendanceState)
    if found is None:
        problems.append(_no_state(context, row, state))
    stand_in = _named(context, by, row.cell(_BY).place, problems) if by else None
    if seat and stand_in == seat:
        message = "{seat} cannot take its own place."
        problems.append(context.refuse(row.cell(_BY).place, "form-represented", message, seat=name))
    problems += _contradictions(context, row, found, by)
    items = items_numbered(context, row.cell(_MISSED), missed, problems)
    yield from problems
    if found and seat and not problems:
        yield SeatTold(seat, found, stand_in, items)


def _seat_of(context: Context, row: Found, name: str, problems: list[Problem]) -> str | None:
    """By the bookmark of its row; only the name of a row that a person added is looked up."""
    keys = {anchor("seat", one.id): one.id for one in context.view.seats}
    return keys.get(row.key) or _named(context, name, row.cell(_SEAT).place, problems)


def _no_state(context: Context, row: Found, state: str) -> Problem:
    place, values = (
        row.cell(_STATE).place,
        {"seat": _shown(row), "choices": list(context.form.choices.states)},
    )
    if not state:
        message = "It is not said how {seat} took part."
        return context.refuse(place, "form-choice", message, "Choose one of: {choices}.", **values)
    message = "“{word}” does not say how {seat} took part."
    # No proposal: what looks most like “afwezig” is “aanwezig”.
    return context.refuse(place, "form-choice", message, "Choose one of: {choices}.", word=state, **values)


def _named(context: Context, name: str, place: str, problems: list[Problem]) -> str | None:
    named = seats_named(context.view, context.meeting.date)
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
