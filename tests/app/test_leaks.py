"""Nothing that a reader may not see is in any part of the finished file.

Every text of the example board is given a marker of its own; levels are dealt out at random. Who may see a
marker is worked out here anew, from the rules in words, and not by the code under test.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from boardkit.app.check import Checked
from boardkit.app.folders import shipped
from boardkit.documents.board_note import BOARD_NOTE
from boardkit.documents.consolidation import CONSOLIDATION
from boardkit.documents.instruction import INSTRUCTION
from boardkit.documents.kind import About, DocumentKind, Edition, names_and_values
from boardkit.documents.kinds import KINDS
from boardkit.language import Language
from boardkit.model.board import Board, Records
from boardkit.model.charter import Charter, Thresholds
from boardkit.model.eu_input import EuInput
from boardkit.model.eu_position import Evidence, EvidenceLevel
from boardkit.model.item import AgendaItem
from boardkit.model.meeting import Meeting
from boardkit.model.minutes import ActionPoint, Outcome
from boardkit.model.part import Part
from boardkit.model.record import Audience, Fact
from boardkit.model.shape import shape
from boardkit.model.text import Text
from boardkit.views.select import select
from boardkit.views.view import View
from boardkit.word.everything import all_text
from boardkit.word.template import Template

DAY = date(2024, 12, 31)
MARKER = re.compile(r"Zq(\d+)zQ")
LEVELS = list(Audience)
FREE_TEXT = {"person", "address", "online", "locator", "short"}
CONTRIBUTED = {"Contribution.text", "Contribution.requests"}
"""What only the secretary's own table of an input holds."""
SEATS = {"Seat.title", "Seat.person", "Seat.group"}
INSTRUCTED = {
    "EuInput.requested",
    "EuInput.red_lines",
    "EuInput.flexibility",
    "EuInput.fallback",
    "EuInput.speaking_points",
    "ForceFieldEntry.actor",
    "ForceFieldEntry.basis",
    "Coordination.text",
    "confidential Evidence.text",
}
"""What only the instruction holds, so that one note can serve members and government."""


class Marks:
    """Deals out markers and levels, and remembers the least reader of each marker."""

    def __init__(self, seed: int, borders: Thresholds) -> None:
        self.random, self.borders = random.Random(seed), borders
        self.level: dict[int, Audience] = {}
        self.origin: dict[int, str] = {}
        self.unspoken: dict[str, Audience] = {}
        """Of items of which not even the heading is shown, or that are for government: who may see them.

        Of others, what was concluded says itself who may read it.
        """

    def mark(self, level: Audience, origin: str) -> str:
        number = len(self.level)
        self.level[number], self.origin[number] = level, origin
        return f"Zq{number}zQ"

    def text(self, level: Audience, origin: str) -> Text:
        return Text.model_validate({"nl": self.mark(level, origin), "en": self.mark(level, origin)})


def narrower(one: Audience, other: Audience) -> Audience:
    return LEVELS[max(LEVELS.index(one), LEVELS.index(other))]


def dealt(part: Part, marks: Marks, above: Audience) -> tuple[Audience, dict[str, object]]:
    """A level for a block, dealt at random, and the least reader who may then read it."""
    changes: dict[str, object] = {}
    level = above
    if isinstance(part, Fact) and not isinstance(part, Charter):  # that a board exists is public
        own = marks.random.choice(LEVELS)
        changes["level"] = own
        level = narrower(above, own)
    if isinstance(part, Outcome | ActionPoint) and part.item in marks.unspoken:
        level = narrower(level, marks.unspoken[part.item])
    # The marking of an input is that of its instruction, which is for government as it is.
    marking = None if isinstance(part, EuInput) else getattr(part, "marking", None)
    if (marking and marking.label == "departmental") or getattr(part, "given_in_confidence", False):
        level = narrower(level, Audience.GOVERNMENT)
    if isinstance(part, AgendaItem):
        departmental = part.marking and part.marking.label == "departmental"
        for one in (part, *part.items) if departmental or part.public_as == "hidden" else ():
            marks.unspoken[one.id] = narrower(marks.unspoken.get(one.id, Audience.PUBLIC), level)
    if isinstance(part, Meeting):
        marks.unspoken.clear()
    if isinstance(part, Evidence):
        changes = dealt_claim(marks)
        level = narrower(level, claim_level(part.model_copy(update=changes), marks.borders))
    return level, changes


def dealt_claim(marks: Marks) -> dict[str, object]:
    """A claim of any kind, added up from few or many, evenly or not."""
    return {
        "evidence": marks.random.choice(list(EvidenceLevel)),
        "contributors": marks.random.randint(1, 9),
        "largest_share": marks.random.choice([None, 20, 50, 51, 90]),
    }


def claim_level(claim: Evidence, borders: Thresholds) -> Audience:
    """What was given in confidence is for government; a sum in which somebody stands out, for nobody else."""
    few = (claim.contributors or 0) < borders.least_contributors
    stands_out = few or (claim.largest_share or 0) > borders.largest_share
    if claim.evidence is EvidenceLevel.AGGREGATED and stands_out:
        return Audience.SECRETARIAT
    return Audience.GOVERNMENT if claim.evidence is EvidenceLevel.CONFIDENTIAL else Audience.PUBLIC


