from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from made import charter

from boardkit.model.board import Records
from boardkit.model.charter import ReportingPeriod
from boardkit.model.eu_body import EuMeeting
from boardkit.model.eu_input import EuInput
from boardkit.rules.eu_in_period import inputs_in
from boardkit.rules.period import Period

Q2 = Period(2024, 2, ReportingPeriod.QUARTER)
LATE = date(2025, 1, 1)


def brought(identifier: str = "eu-quays", **fields: Any) -> EuInput:
    given = {"id": identifier, "subject": "Kades", "task": "a", "essence": "Kort.", "position": "Voor."}
    return EuInput.model_validate({**given, **fields})


def eb(identifier: str, day: str) -> EuMeeting:
    return EuMeeting.model_validate({"id": identifier, "date": day})


def names(*inputs: EuInput, meetings: tuple[EuMeeting, ...] = (), day: date = LATE) -> list[str]:
    records = Records(charter(), eu_inputs=inputs, eu_meetings=meetings)
    return [one.id for one in inputs_in(records, Q2, day=day)]


@pytest.mark.parametrize(
    ("on", "told"),
    [
        ("2024-03-31", False),
        ("2024-04-01", True),
        ("2024-06-30", True),
        ("2024-07-01", False),
    ],
)
def test_a_step_an_outcome_and_a_european_meeting_of_the_period_count(on: str, *, told: bool) -> None:
    assert bool(names(brought(history=[{"on": on, "stage": "draft"}]))) is told
    assert bool(names(brought(outcome={"on": on, "text": "Goed."}))) is told
    assert bool(names(brought(eu_meeting="eb"), meetings=(eb("eb", on),))) is told


def test_what_comes_after_the_day_of_an_interim_report_is_not_known_yet() -> None:
    step = brought(history=[{"on": "2024-06-20", "stage": "draft"}])
    assert names(step, day=date(2024, 6, 20)) == ["eu-quays"]
    assert names(step, day=date(2024, 6, 19)) == []
    meeting = eb("eb", "2024-06-20")
    assert names(brought(eu_meeting="eb"), meetings=(meeting,), day=date(2024, 6, 19)) == []


def test_an_input_with_nothing_that_is_dated_is_never_told() -> None:
    assert names(brought()) == []


def test_a_meeting_of_which_only_the_quarter_is_known_is_in_it() -> None:
    assert names(brought(eu_meeting="eb"), meetings=(eb("eb", "2024-Q2"),)) == ["eu-quays"]


def test_the_first_european_meeting_goes_first_and_what_is_for_none_last() -> None:
    step = [{"on": "2024-05-01", "stage": "draft"}]
    found = names(
        brought("eu-loose", history=step),
        brought("eu-late", history=step, eu_meeting="late"),
        brought("eu-z", history=step, eu_meeting="early"),
        brought("eu-a", history=step, eu_meeting="early"),
        meetings=(eb("late", "2024-11-01"), eb("early", "2024-06-01")),
    )
    assert found == ["eu-a", "eu-z", "eu-late", "eu-loose"]
