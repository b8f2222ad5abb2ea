"""--pdf as a secretary sees it: where the PDF is, or in one sentence why there is none."""

from __future__ import annotations

import errno
import io
import os
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
import stopping
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from programs import WHOLE, stand_in, time_is_over_after, without_office
from stopping import AT_FLUSH, CTRL_C
from typer.testing import CliRunner, Result

from boardkit.cli.commands import app

Write = Callable[..., Path]
Run = Callable[..., Result]
Office = Callable[[str], Path]
ALL = "for name in names: pdf(name)"
AGENDA_ONLY, BUILD = ("agenda", "2024-01"), ("build", "--language", "nl")
AGENDA_PDF, BUILD_PDF = (*AGENDA_ONLY, "--pdf"), (*BUILD, "--pdf")
AGENDA, PDF = "papers/HB-2024-01-agenda-leden.docx", Path("papers/HB-2024-01-agenda-leden.pdf")
NONE = (
    "papers: fout pdf-no-libreoffice: Er is geen PDF gemaakt: LibreOffice staat niet op deze computer.\n"
    "    Installeer LibreOffice 7.4 of later en probeer het opnieuw, of open het stuk in Word en sla het "
    "daar op als PDF.\n1 fout\n"
)
ONE_IS_MISSING = "Eén PDF is niet gemaakt; zie hierboven.\n"
TRACKED = f"<w:ins {nsdecls('w')} w:id='1' w:author='a'><w:r><w:t>new</w:t></w:r></w:ins>"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """Puts a program in the place of LibreOffice that does this."""
    return lambda body: stand_in(tmp_path, monkeypatch, body)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small_board: Write, office: Office) -> Run:
    small_board()
    office(ALL)
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(app, [*words, "--board", "board", "--day", "2024-06-05"])


@pytest.fixture
def no_office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    return lambda: without_office(tmp_path, monkeypatch)


def edit(path: str, xml: str = "") -> None:
    """What a person does in Word: typed something, or with tracked changes on."""
    document = docx.Document(path)
    line = document.add_paragraph("typed by hand")
    if xml:
        line._p.append(parse_xml(xml))
    document.save(path)


def test_a_pdf_is_made_beside_the_paper_once(run: Run, no_office: Callable[[], None]) -> None:
    first = run(*AGENDA_PDF)
    assert (first.exit_code, first.stdout) == (0, f"{AGENDA}: nieuw\n{PDF}: nieuw\n")
    assert PDF.read_bytes().startswith(WHOLE[: WHOLE.index(b"startxref")])
    no_office()
    again = run(*AGENDA_PDF)
    assert (again.exit_code, again.stdout) == (0, f"{AGENDA}: ongewijzigd\nDe PDF ernaast is actueel.\n")


def test_without_libreoffice_there_is_a_paper_and_a_sentence(run: Run, no_office: Callable[[], None]) -> None:
    no_office()
    result = run(*AGENDA_PDF)
    assert (result.exit_code, result.stdout, result.stderr) == (1, f"{AGENDA}: nieuw\n", NONE)
    assert Path(AGENDA).is_file()
    assert not PDF.exists()


def test_it_is_made_of_the_paper_as_a_person_edited_it(run: Run, office: Office, tmp_path: Path) -> None:
    seen = tmp_path / "seen.docx"
    office(f"import shutil; shutil.copy(names[0], {str(seen)!r})\n{ALL}")
    run("build")
    edit(AGENDA)
    result = run(*BUILD_PDF)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.endswith("Er zijn 3 PDF's gemaakt, elk naast het stuk.\n")
    assert "typed by hand" in [line.text for line in docx.Document(str(seen)).paragraphs]


def test_the_paper_that_a_person_edited_has_its_new_pdf_when_another_stands_beside_it(run: Run) -> None:
    run(*AGENDA_PDF)
    edit(AGENDA)
    beside = AGENDA.replace(".docx", "-2.docx")
    pointed = run(*AGENDA_ONLY)
    assert pointed.stdout.splitlines()[-1] == (
        f"{PDF} hoort bij een eerdere versie van dit stuk; met --pdf komt er een nieuwe."
    )
    before = PDF.read_bytes()
    told = run(*AGENDA_PDF)
    assert told.exit_code == 0
    assert told.stdout.splitlines()[-2:] == [
        f"{PDF}: vervangen",
        f"{beside.replace('.docx', '.pdf')}: nieuw",
    ]
    assert PDF.read_bytes() != before


