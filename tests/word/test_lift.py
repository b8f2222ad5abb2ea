"""A tag stands anywhere in a Word file, and takes away as much as its author says."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from docx_maker import cell, document_of, filled, p, table, template, text_box, unzipped

from boardkit.word.text import plain_text


@dataclass(frozen=True)
class Item:
    title: str
    items: tuple[str, ...] = ()


def test_a_paragraph_tag_takes_its_paragraph_away(tmp_path: Path) -> None:
    body = [p("{%p for i in items %}"), p("- {{ i }}"), p("{%p endfor %}"), p("end")]
    paper = template(tmp_path, *body).fill({"items": ["a", "b"]})
    assert document_of(paper) == p("- a") + p("- b") + p("end")


def test_a_row_tag_takes_its_row_away(tmp_path: Path) -> None:
    body = table(
        ["No", "What"],
        ["{%tr for i in items %}", ""],
        ["{{ loop.index }}", "{{ i }}"],
        ["{%tr endfor %}", ""],
    )
    assert filled(tmp_path, body, items=["a", "b"]) == "No | What\n1 | a\n2 | b"


def test_a_cell_tag_takes_its_cell_away(tmp_path: Path) -> None:
    body = table(["{%tc for i in items %}", "{{ i }}", "{%tc endfor %}", "end"])
    assert filled(tmp_path, body, items=["a", "b"]) == "a | b | end"


def test_a_run_tag_leaves_the_text_beside_it(tmp_path: Path) -> None:
    body = p("A", "{%r if no %}", "B", "{%r endif %}", "C {{r x }}")
    assert filled(tmp_path, body, no=False, x="D") == "AC D"


def test_several_tags_may_share_a_paragraph_or_row_that_goes_away(tmp_path: Path) -> None:
    body = [p("{%p if a %}{%p if b %}"), p("both"), p("{%p endif %}{%p endif %}")]
    assert filled(tmp_path, *body, a=True, b=True) == "both"


def test_loops_and_choices_nest(tmp_path: Path) -> None:
    body = [
        p("{%p for i in items %}"),
        p("{%p if i.items %}"),
        p("{{ i.title }}: {% for x in i.items %}{{ x }}{% if not loop.last %}, {% endif %}{% endfor %}"),
        p("{%p elif loop.first %}"),
        p("{{ i.title }} is first"),
        p("{%p else %}"),
        p("{{ i.title }} is empty"),
        p("{%p endif %}"),
        p("{%p endfor %}"),
    ]
    items = [Item("a"), Item("b", ("x", "y")), Item("c")]
    assert filled(tmp_path, *body, items=items) == "a is first\nb: x, y\nc is empty"


def test_a_choice_may_span_paragraphs_without_taking_them(tmp_path: Path) -> None:
    body = [p("A{% if x %} one"), p("two{% endif %} B")]
    assert filled(tmp_path, *body, x=True) == "A one\ntwo B"
    assert filled(tmp_path, *body, x=False) == "A B"


def test_headers_footers_footnotes_and_properties_hold_tags_too(tmp_path: Path) -> None:
    parts = {
        "header1": p("H {{ x }}"),
        "footer1": p("F {{ x }}"),
        "footnotes": f'<w:footnote w:id="2">{p("N {{ x }}")}</w:footnote>',
        "core": "<dc:title>T {{ x }}</dc:title><dc:language>nl</dc:language>",
    }
    paper = template(tmp_path, p("B {{ x }}"), parts=parts).fill({"x": "a & b\nc"})
    assert plain_text(paper) == "[header] H a & b\nc\nB a & b\nc\n[^2] N a & b\nc\n[footer] F a & b\nc\n"
    assert (
        "<dc:title>T a &amp; b c</dc:title><dc:language>nl</dc:language>"
        in unzipped(paper)["docProps/core.xml"].decode()
    )


def test_a_tag_in_an_attribute_is_filled_in_and_escaped(tmp_path: Path) -> None:
    body = p("x", xml='<w:bookmarkStart w:id="1" w:name="row_{{ x }}"/><w:bookmarkEnd w:id="1"/>')
    paper = document_of(template(tmp_path, body).fill({"x": 'a"b\n<'}))
    assert 'w:name="row_a&#34;b &lt;"' in paper


def test_a_tag_in_a_text_box_is_filled_in(tmp_path: Path) -> None:
    assert (
        filled(tmp_path, p("out {{ x }}", xml=text_box(p("in {{ x }}"))), x="X") == "out X\n[text box] in X"
    )


def test_a_tag_in_the_instruction_of_a_field_is_filled_in(tmp_path: Path) -> None:
    field = (
        '<w:r><w:instrText>HYPERLINK "{{ ur</w:instrText></w:r><w:r><w:instrText>l }}"</w:instrText></w:r>'
    )
    paper = document_of(template(tmp_path, p(xml=field)).fill({"url": "https://a.nl/?a&b"}))
    assert 'HYPERLINK "https://a.nl/?a&amp;b' in paper


def test_a_cell_with_a_loop_that_is_empty_still_ends_with_a_paragraph(tmp_path: Path) -> None:
    inside = cell(p("{%p for i in items %}"), p("{{ i }}"), p("{%p endfor %}"))
    body = table(f"<w:tr>{inside}</w:tr>")
    one = template(tmp_path, body)
    assert "</w:tcPr><w:p/></w:tc>" in document_of(one.fill({"items": []}))
    assert f"</w:tcPr>{p('a')}</w:tc>" in document_of(one.fill({"items": ["a"]}))


def test_braces_that_are_printed_may_be_split_by_word(tmp_path: Path) -> None:
    assert (
        filled(tmp_path, p("a {", "_", "{ b }", "_} {{ c }} {_", "% d %_", "}"), c="x")
        == "a {{ b }} x {% d %}"
    )
