"""Rows of a form are known by their bookmark and by their visible number, and both must agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from boardkit.intake.form.filled import Filled
from boardkit.intake.form.texts import unkeepable
from boardkit.problems import Problem, Where
from boardkit.rules.owners import plain
from boardkit.word.returned import Returned, ReturnedCell, ReturnedRow, ReturnedTable

MISSING_TABLE = "form-table-missing"


@dataclass(frozen=True, slots=True)
class Expected:
    """A row that the form had when it was made: its bookmark and the number or name in its first cell.

    A label that is empty is one of the template's own words, which its owner may change.
    """

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Found:
    """A row of the form that came back; `key` is empty for one that a person added."""

    key: str
    row: ReturnedRow

    @property
    def place(self) -> str:
        """Where it stands."""
        return self.row.place

    def unkeepable(self, filled: Filled) -> list[Problem]:
        """What stands in any of its cells and can be no text."""
        return [one for cell in self.row.cells for one in unkeepable(filled, cell)]

    def cell(self, column: int) -> ReturnedCell:
        """The cell in this column, counted from 0; an empty one when a person took it away."""
        cells = self.row.cells
        return cells[column] if column < len(cells) else ReturnedCell(self.row.place, frozenset(), (), ())


def table_called(returned: Returned, key: str, rows: Sequence[Expected] = ()) -> ReturnedTable | None:
    """The table with this bookmark in its head, else the one that holds rows which only it can hold."""
    for table in returned.tables:
        if key in table.bookmarks:
            return table
    keys = {one.key for one in rows if one.key}
    holders = [one for one in returned.tables if any(keys & row.bookmarks for row in one.rows)]
    return holders[0] if len(holders) == 1 else None


def rows_of(
    filled: Filled, key: str, name: object, expected: Sequence[Expected] = ()
) -> Iterator[Found | Problem]:
    """The rows below the head of a table, in their order, and what is wrong with their identity.

    `name` is what a reader calls the table. Rows that are not there any more are told by `gone`.
    """
    table = table_called(filled.returned, key, expected)
    if table is None:
        yield filled.warn(
            "",
            MISSING_TABLE,
            "The table “{name}” is not in the file any more, and nothing is read from it.",
            "Put it back from a form that is made anew, or leave it so.",
            name=name,
        )
        return
    known = {one.key: one.label for one in expected if one.key}
    by_label = {plain(one.label): one.key for one in expected if one.key and one.label}
    seen: dict[str, str] = {}
    for row in table.rows[_heads(table, key, known) :]:
        one = _identified(filled, row, known, by_label)
        if isinstance(one, Found) and one.key in seen:
            yield _twice(filled, row, known[one.key], seen[one.key])
            continue
        if isinstance(one, Found) and one.key:
            seen[one.key] = row.place
        yield one


def _twice(filled: Filled, row: ReturnedRow, label: str, first: str) -> Problem:
    message = "The row {label} stands here for the second time."
    hint = "Take one of the two away; for a new row, empty its first cell."
    problem = filled.refuse(row.place, "form-row-twice", message, hint, label=label)
    return replace(problem, also=(Where(filled.path, cell=first),))


def _heads(table: ReturnedTable, key: str, known: dict[str, str]) -> int:
    """How many rows are the table's head: one, unless a person took it away."""
    first = table.rows[0] if table.rows else None
    return 0 if first is None or (key not in first.bookmarks and known.keys() & first.bookmarks) else 1


def _identified(
    filled: Filled, row: ReturnedRow, known: dict[str, str], by_label: dict[str, str]
) -> Found | Problem:
    """The row with its key, by its bookmark and its visible number."""
    marked = sorted(known.keys() & row.bookmarks)
    shown = row.cells[0].text if row.cells else ""
    named = by_label.get(plain(shown), "")
    label = known[marked[0]] if marked else ""
    if len(marked) > 1 or (label and plain(shown) != plain(label)):
        return filled.refuse(
            row.place,
            "form-row-number",
            "This row was made for {label}, and its first cell says {shown}.",
            "Put the number back, or empty the row and use a new one.",
            label=label,
            shown=shown or "–",
        )
    return Found(marked[0] if marked else named, row)


def gone(filled: Filled, labels: Sequence[str]) -> Iterator[Problem]:
    """Rows that the form had and the file has not: they take nothing away."""
    if labels:
        yield filled.warn(
            "",
            "form-row-gone",
            "These rows are not in the file any more: {rows}. What is kept about them stays as it is.",
            rows=list(labels),
        )


def missing(rows: Sequence[Found | Problem], expected: Sequence[Expected]) -> list[str]:
    """The labels of the rows that were expected and are not there, when their table is."""
    if any(isinstance(one, Problem) and one.code == MISSING_TABLE for one in rows):
        return []
    there = {one.key for one in rows if isinstance(one, Found)}
    told = {str(one.values.get("label", "")) for one in rows if isinstance(one, Problem)}
    return [
        one.label for one in expected if one.key and one.key not in there and one.label not in {"", *told}
    ]


def unsaid(rows: Sequence[Found | Problem], expected: Sequence[Expected], *, column: int) -> list[str]:
    """Those of the missing rows whose label no row says in this column: another row may have its words."""
    said = {plain(one.cell(column).text) for one in rows if isinstance(one, Found)}
    return [label for label in missing(rows, expected) if plain(label) not in said]
