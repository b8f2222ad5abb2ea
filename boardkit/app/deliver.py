"""Puts a finished paper where the user wants it."""

from __future__ import annotations

from pathlib import Path

from boardkit.app.make import Paper
from boardkit.output.writing import Result, write_paper
from boardkit.word.package import is_untouched


def deliver(paper: Paper, out: Path) -> Result:
    """Write to `out` when that is a .docx, else into the folder `out` under the paper's own name."""
    wanted = out if out.suffix.lower() == ".docx" else out / f"{paper.name}.docx"
    return write_paper(wanted, paper.content, is_ours=is_untouched)
