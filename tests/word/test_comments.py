"""Comments in a template stay in the template."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx_maker import RELATION, SPACES, docx, p, run, saved, unzipped, zipped

from boardkit.word.template import Template
from boardkit.word.text import plain_text

NOTE = (
    f'<w:comments {SPACES}><w:comment w:id="0" w:author="Secretariat">{p("change this")}</w:comment>'
    "</w:comments>"
)
MARKED = (
    '<w:p><w:commentRangeStart w:id="0"/>%s<w:commentRangeEnd w:id="0"/>'
    '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="0"/></w:r></w:p>'
)
LIST = "word/_rels/document.xml.rels"


@pytest.mark.parametrize("text", ["{{ title }}", "Agenda"])
def test_a_comment_does_not_reach_the_paper(tmp_path: Path, text: str) -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{RELATION}comments" Target="comments.xml"/>'
        f'<Relationship Id="rId2" Type="{RELATION}settings" Target="settings.xml"/></Relationships>'
    )
    parts = {
        "comments": NOTE,
        "commentsExtended": "<a/>",
        "people": "<b>Secretariat</b>",
        LIST: relations,
        "header1": p("{{ title }}"),
    }
    path = saved(tmp_path, docx(MARKED % run(text), parts=parts))
    paper = Template.load(path).fill({"title": "Agenda"})
    found = unzipped(paper)
    assert not [one for one in found if "omment" in one or "people" in one]
    assert not [name for name, content in found.items() if b"omment" in content or b"Secretariat" in content]
    assert b'Target="settings.xml"' in found[LIST]
    assert plain_text(paper) == "[header] Agenda\nAgenda\n"


def test_a_template_without_comments_keeps_its_parts_as_they_are(tmp_path: Path) -> None:
    parts = unzipped(docx(p("{{ title }}"), parts={"settings": "<w:settings  xmlns:w='x' />"}))
    path = saved(tmp_path, zipped(parts))
    assert (
        unzipped(Template.load(path).fill({"title": "x"}))["word/settings.xml"] == parts["word/settings.xml"]
    )
