"""boardkit build as a secretary sees it: what it says, and what Ctrl-C leaves behind."""

from __future__ import annotations

import errno
import json
import os
import pty
import select
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
import stopping
from own_boards import edited, ours, put
from stopping import AT_FLUSH, AT_RESULT, CTRL_C, KILLED, ends
from typer.testing import CliRunner, Result

from boardkit.cli.commands import app

Write = Callable[..., Path]
Run = Callable[..., Result]
AGENDA = "papers/HB-2024-01-agenda-leden.docx"
MEETINGS = 10


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small_board: Write) -> Run:
    small_board()
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(
        app, ["build", "--board", "board", "--day", "2024-08-01", *words]
    )


@pytest.fixture
def large(small_board: Write) -> Path:
    """A board with so many papers that making them takes some seconds."""
    folder = small_board()
    meeting = (folder / "meetings/2024-01.yaml").read_text("utf-8")
    for number in range(2, MEETINGS + 1):
        text = meeting.replace("id: 2024-01", f"id: 2024-{number:02}").replace(
            "2024-06-12", f"2024-06-{number:02}"
        )
        (folder / f"meetings/2024-{number:02}.yaml").write_text(text, "utf-8")
    return folder


def command(board: Path, out: Path, *words: str) -> list[str]:
    return [sys.executable, "-m", "boardkit", "build", "--board", str(board), "--out", str(out),
            "--day", "2024-08-01", *words]  # fmt: skip


def test_what_is_made_stands_in_a_table_and_the_rest_is_counted(run: Run) -> None:
    first = run("--language", "en").stdout.splitlines()
    assert [line.split("  ")[0] for line in first] == [
        "Paper",
        "-" * len("papers/HB-2024-01-chair-annotation.docx"),
        "papers/HB-2024-01-agenda-members.docx",
        "papers/HB-2024-01-agenda-public.docx",
        "papers/HB-2024-01-chair-annotation.docx",
        "papers/HB-2024-01-minutes-form.docx",
    ]
    assert first[2].split() == [first[2].split()[0], "en", "5", "June", "2024", "new", "complete"]
    Path("papers/HB-2024-01-agenda-members.docx").unlink()
    again = run("--language", "en").stdout.splitlines()
    assert [line.split("  ")[0] for line in again[2:]] == [
        "papers/HB-2024-01-agenda-members.docx",
        "The other 3 papers are up to date.",
    ]


def test_the_table_goes_by_meeting_and_not_by_day(run: Run) -> None:
    first = Path("board/meetings/2024-01.yaml").read_text("utf-8")
    earlier = first.replace("id: 2024-01", "id: 2024-02").replace("2024-06-12", "2024-05-22")
    Path("board/meetings/2024-02.yaml").write_text(earlier.replace("2024-05-20", "2024-05-02"), "utf-8")
    rows = run("--language", "nl").stdout.splitlines()[2:]
    assert [row.split("HB-")[1][:7] for row in rows] == ["2024-01"] * 4 + ["2024-02"] * 4


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ((), "Alle 8 stukken zijn actueel.\nConcept: 6 van de 8 stukken; nog 6 punten onaf.\n"),
        (
            ("--language", "en"),
            "All 4 papers are up to date.\nDrafts: 3 of 4 papers; unfinished: 3.\n",
        ),
    ],
)
def test_when_there_is_nothing_to_do_it_says_so(run: Run, language: Sequence[str], said: str) -> None:
    meeting = Path("board/meetings/2024-01.yaml")
    meeting.write_text(meeting.read_text("utf-8").replace("        received: 2024-05-20\n", ""), "utf-8")
    assert run().exit_code == 0
    again = run(*language)
    assert (again.exit_code, again.stdout, again.stderr) == (0, said, "")


def test_what_comes_out_the_same_is_up_to_date(run: Run) -> None:
    run()
    with Path("board/seats.yaml").open("a", encoding="utf-8") as file:
        file.write("# nothing new\n")
    assert run().stdout == "Alle 8 stukken zijn actueel.\n"


def test_a_board_without_papers_has_none_to_make(run: Run) -> None:
    Path("board/meetings/2024-01.yaml").unlink()
    for _ in range(2):
        assert (run().stdout, Path("papers").exists()) == ("Er zijn geen stukken te maken.\n", False)


