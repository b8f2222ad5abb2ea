"""The pages of our papers are counted as LibreOffice lays them out, many papers in one call."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from boardkit.output.libreoffice import TookTooLong, find_office, print_papers
from boardkit.problems import InvalidSource, Problem, Severity, Where
from boardkit.word.guard import Unusable, read_file
from boardkit.word.review.lengths import ToMeasure, to_measure
from boardkit.word.review.reviewed import reviewed

Found = Mapping[Path, Sequence[Problem]]
PAGE = re.compile(rb"/Type\s*/Page(?![a-zA-Z])")
CODE = "file-pages"


def too_many_pages(files: Sequence[Path]) -> Found:
    """Which of these files have more pages than a paper of their kind may have, or could not be counted."""
    measures = [(path, one) for path in files for one in _to_measure(path)]
    program = find_office() if measures else None
    if not measures:
        return {}
    if program is None:
        message = "Pages were not counted: LibreOffice is not on this computer."
        hint = "Install LibreOffice 7.4 or later and try again."
        return _told([_problem(measures[0][0], message, hint)])
    counts: dict[int, int] = {}
    with suppress(TookTooLong, OSError):  # what was not counted then is told below
        for number, pdf in print_papers(program, [one.paper for _, one in measures]):
            counts[number] = len(PAGE.findall(pdf))
    return _told(
        one
        for number, (path, measure) in enumerate(measures)
        for one in _findings(path, measure, counts.get(number, 0))
    )


def _to_measure(path: Path) -> Iterator[ToMeasure]:
    """Nothing for a file that cannot be read: why not is told when it is looked at."""
    with suppress(InvalidSource, Unusable):
        docx = read_file(path)
        yield from to_measure(reviewed(docx, str(path), language="", may_fetch=True), docx)


def _findings(path: Path, measure: ToMeasure, pages: int) -> Iterator[Problem]:
    if not pages:
        message = "Pages were not counted: LibreOffice could not lay this paper out."
        yield _problem(path, message, "Open it in LibreOffice to see why.")
    elif pages > measure.pages:
        message = "This paper has {pages} pages; it may have {most}."
        if measure.is_first_part:
            message = "What comes before the first page break has {pages} pages; it may have {most}."
        hint = "Leave out what its readers can do without."
        yield _problem(path, message, hint, pages=pages, most=measure.pages)


def _problem(path: Path, message: str, hint: str, **values: object) -> Problem:
    return Problem(Where(str(path)), CODE, message, values, severity=Severity.WARNING, hint=hint)


def _told(problems: Iterable[Problem]) -> Found:
    found: dict[Path, list[Problem]] = {}
    for one in problems:
        found.setdefault(Path(one.where.path), []).append(one)
    return found
