"""The overview of all money, by how certain it is."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import docx
import pytest

from boardkit.app.check import Checked
from boardkit.app.make import make
from boardkit.app.order import Order
from boardkit.app.wanted import wanted_papers
from boardkit.documents.funding_overview import FUNDING_OVERVIEW
from boardkit.model.record import Audience
from boardkit.problems import InvalidSource
from boardkit.word.text import plain_text

Write = Callable[..., Path]
MEMBERS, GOVERNMENT, PUBLIC = Audience.MEMBERS, Audience.GOVERNMENT, Audience.PUBLIC
DAY = date(2024, 7, 1)
SOURCES = """
- id: letter
  title: Brief over de haven
  reference: {kind: parliamentary_paper, number: "12 345 en 23 456, nr. 7"}
  date: 2024-01-15
- {id: news, title: Bericht, date: 2024-06, address: "https://www.haven.example/nieuws/7"}
- {id: gazette, title: Regeling, reference: {kind: government_gazette, number: "Staatscourant 2024, 9"}}
- {id: rule, title: Verordening, reference: {kind: official_journal, number: "OJ L 1, 2.1.2024, p. 3"}}
- {id: file, title: Het dossier}
- {id: secret, level: secretariat, title: Geheime bron}
"""
INSTRUMENTS = """
- id: quays-fund
  level: public
  title: {nl: Kadefonds, en: Quay Fund}
  tier: national
  kind: fund
  source: {id: letter, locator: "r. 3-4"}
  funding:
    - id: whole
      title: {nl: Geheel, en: Whole}
      amount: 60000000
      currency: EUR
      period: programme
      years: {nl: tot 2030, en: until 2030}
      payer: public
      history: [{on: 2024-01-15, status: awarded}]
    - id: state
      title: {nl: Rijksdeel, en: State share}
      amount: 40000000
      currency: EUR
      qualifier: up_to
      period: programme
      payer: national
      part_of: whole
      history: [{on: 2024-01-15, status: awarded, source: {id: letter, locator: r. 5}}]
    - id: steel
      title: {nl: Staal, en: Steel}
      amount: 1250000
      currency: EUR
      qualifier: circa
      period: programme
      payer: regional
      part_of: state
      history: [{on: 2024-02-01, status: granted, source: {id: news}}]
    - id: hope
      title: {nl: Latere bijdrage, en: Later contribution}
      amount: 5000000
      currency: EUR
      period: programme
      payer: eu
      part_of: whole
      history: [{on: 2024-01-15, status: reserved}, {on: 2024-08-01, status: paid}]
- id: dredging-aid
  level: public
  example: true
  title: {nl: Baggersteun, en: Dredging aid}
  short: BS
  tier: national
  kind: grant
  funding:
    - id: aid
      amount: 2510000000
      currency: EUR
      qualifier: more_than
      period: programme
      payer: national
      history: [{on: 2024-06-01, status: available, source: {id: gazette}}]
    - id: aid-average
      title: {nl: Gemiddeld, en: Average}
      amount: 13500000
      currency: EUR
      qualifier: average
      period: per_year
      payer: mixed
      history: [{on: 2024-06-01, status: conditional, source: {id: rule}}]
    - id: aid-secret
      title: {nl: Reserve, en: Reserve}
      amount: 7
      currency: EUR
      period: one_off
      payer: unknown
      level: government
      source: {id: secret}
    - id: aid-old
      title: {nl: Overlappend, en: Overlapping}
      amount: 1000
      currency: null
      period: one_off
      payer: public
      overlaps: true
      source: {id: file}
    - id: aid-private
      title: {nl: Reders, en: Shippers}
      amount: 300000000
      currency: USD
      period: per_year
      payer: private
      history: [{on: 2024-06-01, status: paid}]
