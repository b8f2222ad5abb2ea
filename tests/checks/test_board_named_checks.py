from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.board_named import board_named

BOARD = """
    charter:
      abbreviation: HB
      names:
        - name: {{nl: Havenberaad (werktitel), en: Harbour Board NL (working title)}}
          short: Harbour Board
        - {{name: Waterkring, short: WKR}}
    eu_profiles:
      - {{id: ehb, name: {{nl: European Harbour Board, en: European Harbour Board}}, short: EHB}}
    sources: [{{id: letter, level: public}}, {{id: interview, level: members}}]
    meetings:
      - id: 2024-02
        outcomes: [{{number: 2024-02-03, item: opening}}]
        action_points: [{{id: 2024-02-a7}}]
    eu_inputs:
      - id: mapping
        {line}
"""
NOTHING = "position: Snel."


def board(line: str) -> str:
    return BOARD.format(line=line)


def words(text: str, language: str = "nl") -> list[object]:
    given = found(board_named, text, for_input="mapping", to_hand_over=True, languages=(language,))
    return [one.values["word"] for one in given]


@pytest.mark.parametrize(
    ("said_so", "word"),
    [
        ("Dit vraagt HB.", "HB"),
        ("Inbreng van HB's leden", "HB"),
        ("HB-2024-02 gaat hierover.", "HB-2024-02"),
        ("Zie stuk HB-2024-02.05B.", "HB-2024-02.05B"),
        ("Het Havenberaad vraagt dit.", "Havenberaad"),
        ("het havenberaad", "havenberaad"),
        ("The Harbour Board NL asks this.", "Harbour Board NL"),
        ("the Harbour  Board asks", "Harbour Board"),
        ("De Waterkring vraagt dit.", "Waterkring"),
        ("De WKR vraagt dit.", "WKR"),
        ("Zie conclusie 2024-02-03.", "2024-02-03"),
        ("Zie actiepunt 2024-02-A7.", "2024-02-A7"),
        ("Zie punt 2024-02/5.", "2024-02/5"),
        ("Zie stuk 2024-02.05B.", "2024-02.05B"),
        ("De European Harbour Board hoort de Harbour Board.", "Harbour Board"),
    ],
)
def test_a_trace_of_the_board_is_told_with_the_word_that_was_found(said_so: str, word: str) -> None:
    assert words(board(f"position: {said_so}")) == [word]


@pytest.mark.parametrize(
    "said_so",
    [
        "De European Harbour Board adviseert.",
        "De EHB adviseert over de haven.",
        "Vanaf 2024-02 en tot 2024-02-04.",
        "CHB en HBO zijn iets anders.",
        "Hb is een gen.",
        "Een wkr is iets anders.",
        "Een board voor de haven.",
    ],
)
def test_other_bodies_dates_and_words_are_no_trace(said_so: str) -> None:
    assert words(board(f"position: {said_so}")) == []


@pytest.mark.parametrize(
    "line",
    [
        "subject: Inbreng HB",
        "essence: Inbreng HB.",
        "position: Inbreng HB.",
        "asks: [{id: a, text: Vraag HB.}]",
        "asks: [{id: a, of: De HB}]",
        "evidence: [{text: Telling HB., source: {id: letter}}]",
        "evidence: [{text: Telling HB., level: aggregated, contributors: 5}]",
        "non_paper: {title: Inbreng HB}",
        "non_paper: {principles: [Zoals HB zegt.]}",
        "non_paper: {co_sponsors: [HB]}",
    ],
)
def test_every_text_of_the_paper_is_looked_at(line: str) -> None:
    assert words(board(line)) == ["HB"]


@pytest.mark.parametrize(
    "line",
    [
        "subject: Inbreng HB\n        non_paper: {title: Diepgang}",
        "red_lines: [Nooit zonder HB.]",
        "speaking_points: [HB vraagt dit.]",
        "evidence: [{text: Telling HB., level: confidential}]",
        "evidence: [{text: Telling HB., source: {id: interview}}]",
        "evidence: [{text: Telling HB.}]",
        "evidence: [{text: Telling HB., level: aggregated, contributors: 4}]",
        "coordination: [{who: a, status: sent, text: HB wacht.}]",
    ],
)
def test_what_the_paper_does_not_hold_may_name_the_board(line: str) -> None:
    assert words(board(line)) == []


def test_the_finding_is_placed_at_the_wording_and_kept_for_government() -> None:
    text = board("position:\n          nl: Dit vraagt het Havenberaad.\n          en: HB asks this.")
    assert said(board_named, text, for_input="mapping", to_hand_over=True) == [
        "17: The non-paper would name this board: Havenberaad. Say it without."
    ]
    told = found(board_named, text, for_input="mapping", to_hand_over=True)
    assert [(one.level, one.subject) for one in told] == [("government", "mapping")]


def test_only_the_words_that_are_printed_in_the_language_of_the_paper_count() -> None:
    text = board("position: {nl: Dit vraagt HB., en: The Harbour Board asks this.}")
    assert words(text, "nl") == ["HB"]
    assert words(text, "en") == ["Harbour Board"]
    assert words(board("position: {nl: Dit vraagt HB.}"), "en") == ["HB"]


def test_a_paper_that_stays_inside_may_name_the_board() -> None:
    text = board("position: Dit vraagt HB.")
    assert found(board_named, text) == []
    assert found(board_named, text, for_input="mapping") == []
    assert found(board_named, text, for_input="other", to_hand_over=True) == []
