from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from made import item_fields, meeting

from boardkit.model.meeting import Meeting
from boardkit.model.record import Audience
from boardkit.model.sent import SentAgenda, SentItem
from boardkit.rules.agenda_versions import Changed, agenda_to_send, item_changes, same_agenda


def agenda(of: Meeting) -> SentAgenda:
    return agenda_to_send(of, default=Audience.MEMBERS, day=date(2024, 6, 3))


def sent(*items: dict[str, Any]) -> tuple[SentItem, ...]:
    return agenda(meeting(*items)).items


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
    kept = agenda(meeting(item_fields("opening", minutes=10, level="public"), whole))
    assert (kept.version, kept.on) == (1, date(2024, 6, 3))
    assert [(one.item, one.number, one.start, one.level) for one in kept.items] == [
        ("opening", "1", time(13, 30), "public"),
        ("whole", "2", time(13, 40), "government"),
        ("part", "2.1", time(13, 40), "government"),
    ]
    assert [(one.letter, one.version, one.level) for one in kept.items[1].papers] == [("A", 2, "government")]


def test_versions_count_on() -> None:
    first = agenda(meeting())
    again = meeting().changed({"sent": (first,)})
    assert agenda_to_send(again, default=Audience.MEMBERS, day=date(2024, 6, 4)).version == 2


def test_the_same_agenda_has_no_changes_wherever_it_was_written() -> None:
    assert found(named("a", "b"), named("a", "b")) == []
    both = meeting(item_fields("a"), item_fields("b"))
    assert same_agenda(agenda(both), agenda(both.changed({})))


def test_another_length_of_what_stands_before_is_no_change_of_an_item_and_yet_another_agenda() -> None:
    before = agenda(meeting(item_fields("a", minutes=5), item_fields("b")))
    now = agenda(meeting(item_fields("a", minutes=10), item_fields("b")))
    assert found(before.items, now.items) == [("a", Changed.CHANGED)]
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


TEXTS = {
    "explanation": {"nl": "Het ligt stil.", "en": "It lies still."},
    "questions": [{"nl": "Wanneer?", "en": "When?"}],
    "requested_decision": [{"nl": "Baggeren.", "en": "Dredge."}],
}


@pytest.mark.parametrize(
    "other",
    [
        {"explanation": {"nl": "Het ligt droog.", "en": "It lies still."}},
        {"explanation": {"nl": "Het ligt stil.", "en": "It lies dry."}},
        {"explanation": None},
        {"questions": [{"nl": "Waar?", "en": "When?"}]},
        {"questions": []},
        {"requested_decision": [{"nl": "Niet baggeren.", "en": "Dredge."}]},
        {"requested_decision": [*TEXTS["requested_decision"], "Betalen."]},
        {"questions": TEXTS["requested_decision"], "requested_decision": TEXTS["questions"]},
    ],
)
def test_a_text_below_the_table_that_differs_in_any_language_changes_its_item(other: dict[str, Any]) -> None:
    before = agenda(meeting(item_fields("a", **TEXTS)))
    now = agenda(meeting(item_fields("a", **{**TEXTS, **other})))
    assert found(before.items, now.items) == [("a", Changed.CHANGED)]
    assert not same_agenda(before, now)


def test_an_item_that_had_no_text_and_now_has_is_changed() -> None:
    assert found(sent(item_fields("a")), sent(item_fields("a", **TEXTS))) == [("a", Changed.CHANGED)]


def test_a_text_that_is_written_otherwise_and_printed_alike_is_no_change() -> None:
    before = agenda(meeting(item_fields("a", questions=["Wanneer?"])))
    now = agenda(meeting(item_fields("a", questions=[{"nl": "Wanneer?"}])))
    assert same_agenda(before, now)


def test_a_text_of_which_nothing_was_kept_is_no_change() -> None:
    before = agenda(meeting(item_fields("a")))
    older = before.changed(
        {"head": None, "items": tuple(one.changed({"digest": None}) for one in before.items)}
    )
    now = agenda(meeting(item_fields("a", **TEXTS), start="13:30", place={"name": "Delft"}))
    assert found(older.items, now.items) == []
    assert same_agenda(older, now)


@pytest.mark.parametrize(
    "other",
    [
        {"date": "2024-06-13"},
        {"end": "16:00"},
        {"place": {"name": "Delft"}},
        {"place": {"name": {"nl": "Den Haag", "en": "The Hague"}}},
        {"place": {"name": "Den Haag", "address": "Kade 1"}},
        {"place": {"name": "Den Haag", "online": "by telephone"}},
        {"regime": "chatham"},
    ],
)
def test_another_head_is_another_agenda_and_changes_no_item(other: dict[str, Any]) -> None:
    before, now = agenda(meeting()), agenda(meeting(**other))
    assert found(before.items, now.items) == []
    assert not same_agenda(before, now)
