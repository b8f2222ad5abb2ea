"""What there is to say about a board's own templates: mistakes, changes of ours, files that nobody uses."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from boardkit.app.folders import TEMPLATES, template_cache
from boardkit.app.own_templates import OwnTemplate, own_templates, places
from boardkit.problems import InvalidSource, Problem, Severity, Where, in_reading_order

_NEAR = 0.8
"""How much alike two names of folders are when one is a slip of the pen."""
_COMPARE = (
    "To compare it in Word, put ours beside it with boardkit template copy {kind} --beside; once you know "
    "what changed, say so with boardkit template copy {kind} --seen."
)
_TAKE_AWAY = "Nothing was changed in this copy: take it away, and copy ours again if you want to edit it."


def template_findings(board: Path) -> tuple[Problem, ...]:
    """Everything to say about the templates of the board in this folder; nothing when it has none.

    A template is read and its names are looked up; nothing is made from it.
    """
    near = tuple(_nearly_so_called(board))
    if not near and not any(place.is_dir() for place in places(board)):
        return ()
    from boardkit.app.template_places import misnamed, unused_files

    found = [
        *misnamed(near),
        *unused_files(board),
        *(one for own in own_templates(board) for one in _of(own)),
    ]
    return in_reading_order(found)


def _nearly_so_called(board: Path) -> Iterator[Path]:
    """Folders of the board whose name was probably meant to be that of its templates."""
    try:
        names = [one.name for one in board.iterdir()]
    except OSError:  # that it cannot be read is told where its files are read
        return
    for name in names:
        if name != TEMPLATES and get_close_matches(name.lower(), [TEMPLATES], cutoff=_NEAR):
            yield board / name


def _of(own: OwnTemplate) -> Iterator[Problem]:
    """What is wrong with one template, and whether ours changed; a name that is no kind is told elsewhere."""
    from boardkit.app.template_names import unknown_names
    from boardkit.documents.kinds import CONTENTS
    from boardkit.word.guard import read_file
    from boardkit.word.template import Template

    if own.kind not in CONTENTS:
        return
    try:
        docx = read_file(own.path)
        template = Template.load(own.path, cache=template_cache(), docx=docx)
        yield from unknown_names(template, CONTENTS[own.kind])
    except InvalidSource as invalid:
        yield from invalid.problems
    else:
        yield from outdated(own, docx)


def outdated(own: OwnTemplate, docx: bytes) -> Iterator[Problem]:
    """That ours changed since this copy `docx` was made, or since somebody said to have seen the change."""
    from boardkit.word.origin import origin_of, version_of

    seen = origin_of(docx)
    if seen and seen != version_of(own.ours.read_bytes()):
        yield Problem(
            Where(str(own.path)),
            "template-outdated",
            message="Our template of this paper changed since this copy of it was made.",
            values={"kind": own.kind},
            severity=Severity.WARNING,
            hint=_TAKE_AWAY if version_of(docx) == seen else _COMPARE,
        )
