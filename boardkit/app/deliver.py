"""Puts a finished paper where the user wants it."""

from __future__ import annotations

from pathlib import Path

from boardkit.app.order import Paper
from boardkit.output.writing import Result, Written, write_paper
from boardkit.word.package import is_untouched, properties_of


def deliver(paper: Paper, out: Path) -> Result:
    """Write to `out` when that is a .docx, else into the folder `out` under the paper's own name.

    A final paper that stands there is as safe from a concept as one that a person edited. A final report is
    safe from another one, too: what was reported once is never replaced by something else.
    """
    wanted = out if out.suffix.lower() == ".docx" else out / f"{paper.name}.docx"

    def is_ours(docx: bytes) -> bool:
        may_replace = paper.final and not paper.is_report
        return docx == paper.content or (is_untouched(docx) and (may_replace or not _is_final(docx)))

    return write_paper(wanted, paper.content, is_ours=is_ours)


def final_there(paper: Paper, out: Path) -> Result | None:
    """The final paper in this folder that makes a concept needless, if there is one."""
    path = out / f"{paper.name}.docx"
    if not paper.final and path.is_file() and _is_final(path.read_bytes()):
        return Result(path, Written.FINAL)
    return None


def _is_final(docx: bytes) -> bool:
    return properties_of(docx).get("boardkit.final") == "yes"
