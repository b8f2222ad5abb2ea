from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.eu_instruction import instruction_long

EVERYTHING = """
    charter: {{thresholds: {{least_contributors: 1}}}}
    eu_inputs:
      - id: mapping
        subject: niet geteld
        essence: een
        position: een
        requested: [een]
        asks: [{{id: a, text: een, of: een}}]
        evidence:
          - {{text: een}}
          - {{text: een, level: confidential}}
          - {{text: niet geteld, level: aggregated}}
        speaking_points: [{{nl: niet geteld, en: one}}]
        if_raised: [{{question: {{nl: niet geteld, en: one}}, answer: {{nl: niet geteld, en: one}}}}]
        red_lines: [{{nl: een, en: two words}}]
        flexibility: [een]
        fallback: een
        force_field:
          - {{actor: A, stance: opposes, confidence: low, date: 2024-04-01, source: niet geteld}}
          - {{actor: A, stance: opposes, confidence: low, date: 2024-05-01, source: een}}
          - {{actor: A, stance: opposes, confidence: low, date: 2024-06-01, source: niet geteld}}
        coordination:
          - {{who: x, status: objection, on: 2024-04-01, text: niet geteld}}
          - {{who: x, status: agreed, on: 2024-05-01, text: een}}
        anchors: [{{id: letter, text: een}}]
        non_paper: {{principles: [niet geteld]}}
        {line}
"""
COUNTED = 17
"""Of the Dutch paper: each text that it prints is one word here."""


def long(words: int, language: str = "nl") -> str:
    text = EVERYTHING.format(line=f"notes: [{'niet ' * 900}]")
    field = "flexibility: [een]" if language == "nl" else "en: two words"
    return text.replace(field, field.replace("een", "w " * words).replace("two words", "w " * words))


def test_what_an_instruction_prints_is_counted_and_nothing_else() -> None:
    assert said(instruction_long, long(700 - COUNTED + 1), for_input="mapping") == []
    assert said(instruction_long, long(700 - COUNTED + 2), for_input="mapping") == [
        "3: The texts of the instruction on mapping have 701 words: over two pages. Keep them within 700."
    ]


def test_the_longest_language_counts_of_those_that_are_made() -> None:
    text = long(800, language="en")
    assert said(instruction_long, text, for_input="mapping") == []
    given = found(instruction_long, text, for_input="mapping", languages=("nl", "en"))
    assert [one.values["count"] for one in given] == [800 + COUNTED - 1]


@pytest.mark.parametrize("for_input", ["", "other"])
def test_the_length_is_told_to_government_when_a_paper_is_made(for_input: str) -> None:
    text = long(1000)
    assert found(instruction_long, text, for_input=for_input) == []
    assert [one.level for one in found(instruction_long, text, for_input="mapping")] == ["government"]
