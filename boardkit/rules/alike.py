"""What members ask in nearly the same words: proposed as duplicates, and never joined by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from boardkit.model.eu_contribution import Contribution
from boardkit.model.eu_input import EuInput
from boardkit.model.text import Text
from boardkit.rules.owners import plain

_ALIKE = 0.6
"""From here on two requests may be one. Words in another order count, words that mean the same do not."""


@dataclass(frozen=True, slots=True)
class Alike:
    """A member's own request, and an ask or another member's request that it may be the same as."""

    text: Text
    seat: str
    other: Text
    other_seat: str = ""
    ask: str = ""


def alike(one: EuInput, given: Sequence[Contribution]) -> Iterator[Alike]:
    """The requests that look like an ask of the input, or like a request of an earlier contribution."""
    earlier: list[tuple[Text, str]] = []
    for each in given:
        for request in each.requests:
            for ask in one.asks:
                if are_alike(request, ask.text):
                    yield Alike(request, each.seat, ask.text, ask=ask.id)
            for other, seat in earlier:
                if are_alike(request, other):
                    yield Alike(request, each.seat, other, other_seat=seat)
        earlier += [(request, each.seat) for request in each.requests]


def are_alike(one: Text, other: Text) -> bool:
    """Whether two texts say much the same in one of the languages that they share."""
    return any(_ratio(words, other.wording(language)) >= _ALIKE for language, words in _by_language(one))


def _by_language(text: Text) -> Iterator[tuple[str, str]]:
    return ((language, text.wording(language)) for language in ("nl", "en"))


def _ratio(one: str, other: str) -> float:
    """How much of two sentences is the same, as they stand or with their words in alphabetical order."""
    left, right = plain(one).split(), plain(other).split()
    pairs = ((" ".join(left), " ".join(right)), (" ".join(sorted(left)), " ".join(sorted(right))))
    return max(SequenceMatcher(None, *pair, autojunk=False).ratio() for pair in pairs)
