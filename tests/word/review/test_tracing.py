"""What comes out of a template can be told at the paragraph of the template that it comes from."""

from __future__ import annotations

from pathlib import Path

from pages import docx, p, table

from boardkit.word.review.reviewed import reviewed, text_of
from boardkit.word.review.tracing import traced
from boardkit.word.template import Template
from boardkit.word.text import plain_text


def test_a_paragraph_keeps_the_place_that_it_has_in_its_template(tmp_path: Path) -> None:
    path = tmp_path / "t.docx"
    rows = (("Kop", "x"), ("{%tr for one in items %}", ""), ("{{ one }}", "y"), ("{%tr endfor %}", ""))
    template = docx(p("{%p if title %}"), p("{{ title }}"), p("{%p endif %}"), table(*rows), p("Slot"))
    path.write_bytes(traced(template))
    paper = Template.load(path).fill({"title": "T", "items": ["a", "b"]})
    opened = reviewed(paper, "x.docx", language="nl-NL")
    assert [(text_of(one), opened.places[one]) for one in opened.paragraphs()] == [
        ("T", "paragraph 2"),
        ("Kop", "table 1, row 1, column 1"),
        ("x", "table 1, row 1, column 2"),
        ("a", "table 1, row 3, column 1"),
        ("y", "table 1, row 3, column 2"),
        ("b", "table 1, row 3, column 1"),
        ("y", "table 1, row 3, column 2"),
        ("Slot", "paragraph 4"),
    ]
    path.write_bytes(template)
    assert plain_text(Template.load(path).fill({"title": "T", "items": ["a", "b"]})) == plain_text(paper)
