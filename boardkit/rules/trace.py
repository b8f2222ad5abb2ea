"""Where something on a board came from and what came of it, followed link by link until a line ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from boardkit.model.board import Records
from boardkit.rules.trace_links import Edge, Reason, edges
from boardkit.rules.trace_nodes import Node, TraceKind, has_happened, last_day, nodes


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a trace: what it leads to or comes from, why, and what lies beyond."""

    node: Node
    reason: Reason
    beyond: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """What was asked about, what it came from and what came of it; each of both shows a thing only once."""

    node: Node
    came_from: tuple[Step, ...]
    led_to: tuple[Step, ...]


class NothingSo(LookupError):
    """Nothing on the board has this number or identifier; `guess` was probably meant, or is empty."""

    def __init__(self, guess: str) -> None:
        self.guess = guess
        super().__init__(guess)


_ENDS = frozenset(
    {
        TraceKind.SOURCE,
        TraceKind.ORGANISATION,
        TraceKind.SEAT,
        TraceKind.PRIORITY,
        TraceKind.SEGMENT,
        TraceKind.REGION,
        TraceKind.EU_PROFILE,
        TraceKind.EU_MEETING,
        TraceKind.MEETING,
        TraceKind.REPORT,
    }
)
"""Where a line ends: nearly everything on a board meets there, and going on would tell nothing."""
_ORDER = {kind: place for place, kind in enumerate(TraceKind)}


def trace(records: Records, written: str, *, day: date) -> Trace:
    """Follow what somebody named, as known on a day. Raises NothingSo, with what looks most like it."""
    known: dict[str, Node] = {}
    for node in nodes(records, day=day):
        known.setdefault(node.identifier, node)
    asked = known[_named(known, written)]
    links = tuple(edge for edge in edges(records) if edge.earlier in known and edge.later in known)
    return Trace(
        node=asked,
        came_from=_Walk(known, _back(links), day).beyond(asked, {asked.identifier}),
        led_to=_Walk(known, _forth(links), day).beyond(asked, {asked.identifier}),
    )


def _named(known: Mapping[str, Node], written: str) -> str:
    """The identifier of what is meant: by identifier, or by number as papers print it."""
    names: dict[str, tuple[str, str]] = {}
    for name, node in known.items():
        # An ask has its number only within its input, and many records stand in one report.
        own = node.number if node.kind not in {TraceKind.ASK, TraceKind.REPORT} else ""
        for shown in filter(None, [own, name]):
            names.setdefault(_plain(shown), (name, shown))
    found = names.get(_plain(written))
    if found is None:
        near = get_close_matches(_plain(written), names, n=1)
        raise NothingSo(names[near[0]][1] if near else "")
    return found[0]


def _plain(written: str) -> str:
    return "".join(written.casefold().split())


_Next = Mapping[str, Sequence[tuple[str, Reason]]]


def _forth(links: Iterable[Edge]) -> _Next:
    return _grouped((one.earlier, one.later, one.reason) for one in links if one.forth)


def _back(links: Iterable[Edge]) -> _Next:
    return _grouped((one.later, one.earlier, one.reason) for one in links if one.back)


def _grouped(links: Iterable[tuple[str, str, Reason]]) -> _Next:
    found: dict[str, list[tuple[str, Reason]]] = {}
    for here, there, reason in links:
        found.setdefault(here, []).append((there, reason))
    return found


@dataclass(frozen=True, slots=True)
class _Walk:
    known: Mapping[str, Node]
    following: _Next
    day: date

    def beyond(self, node: Node, seen: set[str]) -> tuple[Step, ...]:
        """What lies beyond a node, the oldest first; what was seen already stands there already."""
        steps = []
        near = dict(reversed(self.following.get(node.identifier, ())))
        for name in sorted(near, key=lambda one: _place(self.known[one])):
            there = self.known[name]
            if name not in seen and has_happened(there, self.day):
                seen.add(name)
                ends = there.kind in _ENDS
                steps.append(Step(there, near[name], () if ends else self.beyond(there, seen)))
        return tuple(steps)


def _place(node: Node) -> tuple[date, int, list[tuple[str, int]]]:
    """By day, then kind, then number; A10 comes after A9, and what has no day at the end."""
    when = node.on or node.due
    parts = re.findall(r"([^0-9]*)([0-9]*)", node.number or node.identifier)
    counted = [(words, int(digits or 0)) for words, digits in parts]
    return last_day(when) if when else date.max, _ORDER[node.kind], counted
