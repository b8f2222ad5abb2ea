"""The papers that each tool makes: the example board's agenda and report, and tables of many rows."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Collection, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from types import SimpleNamespace

import bases
from docx import Document

from boardkit.documents import agenda, report
from boardkit.documents.kind import Edition, names_and_values
from boardkit.language import Language
from boardkit.model.record import Audience
from boardkit.source.folder import load_board
from boardkit.views.select import select
from boardkit.word.guard import contents
from boardkit.word.template import Template

ROOT = Path(__file__).resolve().parents[1]
TEMPLATES = ROOT / "templates" / "nl"
COLUMNS = ("number", "title", "owner", "due", "status")
SIZES = {"100 rows": 100, "1,000 rows": 1_000, "5,000 rows": 5_000}
Words = Mapping[str, object]


def plain(value: object) -> object:
    """The same value without a class of boardkit's, so that each tool gets the same and imports nothing."""
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value):
        made = [name for name, one in vars(type(value)).items() if isinstance(one, property)]
        names = [*(field.name for field in fields(value)), *made]
        return SimpleNamespace(**{name: plain(getattr(value, name)) for name in names})
    if isinstance(value, Mapping):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(one) for one in value]
    return value


def agenda_words() -> Words:
    """The agenda of the example board's second meeting, for its members."""
    view = select(load_board(ROOT / "agendas"), day=date(2024, 6, 5), audience=Audience.MEMBERS)
    return names_and_values(agenda.build(view, "2024-02", Edition(Language("nl"), final=False)))


def report_words() -> Words:
    """The report on the example board's second quarter, for its members."""
    view = select(load_board(ROOT / "agendas"), day=date(2024, 6, 30), audience=Audience.MEMBERS)
    return names_and_values(report.build(view, "2024-Q2", Edition(Language("nl"), final=False)))


SHIPPED: Mapping[str, tuple[str, Callable[[], Words]]] = {
    "agenda": ("agenda.docx", agenda_words),
    "report": ("report.docx", report_words),
}
NAMES = (*SHIPPED, *SIZES)


def table_words(rows: int) -> Words:
    """So many rows of five cells, one of which holds a letter that XML writes otherwise."""
    same = {"owner": "Ministerie & partners", "due": "2024-06-30", "status": "op schema"}
    numbers = range(rows)
    return {"rows": [SimpleNamespace(number=one, title=f"Maatregel {one}", **same) for one in numbers]}


def _table_template(path: Path) -> None:
    """A template with one table, of which a row is repeated."""
    document = Document()
    table = document.add_table(rows=4, cols=len(COLUMNS))
    table.cell(1, 0).text = "{%tr for row in rows %}"
    table.cell(3, 0).text = "{%tr endfor %}"
    for column, name in enumerate(COLUMNS):
        table.cell(0, column).text = name
        table.cell(2, column).text = f"{{{{ row.{name} }}}}"
    document.save(str(path))


def prepared(folder: Path, wanted: Collection[str] = NAMES) -> dict[str, Path]:
    """A folder for each paper, with its template, its words, and what the other tools need to make it."""
    made = {name: folder / name.replace(" ", "-") for name in wanted}
    for name, own in made.items():
        own.mkdir()
        if name in SHIPPED:
            template, words = SHIPPED[name]
            (own / "template.docx").write_bytes((TEMPLATES / template).read_bytes())
            _prepare(own, words())
        else:
            _table_template(own / "template.docx")
            _prepare(own, table_words(SIZES[name]))
    return made


def _prepare(folder: Path, words: Words) -> None:
    """Write down the words, the finished paper, which parts of it were changed, and its outline."""
    template = folder / "template.docx"
    (folder / "words.pickle").write_bytes(pickle.dumps(plain(words)))
    paper = Template.load(template).fill(words)
    (folder / "paper.docx").write_bytes(paper)
    before = contents(template.read_bytes())
    changed = {name: part for name, part in contents(paper).items() if before.get(name) != part}
    (folder / "changed.pickle").write_bytes(pickle.dumps(changed))
    outline = bases.outline_of(folder / "paper.docx")
    (folder / "outline.pickle").write_bytes(pickle.dumps(outline))
    bases.write_empty(folder / "paper.docx", folder / "empty.docx")
    bases.write_merge_template(folder / "empty.docx", outline, folder / "merge.docx")
    (folder / "merge.pickle").write_bytes(pickle.dumps(bases.merged(outline)))
