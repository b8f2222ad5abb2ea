"""Templates that people know from docxtpl give the same paper here, or are refused with a reason."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Mm
from docx_maker import docx, p, said, saved, table, unzipped
from docxtpl import DocxTemplate, InlineImage, Listing, RichText, RichTextParagraph
from docxtpl_cases import CASES, WORDS, Case, png
from docxtpl_refusals import REFUSALS, Refusal

from boardkit.problems import InvalidSource
from boardkit.word.template import Template
from boardkit.word.text import plain_text

PICTURE = re.compile(r"(?:^\[\w+\] )?\[picture: [^]]*\]\n?", re.MULTILINE)
"""docxtpl gives a picture no words, and without words it stands in no text."""
SHAPE = re.compile(r"<w:(gridSpan|vMerge|shd|tblHeader|hyperlink|drawing|gridCol)\b([^>]*)")
VALUE = re.compile(r'w:(?:val|fill)="(?!clear)([^"]*)"')
OF_TEXT = re.compile(r"word/(?:document|header\d*|footer\d*)\.xml")


def bold() -> RichText:
    rich = RichText("bold", bold=True)
    rich.add(" & <i> ")
    rich.add("red", color="#ff0000", italic=True)
    return rich


def many() -> RichText:
    rich = RichText("a", underline="double", strike=True, size=28, font="Arial")
    rich.add("2", superscript=True)
    rich.add("n", subscript=True, highlight="#FFFF00")
    rich.add("s", style="Strong")
    return rich


def paragraphs() -> RichTextParagraph:
    rich = RichTextParagraph(RichText("first", bold=True), parastyle="ListBullet")
    rich.add("second")
    return rich


def link(template: DocxTemplate) -> RichText:
    return RichText("the site", url_id=template.build_url_id("https://example.org/?a=1&b=2"))


THEIRS: dict[str, Callable[[DocxTemplate], dict[str, object]]] = {
    "": lambda _: {},
    "bold": lambda _: {"rich": bold()},
    "many": lambda _: {"rich": many()},
    "texts": lambda _: {"texts": (bold(), many())},
    "link": lambda template: {"rich": link(template)},
    "paragraphs": lambda _: {"rich": paragraphs()},
    "listing": lambda _: {"list": Listing("one\ntwo\tthree\anew paragraph & <b>\alast")},
    "page": lambda _: {"list": Listing("one\ftwo")},
    "picture": lambda template: {"logo": InlineImage(template, io.BytesIO(png()), width=Mm(20))},
}


def of_docxtpl(path: Path, case: Case) -> bytes:
    template = DocxTemplate(path)
    template.init_docx()
    template.render({**WORDS, **THEIRS[case.theirs](template)}, autoescape=True)
    file = io.BytesIO()
    template.save(file)
    return file.getvalue()


def shape(paper: bytes) -> list[str]:
    """What is joined, coloured, linked and drawn, in the order of the paper."""
    found = []
    for name, content in sorted(unzipped(paper).items()):
        for kind, attributes in SHAPE.findall(content.decode()) if OF_TEXT.fullmatch(name) else ():
            value = VALUE.search(attributes)
            found.append(f"{kind} {value.group(1)}" if value else kind)
    return [one for one in found if one != "gridSpan 1"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_same_template_gives_the_same_paper(tmp_path: Path, case: Case) -> None:
    path = saved(tmp_path, case.file())
    theirs, ours = of_docxtpl(path, case), Template.load(path).fill({**WORDS, **case.ours})
    assert PICTURE.sub("", plain_text(ours)).strip() == PICTURE.sub("", plain_text(theirs)).strip()
    assert shape(ours) == shape(theirs)


def test_python_docx_reads_the_same_in_both(tmp_path: Path) -> None:
    path = saved(tmp_path, docx(p("{{ title }}"), table(["{{ title }}"])))
    paper = Document(io.BytesIO(Template.load(path).fill(WORDS)))
    assert [paper.paragraphs[0].text, paper.tables[0].cell(0, 0).text] == ["Agenda", "Agenda"]


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda refusal: refusal.name)
def test_what_is_refused_is_told_with_its_place(tmp_path: Path, refusal: Refusal) -> None:
    path = saved(tmp_path, Case(refusal.name, refusal.body).file())
    with pytest.raises(InvalidSource) as caught:
        Template.load(path).fill({**WORDS, **refusal.words})
    assert said(caught.value) == list(refusal.told)


def test_without_escaping_docxtpl_loses_what_we_print(tmp_path: Path) -> None:
    path = saved(tmp_path, docx(p("{{ odd }}")))
    other, file = DocxTemplate(path), io.BytesIO()
    other.render({"odd": "R & D <b> here"})
    other.save(file)
    assert plain_text(file.getvalue()) != "R & D <b> here\n"
    assert plain_text(Template.load(path).fill({"odd": "R & D <b> here"})) == "R & D <b> here\n"