def test_an_old_pdf_beside_a_new_paper_is_pointed_at(run: Run) -> None:
    run(*AGENDA_PDF)
    before = PDF.read_bytes()
    meeting = Path("board/meetings/2024-01.yaml")
    meeting.write_text(meeting.read_text("utf-8").replace("2024-06-12", "2024-06-13"), "utf-8")
    old = f"{PDF} hoort bij een eerdere versie van dit stuk; met --pdf komt er een nieuwe."
    assert run(*AGENDA_ONLY).stdout.splitlines()[:2] == [f"{AGENDA}: vervangen", old]
    assert PDF.read_bytes() == before
    assert run(*AGENDA_PDF).stdout.splitlines()[1] == f"{PDF}: vervangen"
    assert PDF.read_bytes() != before
    assert old not in run(*AGENDA_ONLY).stdout


def test_a_pdf_that_is_not_ours_is_left_as_it_is(run: Run) -> None:
    Path("papers").mkdir()
    PDF.write_bytes(b"%PDF-1.7 from Word")
    result = run(*AGENDA_PDF)
    assert (result.exit_code, result.stdout.splitlines()[1:]) == (
        0,
        [
            (
                f"papers/HB-2024-01-agenda-leden-2.pdf: ernaast gezet. {PDF} is bewerkt, definitief of niet "
                "door boardkit gemaakt, en blijft zoals het is."
            )
        ],
    )
    assert run(*AGENDA_PDF).stdout.endswith("De PDF ernaast is actueel.\n")
    assert PDF.read_bytes() == b"%PDF-1.7 from Word"


def test_a_pdf_that_was_signed_stays_and_no_pdf_takes_the_name_of_another_paper(run: Run) -> None:
    run(*AGENDA_PDF)
    signed = PDF.read_bytes() + b"a signature\nstartxref\n42\n%%EOF\n"
    PDF.write_bytes(signed)
    assert run(*AGENDA_PDF).stdout.endswith("De PDF ernaast is actueel.\n")
    edit(AGENDA)
    result = run(*AGENDA_PDF)  # puts a new paper beside the one that was edited
    of_the_edited, of_the_new = result.stdout.splitlines()[1:3]
    assert of_the_edited.startswith("papers/HB-2024-01-agenda-leden-3.pdf: ernaast gezet.")
    assert of_the_new == "papers/HB-2024-01-agenda-leden-2.pdf: nieuw"
    run(*BUILD_PDF)
    assert sorted(one.name for one in Path("papers").glob("*agenda-leden*")) == [
        "HB-2024-01-agenda-leden-2.docx",
        "HB-2024-01-agenda-leden-2.pdf",
        "HB-2024-01-agenda-leden-3.pdf",
        "HB-2024-01-agenda-leden.docx",
        "HB-2024-01-agenda-leden.pdf",
    ]
    assert PDF.read_bytes() == signed


def test_a_pdf_of_a_paper_with_tracked_changes_is_refused(run: Run) -> None:
    run(*BUILD)
    edit(AGENDA, TRACKED)
    result = run(*BUILD_PDF)
    assert result.exit_code == 1
    assert result.stderr == (
        f"{AGENDA}: fout pdf-tracked: Dit stuk bevat bijgehouden wijzigingen, die in een PDF te zien zouden "
        "zijn; er is geen nieuwe PDF gemaakt.\n"
        "    Kies in Word bij Controleren voor Accepteren of Negeren, sla het stuk op en probeer het "
        f"opnieuw.\n1 fout\n{ONE_IS_MISSING}"
    )
    assert result.stdout.endswith("Er zijn 2 PDF's gemaakt, elk naast het stuk.\n")


