"""Writes the words of the example board's agenda as JSON, for a script that knows nothing of boards."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from datetime import date
from pathlib import Path

from boardkit.app.check import Checked
from boardkit.documents.agenda import build
from boardkit.documents.kind import Edition
from boardkit.language import Language
from boardkit.model.record import Audience
from boardkit.views.select import select


def main(folder: Path) -> None:
    """Put words.json into a folder."""
    board = Checked(Path("agendas")).board
    view = select(board, day=date(2024, 6, 5), audience=Audience.MEMBERS)
    words = asdict(build(view, "2024-02", Edition(Language("nl"), final=False)))
    # docxtpl reads `items` of a dict as its method, so that a script must give its data another name.
    (folder / "words.json").write_text(json.dumps(words, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
