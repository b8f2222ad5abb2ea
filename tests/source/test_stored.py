from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from boardkit.source.stored import days_named, stored


def rewrite(folder: Path) -> None:
    path = folder / "seats.yaml"
    path.write_text(path.read_text("utf-8"), "utf-8")
    os.utime(path, (1, 1))


def comment(folder: Path) -> None:
    with (folder / "seats.yaml").open("a", encoding="utf-8") as file:
        file.write("# one more seat in autumn\n")


def rename(folder: Path) -> None:
    (folder / "seats.yaml").rename(folder / "seats-all.yaml")


def swap(folder: Path) -> None:
    one, other = folder / "seats.yaml", folder / "priorities.yaml"
    texts = one.read_bytes(), other.read_bytes()
    one.write_bytes(texts[1])
    other.write_bytes(texts[0])


def add(folder: Path) -> None:
    (folder / "meetings" / "2024-02.yaml").write_text("", "utf-8")


def stand_in_the_way(folder: Path) -> None:
    (folder / "updates").write_text("", "utf-8")


def lead_outside(folder: Path) -> None:
    (folder.parent / "outside.yaml").write_text("", "utf-8")
    (folder / "bottlenecks.yaml").symlink_to(folder.parent / "outside.yaml")


def close(folder: Path) -> None:
    (folder / "seats.yaml").unlink()
    os.mkfifo(folder / "seats.yaml")


@pytest.mark.parametrize(
    "change",
    [comment, rename, swap, add, stand_in_the_way, lead_outside, close],
    ids=lambda one: one.__name__,
)
def test_another_board_is_another_number(
    small_board: Callable[..., Path], change: Callable[[Path], None]
) -> None:
    folder = small_board()
    before = stored(folder)
    change(folder)
    assert stored(folder) != before


@pytest.mark.parametrize(
    "name", ["README.md", "notes.txt", "_kept-out.yaml", ".hidden.yaml", "papers/x.docx"]
)
def test_what_is_not_read_does_not_count(small_board: Callable[..., Path], name: str) -> None:
    folder = small_board()
    before = stored(folder)
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("x", "utf-8")
    assert stored(folder) == before


def test_only_what_the_files_hold_counts_and_not_where_or_when(
    small_board: Callable[..., Path], tmp_path: Path
) -> None:
    folder = small_board()
    before = stored(folder)
    rewrite(folder)
    assert stored(folder.rename(tmp_path / "moved")) == before


def test_days_are_found_wherever_they_stand(small_board: Callable[..., Path]) -> None:
    folder = small_board({"sources.yaml": "# 2031-02-30 is no day, 2031-02-28 is\n"})
    assert days_named(folder) == {
        date(2024, 1, 10),
        date(2024, 5, 20),
        date(2024, 6, 12),
        date(2031, 2, 28),
    }


def test_a_file_that_cannot_be_read_names_no_days(
    small_board: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, whole = small_board({"sources.yaml": "# 2031-02-28\n"}), Path.read_bytes

    def read_but_one(file: Path) -> bytes:
        if file.name == "sources.yaml":
            raise PermissionError
        return whole(file)

    monkeypatch.setattr(Path, "read_bytes", read_but_one)
    assert days_named(folder) == {date(2024, 1, 10), date(2024, 5, 20), date(2024, 6, 12)}
