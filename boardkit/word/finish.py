"""A body that was filled in is finished: captions are counted, contents listed, and charts drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from boardkit.word.body import Body
from boardkit.word.captions import counted
from boardkit.word.chart_data import Drawn
from boardkit.word.charts import with_charts
from boardkit.word.contents_list import with_contents
from boardkit.word.package import FIRST, NO_PARTS


def finished(
    parts: Mapping[str, bytes], body: Body, drawn: Sequence[Drawn]
) -> tuple[Mapping[str, bytes], Mapping[str, bytes]]:
    """All parts that are made for this paper, and the one among them that comes first in the file."""
    xml = parts[body.name].decode()
    if body.captions:
        xml = counted(xml)
    if body.contents:
        xml = with_contents(xml, body.contents)
    if not body.charts:
        return {**parts, body.name: xml.encode()}, NO_PARTS
    done = with_charts(xml, body.charts, drawn)
    made = {**parts, body.name: done.body.encode(), body.charts.relations_part: done.relations, **done.parts}
    return made, {FIRST: done.types}
