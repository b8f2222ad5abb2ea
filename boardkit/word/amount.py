"""A template holds no more tags, and none longer, than can be read in a few seconds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from boardkit.problems import Problem
from boardkit.word.tags import Tag
from boardkit.word.unusable import Unusable

MOST_TAGS = 10_000
"""The longest template of boardkit's own has 800."""
BRACES = (b"{", b"}", b"&#")
"""Each tag has two at least; a brace can be written as its number."""
LONGEST = 10_000
MOST_LETTERS = 1_000_000


def refuse_many_tags(parts: Iterable[bytes]) -> None:
    """Raise Unusable for more tags than `MOST_TAGS`, or what looks like them."""
    if sum(part.count(brace) for part in parts for brace in BRACES) > 2 * MOST_TAGS:
        raise _too_many()


def long_tags(tags: Iterable[Tag]) -> Iterator[Problem]:
    """Tags that are too long; raises Unusable when all together are."""
    letters = 0
    for tag in tags:
        letters += len(tag.code)
        if letters > MOST_LETTERS:
            raise _too_many()
        if len(tag.code) > LONGEST:
            message, hint = "{tag} is longer than {limit} letters.", "Divide it over several tags."
            yield tag.problem("template-syntax", message, hint, limit=LONGEST)


def _too_many() -> Unusable:
    message = "This template holds more than {limit} tags."
    return Unusable(message, "Let {{% for %}} repeat what comes back.", {"limit": MOST_TAGS})