def test_files_that_are_left_over_are_named_until_they_are_gone(run: Run) -> None:
    run("--language", "nl")
    Path("board/meetings/2024-01.yaml").unlink()
    for _ in range(2):
        assert run("--language", "nl").stdout == (
            "Er zijn geen stukken te maken.\n"
            "Geen stukken van dit overleg meer; boardkit laat ze staan:\n"
            "    papers/HB-2024-01-agenda-leden.docx\n"
            "    papers/HB-2024-01-agenda-openbaar.docx\n"
            "    papers/HB-2024-01-annotatie-voorzitter.docx\n"
            "    papers/HB-2024-01-verslag-invulformulier.docx\n"
        )
    for path in Path("papers").glob("*.docx"):
        path.unlink()
    assert run("--language", "nl").stdout == "Er zijn geen stukken te maken.\n"


def test_a_paper_that_is_refused_is_told_at_every_build(run: Run) -> None:
    run()
    Path(AGENDA).unlink()
    Path(AGENDA).mkdir()
    for _ in range(2):
        result = run()
        assert result.exit_code == 1
        assert f"{AGENDA}: fout file-unwritable" in result.stderr
        assert result.stderr.endswith("Eén stuk is niet gemaakt; zie hierboven.\n")
        assert result.stdout == "De andere 7 stukken zijn actueel.\n"


def test_with_a_broken_template_what_is_not_made_is_counted_and_not_as_a_paper(run: Run) -> None:
    meeting = Path("board/meetings/2024-01.yaml")
    meeting.write_text(meeting.read_text("utf-8").replace("        received: 2024-05-20\n", ""), "utf-8")
    run()
    for language in ("nl", "en"):
        template = Path(f"board/templates/{language}/agenda.docx")
        template.parent.mkdir(parents=True)
        template.write_bytes(b"no template")
    stale = run()
    assert stale.stderr.endswith("4 stukken zijn niet gemaakt; zie hierboven.\n")
    assert stale.stdout == (
        "De andere 4 stukken zijn actueel.\nConcept: 6 van de 8 stukken; nog 6 punten onaf.\n"
    )
    for path in Path("papers").glob("*-agenda-*.docx"):
        path.unlink()
    for _ in range(2):
        result = run()
        assert (result.exit_code, result.stdout) == (
            1,
            "De andere 4 stukken zijn actueel.\nConcept: 4 van de 4 stukken; nog 4 punten onaf.\n",
        )


def test_where_none_could_be_made_it_does_not_say_that_there_are_none(run: Run) -> None:
    for kind in ("agenda", "annotation", "minutes-form"):
        template = Path(f"board/templates/nl/{kind}.docx")
        template.parent.mkdir(parents=True, exist_ok=True)
        template.write_bytes(b"no template")
    result = run("--language", "nl")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.endswith("4 stukken zijn niet gemaakt; zie hierboven.\n")


def test_the_paper_to_hand_over_of_a_dutch_board_stays_when_only_dutch_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    CliRunner().invoke(app, ["new", "mijn", "--day", "2024-10-02"])
    words = ["build", "--board", "mijn", "--day", "2024-10-02"]

    def handed_over() -> list[str]:
        return sorted(path.name[-7:-5] for path in Path("papers").glob("non-paper*.docx"))

    first = CliRunner().invoke(app, words)
    assert (first.exit_code, handed_over()) == (0, ["en"])
    dutch = CliRunner().invoke(app, [*words, "--language", "nl"])
    assert (dutch.exit_code, handed_over()) == (0, ["en", "nl"])
    assert "Geen stukken van dit overleg meer" not in dutch.stdout
    assert CliRunner().invoke(app, words).stdout.splitlines()[0] == "Alle 31 stukken zijn actueel."


def test_more_processes_say_the_same(run: Run) -> None:
    one = run("--out", "papers", "--jobs", "1").stdout
    other = run("--out", "others", "--jobs", "2").stdout
    assert other.replace("others/", "papers/") == one
    assert {path.name: path.read_bytes() for path in Path("papers").iterdir()} == {
        path.name: path.read_bytes() for path in Path("others").iterdir()
    }


