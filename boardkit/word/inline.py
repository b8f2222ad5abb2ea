"""The text of one paragraph, as a reader sees it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from boardkit.word.ooxml import INSTRUCTION, MC, RUN, TEXT, W, seen_through

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

PAGE_BREAK = "\f"
OLD_COPIES = frozenset({MC + "Fallback"})
AROUND_RUNS = (W + "hyperlink", W + "dir", W + "bdo")
NO_BREAK_HYPHEN, SOFT_HYPHEN = "\u2011", "\u00ad"


def inline_text(paragraph: Element) -> str:
    """The text of a paragraph; a field without a result as `{PAGE}`, a page break as a form feed."""
    line = _Line()
    line.read(paragraph)
    return "".join(line.pieces)


@dataclass
class _Field:
    """A field that is being read: from its instruction to its end."""

    start: int
    instruction: str = ""
    shows_result: bool = False


@dataclass
class _Line:
    pieces: list[str] = field(default_factory=list)
    fields: list[_Field] = field(default_factory=list)

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
            self.fields[-1].instruction += piece.text or ""
        elif not self.fields or self.fields[-1].shows_result:
            self.pieces.extend(_shown(piece))

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append(_Field(len(self.pieces)))
        elif kind == "separate" and self.fields:
            self.fields[-1].shows_result = True
        elif kind == "end" and self.fields:
            ended = self.fields.pop()
            self._named_if_empty(ended.start, ended.instruction)

    def _named_if_empty(self, start: int, instruction: str) -> None:
        if not "".join(self.pieces[start:]) and instruction.split():
            self.pieces.append(f"{{{instruction.split(maxsplit=1)[0]}}}")


def _shown(piece: Element) -> Iterator[str]:
    show = SHOWN.get(str(piece.tag))
    if show:
        yield show(piece)


def _picture(drawing: Element) -> str:
    about = next((one for one in drawing.iter() if one.get("descr")), None)
    return "" if about is None else f"[picture: {about.get('descr')}]"


def _break(piece: Element) -> str:
    return PAGE_BREAK if piece.get(W + "type") == "page" else "\n"


SHOWN: dict[str, Callable[[Element], str]] = {
    TEXT: lambda piece: "".join(str(text) for text in piece.itertext()),
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
