"""The contents list of a finished paper has an entry for each heading that is in it, and for no other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import escape

from boardkit.word.body import ContentsList

CONTENTS = "contents"
PLACE = re.compile(rf"<\?{CONTENTS} ?\?>")  # some versions of lxml write a space in it
PARAGRAPH = re.compile(r"<w:p(?: [^>]*[^/>])?>(?P<look><w:pPr>.*?</w:pPr>)?", re.DOTALL)
EDGE = re.compile(r"<w:p(?: [^>]*[^/>])?>|</w:p>")
STYLE = re.compile(r'<w:pStyle w:val="([^"]*)"/>')
OUTLINE = re.compile(r'<w:outlineLvl w:val="(\d)"/>')
WORDS = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:(?:tab|br|cr)(?: [^>]*)?/>")
NUMBER = re.compile(r' w:id="(\d{1,9})"')
NAME = re.compile(r' w:name="(_Toc\d+)"', re.IGNORECASE)
FIRST_NAME = 100_000_001


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: where its text begins and ends, its level, and the text as XML."""

    start: int
    end: int
    level: int
    text: str


def with_contents(xml: str, contents: ContentsList) -> str:
    """The body with its contents list, and a bookmark around each heading that the list leads to."""
    headings = list(_headings(xml, contents))
    taken = {one.lower() for one in NAME.findall(xml)}
    number = max(map(int, NUMBER.findall(xml)), default=0)
    name, position = FIRST_NAME, 0
    pieces, entries = [], []
    for count, heading in enumerate(headings, start=1):
        while f"_toc{name}" in taken:
            name += 1
        start = f'<w:bookmarkStart w:id="{number + count}" w:name="_Toc{name}"/>'
        pieces += [xml[position : heading.start], start, xml[heading.start : heading.end]]
        pieces.append(f'<w:bookmarkEnd w:id="{number + count}"/>')
        entries.append(_entry(heading, f"_Toc{name}", contents))
        position, name = heading.end, name + 1
    rows = _list(entries, contents)
    return PLACE.sub(lambda _: rows, "".join([*pieces, xml[position:]]), count=1)


def _headings(xml: str, contents: ContentsList) -> Iterator[Heading]:
    levels = dict(contents.levels)
    for found in PARAGRAPH.finditer(xml):
        look = found["look"] or ""
        style, outline = STYLE.search(look), OUTLINE.search(look) if contents.outlines else None
        level = levels.get(style.group(1), 0) if style else 0
        if outline:
            level = int(outline.group(1)) + 1
        if contents.highest <= level <= contents.lowest:
            end = _end(xml, found.end())
            text = " ".join(
                "".join(one.group(1) or " " for one in WORDS.finditer(xml, found.end(), end)).split()
            )
            if text:
                yield Heading(found.end(), end, level, text)


def _end(xml: str, start: int) -> int:
    """Where the paragraph ends that is open at this place; one in a text box in it is passed over."""
    depth = 1
    for edge in EDGE.finditer(xml, start):
        depth += -1 if edge.group() == "</w:p>" else 1
        if not depth:
            return edge.start()
    return len(xml)


def _entry(heading: Heading, name: str, contents: ContentsList) -> tuple[str, str]:
    """The properties of an entry's paragraph, and its link."""
    style = contents.styles[heading.level - 1]
    run = f'<w:r>{contents.run}<w:t xml:space="preserve">{heading.text}</w:t></w:r>'
    link = f'<w:hyperlink w:anchor="{name}" w:history="1">{run}</w:hyperlink>'
    return _properties(style, contents), link


def _list(entries: list[tuple[str, str]], contents: ContentsList) -> str:
    """The paragraphs; without a heading there is one, which keeps the field."""
    rows = entries or [(_properties(contents.styles[0], contents), "")]
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{escape(contents.code)}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    last = len(rows) - 1
    return "".join(
        f"<w:p>{look}{'' if number else begin}{link}{contents.end if number == last else ''}</w:p>"
        for number, (look, link) in enumerate(rows)
    )


def _properties(style: str, contents: ContentsList) -> str:
    named = f'<w:pStyle w:val="{escape(style)}"/>' if style else ""
    return f"<w:pPr>{named}{contents.paragraph}</w:pPr>"
