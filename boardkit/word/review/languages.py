"""Text is read out and spelled in the language that it is marked as being in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from boardkit.word.ooxml import W
from boardkit.word.review.reviewed import LOCALES, Reviewed, runs_of, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from boardkit.problems import Problem

MARKED_ENGLISH = "en-GB"
"""English words in a text of another language may be marked as English, as our own templates do."""
WORD = re.compile(r"[a-z]+")
SMALL_WORDS = {
    code: frozenset(WORD.findall(words))
    for code, words in {
        "nl": """het een van dat niet met voor zijn worden wordt aan door deze bij ook naar heeft hebben moet
            moeten kunnen zullen geen uit maar omdat tussen werd zich wij""",
        "en": """the and to that with for this are be by which from have it will has not their they these
            would should were been who when there its can must into between about our you""",
    }.items()
}
"""Words without which nobody writes a page; the other language, French and German have them otherwise."""
SURE = 0.9
"""The share of one language's words from which a text is in it."""
ENOUGH_FOR_A_FILE, ENOUGH_FOR_A_SHORT_FILE, ENOUGH_FOR_A_PARAGRAPH = 6, 4, 2
"""How many different ones there must be at least."""


def file_language(file: Reviewed) -> Iterator[Problem]:
    """A file that says that it is in another language than it is, or does not say in which.

    Code: language.
    Source: WCAG 2.1, 3.1.1.
    """
    usual = usual_language(file)
    if not usual:
        message = "The file does not say in which language it is."
    elif not _is_near(usual, file.language):
        message = "The language of the whole file is {found}, not {wanted}."
    else:
        return
    hint = "In Word: select all text, Review, Language, Set Proofing Language: {wanted}."
    if not file.language:
        hint = "In Word: select all text, Review, Language, Set Proofing Language."
    yield file.finding("language", message, hint, found=usual, wanted=file.language)


def another_language(file: Reviewed) -> Iterator[Problem]:
    """A file that reads like another language than somebody says that it is in."""
    found = language_by_words(file)
    if found and not _is_near(found, file.language):
        message = "This text reads like {found}, not like {wanted}."
        hint = "Name with --written-in the language that it is in, or leave that out."
        yield file.finding("language", message, hint, found=found, wanted=file.language)


def text_language(file: Reviewed) -> Iterator[Problem]:
    """Text that is marked as being in another language than the file.

    Code: language.
    Source: WCAG 2.1, 3.1.2.
    """
    for paragraph, found, _ in _marked_otherwise(file):
        if found != MARKED_ENGLISH:
            yield _wrong(file, paragraph, found)


def language_of_words(file: Reviewed) -> Iterator[Problem]:
    """Text that is marked as being in another language than the file, and reads like that of the file.

    Code: language.
    Source: WCAG 2.1, 3.1.2.
    """
    for paragraph, found, text in _marked_otherwise(file):
        if _is_near(_reads_like(text, ENOUGH_FOR_A_PARAGRAPH), file.language):
            yield _wrong(file, paragraph, found)


def _wrong(file: Reviewed, paragraph: Element, found: str) -> Problem:
    message = "The language of this text is {found}, not {wanted}."
    hint = "In Word: select the paragraph, Review, Language, Set Proofing Language: {wanted}."
    place = file.place(paragraph)
    return file.finding("language", message, hint, place=place, found=found, wanted=file.language)


def usual_language(file: Reviewed) -> str:
    """The language of text that is marked as nothing else, such as nl-NL, or nothing."""
    defaults = file.looks.defaults
    element = None if defaults is None else defaults.find(W + "lang")
    return "" if element is None else str(element.get(W + "val", ""))


def language_by_words(file: Reviewed) -> str:
    """The language that the text of a file is in, such as nl-NL; nothing where that cannot be told.

    Fewer words tell it in a file that says that it is in one of those that we know: a third is unlikely.
    """
    is_known = any(_is_near(usual_language(file), one) for one in LOCALES.values())
    enough = ENOUGH_FOR_A_SHORT_FILE if is_known else ENOUGH_FOR_A_FILE
    return LOCALES.get(_reads_like(text_of(file.body), enough), "")


def _marked_otherwise(file: Reviewed) -> Iterator[tuple[Element, str, str]]:
    """Each paragraph with text that is marked as being in another language, which, and that text."""
    defaults = file.looks.defaults
    usual = None if defaults is None else defaults.find(W + "lang")
    for paragraph in file.everywhere():
        texts: dict[str, list[str]] = {}
        for run in runs_of(paragraph):
            found = file.looks.of_run(run, "lang")
            written = "" if found is None or found is usual else str(found.get(W + "val", ""))
            if written and not _is_near(written, file.language) and text_of(run).strip():
                texts.setdefault(written, []).append(text_of(run))
        yield from ((paragraph, language, "".join(pieces)) for language, pieces in texts.items())


def _reads_like(text: str, enough: int) -> str:
    words = WORD.findall(text.lower())
    counts = {code: sum(one in known for one in words) for code, known in SMALL_WORDS.items()}
    code = max(counts, key=lambda one: counts[one])
    is_sure = counts[code] >= SURE * sum(counts.values())
    return code if is_sure and len(SMALL_WORDS[code].intersection(words)) >= enough else ""


def _is_near(found: str, wanted: str) -> bool:
    """Whether both are the same language, in whatever country."""
    return found.partition("-")[0].lower() == wanted.partition("-")[0].lower()
