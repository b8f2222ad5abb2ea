"""What was left in a file by those who worked on it: comments, and changes that Word keeps track of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from boardkit.word.ooxml import W, parse
from boardkit.word.review.looks import is_on
from boardkit.word.review.reviewed import Reviewed
from boardkit.word.tracked import comments_in, tracked_in

if TYPE_CHECKING:
    from boardkit.problems import Problem

SETTINGS = "word/settings.xml"
BY_BOARDKIT = "boardkit"


def comments(file: Reviewed) -> Iterator[Problem]:
    """Every comment of a person, with the paragraph that it begins in."""
    message = "A comment is left: “{text}”."
    hint = "Delete it in Word once it is dealt with."
    for one in comments_in(file.body, file.parts, file.places):
        if one.author != BY_BOARDKIT:
            yield file.finding("comment", message, hint, place=one.place, text=one.text)


def changes(file: Reviewed) -> Iterator[Problem]:
    """Every tracked change, and that Word goes on to track them."""
    for one in tracked_in(file.body, file.places):
        message = "A change is tracked here, and neither accepted nor rejected: “{text}”."
        hint = "In Word: Review, Accept or Reject."
        yield file.finding("tracked-change", message, hint, place=one.place, text=one.text)
    settings = file.parts.get(SETTINGS)
    if settings is not None and is_on(parse(settings).find(W + "trackRevisions")):
        message = "Word keeps track of changes in this file, and would do so in every paper made from it."
        yield file.finding("tracking", message, "In Word: Review, Track Changes: off.")
