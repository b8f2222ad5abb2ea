from __future__ import annotations

from datetime import date
from typing import Any

from made import charter, item_fields, meeting, seat

from boardkit.model.board import Records
from boardkit.model.charter import Silence
from boardkit.model.meeting import Meeting
from boardkit.rules.procedure import confirming_item, tally, to_confirm

AFTER = date(2024, 6, 6)
SEATS = tuple(seat(id=name) for name in "abcde")


def round_of(*replies: tuple[str, str, str], **fields: Any) -> Meeting:
    given = [{"seat": name, "answer": answer, "on": on} for name, answer, on in replies]
    procedure = {"deadline": "2024-06-05", "replies": given}
    return meeting(**{"kind": "written", "procedure": procedure, **fields})


def board(written: Meeting, *others: Meeting, silence: str = "abstains") -> Records:
    rules = {"silence": silence}
    return Records(charter(decision_rules=rules), seats=SEATS, meetings=(written, *others))


def counts(written: Meeting, *, silence: str = "abstains", day: date = AFTER) -> tuple[int, ...]:
    found = tally(board(written, silence=silence), written, day=day)
    assert found is not None
    return found.seats, found.agree, found.disagree, found.abstain, found.silent


ANSWERS = (("a", "agree", "2024-06-01"), ("b", "disagree", "2024-06-02"), ("c", "abstain", "2024-06-05"))


def test_silence_means_what_the_board_says_that_it_means() -> None:
    assert counts(round_of(*ANSWERS)) == (5, 1, 1, 3, 2)
    assert counts(round_of(*ANSWERS), silence="agrees") == (5, 3, 1, 1, 2)


def test_before_the_deadline_silence_means_nothing_yet() -> None:
    assert counts(round_of(*ANSWERS), silence="agrees", day=date(2024, 6, 5)) == (5, 1, 1, 1, 2)
    assert counts(round_of(*ANSWERS), day=date(2024, 6, 1)) == (5, 1, 0, 0, 4)


def test_a_seat_that_does_not_take_part_is_not_counted_at_all() -> None:
    assert counts(round_of(("a", "no_participation", "2024-06-01"))) == (4, 0, 0, 4, 4)


def test_the_last_answer_of_a_seat_counts_whatever_their_order() -> None:
    again = (("a", "disagree", "2024-06-03"), ("a", "agree", "2024-06-01"))
    assert counts(round_of(*again)) == (5, 0, 1, 4, 4)


def test_an_answer_after_the_deadline_or_of_nobody_is_silence() -> None:
    assert counts(round_of(("a", "agree", "2024-06-06"), ("nobody", "agree", "2024-06-01"))) == (
        5, 0, 0, 5, 5,
    )  # fmt: skip


def test_a_meeting_at_a_table_has_no_sum() -> None:
    held = meeting()
    assert tally(board(held), held, day=AFTER) is None


def test_the_sum_says_what_silence_means_and_whether_it_is_final() -> None:
    written = round_of()
    for day, closed in ((date(2024, 6, 5), False), (AFTER, True)):
        found = tally(board(written), written, day=day)
        assert found is not None
        assert (found.silence, found.closed) == (Silence.ABSTAINS, closed)


def confirmed(written: Meeting, *others: Meeting, by: date = date(2024, 6, 20)) -> list[str]:
    return [one.id for one in to_confirm(board(written, *others), by=by, day=AFTER)]


def test_a_procedure_that_is_over_is_to_be_confirmed_once() -> None:
    written = round_of()
    assert confirmed(written) == ["2024-02"]
    assert confirmed(written, by=date(2024, 6, 5)) == []
    later = meeting(item_fields(confirming_item(written)), id="2024-03")
    assert confirmed(written, later) == []
    off = later.changed({"history": meeting(history=[{"on": "2024-06-01", "status": "cancelled"}]).history})
    assert confirmed(written, off) == ["2024-02"]


def test_a_procedure_that_was_called_off_is_not_confirmed() -> None:
    assert confirmed(round_of(history=[{"on": "2024-06-01", "status": "cancelled"}])) == []
