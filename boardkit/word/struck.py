"""Words that somebody struck through still stand there, and a reader knows not to count them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boardkit.word.ooxml import RUN, TEXT
from boardkit.word.settled import shows, styles_that_show

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

SWITCHES = ("strike", "dstrike")


def struck_runs(body: Element, styles: Element | None) -> frozenset[Element]:
    """The runs with a line or two through their words; a space between words is not worth telling."""
    by_style = {
        one: frozenset[str]() if styles is None else styles_that_show(styles, one) for one in SWITCHES
    }
    return frozenset(
        run
        for run in body.iter(RUN)
        if any(shows(run, one, found) for one, found in by_style.items())
        and any((text.text or "").strip() for text in run.iter(TEXT))
    )
