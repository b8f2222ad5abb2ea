"""What a command that was cut off left goes with the next one, and a new file takes no other's place."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from boardkit.output.replacing import discard, put_new, temporary

HOURS = 7200


@pytest.mark.parametrize("ago", [HOURS, -HOURS], ids=["old", "from a clock that was set back"])
def test_what_a_cut_off_command_left_is_taken_away(tmp_path: Path, ago: int) -> None:
    left, of_now, foreign = (tmp_path / name for name in (".boardkit-a1.tmp", ".boardkit-b2.tmp", "a.tmp"))
    for one in (left, of_now, foreign):
        one.write_bytes(b"half")
    for one in (left, foreign):
        then = of_now.stat().st_mtime - ago
        os.utime(one, (then, then))
    discard(temporary(tmp_path / "agenda.docx", b"whole"))
    assert sorted(one.name for one in tmp_path.iterdir()) == [of_now.name, foreign.name]


def test_a_new_file_gets_its_name_whole_and_takes_no_others_place(tmp_path: Path) -> None:
    path = tmp_path / "2024-04.yaml"
    put_new(temporary(path, b"first"), path)
    second = temporary(path, b"second")
    with pytest.raises(FileExistsError):
        put_new(second, path)
    assert path.read_bytes() == b"first"
