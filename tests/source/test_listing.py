"""Every file in a board's folder is read, left alone on purpose, or told about."""

from __future__ import annotations

from pathlib import Path

import pytest
from telling import all_told

from boardkit.source.listing import board_files
from boardkit.source.reading import open_file


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("b").mkdir()


def listed(*names: str) -> tuple[list[str], list[str]]:
    """The files that are read and the problems, for a folder with these files."""
    for name in names:
        path = Path("b", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    files, problems = board_files(Path("b"))
    assert all(open_file(file.path).close() is None for file in files)
    return [file.name for file in files], all_told(problems)


def test_files_come_in_a_fixed_order() -> None:
    names = [
        "updates/a.yaml",
        "meetings/2.yaml",
        "meetings/1.yaml",
        "seats.yaml",
        "board.yaml",
        "seats-b.yaml",
    ]
    assert listed(*names) == (
        [
            "b/board.yaml",
            "b/seats-b.yaml",
            "b/seats.yaml",
            "b/meetings/1.yaml",
            "b/meetings/2.yaml",
            "b/updates/a.yaml",
        ],
        [],
    )


@pytest.mark.parametrize(
    "name",
    [
        ".hidden.yaml",
        "_draft.yaml",
        "~$board.yaml",
        "_old/board.yaml",
        ".git/x.yaml",
        "meetings/_2024-02.yaml",
        "README.md",
        "README.yaml",
        "notes.md",
        "schema.json",
        "papers/agenda.docx",
        "board.yaml~",
        "board.yaml.previous",
        "meetings/2024-01.yaml.previous-2",
    ],
)
def test_what_is_kept_out_on_purpose_is_left_alone(name: str) -> None:
    assert listed(name) == ([], [])


@pytest.mark.parametrize(
    ("name", "proposal"),
    [
        ("bottleneck.yaml", "bottlenecks.yaml"),
        ("Bottlenecks.yaml", "bottlenecks.yaml"),
        ("bottlenecks_talent.yaml", "bottlenecks-talent.yaml"),
        ("eu_meetings.yaml", "eu-meetings.yaml"),
        ("meeting/2024-01.yaml", "meetings/2024-01.yaml"),
        ("meetings/2024/01.yaml", "meetings/01.yaml"),
        ("action_agendas/talent.yaml", "action-agendas/talent.yaml"),
    ],
)
def test_a_misspelt_name_is_told_with_what_was_meant(name: str, proposal: str) -> None:
    assert listed(name) == (
        [],
        [
            (
                f"b/{name} file-unknown The name {name} is not one that a board's folder has, so that the "
                f"file would not be read. Did you mean {proposal}?"
            )
        ],
    )


@pytest.mark.parametrize(
    "name", ["recipes.yaml", "notities.yaml", "docs/mkdocs.yaml", "2024-01.yaml", "recipes.yml"]
)
def test_a_name_unlike_any_other_is_told_with_a_way_out(name: str) -> None:
    assert listed(name) == (
        [],
        [
            (
                f"b/{name} file-unknown The name {name} is not one that a board's folder has, so that the "
                "file would not be read. Rename it, or start its name with _ to keep it out."
            )
        ],
    )


@pytest.mark.parametrize(
    ("name", "proposal"),
    [
        ("seats.yml", "seats.yaml"),
        ("seats.YAML", "seats.yaml"),
        ("meetings/2024-01.yml", "meetings/2024-01.yaml"),
    ],
)
def test_another_ending_is_told_with_the_right_one(name: str, proposal: str) -> None:
    assert listed(name) == (
        [],
        [
            (
                f"b/{name} file-ending The name {name} does not end in .yaml, so that the file would not be "
                f"read. Rename it to {proposal}."
            )
        ],
    )


def test_a_name_that_would_fool_a_reader_is_written_out() -> None:
    assert "\\u202e" in listed("a\u202eb.yaml")[1][0].split(" ", 1)[1]


def test_a_link_to_a_file_outside_is_refused() -> None:
    Path("secret.yaml").touch()
    Path("b/seats.yaml").symlink_to(Path("secret.yaml").resolve())
    assert listed() == (
        [],
        [
            (
                "b/seats.yaml file-outside This is a link to something outside the board's folder. "
                "Put a copy in its place, so that the folder holds the whole board."
            )
        ],
    )


def test_a_link_to_a_file_inside_is_read() -> None:
    Path("b/seats.yaml").touch()
    Path("b/seats-b.yaml").symlink_to("seats.yaml")
    assert listed() == (["b/seats-b.yaml", "b/seats.yaml"], [])


def test_a_link_to_a_folder_of_records_is_refused() -> None:
    Path("elsewhere").mkdir()
    Path("b/meetings").symlink_to(Path("elsewhere").resolve())
    assert listed() == (
        [],
        [
            (
                "b/meetings file-outside This is a link to another folder, which is not followed. "
                "Put a folder with the files in its place."
            )
        ],
    )


def test_a_link_to_another_folder_is_left_alone() -> None:
    Path("b/loop").symlink_to(Path("b").resolve())
    assert listed() == ([], [])


def test_a_folder_that_cannot_be_opened_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    listed("meetings/1.yaml", "seats.yaml")
    ordinary = Path.iterdir

    def closed(path: Path) -> object:
        if path.name == "meetings":
            raise PermissionError(13, "Permission denied")
        return ordinary(path)

    monkeypatch.setattr(Path, "iterdir", closed)
    files, problems = board_files(Path("b"))
    assert [file.name for file in files] == ["b/seats.yaml"]
    assert [one.code for one in problems] == ["folder-access"]


def test_a_link_that_leads_round_in_a_circle_is_told() -> None:
    Path("b/seats.yaml").symlink_to("seats.yaml")
    assert listed() == (
        [],
        [
            (
                "b/seats.yaml file-outside This is a link that leads round in a circle. "
                "Put the file itself in its place."
            )
        ],
    )


def test_a_file_in_the_place_of_a_folder_of_records_is_told() -> None:
    assert listed("meetings", "updates.yaml") == (
        [],
        [
            (
                "b/meetings folder-expected This is a file, and a folder belongs here. "
                "Rename the file or take it away."
            ),
            (
                "b/updates.yaml file-unknown The name updates.yaml is not one that a board's folder has, so "
                "that the file would not be read. Rename it, or start its name with _ to keep it out."
            ),
        ],
    )


def test_a_folder_that_shows_only_its_names_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    listed("meetings/1.yaml", "meetings/2.yaml", "seats.yaml")
    ordinary = Path.is_symlink

    def closed(path: Path) -> bool:
        if path.parent.name == "meetings":
            raise PermissionError(13, "Permission denied")
        return ordinary(path)

    monkeypatch.setattr(Path, "is_symlink", closed)
    files, problems = board_files(Path("b"))
    assert [file.name for file in files] == ["b/seats.yaml"]
    assert [(one.where.path, one.code) for one in problems] == [("b/meetings", "folder-access")]
