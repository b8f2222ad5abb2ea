"""Each kind of record has its files, and each field of a board is filled from them."""

from __future__ import annotations

from dataclasses import fields

import pytest

from boardkit.model.board import Board
from boardkit.model.charter import Charter
from boardkit.source.files import FILES, FileKind

LIST = FileKind("bottlenecks.yaml", "bottlenecks", Charter)
FOLDER = FileKind("meetings/*.yaml", "meetings", Charter, is_list=False)


def test_every_field_of_a_board_has_its_files() -> None:
    assert [kind.field for kind in FILES if kind.field != "charter"]
    assert {kind.field for kind in FILES} == {field.name for field in fields(Board)}


def test_every_field_of_a_board_holds_the_kind_of_its_files() -> None:
    types = {field.name: str(field.type) for field in fields(Board)}
    assert all(kind.record.__name__ in types[kind.field] for kind in FILES)


@pytest.mark.parametrize("name", ["bottlenecks.yaml", "bottlenecks-talent.yaml", "bottlenecks-2024-01.yaml"])
def test_a_list_may_be_split_over_files(name: str) -> None:
    assert LIST.holds(name)


@pytest.mark.parametrize(
    "name", ["bottlenecks.yml", "bottleneckstalent.yaml", "x/bottlenecks.yaml", "bottlenecks-x/y.yaml"]
)
def test_a_list_stands_in_the_boards_own_folder(name: str) -> None:
    assert not LIST.holds(name)


def test_a_folder_holds_its_own_files_and_not_deeper_ones() -> None:
    assert FOLDER.holds("meetings/2024-01.yaml")
    assert not FOLDER.holds("meetings/2024/01.yaml")
    assert not FOLDER.holds("meetings.yaml")


def test_no_name_fits_two_kinds() -> None:
    names = [kind.name.replace("*", "x") for kind in FILES]
    names += [name.replace(".yaml", "-x.yaml") for name in names]
    assert all(sum(kind.holds(name) for kind in FILES) <= 1 for name in names)
