"""A paper of ours with more pages than it may have is found, as LibreOffice lays it out."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import programs
import pytest
from docx.enum.text import WD_BREAK

from boardkit.app.inspect_pages import too_many_pages
from boardkit.word.guard import contents
from boardkit.word.package import complete, compressed, shell_of
from boardkit.word.parts import announced, related
from boardkit.word.properties import PART, write_properties


def paper(folder: Path, kind: str, *pages: str, breaks: bool = True) -> Path:
    """A file that says that it is of this kind, with a heading on each page, and further levels below it.

    A page is `1` for a heading of level 1, `2222` for one with four of level 2 below it. Without `breaks` the
    pages are filled with paragraphs.
    """
    document = docx.Document()
    for number, page in enumerate(pages):
        if number and breaks:
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        for level in page:
            document.add_heading("Kop", int(level))
        for _ in range(0 if breaks else 20):
            document.add_paragraph("Regel")
    file = io.BytesIO()
    document.save(file)
    parts = contents(file.getvalue())
    parts["[Content_Types].xml"] = announced(parts["[Content_Types].xml"])
    parts["_rels/.rels"] = related(parts["_rels/.rels"])
    parts[PART] = write_properties((), {"boardkit.kind": kind})
    path = folder / f"{kind}-{len(pages)}-{breaks}.docx"
    packed = [compressed(name, content) for name, content in parts.items()]
    path.write_bytes(complete(shell_of(packed, {}), {}))
    return path


def test_pages_are_counted_by_the_rules_of_each_kind(tmp_path: Path) -> None:
    programs.need("soffice")
    files = {
        "instruction of three": paper(tmp_path, "instruction", "1", "1", "1"),
        "instruction of two": paper(tmp_path, "instruction", "1", "1"),
        "agenda with notes": paper(tmp_path, "agenda", "1", "1", "1"),
        "agenda that runs on": paper(tmp_path, "agenda", "1", "1", breaks=False),
        "annotation of four items": paper(tmp_path, "annotation", "1", "2222", "1"),
        "annotation of two items": paper(tmp_path, "annotation", "1", "22", "1", "1"),
        "minutes": paper(tmp_path, "minutes", *"1111111111"),
    }
    names = {path: name for name, path in files.items()}
    found = too_many_pages(list(files.values()))
    told = {
        names[path]: [(one.code, one.message, dict(one.values)) for one in all_of_it]
        for path, all_of_it in found.items()
    }
    whole = "This paper has {pages} pages; it may have {most}."
    first = "What comes before the first page break has {pages} pages; it may have {most}."
    assert told == {
        "instruction of three": [("file-pages", whole, {"pages": 3, "most": 2})],
        "agenda that runs on": [("file-pages", first, {"pages": 2, "most": 1})],
        "annotation of two items": [("file-pages", whole, {"pages": 4, "most": 2})],
    }


def test_without_libreoffice_one_sentence_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = [paper(tmp_path, "instruction", "1"), paper(tmp_path, "agenda", "1")]
    programs.without_office(tmp_path, monkeypatch)
    found = too_many_pages(files)
    assert [one.message for problems in found.values() for one in problems] == [
        "Pages were not counted: LibreOffice is not on this computer."
    ]


def test_a_paper_that_libreoffice_cannot_lay_out_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = paper(tmp_path, "instruction", "1")
    programs.stand_in(tmp_path, monkeypatch, "pass")
    found = too_many_pages([file])
    assert [one.message for one in found[file]] == [
        "Pages were not counted: LibreOffice could not lay this paper out."
    ]


def test_files_without_such_a_rule_need_no_libreoffice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [paper(tmp_path, "minutes", "1"), tmp_path / "weg.docx", tmp_path]
    programs.without_office(tmp_path, monkeypatch)
    assert too_many_pages(files) == {}
