from __future__ import annotations

from decimal import Decimal

import pytest
from field_telling import taken, told
from hypothesis import given
from hypothesis import strategies as st

from boardkit.model.numbers import Amount, Count, Minutes, Percentage, Scale, YesNo


@given(st.integers(0, 100_000))
def test_a_number_is_written_in_digits(number: int) -> None:
    assert taken(Count, str(number)) == number


@pytest.mark.parametrize(
    "written",
    [
        "1_000",
        "1e3",
        "0x10",
        "5.0",
        "5,0",
        "nan",
        "inf",
        "+5",
        "\u0665",
        "\uff15",
        "²",
        " 5",
        "5\n",
        "five",
        "",
        "-",
        "1.000",
    ],
)
def test_a_number_in_another_form_is_refused(written: str) -> None:
    assert told(Count, written) == f"{written} is not a whole number. Write it in digits: 25."


@pytest.mark.parametrize("written", ["20 minuten", "20 min", "20min", "20 %", "20%", "20 personen"])
def test_a_number_with_what_it_counts_is_told_without_it(written: str) -> None:
    assert told(Count, written) == f"{written} is not a whole number. Write 20."


@pytest.mark.parametrize("written", ["2 uur", "2 hours", "3 miljoen", "3 mln", "20-30 minuten", "1,5 km"])
def test_a_number_that_would_be_another_one_without_its_word_is_not_proposed(written: str) -> None:
    assert told(Count, written) == f"{written} is not a whole number. Write it in digits: 25."


@pytest.mark.parametrize("value", [True, False, 5.0, None, ["5"], Decimal(5)])
def test_what_is_no_number_is_not_made_into_one(value: object) -> None:
    assert told(Count, value) == f"{value} is not a whole number. Write it in digits: 25."


def test_a_number_of_more_digits_than_anything_here_has_is_refused() -> None:
    assert told(Count, "9" * 5000).endswith("is not a whole number. Write it in digits: 25.")


@pytest.mark.parametrize(
    ("kind", "lowest", "highest"),
    [(Scale, 1, 5), (Minutes, 1, 600), (Percentage, 0, 100), (Count, 0, 100_000)],
)
def test_a_number_lies_within_its_range(kind: object, lowest: int, highest: int) -> None:
    assert taken(kind, str(lowest)) == lowest
    assert taken(kind, str(highest)) == highest
    for outside in (lowest - 1, highest + 1):
        assert told(kind, str(outside)) == f"{outside} lies outside {lowest} to {highest}."


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("220500000", Decimal(220500000)),
        ("13.5", Decimal("13.5")),
        ("0", Decimal(0)),
        ("-2.25", Decimal("-2.25")),
        ("0.1", Decimal("0.1")),
    ],
)
def test_an_amount_is_kept_to_the_last_decimal(written: str, amount: Decimal) -> None:
    assert taken(Amount, written) == amount


@pytest.mark.parametrize(
    "written",
    [
        "1.000.000",
        "1,5",
        "1_000",
        "1 000",
        "€5",
        "5 mln",
        "1e6",
        ".5",
        "5.",
        "+5",
        "nan",
        "Infinity",
        "5%",
        "\u0661",
        "",
    ],
)
def test_an_amount_in_another_form_is_refused(written: str) -> None:
    assert told(Amount, written) == (
        f"{written} is not an amount. Write digits only, with a point before the decimals: 220500000 or 13.5."
    )


def test_an_amount_is_never_a_binary_fraction() -> None:
    assert told(Amount, 13.5).startswith("13.5 is not an amount.")


@pytest.mark.parametrize(
    ("written", "value"), [("true", True), ("false", False), (True, True), (False, False)]
)
def test_yes_and_no_are_true_and_false(written: object, value: object) -> None:
    assert taken(YesNo, written) is value


@pytest.mark.parametrize(
    "written", ["no", "NO", "yes", "on", "off", "1", "0", "y", "True", "TRUE", "ja", "", 1, 0, None]
)
def test_any_other_yes_or_no_is_refused(written: object) -> None:
    assert told(YesNo, written) == f"{written} is neither true nor false. Write true or false."


@pytest.mark.parametrize(("kind", "value"), [(Count, 5), (Amount, Decimal("13.5"))])
def test_a_value_that_is_a_number_already_stays_as_it_is(kind: object, value: object) -> None:
    assert taken(kind, value) == value
