"""Who may read what: a record's own level, and the level that its circumstances impose."""

from __future__ import annotations

from boardkit.model.bottleneck import Bottleneck
from boardkit.model.item import AgendaItem, Paper
from boardkit.model.marking import Classification, Marking
from boardkit.model.part import Part
from boardkit.model.record import Audience, Fact


def narrowest(*levels: Audience) -> Audience:
    """The level with the fewest readers."""
    return max(levels, key=list(Audience).index)


def level_of(part: Part, *, above: Audience) -> Audience:
    """Who may read this; a part is never open to more readers than the whole, whose level is `above`.

    What a company gave in confidence is for government at least (Article 5.1 of the Dutch Open Government
    Act, the Woo), and so is what carries a departmental marking.
    """
    own = part.level if isinstance(part, Fact) else None
    if isinstance(part, Bottleneck) and part.given_in_confidence:
        return narrowest(own or above, above, Audience.GOVERNMENT)
    if isinstance(part, AgendaItem | Paper) and is_departmental(part.marking):
        return narrowest(own or above, above, Audience.GOVERNMENT)
    return narrowest(own, above) if own else above


def own_level(part: Part, *, default: Audience) -> Audience:
    """Who may read a record that stands by itself: it may be wider than the board's default."""
    own = part.level if isinstance(part, Fact) else None
    return level_of(part, above=own or default)


def is_departmental(marking: Marking | None) -> bool:
    """Whether a marking keeps this inside government."""
    return marking is not None and marking.label is Classification.DEPARTMENTAL
