"""boardkit template copy says what became of each file, and boardkit check looks at what is there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from own_boards import edited, old_copy, ours, put
from typer.testing import CliRunner

from boardkit.cli.commands import app

Write = Callable[..., Path]


def run(*words: str | Path) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, [str(word) for word in words])
    return result.exit_code, result.stdout, result.stderr


def copied(board: Path, *words: str) -> tuple[int, list[str], str]:
    """What is printed, without the board's own folder."""
    code, out, err = run("template", "copy", *words, "--board", board)
    return code, out.replace(f"{board.as_posix()}/", "").splitlines(), err


def test_a_copy_is_made_for_each_language_of_the_board(small_board: Write) -> None:
    assert copied(small_board(), "agenda") == (
        0,
        [
            "templates/nl/agenda.docx: nieuw. Bewerk het in Word; stukken worden er vanaf nu mee gemaakt.",
            "templates/en/agenda.docx: nieuw. Bewerk het in Word; stukken worden er vanaf nu mee gemaakt.",
        ],
        "",
    )


def test_a_board_that_names_no_languages_has_its_own_one(small_board: Write) -> None:
    board = small_board({"board.yaml": "names: [{name: Havenberaad}]\nabbreviation: HB\n"})
    assert copied(board, "agenda")[1] == [
        "templates/nl/agenda.docx: nieuw. Bewerk het in Word; stukken worden er vanaf nu mee gemaakt."
    ]


def test_what_is_handed_over_has_its_template_in_english_too(small_board: Write) -> None:
    board = small_board({"board.yaml": "names: [{name: Havenberaad}]\nabbreviation: HB\n"})
    new = "nieuw. Bewerk het in Word; stukken worden er vanaf nu mee gemaakt."
    assert copied(board, "non-paper", "agenda")[1] == [
        f"templates/nl/non-paper.docx: {new}",
        f"templates/nl/agenda.docx: {new}",
        f"templates/en/non-paper.docx: {new}",
    ]
    assert len(copied(board, "non-paper", "--language", "nl")[1]) == 1
    assert len(copied(small_board(), "non-paper")[1]) == 2


def test_with_a_language_only_that_one_is_copied_and_spoken(small_board: Write) -> None:
    board = small_board()
    assert copied(board, "agenda", "minutes", "--language", "en")[1] == [
        "templates/en/agenda.docx: new. Edit it in Word; papers are made with it from now on.",
        "templates/en/minutes.docx: new. Edit it in Word; papers are made with it from now on.",
    ]
    assert not (board / "templates" / "nl").exists()


def test_what_is_there_already_is_told_and_that_is_no_mistake(small_board: Write) -> None:
    board = small_board()
    put(board, "en/agenda.docx", edited(ours("agenda", "en")))
    copied(board, "minutes", "--language", "en")
    assert copied(board, "agenda", "minutes", "--language", "en") == (
        0,
        [
            "templates/en/agenda.docx is yours, and is left as it is.",
            "templates/en/minutes.docx is there already, and nobody changed it.",
        ],
        "",
    )


def test_the_way_after_an_upgrade(small_board: Write) -> None:
    """Told by check and by copy; looked at beside; and then told no more."""
    board = small_board()
    put(board, "en/agenda.docx", edited(old_copy("agenda", "en")))
    sentence = "Our template of this paper changed since this copy of it was made."
    _, checked, _ = run("check", board, "--day", "2024-05-22", "--language", "en")
    assert sentence in checked
    _, lines, _ = copied(board, "agenda", "--language", "en")
    assert lines[0] == "templates/en/agenda.docx is yours, and is left as it is."
    assert lines[1] == f"templates/en/agenda.docx: warning template-outdated: {sentence}"
    assert copied(board, "agenda", "--language", "en", "--beside")[1] == [
        "templates/ours/en/agenda.docx: ours, to compare with. Papers are not made with it."
    ]
    assert copied(board, "agenda", "--language", "en", "--seen")[1] == [
        "templates/en/agenda.docx: noted that you know our template as it is now."
    ]
    assert sentence not in run("check", board, "--day", "2024-05-22", "--language", "en")[1]


def test_without_a_kind_it_says_which_there_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, err = run("template", "copy", "--language", "en")
    assert (code, out) == (2, "")
    assert err.startswith("Name one or more kinds of papers; there are:\n\nKind")
    assert "\nminutes-form          The form to take minutes in.\n" in err
    assert len(err.splitlines()) == 18


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["minuets"], "There is no kind of paper minuets. Did you mean minutes?\n"),
        (["agenda", "--beside", "--seen"], "Choose either --beside or --seen.\n"),
    ],
)
def test_wrong_usage_writes_nothing(small_board: Write, words: list[str], sentence: str) -> None:
    board = small_board()
    assert copied(board, *words, "--language", "en") == (2, [], sentence)
    assert not (board / "templates").exists()


def test_a_template_that_is_open_in_word_is_not_written_to(small_board: Write) -> None:
    board = small_board()
    path = put(board, "en/agenda.docx", old_copy("agenda", "en"))
    put(board, "en/~$genda.docx", b"")
    code, _, err = copied(board, "agenda", "--language", "en", "--seen")
    assert code == 1
    assert "error file-open: This file is open in another program." in err
    assert path.read_bytes() == old_copy("agenda", "en")


def test_a_mistake_in_an_own_template_fails_the_check_and_is_refused_with_its_place(
    small_board: Write,
) -> None:
    board = small_board()
    put(board, "en/agenda.docx", edited(ours("agenda", "en"), "{{ haed.board }}"))
    place = f"{board.as_posix()}/templates/en/agenda.docx: paragraph 1"
    told = f"{place}: error template-name: {{{{ haed.board }}}}: there is no “haed”."
    code, out, _ = run("check", board, "--day", "2024-05-22", "--language", "en")
    assert code == 1
    assert f"{told}\n    Did you mean “head”?\n" in out
    papers = board.parent / "papers"
    code, _, err = run("agenda", "2024-01", "--board", board, "--language", "en", "--out", papers)
    assert code == 1
    assert told in err
    assert not papers.exists()


def test_a_paper_does_not_nag_about_a_change_of_ours(small_board: Write) -> None:
    board = small_board()
    put(board, "en/agenda.docx", old_copy("agenda", "en"))
    about = ("--board", board, "--day", "2024-05-22", "--language", "en")
    code, out, err = run("agenda", "2024-01", *about, "--out", board.parent / "papers")
    assert (code, err) == (0, "")
    assert "changed since" not in out
