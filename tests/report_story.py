"""The delegate's report on an input of the example board, typed into its instruction; all example data.

Each step is what a person does in Word: see tests/word_typing.py. The file in agendas/returned/ is made by
`PYTHONPATH=tests .venv/bin/python -c "import report_story; report_story.keep()"`.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from word_typing import typed

from boardkit.app.check import Checked
from boardkit.app.make import make
from boardkit.app.order import Order
from boardkit.documents.instruction import INSTRUCTION
from boardkit.documents.parts.anchors import anchor
from boardkit.model.record import Audience

EXAMPLE = Path(__file__).resolve().parents[1] / "agendas"
FILE = EXAMPLE / "returned" / "SBNL-eu-monitoring-instructie-ingevuld.docx"
SUBJECT = "eu-monitoring"
AGREED = "  - who: ministry-trade\n    status: agreed\n    on: 2024-11-07\n"
CLEARED = "  - on: 2024-11-08\n    stage: cleared\n"
Step = dict[str, Any]


def _ask(ask: str, result: str, note: str = "") -> list[Step]:
    at = anchor("ask", ask)
    cells = {2: result, 3: note}
    return [{"do": "type", "at": at, "column": c, "text": text} for c, text in cells.items() if text]


REPORT: Sequence[Step] = (
    *_ask("few-indicators", "deels overgenomen", "Niet vijf maar zeven; na een jaar volgt een evaluatie."),
    *_ask("third-party", "overgenomen"),
    *_ask("sme-exempt", "overgenomen"),
    *_ask("feedback", "niet overgenomen", "Een termijn van een maand vindt de Commissie te kort."),
    *_ask("alert-exercise", "overgenomen"),
    {
        "do": "type",
        "at": "bk_conclusion",
        "column": 1,
        "text": "De ESB begint in 2025 met zeven indicatoren en laat gegevens onafhankelijk verzamelen.",
    },
    {
        "do": "type",
        "at": "bk_follow_up",
        "column": 1,
        "text": "Vóór maart met de leden bespreken welke terugkoppeling wel haalbaar is.",
    },
)


def filled_instruction() -> bytes:
    """The instruction as it is made final once the ministry agrees, with the report in it."""
    with TemporaryDirectory() as temporary:
        folder = Path(shutil.copytree(EXAMPLE, Path(temporary) / "agendas"))
        record = folder / "eu" / "monitoring.yaml"
        text = record.read_text("utf-8").replace("non_paper:\n", f"{AGREED}non_paper:\n", 1)
        record.write_text(f"{text.rstrip()}\n{CLEARED}", "utf-8")
        order = Order(INSTRUCTION, SUBJECT, Audience.GOVERNMENT, "nl", final=True)
        return typed(make(Checked(folder), order, day=date(2024, 11, 12)).content, REPORT)


def keep() -> None:
    """Make the file that the demo reads back."""
    FILE.write_bytes(filled_instruction())
