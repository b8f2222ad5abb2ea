"""What an agenda says about what came of our inputs for the European body."""

from __future__ import annotations

from boardkit.intake.in_languages import fits, in_its_languages, joined, shortened
from boardkit.intake.turn import Turn
from boardkit.model.text import Text
from boardkit.rules.ask_counts import AskCounts, ask_counts
from boardkit.rules.eu_profiles import profile_of
from boardkit.rules.eu_standing import AskResult
from boardkit.rules.told_back import CameBack

_ALONE = {
    AskResult.TAKEN_OVER: "Our one ask was taken over.",
    AskResult.PARTLY: "Our one ask was taken over in part.",
    AskResult.NOT_TAKEN_OVER: "Our one ask was not taken over.",
    AskResult.NOT_DISCUSSED: "Our one ask was not discussed.",
    AskResult.NOT_TOLD: "What became of our one ask was not reported.",
}
_ALIKE = {
    AskResult.TAKEN_OVER: "All our {asks} asks were taken over.",
    AskResult.PARTLY: "All our {asks} asks were taken over in part.",
    AskResult.NOT_TAKEN_OVER: "None of our {asks} asks was taken over.",
    AskResult.NOT_DISCUSSED: "None of our {asks} asks was discussed.",
    AskResult.NOT_TOLD: "What became of our {asks} asks was not reported.",
}
_PART = {
    AskResult.TAKEN_OVER: "{count} taken over",
    AskResult.PARTLY: "{count} in part",
    AskResult.NOT_TAKEN_OVER: "{count} not",
    AskResult.NOT_DISCUSSED: "{count} not discussed",
    AskResult.NOT_TOLD: "{count} not reported",
}


def title(turn: Turn, back: CameBack) -> Text:
    """Which input it is about, and which body it came back from."""
    return _titled(turn, back, "Report back from the {short}: {subject}", "Report back: {subject}")


def title_together(turn: Turn, back: CameBack) -> Text:
    """From which meeting several inputs came back, of which this is one."""
    return _titled(turn, back, "Report back from the {short} of {on}", "Report back of {on}")


def title_for_public(turn: Turn, back: CameBack) -> Text:
    """From which body something came back, and no more."""
    return _titled(turn, back, "Report back from the {short}", "Report back")


def explanation(turn: Turn, back: CameBack) -> Text | None:
    """What was concluded, how many asks made it, and what is to be done now, as far as the board has words.

    What is to be done is left out first, then the end of what was concluded.
    """
    charter, outcome = turn.records.charter, back.outcome
    follow_up = [outcome.follow_up] if outcome.follow_up else []
    counts = [_counted(turn, ask_counts(back.one, outcome))] if back.one.asks else []
    cut = shortened(charter, outcome.text, beside=joined(charter, counts)) if counts else outcome.text
    found = ([outcome.text, *counts, *follow_up], [outcome.text, *counts], [cut, *counts])
    return next((told for one in found if fits(charter, told := joined(charter, one))), None)


def _titled(turn: Turn, back: CameBack, named: str, nameless: str) -> Text:
    profile = profile_of(turn.records, back.one)
    values = {
        "short": profile.short if profile else "",
        "subject": back.one.subject,
        "on": back.outcome.on,
    }
    return in_its_languages(turn.records.charter, named if profile else nameless, values)


def _counted(turn: Turn, counts: AskCounts) -> Text:
    """One sentence when all asks fared alike, else how many were taken over and what became of the rest."""
    charter, asks = turn.records.charter, {"asks": counts.asks}
    numbers = {result: count for result, count in counts.by_result.items() if count}
    if len(numbers) == 1:
        return in_its_languages(charter, (_ALONE if counts.asks == 1 else _ALIKE)[next(iter(numbers))], asks)
    shown = {AskResult.TAKEN_OVER: counts.taken_over, **numbers}
    parts = [in_its_languages(charter, _PART[result], {"count": count}) for result, count in shown.items()]
    values = {**asks, "parts": joined(charter, parts, between=", ")}
    return in_its_languages(charter, "Of our {asks} asks: {parts}.", values)
