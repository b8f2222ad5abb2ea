"""Papers that a killed command left among the temporary files are taken away, and nothing else is."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

from boardkit.output.scratch import scratch


def test_what_killed_commands_left_goes_and_all_else_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    names = {"boardkit-left.tmp": 2, "boardkit-ahead.tmp": -2, "boardkit-busy.tmp": 0, "boardkit-mine": 2}
    elsewhere, now = tmp_path / "elsewhere", tmp_path.stat().st_mtime
    for name, hours in {**names, "elsewhere": 2}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "0.docx").touch()
        moment = now - hours * 3600
        os.utime(tmp_path / name, (moment, moment))
    (tmp_path / "boardkit-link.tmp").symlink_to(elsewhere)
    os.utime(tmp_path / "boardkit-link.tmp", (0, 0), follow_symlinks=False)
    with scratch() as folder:
        kept = {one.name for one in tmp_path.iterdir()}
    assert kept == {folder.name, "elsewhere", "boardkit-busy.tmp", "boardkit-mine", "boardkit-link.tmp"}
    assert (elsewhere / "0.docx").exists()
    assert not folder.exists()
