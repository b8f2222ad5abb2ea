"""A trace on a screen: lines that lead into each other, for a person or for another program."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum

from boardkit.language import Language
from boardkit.model.dates import RoughDate
from boardkit.rules.trace import Step, Trace
from boardkit.rules.trace_links import Reason
from boardkit.rules.trace_nodes import Node, TraceKind


class TraceWord(StrEnum):
    """Words beside a date or a status."""

    DUE = "due"
    LATE = "late"


_LONGEST = 90
"""Letters of a title on one line; JSON has all of it."""
_PLAIN = frozenset(
    {
        Reason.SUBJECT,
        Reason.AGENDA,
        Reason.FOLLOWS,
        Reason.ASK,
        Reason.OUTCOME,
        Reason.FOLLOW_UP,
        Reason.ACTION_POINT,
        Reason.PAPER,
        Reason.APPROACH,
        Reason.ORIGIN,
        Reason.SOURCE,
        Reason.UPDATE,
        Reason.REPORT,
    }
)
"""Reasons that the kinds of both ends tell already."""


def as_text(found: Trace, language: Language) -> str:
    """What was asked about, where it came from, and what came of it."""
    return "\n".join(
        [
            _line(found.node, language, longest=None),
            "",
            language.say("Came from:"),
            *(_told(found.came_from, language) or [_indented(language.say("Nothing is recorded."))]),
            "",
            language.say("Led to:"),
            *(_told(found.led_to, language) or [_indented(language.say("Nothing is recorded."))]),
        ]
    )


def _told(steps: Sequence[Step], language: Language) -> list[str]:
    return [line for step in steps for line in _lines(step, language, depth=1)]


def _lines(step: Step, language: Language, *, depth: int) -> Iterator[str]:
    line = _line(step.node, language, longest=_LONGEST)
    reason = "" if step.reason in _PLAIN else f" [{language.word(step.reason)}]"
    yield _indented(f"{line}{reason}", depth)
    for beyond in step.beyond:
        yield from _lines(beyond, language, depth=depth + 1)


def _indented(line: str, depth: int = 1) -> str:
    return f"{'  ' * depth}{line}"


def _line(node: Node, language: Language, *, longest: int | None) -> str:
    """Its kind, number and title, then its dates, then how it stands: Agendapunt 2024-02/5: Net (…)."""
    kind = _kind(node, language)
    name = " ".join(filter(None, [kind[:1].upper() + kind[1:], node.number]))
    title = " ".join(node.title.wording(language.code).split()) if node.title else ""
    if longest and len(title) > longest:
        title = title[:longest].rpartition(" ")[0].rstrip(",;:.") + " …"
    due = f"{language.word(TraceWord.DUE)} {language.form(node.due)}" if node.due else ""
    on = language.form(node.on) if node.on else ""
    if node.kind is TraceKind.ITEM:
        on = f"{language.word(TraceKind.MEETING)} {on}"
    dates = ", ".join(filter(None, [on, due]))
    late = language.word(TraceWord.LATE) if node.late else ""
    status = ", ".join(filter(None, [language.word(node.status) if node.status else "", late]))
    said = f"{name}: {title}" if title else name
    return f"{said}{f' ({dates})' if dates else ''}{f' – {status}' if status else ''}"


def _kind(node: Node, language: Language) -> str:
    return language.word(node.called or node.kind)


def as_json(found: Trace, language: Language) -> str:
    """An object with the record, and lists of what it came from and led to, each with its own inside it."""
    told = {
        "record": _fields(found.node, language),
        "came_from": [_step(one, language, "came_from") for one in found.came_from],
        "led_to": [_step(one, language, "led_to") for one in found.led_to],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _step(step: Step, language: Language, way: str) -> dict[str, object]:
    return {
        **_fields(step.node, language),
        "reason": step.reason.value,
        way: [_step(one, language, way) for one in step.beyond],
    }


def _fields(node: Node, language: Language) -> dict[str, object]:
    return {
        "kind": node.kind.value,
        "kind_in_words": _kind(node, language),
        "id": node.identifier,
        "number": node.number,
        "title": node.title.wording(language.code) if node.title else "",
        "date": _written(node.on),
        "due": _written(node.due),
        "status": node.status.value if node.status else "",
        "status_in_words": language.word(node.status) if node.status else "",
        "late": node.late,
        "meeting": node.meeting,
    }


def _written(when: date | RoughDate | None) -> str:
    """As the board's files write it: 2024-06-12, 2024-Q2."""
    if isinstance(when, RoughDate):
        return when.value
    return when.isoformat() if when else ""
