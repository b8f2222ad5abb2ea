"""The list of what one meeting concluded and asked."""

from __future__ import annotations

from datetime import date

from made_minutes import GROUPS, NAMED, Write, held_board, lines

from boardkit.documents.decisions import DECISIONS
from boardkit.model.record import Audience


def test_outcomes_come_first_and_then_the_actions_with_how_they_stand(small_board: Write) -> None:
    told = lines(held_board(small_board), DECISIONS, Audience.MEMBERS)
    assert [line for line in told if line.startswith("2024-01-")] == [
        (
            "2024-01-01 | 2 | Akkoord met wijziging. Er wordt in november gebaggerd. / "
            "Stemmen: 2 voor, 0 tegen, 0 onthouden. / Voorbehoud: Reder A wil eerst peilen."
        ),
        "2024-01-02 | 3.1 | Voor kennisgeving aangenomen. De hoogte blijft gelijk.",
        (
            "2024-01-A1 | De geul peilen. | Baggeraar B | 20 juni 2024 | "
            "te laat, gepland 20 juni 2024 / niet gestart"
        ),
        "2024-01-A2 | De kade opmeten. | Stad | 4e kwartaal 2024 | niet gestart",
    ]


def test_the_state_is_that_of_the_day(small_board: Write) -> None:
    told = lines(held_board(small_board), DECISIONS, Audience.MEMBERS, day=date(2024, 6, 12))
    assert "Stand\tActiepunten per 12 juni 2024; verslag nog vast te stellen" in told
    assert "2024-01-A1 | De geul peilen. | Baggeraar B | 20 juni 2024 | niet gestart" in told


def test_the_public_list_of_a_meeting_under_the_chatham_house_rule_names_nobody(small_board: Write) -> None:
    text = "\n".join(lines(held_board(small_board, "chatham"), DECISIONS, Audience.PUBLIC))
    assert [name for name in (*NAMED, *GROUPS) if name in text] == []
    assert "2024-01-A1 | De geul peilen. | niet vermeld | 20 juni 2024" in text


def test_a_public_outcome_of_a_closed_item_stands_under_its_heading(small_board: Write) -> None:
    checked = held_board(small_board)
    meeting = checked.folder / "meetings" / "2024-01.yaml"
    text = meeting.read_text("utf-8")
    closed = text.replace("id: quay\n    level: public", "id: quay\n    level: members")
    meeting.write_text(closed.replace("id: height, level: public", "id: height, level: members"), "utf-8")
    told = lines(type(checked)(checked.folder), DECISIONS, Audience.PUBLIC)
    assert "2024-01-02 | 3 | Voor kennisgeving aangenomen. De hoogte blijft gelijk." in told
