"""Schemas beside a board, the line on top of its files, and what is left as it is."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from boardkit.app.check import Checked
from boardkit.app.freeze import freeze
from boardkit.app.next_meeting import plan_next, write_next
from boardkit.app.schema import add_lines, lines, schema_files, write_schemas
from boardkit.intake.next_meeting import Wish
from boardkit.model.charter import ReportingPeriod
from boardkit.problems import InvalidSource
from boardkit.rules.period import Period
from boardkit.source.editor_line import Pointing
from boardkit.source.files import FILES

DAY = date(2024, 12, 31)
OWN = "# yaml-language-server: $schema=eigen.json\n"


@pytest.fixture
def board(small_board: Callable[..., Path]) -> Path:
    return small_board()


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.yaml*")}


def told(folder: Path) -> dict[str, str]:
    return {one.file.name.removeprefix(f"{folder}/"): one.pointer.what.value for one in lines(folder).files}


def test_there_is_a_schema_for_each_kind_of_file_in_both_languages() -> None:
    dutch, english = schema_files("nl"), schema_files("en")
    assert len(dutch) == len(FILES)
    assert dutch.keys() == english.keys()
    assert json.loads(dutch["schema/meeting.json"])["title"] == "Vergadering"
    assert json.loads(english["schema/meeting.json"])["title"] == "Meeting"
    assert json.loads(english["schema/meeting.json"])["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_the_same_language_gives_the_same_bytes() -> None:
    assert schema_files("nl") == schema_files("nl")


def test_only_schemas_that_are_otherwise_are_written(board: Path) -> None:
    assert len(write_schemas(board, "nl")) == len(FILES)
    assert write_schemas(board, "nl") == ()
    (board / "schema" / "seats.json").write_text("{}", "utf-8")
    (board / "schema" / "board.json").unlink()
    assert write_schemas(board, "nl") == ("schema/board.json", "schema/seats.json")
    assert json.loads((board / "schema" / "seats.json").read_bytes())["title"] == "Zetel"


def test_a_board_is_read_as_before(board: Path) -> None:
    before = Checked(board).findings(DAY)
    write_schemas(board, "nl")
    add_lines(board, lines(board))
    after = Checked(board)
    assert after.unread == ()
    assert [one.code for one in after.findings(DAY)] == [one.code for one in before]


def test_a_file_in_the_place_of_the_folder_is_told(board: Path) -> None:
    (board / "schema").write_text("mijn schema", "utf-8")
    with pytest.raises(InvalidSource) as refused:
        write_schemas(board, "nl")
    (problem,) = refused.value.problems
    assert problem.code == "file-exists"
    assert problem.where.path == (board / "schema").as_posix()
    assert (board / "schema").read_text("utf-8") == "mijn schema"


def test_files_without_the_line_get_it_and_what_they_held_is_kept(board: Path) -> None:
    before = contents(board)
    changed = add_lines(board, lines(board))
    assert [Path(one).name for one in changed] == [
        "board.yaml", "priorities.yaml", "seats.yaml", "declarations.yaml", "2024-01.yaml",
    ]  # fmt: skip
    after = contents(board)
    for name, content in before.items():
        first, rest = after[name].split(b"\n", 1)
        assert first.startswith(b"# yaml-language-server: $schema=")
        assert rest == content
        assert after[f"{name}.previous"] == content
    assert set(told(board).values()) == {"ours"}
    assert add_lines(board, lines(board)) == ()


def test_a_line_of_somebodys_own_stays(board: Path) -> None:
    seats = board / "seats.yaml"
    seats.write_text(OWN + seats.read_text("utf-8"), "utf-8")
    add_lines(board, lines(board))
    assert seats.read_text("utf-8").startswith(f"{OWN}- id: chair")
    assert not seats.with_name("seats.yaml.previous").exists()
    (one,) = lines(board).which(Pointing.ELSEWHERE)
    assert (Path(one.file.name).name, one.pointer.target) == ("seats.yaml", "eigen.json")


def test_when_one_file_cannot_be_written_none_is(board: Path) -> None:
    found = lines(board)
    (board / "seats.yaml").write_text("- id: x\n", "utf-8")
    before = contents(board)
    with pytest.raises(InvalidSource) as refused:
        add_lines(board, found)
    assert [(one.code, Path(one.where.path).name) for one in refused.value.problems] == [
        ("file-changed", "seats.yaml")
    ]
    assert contents(board) == before


def test_a_file_that_cannot_be_read_is_told_and_the_others_go_on(board: Path) -> None:
    (board / "regions.yaml").write_bytes("- id: é\n".encode("latin-1"))
    found = lines(board)
    assert [(one.code, one.where.path) for one in found.unread] == [
        ("file-encoding", (board / "regions.yaml").as_posix())
    ]
    assert len(add_lines(board, found)) == 5


def test_a_new_meeting_has_the_line_where_there_are_schemas(board_copy: Path) -> None:
    write_schemas(board_copy, "nl")
    checked = Checked(board_copy)
    wish = Wish(date(2025, 1, 15))
    write_next(checked, plan_next(checked, "2024-03", wish, day=date(2024, 12, 20), language="nl"))
    first = (board_copy / "meetings" / "2025-01.yaml").read_text("utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=../schema/meeting.json"


@pytest.mark.parametrize("with_schemas", [True, False])
def test_a_frozen_report_has_the_line_only_where_there_are_schemas(
    board_copy: Path, *, with_schemas: bool
) -> None:
    if with_schemas:
        write_schemas(board_copy, "nl")
    quarter = Period(2024, 1, ReportingPeriod.QUARTER)
    frozen = freeze(Checked(board_copy), quarter, date(2024, 3, 31))
    text = (board_copy / frozen.name).read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=../schema/snapshot.json\n") is with_schemas
