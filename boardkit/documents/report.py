"""The monitoring report of a period: what is asked, where things stand, what changed and what goes wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import About, DocumentKind, Edition
from boardkit.documents.parts.board_head import BoardHead, Labels, board_head
from boardkit.documents.parts.gaps import board_gaps
from boardkit.documents.parts.money_groups import MoneyGroupEntry, money_group_entries
from boardkit.documents.parts.monitoring.charts import Chart
from boardkit.documents.parts.monitoring.european_inputs import EuropeanInputs, european_inputs
from boardkit.documents.parts.monitoring.follow_up import FollowUp, follow_up
from boardkit.documents.parts.monitoring.frame import Frame, frame
from boardkit.documents.parts.monitoring.hindrances import hindrances
from boardkit.documents.parts.monitoring.letter import LetterFacts, letter_facts
from boardkit.documents.parts.monitoring.narrative import NarrativeEntry, narrative
from boardkit.documents.parts.monitoring.outlook import (
    OutlookEntry,
    outlook_chart,
    outlook_entry,
    prospects,
)
from boardkit.documents.parts.monitoring.priorities import (
    HeadlineEntry,
    PriorityEntry,
    Sight,
    headline_entries,
    headline_entry,
    priority_entries,
)
from boardkit.documents.parts.monitoring.quality import Quality, Returns, quality, returns
from boardkit.documents.parts.monitoring.source_marks import SourceEntry, SourceMarks
from boardkit.documents.parts.monitoring.status_charts import status_chart, trend_chart
from boardkit.documents.parts.monitoring.summary import (
    AchievedEntry,
    AskEntry,
    SteeringEntry,
    achieved_entries,
    ask_entries,
    changes_in_words,
    steering_entries,
)
from boardkit.documents.parts.monitoring.tasks import TaskEntry, task_entry
from boardkit.documents.parts.monitoring.timeline import timeline_chart
from boardkit.model.action import Commitment, CommitmentKind
from boardkit.model.record import Audience
from boardkit.rules.escalation import Escalation, escalations
from boardkit.rules.frozen import as_frozen
from boardkit.rules.period import period_named
from boardkit.rules.reach import inputs_mentioned, on_monitoring
from boardkit.rules.survey import Item, bottlenecks_and_more, frozen_on, survey
from boardkit.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class ForGovernment:
    """What only government reads: money, promises to Parliament, and how far the figures can be trusted."""

    funding: Annotated[tuple[MoneyGroupEntry, ...], "The amounts by how certain they are"]
    commitments: Annotated[tuple[TaskEntry, ...], "The commitments to Parliament"]
    quality: Annotated[Quality, "How far the figures can be trusted"]
    narrative: Annotated[tuple[NarrativeEntry, ...], "What changed in words since the report before"]
    letter: Annotated[LetterFacts, "Figures for a letter to Parliament"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Every name that the template of the report may use."""

    head: Annotated[BoardHead, "Which board, as of which day, and for whom"]
    frame: Annotated[Frame, "Which period, which version, and what it is compared with"]
    asked: Annotated[tuple[AskEntry, ...], "What is asked of the board, decisions first"]
    returns: Annotated[Returns, "For how much of what is open somebody reported in this period"]
    changes: Annotated[str, "How many have each change since the report before; empty for the first"]
    achieved: Annotated[tuple[AchievedEntry, ...], "What was done or stopped since the report before"]
    steering: Annotated[tuple[SteeringEntry, ...], "Where steering is needed, the worst first"]
    whole: Annotated[HeadlineEntry, "All actions and milestones together"]
    headlines: Annotated[tuple[HeadlineEntry, ...], "Each priority as a whole"]
    status_chart: Annotated[Chart | None, "Status by priority; empty when there is nothing"]
    trend_chart: Annotated[Chart | None, "Status in the last four periods; empty for the first report"]
    timeline_chart: Annotated[Chart | None, "The milestones in time; empty when there is none"]
    priorities: Annotated[tuple[PriorityEntry, ...], "Each priority in full"]
    outlook: Annotated[tuple[OutlookEntry, ...], "Opportunities and threats, the gravest first"]
    outlook_chart: Annotated[Chart | None, "Likelihood and impact; empty when nobody judged any"]
    follow_up: Annotated[FollowUp, "What became of outcomes and actions"]
    european: Annotated[EuropeanInputs | None, "What was brought in for the European body; empty when none"]
    government: Annotated[ForGovernment | None, "What only government reads; empty for other readers"]
    sources: Annotated[tuple[SourceEntry, ...], "The sources that claims carry the numbers of"]
    gaps: Annotated[tuple[str, ...], "What is missing; empty in a final report"]


