"""Who may know what follows from updates: those who may read every one of them."""

from __future__ import annotations

from collections.abc import Iterable

from boardkit.model.board import Records
from boardkit.model.history import LooseUpdate, Update
from boardkit.model.record import Audience
from boardkit.rules.levels import narrowest, own_level


def level_of_updates(records: Records, updates: Iterable[Update]) -> Audience:
    """The narrowest level of these updates; one inside its record that says none is as open as that."""
    default = records.charter.defaults.level
    told = (own_level(one, default=default) for one in updates if one.level or isinstance(one, LooseUpdate))
    return narrowest(Audience.PUBLIC, *told)
