"""A misspelt name is answered with the name that was probably meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from difflib import get_close_matches


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name that looks most like this one, or nothing."""
    found = get_close_matches(name.lower(), sorted(known), n=1, cutoff=0.65)
    return found[0] if found else ""


def fields_of(data: object) -> tuple[str, ...]:
    """What a template may ask of this piece of data."""
    if isinstance(data, Mapping):
        return tuple(str(key) for key in data)
    kind = type(data)
    declared: Iterable[str] = getattr(kind, "model_fields", ()) or getattr(kind, "_fields", ())
    names = (
        [one.name for one in fields(data)]
        if is_dataclass(data) and not isinstance(data, type)
        else list(declared)
    )
    names += [
        name for one in kind.__mro__ for name, value in vars(one).items() if isinstance(value, property)
    ]
    return tuple(name for name in dict.fromkeys(names) if not name.startswith(("_", "model_")))
