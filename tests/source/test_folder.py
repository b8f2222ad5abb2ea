"""A folder becomes a board, or every mistake in its files is told at once."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import BinaryIO

import pytest
from telling import all_told

from boardkit.model.board import Board
from boardkit.problems import InvalidSource
from boardkit.source.folder import load_board
from boardkit.source.reading import open_file
from boardkit.source.whereabouts import find_board

BOARD = "names:\n  - name: Havenberaad\nabbreviation: HB\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(files: Mapping[str, str | bytes], folder: str = "b") -> Path:
    """A board's folder with these files beside a board.yaml that is right."""
    for name, text in {"board.yaml": BOARD, **files}.items():
        path = Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return Path(folder)


def load(files: Mapping[str, str | bytes]) -> Board:
    return load_board(write(files))


def refusal(files: Mapping[str, str | bytes]) -> list[str]:
    with pytest.raises(InvalidSource) as refused:
        load(files)
    return all_told(refused.value.problems)


def test_the_smallest_board_is_one_file() -> None:
    board = load({})
    assert board.charter.abbreviation == "HB"
    assert board.meetings == ()


def test_each_record_knows_its_file_as_the_user_calls_it() -> None:
    board = load({"regions.yaml": "- id: north\n  title: Noord\n"})
    assert str(board.regions[0].at("title")) == "b/regions.yaml:2:10"


def test_records_come_in_the_order_of_their_files_names() -> None:
    files = {f"regions-{name}.yaml": f"- id: {name}\n  title: {name}\n" for name in ("z", "a", "m")}
    board = load({**files, "regions.yaml": "- id: first\n  title: x\n- id: second\n  title: y\n"})
    assert [one.id for one in board.regions] == ["a", "m", "z", "first", "second"]


def test_a_folder_holds_one_record_a_file() -> None:
    text = "subject: Chips\nesb_meeting: m\n"
    lines = refusal({"eu/b.yaml": text, "eu/a.yaml": text, "meetings/2024-01.yaml": "ordinal: x\n"})
    assert {line.split(":", maxsplit=1)[0] for line in lines} == {
        "b/eu/a.yaml",
        "b/eu/b.yaml",
        "b/meetings/2024-01.yaml",
    }


def test_a_file_that_cannot_be_read_does_not_hide_the_mistakes_of_others() -> None:
    lines = refusal(
        {
            "board.yaml": BOARD.replace("HB", "[HB]"),
            "regions.yaml": "- id: [north\n",
            "segments.yaml": "- id: a\n  title: x\n  colour: red\n",
            "sources.yaml": "- id: één\n".encode("cp1252"),
        }
    )
    assert [line.split()[:2] for line in lines] == [
        ["b/board.yaml:3:15", "text"],
        ["b/regions.yaml:1:7", "yaml-bracket"],
        ["b/segments.yaml:3:3", "field-unknown"],
        ["b/sources.yaml:1:7", "file-encoding"],
    ]


def test_a_wrong_record_does_not_hide_the_next_one_in_its_list() -> None:
    text = "- id: a\n- text\n-\n- id: B\n  title: x\n- [x]\n- id:c\n"
    assert [line.split()[:2] for line in refusal({"regions.yaml": text})] == [
        ["b/regions.yaml:1:3", "field-missing"],
        ["b/regions.yaml:2:3", "block-expected"],
        ["b/regions.yaml:3:2", "value-empty"],
        ["b/regions.yaml:4:7", "identifier"],
        ["b/regions.yaml:6:3", "block-expected"],
        ["b/regions.yaml:7:3", "yaml-space"],
    ]


def test_fields_where_a_list_of_records_belongs() -> None:
    assert refusal({"regions.yaml": "id: a\ntitle: x\n"}) == [
        (
            "b/regions.yaml:1:1 list-expected A list of records belongs in this file. "
            "Start each record with a dash and a space."
        )
    ]


def test_a_list_where_one_record_belongs() -> None:
    (line,) = refusal({"meetings/2024-01.yaml": "- id: a\n"})
    assert line.startswith(
        "b/meetings/2024-01.yaml:1:1 block-expected A block with these fields belongs here: "
    )


