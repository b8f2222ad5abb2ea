"""A test that makes a paper with a fault fails by that, also where a command wrote it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest
from reading_back import DAY
from under_watch import Inspection
from word_shapes import shapes

from boardkit.app.check import Checked
from boardkit.app.make import make
from boardkit.app.order import Order
from boardkit.documents.actions import ACTIONS
from boardkit.documents.agenda import AGENDA
from boardkit.model.record import Audience

TESTS = Path(__file__).resolve().parents[1]
CONFTEST = """
    from under_watch import begin as pytest_configure
    """
MADE = """
    import subprocess
    import sys
    from pathlib import Path

    import docx
    import pytest

    from boardkit.app.folders import shipped
    from boardkit.word.template import Template

    WRITE = "import sys, test_made; sys.stdout.buffer.write(test_made.paper(test_made.Path(sys.argv[1])))"

    def paper(folder, properties={"boardkit.kind": "agenda"}):
        template = folder / "template.dotx"
        docx.Document().save(str(template))
        opened = docx.Document(str(template))
        opened.add_paragraph("{{ title }}")
        opened.save(str(template))
        return Template.load(template).fill({"title": "Kades"}, properties)

    def test_of_a_template_that_is_no_paper(tmp_path):
        paper(tmp_path, {})

    def test_made_here(tmp_path):
        paper(tmp_path)

    def test_made_by_a_command(tmp_path):
        command = [sys.executable, "-c", WRITE, str(tmp_path)]
        done = subprocess.run(command, capture_output=True, check=True, cwd=Path(__file__).parent)
        (tmp_path / "written.docx").write_bytes(done.stdout)

    FAULTS = ("file-title", "file-people", "file-invalid")

    @pytest.mark.fault(*FAULTS, because="nobody gave it a title")
    def test_expected(tmp_path):
        paper(tmp_path)

    @pytest.mark.fault("file-title", because="it is not so any more")
    def test_expected_in_vain():
        pass
    """


@pytest.mark.fault("file-title", "file-people", "file-invalid", because="the tests inside make such papers")
@pytest.mark.parametrize("processes", ["0", "2"])
def test_a_fault_fails_the_test_that_made_the_paper(tmp_path: Path, processes: str) -> None:
    (tmp_path / "conftest.py").write_text(dedent(CONFTEST), "utf-8")
    (tmp_path / "test_made.py").write_text(dedent(MADE), "utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\n", "utf-8")
    command = [sys.executable, "-m", "pytest", "-rA", "-n", processes, "--basetemp", str(tmp_path / "made")]
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join([str(TESTS), *sys.path[1:]]), "CI": ""}
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=tmp_path, env=surroundings
    )
    ended = {line.partition(" - ")[0] for line in done.stdout.splitlines() if "test_made.py::" in line}
    assert done.returncode == 1
    assert {one for one in ended if one.startswith(("PASSED", "FAILED", "ERROR"))} == {
        "PASSED test_made.py::test_of_a_template_that_is_no_paper",
        "FAILED test_made.py::test_made_here",
        "FAILED test_made.py::test_made_by_a_command",
        "PASSED test_made.py::test_expected",
        "FAILED test_made.py::test_expected_in_vain",
    }
    assert "The file has no title among its properties. [file-title]" in done.stdout
    assert "the papers of this test have no such fault: file-title" in done.stdout
    kept = [line.partition(": ")[0].split()[0] for line in done.stdout.splitlines() if "[file-title]" in line]
    assert all(Path(one).is_file() for one in kept)


def test_only_a_paper_of_a_new_shape_is_validated(example: Checked, tmp_path: Path) -> None:
    def made(number: str, language: str) -> bytes:
        return make(example, Order(AGENDA, number, Audience.MEMBERS, language), day=DAY).content

    one, again = (Inspection(tmp_path / "papers", sdk=False) for _ in range(2))
    assert one.faults(made("2024-02", "nl")) == ()
    assert (one.validated, len(one.found)) == (1, 1)
    one.faults(made("2024-02", "nl"))
    assert (one.validated, len(one.found)) == (1, 1)
    again.faults(made("2024-02", "nl"))
    assert (again.validated, len(again.found)) == (0, 1)
    actions = make(example, Order(ACTIONS, "", Audience.MEMBERS, "nl"), day=DAY).content
    assert shapes(actions) - shapes(made("2024-02", "nl"))
    again.faults(actions)
    assert again.validated == 1
