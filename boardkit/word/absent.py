"""A name that is not there may be asked for; any other use is refused with what was probably meant."""

from __future__ import annotations

import functools
from typing import cast

from jinja2.exceptions import TemplateRuntimeError
from jinja2.runtime import StrictUndefined
from jinja2.utils import missing

from boardkit.word.printing import Refused
from boardkit.word.suggest import fields_of, nearest

SHOWN = 100
"""Letters of a name, and names of fields, that a message holds."""


class Missing(StrictUndefined):
    """What is not there: it may be asked whether it is there, any other use is refused with its name."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: object = missing,
        name: str | None = None,
        exc: type[TemplateRuntimeError] = TemplateRuntimeError,
    ) -> None:
        refusal = functools.partial(not_there, obj, name)
        super().__init__(hint, obj, name, cast("type[TemplateRuntimeError]", refusal) if exc else exc)


def not_there(obj: object, name: object, _message: str = "") -> Refused:
    """The refusal of a name that is not there, with the one that was probably meant."""
    if obj is missing:
        return Refused("template-name", "{tag}: there is no “{name}”.", values={"name": name})
    known = fields_of(obj)[:SHOWN]
    guess = nearest(str(name), known)
    hint = "Did you mean “{guess}”?" if guess else "There is: {known}." if known else ""
    values = {"name": name, "guess": guess, "known": ", ".join(known)}
    return Refused("template-name", "{tag}: there is no “{name}” in it.", hint, values)
