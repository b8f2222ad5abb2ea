"""What a file says of itself: what it is called, and who worked on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from boardkit.word.ooxml import PARAGRAPH, TEXT, W, parse
from boardkit.word.parts import ABOUT
from boardkit.word.review.reviewed import Reviewed
from boardkit.word.tags import TAG

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from boardkit.problems import Problem

DC = "{http://purl.org/dc/elements/1.1/}"
CP = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
EXTENDED = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
APP = "docProps/app.xml"
OF_PEOPLE = ((ABOUT, DC + "creator"), (ABOUT, CP + "lastModifiedBy"), (APP, EXTENDED + "Company"))
PARTED = (W + "br", W + "cr", W + "tab", PARAGRAPH)
MANAGER = (APP, EXTENDED + "Manager")


def title(file: Reviewed) -> Iterator[Problem]:
    """A file without a title: a reader hears the name of the file instead.

    Code: title.
    Source: WCAG 2.1, 2.4.2.
    """
    if not property_of(file, ABOUT, DC + "title"):
        message = "The file has no title among its properties."
        hint = "In Word: File, Info, Title."
        if file.is_template:
            hint = "In Word: File, Info, Title. In a template it can hold tags."
        yield file.finding("title", message, hint)


def people(file: Reviewed) -> Iterator[Problem]:
    """Who made the file and for whom they work; a sender that the paper itself names is no secret.

    Code: people.
    Source: product rule, no personal data out of sight.
    """
    said = [property_of(file, part, name) for part, name in (*OF_PEOPLE, MANAGER)]
    sender = property_of(file, ABOUT, DC + "creator")
    is_shown = sender and any(_named(sender).search(_words(one)) for one in file.everywhere())
    shown = {sender} if is_shown else set()
    names = tuple(dict.fromkeys(one for one in said if one and one not in shown and not TAG.search(one)))
    if names:
        message = "The properties of the file name who made it: {names}."
        hint = "In Word: File, Info, Check for Issues, Inspect Document: remove properties and personal data."
        yield file.finding("people", message, hint, names=names)


def property_of(file: Reviewed, part: str, name: str) -> str:
    """What a file says of itself, such as its title, or nothing."""
    content = file.parts.get(part)
    found = None if content is None else next(parse(content).iter(name), None)
    return "" if found is None else (found.text or "").strip()


def _named(sender: str) -> re.Pattern[str]:
    """A name as whole words: on paper a line can end between two of them, or they have a hard space."""
    return re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, sender.split())) + r"(?!\w)")


def _words(paragraph: Element) -> str:
    """All that is written in a paragraph; what parts words is a space."""
    return "".join((one.text or "") if one.tag == TEXT else " " for one in paragraph.iter(TEXT, *PARTED))
