"""The head of a paper about the board as it stands, and not about one meeting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.documents.parts.head import marking_set, marking_words
from boardkit.documents.parts.wording import said
from boardkit.model.marking import Marking, TrafficLight
from boardkit.model.record import Audience
from boardkit.rules.naming import name_on
from boardkit.views.view import View


@dataclass(frozen=True, slots=True)
class Labels:
    """How a paper is to be handled."""

    marking: Marking | None = None
    tlp: TrafficLight | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardHead:
    """What stands at the top of a paper about the board."""

    board: Annotated[str, "The board's name on the day that the paper describes"]
    short: Annotated[str, "Its short name, or its name when it has none"]
    abbreviation: Annotated[str, "Its abbreviation, as in the numbers of its papers"]
    marking: Annotated[str, "The strictest classification of what it lists; empty when there is none"]
    marking_set: Annotated[str, "Who set it and until when; empty when there is none"]
    tlp: Annotated[str, "The strictest Traffic Light Protocol label of what it lists; empty when none"]
    is_final: Annotated[bool, "Whether the paper is final; otherwise it is a concept"]
    as_of: Annotated[str, "The day that the paper describes, in words"]
    is_public: Annotated[bool, "Whether this is the version for the public"]
    is_for_government: Annotated[bool, "Whether this is the version for government, which stays inside it"]
    is_for_secretariat: Annotated[bool, "Whether this is the version for the secretariat"]
    notice: Annotated[str, "The board's sentence for every paper; empty when there is none"]


def board_head(view: View, labels: Labels, edition: Edition) -> BoardHead:
    """The head of a paper about the board, with the labels of what it lists."""
    name = name_on(view.charter.names, view.day)
    board = said(name.name, edition)
    return BoardHead(
        board=board,
        short=name.short or board,
        abbreviation=view.charter.abbreviation,
        marking=marking_words(labels.marking, edition),
        marking_set=marking_set(labels.marking, edition),
        tlp=labels.tlp.value if labels.tlp else "",
        is_final=edition.final,
        as_of=edition.language.day(view.day),
        is_public=view.audience is Audience.PUBLIC,
        is_for_government=view.audience is Audience.GOVERNMENT,
        is_for_secretariat=view.audience is Audience.SECRETARIAT,
        notice=said(view.charter.notice, edition),
    )
