"""Who may read that a task is not on course: nobody who may not read what that is known from."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.model.board import Records
from boardkit.model.history import LooseUpdate, Update
from boardkit.model.priority import Priority
from boardkit.model.record import Audience
from boardkit.rules.escalation import Escalation
from boardkit.rules.levels import level_of, narrowest, own_level
from boardkit.rules.trouble import since_trouble


def steering_level(records: Records, one: Escalation) -> Audience:
    """The narrowest level of the task, its priority, who steers, and the updates that tell how it stands.

    Never wider than the board's default: what the board does about it is no more public than the board.
    """
    default = records.charter.defaults.level
    agenda = records.agenda_of.get(one.task.id)
    above = own_level(agenda, default=default) if agenda else own_level(one.task, default=default)
    task = level_of(one.task, above=above, default=default)
    updates = (
        own_level(update, default=default)
        if isinstance(update, LooseUpdate)
        else level_of(update, above=task, default=default)
        for update in _told_by(one)
    )
    measure = one.standing.explanation.measure
    named = (records.find(Priority, one.priorities[0]) if one.priorities else None,) + (
        (records.by_id.get(measure.who),) if measure else ()
    )
    return narrowest(
        default, task, *updates, *(own_level(record, default=default) for record in named if record)
    )


def _told_by(one: Escalation) -> Iterator[Update]:
    """The updates that its status, its dates and their explanation come from."""
    updates = one.standing.updates
    yield from since_trouble(updates)
    yield from (update for update in updates if update.due)
    for field in ("status", "forecast"):
        yield from [update for update in updates if getattr(update, field)][-1:]
