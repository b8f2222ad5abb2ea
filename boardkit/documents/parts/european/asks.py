"""What is asked of the European body, and how many of those who contributed want it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.documents.parts.wording import said
from boardkit.model.eu_input import SPOKEN, EuInput
from boardkit.rules.brought_in import AskSupport, BroughtIn, FigureSum, Withheld
from boardkit.rules.eu_standing import AskResult, ask_result, outcome_on
from boardkit.views.view import View

_LOOK = {
    AskResult.TAKEN_OVER: "✔",
    AskResult.PARTLY: "◐",
    AskResult.NOT_TAKEN_OVER: "✕",
    AskResult.NOT_DISCUSSED: "◇",
    AskResult.NOT_TOLD: "○",
}
_WHY = {
    Withheld.FEW: "not shown (too few contributors)",
    Withheld.DOMINATED: "not shown (one contributor gave most of it)",
    Withheld.NOTHING: "not shown (all contributors gave nothing)",
    Withheld.COLLECTING: "not shown (input is still being collected)",
}
_DASH = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskEntry:
    """One request."""

    number: Annotated[str, "Its number in the paper: 1, 2, 3"]
    text: Annotated[str, "What is asked"]
    spoken: Annotated[str, "The same in English, to be said aloud; empty in a paper in English"]
    of: Annotated[str, "Of whom; a dash when not said"]
    by: Annotated[str, "By when, in words; a dash when not said"]
    support: Annotated[str, "How many contributors are for, neutral and against; or why that is not shown"]
    result: Annotated[str, "What became of it, with a symbol; empty while the body has not met"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureEntry:
    """A figure that members were asked for, added up."""

    title: Annotated[str, "What is counted"]
    total: Annotated[str, "The sum, with its unit; or why it is not shown"]
    contributors: Annotated[str, "How many gave it; a dash when it is not shown"]


def ask_entries(view: View, one: EuInput, edition: Edition) -> tuple[AskEntry, ...]:
    """The requests in their order."""
    language, outcome = edition.language, outcome_on(one, view.day)
    support = {each.ask: each for each in _brought(view, one).support}
    found = []
    for place, ask in enumerate(one.asks, start=1):
        result = ask_result(outcome, ask.id) if outcome else None
        found.append(
            AskEntry(
                number=str(place),
                text=said(ask.text, edition),
                spoken="" if language.code == SPOKEN else ask.text.wording(SPOKEN),
                of=said(ask.of, edition) or _DASH,
                by=language.rough(ask.by) if ask.by else _DASH,
                support=support_words(support.get(ask.id, AskSupport(ask.id)), edition),
                result=f"{_LOOK[result]}\N{NO-BREAK SPACE}{language.word(result)}" if result else "",
            )
        )
    return tuple(found)


def support_words(support: AskSupport, edition: Edition) -> str:
    """5 for, 1 neutral, 0 against; or why that is not shown."""
    if support.withheld:
        return edition.language.say(_WHY[support.withheld])
    values = {"for": support.in_favour, "neutral": support.neutral, "against": support.against}
    return edition.language.say("{for} for, {neutral} neutral, {against} against", values)


def figure_entries(view: View, one: EuInput, edition: Edition) -> tuple[FigureEntry, ...]:
    """The sums of the figures that members gave."""
    sums = {each.figure: each for each in _brought(view, one).sums}
    found = []
    for figure in one.figures:
        total = sums.get(figure.id, FigureSum(figure.id, withheld=Withheld.FEW))
        found.append(
            FigureEntry(
                title=said(figure.title, edition),
                total=_total(total, said(figure.unit, edition), edition),
                contributors=_DASH if total.withheld else str(total.contributors),
            )
        )
    return tuple(found)


def contributors_of(view: View, one: EuInput) -> int:
    """How many contributed."""
    return _brought(view, one).contributors


def claims_withheld(view: View, one: EuInput) -> int:
    """How many aggregated claims are left out, as somebody could be recognised in them."""
    return _brought(view, one).claims_withheld


def _total(total: FigureSum, unit: str, edition: Edition) -> str:
    if total.withheld:
        return edition.language.say(_WHY[total.withheld])
    return " ".join(filter(None, [edition.language.number(total.total), unit]))


def _brought(view: View, one: EuInput) -> BroughtIn:
    return view.brought_in.get(one.id, BroughtIn(0, (), (), 0))
