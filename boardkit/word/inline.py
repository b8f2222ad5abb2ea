"""The text of one paragraph, as a reader sees it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from boardkit.word.ooxml import INSTRUCTION, MC, RUN, TEXT, C, W, seen_through

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

PAGE_BREAK = "\f"
OLD_COPIES = frozenset({MC + "Fallback"})
AROUND_RUNS = (W + "hyperlink", W + "dir", W + "bdo")
LONGEST_INSTRUCTION = 1_000  # only its first word is ever shown
NO_BREAK_HYPHEN, SOFT_HYPHEN = "\u2011", "\u00ad"


def inline_text(paragraph: Element) -> str:
    """The text of a paragraph; a field without a result as `{PAGE}`, a page break as a form feed."""
    line = _Line(SHOWN)
    line.read(paragraph)
    return "".join(line.pieces)


def typed_text(paragraph: Element) -> str:
    """The words of a paragraph and nothing that stands for something else; a page break as a line end."""
    line = _Line(TYPED, names_fields=False)
    line.read(paragraph)
    return "".join(line.pieces)


Show = Callable[["Element"], str]


WINGDINGS = {
    "F0DF": "←",
    "F0E0": "→",
    "F0E7": "⇐",
    "F0E8": "⇒",
    "F0F3": "⇔",
    "F04A": "☺",
    "F04C": "☹",
    "F0FC": "✓",
    "F06F": "☐",
    "F0A8": "☐",
    "F0FE": "☑",
    "F0FD": "☒",
}
"""Arrows and faces that Word makes of `-->` and `:)` while a person types, and boxes to tick."""


@dataclass
class _Field:
    """A field that is being read: from its instruction to its end."""

    start: int
    instruction: str = ""
    shows_result: bool = False


@dataclass
class _Line:
    shown: Mapping[str, Show]
    names_fields: bool = True
    pieces: list[str] = field(default_factory=list)
    fields: list[_Field] = field(default_factory=list)
    unseen: int = 0
    """How many fields are open and still in their instruction; a field in there is not seen either."""

    def read(self, container: Element) -> None:
        for child in seen_through(container, without=OLD_COPIES):
            if child.tag == RUN:
                for piece in seen_through(child, without=OLD_COPIES):
                    self._piece(piece)
            elif child.tag == W + "fldSimple":
                start = len(self.pieces)
                self.read(child)
                self._named_if_empty(start, str(child.get(W + "instr")))
            elif child.tag in AROUND_RUNS:
                self.read(child)

    def _piece(self, piece: Element) -> None:
        if piece.tag == W + "fldChar":
            self._field(str(piece.get(W + "fldCharType")))
        elif piece.tag == INSTRUCTION and self.fields:
            if len(self.fields[-1].instruction) < LONGEST_INSTRUCTION:
                self.fields[-1].instruction += piece.text or ""
        elif not self.unseen:
            self.pieces.extend(self._shown(piece))

    def _shown(self, piece: Element) -> Iterator[str]:
        show = self.shown.get(str(piece.tag))
        if show:
            yield show(piece)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append(_Field(len(self.pieces)))
            self.unseen += 1
        elif kind == "separate" and self.fields and not self.fields[-1].shows_result:
            self.fields[-1].shows_result = True
            self.unseen -= 1
        elif kind == "end" and self.fields:
            ended = self.fields.pop()
            self.unseen -= not ended.shows_result
            if not self.unseen:
                self._named_if_empty(ended.start, ended.instruction)

    def _named_if_empty(self, start: int, instruction: str) -> None:
        if self.names_fields and not "".join(self.pieces[start:]) and instruction.split():
            self.pieces.append(f"{{{instruction.split(maxsplit=1)[0]}}}")


def _picture(drawing: Element) -> str:
    about = next((one for one in drawing.iter() if one.get("descr")), None)
    kind = "picture" if next(drawing.iter(C + "chart"), None) is None else "chart"
    return "" if about is None else f"[{kind}: {about.get('descr')}]"


def _break(piece: Element) -> str:
    return PAGE_BREAK if piece.get(W + "type") == "page" else "\n"


def _words(piece: Element) -> str:
    return "".join(str(text) for text in piece.itertext())


def _symbol(piece: Element) -> str:
    """The character, unless only the font of the symbol knows what it looks like."""
    code = str(piece.get(W + "char")).upper()
    if piece.get(W + "font") == "Wingdings" and code in WINGDINGS:
        return WINGDINGS[code]
    try:
        character = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return character if character.isprintable() else ""


SHOWN: dict[str, Show] = {
    TEXT: _words,
    W + "tab": lambda _: "\t",
    W + "br": _break,
    W + "cr": lambda _: "\n",
    W + "noBreakHyphen": lambda _: NO_BREAK_HYPHEN,
    W + "softHyphen": lambda _: SOFT_HYPHEN,
    W + "sym": lambda piece: chr(int(str(piece.get(W + "char")), 16)),
    W + "footnoteReference": lambda piece: f"[^{piece.get(W + 'id')}]",
    W + "endnoteReference": lambda piece: f"[^{piece.get(W + 'id')}]",
    W + "drawing": _picture,
}
TYPED: dict[str, Show] = {
    TEXT: lambda piece: _words(piece).replace("\n", " ").replace(SOFT_HYPHEN, ""),
    W + "tab": lambda _: "\t",
    W + "ptab": lambda _: "\t",
    W + "br": lambda _: "\n",
    W + "cr": lambda _: "\n",
    W + "noBreakHyphen": lambda _: NO_BREAK_HYPHEN,
    W + "sym": _symbol,
}
