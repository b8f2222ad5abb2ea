"""Why there is no PDF of a paper, and what helps."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from boardkit.problems import Problem, Where

_NO_ROOM = {getattr(errno, name) for name in ("ENOSPC", "EDQUOT") if hasattr(errno, name)}


@dataclass(frozen=True, slots=True)
class NoPdf:
    """That there is no new PDF of these papers, and why."""

    papers: tuple[Path, ...]
    problem: Problem

    def of(self, papers: Sequence[Path]) -> NoPdf:
        """The same of these papers."""
        return replace(self, papers=tuple(papers))


def no_office(papers: Sequence[Path]) -> NoPdf:
    """There is no LibreOffice."""
    message = "No PDF was made: LibreOffice is not on this computer."
    hint = (
        "Install LibreOffice 7.4 or later and try again, or open the paper in Word and save it as PDF there."
    )
    return NoPdf(tuple(papers), Problem(_folder(papers), "pdf-no-libreoffice", message, hint=hint))


def too_old(papers: Sequence[Path]) -> NoPdf:
    """What LibreOffice made is not accessible, and is thrown away."""
    message = "This LibreOffice makes no accessible PDF, so that there is no new one of: {papers}."
    return _none_of(papers, "pdf-inaccessible", message, "Install LibreOffice 7.4 or later.")


def too_long(papers: Sequence[Path], seconds: int) -> NoPdf:
    """LibreOffice was stopped."""
    message = "LibreOffice was stopped after {seconds} seconds; there is no new PDF of: {papers}."
    hint = "Try again. If it happens again, see whether LibreOffice opens the first of these papers."
    return _none_of(papers, "pdf-too-long", message, hint, seconds=seconds)


def unusable(papers: Sequence[Path], error: OSError) -> NoPdf:
    """LibreOffice cannot be started, or what it is given or makes finds no room."""
    if error.errno in _NO_ROOM:
        message = "The drive for temporary files is full, so that there is no new PDF of: {papers}."
        return _none_of(papers, "pdf-unusable", message, "Make room there and try again.")
    message = "LibreOffice could not be used: {reason}. There is no new PDF of: {papers}."
    hint = "See whether LibreOffice starts, and whether the drive for temporary files has room left."
    return _none_of(papers, "pdf-unusable", message, hint, reason=(error.strerror or str(error)).lower())


def not_made(papers: Sequence[Path]) -> NoPdf:
    """LibreOffice cannot read these papers, or broke down over them."""
    message = "LibreOffice made no PDF of: {papers}."
    hint = (
        "Open it in LibreOffice to see why, or open it in Word and save it as PDF there."
        if len(papers) == 1
        else "Open one of them in LibreOffice to see why, or open them in Word and save them as PDF there."
    )
    return _none_of(papers, "pdf-not-made", message, hint)


def tracked(paper: Path) -> NoPdf:
    """A PDF would show what was struck out, and who did it."""
    message = "This paper holds tracked changes, which a PDF would show; it has no new one."
    hint = "Accept or reject them in Word, save the paper, and try again."
    return NoPdf((paper,), Problem(Where(paper.as_posix()), "pdf-tracked", message, hint=hint))


def _none_of(papers: Sequence[Path], code: str, message: str, hint: str, **values: object) -> NoPdf:
    values["papers"] = [one.name for one in papers]
    return NoPdf(tuple(papers), Problem(_folder(papers), code, message, values, hint=hint))


def _folder(papers: Sequence[Path]) -> Where:
    return Where(papers[0].parent.as_posix())
