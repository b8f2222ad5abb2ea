"""One trial: a paper to be handed over is made of a marked input, and everything in it is searched."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from marked_inputs import DAY, INSIDE_FIGURE, Maker, allowed, markers, nobody_is_seen, wanted

from boardkit.app.check import Checked
from boardkit.app.folders import shipped
from boardkit.app.hand_over import make_hand_over
from boardkit.app.order import HandOver, Paper
from boardkit.checks.all import CHECKS, check
from boardkit.checks.asked import Asked
from boardkit.checks.links import link_unknown
from boardkit.cli.findings import as_text
from boardkit.language import Language
from boardkit.model.board import Board
from boardkit.problems import InvalidSource, Problem, Severity

TAG = re.compile(rb"<[^>]*>")


CHECKED = [one for one in CHECKS if one is not link_unknown]
"""That a link leads nowhere forbids a paper, and takes longest to say: `test_hand_over_silence` hears it."""


READY = frozenset({Severity.WARNING})
BEGUN = frozenset({Severity.WARNING, Severity.UNFINISHED})


class Unwritten(Checked):
    """A board that never was a folder. What there is to say of it is said, but nothing forbids its paper.

    `told`: the weights that the paper hears of; without what is unfinished it can be final.
    """

    def __init__(self, board: Board, told: frozenset[Severity]) -> None:
        self.folder, self.board, self.unread = shipped("agendas"), board, ()
        self.told, self.found = told, tuple[Problem, ...]()

    def answers(self, asked: Asked) -> tuple[Problem, ...]:
        assert asked.to_hand_over
        self.found = self.found or check(self.board, asked, CHECKED)
        return tuple(one for one in self.found if one.severity in self.told)


@dataclass(frozen=True, slots=True)
class Trial:
    """`leaks`: the fields whose markers are there and may not be; `missing`: that must be and are not.

    `sums`: of each claim that was added up, whether it may be told. `refused`: it could not be final, and a
    concept was made.
    """

    paper: Paper
    parts: int
    dealt: tuple[str, ...]
    told: frozenset[str]
    forbidden: int
    leaks: tuple[str, ...]
    missing: tuple[str, ...]
    sums: tuple[bool, ...]
    findings: frozenset[str]
    refused: bool


def trial(seed: int) -> Trial:
    """Make the paper of one board, in one of the languages, final or not."""
    maker = Maker(seed)
    board = maker.board()
    one, language = board.eu_inputs[0], maker.random.choice(["nl", "en"])
    order = HandOver(one.id, language, final=maker.chance(0.5))
    checked = Unwritten(board, maker.random.choice([READY, BEGUN]))
    paper, refused = made(checked, order)
    seen = found_in(paper.content) | markers(paper.name)
    may, origin = allowed(maker, board, one), maker.origin
    figures = [f"{one!r} on {part}" for part, one in inside_figures(paper.content)]
    about_it = [each for each in checked.found if each.subject == one.id]
    said = on_the_screen([*about_it, *paper.unfinished, *paper.remarks], refused, order) - markers(one.id)
    return Trial(
        paper=paper,
        parts=sum(1 for _ in members(paper.content)),
        dealt=tuple(origin),
        told=frozenset(origin[number] for number in seen),
        forbidden=len(origin) - len(may),
        leaks=(*(origin[number] for number in sorted((seen - may) | said)), *figures),
        missing=tuple(origin[number] for number in sorted(wanted(maker, board, one, language) - seen)),
        sums=tuple(
            nobody_is_seen(maker, board, one, each) for each in one.evidence if each.evidence == "aggregated"
        ),
        findings=frozenset(one.code for one in (*paper.unfinished, *paper.remarks)),
        refused=refused is not None,
    )


def made(checked: Unwritten, order: HandOver) -> tuple[Paper, InvalidSource | None]:
    """The paper; a concept, with why, when it cannot be final yet."""
    try:
        return make_hand_over(checked, order, day=DAY), None
    except InvalidSource as refused:
        return make_hand_over(checked, replace(order, final=False), day=DAY), refused


def on_the_screen(found: Iterable[Problem], refused: InvalidSource | None, order: HandOver) -> set[int]:
    """The markers in what whoever makes the paper is told; the input's identifier is typed there."""
    told = [as_text(one, Language(order.language), only=order.subject) for one in found]
    return markers("\n".join([str(refused or ""), *told]))


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
