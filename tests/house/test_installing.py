"""What a person gets who installs the wheel, and what do.py says on a machine that cannot run it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python in which only the wheel is boardkit; its requirements are those of this environment."""
    place = tmp_path_factory.mktemp("elsewhere")
    venv.create(place / "venv", with_pip=False, symlinks=os.name != "nt")
    site = next((place / "venv").rglob("site-packages"))
    with zipfile.ZipFile(wheel) as package:
        package.extractall(site)
    here = next(Path(one) for one in sys.path if one.endswith("site-packages"))
    # Only the requirements: the editable install of this checkout must not answer for the wheel.
    for one in here.iterdir():
        if not one.name.startswith(("boardkit", "_boardkit", "__")) and one.suffix != ".pth":
            (site / one.name).symlink_to(one)
    return place


def run(installed: Path, *words: str) -> subprocess.CompletedProcess[str]:
    python = installed / "venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    return subprocess.run(
        [str(python), "-m", "boardkit", *words], cwd=installed, capture_output=True, text=True, check=False
    )


def test_the_wheel_holds_templates_translations_and_the_example_board(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as package:
        names = set(package.namelist())
    assert "boardkit/shipped/templates/nl/agenda.docx" in names
    assert "boardkit/shipped/agendas/board.yaml" in names
    assert {f"boardkit/shipped/starters/{one}/meetings/next.yaml" for one in ("nl", "en")} <= names
    assert "boardkit/locale/nl/LC_MESSAGES/boardkit.mo" in names
    assert "boardkit/py.typed" in names
    assert not [name for name in names if name.startswith(("tests/", "docs/"))]


def test_the_command_of_the_wheel_is_boardkit_cli_main(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as package:
        (entry,) = [name for name in package.namelist() if name.endswith("entry_points.txt")]
        assert "boardkit = boardkit.cli:main" in package.read(entry).decode()


def test_the_wheel_makes_a_paper_far_from_the_checkout(installed: Path) -> None:
    where = run(installed, "--help")
    assert where.returncode == 0
    board = next((installed / "venv").rglob("shipped/agendas"))
    made = run(
        installed,
        "agenda",
        "2024-02",
        "--board",
        str(board),
        "--day",
        "2024-06-05",
        "--out",
        "x.docx",
        "--language",
        "en",
    )
    assert made.stdout.startswith("x.docx: new\n")
    assert (installed / "x.docx").read_bytes()[:2] == b"PK"


def test_the_wheel_makes_a_new_board(installed: Path) -> None:
    made = run(installed, "new", "mine", "--language", "en", "--day", "2024-10-02")
    assert (made.returncode, made.stderr) == (0, "")
    checked = run(installed, "check", "mine", "--day", "2024-10-02", "--strict")
    assert (checked.returncode, checked.stdout) == (0, "Nothing to report.\n")


def test_the_wheel_is_what_ran(installed: Path) -> None:
    python = installed / "venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    done = subprocess.run(
        [str(python), "-c", "import boardkit; print(boardkit.__file__)"],
        cwd=installed,
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(done.stdout.strip()).is_relative_to(installed)


def do(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "do.py"), *words], capture_output=True, text=True, check=False
    )


def test_do_without_a_task_says_which_there_are() -> None:
    done = do()
    assert done.returncode == 1
    assert done.stderr.startswith("usage: python3 do.py demo|test|")


def test_do_needs_nothing_but_the_standard_library() -> None:
    imported = set(
        re.findall(r"^\s*(?:import|from) (\w+)", (ROOT / "do.py").read_text("utf-8"), re.MULTILINE)
    )
    assert imported
    assert imported <= sys.stdlib_module_names


def test_an_old_python_reads_a_sentence() -> None:
    code = (
        "import runpy, sys\n"
        "sys.version_info = (3, 10, 0); sys.version = '3.10.0 (old)'; sys.argv = ['do.py', 'demo']\n"
        f"runpy.run_path({str(ROOT / 'do.py')!r}, run_name='__main__')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (
        1,
        "boardkit needs Python 3.11 or newer; this is Python 3.10.0.\n",
    )
