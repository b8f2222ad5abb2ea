from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.eu_claims import claim_count, claim_withheld

WITHHELD = """
    charter: {{thresholds: {{least_contributors: 3, largest_share: 40}}}}
    seats:
      - {{id: a}}
      - {{id: b}}
      - {{id: c}}
      - {{id: d, organisation: firm}}
      - {{id: e, organisation: firm}}
      - {{id: ministry, group: Rijk}}
    organisations: [{{id: firm}}]
    eu_inputs:
      - id: mapping
        contributions: [{contributions}]
        evidence:
          - {{level: aggregated{fields}}}
          - {{level: public}}
          - {{level: confidential}}
      - id: other
        evidence: [{{level: aggregated, contributors: 9}}]
"""


def claimed(*seats: str, fields: str = "contributors: 9") -> str:
    contributions = ", ".join(f"{{seat: {seat}}}" for seat in seats)
    return WITHHELD.format(contributions=contributions, fields=f", {fields}" if fields else "")


def withheld(text: str) -> list[str]:
    return said(claim_withheld, text, for_input="mapping")


FEW = "A claim in mapping is left out: it rests on too few contributors ({}; 3 are needed). {}"
HINT = "Ask more members, or make the claim wider."


@pytest.mark.parametrize(
    ("seats", "count"),
    [((), 0), (("a", "b"), 2), (("a", "b", "ministry"), 2), (("a", "d", "e"), 2)],
)
def test_a_claim_of_too_few_is_left_out_and_the_secretary_is_told(seats: tuple[str, ...], count: int) -> None:
    text = claimed(*seats)
    assert withheld(text) == [f"14: {FEW.format(count, HINT)}"]
    assert [one.level for one in found(claim_withheld, text, for_input="mapping")] == ["secretariat"]


def test_contributions_of_later_do_not_count() -> None:
    text = claimed("a", "b", "c")
    assert withheld(text) == []
    assert len(found(claim_withheld, text, day="2024-04-30", for_input="mapping")) == 1


def test_a_claim_says_itself_from_how_many_it_was_added_up() -> None:
    assert withheld(claimed("a", "b", "c", fields="contributors: 2")) == [f"14: {FEW.format(2, HINT)}"]
    assert withheld(claimed("a", "b", "c", fields="contributors: 3")) == []
    assert withheld(claimed("a", "b", "c", fields="")) == [
        (
            "14: A claim in mapping is left out: it does not say from how many contributors it was added up. "
            "Write contributors at the claim; at least 3 are needed."
        )
    ]


def test_a_claim_that_is_mostly_of_one_is_left_out_whoever_contributed() -> None:
    text = claimed("a", "b", "c", fields="contributors: 3, largest_share: 41")
    assert withheld(text) == [
        f"14: A claim in mapping is left out: one contributor gave 41 per cent of it, more than 40. {HINT}"
    ]
    assert withheld(text.replace("41}", "40}")) == []


def test_a_claim_is_left_out_of_a_paper_and_without_one_nothing_is_told() -> None:
    assert said(claim_withheld, claimed()) == []
    assert [one.subject for one in found(claim_withheld, claimed(), for_input="other")] == ["other"]


def counted(count: int, *seats: str, day: str = "2024-05-15") -> list[str]:
    text = claimed(*seats, fields=f"contributors: {count}")
    return said(claim_count, text, day=day, for_input="mapping")


@pytest.mark.parametrize(
    ("seats", "known"),
    [((), 0), (("a", "b"), 2), (("a", "b", "ministry"), 2), (("a", "d", "e"), 2)],
)
def test_a_claim_does_not_count_more_contributors_than_there_are(seats: tuple[str, ...], known: int) -> None:
    assert counted(3, *seats) == [
        (
            f"14: A claim in mapping rests on 3 contributors; the number on file is {known}. "
            "Government is not counted: correct it, or name the survey as its source."
        )
    ]
    assert counted(known, *seats) == []


def test_the_count_is_told_to_the_secretariat_when_a_paper_is_made() -> None:
    text = claimed("a")
    assert [one.level for one in found(claim_count, text, for_input="mapping")] == ["secretariat"]
    assert found(claim_count, text) == []
    assert [one.subject for one in found(claim_count, text, for_input="other")] == ["other"]


def test_only_who_contributed_by_the_day_is_counted() -> None:
    assert counted(2, "a", "b") == []
    assert len(counted(2, "a", "b", day="2024-04-30")) == 1


def test_a_claim_from_another_source_than_the_contributions_may_count_more() -> None:
    text = claimed("a", "b", fields="contributors: 3, source: {id: round}")
    assert said(claim_count, text, for_input="mapping") == []
    same = text.replace("{seat: b}", "{seat: b, source: {id: round}}")
    assert len(said(claim_count, same, for_input="mapping")) == 1


@pytest.mark.parametrize("level", ["public", "confidential"])
def test_only_of_an_aggregated_claim_the_contributors_are_counted(level: str) -> None:
    text = claimed(fields="contributors: 3").replace("level: aggregated", f"level: {level}")
    assert said(claim_count, text, for_input="mapping") == []
