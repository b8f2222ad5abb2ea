"""A board's own templates are looked at with its data: what is wrong, what changed, what is not used."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from own_boards import edited, old_copy, ours, put

from boardkit.app.template_copy import Way, copy
from boardkit.app.template_findings import template_findings
from boardkit.language import Language
from boardkit.problems import Severity

Write = Callable[..., Path]
_PLACE = "template-place | This template is not used: it does not stand in a folder of its language."


def said(board: Path, code: str = "en") -> list[str]:
    """Each finding as it is read: place below the board, weight, code, sentence, hint."""
    language = Language(code)
    lines = []
    for one in template_findings(board):
        sentence, hint = language.problem(one)
        place = str(one.where).removeprefix(f"{board}/")
        hint = hint.replace(f"{board}/", "")
        lines.append(f"{place} | {one.severity} {one.code} | {sentence} | {hint}")
    return lines


def test_a_board_without_templates_of_its_own_has_nothing_to_tell(small_board: Write) -> None:
    assert said(small_board()) == []


def test_a_fresh_copy_and_one_that_was_edited_have_nothing_to_tell(small_board: Write) -> None:
    board = small_board()
    copy(board, ["agenda", "report"], ["nl", "en"], Way.COPY)
    copy(board, ["agenda"], ["nl"], Way.BESIDE)
    path = board / "templates" / "nl" / "agenda.docx"
    path.write_bytes(edited(path.read_bytes()))
    assert said(board) == []


def test_a_name_that_its_kind_does_not_have_is_an_error_with_its_place(small_board: Write) -> None:
    board = small_board()
    put(board, "nl/agenda.docx", edited(ours("agenda"), "{{ haed.board }} {{ head.bord }}"))
    assert said(board) == [
        (
            "templates/nl/agenda.docx: paragraph 1 | error template-name | "
            "{{ head.bord }}: there is no “bord” in it. | Did you mean “board”?"
        ),
        (
            "templates/nl/agenda.docx: paragraph 1 | error template-name | "
            "{{ haed.board }}: there is no “haed”. | Did you mean “head”?"
        ),
    ]


def test_a_template_with_a_broken_tag_or_that_is_no_word_file_is_an_error(small_board: Write) -> None:
    board = small_board()
    put(board, "nl/agenda.docx", edited(ours("agenda"), "{%p endfor %}"))
    put(board, "nl/minutes.docx", b"half a file")
    assert said(board) == [
        (
            "templates/nl/agenda.docx: paragraph 1 | error template-tag | "
            "{%p endfor %} closes nothing: there is no for before it that is still open. | "
        ),
        (
            "templates/nl/minutes.docx | error template-file | This is not a Word file. | "
            "Save it in Word as .docx."
        ),
    ]


def test_that_ours_changed_is_a_warning_until_somebody_has_seen_it(small_board: Write) -> None:
    board = small_board()
    path = put(board, "nl/agenda.docx", edited(old_copy("agenda")))
    assert said(board) == [
        (
            "templates/nl/agenda.docx | warning template-outdated | "
            "Our template of this paper changed since this copy of it was made. | "
            "To compare it in Word, put ours beside it with boardkit template copy agenda --beside; "
            "once you know what changed, say so with boardkit template copy agenda --seen."
        )
    ]
    copy(board, ["agenda"], ["nl"], Way.SEEN)
    assert said(board) == []
    assert path.with_name("agenda.docx.previous").exists()


def test_an_old_copy_that_nobody_changed_can_go(small_board: Write) -> None:
    board = small_board()
    put(board, "nl/agenda.docx", old_copy("agenda"))
    (line,) = said(board, "nl")
    assert line == (
        "templates/nl/agenda.docx | warning template-outdated | "
        "Ons sjabloon voor dit stuk is gewijzigd nadat deze kopie is gemaakt. | "
        "In deze kopie is niets gewijzigd: haal haar weg, en kopieer ons sjabloon opnieuw "
        "als u het wilt bewerken."
    )


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (
            "nl/agendas.docx",
            (
                "template-unknown | This template is not used: no kind of paper is called agendas. | "
                "Did you mean agenda?"
            ),
        ),
        (
            "nl/letterhead.docx",
            (
                "template-unknown | This template is not used: no kind of paper is called letterhead. | "
                "There is: actions, agenda, annotation, board-note, commitments-overview, consolidation, "
                "decisions, funding-overview, instruction, minutes, minutes-form, non-paper, report, "
                "written-round."
            ),
        ),
        (
            "agenda.docx",
            (f"{_PLACE} | Move it to the folder nl or en in templates."),
        ),
        (
            "NL/agenda.docx",
            (f"{_PLACE} | Move it to templates/nl/agenda.docx."),
        ),
        (
            "nl/old/agenda.docx",
            (f"{_PLACE} | Move it to templates/nl/agenda.docx."),
        ),
        (
            "nl/agenda.dotx",
            (
                "template-format | This file is not used: a template is a .docx. | "
                "Open it in Word and save it as agenda.docx."
            ),
        ),
        (
            "nl/agenda.docm",
            (
                "template-format | This file is not used: a template is a .docx. | "
                "Open it in Word and save it as agenda.docx."
            ),
        ),
    ],
)
def test_a_file_that_no_paper_is_made_from_is_told(small_board: Write, place: str, told: str) -> None:
    board = small_board()
    put(board, place, ours("agenda"))
    assert said(board) == [f"templates/{place} | warning {told}"]


@pytest.mark.parametrize(
    "place",
    [
        "nl/~$genda.docx",
        "nl/_concept.docx",
        "nl/agenda.docx.previous",
        "ours/nl/agenda.docx",
        "nl/notes.txt",
        ".git/nl/agenda.docx",
    ],
)
def test_what_is_kept_out_or_no_template_is_not_told(small_board: Write, place: str) -> None:
    board = small_board()
    put(board, place, ours("agenda"))
    assert said(board) == []


def test_a_folder_that_is_nearly_called_templates_is_told(small_board: Write) -> None:
    board = small_board()
    path = board / "template" / "nl" / "agenda.docx"
    path.parent.mkdir(parents=True)
    path.write_bytes(ours("agenda"))
    (board / "temples").mkdir()
    assert said(board) == [
        (
            "template | warning template-place | The templates in this folder are not used. | "
            "Rename the folder to templates."
        )
    ]


def test_of_the_folder_beside_the_board_only_what_is_clearly_meant_for_it_is_told(
    small_board: Write,
) -> None:
    board = small_board()
    put(board.parent, "nl/agenda.docx", edited(ours("agenda"), "{{ haed }}"))
    put(board.parent, "nl/agendas.docx", ours("agenda"))
    put(board.parent, "nl/letterhead.docx", ours("agenda"))
    put(board.parent, "letters/thanks.docx", ours("agenda"))
    assert [(Path(one.where.path).name, one.code) for one in template_findings(board)] == [
        ("agenda.docx", "template-name"),
        ("agendas.docx", "template-unknown"),
    ]


def test_what_is_not_used_never_makes_a_check_fail(small_board: Write) -> None:
    board = small_board()
    for place in ("nl/agendas.docx", "agenda.docx", "nl/agenda.dotx"):
        put(board, place, ours("agenda"))
    assert {one.severity for one in template_findings(board)} == {Severity.WARNING}


def test_a_template_that_word_renames_while_it_is_saved_ends_nothing(
    small_board: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    board = small_board()
    path, whole = put(board, "nl/agenda.docx", old_copy("agenda")), Path.read_bytes

    def read_and_gone(file: Path) -> bytes:
        content = whole(file)
        if file == path:
            file.unlink()
        return content

    monkeypatch.setattr(Path, "read_bytes", read_and_gone)
    assert [one.code for one in template_findings(board)] == ["template-outdated"]


def test_of_a_board_that_is_moved_away_meanwhile_there_is_nothing_to_tell(tmp_path: Path) -> None:
    assert said(tmp_path / "moved") == []
