"""Some values print more than a text: words with a look of their own, new paragraphs, a picture."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from markupsafe import Markup

APART, LOOK, NEW_PARAGRAPH = "<?apart?>", "<?look?>", "<?again?>"
"""In a part that is being filled in: here the run of a tag was left; here its look comes back; here its
paragraph begins once more. No data can write them."""
TOKEN = "placed %d"  # noqa: S105 - no secret
"""What stands in the place of the relation to something that was gathered, until the paper is whole."""


class Special(ABC):
    """A value that ends the run that its tag stands in, and begins a new one of the same look."""

    __slots__ = ()

    @abstractmethod
    def plain(self) -> str:
        """Its text, for a place where there can be nothing else; raises Refused when it has none."""

    @abstractmethod
    def markup(self) -> Markup:
        """What it prints inside a text of a paragraph; raises Refused for what cannot be printed."""

    def refused_inside(self) -> tuple[str, str] | None:
        """Why it cannot stand inside a link or a control, and what to do; None when it can."""
        return None


@dataclass(frozen=True, slots=True)
class Link:
    """An address on the web, or of somebody's mail."""

    address: str


@dataclass(frozen=True, slots=True)
class Media:
    """The bytes of a picture; `kind` is png, jpeg or gif."""

    content: bytes
    kind: str


Placed = Link | Media | None
"""What needs a part or a relation in the paper; None for what only has a look."""
_CURRENT: ContextVar[list[Placed]] = ContextVar("what is placed in a paper")


@contextmanager
def gathering() -> Iterator[list[Placed]]:
    """What is printed in here is gathered, to be added to the paper when it is whole."""
    gathered: list[Placed] = []
    before = _CURRENT.set(gathered)
    try:
        yield gathered
    finally:
        _CURRENT.reset(before)


def placed(one: Placed) -> int:
    """Gather this, and get its number in the paper."""
    gathered = _CURRENT.get(None)
    if gathered is None:
        return 0
    gathered.append(one)
    return len(gathered) - 1
