"""What a paper's file is called, and what it says about itself out of sight."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from boardkit.app.check import Checked
from boardkit.app.order import Order
from boardkit.app.periods import period_asked
from boardkit.documents.kind import About
from boardkit.language import Language
from boardkit.output.names import safe_name
from boardkit.rules.frozen import snapshot_of


def file_name(checked: Checked, order: Order, *, day: date) -> str:
    """What the paper's file is called, without its ending: HB-2024-02-agenda-leden, HB-actielijst-leden.

    The report on a correction has a name of its own: what was final once is kept. So has one of a day before
    the last of its period.
    """
    word = Language(order.language).file_word(f"{order.kind.name} {order.audience}")
    if order.kind.about is About.PERIOD:
        about = [order.subject, *_which_report(checked, order.subject, day), word]
    else:
        about = [word, order.subject] if order.kind.about is About.BOARD else [order.subject, word]
    return safe_name("-".join(filter(None, [checked.board.charter.abbreviation, *about])))


def _which_report(checked: Checked, subject: str, day: date) -> Iterator[str]:
    """What tells a period's reports apart: the day of an interim one, the version of a correction."""
    period, frozen = period_asked(checked, subject, day=day), snapshot_of(checked.board, subject)
    if day != period.last and not (frozen and frozen.reference_day == day):
        yield day.isoformat()
    elif frozen and frozen.version > 1:
        yield f"v{frozen.version}"


def properties(checked: Checked, order: Order) -> dict[str, str]:
    """What a file of ours says about itself, so that it is known when it comes back."""
    return {
        "boardkit.kind": order.kind.name,
        "boardkit.board": checked.board.charter.abbreviation,
        "boardkit.subject": order.subject,
        "boardkit.audience": order.audience.value,
        "boardkit.language": order.language,
        "boardkit.final": "yes" if order.final else "no",
    }