"""


def money_board(write: Write, instruments: str = INSTRUMENTS, **more: str) -> Checked:
    return Checked(write({"instruments.yaml": instruments, "sources.yaml": SOURCES, **more}))


def lines(
    checked: Checked,
    audience: Audience = GOVERNMENT,
    *,
    language: str = "nl",
    day: date = DAY,
    final: bool = False,
) -> list[str]:
    paper = make(checked, Order(FUNDING_OVERVIEW, "", audience, language, final), day=day)
    return plain_text(paper.content).replace("\N{NO-BREAK SPACE}", " ").splitlines()


@pytest.fixture
def told(small_board: Write) -> list[str]:
    return lines(money_board(small_board))


def line(told: list[str], beginning: str) -> str:
    (found,) = [one for one in told if one.startswith(beginning)]
    return found


def test_groups_stand_in_the_order_of_certainty(told: list[str]) -> None:
    titles = [
        "Toegekend, beschikbaar of uitbetaald",
        "Voorwaardelijk toegekend",
        "Aangekondigd, gereserveerd of verwacht",
        "Privaat geld",
        "Zekerheid niet bekend",
    ]
    assert [one.removeprefix("# ") for one in told if one.startswith("# ")][1:] == titles


def test_an_amount_has_its_payer_its_certainty_with_the_day_and_its_source(told: list[str]) -> None:
    assert line(told, "Baggersteun") == (
        "Baggersteun (voorbeeld) / Staatscourant 2024, 9 | ruim € 2,51 miljard over de hele looptijd | Rijk"
        " | beschikbaar / 1 juni 2024"
    )


def test_a_total_has_its_parts_under_it_and_they_are_told_as_far_as_they_differ(told: list[str]) -> None:
    assert line(told, "Kadefonds – Geheel") == (
        "Kadefonds – Geheel / waarvan: Rijksdeel maximaal € 40 miljoen (Rijk; r. 5)"
        " / daarvan: Staal circa € 1,25 miljoen (regio; beschikt, 1 februari 2024; haven.example, juni 2024)"
        " / Kamerstuk 12 345 en 23 456, nr. 7, r. 3-4 | € 60 miljoen / tot 2030 | publiek"
        " | toegekend / 15 januari 2024"
    )
    assert [one for one in told if one.startswith("Kadefonds")] == [
        line(told, "Kadefonds – Geheel"),
        line(told, "Kadefonds – Latere bijdrage"),
    ]


def test_a_part_that_is_less_certain_stands_apart_and_names_its_total(told: list[str]) -> None:
    row = line(told, "Kadefonds – Latere bijdrage")
    assert "r. 3-4. Deel van: Geheel" in row
    assert row.endswith("| EU | gereserveerd / 15 januari 2024")


def test_an_instrument_that_was_named_before_has_its_short_name(told: list[str]) -> None:
    assert line(told, "BS – Gemiddeld") == (
        "BS – Gemiddeld (voorbeeld) / PB L 1, 2.1.2024, p. 3 | gemiddeld € 13,5 miljoen per jaar"
        " | publiek en privaat | voorwaardelijk toegekend / 1 juni 2024"
    )
    assert "US$ 300 miljoen per jaar" in line(told, "BS – Reders")


def test_an_instrument_is_named_in_full_once_in_a_group_too(small_board: Write) -> None:
    certain = INSTRUMENTS.replace("status: conditional", "status: available")
    told = lines(money_board(small_board, certain))
    assert len([one for one in told if one.startswith("Baggersteun")]) == 1
    assert line(told, "BS – Gemiddeld").endswith("beschikbaar / 1 juni 2024")


def test_what_has_no_step_is_listed_with_what_is_known(told: list[str]) -> None:
    assert line(told, "BS – Reserve").endswith("/ – | € 7, eenmalig | onbekend | status niet bekend")
    assert "/ Het dossier | 1.000, eenmalig | publiek" in line(told, "BS – Overlappend")


ALIKE = INSTRUMENTS.replace("      years: {nl: tot 2030, en: until 2030}\n", "")
"""The same amounts, of which two are for the same years."""


def test_a_sum_says_how_rough_it_is_and_of_what(small_board: Write) -> None:
    checked = money_board(small_board, ALIKE)
    assert [one for one in lines(checked) if one.startswith("Samen")] == [
        "Samen ruim € 2,57 miljard over de hele looptijd (publiek geld): Kadefonds; BS."
    ]
    english = lines(checked, language="en")
    assert "Together more than €2.57 billion over the whole term (public money): Quay Fund; BS." in english


def test_amounts_for_different_years_are_not_added(told: list[str]) -> None:
    assert [one for one in told if one.startswith("Samen")] == []


def test_parts_for_other_years_than_their_total_have_a_sum_that_names_them(small_board: Write) -> None:
    parts = "".join(
        f"""
    - id: {name}
      title: {name}
      amount: {amount}
      currency: EUR
      period: programme
      years: tot 2031
      payer: public
      part_of: aid
      history: [{{on: 2024-06-01, status: available}}]
