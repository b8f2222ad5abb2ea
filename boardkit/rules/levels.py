"""Who may read what: a record's own level, and the level that its circumstances impose."""

from __future__ import annotations

from boardkit.model.bottleneck import Bottleneck
from boardkit.model.eu_position import Evidence, EvidenceLevel
from boardkit.model.item import AgendaItem, Paper
from boardkit.model.marking import Classification, Marking, TrafficLight
from boardkit.model.meeting import Meeting
from boardkit.model.part import Part
from boardkit.model.record import CIRCLE, Audience, Fact


def narrowest(*levels: Audience) -> Audience:
    """The level with the fewest readers."""
    return max(levels, key=CIRCLE.__getitem__)


def level_of(part: Part, *, above: Audience, default: Audience) -> Audience:
    """Who may read this; a part is never open to more readers than the whole, whose level is `above`.

    `default` is the board's. What a company gave in confidence is for government at least (Article 5.1 of
    the Dutch Open Government Act, the Woo), and so is what carries a departmental marking.
    """
    if isinstance(part, Evidence) and part.evidence is EvidenceLevel.CONFIDENTIAL:
        return narrowest(Audience.GOVERNMENT, above)
    if not isinstance(part, Fact):
        return above
    own = part.level or (above if part.inherits_level else default)
    if isinstance(part, Bottleneck) and part.given_in_confidence:
        own = narrowest(own, Audience.GOVERNMENT)
    if isinstance(part, Meeting | AgendaItem | Paper) and is_departmental(part.marking):
        own = narrowest(own, Audience.GOVERNMENT)
    return narrowest(own, above)


def own_level(part: Part, *, default: Audience) -> Audience:
    """Who may read a record that stands by itself: it may be wider than the board's default."""
    above = part.level if isinstance(part, Fact) and part.level else default
    return level_of(part, above=above, default=default)


def may_be_public(meeting: Meeting) -> bool:
    """Whether the Traffic Light Protocol (FIRST, version 2.0) lets anything of a meeting be published."""
    return meeting.tlp in {None, TrafficLight.CLEAR, TrafficLight.GREEN}


def may_be_read(meeting: Meeting, audience: Audience) -> bool:
    """Whether the label of a meeting lets this reader have a paper about it."""
    return audience is not Audience.PUBLIC or may_be_public(meeting)


def is_departmental(marking: Marking | None) -> bool:
    """Whether a marking keeps this inside government."""
    return marking is not None and marking.label is Classification.DEPARTMENTAL
