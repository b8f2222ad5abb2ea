"""What LibreOffice is given of a paper, and what is remembered for the PDF because it would drop it."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from boardkit.word.guard import Unusable
from boardkit.word.printable import printable

CHART = (
    f"<w:drawing {nsdecls('w', 'wp', 'a')}><wp:inline><wp:docPr id='1' name='G' descr='{{}}'/><a:graphic>"
    "<a:graphicData><c:chart xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart'/>"
    "</a:graphicData></a:graphic></wp:inline></w:drawing>"
)
PICTURE = (
    f"<w:drawing {nsdecls('w', 'wp')}><wp:inline><wp:docPr id='2' name='P' descr='A map.'/></wp:inline>"
    "</w:drawing>"
)


def paper(*runs: str, styles: tuple[str, ...] = (), header: str = "") -> bytes:
    document = docx.Document()
    for run in runs:
        document.add_paragraph().add_run()._r.append(parse_xml(run))
    for name in styles:
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    if header:
        document.sections[0].header.paragraphs[0]._p.append(parse_xml(header))
    return saved(document)


def saved(document: docx.document.Document) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return package.read(name).decode()


def test_a_style_that_bears_the_name_of_a_tag_is_called_otherwise() -> None:
    given = paper(styles=("Figure", "Figure Caption", "H1"))
    styles = part(printable(given).docx, "word/styles.xml")
    for name in ("Figure style", "Figure Caption", "H1 style", "Quote", "Title"):
        assert f'w:name w:val="{name}"' in styles
    for name in ("Figure", "H1"):
        assert f'w:name w:val="{name}"' not in styles
    assert part(printable(given).docx, "word/document.xml") == part(given, "word/document.xml")


def test_a_paper_without_such_a_style_is_given_as_it_is() -> None:
    given = paper(styles=("Figure Caption",))
    assert printable(given).docx is given


def test_what_charts_show_is_remembered_and_pictures_are_left_to_libreoffice() -> None:
    given = paper(CHART.format("Three bars."), PICTURE, CHART.format("A line."))
    assert printable(given).charts == ("Three bars.", "A line.")


@pytest.mark.parametrize(
    "change",
    [
        "<w:ins {} w:id='1' w:author='a'><w:r><w:t>new</w:t></w:r></w:ins>",
        "<w:del {} w:id='1' w:author='a'><w:r><w:delText>old</w:delText></w:r></w:del>",
        "<w:r {}><w:rPr><w:b/><w:rPrChange w:id='1' w:author='a'><w:rPr/></w:rPrChange></w:rPr></w:r>",
        "<w:tc {}><w:tcPr><w:cellMerge w:id='1' w:author='a'/></w:tcPr><w:p/></w:tc>",
        "<w:tblPr {}><w:tblPrChange w:id='1' w:author='a'><w:tblPr/></w:tblPrChange></w:tblPr>",
    ],
)
def test_tracked_changes_are_seen_wherever_they_are_printed(change: str) -> None:
    change = change.format(nsdecls("w"))
    assert printable(paper(change)).is_tracked
    assert printable(paper(header=change)).is_tracked
    assert not printable(paper(PICTURE)).is_tracked


def renamed_parts(content: bytes, names: dict[str, str]) -> bytes:
    """The same file with other names of its parts, wherever they are named."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            data, called = old.read(name), name
            for before, after in names.items():
                called = called.replace(before, after)
                if name.endswith((".rels", "[Content_Types].xml")):
                    data = data.replace(before.encode(), after.encode())
            new.writestr(called, data)
    return file.getvalue()


def test_parts_that_another_program_calls_otherwise_are_looked_at_too() -> None:
    change = f"<w:ins {nsdecls('w')} w:id='1' w:author='a'><w:r><w:t>new</w:t></w:r></w:ins>"
    web = {"document.xml": "document2.xml", "styles.xml": "styles2.xml", "header1.xml": "top.xml"}
    ready = printable(renamed_parts(paper(CHART.format("A line."), styles=("Figure",)), web))
    assert (ready.charts, ready.is_tracked) == (("A line.",), False)
    assert 'w:name w:val="Figure style"' in part(ready.docx, "word/styles2.xml")
    assert printable(renamed_parts(paper(change), web)).is_tracked
    assert printable(renamed_parts(paper(header=change), web)).is_tracked
    notes = {"header1.xml": "notes.xml", "wordprocessingml.header+xml": "wordprocessingml.footnotes+xml"}
    assert printable(renamed_parts(paper(header=change), notes)).is_tracked


def test_a_chart_without_the_element_for_its_description_has_none() -> None:
    bare = CHART.replace("<wp:docPr id='1' name='G' descr='{}'/>", "")
    assert printable(paper(bare, CHART.format("A line."))).charts == ("", "A line.")


def test_the_moment_is_that_at_which_the_paper_was_saved() -> None:
    document = docx.Document()
    part_ = document.core_properties
    part_.modified = part_.modified.replace(year=2024, month=2, day=3, hour=4, minute=5, second=6)
    assert printable(saved(document)).saved == "20240203040506"


def test_what_is_no_word_file_is_refused_in_a_sentence() -> None:
    with pytest.raises(Unusable, match=r"old Word file .* protected with a password"):
        printable(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 encrypted")
