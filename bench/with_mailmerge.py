"""The paper, made by docx-mailmerge2: a field for each paragraph, and a row of fields for each table."""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from pathlib import Path

from mailmerge import MailMerge
from outline import Merged


def maker(folder: Path) -> Callable[[], bytes]:
    """It leaves nothing out and repeats rows alone: its template is made for this one paper."""
    given: Merged = pickle.loads((folder / "merge.pickle").read_bytes())

    def make() -> bytes:
        paper = io.BytesIO()
        with MailMerge(folder / "merge.docx") as document:
            document.merge(**given.fields)
            for anchor, rows in given.rows.items():
                document.merge_rows(anchor, rows)
            document.write(paper)
        return paper.getvalue()

    return make
