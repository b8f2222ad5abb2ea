from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.languages import language_missing
from boardkit.problems import Severity

BOTH = ("nl", "en")


def english(text: str) -> list[tuple[object, str, str]]:
    return [
        (one.values["fields"], one.subject, one.level)
        for one in found(language_missing, text, languages=("en",))
        if one.subject
    ]


def test_texts_without_english_are_told_once_for_each_record_with_their_fields() -> None:
    text = """
        charter: {names: [{name: {nl: Raad, en: Board}}]}
        bottlenecks:
          - id: grid
            title: Netcongestie
            description:
              nl: Het net is vol.
    """
    assert said(language_missing, text, languages=BOTH) == [
        "4: There is no English for title, description. Write nl: and en: below the name of the field."
    ]
    assert [one.severity for one in found(language_missing, text, languages=BOTH)] == [Severity.UNFINISHED]


def test_a_text_in_no_particular_language_counts_as_the_language_of_the_board() -> None:
    text = """
        charter: {names: [{name: Raad}], language: %s}
    """
    assert said(language_missing, text % "nl", languages=("nl",)) == []
    assert [one.message for one in found(language_missing, text % "en", languages=BOTH)] == [
        "There is no Dutch for {fields}."
    ]


def test_dutch_is_missed_as_well_as_english() -> None:
    text = """
        charter: {names: [{name: {nl: Raad, en: Board}}]}
        segments: [{id: design, title: {en: Chip design}}]
    """
    assert said(language_missing, text, languages=BOTH) == [
        "2: There is no Dutch for title. Write nl: and en: below the name of the field."
    ]


def test_only_the_languages_that_are_asked_for_are_missed() -> None:
    assert said(language_missing, "segments: [{id: design, title: Chipontwerp}]", languages=("nl",)) == []


def test_notes_are_no_text_of_a_paper() -> None:
    text = "segments: [{id: design, title: {nl: Ontwerp, en: Design}, notes: [Uitzoeken.]}]"
    assert english(text) == []


def test_each_item_of_a_meeting_is_told_apart() -> None:
    text = """
        meetings:
          - id: 2024-02
            place: {name: Den Haag}
            items:
              - id: grid
                papers: [{letter: A}]
              - id: talent
                title: {nl: Talent, en: Talent}
    """
    assert english(text) == [
        (("name",), "2024-02", "members"),
        (("title",), "2024-02.grid", "members"),
    ]


def test_a_note_for_the_chair_is_missed_by_the_secretariat_only() -> None:
    text = """
        meetings:
          - id: 2024-02
            place: {name: {nl: Den Haag, en: The Hague}}
            items:
              - id: grid
                title: {nl: Net, en: Grid}
                chair: {aim: Kiezen.}
                recusals: [{seat: sme-a, reason: Aandelen.}]
    """
    assert english(text) == [(("reason", "aim"), "2024-02.grid", "secretariat")]


def test_a_red_line_is_missed_by_government_only() -> None:
    text = """
        eu_inputs:
          - id: mapping
            subject: {nl: Kaart, en: Map}
            essence: {nl: Kern, en: Essence}
            position: {nl: Inzet, en: Position}
            red_lines: [Geen heffing.]
    """
    assert english(text) == [(("red_lines",), "mapping", "government")]


def test_what_members_say_themselves_stays_in_their_own_words() -> None:
    text = """
        declarations: [{id: sme-a-2024, seat: sme-a, interests: [{text: Aandelen.}]}]
        eu_inputs:
          - id: mapping
            subject: {nl: Kaart, en: Map}
            essence: {nl: Kern, en: Essence}
            position: {nl: Inzet, en: Position}
            contributions: [{seat: sme-a, text: Wij steunen dit.}]
    """
    assert english(text) == []


def test_the_place_is_that_of_the_first_text_that_is_missing_in_a_list() -> None:
    text = """
        eu_inputs:
          - id: mapping
            subject: {nl: Kaart, en: Map}
            essence: {nl: Kern, en: Essence}
            position: {nl: Inzet, en: Position}
            flexibility:
              - {nl: Een, en: One}
              - Twee
    """
    assert [
        one.where.line for one in found(language_missing, text, languages=("en",)) if one.subject == "mapping"
    ] == [8]


def test_an_update_of_its_own_is_about_its_record() -> None:
    text = """
        updates: [{of: grid, on: 2024-05-01, text: Vol.}]
    """
    assert english(text) == [(("text",), "grid", "members")]


