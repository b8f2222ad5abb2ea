"""Which templates are to be looked at: those that were named, or all of a board's own."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from boardkit.app.own_templates import OwnTemplate, own_templates
from boardkit.app.template_places import unused_files
from boardkit.documents.kinds import CONTENTS
from boardkit.language import LANGUAGES
from boardkit.problems import Problem, Where
from boardkit.word.suggest import nearest


def named_templates(
    files: Iterable[Path], *, kind: str | None, language: str
) -> tuple[tuple[OwnTemplate, ...], tuple[Problem, ...]]:
    """The templates in these files, and why others cannot be looked at.

    The kind of paper is what a file is called, unless one is given; its language is that of the folder in
    which it stands, else the one given.
    """
    known, unknown = [], []
    for file in files:
        folder = file.resolve().parent.name
        spoken = folder if folder in LANGUAGES else language
        one = OwnTemplate(file, spoken, kind or file.stem)
        if one.kind in CONTENTS:
            known.append(one)
        elif not file.exists():
            hint = "See whether its name is right."
            unknown.append(Problem(Where(str(file)), "file-missing", "The file does not exist.", hint=hint))
        else:
            unknown.append(_unknown(one))
    return tuple(known), tuple(unknown)


def templates_of(board: Path) -> tuple[tuple[OwnTemplate, ...], tuple[Problem, ...]]:
    """All of the board's own that papers are made from, and what there is to say about other files there."""
    known = tuple(one for one in own_templates(board) if one.kind in CONTENTS)
    return known, tuple(unused_files(board))


def _unknown(template: OwnTemplate) -> Problem:
    guess = nearest(template.kind, CONTENTS)
    message = "No kind of paper is called {name}, so that it is not known what this template may name."
    hint = "Did you mean --kind {proposal}?" if guess else "Say with --kind which it is: {known}."
    values = {"name": template.kind, "proposal": guess, "known": ", ".join(sorted(CONTENTS))}
    return Problem(Where(str(template.path)), "template-kind", message, values, hint=hint)
