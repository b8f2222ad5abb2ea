from __future__ import annotations

from pathlib import Path

import pytest
from board_text import board_of, found, said
from pydantic import ValidationError

from boardkit.checks.markings import (
    departmental_unsigned,
    marking_expired,
    marking_too_wide,
    open_meeting_marked,
)
from boardkit.problems import InvalidSource
from boardkit.source.folder import load_board


def item(line: str) -> str:
    return f"""
        meetings:
          - id: 2024-02
            items:
              - id: secrets
                {line}
    """


SIGNED = "{label: departmental, set_by: directeur, until: 2025-01-01}"


@pytest.mark.parametrize(
    ("marking", "missing"),
    [
        ("{label: departmental}", "set_by, until"),
        ("{label: departmental, set_by: directeur}", "until"),
        ("{label: departmental, until: 2025-01-01}", "set_by"),
    ],
)
def test_a_departmental_marking_says_who_set_it_and_until_when(marking: str, missing: str) -> None:
    assert said(departmental_unsigned, item(f"marking: {marking}")) == [
        (
            f"5: A departmental marking needs {missing}. "
            "An official sets it, for a time: write who, by role, and until when."
        )
    ]


@pytest.mark.parametrize("marking", [SIGNED, "{label: internal}", "{label: business_confidential}"])
def test_signed_and_lower_markings_are_fine(marking: str) -> None:
    assert said(departmental_unsigned, item(f"marking: {marking}")) == []


@pytest.mark.parametrize(
    "text",
    [
        "meetings: [{id: m, marking: {label: departmental}}]",
        "meetings: [{id: m, items: [{id: i, papers: [{letter: A, marking: {label: departmental}}]}]}]",
    ],
    ids=["meeting", "paper"],
)
def test_meetings_and_papers_carry_markings_too(text: str) -> None:
    assert [one.level for one in found(departmental_unsigned, text)] == ["government"]


@pytest.mark.parametrize(("day", "findings"), [("2025-01-01", 0), ("2025-01-02", 1)])
def test_a_marking_whose_time_has_passed_is_worth_a_look(day: str, findings: int) -> None:
    assert len(found(marking_expired, item(f"marking: {SIGNED}"), day=day)) == findings


def test_an_expired_marking_says_until_when_it_held() -> None:
    assert said(marking_expired, item(f"marking: {SIGNED}"), day="2025-06-01") == [
        "5: The marking held until 2025-01-01. Ask who set it whether it goes on; else take it out."
    ]


@pytest.mark.parametrize("level", ["public", "members"])
def test_a_departmental_item_is_not_for_members(level: str) -> None:
    text = item(f"level: {level}\n                marking: {SIGNED}")
    assert said(marking_too_wide, text) == [
        (
            f"5: The marking departmental is not for the level {level}. "
            "Narrow the level to government, or take the marking out."
        )
    ]


@pytest.mark.parametrize("level", ["level: government", "level: secretariat", "minutes: 5"])
def test_a_departmental_item_is_for_government_by_itself(level: str) -> None:
    assert said(marking_too_wide, item(f"{level}\n                marking: {SIGNED}")) == []


@pytest.mark.parametrize("label", ["internal", "business_confidential"])
def test_an_internal_item_is_not_for_the_public(label: str) -> None:
    text = item(f"level: public\n                marking: {{label: {label}}}")
    assert [one.where.line for one in found(marking_too_wide, text)] == [5]
    assert said(marking_too_wide, text.replace("public", "members")) == []


def test_a_paper_is_looked_at_by_its_own_level() -> None:
    text = item(f"papers: [{{letter: A, level: members, marking: {SIGNED}}}]")
    assert [one.subject for one in found(marking_too_wide, text)] == ["2024-02.secrets"]


def test_a_departmental_meeting_for_members_is_refused() -> None:
    text = f"""
        meetings:
          - id: 2024-02
            level: members
            marking: {SIGNED}
    """
    assert said(marking_too_wide, text) == [
        (
            "3: The marking departmental is not for the level members. "
            "Narrow the level to government, or take the marking out."
        )
    ]
    assert said(marking_too_wide, text.replace("members", "government")) == []


def test_a_meeting_of_which_the_public_knows_may_be_marked_internal() -> None:
    assert said(marking_too_wide, "meetings: [{id: m, level: public, marking: {label: internal}}]") == []


def test_what_the_whole_keeps_from_the_public_is_not_open_to_it() -> None:
    text = (
        "meetings: [{id: m, level: government, items: [{id: i, level: public, marking: {label: internal}}]}]"
    )
    assert said(marking_too_wide, text) == []


@pytest.mark.parametrize("label", ["TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN"])
def test_an_open_meeting_carries_no_label_that_closes_it(label: str) -> None:
    text = f"""
        meetings:
          - id: 2024-02
            regime: open
            tlp: {label}
    """
    assert said(open_meeting_marked, text) == [
        (
            f"4: An open meeting cannot carry {label}. "
            "Only TLP:CLEAR is for everybody: change the label or the regime. (also 3)"
        )
    ]


@pytest.mark.parametrize(
    "line", ["{regime: open, tlp: TLP:CLEAR}", "{regime: closed, tlp: TLP:RED}", "{regime: open}"]
)
def test_other_labels_and_closed_meetings_are_fine(line: str) -> None:
    assert said(open_meeting_marked, f"meetings: [{{id: m, {line[1:-1]}}}]") == []


@pytest.mark.parametrize(
    "label", ["Stg. Geheim", "staatsgeheim", "secret", "Zeer Geheim", "Stg. Confidentieel"]
)
def test_a_marking_above_departmental_is_refused_before_any_check(label: str) -> None:
    with pytest.raises(ValidationError, match="such information may not be kept here"):
        board_of(item(f"marking: {{label: '{label}'}}"))


def refused(tmp_path: Path, line: str) -> list[tuple[int, str, str]]:
    (tmp_path / "board.yaml").write_text("names: [{name: Raad}]\nabbreviation: PB\n", "utf-8")
    meeting = f"""\
id: 2024-02
date: 2024-06-12
start: 13:00
end: 14:00
place: {{name: Den Haag}}
{line}
items: [{{id: opening, title: Opening, purpose: opening}}]
"""
    (tmp_path / "meetings").mkdir()
    (tmp_path / "meetings" / "2024-02.yaml").write_text(meeting, "utf-8")
    with pytest.raises(InvalidSource) as caught:
        load_board(tmp_path)
    return [
        (one.where.line, one.message.format_map(one.values), one.hint.format_map(one.values))
        for one in caught.value.problems
    ]


def test_a_misspelt_traffic_light_label_is_refused_with_the_right_one(tmp_path: Path) -> None:
    ((line, _, hint),) = refused(tmp_path, "tlp: TLP:AMBR")
    assert line == 6
    assert hint == "Did you mean TLP:AMBER?"


def test_a_state_secret_is_refused_with_what_to_do(tmp_path: Path) -> None:
    ((line, message, hint),) = refused(tmp_path, "marking: {label: Stg. Geheim}")
    assert line == 6
    assert message == (
        "Stg. Geheim is a marking above Departementaal Vertrouwelijk: such information may not be kept here."
    )
    assert hint == "Take it out of this folder and ask your security officer (BVA) what to do."
