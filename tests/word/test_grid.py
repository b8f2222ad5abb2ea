"""A column keeps its number when people drag, split or merge."""

from __future__ import annotations

import pytest
from docx_maker import docx, p, table

from boardkit.word.returned import read_returned


def of_row(*cells: tuple[str, int], before: int = 0) -> str:
    """A row of cells, each with its text and how many steps of the grid it is wide."""
    inside = "".join(
        f'<w:tc><w:tcPr><w:gridSpan w:val="{wide}"/></w:tcPr>{p(text)}</w:tc>' for text, wide in cells
    )
    return f'<w:tr><w:trPr><w:gridBefore w:val="{before}"/></w:trPr>{inside}</w:tr>'


DRAGGED = of_row(("a", 1), ("b", 2), ("c", 1))


@pytest.mark.parametrize(
    ("rows", "texts"),
    [
        # one border was dragged in the second row, which makes the grid finer for all
        ([DRAGGED, of_row(("d", 2), ("e", 1), ("f", 1))], [["a", "b", "c"], ["d", "e", "f"]]),
        ([of_row(("a", 2), ("b", 1)), of_row(("c", 1), ("d", 2))], [["a", "b"], ["c", "d"]]),
        # a merged cell in a table whose grid is finer than its columns
        ([DRAGGED, of_row(("d", 3), ("e", 1)), DRAGGED], [["a", "b", "c"], ["d", "", "e"], ["a", "b", "c"]]),
        ([DRAGGED, of_row(("d", 2), ("e", 1), before=1)], [["a", "b", "c"], ["", "d", "e"]]),
        # one cell was split in two
        (
            [DRAGGED, of_row(("d", 1), ("e", 1), ("f", 1), ("g", 1)), DRAGGED],
            [["a", "b", "c"], ["d", "e\nf", "g"], ["a", "b", "c"]],
        ),
        # the head is one cell over all columns
        (
            [of_row(("h", 2)), of_row(("a", 1), ("b", 1)), of_row(("c", 1), ("d", 1))],
            [["h", ""], ["a", "b"], ["c", "d"]],
        ),
        # the head has the columns, what is below it seldom
        (
            [of_row(("a", 1), ("b", 1)), of_row(("c", 2)), of_row(("d", 2))],
            [["a", "b"], ["c", ""], ["d", ""]],
        ),
        # a width that no table has
        ([of_row(("a", 99999), ("b", 1))], [["a", "b"]]),
    ],
)
def test_a_cell_is_found_in_its_column(rows: list[str], texts: list[list[str]]) -> None:
    [one] = read_returned(docx(table(*rows))).tables
    assert [[cell.text for cell in row.cells] for row in one.rows] == texts
    assert [cell.place for cell in one.rows[0].cells] == [
        f"table 1, row 1, column {number}" for number in range(1, len(texts[0]) + 1)
    ]
