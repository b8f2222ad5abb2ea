"""A paragraph is known as an item of a list, with a bullet or a number, however the list was made."""

from __future__ import annotations

import pytest
from docx_maker import SPACES, docx, p, run

from boardkit.word.returned import read_returned


def levels(*forms: str) -> str:
    return "".join(
        f'<w:lvl w:ilvl="{number}">{f"<w:numFmt w:val={form!r}/>" if form else ""}</w:lvl>'
        for number, form in enumerate(forms)
    )


def shape(number: int, inside: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{inside}</w:abstractNum>'


def style(identity: str, name: str, number: str = "", based: str = "") -> str:
    """A paragraph style, in the list with this number or based on another style."""
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    listed = f'<w:pPr><w:numPr><w:numId w:val="{number}"/></w:numPr></w:pPr>' if number else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{name}"/>{base}{listed}</w:style>'
    )


NUMBERING = (
    f"<w:numbering {SPACES}>"
    + shape(0, levels("bullet", "decimal", "none", "lowerLetter", ""))
    + shape(1, '<w:numStyleLink w:val="Ours"/>')
    + shape(2, '<w:styleLink w:val="Ours"/>' + levels("bullet", "bullet"))
    + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    f'<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">{levels("upperRoman")}'
    "</w:lvlOverride></w:num>"
    '<w:num w:numId="4"><w:abstractNumId w:val="77"/></w:num>'
    "</w:numbering>"
)
STYLES = style("Items", "Items", "1") + style("Below", "Below", based="Items")
STYLES += style("Third", "List Bullet 3", "2")


def item(number: str, level: str = "", style: str = "") -> str:
    """A paragraph in a list; without a number only its level or its style is told."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    deep = f'<w:ilvl w:val="{level}"/>' if level else ""
    counted = f'<w:numId w:val="{number}"/>' if number else ""
    listed = f"<w:numPr>{deep}{counted}</w:numPr>" if deep or counted else ""
    return f"<w:p><w:pPr>{named}{listed}</w:pPr>{run('a')}</w:p>"


@pytest.mark.parametrize(
    ("paragraph", "kind", "depth"),
    [
        (p("a"), "plain", 0),
        (item("1"), "bullet", 1),
        (item("1", "1"), "numbered", 2),
        (item("1", "2"), "plain", 0),
        (item("1", "3"), "numbered", 4),
        (item("1", "4"), "numbered", 5),
        (item("1", "8"), "plain", 0),
        (item("2", "1"), "bullet", 2),
        (item("3"), "numbered", 1),
        (item("4"), "plain", 0),
        (item("9"), "plain", 0),
        (item("0", style="Items"), "plain", 0),
        (item("", style="Items"), "bullet", 1),
        (item("", style="Below"), "bullet", 1),
        (item("", "1", style="Items"), "numbered", 2),
        (item("", style="Third"), "bullet", 3),
        (item("", style="Nowhere"), "plain", 0),
    ],
)
def test_a_paragraph_has_the_form_of_its_level(paragraph: str, kind: str, depth: int) -> None:
    [one] = read_returned(docx(paragraph, parts={"numbering": NUMBERING, "styles": STYLES})).loose
    assert (one.kind, one.depth) == (kind, depth)


def test_without_lists_in_the_file_nothing_is_an_item() -> None:
    [one] = read_returned(docx(item("1"))).loose
    assert (one.kind, one.depth) == ("plain", 0)
