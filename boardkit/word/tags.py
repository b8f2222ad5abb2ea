"""A tag is what a template's author writes between braces, such as `{{ title }}` or `{%p if urgent %}`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from boardkit.problems import Piece, Problem, Where

DOUBLE, SINGLE = "“”„", "‘’\N{SINGLE LOW-9 QUOTATION MARK}"
QUOTES = rf"\"'{DOUBLE}{SINGLE}"
NO_OTHER_TAG = r"(?!\{\{|\{%)"
TEXT_BETWEEN_QUOTES = (
    rf'"(?:{NO_OTHER_TAG}[^"])*"|\'(?:{NO_OTHER_TAG}[^\'])*\''
    rf'|[{DOUBLE}](?:{NO_OTHER_TAG}[^{DOUBLE}"])*[{DOUBLE[:2]}]'
    rf"|[{SINGLE}](?:{NO_OTHER_TAG}[^{SINGLE}'])*[{SINGLE[:2]}]"
)
# With its quotes in pairs a tag may hold its own end in a text; else it ends at the first end there is.
# Either way each letter can be read in one way only, so that no text takes long.
RAW = r"\{%[-+]?\s*raw\s*[-+]?%\}((?:(?!\{%[-+]?\s*(?:end)?raw\b).)*)\{%[-+]?\s*endraw\s*[-+]?%\}"
TAG = re.compile(
    rf"{RAW}"
    rf"|\{{\{{(?:{TEXT_BETWEEN_QUOTES}|{NO_OTHER_TAG}(?!\}}\}})[^{QUOTES}])*\}}\}}"
    rf"|\{{\{{(?:{NO_OTHER_TAG}(?!\}}\}}).)*\}}\}}"
    rf"|\{{%(?:{TEXT_BETWEEN_QUOTES}|{NO_OTHER_TAG}(?!%\}})[^{QUOTES}])*%\}}"
    rf"|\{{%(?:{NO_OTHER_TAG}(?!%\}}).)*%\}}"
    r"|\{#(?:(?!\{#|#\}).)*#\}",
    re.DOTALL,
)
AS_WRITTEN = re.compile(RAW, re.DOTALL)
LOOSE_END = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
MENDABLE = re.compile(rf"{TEXT_BETWEEN_QUOTES}|[{DOUBLE}{SINGLE}]", re.DOTALL)
STRAIGHT = str.maketrans(DOUBLE + SINGLE, '"' * 3 + "'" * 3)
WIDENED = re.compile(r"^(\{[{%#])(p|tr|tc|r)\s+(?=[^}%#\s-])")
KEYWORD = re.compile(r"^\{%[-+]?\s*(\w+)")
ESCAPED = re.compile(r"\{_[{%]|[}%]_\}")
"""Braces that are printed, as docxtpl lets people write them."""
LONGEST = 120
WHOLE = {"p": Piece.PARAGRAPH, "tr": Piece.ROW, "tc": Piece.CELL}
"""What goes away together with a tag of this kind."""
OF_CELL = "cell"
"""The kind of a tag that says something about its cell, and leaves nothing in the text."""


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag: as Jinja reads it, as its author wrote it, how much goes with it, and where it stands.

    `kind` is `p`, `tr`, `tc` or `r` for a tag that takes its paragraph, row, cell or run away, `cell` for one
    about its cell, else empty.
    """

    code: str
    written: str
    kind: str
    where: Where

    @property
    def keyword(self) -> str:
        """The word that says what a `{% %}` tag does, else empty."""
        found = KEYWORD.match(self.code)
        return found.group(1) if found else ""

    @property
    def shown(self) -> str:
        """The tag as a message shows it."""
        return shortened(self.written)

    def problem(self, code: str, message: str, hint: str = "", **values: object) -> Problem:
        """Something that is wrong with this tag."""
        return Problem(self.where, code, message, {"tag": self.shown, **values}, hint=hint)


def tag_of(written: str, where: Where) -> Tag:
    """The tag in this text, mended of what Word did to it; `{% raw %}` with all up to its end is one."""
    as_written = AS_WRITTEN.fullmatch(written)
    if as_written:
        text = as_written.group(1).replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
        return Tag(f'{{{{ "{text}" }}}}', written, "", where)
    mended = written if written.startswith("{#") else MENDABLE.sub(_mended, written)
    widened = WIDENED.match(mended)
    kind = widened.group(2) if widened else ""
    code = f"{widened.group(1)} {mended[widened.end() :]}" if widened else mended
    return Tag(code.replace("\n", " "), written, kind, where)


def _mended(found: re.Match[str]) -> str:
    """Straight quotes around a text; the text itself stays as it was written."""
    piece = found.group()
    if len(piece) == 1:
        return piece.translate(STRAIGHT)
    quote = piece[0].translate(STRAIGHT)
    return f"{quote}{piece[1:-1]}{quote}"


def loose_ends(text: str) -> Iterator[str]:
    """What begins like a tag and never ends, or ends without having begun; each with the text around it."""
    rest = TAG.sub(lambda found: "\0" * len(found.group()), text)
    for found in LOOSE_END.finditer(rest):
        begin, end = found.span()
        after = rest[begin : end + LONGEST].split("\0")[0]
        before = rest[max(0, end - LONGEST) : end].split("\0")[-1]
        yield shortened(after if found.group().startswith("{") else before)


def shortened(text: str) -> str:
    """At most one line of it."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
