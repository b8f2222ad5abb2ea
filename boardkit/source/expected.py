"""What a kind of record expects at a place: the fields that it has there, or the words to choose from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Literal, Union, get_args, get_origin

from pydantic import BaseModel

Loc = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Expected:
    """What may stand at the end of `path`: a value of one of these kinds.

    Where pydantic tried several kinds, `fork` is how much of the path led to them; the names of the kinds,
    which it puts into its own path, are left out of this one.
    """

    kinds: tuple[object, ...]
    path: Loc
    fork: int | None = None

    @property
    def fields(self) -> list[str]:
        """The fields of the blocks that may stand here, as they are written, without those that are not."""
        models = [one for one in self.kinds if isinstance(one, type) and issubclass(one, BaseModel)]
        fields = [one for model in models for one in model.model_fields.items()]
        return [field.alias or name for name, field in fields if not field.exclude]

    @property
    def choices(self) -> list[str]:
        """The words that may stand here, where there is a choice."""
        return [word for kind in self.kinds for word in _words(kind)]


def expected(model: type[BaseModel], loc: Loc) -> Expected:
    """What this kind of record expects where a path of pydantic leads to."""
    kinds: tuple[object, ...] = (model,)
    path: Loc = ()
    fork: int | None = None
    for step in loc:
        if len(kinds) > 1:
            fork = len(path) if fork is None else fork
            kinds = tuple(one for one in kinds if getattr(one, "__name__", None) == step)[:1]
        else:
            kinds = tuple(_inside(kinds[0], step)) if kinds else ()
            path = (*path, step)
    return Expected(kinds, path, fork)


def _inside(kind: object, step: str | int) -> Iterator[object]:
    """The kinds that the value under this name or number may have."""
    arguments = get_args(kind)
    origin = get_origin(kind)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, field in kind.model_fields.items():
            if step == (field.alias or name):
                yield from _alternatives(field.annotation)
    elif isinstance(origin, type) and issubclass(origin, Sequence):
        yield from _alternatives(arguments[0])


def _alternatives(annotation: object) -> Iterator[object]:
    """The kinds in an annotation, without what says more about them, and without None."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        yield from _alternatives(arguments[0])
    elif origin in {Union, UnionType}:
        for one in arguments:
            yield from _alternatives(one)
    elif annotation is not NoneType:
        yield annotation


def _words(kind: object) -> Iterator[str]:
    if get_origin(kind) is Literal:
        yield from (str(one) for one in get_args(kind))
    elif isinstance(kind, type) and issubclass(kind, Enum):
        yield from (str(one.value) for one in kind)