def test_a_board_without_board_yaml() -> None:
    Path("b").mkdir()
    with pytest.raises(InvalidSource) as refused:
        load_board(Path("b"))
    assert all_told(refused.value.problems) == [
        ("b folder-without-board There is no board.yaml in this folder. Name the folder that holds it.")
    ]


def test_a_board_yaml_in_a_folder_below_is_not_the_boards_own() -> None:
    folder = write({"updates/board.yaml": "[]"})
    (folder / "board.yaml").unlink()
    with pytest.raises(InvalidSource) as refused:
        load_board(folder)
    assert [one.code for one in refused.value.problems] == ["folder-without-board"]


@pytest.mark.parametrize("name", ["board.yml", "Board.yaml", "borad.yaml"])
def test_a_misnamed_board_yaml_is_one_mistake_and_not_two(name: str) -> None:
    folder = write({})
    (folder / "board.yaml").rename(folder / name)
    with pytest.raises(InvalidSource) as refused:
        load_board(folder)
    (line,) = all_told(refused.value.problems)
    assert line.startswith(f"b/{name} file-")
    assert line.endswith((" board.yaml.", " board.yaml?"))


def test_a_folder_in_the_place_of_board_yaml() -> None:
    Path("b/board.yaml").mkdir(parents=True)
    with pytest.raises(InvalidSource) as refused:
        load_board(Path("b"))
    assert all_told(refused.value.problems) == [
        (
            "b/board.yaml file-folder This is a folder, and a file belongs here. "
            "Rename the folder or take it away."
        )
    ]


def test_a_folder_that_does_not_exist() -> None:
    with pytest.raises(InvalidSource) as refused:
        load_board(Path("gone"))
    assert all_told(refused.value.problems) == [
        "gone folder-missing The folder does not exist. See whether its name is right."
    ]


def test_a_file_in_the_place_of_a_folder() -> None:
    with pytest.raises(InvalidSource) as refused:
        load_board(write({}) / "board.yaml")
    assert all_told(refused.value.problems) == [
        (
            "b/board.yaml folder-expected This is a file, and a board is a folder. "
            "Name the folder that holds board.yaml."
        )
    ]


def test_a_file_that_another_program_holds_is_told_and_the_others_are_read() -> None:
    def opener(path: Path) -> BinaryIO:
        if path.name == "regions.yaml":
            raise PermissionError(13, "Permission denied")
        return open_file(path)

    folder = write({"regions.yaml": "- id: a\n  title: x\n", "segments.yaml": "x\n"})
    with pytest.raises(InvalidSource) as refused:
        load_board(folder, opener=opener)
    assert [line.split()[:2] for line in all_told(refused.value.problems)] == [
        ["b/regions.yaml", "file-access"],
        ["b/segments.yaml:1:1", "file-shape"],
    ]


@pytest.mark.parametrize("is_on", [True, False])
def test_loading_leaves_the_collector_of_garbage_as_it_was(is_on: bool) -> None:  # noqa: FBT001 - a table of one flag
    before = gc.isenabled()
    try:
        (gc.enable if is_on else gc.disable)()
        load({})
        assert gc.isenabled() is is_on
    finally:
        (gc.enable if before else gc.disable)()


def test_the_example_board_is_read() -> None:
    board = load_board(Path(__file__).parents[2] / "agendas")
    assert board.charter.abbreviation
    assert len(board.priorities) == 5


@pytest.mark.parametrize("start", ["b", "b/meetings", "b/meetings/deep"])
def test_a_board_is_found_here_or_above(start: str) -> None:
    write({"meetings/deep/.keep": ""})
    assert find_board(Path(start)).resolve() == Path("b").resolve()


def test_a_board_is_found_in_the_folder_agendas_below() -> None:
    write({}, "agendas")
    assert find_board(Path()) == Path("agendas")


