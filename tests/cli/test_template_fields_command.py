"""boardkit template fields tells what a template may name, as text or on pages to print."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from typer.testing import CliRunner

from boardkit.cli.commands import app

Write = Callable[..., Path]


def run(*words: str | Path) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["template", "fields", *map(str, words)])
    return result.exit_code, result.stdout, result.stderr


def test_each_name_stands_with_what_it_is_how_it_is_written_and_an_example() -> None:
    code, out, _ = run("agenda", "--language", "en")
    assert code == 0
    assert out.startswith(
        "What a template of agenda may name.\n"
        "Below each name: how our template writes it, and an example of what it says.\n"
        "What begins with for or if ends with endfor or endif, in the same sort of tag.\n"
        "\n"
        "head: Which meeting of which board, when and where\n"
        "  head.board: The board's name on the day of the meeting\n"
        "      {{ head.board }}   Semiconductor Board NL (working title)\n"
    )
    assert (
        "\n"
        "items (list): All items in order, with their parts\n"
        "    {%tr for item in items %}\n"
        "  items.number: Its number: 5, or 5.1 for a part\n"
        "      {{ item.number }}   1\n"
    ) in out
    assert "\n      {{ head.moved_from }}   (no example)\n" in out


@pytest.mark.parametrize(
    ("files", "line"),
    [
        ({}, "head: Which meeting of which board, when and where"),
        ({"board.yaml": "language: nl\n"}, "head: Welke vergadering van welk overleg, wanneer en waar"),
    ],
)
def test_it_speaks_the_language_of_the_board(
    small_board: Write, files: dict[str, str], line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = small_board({"board.yaml": "language: en\n"} | files)
    monkeypatch.chdir(folder)
    assert line in run("agenda")[1].splitlines()


def test_it_works_where_there_is_no_board_and_then_in_dutch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, _ = run("actions")
    assert (code, out.splitlines()[0]) == (0, "Wat er in een sjabloon voor actions kan staan.")


def test_the_page_to_print_is_a_word_file_and_says_where_it_is(tmp_path: Path) -> None:
    out = tmp_path / "velden.docx"
    assert run("actions", "--language", "nl", "--out", out) == (0, f"{out.as_posix()}: nieuw\n", "")
    assert docx.Document(str(out)).paragraphs[0].text == "Sjabloon actions: wat erin kan staan"
    assert run("actions", "--language", "nl", "--out", out)[1] == f"{out.as_posix()}: ongewijzigd\n"


def test_a_page_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    code, _, err = run("actions", "--language", "en", "--out", tmp_path / "file" / "velden.docx")
    assert code == 1
    assert f"velden.docx: error file-unwritable: {(tmp_path / 'file').as_posix()} is a file" in err


def test_a_kind_that_there_is_not_is_wrong_usage() -> None:
    code, out, err = run("agendas", "--language", "en")
    assert (code, out) == (2, "")
    assert err == "There is no kind of paper agendas. Did you mean agenda?\n"
    assert run("xyzzy", "--language", "nl")[2].startswith(
        "Er is geen soort stuk xyzzy. Wel: actions, agenda,"
    )
