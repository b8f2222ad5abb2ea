from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from board_text import found, said
from reading_back import DAY

from boardkit.app.check import Checked
from boardkit.checks.all import check
from boardkit.checks.asked import Asked
from boardkit.checks.board_named import board_named, seat_named
from boardkit.model.text import Text

BOARD = """
    charter:
      abbreviation: HB
      thresholds: {{least_contributors: 3}}
      names:
        - name: {{nl: Havenberaad (werktitel), en: Harbour Board NL (working title)}}
          short: Harbour Board
        - {{name: Waterkring, short: WKR}}
    eu_profiles:
      - {{id: ehb, name: {{nl: European Harbour Board, en: European Harbour Board}}, short: EHB}}
    sources:
      - {{id: letter, level: public}}
      - {{id: interview, level: members}}
      - {source}
    meetings:
      - id: 2024-02
        outcomes: [{{number: 2024-02-03, item: opening}}]
        action_points: [{{id: 2024-02-a7}}]
    seats: [{{id: a}}, {{id: b}}, {{id: c}}]
    eu_inputs:
      - id: eu-mapping
        contributions: [{{seat: a}}, {{seat: b}}, {{seat: c}}]
        profile: ehb
        {line}
"""
CITING = "evidence: [{text: Telling., source: {id: cited, locator: blz. 3}}]"


def board(line: str, source: str = "{id: cited, level: public}") -> str:
    return BOARD.format(line=line, source=source)


def words(text: str, language: str = "nl") -> list[object]:
    given = found(board_named, text, for_input="eu-mapping", to_hand_over=True, languages=(language,))
    return [one.values["word"] for one in given]


@pytest.mark.parametrize(
    ("said_so", "word"),
    [
        ("Dit vraagt HB.", "HB"),
        ("Inbreng van HB's leden", "HB"),
        ("HB-2024-02 gaat hierover.", "HB-2024-02"),
        ("Zie HB_2024 en verder.", "HB_2024"),
        ("Zie _HB_.", "HB"),
        ("Inbreng van Hb.", "Hb"),
        ("Zie hb-2024-02.", "hb-2024-02"),
        ("Zie EU-inbreng eu-mapping.", "eu-mapping"),
        ("Zie eu-mapping_v2.", "eu-mapping"),
        ("Zie stuk 2024-02.05B_v2.", "2024-02.05B_v2"),
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
        "Een wkr is iets anders.",
        "De EU-mapping loopt.",
        "Zie eu-mappings en meu-mapping.",
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
        "evidence: [{text: Telling HB., level: aggregated, contributors: 3}]",
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
        "evidence: [{text: Telling HB., level: aggregated, contributors: 2}]",
        "coordination: [{who: a, status: sent, text: HB wacht.}]",
    ],
)
def test_what_the_paper_does_not_hold_may_name_the_board(line: str) -> None:
    assert words(board(line)) == []


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ("title: Verslag van HB", "HB"),
        ("short: Brief van HB", "HB"),
        ("reference: {kind: other, number: HB-2024-02}", "HB-2024-02"),
        ("reference: {kind: other, number: Brief 7}", None),
        ("address: https://www.hb.example/brief", "hb.example"),
        ("address: havens.example", None),
    ],
)
def test_what_a_source_is_called_is_looked_at(source: str, word: str | None) -> None:
    assert words(board(CITING, f"{{id: cited, level: public, {source}}}")) == ([word] if word else [])


@pytest.mark.parametrize(
    "source",
    [
        "short: Brief, title: Verslag van HB",
        "short: Brief, reference: {kind: other, number: HB-1}",
        "short: Brief, address: hb.example",
        "reference: {kind: other, number: Brief 7}, title: Verslag van HB, address: hb.example",
        "address: havens.example/HB/brief, title: Verslag van HB",
        "title: Brief, notes: [Van HB.]",
    ],
)
def test_of_a_source_only_that_counts_which_is_printed(source: str) -> None:
    assert words(board(CITING, f"{{id: cited, level: public, {source}}}")) == []


def test_the_place_in_a_source_is_looked_at_too() -> None:
    assert words(board(CITING.replace("blz. 3", "bijlage HB"))) == ["HB"]


def test_a_source_that_is_not_named_in_the_paper_may_name_the_board() -> None:
    text = board(CITING.replace("Telling.", "Telling., level: aggregated, contributors: 9"))
    named = text.replace("{id: cited, level: public}", "{id: cited, level: public, title: Verslag HB}")
    assert words(named.replace("blz. 3", "HB")) == []
    assert words(named.replace("level: aggregated, contributors: 9, ", "")) == ["HB"]


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("European Harbour Board (via HB)", "HB"),
        ("European HB", None),
        ("European Harbour Board (HBE)", None),
    ],
)
def test_the_name_of_the_european_body_is_its_own_without_what_stands_in_brackets(
    name: str, word: str | None
) -> None:
    text = board("position: Snel.").replace("European Harbour Board, en: European Harbour Board", f"'{name}'")
    assert words(text) == ([word] if word else [])


