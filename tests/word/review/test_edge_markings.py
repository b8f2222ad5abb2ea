"""A marking stands in the text and on the edge; words that only look like one are left in peace."""

from __future__ import annotations

import pytest
from pages import DUTCH, cells, docx, p, style, told

from boardkit.word.review.edge_markings import markings

HEADING = style("Kop", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
EDGE, TOP = "header, paragraph 1", "paragraph 1"


@pytest.mark.parametrize(
    ("header", "body", "found"),
    [
        pytest.param("Overleg | Vertrouwelijk", p("Tekst"), [EDGE], id="in the header alone"),
        pytest.param("Overleg | Vertrouwelijk", p("VERTROUWELIJK") + p("Tekst"), [], id="in both"),
        pytest.param("Overleg", p("TLP:AMBER") + p("Tekst"), [TOP], id="in the text alone"),
        pytest.param("TLP:AMBER+STRICT", p("TLP:AMBER"), [EDGE], id="another one"),
        pytest.param(
            "Departementaal Vertrouwelijk",
            p("Departementaal Vertrouwelijk (vastgesteld door de directeur, geldig tot en met 1 mei 2030)"),
            [],
            id="with who set it",
        ),
        pytest.param(
            "Overleg",
            p("Departementaal Vertrouwelijk (vastgesteld door de directeur, geldig tot en met 1 mei 2030)"),
            [TOP],
            id="with who set it, in the text alone",
        ),
        pytest.param(
            "Overleg", cells((("a", "auto"), ("b", "auto"))) + p("Vertrouwelijk"), [], id="below a table"
        ),
        pytest.param("ALLEEN VOORZITTER", p("Uitsluitend voor de voorzitter."), [], id="in other words"),
        pytest.param("CHAIR ONLY", p("The chair opens the meeting."), [EDGE], id="a reader who is named"),
        pytest.param("RIJK (INTERN)", p("Rijk (intern)"), [], id="a reader"),
        pytest.param("Vertrouwelijk overleg van leden", p("Tekst"), [], id="a name with such a word in it"),
        pytest.param("Overleg", p("Deel", "", "Kop") + p("Vertrouwelijk"), [], id="of a part of the text"),
        pytest.param(
            "Overleg", cells((("a", "auto"), ("Vertrouwelijk", "auto"))), [], id="of an item in a table"
        ),
    ],
)
def test_a_marking_stands_in_the_text_and_on_the_edge(header: str, body: str, found: list[str]) -> None:
    pieces = header.split(" | ")
    edge = f"<w:p><w:r><w:t>{pieces[0]}</w:t>" + "".join(f"<w:tab/><w:t>{one}</w:t>" for one in pieces[1:])
    file = docx(body, styles=DUTCH + HEADING, header=f"{edge}</w:r></w:p>")
    assert told(file, markings) == [("marking", place) for place in found]
