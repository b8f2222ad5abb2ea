"""A numbered list begins at one again where another text came between, as in each round of a loop.

That holds for Word's own styles List Number, List Number 2 and so on. Numbering that a template's author
gave to other paragraphs goes on through the whole paper.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

NUMBERING = "word/numbering.xml"
PARAGRAPH = re.compile(r"<w:p(?: [^>]*)?>(?:<w:pPr>.*?</w:pPr>)?|</w:tc>", re.DOTALL)
STYLE = re.compile(r'<w:pStyle w:val="([^"]*)"/>')
BEFORE_A_NUMBER = re.compile(
    r"<w:pPr>(?:<w:(?:pStyle|keepNext|keepLines|pageBreakBefore|framePr|widowControl)(?: [^>]*)?/>)*"
)
NUMBER = '<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
NEW_NUMBER = (
    '<w:num w:numId="{number}"><w:abstractNumId w:val="{form}"/>'
    '<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)
AFTER_ALL_NUMBERS = re.compile(r"(?:<w:numIdMacAtCleanup [^>]*/>)?</w:numbering>\s*$")


@dataclass(frozen=True, slots=True)
class ListStyle:
    """A style of Word for lists; only one that numbers has a `number`, and a `form` that it numbers in.

    `depth` is 1 for an item at the top, and 0 for a text that merely goes on within an item.
    """

    identity: str
    depth: int
    level: int
    number: int
    form: int


@dataclass(frozen=True, slots=True)
class Lists:
    """The list styles of a template with numbered lists, and its part with their numbers."""

    document: str
    styles: tuple[ListStyle, ...]
    numbering: str


def numbered(xml: str, lists: Lists) -> tuple[str, str]:
    """The text with each numbered list on its own, and the part with their numbers."""
    counting = _Counting({one.identity: one for one in lists.styles}, lists.numbering)
    text = PARAGRAPH.sub(counting.place, xml)
    added = "".join(counting.added)
    return text, AFTER_ALL_NUMBERS.sub(lambda end: added + end.group(), lists.numbering)


@dataclass
class _Counting:
    """Which lists are open at each depth, as (number, form), while the text is gone through."""

    styles: Mapping[str, ListStyle]
    numbering: str
    open: dict[int, tuple[int, int]] = field(default_factory=dict)
    begun: set[int] = field(default_factory=set)
    added: list[str] = field(default_factory=list)
    last: int = 0

    def place(self, found: re.Match[str]) -> str:
        """The beginning of a paragraph, with the number of its list when that is not its style's own."""
        named = STYLE.search(found.group())
        style = self.styles.get(named.group(1)) if named else None
        if style is None:
            self.open.clear()
            return found.group()
        if not style.depth or "<w:numPr>" in found.group():
            return found.group()
        for depth in [one for one in self.open if one > style.depth]:
            del self.open[depth]
        if not style.number:
            self.open.pop(style.depth, None)
            return found.group()
        if style.depth not in self.open:
            self.open[style.depth] = (self._begin(style), style.form)
        number = self.open[style.depth][0]
        if number == style.number:
            return found.group()
        own = NUMBER.format(level=style.level, number=number)
        return BEFORE_A_NUMBER.sub(lambda before: before.group() + own, found.group(), count=1)

    def _begin(self, style: ListStyle) -> int:
        """The number of a list that begins here: below an item of the same form Word begins at one itself."""
        above, form = self.open.get(style.depth - 1, (0, 0))
        if above and form == style.form:
            return above
        if style.form not in self.begun:
            self.begun.add(style.form)
            return style.number
        self.last = (self.last or self._highest()) + 1
        self.added.append(NEW_NUMBER.format(number=self.last, form=style.form, level=style.level))
        return self.last

    def _highest(self) -> int:
        return max(int(one) for one in re.findall(r'<w:num w:numId="(\d+)"', self.numbering))
