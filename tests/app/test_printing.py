"""The PDFs that LibreOffice makes of our papers are accessible, complete, and the same each time."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from programs import need
from reading_back import EXAMPLE
from typer.testing import CliRunner

from boardkit.app.no_pdf import NoPdf
from boardkit.app.printing import make_pdfs
from boardkit.cli.commands import app
from boardkit.word.printable import printable

ASKED = {
    "agenda": ("agenda", "2024-02"),
    "instruction": ("memo", "eu-competence-centres", "--as", "instruction"),
    "report": ("report", "2024-Q2", "--for", "government", "--language", "en"),
}
OURS = re.compile(rb"/RoleMap<<(.*?)>>", re.DOTALL)
STANDARD = {b"Figure", b"Table", b"Caption", b"Note", b"Link", b"H1", b"H2", b"P", b"L", b"Span", b"Quote"}


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Some papers of the example board, and beside each its PDF."""
    need("soffice", "pdfinfo", "pdffonts")
    folder = tmp_path_factory.mktemp("papers")
    for name, words in ASKED.items():
        where = ("--board", str(EXAMPLE), "--day", "2024-08-01", "--out", str(folder / f"{name}.docx"))
        assert CliRunner().invoke(app, [*words, *where]).exit_code == 0
    made = {name: folder / f"{name}.docx" for name in ASKED}
    results = list(make_pdfs(list(made.values())))
    assert [one for one in results if isinstance(one, NoPdf)] == []
    return made


def told_by(tool: str, *words: str) -> str:
    return subprocess.run([tool, *words], check=True, capture_output=True, text=True).stdout


def pdf_of(papers: dict[str, Path], name: str) -> str:
    return str(papers[name].with_suffix(".pdf"))


def tags(pdf: str) -> list[str]:
    return re.findall(r"^\s*([A-Z]\w*)\b(?=[: (]|$)", told_by("pdfinfo", "-struct", pdf), re.MULTILINE)


@pytest.mark.parametrize(
    ("name", "title", "language"),
    [
        ("agenda", "Agenda SBNL-2024-02, ", b"nl-NL"),
        ("instruction", "Instructie ", b"nl-NL"),
        ("report", "Monitoring report ", b"en-GB"),
    ],
)
def test_each_is_tagged_and_says_its_title_and_language(
    papers: dict[str, Path], name: str, title: str, language: bytes
) -> None:
    about = dict(line.split(":", 1) for line in told_by("pdfinfo", pdf_of(papers, name)).splitlines())
    assert about["Tagged"].strip() == "yes"
    assert about["Title"].strip().startswith(title)
    assert "<pdfuaid:part>1</pdfuaid:part>" in told_by("pdfinfo", "-meta", pdf_of(papers, name))
    pdf = Path(pdf_of(papers, name)).read_bytes()
    catalogue = next(one for one in re.findall(rb"<<[^<]*/Type/Catalog.*?endobj", pdf, re.DOTALL))
    assert b"/Lang(%s)" % language in catalogue
    assert b"/DisplayDocTitle true" in catalogue


def test_the_structure_is_that_of_the_paper(papers: dict[str, Path]) -> None:
    for name in ASKED:
        found = tags(pdf_of(papers, name))
        headings = [int(one[1]) for one in found if re.fullmatch(r"H[1-6]", one)]
        assert headings[0] == 1
        assert all(later <= earlier + 1 for earlier, later in pairwise(headings))
        assert found.count("LI") == found.count("LBody") > 0
    report = tags(pdf_of(papers, "report"))
    tables = len(docx.Document(str(papers["report"])).tables)
    assert report.count("Table") == tables > 10
    assert report.count("TH") >= 2 * tables
    assert {"TOC", "TOCI", "Link"} <= set(report)


def test_each_chart_is_described_and_no_style_is_taken_for_a_tag(papers: dict[str, Path]) -> None:
    pdf = Path(pdf_of(papers, "report")).read_bytes()
    charts = printable(papers["report"].read_bytes()).charts
    described = re.findall(rb"/S/Figure\n/Alt<(\w+)>", pdf)
    assert [bytes.fromhex(one.decode()).decode("utf-16") for one in described] == list(charts)
    assert tags(pdf_of(papers, "report")).count("Figure") == len(charts) > 5
    mapped = set(re.findall(rb"/([\w#]+)/\w+", next(iter(OURS.findall(pdf)))))
    assert mapped & STANDARD == set()
    assert b"Figure#20style" in mapped


def test_every_font_is_in_it_and_no_person(papers: dict[str, Path]) -> None:
    for name in ASKED:
        fonts = told_by("pdffonts", pdf_of(papers, name)).splitlines()[2:]
        assert fonts
        assert all(line.split()[-5] == "yes" for line in fonts)
        author = re.findall(r"^Author: +(.*)", told_by("pdfinfo", pdf_of(papers, name)), re.MULTILINE)
        assert {one.split(" (")[0] for one in author} == {"Semiconductor Board NL"}


def test_the_same_paper_gives_the_same_bytes(papers: dict[str, Path], tmp_path: Path) -> None:
    copies = [Path(shutil.copy(papers[name], tmp_path)) for name in ("agenda", "report")]
    assert len(list(make_pdfs(copies))) == 2
    for copy in copies:
        assert copy.with_suffix(".pdf").read_bytes() == papers[copy.stem].with_suffix(".pdf").read_bytes()


def test_a_name_that_no_command_line_likes_does_no_harm(tmp_path: Path) -> None:
    need("soffice")
    folder = tmp_path / "Overleg – één map, met spaties"
    folder.mkdir()
    paper = folder / f"-{'é' * 60} 'x' \"y\" $HOME.docx"
    docx.Document().save(str(paper))
    results: Sequence[object] = list(make_pdfs([paper]))
    assert [getattr(one, "path", one) for one in results] == [paper.with_suffix(".pdf")]
    assert [one.suffix for one in sorted(folder.iterdir())] == [".docx", ".pdf"]
