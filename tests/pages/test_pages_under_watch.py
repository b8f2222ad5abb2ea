"""No page of the demo's papers looks otherwise than the one that is kept, unless somebody looked at it."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Docx
from docx.shared import Cm, Length
from pictures import Pages, made_with, not_comparable
from pictures import drawn as drawn_pages
from printed_demo import DAY, printed
from programs import need, without
from watch import changed_pages, keep_pages, kept_pages

from boardkit.app.check import Checked
from boardkit.app.make_ordered import make_ordered
from boardkit.app.order import Order
from boardkit.documents.decisions import DECISIONS
from boardkit.model.record import Audience

ROOT = Path(__file__).resolve().parents[2]
KEPT = Path(__file__).parent / "kept"
MADE_WITH = KEPT / "made-with.txt"
SHOWN = ROOT / "pages-changed"


@pytest.fixture(autouse=True)
def _tools() -> None:
    need("soffice", "pdftoppm", "fc-match")


def test_every_page_of_the_demo_looks_as_it_did(
    demo_pdfs: dict[str, bytes], request: pytest.FixtureRequest
) -> None:
    update = request.config.getoption("--update-golden")
    with_what = made_with()
    reason = not_comparable(MADE_WITH.read_text("utf-8"), with_what)
    if reason and not update:
        without(reason)
    papers = {name: drawn_pages(pdf) for name, pdf in demo_pdfs.items()}
    changed = changed_pages(kept_pages(KEPT), papers, SHOWN)
    if update:
        keep_pages(papers, KEPT)
        MADE_WITH.write_text(with_what, "utf-8")
        return
    assert not changed, "\n".join(
        [
            f"{len(changed)} pages look otherwise; open {SHOWN.name}/index.html to see them side by side.",
            "When they are right, keep them with --update-golden.",
            *changed,
        ]
    )


@pytest.fixture(scope="module")
def paper(example: Checked) -> bytes:
    order = Order(DECISIONS, "2024-01", Audience.MEMBERS, "nl")
    return make_ordered(example, order, day=DAY).content


def _without_a_paragraph(docx: Docx) -> None:
    paragraph = next(one for one in docx.paragraphs[3:] if len(one.text) > 20)._p
    docx.element.body.remove(paragraph)


def _with_a_column_one_centimetre_narrower(docx: Docx) -> None:
    column = docx.tables[0].columns[2]
    column.width = Length(column.width - Cm(1))
    for cell in column.cells:
        cell.width = column.width


def _with_a_page_break(docx: Docx) -> None:
    docx.paragraphs[2].paragraph_format.page_break_before = True


def _in_other_letters(docx: Docx) -> None:
    docx.styles["Normal"].font.name = "DejaVu Serif"
    for style in docx.styles:
        if getattr(style, "font", None) is not None and style.font.name:
            style.font.name = "DejaVu Serif"


def _with_one_word_less(docx: Docx) -> None:
    run = next(run for cell in docx.tables[-1].columns[1].cells[1:] for run in cell.paragraphs[0].runs)
    run.text = run.text.replace("De ", "Een ", 1)


FAULTS: tuple[Callable[[Docx], None], ...] = (
    _without_a_paragraph,
    _with_a_column_one_centimetre_narrower,
    _with_a_page_break,
    _in_other_letters,
)


def _changed(paper: bytes, change: Callable[[Docx], None]) -> bytes:
    docx, out = Document(io.BytesIO(paper)), io.BytesIO()
    change(docx)
    docx.save(out)
    return out.getvalue()


@pytest.fixture(scope="module")
def drawn(paper: bytes) -> dict[str, Pages]:
    """The paper, what became of it by each fault, and once more itself, drawn after all of them."""
    need("soffice", "pdftoppm")
    variants = {one.__name__: _changed(paper, one) for one in (*FAULTS, _with_one_word_less)}
    pdfs = printed({"paper": paper, **variants, "again": paper})
    return {name: drawn_pages(pdf) for name, pdf in pdfs.items()}


@pytest.mark.parametrize("fault", [one.__name__ for one in FAULTS])
def test_what_moves_on_a_page_is_told_and_shown(drawn: dict[str, Pages], fault: str, tmp_path: Path) -> None:
    keep_pages({"board/paper": drawn["paper"]}, tmp_path / "kept")
    shown = tmp_path / "shown"
    told = changed_pages(kept_pages(tmp_path / "kept"), {"board/paper": drawn[fault]}, shown)
    assert told[0] == "board/paper, page 1: looks otherwise"
    assert [path.name for path in sorted(shown.rglob("paper.*.png"))][:1] == ["paper.1.png"]
    assert "board/paper.1.png" in (shown / "index.html").read_text("utf-8")


@pytest.mark.parametrize("same", ["again", _with_one_word_less.__name__])
def test_what_stays_in_its_place_is_not_told(drawn: dict[str, Pages], same: str, tmp_path: Path) -> None:
    keep_pages({"paper": drawn["paper"]}, tmp_path / "kept")
    shown = tmp_path / "shown"
    assert changed_pages(kept_pages(tmp_path / "kept"), {"paper": drawn[same]}, shown) == []
    assert not shown.exists()


def test_a_paper_that_is_new_or_gone_is_told(drawn: dict[str, Pages], tmp_path: Path) -> None:
    kept, now = {"old": drawn["paper"][:1]}, {"young": drawn["paper"][:1]}
    assert changed_pages(kept, now, tmp_path / "shown") == ["old, page 1: is gone", "young, page 1: is new"]


def test_pages_drawn_with_other_programs_are_not_compared() -> None:
    seven, eight = (f"LibreOffice {number}, Arial as Liberation.ttf\n" for number in ("7.4", "24.8"))
    assert not_comparable(seven, seven) == ""
    assert not_comparable(seven, eight) == (
        "The kept pages were made with LibreOffice 7.4, Arial as Liberation.ttf; here is LibreOffice 24.8, "
        "Arial as Liberation.ttf. Review the pages in pages-changed/ after --update-golden, and commit them."
    )
