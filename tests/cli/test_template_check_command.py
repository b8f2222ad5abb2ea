"""`boardkit template check`, as somebody types it."""

from __future__ import annotations

import io
import json
import os
import pty
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.shared import RGBColor
from typer.testing import CliRunner, Result

from boardkit.cli.commands import app

OURS = Path(__file__).resolve().parents[2] / "templates" / "nl" / "non-paper.docx"


def run(*words: object) -> Result:
    return CliRunner().invoke(app, ["template", "check", *map(str, words)])


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """Our own template of a paper, as somebody's copy of it."""
    path = tmp_path / "nl" / "non-paper.docx"
    path.parent.mkdir()
    shutil.copy(OURS, path)
    return path


def misspell(path: Path) -> None:
    """Write `{{ titel }}` where the title stands."""
    document = docx.Document(str(path))
    changed = [one for one in document.paragraphs if "{{ title }}" in one.text]
    assert changed
    for one in changed:
        one.runs[0].text = "{{ titel }}"
        for rest in one.runs[1:]:
            rest.text = ""
    document.save(str(path))


def test_a_template_with_nothing_wrong_says_what_was_tried(template: Path) -> None:
    result = run(template)
    assert result.output == (
        f"{template}: ingevuld met alles, met zo weinig mogelijk en met het moeilijkste; niets te melden.\n"
    )
    assert result.exit_code == 0


def test_a_mistake_is_told_with_its_place_and_what_was_meant(template: Path) -> None:
    misspell(template)
    result = run(template, "--language", "en")
    lines = result.output.splitlines()
    place = next(one for one in lines if "titel" in one)
    assert place.startswith(f"{template}: paragraph ")
    assert place.endswith("error template-name: {{ titel }}: there is no “titel”.")
    assert lines[lines.index(place) + 1] == "    Did you mean “title”?"
    assert (
        f"{template}: no paper can be made from it yet; more may show once these errors are mended." in lines
    )
    assert result.exit_code == 1


def test_a_warning_alone_is_no_failure(template: Path) -> None:
    document = docx.Document(str(template))
    document.core_properties.author = "Afdeling Communicatie"
    document.save(str(template))
    result = run(template)
    assert "waarschuwing template-people" in result.output
    assert result.exit_code == 0


def test_for_other_programs_there_is_a_list_and_nothing_else(template: Path) -> None:
    misspell(template)
    result = run(template, "--json", "--annotate")
    found = json.loads(result.stdout)
    assert [one["code"] for one in found if one["severity"] == "error"] == ["template-name"]
    assert found[0].keys() == {
        *("path", "line", "column", "end", "cell", "code", "severity", "message", "hint", "subject", "also")
    }
    assert template.with_name("non-paper.checked.docx").exists()
    assert json.loads(run(OURS, "--json").stdout) == []


def test_a_name_that_is_no_kind_is_told_with_the_one_that_was_meant(template: Path) -> None:
    other = template.rename(template.with_name("nonpaper.docx"))
    result = run(other)
    assert "fout template-kind: Geen soort stuk heet nonpaper" in result.output
    assert "    Bedoelde u --kind non-paper?" in result.output
    assert result.exit_code == 1
    assert run(other, "--kind", "non-paper").exit_code == 0


def test_a_file_that_is_not_there_is_told_so_whatever_it_is_called(tmp_path: Path) -> None:
    result = run(tmp_path / "nonexist.docx")
    assert f"{tmp_path / 'nonexist.docx'}: fout file-missing: Dit bestand bestaat niet." in result.output
    assert "template-kind" not in result.output
    assert result.exit_code == 1


