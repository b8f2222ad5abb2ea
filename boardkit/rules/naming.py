"""What a board or an organisation was called on a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from boardkit.model.organisation import DatedName


def name_on(names: Sequence[DatedName], day: date) -> DatedName:
    """The name that held on a day; before the first dated one, the oldest."""
    held = [name for name in names if name.since is None or name.since <= day]
    return held[-1] if held else names[0]
