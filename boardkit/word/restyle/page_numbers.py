"""A line of ours loses its page number where the house has one already."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING

from boardkit.word.ooxml import PARAGRAPH, RUN, SPACE, TEXT, W
from boardkit.word.restyle.header_lines import PAGE, SIMPLE, Line, lines_of

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from lxml.etree import _Element as Element

TAIL = re.compile(r"(?:^|(?<=[}])|\s*·\s*)[^·{}]*$")
DANGLING = re.compile(r"\s*·\s*(\{%-?\s*endif\s*-?%\})?\s*$")


def without_page_numbers(line: Line, house: AbstractSet[str]) -> Line:
    """The line without its page numbers when the house says them; the same line when it has none."""
    if PAGE not in line.says & house or len(line.blocks) != 1 or line.blocks[0].tag != PARAGRAPH:
        return line
    block = deepcopy(line.blocks[0])
    fields = [one for one in block if one.tag == SIMPLE]
    if not fields:
        return line
    first, last = list(block).index(fields[0]), list(block).index(fields[-1])
    for one in list(block)[first : last + 1]:
        block.remove(one)
    before = block[first - 1] if first else None
    if before is not None and before.tag == RUN:
        _shorten(before)
    holder = block.makeelement(W + "hdr", {})
    holder.append(block)
    return lines_of(holder)[0]


def _shorten(run: Element) -> None:
    """Drop the words before the number: those behind the last dot or tag."""
    texts = list(run.iter(TEXT))
    if texts:
        text = DANGLING.sub(lambda end: end.group(1) or "", TAIL.sub("", texts[-1].text or "", count=1))
        texts[-1].text = text
        texts[-1].set(SPACE, "preserve")
