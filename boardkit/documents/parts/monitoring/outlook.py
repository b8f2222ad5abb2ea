"""Opportunities and threats in one view: when they are felt, and what an answer must be in time for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.documents.parts.monitoring.charts import Chart, Series
from boardkit.documents.parts.monitoring.source_marks import SourceMarks
from boardkit.documents.parts.wording import said
from boardkit.model.dates import RoughDate
from boardkit.model.development import Development, DevelopmentKind
from boardkit.model.history import Update
from boardkit.rules.known import Followed
from boardkit.rules.policy_year import moment_in, next_moment
from boardkit.rules.updates import last_told, updates_until
from boardkit.views.view import View

_SYMBOL = {DevelopmentKind.OPPORTUNITY: "+", DevelopmentKind.THREAT: "!", DevelopmentKind.DEVELOPMENT: "→"}
_IN_CHART = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlookEntry:
    """One opportunity, threat or other development."""

    kind: Annotated[str, "What it means for the goal, in words"]
    symbol: Annotated[str, "A symbol for that"]
    title: Annotated[str, "Its short name"]
    description: Annotated[str, "What is coming, and what it may mean"]
    priorities: Annotated[str, "The priorities that it touches"]
    horizon: Annotated[str, "When it is expected to be felt; a dash when not known"]
    likelihood: Annotated[str, "From 1 to 5; a dash when nobody judged it"]
    impact: Annotated[str, "From 1 to 5; a dash when nobody judged it"]
    is_judged: Annotated[bool, "Whether both were judged"]
    before: Annotated[str, "The moment that an answer must be in time for, with its day; a dash when none"]
    text: Annotated[str, "What was last reported about it; empty when nothing was"]
    source: Annotated[str, "The numbers of its sources"]


@dataclass(frozen=True, slots=True)
class Prospect:
    """One development as it was judged on the day of the report."""

    development: Development
    likelihood: int | None
    impact: int | None
    horizon: RoughDate | None
    updates: tuple[Update, ...]

    @property
    def rank(self) -> tuple[int, int, date, str]:
        """For sorting: the gravest first, of those the likeliest, then the nearest; the unjudged come last.

        The two are not multiplied: neither is a quantity.
        """
        nearest = self.horizon.last if self.horizon else date.max
        return -(self.impact or 0), -(self.likelihood or 0), nearest, self.development.id


def prospects(view: View, others: Sequence[Followed]) -> tuple[Prospect, ...]:
    """The developments that are known, the gravest first."""
    found = (_prospect(view, one) for one in others if isinstance(one, Development))
    return tuple(sorted(found, key=lambda one: one.rank))


def outlook_entry(view: View, one: Prospect, marks: SourceMarks, edition: Edition) -> OutlookEntry:
    """One development."""
    development, language = one.development, edition.language
    told = next((update for update in reversed(one.updates) if update.text), None)
    touched = [each for each in view.priorities if each.id in development.priorities]
    return OutlookEntry(
        kind=language.word(development.development),
        symbol=_SYMBOL[development.development],
        title=said(development.title, edition),
        description=said(development.description, edition),
        priorities=language.listed(said(each.title, edition) for each in touched) or "–",
        horizon=language.short(one.horizon) if one.horizon else "–",
        likelihood=str(one.likelihood or "–"),
        impact=str(one.impact or "–"),
        is_judged=bool(one.likelihood and one.impact),
        before=_before(view, one, edition),
        text=said(told.text, edition) if told else "",
        source=marks.of(development, one.updates[-1] if one.updates else None),
    )


def outlook_chart(found: Sequence[Prospect], edition: Edition) -> Chart | None:
    """Likelihood and impact of the gravest that were judged on both; None when none was."""
    judged = [one for one in found if one.likelihood and one.impact][:_IN_CHART]
    if not judged:
        return None
    language = edition.language
    names = tuple(
        f"{_SYMBOL[one.development.development]} {said(one.development.title, edition)}" for one in judged
    )
    told = [
        language.say(
            "{name} ({kind}): likelihood {likelihood}, impact {impact}",
            {
                "name": said(one.development.title, edition),
                "kind": one.development.development,
                "likelihood": one.likelihood,
                "impact": one.impact,
            },
        )
        for one in judged
    ]
    return Chart(
        title="",
        alt=language.say("Bar chart of opportunities and threats. {told}.", {"told": "; ".join(told)}),
        categories=names,
        series=(
            Series(name=language.say("likelihood"), values=tuple(one.likelihood for one in judged)),
            Series(name=language.say("impact"), values=tuple(one.impact for one in judged)),
        ),
    )


def _prospect(view: View, development: Development) -> Prospect:
    updates = updates_until(view, development, view.day)
    return Prospect(
        development=development,
        likelihood=last_told(updates, lambda one: one.likelihood),
        impact=last_told(updates, lambda one: one.impact),
        horizon=next((one.forecast for one in reversed(updates) if one.forecast), development.horizon),
        updates=updates,
    )


def _before(view: View, one: Prospect, edition: Edition) -> str:
    """The last time that the moment comes round before it is felt; without a horizon, the next time."""
    moment = one.development.before
    if moment is None:
        return "–"
    word, language = edition.language.word(moment), edition.language
    if one.horizon is None:
        on = next_moment(moment, view.day)
    else:
        last = one.horizon.last
        days = (moment_in(moment, year) for year in (last.year, last.year - 1))
        on = next((day for day in days if day and day <= last), None)
    if on is None:
        return word
    values = {"moment": word, "day": language.short(on)}
    return language.say("{moment} ({day}), has passed" if on <= view.day else "{moment} ({day})", values)
