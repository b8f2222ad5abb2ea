"""Templates with charts for the tests, and a look into the papers that are made from them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from docx_maker import DECLARATION, NO_PARTS, PACKAGE, RELATION, docx, unzipped, zipped
from lxml import etree

from boardkit.word.template import Template

CHARTS = "http://schemas.openxmlformats.org/drawingml/2006/chart"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
SHEETS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
C = f"{{{CHARTS}}}"
LISTS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"
OFFICE_TYPE = "application/vnd.openxmlformats-officedocument."
CHART_TYPE = f"{OFFICE_TYPE}drawingml.chart+xml"
Value = int | Decimal | date | None


@dataclass(frozen=True)
class Series:
    name: str
    values: Sequence[Value]


@dataclass(frozen=True)
class Chart:
    categories: Sequence[str | date]
    series: Sequence[Series]
    title: str = ""
    alt: str = "What it shows."
    lowest: Value = None
    highest: Value = None


NUMBERS = Chart(("a", "b"), (Series("one", (1, 2)), Series("two", (3, None))))


def fill_of(colour: str) -> str:
    return f'<c:spPr><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></c:spPr>'


def series(number: int, look: str = "", behind: str = "", between: str = "") -> str:
    """A series with the sample data of a template: `look` before them, `behind` after them."""
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/><c:tx><c:v>sample</c:v></c:tx>'
        f"{look}{between}"
        "<c:cat><c:strLit><c:ptCount val='1'/><c:pt idx='0'><c:v>sample</c:v></c:pt></c:strLit></c:cat>"
        "<c:val><c:numRef><c:f>Sheet1!$B$2</c:f><c:numCache><c:formatCode>0.0</c:formatCode>"
        "<c:ptCount val='1'/><c:pt idx='0'><c:v>77</c:v></c:pt></c:numCache></c:numRef></c:val>"
        f"{behind}</c:ser>"
    )


RED_AND_BLUE = series(0, fill_of("AA0000")) + series(1, fill_of("0000AA"))
AXES = '<c:axId val="1"/><c:axId val="2"/>'
BARS = f'<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/>{{}}{AXES}</c:barChart>'
LINES = f'<c:lineChart><c:grouping val="standard"/>{{}}<c:marker val="1"/>{AXES}</c:lineChart>'
AXIS = (
    '<c:{0}><c:axId val="{1}"/><c:scaling><c:orientation val="minMax"/>{3}</c:scaling><c:delete val="0"/>'
    '<c:axPos val="{4}"/><c:crossAx val="{2}"/><c:crosses val="autoZero"/></c:{0}>'
)
ACROSS = AXIS.format("catAx", 1, 2, "", "l")
UP = AXIS.format("valAx", 2, 1, '<c:max val="99"/><c:min val="-5"/>', "b")
TITLE = (
    "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang='en-US' b='1'/><a:t>Sample</a:t></a:r>"
    "<a:r><a:t> title</a:t></a:r></a:p></c:rich></c:tx></c:title>"
)


def chart_xml(
    plots: str = "", *, axes: str = ACROSS + UP, title: str = "", legend: str = "", end: str = ""
) -> str:
    """The part of a chart; without `plots` it has bars in red and blue."""
    return (
        f'{DECLARATION}<c:chartSpace xmlns:c="{CHARTS}" xmlns:a="{DRAWING}" xmlns:r="{RELATION[:-1]}">\n'
        f"  <c:chart>{title}<c:plotArea>{plots or BARS.format(RED_AND_BLUE)}{axes}</c:plotArea>{legend}"
        f"<c:plotVisOnly val='1'/></c:chart>{end}</c:chartSpace>"
    )


def drawing(text: str, number: int = 1) -> str:
    """A paragraph with the chart of that number, and `text` as its alternative text."""
    graphic = f'<c:chart xmlns:c="{CHARTS}" r:id="rId{number}"/>'
    return (
        f'<w:p><w:r><w:drawing><wp:inline><wp:extent cx="3600000" cy="1800000"/>'
        f'<wp:docPr id="{number}" name="Chart {number}" descr="{text}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic xmlns:a="{DRAWING}"><a:graphicData uri="{CHARTS}">{graphic}</a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r></w:p>"
    )


def with_charts(*body: str, charts: Sequence[str], parts: Mapping[str, str] = NO_PARTS) -> bytes:
    """A Word file with these charts: the first has relation rId1, and so on."""
    numbers = range(1, len(charts) + 1)
    lines = "".join(
        f'<Relationship Id="rId{one}" Type="{RELATION}chart" Target="charts/chart{one}.xml"/>'
        for one in numbers
    )
    relations = f'{DECLARATION}<Relationships xmlns="{PACKAGE}relationships">{lines}</Relationships>'
    made = unzipped(docx(*body, parts=parts))
    types = "".join(
        f'<Override PartName="/word/charts/chart{one}.xml" ContentType="{CHART_TYPE}"/>' for one in numbers
    )
    made[TYPES] = made[TYPES].replace(b"</Types>", f"{types}</Types>".encode())
    made[LISTS] = relations.encode()
    for number, xml in zip(numbers, charts, strict=True):
        made[f"word/charts/chart{number}.xml"] = xml.encode()
    return zipped(made)


def drawn(folder: Path, chart: object, xml: str = "") -> dict[str, bytes]:
    """The parts of a paper with one chart."""
    path = folder / "t.docx"
    path.write_bytes(with_charts(drawing("{{ x|chart }}"), charts=[xml or chart_xml()]))
    return unzipped(Template.load(path).fill({"x": chart}))


def chart_of(parts: Mapping[str, bytes], number: int = 1) -> etree._Element:
    return etree.fromstring(parts[f"word/charts/chart{number}.xml"])


def cells_of(workbook: bytes) -> dict[str, str]:
    """What stands in each cell of the only sheet, as it is written there."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as package:
        sheet = etree.fromstring(package.read("xl/worksheets/sheet1.xml"))
        strings = etree.fromstring(package.read("xl/sharedStrings.xml"))
    texts = ["".join(str(text.text or "") for text in one.iter(f"{SHEETS}t")) for one in strings]
    return {
        str(one.get("r")): texts[int(found)] if one.get("t") == "s" else found
        for one in sheet.iter(f"{SHEETS}c")
        if (found := one.findtext(f"{SHEETS}v")) is not None
    }


def cached(chart: etree._Element) -> dict[str, str]:
    """What the chart itself remembers of each cell that it refers to."""
    found = {}
    for reference in chart.iter(f"{C}strRef", f"{C}numRef"):
        start = str(reference.findtext(f"{C}f")).split("!")[1].split(":")[0].split("$")
        for point in reference.iter(f"{C}pt"):
            cell = f"{start[1]}{int(start[2]) + int(str(point.get('idx')))}"
            found[cell] = str(point.findtext(f"{C}v") or "")
    return found
