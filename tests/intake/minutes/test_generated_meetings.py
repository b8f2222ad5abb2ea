"""Whatever a meeting is like and whatever is filled in: reading gives back just that, and twice is once."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from story import Step
from word_typing import typed

from boardkit.app.check import Checked
from boardkit.app.make import make
from boardkit.app.order import Order
from boardkit.app.read import MinutesBack, ReadBack, Wish, read_back
from boardkit.documents.minutes_form import MINUTES_FORM
from boardkit.documents.parts.anchors import anchor
from boardkit.intake.minutes.told import ActionTold, DiscussionTold, OutcomeTold, SeatTold
from boardkit.intake.proposal import apply
from boardkit.language import Language
from boardkit.model.minutes import AttendanceState, Result
from boardkit.model.record import Audience
from boardkit.problems import Severity
from boardkit.rules.passages import Passage, PassageKind, as_text

DAY = date(2024, 6, 20)
NL = Language("nl")
LETTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"])
PIECE = st.text(LETTERS | st.sampled_from(list(" \N{NO-BREAK SPACE}&<>\"'#:{}%")), min_size=1, max_size=40)
WORDS = PIECE.map(lambda text: unicodedata.normalize("NFC", " ".join(text.split(" "))).strip()).filter(
    lambda text: text and text[0] not in "-–•\\" and not text.startswith("…") and "…" not in text
)
DATES = st.dates(date(2024, 6, 12), date(2030, 1, 1))
SLUGS = st.from_regex(r"[a-z]{1,8}(-[a-z0-9]{1,30})?", fullmatch=True)
RESULTS = [one for one in Result if one not in {Result.ADOPTED_RESERVED, Result.ADOPTED_AMENDED}]


@dataclass
class Item:
    """An item of a generated meeting, with what is filled in for it."""

    id: str
    requests: list[str]
    said: list[Passage]
    results: list[tuple[Result, str] | None]
    more: list[tuple[Result, str]]
    actions: list[tuple[str, int, date | None]]
    parts: list[Item] = field(default_factory=list)


@dataclass
class Story:
    """A whole meeting."""

    seats: list[str]
    states: list[AttendanceState | None]
    items: list[Item]

    def all_items(self) -> Iterator[Item]:
        for item in self.items:
            yield item
            yield from item.parts


def distinct(texts: Sequence[str]) -> list[str]:
    """So unlike each other that nobody takes one for another."""
    return [
        f"{number * 7919 % 997:03} {text} {number * 104729 % 991:03}" for number, text in enumerate(texts)
    ]


@st.composite
def items(draw: st.DrawFn, name: str, seats: int, *, with_parts: bool) -> Item:
    requests = draw(st.lists(WORDS, max_size=2))
    paragraph = st.builds(Passage, WORDS)
    bullet = st.builds(
        Passage, WORDS, st.sampled_from([PassageKind.BULLET, PassageKind.NUMBERED]), st.integers(1, 2)
    )
    parts = draw(st.integers(0, 2)) if with_parts else 0
    texts = distinct(draw(st.lists(WORDS, max_size=2)))
    return Item(
        name,
        requests,
        draw(st.lists(paragraph | bullet, max_size=4)),
        [draw(st.none() | st.tuples(st.sampled_from(RESULTS), WORDS)) for _ in requests],
        [(draw(st.sampled_from(RESULTS)), text) for text in texts] if not parts else [],
        [
            (
                text,
                draw(st.integers(0, seats - 1)),
                draw(st.none() | st.dates(date(2024, 6, 12), date(2030, 1, 1))),
            )
            for text in distinct(draw(st.lists(WORDS, max_size=3)))
        ]
        if not parts
        else [],
        [draw(items(f"{name}-{part}", seats, with_parts=False)) for part in range(parts)],
    )


@st.composite
def stories(draw: st.DrawFn) -> Story:
    count = draw(st.integers(1, 4))
    state = st.sampled_from([one for one in AttendanceState if one is not AttendanceState.REPRESENTED])
    names = draw(st.lists(SLUGS, min_size=1, max_size=4, unique=True))
    return Story(
        [f"seat-{number}" for number in range(count)],
        [draw(st.none() | state) for _ in range(count)],
        [draw(items(f"{name}-i", count, with_parts=True)) for name in names],
    )


def as_yaml(item: Item) -> dict[str, Any]:
    found: dict[str, Any] = {"id": item.id, "title": f"Punt {item.id}", "purpose": "discussion"}
    if item.requests:
        found |= {"purpose": "decision", "requested_decision": item.requests}
    return found | ({"items": [as_yaml(one) for one in item.parts]} if item.parts else {})


def written(story: Story, folder: Path) -> Path:
    board = {"names": [{"name": "Havenberaad"}], "abbreviation": "HB", "language": "nl"}
    seats = [{"id": one, "title": f"Zetel {one}", "role": "member"} for one in story.seats]
    meeting = {
        "id": "2024-01",
        "date": "2024-06-12",
        "start": "13:30",
        "end": "15:00",
        "place": {"name": "Havenhuis"},
        "items": [as_yaml(one) for one in story.items],
    }
    (folder / "meetings").mkdir()
    for name, data in {"board.yaml": board, "seats.yaml": seats, "meetings/2024-01.yaml": meeting}.items():
        text = yaml.dump(data, Dumper=yaml.Dumper, allow_unicode=True, sort_keys=False)
        (folder / name).write_text(text.replace("'2024-06-12'", "2024-06-12"), "utf-8")
    return folder


def steps(story: Story) -> Iterator[Step]:
    for seat, state in zip(story.seats, story.states, strict=True):
        if state:
            yield {"do": "type", "at": anchor("seat", seat), "column": 1, "text": NL.word(state)}
    for item in story.all_items():
        if item.said:
            lines = [{"text": one.text, "kind": one.kind.value, "depth": one.depth or 1} for one in item.said]
            yield {"do": "write", "at": anchor("said", item.id), "row": 1, "paragraphs": lines}
        for place, result in enumerate(item.results, start=1):
            if result:
                at = anchor("asked", item.id, str(place))
                yield {"do": "type", "at": at, "column": 1, "text": NL.word(result[0])}
                yield {"do": "type", "at": at, "column": 2, "text": result[1]}
        for kind, text in item.more:
            cells = ["", NL.word(kind), text, "", ""]
            yield {"do": "add_row", "at": anchor("outcomes", item.id), "cells": cells}
        for text, owner, due in item.actions:
            cells = ["", text, f"Zetel seat-{owner}", NL.day(due) if due else ""]
            yield {"do": "add_row", "at": anchor("actions", item.id), "cells": cells}


def expected(story: Story) -> list[object]:
    found: list[object] = [
        SeatTold(seat, state, None, ())
        for seat, state in zip(story.seats, story.states, strict=True)
        if state
    ]
    found += [DiscussionTold(one.id, as_text(one.said)) for one in story.all_items() if one.said]
    for item in story.all_items():
        for place, result in enumerate(item.results, start=1):
            if result:
                found.append(OutcomeTold(item.id, None, place, *result, "", "", standard=False))
        found += [OutcomeTold(item.id, None, None, *one, "", "", standard=False) for one in item.more]
    for item in story.all_items():
        found += [
            ActionTold(item.id, None, text, f"seat-{owner}", due.isoformat() if due else None)
            for text, owner, due in item.actions
        ]
    return found


def told(back: ReadBack) -> list[object]:
    assert isinstance(back, MinutesBack)
    kinds = (SeatTold, DiscussionTold, OutcomeTold, ActionTold)
    return [one for one in back.understood.all_told() if isinstance(one, kinds)]


def read_in(folder: Path) -> Callable[[bytes], ReadBack]:
    def reading(docx: bytes) -> ReadBack:
        file = folder.parent / "form.docx"
        file.write_bytes(docx)
        return read_back(Checked(folder), file, Wish(DAY))

    return reading


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(story=stories())
def test_what_was_filled_in_comes_back_and_a_second_reading_adds_nothing(story: Story) -> None:
    with TemporaryDirectory() as temporary:
        folder = Path(temporary) / "board"
        folder.mkdir()
        read = read_in(written(story, folder))
        order = Order(MINUTES_FORM, "2024-01", Audience.SECRETARIAT, "nl")
        filled = typed(make(Checked(folder), order, day=date(2024, 6, 11)).content, list(steps(story)))
        back = read(filled)
        assert [one for one in back.problems if one.severity is Severity.ERROR] == []
        assert told(back) == expected(story)
        apply(back.proposal)
        assert read(filled).proposal.files == ()
        anew = make(Checked(folder), order, day=date(2024, 6, 12)).content
        assert read(anew).proposal.files == ()
