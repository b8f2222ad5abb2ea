"""Makes the example's form, and tells what reading it says as a secretary sees it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from boardkit.app.check import Checked
from boardkit.app.make import make
from boardkit.app.order import Order
from boardkit.app.read import ReadBack
from boardkit.documents.minutes_form import MINUTES_FORM
from boardkit.language import Language
from boardkit.model.record import Audience

EXAMPLE = Path(__file__).resolve().parents[1] / "agendas"
DAY = date(2024, 10, 20)
Read = Callable[..., ReadBack]


def form_of(folder: Path, meeting: str = "2024-03", language: str = "nl") -> bytes:
    """The form to take minutes in, as it is made on the day before the meeting of October."""
    order = Order(MINUTES_FORM, meeting, Audience.SECRETARIAT, language)
    return make(Checked(folder), order, day=date(2024, 10, 8)).content


def said(back: ReadBack, code: str = "nl") -> list[str]:
    """Each problem as a secretary reads it: place, sentence, hint."""
    language = Language(code)
    lines = []
    for one in back.problems:
        sentence, hint = language.problem(one)
        place = language.place(one.where).rpartition("docx: ")[2] if one.where.cell else ""
        lines.append(" | ".join(filter(None, [place, sentence, hint])))
    return lines


def summary(back: ReadBack, code: str = "nl") -> str:
    """What was understood, as it is shown."""
    language = Language(code)
    return "\n".join(
        line for section, lines in back.summary(language) for line in [f"[{language.word(section)}]", *lines]
    )
