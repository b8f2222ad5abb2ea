"""Files of boardkit's own: written whole, only when they are otherwise, and refused with their name."""

from __future__ import annotations

from pathlib import Path

import pytest

from boardkit.output.our_files import renew
from boardkit.problems import InvalidSource

FILES = {"schema/a.json": b"{}", "schema/b.json": b"[]"}


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_only_what_is_otherwise_is_written(tmp_path: Path) -> None:
    assert renew(tmp_path, FILES) == ("schema/a.json", "schema/b.json")
    (tmp_path / "schema" / "b.json").write_bytes(b"changed")
    assert renew(tmp_path, FILES) == ("schema/b.json",)
    assert renew(tmp_path, FILES) == ()
    assert (tmp_path / "schema" / "b.json").read_bytes() == b"[]"
    assert names(tmp_path) == sorted(FILES)


def test_a_folder_in_the_place_of_a_file_is_told_by_that_name(tmp_path: Path) -> None:
    (tmp_path / "schema" / "b.json").mkdir(parents=True)
    with pytest.raises(InvalidSource) as refused:
        renew(tmp_path, FILES)
    assert [one.where.path for one in refused.value.problems] == [(tmp_path / "schema" / "b.json").as_posix()]
    assert names(tmp_path) == ["schema/a.json"]


def test_a_file_in_the_place_of_the_folder_is_told_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "schema").write_bytes(b"mine")
    with pytest.raises(InvalidSource) as refused:
        renew(tmp_path, FILES)
    assert [(one.code, one.where.path) for one in refused.value.problems] == [
        ("file-exists", (tmp_path / "schema").as_posix())
    ]
    assert (tmp_path / "schema").read_bytes() == b"mine"
