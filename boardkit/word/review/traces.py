"""What was left in a file by those who worked on it: comments, and changes that Word keeps track of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from boardkit.word.inline import OLD_COPIES
from boardkit.word.ooxml import CELL, PARAGRAPH, ROW, TABLE, W, parse
from boardkit.word.parts import part_of
from boardkit.word.review.looks import is_on
from boardkit.word.review.reviewed import Reviewed
from boardkit.word.tracked import FORMATTING, comments_in, tracked_in

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from boardkit.problems import Problem

BY_BOARDKIT = "boardkit"
HINT = "In Word: Review, Accept or Reject."
WITHOUT_WORDS = {
    "row inserted": "A row was inserted here, and that change is neither accepted nor rejected.",
    "row deleted": "A row was deleted here, and that change is neither accepted nor rejected.",
    "cell inserted": "A cell was inserted here, and that change is neither accepted nor rejected.",
    "cell deleted": "A cell was deleted here, and that change is neither accepted nor rejected.",
    "cell merged or split": "Cells were merged or split here, and that is neither accepted nor rejected.",
}
BETWEEN_CELLS = " |"


def comments(file: Reviewed) -> Iterator[Problem]:
    """Every comment, with who wrote it and the paragraph that it begins in.

    In a template not those of `template check`.

    Code: comment.
    Source: product rule, nothing is left of the making.
    """
    part = part_of(file.parts, file.main, "comments")
    for one in comments_in(file.body, file.parts, file.places, part):
        if one.author != BY_BOARDKIT or not file.is_template:
            message = "A comment by {author} is left: “{text}”."
            hint = "Delete it in Word once it is dealt with; until then that name goes out with the file."
            if not one.author:
                message = "A comment is left: “{text}”."
            if not one.author or file.is_template:
                hint = "Delete it in Word once it is dealt with."
            yield file.finding("comment", message, hint, place=one.place, text=one.text, author=one.author)


def changes(file: Reviewed) -> Iterator[Problem]:
    """Every tracked change of words or of their look, and that Word goes on to track them.

    Code: tracked-change, tracking.
    Source: product rule, nothing is left of the making.
    """
    for one in (change for root in file.roots for change in tracked_in(root, file.places)):
        message = "A change is tracked here, and neither accepted nor rejected: “{text}”."
        if one.kind in WITHOUT_WORDS and not one.text.strip(BETWEEN_CELLS):
            yield file.finding("tracked-change", WITHOUT_WORDS[one.kind], HINT, place=one.place)
        else:
            yield file.finding("tracked-change", message, HINT, place=one.place, text=one.text)
    for mark in (one for root in file.roots for one in root.iter(*FORMATTING)):
        if next(mark.iterancestors(*OLD_COPIES), None) is None:
            message = "A change of formatting is tracked here, and neither accepted nor rejected."
            yield file.finding("tracked-change", message, HINT, place=_place(file, mark))
    settings = file.part("settings")
    if settings is not None and is_on(parse(settings).find(W + "trackRevisions")):
        message = "Word keeps track of changes in this file."
        if file.is_template:
            message = "Word keeps track of changes in this file, and would do so in every paper made from it."
        yield file.finding("tracking", message, "In Word: Review, Track Changes: off.")


def _place(file: Reviewed, mark: Element) -> str:
    """Where the paragraph, cell, row or table is whose look was changed; nothing for that of the page."""
    holder = next(mark.iterancestors(PARAGRAPH, CELL, ROW, TABLE), None)
    return "" if holder is None else file.place(holder)
