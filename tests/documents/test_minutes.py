"""The minutes of a meeting."""

from __future__ import annotations

import io
from datetime import date

import docx
import pytest
from made_minutes import GROUPS, NAMED, Write, held_board, lines, lists_of, paper

from boardkit.app.check import Checked
from boardkit.app.make import make
from boardkit.app.order import Order
from boardkit.documents.minutes import MINUTES
from boardkit.model.record import Audience
from boardkit.problems import InvalidSource

MEMBERS, PUBLIC = Audience.MEMBERS, Audience.PUBLIC
ADOPTING = """
id: 2024-02
ordinal: 2
date: 2024-09-11
start: 13:30
end: 14:00
place: {name: Havenhuis}
follows: 2024-01
items:
  - id: minutes
    level: public
    title: Verslag
    purpose: minutes
    minutes: 5
    lead: chair
    requested_decision: [Het verslag vast te stellen.]
  - {id: closing, title: Sluiting, purpose: closing, minutes: 25, lead: chair}
outcomes:
  - {number: 2024-02-01, level: public, item: minutes, result: adopted_amended, text: Vastgesteld.}
corrections:
  - {item: dredging, level: public, text: "Lees: er wordt in december gebaggerd."}
  - {text: De datum in de kop is die van de vergadering.}
"""


def test_who_took_part_stands_in_groups_with_what_each_missed(small_board: Write) -> None:
    told = dict(
        line.split("\t") for line in lines(held_board(small_board), MINUTES, MEMBERS) if line.count("\t") == 1
    )
    assert told["Aanwezig"].replace("\N{NO-BREAK SPACE}", " ") == (
        "Voorzitter; Reder A (online, niet bij punt 2); Griffier"
    )
    assert told["Vertegenwoordigd"] == "Baggeraar B (door Vervanger B)"
    assert told["Genodigd"].replace("\N{NO-BREAK SPACE}", " ") == "Waterloopkundige (bij punt 2)"
    assert told["Afgemeld"] == "Stad"
    assert "Niet afgemeld" not in told


def test_the_public_reads_whom_the_seats_speak_for(small_board: Write) -> None:
    text = "\n".join(lines(held_board(small_board), MINUTES, PUBLIC))
    assert "Aanwezig\tRijk; Secretariaat; Vervoer; Bouw" in text
    assert "Genodigd\tGenodigden" in text
    assert "Afwezig\tOverheden" in text
    assert "Nam niet deel aan dit punt: één zetel (Vervoer)" in text
    assert "2024-01-A1 | De geul peilen. | Bouw | 20 juni 2024" in text


def test_the_public_minutes_of_a_meeting_under_the_chatham_house_rule_name_nobody(small_board: Write) -> None:
    checked = held_board(small_board, "chatham")
    members, public = ("\n".join(lines(checked, MINUTES, audience)) for audience in (MEMBERS, PUBLIC))
    assert [name for name in NAMED if name not in members] == []
    assert [name for name in (*NAMED, *GROUPS) if name in public] == []
    assert "Deelname\tWordt in deze versie niet vermeld" in public
    assert "Actie 2024-01-A1, uiterlijk 20 juni 2024: De geul peilen." in public
    for text in (members, public):
        assert "Voor deze vergadering gold de Chatham House Rule." in text
        assert "Er wordt in november gebaggerd." in text


def test_no_rule_is_told_of_where_none_holds(small_board: Write) -> None:
    assert "Chatham" not in "\n".join(lines(held_board(small_board), MINUTES, MEMBERS))


def test_items_keep_their_numbers_in_the_order_in_which_they_were_handled(small_board: Write) -> None:
    told = lines(held_board(small_board), MINUTES, MEMBERS)
    headings = [line for line in told if line.startswith("##")]
    assert headings == [
        "## 1  Opening",
        "## 3  De kade",
        "### 3.1  De hoogte",
        "## 4  Lampen",
        "## 2  Baggeren",
    ]
    assert "De punten zijn behandeld in de volgorde 1, 3 en 2. De nummers zijn die van de agenda." in told
    assert told[told.index("## 4  Lampen") + 1] == "De vergadering is aan dit punt niet toegekomen."


def test_an_item_ends_in_what_was_concluded_and_asked(small_board: Write) -> None:
    told = lines(held_board(small_board), MINUTES, MEMBERS)
    start = told.index("## 2  Baggeren")
    assert told[start + 1 : start + 3] == ["Stukken: 2A Peilingen", "Nam niet deel aan dit punt: Reder A"]
    end = next(place for place, line in enumerate(told) if line.startswith("Conclusie 2024-01-01"))
    assert told[end : end + 4] == [
        "Conclusie 2024-01-01 (akkoord met wijziging): Er wordt in november gebaggerd.",
        "Stemmen: 2 voor, 0 tegen, 0 onthouden.",
        "Voorbehoud: Reder A wil eerst peilen.",
        "Actie 2024-01-A1, Baggeraar B, uiterlijk 20 juni 2024: De geul peilen.",
    ]


