"""A written procedure on paper: what is asked, by when, what silence means, and a form to answer on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import docx
import pytest
from openxml_audit import OpenXmlValidator
from typer.testing import CliRunner

from boardkit.app.build import build, plan_build
from boardkit.app.check import Checked
from boardkit.app.make import make
from boardkit.app.making import Built
from boardkit.app.order import Order
from boardkit.cli.commands import app
from boardkit.documents.agenda import AGENDA
from boardkit.documents.written_round import WRITTEN_ROUND
from boardkit.model.record import Audience
from boardkit.problems import InvalidSource
from boardkit.views.select import select
from boardkit.word.text import plain_text

Write = Callable[..., Path]
BOARD = """
    names: [{name: {nl: Havenberaad, en: Harbour Board}}]
    abbreviation: HB
    languages: [nl, en]
    decision_rules: {silence: agrees}
"""
SEATS = """
    - {id: chair, title: {nl: Voorzitter, en: Chair}, role: chair}
    - {id: shipper, title: {nl: Reder A, en: Shipper A}, role: member}
    - {id: pilot, title: {nl: Loods, en: Pilot}, role: member}
    - {id: guest, title: {nl: Gast, en: Guest}, role: guest}
"""
ROUND = """
    id: 2024-02
    kind: written
    date: 2024-07-10
    start: 9:00
    end: 17:00
    place: {name: {nl: Schriftelijk, en: In writing}}
    procedure:
      deadline: 2024-07-05
      question: {nl: De kade zakt sneller., en: The quay sinks faster.}
      replies:
        - {seat: chair, on: 2024-07-01, answer: agree}
        - {seat: shipper, on: 2024-07-02, answer: disagree, text: {nl: Te duur., en: Too costly.}}
    items:
      - id: quay
        title: {nl: Kade, en: Quay}
        purpose: decision
        explanation: {nl: De kade moet omhoog., en: The quay must be raised.}
        requested_decision: [{nl: De kade te verhogen., en: To raise the quay.}]
        papers:
          - {letter: A, title: {nl: Meting, en: Survey}, received: 2024-06-20}
"""


@pytest.fixture
def checked(small_board: Write) -> Checked:
    files = {"board.yaml": BOARD, "seats.yaml": SEATS, "meetings/2024-02.yaml": ROUND}
    return Checked(small_board(files))


def paper(checked: Checked, day: date, language: str = "nl") -> bytes:
    order = Order(WRITTEN_ROUND, "2024-02", Audience.MEMBERS, language)
    return make(checked, order, day=day).content


def test_members_read_what_is_asked_by_when_and_what_silence_means(checked: Checked) -> None:
    text = plain_text(paper(checked, date(2024, 6, 26)))
    for words in (
        "Schriftelijke ronde",
        "Reageren uiterlijk\tvrijdag 5 juli 2024",
        "De kade zakt sneller.",
        "De kade moet omhoog.",
        "De kade te verhogen.",
        "HB-2024-02.01A  Meting (bijgevoegd)",
        "In dit overleg geldt: wie niet reageert, is akkoord.",
        "De volgende vergadering bekrachtigt de uitkomst.",
        "Antwoordformulier",
    ):
        assert words in text
    assert "Uitslag" not in text


def test_it_is_there_in_english(checked: Checked) -> None:
    text = plain_text(paper(checked, date(2024, 6, 26), "en"))
    assert "Reply by\tFriday 5 July 2024" in text
    assert "The quay sinks faster." in text


def test_the_form_offers_the_seats_that_vote_and_the_answers(checked: Checked, tmp_path: Path) -> None:
    path = tmp_path / "round.docx"
    path.write_bytes(paper(checked, date(2024, 6, 26)))
    xml = docx.Document(str(path)).element.xml
    for choice in (
        "Voorzitter",
        "Reder A",
        "Loods",
        "akkoord",
        "niet akkoord",
        "onthouding",
        "neemt niet deel",
    ):
        assert f'w:displayText="{choice}"' in xml
    assert 'w:displayText="Gast"' not in xml
    assert [str(one) for one in OpenXmlValidator().validate(path).errors] == []


def test_after_the_deadline_it_says_what_came_of_it_and_not_who_answered_what(checked: Checked) -> None:
    text = plain_text(paper(checked, date(2024, 7, 6)))
    assert (
        "Van de 3 zetels: 2 akkoord, waarvan 1 door niet te reageren; 1 niet akkoord, 0 onthouding." in text
    )
    assert "Te duur." not in text
    assert "Antwoordformulier" not in text


def test_the_public_is_told_neither_the_question_nor_the_sum(checked: Checked) -> None:
    day = date(2024, 7, 6)
    public = select(checked.board, day=day, audience=Audience.PUBLIC)
    assert public.tallies == {}
    assert [one.procedure for one in public.meetings] == [None, None]
    members = select(checked.board, day=day, audience=Audience.MEMBERS)
    assert [one.procedure.replies for one in members.meetings if one.procedure] == [()]
    assert list(members.tallies) == ["2024-02"]


def test_a_written_procedure_has_no_agenda_and_a_meeting_no_form_to_answer_on(checked: Checked) -> None:
    for kind, meeting, code in (
        (AGENDA, "2024-02", "meeting-written"),
        (WRITTEN_ROUND, "2024-01", "meeting-not-written"),
    ):
        with pytest.raises(InvalidSource) as refused:
            make(checked, Order(kind, meeting, Audience.MEMBERS, "nl"), day=date(2024, 6, 3))
        assert [one.code for one in refused.value.problems] == [code]


def test_the_command_for_an_agenda_makes_the_paper_of_a_written_procedure(
    checked: Checked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    words = ["agenda", "2024-02", "--board", str(checked.folder), "--day", "2024-06-26"]
    result = CliRunner().invoke(app, words)
    assert (result.exit_code, result.stdout) == (
        0,
        "papers/HB-2024-02-schriftelijke-ronde-leden.docx: nieuw\n",
    )


def test_build_makes_it_in_the_place_of_an_agenda(checked: Checked, tmp_path: Path) -> None:
    built = build(plan_build(checked, tmp_path, day=date(2024, 6, 26), languages=("nl",)))
    made = [one.result.path.name for one in built if isinstance(one, Built)]
    assert "HB-2024-02-schriftelijke-ronde-leden.docx" in made
    assert [name for name in made if name.startswith(("HB-2024-02-agenda", "HB-2024-02-annotatie"))] == []
