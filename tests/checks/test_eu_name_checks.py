from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from board_text import found, said

from boardkit.app.check import Checked
from boardkit.checks.eu_names import point_unknown, profile_differs, profile_missing
from boardkit.checks.names import name_unknown

LAWS = """
    charter: {{eu_profile: act-2023}}
    eu_profiles:
      - id: act-2023
        tasks: [{{code: 28-2-a}}]
        streams: [{{code: supply}}]
        pillars: [{{code: one, components: [{{code: design, title: Ontwerp}}]}}]
        crisis_stages: [{{code: alert}}]
      - id: act-2026
        tasks: [{{code: 41-1}}]
        streams: [{{code: demand}}]
        pillars: [{{code: two, components: [{{code: skills, title: Kennis}}]}}]
        crisis_stages: [{{code: crisis}}]
    eu_meetings:
      - {{id: old, date: 2024-06-20}}
      - {{id: new, date: 2027-06-20, profile: act-2026}}
      - {{id: other, date: 2024-07-20, {meeting}}}
    eu_inputs:
      - id: mapping
        {one}
"""


def laws(one: str = "task: 28-2-a", meeting: str = "level: members") -> str:
    return LAWS.format(one=one.replace("; ", "\n        "), meeting=meeting)


def test_a_task_is_one_of_the_law_that_the_board_chose() -> None:
    assert said(name_unknown, laws("task: 28-2a")) == [
        "19: task names 28-2a, which does not exist here. Did you mean 28-2-a?"
    ]
    assert said(name_unknown, laws("task: 41-1")) == [
        "19: task names 41-1, which does not exist here. Correct it, or add what it names."
    ]


@pytest.mark.parametrize(
    "named", ["profile: act-2026", "eu_meeting: new", "eu_meeting: old; profile: act-2026"]
)
def test_an_input_or_its_meeting_may_be_under_another_law(named: str) -> None:
    assert said(name_unknown, laws(f"task: 41-1; components: [skills]; {named}")) == []
    assert [one.values["value"] for one in found(name_unknown, laws(f"task: 28-2-a; {named}"))] == ["28-2-a"]


def test_the_law_of_an_input_goes_before_that_of_its_meeting() -> None:
    assert said(name_unknown, laws("task: 28-2-a; eu_meeting: new; profile: act-2023")) == []


def test_a_component_is_one_of_any_pillar_of_the_chosen_law() -> None:
    assert said(name_unknown, laws("task: 28-2-a; components: [design, skills]")) == [
        "20: components names skills, which does not exist here. Correct it, or add what it names."
    ]


@pytest.mark.parametrize(
    ("meeting", "unknown"),
    [
        ("stream: supply, crisis: alert", []),
        ("stream: demand, crisis: crisis", ["demand", "crisis"]),
        ("profile: act-2026, stream: demand, crisis: crisis", []),
        ("profile: act-2026, stream: supply, crisis: alert", ["supply", "alert"]),
    ],
)
def test_a_stream_and_a_crisis_stage_of_a_meeting_are_those_of_its_law(
    meeting: str, unknown: list[str]
) -> None:
    given = found(name_unknown, laws(meeting=meeting))
    assert [one.values["value"] for one in given] == unknown
    assert {one.where.line for one in given} <= {16}


def test_a_task_names_a_stream_and_a_pillar_of_its_own_law() -> None:
    text = laws().replace("{code: 28-2-a}", "{code: 28-2-a, stream: demand, pillar: two}")
    assert [(one.where.line, one.values["value"]) for one in found(name_unknown, text)] == [
        (4, "demand"),
        (4, "two"),
    ]
    own = laws().replace("{code: 41-1}", "{code: 41-1, stream: demand, pillar: two}")
    assert said(name_unknown, own) == []


INSIDE = """
    charter: {eu_profile: esb}
    eu_profiles: [{id: esb, tasks: [{code: 28-2-a}]}]
    eu_inputs:
      - id: mapping
        asks: [{id: speed}]
        figures: [{id: jobs, title: Banen}]
        evidence:
          - {asks: [speed, speeds]}
        contributions:
          - seat: sme-a
            stances: [{ask: sped, stance: supports}]
            figures: [{figure: job, amount: 4}, {figure: jobs, amount: 4}]
        outcome:
          taken_over: [speed, money]
          partly: [depth]
          not_taken_over: [speed, depths]
          not_discussed: [spend]
          remarks: [{ask: speed, text: Ja.}, {ask: speedy, text: Nee.}]
      - id: other
        asks: [{id: money}, {id: depth}]
"""


def test_asks_and_figures_are_those_of_the_same_input() -> None:
    given = found(name_unknown, INSIDE)
    assert [(one.where.line, one.values["field"], one.values["value"], one.level) for one in given] == [
        (8, "asks", "speeds", "members"),
        (11, "ask", "sped", "secretariat"),
        (12, "figure", "job", "secretariat"),
        (14, "taken_over", "money", "members"),
        (15, "partly", "depth", "members"),
        (16, "not_taken_over", "depths", "members"),
        (17, "not_discussed", "spend", "members"),
        (18, "ask", "speedy", "government"),
    ]


