"""The language that a board's folder asks to be spoken to in, even when the folder has mistakes."""

from __future__ import annotations

import re
from pathlib import Path

_LANGUAGE = re.compile(rb"^language:\s*[\"']?(nl|en)\b", re.MULTILINE)


def spoken_in(folder: Path) -> str:
    """The language of board.yaml; Dutch when the file cannot tell."""
    try:
        found = _LANGUAGE.search((folder / "board.yaml").read_bytes())
    except OSError:
        return "nl"
    return found[1].decode() if found else "nl"
