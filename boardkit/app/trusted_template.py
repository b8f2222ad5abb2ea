"""A template of somebody's own is tried out before it is used; boardkit's own templates are trusted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from boardkit.app.folders import shipped, template_cache, template_path
from boardkit.word.cache import key_of
from boardkit.word.guard import read_file
from boardkit.word.template import Template


def load_template(board: Path, language: str, name: str, words: Mapping[str, object]) -> Template:
    """The template of a paper of the board in this folder, ready to be filled in with these words.

    Raises InvalidSource, also for one that takes too much time or memory when it is tried out.
    """
    path = template_path(board, language, name)
    if path.resolve().is_relative_to(shipped("templates").resolve()):
        return Template.load(path, cache=template_cache())
    ours = shipped("templates") / language / f"{name}.docx"
    return tried_template(path, [words], ours=ours)


def tried_template(
    path: Path, papers: Iterable[Mapping[str, object]], *, ours: Path | None = None
) -> Template:
    """The template in this file, once a process of its own could fill it in with the words of each paper.

    That is done once for each template; one that is the same as `ours` needs it never. Raises InvalidSource.
    """
    docx = read_file(path)
    if ours is None or not ours.is_file() or docx != ours.read_bytes():
        from boardkit.word.trial import is_known, keep_known, try_out  # only for who has own ones

        key = key_of(docx)
        if not is_known(template_cache(), key) and try_out(docx, path, papers):
            keep_known(template_cache(), key)
    return Template.load(path, cache=template_cache(), docx=docx)
