"""What an agenda says about what came of our inputs for the European body."""

from __future__ import annotations

from boardkit.intake.in_languages import fits, in_its_languages, joined, shortened
from boardkit.intake.turn import Turn
from boardkit.model.text import Text
from boardkit.rules.ask_counts import AskCounts, ask_counts
from boardkit.rules.eu_profiles import profile_of
from boardkit.rules.told_back import CameBack


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
    values = {
        "asks": counts.asks,
        "taken": counts.taken_over,
        "partly": counts.partly,
        "left": counts.not_taken_over,
    }
    return in_its_languages(turn.records.charter, _message(counts), values)


def _message(counts: AskCounts) -> str:
    if counts.asks == 1:
        if counts.taken_over:
            return "Our one ask was taken over."
        return "Our one ask was taken over in part." if counts.partly else "Our one ask was not taken over."
    if counts.taken_over == counts.asks:
        return "All our {asks} asks were taken over."
    if counts.not_taken_over == counts.asks:
        return "None of our {asks} asks was taken over."
    if counts.partly:
        return "Of our {asks} asks: {taken} taken over, {partly} in part, {left} not."
    return "Of our {asks} asks: {taken} taken over, {left} not."
