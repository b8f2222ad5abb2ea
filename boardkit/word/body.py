"""What the body of a template still needs when its tags are filled in: charts, captions, a contents list."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """A series of the template: XML with holes for its data, and the formats of its categories and values."""

    xml: str
    categories: str
    values: str


@dataclass(frozen=True, slots=True)
class Plot:
    """The series of one group of bars, lines or areas; `extra` is for one that comes after the last."""

    series: tuple[Look, ...]
    extra: Look


@dataclass(frozen=True, slots=True)
class Form:
    """A chart of the template, with holes; `title` and the `ends` of the value axis are as it had them.

    `relations` are those of its part that stay, and `workbook` is the name of the one to its data.
    `by_point`: its legend names the categories, as that of a pie does.
    """

    xml: str
    plots: tuple[Plot, ...]
    title: str
    new_title: str
    ends: tuple[str, str]
    relations: str
    workbook: str
    by_point: bool


@dataclass(frozen=True, slots=True)
class Charts:
    """The charts to be filled in, and the two lists of parts that grow with them, without their ends.

    New parts are numbered from `first_part`, new relations from `first_relation`.
    """

    forms: tuple[Form, ...]
    types: str
    relations_part: str
    relations: str
    first_part: int
    first_relation: int


@dataclass(frozen=True, slots=True)
class ContentsList:
    """The contents list of a template: its field, its look, and which styles make a heading of which level.

    `end` is the end of its field when no paragraph of the template keeps that.
    """

    code: str
    highest: int
    lowest: int
    outlines: bool
    levels: tuple[tuple[str, int], ...]
    styles: tuple[str, ...]
    paragraph: str
    run: str
    end: str


@dataclass(frozen=True, slots=True)
class Body:
    """The body by the name of its part."""

    name: str
    captions: bool
    contents: ContentsList | None
    charts: Charts | None
