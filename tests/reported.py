"""A small board of another sector whose delegate reports back, and reading what came back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from european_board import EUROPE
from story import Step
from word_typing import typed

from boardkit.app.check import Checked
from boardkit.app.make import make
from boardkit.app.order import Order
from boardkit.app.read import ReportBack, Wish, read_back
from boardkit.documents.instruction import INSTRUCTION
from boardkit.model.record import Audience

SENT, DAY = date(2024, 6, 27), date(2024, 7, 8)
"""The instruction is made before the European meeting of 4 July 2024, and read after it."""
INPUT = """
# Nooit namen van reders noemen.
id: draught
subject: {nl: Diepgang in de vaargeul, en: Draught in the fairway}
eu_meeting: epc-1
task: t-1
essence: {nl: De vaargeul slibt dicht., en: The fairway silts up.}
position: {nl: Eén norm voor diepgang., en: One standard for draught.}
asks:
  - id: standard
    text: {nl: Stel één norm vast., en: Adopt one standard.}
    of: {nl: Europese Commissie, en: European Commission}
    by: 2025-Q1
  - id: soundings
    text: {nl: Meet elk jaar., en: Measure every year.}  # ook in het najaar
    of: {nl: Lidstaten, en: Member States}
    by: 2025-Q2
  - id: sharing
    text: {nl: Deel de metingen., en: Share the soundings.}
    of: {nl: Lidstaten, en: Member States}
    by: 2025-Q2
red_lines: [{nl: Geen norm boven twaalf meter., en: No standard over twelve metres.}]
history:
  - {on: 2024-05-01, stage: collecting}
  - {on: 2024-06-26, stage: cleared}  # per brief
# einde
"""
OUTCOME = """outcome:
  on: 2024-07-04
  text: Er komt één norm.  # woordelijk
  taken_over: [standard]
  partly: [soundings]
  not_taken_over: [sharing]
  follow_up: In het najaar peilen.
"""
ANSWERS = {
    "nl": ("overgenomen", "deels overgenomen", "niet overgenomen"),
    "en": ("taken over", "taken over in part", "not taken over"),
}


def asked(ask: str, result: str = "", note: str = "") -> list[Step]:
    """What a delegate types in the row of an ask."""
    cells = {2: result, 3: note}
    at = f"bk_ask_{ask}"
    return [{"do": "type", "at": at, "column": c, "text": text} for c, text in cells.items() if text]


def box(name: str, text: str) -> Step:
    """What a delegate types in a box."""
    return {"do": "type", "at": f"bk_{name}", "column": 1, "text": text}


def whole(language: str = "nl") -> list[Step]:
    """A form in which everything is filled in."""
    taken, partly, left = ANSWERS[language]
    words = {
        "nl": ("Alleen op zee.", "Er komt één norm.", "In het najaar peilen."),
        "en": ("At sea only.", "There will be one standard.", "Take soundings in autumn."),
    }[language]
    return [
        *asked("standard", taken),
        *asked("soundings", partly, words[0]),
        *asked("sharing", left),
        box("conclusion", words[1]),
        box("follow_up", words[2]),
    ]


def line(*pieces: str) -> str:
    """A problem as it is read: place, sentence, hint."""
    return " | ".join(pieces)


@dataclass(frozen=True)
class Reported:
    """The board's folder, its instruction as bytes, and reading one after some steps in Word."""

    folder: Path

    @property
    def path(self) -> Path:
        return self.folder / "eu" / "draught.yaml"

    @property
    def file(self) -> Path:
        return self.folder.parent / "terug.docx"

    def instruction(self, language: str = "nl", *, final: bool = False) -> bytes:
        order = Order(INSTRUCTION, "draught", Audience.GOVERNMENT, language, final)
        return make(Checked(self.folder), order, day=SENT).content

    def edit(self, old: str, new: str, file: str = "eu/draught.yaml") -> None:
        path = self.folder / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")

    def read(self, docx: bytes, steps: Sequence[Step] = (), wish: Wish | None = None) -> ReportBack:
        self.file.write_bytes(typed(docx, steps) if steps else docx)
        back = read_back(Checked(self.folder), self.file, wish or Wish(DAY))
        assert isinstance(back, ReportBack)
        return back


def reported_board(write: Callable[..., Path], files: Mapping[str, str] | None = None) -> Reported:
    """The board as files; given ones take the place of its own."""
    return Reported(write({**EUROPE, "eu/draught.yaml": INPUT, **(files or {})}))