def test_who_is_kept_out_of_a_whole_item_is_named_at_the_whole_only(small_board: Write) -> None:
    recused = (
        "lead: town\n    items:",
        "lead: town\n    recusals: [{seat: shipper}]\n    items:",
    )
    part = (
        "minutes: 5, lead: town}\n  - {id: lamps",
        "minutes: 5, lead: town, recusals: RECUSALS}\n  - {id: lamps",
    )
    checked = held_board(small_board)
    meeting = checked.folder / "meetings" / "2024-01.yaml"
    text = meeting.read_text("utf-8").replace(*recused).replace(*part)
    meeting.write_text(text.replace("RECUSALS", "[{seat: shipper}, {seat: expert}]"), "utf-8")
    told = lines(Checked(checked.folder), MINUTES, MEMBERS)
    whole, inner = told.index("## 3  De kade"), told.index("### 3.1  De hoogte")
    assert told[whole + 1] == "Nam niet deel aan dit punt: Reder A"
    assert told[inner + 1] == "Nam niet deel aan dit punt: Waterloopkundige"


def test_of_an_item_without_a_word_it_says_that_nothing_is_recorded(small_board: Write) -> None:
    silent = held_board(small_board, meeting="")
    meeting = silent.folder / "meetings" / "2024-01.yaml"
    text = meeting.read_text("utf-8").replace("handled: [opening, quay", "handled: [opening, lamps, quay")
    meeting.write_text(text, "utf-8")
    told = lines(Checked(silent.folder), MINUTES, MEMBERS)
    assert told[told.index("## 4  Lampen") + 1] == "Hierover is niets vastgelegd."


@pytest.mark.parametrize(
    ("mandate", "heading", "first"),
    [
        ("concludes", "# Conclusies", "Conclusie 2024-01-02 ("),
        ("agrees", "# Afspraken", "Afspraak 2024-01-02 ("),
        ("advises", "# Adviezen", "Advies 2024-01-02 ("),
        ("decides", "# Besluiten", "Besluit 2024-01-02 ("),
    ],
)
def test_the_word_for_an_outcome_follows_from_the_mandate(
    small_board: Write, mandate: str, heading: str, first: str
) -> None:
    told = lines(held_board(small_board, board=f"mandate: {mandate}\n"), MINUTES, MEMBERS)
    assert heading in told
    assert [line for line in told if line.startswith(first)]


def test_a_discussion_comes_out_as_paragraphs_and_real_lists(small_board: Write) -> None:
    content = paper(held_board(small_board), MINUTES, MEMBERS)
    styled = [
        (one.style.name, one.text) for one in docx.Document(io.BytesIO(content)).paragraphs if one.style
    ]
    start = styled.index(("Body Text", "Er zijn twee vragen:"))
    assert styled[start : start + 13] == [
        ("Body Text", "Er zijn twee vragen:"),
        ("List Number", "hoe diep;"),
        ("List Number", "wie betaalt."),
        ("Body Text", "Daarna volgde de planning:"),
        ("List Bullet", "eerst peilen:"),
        ("List Bullet 2", "met de boot;"),
        ("List Bullet 3", "bij laag water;"),
        ("List Bullet", "dan baggeren."),
        ("Body Text", "De volgorde is:"),
        ("List Number", "het noorden;"),
        ("List Number", "het zuiden:"),
        ("List Number 2", "de geul;"),
        ("List Number 2", "de kom."),
    ]


def test_each_numbered_list_begins_at_one(small_board: Write) -> None:
    found = lists_of(paper(held_board(small_board), MINUTES, MEMBERS))
    first, second, below = found[:2], found[2:4], found[4:]
    assert [text for text, _ in found] == [
        "hoe diep;",
        "wie betaalt.",
        "het noorden;",
        "het zuiden:",
        "de geul;",
        "de kom.",
    ]
    assert [len({number for _, number in one}) for one in (first, second, below)] == [1, 1, 1]
    assert len({one[0][1] for one in (first, second, below)}) == 3


def test_an_objection_is_recorded_with_what_was_done(small_board: Write) -> None:
    assert (
        "Bezwaar over mededinging. Het gesprek raakte aan tarieven. De voorzitter heeft het punt geschorst."
        in lines(held_board(small_board), MINUTES, MEMBERS)
    )


