"""A file that cannot be read gives one sentence and never a traceback."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import BinaryIO

import pytest
from telling import all_told

from boardkit.problems import InvalidSource
from boardkit.source.reading import LARGEST, Opener, open_file, read_bytes, too_large


def raising(error: OSError) -> Opener:
    def opener(_: Path) -> BinaryIO:
        raise error

    return opener


def refusal(path: Path, opener: Opener = open_file) -> list[str]:
    with pytest.raises(InvalidSource) as refused:
        read_bytes(path, "board.yaml", opener)
    return all_told(refused.value.problems)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert refusal(tmp_path / "x") == [
        "board.yaml file-missing The file does not exist. See whether its name is right."
    ]


def test_a_folder_in_the_place_of_a_file(tmp_path: Path) -> None:
    assert refusal(tmp_path) == [
        "board.yaml file-folder This is a folder, and a file belongs here. Rename the folder or take it away."
    ]


def test_a_folder_that_windows_reports_as_denied(tmp_path: Path) -> None:
    (line,) = refusal(tmp_path, raising(PermissionError(errno.EACCES, "Permission denied")))
    assert line.startswith("board.yaml file-folder ")


def test_a_file_without_permission(tmp_path: Path) -> None:
    assert refusal(tmp_path / "x", raising(PermissionError(errno.EACCES, "Permission denied"))) == [
        (
            "board.yaml file-access You have no permission to read this file. "
            "Close it in other programs, or ask its owner for access."
        )
    ]


def test_a_drive_that_has_gone(tmp_path: Path) -> None:
    assert refusal(tmp_path / "x", raising(OSError(errno.EIO, "Input/output error"))) == [
        "board.yaml file-unreadable The file cannot be read. See whether its drive can be reached."
    ]


def test_an_error_halfway_gives_the_same_sentence(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.touch()

    def closed(path: Path) -> BinaryIO:
        stream = path.open("rb")
        stream.read = raising(OSError(errno.EIO, "Input/output error"))  # type: ignore[method-assign,assignment] # a drive that goes while it is read
        return stream

    (line,) = refusal(path, closed)
    assert line.startswith("board.yaml file-unreadable ")


def test_no_more_is_read_than_is_allowed_for(tmp_path: Path) -> None:
    path = tmp_path / "x"
    with path.open("wb") as stream:
        stream.truncate(LARGEST * 2)
    assert len(read_bytes(path, "x")) == LARGEST + 1


def test_a_file_may_be_as_large_as_the_limit_and_no_larger() -> None:
    assert too_large(LARGEST, "x") == []
    assert all_told(too_large(LARGEST + 1, "x")) == [
        "x file-size The file is larger than 5 megabytes. Split it into several files."
    ]


def test_a_channel_between_programs_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    def opener(_: Path) -> BinaryIO:
        pytest.fail("nobody ever writes to it")

    os.mkfifo(tmp_path / "x")
    assert refusal(tmp_path / "x", opener) == [
        (
            "board.yaml file-special This is no ordinary file: it is a channel between programs or a device. "
            "Rename it or take it away."
        )
    ]


def test_a_file_in_a_folder_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(_: Path, **__: bool) -> object:
        raise PermissionError(errno.EACCES, "Permission denied")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "stat", closed)
        (line,) = refusal(tmp_path / "x")
    assert line.startswith("board.yaml file-access ")
