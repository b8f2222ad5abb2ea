"""What a record's history says until a day, as text that changes only when what it says does."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from weakref import WeakKeyDictionary

from boardkit.model.action import Commitment, Task
from boardkit.model.board import Records
from boardkit.model.bottleneck import Bottleneck
from boardkit.model.development import Development
from boardkit.model.funding import Funding
from boardkit.model.history import Update
from boardkit.model.indicator import Indicator
from boardkit.model.minutes import ActionPoint
from boardkit.model.part import Part
from boardkit.model.shape import shape
from boardkit.model.text import Text
from boardkit.rules.history import until
from boardkit.rules.updates import Reported, updates_until

Kept = Task | Commitment | Bottleneck | Development | Indicator | Funding | ActionPoint
"""What a snapshot keeps an entry of."""
_UNTOLD = frozenset({"notes", "level", "of"})
"""Fields of an update that say nothing about how something stands."""
_FIGURED = ("start", "due", "horizon", "critical", "priorities", "addresses")
"""Fields of what is followed that change its figures, and have no dates."""
_TERMS = ("amount", "currency", "qualifier", "period", "payer", "part_of", "overlaps")
"""Fields of an amount that have no steps: another value is another amount."""


def digest(story: object) -> str:
    """The SHA-256 digest of a story, in hexadecimal digits."""
    return hashlib.sha256(json.dumps(story, sort_keys=True).encode()).hexdigest()


def story(records: Records, record: Kept, day: date) -> object:
    """The first date, or the numbers, that a record began with, and what was told of it until a day."""
    own = records.charter.language
    if isinstance(record, Indicator):
        if record.baseline is None or not record.targets:
            return measured(records, record, day)
        aims = sorted(record.targets, key=lambda one: one.on)
        # A target behind the next one changes nothing about where it should be today.
        known = [number for number, one in enumerate(aims) if one.on >= day]
        points = (record.baseline, *(aims[: known[0] + 1] if known else aims))
        return [measured(records, record, day), _told(records, points), record.trajectory.value]
    if isinstance(record, Funding):
        terms = [getattr(record, name) for name in _TERMS]
        return [_plain(terms, own), _told(records, until(record.history, day))]
    return [_terms(record, own), _told(records, updates_until(records, record, day))]


def without_one(records: Records, record: Reported, day: date) -> Iterator[tuple[Update, object]]:
    """The story as it would be without one of its updates, for each of them, with that update."""
    updates = updates_until(records, record, day)
    first, told = _terms(record, records.charter.language), _told(records, updates)
    for number, update in enumerate(updates):
        yield update, [first, told[:number] + told[number + 1 :]]


def measured(records: Records, record: Indicator, day: date) -> object:
    """The story of an indicator for as long as it has no baseline or no target."""
    return [_told(records, until(record.measurements, day)), record.direction.value]


def _terms(record: Reported, own: str) -> object:
    """What a record itself says that its figures follow from: its first date, and what it counts for."""
    return {name: _plain(getattr(record, name), own) for name in _FIGURED if getattr(record, name, None)}


def _told(records: Records, parts: Iterable[Part]) -> list[str]:
    own, known = records.charter.language, _TOLD.setdefault(records, {})
    found: list[str] = []
    for part in parts:
        if id(part) not in known:
            known[id(part)] = json.dumps(_plain(part, own), sort_keys=True)
        found.append(known[id(part)])
    return found


_TOLD: WeakKeyDictionary[Records, dict[int, str]] = WeakKeyDictionary()
"""A board never changes, and each report tells most of what the one before told: kept while it lives."""


def _plain(value: object, own: str) -> object:
    """A value as lists, texts and numbers; a field that says nothing is left out.

    Words count in the board's own language: a translation that comes later changes nothing.
    """
    if isinstance(value, Text):
        return value.wording(own)
    if isinstance(value, Part):
        fields = [one.name for one in shape(type(value)) if one.name not in _UNTOLD]
        told = {name: getattr(value, name) for name in fields}
        return {name: _plain(found, own) for name, found in told.items() if not _is_nothing(found)}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(one, own) for one in value]
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    if value is None:
        return None
    return value.value if isinstance(value, StrEnum) else str(value)


def _is_nothing(value: object) -> bool:
    return value is None or value is False or value == ()
