"""boardkit template restyle tells what each template takes and keeps, and writes only when asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from houses import awkward_house, dutch_house, english_house
from typer.testing import CliRunner

from boardkit.cli.commands import app

Write = Callable[..., Path]


def restyled(board: Path, document: bytes, *words: str) -> tuple[int, list[str], str]:
    """The exit code and what is printed, without the folder of the test."""
    house = board.parent / "house.docx"
    house.write_bytes(document)
    given = ["template", "restyle", "--from", str(house), *words, "--board", str(board)]
    result = CliRunner().invoke(app, given)
    folder = f"{board.parent.as_posix()}/"
    return result.exit_code, result.stdout.replace(folder, "").splitlines(), result.stderr.replace(folder, "")


KEPT = (
    "Body Text, List Bullet, List Number, Strong, Facts, Table Text, Table Head, Small, Marking, Label, Item "
    "Line, Decision, Board Table and Placeholder Text"
)
MARKING = "{{ head.marking }}{% if head.marking and head.tlp %} · {% endif %}{{ head.tlp }}"
TOLD = [
    "house.docx: Times New Roman, 11.5 points; pages of 21 by 29.7 cm, with 16 cm of text.",
    "board/templates/en/written-round.docx: new, made from ours.",
    "    From the house: Normal, header, footer, heading 1, heading 2, heading 3, Title and Subtitle.",
    f"    Ours, in its font and colours: {KEPT}.",
    "    Its text is 16 cm wide; it was 16.6.",
    "    Stays in header or footer: {{ head.short }} · Written procedure {{ head.reference }}",
    f"    Stays in header or footer: {{%p if head.marking or head.tlp %}} {MARKING} {{%p endif %}}",
    "    Stays in header or footer: {% if head.is_final %}Final{% else %}Draft{% endif %}",
]


def test_what_changes_is_told_and_nothing_is_written(small_board: Write) -> None:
    board = small_board()
    assert restyled(board, dutch_house(), "written-round", "--language", "en") == (
        0,
        [*TOLD, "Nothing is written yet: add --write to do so."],
        "",
    )
    assert not (board / "templates").exists()


def test_with_write_it_is_written_and_a_second_time_there_is_nothing_to_do(small_board: Write) -> None:
    board, words = small_board(), ("written-round", "--language", "en", "--write")
    path = "board/templates/en/written-round.docx"
    assert restyled(board, dutch_house(), *words) == (0, [*TOLD, f"{path}: written."], "")
    assert restyled(board, dutch_house(), *words) == (0, [TOLD[0], f"{path} has this look already."], "")
    code, lines, _ = restyled(board, english_house(), *words)
    assert (code, lines[-1]) == (0, f"{path}: changed; the one before is kept beside it.")
    assert (board.parent / f"{path}.previous").is_file()


def test_without_kinds_and_language_all_templates_are_told_in_the_language_of_the_board(
    small_board: Write,
) -> None:
    code, lines, _ = restyled(small_board(), awkward_house())
    assert code == 0
    assert sum(": nieuw, gemaakt van ons sjabloon." in line for line in lines) == 28
    assert (
        "house.docx: waarschuwing house-columns: De tekst staat in kolommen; die van stukken niet." in lines
    )
    assert lines[-1] == "Er is nog niets geschreven: voeg --write toe om dat te doen."


def test_what_is_handed_over_gets_the_look_in_english_too(small_board: Write) -> None:
    board = small_board({"board.yaml": "names: [{name: Havenberaad}]\nabbreviation: HB\n"})
    code, lines, _ = restyled(board, dutch_house(), "agenda", "non-paper")
    new = ": nieuw, gemaakt van ons sjabloon."
    assert (code, [line.removesuffix(new) for line in lines if line.endswith(new)]) == (
        0,
        [f"board/templates/{one}.docx" for one in ("nl/agenda", "nl/non-paper", "en/non-paper")],
    )
    _, lines, _ = restyled(board, dutch_house(), "non-paper", "--language", "nl")
    assert sum(line.endswith(new) for line in lines) == 1


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("agnda", "--language", "en"), 2, "There is no kind of paper agnda. Did you mean agenda?\n"),
        (("--language", "en"), 1, "house.docx: error house-file: This is not a Word file."),
    ],
)
def test_what_cannot_be_done_is_told(
    small_board: Write, words: tuple[str, ...], code: int, told: str
) -> None:
    document = dutch_house() if code == 2 else b"words"
    found, lines, error = restyled(small_board(), document, *words)
    assert (found, lines) == (code, [])
    assert error.startswith(told)
