"""What must come before the board, by the rules of its charter and of nobody else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, TypeVar

import pytest
from made import charter, item_fields, meeting

from boardkit.app.check import Checked
from boardkit.model.action import Action, ActionAgenda, Commitment, Task
from boardkit.model.board import Records
from boardkit.model.meeting import Meeting
from boardkit.rules.escalation import Escalation, escalations

Q2_END, MID_Q3, Q3_END = date(2024, 6, 30), date(2024, 8, 15), date(2024, 9, 30)
LATER = "2025-12-31"
AnyTask = TypeVar("AnyTask", bound=Task)


def update(on: str, status: str | None = None, **fields: Any) -> dict[str, Any]:
    return {"on": on, **({"status": status} if status else {}), **fields}


def action(identifier: str, *history: dict[str, Any], **fields: Any) -> Action:
    given = {"id": identifier, "title": identifier, "due": LATER, "history": list(history), **fields}
    return Action.model_validate(given)


def board(*actions: Action, meetings: tuple[Meeting, ...] = (), **settings: Any) -> Records:
    agenda = ActionAgenda.model_validate(
        {"id": "agenda-quays", "priority": "quays", "title": "Kades", "history": []}
    ).changed({"actions": actions})
    return Records(charter(**settings), action_agendas=(agenda,), meetings=meetings)


def told(records: Records, day: date) -> list[tuple[str, str, list[str]]]:
    found = escalations(records, day=day)
    return [(one.task.id, one.purpose.value, [reason.value for reason in one.reasons]) for one in found]


def only(records: Records, day: date) -> Escalation:
    (found,) = escalations(records, day=day)
    return found


@pytest.mark.parametrize(
    ("statuses", "wanted"),
    [
        (("on_track", "on_track"), []),
        (("on_track", "at_risk"), []),
        (("at_risk", "at_risk"), [("a", "discussion", ["at_risk_twice"])]),
        (("off_track", "at_risk"), [("a", "discussion", ["at_risk_twice"])]),
        (("on_track", "off_track"), [("a", "discussion", ["off_track"])]),
        (("at_risk", "off_track"), [("a", "discussion", ["off_track"])]),
        (("off_track", "off_track"), [("a", "decision", ["off_track_twice"])]),
        (("off_track", "on_track"), []),
        (("off_track", "done"), []),
        (("off_track", "stopped"), []),
    ],
)
def test_two_returns_decide(statuses: tuple[str, str], wanted: list[Any]) -> None:
    first, second = statuses
    records = board(action("a", update("2024-06-28", first), update("2024-09-27", second)))
    assert told(records, Q3_END) == wanted


def test_one_return_does_not_count_twice_because_a_period_begins() -> None:
    records = board(
        action("a", update("2024-06-28", "off_track")), action("b", update("2024-06-28", "at_risk"))
    )
    assert told(records, MID_Q3) == [("a", "discussion", ["off_track"])]


@pytest.mark.parametrize("day", [Q3_END, Q3_END + timedelta(1)])
def test_what_nobody_speaks_of_is_there_twice_at_the_end_of_the_second_period(day: date) -> None:
    records = board(action("a", update("2024-06-28", "off_track")))
    assert told(records, day) == [("a", "decision", ["off_track_twice"])]


def test_what_is_reported_again_counts_at_once() -> None:
    records = board(action("a", update("2024-06-28", "off_track"), update("2024-08-14", progress=10)))
    assert told(records, MID_Q3) == [("a", "decision", ["off_track_twice"])]


def test_the_period_is_that_of_the_board() -> None:
    records = board(
        action("a", update("2024-03-28", "off_track"), update("2024-09-27", "off_track")),
        defaults={"reporting_period": "half_year"},
    )
    assert told(records, Q3_END) == [("a", "decision", ["off_track_twice"])]
    by_quarter = board(action("a", update("2024-07-01", "off_track"), update("2024-09-27", "off_track")))
    assert told(by_quarter, Q3_END) == [("a", "discussion", ["off_track"])]


@pytest.mark.parametrize(
    ("forecast", "border", "reasons"),
    [
        ("2026-03-31", 90, ["off_track"]),
        ("2026-04-01", 90, ["off_track", "slipped"]),
        ("2026-03-31", 89, ["off_track", "slipped"]),
    ],
)
def test_a_long_slip_is_decided_on_by_the_boards_own_border(
    forecast: str, border: int, reasons: list[str]
) -> None:
    late = action("a", update("2024-09-27", "on_track", forecast=forecast))
    found = only(board(late, thresholds={"slip_decision": border}), Q3_END)
    assert (found.purpose == "decision") is ("slipped" in found.reasons)
    assert list(found.reasons) == reasons


def test_a_date_that_moved_bit_by_bit_counts_from_the_first() -> None:
    moved = action("a", update("2024-09-27", "on_track", due="2026-06-30", reason="Later."))
    assert told(board(moved), Q3_END) == [("a", "decision", ["slipped"])]


def test_what_is_to_be_decided_comes_first_then_the_worst() -> None:
    twice = [update("2024-06-28", "at_risk"), update("2024-09-27", "at_risk")]
    records = board(
        action("b", *twice),
        action("a", *twice),
        action("c", update("2024-09-27", "off_track")),
        action("d", update("2024-09-27", "off_track", forecast="2026-02-15")),
        action("e", update("2024-06-28", "off_track"), update("2024-09-27", "off_track")),
    )
    assert [one[0] for one in told(records, Q3_END)] == ["e", "d", "c", "a", "b"]


def test_a_commitment_is_no_measure_of_the_board() -> None:
    said = Commitment.model_validate({"id": "c", "kind": "intention", "text": "Iets.", "due": "2024-01-01"})
    assert told(replace(board(), commitments=(said,)), Q3_END) == []


def test_what_came_in_later_is_not_there_yet() -> None:
    new = action("a", due="2024-09-01", added_on="2024-10-02")
    assert told(board(new), Q3_END) == []
    assert told(board(new), date(2024, 10, 2)) != []


def about(identifier: str, day: str, *outcomes: str, **fields: Any) -> Meeting:
    results = [
        {"number": f"{identifier}-{place:02}", "item": "steer", "result": result, "text": "Tekst."}
        for place, result in enumerate(outcomes, start=1)
    ]
    status = fields.pop("status", "held" if outcomes else "planned")
    return meeting(
        item_fields("steer", items=[item_fields("part", about=["a"])]),
        id=identifier,
        date=day,
        outcomes=results,
        history=[{"on": "2024-01-01" if status == "planned" else day, "status": status}],
        **fields,
    )


MEASURE = {"who": "chair", "what": "Graaft.", "due": "2024-12-01"}
RED = update("2024-09-27", "off_track", measure=MEASURE, forecast="2026-01-10")
AFTER = date(2024, 10, 16)


def test_what_a_coming_meeting_has_is_planned() -> None:
    found = only(board(action("a", RED), meetings=(about("2024-03", "2024-10-16"),)), AFTER)
    assert (found.on_agendas.planned, found.is_new) == ("2024-03", False)


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_a_meeting_that_was_called_off_deals_with_nothing(status: str) -> None:
    off = about("2024-03", "2024-10-16", status=status)
    found = only(board(action("a", RED), meetings=(off,)), AFTER)
    assert (found.on_agendas.planned, found.on_agendas.handled_by, found.is_new) == (None, None, True)


def test_what_a_meeting_concluded_something_about_is_settled() -> None:
    found = only(board(action("a", RED), meetings=(about("2024-03", "2024-10-09", "adopted"),)), AFTER)
    assert (found.on_agendas.handled_by, found.on_agendas.settled, found.is_new) == ("2024-03", True, False)


@pytest.mark.parametrize("outcomes", [(), ("deferred",)])
def test_an_item_that_brought_nothing_settles_nothing(outcomes: tuple[str, ...]) -> None:
    held = about("2024-03", "2024-10-09", *outcomes, status="held")
    found = only(board(action("a", RED), meetings=(held,)), AFTER)
    assert (found.on_agendas.handled_by, found.is_new) == ("2024-03", True)


@pytest.mark.parametrize(
    ("since", "day"),
    [
        ([update("2024-10-12", forecast="2026-01-11")], AFTER),
        ([update("2024-10-12", "at_risk")], None),
        ([], date(2024, 12, 2)),
        ([update("2024-11-12", measure={**MEASURE, "due": "2025-06-01"})], date(2024, 12, 2)),
    ],
)
def test_what_gets_worse_or_breaks_a_promise_comes_back(
    since: list[dict[str, Any]], day: date | None
) -> None:
    held = about("2024-03", "2024-10-09", "adopted")
    found = only(board(action("a", RED, *since), meetings=(held,)), day or AFTER)
    assert found.is_new is (day is not None)


def test_red_comes_back_where_amber_was_settled() -> None:
    amber = (update("2024-06-28", "at_risk"), update("2024-09-27", "at_risk"))
    held = about("2024-03", "2024-10-09", "adopted")
    assert not only(
        board(action("a", *amber, update("2024-10-12", "at_risk")), meetings=(held,)), AFTER
    ).is_new
    assert only(board(action("a", *amber, update("2024-10-12", "off_track")), meetings=(held,)), AFTER).is_new


def test_what_stays_in_trouble_comes_back_after_a_whole_period() -> None:
    red = update("2024-09-27", "off_track", measure={**MEASURE, "due": "2025-12-01"}, forecast="2026-01-10")
    records = board(action("a", red), meetings=(about("2024-03", "2024-10-09", "adopted"),))
    assert not only(records, date(2025, 3, 31)).is_new
    assert only(records, date(2025, 4, 1)).is_new


def test_a_later_date_that_was_settled_is_not_asked_for_again() -> None:
    moved = action("a", update("2024-09-27", "on_track", due="2026-06-30", reason="Later."))
    records = board(moved, meetings=(about("2024-03", "2024-10-09", "adopted"),))
    assert not only(records, date(2025, 9, 30)).is_new


def test_a_meeting_before_it_went_wrong_settled_nothing() -> None:
    assert only(board(action("a", RED), meetings=(about("2024-02", "2024-07-10", "adopted"),)), AFTER).is_new


def days_of_a_year() -> Iterator[date]:
    """Every month of a year, the ends of its quarters, and the days after those."""
    yield from (date(2024, month, 16) for month in range(1, 13))
    for end in (date(2024, 3, 31), Q2_END, Q3_END, date(2024, 12, 31)):
        yield from (end, end + timedelta(1))


def until(records: Records, day: date) -> Records:
    """The board as if nothing had been reported after a day."""

    def cut(tasks: Iterable[AnyTask]) -> tuple[AnyTask, ...]:
        return tuple(
            one.changed({"history": tuple(step for step in one.history if step.on <= day)}) for one in tasks
        )

    agendas = tuple(
        one.changed({"actions": cut(one.actions), "milestones": cut(one.milestones)})
        for one in records.action_agendas
    )
    loose = tuple(one for one in records.updates if one.on <= day)
    return replace(records, action_agendas=agendas, milestones=cut(records.milestones), updates=loose)


def test_nothing_that_is_reported_later_changes_what_was_escalated(example: Checked) -> None:
    records = example.board
    seen = 0
    for day in days_of_a_year():
        then = until(records, day)
        whole = [(one.reasons, one.on_agendas) for one in escalations(records, day=day)]
        assert [(one.reasons, one.on_agendas) for one in escalations(then, day=day)] == whole, day
        assert told(then, day) == told(records, day), day
        seen += len(whole)
    assert seen > 10
