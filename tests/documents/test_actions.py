"""The list of all open actions."""

from __future__ import annotations

import io
from datetime import date

import docx
import pytest
from made_minutes import DAY, NAMED, Write, held_board, lines, paper

from boardkit.app.check import Checked
from boardkit.app.make import make
from boardkit.app.order import NotFound, Order
from boardkit.documents.actions import ACTIONS
from boardkit.model.record import Audience
from boardkit.problems import InvalidSource

MEMBERS, PUBLIC, SECRETARIAT = Audience.MEMBERS, Audience.PUBLIC, Audience.SECRETARIAT
HEAD = "Nummer | Actie | Wie | Wanneer | Stand"
MORE = """\
  - id: 2024-01-a3
    level: public
    item: dredging
    text: De boot keuren.
    owner: dredger
    due: 2024-06-15
    history:
      - {on: 2024-06-16, due: 2024-06-22, reason: Ziekte.}
      - {on: 2024-06-23, due: 2024-06-29, reason: Storm., forecast: 2024-07-06, status: at_risk}
  - id: 2024-01-a4
    item: dredging
    text: De haven meten.
    owner: clerk
    history: [{on: 2024-06-20, status: done, completed_on: 2024-06-20}]
"""


@pytest.fixture
def rows(small_board: Write) -> dict[str, list[str]]:
    """The rows of the list for the secretariat, by number."""
    found = [line.split(" | ") for line in told(small_board, SECRETARIAT)]
    return {row[0]: row for row in found if row[0].startswith("2024-01-A")}


def told(small_board: Write, audience: Audience, subject: str = "") -> list[str]:
    return lines(held_board(small_board, meeting=MORE), ACTIONS, audience, subject=subject)


def test_open_actions_stand_in_the_order_of_their_dates(rows: dict[str, list[str]]) -> None:
    assert list(rows) == ["2024-01-A1", "2024-01-A3", "2024-01-A2"]


def test_what_is_late_says_so_in_words_beside_what_the_owner_says(rows: dict[str, list[str]]) -> None:
    assert [row[-1] for row in rows.values()] == [
        "te laat, gepland 20 juni 2024 / niet gestart",
        "te laat, gepland 29 juni 2024 / aandacht nodig, verwacht 6 juli 2024",
        "niet gestart",
    ]


def test_what_is_late_stands_out_in_a_style_of_its_own(small_board: Write) -> None:
    content = paper(held_board(small_board), ACTIONS, MEMBERS, subject="")
    table = docx.Document(io.BytesIO(content)).tables[0]
    late = [one.style.name for row in table.rows[1:] for one in row.cells[-1].paragraphs if one.style]
    assert late == ["Tabeltekst te laat", "Tabeltekst", "Tabeltekst"]


def test_the_secretariat_sees_where_it_comes_from_and_how_often_it_moved(
    rows: dict[str, list[str]],
) -> None:
    plain = {
        number: [cell.replace("\N{NO-BREAK SPACE}", " ") for cell in row] for number, row in rows.items()
    }
    assert plain["2024-01-A3"][1:4] == [
        "De boot keuren. / Herkomst: vergadering 2024-01, punt 2 / Laatste bericht, 23 juni 2024: Storm.",
        "Baggeraar B",
        "29 juni 2024 / Eerst 15 juni 2024; 2 keer verschoven",
    ]
    assert plain["2024-01-A2"][3] == "4e kwartaal 2024"


def test_members_see_what_to_do_and_how_it_stands(small_board: Write) -> None:
    text = told(small_board, MEMBERS)
    assert "2024-01-A2 | De kade opmeten. | Stad | 4e kwartaal 2024 | niet gestart" in text
    assert not [line for line in text if "Herkomst" in line or "verschoven" in line]


def test_the_public_reads_whom_the_owners_speak_for(small_board: Write) -> None:
    text = told(small_board, PUBLIC)
    assert "2024-01-A2 | De kade opmeten. | Overheden | 4e kwartaal 2024 | niet gestart" in text
    assert [line for line in text for name in NAMED if name in line] == []