def test_a_colour_of_all_text_is_told_once_with_a_few_of_its_places(template: Path) -> None:
    document = docx.Document(str(template))
    document.styles["Normal"].font.color.rgb = RGBColor(0xAA, 0xAA, 0xAA)
    document.save(str(template))
    lines = run(template).output.splitlines()
    assert sum("template-contrast" in one for one in lines) == 1
    also = [one for one in lines if one.startswith(f"    Zie ook {template}: ")]
    assert len(also) == 3
    [more] = re.findall(r"\n    En op nog (\d+) andere plaatsen\.\n", "\n".join(lines))
    [found] = [
        one for one in json.loads(run(template, "--json").stdout) if one["code"] == "template-contrast"
    ]
    assert len(found["also"]) == 3 + int(more)
    run(template, "--annotate")
    comments = docx.Document(str(template.with_name("non-paper.checked.docx"))).comments
    assert sum("#AAAAAA" in one.text for one in comments) == 4


def test_a_row_tag_outside_a_table_is_told_in_words_of_the_reader(template: Path) -> None:
    document = docx.Document(str(template))
    document.add_paragraph("{%tr if title %}")
    document.add_paragraph("{%tr endif %}")
    document.save(str(template))
    assert "{%tr if title %} hoort in een rij van een tabel, maar staat daar niet in." in run(template).output


def test_a_terminal_shows_how_far_it_is_and_a_pipe_does_not(template: Path) -> None:
    words = [sys.executable, "-m", "boardkit", "template", "check", str(template)]
    ours, theirs = pty.openpty()
    on_terminal = subprocess.run(words, stdout=subprocess.PIPE, stderr=theirs, check=True, text=True)
    os.close(theirs)  # so that reading ends when nothing was written
    shown = os.read(ours, 10_000).decode()
    os.close(ours)
    assert "Sjablonen uitproberen" in shown
    assert "100%" in shown
    piped = subprocess.run(words, capture_output=True, check=True, text=True)
    assert (piped.stdout, piped.stderr) == (on_terminal.stdout, "")


def test_the_language_of_a_template_is_that_of_its_folder_or_the_one_that_is_named(template: Path) -> None:
    loose = template.rename(template.parents[1] / "non-paper.docx")
    assert "template-language" not in run(loose).output
    assert "The language of the whole file is nl-NL, not en-GB." in run(loose, "--language", "en").output


def test_comments_are_written_into_a_copy_that_no_paper_is_made_from(
    small_board: Callable[..., Path], template: Path
) -> None:
    board = small_board()
    folder = board / "templates" / "nl"
    folder.mkdir(parents=True)
    own = template.rename(folder / "non-paper.docx")
    misspell(own)
    before = own.read_bytes()
    copy = folder / "non-paper.checked.docx"

    assert f"{copy.as_posix()}: nieuw" in run("--board", board, "--annotate").output
    texts = [one.text for one in docx.Document(str(copy)).comments]
    assert "fout: {{ titel }}: “titel” bestaat niet.\nBedoelt u “title”?" in texts
    assert own.read_bytes() == before

    assert f"{copy.as_posix()}: ongewijzigd" in run("--board", board, "--annotate").output
    document = docx.Document(str(copy))
    document.paragraphs[0].add_run("van mij")
    document.save(str(copy))
    mine = copy.read_bytes()
    again = run("--board", board, "--annotate").output
    assert (folder / "non-paper.checked-2.docx").exists()
    assert "template-unknown" not in again
    assert copy.read_bytes() == mine


def test_what_is_no_word_file_gets_no_copy(template: Path) -> None:
    template.write_bytes(b"Beste collega")
    result = run(template, "--annotate")
    assert "niet te lezen; daarom is er geen kopie met opmerkingen." in result.output
    assert [one.name for one in template.parent.iterdir()] == ["non-paper.docx"]
    assert result.exit_code == 1


def test_a_board_without_templates_of_its_own_is_told_how_to_begin(small_board: Callable[..., Path]) -> None:
    result = run("--board", small_board())
    assert result.output == "Dit board heeft geen eigen sjablonen; boardkit template copy maakt er een.\n"
    assert result.exit_code == 0


def test_a_template_for_a_board_that_changed_in_a_newer_boardkit_is_told(template: Path) -> None:
    from boardkit.word.origin import made_from

    template.write_bytes(made_from(template.read_bytes(), "0" * 64))
    assert "waarschuwing template-outdated" in run(template).output
    assert docx.Document(io.BytesIO(template.read_bytes())).paragraphs
