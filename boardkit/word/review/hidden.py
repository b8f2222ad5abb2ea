"""What a file carries out of sight: where it was made, and what Word opens or fetches with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from boardkit.word.ooxml import W, parse
from boardkit.word.properties import PART, PREFIX
from boardkit.word.relations import RELATIONS_END, owner_of
from boardkit.word.review.links import HYPERLINK, relations
from boardkit.word.review.properties import APP, EXTENDED, property_of
from boardkit.word.review.reviewed import Reviewed

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from boardkit.problems import Problem

TEMPLATE = "attachedtemplate"
OF_FOLDERS = re.compile(r"[\\/]")
PERSON = "{http://schemas.microsoft.com/office/word/2012/wordml}person"
AUTHOR = "{http://schemas.microsoft.com/office/word/2012/wordml}author"


def fetched(file: Reviewed) -> Iterator[Problem]:
    """A file that names the template it was made with by its path, or with which Word fetches another file.

    Code: attached-template, fetched.
    Source: product rule, no personal data out of sight: nobody else has that path, and it tells where one
    works.
    """
    for part in (name for name in file.parts if name.lower().endswith(RELATIONS_END)):
        for one in relations(file.parts, owner_of(part)):
            if one.outside and one.short_kind == TEMPLATE:
                yield _made_with(file, one.target)
            elif one.outside and one.short_kind != HYPERLINK:
                message = "Word fetches something from elsewhere with this file: {target}."
                hint = "Put it in the file itself: in Word, File, Info, Edit Links to Files, Break Link."
                yield file.finding("fetched", message, hint, target=one.target)

    said = property_of(file, APP, EXTENDED + "Template")
    if OF_FOLDERS.search(said):
        yield _made_with(file, said)


def out_of_sight(file: Reviewed) -> Iterator[Problem]:
    """Properties, variables and names of those who commented, which are seen nowhere in the text.

    Code: hidden-property, hidden-variable, people.
    Source: product rule, no personal data out of sight.
    """
    hint = "In Word: File, Info, Check for Issues, Inspect Document: remove properties and personal data."
    names = [str(one.get("name")) for one in _elements(file.parts.get(PART))]
    found = tuple(one for one in names if not one.startswith(PREFIX))
    if found:
        message = "The file carries properties out of sight: {names}."
        yield file.finding("hidden-property", message, hint, names=found)
    settings = file.part("settings")
    variables = () if settings is None else tuple(parse(settings).iter(W + "docVar"))
    if variables:
        message = "The file carries variables out of sight: {names}."
        names = [str(one.get(W + "name")) for one in variables]
        yield file.finding("hidden-variable", message, hint, names=tuple(names))
    people = [str(one.get(AUTHOR)) for one in _elements(file.part("people")) if one.tag == PERSON]
    if people:
        message = "The file names those who commented on it or changed it: {names}."
        yield file.finding("people", message, hint, names=tuple(people))


def _made_with(file: Reviewed, target: str) -> Problem:
    message = "The file tells where the template is that it was made with: {target}."
    hint = "In Word: Developer, Document Template: attach Normal.dotm."
    return file.finding("attached-template", message, hint, target=target)


def _elements(content: bytes | None) -> list[Element]:
    return [] if content is None else list(parse(content))
