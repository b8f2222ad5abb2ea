from __future__ import annotations

from datetime import date

import pytest
from board_text import found, said

from boardkit.checks.asked import Check
from boardkit.checks.eu import evidence_without_source, input_expected, input_late
from boardkit.checks.eu_planning import input_behind


def test_a_claim_rests_on_a_source() -> None:
    text = """
        eu_inputs:
          - id: mapping
            evidence:
              - {text: Bewezen., source: {id: letter}}
              - {text: Geroepen.}
    """
    assert said(evidence_without_source, text) == [
        "5: A claim in mapping rests on no source. Write the source, or take the claim out."
    ]


@pytest.mark.parametrize(
    ("level", "told"), [("public", "members"), ("aggregated", "members"), ("confidential", "government")]
)
def test_a_confidential_claim_is_told_to_government(level: str, told: str) -> None:
    text = f"eu_inputs: [{{id: mapping, evidence: [{{text: Iets., level: {level}}}]}}]"
    assert [one.level for one in found(evidence_without_source, text)] == [told]


INPUT = """
    eu_meetings:
      - {{id: esb, date: 2024-06-20, input_deadline: 2024-06-06}}
    eu_inputs:
      - id: mapping
        eu_meeting: esb
        history: [{{on: 2024-05-01, stage: cleared}}, {{on: 2024-06-01, stage: {stage}}}]
"""


@pytest.mark.parametrize(
    ("day", "check"),
    [
        ("2024-05-22", None),
        ("2024-05-23", input_expected),
        ("2024-06-06", input_expected),
        ("2024-06-07", input_late),
        ("2024-06-20", input_late),
        ("2024-06-21", None),
    ],
)
def test_an_input_that_was_not_sent_is_told_by_the_day(day: str, check: Check | None) -> None:
    text = INPUT.format(stage="cleared")
    checks = (input_expected, input_late)
    assert [one for one in checks if found(one, text, day=day)] == ([check] if check else [])


def test_an_input_is_told_by_its_identifier() -> None:
    text = INPUT.format(stage="cleared")
    assert said(input_expected, text, day="2024-06-01") == [
        "4: The input mapping must be sent by 2024-06-06. Add a step to its history when it is sent."
    ]
    assert said(input_late, text, day="2024-06-10") == [
        "4: The input mapping had to be sent by 2024-06-06. Add a step to its history when it is sent."
    ]


def test_that_it_is_late_keeps_no_paper_of_an_input_from_being_final() -> None:
    text = INPUT.format(stage="cleared")
    assert len(found(input_late, text, day="2024-06-10")) == 1
    assert found(input_late, text, day="2024-06-10", for_input="mapping") == []
    assert len(found(input_late, text, day="2024-06-10", for_input="other")) == 1


def test_an_input_that_was_sent_is_fine() -> None:
    text = INPUT.format(stage="sent")
    assert said(input_expected, text, day="2024-06-01") == said(input_late, text, day="2024-06-10") == []
    assert len(found(input_expected, text, day="2024-05-31")) == 1


def test_an_input_that_is_behind_is_told_by_another_finding_until_it_is_late() -> None:
    text = INPUT.format(stage="draft")  # coordination closes on 3 June
    assert len(found(input_expected, text, day="2024-05-31")) == 1
    assert found(input_expected, text, day="2024-06-04") == []
    assert len(found(input_behind, text, day="2024-06-04")) == 1
    assert len(found(input_late, text, day="2024-06-07")) == 1


def test_without_a_written_deadline_it_is_counted_back_from_the_meeting() -> None:
    text = """
        eu_meetings: [{id: esb, date: 2024-06-20}]
        eu_inputs:
          - id: mapping
            eu_meeting: esb
            history: [{on: 2024-05-01, stage: cleared}]
    """
    assert said(input_expected, text, day="2024-06-06") == [
        "3: The input mapping must be sent by 2024-06-06. Add a step to its history when it is sent."
    ]
    fewer = f"\n        charter: {{eu_planning: {{input_days: 9}}}}{text}"
    assert [one.values["deadline"] for one in found(input_expected, fewer, day="2024-06-06")] == [
        date(2024, 6, 7)
    ]


def test_an_input_whose_last_day_is_not_known_is_not_late() -> None:
    text = "eu_meetings: [{id: esb, date: 2024-06}]\neu_inputs: [{id: mapping, eu_meeting: esb}, {id: other}]"
    for day in ("2024-05-25", "2024-06-15"):
        assert said(input_expected, text, day=day) == said(input_late, text, day=day) == []
    known = text.replace("2024-06}", "2024-06, input_deadline: 2024-06-10}")
    assert len(found(input_late, known, day="2024-06-15")) == 1


@pytest.mark.parametrize(("check", "day"), [(input_expected, "2024-06-01"), (input_late, "2024-06-10")])
def test_the_days_of_a_meeting_are_told_to_those_who_may_know_of_it(check: Check, day: str) -> None:
    text = INPUT.format(stage="cleared")
    assert [one.level for one in found(check, text, day=day)] == ["members"]
    closed = text.replace("{id: esb,", "{id: esb, level: government,")
    assert [one.level for one in found(check, closed, day=day)] == ["government"]
