"""What every kind of paper has: a name, the readers it is for, a template, and a way to its words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import Field, dataclass, fields, is_dataclass
from enum import Enum
from typing import Annotated, Any, ClassVar, Protocol, get_args, get_origin, get_type_hints

from boardkit.language import Language
from boardkit.model.record import Audience
from boardkit.rules.reach import Reach, on_nothing
from boardkit.views.handed_over import HandedOver
from boardkit.views.view import View


class Content(Protocol):
    """Any dataclass: its fields are the names that a template may use."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


@dataclass(frozen=True, slots=True)
class Edition:
    """In which language a paper is made, and whether it is final or a concept."""

    language: Language
    final: bool


class About(Enum):
    """What a kind of paper is about, and when it is made."""

    COMING_MEETING = "coming meeting"
    """One meeting; it is sent before that."""
    HELD_MEETING = "held meeting"
    """One meeting, and what came of it; there is none until then."""
    WRITTEN_PROCEDURE = "written procedure"
    """One meeting that decides in writing; it takes the place of the agenda."""
    BOARD = "board"
    """The board as it stands; its subject is one organisation or seat, or empty for all."""
    PERIOD = "period"
    """One period that the board is told about; it describes the period's last day, or an earlier one."""
    INPUT = "input"
    """One input for the European body; made as of the day that it was sent, or as it stands until then."""


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """A kind of paper. `content` is its template's published vocabulary: every name a template may use.

    `build` makes the content from a view and the identifier of the subject; it raises KeyError when the
    reader cannot see that subject. `identified` gives what the file of a form that comes back says about
    itself, besides its kind, board and subject.

    Of a kind about the board, a period or an input, `rests_on` are the records whose mistakes stop the paper.
    Mistakes in those that any kind `mentions` stop it too, but what is unfinished there is not told. Of one
    about the board, `has_content` is whether there is anything to tell: without that it is made when asked
    for, and not with all others. That changes with the data, or on a day that these name, on the last of a
    month, or the day after: a build asks on no other day.
    """

    name: str
    content: type[Content]
    audiences: tuple[Audience, ...]
    build: Callable[[View, str, Edition], Content]
    about: About = About.COMING_MEETING
    identified: Callable[[Content], Mapping[str, str]] = lambda _: {}
    rests_on: Reach = on_nothing
    mentions: Reach = on_nothing
    has_content: Callable[[View], bool] = lambda _: True


@dataclass(frozen=True, slots=True)
class HandOverKind:
    """A kind of paper for those outside: it is built from what may be handed over, and sees no view."""

    name: str
    content: type[Content]
    build: Callable[[HandedOver, Edition], Content]
    rests_on: Reach


def names_and_values(content: Content) -> dict[str, object]:
    """The content as a template is given it: not copied, so that what is inside keeps its type."""
    return {field.name: getattr(content, field.name) for field in fields(content)}


def vocabulary(content: type[Content]) -> dict[str, str]:
    """Every name that a template may use, dotted for what is inside a list, with its description."""
    found: dict[str, str] = {}
    hints = get_type_hints(content, include_extras=True)
    for field in fields(content):
        hint = hints[field.name]
        inner, *described = get_args(hint) if get_origin(hint) is Annotated else (hint,)
        found[field.name] = str(described[0]) if described else ""
        for part in (inner, *get_args(inner)):
            if isinstance(part, type) and is_dataclass(part):
                inside = vocabulary(part)
                found.update({f"{field.name}.{name}": text for name, text in inside.items()})
    return found
