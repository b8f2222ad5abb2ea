"""How fast a Word template is filled in, next to docxtpl: run `.venv/bin/python bench/engine.py`.

Both make the same papers from the same templates and words; the runs take turns, so that a busy moment of the
machine is shared. Printed are medians in milliseconds, and how many times faster than docxtpl.
"""

from __future__ import annotations

import io
import platform
import tempfile
from collections.abc import Callable, Mapping
from datetime import date
from importlib.metadata import version
from pathlib import Path
from statistics import median
from time import perf_counter
from types import SimpleNamespace

from docx import Document
from docxtpl import DocxTemplate

from boardkit.documents.agenda import build
from boardkit.documents.kind import Edition, names_and_values
from boardkit.language import Language
from boardkit.model.record import Audience
from boardkit.source.folder import load_board
from boardkit.views.select import select
from boardkit.word.template import Template
from boardkit.word.text import plain_text

ROOT = Path(__file__).parents[1]
AGENDA = ROOT / "templates" / "nl" / "agenda.docx"
AGENDAS = ROOT / "agendas"
LIBRARIES = ("docxtpl", "python-docx", "jinja2", "lxml")
Words = Mapping[str, object]
Way = Callable[[], bytes]


def _agenda_words() -> Words:
    """The agenda of the example board's second meeting, for its members."""
    view = select(load_board(AGENDAS), day=date(2024, 6, 5), audience=Audience.MEMBERS)
    return names_and_values(build(view, "2024-02", Edition(Language("nl"), final=False)))


def _long_table(folder: Path) -> Path:
    """A template with one table, of which a row is repeated."""
    document = Document()
    table = document.add_table(rows=4, cols=5)
    table.cell(1, 0).text = "{%tr for row in rows %}"
    table.cell(3, 0).text = "{%tr endfor %}"
    for column, name in enumerate(("number", "title", "owner", "due", "status")):
        table.cell(0, column).text = name
        table.cell(2, column).text = f"{{{{ row.{name} }}}}"
    path = folder / "table.docx"
    document.save(str(path))
    return path


def _table_words(rows: int) -> Words:
    fields = {"owner": "Ministerie & partners", "due": "2024-06-30", "status": "op schema"}
    return {
        "rows": [
            SimpleNamespace(number=number, title=f"Maatregel {number}", **fields) for number in range(rows)
        ]
    }


def _by_docxtpl(path: Path, words: Words) -> bytes:
    document = DocxTemplate(path)
    document.render(dict(words), autoescape=True)
    paper = io.BytesIO()
    document.save(paper)
    return paper.getvalue()


def _ways(path: Path, words: Words, cache: Path) -> dict[str, Way]:
    once = Template.load(path, cache=cache)
    return {
        "docxtpl": lambda: _by_docxtpl(path, words),
        "boardkit, compiling each time": lambda: Template.load(path).fill(words),
        "boardkit, from its cache": lambda: Template.load(path, cache=cache).fill(words),
        "boardkit, compiled once": lambda: once.fill(words),
    }


def _medians(compared: Mapping[str, Way], rounds: int) -> dict[str, float]:
    """Milliseconds; every way has its turn in each round."""
    texts = {plain_text(way()) for way in compared.values()}
    if len(texts) != 1:
        raise AssertionError("the papers do not say the same")
    times: dict[str, list[float]] = {name: [] for name in compared}
    for _ in range(rounds):
        for name, way in compared.items():
            start = perf_counter()
            way()
            times[name].append(1000 * (perf_counter() - start))
    return {name: median(taken) for name, taken in times.items()}


def main() -> None:
    """Measure, and print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        agenda = _medians(_ways(AGENDA, _agenda_words(), folder / "cache"), rounds=40)
        table = _medians(_ways(_long_table(folder), _table_words(1000), folder / "cache"), rounds=7)
    print("| | agenda, ms | times faster | table of 1,000 rows, ms | times faster |")
    print("|---|---:|---:|---:|---:|")
    for way in agenda:
        cells = [f"{one[way]:.1f} | {one['docxtpl'] / one[way]:.1f}" for one in (agenda, table)]
        print(f"| {way} | {' | '.join(cells)} |")
    versions = ", ".join(f"{library} {version(library)}" for library in LIBRARIES)
    print(f"\nPython {platform.python_version()}, {versions}.")


if __name__ == "__main__":
    main()