"""
        for name, amount in (("kade", 10), ("sluis", 20))
    )
    told = lines(money_board(small_board, INSTRUMENTS.rstrip() + parts))
    assert [one for one in told if one.startswith("Samen")] == [
        "Samen € 30 over de hele looptijd (publiek geld): BS: kade; BS: sluis."
    ]


def test_private_money_that_is_added_is_called_so(small_board: Write) -> None:
    private = ALIKE.replace("payer: public", "payer: private").replace("payer: national", "payer: private")
    private = private.replace("- id: aid\n", "- id: aid\n      title: Steun\n")
    assert [one for one in lines(money_board(small_board, private)) if one.startswith("Samen")] == []
    private = private.replace("status: awarded", "status: available")
    (found,) = [one for one in lines(money_board(small_board, private)) if one.startswith("Samen")]
    assert found == "Samen ruim € 2,57 miljard over de hele looptijd (privaat geld): Kadefonds; BS: Steun."


def test_the_paper_says_what_is_in_no_sum_and_why(told: list[str]) -> None:
    note = line(told, "Opgeteld is alleen")
    assert "Publiek en privaat geld samen telt niet mee" in note
    assert "Geld waarvan de betaler niet bekend is" in note
    assert "Gemiddelden tellen niet mee" in note
    assert "Bedragen zonder munt" in note
    assert "overlapt, telt niet mee: BS: Overlappend." in note


def test_the_paper_gives_no_reason_that_does_not_apply(small_board: Write) -> None:
    only = INSTRUMENTS.partition("- id: dredging-aid")[0]
    note = line(lines(money_board(small_board, only)), "Opgeteld is alleen")
    assert note.endswith("De dag is die van het besluit of anders van de bron.")


def test_nothing_after_the_day_stands_there(small_board: Write) -> None:
    checked = money_board(small_board)
    text = "\n".join(lines(checked, day=date(2024, 5, 31)))
    assert "Kadefonds" in text
    assert "€ 2,51 miljard" not in text
    assert "Samen" not in text
    later = line(lines(checked, day=date(2024, 8, 1)), "Kadefonds – Geheel")
    assert "/ waarvan: Latere bijdrage € 5 miljoen (EU; uitbetaald, 1 augustus 2024) /" in later


def test_in_english_the_words_are_english(small_board: Write) -> None:
    told = lines(money_board(small_board), language="en")
    assert line(told, "Dredging aid") == (
        "Dredging aid (example) / Government Gazette 2024, 9 | more than €2.51 billion over the whole term"
        " | central government | available / 1 June 2024"
    )
    assert "Parliamentary Paper 12 345 and 23 456, no. 7, l. 3-4" in line(told, "Quay Fund – Whole")
    assert "OJ L 1, 2.1.2024, p. 3" in line(told, "BS – Average")


def test_the_version_for_government_says_so_in_head_and_body(small_board: Write) -> None:
    checked = money_board(small_board)
    found = lines(checked)
    assert [one for one in found if "Rijk (intern)" in one] == [
        "Rijk (intern). Niet verspreiden buiten het Rijk.",
        "# Financieel overzicht, Rijk (intern)",
    ]
    assert "[header] Havenberaad · Financieel overzicht\tRIJK (INTERN)" in found
    members, public = "\n".join(lines(checked, MEMBERS)), "\n".join(lines(checked, PUBLIC))
    assert "(intern)" not in members + public
    assert "Financieel overzicht, openbare versie" in public
    assert "openbare versie" not in members


def test_who_may_not_see_an_amount_or_a_source_does_not(small_board: Write) -> None:
    checked = money_board(small_board)
    assert [one for one in lines(checked, MEMBERS) if "Reserve" in one] == []
    assert "betaler niet bekend" not in "\n".join(lines(checked, MEMBERS))
    assert [one for one in lines(checked) if "Geheime bron" in one] == []


def test_a_board_without_money_gets_a_paper_that_says_so_and_none_with_all_others(small_board: Write) -> None:
    checked = Checked(small_board())
    assert "Er zijn geen bedragen bekend." in lines(checked)
    assert made_with_all_others(checked) == set()


def made_with_all_others(checked: Checked, day: date = DAY) -> set[Audience]:
    wanted = wanted_papers(checked, day=day)
    return {Audience(one.reader) for one in wanted if one.kind == FUNDING_OVERVIEW.name}


def test_it_is_made_with_all_others_for_readers_who_may_know_of_money(small_board: Write) -> None:
    assert made_with_all_others(money_board(small_board)) == {MEMBERS, GOVERNMENT, PUBLIC}
    inside = INSTRUMENTS.replace("level: public", "level: government")
    assert made_with_all_others(money_board(small_board, inside)) == {GOVERNMENT}
    assert made_with_all_others(money_board(small_board), date(2024, 1, 1)) == {MEMBERS, GOVERNMENT, PUBLIC}


NEGATIVE = INSTRUMENTS.replace("amount: 1250000\n", "amount: -1250000\n")


def test_a_mistake_in_an_amount_stops_the_paper(small_board: Write) -> None:
    with pytest.raises(InvalidSource) as raised:
        lines(money_board(small_board, NEGATIVE))
    assert [one.code for one in raised.value.problems] == ["amount-negative"]


def test_a_mistake_in_another_record_does_not(small_board: Write) -> None:
    checked = money_board(
        small_board, **{"declarations.yaml": "- {id: d, seat: nobody, signed_on: 2024-01-10}\n"}
    )
    assert [one.code for one in checked.findings(DAY, ("nl",)) if one.severity == "error"] != []
    assert line(lines(checked), "Baggersteun")


def test_the_tables_tell_what_they_hold_and_every_row_has_four_cells(small_board: Write) -> None:
    paper = make(money_board(small_board), Order(FUNDING_OVERVIEW, "", GOVERNMENT, "nl"), day=DAY)
    tables = docx.Document(io.BytesIO(paper.content)).tables
    heads = [[cell.text for cell in table.rows[0].cells] for table in tables]
    assert heads == [["Waarvoor", "Bedrag", "Van wie", "Zekerheid"]] * 5


@pytest.mark.parametrize(
    ("day", "there", "not_there"),
    [
        (date(2024, 3, 27), [], ["Beethoven", "ChipNL"]),
        (date(2024, 3, 31), ["€ 2,51 miljard", "€ 718 miljoen"], ["ChipNL", "€ 81 miljoen"]),
        (date(2024, 6, 30), ["€ 2,51 miljard"], ["ChipNL", "€ 462 miljoen"]),
        (date(2024, 12, 31), ["ChipNL", "circa € 81 miljoen", "Samen € 462 miljoen"], []),
    ],
)
def test_the_example_tells_what_was_known_on_the_day(
    example: Checked, day: date, there: list[str], not_there: list[str]
) -> None:
    text = "\n".join(lines(example, PUBLIC, day=day))
    assert [one for one in there if one not in text] == []
    assert [one for one in not_there if one in text] == []


def test_the_example_adds_no_money_twice(example: Checked) -> None:
    found = [one for one in lines(example, MEMBERS, day=date(2024, 6, 30)) if re.match("Samen", one)]
    assert found == ["Samen € 80 miljoen per jaar (publiek geld): Chips JU; XECS."]
