"""The templates that come with boardkit: their names, their language, their accessibility, their text."""

from __future__ import annotations

import io
import itertools
import re
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import docx
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from boardkit.app.as_of import as_of
from boardkit.app.check import Checked
from boardkit.app.make import make
from boardkit.app.order import Order
from boardkit.documents.kind import About, DocumentKind, HandOverKind, vocabulary
from boardkit.documents.kinds import KINDS
from boardkit.documents.non_paper import NON_PAPER
from boardkit.rules.deadlines import dispatch_day
from boardkit.word.template import Template
from boardkit.word.text import template_text

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = sorted((ROOT / "templates").glob("*/*.docx"))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
LOCALES = {"nl": "nl-NL", "en": "en-GB"}
ALL_KINDS: tuple[DocumentKind | HandOverKind, ...] = (*KINDS, NON_PAPER)
SPOKEN = {
    "nl-instruction": {"{{ point }}", "{{ one.question }}", "{{ one.answer }}", "{{ ask.spoken }}"},
}
"""What is said aloud at the European body is English in every paper; the template says so of these words."""
# The example board decides nothing in writing: tests/documents/test_written_round.py makes that paper.
OF_THE_EXAMPLE = [kind for kind in KINDS if kind.about is not About.WRITTEN_PROCEDURE]


def name(path: Path) -> str:
    return f"{path.parent.name}-{path.stem}"


each_template = pytest.mark.parametrize("path", TEMPLATES, ids=name)


def part(path: Path, part_name: str) -> etree._Element:
    with zipfile.ZipFile(path) as package:
        return etree.fromstring(package.read(part_name))


def test_each_kind_has_a_template_in_each_language() -> None:
    assert {name(path) for path in TEMPLATES} == {
        f"{language}-{kind.name}" for kind in ALL_KINDS for language in ("nl", "en")
    }


@each_template
def test_a_template_uses_only_names_that_its_kind_offers(path: Path) -> None:
    kind = next(one for one in ALL_KINDS if one.name == path.stem)
    offered = vocabulary(kind.content)
    # Inside a loop a template knows an item by the loop's own name; Template.names follows it to its list.
    used = {one for one in Template.load(path).names if one.split(".")[0] in offered}
    assert used
    assert used <= set(offered)
    assert {one.split(".")[0] for one in Template.load(path).names} <= {one.split(".")[0] for one in offered}


@pytest.mark.parametrize("kind", [kind.name for kind in ALL_KINDS])
def test_both_languages_use_the_same_names(kind: str) -> None:
    nl, en = (
        Template.load(ROOT / "templates" / language / f"{kind}.docx").names for language in ("nl", "en")
    )
    assert nl == en


@pytest.mark.parametrize("kind", ALL_KINDS, ids=lambda kind: kind.name)
def test_every_name_on_offer_has_a_description(kind: object) -> None:
    offered = vocabulary(kind.content)  # type: ignore[attr-defined] # pytest gives any object
    assert len(offered) > 10
    assert [one for one, text in offered.items() if not text] == []


@each_template
def test_the_readable_text_beside_a_template_is_fresh(path: Path, request: pytest.FixtureRequest) -> None:
    beside = path.with_suffix(".docx.txt")
    text = template_text(path)
    if request.config.getoption("--update-golden"):
        beside.write_text(text, "utf-8", newline="\n")
    assert beside.read_text("utf-8") == text


@each_template
def test_a_template_speaks_one_language_everywhere(path: Path) -> None:
    own = LOCALES[path.parent.name]
    languages = {
        element.get(f"{W}val")
        for part_name in ("word/styles.xml", "word/document.xml", "word/settings.xml")
        for tag in ("lang", "themeFontLang")
        for element in part(path, part_name).iter(W + tag)
    }
    spoken = {
        "".join(text.text or "" for text in run.iter(W + "t")).strip()
        for run in part(path, "word/document.xml").iter(W + "r")
        for language in run.iter(W + "lang")
        if language.get(f"{W}val") != own
    }
    assert spoken == SPOKEN.get(name(path), set())
    assert languages == ({own, LOCALES["en"]} if spoken else {own})


@each_template
def test_a_template_has_no_empty_paragraph_and_no_text_box(path: Path) -> None:
    root = part(path, "word/document.xml")
    cells = {paragraph for cell in root.iter(W + "tc") for paragraph in cell.iter(W + "p")}
    charts = {one for drawing in root.iter(W + "drawing") for one in drawing.iterancestors(W + "p")}
    body = [paragraph for paragraph in root.iter(W + "p") if paragraph not in cells | charts]
    assert len(body) > 20
    assert [one for one in body if not "".join(t.text or "" for t in one.iter(W + "t")).strip()] == []
    assert not list(root.iter(W + "txbxContent", W + "pict"))


@each_template
def test_the_only_pictures_of_a_template_are_charts_in_the_text_that_say_what_they_say(path: Path) -> None:
    for drawing in part(path, "word/document.xml").iter(W + "drawing"):
        assert [one.tag for one in drawing] == [f"{WP}inline"]
        assert [one.tag for one in drawing.iter(f"{C}chart")] == [f"{C}chart"]
        told = drawing.find(f"{WP}inline/{WP}docPr")
        assert told is not None
        assert re.fullmatch(r"\{\{ [\w.]+\|chart \}\}", told.get("descr", ""))


