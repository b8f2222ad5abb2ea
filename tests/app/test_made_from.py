from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

import boardkit.app.made_from as module
from boardkit.app.made_from import MadeFrom, boardkit_itself
from boardkit.app.named_order import NamedOrder

ORDER = NamedOrder("agenda", "2024-01", "members", "nl")


def test_a_key_is_of_the_board_the_template_and_the_order(tmp_path: Path) -> None:
    keys = {MadeFrom(tmp_path, "files").key(ORDER), MadeFrom(tmp_path, "other files").key(ORDER)}
    for other in (
        NamedOrder("minutes", "2024-01", "members", "nl"),
        NamedOrder("agenda", "2024-02", "members", "nl"),
        NamedOrder("agenda", "2024-01", "public", "nl"),
        NamedOrder("agenda", "2024-01", "members", "en"),
    ):
        keys.add(MadeFrom(tmp_path, "files").key(other))
    (tmp_path / "templates/nl").mkdir(parents=True)
    (tmp_path / "templates/nl/agenda.docx").write_bytes(b"own")
    keys.add(MadeFrom(tmp_path, "files").key(ORDER))
    assert len(keys) == 7
    assert MadeFrom(tmp_path, "files").key(ORDER) in keys


@pytest.mark.parametrize("name", ["cli/words.py", "locale/nl/LC_MESSAGES/boardkit.mo"])
def test_another_boardkit_makes_all_papers_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / name).parent.mkdir(parents=True)
    (tmp_path / name).write_bytes(b"1")
    monkeypatch.setattr(module, "_PACKAGE", tmp_path)
    before = boardkit_itself.__wrapped__()
    assert boardkit_itself.__wrapped__() == before
    (tmp_path / name).write_bytes(b"22")
    assert boardkit_itself.__wrapped__() != before


def test_where_boardkit_stands_and_what_python_keeps_of_it_do_not_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "one/cli").mkdir(parents=True)
    (tmp_path / "one/cli/words.py").write_bytes(b"1")
    os.utime(tmp_path / "one/cli/words.py", (1, 1))
    monkeypatch.setattr(module, "_PACKAGE", tmp_path / "one")
    before = boardkit_itself.__wrapped__()
    shutil.copytree(tmp_path / "one", tmp_path / "two")
    (tmp_path / "two/cli/__pycache__").mkdir()
    (tmp_path / "two/cli/__pycache__/words.py").write_bytes(b"1")
    monkeypatch.setattr(module, "_PACKAGE", tmp_path / "two")
    assert boardkit_itself.__wrapped__() == before
