"""What happens when the files or the form changed in between: nothing is misread, lost or written twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from reading_back import said, summary
from story import Step
from word_typing import typed

from boardkit.app.check import Checked
from boardkit.app.make import make
from boardkit.app.order import Order
from boardkit.app.read import ReadBack, Wish, read_back
from boardkit.documents.minutes import MINUTES
from boardkit.documents.minutes_form import MINUTES_FORM
from boardkit.intake.proposal import apply, diff
from boardkit.model.record import Audience
from boardkit.word.text import plain_text

DAY = date(2024, 6, 20)
SEATS = """
- {id: chair, title: Voorzitter, role: chair, until: 2023-12-31}
- {id: new-chair, title: Voorzitter, role: chair, from: 2024-01-01}
- {id: shipper, title: Reder A, role: member}
"""
ORGANISATIONS = """
- {id: shipping, type: company, names: [{name: Reder A}]}
"""
MEETING = """
id: 2024-01
date: 2024-06-12
start: 13:30
end: 14:30
place: {name: Havenhuis}
items:
  - {id: opening, title: Opening, purpose: opening}
  - {id: dredging, title: Baggeren, purpose: decision, requested_decision: [In oktober te baggeren.]}
  - {id: lamps, title: Lampen, purpose: discussion}
"""


class Board:
    """A small board, its form, and reading it after some steps."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder.parent / "form.docx"
        self.path = folder / "meetings" / "2024-01.yaml"

    def form(self) -> bytes:
        order = Order(MINUTES_FORM, "2024-01", Audience.SECRETARIAT, "nl")
        return make(Checked(self.folder), order, day=date(2024, 6, 11)).content

    def add(self, text: str) -> None:
        self.path.write_text(self.path.read_text("utf-8") + text, "utf-8")

    def read(self, form: bytes, steps: Sequence[Step] = (), day: date = DAY) -> ReadBack:
        self.file.write_bytes(typed(form, steps) if steps else form)
        return read_back(Checked(self.folder), self.file, Wish(day, accept_outdated=True))


@pytest.fixture
def board(small_board: Callable[..., Path]) -> Board:
    files = {
        "board.yaml": "names: [{name: Havenberaad}]\nabbreviation: HB\n",
        "priorities.yaml": None,
        "declarations.yaml": None,
        "seats.yaml": SEATS,
        "organisations.yaml": ORGANISATIONS,
        "meetings/2024-01.yaml": MEETING,
    }
    return Board(small_board(files))


def test_numbers_are_those_of_the_form_when_an_item_came_in_between(board: Board) -> None:
    form = board.form()
    new = "  - {id: pilots, title: Loodsen, purpose: discussion}\n  - {id: dredging"
    board.path.write_text(board.path.read_text("utf-8").replace("  - {id: dredging", new), "utf-8")
    steps: list[Step] = [
        {"do": "type", "at": "bk_seat_shipper", "column": 1, "text": "aanwezig"},
        {"do": "type", "at": "bk_seat_shipper", "column": 3, "text": "3"},
        {"do": "type", "at": "bk_asked_dredging_1", "column": 1, "text": "akkoord"},
    ]
    change = diff(board.read(form, steps).proposal)
    assert "absent_from: [lamps]" in change
    assert "item: dredging" in change


def test_a_further_conclusion_does_not_cut_an_older_one_loose_from_its_request(board: Board) -> None:
    board.add(
        "outcomes:\n  - {number: 2024-01-01, item: dredging, result: adopted, text: Er wordt gebaggerd.}\n"
    )
    cells = ["", "voor kennisgeving aangenomen", "De kosten zijn bekend.", "", ""]
    filled = typed(board.form(), [{"do": "add_row", "at": "bk_outcomes_dredging", "cells": cells}])
    first = board.read(filled)
    assert said(first) == []
    apply(first.proposal)
    assert "number: 2024-01-01, item: dredging, result: adopted" in board.path.read_text("utf-8")
    assert board.read(filled).proposal.files == ()
    assert board.read(board.form()).proposal.files == ()


def test_an_item_of_a_list_that_is_put_deeper_is_a_change(board: Board) -> None:
    board.add("discussions:\n  - item: lamps\n    text: |-\n      - a\n      - b\n")
    form = board.form()
    assert board.read(form).proposal.files == ()
    lines = [{"text": "c", "kind": "bullet", "depth": 2}]
    steps: list[Step] = [{"do": "write", "at": "bk_said_lamps", "row": 1, "paragraphs": lines}]
    assert "+        - c" in diff(board.read(form, steps).proposal)


def test_an_untouched_form_holds_no_meeting(board: Board) -> None:
    form = board.form()
    assert board.read(form).proposal.files == ()
    steps: list[Step] = [
        {"do": "write", "at": "bk_said_lamps", "row": 1, "paragraphs": [{"text": "Besproken."}]}
    ]
    assert "status: held" in diff(board.read(form, steps).proposal)
    assert "status: held" not in diff(board.read(form, steps, day=date(2024, 6, 11)).proposal)


