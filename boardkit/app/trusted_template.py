"""A template of somebody's own is tried out before it is used; boardkit's own templates are trusted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from boardkit.app.folders import TEMPLATES, shipped, template_cache, template_path
from boardkit.problems import InvalidSource, Problem
from boardkit.word.cache import key_of
from boardkit.word.guard import read_file
from boardkit.word.template import Template

_refused: dict[tuple[Path, str], tuple[Problem, ...]] = {}
"""Mistakes of templates that were tried: what is wrong in every paper need not be tried for each."""


def load_template(board: Path, language: str, name: str, words: Mapping[str, object]) -> Template:
    """The template of a paper of the board in this folder, ready to be filled in with these words.

    Raises InvalidSource, also for one that takes too much time or memory when it is tried out.
    """
    path = template_path(board, language, name)
    if path.resolve().is_relative_to(shipped(TEMPLATES).resolve()):
        return Template.load(path, cache=template_cache())
    docx, ours = read_file(path), shipped(TEMPLATES) / language / f"{name}.docx"
    key = path, key_of(docx)
    if key not in _refused and not _can_be_made(docx, path, [words], ours=ours):
        mistakes = _mistakes(docx, path, name)
        if mistakes:
            _refused[key] = mistakes
    if key in _refused:
        raise InvalidSource(_refused[key])
    return Template.load(path, cache=template_cache(), docx=docx)


def tried_template(
    path: Path, papers: Iterable[Mapping[str, object]], *, ours: Path | None = None
) -> Template:
    """The template in this file, once a process of its own could fill it in with the words of each paper.

    That is done once for each template; one that is the same as `ours` needs it never. Raises InvalidSource.
    """
    docx = read_file(path)
    _can_be_made(docx, path, papers, ours=ours)
    return Template.load(path, cache=template_cache(), docx=docx)


def _can_be_made(
    docx: bytes, path: Path, papers: Iterable[Mapping[str, object]], *, ours: Path | None
) -> bool:
    """Whether a process of its own made these papers or other ones of it; False for one with mistakes."""
    if ours and ours.is_file() and docx == ours.read_bytes():
        return True
    from boardkit.word.trial import is_known, keep_known, try_out  # only for who has own ones

    key = key_of(docx)
    if is_known(template_cache(), key):
        return True
    made = try_out(docx, path, papers)
    if made:
        keep_known(template_cache(), key)
    return made


def _mistakes(docx: bytes, path: Path, name: str) -> tuple[Problem, ...]:
    """What is wrong with it in every paper, whatever that says; nothing when only some cannot be made."""
    from boardkit.app.template_names import unknown_names
    from boardkit.documents.kinds import CONTENTS

    try:
        return tuple(unknown_names(Template.load(path, docx=docx), CONTENTS[name]))
    except InvalidSource as invalid:
        return tuple(invalid.problems)
