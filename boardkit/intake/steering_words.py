"""What an agenda says about measures and milestones that are not on course, and what it asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from boardkit.intake.in_languages import fits, in_its_languages, joined
from boardkit.intake.turn import Turn
from boardkit.model.item import ChairNote
from boardkit.model.organisation import Organisation
from boardkit.model.text import Text
from boardkit.rules.escalation import Escalation
from boardkit.rules.naming import name_on
from boardkit.rules.trace_records import record_title
from boardkit.rules.trouble import IN_TROUBLE

_FEW = 3
"""So many tasks can have their consequences told without filling the chair's half page."""


def explanation(turn: Turn, group: Sequence[Escalation]) -> Text | None:
    """How each stands, as fully as the board's number of words allows: first all dates, then causes.

    When not even all of them can be named, how many there are; None when that is too long as well.
    """
    charter = turn.records.charter
    told = [in_its_languages(charter, "{title}: {status}.", _values(one)) for one in group]
    if not fits(charter, joined(charter, told)):
        count = {"count": len(group)}
        found = in_its_languages(charter, "Actions and milestones that are not on course: {count}.", count)
        return found if fits(charter, found) else None
    for tell in (_dated, _caused):
        for place, one in enumerate(group):
            fuller = [*told[:place], tell(turn, one), *told[place + 1 :]]
            told = fuller if fits(charter, joined(charter, fuller)) else told
    return joined(charter, told)


def requests(turn: Turn, one: Escalation) -> Iterator[Text]:
    """What the board is asked: the new date, the measure; else whether to go on at all.

    A date or a measure that lies before the meeting is nothing to agree to any more.
    """
    charter, now, meeting = turn.records.charter, one.standing, turn.following.date
    measure = now.explanation.measure
    moved = now.forecast and now.due and now.forecast.last > now.due.last and now.forecast.last >= meeting
    steers = measure and measure.due.last >= meeting
    if moved:
        yield in_its_languages(charter, "To agree to {expected} as the new date for “{title}”.", _values(one))
    if measure and steers:
        values = {
            **_values(one),
            "who": _party(turn, measure.who),
            "what": _without_stop(measure.what),
            "by": measure.due,
        }
        yield in_its_languages(
            charter, "To agree to the measure for “{title}”, by {who} and no later than {by}: {what}.", values
        )
    if not moved and not steers:
        yield in_its_languages(
            charter,
            "To choose for “{title}” between carrying on, changing course and stopping.",
            _values(one),
        )


def question(turn: Turn) -> Text:
    """What is asked of the board when it only has to discuss."""
    return in_its_languages(
        turn.records.charter, "What is needed to get back on course, and who will see to it?"
    )


def note(turn: Turn, group: Sequence[Escalation]) -> ChairNote:
    """What the chair is told: why it is on the agenda, what it leads to, and what is still missing."""
    aim = in_its_languages(turn.records.charter, "To settle who does what by when to get back on course.")
    told = tuple(_why(turn, one, in_full=len(group) <= _FEW) for one in group)
    return ChairNote(aim=aim, sensitivities=told)


def _why(turn: Turn, one: Escalation, *, in_full: bool) -> Text:
    charter, explained = turn.records.charter, one.standing.explanation
    told = [in_its_languages(charter, "{title}: {grounds}.", {**_values(one), "grounds": one.reasons})]
    if one.standing.reported and one.standing.reported is not one.standing.status:
        told.append(
            in_its_languages(charter, "Its owner reported: {status}.", {"status": one.standing.reported})
        )
    if one.on_agendas.handled_by:
        values = {"meeting": one.on_agendas.handled_by}
        told.append(in_its_languages(charter, "It was on the agenda of {meeting}.", values))
    if explained.consequence and in_full:
        told.append(explained.consequence)
    if explained.measure is None and one.standing.status in IN_TROUBLE:
        told.append(in_its_languages(charter, "No measure was reported."))
    return joined(charter, told)


def _dated(turn: Turn, one: Escalation) -> Text:
    """Its status with what is most telling about its date."""
    first, expected = one.standing.first_due, one.standing.forecast or one.standing.due
    message = "{title}: {status}."
    if expected and expected.last < turn.day:
        message = "{title}: {status}, its date has passed ({expected})."
    elif first and expected and expected.last > first.last:
        message = "{title}: {status}, expected {expected} instead of {first}."
    elif expected:
        message = "{title}: {status}, expected {expected}."
    return in_its_languages(turn.records.charter, message, _values(one))


def _caused(turn: Turn, one: Escalation) -> Text:
    cause = one.standing.explanation.cause
    return joined(turn.records.charter, [_dated(turn, one), *([cause] if cause else [])])


def _values(one: Escalation) -> dict[str, object]:
    now = one.standing
    return {
        "title": one.task.title,
        "status": now.status,
        "first": now.first_due,
        "expected": now.forecast or now.due,
    }


def _party(turn: Turn, identifier: str) -> Text | str:
    """A seat or an organisation as papers call it at that meeting; an unknown one as it is written."""
    record = turn.records.by_id.get(identifier)
    if isinstance(record, Organisation):
        name = name_on(record.names, turn.following.date)
        return name.short or name.name
    return (record_title(record, day=turn.day) if record else None) or identifier


def _without_stop(text: Text) -> Text:
    words = {place[0] if place else "own": words.removesuffix(".") for place, words in text.wordings()}
    return Text.model_validate(words.get("own", words))
