from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.asked import Check
from boardkit.checks.eu_lengths import (
    essence_long,
    points_not_english,
    position_long,
    speaking_points_many,
)
from boardkit.documents.instruction import INSTRUCTION
from boardkit.problems import Severity


def test_more_than_five_speaking_points_are_too_many_to_say() -> None:
    text = """
        eu_inputs:
          - id: mapping
            speaking_points: [Een, Twee, Drie, Vier, Vijf, Zes]
    """
    assert said(speaking_points_many, text) == ["3: The input mapping has 6 speaking points. Keep at most 5."]
    assert [one.severity for one in found(speaking_points_many, text)] == [Severity.UNFINISHED]
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


def test_a_position_of_more_than_sixty_words_is_no_position_of_three_lines() -> None:
    text = """
        eu_inputs:
          - id: mapping
            position:
              nl: {dutch}
              en: {english}
    """
    long = text.format(dutch="woord " * 60, english="word " * 61)
    assert said(position_long, long) == ["5: The position of mapping has 61 words. Keep at most 60."]
    assert said(position_long, text.format(dutch="woord " * 60, english="word " * 60)) == []


SPOKEN = """
    charter: {{language: {own}}}
    eu_inputs:
      - id: mapping
        speaking_points:
          - {{nl: Meet nu., en: Measure now.}}
          - {point}
        if_raised:
          - question: {question}
            answer: {{nl: Meteen., en: At once.}}
"""


def spoken(point: str = "{en: Now.}", question: str = "{en: When?}", own: str = "nl") -> str:
    return SPOKEN.format(point=point, question=question, own=own)


SENTENCE = "The input mapping has something to be said aloud that is not in English. Write en: below it."


@pytest.mark.parametrize("point", ["Meet nu.", "{nl: Meet nu.}"])
def test_a_speaking_point_is_said_in_english_whatever_the_language_of_the_paper(point: str) -> None:
    assert said(points_not_english, spoken(point=point)) == [f"6: {SENTENCE}"]
    assert [one.level for one in found(points_not_english, spoken(point=point))] == ["members"]


def test_what_is_said_if_others_bring_something_up_is_in_english_too_and_kept_inside() -> None:
    text = spoken(question="Wanneer?")
    assert said(points_not_english, text) == [f"8: {SENTENCE}"]
    assert [one.level for one in found(points_not_english, text)] == ["government"]


def test_what_a_board_writes_in_its_own_english_is_english() -> None:
    assert said(points_not_english, spoken(point="Now.", question="When?", own="en")) == []
    assert said(points_not_english, spoken()) == []


TOO_LONG = """
    eu_meetings: [{{id: esb, date: 2024-05-10}}]
    eu_inputs:
      - id: mapping
        essence: Een. Twee. Drie. Vier.
        position: {words}
        speaking_points: [a, b, c, d, e, f]
        {line}
"""


@pytest.mark.parametrize("check", [essence_long, position_long, speaking_points_many, points_not_english])
@pytest.mark.parametrize("line", ["history: [{on: 2024-05-01, stage: sent}]", "eu_meeting: esb"])
def test_what_was_sent_or_is_over_is_history_unless_a_paper_is_made_of_it(check: Check, line: str) -> None:
    text = TOO_LONG.format(words="woord " * 61, line=line)
    assert found(check, text) == []
    assert found(check, text, for_input="mapping", kind=INSTRUCTION.name) != []
    assert found(check, text, day="2024-04-30") != []


@pytest.mark.parametrize("kind", ["board-note", "consolidation", "non-paper"])
@pytest.mark.parametrize("check", [speaking_points_many, points_not_english])
def test_a_paper_that_holds_no_speaking_points_does_not_wait_for_them(check: Check, kind: str) -> None:
    text = TOO_LONG.format(words="woord", line="eu_meeting: esb")
    assert found(check, text, for_input="mapping", kind=INSTRUCTION.name) != []
    assert found(check, text, for_input="mapping", kind=kind, to_hand_over=kind == "non-paper") == []