def test_a_form_to_fill_in_has_no_pdf(run: Run) -> None:
    refused = run("minutes", "2024-01", "--pdf")
    assert (refused.exit_code, refused.stderr) == (
        2,
        "Het formulier wordt in Word ingevuld en krijgt geen PDF; voeg --clean toe voor het verslag.\n",
    )
    assert run("build", "--pdf").exit_code == 0
    papers = {path.stem for path in Path("papers").glob("*.docx")}
    assert papers - {path.stem for path in Path("papers").glob("*.pdf")} == {
        "HB-2024-01-verslag-invulformulier",
        "HB-2024-01-minutes-form",
    }


def test_a_build_makes_the_pdfs_that_are_missing_and_no_others(
    run: Run, no_office: Callable[[], None]
) -> None:
    run(*BUILD)
    assert run(*BUILD_PDF).stdout == (
        "Alle 4 stukken zijn actueel.\nEr zijn 3 PDF's gemaakt, elk naast het stuk.\n"
    )
    PDF.unlink()
    assert run(*BUILD_PDF).stdout == (
        "Alle 4 stukken zijn actueel.\nEr is één PDF gemaakt, naast het stuk.\n"
    )
    no_office()
    at_rest = run(*BUILD_PDF)
    assert (at_rest.exit_code, at_rest.stdout) == (
        0,
        "Alle 4 stukken zijn actueel.\nAlle PDF's zijn actueel.\n",
    )
    PDF.unlink()
    assert (run("build", "--pdf").exit_code, PDF.exists()) == (1, False)


def test_both_an_edited_paper_and_the_one_beside_it_have_their_pdf(run: Run) -> None:
    run(*BUILD)
    edit(AGENDA)
    meeting = Path("board/meetings/2024-01.yaml")
    meeting.write_text(meeting.read_text("utf-8").replace("2024-06-12", "2024-06-13"), "utf-8")
    run(*BUILD_PDF)
    for name in ("HB-2024-01-agenda-leden", "HB-2024-01-agenda-leden-2"):
        assert Path(f"papers/{name}.docx").is_file()
        assert Path(f"papers/{name}.pdf").is_file()
    assert run(*BUILD_PDF).stdout.endswith("Alle PDF's zijn actueel.\n")


NOT_MADE = (
    "papers: fout pdf-not-made: LibreOffice heeft geen PDF gemaakt van: HB-2024-01-agenda-leden.docx.\n"
    "    Open het stuk in LibreOffice om te zien waarom, of open het in Word en sla het daar op als PDF.\n"
)
INACCESSIBLE = (
    "papers: fout pdf-inaccessible: Deze LibreOffice maakt geen toegankelijke PDF. Daarom is er geen "
    "nieuwe van: HB-2024-01-agenda-leden.docx.\n    Installeer LibreOffice 7.4 of later.\n"
)


def test_where_none_is_made_the_hint_is_about_all_of_them(run: Run, office: Office) -> None:
    office("pass")
    assert run(*BUILD_PDF).stderr == (
        "papers: fout pdf-not-made: LibreOffice heeft geen PDF gemaakt van: HB-2024-01-agenda-leden.docx, "
        "HB-2024-01-agenda-openbaar.docx en HB-2024-01-annotatie-voorzitter.docx.\n"
        "    Open een van de stukken in LibreOffice om te zien waarom, of open ze in Word en sla ze daar op "
        "als PDF.\n"
        "1 fout\n"
        "3 PDF's zijn niet gemaakt; zie hierboven.\n"
    )


@pytest.mark.parametrize(
    ("first", "told"),
    [
        ("pass", NOT_MADE),
        ("pdf(names[0], whole[:-8])", NOT_MADE),
        ("pdf(names[0], whole.replace(b'pdfuaid', b''))", INACCESSIBLE),
    ],
)
def test_a_paper_that_gets_no_pdf_is_named_and_the_others_have_theirs(
    run: Run, office: Office, first: str, told: str
) -> None:
    office(f"{first}\nfor name in names[1:]: pdf(name)")
    result = run(*BUILD_PDF)
    assert (result.exit_code, result.stderr) == (1, f"{told}1 fout\n{ONE_IS_MISSING}")
    assert result.stdout.endswith("Er zijn 2 PDF's gemaakt, elk naast het stuk.\n")
    assert not PDF.exists()


