"""The body of a template can hold what is made anew in each paper: charts, captions and a contents list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from boardkit.word.body import Body
from boardkit.word.captions import has_captions
from boardkit.word.chart_parts import charts_of
from boardkit.word.contents_form import contents_of
from boardkit.word.list_styles import STYLES
from boardkit.word.marks import Marked
from boardkit.word.styles import styles_of


@dataclass(frozen=True, slots=True)
class Extras:
    """What there is of them, and the parts that are `gone`: each paper makes its own instead."""

    body: Body | None
    gone: frozenset[str]


NO_EXTRAS = Extras(None, frozenset())


def extras_of(contained: Mapping[str, bytes], name: str, marked: Marked) -> Extras:
    """Look for them in the body; mistakes are added to the problems of `marked`."""
    charts, gone = charts_of(contained, name, marked) or (None, frozenset())
    captions = has_captions(marked.root)
    contents = contents_of(marked.contents, styles_of(contained.get(STYLES))) if marked.contents else None
    if not (charts or captions or contents):
        return NO_EXTRAS
    return Extras(Body(name, captions, contents, charts), gone)
