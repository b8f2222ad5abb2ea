"""Nothing that is written in a Word file stays hidden from a search."""

from __future__ import annotations

import pytest
from docx_maker import docx, p, table, zipped

from boardkit.word.text import all_text

MARKER = "MARKER-12"


@pytest.mark.parametrize(
    "file",
    [
        docx(p(MARKER)),
        docx(p("MARK", "ER-12")),
        docx(table([MARKER])),
        docx(p("a", xml=f'<w:bookmarkStart w:id="1" w:name="{MARKER}"/>')),
        docx(p("a", xml=f"<w:del><w:r><w:delText>{MARKER}</w:delText></w:r></w:del>")),
        docx(p("a", xml=f"<!-- {MARKER} -->")),
        docx(p("a", xml=f"<?note {MARKER}?>")),
        docx(p("a"), parts={"core": f"<dc:title>{MARKER}</dc:title>"}),
        docx(
            p("a"), parts={"word/comments.xml": f'<w:comments xmlns:w="w"><w:t>{MARKER}</w:t></w:comments>'}
        ),
        docx(p("a"), parts={"customXml/item1.xml": f"<a b='{MARKER}'/>"}),
        docx(p("a"), parts={f"word/media/{MARKER}.png": ""}),
        docx(p("a"), parts={"word/notes.txt": f"\x00 {MARKER} \x00"}),
        zipped({"word/embeddings/book.xlsx": zipped({"xl/sharedStrings.xml": f"<t>{MARKER}</t>".encode()})}),
        zipped({"word/wide.bin": MARKER.encode("utf-16-le")}),
    ],
)
def test_a_marker_is_found_wherever_it_is_written(file: bytes) -> None:
    assert MARKER in all_text(file)


def test_text_is_found_as_it_is_read_not_as_it_is_stored() -> None:
    assert "R&D <b>" in all_text(docx(p("R&D <b>")))


def test_what_is_not_written_is_not_found() -> None:
    assert MARKER not in all_text(docx(p("a")))
