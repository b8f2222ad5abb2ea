from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.competition import competition_sensitive

BOARD = """
    seats:
      - {{id: sme-a, role: member, group: Midden- en kleinbedrijf}}
      - {{id: ministry, role: member, group: Rijk}}
      - {{id: region, role: member, group: {{nl: Regionale overheden, en: Regional authorities}}}}
      - {{id: secretary, role: secretary}}
      - {{id: chair, role: chair}}
    bottlenecks:
      - id: grid
        raised_by: {by}
        competition_check: {check}
        description: "{words}"
"""


def raised(words: str, by: str = "sme-a", check: str = "not_applicable") -> str:
    return BOARD.format(words=words, by=by, check=check)


def test_a_price_beside_a_figure_in_the_input_of_a_member_is_shown() -> None:
    text = raised("Onze kostprijs stijgt door de netcongestie met 12 procent.")
    assert said(competition_sensitive, text) == [
        (
            "11: Input of a member names kostprijs beside 12 procent. "
            "Make it older or aggregated, leave it out, or write competition_check: done."
        )
    ]
    assert [one.subject for one in found(competition_sensitive, text)] == ["grid"]


@pytest.mark.parametrize(
    "words",
    [
        "Wij rekenen een prijs van € 40 per wafer.",
        "De verkoopprijzen dalen met 3%.",
        "De marge komt onder 8 procent.",
        "Het orderboek staat op 140 machines.",
        "De productiecapaciteit daalt naar 900 wafers.",
        "Wij hebben 25 procent capaciteit over.",
        "Klanten krijgen 10% korting.",
        "Onze voorraad is 300 stuks.",
        "Ons marktaandeel is 30%.",
        "De afzet zakt met 15 procent.",
        "Our price is 40 euros a wafer.",
        "The gross margin fell below 8%.",
        "Our order book holds 140 machines.",
        "Manufacturing capacity drops to 900 wafers.",
        "Clients get a 10% discount.",
        "The cost price is 12 euros.",
        "Our output is 900 wafers a week.",
        "Our market share is 30 percent.",
        "In 2024 our output was 2000 units.",
    ],
)
def test_words_that_competitors_may_not_share_are_found_beside_a_figure(words: str) -> None:
    assert len(found(competition_sensitive, raised(words))) == 1


@pytest.mark.parametrize(
    "words",
    [
        "Er is te weinig capaciteit op het stroomnet.",
        "De capaciteit van het stroomnet is pas in 2030 op orde.",
        "De prijs van stroom kwam aan de orde op 12 juni.",
        "Prijzen vallen onder artikel 101 van het verdrag.",
        "De marge: zie Kamerstuk 33 009, nr. 138.",
        "De netcapaciteit groeit met 12 procent.",
        "Wij komen 20 technici tekort.",
        "De Nobelprijs ging naar 3 onderzoekers.",
        "The outputs of 3 projects were shared.",
        "Capacity was discussed under item 5.",
        "De capaciteit is krap. "
        + "Er is veel te doen en te zeggen over de regio. " * 2
        + "Wij zoeken 20 mensen.",
    ],
)
def test_words_without_a_figure_of_a_company_are_fine(words: str) -> None:
    assert said(competition_sensitive, raised(words)) == []


SENSITIVE = "Onze kostprijs stijgt met 12 procent."


@pytest.mark.parametrize("by", ["ministry", "region", "secretary", "chair"])
def test_government_and_the_board_itself_are_no_competitors(by: str) -> None:
    assert said(competition_sensitive, raised(SENSITIVE, by=by)) == []


@pytest.mark.parametrize(
    ("kind", "findings"),
    [("company_large", 1), ("knowledge", 1), ("association", 1), ("ministry", 0), ("region", 0)],
)
def test_a_seat_of_an_organisation_is_what_the_organisation_is(kind: str, findings: int) -> None:
    text = f"""
        organisations: [{{id: org, type: {kind}}}]
        seats: [{{id: sme-a, organisation: org}}]
        bottlenecks:
          - {{id: seat, raised_by: sme-a, description: {SENSITIVE}}}
          - {{id: itself, raised_by: org, description: {SENSITIVE}}}
    """
    assert len(found(competition_sensitive, text)) == 2 * findings


def test_what_was_looked_at_is_left_in_peace() -> None:
    assert said(competition_sensitive, raised(SENSITIVE, check="done")) == []
    assert len(found(competition_sensitive, raised(SENSITIVE, check="needed"))) == 1


def test_every_language_is_looked_at() -> None:
    text = """
        seats: [{id: sme-a}]
        bottlenecks:
          - id: grid
            raised_by: sme-a
            title:
              nl: Knelpunt
              en: Our margin is 8%
    """
    assert [(one.where.line, one.values["figure"]) for one in found(competition_sensitive, text)] == [
        (7, "8%")
    ]


