"""The names of a template can be printed: on pages that are as well kept as any paper."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from docx.table import Table
from openxml_audit import OpenXmlValidator
from own_boards import edited

from boardkit.app.template_fields import template_fields
from boardkit.app.template_page import write_page
from boardkit.language import Language
from boardkit.output.writing import Written
from boardkit.word.package import properties_of
from boardkit.word.template import Template
from boardkit.word.text import plain_text

PAGES = Path(__file__).resolve().parents[2] / "templates" / "pages"


def page(kind: str, code: str, out: Path) -> bytes:
    language = Language(code)
    return write_page(kind, template_fields(kind, language), out, language).path.read_bytes()


@pytest.fixture(scope="module")
def dutch(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return page("agenda", "nl", tmp_path_factory.mktemp("pages"))


def test_a_page_tells_what_there_is_group_by_group(dutch: bytes) -> None:
    text = plain_text(dutch)
    assert "# Sjabloon agenda: wat erin kan staan\n" in text
    assert "De agenda van een vergadering, met een toelichting per agendapunt." in text
    assert (
        "\n# items\nAlle agendapunten op volgorde, met hun onderdelen (lijst)\n{%tr for item in items %}\n"
        in text
    )
    assert "\nNaam | Zo schrijft u die | Wat het is | Voorbeeld\n" in text
    assert "\npapers | {%p for paper in item.papers %} | De stukken (lijst) | \n" in text
    assert "\npapers.label | {{ paper.label }} | Het korte nummer: 5B | 1A\n" in text
    assert "\nmoved_from | {{ head.moved_from }} | " in text
    assert "{%tr for … %} met {%tr endfor %}" in text


def test_names_that_have_nothing_in_them_are_together(dutch: bytes) -> None:
    text = plain_text(dutch)
    assert "\n# Losse namen\nNaam | " in text
    assert "\ncompetition_law | {{ competition_law }} | " in text


def test_an_english_page_is_english(tmp_path: Path) -> None:
    text = plain_text(page("agenda", "en", tmp_path))
    assert "# Template agenda: what it may name\n" in text
    assert "\ntitle | {{ item.title }} | Its title | Opening and announcements\n" in text


def test_the_pages_of_both_languages_use_the_same_names() -> None:
    dutch, english = (Template.load(PAGES / code / "template-fields.docx").names for code in ("nl", "en"))
    assert dutch == english
    assert len(dutch) > 10


@pytest.mark.parametrize(("code", "locale"), [("nl", "nl-NL"), ("en", "en-GB")])
def test_a_page_is_valid_and_speaks_one_language(code: str, locale: str, tmp_path: Path) -> None:
    made = page("minutes-form", code, tmp_path / "page.docx")
    assert [str(one) for one in OpenXmlValidator().validate(tmp_path / "page.docx").errors] == []
    opened = docx.Document(io.BytesIO(made))
    assert opened.core_properties.language == locale
    assert "minutes-form" in opened.core_properties.title
    spoken = {one.get(qn("w:val")) for one in opened.styles.element.iter(qn("w:lang"))}
    assert spoken == {locale}


def test_tables_have_a_head_that_repeats_and_fit_the_paper(dutch: bytes) -> None:
    opened = docx.Document(io.BytesIO(dutch))
    section = opened.sections[0]
    wide, high, left, right = (
        int(one or 0)
        for one in (section.page_width, section.page_height, section.left_margin, section.right_margin)
    )
    assert wide > high
    assert len(opened.tables) > 5
    for table in opened.tables:
        assert "tblHeader" in table.rows[0]._tr.xml
        assert width(table) <= wide - left - right


def width(table: Table) -> int:
    return sum(int(column.width) for column in table.columns)


def test_a_page_that_somebody_wrote_on_stays(tmp_path: Path) -> None:
    language = Language("nl")
    found = template_fields("actions", language)
    first = write_page("actions", found, tmp_path, language)
    assert (first.path, first.what) == (tmp_path / "template-actions-nl.docx", Written.NEW)
    assert write_page("actions", found, tmp_path, language).what is Written.UNCHANGED
    first.path.write_bytes(edited(first.path.read_bytes(), "Te bespreken met de huisstijl"))
    second = write_page("actions", found, tmp_path, language)
    assert (second.path.name, second.beside) == ("template-actions-nl-2.docx", first.path)
    assert properties_of(second.path.read_bytes())["boardkit.kind"] == "template-fields"
