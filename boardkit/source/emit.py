"""New values look as a secretary writes them: short ones between brackets, long texts as paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from boardkit.source.change import Given, Plain, plain
from boardkit.source.one_text import as_paragraph, name_of, on_one_line

WIDTH = 110
_MOST_FIELDS = 5
"""Between brackets on one line; more are read better below each other."""
_TABLE = 4
"""From so many alike on, small records are rows between brackets."""
_TALL = 6
"""Lines of a record from where on a blank line keeps it apart from the next."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns from a name to the block under it, to the dashes under it, and from a dash to its text."""

    step: int = 2
    dash: int = 2
    inner: int = 2
    paragraphs: bool = True
    """Whether texts may run over several lines: not where a comment would be taken for one of them."""


class Look(Enum):
    """What a new value resembles."""

    FREE = ""
    BRACKETS = "brackets"
    ROWS = "rows"
    SINGLE = "'"
    DOUBLE = '"'

    @property
    def quote(self) -> str:
        """The quote to use, if the text had one."""
        return self.value if self in {Look.SINGLE, Look.DOUBLE} else ""


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a value goes: the column of its name or dash, and what its line holds already."""

    column: int
    used: int
    is_item: bool = False


def document(value: Given, heading: str = "") -> str:
    """A whole new file, with lines of comment above it."""
    comment = [f"# {line}".rstrip() for line in heading.splitlines()]
    return "\n".join([*comment, *whole_rows(plain(value), Layout()), ""])


def whole_rows(value: Plain, layout: Layout) -> list[str]:
    """The lines of what fills a file."""
    if not value or isinstance(value, str):
        return [between_brackets(value)]
    return _rows(value, 0, layout)


def value_lines(value: Plain, at: Stand, layout: Layout, look: Look = Look.FREE) -> list[str]:
    """What follows a name or a dash on its line, which may be nothing, and the whole lines below it."""
    if value is None or isinstance(value, str):
        return _text(value, at, layout, look)
    short = between_brackets(value)
    fits = at.used + len(short) <= WIDTH
    if not value or (fits and _suits(value, at, look)):
        return [short]
    if at.is_item:
        rows = _rows(value, at.column + layout.inner, layout)
        return [rows[0].lstrip(" "), *rows[1:]] if isinstance(value, dict) else ["", *rows]
    return ["", *_rows(value, at.column + (layout.step if isinstance(value, dict) else layout.dash), layout)]


def field_lines(name: str, value: Plain, column: int, layout: Layout) -> list[str]:
    """A field with its name, in whole lines."""
    name = name_of(name, in_brackets=False)
    head, *rest = value_lines(value, Stand(column, column + len(name) + 2), layout)
    return [f"{' ' * column}{name}:{' ' if head else ''}{head}", *rest]


def item_lines(value: Plain, column: int, layout: Layout, look: Look) -> list[str]:
    """An item of a list with its dash, in whole lines."""
    at = Stand(column, column + layout.inner, is_item=True)
    head, *rest = value_lines(value, at, layout, look)
    return [f"{' ' * column}-{' ' * (layout.inner - 1) if head else ''}{head}", *rest]


def between_brackets(value: Plain) -> str:
    """A value on one line, as it can stand between brackets."""
    if isinstance(value, dict):
        return "{" + ", ".join(bracket_field(name, inner) for name, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(between_brackets(inner) for inner in value) + "]"
    return on_one_line(value, in_brackets=True)


def bracket_field(name: str, value: Plain) -> str:
    """A field as it stands between brackets."""
    return f"{name_of(name, in_brackets=True)}: {between_brackets(value)}"


def _text(text: str | None, at: Stand, layout: Layout, look: Look) -> list[str]:
    line = on_one_line(text, in_brackets=False, quote=look.quote)
    too_long = text is not None and ("\n" in text or at.used + len(line) > WIDTH)
    if text is None or not too_long or not layout.paragraphs:
        return [line]
    column = at.column + (layout.inner if at.is_item else layout.step)
    sign, *lines = as_paragraph(text, WIDTH - column) or [line]
    if len(lines) == 1:  # one long word, such as an address
        return [line]
    return [sign, *(f"{' ' * column}{one}" if one else "" for one in lines)]


def _rows(value: Sequence[Plain] | dict[str, Plain], column: int, layout: Layout) -> list[str]:
    if isinstance(value, dict):
        return [line for name, inner in value.items() for line in field_lines(name, inner, column, layout)]
    look = Look.BRACKETS if len(value) >= _TABLE else Look.ROWS
    items = [item_lines(inner, column, layout, look) for inner in value]
    apart = column <= layout.dash and any(len(lines) > _TALL for lines in items)
    return [line for number, lines in enumerate(items) for line in ([""] if apart and number else []) + lines]


def _suits(value: Sequence[Plain] | dict[str, Plain], at: Stand, look: Look) -> bool:
    """Whether this looks well between brackets."""
    if look is Look.ROWS:
        return False
    if look is Look.BRACKETS and not at.is_item:
        return True
    if isinstance(value, dict):
        wanted = look is Look.BRACKETS or not at.is_item
        return wanted and len(value) <= _MOST_FIELDS and all(_is_light(one) for one in value.values())
    return all(_is_word(one) for one in value)


def _is_light(value: Plain) -> bool:
    if isinstance(value, list):
        return all(_is_word(one) for one in value)
    if isinstance(value, dict):
        return False
    return on_one_line(value, in_brackets=True) == on_one_line(value, in_brackets=False)


def _is_word(value: Plain) -> bool:
    return isinstance(value, str) and len(value.split()) == 1 and _is_light(value)
