"""A compiled template is a value: all that filling in needs, and nothing of the file it came from."""

from __future__ import annotations

from dataclasses import dataclass
from types import CodeType

from boardkit.word.body import Body
from boardkit.word.lists import Lists
from boardkit.word.names import Use
from boardkit.word.package import Shell
from boardkit.word.repair import Repairs


def file_name(part: str) -> str:
    """What Python calls the code of a part when it says where something went wrong."""
    return f"<{part}>"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a tag stands, and how its author wrote it."""

    place: str
    tag: str


@dataclass(frozen=True, slots=True)
class Part:
    """One part with tags; the tag of line 2 is the first of `spots`."""

    name: str
    code: CodeType
    spots: tuple[Spot, ...]
    uses: tuple[Use, ...]
    repairs: Repairs

    def spot(self, line: int) -> Spot:
        """The tag that stands at a line of the code."""
        return self.spots[min(max(line - 2, 0), len(self.spots) - 1)]


@dataclass(frozen=True, slots=True)
class Compiled:
    """A whole template; `kept` are the custom properties that were in it already.

    `lists` is there when it has numbered lists, which then are counted anew in each paper, and `body` when
    it has charts, captions or a contents list.
    """

    shell: Shell
    parts: tuple[Part, ...]
    kept: tuple[str, ...]
    lists: Lists | None
    body: Body | None
