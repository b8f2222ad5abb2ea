from __future__ import annotations

from functools import partial

import pytest
from board_text import found, said

from boardkit.checks.asked import Check
from boardkit.checks.eu_non_paper import evidence_level_unsaid, non_paper_long, non_paper_untitled
from boardkit.documents.non_paper import NON_PAPER
from boardkit.problems import Severity

told = partial(said, for_input="mapping", to_hand_over=True, kind=NON_PAPER.name)
given = partial(found, for_input="mapping", to_hand_over=True, kind=NON_PAPER.name)

SUBJECT = "eu_inputs:\n  - id: mapping\n    subject: Tegen het voorstel\n    {}\n"
UNTITLED = (
    "3: The non-paper of mapping has no title of its own: the subject would go outside. "
    "Write title under non_paper."
)


@pytest.mark.parametrize("line", ["asks: []", "non_paper: {tlp: TLP:GREEN}"])
def test_a_paper_does_not_go_outside_under_the_subject_of_the_input(line: str) -> None:
    assert told(non_paper_untitled, SUBJECT.format(line)) == [UNTITLED]
    assert [(one.level, one.severity) for one in given(non_paper_untitled, SUBJECT.format(line))] == [
        ("government", Severity.UNFINISHED)
    ]


def test_a_paper_with_a_title_of_its_own_may_go() -> None:
    assert told(non_paper_untitled, SUBJECT.format("non_paper: {title: Meten}")) == []


CLAIMS = """
    charter: {{thresholds: {{least_contributors: 3}}}}
    sources: [{{id: letter, level: public}}, {{id: interview, level: members}}]
    eu_inputs:
      - id: mapping
        evidence:
          - {claim}
          - {{level: public, source: {{id: letter}}}}
"""


def test_a_claim_that_goes_outside_says_that_it_may() -> None:
    text = CLAIMS.format(claim="{text: Het slibt., source: {id: letter}}")
    assert told(evidence_level_unsaid, text) == [
        (
            "6: A claim in mapping goes outside, and does not say that it may. "
            "Write level at the claim: public, aggregated or confidential."
        )
    ]
    assert [(one.level, one.severity) for one in given(evidence_level_unsaid, text)] == [
        ("government", Severity.UNFINISHED)
    ]


@pytest.mark.parametrize(
    "claim",
    ["{text: Het slibt.}", "{source: {id: interview}}", "{level: confidential, source: {id: letter}}"],
)
def test_a_claim_that_stays_inside_need_not_say_so(claim: str) -> None:
    assert told(evidence_level_unsaid, CLAIMS.format(claim=claim)) == []


WORDY = """
    sources: [{{id: letter, level: public}}]
    eu_inputs:
      - id: mapping
        subject: niet geteld
        essence: een
        position: {{nl: een, en: {english}}}
        asks: [{{id: a, text: een, of: een}}]
        evidence:
          - {{text: een, level: public, source: {{id: letter}}}}
          - {{text: niet geteld, level: confidential}}
        red_lines: [niet geteld]
        speaking_points: [niet geteld]
        non_paper: {{title: een, principles: [{dutch}], co_sponsors: [een]}}
"""
COUNTED = 7 + 12
"""Seven texts of one word, besides the principles, and what the source of the claim takes."""


def wordy(dutch: int, english: int = 1) -> str:
    return WORDY.format(dutch="w " * dutch, english="w " * english)


def test_what_is_handed_over_is_counted_and_nothing_else() -> None:
    assert told(non_paper_long, wordy(1000 - COUNTED)) == []
    assert told(non_paper_long, wordy(1001 - COUNTED)) == [
        (
            "3: The non-paper of mapping comes to 1001 words with its sources: over two pages. "
            "Keep it within 1000."
        )
    ]
    assert [(one.level, one.severity) for one in given(non_paper_long, wordy(1001))] == [
        ("government", Severity.WARNING)
    ]


def test_the_longest_language_of_a_paper_counts() -> None:
    text = wordy(1, english=1000)
    assert told(non_paper_long, text) == []
    both = given(non_paper_long, text, languages=("nl", "en"))
    assert [one.values["count"] for one in both] == [1000 + COUNTED]


@pytest.mark.parametrize("check", [non_paper_untitled, evidence_level_unsaid, non_paper_long])
def test_a_non_paper_is_looked_at_when_it_is_made(check: Check) -> None:
    text = wordy(1000).replace("level: public, source", "source").replace("title: een, ", "")
    assert len(given(check, text)) == 1
    assert found(check, text) == []
    assert found(check, text, for_input="mapping", kind="instruction") == []
    assert given(check, text, for_input="other") == []