def test_the_time_at_which_it_really_ended_stands_beside_the_planned_one(small_board: Write) -> None:
    told = lines(held_board(small_board), MINUTES, MEMBERS)
    assert "Datum en tijd\twoensdag 12 juni 2024, 13.30 – 14.50 uur (gepland tot 14.30 uur)" in told


def test_minutes_are_a_draft_then_sent_round_then_adopted_with_corrections(small_board: Write) -> None:
    checked = held_board(small_board, following=ADOPTING)

    def on(day: date) -> list[str]:
        return lines(checked, MINUTES, MEMBERS, day=day)

    draft, sent, adopted = (on(date(2024, 6, 18)), on(date(2024, 6, 19)), on(date(2024, 9, 11)))
    assert "Status\tConcept, stand per 18 juni 2024" in draft
    assert "Status\tTer vaststelling, rondgestuurd op 19 juni 2024" in sent
    assert "Status\tVastgesteld op 11 september 2024 in vergadering HB-2024-02, met wijzigingen" in adopted
    assert [line.split(" · ")[0] for line in (draft[-1], sent[-1], adopted[-1])] == [
        "[footer] Concept",
        "[footer] Ter vaststelling",
        "[footer] Vastgesteld",
    ]
    assert "# Wijzigingen bij de vaststelling" not in sent
    start = adopted.index("# Wijzigingen bij de vaststelling")
    assert adopted[start + 2 : start + 4] == [
        "- Punt 2: Lees: er wordt in december gebaggerd.",
        "- De datum in de kop is die van de vergadering.",
    ]


def test_adopted_minutes_list_nothing_that_is_missing(small_board: Write) -> None:
    board = held_board(small_board, following=ADOPTING).folder
    meeting = board / "meetings" / "2024-01.yaml"
    text = meeting.read_text("utf-8").replace(
        "text: De hoogte blijft gelijk.", "text: {en: The height stays.}"
    )
    meeting.write_text(text, "utf-8")
    checked = Checked(board)
    heading = "# Nog aan te vullen in dit concept"
    assert heading in lines(checked, MINUTES, MEMBERS, day=date(2024, 6, 19))
    assert heading not in lines(checked, MINUTES, MEMBERS, day=date(2024, 9, 11))


def test_of_a_closed_item_no_more_is_told_than_its_heading(small_board: Write) -> None:
    checked = held_board(small_board)
    meeting = checked.folder / "meetings" / "2024-01.yaml"
    text = meeting.read_text("utf-8").replace("id: lamps, level: public", "id: lamps, level: government")
    meeting.write_text(text.replace("handled: [opening,", "handled: [lamps, opening,"), "utf-8")
    told = lines(type(checked)(checked.folder), MINUTES, MEMBERS)
    start = told.index("## 4  Besloten punt")
    assert told[start + 1] == "Dit punt is besloten; deze versie vermeldt er verder niets over."
    assert [line for line in told if line.startswith("De punten zijn behandeld in de volgorde 1, 3, 4 en 2.")]
    assert "Genodigd\tWaterloopkundige (bij punt 2)" in [
        line.replace("\N{NO-BREAK SPACE}", " ") for line in told
    ]


def test_what_says_itself_that_the_public_may_read_it_stands_under_the_heading_of_a_closed_item(
    small_board: Write,
) -> None:
    checked = held_board(small_board)
    meeting = checked.folder / "meetings" / "2024-01.yaml"
    text = meeting.read_text("utf-8").replace("id: quay\n    level: public", "id: quay\n    level: members")
    meeting.write_text(text, "utf-8")
    told = lines(type(checked)(checked.folder), MINUTES, PUBLIC)
    start = told.index("## 3  De kade")
    assert told[start + 1 : start + 4] == [
        "Bezwaar over mededinging. Het gesprek raakte aan tarieven. De voorzitter heeft het punt geschorst.",
        "Conclusie 2024-01-02 (voor kennisgeving aangenomen): De hoogte blijft gelijk.",
        "Actie 2024-01-A2, Overheden, uiterlijk 4e kwartaal 2024: De kade opmeten.",
    ]


@pytest.mark.parametrize(
    ("day", "code"), [(date(2024, 6, 11), "meeting-to-come"), (date(2024, 9, 11), "nothing-recorded")]
)
def test_there_are_no_minutes_of_a_meeting_that_was_not_held(
    small_board: Write, day: date, code: str
) -> None:
    bare = ADOPTING.partition("outcomes:")[0]
    checked = held_board(small_board, following=bare)
    subject = "2024-01" if code == "meeting-to-come" else "2024-02"
    with pytest.raises(InvalidSource) as refused:
        make(checked, Order(MINUTES, subject, MEMBERS, "nl"), day=day)
    assert [one.code for one in refused.value.problems] == [code]
