"""What the European body did with our inputs comes back on the next agenda: one item a European meeting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from boardkit.intake.next_items import kept_for
from boardkit.intake.told_back_words import explanation, title, title_for_public, title_together
from boardkit.intake.turn import Turn
from boardkit.model.eu_body import EuMeeting
from boardkit.model.item import AgendaItem, PublicForm, Purpose
from boardkit.model.organisation import Seat
from boardkit.model.record import CIRCLE, Audience
from boardkit.rules.eu_profiles import profile_of
from boardkit.rules.levels import level_of, narrowest, own_level
from boardkit.rules.numbering import numbered
from boardkit.rules.seating import sits_on
from boardkit.rules.told_back import CameBack, to_tell_back, told_back_item

_MINUTES = 5
_MOST_MINUTES = 15
"""For several inputs together: it is information, and who wants to discuss one puts it on by itself."""


@dataclass(frozen=True, slots=True)
class ToldBack:
    """The items that tell what came of our inputs, and the inputs, each with its outcome."""

    items: tuple[AgendaItem, ...] = ()
    inputs: tuple[CameBack, ...] = ()


def told_back(turn: Turn, around: Sequence[AgendaItem]) -> ToldBack:
    """What the board did not hear of yet and that is not among the items that the agenda has already.

    Several inputs to one European meeting are parts of one item, so that each keeps its own words, its link
    and its readers while the agenda stays short.
    """
    here = [item for _, item in numbered(tuple(around))]
    known = {*(link for item in here for link in item.about), *(item.id for item in here)}
    items, told = [], list[CameBack]()
    for group in to_tell_back(turn.records, day=turn.day):
        new = [one for one in group.inputs if known.isdisjoint({one.one.id, told_back_item(one.one.id)})]
        if new:
            items.append(_item(turn, new[0]) if len(new) == 1 else _together(turn, new, group.eu_meeting))
            told += new
    return ToldBack(tuple(items), tuple(told))


def _item(turn: Turn, back: CameBack) -> AgendaItem:
    part = _part(turn, back)
    changes: dict[str, object] = {"minutes": _MINUTES, "lead": _lead(turn)}
    if part.public_as is PublicForm.HIDDEN:
        changes |= _heading(turn, back, _level(turn, back))
    return part.changed(changes)


def _together(turn: Turn, backs: Sequence[CameBack], eu_meeting: EuMeeting | None) -> AgendaItem:
    """One item for a whole European meeting; it is as open as the most open of its parts."""
    first, level = backs[0], min((_level(turn, one) for one in backs), key=CIRCLE.__getitem__)
    item = AgendaItem(
        id=told_back_item(eu_meeting.id if eu_meeting else first.outcome.on.isoformat()),
        title=title_together(turn, first),
        purpose=Purpose.INFORMATION,
        minutes=min(_MINUTES * len(backs), _MOST_MINUTES),
        lead=_lead(turn),
        items=tuple(_part(turn, one).changed({"title": one.one.subject}) for one in backs),
        example=turn.following.example,
    )
    return kept_for(level, item.changed(_heading(turn, first, level)), turn)


def _part(turn: Turn, back: CameBack) -> AgendaItem:
    """What is said of one input; the public reads its title only when both input and body are public."""
    level, default = _level(turn, back), turn.records.charter.defaults.level
    named = own_level(back.one, default=default) is Audience.PUBLIC and _is_public_body(turn, back)
    shown = named and Audience.MEMBERS.sees(level)
    item = AgendaItem(
        id=told_back_item(back.one.id),
        title=title(turn, back),
        purpose=Purpose.INFORMATION,
        explanation=explanation(turn, back),
        about=(back.one.id,),
        public_as=PublicForm.HEADING if shown else PublicForm.HIDDEN,
        example=turn.following.example,
    )
    return kept_for(level, item, turn)


def _level(turn: Turn, back: CameBack) -> Audience:
    """The narrowest of the input, its outcome, the European meeting and its body; no wider than the board."""
    records, default = turn.records, turn.records.charter.defaults.level
    above = own_level(back.one, default=default)
    named = (records.find(EuMeeting, back.one.eu_meeting), profile_of(records, back.one))
    around = (own_level(one, default=default) for one in named if one)
    return narrowest(default, level_of(back.outcome, above=above, default=default), *around)


def _heading(turn: Turn, back: CameBack, level: Audience) -> Mapping[str, object]:
    """The public may know that a public body is spoken of, when members may read how; else nothing."""
    if Audience.MEMBERS.sees(level) and _is_public_body(turn, back):
        return {"public_as": PublicForm.HEADING, "public_title": title_for_public(turn, back)}
    return {"public_as": PublicForm.HIDDEN}


def _is_public_body(turn: Turn, back: CameBack) -> bool:
    profile = profile_of(turn.records, back.one)
    default = turn.records.charter.defaults.level
    return profile is not None and own_level(profile, default=default) is Audience.PUBLIC


def _lead(turn: Turn) -> str | None:
    """The chair, unless the chair's term will be over."""
    seat = turn.records.find(Seat, turn.records.charter.chair)
    return seat.id if seat and sits_on(seat, turn.following.date) else None