def test_seats_of_one_title_are_known_by_their_rows(board: Board) -> None:
    steps: list[Step] = [{"do": "type", "at": "bk_seat_new_chair", "column": 1, "text": "aanwezig"}]
    back = board.read(board.form(), steps)
    assert not back.is_refused
    change = diff(back.proposal)
    assert "seat: new-chair" in change
    assert "seat: chair" not in change


def test_an_owner_that_nobody_touched_stays_and_one_that_is_two_things_is_a_question(board: Board) -> None:
    board.add("action_points:\n  - {id: 2024-01-a1, item: lamps, text: Lampen vervangen., owner: shipping}\n")
    assert board.read(board.form()).proposal.files == ()
    row: list[Step] = [
        {"do": "add_row", "at": "bk_actions_dredging", "cells": ["", "Peilen.", "Reder A", ""]}
    ]
    assert any(
        "Er is geen zetel of organisatie “Reder A”." in line for line in said(board.read(board.form(), row))
    )


def test_a_copied_box_with_words_in_it_is_not_passed_over(board: Board) -> None:
    form = typed(
        board.form(),
        [{"do": "write", "at": "bk_said_lamps", "row": 1, "paragraphs": [{"text": "Besproken."}]}],
    )
    board.file.write_bytes(form)
    document = Document(str(board.file))
    table = document.add_table(rows=1, cols=1)
    table.cell(0, 0).text = "In de kopie."
    document.save(str(board.file))
    lines = said(read_back(Checked(board.folder), board.file, Wish(DAY)))
    assert any("hoort niet bij het formulier" in line and "In de kopie." in line for line in lines)


def test_what_is_done_in_the_end_keeps_no_new_date(board: Board) -> None:
    later = MEETING.replace("2024-01", "2024-02").replace("2024-06-12", "2024-09-11") + "follows: 2024-01\n"
    (board.folder / "meetings" / "2024-02.yaml").write_text(later, "utf-8")
    board.add(
        "action_points:\n  - id: 2024-01-a1\n    item: lamps\n    text: Lampen vervangen.\n"
        "    owner: shipper\n    due: 2024-08-01\n    history:\n"
        "      - {on: 2024-09-11, due: 2024-10-01, reason: Later geleverd.}\n"
    )
    order = Order(MINUTES_FORM, "2024-02", Audience.SECRETARIAT, "nl")
    form = make(Checked(board.folder), order, day=date(2024, 9, 10)).content
    steps: list[Step] = [
        {"do": "type", "at": "bk_action_2024_01_a1", "column": 2, "text": "gereed"},
        {"do": "type", "at": "bk_action_2024_01_a1", "column": 3, "text": "1 september 2024"},
        {"do": "type", "at": "bk_action_2024_01_a1", "column": 4, "text": "Nota van 1 september."},
    ]
    back = board.read(form, steps, day=date(2024, 9, 12))
    assert not back.is_refused
    apply(back.proposal)
    kept = board.path.read_text("utf-8")
    assert "completed_on: 2024-09-01" in kept
    assert "due: 2024-10-01" not in kept
    assert "Later geleverd." not in kept


def test_a_correction_to_a_closed_item_is_as_closed_as_that_item(board: Board) -> None:
    board.path.write_text(
        board.path.read_text("utf-8").replace("{id: lamps,", "{id: lamps, level: government,"), "utf-8"
    )
    board.add(
        "discussions:\n  - {item: dredging, text: Besproken.}\nhistory:\n  - {on: 2024-06-12, status: held}\n"
    )
    later = (
        MEETING.replace("2024-01", "2024-02")
        .replace("2024-06-12", "2024-09-11")
        .replace("purpose: opening", "purpose: minutes, requested_decision: [Het verslag vast te stellen.]")
    )
    more = (
        "follows: 2024-01\nhistory:\n  - {on: 2024-09-11, status: held}\n"
        "corrections:\n  - {item: lamps, text: Geheim.}\n  - {item: dredging, text: Gewoon.}\n"
        "outcomes:\n  - {number: 2024-02-01, item: opening, result: adopted_amended, text: Vastgesteld.}\n"
    )
    (board.folder / "meetings" / "2024-02.yaml").write_text(later + more, "utf-8")
    order = Order(MINUTES, "2024-01", Audience.MEMBERS, "nl")
    told = plain_text(make(Checked(board.folder), order, day=date(2024, 9, 12)).content)
    assert "Gewoon." in told
    assert "Geheim." not in told


def test_the_end_is_recorded_also_when_it_is_the_planned_one(board: Board) -> None:
    back = board.read(board.form(), [{"do": "type", "at": "bk_end", "column": 1, "text": "14.30"}])
    assert "geëindigd om 14.30" in summary(back)
    assert "+ended: 14:30" in diff(back.proposal)
