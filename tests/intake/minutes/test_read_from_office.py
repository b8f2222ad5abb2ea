"""A form that was filled in with LibreOffice and saved by it gives back what was filled in.

LibreOffice itself does the work, driven through its bridge to Python: opening, typing, saving as .docx.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from programs import without
from reading_back import DAY, EXAMPLE, said, summary
from refused_steps import REFUSED
from story import STORY, Step
from word_typing import typed

from boardkit.app.check import Checked
from boardkit.app.read import ReadBack, Wish, read_back
from boardkit.intake.proposal import diff

BESIDE = Path(__file__).resolve().parent
Back = Callable[[bytes], ReadBack]
PYTHON = "/usr/bin/python3"
"""The one that Debian's python3-uno belongs to."""

EDITS: Mapping[str, Sequence[Step]] = {
    "nothing": [],
    "the whole story": STORY,
    "rows added": [
        {"do": "add_row", "at": "bk_actions_progress", "cells": ["", "Een derde actie.", "Secretaris", ""]},
        {
            "do": "add_row",
            "at": "bk_outcomes_progress",
            "cells": ["", "voor kennisgeving aangenomen", "Meer.", "", ""],
        },
        {"do": "add_row", "at": "bk_corrections", "cells": ["3", "Een correctie."]},
    ],
    "rows deleted": [
        {"do": "delete_row", "at": "bk_seat_sme_b"},
        {"do": "delete_row", "at": "bk_asked_progress_2"},
    ],
    "a row moved": [
        {"do": "move_row", "at": "bk_seat_sme_b", "table": "bk_attendance"},
        {"do": "type", "at": "bk_seat_chair", "column": 1, "text": "aanwezig"},
    ],
    "lists and breaks": [
        {
            "do": "write",
            "at": "bk_said_progress",
            "row": 1,
            "paragraphs": [
                {"text": "Eerst dit.\nOp een nieuwe regel."},
                {"text": "een", "kind": "bullet"},
                {"text": "daaronder", "kind": "bullet", "depth": 2},
                {"text": "twee", "kind": "numbered"},
                {"text": "drie", "kind": "numbered"},
                {"text": "- met de hand getypt"},
                {"text": "Tab\ten harde\N{NO-BREAK SPACE}spatie & <haakjes>"},
            ],
        }
    ],
    "outside the boxes": [{"do": "append", "text": "Dit staat nergens."}],
    "tracked": [
        {"do": "record", "on": True},
        {"do": "type", "at": "bk_asked_progress_1", "column": 2, "text": "Toch anders."},
        {"do": "type", "at": "bk_asked_progress_1", "column": 1, "text": "akkoord"},
        {"do": "record", "on": False},
    ],
    "a comment": [
        {"do": "remark", "at": "bk_seat_chair", "column": 1, "author": "Lid B", "text": "Klopt dit?"},
        {"do": "type", "at": "bk_seat_vice_chair", "column": 1, "text": "aanwezig"},
    ],
    **{title: steps for title, (steps, _) in REFUSED.items()},
}
OTHERWISE_IN_OFFICE = {
    "a number that is not the row's own",  # there the bookmark goes with the number that is typed over
    "a comment",  # Word keeps comments in a part of its own, which the other tests write by hand
}


@pytest.fixture(scope="session")
def checked() -> Checked:
    return Checked(EXAMPLE)


@pytest.fixture(scope="session")
def saved(tmp_path_factory: pytest.TempPathFactory, pristine_form: bytes) -> dict[str, bytes]:
    """Each edit, played in one LibreOffice."""
    missing = [name for name in ("soffice", PYTHON) if shutil.which(name) is None]
    has_uno = not missing and subprocess.run([PYTHON, "-c", "import uno"], check=False).returncode == 0
    if not has_uno:
        without("LibreOffice with python3-uno is not on this machine")
    folder = tmp_path_factory.mktemp("office")
    form = folder / "form.docx"
    form.write_bytes(pristine_form)
    names = {title: folder / f"{number}.docx" for number, title in enumerate(EDITS)}
    jobs: list[dict[str, Any]] = [
        {"open": str(form), "save": str(names[title]), "steps": list(steps)} for title, steps in EDITS.items()
    ]
    (folder / "jobs.json").write_text(json.dumps(jobs), "utf-8")
    done = subprocess.run(
        [PYTHON, str(BESIDE / "type_in_office.py"), str(folder / "jobs.json")],
        capture_output=True,
        text=True,
        check=False,
        timeout=500,
    )
    assert done.returncode == 0, done.stderr
    return {title: path.read_bytes() for title, path in names.items()}


@pytest.fixture
def back(checked: Checked, tmp_path: Path) -> Callable[[bytes], ReadBack]:
    def reading(docx: bytes) -> ReadBack:
        file = tmp_path / "terug.docx"
        file.write_bytes(docx)
        return read_back(checked, file, Wish(DAY))

    return reading


@pytest.mark.parametrize("title", [title for title in EDITS if title not in OTHERWISE_IN_OFFICE])
def test_the_same_edits_give_the_same_as_in_word(
    saved: dict[str, bytes], pristine_form: bytes, back: Back, title: str
) -> None:
    office, word = back(saved[title]), back(typed(pristine_form, EDITS[title]))
    assert summary(office) == summary(word)
    assert diff(office.proposal) == diff(word.proposal)
    assert office.is_refused == word.is_refused


@pytest.mark.parametrize("title", [title for title in REFUSED if title not in OTHERWISE_IN_OFFICE])
def test_what_cannot_be_taken_over_is_told_in_the_same_sentence(
    saved: dict[str, bytes], back: Back, title: str
) -> None:
    assert REFUSED[title][1] in said(back(saved[title]))


def test_a_number_that_was_typed_over_is_never_read_as_another_row(
    saved: dict[str, bytes], back: Back
) -> None:
    found = back(saved["a number that is not the row's own"])
    assert found.is_refused
    assert any("3-2" in line for line in said(found))


def test_a_comment_is_told_with_its_author_and_not_taken_over(saved: dict[str, bytes], back: Back) -> None:
    found = back(saved["a comment"])
    assert "tabel 1, rij 2, kolom 2 | Opmerking van Lid B, niet overgenomen: Klopt dit?" in said(found)
    assert "Vicevoorzitter: aanwezig" in summary(found)
    assert "Klopt dit" not in summary(found)


def test_libreoffice_dropped_the_tags_of_controls_and_everything_was_read_all_the_same(
    saved: dict[str, bytes], back: Back
) -> None:
    found = back(saved["the whole story"])
    assert said(found) == []
    assert summary(found).count("(nieuw)") == 14
    for step in STORY:
        for one in step.get("paragraphs", [step] if step["do"] == "type" else []):
            for line in one["text"].split("\n"):
                assert line in summary(found) or line[0].isdigit() or line in {"maart 2025", "nee"}
