"""A chart is filled in when its alternative text is one tag that ends in `|chart`, and by nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from jinja2 import nodes

from boardkit.problems import Problem
from boardkit.word.ooxml import WP, C
from boardkit.word.tags import Tag

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

FILTER = "chart"
LAST = re.compile(rf"^\{{\{{.*\|\s*{FILTER}\s*[-+]?\}}\}}$", re.DOTALL)
NAME_AND_TEXT = (WP + "docPr", "descr")


def fills_a_chart(tag: Tag, element: Element, attribute: str) -> bool:
    """The tag is all that this attribute says, and stands for the data of a chart."""
    whole = str(element.get(attribute, "")).strip() == tag.written
    return (
        whole
        and (element.tag, attribute) == NAME_AND_TEXT
        and bool(LAST.match(tag.code))
        and (chart_of(element) is not None)
    )


def chart_of(about: Element) -> Element | None:
    """The chart that this alternative text is about; None for a picture."""
    drawing = about.getparent()
    return None if drawing is None else next(drawing.iter(C + "chart"), None)


def chart_problems(tree: nodes.Template, tags: Sequence[tuple[Tag, bool]]) -> Iterator[Problem]:
    """Tags with `|chart` in another place.

    `tags` are those of lines 2, 3, ..., each with whether it may fill in a chart.
    """
    told = set()
    for node in tree.find_all(nodes.Filter):
        tag, may = tags[max(node.lineno - 2, 0)]
        if node.name == FILTER and not may and tag not in told:
            told.add(tag)
            message = "{tag} fills in a chart, and is not all that the alternative text of a chart says."
            hint = (
                "Right-click the chart in Word, choose “Edit Alt Text”, "
                "and write {{{{ name|chart }}}} there and nothing else."
            )
            yield tag.problem("template-chart", message, hint)
