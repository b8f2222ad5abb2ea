"""What a cell says by its colour alone is found, and colour that says nothing is left in peace."""

from __future__ import annotations

import pytest
from pages import cell, cells, docx, p, table, told

from boardkit.word.review.colours import colour_alone

RED, GREEN, PALE, NONE = "FF0000", "00B050", "DDEBF7", "auto"
EMPTY, WORDS = "table 1, row 2, column 2", "table 1, row 2, column 2"


def dot(colour: str) -> str:
    return cell(p("●", f'<w:color w:val="{colour}"/>'))


@pytest.mark.parametrize(
    ("body", "found"),
    [
        pytest.param(
            cells((("Scholing", NONE), ("", RED)), (("Wonen", NONE), ("", GREEN))), [EMPTY], id="lights"
        ),
        pytest.param(
            cells((("Scholing", NONE), ("", RED)), (("Wonen", NONE), ("", NONE))), [EMPTY], id="a bar"
        ),
        pytest.param(
            cells((("Scholing", NONE), ("juni", RED)), (("Wonen", NONE), ("juni", GREEN))),
            [WORDS],
            id="a word",
        ),
        pytest.param(
            table(("Wat", "Stand"), ("Scholing", dot(RED)), ("Wonen", dot(GREEN))),
            [WORDS],
            id="a coloured dot",
        ),
        pytest.param(
            cells((("Scholing", NONE), ("te laat", RED)), (("Wonen", NONE), ("op koers", GREEN))),
            [],
            id="lights with words",
        ),
        pytest.param(
            cells((("Scholing", NONE), ("", RED)), (("Wonen", NONE), ("", RED))), [], id="one colour"
        ),
        pytest.param(
            cells((("Totaal", PALE), ("", PALE)), (("Wonen", NONE), ("", NONE))), [], id="a whole row"
        ),
        pytest.param(
            cells((("a", "1F3864"), ("", PALE), ("3", PALE)), (("b", "1F3864"), ("", NONE), ("3", NONE))),
            [],
            id="rows by turns, with a column of names",
        ),
        pytest.param(
            cells((("a", NONE), ("", "D9D9D9")), (("b", NONE), ("", NONE))), [], id="grey: not to fill in"
        ),
        pytest.param(
            cells((("a", NONE), ("3", RED)), (("b", NONE), ("3", NONE))), [], id="one that stands out"
        ),
        pytest.param(
            table(("Wat", "Stand"), ("a", dot("000000")), ("b", dot("404040"))),
            [],
            id="dots in black and grey",
        ),
    ],
)
def test_what_a_cell_says_by_its_colour_it_says_in_words(body: str, found: list[str]) -> None:
    assert told(docx(body), colour_alone) == [("colour-alone", place) for place in found]
