"""The captions of tables and figures are counted anew: as many as are left in a finished paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING

from boardkit.word.ooxml import INSTRUCTION, W

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

BEGIN = re.compile(r'<w:fld(?:Simple [^>]*>|Char [^>]*?w:fldCharType="\w+")')
PIECE = re.compile(
    r"<w:fldSimple (?P<simple>[^>]*)>|(?P<closed></w:fldSimple>)"
    r'|<w:fldChar [^>]*?w:fldCharType="(?P<mark>\w+)"'
    r"|<w:instrText(?: [^>]*)?>(?P<code>[^<]*)</w:instrText>"
    r"|(?P<open><w:t(?: [^>]*)?>)(?P<text>[^<]*)</w:t>"
)
INSTRUCTION_OF_SIMPLE = re.compile(r'w:instr="([^"]*)"')
SEQUENCE = re.compile(r'\s*SEQ\s+("[^"]*"|[^\s\\"]+)(.*)', re.IGNORECASE | re.DOTALL)
RESET = re.compile(r"\\r\s*(\d+)", re.IGNORECASE)
AS_BEFORE = re.compile(r"\\c(?!\w)", re.IGNORECASE)
NOT_OURS = re.compile(r"\\[sh](?!\w)", re.IGNORECASE)  # counted anew in each chapter, or not shown
SHOWN_AS = re.compile(r"\\\*\s*(\w+)")
ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL")),
    *((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
LETTERS = 26


def has_captions(root: Element) -> bool:
    """There is a field that counts, such as the number in a caption."""
    codes = [str(one.get(W + "instr")) for one in root.iter(W + "fldSimple")]
    return "SEQ" in "".join([*codes, *(one.text or "" for one in root.iter(INSTRUCTION))]).upper()


def counted(xml: str) -> str:
    """The part, in which the fields of each sequence show 1, 2, 3, ... in the order of the paper."""
    counting, done, position = _Counting(), [], 0
    while begin := BEGIN.search(xml, position):  # most texts stand in no field, and are passed over here
        for found in PIECE.finditer(xml, begin.start()):
            done += [xml[position : found.start()], counting.piece(found)]
            position = found.end()
            if not counting.open:
                break
    return "".join([*done, xml[position:]])


@dataclass
class _Field:
    code: str = ""
    shown: Iterator[str] | None = None


@dataclass
class _Counting:
    counts: dict[str, int] = field(default_factory=dict)
    open: list[_Field] = field(default_factory=list)

    def piece(self, found: re.Match[str]) -> str:
        """One piece of a field, or a text, which is replaced when it shows a number."""
        mark, code = found["mark"], found["code"]
        if found["simple"] is not None:
            instruction = INSTRUCTION_OF_SIMPLE.search(found["simple"])
            self.open.append(_Field(unescape(instruction.group(1)) if instruction else ""))
            self._count()
        elif mark == "begin":
            self.open.append(_Field())
        elif self.open and code is not None:
            self.open[-1].code += unescape(code)
        elif self.open and mark == "separate":
            self._count()
        if self.open and (found["closed"] or mark == "end" or (found["simple"] or "").endswith("/")):
            self.open.pop()
        shown = self.open[-1].shown if self.open and found["text"] is not None else None
        return found.group() if shown is None else f"{found['open']}{next(shown, '')}</w:t>"

    def _count(self) -> None:
        """Work out what the field that was opened last shows."""
        one = self.open[-1]
        found = SEQUENCE.fullmatch(one.code)
        if found is None or NOT_OURS.search(found[2]):
            return
        name, reset = found[1].strip('"').casefold(), RESET.search(found[2])
        number = self.counts.get(name, 0) + (not AS_BEFORE.search(found[2]))
        self.counts[name] = int(reset.group(1)) if reset else number
        one.shown = iter([_written(self.counts[name], SHOWN_AS.findall(found[2]))])


def _written(number: int, forms: list[str]) -> str:
    """The number in figures, unless the field asks for Roman ones or letters."""
    kind = next((one for one in forms if one.lower() in ("roman", "alphabetic")), "")
    if not kind or number < 1:
        return str(number)
    if kind.lower() == "alphabetic":  # a to z, then aa, bb
        text = chr(ord("A") + (number - 1) % LETTERS) * ((number - 1) // LETTERS + 1)
    else:
        text = ""
        for value, letters in ROMAN:
            text += letters * (number // value)
            number %= value
    return text.lower() if kind.islower() else text
