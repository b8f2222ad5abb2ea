"""One trial: a paper to be handed over is made of a marked input, and everything in it is searched."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from marked_inputs import DAY, INSIDE_FIGURE, Maker, allowed, markers, wanted

from boardkit.app.check import Checked
from boardkit.app.folders import shipped
from boardkit.app.hand_over import make_hand_over
from boardkit.app.order import HandOver, Paper
from boardkit.checks.asked import Asked
from boardkit.model.board import Board
from boardkit.problems import Problem

TAG = re.compile(rb"<[^>]*>")


class Unwritten(Checked):
    """A board that never was a folder, and of which there is nothing to say."""

    def __init__(self, board: Board) -> None:
        self.folder, self.board, self.unread = shipped("agendas"), board, ()

    def answers(self, asked: Asked) -> tuple[Problem, ...]:
        assert asked.to_hand_over
        return ()


@dataclass(frozen=True, slots=True)
class Trial:
    """`leaks`: the fields whose markers are there and may not be; `missing`: that must be and are not."""

    paper: Paper
    parts: int
    dealt: tuple[str, ...]
    told: frozenset[str]
    forbidden: int
    leaks: tuple[str, ...]
    missing: tuple[str, ...]


def trial(seed: int) -> Trial:
    """Make the paper of one board, in one of the languages, final or not."""
    maker = Maker(seed)
    board = maker.board()
    one, language = board.eu_inputs[0], maker.random.choice(["nl", "en"])
    order = HandOver(one.id, language, final=maker.chance(0.5))
    paper = make_hand_over(Unwritten(board), order, day=DAY)
    seen = found_in(paper.content) | markers(paper.name)
    may, origin = allowed(board, one), maker.origin
    figures = [f"{one!r} on {part}" for part, one in inside_figures(paper.content)]
    return Trial(
        paper=paper,
        parts=sum(1 for _ in members(paper.content)),
        dealt=tuple(origin),
        told=frozenset(origin[number] for number in seen),
        forbidden=len(origin) - len(may),
        leaks=(*(origin[number] for number in sorted(seen - may)), *figures),
        missing=tuple(origin[number] for number in sorted(wanted(board, one, language) - seen)),
    )


def found_in(package: bytes) -> set[int]:
    """The markers in a zip: in its names and comments, in each part, and in the files inside those."""
    found = set(seen_in(package))
    for name, content in members(package):
        found |= markers(name) | seen_in(content)
    return found


def members(package: bytes) -> Iterator[tuple[str, bytes]]:
    """Every part with its name and whatever its zip says of it, at every depth."""
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        yield "comment", opened.comment
        for info in opened.infolist():
            content = opened.read(info)
            yield f"{info.filename} {info.comment!r} {info.extra!r}", content
            if zipfile.is_zipfile(io.BytesIO(content)):
                yield from members(content)


@lru_cache(maxsize=64)  # of one template, most parts are the same in each paper
def seen_in(content: bytes) -> frozenset[int]:
    """As it is; as UTF-16; with its words put together that stand in several runs; with entities read."""
    narrow = content.replace(b"\0", b"")
    forms = (content, narrow, TAG.sub(b"", content), TAG.sub(b"", narrow))
    return frozenset(number for form in forms for number in markers(html.unescape(form.decode("latin-1"))))


def inside_figures(package: bytes) -> Iterator[tuple[str, str]]:
    """The days and amounts in the text of a paper that stay inside, each with the part that it stands in."""
    for name, content in members(package):
        if b"<" in content[:200]:
            text = TAG.sub(b" ", content).decode("utf-8", errors="replace")
            yield from ((name, match.group()) for match in INSIDE_FIGURE.finditer(text))
