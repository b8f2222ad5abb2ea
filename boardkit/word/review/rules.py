"""Everything that is looked at in a Word file; a new rule is added here by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from boardkit.problems import Problem
from boardkit.word.review.contrast import contrast
from boardkit.word.review.pictures import alternative_texts, floating
from boardkit.word.review.properties import language, people, title
from boardkit.word.review.reviewed import Reviewed
from boardkit.word.review.structure import empty_paragraphs, headings, left_over_tags, typed_lists
from boardkit.word.review.tables import header_rows, merged_cells, nested_tables
from boardkit.word.review.traces import changes, comments

Rule = Callable[[Reviewed], Iterator[Problem]]

OF_ITS_MAKING: tuple[Rule, ...] = (comments, changes, people)
"""What a file tells of those who worked on it."""
OF_ITS_LOOK: tuple[Rule, ...] = (
    title,
    language,
    contrast,
    header_rows,
    merged_cells,
    nested_tables,
    alternative_texts,
    floating,
)
"""What can be told of each piece of a file by itself, also of a template before it is filled in."""
OF_ITS_ORDER: tuple[Rule, ...] = (headings, empty_paragraphs, typed_lists)
"""What follows from one paragraph coming after another; of a template it is only likely."""
OF_A_PAPER: tuple[Rule, ...] = (*OF_ITS_LOOK, *OF_ITS_ORDER, left_over_tags)
"""What a reader of a paper meets."""
RULES = (*OF_ITS_MAKING, *OF_A_PAPER)


def review(file: Reviewed, rules: Iterable[Rule] = RULES) -> Iterator[Problem]:
    """Everything that these rules say of a file, each thing once in each place."""
    told = set()
    for rule in rules:
        for problem in rule(file):
            key = (problem.where, problem.code, problem.message, repr(problem.values))
            if key not in told:
                told.add(key)
                yield problem
