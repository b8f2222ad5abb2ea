"""`boardkit inspect`, as somebody types it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.shared import RGBColor
from typer.testing import CliRunner, Result

from boardkit.cli.commands import app

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(app, ["inspect", *words])


def made(name: str, *texts: str, title: str = "Notitie", colour: str = "000000") -> None:
    document = docx.Document()
    document.core_properties.title, document.core_properties.author = title, ""
    # Without these two parts and this setting it is a file as Word makes it.
    package = document.part.package
    for relation in [one for one in package.rels.values() if one.reltype.endswith("thumbnail")]:
        package.rels.pop(relation.rId)
    for relation in [one for one in document.part.rels.values() if one.reltype.endswith("stylesWithEffects")]:
        document.part.rels.pop(relation.rId)
    for text in texts:
        document.add_paragraph().add_run(text).font.color.rgb = RGBColor.from_string(colour)
    document.save(name)


def test_a_file_with_nothing_wrong_says_so(run: Run) -> None:
    made("goed.docx", "Text.")
    result = run("goed.docx", "--language", "en")
    assert (result.output, result.exit_code) == ("Files looked at: 1. Nothing to report.\n", 0)


def test_what_is_wrong_is_told_with_its_place_and_what_helps(run: Run) -> None:
    made("stuk.docx", "Text.", "Beste {{ naam }}", colour="FFC000")
    made("goed.docx", "Text.")
    result = run("stuk.docx", "goed.docx")
    assert result.output == (
        "stuk.docx: alinea 1: waarschuwing file-contrast: De kleur #FFC000 op #FFFFFF heeft een contrast van "
        "1,6:1; minstens 4,5:1 is nodig.\n"
        "    Kies een donkerder kleur voor de tekst, of een lichtere erachter.\n"
        "stuk.docx: alinea 2: waarschuwing file-contrast: De kleur #FFC000 op #FFFFFF heeft een contrast van "
        "1,6:1; minstens 4,5:1 is nodig.\n"
        "    Kies een donkerder kleur voor de tekst, of een lichtere erachter.\n"
        "stuk.docx: alinea 2: fout file-left-over: De code {{ naam }} is niet ingevuld.\n"
        "    Vul in wat daar hoort te staan, of maak het stuk opnieuw.\n"
        "Bekeken bestanden: 2, met bevindingen: 1.\n"
        "1 fout en 2 waarschuwingen\n"
    )
    assert result.exit_code == 1


def test_warnings_alone_are_no_failure_unless_one_asks_so(run: Run) -> None:
    made("stuk.docx", "Text.", title="")
    assert run("stuk.docx").exit_code == 0
    assert run("stuk.docx", "--strict").exit_code == 1


def test_a_file_is_looked_at_once_and_what_word_leaves_beside_an_open_file_is_none(run: Run) -> None:
    made("goed.docx", "Text.")
    words = ("goed.docx", "./goed.docx", "~$ed.docx")
    Path("~$ed.docx").write_bytes(b"\x05board")
    assert run(*words).stdout == run("goed.docx").stdout
    assert run("~$ed.docx").exit_code == 1


def test_for_other_programs_the_findings_are_those_of_check(run: Run) -> None:
    made("stuk.docx", "Beste {{ naam }}")
    result = run("stuk.docx", "--json", "--language", "en")
    assert json.loads(result.stdout) == [
        {
            "path": "stuk.docx",
            "line": 0,
            "column": 0,
            "end": 0,
            "cell": "paragraph 1",
            "code": "file-left-over",
            "severity": "error",
            "message": "The tag {{ naam }} was never filled in.",
            "hint": "Write in its place what belongs there, or make the paper anew.",
            "subject": "",
            "also": [],
        }
    ]
    assert result.exit_code == 1


def test_no_findings_for_other_programs_are_an_empty_list(run: Run) -> None:
    made("goed.docx", "Text.")
    assert json.loads(run("goed.docx", "--json").stdout) == []


def test_what_is_no_word_file_is_told_in_a_sentence_each(run: Run, tmp_path: Path) -> None:
    (tmp_path / "oud.doc").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    (tmp_path / "tekst.docx").write_text("hallo", "utf-8")
    made("heel.docx", "Text.")
    whole = (tmp_path / "heel.docx").read_bytes()
    (tmp_path / "half.docx").write_bytes(whole[: len(whole) // 2])
    result = run("oud.doc", "tekst.docx", "half.docx", "halv.docx", "weg.docx", ".", "--language", "en")
    assert result.output == (
        "oud.doc: error file-unusable: This is an old Word file (.doc), or one that is protected with a "
        "password.\n    Save it in Word as .docx, without a password.\n"
        "tekst.docx: error file-unusable: This is not a Word file.\n    Save it in Word as .docx.\n"
        "half.docx: error file-unusable: This Word file is damaged.\n    Open it in Word and save it again.\n"
        "halv.docx: error file-unusable: There is no such file.\n    Did you mean “half.docx”?\n"
        "weg.docx: error file-unusable: There is no such file.\n"
        ".: error file-unusable: This is a folder, not a Word file.\n"
        "    Name a file in it, such as half.docx.\n"
        "Files looked at: 6; with something to report: 6.\n"
        "6 errors\n"
    )
    assert result.exit_code == 1


def test_the_language_of_a_file_of_few_words_can_be_said(run: Run) -> None:
    made("kort.docx", "Agenda")
    assert run("kort.docx", "--strict").exit_code == 0
    result = run("kort.docx", "--written-in", "nl", "--language", "en")
    assert "The language of the whole file is en-US, not nl-NL." in result.output


def test_a_language_that_the_words_contradict_is_questioned(run: Run) -> None:
    made("nota.docx", "Het overleg is op 12 maart. Geef uw punten door aan het secretariaat van het board.")
    result = run("nota.docx", "--written-in", "en")
    assert (
        "nota.docx: waarschuwing file-language: Deze tekst leest als nl-NL, niet als en-GB.\n"
        "    Noem met --written-in de taal waarin de tekst is, of laat het weg.\n"
    ) in result.output


def test_without_a_file_it_is_wrong_usage(run: Run) -> None:
    assert run().exit_code == 2


def test_pages_are_counted_of_our_own_papers_alone(run: Run) -> None:
    made("stuk.docx", *["Text."] * 400)
    assert run("stuk.docx", "--pages", "--language", "en").output.startswith("Files looked at: 1. Nothing")
