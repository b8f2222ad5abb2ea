"""A kept template is used again only when it can be trusted."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from docx_maker import docx, p, saved, table

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
