"""A template, whatever is in it, is refused or filled in, and what it makes is a Word file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random

from expressions import tags
from lxml import etree
from markupsafe import escape
from mutation import TAGS, WORDS
from resaving import BODY
from word_mutation import W, packed
from yaml_targets import tell

from boardkit.documents.kind import names_and_values
from boardkit.documents.kinds import CONTENTS
from boardkit.documents.samples import Extent, sample
from boardkit.problems import InvalidSource
from boardkit.word.cache import _as_rows, _from_rows
from boardkit.word.guard import contents
from boardkit.word.template import Template
from boardkit.word.text import plain_text

NAME = Path("f.docx")
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TYPES = (
    f'<Types xmlns="{PACKAGE}content-types"><Default Extension="xml" ContentType="application/xml"/>'
    f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/{BODY}" ContentType="{MAIN}"/></Types>'
).encode()
RELATIONS = (
    f'<Relationships xmlns="{PACKAGE}relationships">'
    f'<Relationship Id="a" Type="{OFFICE}officeDocument" Target="{BODY}"/></Relationships>'
).encode()
SMALL: Mapping[str, object] = {
    "a": "x & y",
    "b": {"c": "<d>", "items": ["e"]},
    "title": "Titel {{ a }}",
    "items": [{"title": "één", "n": 1}, {"title": "", "n": -2}],
    "none": None,
}


def load(data: bytes) -> Template:
    return Template.load(NAME, docx=data)


@cache
def words_for(kind: str, extent: Extent, language: str) -> Mapping[str, object]:
    return SMALL if kind == "small" else names_and_values(sample(CONTENTS[kind], extent, language))


def small_template(random: Random) -> bytes:
    """A template of a few paragraphs and a table with tags by chance, most of which do not fit together."""
    if random.random() < 0.5:  # one alone, which no other can spoil
        return _packed(f"<w:p><w:r><w:t>{escape(tags(random))}</w:t></w:r></w:p>")
    made = [_paragraph(random) for _ in range(random.randrange(1, 5))]
    if random.random() < 0.5:
        made.insert(random.randrange(len(made) + 1), _table(random))
    return _packed("".join(made))


def _packed(made: str) -> bytes:
    body = f'<w:document xmlns:w="{W[1:-1]}"><w:body>{made}<w:sectPr/></w:body></w:document>'
    return packed([("[Content_Types].xml", TYPES), ("_rels/.rels", RELATIONS), (BODY, body.encode())])


def _paragraph(random: Random) -> str:
    texts = (escape(_words_of(random)) for _ in range(random.randrange(1, 4)))
    return f"<w:p>{''.join(f'<w:r><w:t>{one}</w:t></w:r>' for one in texts)}</w:p>"


def _table(random: Random) -> str:
    cells = [f"<w:tc><w:tcPr/>{_paragraph(random)}</w:tc>" for _ in range(random.choice((2, 4, 6)))]
    rows = "".join(f"<w:tr>{''.join(pair)}</w:tr>" for pair in zip(cells[::2], cells[1::2], strict=True))
    return f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>{rows}</w:tbl>"


def _words_of(random: Random) -> str:
    kind = random.random()
    if kind < 0.6:
        return tags(random)
    if kind < 0.7:
        return random.choice(
            ("{%p for one in items %}", "{%p endfor %}", "{{ one.title }}", "{% if a %}", "{% endif %}")
        )
    pieces = random.choices(
        (*TAGS, *TAGS, "{{ b.c }}", "{{ none }}", "wo", "rd", *WORDS), k=random.randrange(1, 4)
    )
    return "".join(one for one in pieces if "\x1b" not in one)


def template(data: bytes) -> str:
    """Refused, or filled in, or refused with a place; a paper is a Word file, the same each time."""
    kind, _, file = data.partition(b"\n")
    try:
        loaded = load(file)
    except InvalidSource as refused:
        problems = refused.problems
        tell(problems)
        assert problems
        return "refused"
    again = replace(loaded, compiled=_from_rows(_as_rows(loaded.compiled)))
    outcomes = {_filled(loaded, again, words_for(kind.decode(), extent, "nl")) for extent in Extent}
    return " and ".join(sorted(outcomes))


def _filled(loaded: Template, again: Template, words: Mapping[str, object]) -> str:
    try:
        paper = loaded.fill(words)
    except InvalidSource as refused:
        problems = refused.problems
        tell(problems)
        assert problems
        assert all(one.where.path == str(NAME) for one in problems)
        return "not filled in"
    assert again.fill(words) == paper
    for name, content in contents(paper).items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(content)
    plain_text(paper)
    return "filled in"
