"""What a field makes of a value, and what somebody who wrote it wrongly is told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails


def taken(kind: Any, value: object) -> Any:
    """The value as the model keeps it."""
    return TypeAdapter(kind).validate_python(value)


def told(kind: Any, value: object) -> str:
    """The sentence and the hint with which the value is refused; of pydantic's own refusals the type."""
    with pytest.raises(ValidationError) as caught:
        taken(kind, value)
    return "\n".join(_sentence(error) for error in caught.value.errors())


def _sentence(error: ErrorDetails) -> str:
    context: Mapping[str, Any] = error.get("ctx", {})
    if "message" not in context:
        return ".".join([*(str(step) for step in error["loc"]), error["type"]])
    hint = f" {context['hint']}" if context["hint"] else ""
    return str((context["message"] + hint).format_map(context["values"]))
