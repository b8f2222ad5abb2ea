"""What boardkit next says about what is not on course: what it put onto the agenda, and what it did not."""

from __future__ import annotations

import typer

from boardkit.app.next_meeting import Planned
from boardkit.cli.table import table
from boardkit.language import Language


def tell_steering(planned: Planned, speech: Language) -> None:
    """A row for each task that came onto the agenda by rule; a line for those that others deal with."""
    if planned.escalated:
        typer.echo(speech.say("Onto the agenda, because it is not on course:"))
        heads = [speech.say(head) for head in ("Item", "Title", "What for", "Why")]
        rows = [
            [
                one.number,
                f"{one.why.task.title.wording(speech.code)} ({one.why.task.id})",
                speech.word(one.why.purpose),
                ", ".join(speech.word(reason) for reason in one.why.reasons),
            ]
            for one in planned.escalated
        ]
        typer.echo(table(heads, rows))
    there = planned.following.steering
    if there.elsewhere:
        found = [f"{one.task.id} ({one.on_agendas.planned})" for one in there.elsewhere]
        typer.echo(
            speech.say("Not on course, and on the agenda of another meeting: {tasks}.", {"tasks": found})
        )
    if there.settled:
        found = [one.task.id for one in there.settled]
        typer.echo(
            speech.say(
                "Not on course, and dealt with by a meeting; no worse since: {tasks}.", {"tasks": found}
            )
        )
