"""What changed on an agenda since it was sent, as this reader could see it then and sees it now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.documents.parts.seats import seat_title
from boardkit.documents.parts.wording import place_words, said
from boardkit.model.meeting import Meeting
from boardkit.model.sent import SentAgenda, SentHead, SentItem, SentPaper
from boardkit.rules.agenda_versions import (
    Changed,
    ItemChange,
    head_now,
    item_changes,
    other_text,
    same_agenda,
    standing,
    whereabouts,
    words,
)
from boardkit.rules.history import until
from boardkit.rules.numbering import numbered
from boardkit.views.view import View

_DASH = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """Which version of an agenda this is, which one it replaces, and what is different."""

    version: Annotated[str, "Its number: 2"]
    replaces: Annotated[str, "The number of the version that it replaces: 1"]
    replaced_on: Annotated[str, "The day that that version was sent, in words"]
    changes: Annotated[tuple[str, ...], "What changed, a line for each thing"]


def revision(view: View, meeting: Meeting, edition: Edition) -> Revision | None:
    """The version that this agenda is; None when it is the first that this reader could see.

    Versions that look the same to this reader count as one, so that the number betrays nothing.
    """
    versions = _versions(view, meeting)
    now = _now(view, meeting)
    if not versions:
        return None
    if same_agenda(versions[-1], now):
        *versions, now = versions
    if not versions:
        return None
    replaced = versions[-1]
    return Revision(
        version=str(len(versions) + 1),
        replaces=str(len(versions)),
        replaced_on=edition.language.day(replaced.on),
        changes=tuple(_lines(view, replaced, now, edition)),
    )


def marks(view: View, meeting: Meeting) -> Mapping[str, Changed]:
    """What became of each item that this reader may read, by its identifier; nothing on a first agenda."""
    versions = _versions(view, meeting)
    now = _now(view, meeting)
    if versions and same_agenda(versions[-1], now):
        versions = versions[:-1]
    changes = item_changes(versions[-1].items, now.items) if versions else ()
    return {one.item.item: one.what for one in changes if one.what is not Changed.GONE}


def _versions(view: View, meeting: Meeting) -> list[SentAgenda]:
    """The agendas sent until now, each of those that look the same to this reader only once.

    Of those the first has the day, and the last the content: an older one may lack what is kept now.
    """
    found: list[SentAgenda] = []
    for one in until(meeting.sent, view.day):
        if found and same_agenda(found[-1], one):
            found[-1] = one.changed({"on": found[-1].on})
        else:
            found.append(one)
    return found


def _now(view: View, meeting: Meeting) -> SentAgenda:
    """The agenda of now in the same form; an item of which the reader sees only a heading is left out."""
    default = view.charter.defaults.level
    items = tuple(
        standing(
            item,
            view.slots[meeting.id, item.id].number,
            view.slots[meeting.id, item.id].start,
            level=view.audience,
            default=default,
        )
        for _, item in numbered(meeting.items)
        if (meeting.id, item.id) not in view.closed
    )
    return SentAgenda(version=1, on=view.day, head=head_now(meeting), items=items)


def _lines(view: View, before: SentAgenda, now: SentAgenda, edition: Edition) -> Iterator[str]:
    if before.head and now.head:
        yield from _head_lines(before.head, now.head, edition)
    yield from _item_lines(view, before.items, now.items, edition)


def _head_lines(before: SentHead, now: SentHead, edition: Edition) -> Iterator[str]:
    language = edition.language
    if before.date != now.date:
        yield language.say("Date: now {date}.", {"date": language.weekday(now.date)})
    if (before.start, before.end) != (now.start, now.end):
        times = {"start": language.clock(now.start), "end": language.clock(now.end)}
        yield language.say("Time: now {start} – {end}.", times)
    if whereabouts(before) != whereabouts(now):
        yield language.say("Place: now {place}.", {"place": place_words(now.place, edition)})
    if before.place.online != now.place.online:
        yield language.say("Online: now {online}.", {"online": now.place.online or _DASH})
    if before.regime != now.regime:
        yield language.say("Access: now {regime}.", {"regime": _inside(language.word(now.regime))})


def _item_lines(
    view: View, before: Sequence[SentItem], now: Sequence[SentItem], edition: Edition
) -> Iterator[str]:
    changes = item_changes(before, now)
    yield from (_line(view, one, edition) for one in changes)
    sent = {one.item: one for one in before}
    special = {one.item.item for one in changes if one.what in {Changed.NEW, Changed.MOVED, Changed.GONE}}
    stayed = [(one, sent[one.item]) for one in now if one.item in sent and one.item not in special]
    language = edition.language
    numbers = [f"{one.number} ({was.number})" for one, was in stayed if one.number != was.number]
    if numbers:
        yield language.say("Other numbers, with the old one: {items}.", {"items": numbers})
    times = [f"{one.number} ({language.clock(one.start)})" for one, was in stayed if one.start != was.start]
    if times:
        yield language.say("Other times: {items}.", {"items": times})


def _line(view: View, change: ItemChange, edition: Edition) -> str:
    """One item: what became of it, and for one that changed what is different."""
    item, before, language = change.item, change.before, edition.language
    title = said(item.title, edition)
    if change.what is Changed.GONE:
        return language.say("{title} (it was item {number}): gone.", {"title": title, "number": item.number})
    head = f"{item.number} {title}: {language.word(change.what)}"
    if before is None:
        return f"{head}."
    if change.what is Changed.MOVED:
        was = language.say("it was item {number}", {"number": before.number})
        return f"{head} ({was})."
    return f"{head} ({'; '.join(_differences(view, before, item, edition))})."


def _differences(view: View, before: SentItem, now: SentItem, edition: Edition) -> Iterator[str]:
    language = edition.language
    if words(before) != words(now):
        yield language.say("it was called {title}", {"title": said(before.title, edition)})
    if before.purpose != now.purpose:
        yield _inside(language.word(now.purpose))
    if before.minutes != now.minutes:
        minutes = {"now": now.minutes or _DASH, "before": before.minutes or _DASH}
        yield language.say("{now} minutes instead of {before}", minutes)
    if before.lead != now.lead:
        yield language.say("led by {lead}", {"lead": seat_title(view, now.lead, edition) or _DASH})
    if other_text(before, now):
        yield language.say("new wording of the requested decision, questions or explanation")
    yield from _papers(before, now, edition)


def _inside(word: str) -> str:
    """A word as it stands inside a sentence."""
    return f"{word[:1].lower()}{word[1:]}"


def _papers(before: SentItem, now: SentItem, edition: Edition) -> Iterator[str]:
    """Papers that are new, gone or replaced, by their number of now."""
    language = edition.language
    sent = {one.letter: one for one in before.papers}
    for paper in now.papers:
        values: dict[str, object] = {"paper": f"{now.number}{paper.letter}", "version": paper.version or ""}
        was = sent.pop(paper.letter, None)
        if was is None:
            yield language.say("new paper {paper}", values)
        elif _is_other(was, paper):
            replaced = "paper {paper} replaced by version {version}"
            yield language.say(replaced if paper.version else "paper {paper} replaced", values)
    for was in sent.values():
        yield language.say("paper {paper} gone", {"paper": f"{before.number}{was.letter}"})


def _is_other(was: SentPaper, now: SentPaper) -> bool:
    return (was.version, words(was)) != (now.version, words(now))
