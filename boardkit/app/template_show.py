"""A Word file as lines of text: its words with their tags and styles, and below them what it looks like."""

from __future__ import annotations

from pathlib import Path

from boardkit.problems import InvalidSource
from boardkit.word.appearance import appearance_of
from boardkit.word.guard import Unusable, read_file
from boardkit.word.text import template_text


class Unreadable(InvalidSource):
    """The file is there, and what it holds is no Word file that can be read."""


def shown(file: Path) -> str:
    """The lines of a file. Raises InvalidSource when there is no such file, and else Unreadable."""
    docx = read_file(file)
    try:
        return "\n".join([template_text(file), *appearance_of(docx), ""])
    except Unusable as unusable:
        raise Unreadable(unusable.at(file).problems) from None
    except InvalidSource as invalid:
        raise Unreadable(invalid.problems) from None
