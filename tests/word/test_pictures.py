"""A picture in the data becomes a part of the paper, drawn where its tag stands."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from docx_maker import document_of, p, said, template, unzipped
from docxtpl_cases import png

from boardkit.problems import InvalidSource
from boardkit.word.package import is_untouched
from boardkit.word.pictures import Picture, size_of
from boardkit.word.text import plain_text

GIF = b"GIF89a" + struct.pack("<HH", 30, 10) + b"\0" * 20
JPEG = b"\xff\xd8\xff\xe0" + struct.pack(">H", 16) + b"JFIF\0" + b"\0" * 9
JPEG += b"\xff\xff\xc2" + struct.pack(">HBHH", 17, 8, 11, 22) + b"\0" * 20
LOGO = Picture(content=png(), alt="A grey bar", width=20)


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (png(40, 20), ("png", 40, 20)),
        (GIF, ("gif", 30, 10)),
        (JPEG, ("jpeg", 22, 11)),
        (b"", None),
        (png()[:20], None),
        (GIF[:9], None),
        (JPEG[:24], None),
        (b"\xff\xd8" + b"\xff\xd9" * 20, None),
        (b"\xff\xd8\xff\xe0\xff\xff", None),
        (b"<svg/>", None),
    ],
)
def test_the_size_is_read_from_the_picture(content: bytes, size: object) -> None:
    assert size_of(content) == size


def test_a_picture_keeps_its_proportions_and_has_words(tmp_path: Path) -> None:
    paper = template(tmp_path, p("a {{ logo }} b")).fill({"logo": LOGO})
    assert '<wp:extent cx="720000" cy="360000"/>' in document_of(paper)
    assert 'descr="A grey bar"' in document_of(paper)
    assert plain_text(paper) == "a [picture: A grey bar] b\n"
    parts = unzipped(paper)
    assert parts["word/media/picture1.png"] == png()
    assert b'Extension="png" ContentType="image/png"' in parts["[Content_Types].xml"]
    assert next(iter(parts)) == "[Content_Types].xml"
    assert is_untouched(paper)


def test_a_given_height_is_kept(tmp_path: Path) -> None:
    logo = Picture(content=JPEG, alt="x", width=20, height=1.5)
    paper = template(tmp_path, p("{{ logo }}")).fill({"logo": logo})
    assert '<wp:extent cx="720000" cy="54000"/>' in document_of(paper)
    assert unzipped(paper)["word/media/picture1.jpeg"] == JPEG


def test_a_picture_that_is_repeated_is_one_part_with_its_own_numbers(tmp_path: Path) -> None:
    body = [p("{%p for one in logos %}"), p("{{ one }}"), p("{%p endfor %}")]
    other = Picture(content=GIF, alt="Another", width=10)
    parts = {"header1": p("{{ logos[0] }}")}
    paper = template(tmp_path, *body, parts=parts).fill({"logos": (LOGO, other, LOGO)})
    found = unzipped(paper)
    assert [one for one in found if "media" in one] == ["word/media/picture1.png", "word/media/picture2.gif"]
    drawn = document_of(paper) + found["word/header1.xml"].decode()
    numbers = [piece.split('"')[0] for piece in drawn.split('<wp:docPr id="')[1:]]
    assert len(numbers) == len(set(numbers)) == 4
    assert document_of(paper).count('r:embed="rIdPlaced1"') == 2
    assert b'Target="media/picture1.png"' in found["word/_rels/header1.xml.rels"]
    assert found["word/_rels/document.xml.rels"].count(b"<Relationship ") == 2


def test_a_picture_that_a_template_keeps_and_prints_twice_has_two_numbers(tmp_path: Path) -> None:
    body = p("{% set kept %}{{ logo }}{% endset %}{{ kept }}{{ kept }}")
    paper = document_of(template(tmp_path, body).fill({"logo": LOGO}))
    numbers = [piece.split('"')[0] for piece in paper.split('<wp:docPr id="')[1:]]
    assert len(numbers) == len(set(numbers)) == 2


def test_a_name_that_is_taken_is_left_alone(tmp_path: Path) -> None:
    paper = template(tmp_path, p("{{ logo }}"), parts={"word/media/picture1.png": "old"}).fill({"logo": LOGO})
    found = unzipped(paper)
    assert found["word/media/picture1.png"] == b"old"
    assert found["word/media/picture2.png"] == png()


def test_the_same_words_give_the_same_bytes(tmp_path: Path) -> None:
    made = template(tmp_path, p("{{ logo }}"))
    assert made.fill({"logo": LOGO}) == made.fill({"logo": LOGO})


def test_a_picture_is_no_title(tmp_path: Path) -> None:
    with pytest.raises(InvalidSource) as caught:
        template(tmp_path, p("x"), parts={"core": "<dc:title>{{ logo }}</dc:title>"}).fill({"logo": LOGO})
    message = "document properties, title: {{ logo }} is a picture, which can only be printed by itself in a "
    assert said(caught.value) == [message + "paragraph of the paper."]
