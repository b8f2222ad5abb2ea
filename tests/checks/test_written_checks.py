from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.written import (
    procedure_closed_early,
    procedure_late,
    procedure_missing,
    reply_uncounted,
)

SEATS = """
seats:
  - {id: chair, role: chair}
  - {id: shipper}
  - {id: guest, role: guest}
"""


def board(*lines: str) -> str:
    head = ["meetings:", "  - id: m", "    date: 2024-06-12"]
    return "\n".join([*SEATS.strip().splitlines(), *head, *(f"    {line}" for line in lines)])


def test_a_written_procedure_without_a_deadline_is_unfinished() -> None:
    assert said(procedure_missing, board("kind: written")) == [
        (
            "8: The written procedure of 2024-06-12 has no deadline for answers. "
            "Write procedure with its deadline."
        )
    ]
    assert said(procedure_missing, board("kind: written", "procedure: {deadline: 2024-06-11}")) == []


def test_a_meeting_at_a_table_has_no_deadline_for_answers() -> None:
    assert said(procedure_missing, board("procedure: {deadline: 2024-06-11}")) == [
        (
            "8: The meeting of 2024-06-12 is no written procedure, and has a deadline for answers. "
            "Take out procedure, or write kind: written."
        )
    ]
    assert said(procedure_missing, board("ordinal: 1")) == []


def test_answers_are_in_before_the_procedure_is_closed() -> None:
    def told(deadline: str) -> list[str]:
        return said(procedure_late, board("kind: written", f"procedure: {{deadline: {deadline}}}"))

    assert told("2024-06-12") == []
    assert told("2024-06-13") == [
        (
            "9: Answers may come in until 2024-06-13, and the procedure is closed on 2024-06-12. "
            "Correct one of the two dates. (also 7)"
        )
    ]


def replies(*written: str) -> list[str]:
    lines = [f"    - {{{one}}}" for one in written]
    procedure = ["kind: written", "procedure:", "  deadline: 2024-06-05", "  replies:", *lines]
    return said(reply_uncounted, board(*procedure))


def test_an_answer_after_the_deadline_does_not_count() -> None:
    assert replies("seat: shipper, on: 2024-06-05", "seat: chair, on: 2024-06-06") == [
        (
            "13: The answer of chair came in on 2024-06-06, after the deadline, and does not count. "
            "Look whether the day and the seat are right."
        )
    ]


def test_an_answer_of_a_seat_without_a_vote_does_not_count() -> None:
    assert replies("seat: guest") == [
        (
            "12: The answer of guest does not count: this seat has no vote. "
            "Look whether the day and the seat are right."
        )
    ]


def test_who_answered_what_stays_with_the_secretariat() -> None:
    text = board("kind: written", "procedure: {deadline: 2024-06-05, replies: [{seat: guest}]}")
    assert [one.level for one in found(reply_uncounted, text)] == ["secretariat"]


@pytest.mark.parametrize(
    ("answered", "held", "told"),
    [("shipper", "2024-06-05", 1), ("shipper", "2024-06-06", 0), ("shipper, chair", "2024-06-05", 0)],
)
def test_a_procedure_ends_before_its_deadline_only_when_all_have_answered(
    answered: str, held: str, told: int
) -> None:
    given = ", ".join(f"{{seat: {seat}}}" for seat in answered.split(", "))
    procedure = f"procedure: {{deadline: 2024-06-05, replies: [{given}]}}"
    text = board("kind: written", procedure, f"history: [{{on: {held}, status: held}}]")
    messages = said(procedure_closed_early, text)
    assert len(messages) == told
    assert (
        messages[:1]
        == [
            (
                "10: The procedure was closed on 2024-06-05, and answers may come in until 2024-06-05. "
                "Correct the day, or wait until every seat has answered. (also 9)"
            )
        ][:told]
    )
