"""No page ends with the first row of a table alone, and none begins with its last."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from docx_maker import docx, p, row, table
from printed_demo import printed
from programs import need

from boardkit.word.lone_rows import without_lone_rows
from boardkit.word.template import Template

HEADER = "<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p><w:r/></w:p></w:tc></w:tr>"
KEPT = "<w:pPr><w:keepNext/></w:pPr>"


def _row(name: str, kept: str = "") -> str:
    return f"<w:tr><w:tc><w:p>{kept}{name}</w:p></w:tc><w:tc><w:p>{name}</w:p></w:tc></w:tr>"


def _table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


@pytest.mark.parametrize("count", range(8))
def test_the_first_row_and_the_last_but_one_stay_with_the_next(count: int) -> None:
    names = "abcdefgh"[:count]
    together = {names[0], names[-2]} if count > 1 else set()
    xml = _table(HEADER, *map(_row, names))
    kept = _table(HEADER, *(_row(name, KEPT if name in together else "") for name in names))
    assert without_lone_rows(f"<w:p/>{xml}<w:p/>{xml}") == f"<w:p/>{kept}<w:p/>{kept}"


def test_the_first_row_is_the_one_under_all_headers() -> None:
    rows = [HEADER, HEADER, _row("a"), _row("b"), _row("c")]
    kept = [HEADER, HEADER, _row("a", KEPT), _row("b", KEPT), _row("c")]
    assert without_lone_rows(_table(*rows)) == _table(*kept)
    assert without_lone_rows(_table(HEADER, HEADER)) == _table(HEADER, HEADER)


@pytest.mark.parametrize(
    "xml",
    [
        _table(_row("a"), _row("b")),
        _table(HEADER, _row("a", KEPT), _row("b")),
        _table(HEADER, _row("a", '<w:pPr><w:keepNext w:val="0"/></w:pPr>'), _row("b")),
    ],
    ids=["no header", "kept already", "not to be kept"],
)
def test_what_its_author_arranged_otherwise_stays(xml: str) -> None:
    assert without_lone_rows(xml) == xml


PLAIN = _table(_row("x"), _row("y"), _row("z"))


@pytest.mark.parametrize("after", [PLAIN, f"<w:p>text</w:p>{PLAIN}"], ids=["table", "text"])
def test_what_comes_after_the_table_is_none_of_its_rows(after: str) -> None:
    rows = [HEADER, _row("a"), _row("b"), _row("c"), _row("d")]
    kept = [HEADER, _row("a", KEPT), _row("b"), _row("c", KEPT), _row("d")]
    assert without_lone_rows(_table(*rows) + after) == _table(*kept) + after
    assert without_lone_rows(_table(HEADER) + after) == _table(HEADER) + after


def test_a_table_with_another_in_it_stays_as_it_is_and_the_inner_one_does_not() -> None:
    rows = [_row("a"), _row("b"), _row("c")]
    inner = _table(HEADER, *rows)
    outer = _table(HEADER, _row("a"), "<w:tr><w:tc>{}<w:p>b</w:p></w:tc></w:tr>", _row("c"))
    assert without_lone_rows(outer.format(PLAIN)) == outer.format(PLAIN)
    kept = _table(HEADER, _row("a", KEPT), _row("b", KEPT), _row("c"))
    assert without_lone_rows(outer.format(inner)) == outer.format(kept)


def test_only_the_first_paragraph_of_a_row_counts() -> None:
    cell = "<w:tr><w:tc>{}<w:p>" + KEPT + "</w:p></w:tc></w:tr>"
    before, after = cell.format("<w:p/>"), cell.format(f"<w:p>{KEPT}</w:p>")
    assert without_lone_rows(_table(HEADER, before, _row("b"))) == _table(HEADER, after, _row("b"))


@pytest.mark.parametrize(
    ("paragraph", "kept"),
    [
        ("<w:p/>", f"<w:p>{KEPT}</w:p>"),
        ('<w:p w:rsidR="1/2"/>', f'<w:p w:rsidR="1/2">{KEPT}</w:p>'),
        ('<w:p w:rsidR="1/2"><w:r/></w:p>', f'<w:p w:rsidR="1/2">{KEPT}<w:r/></w:p>'),
        ("<w:p><w:pPr/><w:r/></w:p>", f"<w:p>{KEPT}<w:r/></w:p>"),
        (
            '<w:p><w:pPr><w:jc w:val="end"/></w:pPr></w:p>',
            '<w:p><w:pPr><w:keepNext/><w:jc w:val="end"/></w:pPr></w:p>',
        ),
        (
            '<w:p><w:pPr><w:pStyle w:val="Cell"/><w:jc w:val="end"/></w:pPr></w:p>',
            '<w:p><w:pPr><w:pStyle w:val="Cell"/><w:keepNext/><w:jc w:val="end"/></w:pPr></w:p>',
        ),
    ],
)
def test_a_paragraph_is_kept_with_the_next_where_the_standard_has_that(paragraph: str, kept: str) -> None:
    rows = (f"<w:tr><w:tc>{one}</w:tc></w:tr>" for one in (paragraph, kept))
    before, after = (_table(HEADER, row, _row("b")) for row in rows)
    assert without_lone_rows(before) == after


def test_libreoffice_leaves_no_row_alone(tmp_path: Path) -> None:
    need("soffice", "pdftotext")
    header = row("Header").replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>")
    body = table(header, ["{%tr for one in rows %}"], ["row {{ one }}"], ["{%tr endfor %}"])
    body = body.replace('w:w="100"', 'w:w="5000"')
    papers = {}
    for lines in range(40, 56):
        template = Template.load(tmp_path / "t.docx", docx=docx(*[p("line")] * lines, body, p("end")))
        papers[str(lines)] = template.fill({"rows": "abcd"})
    told = {name: [page.count("row ") for page in _pages(pdf)] for name, pdf in printed(papers).items()}
    assert all(1 not in counts for counts in told.values()), told
    assert [2, 2] in told.values()  # where the page ends within the table, it is parted all the same


def _pages(pdf: bytes) -> list[str]:
    done = subprocess.run(["pdftotext", "-", "-"], check=True, capture_output=True, input=pdf)
    return done.stdout.decode().rstrip("\f").split("\f")
