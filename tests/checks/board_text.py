"""A board from a few lines of YAML in a test, and what a check says about it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from functools import cache
from textwrap import dedent
from typing import Any, get_type_hints

from pydantic import TypeAdapter

from boardkit.checks.all import check as run
from boardkit.checks.asked import Asked, Check
from boardkit.model.board import Board, Records
from boardkit.model.dates import RoughDate
from boardkit.problems import Problem
from boardkit.source.located import LocatedBlock, LocatedList, Value
from boardkit.source.yaml_file import parse

TITLE = {"title": "Titel"}
# What a record must have and most tests are not about; a test that is about it writes it itself.
FILLED: dict[str, Mapping[str, object]] = {
    "charter": {"names": [{"name": "Proefboard"}], "abbreviation": "PB"},
    "meetings": {
        "date": "2024-06-12",
        "start": "13:00",
        "end": "14:00",
        "place": {"name": "Den Haag"},
        "items": [{"id": "opening", "title": "Opening", "purpose": "opening", "minutes": "60"}],
    },
    "items": {**TITLE, "purpose": "information"},
    "papers": TITLE,
    "outcomes": {"result": "adopted", "text": "Akkoord."},
    "action_points": {"text": "Doen.", "owner": "sme-a"},
    "attendance": {"state": "present"},
    "discussions": {"text": "Besproken."},
    "objections": {"text": "Onderbroken."},
    "replies": {"on": "2024-05-01", "answer": "agree"},
    "sources": TITLE,
    "priorities": {**TITLE, "goal": "Doel"},
    "segments": TITLE,
    "regions": TITLE,
    "organisations": {"names": [{"name": "Naam"}], "type": "company"},
    "seats": {**TITLE, "role": "member"},
    "declarations": {"signed_on": "2024-01-15"},
    "interests": {"text": "Belang"},
    "action_agendas": {**TITLE, "priority": "talent"},
    "actions": TITLE,
    "milestones": TITLE,
    "commitments": {"kind": "intention", "text": "Doen."},
    "instruments": {**TITLE, "tier": "national", "kind": "fund"},
    "funding": {"currency": "EUR", "period": "programme", "payer": "national"},
    "bottlenecks": {**TITLE, "description": "Omschrijving"},
    "developments": {**TITLE, "kind": "threat", "description": "Omschrijving"},
    "indicators": {**TITLE, "unit": "%", "direction": "rising"},
    "eu_profiles": {"name": "ESB", "short": "ESB", "law": "Verordening"},
    "tasks": {**TITLE, "article": "28(2)"},
    "streams": TITLE,
    "pillars": {**TITLE, "article": "3"},
    "crisis_stages": {**TITLE, "article": "23"},
    "eu_meetings": {"date": "2024-06-20"},
    "eu_inputs": {"subject": "Onderwerp", "task": "28-2-a", "essence": "Kern.", "position": "Inzet."},
    "asks": {"text": "Verzoek"},
    "evidence": {"text": "Bewering"},
    "outcome": {"on": "2024-06-20", "text": "Overgenomen."},
    "contributions": {"on": "2024-05-01", "text": "Inbreng"},
    "snapshots": {"version": "1"},
}


def board_of(text: str) -> Board:
    """The board that is written here: a block for each field of Board that the test needs."""
    data = parse(dedent(text).lstrip("\n"), "board.yaml")
    assert isinstance(data, LocatedBlock)
    assert set(data) <= set(get_type_hints(Records)), "this test misspelt a section"
    filled = {"charter": FILLED["charter"], **_filled(data)}
    return Board(**{name: _adapter(name).validate_python(value) for name, value in filled.items()})


def found(
    check: Check,
    text: str,
    *,
    day: str = "2024-05-15",
    languages: tuple[str, ...] = ("nl",),
    for_input: str = "",
    to_hand_over: bool = False,
    kind: str = "",
) -> list[Problem]:
    """What a check finds in the board of this text, in the order of its lines, also for a report."""
    asked = Asked(date.fromisoformat(day), languages, True, for_input, to_hand_over, kind)
    return list(run(board_of(text), asked, [check]))


def said(
    check: Check,
    text: str,
    *,
    day: str = "2024-05-15",
    languages: tuple[str, ...] = ("nl",),
    for_input: str = "",
    to_hand_over: bool = False,
    kind: str = "",
) -> list[str]:
    """Each finding as `line: sentence hint (also lines)`, as a user reads it in English."""
    told = found(
        check,
        text,
        day=day,
        languages=languages,
        for_input=for_input,
        to_hand_over=to_hand_over,
        kind=kind,
    )
    return [
        " ".join(
            [
                f"{one.where.line}:",
                one.message.format_map({name: _form(value) for name, value in one.values.items()}),
                one.hint.format_map({name: _form(value) for name, value in one.values.items()}),
                *[f"(also {', '.join(str(place.line) for place in one.also)})" for _ in one.also[:1]],
            ]
        ).replace("  ", " ")
        for one in told
    ]


def _form(value: object) -> str:
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, RoughDate):
        return value.value
    if isinstance(value, tuple):
        return ", ".join(_form(one) for one in value)
    return str(value)


@cache
def _adapter(name: str) -> TypeAdapter[Any]:
    return TypeAdapter(get_type_hints(Records)[name])


class _Block(dict[str, object]):
    """A block that was filled up, and still knows the places of what was written."""

    def __init__(self, written: LocatedBlock, filling: Mapping[str, object]) -> None:
        super().__init__({**filling, **{name: _filled_value(value, name) for name, value in written.items()}})
        self.place = written.place


def _filled(written: LocatedBlock, name: str = "") -> _Block:
    return _Block(written, FILLED.get(name, {}))


def _filled_value(value: Value, name: str) -> object:
    if isinstance(value, LocatedBlock):
        return _filled(value, name)
    return [_filled_value(one, name) for one in value] if isinstance(value, LocatedList) else value
