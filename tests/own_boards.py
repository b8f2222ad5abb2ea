"""What the tests of own templates share: a template that was edited, and one that ours has left behind."""

from __future__ import annotations

import io
from pathlib import Path

import docx

from boardkit.word.origin import made_from, version_of

ROOT = Path(__file__).resolve().parents[1]


def ours(kind: str, language: str = "nl") -> bytes:
    """Our template as it is shipped."""
    return (ROOT / "templates" / language / f"{kind}.docx").read_bytes()


def edited(template: bytes, words: str = "Huisstijl van de haven") -> bytes:
    """The same with a paragraph of a person's own, as Word saves it."""
    opened = docx.Document(io.BytesIO(template))
    opened.paragraphs[0].insert_paragraph_before(words)
    saved = io.BytesIO()
    opened.save(saved)
    return saved.getvalue()


def old_copy(kind: str, language: str = "nl") -> bytes:
    """A copy, never edited, of what our template was in an earlier version of boardkit."""
    earlier = edited(ours(kind, language), "Wat eerder in ons sjabloon stond")
    return made_from(earlier, version_of(earlier))


def put(board: Path, place: str, content: bytes) -> Path:
    """A file among the board's own templates."""
    path = board / "templates" / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def word_file(*paragraphs: str) -> bytes:
    """A Word file with these paragraphs."""
    new = docx.Document()
    for text in paragraphs:
        new.add_paragraph(text)
    saved = io.BytesIO()
    new.save(saved)
    return saved.getvalue()
