"""The PDFs of all the demo's papers, printed once for all processes that run tests."""

from __future__ import annotations

import os
import runpy
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from boardkit.app.build import build, plan_build
from boardkit.app.check import Checked
from boardkit.output.libreoffice import find_office, print_papers

DEMO = Path(__file__).resolve().parents[1] / "demo"
DAY = date(2024, 12, 31)
PLAYS = ("meeting", "quarter", "input")
BOARD = "board"
READY, FAILED = "ready", "failed"
"""The marks that the process that prints leaves for the others."""
LONGEST = 600
"""Seconds that one process waits for another that prints."""


def demo_papers(example: Checked, folder: Path) -> dict[str, bytes]:
    """Every paper of the demo, each once: `board/` and its file's name, or the play that it is made in."""
    list(build(plan_build(example, folder / BOARD, day=DAY)))
    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(lambda play: _played(play, folder / play), PLAYS)) == [0, 0, 0]
    found: dict[bytes, str] = {}
    for part in (BOARD, *PLAYS):
        for path in sorted((folder / part).glob("*.docx")):
            found.setdefault(path.read_bytes(), f"{part}/{path.stem}")
    return {name: docx for docx, name in found.items()}


def printed(papers: Mapping[str, bytes]) -> dict[str, bytes]:
    """The PDF of each of these papers."""
    program = find_office()
    assert program is not None
    pdfs = dict(print_papers(program, list(papers.values())))
    assert len(pdfs) == len(papers), "LibreOffice could not print every paper"
    return {name: pdfs[number] for number, name in enumerate(papers)}


def printed_demo(example: Checked, factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The PDF of each paper of the demo; the first process that asks makes them, the others wait for it."""
    base = factory.getbasetemp()
    place = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "printed-demo"
    try:
        place.mkdir()
    except FileExistsError:
        _wait_for(place)
    else:
        try:
            pdfs = printed(demo_papers(example, factory.mktemp("demo")))
        except BaseException:
            (place / FAILED).touch()
            raise
        for name, pdf in pdfs.items():
            path = place / f"{name}.pdf"
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(pdf)
        (place / READY).touch()
    return {
        path.relative_to(place).with_suffix("").as_posix(): path.read_bytes()
        for path in sorted(place.rglob("*.pdf"))
    }


def _played(play: str, folder: Path) -> int:
    code: int = runpy.run_path(str(DEMO / f"one_{play}.py"))["main"](folder)
    return code


def _wait_for(place: Path) -> None:
    until = time.monotonic() + LONGEST
    while not (place / READY).exists():
        assert not (place / FAILED).exists(), "another process of the tests failed to print the demo"
        assert time.monotonic() < until, "another process of the tests did not print the demo"
        time.sleep(0.2)
