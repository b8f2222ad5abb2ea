"""The instruction has a form that is known when it comes back; the non-paper names no board."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from boardkit.app.check import Checked
from boardkit.app.hand_over import make_hand_over
from boardkit.app.make import make
from boardkit.app.order import HandOver, Order
from boardkit.documents.instruction import INSTRUCTION
from boardkit.model.record import Audience
from boardkit.word.everything import all_text
from boardkit.word.returned import ReturnedTable, read_returned
from boardkit.word.text import plain_text

DAY = date(2024, 10, 1)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OURS = re.compile(r"\bSBNL\b|Semicon(ductor)? Board NL|voorbeeldboard|example board|secretari", re.IGNORECASE)
each_input = pytest.mark.parametrize(
    "subject", ["eu-first-of-a-kind", "eu-competence-centres", "eu-monitoring", "eu-cooperation"]
)
each_language = pytest.mark.parametrize("language", ["nl", "en"])


def instruction(example: Checked, subject: str, language: str) -> bytes:
    return make(example, Order(INSTRUCTION, subject, Audience.GOVERNMENT, language), day=DAY).content


def non_paper(example: Checked, subject: str, language: str) -> bytes:
    return make_hand_over(example, HandOver(subject, language), day=DAY).content


def table(paper: bytes, bookmark: str) -> ReturnedTable:
    return next(one for one in read_returned(paper).tables if bookmark in one.bookmarks)


@each_language
@each_input
def test_the_delegate_reports_back_in_rows_that_are_known_by_their_bookmarks(
    example: Checked, subject: str, language: str
) -> None:
    paper = instruction(example, subject, language)
    asks = next(one.asks for one in example.board.eu_inputs if one.id == subject)
    rows = table(paper, "bk_table_asks").rows[1:]
    assert [row.bookmarks for row in rows] == [{f"bk_ask_{ask.id.replace('-', '_')}"} for ask in asks]
    assert [row.cells[1].text for row in rows] == [ask.text.wording(language) for ask in asks]
    assert {row.cells[3].text for row in rows} == {""}
    outcome = table(paper, "bk_table_outcome").rows[1:]
    assert [row.bookmarks for row in outcome] == [{"bk_conclusion"}, {"bk_follow_up"}]
    assert [row.cells[1].text for row in outcome] == ["", ""]


@pytest.mark.parametrize(
    ("language", "results"),
    [
        ("nl", ["overgenomen", "deels overgenomen", "niet overgenomen", "niet aan de orde geweest"]),
        ("en", ["taken over", "taken over in part", "not taken over", "not discussed"]),
    ],
)
def test_what_became_of_an_ask_is_chosen_from_a_list_and_empty_until_then(
    example: Checked, language: str, results: list[str]
) -> None:
    paper = instruction(example, "eu-cooperation", language)
    with zipfile.ZipFile(io.BytesIO(paper)) as package:
        lists = list(etree.fromstring(package.read("word/document.xml")).iter(W + "dropDownList"))
    assert [[one.get(W + "displayText") for one in choices] for choices in lists] == [results] * 3
    assert [row.cells[2].text for row in table(paper, "bk_table_asks").rows[1:]] == [""] * 3


@each_language
def test_a_red_line_is_told_in_words_and_not_in_colour_alone(example: Checked, language: str) -> None:
    told = {"nl": "✕\N{NO-BREAK SPACE}Rode lijn.", "en": "✕\N{NO-BREAK SPACE}Red line."}[language]
    one = next(one for one in example.board.eu_inputs if one.id == "eu-first-of-a-kind")
    text = plain_text(instruction(example, one.id, language))
    assert text.count(told) == len(one.red_lines)
    for line in one.red_lines:
        assert f"{told} {line.wording(language)}" in text


@each_language
@each_input
def test_a_non_paper_is_valid_and_names_no_board(
    example: Checked, subject: str, language: str, tmp_path: Path
) -> None:
    paper = non_paper(example, subject, language)
    path = tmp_path / "paper.docx"
    path.write_bytes(paper)
    assert [str(one) for one in OpenXmlValidator().validate(path).errors] == []
    about = docx.Document(io.BytesIO(paper)).core_properties
    assert about.title.startswith("Non-paper: ")
    assert about.language == {"nl": "nl-NL", "en": "en-GB"}[language]
    assert (about.author, about.last_modified_by, about.keywords, about.subject) == ("", "", "", "")
    text = all_text(paper)
    assert OURS.search(text) is None
    assert subject not in text


@each_language
def test_a_non_paper_says_on_its_face_that_it_is_a_draft_and_binds_nobody(
    example: Checked, language: str
) -> None:
    draft, final = (
        plain_text(
            make_hand_over(
                example, HandOver("eu-first-of-a-kind", language, final=final), day=date(2024, 6, 21)
            ).content
        )
        for final in (False, True)
    )
    face = {"nl": "Concept, niet verspreiden.", "en": "Draft, not for distribution."}[language]
    word = {"nl": "concept", "en": "draft"}[language]
    binds = {
        "nl": "Wie het aanbiedt, legt zich daarmee nergens op vast.",
        "en": "It does not commit those who present it to anything.",
    }[language]
    assert face in draft
    assert word not in final.lower()
    assert binds in draft
    assert binds in final
