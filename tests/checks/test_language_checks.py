from __future__ import annotations

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
            speaking_points:
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


def test_a_paper_that_is_handed_over_waits_for_its_own_words_only() -> None:
    text = """
        eu_inputs:
          - id: mapping
            red_lines: [{nl: Nooit.}]
            coordination: [{who: trade, status: objection, text: {nl: Nee.}}]
            asks: [{id: speed, text: {nl: Sneller.}}]
          - id: other
            red_lines: [{nl: Nooit.}]
    """

    def told(*, to_hand_over: bool) -> list[tuple[int, object]]:
        given = found(
            language_missing, text, languages=("en",), for_input="mapping", to_hand_over=to_hand_over
        )
        return [(one.where.line, one.values["fields"]) for one in given if one.subject]

    printed, inside = ("subject", "essence", "position", "text"), (3, ("red_lines", "text"))
    other = [(6, ("subject", "essence", "position")), (7, ("red_lines",))]
    assert told(to_hand_over=False) == [(2, printed), inside, *other]
    assert told(to_hand_over=True) == [(2, printed), *other]
