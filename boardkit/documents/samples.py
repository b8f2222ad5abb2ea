"""Content made up to try a template with: all that there can be, the least, and the worst."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from types import NoneType
from typing import Annotated, get_args, get_origin, get_type_hints

from boardkit.documents.kind import Content, Edition
from boardkit.documents.parts.monitoring.charts import Chart, Series
from boardkit.documents.parts.monitoring.statuses import (
    ChangeEntry,
    StatusEntry,
    change_entry,
    status_entry,
)
from boardkit.language import Language
from boardkit.model.history import Status
from boardkit.rules.comparing import Change
from boardkit.rules.passages import DEEPEST, Passage, PassageKind

_LONG_WORD = "interinstitutionalmultiannualinvestmentprogrammecoordination"
_SENTENCE = "What was said at length goes on where a shorter sentence would have done as well. "
_AWKWARD = (
    _LONG_WORD,
    "“Quotes”, 'apostrophes' & <brackets>, and \"{braces}\"",
    f"{_SENTENCE * 4}{_LONG_WORD}"[:300],
    "One line\nand another\n\nand, after an empty one,\ta third with a tab",
    "Één café, ŵyr, Ελλάδα, Łódź, naïef, ½ €, 中文 and \N{MICROSCOPE}",
    f"{_LONG_WORD}/{_LONG_WORD}",
    "x",
)
_FEW, _MANY, _FEWER, _FEWEST = 3, 40, 2, 1
_BIG = 1_000_000


class Extent(Enum):
    """How much there is in a sample.

    Outside a list FULL says yes to every question, EMPTY and WORST no; in a list of FULL and WORST there
    is a yes and a no to each.
    """

    FULL = "full"
    """Everything is there, three of what there can be more of."""
    EMPTY = "empty"
    """Only what is always there: a text is empty when its description says that it may be."""
    WORST = "worst"
    """Everything is there, with forty rows, words that fit in no column, and letters that need care."""


def sample(content: type[Content], extent: Extent, language: str) -> Content:
    """A content of this type, the same each time; `language` is nl or en."""
    return _Maker(extent, Edition(Language(language), final=extent is Extent.FULL)).content(content)


def may_be_empty(description: str) -> bool:
    """Whether a text with this description in a content may be empty: then it says when."""
    return "empty" in description.lower()


class _Maker:
    """Makes one sample; `lists` are the places in the lists that are being made, and `made` counts texts."""

    def __init__(self, extent: Extent, edition: Edition) -> None:
        self.extent, self.edition = extent, edition
        self.lists: list[int] = []
        self.made = 0

    def content(self, kind: type[Content]) -> Content:
        """A record of this type, with all that is in it."""
        hints = get_type_hints(kind, include_extras=True)
        values = {}
        for number, field in enumerate(fields(kind)):
            hint = hints[field.name]
            inner, *described = get_args(hint) if get_origin(hint) is Annotated else (hint, "")
            values[field.name] = self._value(inner, field.name, str(described[0]), number)
        return kind(**values)

    def _value(self, hint: object, name: str, description: str, number: int) -> object:
        if get_origin(hint) is tuple:
            return tuple(self._elements(get_args(hint)[0], name))
        options = get_args(hint)
        if options:
            left_out = NoneType in options and (
                self.extent is Extent.EMPTY or self._is_one_chart_more(options)
            )
            return None if left_out else self._value(options[0], name, description, number)
        if isinstance(hint, type) and is_dataclass(hint):
            return self._special(hint) or self.content(hint)
        if isinstance(hint, type) and issubclass(hint, Enum):
            return list(hint)[self._place % len(hint)]
        simple = {bool: self._answer, int: self._number, str: self._text}
        return simple[hint](name, description, number)  # type: ignore[index]  # a KeyError names a new type

    def _elements(self, hint: object, name: str) -> Iterator[object]:
        for place in range(self._length()):
            self.lists.append(place)
            yield self._value(hint, name, "", 0)
            self.lists.pop()

    def _length(self) -> int:
        if self.extent is not Extent.WORST:
            return _FEW if self.extent is Extent.FULL else 0
        return (_MANY, _FEWER, _FEWEST)[min(len(self.lists), 2)]

    @property
    def _place(self) -> int:
        return self.lists[-1] if self.lists else 0

    def _answer(self, _name: str, _description: str, number: int) -> bool:
        if not self.lists:
            return self.extent is Extent.FULL
        return (sum(self.lists) >> (number % 2)) % 2 == 1

    def _is_one_chart_more(self, options: tuple[object, ...]) -> bool:
        """In forty rows three charts are enough: each is a workbook with a file of its own."""
        return Chart in options and self.extent is Extent.WORST and sum(self.lists) >= _FEW

    def _number(self, _name: str, _description: str, _field: int) -> int:
        return {Extent.FULL: self._place + 2, Extent.EMPTY: 0, Extent.WORST: _BIG}[self.extent]

    def _text(self, name: str, description: str, _field: int) -> str:
        self.made += 1
        if "bookmark" in description:
            return f"bk_sample_{self.made}"
        if name == "language":
            return self.edition.language.code
        if self.extent is Extent.WORST:
            return _AWKWARD[self.made % len(_AWKWARD)]
        if self.extent is Extent.EMPTY and may_be_empty(description):
            return ""
        called = name.replace("_", " ")
        return f"{called} {self._place + 1}" if self.lists else called

    def _special(self, kind: type) -> object:
        """A record whose fields must agree with each other; None for any other."""
        place = self._place
        if kind is StatusEntry:
            return status_entry(list(Status)[place % len(Status)], self.edition)
        if kind is ChangeEntry:
            return change_entry(list(Change)[place % len(Change)], self.edition)
        if kind is Chart:
            return self._chart()
        if kind is Passage:
            shape = list(PassageKind)[place % len(PassageKind)]
            depth = 0 if shape is PassageKind.PLAIN else place // len(PassageKind) % DEEPEST + 1
            return Passage(self._text("text", "", 0), shape, depth)
        return None

    def _chart(self) -> Chart:
        """Three series, each with a gap."""
        places = range(1, self._length() + 1)
        return Chart(
            title=self._text("title", "", 0),
            alt=self._text("alt", "", 0),
            categories=tuple(f"{place} {self._text('category', '', 0)}" for place in places),
            series=tuple(
                Series(
                    name=f"{name} {self._text('series', '', 0)}",
                    values=(None, *(place * name for place in places[1:])),
                )
                for name in range(1, _FEW + 1)
            ),
        )
