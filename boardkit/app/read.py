"""A file of ours that comes back: it says itself what it is, and is read as that."""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias

from boardkit.app.check import Checked
from boardkit.app.read_minutes import MinutesBack, read_minutes
from boardkit.app.read_report_back import ReportBack, read_report_back
from boardkit.app.returned_file import Wish, returned_file
from boardkit.documents.instruction import INSTRUCTION

__all__ = ["MinutesBack", "ReadBack", "ReportBack", "Wish", "read_back"]

ReadBack: TypeAlias = MinutesBack | ReportBack


def read_back(checked: Checked, path: Path, wish: Wish) -> ReadBack:
    """Read a filled-in form; raises InvalidSource for a file that is none of this board's forms."""
    file = returned_file(checked, path)
    if file.kind == INSTRUCTION.name:
        return read_report_back(checked, file, wish)
    return read_minutes(checked, file, wish)
