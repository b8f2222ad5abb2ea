"""A kept template is used again only when it can be trusted."""

from __future__ import annotations

import hashlib
import marshal
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from docx_maker import docx, p, saved, table

import boardkit
from boardkit.problems import InvalidSource
from boardkit.word import cache
from boardkit.word.template import Template

BODY = (p("{{ x }} {{ y.z }}"), table(["{%tr for i in items %}"], ["{{ i }}"], ["{%tr endfor %}"]))
WORDS = {"x": "a", "y": {"z": "b"}, "items": ["c"]}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return saved(tmp_path, docx(*BODY))


def entry(folder: Path) -> Path:
    [found] = folder.iterdir()
    return found


def test_a_template_from_the_cache_is_the_same_template(tmp_path: Path, path: Path) -> None:
    first = Template.load(path, cache=tmp_path / "cache")
    again = Template.load(path, cache=tmp_path / "cache")
    assert again == first
    assert again.fill(WORDS) == first.fill(WORDS)


def test_a_kept_template_is_really_used(tmp_path: Path, path: Path) -> None:
    other = Template.load(saved(tmp_path, docx(p("other")), "o.docx")).compiled
    cache.keep(tmp_path / "cache", cache.key_of(path.read_bytes()), other)
    assert Template.load(path, cache=tmp_path / "cache").compiled == other


def test_a_template_that_changed_is_compiled_anew(tmp_path: Path, path: Path) -> None:
    Template.load(path, cache=tmp_path / "cache")
    path.write_bytes(docx(p("{{ new }}")))
    assert Template.load(path, cache=tmp_path / "cache").names == {"new"}


@pytest.mark.parametrize(
    "content", [b"", b"x" * 10, b"x" * 1000, hashlib.sha256(b"foreign").digest() + b"foreign"]
)
def test_an_entry_that_is_damaged_or_foreign_is_made_anew(tmp_path: Path, path: Path, content: bytes) -> None:
    folder = tmp_path / "cache"
    Template.load(path, cache=folder)
    good = entry(folder).read_bytes()
    entry(folder).write_bytes(content)
    assert Template.load(path, cache=folder).names == {"x", "y", "y.z", "items"}
    assert entry(folder).read_bytes() == good


def test_an_entry_under_another_name_is_not_trusted(tmp_path: Path, path: Path) -> None:
    folder = tmp_path / "cache"
    Template.load(saved(tmp_path, docx(p("other")), "o.docx"), cache=folder)
    entry(folder).rename(folder / f"{cache.key_of(path.read_bytes())}{cache.SUFFIX}")
    assert "x" in Template.load(path, cache=folder).names


def test_a_cache_that_cannot_be_written_to_is_no_hindrance(tmp_path: Path, path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    assert Template.load(path, cache=tmp_path / "file").names


def test_a_template_with_mistakes_is_not_kept(tmp_path: Path) -> None:
    wrong = saved(tmp_path, docx(p("{{ a b }}")))
    with pytest.raises(InvalidSource):
        Template.load(wrong, cache=tmp_path / "cache")
    assert not (tmp_path / "cache").exists()


def test_mistakes_are_told_with_the_path_of_now(tmp_path: Path, path: Path) -> None:
    Template.load(path, cache=tmp_path / "cache")
    moved = path.rename(tmp_path / "moved.docx")
    with pytest.raises(InvalidSource, match=r"moved\.docx"):
        Template.load(moved, cache=tmp_path / "cache").fill({})


def test_no_half_written_entries_stay_behind(tmp_path: Path, path: Path) -> None:
    Template.load(path, cache=tmp_path / "cache")
    assert [one.suffix for one in (tmp_path / "cache").iterdir()] == [cache.SUFFIX]


@pytest.mark.parametrize("content", [b"zzz", marshal.dumps(("x",)), marshal.dumps(None)])
def test_an_entry_that_cannot_be_read_is_made_anew(tmp_path: Path, path: Path, content: bytes) -> None:
    folder = tmp_path / "cache"
    Template.load(path, cache=folder)
    kept = entry(folder)
    kept.write_bytes(hashlib.sha256(cache.key_of(path.read_bytes()).encode() + content).digest() + content)
    assert Template.load(path, cache=folder).names == {"x", "y", "y.z", "items"}


def test_nobody_else_can_look_into_the_folder(tmp_path: Path, path: Path) -> None:
    Template.load(path, cache=tmp_path / "cache")
    assert (tmp_path / "cache").stat().st_mode & 0o777 == 0o700


def test_the_oldest_entries_go_when_there_are_too_many(tmp_path: Path, path: Path) -> None:
    compiled = Template.load(path).compiled
    for number in range(cache.MOST_ENTRIES + 2):
        cache.keep(tmp_path / "cache", str(number), compiled)
        os.utime(tmp_path / "cache" / f"{number}{cache.SUFFIX}", (number, number))
    names = {one.stem for one in (tmp_path / "cache").iterdir()}
    assert names == {str(number) for number in range(2, cache.MOST_ENTRIES + 2)}


def test_another_engine_has_its_own_entries(tmp_path: Path, path: Path) -> None:
    show = "import sys; from boardkit.word.cache import key_of; print(key_of(open(sys.argv[1], 'rb').read()))"
    other = tmp_path / "other"
    shutil.copytree(Path(boardkit.__file__).parent, other / "boardkit", copy_function=shutil.copy2)

    def key() -> str:
        command = [sys.executable, "-c", show, str(path)]
        return subprocess.run(command, cwd=other, check=True, capture_output=True, text=True).stdout

    before = key()
    assert key() == before
    engine = other / "boardkit" / "word" / "repair.py"
    looks = engine.stat()
    engine.write_bytes(engine.read_bytes().replace(b"e", b"f", 1))
    os.utime(engine, ns=(looks.st_atime_ns, looks.st_mtime_ns))  # as an installer does that fixes all dates
    assert engine.stat().st_size == looks.st_size
    assert key() != before
