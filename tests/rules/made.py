"""Records of the model from as few words as a test about rules needs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from boardkit.model.bottleneck import Bottleneck
from boardkit.model.charter import Charter
from boardkit.model.eu_input import EuInput
from boardkit.model.item import AgendaItem, Paper
from boardkit.model.meeting import Meeting
from boardkit.model.organisation import InterestDeclaration, Seat


def charter(**fields: Any) -> Charter:
    return Charter.model_validate({"names": [{"name": "Proefboard"}], "abbreviation": "PB", **fields})


def paper(**fields: Any) -> Paper:
    return Paper.model_validate({"letter": "A", "title": "Stuk", **fields})


def item_fields(identifier: str, **fields: Any) -> dict[str, Any]:
    return {"id": identifier, "title": identifier, "purpose": "discussion", **fields}


def item(identifier: str, **fields: Any) -> AgendaItem:
    return AgendaItem.model_validate(item_fields(identifier, **fields))


def meeting(*items: Mapping[str, Any], **fields: Any) -> Meeting:
    return Meeting.model_validate(
        {
            "id": "2024-02",
            "date": "2024-06-12",
            "start": "13:30",
            "end": "15:30",
            "place": {"name": "Den Haag"},
            "items": list(items) or [item_fields("opening")],
            **fields,
        }
    )


def seat(**fields: Any) -> Seat:
    return Seat.model_validate({"id": "sme-a", "title": "Mkb-lid A", "role": "member", **fields})


def declaration(signed_on: str, **fields: Any) -> InterestDeclaration:
    given = {"id": f"of-{signed_on}", "seat": "sme-a", "signed_on": signed_on, **fields}
    return InterestDeclaration.model_validate(given)


def bottleneck(**fields: Any) -> Bottleneck:
    return Bottleneck.model_validate({"id": "grid", "title": "Net", "description": "Vol.", **fields})


def eu_input(**fields: Any) -> EuInput:
    given = {
        "id": "eu-quays",
        "subject": "Kades",
        "task": "a",
        "essence": "Kort.",
        "position": "Voor.",
        "asks": [{"id": "deeper", "text": "Dieper."}, {"id": "wider", "text": "Breder."}],
        **fields,
    }
    return EuInput.model_validate(given)
