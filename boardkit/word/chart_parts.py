"""The charts of a template that are to be filled in leave it: each paper gets copies of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml.etree import XMLSyntaxError
from markupsafe import escape

from boardkit.problems import Problem
from boardkit.word.body import Charts, Form
from boardkit.word.chart_form import NoForm, form_of
from boardkit.word.chart_tags import NAME_AND_TEXT, chart_of
from boardkit.word.charts import FORM
from boardkit.word.cleaning import remove
from boardkit.word.marks import MARK_IN_ATTRIBUTE, Mark, Marked
from boardkit.word.ooxml import C, R, W, parse
from boardkit.word.parts import CONTENT_TYPES, TYPES, serialised
from boardkit.word.relations import Relation, list_of, owner_of, read_relation

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

OWN_KINDS = ("package", "chartstyle", "chartcolorstyle")
"""What belongs to one chart only; the last two say how Word styles what a person adds to it."""
NUMBERED = re.compile(r"word/(?:charts|embeddings)/chart(\d+)\.\w+", re.IGNORECASE)
OF_WORD = re.compile(r"rId(\d+)")
STYLES = "word/styles.xml"


def tagged(marked: Marked) -> list[tuple[Mark, Element]]:
    """The charts in a part that have a tag to be filled in by, each with its mark."""
    marks = {MARK_IN_ATTRIBUTE % number: mark for number, mark in enumerate(marked.marks) if mark.chart}
    found = []
    for about in marked.root.iter(NAME_AND_TEXT[0]) if marks else ():
        mark, chart = marks.get(str(about.get(NAME_AND_TEXT[1])).strip()), chart_of(about)
        if mark is not None and chart is not None:
            found.append((mark, chart))
    return found


def outside_the_body(marked: Marked) -> Iterator[Problem]:
    """A problem for each chart to be filled in in a header, a footer or a note."""
    for mark, _ in tagged(marked):
        message = "{tag} fills in a chart, which can only be done in the text of the paper itself."
        yield mark.tag.problem("template-chart", message, "Move the chart there.")


def charts_of(
    contained: Mapping[str, bytes], body: str, marked: Marked
) -> tuple[Charts, frozenset[str]] | None:
    """The charts to be filled in and the parts that go because of them; None when there are none.

    What is wrong with them is added to the problems of `marked`.
    """
    found = tagged(marked)
    if not found:
        return None
    taking = _Taking(contained, body)
    for mark, chart in found:
        if not taking.take(chart):
            message = "{tag} fills in a chart of a kind that cannot be filled in, or one that is empty."
            hint = "A chart of bars, lines, areas, points or a pie can, when it has a series to look like."
            marked.problems.append(mark.tag.problem("template-chart", message, hint))
    taking.leave({str(one.get(R + "id")) for one in marked.root.iter(C + "chart")})
    return None if marked.problems else (taking.charts(), frozenset(taking.gone))


@dataclass
class _Taking:
    """Takes charts out of a template, while it goes through its tags."""

    contained: Mapping[str, bytes]
    body: str
    forms: list[Form] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    parts: dict[str, str] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    left: set[str] = field(default_factory=set)

    def take(self, chart: Element) -> bool:
        """Make a form of a chart, once; False when that cannot be done."""
        name = str(chart.get(R + "id"))
        if name not in self.numbers:
            try:
                self.parts[name] = self._targets(self.body)[name]
                form = self._form(self.parts[name])
            except (NoForm, XMLSyntaxError, KeyError):
                return False
            self.numbers[name] = len(self.forms)
            self.forms.append(form)
        chart.set(R + "id", FORM % self.numbers[name])
        return True

    def leave(self, still_used: set[str]) -> None:
        """Find out which relations and parts nothing refers to any more."""
        self.left = self.numbers.keys() - still_used
        charts = {self.parts[name] for name in self.left}
        lists = {list_of(one) for one in charts}
        owned = {
            one.target for chart in charts for one in self._relations(chart) if one.short_kind in OWN_KINDS
        }
        kept = {
            one.target
            for name in self.contained
            if name.lower().endswith(".rels") and name not in lists
            for one in self._relations(owner_of(name))
            if owner_of(name) != self.body or one.identity not in self.left
        }
        gone = (charts | owned) - kept
        self.gone = {name for name in self.contained if name in gone or owner_of(name) in gone}

    def charts(self) -> Charts:
        """What each paper needs."""
        relations = parse(self.contained[list_of(self.body)])
        for one in [one for one in relations if one.get("Id") in self.left]:
            remove(one)
        names = [name for name in self.contained if name not in self.gone]
        parts = [int(found.group(1)) for name in names if (found := NUMBERED.fullmatch(name))]
        ids = [int(found.group(1)) for one in relations if (found := OF_WORD.fullmatch(str(one.get("Id"))))]
        first_part, first_relation = max(parts, default=0) + 1, max(ids, default=0) + 1
        types = self._types(names)
        return Charts(
            tuple(self.forms), types, list_of(self.body), _open(relations), first_part, first_relation
        )

    def _types(self, names: list[str]) -> str:
        root = parse(self.contained[CONTENT_TYPES])
        without = {f"/{name}" for name in self.gone}
        for one in list(root):
            workbooks = one.tag == TYPES + "Default" and one.get("Extension") == "xlsx"
            unused = workbooks and not any(name.endswith(".xlsx") for name in names)
            if one.get("PartName") in without or unused:
                remove(one)
        return _open(root)

    def _form(self, part: str) -> Form:
        relations = list(self._relations(part))
        kept = [one for one in relations if one.short_kind not in OWN_KINDS]
        taken = {one.identity for one in kept}
        free = next(name for number in range(1, len(taken) + 2) if (name := f"rId{number}") not in taken)
        lines = "".join(map(_line, kept))
        return form_of(self.contained[part], _language(self.contained.get(STYLES)), lines, free)

    def _relations(self, part: str) -> Iterator[Relation]:
        content = self.contained.get(list_of(part))
        for one in parse(content) if content else ():
            yield read_relation({str(key): str(value) for key, value in one.items()}, part)

    def _targets(self, part: str) -> dict[str, str]:
        return {one.identity: one.target for one in self._relations(part)}


def _line(relation: Relation) -> str:
    """A relation that a copy of a chart keeps, wherever that copy stands."""
    target = relation.target if relation.outside else f"/{relation.target}"
    mode = ' TargetMode="External"' if relation.outside else ""
    about = f'Id="{escape(relation.identity)}" Type="{escape(relation.kind)}" Target="{escape(target)}"'
    return f"<Relationship {about}{mode}/>"


def _language(styles: bytes | None) -> str:
    """The language of the paper, as its styles have it."""
    path = f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang"
    found = None if styles is None else parse(styles).find(path)
    return "" if found is None else str(found.get(W + "val", ""))


def _open(root: Element) -> str:
    """A list of parts without its end, where more can be written."""
    text = serialised(root).decode()
    return f"{text[:-2]}>" if text.endswith("/>") and not len(root) else text[: text.rindex("</")]
