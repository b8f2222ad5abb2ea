"""A chart of the template and data give the XML of a chart: the look of the one, the data of the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markupsafe import escape

from boardkit.word.body import Form, Look, Plot
from boardkit.word.chart_data import Drawn, Row
from boardkit.word.workbook import Column, cells

NUMBER, NAME, CATEGORIES, VALUES = "<?number?>", "<?name?>", "<?categories?>", "<?values?>"
SERIES, TITLE, TITLE_TEXT, HIGHEST, LOWEST = (
    "<?series?>",
    "<?title?>",
    "<?text?>",
    "<?highest?>",
    "<?lowest?>",
)
DAY, GENERAL = "yyyy\\-mm\\-dd", "General"
NOT_A_LETTER_OF_A_DAY = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
POINT = re.compile(r'<c:(dPt|dLbl)><c:idx val="(\d+)"/>.*?</c:\1>', re.DOTALL)
LEGEND_ENTRY = re.compile(r'<c:(legendEntry)><c:idx val="(\d+)"/>.*?</c:\1>', re.DOTALL)
LIKE_AN_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def chart_xml(form: Form, drawn: Drawn) -> tuple[str, list[Column]]:
    """The part, and the columns of the workbook behind it."""
    looks = list(_looks(form.plots, len(drawn.series)))
    columns = [Column(drawn.categories, _written_as(looks[0][1].categories, drawn.categories))]
    written: list[list[str]] = [[] for _ in form.plots]
    for (plot, look), row in zip(looks, drawn.series, strict=True):
        columns.append(Column(row, _written_as(look.values, row)))
        written[plot].append(_series(look, columns))
    xml = form.xml
    for texts in written:
        xml = xml.replace(SERIES, "".join(texts), 1)
    xml = _below(LEGEND_ENTRY, len(drawn.categories.cells if form.by_point else drawn.series), xml)
    xml = xml.replace(TITLE, form.new_title if drawn.title else form.title)
    xml = xml.replace(TITLE_TEXT, str(escape(drawn.title)))
    for hole, name, end, had in zip((HIGHEST, LOWEST), ("max", "min"), drawn.ends, form.ends, strict=True):
        xml = xml.replace(hole, f'<c:{name} val="{end}"/>' if end else had)
    return xml, columns


def _looks(plots: Sequence[Plot], wanted: int) -> Iterator[tuple[int, Look]]:
    """For each series the number of its plot, and how it looks."""
    known = [(number, look) for number, plot in enumerate(plots) for look in plot.series]
    yield from known[:wanted]
    for _ in range(wanted - len(known)):
        yield len(plots) - 1, plots[-1].extra


def _written_as(wish: str, row: Row) -> str:
    """The format that the template has, when it is one for such values."""
    if row.are_texts:
        return GENERAL
    for_days = any(letter in NOT_A_LETTER_OF_A_DAY.sub("", wish).lower() for letter in "dmy")
    if for_days == row.are_days:
        return wish
    return DAY if row.are_days else GENERAL


def _series(look: Look, columns: Sequence[Column]) -> str:
    """The last one of the columns as a series; the first holds the categories."""
    number, last = len(columns) - 1, columns[-1]
    name = f"<c:tx>{_reference(cells(number, 1, 1), [last.row.name], 'str')}</c:tx>"
    xml = _below(POINT, len(last.row.cells), look.xml)
    xml = xml.replace(NUMBER, f'<c:idx val="{number - 1}"/><c:order val="{number - 1}"/>').replace(NAME, name)
    return xml.replace(CATEGORIES, _column(0, columns[0])).replace(VALUES, _column(number, last))


def _column(number: int, column: Column) -> str:
    place = cells(number, 2, len(column.row.cells) + 1)
    return _reference(place, column.row.cells, "str" if column.row.are_texts else "num", column.form)


def _reference(place: str, values: Sequence[str], kind: str, form: str = "") -> str:
    """A stretch of the workbook, and what stands there."""
    points = "".join(
        f'<c:pt idx="{number}"><c:v>{LIKE_AN_ESCAPE.sub("_x005F_", str(escape(value)))}</c:v></c:pt>'
        for number, value in enumerate(values)
        if value or kind == "str"
    )
    code = f"<c:formatCode>{escape(form)}</c:formatCode>" if kind == "num" else ""
    cache = f'<c:{kind}Cache>{code}<c:ptCount val="{len(values)}"/>{points}</c:{kind}Cache>'
    return f"<c:{kind}Ref><c:f>{place}</c:f>{cache}</c:{kind}Ref>"


def _below(pattern: re.Pattern[str], limit: int, xml: str) -> str:
    """Without what is about a point that is not there."""
    return pattern.sub(lambda found: found.group() if int(found.group(2)) < limit else "", xml)
