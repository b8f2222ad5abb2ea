"""What boardkit next says about input for the European body: what it put onto the agenda, and why."""

from __future__ import annotations

import typer

from boardkit.app.next_meeting import Planned
from boardkit.cli.table import table
from boardkit.language import Language
from boardkit.rules.ask_counts import ask_counts
from boardkit.rules.eu_standing import AskResult

_HEADS = {
    AskResult.TAKEN_OVER: "Taken over",
    AskResult.PARTLY: "In part",
    AskResult.NOT_TAKEN_OVER: "Not taken over",
    AskResult.NOT_DISCUSSED: "Not discussed",
    AskResult.NOT_TOLD: "Not reported",
}
_ALWAYS = {AskResult.TAKEN_OVER, AskResult.PARTLY, AskResult.NOT_TAKEN_OVER}


def tell_reported_back(planned: Planned, speech: Language) -> None:
    """A row for each input that came back, with what became of how many of its asks."""
    if not planned.reported_back:
        return
    typer.echo(speech.say("Onto the agenda, because European input came back:"))
    counts = [ask_counts(one.back.one, one.back.outcome) for one in planned.reported_back]
    shown = [one for one in _HEADS if one in _ALWAYS or any(each.by_result[one] for each in counts)]
    heads = ["Item", "Title", "Concluded on", "Asks", *(_HEADS[one] for one in shown)]
    rows = []
    for one, each in zip(planned.reported_back, counts, strict=True):
        title = f"{one.back.one.subject.wording(speech.code)} ({one.back.one.id})"
        numbers = (each.asks, *(each.by_result[result] for result in shown))
        rows.append([one.number, title, speech.day(one.back.outcome.on), *map(str, numbers)])
    typer.echo(table([speech.say(head) for head in heads], rows))
