from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.markings import tlp_on_non_paper, tlp_on_public_input

LABELS = [("TLP:CLEAR", 0), ("TLP:GREEN", 1), ("TLP:AMBER", 1), ("TLP:AMBER+STRICT", 1), ("TLP:RED", 1)]


@pytest.mark.parametrize(("label", "findings"), LABELS)
def test_a_public_input_is_for_everybody(label: str, findings: int) -> None:
    text = f"eu_inputs: [{{id: mapping, level: public, tlp: {label}}}]"
    assert len(found(tlp_on_public_input, text)) == findings
    assert said(tlp_on_public_input, text.replace("level: public", "level: members")) == []


def test_a_label_on_a_public_input_is_told_with_its_level() -> None:
    text = """
        eu_inputs:
          - id: mapping
            level: public
            tlp: TLP:GREEN
    """
    assert said(tlp_on_public_input, text) == [
        (
            "4: A public input cannot carry TLP:GREEN. "
            "Only TLP:CLEAR is for everybody: change the label or the level. (also 3)"
        )
    ]


def test_an_input_is_public_when_the_board_is_unless_it_says_otherwise() -> None:
    text = "charter: {defaults: {level: public}}\neu_inputs: [{id: mapping, tlp: TLP:RED}]"
    assert said(tlp_on_public_input, text) == [
        (
            "2: A public input cannot carry TLP:RED. "
            "Only TLP:CLEAR is for everybody: change the label or the level."
        )
    ]


@pytest.mark.parametrize(
    ("label", "findings"), [(label, int(count and "GREEN" not in label)) for label, count in LABELS]
)
def test_a_paper_that_is_handed_over_may_go_round(label: str, findings: int) -> None:
    text = f"eu_inputs: [{{id: mapping, tlp: TLP:RED, non_paper: {{tlp: {label}}}}}]"
    assert len(found(tlp_on_non_paper, text)) == findings


def test_a_label_on_a_paper_that_is_handed_over_is_told_by_its_name() -> None:
    text = "eu_inputs: [{id: mapping, non_paper: {tlp: TLP:AMBER}}]"
    assert said(tlp_on_non_paper, text) == [
        ("1: A non-paper cannot carry TLP:AMBER. Write TLP:CLEAR or TLP:GREEN, or take the label out.")
    ]
    assert [(one.level, one.subject) for one in found(tlp_on_non_paper, text)] == [("government", "mapping")]
    assert found(tlp_on_non_paper, "eu_inputs: [{id: mapping, non_paper: {principles: [Open.]}}]") == []