def test_a_libreoffice_that_hangs_is_named_with_its_time(
    run: Run, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    half = tmp_path / "half"
    office(f"pdf(names[0]); pdf(names[1], whole[:-8]); note({str(half)!r}, 'done'); time.sleep(600)")
    run(*BUILD)
    time_is_over_after(half, monkeypatch)
    result = run(*BUILD_PDF)
    assert result.exit_code == 1
    assert result.stderr == (
        "papers: fout pdf-too-long: LibreOffice is na 66 seconden afgebroken; er is geen nieuwe PDF van: "
        "HB-2024-01-agenda-openbaar.docx en HB-2024-01-annotatie-voorzitter.docx.\n"
        "    Probeer het opnieuw. Gebeurt het weer, kijk dan of LibreOffice het eerste van deze stukken "
        "opent.\n"
        "1 fout\n"
        "2 PDF's zijn niet gemaakt; zie hierboven.\n"
    )
    assert [one.name for one in Path("papers").glob("*.pdf")] == [PDF.name]


def test_a_libreoffice_that_cannot_be_started_is_told_with_the_reason(run: Run, office: Office) -> None:
    program = office(ALL)
    program.write_text("#!/nowhere/at/all\n", "utf-8")
    result = run(*AGENDA_PDF)
    assert (result.exit_code, result.stdout) == (1, f"{AGENDA}: nieuw\n")
    assert result.stderr.startswith(
        "papers: fout pdf-unusable: LibreOffice werkt niet: no such file or directory. Er is geen nieuwe PDF "
        "van: HB-2024-01-agenda-leden.docx.\n"
    )


def full(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_drive_without_room_for_pdfs_is_told_once_with_how_many_are_missing(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(*BUILD)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        result = run(*BUILD_PDF)
    assert (result.exit_code, result.stdout) == (1, "Alle 4 stukken zijn actueel.\n")
    assert result.stderr == (
        f"{PDF}: fout file-unwritable: De schijf is vol; dit bestand is niet geschreven.\n"
        "    Maak daar ruimte, of kies met --out een andere plaats.\n"
        "1 fout\n"
        "3 PDF's zijn niet gemaakt; zie hierboven.\n"
    )


def test_where_no_paper_can_be_written_no_pdf_is_tried(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run(*BUILD)
    Path(AGENDA).unlink()
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        result = run(*BUILD_PDF)
    assert (result.exit_code, result.stdout) == (1, "De andere 3 stukken zijn actueel.\n")
    assert result.stderr == (
        "papers: fout file-unwritable: De schijf is vol; dit bestand is niet geschreven.\n"
        "    Maak daar ruimte, of kies met --out een andere plaats.\n"
        "1 fout\n"
        "Eén stuk is niet gemaakt; zie hierboven.\n"
    )


def test_without_libreoffice_a_build_says_once_how_many_are_missing(
    run: Run, no_office: Callable[[], None]
) -> None:
    no_office()
    result = run(*BUILD_PDF)
    assert (result.exit_code, result.stderr) == (1, f"{NONE}3 PDF's zijn niet gemaakt; zie hierboven.\n")


def test_a_full_drive_for_temporary_files_is_told_in_the_users_language(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "mkdtemp", full)
    result = run(*AGENDA_PDF)
    assert (result.exit_code, result.stdout) == (1, f"{AGENDA}: nieuw\n")
    assert result.stderr == (
        "papers: fout pdf-unusable: De schijf voor tijdelijke bestanden is vol; er is geen nieuwe PDF van: "
        "HB-2024-01-agenda-leden.docx.\n"
        "    Maak daar ruimte en probeer het opnieuw.\n"
        "1 fout\n"
    )


def test_a_folder_with_the_name_of_the_pdf_is_told_by_that_name(run: Run) -> None:
    PDF.mkdir(parents=True)
    result = run(*AGENDA_PDF)
    assert result.exit_code == 1
    assert f"{PDF}: fout file-unwritable: Er staat al een map met de naam van dit bestand.\n" in result.stderr


def stop(number: signal.Signals, once: Path, *words: str) -> tuple[int, str]:
    """The code and the complaints of a command that is asked to stop when this file is there."""
    words = (*words, "--board", "board", "--day", "2024-06-05")
    with subprocess.Popen([sys.executable, "-m", "boardkit", *words], stderr=subprocess.PIPE) as process:
        while not once.exists() and process.poll() is None:
            time.sleep(0.02)
        process.send_signal(number)
        _, stderr = process.communicate()
    return process.returncode, stderr.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_a_terminal_that_closes_ends_libreoffice_and_leaves_no_copy_of_the_paper(
    run: Run, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child, temporary = tmp_path / "child", tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    office(f"note({str(child)!r}, os.getpid()); time.sleep(600)")
    run(*AGENDA_ONLY, "--language", "nl")
    code, told = stop(signal.SIGHUP, child, *AGENDA_PDF, "--language", "nl")
    assert (code, told) == (129, "Gestopt; wat niet af was, is niet geschreven.\n")
    assert list(temporary.glob("boardkit-*")) == []
    with pytest.raises(ProcessLookupError):
        os.kill(int(child.read_text("utf-8")), 0)


@pytest.mark.parametrize(
    ("whole", "told"),
    [
        (0, "Gestopt: er is nog geen PDF gemaakt; build --pdf maakt wat ontbreekt.\n"),
        (1, "Gestopt: 1 van de 3 PDF's is gemaakt; build --pdf maakt de rest.\n"),
        (2, "Gestopt: 2 van de 3 PDF's zijn gemaakt; build --pdf maakt de rest.\n"),
    ],
)
def test_ctrl_c_ends_libreoffice_and_keeps_what_was_made(
    run: Run, office: Office, tmp_path: Path, whole: int, told: str
) -> None:
    begun = tmp_path / "begun"
    office(f"for name in names[:{whole + 1}]: pdf(name)\nnote({str(begun)!r}, 'done'); time.sleep(600)")
    run(*BUILD)
    papers = [Path(f"papers/HB-2024-01-{name}.pdf") for name in ("agenda-leden", "agenda-openbaar")]
    assert stop(signal.SIGINT, papers[whole - 1] if whole else begun, *BUILD_PDF) == (130, told)
    assert sorted(Path("papers").glob("*.pdf")) == papers[:whole]


@pytest.mark.usefixtures("run")
def test_ctrl_c_at_the_last_paper_begins_no_pdf(no_office: Callable[[], None]) -> None:
    no_office()
    done = stopping.run(AT_FLUSH, 5, CTRL_C, [*BUILD_PDF, "--board", "board", "--day", "2024-06-05"])
    assert (done.returncode, done.stderr) == (
        130,
        "Gestopt: er is nog geen PDF gemaakt; build --pdf maakt wat ontbreekt.\n",
    )
    assert len(list(Path("papers").glob("*.docx"))) == 4


def test_a_paper_that_another_program_holds_is_told_by_name(run: Run) -> None:
    run(*AGENDA_PDF)
    edit(AGENDA)
    Path(f"papers/.~lock.{PDF.name}#").touch()
    result = run(*BUILD_PDF)
    assert result.exit_code == 1
    assert f"{PDF}: fout file-open: " in result.stderr


def test_a_paper_with_a_picture_from_elsewhere_has_no_pdf(run: Run) -> None:
    run(*BUILD)
    edit(AGENDA)
    point_outside(Path(AGENDA))
    result = run(*BUILD_PDF)
    assert result.exit_code == 1
    assert f"{AGENDA}: fout pdf-paper: Dit Word-bestand haalt iets van buiten op" in result.stderr


def point_outside(path: Path) -> None:
    file = io.BytesIO(path.read_bytes())
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/_rels/document.xml.rels":
                picture = (
                    b'<Relationship Id="x9" TargetMode="External" Target="http://example.org/p.png" Type="http://'
                    b'schemas.openxmlformats.org/officeDocument/2006/relationships/image"/></Relationships>'
                )
                part = part.replace(b"</Relationships>", picture)
            new.writestr(name, part)
