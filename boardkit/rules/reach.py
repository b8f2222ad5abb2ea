"""What a meeting's papers rest on: the records that it names, so that only their mistakes stop a paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from boardkit.model.board import Records
from boardkit.model.meeting import Meeting
from boardkit.model.organisation import Organisation, Seat
from boardkit.model.shape import shape, walk
from boardkit.problems import Problem, Severity


def linked(meeting: Meeting) -> Iterator[str]:
    """The identifiers that a meeting and everything inside it point at."""
    for part in walk(meeting):
        for field in shape(type(part)):
            if field.points:
                value = getattr(part, field.name)
                yield from value if isinstance(value, tuple) else filter(None, [value])


def touching(problems: Iterable[Problem], records: Records, meeting: Meeting) -> tuple[Problem, ...]:
    """The findings that matter to a meeting's papers.

    A mistake in a record counts when the meeting names the record; something unfinished only when papers
    print that record by name. What is said of the board itself always counts.
    """
    links = frozenset(linked(meeting))
    points = frozenset(point.id for point in meeting.action_points)

    def counts(problem: Problem) -> bool:
        about = problem.subject
        if about == meeting.id or about.startswith(f"{meeting.id}.") or about in points:
            return True
        record = records.by_id.get(about)
        if record is None:
            return "." not in about
        printed = isinstance(record, Seat | Organisation)
        return about in links and (printed or problem.severity is Severity.ERROR)

    return tuple(problem for problem in problems if counts(problem))


def touching_actions(problems: Iterable[Problem], records: Records, owner: str) -> tuple[Problem, ...]:
    """The findings that matter to a list of action points: of these, of who does them, and of the board.

    `owner` is the organisation or seat whose they are, or empty for all.
    """
    points = [
        point for meeting in records.meetings for point in meeting.action_points if owner in {"", point.owner}
    ]
    printed = {one for point in points for one in (point.id, point.owner)}

    def counts(problem: Problem) -> bool:
        about = problem.subject
        return about in printed or (about not in records.by_id and "." not in about)

    return tuple(problem for problem in problems if counts(problem))
