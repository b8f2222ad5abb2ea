"""Numbers, amounts and yes or no as people write them; nothing is quietly turned into something else."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from boardkit.model.mistakes import mistake

_WHOLE = re.compile(r"-?[0-9]{1,9}")
# Twenty minutes are 20; two hours or three million are not 2 or 3.
_COUNTED = re.compile(r"([0-9]{1,9})\s*(?!u|h|mil|mln|mld|dui|thou)(?:[^\W\d_]{2}|%)", re.IGNORECASE)
_IN_DIGITS = "Write it in digits: 25."
_DECIMAL = re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,6})?")


def _yes_no(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if value == "true":
        return True
    if value == "false":
        return False
    raise mistake(
        "yes-no", "{value} is neither true nor false.", hint="Write true or false.", value=str(value)
    )


def _whole(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and _WHOLE.fullmatch(value):
        return int(value)
    text = str(value)
    counted = _COUNTED.match(text)
    if counted:
        raise mistake(
            "number",
            "{value} is not a whole number.",
            hint="Write {proposal}.",
            value=text,
            proposal=counted[1],
        )
    raise mistake("number", "{value} is not a whole number.", hint=_IN_DIGITS, value=text)


def _decimal(value: object) -> Decimal:
    if isinstance(value, Decimal):
        return value
    if isinstance(value, str) and _DECIMAL.fullmatch(value):
        return Decimal(value)
    raise mistake(
        "amount",
        "{value} is not an amount.",
        hint="Write digits only, with a point before the decimals: 220500000 or 13.5.",
        value=str(value),
    )


def between(lowest: int, highest: int) -> BeforeValidator:
    """A whole number from `lowest` to `highest`, both included."""

    def check(value: object) -> int:
        number = _whole(value)
        if not lowest <= number <= highest:
            raise mistake(
                "number-range",
                "{value} lies outside {lowest} to {highest}.",
                value=number,
                lowest=lowest,
                highest=highest,
            )
        return number

    return BeforeValidator(check)


def _digits(lowest: int, highest: int) -> WithJsonSchema:
    """The same for an editor; a number between quotes counts here too, but there its size is not seen."""
    return WithJsonSchema(
        {
            "type": ["string", "integer"],
            "minimum": lowest,
            "maximum": highest,
            "pattern": "^[0-9]{1,9}$",
            "errorMessage": _IN_DIGITS,
        }
    )


YesNo = Annotated[
    bool,
    BeforeValidator(_yes_no),
    WithJsonSchema(
        {"type": ["boolean", "string"], "pattern": "^(true|false)$", "errorMessage": "Write true or false."}
    ),
]
Amount = Annotated[
    Decimal,
    BeforeValidator(_decimal),
    WithJsonSchema(
        {
            "type": ["string", "number"],
            "pattern": f"^{_DECIMAL.pattern}$",
            "errorMessage": "Write digits only, with a point before the decimals: 220500000 or 13.5.",
        }
    ),
]
"""An amount in whole units (euros, not cents or millions), or a measured value."""
Scale = Annotated[int, between(1, 5), _digits(1, 5)]
"""From 1 (low) to 5 (high)."""
Minutes = Annotated[int, between(1, 600), _digits(1, 600)]
Count = Annotated[int, between(0, 100_000), _digits(0, 100_000)]
Months = Annotated[int, between(0, 120), _digits(0, 120)]
Percentage = Annotated[int, between(0, 100), _digits(0, 100)]
Several = Annotated[int, between(3, 1000), _digits(3, 1000)]
"""Of at least three: of a sum of two, each of the two knows the other's part."""
