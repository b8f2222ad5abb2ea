"""boardkit template show prints text for a person, and for git."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from own_boards import edited, ours
from programs import need
from typer.testing import CliRunner

from boardkit.cli.commands import app


def run(*words: str | Path) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["template", "show", *map(str, words)])
    return result.exit_code, result.stdout, result.stderr


def test_it_prints_the_template_with_plain_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "agenda.docx"
    path.write_bytes(ours("agenda"))
    printed = subprocess.run(
        [sys.executable, "-m", "boardkit", "template", "show", str(path)],
        capture_output=True,
        check=True,
        env={"PYTHONIOENCODING": "latin-1", "PATH": ""},
    ).stdout
    assert b"\r" not in printed
    assert "{{ head.short }} · Agenda {{ head.reference }}" in printed.decode("utf-8").splitlines()[0]


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    code, out, err = run(tmp_path / "nothing.docx", "--language", "en")
    assert (code, out) == (1, "")
    assert "error template-file: There is no such file." in err


def test_of_a_damaged_file_the_reason_is_the_text(tmp_path: Path) -> None:
    path = tmp_path / "agenda.docx"
    path.write_bytes(b"half a file")
    assert run(path) == (0, "Dit is geen Word-bestand. Sla het in Word op als .docx.\n", "")
    assert run(path, "--language", "en") == (0, "This is not a Word file. Save it in Word as .docx.\n", "")


class TestInGit:
    """The two lines that make git show what changed in a template, in a real repository."""

    @staticmethod
    def git(folder: Path, *words: str) -> str:
        about = ["-c", "user.name=secretariat", "-c", "user.email=secretariat@board.example"]
        done = subprocess.run(
            ["git", *about, *words], cwd=folder, capture_output=True, text=True, check=True, encoding="utf-8"
        )
        return done.stdout

    @pytest.fixture
    def repository(self, tmp_path: Path) -> Path:
        need("git")
        (tmp_path / ".gitattributes").write_text("*.docx diff=boardkit\n", "utf-8")
        (tmp_path / "agenda.docx").write_bytes(ours("agenda"))
        self.git(tmp_path, "init", "-q")
        convert = f'"{Path(sys.executable).as_posix()}" -m boardkit template show'
        self.git(tmp_path, "config", "diff.boardkit.textconv", convert)
        self.git(tmp_path, "add", ".")
        self.git(tmp_path, "commit", "-qm", "Our templates")
        return tmp_path

    def test_git_diff_shows_the_line_that_changed(self, repository: Path) -> None:
        (repository / "agenda.docx").write_bytes(edited(ours("agenda"), "Huisstijl van de haven"))
        lines = self.git(repository, "diff").splitlines()
        assert [one for one in lines if one.startswith(("+", "-")) and one[:3] not in {"+++", "---"}] == [
            "+Huisstijl van de haven"
        ]

    def test_a_damaged_version_does_not_keep_git_from_showing(self, repository: Path) -> None:
        (repository / "agenda.docx").write_bytes(b"half a file")
        (repository / "notes.txt").write_text("Said.\n", "utf-8")
        self.git(repository, "add", "notes.txt")
        shown = self.git(repository, "diff", "HEAD")
        assert "+Dit is geen Word-bestand. Sla het in Word op als .docx.\n" in shown
        assert "+Said.\n" in shown
