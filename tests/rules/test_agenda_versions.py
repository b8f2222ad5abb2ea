from __future__ import annotations

from datetime import date, time
from typing import Any

from made import item_fields, meeting

from boardkit.model.record import Audience
from boardkit.model.sent import SentItem
from boardkit.rules.agenda_versions import Changed, agenda_to_send, item_changes, same_agenda


def sent(*items: dict[str, Any]) -> tuple[SentItem, ...]:
    return agenda_to_send(meeting(*items), default=Audience.MEMBERS, day=date(2024, 6, 3)).items


def named(*names: str) -> tuple[SentItem, ...]:
    return sent(*(item_fields(name) for name in names))


def found(before: tuple[SentItem, ...], now: tuple[SentItem, ...]) -> list[tuple[str, Changed]]:
    return [(one.item.item, one.what) for one in item_changes(before, now)]


def test_the_agenda_is_kept_with_numbers_times_and_readers() -> None:
    whole = item_fields(
        "whole",
        minutes=20,
        level="government",
        papers=[{"letter": "A", "title": "Stuk", "level": "public", "version": 2}],
        items=[item_fields("part", level="public")],
    )
    agenda = agenda_to_send(
        meeting(item_fields("opening", minutes=10, level="public"), whole),
        default=Audience.MEMBERS,
        day=date(2024, 6, 3),
    )
    assert (agenda.version, agenda.on) == (1, date(2024, 6, 3))
    assert [(one.item, one.number, one.start, one.level) for one in agenda.items] == [
        ("opening", "1", time(13, 30), "public"),
        ("whole", "2", time(13, 40), "government"),
        ("part", "2.1", time(13, 40), "government"),
    ]
    assert [(one.letter, one.version, one.level) for one in agenda.items[1].papers] == [
        ("A", 2, "government")
    ]


def test_versions_count_on() -> None:
    first = agenda_to_send(meeting(), default=Audience.MEMBERS, day=date(2024, 6, 3))
    again = meeting().changed({"sent": (first,)})
    assert agenda_to_send(again, default=Audience.MEMBERS, day=date(2024, 6, 4)).version == 2


def test_the_same_agenda_has_no_changes_wherever_it_was_written() -> None:
    assert found(named("a", "b"), named("a", "b")) == []
    assert same_agenda(named("a", "b"), named("a", "b"))


def test_another_length_of_what_stands_before_is_no_change_of_an_item_and_yet_another_agenda() -> None:
    before = sent(item_fields("a", minutes=5), item_fields("b"))
    now = sent(item_fields("a", minutes=10), item_fields("b"))
    assert found(before, now) == [("a", Changed.CHANGED)]
    assert not same_agenda(before, now)


def test_what_came_in_between_moves_nothing() -> None:
    assert found(named("a", "b", "c"), named("a", "x", "b", "c")) == [("x", Changed.NEW)]
    assert found(named("a", "b", "c"), named("a", "c")) == [("b", Changed.GONE)]


def test_of_an_agenda_in_another_order_as_few_items_as_possible_are_moved() -> None:
    assert found(named("a", "b", "c", "d"), named("d", "a", "b", "c")) == [("d", Changed.MOVED)]
    assert found(named("a", "b", "c", "d"), named("a", "c", "d", "b")) == [("b", Changed.MOVED)]


def test_a_paper_of_another_version_changes_its_item() -> None:
    papers = [{"letter": "A", "title": "Stuk"}]
    newer = [{"letter": "A", "title": "Stuk", "version": 2}]
    before, now = sent(item_fields("a", papers=papers)), sent(item_fields("a", papers=newer))
    assert found(before, now) == [("a", Changed.CHANGED)]
