"""A form gets its bookmarks, lists to choose from and dates to pick from tags in its template."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from docx import Document
from docx_maker import document_of, docx, p, run, said, saved, table, template, unzipped
from openxml_audit import OpenXmlValidator

from boardkit.problems import InvalidSource
from boardkit.word.returned import read_returned
from boardkit.word.template import Template
from boardkit.word.text import plain_text

EMPTY = "has nothing to print: the value is empty. Fill it in, or ask first with {% if %}."
CONTROL_CHARACTER = (
    "prints the control character U+0007, which no Word file can hold. Take it out of the text."
)
BOLD = '<w:rPr><w:b/><w:sz w:val="18"/></w:rPr>'
GREY = '<w:rPr><w:color w:val="666666"/></w:rPr>'
STYLE = '<w:style w:type="character" w:styleId="Aanduiding"><w:name w:val="Placeholder Text"/></w:style>'


def made(folder: Path, *body: str, **words: object) -> str:
    """The XML of a paper made from a template of these pieces."""
    return document_of(template(folder, *body).fill(words))


def control(about: str, content: str, look: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{look}{about}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def listed(*words: str, kind: str = "dropDownList") -> str:
    items = "".join(f'<w:listItem w:displayText="{one}" w:value="{one}"/>' for one in words)
    return f"<w:{kind}>{items}</w:{kind}>"


def test_a_bookmark_stands_around_the_text_and_nothing_else(tmp_path: Path) -> None:
    assert made(tmp_path, p("No. {{ no|bookmark(key) }}: a"), no="<4>", key="row_4") == (
        f'<w:p>{run("No. ")}<w:bookmarkStart w:id="1" w:name="row_4"/>{run("<4>")}<w:bookmarkEnd w:id="1"/>'
        f"{run(': a')}</w:p>"
    )


def test_a_text_of_two_lines_stands_in_one_bookmark(tmp_path: Path) -> None:
    inside = made(tmp_path, p("{{ a|bookmark('k') }}"), a="b\nc")
    assert re.findall(
        r"<w:bookmarkStart.*<w:t[^>]*>b</w:t><w:br/><w:t[^>]*>c</w:t></w:r><w:bookmarkEnd", inside
    )


@pytest.mark.parametrize("name", ["", "4a", "_a", "a b", "a-b", "é", "n" * 41, 'a"/>'])
def test_a_name_that_word_does_not_allow_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(InvalidSource) as caught:
        made(tmp_path, p("{{ a|bookmark(b) }}"), a="x", b=name)
    told = f"paragraph 1: {{{{ a|bookmark(b) }}}}: “{name}” cannot be the name of a bookmark. "
    hint = "It has letters, digits and underscores, begins with a letter, and is not longer than 40."
    assert said(caught.value) == [told + hint]


def test_a_choice_is_a_list_with_the_chosen_text_in_it(tmp_path: Path) -> None:
    body = p("Result: {{ a|choice(all, 'choose') }}.")
    assert made(tmp_path, body, a="R&D", all=["open", "R&D", "open", "", 'a "b"']) == (
        f"<w:p>{run('Result: ')}"
        + control('<w:id w:val="1"/>' + listed("open", "R&amp;D", "a &#34;b&#34;"), run("R&D"))
        + f"{run('.')}</w:p>"
    )


@pytest.mark.parametrize("value", ["", " ", None])
def test_an_empty_choice_shows_its_prompt_in_grey(tmp_path: Path, value: str | None) -> None:
    about = '<w:id w:val="1"/><w:showingPlcHdr/>' + listed("b", kind="comboBox")
    body = p("{{ a|choice(['b'], 'choose <one>', free=true) }}")
    assert made(tmp_path, body, a=value) == f"<w:p>{control(about, run('choose <one>', GREY))}</w:p>"


def test_a_prompt_has_the_style_that_the_template_has_for_it_by_whatever_identity(tmp_path: Path) -> None:
    one = template(tmp_path, p("{{ a|choice([], 'choose') }}"), parts={"styles": STYLE})
    styled = '<w:rPr><w:rStyle w:val="Aanduiding"/></w:rPr>'
    assert f"<w:sdtContent>{run('choose', styled)}</w:sdtContent>" in document_of(one.fill({"a": ""}))


def test_a_date_is_picked_in_a_language(tmp_path: Path) -> None:
    date = (
        '<w:id w:val="1"/><w:date><w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="nl-NL"/>'
        '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>'
    )
    body = p("{{ a|day_picker('dag maand jaar', 'nl-NL') }}")
    assert made(tmp_path, body, a="5 juni 2024") == f"<w:p>{control(date, run('5 juni 2024'))}</w:p>"
    date = date.replace("<w:date>", "<w:showingPlcHdr/><w:date>").replace('<w:lid w:val="nl-NL"/>', "")
    body = p("{{ a|day_picker('day month year') }}")
    assert made(tmp_path, body, a="") == f"<w:p>{control(date, run('day month year', GREY))}</w:p>"


def test_what_is_printed_and_what_follows_it_keeps_the_look_of_the_run(tmp_path: Path) -> None:
    body = f"<w:p>{run('a {{ b|choice([b], c) }} d', BOLD)}{run('e')}</w:p>"
    about = '<w:id w:val="1"/>' + listed("B")
    expected = (
        f"<w:p>{run('a ', BOLD)}{control(about, run('B', BOLD), BOLD)}{run(' d', BOLD)}{run('e')}</w:p>"
    )
    assert made(tmp_path, body, b="B", c="-") == expected
    prompt = made(tmp_path, body.replace("[b]", "[]"), b="", c="-")
    assert f"<w:sdtPr>{BOLD}" in prompt
    assert f"<w:sdtContent>{run('-', GREY)}</w:sdtContent>" in prompt


def test_a_text_that_looks_like_a_piece_of_a_control_stays_a_text(tmp_path: Path) -> None:
    evil = "<w:sdtPr></w:t></w:r>\n]]><!--"
    body = f"<w:p>{run('{{ a|choice([a], a) }}{{ a|bookmark(c) }}{{ b|day_picker(a, a) }}', BOLD)}</w:p>"
    paper = template(tmp_path, body).fill({"a": evil, "b": "", "c": "k"})
    inside = document_of(paper)
    assert inside.count("<w:sdtPr>") == 2
    assert plain_text(paper).count("<w:sdtPr></w:t></w:r>") == 3
    assert re.findall(r'w:displayText="([^"]*)"', inside) == [
        "&lt;w:sdtPr&gt;&lt;/w:t&gt;&lt;/w:r&gt; ]]&gt;&lt;!--"
    ]


def test_repeated_controls_and_bookmarks_have_numbers_of_their_own(tmp_path: Path) -> None:
    body = [
        p("x", xml='<w:bookmarkStart w:id="1" w:name="A"/><w:bookmarkEnd w:id="1"/>'),
        table(
            ["{%tr for r in rows %}", ""],
            ["{{ r|bookmark(r) }}", "{{ r|choice(rows, '') }}"],
            ["{%tr endfor %}", ""],
        ),
    ]
    inside = made(tmp_path, *body, rows=["a", "b", "c"])
    assert re.findall(r'<w:id w:val="(\d+)"/>', inside) == ["1", "4", "6"]
    begins = re.findall(r'<w:bookmarkStart w:id="(\d+)" w:name="(\w+)"/>', inside)
    assert begins == [("1", "A"), ("2", "a_2"), ("3", "b"), ("5", "c")]
    assert re.findall(r'<w:bookmarkEnd w:id="(\d+)"/>', inside) == [number for number, _ in begins]


def test_names_that_differ_in_capitals_only_become_two(tmp_path: Path) -> None:
    inside = made(tmp_path, p("{{ 'x'|bookmark('row') }}{{ 'x'|bookmark('Row') }}"))
    assert re.findall(r'w:name="(\w+)"', inside) == ["row", "Row_2"]


def test_where_no_control_can_stand_its_text_is_printed(tmp_path: Path) -> None:
    linked = "<w:r><w:instrText>{{ a|choice([a], b) }}</w:instrText></w:r>"
    core = "<dc:title>{{ a|choice([a], b) }} {{ a|bookmark(a) }}</dc:title>"
    title = p("x", xml=linked) + p(
        "y", xml='<w:r><w:pict><w:x w:alt="{{ a|day_picker(b) }}"/></w:pict></w:r>'
    )
    paper = template(tmp_path, title, parts={"core": core}).fill({"a": "A", "b": "B"})
    assert b"<dc:title>A A</dc:title>" in unzipped(paper)["docProps/core.xml"]
    assert "<w:instrText>A</w:instrText>" in document_of(paper).replace(' xml:space="preserve"', "")
    assert 'w:alt="A"' in document_of(paper)


def test_in_a_header_it_is_as_in_the_text(tmp_path: Path) -> None:
    paper = template(tmp_path, p("x"), parts={"header1": p("{{ a|choice([a], '') }}")}).fill({"a": "A"})
    assert b"<w:dropDownList>" in unzipped(paper)["word/header1.xml"]


def test_another_filter_behind_it_sees_the_text(tmp_path: Path) -> None:
    assert made(tmp_path, p("{{ a|bookmark('b')|upper }}"), a="<x>") == p("<X>")


def test_in_a_macro_and_between_conditions_it_works_too(tmp_path: Path) -> None:
    body = [
        p("{% macro m(a) %}<{{ a|bookmark(a) }}>{% endmacro %}"),
        p("{% if a %}{{ m(a) }}{% endif %}{{ (m('b') ~ '!')|bookmark('c') }}"),
    ]
    paper = template(tmp_path, *body).fill({"a": "A"})
    assert plain_text(paper) == "<A><b>!\n"
    assert re.findall(r'w:name="(\w+)"', document_of(paper)) == ["A", "c", "b"]


@pytest.mark.parametrize(
    ("tag", "sentence"),
    [
        ("{{ a|choice(b, 'c') }}", "{{ a|choice(b, 'c') }} is not given a list to choose from."),
        ("{{ a|choice(7, 'c') }}", "{{ a|choice(7, 'c') }} is not given a list to choose from."),
        ("{{ a|choice }}", "{{ a|choice }} is not given a list to choose from."),
        (
            "{{ a|choice([none], 'c') }}",
            f"{{{{ a|choice([none], 'c') }}}} {EMPTY}",
        ),
        ("{{ c.x|choice([a], 'c') }}", "{{ c.x|choice([a], 'c') }}: there is no “x” in it."),
        (
            "{{ c|bookmark('d') }}",
            "{{ c|bookmark('d') }} is a block with fields; choose one of its fields to print.",
        ),
        (
            "{{ d|choice([d], d) }}",
            f"{{{{ d|choice([d], d) }}}} {CONTROL_CHARACTER}",
        ),
    ],
)
def test_what_cannot_be_a_control_is_told_at_its_place(tmp_path: Path, tag: str, sentence: str) -> None:
    with pytest.raises(InvalidSource) as caught:
        made(tmp_path, p(tag), a="x", b="open", c=SimpleNamespace(), d="x\x07")
    assert f"paragraph 1: {sentence}" in said(caught.value)


def test_a_template_from_the_cache_prints_the_same(tmp_path: Path) -> None:
    path = saved(tmp_path, docx(f"<w:p>{run('{{ a|choice([], 1) }}', BOLD)}</w:p>", parts={"styles": STYLE}))
    papers = {Template.load(path, cache=tmp_path / "cache").fill({"a": ""}) for _ in range(2)}
    assert len(papers) == 1


def test_a_form_in_a_real_document_is_valid_and_reads_back_as_it_was_filled_in(tmp_path: Path) -> None:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "{{ 'Form'|bookmark('form') }}"
    made = document.add_table(rows=4, cols=3)
    made.cell(0, 0).text = "{{ 'No.'|bookmark('table_of_rows') }}"
    made.cell(1, 0).text = "{%tr for r in rows %}"
    for column, tag in enumerate(
        ("r.no|bookmark(r.key)", "r.result|choice(all, 'choose')", "r.due|day_picker('day', 'en-GB')")
    ):
        made.cell(2, column).paragraphs[0].add_run(f"{{{{ {tag} }}}}").bold = True
    made.cell(3, 0).text = "{%tr endfor %}"
    document.save(str(tmp_path / "t.docx"))
    rows = [
        {"no": "1", "key": "k1", "result": "a & b", "due": "5 June 2024"},
        {"no": "2", "key": "k2", "result": "", "due": ""},
    ]
    paper = Template.load(tmp_path / "t.docx").fill({"rows": rows, "all": ["a & b", "c"]})
    (tmp_path / "paper.docx").write_bytes(paper)
    assert OpenXmlValidator().validate(str(tmp_path / "paper.docx")).errors == (
        OpenXmlValidator().validate(str(tmp_path / "t.docx")).errors
    )
    [table] = read_returned(paper).tables
    assert table.bookmarks == {"table_of_rows"}
    assert [(set(row.bookmarks), [cell.text for cell in row.cells]) for row in table.rows[1:]] == [
        ({"k1"}, ["1", "a & b", "5 June 2024"]),
        ({"k2"}, ["2", "", ""]),
    ]
