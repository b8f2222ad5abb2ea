"""Small boards with something to follow, and updates about it of any kind and day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any, get_type_hints

from hypothesis import strategies as st
from pydantic import TypeAdapter

from boardkit.model.action import Milestone
from boardkit.model.board import Board, Records

DAY = date(2024, 6, 30)
CHARTER = {"names": [{"name": "Proefboard"}], "abbreviation": "PB"}


@cache
def _adapter(name: str) -> TypeAdapter[Any]:
    return TypeAdapter(get_type_hints(Records)[name])


def board(**sections: Any) -> Board:
    """A board of these records, each given by its fields."""
    given = {"charter": CHARTER, **sections}
    return Board(**{name: _adapter(name).validate_python(value) for name, value in given.items()})


def milestone(*updates: Mapping[str, Any], **fields: Any) -> dict[str, Any]:
    return {"id": "launch", "title": "Start", "history": list(updates), **fields}


def commitment(*updates: Mapping[str, Any], **fields: Any) -> dict[str, Any]:
    return {"id": "promise", "kind": "intention", "text": "Doen.", "history": list(updates), **fields}


def action(*updates: Mapping[str, Any], **fields: Any) -> dict[str, Any]:
    return {"id": "quays-01", "title": "Baggeren", "history": list(updates), **fields}


def agenda(*actions: Mapping[str, Any], **fields: Any) -> dict[str, Any]:
    return {
        "id": "agenda-quays",
        "title": "Kades",
        "priority": "quays",
        "history": [{"on": "2024-01-15", "stage": "adopted"}],
        "actions": list(actions),
        **fields,
    }


def bottleneck(*updates: Mapping[str, Any], **fields: Any) -> dict[str, Any]:
    return {"id": "silt", "title": "Slib", "description": "Te veel.", "history": list(updates), **fields}


def indicator(*measured: tuple[str, str], **fields: Any) -> dict[str, Any]:
    return {
        "id": "depth",
        "title": "Diepte",
        "unit": "dm",
        "direction": "rising",
        "measurements": [{"on": on, "value": value} for on, value in measured],
        **fields,
    }


def point(on: str, value: str) -> dict[str, str]:
    return {"on": on, "value": value}


def launch(records: Records) -> Milestone:
    found = records.find(Milestone, "launch")
    assert found
    return found


ROUGH = st.sampled_from(["2024-03-31", "2024-06", "2024-Q2", "2024-Q3", "2024-H2", "2024", "2025-01-31"])
STATUS = st.sampled_from(
    ["not_started", "on_track", "at_risk", "off_track", "done", "stopped", "no_data"]
)  # fmt: skip
SAID: dict[str, st.SearchStrategy[Any]] = {
    "status": STATUS,
    "stage": st.sampled_from(["raised", "tabled", "resolved", "parked"]),
    "severity": st.integers(1, 5),
    "trend": st.sampled_from(["easing", "stable", "growing"]),
    "progress": st.integers(0, 100),
    "forecast": ROUGH,
    "due": ROUGH,
    "reason": st.just("Ziekte."),
    "evidence": st.just("Verslag."),
    "cause": st.sampled_from(["Ziekte.", "Weer."]),
    "consequence": st.just("Later."),
    "completed_on": st.dates(date(2024, 1, 1), date(2024, 12, 31)).map(str),
}


def updates(first: date, last: date) -> st.SearchStrategy[list[dict[str, Any]]]:
    """Some updates of days from the first to the last, in any order, each with any of the fields."""
    one = st.fixed_dictionaries({"on": st.dates(first, last).map(str)}, optional=SAID)
    return st.lists(one, max_size=6)
