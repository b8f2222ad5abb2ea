"""What each field of a record is, read from its type: a link, a text, a block, or kept for some readers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, get_args, get_origin

from boardkit.model.part import Part
from boardkit.model.record import Attributed, Audience, Points, PointsToItem, Reserved
from boardkit.model.text import Text


@dataclass(frozen=True, slots=True)
class FieldShape:
    """One field; `written` is its name in YAML."""

    name: str
    written: str
    required: bool
    many: bool
    points: Points | None
    to_item: bool
    earlier: bool
    reserved: Audience | None
    attributed: bool
    parts: type[Part] | None

    @property
    def is_text(self) -> bool:
        """Whether it holds words in a language."""
        return self.parts is Text


def inside(annotation: object) -> Iterator[object]:
    """The annotation and everything that its brackets hold."""
    yield annotation
    if get_origin(annotation) is Annotated:
        yield from annotation.__metadata__  # type: ignore[attr-defined] # typing has no name for Annotated's own type
    for argument in get_args(annotation):
        yield from inside(argument)


@cache
def shape(model: type[Part]) -> tuple[FieldShape, ...]:
    """The fields of a kind of record, in their order."""
    return tuple(_field(model, name) for name in model.model_fields)


def _field(model: type[Part], name: str) -> FieldShape:
    field = model.model_fields[name]
    found = [*inside(field.annotation), *field.metadata]
    parts = [one for one in found if isinstance(one, type) and issubclass(one, Part)]
    return FieldShape(
        name=name,
        written=field.alias or name,
        required=field.is_required(),
        many=any(get_origin(one) is tuple for one in found),
        points=next((one for one in found if isinstance(one, Points)), None),
        to_item=any(isinstance(one, PointsToItem) for one in found),
        earlier=any(isinstance(one, PointsToItem) and one.earlier for one in found),
        reserved=next((one.level for one in found if isinstance(one, Reserved)), None),
        attributed=any(isinstance(one, Attributed) for one in found),
        parts=parts[0] if parts else None,
    )


def heading(kind: type) -> str:
    """What a kind of record is called in English: ActionAgenda is Action agenda, EuInput EU input."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind.__name__).capitalize()
    return re.sub(r"^Eu\b", "EU", words)


def parts_of(value: object) -> tuple[Part, ...]:
    """The blocks in a field's value, however many."""
    if isinstance(value, Part):
        return (value,)
    return tuple(one for one in value if isinstance(one, Part)) if isinstance(value, tuple) else ()


def walk(part: Part) -> Iterator[Part]:
    """A record and every block inside it, outermost first."""
    yield part
    for name in _block_names(type(part)):
        value = getattr(part, name)
        for inner in parts_of(value) if value else ():
            yield from walk(inner)


@cache
def _block_names(model: type[Part]) -> tuple[str, ...]:
    return tuple(field.name for field in shape(model) if field.parts)
