"""What became of the board's input for the European body, up to the day of a report.

Steps and outcomes are dated, so that a report of an earlier day still says how far an input was then. Its
words are not: a subject or an ask that is written otherwise later is told as it is now, also in a report
on a period that was frozen, as a snapshot keeps no inputs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.documents.parts.european.asks import ask_entries
from boardkit.documents.parts.monitoring.source_marks import SourceMarks
from boardkit.documents.parts.wording import all_said, said, unbroken
from boardkit.model.eu_body import EuMeeting
from boardkit.model.eu_input import EuInput
from boardkit.model.eu_position import EuOutcome
from boardkit.rules.ask_counts import ask_counts
from boardkit.rules.eu_in_period import inputs_in
from boardkit.rules.eu_profiles import profile_of
from boardkit.rules.eu_standing import outcome_on, stage_on
from boardkit.rules.period import Period
from boardkit.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class AskResultEntry:
    """One ask, and what the European body did with it."""

    number: Annotated[str, "Its number in papers about the input"]
    text: Annotated[str, "What is asked"]
    result: Annotated[str, "Taken over, in part or not, not discussed or not reported: a symbol and the word"]
    remarks: Annotated[tuple[str, ...], "What the delegate noted about it; only government reads this"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EuropeanInputEntry:
    """One input on the day of the report."""

    subject: Annotated[str, "What it is about"]
    meeting: Annotated[
        str, "The European meeting and its date: its short name and the day; a dash when none is named"
    ]
    stage: Annotated[str, "How far it is, in words; a dash before its first step"]
    asks: Annotated[int, "How many asks it has"]
    results: Annotated[tuple[AskResultEntry, ...], "What became of each ask; empty without an outcome"]
    outcome: Annotated[str, "What the European body concluded; empty when there is nothing to tell"]
    follow_up: Annotated[str, "What is to be done now; empty when nothing is"]
    source: Annotated[str, "The numbers of its sources"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EuropeanInputs:
    """The inputs that moved in the period, or whose European meeting was in it; the counts are of these."""

    body: Annotated[str, "The European body, by its abbreviation; empty when no profile is chosen"]
    inputs: Annotated[tuple[EuropeanInputEntry, ...], "The inputs, by European meeting"]
    with_outcome: Annotated[int, "Of how many of them there is an outcome to tell"]
    made_it: Annotated[int, "Of how many at least one ask was taken over, as a whole or in part"]
    asks: Annotated[int, "How many asks those with an outcome have"]
    taken_over: Annotated[int, "How many of these were taken over"]
    partly: Annotated[int, "How many were taken over in part"]
    not_taken_over: Annotated[int, "How many were not"]
    not_discussed: Annotated[int, "How many were not discussed"]
    not_told: Annotated[int, "Of how many nothing was reported"]


def european_inputs(
    view: View, period: Period, marks: SourceMarks, edition: Edition
) -> EuropeanInputs | None:
    """The inputs of a period as this reader may know them; None when there are none."""
    found = inputs_in(view, period, day=view.day)
    if not found:
        return None
    told = [(one, outcome) for one in found if (outcome := outcome_on(one, view.day))]
    counts = [ask_counts(one, outcome) for one, outcome in told]
    return EuropeanInputs(
        body=_bodies(view, found, edition),
        inputs=tuple(_entry(view, one, marks, edition) for one in found),
        with_outcome=len(counts),
        made_it=sum(one.taken_over + one.partly > 0 for one in counts),
        asks=sum(one.asks for one in counts),
        taken_over=sum(one.taken_over for one in counts),
        partly=sum(one.partly for one in counts),
        not_taken_over=sum(one.not_taken_over for one in counts),
        not_discussed=sum(one.not_discussed for one in counts),
        not_told=sum(one.not_told for one in counts),
    )


def _bodies(view: View, found: Sequence[EuInput], edition: Edition) -> str:
    profiles = (profile_of(view, one) for one in found)
    return edition.language.listed(dict.fromkeys(one.short for one in profiles if one))


def _entry(view: View, one: EuInput, marks: SourceMarks, edition: Edition) -> EuropeanInputEntry:
    language, stage, outcome = edition.language, stage_on(one, view.day), outcome_on(one, view.day)
    return EuropeanInputEntry(
        subject=said(one.subject, edition),
        meeting=_meeting(view, one, edition),
        stage=language.word(stage) if stage else "–",
        asks=len(one.asks),
        results=_results(view, one, outcome, edition) if outcome else (),
        outcome=said(outcome.text, edition) if outcome else "",
        follow_up=said(outcome.follow_up, edition) if outcome else "",
        source=marks.of(one, outcome),
    )


def _results(view: View, one: EuInput, outcome: EuOutcome, edition: Edition) -> tuple[AskResultEntry, ...]:
    return tuple(
        AskResultEntry(
            number=each.number,
            text=each.text,
            result=each.result,
            remarks=all_said([about.text for about in outcome.remarks if about.ask == ask.id], edition),
        )
        for ask, each in zip(one.asks, ask_entries(view, one, edition), strict=True)
    )


def _meeting(view: View, one: EuInput, edition: Edition) -> str:
    """The body with the day; of a rough date, as exactly as it is known."""
    meeting = view.find(EuMeeting, one.eu_meeting)
    if meeting is None:
        return "–"
    profile, day = profile_of(view, one), edition.language.short(meeting.date)
    return unbroken(f"{profile.short}, {day}" if profile else day)
