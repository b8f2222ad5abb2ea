from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.references import reference_form


def source(number: str, kind: str = "parliamentary_paper") -> str:
    return f"""
        sources:
          - id: letter
            reference:
              kind: {kind}
              number: "{number}"
    """


@pytest.mark.parametrize(
    "number",
    [
        "33 009, nr. 138",
        "33 009 en 32 637, nr. 121",
        "21 501-20, nr. 1727",
        "36 600 XIII, nr. 29",
        "36 410-VIII, nr. 2",
        "35 982, nr. 9",
    ],
)
def test_parliamentary_papers_in_their_usual_form_are_fine(number: str) -> None:
    assert said(reference_form, source(number)) == []


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("33009 nr 138", "33 009, nr. 138"),
        ("33009, nr. 138", "33 009, nr. 138"),
        ("33.009, nr. 138", "33 009, nr. 138"),
        ("33 009, no. 138", "33 009, nr. 138"),
        ("33 009 nr. 138", "33 009, nr. 138"),
        ("33 009, 138", "33 009, nr. 138"),
        ("33 009-138", "33 009, nr. 138"),
        ("33 009 138", "33 009, nr. 138"),
        ("kst-33009-138", "33 009, nr. 138"),
        ("Kamerstuk 33 009, nr. 138", "33 009, nr. 138"),
        ("Kamerstukken II 2023/24, 33 009, nr. 138", "33 009, nr. 138"),
        ("33 009, nr. 138.", "33 009, nr. 138"),
        ("33009 en 32637, nr. 121", "33 009 en 32 637, nr. 121"),
        ("33 009 and 32 637, no. 121", "33 009 en 32 637, nr. 121"),
        ("33 009/32 637, nr. 121", "33 009 en 32 637, nr. 121"),
        ("21501-20 nr 1727", "21 501-20, nr. 1727"),
        ("21 501 20, nr. 1727", "21 501-20, nr. 1727"),
        ("36600-XIII, nr. 29", "36 600 XIII, nr. 29"),
        ("36 600 XIII nr 29", "36 600 XIII, nr. 29"),
    ],
)
def test_a_near_miss_gets_the_right_form(written: str, right: str) -> None:
    assert said(reference_form, source(written)) == [
        f"5: {written} is not in the form of its series. Write {right}."
    ]


@pytest.mark.parametrize("written", ["de Kamerbrief", "138", "33 009", "nr. 138", "2023"])
def test_what_cannot_be_mended_gets_an_example(written: str) -> None:
    assert said(reference_form, source(written)) == [
        f"5: {written} is not in the form of its series. The form is: 33 009, nr. 138."
    ]


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("Stcrt. 2023, 18212", "Staatscourant 2023, 18212"),
        ("Stcrt. 2023, nr. 18212", "Staatscourant 2023, 18212"),
        ("stcrt-2023-18212", "Staatscourant 2023, 18212"),
        ("Staatscourant 2021 20378", "Staatscourant 2021, 20378"),
    ],
)
def test_the_government_gazette_has_a_form_of_its_own(written: str, right: str) -> None:
    assert said(reference_form, source(written, "government_gazette")) == [
        f"5: {written} is not in the form of its series. Write {right}."
    ]
    assert said(reference_form, source(right, "government_gazette")) == []


def test_a_gazette_that_cannot_be_mended_gets_an_example() -> None:
    assert said(reference_form, source("18212", "government_gazette")) == [
        "5: 18212 is not in the form of its series. The form is: Staatscourant 2023, 18212."
    ]


@pytest.mark.parametrize("kind", ["official_journal", "other"])
def test_other_series_are_free(kind: str) -> None:
    assert found(reference_form, source("whatever", kind)) == []
