"""Links that nobody sees, that say nothing or that lead nowhere are found, and no others."""

from __future__ import annotations

import pytest
from pages import docx, related, style, told

from boardkit.word.review.links import links_by_colour, links_that_say_nothing, links_to_a_computer

BLUE, PALE = '<w:color w:val="0000AA"/>', '<w:color w:val="8888FF"/>'
LINKED = style("Link", '<w:rPr><w:u w:val="single"/></w:rPr>', kind="character")


def line(text: str, look: str, before: str = "Lees ") -> str:
    link = f'<w:hyperlink r:id="rId1"><w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r></w:hyperlink>'
    return f"<w:p><w:r><w:t>{before}</w:t></w:r>{link}</w:p>"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        pytest.param(line("het rapport", BLUE), ["paragraph 1"], id="dark blue among black"),
        pytest.param(line("het rapport", PALE), [], id="so light that it differs in grey"),
        pytest.param(line("het rapport", f'{BLUE}<w:u w:val="single"/>'), [], id="underlined"),
        pytest.param(line("het rapport", f'{BLUE}<w:u w:val="none"/>'), ["paragraph 1"], id="not underlined"),
        pytest.param(line("het rapport", f'<w:rStyle w:val="Link"/>{BLUE}'), [], id="by its style"),
        pytest.param(line("het rapport", f"<w:b/>{BLUE}"), [], id="bold"),
        pytest.param(line("het rapport", ""), [], id="as the text around it"),
        pytest.param(
            line("het rapport", BLUE, before=" "), [], id="all of its line, as in a list of contents"
        ),
    ],
)
def test_a_link_is_seen_without_its_colour(body: str, found: list[str]) -> None:
    assert told(docx(body, styles=LINKED), links_by_colour) == [("colour-link", place) for place in found]


@pytest.mark.parametrize("text", ["hier", "Klik hier.", "here", "Read more »"])
def test_a_link_says_where_it_leads(text: str) -> None:
    assert told(docx(line(text, "")), links_that_say_nothing) == [("link-text", "paragraph 1")]


@pytest.mark.parametrize("text", ["het rapport", "hier staat het rapport", "www.example.org", ""])
def test_a_link_with_words_of_its_own_is_no_fault(text: str) -> None:
    assert told(docx(line(text, "")), links_that_say_nothing) == []


@pytest.mark.parametrize(
    ("target", "found"),
    [
        (r"file:///C:\stukken\a.docx", ["paragraph 1"]),
        (r"C:\stukken\a.docx", ["paragraph 1"]),
        (r"\\server\stukken\a.docx", ["paragraph 1"]),
        ("https://www.example.org/file:a", []),
        ("mailto:a@example.org", []),
        ("bijlage.docx", []),
    ],
)
def test_a_link_leads_where_others_can_go(target: str, found: list[str]) -> None:
    parts = {"word/_rels/document.xml.rels": related(("rId1", "hyperlink", target))}
    assert told(docx(line("stuk", ""), parts=parts), links_to_a_computer) == [
        ("local-link", place) for place in found
    ]
