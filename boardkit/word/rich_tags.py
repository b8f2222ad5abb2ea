"""What the tags around rich texts, paragraphs and cells ask of a value, and refuse in words of their own."""

from __future__ import annotations

import re
from collections.abc import Callable

from jinja2 import Undefined
from markupsafe import Markup

from boardkit.word.printing import Refused
from boardkit.word.rich import RichParagraphs
from boardkit.word.runs import colour
from boardkit.word.special import NEW_PARAGRAPH, Special
from boardkit.word.tags import WHOLE

INSIDE, WHOLE_ONES = "boardkit_inside", "boardkit_whole"
SPAN, FILL, MERGE = "boardkit_span", "boardkit_fill", "boardkit_merge"
FIRST, NEXT, BY_A_TAG = "first", "next", "+"
"""How a cell is marked until its table is whole; a number of columns begins with the sign of its tag."""
DIGITS = re.compile("[0-9]{1,2}")
WIDEST = 63  # columns, says Word


def inside(value: object) -> object:
    """The value, unless it begins a paragraph or a link and its tag stands in a link or a control."""
    refusal = value.refused_inside() if isinstance(value, Special) else None
    if isinstance(value, Markup) and (NEW_PARAGRAPH in value or "<w:hyperlink " in value):
        refusal = (
            "{tag} prints a paragraph or a link, and stands in a link or a control.",
            "Put the tag beside it.",
        )
    if refusal:
        raise Refused("template-value", *refusal)
    return value


def whole_ones(value: object, kind: str) -> object:
    """Paragraphs, rows or cells in the place of the one that the tag stood in; raises Refused for words."""
    if isinstance(value, Undefined):
        return str(value)  # which raises, with the name that is missing
    if isinstance(value, RichParagraphs) and kind == "p":
        return value.whole()
    if isinstance(value, Markup) and (not value.strip() or value.startswith((f"<w:{kind}>", f"<w:{kind} "))):
        return value  # a macro printed it
    message = "{tag} prints words, and cannot do so in the place of a whole {whole}."
    hint = "Write {{{{ without {letters}."
    raise Refused("template-value", message, hint, {"whole": WHOLE[kind], "letters": kind})


def span(value: object) -> object:
    """How many columns a cell takes; raises Refused for what is no such number."""
    if isinstance(value, Undefined):
        return str(value)
    number = int(value) if isinstance(value, str) and DIGITS.fullmatch(value) else value
    if not isinstance(number, int) or isinstance(number, bool) or not 1 <= number <= WIDEST:
        message = "{tag}: “{value}” is no number of columns."
        hint = "Give a whole number from 1 to {widest}."
        raise Refused("template-value", message, hint, {"value": _shown(value), "widest": WIDEST})
    return f"{BY_A_TAG}{number}"


def fill(value: object) -> object:
    """The colour of a cell; raises Refused for what is no colour."""
    if isinstance(value, Undefined):
        return str(value)
    return value if value == "auto" else colour(value)


def merge(first: object) -> object:
    """Whether a cell begins a joined one or goes on in it."""
    return FIRST if first else NEXT


def _shown(value: object) -> object:
    return value if isinstance(value, str | int | float) else type(value).__name__


RICH_TAGS: dict[str, Callable[..., object]] = {
    INSIDE: inside,
    WHOLE_ONES: whole_ones,
    SPAN: span,
    FILL: fill,
    MERGE: merge,
}
"""Filters that the engine itself puts into a tag; no template can write them."""