def test_a_body_that_is_called_as_the_board_is_goes_before() -> None:
    text = board("position: De HB adviseert.").replace("short: EHB", "short: HB")
    assert words(text) == []


def test_a_name_of_one_word_is_no_identifier_that_tells_anything() -> None:
    text = board("position: Mapping helpt bij mapping.").replace("eu-mapping", "mapping")
    assert found(board_named, text, for_input="mapping", to_hand_over=True) == []


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("Inzet van de Haven-Beraad", None),
        ("Voor een Harbour-Board NL", "harbour-board-nl"),
        ("Het Hávenberaad vraagt dit", "havenberaad"),
        ("Inzet van H.B.", None),
        ("Een wkr", None),
        ("Naar de European-Harbour-Board", None),
    ],
)
def test_the_name_of_the_file_is_looked_at_as_it_will_be(title: str, word: str | None) -> None:
    assert words(board(f"non_paper: {{title: {title}}}")) == ([word] if word else [])


def test_whoever_must_change_the_name_of_the_file_reads_how() -> None:
    text = board("subject: Harbour-Board NL")
    assert said(board_named, text, for_input="eu-mapping", to_hand_over=True) == [
        (
            "23: The file of the non-paper would name this board: harbour-board-nl. "
            "It is called after the title: change that."
        )
    ]


def test_a_title_that_names_the_board_is_told_once() -> None:
    text = board("subject: Inbreng HB")
    assert said(board_named, text, for_input="eu-mapping", to_hand_over=True) == [
        "23: The non-paper would name this board: HB. Say it without."
    ]


def test_the_finding_is_placed_at_the_wording_and_kept_for_government() -> None:
    text = board("position:\n          nl: Dit vraagt het Havenberaad.\n          en: HB asks this.")
    assert said(board_named, text, for_input="eu-mapping", to_hand_over=True) == [
        "24: The non-paper would name this board: Havenberaad. Say it without."
    ]
    told = found(board_named, text, for_input="eu-mapping", to_hand_over=True)
    assert [(one.level, one.subject) for one in told] == [("government", "eu-mapping")]


def test_a_trace_in_a_source_is_told_of_the_input_and_placed_in_the_source() -> None:
    text = board(CITING, "{id: cited, level: public, title: Verslag van HB}")
    told = found(board_named, text, for_input="eu-mapping", to_hand_over=True)
    assert [(one.where.line, one.level, one.subject) for one in told] == [(13, "government", "eu-mapping")]


def test_only_the_words_that_are_printed_in_the_language_of_the_paper_count() -> None:
    text = board("position: {nl: Dit vraagt HB., en: The Harbour Board asks this.}")
    assert words(text, "nl") == ["HB"]
    assert words(text, "en") == ["Harbour Board"]
    assert words(board("position: {nl: Dit vraagt HB.}"), "en") == ["HB"]


def test_a_paper_that_stays_inside_may_name_the_board() -> None:
    text = board("position: Dit vraagt HB.")
    assert found(board_named, text) == []
    assert found(board_named, text, for_input="eu-mapping") == []
    assert found(board_named, text, for_input="other", to_hand_over=True) == []


SEATED = """
    charter: {{thresholds: {{least_contributors: 3}}}}
    seats:
      - {{id: large, title: {{nl: 'Bouwer, groot', en: 'Builder, large'}}, organisation: maker}}
      - {{id: small, title: {{nl: Reder A, en: Shipper A}}, person: Anna de Wit}}
      - {{id: chair, title: {{nl: Voorzitter, en: Chair}}, role: chair, person: Bakker}}
      - {{id: guest, title: Gast, organisation: council}}
      - {{id: hidden, level: secretariat, title: Stille Reder}}
    organisations:
      - id: maker
        names: [{{name: {{nl: Dok, en: Dock}}, short: DOK}}, {{name: Maas en Zonen, since: 2024-03-01}}]
      - {{id: council, type: eu_body, names: [{{name: Europese Havenraad}}]}}
      - {{id: other, names: [{{name: Noord Bouw}}]}}
    eu_inputs:
      - id: mapping
        contributions: [{{seat: large}}, {{seat: small}}, {{seat: hidden}}]
        {line}
"""


def seated(line: str, language: str = "nl") -> list[object]:
    text = SEATED.format(line=line)
    given = found(seat_named, text, for_input="mapping", to_hand_over=True, languages=(language,))
    return [one.values["word"] for one in given]


