"""Who may read a paper stands in its text and on the edge of each page, so that it is seen both ways."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from boardkit.word.inline import typed_text
from boardkit.word.ooxml import PARAGRAPH, seen_through
from boardkit.word.review.reviewed import Reviewed
from boardkit.word.review.structure import heading_level

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from boardkit.problems import Problem

EDGES = ("header", "footer")
BETWEEN = re.compile(r"[\t\n·|•–—]+")
MARKING = re.compile(
    r"tlp:\s?(red|amber(\+strict)?|green|clear|white)"
    r"|(strikt |zeer |dep\.? ?|departementaal |bedrijfs-?|commercieel )?vertrouwelijk"
    r"|(strictly |highly |business |company |commercial(ly)? )?confidential|in confidence"
    r"|(alleen |uitsluitend )?(voor )?intern gebruik|(for )?internal use( only)?"
    r"|(rijk|government) \((intern|internal)\)"
    r"|(alleen|uitsluitend) (voor )?((de|het) )?(?P<lezer>voorzitter|secretariaat|leden|rijk)"
    r"|(?P<reader>secretariat|chair|members|government) only"
    r"|(concept, )?niet verspreiden|(draft, )?not for (distribution|circulation)",
    re.IGNORECASE,
)
"""Words of the Traffic Light Protocol, of the Dutch State's rules on information, and of papers of boards."""
ONLY = re.compile(r"\b(alleen|uitsluitend|only)\b")
BY_WHOM = re.compile(r" \([^()]*(,|\b(?:tot|until|door|by)\b)[^()]*(\([^()]*\)[^()]*)*\)$", re.IGNORECASE)
"""Behind a marking: who set it, and until when it holds."""


def markings(file: Reviewed) -> Iterator[Problem]:
    """A marking in a header or footer that the text does not have, or the other way round.

    A program may show the text alone, and a page may go round by itself.

    Code: marking.
    Source: product rule; a header is not read out by every screen reader.
    """
    edges = {one: place for one, place in file.places.items() if place.startswith(EDGES)}
    within, around = (
        [_words(one).lower() for one in file.paragraphs()],
        [_words(one).lower() for one in edges],
    )
    for paragraph, place in edges.items():
        for words, marking in _markings_in(paragraph):
            if not _is_said(marking, within):
                message = "The marking “{marking}” stands in a header or footer, and not in the text."
                hint = "Write it at the top of the text as well."
                yield file.finding("marking", message, hint, place=place, marking=words)
    for paragraph in _at_the_top(file):
        for words, marking in _markings_in(paragraph):
            if not _is_said(marking, around):
                message = "The marking “{marking}” stands in the text, and in no header or footer."
                hint = "Put it in the header or footer too, so that each page has it."
                place = file.place(paragraph)
                yield file.finding("marking", message, hint, place=place, marking=words)


def _at_the_top(file: Reviewed) -> Iterator[Element]:
    """The paragraphs above the first heading and table: a marking below is that of a piece of the text."""
    for one in seen_through(file.body):
        if one.tag != PARAGRAPH or heading_level(file, one):
            return
        yield one


def _is_said(marking: re.Match[str], texts: Sequence[str]) -> bool:
    """Whether one of the texts has the same words, or says in others that it is for this reader alone."""
    reader = (marking["reader"] or marking["lezer"] or "").lower()
    return any(
        marking.group().lower() in one or (reader and reader in one and ONLY.search(one)) for one in texts
    )


def _markings_in(paragraph: Element) -> Iterator[tuple[str, re.Match[str]]]:
    for piece in BETWEEN.split(typed_text(paragraph)):
        words = BY_WHOM.sub("", " ".join(piece.split()))
        found = MARKING.fullmatch(words)
        if found:
            yield words, found


def _words(paragraph: Element) -> str:
    return " ".join(typed_text(paragraph).split())