def test_the_list_of_one_owner_holds_only_its_actions(small_board: Write) -> None:
    text = told(small_board, MEMBERS, "dredger")
    assert [line.split(" | ")[0] for line in text if line.startswith("2024-")] == ["2024-01-A1", "2024-01-A3"]
    assert "Van\tBaggeraar B" in text
    assert "Openstaand\t2, waarvan 2 te laat" in text


def test_who_has_nothing_to_do_gets_a_list_that_says_so(small_board: Write) -> None:
    text = told(small_board, MEMBERS, "shipper")
    assert "Er staan geen actiepunten open." in text
    assert HEAD not in text


def test_a_list_of_what_is_no_party_is_not_made(small_board: Write) -> None:
    with pytest.raises(NotFound):
        make(held_board(small_board), Order(ACTIONS, "quays", MEMBERS, "nl"), day=DAY)


def test_the_file_is_named_after_the_board_and_the_owner(small_board: Write) -> None:
    checked = held_board(small_board)
    names = [make(checked, Order(ACTIONS, one, MEMBERS, "nl"), day=DAY).name for one in ("", "dredger")]
    assert names == ["HB-actielijst-leden", "HB-actielijst-leden-dredger"]


def test_before_a_meeting_its_actions_are_not_on_the_list(small_board: Write) -> None:
    text = lines(held_board(small_board), ACTIONS, MEMBERS, subject="", day=date(2024, 6, 11))
    assert "Er staan geen actiepunten open." in text


def test_an_error_in_an_action_point_stops_the_list_and_one_elsewhere_does_not(small_board: Write) -> None:
    checked = held_board(small_board)
    meeting = checked.folder / "meetings" / "2024-01.yaml"
    good = meeting.read_text("utf-8")

    def make_with(text: str) -> None:
        meeting.write_text(text, "utf-8")
        make(type(checked)(checked.folder), Order(ACTIONS, "", MEMBERS, "nl"), day=DAY)

    make_with(good.replace("lead: town", "lead: twon", 1))
    with pytest.raises(InvalidSource) as refused:
        make_with(good.replace("owner: town", "owner: twon"))
    assert [(one.code, one.subject) for one in refused.value.problems] == [("link-unknown", "2024-01-a2")]


def test_a_final_list_is_refused_while_a_reason_is_missing(small_board: Write) -> None:
    checked = held_board(small_board)
    meeting = checked.folder / "meetings" / "2024-01.yaml"
    moved = "due: 2024-06-20, history: [{on: 2024-06-19, due: 2024-06-25}]}"
    meeting.write_text(meeting.read_text("utf-8").replace("due: 2024-06-20}", moved), "utf-8")
    checked = type(checked)(checked.folder)
    concept = make(checked, Order(ACTIONS, "", MEMBERS, "nl"), day=DAY)
    assert "moved-without-reason" in [one.code for one in concept.unfinished]
    with pytest.raises(InvalidSource):
        make(checked, Order(ACTIONS, "", MEMBERS, "nl", final=True), day=DAY)
    assert "# Nog aan te vullen in dit concept" in lines(checked, ACTIONS, MEMBERS, subject="")


def labelled(small_board: Write, label: str) -> Checked:
    return held_board(small_board, meeting=f"tlp: {label}\n")


def test_the_list_carries_the_label_of_the_meeting_that_its_actions_come_from(small_board: Write) -> None:
    text = lines(labelled(small_board, "TLP:AMBER"), ACTIONS, MEMBERS, subject="")
    assert [line for line in text if "TLP:AMBER" in line] == [
        "[header] TLP:AMBER",
        "TLP:AMBER",
        "[footer] TLP:AMBER",
    ]


def test_the_public_list_holds_nothing_of_a_meeting_whose_label_keeps_it_from_the_public(
    small_board: Write,
) -> None:
    kept, open_ = (
        lines(labelled(small_board, label), ACTIONS, PUBLIC, subject="")
        for label in ("TLP:AMBER", "TLP:GREEN")
    )
    assert "Er staan geen actiepunten open." in kept
    assert HEAD in open_
    assert [line for line in (*kept, *open_) if "TLP" in line] == []
