"""What cannot be taken over is told with its table and row, and then nothing is written."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from reading_back import DAY, Read, said, summary
from refused_steps import REFUSED
from story import Step
from word_typing import typed

from boardkit.app.read import Wish
from boardkit.intake.minutes.told import Section
from boardkit.intake.proposal import apply, diff
from boardkit.language import Language
from boardkit.problems import InvalidSource

NOT_FILLED_IN = "is niets ingevuld, terwijl daar een besluit wordt gevraagd"


def told(read: Read, form: bytes, steps: list[Step], wish: Wish | None = None) -> list[str]:
    return [line for line in said(read(form, steps, wish)) if NOT_FILLED_IN not in line]


@pytest.mark.parametrize(("steps", "sentence"), REFUSED.values(), ids=list(REFUSED))
def test_it_is_told_in_one_sentence_with_its_place(
    read: Read, pristine_form: bytes, steps: list[Step], sentence: str
) -> None:
    assert told(read, pristine_form, steps) == [sentence]
    assert read(pristine_form, steps).is_refused


def test_all_mistakes_are_told_at_once(read: Read, pristine_form: bytes) -> None:
    steps: list[Step] = [step for steps, _ in list(REFUSED.values())[12:16] for step in steps]
    assert len(told(read, pristine_form, steps)) == 3
    assert "is niets ingevuld" in "".join(said(read(pristine_form)))


def test_a_mistake_in_one_section_lets_another_be_chosen(read: Read, pristine_form: bytes) -> None:
    steps = [
        *REFUSED["a misspelt result"][0],
        {"do": "type", "at": "bk_seat_chair", "column": 1, "text": "aanwezig"},
    ]
    assert read(pristine_form, steps).is_refused
    chosen = read(pristine_form, steps, Wish(DAY, (Section.ATTENDANCE,)))
    assert not chosen.is_refused
    assert "+  - {seat: chair, state: present, example: true}" in diff(chosen.proposal)


@pytest.mark.parametrize(
    ("steps", "sentence"),
    [
        (
            [{"do": "delete_row", "at": "bk_seat_sme_b"}],
            "Deze rijen staan niet meer in het bestand: Mkb-lid B. Wat daarover is vastgelegd, blijft staan.",
        ),
        (
            [{"do": "type", "at": "bk_order", "column": 1, "text": "1, 2, 3, 4, 5, 6, 7, 9, 10"}],
            "staat niet in de volgorde van de punten en geldt dus als niet behandeld.",
        ),
    ],
)
def test_what_a_person_should_know_stops_nothing(
    read: Read, pristine_form: bytes, steps: list[Step], sentence: str
) -> None:
    lines = told(read, pristine_form, steps)
    assert len(lines) == 1
    assert sentence in lines[0]
    assert not read(pristine_form, steps).is_refused


def test_a_row_that_was_moved_is_still_known(read: Read, pristine_form: bytes) -> None:
    steps: list[Step] = [
        {"do": "move_row", "at": "bk_seat_sme_b"},
        {"do": "type", "at": "bk_seat_chair", "column": 1, "text": "aanwezig"},
    ]
    assert told(read, pristine_form, steps) == []
    assert "Voorzitter: aanwezig" in summary(read(pristine_form, steps))
    assert "Mkb-lid B: online aanwezig" in summary(read(pristine_form, steps))


def test_rows_that_a_person_adds_get_the_next_free_numbers(read: Read, pristine_form: bytes) -> None:
    steps = [
        {"do": "add_row", "at": "bk_actions_progress", "cells": ["", "Eerste actie.", "Regio Zuid", ""]},
        {
            "do": "add_row",
            "at": "bk_actions_progress",
            "cells": ["", "Tweede actie.", "Secretaris", "Q1 2025"],
        },
        {
            "do": "add_row",
            "at": "bk_outcomes_progress",
            "cells": ["", "voor kennisgeving aangenomen", "Extra.", "", ""],
        },
    ]
    change = diff(read(pristine_form, steps).proposal)
    assert "+  - id: 2024-03-a1" in change
    assert "+  - id: 2024-03-a2" in change
    assert "+    due: 2025-Q1" in change
    assert "+  - number: 2024-03-01" in change


TRACKED: list[Step] = [
    {"do": "record", "on": True},
    {"do": "type", "at": "bk_asked_progress_1", "column": 2, "text": "Toch anders."},
    {"do": "type", "at": "bk_asked_progress_1", "column": 1, "text": "akkoord"},
    {"do": "delete_row", "at": "bk_seat_sme_b"},
]


def test_tracked_changes_are_read_as_if_accepted_and_told_with_their_author(
    read: Read, pristine_form: bytes
) -> None:
    back = read(pristine_form, TRACKED)
    assert "(nieuw) Toch anders." in summary(back)
    assert "Mkb-lid B" not in summary(back)
    lines = told(read, pristine_form, TRACKED)
    assert "tabel 11, rij 2, kolom 3 | Bijgehouden wijziging van Lid A, ingevoegd: Toch anders." in lines
    assert any("Lid A, rij verwijderd: Mkb-lid B" in line for line in lines)


def test_tracked_changes_are_written_only_when_a_person_says_so(read: Read, pristine_form: bytes) -> None:
    assert read(pristine_form, TRACKED).is_refused
    assert not read(pristine_form, TRACKED, Wish(DAY, accept_tracked=True)).is_refused


def test_a_form_older_than_the_files_does_not_quietly_change_them_back(
    read: Read, pristine_form: bytes, board_copy: Path
) -> None:
    path = board_copy / "meetings" / "2024-03.yaml"
    newer = path.read_text("utf-8").replace("{seat: sme-b, state: online", "{seat: sme-b, state: excused")
    path.write_text(newer, "utf-8")
    back = read(pristine_form)
    assert back.is_refused
    assert "Sinds dit formulier is gemaakt, zijn ook de bestanden gewijzigd: aanwezigheid." in "".join(
        said(back)
    )
    agreed = read(pristine_form, wish=Wish(DAY, accept_outdated=True))
    assert not agreed.is_refused
    assert "+  - {seat: sme-b, state: online, example: true}" in diff(agreed.proposal)


def test_a_new_row_much_like_a_recorded_one_is_a_question(read: Read, filled_form: bytes) -> None:
    apply(read(filled_form).proposal)
    changed = typed(
        filled_form,
        [
            {
                "do": "type",
                "at": "bk_actions_progress",
                "row": 2,
                "column": 1,
                "text": "Gemeenten vragen om bouwgrond op dezelfde manier te tellen.",
            }
        ],
    )
    back = read(changed, wish=Wish(DAY, accept_outdated=True))
    expected = (
        "tabel 12, rij 3 | Deze nieuwe rij lijkt sterk op 2024-03-A2, die al is vastgelegd. | Is "
        "het dezelfde, zet dan 2024-03-A2 in de eerste cel; formuleer de tekst anders als dat niet zo is."
    )
    assert [line for line in said(back) if "lijkt" in line] == [expected]
    answered = typed(
        changed,
        [{"do": "type", "at": "bk_actions_progress", "row": 2, "column": 0, "text": "2024-03-a2"}],
    )
    settled = read(answered, wish=Wish(DAY, accept_outdated=True))
    assert not settled.is_refused
    assert diff(settled.proposal).count("\n+") == 2


def renamed(form: bytes, old: bytes, new: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(form)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(old, new))
    return out.getvalue()


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (b"SBNL<", b"HB<", "Dit formulier is van het overleg HB, en deze map is die van SBNL."),
        (
            b">2024-03<",
            b">2019-07<",
            "Dit formulier is van vergadering 2019-07, en die kent dit overleg niet.",
        ),
        (
            b">minutes-form<",
            b">agenda<",
            "Dit bestand is een stuk van de soort agenda en geen formulier om terug te lezen.",
        ),
    ],
)
def test_a_form_of_another_board_or_meeting_is_refused_and_said_which(
    read: Read, pristine_form: bytes, old: bytes, new: bytes, sentence: str
) -> None:
    with pytest.raises(InvalidSource) as refused:
        read(renamed(pristine_form, old, new))
    assert [Language("nl").problem(one)[0] for one in refused.value.problems] == [sentence]


def test_a_word_file_of_somebody_else_is_refused(read: Read) -> None:
    out = io.BytesIO()
    docx.Document().save(out)
    with pytest.raises(InvalidSource) as refused:
        read(out.getvalue())
    sentence, hint = Language("nl").problem(refused.value.problems[0])
    assert sentence == "Dit bestand zegt niet dat het een invulformulier van een overleg is."
    assert hint == (
        "Maak het formulier met boardkit minutes, of een instructie met boardkit memo; vul het in en bewaar "
        "dat bestand als .docx."
    )
