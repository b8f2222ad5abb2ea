from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.eu_contributions import claim_withheld, figure_negative


def test_a_figure_of_a_member_is_not_below_zero() -> None:
    text = """
        eu_inputs:
          - id: mapping
            figures: [{id: jobs, title: Banen}]
            contributions:
              - seat: sme-a
                figures:
                  - {figure: jobs, amount: -1}
                  - {figure: jobs, amount: 0}
    """
    assert said(figure_negative, text) == [
        (
            "7: The figure jobs that sme-a gave is below zero. "
            "Write it without the minus sign, or ask for another figure."
        )
    ]
    assert [(one.level, one.subject) for one in found(figure_negative, text)] == [("secretariat", "mapping")]


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
        evidence: [{{level: aggregated}}]
"""


def withheld(*seats: str, fields: str = "") -> str:
    contributions = ", ".join(f"{{seat: {seat}}}" for seat in seats)
    return WITHHELD.format(contributions=contributions, fields=f", {fields}" if fields else "")


FEW = "A claim in mapping is left out: it rests on too few contributors ({}; 3 are needed). {}"
HINT = "Ask more members, or make the claim wider."


@pytest.mark.parametrize(
    ("seats", "count"),
    [((), 0), (("a", "b"), 2), (("a", "b", "ministry"), 2), (("a", "d", "e"), 2)],
)
def test_a_claim_of_too_few_is_left_out_and_the_secretary_is_told(seats: tuple[str, ...], count: int) -> None:
    text = withheld(*seats)
    assert said(claim_withheld, text, for_input="mapping") == [f"14: {FEW.format(count, HINT)}"]
    assert [one.level for one in found(claim_withheld, text, for_input="mapping")] == ["secretariat"]


def test_contributions_of_later_do_not_count() -> None:
    text = withheld("a", "b", "c")
    assert said(claim_withheld, text, for_input="mapping") == []
    assert len(found(claim_withheld, text, day="2024-04-30", for_input="mapping")) == 1


def test_a_claim_may_say_itself_how_many_it_was_added_up_from() -> None:
    text = withheld("a", "b", "c", fields="contributors: 2")
    assert said(claim_withheld, text, for_input="mapping") == [f"14: {FEW.format(2, HINT)}"]
    assert said(claim_withheld, withheld(fields="contributors: 3"), for_input="mapping") == []


def test_a_claim_that_is_mostly_of_one_is_left_out_whoever_contributed() -> None:
    text = withheld("a", "b", "c", fields="largest_share: 41")
    assert said(claim_withheld, text, for_input="mapping") == [
        f"14: A claim in mapping is left out: one contributor gave 41 per cent of it, more than 40. {HINT}"
    ]
    assert said(claim_withheld, text.replace("41}", "40}"), for_input="mapping") == []


def test_a_claim_is_left_out_of_a_paper_and_without_one_nothing_is_told() -> None:
    assert said(claim_withheld, withheld()) == []
    assert [one.subject for one in found(claim_withheld, withheld(), for_input="other")] == ["other"]
