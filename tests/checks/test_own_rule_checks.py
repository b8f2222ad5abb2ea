from __future__ import annotations

import pytest
from board_text import said

from boardkit.checks.own_rules import phrase_name_unknown, thresholds_reversed

BOARD = """
    charter:
      abbreviation: HB
      {}
"""


@pytest.mark.parametrize(
    ("thresholds", "sentence"),
    [
        (
            "{slip_at_risk: 60}",
            "slip_at_risk (60) lies above slip_off_track (31). Make slip_at_risk the smaller of the two.",
        ),
        (
            "{ratio_at_risk: 95}",
            "ratio_at_risk (95) lies above ratio_on_track (90). Make ratio_at_risk the smaller of the two.",
        ),
        ("{slip_at_risk: 31}", ""),
        ("{ratio_at_risk: 60, ratio_on_track: 61}", ""),
    ],
)
def test_borders_stand_in_order(thresholds: str, sentence: str) -> None:
    text = BOARD.format(f"thresholds: {thresholds}")
    assert said(thresholds_reversed, text) == ([f"3: {sentence}"] if sentence else [])


@pytest.mark.parametrize(
    ("wording", "name"),
    [
        ("'Akkoord om {verzoek}.'", "{verzoek}"),
        ("{nl: 'Akkoord om {request}.', en: 'Agreed {reqest}.'}", "{reqest}"),
        ("'Akkoord om {request}.'", ""),
        ("Aangehouden.", ""),
    ],
)
def test_a_wording_names_only_what_there_is(wording: str, name: str) -> None:
    text = BOARD.format(f"phrases: [{{result: adopted, wording: {wording}}}]")
    sentence = f"3: There is no {name} for a wording. Write {{request}} where the requested decision belongs."
    assert said(phrase_name_unknown, text) == ([sentence] if name else [])
