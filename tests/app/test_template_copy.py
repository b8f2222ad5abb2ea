"""A copy of our template is somebody's own from then on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from own_boards import edited, old_copy, ours, put

from boardkit.app.check import Checked
from boardkit.app.make import make
from boardkit.app.order import Order
from boardkit.app.template_copy import Fate, Way, copy
from boardkit.app.template_kinds import NoSuchKind
from boardkit.documents.agenda import AGENDA
from boardkit.model.record import Audience
from boardkit.problems import InvalidSource
from boardkit.word.origin import origin_of, version_of
from boardkit.word.package import properties_of

Write = Callable[..., Path]


def agenda_of(board: Path) -> bytes:
    order = Order(AGENDA, "2024-01", Audience.MEMBERS, "nl")
    return make(Checked(board), order, day=date(2024, 6, 5)).content


def fates(board: Path, way: Way = Way.COPY, *kinds: str, languages: tuple[str, ...] = ("nl",)) -> list[Fate]:
    return [one.fate for one in copy(board, kinds or ("agenda",), languages, way)]


def test_a_copy_stands_beside_the_board_in_each_language(small_board: Write) -> None:
    board = small_board()
    made = copy(board, ["agenda", "minutes"], ["nl", "en"], Way.COPY)
    assert [one.path.relative_to(board).as_posix() for one in made] == [
        "templates/nl/agenda.docx",
        "templates/nl/minutes.docx",
        "templates/en/agenda.docx",
        "templates/en/minutes.docx",
    ]
    assert {one.fate for one in made} == {Fate.NEW}
    assert origin_of(made[2].path.read_bytes()) == version_of(ours("agenda", "en"))


def test_a_paper_from_a_copy_is_byte_for_byte_the_paper_from_ours(small_board: Write) -> None:
    board = small_board()
    before = agenda_of(board)
    copy(board, ["agenda"], ["nl"], Way.COPY)
    after = agenda_of(board)
    assert after == before
    assert "boardkit.template-from" not in properties_of(after)


def test_a_template_that_is_there_is_never_touched(small_board: Write) -> None:
    board = small_board()
    kept = {
        "agenda": edited(ours("agenda")),
        "minutes": b"half a file",
        "report": old_copy("report"),
    }
    paths = {kind: put(board, f"nl/{kind}.docx", content) for kind, content in kept.items()}
    assert fates(board, Way.COPY, *kept) == [Fate.OWN, Fate.OWN, Fate.AS_COPIED]
    assert {kind: path.read_bytes() for kind, path in paths.items()} == kept
    assert [path.name for path in sorted((board / "templates" / "nl").iterdir())] == [
        "agenda.docx",
        "minutes.docx",
        "report.docx",
    ]


def test_one_in_the_folder_beside_the_board_is_there_too(small_board: Write) -> None:
    board = small_board()
    put(board.parent, "nl/agenda.docx", edited(ours("agenda")))
    (only,) = copy(board, ["agenda"], ["nl"], Way.COPY)
    assert (only.fate, only.path) == (Fate.OWN, board.parent / "templates" / "nl" / "agenda.docx")
    assert not (board / "templates").exists()


def test_copying_twice_says_that_nobody_changed_it(small_board: Write) -> None:
    board = small_board()
    assert fates(board) == [Fate.NEW]
    assert fates(board) == [Fate.AS_COPIED]


def test_whoever_copies_again_is_told_that_ours_changed(small_board: Write) -> None:
    board = small_board()
    put(board, "nl/agenda.docx", old_copy("agenda"))
    (only,) = copy(board, ["agenda"], ["nl"], Way.COPY)
    assert [one.code for one in only.findings] == ["template-outdated"]


def test_ours_is_put_beside_where_no_paper_is_made_with_it(small_board: Write) -> None:
    board = small_board()
    mine = put(board, "nl/agenda.docx", edited(ours("agenda")))
    before = mine.read_bytes()
    assert fates(board, Way.BESIDE) == [Fate.NEW]
    beside = board / "templates" / "ours" / "nl" / "agenda.docx"
    assert beside.read_bytes() == ours("agenda")
    assert mine.read_bytes() == before
    assert fates(board, Way.BESIDE) == [Fate.AS_COPIED]


def test_an_older_one_of_ours_is_renewed_and_kept(small_board: Write) -> None:
    board = small_board()
    put(board, "ours/nl/agenda.docx", old_copy("agenda"))
    assert fates(board, Way.BESIDE) == [Fate.RENEWED]
    folder = board / "templates" / "ours" / "nl"
    assert (folder / "agenda.docx").read_bytes() == ours("agenda")
    assert (folder / "agenda.docx.previous").read_bytes() == old_copy("agenda")


def test_who_saw_how_ours_changed_is_not_told_again(small_board: Write) -> None:
    board = small_board()
    mine = put(board, "nl/agenda.docx", old_copy("agenda"))
    before = agenda_of(board)
    assert fates(board, Way.SEEN) == [Fate.SEEN]
    assert origin_of(mine.read_bytes()) == version_of(ours("agenda"))
    assert version_of(mine.read_bytes()) == version_of(old_copy("agenda"))
    assert agenda_of(board) == before
    (again,) = copy(board, ["agenda"], ["nl"], Way.COPY)
    assert (again.fate, again.findings) == (Fate.OWN, ())


def test_nothing_is_noted_where_there_is_no_template(small_board: Write) -> None:
    board = small_board()
    assert fates(board, Way.SEEN) == [Fate.NONE]
    assert not (board / "templates").exists()


def test_a_name_that_is_no_kind_copies_nothing(small_board: Write) -> None:
    board = small_board()
    with pytest.raises(NoSuchKind) as raised:
        copy(board, ["agenda", "minuets"], ["nl"], Way.COPY)
    assert (raised.value.written, raised.value.guess) == ("minuets", "minutes")
    assert not (board / "templates").exists()


def test_all_are_copied_or_none(small_board: Write) -> None:
    board = small_board()
    put(board, "en", b"a file where a folder belongs")
    with pytest.raises(InvalidSource) as raised:
        copy(board, ["agenda"], ["nl", "en"], Way.COPY)
    assert [one.where.path for one in raised.value.problems] == [
        str(board / "templates" / "en" / "agenda.docx")
    ]
    assert [one.name for one in (board / "templates").rglob("*.docx*")] == []


def test_what_cannot_be_read_cannot_have_seen_anything(small_board: Write) -> None:
    board = small_board()
    put(board, "nl/agenda.docx", b"half a file")
    with pytest.raises(InvalidSource) as raised:
        copy(board, ["agenda"], ["nl"], Way.SEEN)
    assert [(one.code, one.message) for one in raised.value.problems] == [
        ("template-file", "This is not a Word file.")
    ]
