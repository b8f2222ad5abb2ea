"""What boardkit next says about input for the European body: what it put onto the agenda, and why."""

from __future__ import annotations

import typer

from boardkit.app.next_meeting import Planned
from boardkit.cli.table import table
from boardkit.language import Language
from boardkit.rules.ask_counts import ask_counts


def tell_reported_back(planned: Planned, speech: Language) -> None:
    """A row for each input that came back, with how many of its asks made it."""
    if not planned.reported_back:
        return
    typer.echo(speech.say("Onto the agenda, because European input came back:"))
    heads = [speech.say(head) for head in ("Item", "Title", "Concluded on", "Asks", "Taken over", "In part")]
    rows = []
    for one in planned.reported_back:
        counts, brought = ask_counts(one.back.one, one.back.outcome), one.back.one
        title = f"{brought.subject.wording(speech.code)} ({brought.id})"
        numbers = (counts.asks, counts.taken_over, counts.partly)
        rows.append([one.number, title, speech.day(one.back.outcome.on), *map(str, numbers)])
    typer.echo(table(heads, rows))
