from __future__ import annotations

from functools import partial

import pytest
from board_text import found, said

from boardkit.checks.asked import Check
from boardkit.checks.eu_instruction import instruction_long, instruction_without_request
from boardkit.documents.instruction import INSTRUCTION

told = partial(said, for_input="mapping", kind=INSTRUCTION.name)
given = partial(found, for_input="mapping", kind=INSTRUCTION.name)


def test_an_instruction_says_what_is_asked_of_the_delegate() -> None:
    text = "eu_inputs:\n  - id: mapping\n    {}\n"
    assert told(instruction_without_request, text.format("requested: []")) == [
        "2: The instruction on mapping does not say what is asked of the delegate. Write it under requested."
    ]
    assert told(instruction_without_request, text.format("requested: [Breng dit in.]")) == []
    assert [one.level for one in given(instruction_without_request, text.format("asks: []"))] == [
        "government"
    ]


EVERYTHING = """
    charter: {{thresholds: {{least_contributors: 3}}}}
    eu_inputs:
      - id: mapping
        subject: niet geteld
        essence: een
        position: een
        requested: [een]
        asks: [{{id: a, text: telt dubbel, of: een}}]
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
WORDS = 20
"""Of the Dutch paper: each text that it prints is one word here, and that of the ask four."""
ROWS = 5
"""Two claims, an actor, a party and an earlier position, each for twenty words."""
COUNTED = WORDS + 20 * ROWS


def long(words: int, language: str = "nl") -> str:
    text = EVERYTHING.format(line=f"notes: [{'niet ' * 900}]")
    field = "flexibility: [een]" if language == "nl" else "en: two words"
    return text.replace(field, field.replace("een", "w " * words).replace("two words", "w " * words))


def test_what_an_instruction_prints_is_counted_and_nothing_else() -> None:
    assert told(instruction_long, long(900 - COUNTED + 1)) == []
    assert told(instruction_long, long(900 - COUNTED + 2)) == [
        (
            "3: The instruction on mapping comes to 901 words with its tables: over two pages. "
            "Keep it within 900."
        )
    ]


def test_the_longest_language_counts_of_those_that_are_made() -> None:
    text = long(1000, language="en")
    assert told(instruction_long, text) == []
    counts = [one.values["count"] for one in given(instruction_long, text, languages=("nl", "en"))]
    assert counts == [1000 + COUNTED - 1]


@pytest.mark.parametrize("check", [instruction_long, instruction_without_request])
def test_an_instruction_is_looked_at_when_it_is_made(check: Check) -> None:
    text = long(1000).replace("requested: [een]", "requested: []")

    assert [one.level for one in given(check, text)] == ["government"]
    assert found(check, text) == []
    assert given(check, text, for_input="other") == []
    for kind in ("board-note", "consolidation", "non-paper"):
        assert given(check, text, kind=kind) == []
