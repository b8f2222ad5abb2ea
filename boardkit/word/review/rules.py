"""Everything that is looked at in a Word file; a new rule is added here by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from lxml.etree import XMLSyntaxError

from boardkit.problems import Problem
from boardkit.word.guard import damaged
from boardkit.word.review.chart_series import chart_by_colour
from boardkit.word.review.colours import colour_alone
from boardkit.word.review.contrast import contrast
from boardkit.word.review.edge_markings import markings
from boardkit.word.review.hidden import fetched, out_of_sight
from boardkit.word.review.hidden_text import hidden_text
from boardkit.word.review.languages import file_language, language_of_words, text_language
from boardkit.word.review.lengths import too_many_words
from boardkit.word.review.links import links_by_colour, links_that_say_nothing, links_to_a_computer
from boardkit.word.review.pictures import alternative_texts, floating
from boardkit.word.review.properties import people, title
from boardkit.word.review.reviewed import Reviewed
from boardkit.word.review.structure import (
    empty_paragraphs,
    headings,
    left_over_tags,
    no_headings,
    typed_lists,
)
from boardkit.word.review.tables import header_rows, merged_cells, nested_tables
from boardkit.word.review.traces import changes, comments

Rule = Callable[[Reviewed], Iterator[Problem]]

OF_ITS_MAKING: tuple[Rule, ...] = (comments, changes, hidden_text, people)
"""What a file tells of those who worked on it."""
OF_ITS_LOOK: tuple[Rule, ...] = (
    title,
    file_language,
    text_language,
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
OF_A_FILE: tuple[Rule, ...] = (
    *(one for one in RULES if one is not text_language),
    language_of_words,
    no_headings,
    colour_alone,
    chart_by_colour,
    links_by_colour,
    links_that_say_nothing,
    links_to_a_computer,
    markings,
    fetched,
    out_of_sight,
    too_many_words,
)
"""What is looked at in a finished file, whoever made it."""
OF_OUR_PAPER = (*OF_A_FILE, text_language)
"""The same, and what can be asked only of what we made ourselves."""


def review(file: Reviewed, rules: Iterable[Rule] = RULES) -> Iterator[Problem]:
    """Everything that these rules say of a file, each thing once in each place.

    Raises Unusable when a part of it that a rule looks at cannot be read.
    """
    told = set()
    for rule in rules:
        for problem in _said(rule, file):
            key = (problem.where, problem.code, problem.message, repr(problem.values))
            if key not in told:
                told.add(key)
                yield problem


def _said(rule: Rule, file: Reviewed) -> Iterator[Problem]:
    try:
        yield from rule(file)
    except (XMLSyntaxError, ValueError):  # the latter for what should be a number and is none
        raise damaged() from None