@each_template
def test_tables_have_a_header_row_that_repeats_and_rows_that_do_not_split(path: Path) -> None:
    tables = list(part(path, "word/document.xml").iter(W + "tbl"))
    assert bool(tables) == (path.stem != NON_PAPER.name)  # that one is to be read, and lists no records
    for table in tables:
        rows = table.findall(f"{W}tr")
        assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
        is_box = len(rows) == 2 and len(rows[0].findall(f"{W}tc")) == 1  # to write in: it may run over pages
        whole = rows[:1] if is_box else rows
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in whole)
        assert table.find(f"{W}tblPr/{W}tblCaption") is not None
        assert table.find(f"{W}tblPr/{W}tblDescription") is not None
        assert not list(table.iter(W + "gridSpan", W + "vMerge"))


@each_template
def test_headings_are_real_and_skip_no_level(path: Path) -> None:
    styles = [paragraph.style.name for paragraph in docx.Document(str(path)).paragraphs if paragraph.style]
    levels = [int(style[-1]) for style in styles if re.fullmatch(r"Heading \d", style or "")]
    assert styles.count("Title") == 1
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in itertools.pairwise(levels))


@each_template
def test_a_template_carries_no_person_and_no_trace_of_its_making(path: Path) -> None:
    with zipfile.ZipFile(path) as package:
        core = package.read("docProps/core.xml").decode()
        names = package.namelist()
    author = "" if path.stem == NON_PAPER.name else "{{ head.board }}"  # who hands it over stays outside it
    assert re.findall("<dc:creator>(.*?)</dc:creator>", core) == [author]
    assert re.search(r"<cp:lastModifiedBy>[^<]+<", core) is None
    assert [
        one for one in names if "thumbnail" in one or "stylesWithEffects" in one or "comments" in one
    ] == []


@each_template
def test_text_is_set_in_a_font_that_every_office_has_at_eleven_points(path: Path) -> None:
    styles = part(path, "word/styles.xml")
    defaults = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    assert defaults is not None
    fonts = defaults.find(f"{W}rFonts")
    size = defaults.find(f"{W}sz")
    assert fonts is not None
    assert fonts.get(f"{W}ascii") == "Arial"
    assert size is not None
    assert size.get(f"{W}val") == "22"


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", OF_THE_EXAMPLE, ids=lambda kind: kind.name)
def test_a_finished_paper_is_valid_and_says_what_it_is(
    example: Checked, kind: object, language: str, tmp_path: Path
) -> None:
    meeting = example.board.meetings[1]
    if kind.about is About.BOARD:  # type: ignore[attr-defined] # as above
        subject, day, titled = "", date(2024, 9, 20), "SBNL"
    elif kind.about is About.PERIOD:  # type: ignore[attr-defined] # as above
        subject, day, titled = "2024-Q3", date(2024, 9, 30), "SBNL 2024-Q3"
    elif kind.about is About.INPUT:  # type: ignore[attr-defined] # as above
        subject, day, titled = "eu-first-of-a-kind", date(2024, 6, 21), "SBNL: "
    else:
        subject, titled = meeting.id, "SBNL-2024-02"
        day = as_of(kind, meeting, example.board.charter, date.max)  # type: ignore[arg-type] # as above
    order = Order(kind, subject, kind.audiences[0], language)  # type: ignore[attr-defined,arg-type] # as above
    paper = make(example, order, day=day)
    path = tmp_path / "paper.docx"
    path.write_bytes(paper.content)
    assert [str(one) for one in OpenXmlValidator().validate(path).errors] == []
    properties = docx.Document(io.BytesIO(paper.content)).core_properties
    assert titled in properties.title
    assert properties.language == LOCALES[language]
    assert properties.author == {"nl": "Semiconductor Board NL (werktitel)"}.get(
        language, "Semiconductor Board NL (working title)"
    )


def test_the_same_command_gives_the_same_bytes(example: Checked) -> None:
    agenda = KINDS[0]
    meeting = example.board.meetings[1]
    day = dispatch_day(meeting, example.board.charter)

    def made() -> bytes:
        return make(
            Checked(example.folder), Order(agenda, meeting.id, agenda.audiences[0], "nl"), day=day
        ).content

    assert made() == made()


def test_a_board_with_a_template_of_its_own_uses_it(small_board: Callable[..., Path], tmp_path: Path) -> None:
    folder = small_board()
    own = tmp_path / "templates" / "nl" / "agenda.docx"
    own.parent.mkdir(parents=True)
    ours = docx.Document(str(ROOT / "templates" / "nl" / "agenda.docx"))
    ours.paragraphs[0].insert_paragraph_before("Huisstijl van de haven")
    ours.save(str(own))
    checked = Checked(folder)
    order = Order(KINDS[0], "2024-01", KINDS[0].audiences[0], "nl")
    paper = make(checked, order, day=checked.board.meetings[0].date)
    assert "Huisstijl van de haven" in [
        one.text for one in docx.Document(io.BytesIO(paper.content)).paragraphs
    ]
