"""Beside a paper stands its PDF, made from the file as it lies there, also when a person edited it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from boardkit.app.no_pdf import NoPdf, no_office, not_made, too_long, too_old, tracked, unusable
from boardkit.output.pdf import finished, is_accessible, is_as_made, is_of, is_whole
from boardkit.problems import InvalidSource

if TYPE_CHECKING:
    from boardkit.output.writing import Result
    from boardkit.word.printable import Printable

_NUMBERS = 1000
Tried: TypeAlias = "Result | NoPdf"


@dataclass(frozen=True, slots=True)
class _Ready:
    """A paper that can be printed."""

    path: Path
    docx: bytes
    printable: Printable


def without_pdf(papers: Iterable[Path]) -> tuple[Path, ...]:
    """Those of these papers beside which no PDF of them stands."""
    return tuple(paper for paper in papers if not _has_pdf(paper))


def with_old_pdf(paper: Path) -> Path | None:
    """The PDF beside a paper that we made of an earlier version of it."""
    pdf = paper.with_suffix(".pdf")
    try:
        if pdf.is_file() and not _has_pdf(paper) and is_as_made(pdf.read_bytes(), paper.name):
            return pdf
    except OSError:
        return None
    return None


def make_pdfs(papers: Sequence[Path], *, stopped: Callable[[], bool] = lambda: False) -> Iterator[Tried]:
    """Make the PDF of each of these papers and put it beside it, in one go; one that fails stops no other.

    A PDF that somebody signed, edited or put there is left alone: ours gets a number. Where nothing can be
    written the others are not tried.
    """
    from boardkit.output.libreoffice import find_office  # not needed where every paper has its PDF

    if stopped():
        return
    program = find_office()
    if program is None:
        if papers:
            yield no_office(papers)
        return
    ready = []
    for paper in papers:
        one = _prepared(paper)
        if isinstance(one, NoPdf):
            yield one
        else:
            ready.append(one)
    yield from _printed(program, ready, stopped)


def _printed(program: Path, ready: Sequence[_Ready], stopped: Callable[[], bool]) -> Iterator[Tried]:
    from boardkit.output.libreoffice import TookTooLong, print_papers
    from boardkit.output.writing import has_room

    left, untagged = dict(enumerate(ready)), []
    why: Callable[[Sequence[Path]], NoPdf] = not_made
    try:
        for number, pdf in print_papers(program, [one.printable.docx for one in ready], stopped=stopped):
            if is_whole(pdf):
                one = left[number]
                made = _put(one, pdf) if is_accessible(pdf) else None
                if isinstance(made, NoPdf) and not has_room(one.path.parent, pdf):
                    why = made.of
                    break
                del left[number]
                if made is None:
                    untagged.append(one.path)
                else:
                    yield made
    except TookTooLong as slow:
        why = partial(too_long, seconds=slow.seconds)
    except OSError as error:
        why = partial(unusable, error=error)
    if untagged:
        yield too_old(untagged)
    if left and not stopped():
        yield why([one.path for one in left.values()])


def _put(one: _Ready, pdf: bytes) -> Tried:
    from boardkit.output.refusals import refusal
    from boardkit.output.writing import Written, write_paper

    name = one.path.name
    content = finished(pdf, one.docx, name=name, saved=one.printable.saved, charts=one.printable.charts)

    def is_ours(pdf: bytes) -> bool:
        return is_as_made(pdf, name)

    place = usual = one.path.with_suffix(".pdf")
    try:
        for place in _places(one.path):
            if not place.exists() or is_ours(place.read_bytes()):
                break
        else:
            place = usual
        result = write_paper(place, content, is_ours=is_ours)
        return result if place == usual else replace(result, what=Written.BESIDE, beside=usual)
    except OSError as error:
        return NoPdf((one.path,), refusal(place, place.as_posix(), error))
    except InvalidSource as invalid:
        return NoPdf((one.path,), invalid.problems[0])


def _prepared(paper: Path) -> _Ready | NoPdf:
    """The paper, read; or why it cannot be printed or should not be."""
    from boardkit.word.guard import Unusable, read_file
    from boardkit.word.printable import printable

    try:
        docx = read_file(paper, "pdf-paper")
        ready = printable(docx)
    except Unusable as refused:
        return NoPdf((paper,), refused.at(paper, "pdf-paper").problems[0])
    except InvalidSource as invalid:
        return NoPdf((paper,), invalid.problems[0])
    return tracked(paper) if ready.is_tracked else _Ready(paper, docx, ready)


def _has_pdf(paper: Path) -> bool:
    """Whether a PDF of the paper as it is stands beside it, under its name or with a number behind that."""
    try:
        docx = paper.read_bytes()
        there = takewhile(Path.is_file, _places(paper))
        return any(is_of(pdf.read_bytes(), docx) for pdf in there)
    except OSError:
        return False


def _places(paper: Path) -> Iterator[Path]:
    """Where its PDF may stand: `x.pdf`, or with a number that no paper of that name has."""
    yield paper.with_suffix(".pdf")
    for number in range(2, _NUMBERS):
        one = paper.with_stem(f"{paper.stem}-{number}")
        if not one.exists():
            yield one.with_suffix(".pdf")
