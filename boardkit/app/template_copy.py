"""Our templates are put beside a board to edit; what is there already is never touched."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from boardkit.app.folders import TEMPLATES
from boardkit.app.own_templates import OwnTemplate, own_templates
from boardkit.app.template_findings import outdated
from boardkit.app.template_kinds import templates_for
from boardkit.app.template_places import OURS
from boardkit.output.several import FileChange, write_all
from boardkit.problems import InvalidSource, Problem
from boardkit.word.guard import Unusable, read_file
from boardkit.word.origin import made_from, origin_of, version_of


class Way(Enum):
    """What is wanted of our template."""

    COPY = "copy"
    """A copy to edit."""
    BESIDE = "beside"
    """Ours as it is now, in the folder `ours`, to compare with."""
    SEEN = "seen"
    """That the copy there is says that this version of ours was looked at."""


class Fate(Enum):
    """What became of one file."""

    NEW = "new"
    RENEWED = "renewed"
    AS_COPIED = "as copied"
    """The copy is there, and nobody changed it."""
    OWN = "own"
    """Somebody's own template is there."""
    SEEN = "seen"
    """Only what it says it was made from was renewed."""
    NONE = "none"
    """There is no own template that can have seen anything."""


@dataclass(frozen=True, slots=True)
class Copied:
    """One file: what became of it, and whether ours changed since it was made."""

    path: Path
    fate: Fate
    findings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Step:
    copied: Copied
    change: FileChange | None = None


def copy(
    board: Path, kinds: Iterable[str], languages: Iterable[str], way: Way, *, handed_over: Iterable[str] = ()
) -> tuple[Copied, ...]:
    """Copy our templates of these kinds and languages, all or none; says what became of each.

    A paper for those outside is there in the languages `handed_over` as well. What a file held that changes
    is kept beside it, in `NAME.previous`. Raises NoSuchKind, and InvalidSource with all files that cannot be
    read or written.
    """
    there = {(own.language, own.kind): own for own in own_templates(board)}
    steps: list[_Step] = []
    problems: list[Problem] = []
    for language, kind in templates_for(kinds, languages, handed_over=handed_over):
        fresh = OwnTemplate(board / TEMPLATES / language / f"{kind}.docx", language, kind)
        try:
            steps.append(_STEPS[way](there.get((language, kind)), fresh, board))
        except InvalidSource as invalid:
            problems.extend(invalid.problems)
    if problems:
        raise InvalidSource(problems)
    write_all([one.change for one in steps if one.change])
    return tuple(one.copied for one in steps)


def _copied(own: OwnTemplate | None, fresh: OwnTemplate, _: Path) -> _Step:
    if own is not None:
        docx = read_file(own.path)
        return _Step(Copied(own.path, _fate(docx), tuple(outdated(own, docx))))
    ours = fresh.ours.read_bytes()
    after = made_from(ours, version_of(ours))
    return _Step(Copied(fresh.path, Fate.NEW), FileChange(fresh.path, str(fresh.path), None, after))


def _beside(_: OwnTemplate | None, fresh: OwnTemplate, board: Path) -> _Step:
    path = board / TEMPLATES / OURS / fresh.language / fresh.path.name
    before = read_file(path) if path.exists() else None
    after = fresh.ours.read_bytes()
    fate = Fate.NEW if before is None else Fate.AS_COPIED if before == after else Fate.RENEWED
    return _Step(Copied(path, fate), FileChange(path, str(path), before, after))


def _seen(own: OwnTemplate | None, fresh: OwnTemplate, _: Path) -> _Step:
    if own is None:
        return _Step(Copied(fresh.path, Fate.NONE))
    before, version = read_file(own.path), version_of(own.ours.read_bytes())
    if origin_of(before) == version:
        return _Step(Copied(own.path, Fate.SEEN))
    try:
        after = made_from(before, version)
    except Unusable as unusable:
        raise unusable.at(own.path) from None
    return _Step(Copied(own.path, Fate.SEEN), FileChange(own.path, str(own.path), before, after))


def _fate(docx: bytes) -> Fate:
    """Whether somebody changed a copy; one that cannot be read is left alone as well."""
    try:
        return Fate.AS_COPIED if version_of(docx) == origin_of(docx) else Fate.OWN
    except Unusable:
        return Fate.OWN


_STEPS = {Way.COPY: _copied, Way.BESIDE: _beside, Way.SEEN: _seen}
