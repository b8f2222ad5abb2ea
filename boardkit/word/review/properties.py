"""What a file says of itself: what it is called, in which language it is, and who worked on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from boardkit.word.ooxml import RUN, W, parse
from boardkit.word.parts import ABOUT
from boardkit.word.review.reviewed import Reviewed, text_of
from boardkit.word.tags import TAG

if TYPE_CHECKING:
    from boardkit.problems import Problem

DC = "{http://purl.org/dc/elements/1.1/}"
CP = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
EXTENDED = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
APP = "docProps/app.xml"
OF_PEOPLE = ((ABOUT, DC + "creator"), (ABOUT, CP + "lastModifiedBy"), (APP, EXTENDED + "Company"))
MANAGER = (APP, EXTENDED + "Manager")
MARKED_ENGLISH = "en-GB"
"""English words in a text of another language may be marked as English, as our own templates do."""


def title(file: Reviewed) -> Iterator[Problem]:
    """A file without a title: a reader hears the name of the file instead."""
    if not _property(file, ABOUT, DC + "title"):
        message = "The file has no title among its properties."
        hint = "In Word: File, Info, Title. In a template it can hold tags."
        yield file.finding("title", message, hint)


def language(file: Reviewed) -> Iterator[Problem]:
    """Text that is marked as being in another language, in which it is then read out and spelled."""
    default = file.looks.defaults
    element = None if default is None else default.find(W + "lang")
    usual = "" if element is None else str(element.get(W + "val", ""))
    hint = "In Word: select all text, Review, Language, Set Proofing Language: {wanted}."
    if not _is_near(usual, file.language):
        message = "The language of the whole file is {found}, not {wanted}."
        if not usual:
            message = "The file does not say in which language it is."
        yield file.finding("language", message, hint, found=usual, wanted=file.language)
    for paragraph in file.paragraphs():
        for run in paragraph.iter(RUN):
            found = file.looks.of_run(run, "lang")
            written = "" if found is None or found is element else str(found.get(W + "val", ""))
            is_right = not written or _is_near(written, file.language) or written == MARKED_ENGLISH
            if not is_right and text_of(run).strip():
                message = "The language of this text is {found}, not {wanted}."
                here = "In Word: select the paragraph, Review, Language, Set Proofing Language: {wanted}."
                place = file.place(run)
                yield file.finding(
                    "language", message, here, place=place, found=written, wanted=file.language
                )
                break


def people(file: Reviewed) -> Iterator[Problem]:
    """Who made the file and for whom they work, which every paper made from it tells."""
    said = [_property(file, part, name) for part, name in (*OF_PEOPLE, MANAGER)]
    names = tuple(dict.fromkeys(one for one in said if one and not TAG.search(one)))
    if names:
        message = "The properties of the file name who made it: {names}."
        hint = "In Word: File, Info, Check for Issues, Inspect Document: remove properties and personal data."
        yield file.finding("people", message, hint, names=names)


def _property(file: Reviewed, part: str, name: str) -> str:
    content = file.parts.get(part)
    found = None if content is None else next(parse(content).iter(name), None)
    return "" if found is None else (found.text or "").strip()


def _is_near(found: str, wanted: str) -> bool:
    """Whether both are the same language, in whatever country."""
    return found.partition("-")[0].lower() == wanted.partition("-")[0].lower()
