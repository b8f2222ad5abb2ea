"""Somebody is told what a house's document does to papers, before they look like it."""

from __future__ import annotations

import io
from functools import partial
from pathlib import Path

import docx
import pytest
from docx.shared import Cm
from houses import awkward_house, dutch_house, english_house, plain_house

from boardkit.documents.kinds import CONTENTS
from boardkit.documents.shapes import is_there
from boardkit.language import Language
from boardkit.problems import Severity
from boardkit.word.restyle.findings import findings
from boardkit.word.restyle.house import read_house
from boardkit.word.restyle.restyled import restyled

TEMPLATES = Path(__file__).resolve().parents[3] / "templates"


def told(folder: Path, document: bytes, *kinds: str) -> dict[str, str]:
    """Each finding by its code, as an English reader reads it."""
    path = folder / "house.docx"
    path.write_bytes(document)
    house = read_house(path)
    made = [
        restyled(
            (TEMPLATES / "en" / f"{kind}.docx").read_bytes(), house, knows=partial(is_there, CONTENTS[kind])
        )
        for kind in kinds or ("agenda", "non-paper")
    ]
    found = list(findings(house, made))
    assert {one.severity for one in found} <= {Severity.WARNING}
    assert {one.where.path for one in found} <= {str(path)}
    return {one.code: " ".join(filter(None, Language("en").problem(one))) for one in found}


def test_a_house_that_is_in_order_has_no_finding(tmp_path: Path) -> None:
    assert told(tmp_path, dutch_house()) == {}


def test_numbers_and_new_pages_of_headings_and_another_sheet_are_told(tmp_path: Path) -> None:
    assert told(tmp_path, english_house()) == {
        "house-sheet": "Its pages are not A4 but 21.6 by 27.9 cm. Choose A4 in Word when papers are printed "
        "in Europe.",
        "house-numbers": "Its numbers before headings are left out (heading 1): papers number their items "
        "themselves.",
        "house-new-page": "It begins a new page at a heading (heading 1); papers do not.",
    }


def test_a_house_with_nothing_special_keeps_our_header_and_its_pale_headings_are_told(
    tmp_path: Path,
) -> None:
    found = told(tmp_path, plain_house(), "report")
    assert found["house-bare"] == "It has no header and no footer: ours stay."
    assert found["house-contrast"].startswith("Its style caption is hard to read")


def test_all_that_is_left_out_of_an_awkward_header_is_told(tmp_path: Path) -> None:
    found = told(tmp_path, awkward_house())
    assert {code: found[code] for code in found if code != "house-contrast"} == {
        "house-changes": "Tracked changes in its header or footer are taken as accepted. Accept or reject "
        "them in Word first, if that is not right.",
        "house-fields": "Fields in its header or footer other than page numbers are left out: AUTHOR and "
        "DATE. Type their words, or a tag such as {{ head.board }}.",
        "house-links": "Links in its header or footer become plain words.",
        "house-lying": "Its pages lie; each paper keeps standing or lying as it does.",
        "house-columns": "Its text stands in columns; that of papers does not.",
        "house-narrow": "A text in its margins is 10 cm wide, and tables need 12 cm. Make its side margins "
        "smaller.",
        "house-fonts": "Not every Word has its fonts: Example Grotesk. Who lacks one sees another font: see "
        "that whoever makes or gets papers has them.",
        "house-tags": "“Example Board Secretariat {{ head.marking }} {{ head.board }} came "
        "inwww.example.org” in its header or footer names what not every paper has: such papers go without "
        "it.",
    }


@pytest.mark.parametrize(("lines", "told_of_it"), [(1, False), (9, True)])
def test_a_header_that_is_higher_than_its_margin_is_told(
    tmp_path: Path, lines: int, *, told_of_it: bool
) -> None:
    document = docx.Document()
    document.sections[0].top_margin, document.sections[0].header_distance = Cm(2.5), Cm(1)
    document.sections[0].header.paragraphs[0].add_run("Street")
    for _ in range(lines - 1):
        document.sections[0].header.add_paragraph("Street")
    saved = io.BytesIO()
    document.save(saved)
    assert ("house-header" in told(tmp_path, saved.getvalue())) == told_of_it


def test_a_heading_that_the_house_never_used_is_told(tmp_path: Path) -> None:
    document = docx.Document(io.BytesIO(dutch_house()))
    styles = document.styles.element
    styles.remove(next(one for one in document.styles if one.name == "Heading 3").element)
    saved = io.BytesIO()
    document.save(saved)
    assert told(tmp_path, saved.getvalue(), "minutes")["house-headings"] == (
        "It does not define heading 3: ours stay, in its font and colours. Use them once in the document, "
        "make them look as they should, and save it."
    )


def test_a_picture_without_alternative_text_and_more_sections_are_told(tmp_path: Path) -> None:
    document = docx.Document(io.BytesIO(dutch_house()))
    header = document.sections[0].first_page_header.part.element
    next(one for one in header.iter() if one.tag.endswith("}docPr")).set("descr", "")
    document.add_section()
    saved = io.BytesIO()
    document.save(saved)
    found = told(tmp_path, saved.getvalue())
    assert found["house-picture"].startswith("A picture in its header or footer has no alternative text.")
    assert found["house-sections"] == ("It has 2 sections: page, header and footer are those of the first.")