def build(view: View, subject: str, edition: Edition) -> Report:
    """The words of the report on a period; KeyError when the board has no such period."""
    sight = _sight(view, subject, edition)
    view, found, marks = sight.view, sight.found, sight.marks
    coming = prospects(view, sight.others)
    headlines = headline_entries(sight)
    return Report(
        head=board_head(view, Labels(), edition),
        frame=frame(view, found, edition),
        asked=ask_entries(view, _to_ask(sight), edition),
        returns=returns(found),
        changes=changes_in_words(found, edition),
        achieved=achieved_entries(view, found, edition),
        steering=steering_entries(view, _steered(sight), edition),
        whole=headline_entry(sight, edition.language.say("Together"), found.tasks),
        headlines=headlines,
        status_chart=status_chart(sight),
        trend_chart=trend_chart(sight),
        timeline_chart=timeline_chart(found, edition),
        priorities=priority_entries(sight),
        outlook=tuple(outlook_entry(view, one, marks, edition) for one in coming),
        outlook_chart=outlook_chart(coming, edition),
        follow_up=follow_up(view, found.period, edition),
        european=european_inputs(view, found.period, marks, edition),
        government=_for_government(sight, headlines) if view.audience is Audience.GOVERNMENT else None,
        sources=marks.entries(),
        gaps=board_gaps(view, edition),
    )


def _steered(sight: Sight) -> tuple[Item, ...]:
    """What page one looks at: actions and milestones; for government promises to Parliament as well."""
    if sight.view.audience is not Audience.GOVERNMENT:
        return sight.found.tasks
    return (*sight.found.tasks, *_promised(sight))


def _to_ask(sight: Sight) -> tuple[Escalation, ...]:
    """What goes onto the next agenda by rule, of what is followed, as far as no meeting has settled it."""
    told = {one.standing.record.id for one in sight.found.tasks}
    found = escalations(sight.view, day=sight.found.day)
    return tuple(one for one in found if one.task.id in told and not one.on_agendas.settled)


def _for_government(sight: Sight, headlines: Sequence[HeadlineEntry]) -> ForGovernment:
    view, found, edition = sight.view, sight.found, sight.edition
    return ForGovernment(
        funding=money_group_entries(view, edition),
        commitments=tuple(task_entry(view, one, sight.marks, edition) for one in _promised(sight)),
        quality=quality(view, found, sight.others, edition),
        narrative=narrative(found, edition, before=found.compared_day),
        letter=letter_facts(found, _in_one_phrase(headlines[: len(view.priorities)], edition)),
    )


def _sight(view: View, subject: str, edition: Edition) -> Sight:
    """Everything that a report on this period looks at."""
    period = period_named(subject, view.charter.defaults.reporting_period)
    if period is None:
        raise KeyError(subject)
    frozen = frozen_on(view, period, view.day)
    view = as_frozen(view, frozen) if frozen else view
    found = survey(view, period, day=view.day, veiled=view.veiled)
    others = bottlenecks_and_more(view, period, view.day)
    marks = SourceMarks(view, edition)
    return Sight(view, found, others, hindrances(view, found, others), marks, edition)


def _promised(sight: Sight) -> tuple[Item, ...]:
    """The commitments to Parliament."""
    return tuple(
        one
        for one in sight.found.commitments
        if isinstance(one.standing.record, Commitment)
        and one.standing.record.commitment is CommitmentKind.TO_PARLIAMENT
    )


def _in_one_phrase(headlines: Sequence[HeadlineEntry], edition: Edition) -> str:
    told = [f"{one.title} ({one.status.word})" for one in headlines if one.status]
    return edition.language.listed(told)


REPORT = DocumentKind(
    name="report",
    content=Report,
    audiences=(Audience.MEMBERS, Audience.GOVERNMENT, Audience.PUBLIC),
    build=build,
    about=About.PERIOD,
    rests_on=on_monitoring,
    mentions=inputs_mentioned,
)
