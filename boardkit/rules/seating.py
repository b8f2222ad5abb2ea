"""Who sits at the table on a day, and whose statement of interests counts then."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, date

from boardkit.model.board import Records
from boardkit.model.organisation import InterestDeclaration, Seat


def sits_on(seat: Seat, day: date) -> bool:
    """Whether a day lies within the seat's term."""
    return (seat.since is None or seat.since <= day) and (seat.until is None or day <= seat.until)


def months_later(day: date, months: int) -> date:
    """The same day so many months on, or the last day of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > MAXYEAR:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def last_valid_day(declaration: InterestDeclaration, *, months: int) -> date:
    """The last day that a declaration counts: as it says, else so many months after it was signed."""
    return declaration.until or months_later(declaration.signed_on, months)


def declaration_on(records: Records, seat: str, day: date) -> InterestDeclaration | None:
    """The last declaration that a seat had signed by a day, whether or not it still counted."""
    signed = [one for one in records.declared_by.get(seat, ()) if one.signed_on <= day]
    return max(signed, key=lambda one: one.signed_on, default=None)
