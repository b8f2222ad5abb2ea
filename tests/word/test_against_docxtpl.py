"""Templates that people know from docxtpl give the same text here."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document
from docx_maker import docx, p, saved, table
from docxtpl import DocxTemplate

from boardkit.word.template import Template
from boardkit.word.text import plain_text

WORDS: dict[str, object] = {
    "title": "Agenda",
    "yes": True,
    "no": False,
    "items": [{"title": "Talent", "points": ["a", "b"]}, {"title": "Chips", "points": []}],
    "none_at_all": [],
}


@pytest.mark.parametrize(
    "body",
    [
        [p("plain")],
        [p("{{ title }}"), p("{{title|upper}} {{ title|length }}")],
        [p("{{ ti", "tle }} and {", "{ title }", "}")],
        [p("a{% if yes %}b{% endif %}{% if no %}c{% else %}d{% endif %}e")],
        [p("{%p if yes %}"), p("b"), p("{%p endif %}"), p("{%p if no %}"), p("c"), p("{%p endif %}"), p("d")],
        [p("{%p for i in items %}"), p("{{ loop.index }} {{ i.title }}"), p("{%p endfor %}"), p("end")],
        [
            p("{%p for i in items %}"),
            p("{{ i.title }}"),
            p("{%p for x in i.points %}"),
            p("- {{ x }}"),
            p("{%p endfor %}"),
            p("{%p endfor %}"),
        ],
        [
            table(
                ["h", "i"],
                ["{%tr for i in items %}", ""],
                ["{{ i.title }}", "{{ i.points|join('/') }}"],
                ["{%tr endfor %}", ""],
            )
        ],
        [table(["h", "i"], ["{%tr for i in none_at_all %}", ""], ["{{ i }}", ""], ["{%tr endfor %}", ""])],
        [table(["{%tc for i in items %}", "{{ i.title }}", "{%tc endfor %}"])],
        [p("a ", "{%r if yes %}", "b", "{%r endif %}", " c")],
        [p("{% set x = 3 %}{{ x + 1 }}")],
        [p("{% if yes %}one"), p("two{% endif %}")],
        [p("My house is"), p("{%- if yes -%}"), p(" here"), p("{%- endif -%}"), p(" now")],
        [p("{# remark #}text")],
        [p("{{ “x” ~ title }}")],
        [p("{% for i in items if i.points %}{{ i.title }}{% endfor %}")],
        [p("{{ '<b>'|e }}")],
    ],
)
def test_the_same_template_gives_the_same_text(tmp_path: Path, body: list[str]) -> None:
    path = saved(tmp_path, docx(*body))
    other = DocxTemplate(path)
    other.render(WORDS, autoescape=True)
    theirs = io.BytesIO()
    other.save(theirs)
    assert plain_text(Template.load(path).fill(WORDS)) == plain_text(theirs.getvalue())


def test_python_docx_reads_the_same_in_both(tmp_path: Path) -> None:
    path = saved(tmp_path, docx(p("{{ title }}"), table(["{{ title }}"])))
    paper = Document(io.BytesIO(Template.load(path).fill(WORDS)))
    assert [paper.paragraphs[0].text, paper.tables[0].cell(0, 0).text] == ["Agenda", "Agenda"]
