"""The ground form of all that is kept about a board: frozen, strict, and it knows where it was written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self, cast

from pydantic import BaseModel, ConfigDict, ModelWrapValidatorHandler, PrivateAttr, model_validator

from boardkit.problems import HasPlaces, Where

NOWHERE = Where("")


class Part(BaseModel):
    """A frozen block of fields; a field that it does not know is refused, so that a typo is a message."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", defer_build=True, populate_by_name=False, validate_default=False
    )
    _places: HasPlaces | None = PrivateAttr(None)

    @model_validator(mode="wrap")
    @classmethod
    def _keep_places(cls, data: object, handler: ModelWrapValidatorHandler[Self]) -> Self:
        part = handler(data)
        if hasattr(data, "place"):
            part._places = cast("HasPlaces", data)  # noqa: SLF001 - its own class
        return part

    def changed(self, changes: Mapping[str, object]) -> Self:
        """A copy with other values that no longer knows where, or as what, it was written."""
        copy = self.model_copy(update=changes)
        copy._places = None  # noqa: SLF001 - its own class
        return copy

    def at(self, *loc: str | int) -> Where:
        """Where a field was written, or the whole when `loc` is empty; a missing field gives the whole."""
        return self._places.place(*loc) if self._places else NOWHERE

    @property
    def where(self) -> Where:
        """Where this was written."""
        return self.at()
