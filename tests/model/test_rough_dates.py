from __future__ import annotations

from datetime import date

import pytest
from field_telling import told
from hypothesis import given
from hypothesis import strategies as st

from boardkit.model.dates import Precision, RoughDate

YEAR = st.integers(1, 9999).map(lambda year: f"{year:04}")
WRITTEN = st.one_of(
    st.dates().map(date.isoformat),
    YEAR,
    st.builds("{}-{:02}".format, YEAR, st.integers(1, 12)),
    st.builds("{}-Q{}".format, YEAR, st.integers(1, 4)),
    st.builds("{}-H{}".format, YEAR, st.integers(1, 2)),
)


@pytest.mark.parametrize(
    ("written", "precision", "first", "last"),
    [
        ("2024-03-28", Precision.DAY, date(2024, 3, 28), date(2024, 3, 28)),
        ("2024-02", Precision.MONTH, date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02", Precision.MONTH, date(2023, 2, 1), date(2023, 2, 28)),
        ("1900-02", Precision.MONTH, date(1900, 2, 1), date(1900, 2, 28)),
        ("2024-10", Precision.MONTH, date(2024, 10, 1), date(2024, 10, 31)),
        ("2024-Q1", Precision.QUARTER, date(2024, 1, 1), date(2024, 3, 31)),
        ("2024-Q2", Precision.QUARTER, date(2024, 4, 1), date(2024, 6, 30)),
        ("2024-Q3", Precision.QUARTER, date(2024, 7, 1), date(2024, 9, 30)),
        ("2024-Q4", Precision.QUARTER, date(2024, 10, 1), date(2024, 12, 31)),
        ("2024-H1", Precision.HALF, date(2024, 1, 1), date(2024, 6, 30)),
        ("2024-H2", Precision.HALF, date(2024, 7, 1), date(2024, 12, 31)),
        ("2024", Precision.YEAR, date(2024, 1, 1), date(2024, 12, 31)),
        ("9999", Precision.YEAR, date(9999, 1, 1), date(9999, 12, 31)),
        (" 2024-Q1 ", Precision.QUARTER, date(2024, 1, 1), date(2024, 3, 31)),
    ],
)
@pytest.mark.parametrize("as_block", [False, True])
def test_a_rough_date_runs_from_its_first_to_its_last_day(
    written: str, precision: Precision, first: date, last: date, *, as_block: bool
) -> None:
    when = RoughDate.model_validate({"value": written} if as_block else written)
    assert (when.precision, when.first, when.last) == (precision, first, last)
    assert when.value == written.strip()


def test_a_date_is_exact_and_stated_unless_its_block_says_otherwise() -> None:
    plain = RoughDate.model_validate("2024")
    vague = RoughDate.model_validate({"value": "2024", "approx": "true", "stated": "false"})
    assert (plain.approx, plain.stated) == (False, True)
    assert (vague.approx, vague.stated) == (True, False)


@pytest.mark.parametrize(
    "written",
    [
        "2024-Q5",
        "2024-Q0",
        "2024-H3",
        "2024-13",
        "2024-00",
        "2024-q1",
        "Q1 2024",
        "202",
        "0000",
        "0000-Q1",
        "soon",
        "",
    ],
)
@pytest.mark.parametrize("as_block", [False, True])
def test_what_is_no_date_or_period_is_refused(written: str, *, as_block: bool) -> None:
    value = {"value": written} if as_block else written
    assert told(RoughDate, value) == (
        f"{written} is not a date. "
        "Write it as exactly as it is known: 2024-06-12, 2024-06, 2024-Q2, 2024-H1 or 2024."
    )


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2024-02-30", "2024-02-30 is not a day of the calendar."),
        ("1-2-2024", "1-2-2024 is not a date as written here: year-month-day. Write 2024-02-01."),
        ({"value": "2024", "circa": "true"}, "circa.extra_forbidden"),
        ({"approx": "true"}, "value.missing"),
        ({"value": "2024", "approx": "yes"}, "yes is neither true nor false. Write true or false."),
        ({"value": 2024}, "value.string_type"),
        (["2024"], "model_type"),
        (2024, "model_type"),
    ],
)
def test_a_rough_date_in_another_form_is_refused(written: object, said: str) -> None:
    assert told(RoughDate, written) == said


@given(WRITTEN)
def test_the_first_day_never_lies_after_the_last(written: str) -> None:
    when = RoughDate.model_validate(written)
    assert when.first <= when.last
    assert (when.first == when.last) == (when.precision is Precision.DAY)


@given(WRITTEN)
def test_both_ends_lie_in_the_year_that_is_written(written: str) -> None:
    when = RoughDate.model_validate(written)
    assert when.first.year == when.last.year == int(written[:4])
