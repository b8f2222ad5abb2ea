"""Days and clock times as people write them, and dates that a source gives only roughly."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, time
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema, field_validator, model_validator

from boardkit.model.mistakes import mistake
from boardkit.model.numbers import YesNo
from boardkit.model.part import Part

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_CALENDAR = (
    "(?!0000)[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))"
)
"""A day as far as an editor can tell, to whom every year is a leap year."""
_DAY_FIRST = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})")
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")
_CLOCK_LIKE = re.compile(r"[0-9]{1,2}:[0-9]{2}")
_PERIOD = re.compile(r"(?!0000)([0-9]{4})(?:-(?:(Q[1-4])|(H[12])|(0[1-9]|1[0-2])))?")


def _day(value: object) -> date:
    if isinstance(value, date):
        return value
    text = str(value)
    written = _DAY.fullmatch(text)
    if written:
        try:
            return date(*(int(number) for number in written.groups()))
        except ValueError:
            raise mistake("day", "{value} is not a day of the calendar.", value=text) from None
    proposal = _turned(text)
    if proposal:
        raise mistake(
            "day",
            "{value} is not a date as written here: year-month-day.",
            hint="Write {proposal}.",
            value=text,
            proposal=proposal.isoformat(),
        )
    raise mistake("day", "{value} is not a date.", hint="Write year-month-day: 2024-06-12.", value=text)


def _turned(text: str) -> date | None:
    """The day that somebody meant who wrote it day first, as in a Dutch letter."""
    written = _DAY_FIRST.fullmatch(text)
    try:
        return date(*(int(number) for number in reversed(written.groups()))) if written else None
    except ValueError:
        return None


def _clock(value: object) -> time:
    if isinstance(value, time):
        return value
    written = _CLOCK.fullmatch(str(value))
    if not written and _CLOCK_LIKE.fullmatch(str(value)):
        raise mistake(
            "clock",
            "{value} is not a time.",
            hint="The hours go from 0 to 23 and the minutes from 00 to 59.",
            value=str(value),
        )
    if not written:
        raise mistake("clock", "{value} is not a time.", hint="Write hours:minutes: 13:30.", value=str(value))
    return time(int(written[1]), int(written[2]))


Day = Annotated[
    date,
    BeforeValidator(_day),
    WithJsonSchema(
        {"type": "string", "pattern": f"^{_CALENDAR}$", "errorMessage": "Write year-month-day: 2024-06-12."}
    ),
]
"""A day, written year-month-day."""
# The format "time" of JSON Schema wants seconds and a zone, and an editor would reject 13:30.
Clock = Annotated[
    time,
    BeforeValidator(_clock),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": f"^(?:{_CLOCK.pattern})$",
            "errorMessage": "Write hours:minutes: 13:30.",
        }
    ),
]
"""A clock time in the board's place, written hours:minutes."""


class Precision(StrEnum):
    """How exactly a source gives a date."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


class RoughDate(Part):
    """A date as exactly as its source gives it: a day, month, quarter, half-year or year.

    Written as `due: 2024-Q1`, or as a block when the source is vague:
    `due: {value: 2023-06-08, stated: false}` (the source implies the year) or with `approx: true`.
    """

    value: Annotated[
        str,
        WithJsonSchema(
            {
                # To the YAML of an editor a year is a number.
                "type": ["string", "integer"],
                "minimum": 1000,
                "maximum": 9999,
                "pattern": rf"^\s*(?:{_CALENDAR}|{_PERIOD.pattern})\s*$",
                "errorMessage": "Write it as exactly as it is known: 2024-06-12, 2024-06, 2024-Q2, 2024-H1 "
                "or 2024.",
            }
        ),
    ] = Field(description="2024-03-28, 2024-03, 2024-Q1, 2024-H1 or 2024")
    approx: YesNo = Field(default=False, description="true when the source says: about, early, late")
    stated: YesNo = Field(default=True, description="false when the source implies it and does not say it")

    @model_validator(mode="before")
    @classmethod
    def _from_string(cls, data: object) -> object:
        return {"value": data} if isinstance(data, str) else data

    @field_validator("value")
    @classmethod
    def _is_a_period(cls, value: str) -> str:
        text = value.strip()
        if _DAY.fullmatch(text) or _turned(text):
            _day(text)
        elif not _PERIOD.fullmatch(text):
            raise mistake(
                "rough-date",
                "{value} is not a date.",
                hint="Write it as exactly as it is known: 2024-06-12, 2024-06, 2024-Q2, 2024-H1 or 2024.",
                value=text,
            )
        return text

    @property
    def precision(self) -> Precision:
        """How exact it is."""
        period = _PERIOD.fullmatch(self.value)
        if not period:
            return Precision.DAY
        quarter, half, month = period.groups()[1:]
        if quarter:
            return Precision.QUARTER
        if half:
            return Precision.HALF
        return Precision.MONTH if month else Precision.YEAR

    def _months(self) -> tuple[int, int]:
        number = int(self.value[-1]) if self.value[-2:-1] in {"Q", "H"} else 0
        if self.precision is Precision.QUARTER:
            return 3 * number - 2, 3 * number
        if self.precision is Precision.HALF:
            return 6 * number - 5, 6 * number
        if self.precision is Precision.MONTH:
            return int(self.value[5:]), int(self.value[5:])
        return 1, 12

    @property
    def first(self) -> date:
        """The earliest day that it can mean."""
        if self.precision is Precision.DAY:
            return _day(self.value)
        return date(int(self.value[:4]), self._months()[0], 1)

    @property
    def last(self) -> date:
        """The latest day that it can mean: a promise for a quarter is late only after its last day."""
        if self.precision is Precision.DAY:
            return _day(self.value)
        year, month = int(self.value[:4]), self._months()[1]
        return date(year, month, monthrange(year, month)[1])
