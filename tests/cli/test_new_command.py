"""boardkit new as somebody types it who has no board yet, and each command that it says comes next."""

from __future__ import annotations

import shlex
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from boardkit.cli.commands import app
from boardkit.cli.new import typed
from boardkit.documents.kinds import CONTENTS
from boardkit.word.package import properties_of
from boardkit.word.text import plain_text

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(app, list(words))


def everything(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


TOLD_NL = """\
Mijn bérd: een nieuw overleg, in 23 bestanden.
Het is klein, compleet en verzonnen. Zo maakt u er uw eigen overleg van:
1. Wijzig eerst Mijn bérd/board.yaml: daar staat hoe, en wat daarna komt.
2. Kijk wat er niet klopt of nog ontbreekt, zo vaak u wilt:
   boardkit check "Mijn bérd" --day 2024-10-02
3. Kijk wat u kunt maken, en wanneer het klaar moet zijn:
   boardkit list --board "Mijn bérd" --day 2024-10-02
4. Maak de agenda van de komende vergadering:
   boardkit agenda 2024-03 --board "Mijn bérd" --day 2024-10-02
5. Maak alle stukken:
   boardkit build --board "Mijn bérd" --day 2024-10-02
"""


def test_a_new_board_says_what_comes_next(run: Run) -> None:
    result = run("new", "Mijn bérd", "--day", "2024-10-02")
    assert (result.exit_code, result.stdout, result.stderr) == (0, TOLD_NL, "")


def test_it_speaks_and_is_written_in_the_language_that_was_asked_for(run: Run, tmp_path: Path) -> None:
    result = run("new", "mine", "--language", "en")
    assert result.stdout.startswith("mine: a new board, in 23 files.\nIt is small, complete and made up.")
    assert "\n   boardkit check mine\n" in result.stdout
    assert "\nlanguage: en\n" in (tmp_path / "mine/board.yaml").read_text("utf-8")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_command_that_it_says_can_be_typed_at_once(run: Run, tmp_path: Path, language: str) -> None:
    told = run("new", "a b/één", "--language", language, "--day", "2025-01-20").stdout.splitlines()
    commands = [shlex.split(line)[1:] for line in told if line.startswith("   boardkit ")]
    assert [words[0] for words in commands] == ["check", "list", "agenda", "build"]
    done = [run(*words) for words in commands]
    assert [(one.exit_code, one.stderr) for one in done] == [(0, "")] * 4
    assert done[0].stdout == {"nl": "Niets te melden.\n", "en": "Nothing to report.\n"}[language]
    assert f"{commands[2][1]}" == "2025-02"
    assert len(list((tmp_path / "papers").glob("*2025-02-agenda-*.docx"))) == 2


@pytest.mark.parametrize(
    ("language", "day"),
    [("nl", "2024-10-02"), ("en", "2025-01-08"), ("nl", "2028-02-29"), ("en", "2026-12-31")],
)
def test_every_kind_of_paper_is_made_at_once(run: Run, tmp_path: Path, language: str, day: str) -> None:
    run("new", "mine", "--language", language, "--day", day)
    built = run("build", "--board", "mine", "--day", day)
    assert (built.exit_code, built.stderr) == (0, "")
    papers = [path.read_bytes() for path in (tmp_path / "papers").glob("*.docx")]
    assert {properties_of(one)["boardkit.kind"] for one in papers} == set(CONTENTS)


def test_the_paper_to_hand_over_is_in_english_also_of_a_dutch_board(run: Run, tmp_path: Path) -> None:
    run("new", "mijn", "--day", "2024-10-02")
    told = run("memo", "eu-diplomas", "--as", "non-paper", "--board", "mijn", "--day", "2024-10-02")
    assert told.exit_code == 0
    assert "language-missing" not in told.stdout
    (paper,) = (tmp_path / "papers").glob("*.docx")
    text = plain_text(paper.read_bytes())
    assert "Vocational diplomas that count everywhere" in text
    assert "Example report on skilled people and permits" in text
    assert "vakdiploma" not in text.lower()
    run("build", "--board", "mijn", "--day", "2024-10-02")
    assert [one.name for one in (tmp_path / "papers").glob("non-paper*.docx")] == [paper.name]


def test_check_has_nothing_to_report_on_the_same_day_and_no_errors_after(run: Run) -> None:
    run("new", "mine", "--language", "en", "--day", "2024-10-02")
    days = [("2024-10-02", "--strict"), ("2024-10-09", "--strict"), ("2024-10-16", "--strict")]
    assert [run("check", "mine", "--day", *words).exit_code for words in days] == [0, 0, 0]


def test_an_editor_finds_the_schema_of_every_file(run: Run, tmp_path: Path) -> None:
    run("new", "mine", "--language", "en")
    before = everything(tmp_path)
    told = run("schema", "--board", "mine", "--language", "en")
    assert (told.exit_code, told.stdout) == (
        0,
        (
            "mine/schema: the schemas, of which 0 are new or changed.\n"
            "Every file has a line by which an editor finds a schema.\n"
        ),
    )
    assert everything(tmp_path) == before


def test_today_is_the_day_when_none_is_named(run: Run) -> None:
    run("new", "mine", "--language", "en")
    assert run("check", "mine", "--strict").stdout == "Nothing to report.\n"


def test_the_next_meeting_follows_from_the_coming_one(run: Run, tmp_path: Path) -> None:
    run("new", "mine", "--language", "en", "--day", "2024-10-02")
    planned = run("next", "2024-03", "--date", "2025-02-05", "--board", "mine", "--day", "2024-10-02")
    assert (planned.exit_code, planned.stderr) == (0, "")
    assert (tmp_path / "mine/meetings/2025-01.yaml").is_file()
    assert run("check", "mine", "--day", "2024-10-02").exit_code == 0


def test_an_empty_folder_will_do_and_so_will_the_one_that_one_is_in(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("empty", "here"):
        (tmp_path / name).mkdir()
    (tmp_path / "here/.git").mkdir()
    assert run("new", "empty", "--language", "en").exit_code == 0
    monkeypatch.chdir(tmp_path / "here")
    told = run("new", ".", "--language", "en")
    assert told.stdout.splitlines()[2].startswith("1. Change board.yaml first:")
    assert run("check", ".").exit_code == 0


@pytest.mark.parametrize("name", ["meetings", "eu", "board.yaml"])
def test_a_board_may_be_called_as_one_of_its_own_files(run: Run, tmp_path: Path, name: str) -> None:
    run("new", name, "--language", "en")
    assert (tmp_path / name / "board.yaml").is_file()
    assert [path.name for path in tmp_path.iterdir()] == [name]


def refused(run: Run, tmp_path: Path, folder: str) -> str:
    """What is said of a folder in which no board is made; nothing is written."""
    before = everything(tmp_path)
    result = run("new", folder, "--language", "en")
    assert (result.exit_code, result.stdout) == (1, "")
    assert everything(tmp_path) == before
    return result.stderr


def test_a_folder_that_holds_something_is_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full/letter.docx").write_bytes(b"mine")
    assert refused(run, tmp_path, "full") == (
        "full: error folder-not-empty: This folder is not empty: it holds letter.docx.\n"
        "    Name a folder that is not there yet, or an empty one.\n"
        "1 error\n"
    )


@pytest.mark.parametrize("folder", ["letter.docx", "letter.docx/mine", "letter.docx/mine/deeper"])
def test_a_file_is_no_place_for_a_board(run: Run, tmp_path: Path, folder: str) -> None:
    (tmp_path / "letter.docx").write_bytes(b"mine")
    assert refused(run, tmp_path, folder) == (
        "letter.docx: error folder-expected: This is a file, and a board is a folder.\n"
        "    Choose another name for the new board.\n"
        "1 error\n"
    )


def test_no_board_is_made_inside_another(run: Run, tmp_path: Path) -> None:
    run("new", "mine", "--language", "en")
    assert refused(run, tmp_path, "mine/meetings/other") == (
        "mine/meetings/other: error folder-in-board: This folder lies inside that of another board, "
        f"{typed_short(tmp_path / 'mine')}, which would read the files of both.\n"
        "    Choose a place outside it.\n"
        "1 error\n"
    )
    assert run("new", "mine-too", "--language", "en").exit_code == 0


def typed_short(path: Path) -> str:
    """A long path as a message quotes it: its beginning."""
    text = path.resolve().as_posix()
    return text if len(text) <= 60 else f"{text[:59]}…"


def test_a_name_that_no_disk_can_hold_is_told(run: Run, tmp_path: Path) -> None:
    assert refused(run, tmp_path, "x" * 300) == (
        f"{'x' * 300}: error folder-unmade: "
        "The name of this file, or of a folder that it is in, is too long.\n"
        "    Choose a shorter name, or a place with shorter names.\n"
        "1 error\n"
    )


def test_a_day_at_the_end_of_the_calendar_is_wrong_usage(run: Run, tmp_path: Path) -> None:
    result = run("new", "mine", "--day", "9999-12-31")
    assert result.exit_code == 2
    assert "9999-12-31 is too far away: name a day from 1900 to 2199." in result.stderr
    assert everything(tmp_path) == []
    for day in ("1900-01-01", "2199-12-31"):
        assert run("new", day, "--language", "en", "--day", day).exit_code == 0
        assert run("check", day, "--day", day).stdout == "Nothing to report.\n"


def test_when_the_disk_is_full_halfway_nothing_is_left(tmp_path: Path) -> None:
    pytest.importorskip("resource", reason="this system cannot pretend that its disk is full")
    code = (
        "import resource, sys\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000))\n"
        "sys.argv = ['boardkit', 'new', 'a/b', '--language', 'en']\n"
        "from boardkit.cli import main\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-B", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert "This file is larger than this drive or this account allows." in done.stderr
    assert everything(tmp_path) == []


@pytest.mark.parametrize(
    ("path", "in_a_command"),
    [
        ("mine", "mine"),
        ("C:/Boards/mine", "C:/Boards/mine"),
        ("my board", '"my board"'),
        ("bérd", "bérd"),
        ("it's mine", '"it\'s mine"'),
        ("a;b", '"a;b"'),
        ("cost $5", "'cost $5'"),
        ('"x"', "'\"x\"'"),
        ("~x", '"~x"'),
        ("a\\b", "'a\\b'"),
    ],
)
def test_a_path_is_printed_as_it_is_typed(path: str, in_a_command: str) -> None:
    assert typed(Path(path)) == in_a_command
    assert shlex.split(in_a_command) == [path]


def test_a_path_that_looks_like_an_option_is_printed_as_a_path() -> None:
    assert typed(Path("-mine")) == "./-mine"


def test_the_same_day_gives_the_same_bytes(run: Run, tmp_path: Path) -> None:
    day = date(2024, 10, 2).isoformat()
    for name in ("one", "two"):
        run("new", name, "--language", "en", "--day", day)
    one, two = tmp_path / "one", tmp_path / "two"
    assert len(everything(one)) > 40
    assert everything(one) == everything(two)
    for name in everything(one):
        if (one / name).is_file():
            assert (one / name).read_bytes() == (two / name).read_bytes(), name
