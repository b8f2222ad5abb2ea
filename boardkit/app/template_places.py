"""A Word file among a board's own templates that no paper is ever made from is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from boardkit.app.folders import TEMPLATES, within
from boardkit.app.own_templates import own_templates
from boardkit.documents.kinds import CONTENTS
from boardkit.language import LANGUAGES
from boardkit.problems import Problem, Severity, Where
from boardkit.word.suggest import nearest

_OTHER_FORMATS = frozenset({".doc", ".docm", ".dot", ".dotm", ".dotx", ".odt", ".ott", ".rtf"})
_FORMAT = ".docx"
_WORD = _OTHER_FORMATS | {_FORMAT}
_LEFT_ALONE = ("~", ".", "_")
_IN_FULL = {"nl": "nederl", "en": "engels"}
OURS = "ours"
"""The folder among the own templates that holds ours, to compare with."""


def unused_files(board: Path) -> Iterator[Problem]:
    """Files in the folder of templates whose place, format or name makes that they are not used.

    Of the folder beside the board, which may be somebody else's too, only names that are much like a kind's.
    """
    inside = board / TEMPLATES
    for path in _word_files(inside):
        yield from _unused(path, inside)
    unknown = (own for own in own_templates(board) if own.kind not in CONTENTS)
    for own in unknown:
        is_inside = own.path.is_relative_to(inside)
        if not own.kind.startswith(_LEFT_ALONE) and (is_inside or nearest(own.kind, CONTENTS)):
            yield _unknown(own.path)


def misnamed(folders: Iterable[Path]) -> Iterator[Problem]:
    """Of these folders each one that holds files for Word."""
    message, hint = "The templates in this folder are not used.", "Rename the folder to {proposal}."
    for one in folders:
        if one.is_dir() and any(True for _ in _word_files(one)):
            yield _finding(one, "template-place", message, hint, proposal=TEMPLATES)


def _word_files(folder: Path) -> Iterator[Path]:
    """Every file for Word at every depth, but for those that are kept out by their name or are ours."""
    for path in within(folder, deep=True):
        steps = path.relative_to(folder).parts
        kept_out = steps[0] == OURS or any(step.startswith(_LEFT_ALONE) for step in steps)
        if path.suffix.lower() in _WORD and not kept_out and path.is_file():
            yield path


def _unused(path: Path, folder: Path) -> Iterator[Problem]:
    """What is wrong with the place or the format of a file; its name is looked at as a template's."""
    *folders, _ = path.relative_to(folder).parts
    if folders not in [[one] for one in LANGUAGES]:
        meant = folders[0] if folders and folders[0] in LANGUAGES else _language(folders)
        yield _finding(
            path,
            "template-place",
            "This template is not used: it does not stand in a folder of its language.",
            "Move it to {proposal}." if meant else "Move it to the folder nl or en in templates.",
            proposal=(folder / meant / path.name).as_posix(),
        )
    elif path.suffix != _FORMAT:
        yield _finding(
            path,
            "template-format",
            "This file is not used: a template is a .docx.",
            "Open it in Word and save it as {proposal}.",
            proposal=path.with_suffix(_FORMAT).name,
        )


def _language(folders: list[str]) -> str:
    """The language that somebody meant with NL, en-GB or nederlands; nothing when that is not clear."""
    written = folders[0].lower() if folders else ""
    return next((one for one in LANGUAGES if written.startswith((one, _IN_FULL[one]))), "")


def _unknown(path: Path) -> Problem:
    guess = nearest(path.stem, CONTENTS)
    return _finding(
        path,
        "template-unknown",
        "This template is not used: no kind of paper is called {name}.",
        "Did you mean {proposal}?" if guess else "There is: {known}.",
        name=path.stem,
        proposal=guess,
        known=", ".join(sorted(CONTENTS)),
    )


def _finding(path: Path, code: str, message: str, hint: str, **values: object) -> Problem:
    """A warning about a file or folder as a whole."""
    return Problem(Where(str(path)), code, message, values, severity=Severity.WARNING, hint=hint)