def test_a_board_here_goes_before_the_one_in_agendas() -> None:
    write({}, ".")
    write({}, "agendas")
    assert find_board(Path()) == Path()


def test_a_board_found_above_is_called_by_a_short_name(monkeypatch: pytest.MonkeyPatch) -> None:
    write({"meetings/.keep": ""})
    monkeypatch.chdir("b/meetings")
    assert find_board(Path()) == Path("..")


def test_no_board_anywhere() -> None:
    Path("empty").mkdir()
    with pytest.raises(InvalidSource) as refused:
        find_board(Path("empty"))
    assert all_told(refused.value.problems) == [
        (
            "empty folder-without-board There is no board.yaml in this folder, in one above it, or in a "
            "folder agendas below it. Name the board's folder with --board."
        )
    ]


def test_a_search_from_a_folder_that_does_not_exist() -> None:
    with pytest.raises(InvalidSource) as refused:
        find_board(Path("gone"))
    assert [one.code for one in refused.value.problems] == ["folder-missing"]


def test_without_board_yaml_nothing_else_is_told() -> None:
    folder = write({"regions.yaml": "x", "recipes.yaml": "y"})
    (folder / "board.yaml").unlink()
    with pytest.raises(InvalidSource) as refused:
        load_board(folder)
    assert [one.code for one in refused.value.problems] == ["folder-without-board"]


@pytest.mark.parametrize(
    ("board", "named", "proposal"),
    [("b/agendas", "b", "b/agendas"), ("b", "b/updates", "b"), ("b", "b/updates/deep", "b")],
)
def test_the_folder_that_holds_board_yaml_is_proposed(board: str, named: str, proposal: str) -> None:
    Path("b/updates/deep").mkdir(parents=True)
    write({}, board)
    with pytest.raises(InvalidSource) as refused:
        load_board(Path(named))
    (line,) = all_told(refused.value.problems)
    assert line == (
        f"{named} folder-without-board There is no board.yaml in this folder. Name the folder {proposal}."
    )


def test_a_folder_in_the_place_of_board_yaml_is_what_a_search_ends_at() -> None:
    Path("board.yaml").mkdir()
    assert find_board(Path()) == Path()


def test_a_link_that_leads_round_in_the_place_of_board_yaml_is_the_only_mistake() -> None:
    Path("b").mkdir()
    Path("b/board.yaml").symlink_to("board.yaml")
    with pytest.raises(InvalidSource) as refused:
        load_board(Path("b"))
    assert [str(one.where) for one in refused.value.problems] == ["b/board.yaml"]


@pytest.mark.parametrize("call", [find_board, load_board])
@pytest.mark.parametrize("closed", ["b", "b/board.yaml"])
def test_a_folder_without_permission_is_told_in_one_sentence(
    call: Callable[[Path], object], closed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    write({})
    ordinary = Path.stat

    def stat(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if path == Path(closed):
            raise PermissionError(13, "Permission denied")
        return ordinary(path, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", stat)
    with pytest.raises(InvalidSource) as refused:
        call(Path("b"))
    assert all_told(refused.value.problems) == [
        (
            "b folder-access This folder cannot be opened, so that its files would not be read. "
            "Ask its owner for access, or see whether its drive can be reached."
        )
    ]


def test_a_closed_folder_above_does_not_end_a_search(monkeypatch: pytest.MonkeyPatch) -> None:
    write({}, "b/agendas")
    ordinary = Path.exists

    def exists(path: Path) -> bool:
        if ".." in path.parts:
            raise PermissionError(13, "Permission denied")
        return ordinary(path)

    monkeypatch.setattr(Path, "exists", exists)
    assert find_board(Path("b")) == Path("b/agendas")


def test_the_folder_where_one_stands_is_proposed_by_its_full_name(tmp_path: Path) -> None:
    write({"updates/.keep": ""}, ".")
    with pytest.raises(InvalidSource) as refused:
        load_board(Path("updates"))
    (line,) = all_told(refused.value.problems)
    assert line.endswith(f" Name the folder {tmp_path.resolve().as_posix()}.")
