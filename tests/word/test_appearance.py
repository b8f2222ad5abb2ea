"""What changes the look of a Word file changes a line of text, and saving alone changes none."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from boardkit.word.appearance import appearance_of
from boardkit.word.guard import Unusable

AGENDA = Path(__file__).resolve().parents[2] / "templates" / "en" / "agenda.docx"


def saved(change: Callable[[Document], object]) -> bytes:
    opened = docx.Document(str(AGENDA))
    change(opened)
    out = io.BytesIO()
    opened.save(out)
    return out.getvalue()


def differences(change: Callable[[Document], object]) -> list[str]:
    """The lines that are new, cut to what was changed in them."""
    before = set(appearance_of(AGENDA.read_bytes()))
    return [line for line in appearance_of(saved(change)) if line not in before]


def test_saving_alone_changes_nothing() -> None:
    assert appearance_of(saved(lambda _: None)) == appearance_of(AGENDA.read_bytes())
    assert len(appearance_of(AGENDA.read_bytes())) > 30


def bigger(opened: Document) -> None:
    opened.styles["Heading 1"].font.size = Pt(20)


def red(opened: Document) -> None:
    opened.styles["Normal"].font.color.rgb = RGBColor(0xC0, 0, 0)


def wider(opened: Document) -> None:
    opened.sections[0].left_margin = Cm(3)


def retitled(opened: Document) -> None:
    opened.core_properties.title = "Agenda of the port"


def headless(opened: Document) -> None:
    for mark in opened.tables[0].rows[0]._tr.iter(qn("w:tblHeader")):
        mark.set(qn("w:val"), "0")


@pytest.mark.parametrize(
    ("change", "begin", "within"),
    [
        (bigger, "[style] heading 1: paragraph; based on Normal; then Body Text;", "sz 40;"),
        (red, "[style] Normal: paragraph;", "color C00000"),
        (wider, "[page] ", "left=1701 "),
        (retitled, "[property] title: Agenda of the port", ""),
        (headless, "[table 1] header rows: 0; tblCaption: Agenda;", ""),
    ],
)
def test_each_change_of_the_look_is_one_line(
    change: Callable[[Document], None], begin: str, within: str
) -> None:
    (line,) = differences(change)
    assert line.startswith(begin)
    assert within in line


def test_a_style_that_nothing_is_in_is_not_told() -> None:
    assert differences(lambda opened: opened.styles.add_style("Unused", 1)) == []


def png(grey: int) -> bytes:
    """One point of this grey."""
    chunks = (
        (b"IHDR", struct.pack(">2L5B", 1, 1, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(bytes([0, grey]))),
        (b"IEND", b""),
    )
    packed = (
        struct.pack(">L", len(data)) + name + data + struct.pack(">L", zlib.crc32(name + data))
        for name, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


def test_a_picture_is_told_by_its_fingerprint() -> None:
    (light,) = differences(lambda opened: opened.add_picture(io.BytesIO(png(200))))
    (dark,) = differences(lambda opened: opened.add_picture(io.BytesIO(png(20))))
    assert light.startswith("[part] word/media/image1.png: ")
    assert light != dark


def test_what_is_no_word_file_is_refused() -> None:
    with pytest.raises(Unusable, match="This is not a Word file"):
        appearance_of(b"nothing")
