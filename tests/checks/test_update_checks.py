from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.updates import field_out_of_place

BOARD = """
    milestones: [{{id: launch, history: [{{on: 2024-05-01{launch}}}]}}]
    commitments: [{{id: promise}}]
    bottlenecks: [{{id: silt}}]
    developments: [{{id: storm}}]
    meetings: [{{id: m, action_points: [{{id: m-a1}}]}}]
    updates: [{{of: {of}, on: 2024-05-01, {field}}}]
"""


def update(of: str, field: str) -> str:
    return BOARD.format(of=of, field=field, launch="")


TO_DO = ["status: on_track", "progress: 0", "due: 2025", "completed_on: 2024-05-01"]
HINDERING = ["stage: raised", "severity: 3", "trend: growing"]
COMING = ["likelihood: 3", "impact: 3"]


@pytest.mark.parametrize("of", ["launch", "promise", "m-a1"])
@pytest.mark.parametrize("field", [*HINDERING, *COMING])
def test_what_is_to_be_done_has_no_severity_and_no_likelihood(of: str, field: str) -> None:
    name = field.partition(":")[0]
    assert said(field_out_of_place, update(of, field)) == [
        (
            f"6: {name} says nothing of {of}: it is a field for other kinds of records. "
            "Look whether the update is about the right record."
        )
    ]


@pytest.mark.parametrize(
    ("of", "field"),
    [("silt", one) for one in [*TO_DO, *COMING]] + [("storm", one) for one in [*TO_DO, *HINDERING]],
)
def test_a_bottleneck_and_a_development_have_fields_of_their_own(of: str, field: str) -> None:
    assert len(found(field_out_of_place, update(of, field))) == 1


@pytest.mark.parametrize(
    ("of", "field"),
    [("launch", one) for one in TO_DO]
    + [("m-a1", one) for one in TO_DO]
    + [("silt", one) for one in HINDERING]
    + [("storm", one) for one in COMING]
    + [
        ("storm", "forecast: 2025"),
        ("silt", "text: Meer."),
        ("silt", "cause: Regen."),
        ("gone", "impact: 3"),
    ],
)
def test_what_belongs_to_its_record_is_in_place(of: str, field: str) -> None:
    assert said(field_out_of_place, update(of, field)) == []


def test_an_update_within_its_record_is_about_that() -> None:
    given = BOARD.format(of="silt", field="severity: 2", launch=", trend: easing")
    assert [(one.where.line, one.subject) for one in found(field_out_of_place, given)] == [(1, "launch")]
