"""What papers rest on: the records that they name, so that only the mistakes in these stop a paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import TypeAlias

from boardkit.model.board import Records
from boardkit.model.eu_input import EuInput
from boardkit.model.eu_position import EvidenceLevel
from boardkit.model.meeting import Meeting
from boardkit.model.organisation import Organisation, Seat
from boardkit.model.record import Audience, Citation, Fact, Record
from boardkit.model.shape import shape, walk
from boardkit.problems import Problem, Severity
from boardkit.rules.eu_in_period import inputs_in
from boardkit.rules.eu_planning import coming_eu_meetings, eu_meetings_about
from boardkit.rules.eu_profiles import profile_of
from boardkit.rules.known import followed, is_known
from boardkit.rules.levels import narrowest, own_level
from boardkit.rules.numbering import numbered
from boardkit.rules.period import period_named

Reach: TypeAlias = Callable[[Records, str], frozenset[str]]
"""Gives the identifiers of all that a paper about the board prints; the text is the paper's subject."""


def linked(meeting: Meeting) -> Iterator[str]:
    """The identifiers that a meeting and everything inside it point at."""
    for part in walk(meeting):
        for field in shape(type(part)):
            if field.points:
                value = getattr(part, field.name)
                yield from value if isinstance(value, tuple) else filter(None, [value])


def touching(
    problems: Iterable[Problem],
    records: Records,
    meeting: Meeting,
    mentions: AbstractSet[str] = frozenset(),
) -> tuple[Problem, ...]:
    """The findings that matter to a meeting's papers.

    A mistake in a record counts when the meeting names the record; something unfinished only when papers
    print that record by name. Of a European input, and of what the paper `mentions` besides, a mistake counts
    when it can be printed. What is said of the board itself always counts.
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
        if about in mentions or isinstance(record, EuInput):
            return about in links | mentions and _is_printed(problem, record, records)
        printed = isinstance(record, Seat | Organisation)
        return about in links and (printed or problem.severity is Severity.ERROR)

    return tuple(problem for problem in problems if counts(problem))


def touching_board(
    problems: Iterable[Problem],
    records: Records,
    rests_on: AbstractSet[str],
    mentions: AbstractSet[str] = frozenset(),
) -> tuple[Problem, ...]:
    """The findings that matter to a paper about the board: of what it rests on, and of the board itself.

    Of what it only `mentions`, mistakes alone that can be printed: what is unfinished there is for another
    paper to tell.
    """

    def counts(problem: Problem) -> bool:
        about = problem.subject
        record = records.by_id.get(about)
        if about in rests_on or record is None:
            return about in rests_on or "." not in about
        return about in mentions and _is_printed(problem, record, records)

    return tuple(problem for problem in problems if counts(problem))


def _is_printed(problem: Problem, record: Record, records: Records) -> bool:
    """Whether it is a mistake in what a paper that only mentions this record can print.

    That is what all who know of the record may read: a wrong amount in a contribution is not.
    """
    readers = narrowest(Audience.MEMBERS, own_level(record, default=records.charter.defaults.level))
    return problem.severity is Severity.ERROR and readers.sees(Audience(problem.level))


def on_nothing(_records: Records, _subject: str) -> frozenset[str]:
    """A paper that rests on no record but the board itself."""
    return frozenset()


def european_meetings_mentioned(records: Records, subject: str) -> frozenset[str]:
    """The European meetings that an agenda tells of, and the law that they work under."""
    meeting = records.find(Meeting, subject)
    if meeting is None:
        return frozenset()
    of_items = (eu_meetings_about(records, item, after=meeting.date) for _, item in numbered(meeting.items))
    told = (*coming_eu_meetings(records, after=meeting.date), *chain.from_iterable(of_items))
    profiles = (profile_of(records, one) for one in told)
    return frozenset(one.id for one in (*told, *profiles) if one)


def on_actions(records: Records, owner: str) -> frozenset[str]:
    """A list of action points rests on these and on who does them; `owner` is empty for all."""
    points = [
        point for meeting in records.meetings for point in meeting.action_points if owner in {"", point.owner}
    ]
    return frozenset(one for point in points for one in (point.id, point.owner))


def on_money(records: Records, _subject: str) -> frozenset[str]:
    """A paper about money rests on the instruments that have any, their amounts, and the sources of both."""
    paid = [one for one in records.instruments if one.funding]
    cited = (part.source.id for one in paid for part in walk(one) if isinstance(part, Fact) and part.source)
    amounts = (funding.id for one in paid for funding in one.funding)
    return frozenset(chain((one.id for one in paid), amounts, cited))


def on_monitoring(records: Records, subject: str) -> frozenset[str]:
    """A report rests on all that it follows, who answers for it, the money, the sources and the snapshots.

    `subject` is its period; what came in after that is not in it. An overview has none.
    """
    period = period_named(subject, records.charter.defaults.reporting_period)
    later = {one.id for one in followed(records) if period and not is_known(records, one, period.last)}
    told = (
        *records.priorities, *records.action_agendas, *records.milestones, *records.commitments,
        *records.bottlenecks, *records.developments, *records.indicators, *records.snapshots,
        *records.organisations, *records.seats, *records.sources,
    )  # fmt: skip
    inside = (part.id for one in told for part in walk(one) if isinstance(part, Record))
    return (frozenset(inside) | on_actions(records, "") | on_money(records, "")) - later


def inputs_mentioned(records: Records, subject: str) -> frozenset[str]:
    """A report mentions the inputs for the European body of its period, their meetings and their laws."""
    period = period_named(subject, records.charter.defaults.reporting_period)
    found = inputs_in(records, period, day=period.last) if period else ()
    profiles = (profile_of(records, one) for one in found)
    meetings = filter(None, (one.eu_meeting for one in found))
    return frozenset(chain((one.id for one in found), meetings, (one.id for one in profiles if one)))


def on_input(records: Records, subject: str) -> frozenset[str]:
    """A paper about a European input rests on it, its meeting, the law, its sources, and who is named in it.

    What it is `about` is not printed, and a mistake there stops no paper.
    """
    one = records.find(EuInput, subject)
    if one is None:
        return frozenset()
    profile = profile_of(records, one)
    cited = (part.id for part in walk(one) if isinstance(part, Citation))
    named = chain((each.who for each in one.coordination), (each.seat for each in one.contributions))
    found = (one.id, one.eu_meeting, profile.id if profile else None)
    return frozenset(chain(filter(None, found), cited, named))


def on_handed_over(records: Records, subject: str) -> frozenset[str]:
    """The paper that is handed over names no party, and no source but those of its public claims.

    What is unfinished about who contributed or agreed is neither its gap, nor to be told with it.
    """
    one = records.find(EuInput, subject)
    if one is None:
        return frozenset()
    profile = profile_of(records, one)
    public = (each.source for each in one.evidence if each.evidence is EvidenceLevel.PUBLIC)
    found = (one.id, one.eu_meeting, profile.id if profile else None)
    return frozenset(chain(filter(None, found), (each.id for each in public if each)))
