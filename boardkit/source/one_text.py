"""One text is written plainly, between quotes or as a paragraph, whichever a reader gives back exactly."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence

import yaml

from boardkit.problems import InvalidSource
from boardkit.source.yaml_file import parse

_SPACE = re.compile(r"(?<=[^ \t]) (?=[^ \t])")
"""Where a paragraph may be broken: a line that starts with a space would keep its line break."""
_ONLY_ESCAPED = re.compile("[\t\n\r\x85\u2028\u2029]")


def on_one_line(text: str | None, *, in_brackets: bool, quote: str = "") -> str:
    """A text on one line, between quotes where it needs them or where `quote` asks for them."""
    if text is None:
        return "null"
    if not quote and not _ONLY_ESCAPED.search(text) and _is_plain(text, in_brackets=in_brackets):
        return text
    double = _between(text, '"')
    if _ONLY_ESCAPED.search(text):
        return double
    single = _between(text, "'")
    if single.startswith("'") and (quote == "'" or "\\" in double):
        return single
    return double


def name_of(field: str, *, in_brackets: bool) -> str:
    """The name of a field, between quotes where it needs them."""
    source = f"[{{{field}: x}}]" if in_brackets else f"- {field}: x"
    return field if _reads(source, [{field: "x"}]) else _between(field, '"')


def as_paragraph(text: str, width: int) -> list[str]:
    """A sign and lines of at most so many characters (longer words apart), without indentation; or nothing.

    A text with line breaks keeps its own lines.
    """
    lines = ["|-", *text.split("\n")] if "\n" in text else [">-", *_filled(text, width)]
    # A line of spaces alone would not survive an editor.
    if any(line.isspace() for line in lines):
        return []
    return lines if _reads("\n".join([f"- {lines[0]}", *(f"  {line}" for line in lines[1:])]), [text]) else []


def _is_plain(text: str, *, in_brackets: bool) -> bool:
    """Whether a text needs no quotes, whatever comes after it."""
    if in_brackets:
        return _reads(f"[{{x: {text}}}, {text}, {text}\n]", [{"x": text}, text, text])
    return _reads(f"- {text}  # x\n- {text}\n", [text, text])


def _filled(text: str, width: int) -> list[str]:
    lines: list[str] = []
    for word in _SPACE.split(text):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _between(text: str, quote: str) -> str:
    written = yaml.safe_dump(
        [text], default_style=quote, default_flow_style=True, allow_unicode=True, width=sys.maxsize
    )
    return written.rstrip("\n")[1:-1]


def _reads(source: str, value: Sequence[object]) -> bool:
    try:
        return parse(source, "") == value
    except InvalidSource:
        return False
