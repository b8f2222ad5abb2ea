"""Makes whatever paper was ordered: for a reader of the board, or for those outside."""

from __future__ import annotations

from datetime import date

from boardkit.app.check import Checked
from boardkit.app.make import make
from boardkit.app.order import HandOver, Order, Paper


def make_ordered(checked: Checked, order: Order | HandOver, *, day: date) -> Paper:
    """Make a paper for a reader of the board, or for those outside. Raises as `make` does."""
    if isinstance(order, HandOver):
        from boardkit.app.hand_over import make_hand_over  # no other paper needs it

        return make_hand_over(checked, order, day=day)
    return make(checked, order, day=day)
