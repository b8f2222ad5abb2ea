"""Each chart in a finished paper gets parts of its own: the chart, its relations, and a workbook."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from markupsafe import escape

from boardkit.word.body import Charts
from boardkit.word.chart_data import Drawn
from boardkit.word.chart_xml import chart_xml
from boardkit.word.workbook import workbook

FORM = "form of a chart: %d"
"""What stands in a template that is being filled in, in the place of the relation to a chart."""
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
CHART, PACKAGE = OFFICE + "chart", OFFICE + "package"
LIST = "http://schemas.openxmlformats.org/package/2006/relationships"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PLACE = re.compile(
    r'(<\w+:docPr [^>]*?descr=")\s*chart to fill in: (\d+)\s*("[^>]*>(?:(?!<\w+:docPr ).)*?'
    r'<\w+:chart [^>]*?=")form of a chart: (\d+)"',
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Finished:
    """The body with its charts, the parts that are new, and the two lists that name them."""

    body: str
    parts: dict[str, bytes]
    types: bytes
    relations: bytes


def with_charts(body: str, charts: Charts, drawn: Sequence[Drawn]) -> Finished:
    """Fill in every chart that is left in the body."""
    drawing = _Drawing(charts, drawn)
    text = PLACE.sub(drawing.place, body)
    types, relations = drawing.lists()
    return Finished(text, drawing.parts, types, relations)


@dataclass
class _Drawing:
    charts: Charts
    drawn: Sequence[Drawn]
    count: int = 0
    parts: dict[str, bytes] = field(default_factory=dict)

    def place(self, found: re.Match[str]) -> str:
        """The picture of a chart, with its sentence and a relation of its own."""
        before, number, between, form = found.groups()
        one = self.drawn[int(number)]
        self._add(int(form), one)
        relation = f"rId{self.charts.first_relation + self.count}"
        self.count += 1
        return f'{before}{escape(one.alt)}{between}{relation}"'

    def lists(self) -> tuple[bytes, bytes]:
        """The content types and the relations of the body, with what is new in them."""
        numbers = [
            (self.charts.first_part + one, self.charts.first_relation + one) for one in range(self.count)
        ]
        types = "".join(
            f'<Override PartName="/word/charts/chart{part}.xml" ContentType="{CHART_TYPE}"/>'
            for part, _ in numbers
        )
        if numbers and 'Extension="xlsx"' not in self.charts.types:
            types = f'<Default Extension="xlsx" ContentType="{WORKBOOK_TYPE}"/>{types}'
        start = posixpath.dirname(posixpath.dirname(self.charts.relations_part))
        folder = posixpath.relpath("word/charts", start or ".")
        relations = "".join(
            f'<Relationship Id="rId{relation}" Type="{CHART}" Target="{folder}/chart{part}.xml"/>'
            for part, relation in numbers
        )
        return (
            f"{self.charts.types}{types}</Types>".encode(),
            f"{self.charts.relations}{relations}</Relationships>".encode(),
        )

    def _add(self, form: int, drawn: Drawn) -> None:
        look, number = self.charts.forms[form], self.charts.first_part + self.count
        xml, columns = chart_xml(look, drawn)
        target = f"../embeddings/chart{number}.xlsx"
        own = f'<Relationship Id="{look.workbook}" Type="{PACKAGE}" Target="{target}"/>'
        relations = f'{DECLARATION}<Relationships xmlns="{LIST}">{look.relations}{own}</Relationships>'
        self.parts[f"word/charts/chart{number}.xml"] = xml.encode()
        self.parts[f"word/charts/_rels/chart{number}.xml.rels"] = relations.encode()
        self.parts[f"word/embeddings/chart{number}.xlsx"] = workbook(columns)
