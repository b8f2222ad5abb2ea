"""The sentences about fields: missing, unknown, empty, or with something else in them than belongs there."""

from __future__ import annotations

from boardkit.source.saying import Saying

MISSING = Saying(
    "field-missing",
    message="The field {field} is missing.",
    hint="Write it on a line of its own: its name, a colon, a space and the value.",
)
UNKNOWN = Saying(
    "field-unknown",
    message="There is no field {field} here.",
    hint="The fields here are: {fields}.",
)
UNKNOWN_LIKE = Saying(
    "field-unknown",
    message="There is no field {field} here.",
    hint="Did you mean {proposal}?",
)
EMPTY = Saying(
    "value-empty",
    message="The field {field} is empty.",
    hint="Fill it in, or take the field out.",
)
EMPTY_ITEM = Saying(
    "value-empty",
    message="There is nothing after this dash.",
    hint="Fill it in, or take the dash out.",
)
CHOICE = Saying("choice", message="{value} is not one of these: {choices}.")
CHOICE_LIKE = Saying(
    "choice",
    message="{value} is not one of these: {choices}.",
    hint="Did you mean {proposal}?",
)
CHOICE_WORD = Saying("choice", message="One of these words belongs here: {choices}.")
LIST = Saying(
    "list-expected",
    message="A list belongs here.",
    hint="Write each item on a line of its own, after a dash and a space.",
)
SHORT = Saying("list-length", message="The list {field} needs at least this many items: {count}.")
LONG = Saying("list-length", message="The list {field} may have at most this many items: {count}.")
BLOCK = Saying(
    "block-expected",
    message="A block with these fields belongs here: {fields}.",
    hint="Write each field on a line of its own: its name, a colon, a space and the value.",
)
TEXT = Saying(
    "text-expected",
    message="A text belongs here, not a list or a block with fields.",
    hint="Write it on one line.",
)
DATE = Saying(
    "text-expected",
    message="A date belongs here, not a list or a block with other fields.",
    hint="Write it as exactly as it is known: 2024-06-12, 2024-06, 2024-Q2, 2024-H1 or 2024.",
)
FORM = Saying("value-form", message="{value} is not written as the field {field} needs it.")
FORMS = {
    "^[A-Z]$": "Write one capital letter: A.",
    "^[A-Z]{2}$": "Write two capital letters: NL.",
    "^[A-Z]{3}$": "Write three capital letters: EUR.",
    "^[A-Z][A-Z0-9]{1,9}$": "Write two to ten capital letters, or digits after the first: HTIB2.",
    "^[0-9a-f]{16}$": "Leave it as boardkit wrote it: 16 digits and letters from a to f.",
    "^[0-9a-f]{64}$": "Leave it as boardkit wrote it: 64 digits and letters from a to f.",
}
"""What the form of a field is in words, by its pattern."""
OTHER = Saying("value", message="{value} does not belong in the field {field}.")
OTHER_HERE = Saying("value", message="This does not belong in the field {field}.")
