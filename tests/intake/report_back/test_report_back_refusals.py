"""What a delegate wrote and cannot be taken over is told with its place, and then nothing is written."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from reading_back import said
from reported import OUTCOME, Reported, asked, box, line, reported_board, whole
from story import Step
from word_typing import typed

from boardkit.app.read import Wish
from boardkit.language import Language
from boardkit.problems import InvalidSource

ROW = "tabel 1, rij 2"
CHOOSE = "overgenomen, deels overgenomen, niet overgenomen en niet aan de orde geweest"
NO_CONCLUSION = line(
    "tabel 2, rij 2, kolom 2",
    "Er staat niet wat is geconcludeerd.",
    "Schrijf het in het vak voor de conclusie.",
)
NO_RESULT = line(
    "tabel 1",
    "Bij geen enkel verzoek is een resultaat gekozen: dat telt als “geen opgave ontvangen”.",
    "Kies “niet aan de orde geweest” voor wat niet is behandeld.",
)
REFUSED: dict[str, tuple[list[Step], list[str]]] = {
    "a misspelt result": (
        [*whole(), *asked("standard", "overgenomem")],
        [line(f"{ROW}, kolom 3", "“overgenomem” is geen resultaat.", "Bedoelt u “overgenomen”?")],
    ),
    "two results in one cell": (
        [*whole(), *asked("standard", "ja en nee")],
        [line(f"{ROW}, kolom 3", "“ja en nee” is geen resultaat.", f"Kies uit: {CHOOSE}.")],
    ),
    "results without a conclusion": (
        whole()[:-2],
        [NO_CONCLUSION],
    ),
    "only what is to be done now": (
        whole()[-1:],
        [
            NO_RESULT,
            NO_CONCLUSION,
        ],
    ),
    "only a note": (
        asked("standard", note="Besproken."),
        [NO_RESULT, NO_CONCLUSION],
    ),
    "a number that is not the row's own": (
        [*whole(), {"do": "type", "at": "bk_ask_standard", "column": 0, "text": "2"}],
        [
            line(
                ROW,
                "Deze rij is gemaakt voor 1, en in de eerste cel staat 2.",
                "Zet het nummer terug, of maak de rij leeg en gebruik een nieuwe.",
            )
        ],
    ),
    "a row pasted twice, with another result": (
        [*whole(), {"do": "copy_row", "at": "bk_ask_standard"}, *asked("standard", "niet overgenomen")],
        [
            line(
                "tabel 1, rij 3",
                "De rij 1 staat hier voor de tweede keer.",
                "Haal een van de twee weg; maak voor een nieuwe rij de eerste cel leeg.",
            )
        ],
    ),
    "an ask of its own": (
        [
            *whole(),
            {"do": "add_row", "at": "bk_table_asks", "cells": ["", "Ook de kades.", "overgenomen", ""]},
        ],
        [
            line(
                "tabel 1, rij 5",
                "Deze rij hoort bij geen verzoek.",
                "Schrijf wat verder is geconcludeerd in het vak daarvoor, onder de verzoeken.",
            )
        ],
    ),
    "a box of its own": (
        [*whole(), {"do": "add_row", "at": "bk_table_outcome", "cells": ["Sfeer", "Gemoedelijk."]}],
        [
            line(
                "tabel 2, rij 4",
                "Deze rij hoort niet in het formulier.",
                "Schrijf het in een van de vakken van het formulier.",
            )
        ],
    ),
    "a character that turns the line around": (
        [*whole(), box("conclusion", "a\u202eb")],
        [
            line(
                "tabel 2, rij 2, kolom 2",
                "In de tekst staat een onzichtbaar teken (U+202E) dat niet in een stuk kan staan.",
                "Typ dit stukje tekst opnieuw in plaats van het te plakken.",
            )
        ],
    ),
    "a note that no paper can show": (
        [*whole(), *asked("standard", note="a\u202eb")],
        [
            line(
                f"{ROW}, kolom 4",
                "In de tekst staat een onzichtbaar teken (U+202E) dat niet in een stuk kan staan.",
                "Typ dit stukje tekst opnieuw in plaats van het te plakken.",
            )
        ],
    ),
    "words in the head of a table": (
        [*whole(), {"do": "head", "at": "bk_table_asks", "column": 3, "text": "Alles is gelukt"}],
        [
            line(
                "tabel 1, rij 1",
                "Deze tekst staat in de kop van een tabel en wordt niet overgenomen: Alles is gelukt",
                "Zet die onder de kop.",
            )
        ],
    ),
}
TABLE_GONE = [
    {"do": "delete_row", "at": at}
    for at in ("bk_table_asks", "bk_ask_standard", "bk_ask_soundings", "bk_ask_sharing")
]
WARNED: dict[str, tuple[list[Step], list[str]]] = {
    "an ask typed over": (
        [*whole(), {"do": "type", "at": "bk_ask_standard", "column": 1, "text": "Stel er twee vast."}],
        [
            line(
                f"{ROW}, kolom 2",
                "Hier luidt het verzoek “Stel er twee vast.”, en in het bestand van de EU-inbreng anders.",
                "Kijk of het resultaat over hetzelfde verzoek gaat.",
            )
        ],
    ),
    "a row that is gone": (
        [*whole(), {"do": "delete_row", "at": "bk_ask_sharing"}],
        [
            "Deze rijen staan niet meer in het bestand: 3. Wat daarover is vastgelegd, blijft staan.",
            "Bij verzoek 3 is geen resultaat gekozen: dat telt als “geen opgave ontvangen”.",
        ],
    ),
}


@pytest.fixture
def board(small_board: Callable[..., Path]) -> Reported:
    return reported_board(small_board)


def told(board: Reported, docx: bytes, steps: list[Step]) -> list[str]:
    return said(board.read(docx, steps))


@pytest.mark.parametrize(("steps", "sentences"), REFUSED.values(), ids=list(REFUSED))
def test_it_is_told_with_its_place_and_changes_nothing(
    board: Reported, steps: list[Step], sentences: list[str]
) -> None:
    assert told(board, board.instruction(), steps) == sentences
    assert board.read(board.instruction(), steps).is_refused


@pytest.mark.parametrize(("steps", "sentences"), WARNED.values(), ids=list(WARNED))
def test_what_a_person_should_know_stops_nothing(
    board: Reported, steps: list[Step], sentences: list[str]
) -> None:
    assert told(board, board.instruction(), steps) == sentences
    back = board.read(board.instruction(), steps)
    assert not back.is_refused
    assert len(back.proposal.files) == 1


def test_what_is_not_complete_is_not_shown_as_a_change(board: Reported) -> None:
    form = board.instruction()
    assert board.read(form, REFUSED["results without a conclusion"][0]).proposal.files == ()
    assert board.read(form, REFUSED["only a note"][0]).proposal.files == ()


def test_a_table_that_is_gone_is_told(board: Reported) -> None:
    form = board.instruction()
    gone = line(
        "De tabel “verzoeken” staat niet meer in het bestand; daaruit is niets gelezen.",
        "Neem die over uit een nieuw gemaakt formulier, of laat het zo.",
    )
    no_result = NO_RESULT.removeprefix("tabel 1 | ")
    assert told(board, form, [*whole(), *TABLE_GONE]) == [gone, no_result]
    board.edit("# einde\n", OUTCOME)
    record: Step = {"do": "record", "on": True}
    back = board.read(form, [box("conclusion", "Er komt één norm."), record, *TABLE_GONE])
    assert back.is_refused
    assert any("Bijgehouden wijzigingen in het bestand: 4." in one for one in said(back))


def test_mistakes_in_asks_and_in_boxes_are_told_at_once(board: Reported) -> None:
    steps = asked("standard", "overgenomem")
    assert told(board, board.instruction(), steps) == [
        line(f"{ROW}, kolom 3", "“overgenomem” is geen resultaat.", "Bedoelt u “overgenomen”?"),
        NO_CONCLUSION,
    ]


def test_an_ask_that_is_not_in_the_file_any_more_is_no_other_ask(board: Reported) -> None:
    docx = typed(board.instruction(), whole())
    text = board.path.read_text("utf-8")
    board.path.write_text(re.sub(r"  - id: soundings\n(    .*\n)+", "", text), "utf-8")
    assert told(board, docx, []) == [
        line(
            "tabel 1, rij 3",
            "Het verzoek “Meet elk jaar.” staat niet meer in het bestand van de EU-inbreng.",
            "Maak de rij leeg, of zet het verzoek terug in het bestand.",
        )
    ]
    emptied: list[Step] = [
        {"do": "type", "at": "bk_ask_soundings", "column": 2, "text": "kies"},
        {"do": "type", "at": "bk_ask_soundings", "column": 3, "text": ""},
    ]
    assert told(board, docx, emptied) == []
    assert not board.read(docx, emptied).is_refused


def test_notes_want_no_other_conclusion_than_the_one_that_is_kept(board: Reported) -> None:
    form = board.instruction()
    board.edit("# einde\n", OUTCOME)
    steps = [step for step in whole() if step["at"] != "bk_conclusion"]
    assert told(board, form, steps) == [
        line("tabel 2, rij 2, kolom 2", "Het vak voor de conclusie is leeg; wat is vastgelegd, blijft staan.")
    ]
    assert not board.read(form, steps).is_refused


def test_an_outcome_from_before_its_meeting_is_not_written(board: Reported) -> None:
    form = board.instruction()
    board.edit("date: 2024-07-04", "date: 2024-Q3", file="eu-meetings.yaml")
    back = board.read(form, whole(), Wish(date(2024, 6, 28)))
    assert back.is_refused
    early = "De uitkomst is van 28 juni 2024, dus van vóór de Europese vergadering epc-1 (3e kwartaal 2024)."
    assert any(one.startswith(early) for one in said(back))


def test_an_input_that_this_board_does_not_have_is_said(board: Reported) -> None:
    form = board.instruction()
    board.path.rename(board.path.with_name("other.yaml"))
    board_text = board.path.with_name("other.yaml")
    board_text.write_text(board_text.read_text("utf-8").replace("id: draught", "id: depth"), "utf-8")
    board.edit("about: [draught]", "about: [depth]", file="meetings/2024-01.yaml")
    with pytest.raises(InvalidSource) as refused:
        board.read(form)
    assert [Language("nl").problem(one) for one in refused.value.problems] == [
        (
            "Deze instructie gaat over EU-inbreng draught, en die kent dit overleg niet.",
            "De EU-inbreng heet hier: depth.",
        )
    ]
