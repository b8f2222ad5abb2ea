from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.asked import Check
from boardkit.checks.eu_handed_over import claim_confidential, claim_source_closed, non_paper_title_twice

CLAIMS = """
    sources:
      - {{id: letter, level: public}}
      - {{id: interview, level: {level}}}
      - {{id: survey, level: members}}
    eu_inputs:
      - id: mapping
        evidence:
          - {{text: Openbaar., source: {{id: letter}}}}
          - {{text: Gesproken., source: {{id: interview}}}}
          - {{text: Vertrouwelijk., level: confidential, source: {{id: survey}}}}
          - {{text: Opgeteld., level: aggregated, source: {{id: survey}}}}
          - {{text: Bronloos.}}
          - {{text: Verdwaald., source: {{id: gone}}}}
      - id: other
        evidence: [{{level: confidential}}, {{source: {{id: survey}}}}]
"""


def claims(level: str = "members") -> str:
    return CLAIMS.format(level=level)


def test_a_confidential_claim_is_left_out_and_who_makes_the_paper_is_told() -> None:
    assert said(claim_confidential, claims(), for_input="mapping", to_hand_over=True) == [
        (
            "10: A claim in mapping is confidential, and is left out of the non-paper. "
            "Look for a public source if it must be in it."
        )
    ]
    told = found(claim_confidential, claims(), for_input="mapping", to_hand_over=True)
    assert [(one.level, one.subject) for one in told] == [("government", "mapping")]


def test_a_public_claim_needs_a_source_that_the_public_may_see() -> None:
    assert said(claim_source_closed, claims(), for_input="mapping", to_hand_over=True) == [
        (
            "9: A claim in mapping rests on interview, which is not public, and is left out of the "
            "non-paper. Name a public source if it must be in it. (also 3)"
        )
    ]
    opened = claims(level="public")
    assert said(claim_source_closed, opened, for_input="mapping", to_hand_over=True) == []


@pytest.mark.parametrize(("level", "told"), [("members", "government"), ("secretariat", "secretariat")])
def test_a_closed_source_is_named_to_those_who_may_know_of_it(level: str, told: str) -> None:
    given = found(claim_source_closed, claims(level), for_input="mapping", to_hand_over=True)
    assert [one.level for one in given] == [told]


@pytest.mark.parametrize("check", [claim_confidential, claim_source_closed])
def test_of_the_papers_that_stay_inside_nothing_is_left_out(check: Check) -> None:
    assert found(check, claims()) == []
    assert found(check, claims(), for_input="mapping") == []
    given = found(check, claims(), for_input="other", to_hand_over=True)
    assert [one.subject for one in given] == ["other"]


TITLES = """
    eu_inputs:
      - id: mapping
        subject: {{nl: Meten, en: Measuring}}
      - id: early
        subject: Waarschuwing
        non_paper:
          title: {title}
"""


def test_two_papers_that_are_handed_over_need_two_names() -> None:
    text = TITLES.format(title="{nl: Vroeg, en: 'measuring.'}")
    assert said(non_paper_title_twice, text, languages=("nl", "en")) == [
        (
            "7: The files of the non-papers of early and mapping would have the same name. "
            "Give one of the two another title under non_paper. (also 3)"
        )
    ]
    told = found(non_paper_title_twice, text, languages=("en",), for_input="early", to_hand_over=True)
    assert [(one.severity, one.level, one.subject) for one in told] == [("error", "government", "early")]


@pytest.mark.parametrize("for_input", ["", "early"])
def test_for_another_paper_it_is_about_none_of_its_records(for_input: str) -> None:
    text = TITLES.format(title="{nl: Vroeg, en: Measuring}")
    told = found(non_paper_title_twice, text, languages=("en",), for_input=for_input)
    assert [(one.severity, one.subject) for one in told] == [("error", "early.non-paper")]


def test_long_titles_that_differ_after_the_name_was_cut_are_one_name() -> None:
    long = "a" * 200
    text = TITLES.format(title=f"{long} x").replace("en: Measuring", f"en: {long} y")
    assert [one.subject for one in found(non_paper_title_twice, text, languages=("en",))] == [
        "early.non-paper"
    ]


def test_titles_without_a_letter_that_a_name_can_hold_are_one_name() -> None:
    text = TITLES.format(title="測定").replace("en: Measuring", "en: 港")
    assert [one.where.line for one in found(non_paper_title_twice, text, languages=("en",))] == [7]


def test_titles_are_compared_in_the_languages_of_the_papers() -> None:
    text = TITLES.format(title="{nl: Vroeg, en: Measuring}")
    assert found(non_paper_title_twice, text, languages=("nl",)) == []
    apart = TITLES.format(title="{nl: Measuring, en: Meten}")
    assert found(non_paper_title_twice, apart, languages=("nl", "en")) == []


def test_a_title_of_its_own_goes_before_the_subject() -> None:
    text = """
        eu_inputs:
          - {id: mapping, subject: Meten, non_paper: {title: Weten}}
          - {id: early, subject: Meten}
    """
    assert found(non_paper_title_twice, text) == []
    assert len(found(non_paper_title_twice, text.replace("title: Weten", "tlp: TLP:CLEAR"))) == 1
