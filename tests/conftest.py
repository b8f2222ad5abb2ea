"""What all tests share: the example board, small boards written on the spot, and kept texts of papers."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from textwrap import dedent

import pytest
from printed_demo import printed_demo
from programs import need
from reading_back import DAY, EXAMPLE, Read, form_of
from story import STORY, Step
from under_watch import Inspection, Watch, begin
from word_typing import typed

from boardkit.app.check import Checked
from boardkit.app.read import ReadBack, Wish, read_back

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = Path(__file__).resolve().parent / "golden"

SMALL = {
    "board.yaml": """
        names:
          - name: {nl: Havenberaad, en: Harbour Board}
            short: Havenberaad
        abbreviation: HB
        languages: [nl, en]
        """,
    "priorities.yaml": """
        - id: quays
          title: {nl: Kades, en: Quays}
          goal: {nl: Kades die het houden., en: Quays that hold.}
        """,
    "seats.yaml": """
        - id: chair
          title: {nl: Voorzitter, en: Chair}
          role: chair
        - id: shipper
          title: {nl: Reder A, en: Shipper A}
          role: member
        """,
    "declarations.yaml": """
        - id: declaration-chair
          seat: chair
          signed_on: 2024-01-10
        - id: declaration-shipper
          seat: shipper
          signed_on: 2024-01-10
        """,
    "meetings/2024-01.yaml": """
        id: 2024-01
        ordinal: 1
        date: 2024-06-12
        start: 13:30
        end: 14:30
        place:
          name: {nl: Havenhuis, en: Harbour House}
        items:
          - id: opening
            title: {nl: Opening, en: Opening}
            purpose: opening
            minutes: 10
            lead: chair
          - id: dredging
            title: {nl: Baggeren, en: Dredging}
            purpose: decision
            minutes: 45
            lead: shipper
            explanation: {nl: De vaargeul slibt dicht., en: The fairway silts up.}
            requested_decision:
              - {nl: In oktober te baggeren., en: To dredge in October.}
            papers:
              - letter: A
                title: {nl: Peilingen, en: Soundings}
                received: 2024-05-20
          - id: closing
            title: {nl: Sluiting, en: Closing}
            purpose: closing
            minutes: 5
            lead: chair
        """,
}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the kept texts anew, to review in git"
    )


def pytest_configure(config: pytest.Config) -> None:
    begin(config)


@pytest.fixture
def inspection(request: pytest.FixtureRequest) -> Inspection:
    """Looks at a paper as is done with every paper that a test makes; each is looked at once."""
    watch = request.config.pluginmanager.get_plugin(Watch.NAME)
    assert isinstance(watch, Watch)
    return watch.inspection


@pytest.fixture(scope="session")
def example() -> Checked:
    """The example board; it never changes, so that one reading serves all tests."""
    return Checked(ROOT / "agendas")


@pytest.fixture(scope="session")
def demo_pdfs(example: Checked, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The PDF of every paper of the demo, by the part of it and the name of its file."""
    need("soffice", "pdftoppm", "pdftotext", "fc-match")
    return printed_demo(example, tmp_path_factory)


@pytest.fixture
def small_board(tmp_path: Path) -> Callable[..., Path]:
    """Writes a small board of another sector; given files take the place of its own, None drops one."""

    def write(files: dict[str, str | None] | None = None) -> Path:
        folder = tmp_path / "board"
        for name, text in {**SMALL, **(files or {})}.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if text is None:
                path.unlink(missing_ok=True)
            else:
                path.write_text(dedent(text).lstrip("\n"), "utf-8")
        return folder

    return write


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares with the text that is kept under a name; `--update-golden` keeps the new one instead."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / f"{name}.txt"
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8", newline="\n")
        assert path.is_file(), f"{path.name} is not kept yet: run the tests with --update-golden"
        assert text == path.read_text("utf-8")

    return compare


@pytest.fixture(scope="session")
def pristine_form() -> bytes:
    return form_of(EXAMPLE)


@pytest.fixture(scope="session")
def filled_form(pristine_form: bytes) -> bytes:
    return typed(pristine_form, STORY)


@pytest.fixture
def board_copy(tmp_path: Path) -> Path:
    """A copy of the example board."""
    return Path(shutil.copytree(EXAMPLE, tmp_path / "agendas"))


@pytest.fixture
def read(board_copy: Path, tmp_path: Path) -> Read:
    """Reads bytes, or the example's form after some steps in Word."""

    def reading(docx: bytes, steps: Sequence[Step] = (), wish: Wish | None = None) -> ReadBack:
        file = tmp_path / "teruggekomen.docx"
        file.write_bytes(typed(docx, steps) if steps else docx)
        return read_back(Checked(board_copy), file, wish or Wish(DAY))

    return reading
