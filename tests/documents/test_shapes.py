"""What stands at each name of a content follows from its types."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

import pytest

from boardkit.documents.kind import vocabulary
from boardkit.documents.kinds import CONTENTS
from boardkit.documents.parts.monitoring.charts import Chart
from boardkit.documents.shapes import Form, Name, is_there, names_of


class Tide(StrEnum):
    EBB = "ebb"
    FLOOD = "flood"


@dataclass(frozen=True)
class Ship:
    name: Annotated[str, "What she is called"]
    berth: Annotated[str, "Where she lies; empty at sea"]
    length: Annotated[int, "In metres"]

    @property
    def shown(self) -> str:
        return self.name

    def leave(self) -> None:
        """Nothing that a template may do."""


@dataclass(frozen=True)
class Port:
    ships: Annotated[tuple[Ship, ...], "All that are in"]
    pilot: Annotated[Ship | None, "The pilot's; none when out"]
    tide: Annotated[Tide, "Ebb or flood"]
    is_open: Annotated[bool, "Whether ships may enter"]
    notes: Annotated[tuple[str, ...], "To skippers"]
    traffic: Annotated[Chart | None, "By month"]


def test_every_name_comes_in_its_order_with_what_it_is() -> None:
    names = {one.path: one for one in names_of(Port)}
    assert list(names)[:6] == ["ships", "ships.name", "ships.berth", "ships.length", "pilot", "pilot.name"]
    assert names["ships"] == Name("ships", 0, Form.LIST, "All that are in", False, False)
    assert names["ships.berth"] == Name(
        "ships.berth", 1, Form.TEXT, "Where she lies; empty at sea", False, True
    )
    assert names["pilot"] == Name("pilot", 0, Form.GROUP, "The pilot's; none when out", True, True)
    assert names["tide"] == Name("tide", 0, Form.WORDS, "Ebb or flood", False, False, ("ebb", "flood"))
    forms = {path: one.form for path, one in names.items()}
    assert (forms["is_open"], forms["notes"], forms["traffic"]) == (Form.YES_NO, Form.LIST, Form.CHART)
    assert (forms["ships.length"], forms["traffic.lowest"]) == (Form.NUMBER, Form.NUMBER)


@pytest.mark.parametrize("kind", sorted(CONTENTS))
def test_the_names_of_a_kind_are_its_published_vocabulary(kind: str) -> None:
    names = names_of(CONTENTS[kind])
    assert [(one.path, one.description) for one in names] == list(vocabulary(CONTENTS[kind]).items())


@pytest.mark.parametrize(
    "path", ["ships", "ships.name", "pilot.length", "tide.value", "ships.shown", "traffic.series.name"]
)
def test_a_path_leads_to_what_a_template_can_have(path: str) -> None:
    assert is_there(Port, path)


@pytest.mark.parametrize(
    "path",
    ["ship", "ships.nam", "ships.name.upper", "ships.name.x", "ships.leave", "ships.count", "notes.text"],
)
def test_a_path_leads_nowhere(path: str) -> None:
    assert not is_there(Port, path)
    assert not is_there(Port, f"{path}.__class__")
