"""The commands as a secretary types them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from boardkit.cli.commands import app
from boardkit.word.text import plain_text

Write = Callable[..., Path]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(app, list(words))


def test_a_good_board_has_nothing_to_report(run: Callable[..., Result], small_board: Write) -> None:
    small_board()
    result = run("check", "board", "--day", "2024-06-01", "--language", "en")
    assert (result.exit_code, result.stdout) == (
        0,
        (
            "board/priorities.yaml:1:7: warning priority-without-indicator: "
            "No indicator shows whether the goal comes nearer of: quays.\n"
            "    Add one, also when it has no values yet.\n"
            "1 | - id: quays\n"
            "  |       ^^^^^\n"
            "1 warning\n"
        ),
    )


def test_check_speaks_the_boards_own_language(run: Callable[..., Result], small_board: Write) -> None:
    small_board()
    assert run("check", "board", "--day", "2024-06-01").stdout.endswith("\n1 waarschuwing\n")


def test_strict_fails_on_what_is_unfinished(run: Callable[..., Result], small_board: Write) -> None:
    folder = small_board()
    meeting = folder / "meetings" / "2024-01.yaml"
    meeting.write_text(meeting.read_text("utf-8").replace("        received: 2024-05-20\n", ""), "utf-8")
    words = ("check", "board", "--day", "2024-06-01")
    assert run(*words).exit_code == 0
    assert run(*words, "--strict").exit_code == 1


def test_check_for_other_programs_is_json(run: Callable[..., Result], small_board: Write) -> None:
    small_board({"priorities.yaml": "- id: quays\n  titel: Kades\n"})
    result = run("check", "board", "--json", "--language", "en")
    findings = json.loads(result.stdout)
    assert result.exit_code == 1
    unknown = next(one for one in findings if one["code"] == "field-unknown")
    assert (unknown["path"], unknown["line"], unknown["column"]) == ("board/priorities.yaml", 2, 3)
    assert unknown["severity"] == "error"
    assert "title" in unknown["hint"]


def test_an_agenda_lands_in_the_folder_papers(run: Callable[..., Result], small_board: Write) -> None:
    small_board()
    result = run("agenda", "2024-01", "--board", "board", "--day", "2024-06-05")
    assert (result.exit_code, result.stdout) == (0, "papers/HB-2024-01-agenda-leden.docx: nieuw\n")
    assert "Baggeren" in plain_text(Path("papers/HB-2024-01-agenda-leden.docx").read_bytes())


def test_out_may_name_a_file(run: Callable[..., Result], small_board: Write) -> None:
    small_board()
    words = ("agenda", "2024-01", "--board", "board", "--language", "en", "--day", "2024-06-05")
    assert run(*words, "--out", "x.docx").stdout == "x.docx: new\n"
    assert "Dredging" in plain_text(Path("x.docx").read_bytes())


@pytest.mark.parametrize(
    ("reader", "name"),
    [
        ("members", "HB-2024-01-agenda-leden.docx"),
        ("public", "HB-2024-01-agenda-openbaar.docx"),
        ("chair", "HB-2024-01-annotatie-voorzitter.docx"),
    ],
)
def test_each_reader_has_a_paper(
    run: Callable[..., Result], small_board: Write, reader: str, name: str
) -> None:
    small_board()
    run("agenda", "2024-01", "--board", "board", "--for", reader, "--day", "2024-06-05")
    assert [path.name for path in Path("papers").iterdir()] == [name]


def test_the_same_command_again_leaves_the_file_alone(run: Callable[..., Result], small_board: Write) -> None:
    small_board()
    words = ("agenda", "2024-01", "--board", "board", "--day", "2024-06-05")
    run(*words)
    before = Path("papers/HB-2024-01-agenda-leden.docx").read_bytes()
    assert run(*words).stdout == "papers/HB-2024-01-agenda-leden.docx: ongewijzigd\n"
    assert Path("papers/HB-2024-01-agenda-leden.docx").read_bytes() == before


def test_a_file_edited_in_word_is_never_overwritten(run: Callable[..., Result], small_board: Write) -> None:
    import docx

    small_board()
    words = ("agenda", "2024-01", "--board", "board", "--day", "2024-06-05")
    run(*words)
    mine = Path("papers/HB-2024-01-agenda-leden.docx")
    edited = docx.Document(str(mine))
    edited.paragraphs[0].add_run(" met mijn eigen werk")
    edited.save(str(mine))
    kept = mine.read_bytes()
    assert run(*words).stdout == (
        "papers/HB-2024-01-agenda-leden-2.docx: ernaast gezet. "
        "papers/HB-2024-01-agenda-leden.docx is bewerkt, definitief of niet door boardkit gemaakt, "
        "en blijft zoals het is.\n"
    )
    assert mine.read_bytes() == kept


def test_a_file_that_is_open_in_word_is_named(run: Callable[..., Result], small_board: Write) -> None:
    small_board()
    words = ("agenda", "2024-01", "--board", "board", "--day", "2024-06-05")
    run(*words)
    Path("papers/~$-2024-01-agenda-leden.docx").write_bytes(b"")
    Path("board/priorities.yaml").touch()
    result = run("agenda", "2024-01", "--board", "board", "--day", "2024-05-10", "--out", "papers")
    assert result.exit_code == 1
    assert result.stderr.startswith(
        "papers/HB-2024-01-agenda-leden.docx: fout file-open: "
        "Dit bestand staat open in een ander programma.\n"
        "    Sluit het daar en probeer het opnieuw. Staat het nergens open, haal dan het bestand ernaast weg "
    )


def test_a_meeting_that_is_not_there_is_wrong_usage(run: Callable[..., Result], small_board: Write) -> None:
    small_board()
    result = run("agenda", "2024-09", "--board", "board")
    assert (result.exit_code, result.stderr) == (
        2,
        "Er is geen vergadering 2024-09; wel: 2024-01.\n",
    )


def test_an_error_in_the_data_stops_the_paper(run: Callable[..., Result], small_board: Write) -> None:
    folder = small_board()
    meeting = folder / "meetings" / "2024-01.yaml"
    meeting.write_text(meeting.read_text("utf-8").replace("lead: shipper", "lead: shiper"), "utf-8")
    result = run("agenda", "2024-01", "--board", "board", "--language", "en")
    assert result.exit_code == 1
    assert "link-unknown" in result.stderr
    assert "Did you mean shipper?" in result.stderr
    assert not Path("papers").exists()


def test_an_error_elsewhere_does_not(run: Callable[..., Result], small_board: Write) -> None:
    small_board(
        {"bottlenecks.yaml": "- id: silt\n  title: Slib\n  description: Slib.\n  priorities: [kwais]\n"}
    )
    assert run("check", "board").exit_code == 1
    assert run("agenda", "2024-01", "--board", "board", "--day", "2024-06-05").exit_code == 0


def test_final_is_refused_while_anything_is_missing(run: Callable[..., Result], small_board: Write) -> None:
    folder = small_board()
    meeting = folder / "meetings" / "2024-01.yaml"
    meeting.write_text(meeting.read_text("utf-8").replace("        received: 2024-05-20\n", ""), "utf-8")
    words = ("agenda", "2024-01", "--board", "board", "--day", "2024-06-05")
    refused = run(*words, "--final")
    assert refused.exit_code == 1
    assert not Path("papers").exists()
    concept = run(*words)
    assert concept.exit_code == 0
    assert "Het is een concept; dit ontbreekt nog:" in concept.stdout
    text = plain_text(Path("papers/HB-2024-01-agenda-leden.docx").read_bytes())
    assert "Nog aan te vullen in dit concept" in text


def test_final_says_so_and_lists_nothing(run: Callable[..., Result], small_board: Write) -> None:
    small_board()
    run("agenda", "2024-01", "--board", "board", "--day", "2024-06-05", "--final")
    text = plain_text(Path("papers/HB-2024-01-agenda-leden.docx").read_bytes())
    assert "HB-2024-01 (definitief)" in text
    assert "Concept" not in text
    assert "Nog aan te vullen" not in text


def test_list_shows_meetings_with_their_deadlines(run: Callable[..., Result], small_board: Write) -> None:
    small_board()
    result = run("list", "--board", "board", "--day", "2024-06-01", "--language", "en")
    assert result.stdout == (
        "Meeting  State    Date                    Papers due   Sent\n"
        "-------  -------  ----------------------  -----------  -----------\n"
        "2024-01  planned  Wednesday 12 June 2024  29 May 2024  5 June 2024\n"
    )


def test_build_makes_every_paper_and_says_where(run: Callable[..., Result], small_board: Write) -> None:
    small_board()
    result = run("build", "--board", "board", "--day", "2024-07-01", "--language", "nl")
    assert result.exit_code == 0
    assert sorted(path.name for path in Path("papers").glob("*.docx")) == [
        "HB-2024-01-agenda-leden.docx",
        "HB-2024-01-agenda-openbaar.docx",
        "HB-2024-01-annotatie-voorzitter.docx",
        "HB-2024-01-verslag-invulformulier.docx",
    ]
    assert result.stdout.count("nieuw") == 4
    again = run("build", "--board", "board", "--day", "2024-07-02", "--language", "nl")
    assert again.stdout == "Alle 4 stukken zijn actueel.\n"


@pytest.mark.parametrize(
    "words",
    [
        ("agenda",),
        ("agenda", "2024-01", "--for", "press"),
        ("agenda", "2024-01", "--day", "12-06-2024"),
        ("agenda", "2024-01", "--language", "fr"),
        ("nothing",),
    ],
)
def test_wrong_usage_exits_with_two(run: Callable[..., Result], words: tuple[str, ...]) -> None:
    assert run(*words).exit_code == 2


def test_a_folder_without_a_board_is_told_so(run: Callable[..., Result]) -> None:
    result = run("check")
    assert result.exit_code == 1
    assert result.stderr.count("\n") <= 4
    assert "board.yaml" in result.stderr


def test_the_board_is_found_from_a_folder_inside_it(
    run: Callable[..., Result], small_board: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = small_board()
    monkeypatch.chdir(folder / "meetings")
    assert "2024-01" in run("list", "--day", "2024-06-01").stdout


def modules_after(words: list[str], cwd: Path) -> set[str]:
    code = (
        "import sys; sys.argv = ['boardkit', *sys.argv[1:]]\n"
        "from boardkit.cli.commands import app\n"
        "try: app()\n"
        "except SystemExit: pass\n"
        "print('MODULES', *sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=True,
        env=os.environ,
    )
    return set(done.stdout.rsplit("MODULES", 1)[1].split())


@pytest.mark.parametrize(
    "words", [["--help"], ["check", "board", "--day", "2024-06-01"], ["list", "--board", "board"]]
)
def test_what_makes_no_paper_loads_nothing_of_word(small_board: Write, words: list[str]) -> None:
    folder = small_board()
    loaded = modules_after(words, folder.parent)
    assert "boardkit.cli.commands" in loaded
    assert loaded & {"jinja2", "lxml", "lxml.etree", "docx"} == set()


def test_help_loads_no_model_either(tmp_path: Path) -> None:
    loaded = modules_after(["--help"], tmp_path)
    assert loaded & {"pydantic", "yaml", "babel", "holidays"} == set()


def test_the_path_from_data_to_paper_does_not_load_docx(small_board: Write) -> None:
    folder = small_board()
    loaded = modules_after(["agenda", "2024-01", "--board", "board"], folder.parent)
    assert "boardkit.word.template" in loaded
    assert loaded & {"docx", "docxtpl"} == set()


def test_the_command_is_installed() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "boardkit", "--help"], capture_output=True, text=True, check=True
    )
    for command in ("check", "list", "agenda", "build"):
        assert command in done.stdout


def test_a_file_that_cannot_be_read_does_not_hide_what_is_wrong_elsewhere(
    run: Callable[..., Result], small_board: Write
) -> None:
    folder = small_board(
        {"priorities.yaml": "- id: quays\n\ttitle: Kades\n", "bottlenecks.yaml": "- id: silt\n"}
    )
    meeting = folder / "meetings" / "2024-01.yaml"
    meeting.write_text(meeting.read_text("utf-8").replace("minutes: 45", "minutes: 75"), "utf-8")
    result = run("check", "board", "--day", "2024-06-01", "--language", "en", "--json")
    found = [(one["path"], one["line"], one["code"]) for one in json.loads(result.stdout)]
    assert result.exit_code == 1
    assert ("board/priorities.yaml", 2, "yaml-tab") in found
    assert ("board/bottlenecks.yaml", 1, "field-missing") in found
    assert [code for path, _, code in found if path.startswith("board/meetings")] == ["agenda-over"]


def test_what_could_not_be_read_is_not_called_unknown(run: Callable[..., Result], small_board: Write) -> None:
    small_board({"seats.yaml": "- id: chair\n  titel: Voorzitter\n  role: chair\n"})
    result = run("check", "board", "--json")
    codes = {one["code"] for one in json.loads(result.stdout)}
    assert "field-unknown" in codes
    assert "link-unknown" not in codes


def test_no_paper_is_made_of_a_board_that_could_not_be_read_whole(
    run: Callable[..., Result], small_board: Write
) -> None:
    small_board({"bottlenecks.yaml": "- id: silt\n"})
    assert run("agenda", "2024-01", "--board", "board").exit_code == 1
    assert not Path("papers").exists()


def test_a_final_paper_is_safe_from_a_concept(run: Callable[..., Result], small_board: Write) -> None:
    small_board()
    words = ("agenda", "2024-01", "--board", "board", "--day", "2024-06-05")
    run(*words, "--final")
    final = Path("papers/HB-2024-01-agenda-leden.docx").read_bytes()
    assert run(*words).stdout.startswith("papers/HB-2024-01-agenda-leden-2.docx: ernaast gezet.")
    built = run("build", "--board", "board", "--day", "2024-06-05", "--language", "nl")
    assert "definitief, blijft" in built.stdout
    assert Path("papers/HB-2024-01-agenda-leden.docx").read_bytes() == final


def test_a_final_paper_takes_the_place_of_its_concept(run: Callable[..., Result], small_board: Write) -> None:
    small_board()
    words = ("agenda", "2024-01", "--board", "board", "--day", "2024-06-05")
    run(*words)
    assert run(*words, "--final").stdout == "papers/HB-2024-01-agenda-leden.docx: vervangen\n"


@pytest.mark.parametrize("label", ["TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"])
def test_a_meeting_under_a_strict_label_has_no_public_paper(
    run: Callable[..., Result], small_board: Write, label: str
) -> None:
    folder = small_board()
    meeting = folder / "meetings" / "2024-01.yaml"
    meeting.write_text(meeting.read_text("utf-8") + f"tlp: {label}\n", "utf-8")
    words = ("agenda", "2024-01", "--board", "board", "--day", "2024-06-05", "--language", "en")
    refused = run(*words, "--for", "public")
    assert refused.exit_code == 1
    assert f"A meeting with the label {label} has no paper for the public." in refused.stderr
    assert run(*words).exit_code == 0
    run("build", "--board", "board", "--day", "2024-06-05", "--language", "en", "--out", "all")
    assert sorted(path.stem for path in Path("all").glob("*.docx")) == [
        "HB-2024-01-agenda-members",
        "HB-2024-01-chair-annotation",
        "HB-2024-01-minutes-form",
    ]


def test_build_goes_on_when_one_meeting_cannot_be_made(
    run: Callable[..., Result], small_board: Write
) -> None:
    folder = small_board()
    meeting = folder / "meetings" / "2024-01.yaml"
    good = meeting.read_text("utf-8")
    wrong = good.replace("id: 2024-01", "id: 2024-02").replace("2024-06-12", "2024-09-11")
    (folder / "meetings" / "2024-02.yaml").write_text(wrong.replace("lead: shipper", "lead: shiper"), "utf-8")
    result = run("build", "--board", "board", "--day", "2024-06-05", "--language", "nl")
    assert result.exit_code == 1
    assert len(list(Path("papers").glob("*.docx"))) == 4
    assert result.stderr.count("link-unknown") == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("agenda", "2024-01", "--out", "x.PDF"),
            (
                "Met --out geeft u de naam van het Word-bestand. Wilt u ook een PDF, geef dan "
                "--out x.docx --pdf."
            ),
        ),
        (
            ("report", "2024-Q1", "--final", "--out", "x.pdf", "--language", "en"),
            "The name after --out is that of the Word file. For a PDF beside it, give --out x.docx --pdf.",
        ),
        (
            ("actions", "--out", "x.odt"),
            "Het Word-bestand dat boardkit maakt, eindigt op .docx en niet op .odt. Geef --out x.docx.",
        ),
        (("build", "--out", "x.docx"), "Alle stukken komen in één map: geef bij --out de naam daarvan."),
        (
            ("build", "--pdf", "--out", "x.pdf", "--language", "en"),
            "All papers go into one folder, and with --pdf their PDFs: give its name after --out.",
        ),
    ],
)
def test_a_place_that_cannot_hold_the_papers_is_wrong_usage(
    run: Callable[..., Result], small_board: Write, words: tuple[str, ...], said: str
) -> None:
    small_board()
    result = run(*words, "--board", "board")
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"{said}\n")
    assert sorted(path.name for path in Path().iterdir()) == ["board"]


def test_a_board_that_asks_for_english_is_answered_in_english(
    run: Callable[..., Result], small_board: Write
) -> None:
    folder = small_board()
    with (folder / "board.yaml").open("a", encoding="utf-8") as file:
        file.write("language: en\n")
    told = "All papers go into one folder: give its name after --out.\n"
    assert run("build", "--out", "x.docx", "--board", "board").stderr == told
    folder.rename("agendas")
    assert run("build", "--out", "x.docx").stderr == told
    Path("agendas").rename("elsewhere")
    assert run("build", "--out", "x.docx").stderr == (
        "Alle stukken komen in één map: geef bij --out de naam daarvan.\n"
    )


def test_the_version_is_told(run: Callable[..., Result]) -> None:
    assert run("--version").stdout == "boardkit 0.1.0\n"


def test_a_mistake_in_a_template_is_placed_in_the_readers_language(
    run: Callable[..., Result], small_board: Write
) -> None:
    import docx

    small_board()
    own = Path("templates/nl/agenda.docx")
    own.parent.mkdir(parents=True)
    ours = docx.Document(str(Path(__file__).resolve().parents[2] / "templates/nl/agenda.docx"))
    ours.paragraphs[0].insert_paragraph_before("{{ head.plase }}")
    ours.save(str(own))
    result = run("agenda", "2024-01", "--board", "board", "--day", "2024-06-05")
    assert result.exit_code == 1
    assert "alinea 1: fout template-name: {{ head.plase }}" in result.stderr
    assert "Bedoelt u “place”?" in result.stderr


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_a_meeting_that_is_off_has_no_papers(
    run: Callable[..., Result], small_board: Write, status: str
) -> None:
    folder = small_board()
    meeting = folder / "meetings" / "2024-01.yaml"
    step = f"history:\n  - {{on: 2024-05-01, status: {status}}}\n"
    meeting.write_text(meeting.read_text("utf-8") + step, "utf-8")
    words = ("agenda", "2024-01", "--board", "board", "--language", "en")
    refused = run(*words, "--day", "2024-06-05")
    assert refused.exit_code == 1
    assert f"The meeting of 12 June 2024 is not on ({status}), and has no papers." in refused.stderr
    assert run(*words, "--day", "2024-04-05").exit_code == 0


def test_what_members_still_miss_does_not_keep_the_public_from_a_final_agenda(
    run: Callable[..., Result], small_board: Write
) -> None:
    folder = small_board()
    meeting = folder / "meetings" / "2024-01.yaml"
    meeting.write_text(meeting.read_text("utf-8").replace("        received: 2024-05-20\n", ""), "utf-8")
    words = ("agenda", "2024-01", "--board", "board", "--day", "2024-06-05", "--final")
    assert run(*words).exit_code == 1
    assert run(*words, "--for", "public").exit_code == 0
