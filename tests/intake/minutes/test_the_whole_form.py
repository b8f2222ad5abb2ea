"""A form that a person filled in gives back every word, once, and touches nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from reading_back import DAY, EXAMPLE, Read, form_of, said, summary

from boardkit.app.check import Checked
from boardkit.app.read import Wish
from boardkit.intake.minutes.told import Section
from boardkit.intake.proposal import apply, diff
from boardkit.problems import Severity

CHANGED = ["meetings/2024-02.yaml", "meetings/2024-03.yaml"]


def test_an_empty_form_changes_nothing(read: Read, pristine_form: bytes) -> None:
    back = read(pristine_form)
    assert back.proposal.files == ()
    assert [one.code for one in back.problems] == ["form-result-missing"] * 9


def test_what_was_filled_in_is_understood_word_for_word(
    read: Read, filled_form: bytes, golden: Callable[[str, str], None]
) -> None:
    back = read(filled_form)
    assert said(back) == []
    golden("read-2024-03-summary-nl", summary(back) + "\n")


def test_the_files_change_as_a_person_would_have_changed_them(
    read: Read, filled_form: bytes, board_copy: Path, golden: Callable[[str, str], None]
) -> None:
    back = read(filled_form)
    golden("read-2024-03-diff-nl", diff(back.proposal).replace(board_copy.as_posix(), "agendas"))


def test_only_lines_are_added_and_all_others_stay_in_their_order(
    read: Read, filled_form: bytes, board_copy: Path
) -> None:
    apply(read(filled_form).proposal)
    for name in CHANGED:
        before = (EXAMPLE / name).read_text("utf-8").splitlines()
        after = iter((board_copy / name).read_text("utf-8").splitlines())
        assert [line for line in before if line not in after] == []
        assert (board_copy / f"{name}.previous").read_bytes() == (EXAMPLE / name).read_bytes()
    others = [one for one in EXAMPLE.rglob("*.yaml") if one.relative_to(EXAMPLE).as_posix() not in CHANGED]
    assert len(others) > 20
    assert all((board_copy / one.relative_to(EXAMPLE)).read_bytes() == one.read_bytes() for one in others)


def test_a_second_reading_adds_nothing(read: Read, filled_form: bytes) -> None:
    apply(read(filled_form).proposal)
    again = read(filled_form)
    assert again.proposal.files == ()
    assert said(again) == []


def test_the_board_is_sound_after_it(read: Read, filled_form: bytes, board_copy: Path) -> None:
    def errors() -> list[str]:
        return [one.code for one in Checked(board_copy).findings(DAY) if one.severity is Severity.ERROR]

    before = errors()
    apply(read(filled_form).proposal)
    assert errors() == before


def test_a_form_made_anew_after_it_says_the_same_and_changes_nothing(
    read: Read, filled_form: bytes, board_copy: Path
) -> None:
    first = read(filled_form)
    apply(first.proposal)
    again = read(form_of(board_copy))
    assert again.proposal.files == ()
    kept = [line.strip() for line in summary(first).replace("(nieuw) ", "").splitlines()]
    shown = "\n".join(line.strip() for line in summary(again).splitlines())
    assert [line for line in kept if line not in shown] == []


@pytest.mark.parametrize("section", list(Section))
def test_each_section_can_be_taken_over_by_itself(read: Read, filled_form: bytes, section: Section) -> None:
    whole = diff(read(filled_form).proposal)
    alone = diff(read(filled_form, wish=Wish(DAY, (section,))).proposal)
    added = [line for line in alone.splitlines() if line.startswith("+") and line[1:].strip()]
    assert len(added) > 1
    numbered = {Section.OUTCOMES, Section.ACTIONS}
    assert [line for line in added if line not in whole.splitlines()] == [] or section in numbered


def test_a_form_in_english_reads_english_words(board_copy: Path, read: Read) -> None:
    form = form_of(board_copy, language="en")
    steps = [
        {"do": "type", "at": "bk_seat_chair", "column": 1, "text": "present"},
        {"do": "type", "at": "bk_asked_calendar_1", "column": 1, "text": "agreed"},
        {
            "do": "write",
            "at": "bk_said_photonics",
            "row": 1,
            "paragraphs": [{"text": "Customers come first."}],
        },
    ]
    back = read(form, steps)
    assert "Chair: present" in summary(back, "en")
    assert "7 Meeting dates in 2025: agreed" in summary(back, "en")
    assert "{en: Customers come first.}" in diff(back.proposal)