def test_where_a_meeting_would_be_when_its_agenda_was_sent_is_no_text_of_a_paper() -> None:
    head = "{date: 2024-06-05, start: 13:30, end: 15:00, place: {name: Loods}, regime: closed}"
    text = f"""
        meetings:
          - id: 2024-01
            date: 2024-06-12
            start: 13:30
            end: 15:00
            place: {{name: {{nl: Havenhuis, en: Harbour House}}}}
            items: [{{id: opening, title: {{nl: Opening, en: Opening}}, purpose: opening}}]
            sent: [{{version: 1, on: 2024-06-03, head: {head}, items: []}}]
    """
    assert english(text) == []
    assert english(text.replace("name: {nl: Havenhuis, en: Harbour House}", "name: Havenhuis")) != []


HANDED = """
    charter: {names: [{name: Raad}], eu_profile: ehb, thresholds: {least_contributors: 3}}
    seats: [{id: a}, {id: b}, {id: c}]
    sources:
      - {id: letter, title: Brief}
      - {id: short, title: Lange brief, short: Brief}
      - {id: numbered, title: Kamerbrief, reference: {kind: other, number: Brief 7}}
      - {id: minutes, level: members, title: Verslag}
    eu_profiles: [{id: ehb, name: Havenraad, law: Wet, tasks: [{code: 28-2-a, title: Meten}]}]
    eu_meetings: [{id: june, points: [Diepgang]}]
    eu_inputs:
      - id: mapping
        eu_meeting: june
        subject: Kaart
        red_lines: [Nooit.]
        coordination: [{who: trade, status: objection, text: Nee.}]
        asks: [{id: speed, text: Sneller., of: {nl: Raad, en: Council}}]
        evidence:
          - {text: Openbaar., source: {id: letter}}
          - {text: Kort., source: {id: short}}
          - {text: Genummerd., source: {id: numbered}}
          - {text: Opgeteld., level: aggregated, contributors: 3}
          - {text: Dicht., source: {id: minutes}}
          - {text: Vertrouwelijk., level: confidential}
        speaking_points: [Snel.]
        if_raised: [{question: Waarom?, answer: Daarom.}]
        non_paper: {title: Havens, principles: [{nl: Diep., en: Deep.}, Veilig.], co_sponsors: [Lidstaat A]}
        contributions: [{seat: a}, {seat: b}, {seat: c}]
      - {id: other, subject: Ander, non_paper: {title: Anders}}
"""


def lines(text: str, *, for_input: str = "", to_hand_over: bool = False) -> list[tuple[int, object]]:
    given = found(language_missing, text, languages=("en",), for_input=for_input, to_hand_over=to_hand_over)
    return [(one.where.line, one.values["fields"]) for one in given]


def test_for_a_paper_that_is_handed_over_only_what_it_prints_is_asked() -> None:
    assert lines(HANDED, for_input="mapping", to_hand_over=True) == [
        (4, ("title",)),
        (5, ("short",)),
        (8, ("name",)),
        (11, ("essence", "position", "text")),
        (26, ("title", "principles", "co_sponsors")),
    ]


def test_a_claim_that_is_left_out_is_asked_in_no_language() -> None:
    few = HANDED.replace("contributions: [{seat: a}, ", "contributions: [")
    english = "position: {en: Aim}\n        essence: {en: Core}\n        subject:"
    both = (text.replace("subject: Kaart", f"{english} Kaart") for text in (HANDED, few))
    asked = [
        [fields for line, fields in lines(claims_in_english(text), for_input="mapping", to_hand_over=True)]
        for text in both
    ]
    assert asked == [
        [("title",), ("short",), ("name",), ("text",), ("title", "principles", "co_sponsors")],
        [("title",), ("short",), ("name",), ("title", "principles", "co_sponsors")],
    ]


def claims_in_english(text: str) -> str:
    """All texts of the input that are public, so that of the others only that which was added up is left."""
    for word in ("Sneller", "Openbaar", "Kort", "Genummerd"):
        text = text.replace(f"text: {word}.", f"text: {{en: {word}.}}")
    return text


@pytest.mark.parametrize("for_input", ["", "mapping"])
def test_what_is_said_aloud_and_what_only_that_paper_says_are_not_asked_for_others(for_input: str) -> None:
    of_inputs = [told for told in lines(HANDED, for_input=for_input) if told[0] > 10]
    assert of_inputs == [
        (13, ("subject", "essence", "position", "text")),
        (14, ("red_lines", "text")),
        (28, ("subject", "essence", "position")),
    ]


def test_a_question_of_an_item_on_an_agenda_is_asked_as_ever() -> None:
    text = """
        meetings:
          - id: 2024-02
            place: {name: {nl: Den Haag, en: The Hague}}
            items:
              - id: grid
                title: {nl: Net, en: Grid}
                chair: {if_asked: [{question: Wat?, answer: Dat.}]}
    """
    assert english(text) == [(("question", "answer"), "2024-02.grid", "secretariat")]