def test_no_process_is_wrong_usage(run: Run) -> None:
    assert run("--jobs", "0").exit_code == 2


def test_with_nothing_to_do_the_board_is_not_read(run: Run) -> None:
    run()
    script = (
        "import sys\n"
        "from boardkit.cli.commands import app\n"
        "try: app(['build', '--board', 'board', '--day', '2024-08-01'])\n"
        "except SystemExit as end: print(end.code)\n"
        "print([one for one in sys.modules if one.startswith(('boardkit.model', 'yaml', 'lxml'))])\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["Alle 8 stukken zijn actueel.", "0", "[]"]


def pieces(terminal: int) -> Iterator[str]:
    """What comes on a terminal, until nobody has it open any more."""
    while select.select([terminal], [], [], 120)[0]:
        try:
            piece = os.read(terminal, 65536)
        except OSError:  # as Linux says that it was closed
            return
        if not piece:
            return
        yield piece.decode("utf-8", "replace")


def test_a_terminal_shows_how_far_it_is_and_a_pipe_does_not(run: Run, tmp_path: Path) -> None:
    assert run("--out", "all").stderr == ""
    ours, theirs = pty.openpty()
    words = command(tmp_path / "board", tmp_path / "papers")
    process = subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=theirs, env={**os.environ, "TERM": "xterm"}
    )
    os.close(theirs)
    shown = "".join(pieces(ours))
    told, _ = process.communicate(timeout=60)
    os.close(ours)
    assert process.returncode == 0
    assert "Stukken maken" in shown
    assert "100%" in shown
    assert b"100%" not in told
    again = subprocess.run(words, capture_output=True, check=True)
    assert (again.stdout.decode(), again.stderr) == ("Alle 8 stukken zijn actueel.\n", b"")


def told_to_stop(made: int, count: int) -> str:
    some = f"1 van de {count} stukken is" if made == 1 else f"{made} van de {count} stukken zijn"
    return f"Gestopt: {some} gemaakt; de rest maakt boardkit build de volgende keer.\n"