@pytest.mark.parametrize(
    ("said_so", "named"),
    [
        ("Ook Reder A wil dit.", ["Reder A"]),
        ("Ook reder  a wil dit.", ["reder a"]),
        ("Shipper A en Reder A.", ["Reder A", "Shipper A"]),
        ("Een bouwer, groot of klein.", ["bouwer, groot"]),
        ("Het Dok vraagt dit.", ["Dok"]),
        ("DOK vraagt dit.", ["DOK"]),
        ("MAAS EN ZONEN vraagt dit.", ["MAAS EN ZONEN"]),
        ("Volgens Anna de Wit en Bakker.", ["Anna de Wit", "Bakker"]),
        ("Zie Reder A_2024.", ["Reder A"]),
    ],
)
def test_somebody_of_ours_is_named(said_so: str, named: list[str]) -> None:
    assert sorted(map(str, seated(f"position: {said_so!r}"))) == named


@pytest.mark.parametrize(
    "said_so",
    [
        "De voorzitter en de gast willen dit.",
        "Voorzitter en Gast willen dit.",
        "Een dok in de haven, en een bakker.",
        "De Europese Havenraad adviseert.",
        "Noord Bouw heeft geen zetel.",
        "Reder Anton en een reder.",
    ],
)
def test_words_that_are_nobodys_and_those_who_do_not_sit_there_are_not_named(said_so: str) -> None:
    assert seated(f"position: {said_so!r}") == []


@pytest.mark.parametrize(
    "line",
    [
        "subject: Inzet van Reder A",
        "essence: Zoals Reder A zegt.",
        "asks: [{id: a, of: Reder A}]",
        "evidence: [{text: Reder A telt., level: aggregated, contributors: 3}]",
        "non_paper: {co_sponsors: [Reder A]}",
    ],
)
def test_every_text_of_the_paper_is_looked_at_for_somebody_of_ours(line: str) -> None:
    assert seated(line) == ["Reder A"]


@pytest.mark.parametrize(
    "line",
    [
        "red_lines: [Niet zonder Reder A.]",
        "evidence: [{text: Reder A telt., level: confidential}]",
        "coordination: [{who: small, status: sent, text: Reder A wacht.}]",
    ],
)
def test_what_stays_inside_may_name_them(line: str) -> None:
    assert seated(line) == []


def test_whoever_makes_the_paper_reads_who_is_named_and_where_that_is_known_from() -> None:
    text = SEATED.format(line="position: Reder A vraagt dit.")
    assert said(seat_named, text, for_input="mapping", to_hand_over=True) == [
        (
            "16: The non-paper names somebody of this board: Reder A. "
            "See whether this may be known, or say it without the name. (also 4)"
        )
    ]
    told = found(seat_named, text, for_input="mapping", to_hand_over=True)
    assert [(one.severity, one.level, one.subject) for one in told] == [("warning", "government", "mapping")]


def test_that_there_is_such_a_seat_is_told_to_those_who_may_know() -> None:
    text = SEATED.format(line="position: Een stille reder.")
    told = found(seat_named, text, for_input="mapping", to_hand_over=True)
    assert [(one.values["word"], one.level) for one in told] == [("stille reder", "secretariat")]


def test_of_a_text_in_two_languages_that_of_the_paper_is_looked_at() -> None:
    line = "position: {nl: Reder A vraagt dit., en: Everybody asks this of Reder A and Shipper A.}"
    assert seated(line) == ["Reder A"]
    assert sorted(map(str, seated(line, "en"))) == ["Reder A", "Shipper A"]


def test_a_paper_that_stays_inside_may_name_a_seat() -> None:
    text = SEATED.format(line="position: Reder A vraagt dit.")
    assert found(seat_named, text) == []
    assert found(seat_named, text, for_input="mapping") == []
    assert found(seat_named, text, for_input="other", to_hand_over=True) == []


def test_the_example_names_nobody_of_ours_and_would_be_told_if_it_did(example: Checked) -> None:
    board = example.board
    one = board.eu_inputs[0].changed({"position": Text.model_validate("Semicon Board NL en Regio Zuid.")})
    for brought, language in product(board.eu_inputs, ["nl", "en"]):
        asked = Asked(DAY, (language,), for_input=brought.id, to_hand_over=True)
        assert check(board, asked, [board_named, seat_named]) == ()
    named = replace(board, eu_inputs=(one, *board.eu_inputs[1:]))
    told = check(named, replace(asked, for_input=one.id), [board_named, seat_named])
    assert [(each.code, each.values["word"]) for each in told] == [
        ("board-named", "Semicon Board NL"),
        ("seat-named", "Regio Zuid"),
    ]
