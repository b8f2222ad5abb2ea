"""The paper, made by docxtpl from the same template and the same words."""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from pathlib import Path

from docxtpl import DocxTemplate
from jinja2 import Environment


def maker(folder: Path) -> Callable[[], bytes]:
    """It draws no charts, so that their tags print nothing."""
    words = pickle.loads((folder / "words.pickle").read_bytes())
    surroundings = Environment(autoescape=True)
    surroundings.filters["chart"] = lambda _: ""

    def make() -> bytes:
        document = DocxTemplate(folder / "template.docx")
        document.render(words, jinja_env=surroundings, autoescape=True)
        paper = io.BytesIO()
        document.save(paper)
        return paper.getvalue()

    return make
