"""What changed on an agenda since it was sent: its head, and items that are new, gone, moved or changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from boardkit.model.item import AgendaItem
from boardkit.model.meeting import Meeting
from boardkit.model.record import Audience
from boardkit.model.sent import SentAgenda, SentHead, SentItem, SentPaper
from boardkit.model.text import Text
from boardkit.rules.levels import level_of, own_level
from boardkit.rules.numbering import numbered
from boardkit.rules.timing import start_times

_DIGITS = 16


class Changed(StrEnum):
    """What became of an item since the agenda was sent."""

    NEW = "new"
    CHANGED = "changed"
    MOVED = "moved"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class ItemChange:
    """An item as it stands now, or as it was when it is gone; `before` is how it was sent, if it was."""

    what: Changed
    item: SentItem
    before: SentItem | None = None


def agenda_to_send(meeting: Meeting, *, default: Audience, day: date) -> SentAgenda:
    """The agenda as it is, with who may read each line of it, under the next version's number."""
    starts = start_times(meeting)
    items = _with_levels(meeting.items, own_level(meeting, default=default), default)
    numbers = {item.id: number for number, item in numbered(meeting.items)}
    return SentAgenda(
        version=max((one.version for one in meeting.sent), default=0) + 1,
        on=day,
        head=head_now(meeting),
        items=tuple(
            standing(item, numbers[item.id], starts[item.id], level=level, default=default)
            for item, level in items
        ),
    )


def head_now(meeting: Meeting) -> SentHead:
    """When and where the meeting is, and who may know what is said."""
    return SentHead(
        date=meeting.date,
        start=meeting.start,
        end=meeting.end,
        place=meeting.place,
        regime=meeting.regime,
    )


def _with_levels(
    items: Sequence[AgendaItem], above: Audience, default: Audience
) -> Iterator[tuple[AgendaItem, Audience]]:
    for item in items:
        level = level_of(item, above=above, default=default)
        yield item, level
        yield from _with_levels(item.items, level, default)


def standing(item: AgendaItem, number: str, start: time, *, level: Audience, default: Audience) -> SentItem:
    """An item as an agenda has it; each paper with who may read it."""
    return SentItem(
        item=item.id,
        level=level,
        number=number,
        title=item.title,
        start=start,
        minutes=item.minutes,
        purpose=item.purpose,
        lead=item.lead,
        digest=_digest(item),
        papers=tuple(
            SentPaper(
                letter=paper.letter,
                title=paper.title,
                version=paper.version,
                level=level_of(paper, above=level, default=default),
            )
            for paper in item.papers
        ),
    )


def _digest(item: AgendaItem) -> str:
    """Of what an agenda prints about the item below its table, in each language."""
    explanation = (item.explanation,) if item.explanation else ()
    texts = [
        [_printed(one) for one in several]
        for several in (explanation, item.questions, item.requested_decision)
    ]
    return hashlib.sha256(json.dumps(texts).encode()).hexdigest()[:_DIGITS]


def _printed(text: Text) -> tuple[str, str]:
    return text.wording("nl"), text.wording("en")


def item_changes(before: Sequence[SentItem], now: Sequence[SentItem]) -> tuple[ItemChange, ...]:
    """What changed between two agendas: the items of now in their order, then those that are gone.

    An item counts as moved when it stands elsewhere among those that both have. One that only begins at
    another time, or has another number because of what stands before it, is not in the list.
    """
    sent = {one.item: one for one in before}
    stayed = _stayed([one.item for one in before], [one.item for one in now])
    found = [_change(one, sent.get(one.item), one.item in stayed) for one in now]
    names = {one.item for one in now}
    gone = [ItemChange(Changed.GONE, one, one) for one in before if one.item not in names]
    return (*(one for one in found if one), *gone)


def _change(now: SentItem, before: SentItem | None, stayed: bool) -> ItemChange | None:  # noqa: FBT001 - one of two
    if before is None:
        return ItemChange(Changed.NEW, now)
    if not _same_item(before, now):
        return ItemChange(Changed.CHANGED, now, before)
    return None if stayed else ItemChange(Changed.MOVED, now, before)


def same_agenda(before: SentAgenda, now: SentAgenda) -> bool:
    """Whether two agendas say the same, with the same numbers and times."""
    places = [[(one.item, one.number, one.start) for one in agenda.items] for agenda in (before, now)]
    if places[0] != places[1] or not _same_head(before.head, now.head):
        return False
    return all(_same_item(*both) for both in zip(before.items, now.items, strict=True))


def _same_head(before: SentHead | None, now: SentHead | None) -> bool:
    """Of an agenda from before its head was kept, nothing is known to differ."""
    return before is None or now is None or _top(before) == _top(now)


def _top(head: SentHead) -> tuple[object, ...]:
    return head.date, head.start, head.end, whereabouts(head), head.place.online, head.regime


def whereabouts(head: SentHead) -> tuple[object, ...]:
    """The place as an agenda prints it in each language, to compare."""
    return _printed(head.place.name), head.place.address


def _same_item(before: SentItem, now: SentItem) -> bool:
    return _content(before) == _content(now) and not other_text(before, now)


def other_text(before: SentItem, now: SentItem) -> bool:
    """Whether its explanation, questions or requested decisions are known to differ."""
    return bool(before.digest and now.digest) and before.digest != now.digest


def _content(item: SentItem) -> tuple[object, ...]:
    papers = tuple((one.letter, words(one), one.version) for one in item.papers)
    return item.item, words(item), item.minutes, item.purpose, item.lead, papers


def words(titled: SentItem | SentPaper) -> Mapping[tuple[str, ...], str]:
    """A title in each of its languages, to compare: where it was written does not matter."""
    return dict(titled.title.wordings())


def _stayed(before: Sequence[str], now: Sequence[str]) -> frozenset[str]:
    """As many items as possible that follow each other in the same order on both agendas."""
    places = {name: place for place, name in enumerate(before)}
    common = [name for name in now if name in places]
    chains: list[tuple[str, ...]] = [()]
    for name in common:
        fitting = [chain for chain in chains if not chain or places[chain[-1]] < places[name]]
        before_it = max(fitting, key=len)
        chains.append((*before_it, name))
    longest = max(chains, key=len)
    return frozenset(longest)