def test_a_contribution_is_looked_at_and_told_to_the_secretariat() -> None:
    text = f"""
        seats: [{{id: sme-a}}]
        eu_inputs:
          - id: mapping
            contributions: [{{seat: sme-a, text: {SENSITIVE}}}]
    """
    assert [(one.level, one.subject) for one in found(competition_sensitive, text)] == [
        ("secretariat", "mapping")
    ]


def test_what_a_member_asks_besides_is_looked_at_each_in_its_place() -> None:
    text = """
        seats: [{id: sme-a}]
        eu_inputs:
          - id: mapping
            contributions:
              - seat: sme-a
                requests:
                  - Een prijs voor iedereen.
                  - nl: Onze marge is laag.
                    en: Our margin is 8%.
    """
    assert said(competition_sensitive, text) == [
        (
            "9: Input of a member names margin beside 8%. "
            "Make it older or aggregated, leave it out, or write competition_check: done."
        )
    ]


@pytest.mark.parametrize(("check", "findings"), [("done", 0), ("needed", 1), ("not_applicable", 1)])
def test_a_contribution_that_was_looked_at_is_fine(check: str, findings: int) -> None:
    text = f"""
        seats: [{{id: sme-a}}]
        eu_inputs:
          - id: mapping
            contributions: [{{seat: sme-a, competition_check: {check}, text: {SENSITIVE}}}]
    """
    assert len(found(competition_sensitive, text)) == findings


def test_notes_of_the_secretariat_are_not_the_words_of_the_member() -> None:
    text = f"""
        seats: [{{id: sme-a}}]
        bottlenecks: [{{id: grid, raised_by: sme-a, notes: [{SENSITIVE}]}}]
    """
    assert found(competition_sensitive, text) == []
    assert (
        len(found(competition_sensitive, text.replace(f"notes: [{SENSITIVE}]", f"title: {SENSITIVE}"))) == 1
    )


@pytest.mark.parametrize(("by", "findings"), [("sme-a", 1), ("ministry", 0)])
def test_an_update_by_a_member_is_looked_at(by: str, findings: int) -> None:
    text = f"""
        seats: [{{id: sme-a}}, {{id: ministry, group: Rijk}}]
        milestones:
          - {{id: launch, history: [{{on: 2024-05-01, by: {by}, text: {SENSITIVE}}}]}}
    """
    assert len(found(competition_sensitive, text)) == findings


def test_an_update_of_a_bottleneck_that_was_looked_at_is_fine() -> None:
    text = f"""
        seats: [{{id: sme-a}}]
        bottlenecks: [{{id: grid, raised_by: sme-a, competition_check: done}}]
        updates: [{{of: grid, on: 2024-05-01, by: sme-a, text: {SENSITIVE}}}]
    """
    assert said(competition_sensitive, text) == []
    assert len(found(competition_sensitive, text.replace("done", "needed"))) == 1


@pytest.mark.parametrize("by", ["", "gone"])
def test_input_of_nobody_known_is_not_the_input_of_a_member(by: str) -> None:
    assert said(competition_sensitive, raised(SENSITIVE, by=by)) == []


@pytest.mark.parametrize(
    ("words", "word"),
    [
        ("Laten wij samen een minimumprijs afspreken.", "minimumprijs"),
        ("Wij willen de klanten verdelen.", "klanten verdelen"),
        ("Een boycot van leveranciers helpt.", "boycot"),
        ("We should divide the market.", "divide the market"),
        ("Een gezamenlijk betoog over de prijs van stroom.", "gezamenlijk betoog over de prijs"),
    ],
)
def test_what_competitors_may_not_agree_on_is_told_without_a_figure(words: str, word: str) -> None:
    text = f"""
        seats: [{{id: sme-a}}]
        eu_inputs:
          - id: mapping
            contributions: [{{seat: sme-a, text: "{words}"}}]
    """
    assert said(competition_sensitive, text) == [
        (
            f"4: Input of a member names {word}, on which competitors may not agree. "
            "Leave it out and ask a lawyer, or write competition_check: done."
        )
    ]


@pytest.mark.parametrize(
    "words",
    ["Verdeel de subsidie over de regio's.", "De markt groeit.", "Wij werken samen aan vergunningen."],
)
def test_ordinary_words_about_markets_and_working_together_are_fine(words: str) -> None:
    text = f"""
        seats: [{{id: sme-a}}]
        eu_inputs:
          - id: mapping
            contributions: [{{seat: sme-a, text: "{words}"}}]
    """
    assert said(competition_sensitive, text) == []