@pytest.mark.parametrize(
    ("words", "moment", "after", "made"),
    [
        (("--jobs", "1"), AT_FLUSH, 2, range(1, 2)),
        (("--jobs", "1", "--pdf"), AT_FLUSH, 31, range(30, 31)),
        (("--jobs", "2", "--pdf"), AT_RESULT, 1, range(1, MEETINGS * 8)),
        (("--jobs", "2"), AT_RESULT, 2, range(2, MEETINGS * 8)),
    ],
)
def test_ctrl_c_leaves_no_half_file_and_the_next_build_makes_the_rest(
    large: Path, tmp_path: Path, words: Sequence[str], moment: str, after: int, made: range
) -> None:
    out, count = tmp_path / "papers", MEETINGS * 8
    done = stopping.run(moment, after, CTRL_C, command(large, out, *words)[3:])
    there = {path.name for path in out.glob("*.docx")}
    assert len(there) in made
    no_pdf = (
        "Er is nog geen PDF gemaakt; build --pdf maakt na de stukken ook de PDF's.\n"
        if "--pdf" in words
        else ""
    )
    assert (done.returncode, done.stderr) == (130, told_to_stop(len(there), count) + no_pdf)
    assert {path.name for path in out.iterdir()} - there == {".boardkit-build.json"}
    kept = json.loads((out / ".boardkit-build.json").read_text("utf-8"))["memory"]["papers"]
    assert {one["file"] for one in kept.values()} == there
    again = subprocess.run(
        command(large, out, "--jobs", "1"), capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert len([line for line in again if line.endswith("compleet")]) == count - len(there)
    rest = f"De andere {len(there)} stukken zijn actueel."
    assert again[-1] == (rest if len(there) > 1 else "Eén stuk was al actueel.")
    for path in out.glob("*.docx"):
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None


def test_ctrl_c_before_the_first_paper_says_that_there_is_none(small_board: Write, tmp_path: Path) -> None:
    words = command(small_board(), tmp_path / "papers", "--jobs", "1")[3:]
    done = stopping.run(AT_FLUSH, 1, CTRL_C, words)
    assert (done.returncode, done.stdout, done.stderr) == (
        130,
        "",
        "Gestopt: er is nog geen stuk gemaakt; wat ontbreekt, maakt boardkit build de volgende keer.\n",
    )
    assert [path.name for path in (tmp_path / "papers").iterdir()] == [".boardkit-build.json"]


def test_ctrl_c_while_a_template_is_tried_out_is_not_held_against_it(
    small_board: Write, tmp_path: Path
) -> None:
    board, begun = small_board(), tmp_path / "begun"
    path = put(board, "nl/agenda.docx", edited(ours("agenda"), "Huisstijl"))
    python = tmp_path / "python"
    python.write_text(
        f"#!{sys.executable}\nimport os, pathlib, signal\npathlib.Path({str(begun)!r}).touch()\n"
        "os.killpg(os.getppid(), signal.SIGINT)\n"
    )
    python.chmod(0o755)
    words = ["boardkit", *command(board, tmp_path / "papers", "--jobs", "1")[3:]]
    given = f"sys.executable, sys.argv = {str(python)!r}, {words!r}"
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; {given}; from boardkit.cli import main; main()"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")},
        start_new_session=True,
    )
    assert begun.exists()
    assert (done.returncode, path.name in done.stderr) == (130, False)
    assert done.stderr.startswith("Gestopt: ")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_where_no_paper_can_be_written_it_is_told_once_and_no_more_are_tried(
    large: Path, tmp_path: Path, jobs: str
) -> None:
    words = command(large, tmp_path / "papers", "--jobs", jobs, "--pdf")
    limited = ["sh", "-c", 'ulimit -f 8; exec "$@"', "sh", *words]
    done = subprocess.run(limited, capture_output=True, text=True, check=False)
    first, *rest = done.stderr.splitlines()
    assert (done.returncode, done.stdout) == (1, "")
    assert first.endswith(
        ".docx: fout file-unwritable: Dit bestand is groter dan op deze schijf of voor deze gebruiker mag."
    )
    assert rest == [
        "    Kies met --out een andere plaats.",
        "1 fout",
        f"{MEETINGS * 8} stukken zijn niet gemaakt; zie hierboven.",
    ]


def test_a_drive_that_is_full_halfway_keeps_what_was_made(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    flush, flushed = os.fsync, []

    def full_after_three(handle: int) -> None:
        flushed.append(handle)
        if len(flushed) > 3:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        flush(handle)

    monkeypatch.setattr(os, "fsync", full_after_three)
    done = run("--language", "nl")
    assert (done.exit_code, len(list(Path("papers").glob("*.docx")))) == (1, 2)
    assert done.stderr == (
        "papers/HB-2024-01-annotatie-voorzitter.docx: fout file-unwritable: De schijf is vol; dit bestand is "
        "niet geschreven.\n"
        "    Maak daar ruimte, of kies met --out een andere plaats.\n"
        "1 fout\n"
        "2 stukken zijn niet gemaakt; zie hierboven.\n"
    )
    monkeypatch.undo()


def test_two_builds_at_once_leave_whole_files_and_agree(large: Path, tmp_path: Path) -> None:
    out = tmp_path / "papers"
    words = command(large, out, "--jobs", "1")
    both = [subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for _ in range(2)]
    assert [(one.communicate(timeout=120)[1], one.returncode) for one in both] == [(b"", 0), (b"", 0)]
    assert {path.suffix for path in out.iterdir()} == {".docx", ".json"}
    again = subprocess.run(words, capture_output=True, text=True, check=True)
    assert again.stdout == f"Alle {MEETINGS * 8} stukken zijn actueel.\n"


def test_its_processes_end_with_it_even_when_it_is_killed(large: Path, tmp_path: Path) -> None:
    words = command(large, tmp_path / "papers", "--jobs", "2")[3:]
    done = stopping.run(AT_RESULT, 1, KILLED, words)
    begun = [int(one) for one in done.stdout.split()]
    assert (done.returncode, len(begun)) == (-signal.SIGKILL, 2)
    assert [one for one in begun if not ends(one)] == []
