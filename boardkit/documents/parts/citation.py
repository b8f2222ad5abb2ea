"""A source as papers cite it beside a fact, short enough for a cell of a table."""

from __future__ import annotations

import re

from boardkit.documents.kind import Edition
from boardkit.documents.parts.wording import said
from boardkit.model.record import Citation
from boardkit.model.source import Reference, ReferenceKind, Source
from boardkit.views.view import View

_HOST = re.compile(r"(?:https?://)?(?:www\.)?([^/,\s]+)")
_LINES = re.compile(r"r\. (.+)")
_PLACE = re.compile(r"(?<=\d) (?=\d)|(?<=\b(?:nr|no)\.) (?=\d)|(?<=\b[a-z]\.) (?=\d)|(?<=\bart\.) (?=\d)")


def cited(view: View, citation: Citation | None, edition: Edition) -> str:
    """A source with the place in it: Kamerstuk 33 009, nr. 138, r. 220-222.

    A short name of its own goes first. Without a number in a series it is the site and the date:
    omroepbrabant.nl, maart 2024; without an address its title. Empty when there is no source that the reader
    may see.
    """
    source = view.find(Source, citation.id) if citation else None
    return cited_source(source, citation.locator, edition) if citation and source else ""


def cited_source(source: Source, locator: str | None, edition: Edition) -> str:
    """The same of a source at hand."""
    return ", ".join(filter(None, [_named(source, edition), _place(locator, edition)]))


def is_by_line(locator: str | None) -> bool:
    """Whether a place is a line of a text version, which only whoever has that version can look up."""
    return bool(locator and _LINES.match(locator))


def located(citation: Citation | None, edition: Edition) -> str:
    """Only the place in the source, for a second fact from the same one; lines are l. in English."""
    return _place(citation.locator if citation else None, edition)


def _place(locator: str | None, edition: Edition) -> str:
    if not locator:
        return ""
    lines = _LINES.match(locator)
    if lines is None:
        return _unbroken(locator)
    return _unbroken(edition.language.say("l. {lines}", {"lines": lines[1]}))


def numbered(reference: Reference, edition: Edition) -> str:
    """The number of a publication in its series: Kamerstuk 33 009, nr. 138."""
    return _unbroken(_numbered(reference, edition))


def _named(source: Source, edition: Edition) -> str:
    if source.short:
        return said(source.short, edition)
    if source.reference:
        return numbered(source.reference, edition)
    site = _HOST.match(source.address or "")
    if not site:
        return said(source.title, edition)
    return ", ".join(filter(None, [site[1], edition.language.rough(source.date) if source.date else ""]))


def _numbered(reference: Reference, edition: Edition) -> str:
    """The number in its series, which the file gives as it is cited in Dutch."""
    if reference.kind is ReferenceKind.PARLIAMENTARY_PAPER:
        dossiers, _, number = reference.number.partition(", nr. ")
        listed = edition.language.listed(dossiers.split(" en "))
        values = {"dossiers": listed, "number": number}
        return edition.language.say("Parliamentary Paper {dossiers}, no. {number}", values)
    if reference.kind is ReferenceKind.GOVERNMENT_GAZETTE:
        number = reference.number.removeprefix("Staatscourant ")
        return edition.language.say("Government Gazette {number}", {"number": number})
    if reference.kind is ReferenceKind.OFFICIAL_JOURNAL:
        number = reference.number.removeprefix("OJ ").removeprefix("PB ")
        return edition.language.say("OJ {number}", {"number": number})
    return reference.number


def _unbroken(words: str) -> str:
    """With numbers kept on one line with what they belong to."""
    return _PLACE.sub("\N{NO-BREAK SPACE}", words)
