from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.asked import Check
from boardkit.checks.eu_contributions import figure_negative, figure_twice, stance_twice


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


GIVEN = """
    seats: [{{id: a}}, {{id: b}}]
    eu_inputs:
      - id: mapping
        contributions:
          - seat: a
            {field}:
              - {{{name}: one, {value}}}
              - {{{name}: two, {value}}}
              - {{{name}: {again}, {value}}}
          - seat: b
            {field}: [{{{name}: one, {value}}}]
"""


def given(check: Check, again: str) -> str:
    if check is stance_twice:
        return GIVEN.format(field="stances", name="ask", value="stance: opposes", again=again)
    return GIVEN.format(field="figures", name="figure", value="amount: 1", again=again)


@pytest.mark.parametrize(
    ("check", "sentence"),
    [
        (stance_twice, "a gives its stance on the ask one twice."),
        (figure_twice, "a gives the figure one twice."),
    ],
)
def test_a_contribution_speaks_once_of_an_ask_or_figure(check: Check, sentence: str) -> None:
    text = given(check, "one")
    assert said(check, text) == [f"9: {sentence} Keep one of the two. (also 7)"]
    assert [(one.level, one.subject) for one in found(check, text)] == [("secretariat", "mapping")]
    assert said(check, given(check, "three")) == []
