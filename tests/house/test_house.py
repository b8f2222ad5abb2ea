"""The rules of the house that no linter keeps."""

from __future__ import annotations

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CODE = sorted((ROOT / "boardkit").rglob("*.py"))
PROSE = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def tracked() -> list[str]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    return listed.stdout.splitlines()


def test_modules_stay_under_two_hundred_lines() -> None:
    assert len(CODE) > 50
    long = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8").count("\n") for path in CODE}
    assert {name: lines for name, lines in long.items() if lines > 200} == {}


def test_functions_stay_under_forty_lines() -> None:
    lengths = {
        f"{path.name}:{one.name}": (one.end_lineno or 0) - one.lineno + 1
        for path in CODE
        for one in functions(path)
    }
    assert len(lengths) > 200
    assert {name: lines for name, lines in lengths.items() if lines >= 40} == {}


def test_no_module_is_called_after_nothing() -> None:
    banned = {"utils", "helpers", "common", "manager", "base", "misc"}
    assert [path.name for path in CODE if path.stem in banned] == []


def test_no_word_of_one_sector_stands_in_the_code() -> None:
    words = re.compile(
        r"semicon|\bchips?\b|halfgeleider|wafer|photoni|fotoni|\besb\b|sbnl|asml|\bnxp\b", re.IGNORECASE
    )
    found = {
        f"{path.relative_to(ROOT)}:{number}": line
        for path in CODE
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if words.search(line)
    }
    assert found == {}


def test_nothing_is_left_undone() -> None:
    unfinished = re.compile(r"\b(TO" r"DO|FIX" r"ME|X" r"XX|HA" r"CK)\b|raise NotImplemented" r"Error")
    files = [*CODE, *(ROOT / "tests").rglob("*.py"), *PROSE]
    assert [str(path) for path in files if unfinished.search(path.read_text("utf-8"))] == []


def test_each_lint_exception_says_why() -> None:
    exception = re.compile(r"#\s*(noqa|type:\s*ignore)\b[^#]*$")
    reason = re.compile(r"#\s*(?:noqa:? ?[A-Z0-9, ]*|type: ignore\[[a-z-, ]+\]) (?:-|#) \w")
    bare = [
        f"{path.name}: {line.strip()}"
        for path in [*CODE, *(ROOT / "tests").rglob("*.py"), ROOT / "do.py"]
        for line in path.read_text("utf-8").splitlines()
        if exception.search(line) and not reason.search(line)
    ]
    assert bare == []


def test_the_two_commands_stand_on_the_first_screen_of_the_readme() -> None:
    screen = "\n".join((ROOT / "README.md").read_text("utf-8").splitlines()[:30])
    assert "python3 do.py demo" in screen
    assert "python3 do.py test" in screen
    assert screen.index("do.py demo") < screen.index("![")


def test_links_between_documents_lead_somewhere() -> None:
    links = [
        (path, target)
        for path in PROSE
        for target in re.findall(r"\]\(([^)#\s]+)\)", path.read_text("utf-8"))
        if "://" not in target
    ]
    assert len(links) > 5
    assert [(path.name, target) for path, target in links if not (path.parent / target).exists()] == []


def test_the_requirements_are_locked_with_hashes_and_hold_no_address() -> None:
    lock = (ROOT / "requirements" / "lock.txt").read_text("utf-8")
    names = re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE)
    assert len(names) > 30
    assert "://" not in lock
    entries = re.split(r"^(?=[a-z0-9-]+==)", lock, flags=re.MULTILINE)[1:]
    assert [entry.split("\n")[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_every_requirement_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    locked = set(
        re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements" / "lock.txt").read_text("utf-8"), re.MULTILINE)
    )
    names = {re.split(r"[<>=~! \[]", one)[0].lower().replace("_", "-") for one in wanted}
    assert names
    assert names <= locked


@pytest.mark.parametrize("word", ["shared/design", "shared/domain", "shared/seed"])
def test_the_project_rests_on_nothing_outside_itself(word: str) -> None:
    files = [
        path for path in map(ROOT.joinpath, tracked()) if path.suffix in {".py", ".md", ".yaml", ".toml"}
    ]
    this = Path(__file__)
    assert [
        path.name for path in files if path != this and path.is_file() and word in path.read_text("utf-8")
    ] == []
