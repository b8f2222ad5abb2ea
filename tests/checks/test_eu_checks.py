from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.asked import Check
from boardkit.checks.eu import (
    essence_long,
    evidence_without_source,
    input_expected,
    input_late,
    speaking_points_many,
)


def test_more_than_five_speaking_points_are_too_many_to_say() -> None:
    text = """
        eu_inputs:
          - id: mapping
            speaking_points: [Een, Twee, Drie, Vier, Vijf, Zes]
    """
    assert said(speaking_points_many, text) == ["3: The input mapping has 6 speaking points. Keep at most 5."]
    assert said(speaking_points_many, text.replace(", Zes", "")) == []


def test_an_essence_of_four_sentences_is_too_long() -> None:
    text = """
        eu_inputs:
          - id: mapping
            essence:
              nl: Een. Twee. Drie.
              en: One. Two. Three. Four.
    """
    assert said(essence_long, text) == ["5: The essence of mapping has 4 sentences. Keep at most 3."]


@pytest.mark.parametrize(
    ("words", "findings"),
    [
        ("Een. Twee! Drie?", 0),
        ("Een. Twee. Drie. Vier", 1),
        ("Ca. 70 bedrijven. Zie art. 28 lid 2. Dit is d.w.z. kort.", 0),
        ("Zie Kamerstuk 33 009, nr. 138. Het kost 13.5 miljoen. Meer is er niet.", 0),
        ('Hij zei: "Nu." Toen ging hij. Dat was het. Echt waar.', 1),
    ],
)
def test_an_abbreviation_is_no_sentence(words: str, findings: int) -> None:
    text = f"eu_inputs: [{{id: mapping, essence: '{words}'}}]"
    assert len(found(essence_long, text)) == findings


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
        history: [{{on: 2024-06-01, stage: {stage}}}]
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
    text = INPUT.format(stage="draft")
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


def test_an_input_that_was_sent_is_fine() -> None:
    text = INPUT.format(stage="sent")
    assert said(input_expected, text, day="2024-06-01") == said(input_late, text, day="2024-06-10") == []
    assert len(found(input_expected, text, day="2024-05-31")) == 1


def test_an_input_for_a_meeting_without_a_deadline_is_not_late() -> None:
    text = "eu_meetings: [{id: esb}]\neu_inputs: [{id: mapping, eu_meeting: esb}, {id: other}]"
    assert said(input_expected, text) == said(input_late, text) == []