def marked(part: Part, marks: Marks, above: Audience) -> Part:
    """A copy with a marker in every text; the level of each is that of the narrowest thing around it."""
    level, changes = dealt(part, marks, above)
    for field in shape(type(part)):
        value = getattr(part, field.name)
        if value is None or value == ():
            continue
        inside = narrower(level, field.reserved) if field.reserved else level
        confidential = changes.get("evidence") is EvidenceLevel.CONFIDENTIAL
        origin = f"{'confidential ' if confidential else ''}{type(part).__name__}.{field.name}"
        if field.is_text:
            seen = title_level(part, field.name, above, level) or inside
            many = isinstance(value, tuple)
            made = tuple(marks.text(seen, origin) for _ in (value if many else [value]))
            changes[field.name] = made if many else made[0]
        elif field.parts:
            one = isinstance(value, Part)
            inner = tuple(marked(each, marks, inside) for each in ((value,) if one else value))
            changes[field.name] = inner[0] if one else inner
        elif field.name in FREE_TEXT:
            changes[field.name] = marks.mark(inside, origin)
    return part.model_copy(update=changes)


def title_level(part: Part, field: str, above: Audience, own: Audience) -> Audience | None:
    """An item above the reader may stand as a heading: then its public title is as open as the meeting.

    Without one its own title stands there, but only when members may read the item.
    """
    if not isinstance(part, AgendaItem) or part.public_as == "hidden":
        return None
    if field == "public_title":
        return above
    return above if field == "title" and not part.public_title and own in {"public", "members"} else None


def marked_board(board: Board, seed: int) -> tuple[Board, Marks]:
    marks = Marks(seed, board.charter.thresholds)
    changes: dict[str, Any] = {"charter": marked(board.charter, marks, Audience.PUBLIC)}
    for field in fields(Records):
        value = getattr(board, field.name)
        if isinstance(value, tuple):
            changes[field.name] = tuple(marked(one, marks, Audience.PUBLIC) for one in value)
    return replace(board, **changes), marks


def forbidden(text: str, marks: Marks, audience: Audience) -> list[str]:
    seen = {int(number) for number in MARKER.findall(text)}
    return [
        f"{number}: {marks.level[number]}"
        for number in sorted(seen)
        if not audience.sees(marks.level[number])
    ]


def papers(view: View, audience: Audience) -> Iterator[tuple[DocumentKind, str, bytes]]:
    for kind in KINDS:
        if audience not in kind.audiences:
            continue
        owners = {point.owner for meeting in view.meetings for point in meeting.action_points}
        inputs = [one.id for one in view.eu_inputs]
        subjects = {About.BOARD: ["", *owners], About.PERIOD: ["2024-Q4"], About.INPUT: inputs}
        for subject in subjects.get(kind.about, [meeting.id for meeting in view.meetings]):
            for code in ("nl", "en"):
                content = kind.build(view, subject, Edition(Language(code), final=False))
                properties = {"boardkit.kind": kind.name}
                yield kind, subject, template(code, kind.name).fill(names_and_values(content), properties)


@cache
def template(language: str, name: str) -> Template:
    return Template.load(shipped("templates") / language / f"{name}.docx")


def out_of_place(kind: DocumentKind, text: str, marks: Marks) -> set[str]:
    """The fields that this kind of paper holds and no such paper may hold, whoever reads it."""
    found = {marks.origin[int(number)] for number in MARKER.findall(text)}
    kept = set() if kind is CONSOLIDATION else CONTRIBUTED
    return found & (kept | INSTRUCTED | SEATS if kind is BOARD_NOTE else kept)


@pytest.mark.parametrize("audience", list(Audience))
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 10**9))
def test_no_view_and_no_paper_holds_what_its_reader_may_not_see(
    example: Checked, audience: Audience, seed: int
) -> None:
    board, marks = marked_board(example.board, seed)
    view = select(board, day=DAY, audience=audience)
    assert forbidden(repr(view), marks, audience) == []
    for kind, meeting, paper in papers(view, audience):
        text = all_text(paper)
        assert forbidden(text, marks, audience) == [], f"{kind.name} {meeting}"
        assert out_of_place(kind, text, marks) == set(), f"{kind.name} {meeting}"


def test_the_markers_do_reach_the_papers(example: Checked) -> None:
    board, marks = marked_board(example.board, 1)
    found: set[int] = set()
    fields_in: dict[DocumentKind, set[str]] = {kind: set() for kind in KINDS}
    for audience in Audience:
        view = select(board, day=DAY, audience=audience)
        for kind, _, paper in papers(view, audience):
            here = {int(number) for number in MARKER.findall(all_text(paper))}
            found |= here
            fields_in[kind] |= {marks.origin[number] for number in here}
    assert len(found) > 100
    assert {marks.level[number] for number in found} == set(Audience)
    assert fields_in[CONSOLIDATION] >= CONTRIBUTED | {"Seat.title"}
    assert fields_in[INSTRUCTION] >= INSTRUCTED
    assert fields_in[BOARD_NOTE] >= {"EuInput.essence", "Ask.text", "Evidence.text"}


def links_of(part: Part) -> Iterator[str]:
    for field in shape(type(part)):
        if field.points:
            value = getattr(part, field.name)
            yield from value if isinstance(value, tuple) else [value] if value else []


def test_no_link_of_a_view_points_at_a_record_that_is_hidden(example: Checked) -> None:
    board, _ = marked_board(example.board, 7)
    for audience in Audience:
        view = select(board, day=DAY, audience=audience)
        links = [link for part in view.parts() for link in links_of(part)]
        assert links
        assert [link for link in links if link in board.by_id and link not in view.by_id] == []


def test_a_meeting_that_a_reader_may_not_know_of_gives_no_paper(example: Checked) -> None:
    board, _ = marked_board(example.board, 3)
    hidden = [one.id for one in board.meetings if one.level and not Audience.PUBLIC.sees(one.level)]
    view = select(board, day=DAY, audience=Audience.PUBLIC)
    assert hidden
    assert [one.id for one in view.meetings if one.id in hidden] == []
    assert all(view.find(Meeting, one) is None for one in hidden)
