"""No finding repeats a word of what is kept inside, whatever is wrong with the board and whoever asks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import product

import pytest
from board_text import board_of

from boardkit.checks.all import check
from boardkit.checks.asked import Asked
from boardkit.language import Language

SECRET = "Zwijgplicht"
BOARD = f"""
    charter: {{abbreviation: PB, languages: [nl, en]}}
    sources:
      - {{id: interview, level: members, title: {SECRET}}}
      - {{id: letter, level: public, title: {SECRET}}}
    seats:
      - {{id: sme-a, organisation: sme, title: {SECRET}}}
      - {{id: sme-b, organisation: sme, title: {SECRET}}}
      - {{id: quay, title: Kade Noord}}
    organisations: [{{id: trade}}, {{id: sme, names: [{{name: Reder}}]}}]
    eu_meetings:
      - {{id: june, date: 2024-06-20, profile: new, points: [{SECRET}]}}
      - {{id: july, date: 2024-06-22}}
    eu_inputs:
      - id: mapping
        level: public
        tlp: TLP:RED
        eu_meeting: june
        profile: old
        point: 4
        essence: Een. Twee. Drie. Vier.
        position: {f"{SECRET} " * 61}
        asks:
          - {{id: speed, text: {SECRET}}}
          - {{id: speed, text: {SECRET}}}
        evidence:
          - {{text: {SECRET}, level: confidential, asks: [sped]}}
          - {{text: {SECRET}, level: confidential, source: {{id: interview}}}}
          - {{text: {SECRET}, level: aggregated, contributors: 1}}
          - {{text: {SECRET}, level: aggregated, contributors: 9, largest_share: 90}}
          - {{text: {SECRET}, source: {{id: interview}}}}
          - {{text: {SECRET}, source: {{id: letter}}}}
        speaking_points: [{SECRET}, {SECRET}, {SECRET}, {SECRET}, {SECRET}, {SECRET}]
        requested: [{SECRET}]
        red_lines: [{f"{SECRET} " * 1000}]
        flexibility: [{SECRET}]
        fallback: {SECRET}
        force_field:
          - {{actor: {SECRET}, stance: opposes, confidence: low, source: {SECRET}, date: 2024-05-01}}
        if_raised: [{{question: {SECRET}, answer: {SECRET}}}]
        coordination:
          - {{who: trade, status: objection, text: {SECRET}}}
          - {{who: sme-a, status: sent, text: {SECRET}}}
          - {{who: gone, status: sent, text: {SECRET}}}
        non_paper: {{title: Inbreng van PB, principles: [{f"{SECRET} " * 1000}], tlp: TLP:AMBER}}
        figures: [{{id: jobs, title: {SECRET}}}]
        contributions:
          - seat: sme-a
            text: {SECRET}
            requests: [{SECRET}]
            stances: [{{ask: depth, stance: opposes}}, {{ask: depth, stance: opposes}}]
            figures: [{{figure: job, amount: -12345}}, {{figure: job, amount: -12345}}]
            notes: [{SECRET}]
          - {{seat: sme-b, text: {SECRET}, stances: [{{ask: depth, stance: supports}}]}}
        history: [{{on: 2024-05-01, stage: draft}}]
        outcome: {{on: 2024-06-01, text: {SECRET}, taken_over: [speed], partly: [speed], follow_up: {SECRET}}}
      - id: other
        subject: Inbreng van PB
        essence: Kade Noord wil dit.
        history: [{{on: 2024-05-01, stage: coordination}}]
      - {{id: late, eu_meeting: july, subject: {SECRET}}}
"""
CODES = {
    "agreement-missing",
    "ask-taken-twice",
    "ask-vague",
    "asks-number",
    "board-named",
    "claim-confidential",
    "claim-count",
    "claim-source-closed",
    "claim-withheld",
    "coordination-missing",
    "essence-long",
    "evidence-level-unsaid",
    "evidence-without-source",
    "figure-negative",
    "figure-twice",
    "input-late",
    "input-not-cleared",
    "input-objection",
    "instruction-long",
    "instruction-without-request",
    "name-twice",
    "name-unknown",
    "non-paper-long",
    "non-paper-title-twice",
    "non-paper-untitled",
    "outcome-early",
    "party-divided",
    "point-unknown",
    "points-not-english",
    "position-long",
    "profile-differs",
    "profile-missing",
    "proposals-number",
    "seat-named",
    "speaking-points-many",
    "stance-twice",
    "tlp-on-non-paper",
    "tlp-on-public-input",
}


KINDS = ((False, ""), (False, "instruction"), (True, "non-paper"))


def told() -> list[str]:
    """Every sentence and hint in both languages, with who may read it and the code of the finding."""
    board, day, both = board_of(BOARD), date(2024, 6, 10), ("nl", "en")
    findings = [
        one
        for subject, (outside, kind) in product(("", "mapping", "other"), KINDS)
        for one in check(board, Asked(day, both, True, subject, outside, kind))
    ]
    languages = [Language(code) for code in ("nl", "en")]
    return [
        " ".join([one.code, f"({one.level})", *language.problem(one)])
        for one, language in product(findings, languages)
    ]


@pytest.mark.parametrize("code", sorted(CODES))
def test_the_board_is_wrong_in_every_way_that_is_about_an_input(code: str) -> None:
    assert [one for one in told() if one.startswith(f"{code} ")]


def test_a_user_reads_these_sentences(golden: Callable[[str, str], None]) -> None:
    about_inputs = sorted(one for one in set(told()) if one.split()[0] in CODES)
    golden("eu-findings", "\n".join([*about_inputs, ""]))


def test_no_finding_repeats_what_is_kept_inside() -> None:
    sentences = told()
    assert len(sentences) > 50
    assert [one for one in sentences if SECRET.lower() in one.lower() or "12345" in one] == []