def test_without_a_chosen_body_a_task_cannot_be_looked_up() -> None:
    text = """
        eu_inputs:
          - id: mapping
            task: 28-2-a
    """
    assert said(profile_missing, text) == [
        (
            "3: task names 28-2-a, but no European body is chosen. "
            "Write eu_profile in board.yaml, or profile here."
        )
    ]
    assert [one.subject for one in found(profile_missing, text)] == ["mapping"]
    assert said(name_unknown, text) == []


@pytest.mark.parametrize("field", ["stream", "crisis"])
def test_without_a_chosen_body_the_codes_of_a_meeting_cannot_be_looked_up(field: str) -> None:
    text = f"eu_meetings: [{{id: a}}, {{id: b, {field}: alert}}]"
    assert [(one.subject, one.values["field"]) for one in found(profile_missing, text)] == [("b", field)]


@pytest.mark.parametrize(
    "chosen",
    [
        "charter: {eu_profile: esb}",
        "eu_meetings: [{id: june, profile: esb}]",
        "charter: {eu_profile: gone}",
    ],
)
def test_a_body_that_anybody_chose_is_chosen(chosen: str) -> None:
    text = f"{chosen}\neu_inputs: [{{id: mapping, eu_meeting: june}}]"
    assert said(profile_missing, text) == []
    own = "eu_inputs: [{id: mapping, profile: esb}]"
    assert said(profile_missing, own) == []


@pytest.mark.parametrize(("profile", "findings"), [("ports", 0), ("[", 0), ("", 1)])
def test_a_law_that_a_broken_file_may_choose_is_not_missed(
    profile: str, findings: int, small_board: Callable[..., Path]
) -> None:
    text = "{nl: Diepte, en: Depth}"
    folder = small_board(
        {
            "eu-meetings.yaml": f"- {{id: june, date: 2024-06, profile: {profile}}}",
            "eu/mapping.yaml": f"""
                id: mapping
                eu_meeting: june
                task: 28-2-a
                subject: {text}
                essence: {text}
                position: {text}
                """,
        }
    )
    codes = [one.code for one in Checked(folder).findings(date(2024, 5, 15))]
    assert codes.count("profile-missing") == findings


POINTS = """
    eu_meetings:
      - {{id: june, points: [Opening, Aanvoer], {level}}}
      - {{id: july}}
    eu_inputs:
      - id: mapping
        {one}
"""


def points(one: str, level: str = "level: members") -> str:
    return POINTS.format(one=one.replace("; ", "\n        "), level=level)


@pytest.mark.parametrize("number", ["0", "3"])
def test_a_point_is_on_the_agenda_of_its_meeting(number: str) -> None:
    assert said(point_unknown, points(f"point: {number}; eu_meeting: june")) == [
        (
            f"6: The agenda of june has no point {number}. "
            "Correct the number, or add the point to the meeting. (also 2)"
        )
    ]


@pytest.mark.parametrize("number", ["1", "2"])
def test_points_count_from_one(number: str) -> None:
    assert said(point_unknown, points(f"point: {number}; eu_meeting: june")) == []


def differing(one: str, meeting: str = "profile: act-2026") -> list[str]:
    return said(profile_differs, laws(f"task: x; {one}", meeting))


def test_an_input_is_brought_in_under_the_law_of_its_meeting() -> None:
    assert differing("eu_meeting: other; profile: act-2023") == [
        (
            "21: The input mapping is under act-2023, and its meeting other under act-2026. "
            "Correct one of the two, or leave profile out at the input. (also 16)"
        )
    ]


@pytest.mark.parametrize(
    ("one", "meeting"),
    [
        ("eu_meeting: other; profile: act-2026", "profile: act-2026"),
        ("eu_meeting: other", "profile: act-2026"),
        ("eu_meeting: other; profile: act-2026", "level: members"),
        ("profile: act-2023", "profile: act-2026"),
        ("eu_meeting: gone; profile: act-2023", "profile: act-2026"),
    ],
)
def test_a_law_that_only_one_of_the_two_names_is_that_of_both(one: str, meeting: str) -> None:
    assert differing(one, meeting) == []


def test_a_meeting_without_known_points_has_none() -> None:
    assert said(point_unknown, points("point: 1; eu_meeting: july")) == [
        "6: The agenda of july has no point 1. Correct the number, or add the point to the meeting. (also 3)"
    ]


def test_a_point_without_a_meeting_means_nothing() -> None:
    assert said(point_unknown, points("point: 1")) == [
        (
            "6: The input mapping is for point 1, but for no European meeting. "
            "Write eu_meeting, or take the point out."
        )
    ]


def test_a_meeting_that_does_not_exist_is_told_once_and_elsewhere() -> None:
    assert said(point_unknown, points("point: 1; eu_meeting: august")) == []
    assert said(point_unknown, points("eu_meeting: june")) == []


def test_the_agenda_of_a_closed_meeting_is_not_told_to_members() -> None:
    text = points("point: 3; eu_meeting: june", level="level: government")
    assert [one.level for one in found(point_unknown, text)] == ["government"]
