"""What board.yaml says: what the board is called, what it may do, and how its secretariat works."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from boardkit.model.dates import Day
from boardkit.model.item import Purpose
from boardkit.model.minutes import Result
from boardkit.model.numbers import Count, Minutes, Months, Percentage, Several, YesNo
from boardkit.model.organisation import BoardRole, DatedName
from boardkit.model.part import Part
from boardkit.model.record import Audience, EuProfileLink, Fact, Identifier, SeatLink
from boardkit.model.text import Line, Text

LanguageCode = Literal["nl", "en"]
"""The languages that there are templates and translations for."""


class Mandate(StrEnum):
    """What the board may do; the word for an outcome follows from it."""

    CONCLUDES = "concludes"
    AGREES = "agrees"
    ADVISES = "advises"
    DECIDES = "decides"


class BoardStage(StrEnum):
    """How far the board itself is."""

    ANNOUNCED = "announced"
    IN_FORMATION = "in_formation"
    ACTIVE = "active"
    ENDED = "ended"


class BoardStep(Fact):
    """The board reached a stage on a day."""

    on: Day = Field(description="The day")
    stage: BoardStage = Field(description="The stage that it reached")
    text: Text | None = Field(None, description="What happened")


class Strand(Part):
    """A line of policy that priorities are sorted by."""

    id: Identifier = Field(description="As priorities name it")
    title: Text = Field(description="As papers print it")


class StandingItem(Part):
    """An item that every agenda has; `last` ones stand at the end."""

    id: Identifier = Field(description="The item's identifier in each meeting")
    title: Text = Field(description="Its title")
    purpose: Purpose = Field(description="What it is for")
    minutes: Minutes = Field(description="How long")
    last: YesNo = Field(default=False, description="true when it stands at the end of the agenda")


class ReportingPeriod(StrEnum):
    """How often the board is told how things stand."""

    QUARTER = "quarter"
    HALF_YEAR = "half_year"


class Defaults(Part):
    """What the secretariat's rules say unless a record says otherwise."""

    level: Audience = Field(Audience.MEMBERS, description="Who may read a record that says nothing")
    paper_deadline: Count = Field(10, description="Papers must be in so many working days before the meeting")
    dispatch: Count = Field(7, description="Papers are sent so many calendar days before the meeting")
    slack: Count = Field(0, description="Minutes that an agenda may stay under the meeting's length")
    explanation_words: Count = Field(60, description="The most words in an item's explanation")
    declaration_months: Months = Field(12, description="A declaration of interests counts so many months")
    reporting_period: ReportingPeriod = Field(
        ReportingPeriod.QUARTER, description="What a monitoring report covers"
    )


class Thresholds(Part):
    """The borders that monitoring works with; see docs/checks.md."""

    slip_at_risk: Count = Field(1, description="Days late in the forecast from which something is at risk")
    slip_off_track: Count = Field(31, description="Days late in the forecast from which it is off track")
    ratio_on_track: Percentage = Field(90, description="Per cent of the expected value: on track from here")
    ratio_at_risk: Percentage = Field(70, description="Per cent of the expected value: at risk from here")
    stale_months: Months = Field(12, description="Months after which a measurement is stale")
    headline_share: Percentage = Field(25, description="Per cent of items that colours a priority's headline")
    slip_decision: Count = Field(
        90, description="Days later than the first date, above which the board decides"
    )
    silent_periods: Count = Field(
        2, description="Periods without a return after which a report names the owner"
    )
    least_contributors: Several = Field(
        5, description="A figure from members is shown from so many contributors on"
    )
    largest_share: Percentage = Field(
        50, description="A figure is withheld when one contributor gave more than so many per cent of it"
    )


class EuPlanning(Part):
    """How long each step towards a European meeting takes, in working days, counted back from it."""

    input_days: Count = Field(10, description="Input is in so long before the meeting, if it names no day")
    clearance_days: Count = Field(3, description="Coordination closes so long before input must be in")
    coordination_days: Count = Field(7, description="Coordination takes so long")
    drafting_days: Count = Field(5, description="Making one position of what members handed in takes so long")


class Silence(StrEnum):
    """What it means when a seat does not answer in a written procedure."""

    AGREES = "agrees"
    ABSTAINS = "abstains"


class DecisionRules(Part):
    """When the board may conclude; a rule that is left out does not hold.

    A seat that does not take part in an item does not count for it.
    """

    quorum: Percentage | None = Field(None, description="Per cent of the voting seats that must take part")
    majority: Percentage | None = Field(
        None, description="More than so many per cent of the votes for and against must be in favour"
    )
    voting: tuple[BoardRole, ...] = Field(
        (BoardRole.CHAIR, BoardRole.VICE_CHAIR, BoardRole.MEMBER), description="The roles that count"
    )
    silence: Silence = Field(Silence.ABSTAINS, description="What no answer means in a written procedure")


class Phrase(Part):
    """How a result is worded in the minutes unless somebody words it otherwise.

    `{request}` stands for what the board was asked; a wording that still holds `…` must be completed.
    """

    result: Result = Field(description="The result")
    wording: Text = Field(description="Its wording: Agreed {request}")


class Charter(Fact):
    """The board itself: who set it up, what it may do, how often it meets."""

    names: tuple[DatedName, ...] = Field(min_length=1, description="Its names, oldest first")
    abbreviation: Annotated[Line, StringConstraints(pattern=r"^[A-Z][A-Z0-9]{1,9}$")] = Field(
        description="Starts the numbers of its papers"
    )
    language: LanguageCode = Field("nl", description="The board's own language")
    languages: tuple[LanguageCode, ...] = Field((), description="The languages that it makes papers in")
    country: Annotated[Line, StringConstraints(pattern=r"^[A-Z]{2}$")] = Field(
        "NL", description="Whose public holidays count, by code in ISO 3166"
    )
    goal: Text | None = Field(None, description="What it was set up for")
    tasks: tuple[Text, ...] = Field((), description="What it does")
    history: tuple[BoardStep, ...] = Field((), description="How far the board itself is, by day")
    mandate: Mandate | None = Field(
        None, description="What it may do; empty when not settled: then it concludes"
    )
    secretariat: Text | None = Field(None, description="Who keeps its papers, by role and organisation")
    chair: SeatLink | None = Field(None, description="The seat that chairs")
    cadence: Text | None = Field(None, description="How often it meets")
    competition_law: Text | None = Field(
        None, description="The competition law that its members keep to, by article and act"
    )
    notice: Text | None = Field(None, description="A sentence that is printed on every paper")
    strands: tuple[Strand, ...] = Field((), description="The lines of policy that priorities are sorted by")
    standing_items: tuple[StandingItem, ...] = Field((), description="Items that every agenda has")
    decision_rules: DecisionRules = Field(
        default_factory=DecisionRules, description="Quorum, majority, and what silence means"
    )
    phrases: tuple[Phrase, ...] = Field((), description="The wording that goes with each result")
    defaults: Defaults = Field(default_factory=Defaults, description="The secretariat's rules")
    thresholds: Thresholds = Field(default_factory=Thresholds, description="The borders of monitoring")
    eu_profile: EuProfileLink | None = Field(None, description="The European body that it gathers input for")
    eu_planning: EuPlanning = Field(
        default_factory=EuPlanning, description="How long the steps towards a European meeting take"
    )
