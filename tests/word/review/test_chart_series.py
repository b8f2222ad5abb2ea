"""A chart known by its colours alone is found; labels, patterns, dashes and a table are enough."""

from __future__ import annotations

import pytest
from pages import SPACES, docx, related, told

from boardkit.word.review.chart_series import chart_by_colour

DARK, MIDDLE, LIGHT = "1F3864", "2E75B6", "DDEBF7"
LABELS = '<c:dLbls><c:showVal val="1"/></c:dLbls>'
FOUND = [("colour-chart", "paragraph 1")]


def filled(colour: str) -> str:
    return f'<c:spPr><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></c:spPr>'


def pattern(name: str) -> str:
    return f'<c:spPr><a:pattFill prst="{name}"/></c:spPr>'


def dashed(name: str) -> str:
    return f'<c:spPr><a:ln><a:prstDash val="{name}"/></a:ln></c:spPr>'


def marked(name: str) -> str:
    return f'<c:marker><c:symbol val="{name}"/></c:marker>'


def bars(*looks: str, more: str = "", name: str = "barChart") -> str:
    return f"<c:{name}>{''.join(f'<c:ser>{one}</c:ser>' for one in looks)}{more}</c:{name}>"


def pie(labels: str) -> str:
    points = "<c:pt/><c:pt/>"
    return f"<c:pieChart><c:ser>{labels}<c:cat><c:strCache>{points}</c:strCache></c:cat></c:ser></c:pieChart>"


@pytest.mark.parametrize(
    ("plot", "found"),
    [
        pytest.param(bars("", ""), FOUND, id="as an office makes it"),
        pytest.param(bars(""), [], id="one series"),
        pytest.param(bars(LABELS, LABELS), [], id="with labels"),
        pytest.param(bars(LABELS.replace("1", "0"), ""), FOUND, id="labels that are off"),
        pytest.param(bars(pattern("pct20"), pattern("wave")), [], id="two patterns"),
        pytest.param(bars(pattern("wave"), pattern("wave")), FOUND, id="one pattern twice"),
        pytest.param(bars(filled(DARK), filled(LIGHT)), [], id="dark and light"),
        pytest.param(bars(filled(DARK), filled(MIDDLE)), FOUND, id="dark and less dark"),
        pytest.param(bars("", "", more="<c:dTable/>"), [], id="a table under it"),
        pytest.param(bars(dashed("solid"), dashed("dash"), name="lineChart"), [], id="two dashes"),
        pytest.param(bars(marked("circle"), marked("square"), name="lineChart"), [], id="two markers"),
        pytest.param(
            bars(marked("circle"), marked("circle"), name="lineChart"), FOUND, id="one marker twice"
        ),
        pytest.param(pie(""), FOUND, id="slices with a legend"),
        pytest.param(pie(LABELS), FOUND, id="slices with numbers alone"),
        pytest.param(pie(LABELS.replace("showVal", "showCatName")), [], id="slices with their names"),
    ],
)
def test_a_chart_is_read_without_its_colours(plot: str, found: list[tuple[str, str]]) -> None:
    drawn = '<w:p><w:r><w:drawing><wp:inline><c:chart r:id="rId1"/></wp:inline></w:drawing></w:r></w:p>'
    parts = {
        "word/_rels/document.xml.rels": related(("rId1", "chart", "charts/chart1.xml")),
        "word/charts/chart1.xml": f"<c:chartSpace {SPACES}><c:plotArea>{plot}</c:plotArea></c:chartSpace>",
    }
    assert told(docx(drawn, parts=parts), chart_by_colour) == found
