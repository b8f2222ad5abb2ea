"""The paper, made by boardkit: compiled once, out of its cache, or compiled each time."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path

from boardkit.word.template import Template


def compiled(folder: Path) -> Callable[[], bytes]:
    """The template is read once, for many papers."""
    template, words = Template.load(folder / "template.docx"), words_of(folder)
    return lambda: template.fill(words)


def cached(folder: Path) -> Callable[[], bytes]:
    """The template was compiled before, by another process."""
    words = words_of(folder)
    return lambda: Template.load(folder / "template.docx", cache=folder / "cache").fill(words)


def compiling(folder: Path) -> Callable[[], bytes]:
    """The template is seen for the first time."""
    words = words_of(folder)
    return lambda: Template.load(folder / "template.docx").fill(words)


def words_of(folder: Path) -> dict[str, object]:
    """What is filled in."""
    words: dict[str, object] = pickle.loads((folder / "words.pickle").read_bytes())
    return words
