from __future__ import annotations

import pytest
from field_telling import taken, told

from boardkit.model.marking import Classification, Marking, TrafficLight


@pytest.mark.parametrize("label", ["public", "internal", "business_confidential", "departmental"])
def test_a_marking_up_to_departmental_is_accepted(label: str) -> None:
    marking = Marking.model_validate({"label": label, "set_by": "Directeur", "until": "2025-01-01"})
    assert marking.label is Classification(label)


@pytest.mark.parametrize(
    "label",
    [
        "Stg. Confidentieel",
        "stg geheim",
        "STG. ZEER GEHEIM",
        "Staatsgeheim",
        "geheim",
        "Zeer Geheim",
        "secret",
        "TOP SECRET",
        "confidentieel",
        "SECRET UE/EU SECRET",
        "TRÈS SECRET UE/EU TOP SECRET",
        "CONFIDENTIEL UE/EU CONFIDENTIAL",
        "EU CONFIDENTIAL",
        "NATO CONFIDENTIAL",
    ],
)
def test_a_marking_above_departmental_is_refused_with_what_to_do(label: str) -> None:
    assert told(Marking, {"label": label}) == (
        f"{label} is a marking above Departementaal Vertrouwelijk: such information may not be kept here. "
        "Take it out of this folder and ask your security officer (BVA) what to do."
    )


@pytest.mark.parametrize("label", ["confidential", "Public", "dep.v", "restricted", ""])
def test_an_unknown_marking_is_a_choice_to_make_and_no_alarm(label: str) -> None:
    assert told(Marking, {"label": label}) == "label.enum"


def test_a_marking_needs_a_label() -> None:
    assert told(Marking, {"set_by": "Directeur"}) == "label.missing"


@pytest.mark.parametrize("label", ["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"])
def test_each_traffic_light_label_is_kept_to_the_letter(label: str) -> None:
    assert taken(TrafficLight, label).value == label


@pytest.mark.parametrize(
    "label",
    [
        "TLP:WHITE",
        "TLP: AMBER",
        "tlp:amber",
        "TLP AMBER",
        "TLP:AMBER-STRICT",
        "TLP:AMBER STRICT",
        "AMBER",
        "TLP:ROOD",
    ],
)
def test_a_near_miss_is_no_traffic_light_label(label: str) -> None:
    assert told(TrafficLight, label) == "enum"
