"""Text from people: normalised, without characters that a paper cannot show, in one language or in both."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from boardkit.model.mistakes import mistake
from boardkit.model.part import Part

# Control characters would end a Word file's XML; bidirectional overrides (U+202A-E, U+2066-9) make a
# sentence read otherwise than it is stored: https://www.unicode.org/reports/tr9/
# A space without width (U+200B, U+2060) hides that two words differ; the joiner U+200D holds emoji together.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufffe\uffff\ufeff\ud800-\udfff]",
)
_LINE_BREAK = re.compile(r"[\n\t\u2028\u2029]")


def prose(value: object) -> str:
    """Clean text of one or more lines, in Unicode normal form C, without spaces around it."""
    if not isinstance(value, str):
        raise mistake(
            "text", "Text belongs here, not a list or a block with fields.", hint="Write it on one line."
        )
    if value.isascii() and value.isprintable():
        return value.strip()
    found = _UNPRINTABLE.search(value)
    if found:
        raise mistake(
            "text-character",
            "The text holds an invisible character ({character}) that a paper cannot show.",
            hint="Type this part of the text again instead of pasting it.",
            character=f"U+{ord(found.group()):04X}",
        )
    return unicodedata.normalize("NFC", value).strip()


def line(value: object) -> str:
    """Clean text of one line."""
    text = prose(value)
    if _LINE_BREAK.search(text):
        raise mistake("text-line", "This belongs on one line.", hint="Take out the line break or the tab.")
    return text


def _filled(value: str) -> str:
    if not value:
        raise mistake("text-empty", "This text is empty.", hint="Fill it in, or take the field out.")
    return value


# To the YAML of an editor 2024 is a number and true a yes or no; here both are text as they stand.
_WRITTEN = {
    "type": ["string", "number", "boolean"],
    "errorMessage": "Text belongs here, not a list or a block with fields.",
}
Prose = Annotated[
    str,
    BeforeValidator(lambda value: _filled(prose(value))),
    WithJsonSchema({**_WRITTEN, "pattern": r"\S", "patternErrorMessage": "This text is empty."}),
]
"""Text of one or more lines; never empty."""

Line = Annotated[
    str,
    BeforeValidator(lambda value: _filled(line(value))),
    WithJsonSchema(
        {
            **_WRITTEN,
            "pattern": r"^\s*\S([^\n\t]*\S)?\s*$",
            "patternErrorMessage": "This belongs on one line.",
        }
    ),
]
"""Text of one line; never empty: names, addresses, references. It is the same in every language."""


class Text(Part):
    """Words that a paper prints: one text in the board's own language, or a text in each language.

    Written as `title: Netcongestie` or as `title: {nl: Netcongestie, en: Grid congestion}`.
    """

    nl: Prose | None = Field(None, description="The text in Dutch")
    en: Prose | None = Field(None, description="The text in English")
    own: Prose | None = Field(None, description="The text in the board's own language", exclude=True)

    @model_validator(mode="before")
    @classmethod
    def _from_string(cls, data: object) -> object:
        if isinstance(data, str):
            return {"own": data}
        if isinstance(data, Mapping) and not {"nl", "en"} & set(data):
            raise mistake(
                "text-languages",
                "A text is a sentence, or a block with nl and en.",
                hint="Write the text after the colon, or nl: and en: below it.",
            )
        return data

    @model_validator(mode="after")
    def _no_third_way(self) -> Self:
        if self.own and (self.nl or self.en):
            raise mistake("text-languages", "A text is a sentence, or a block with nl and en.")
        _filled(self.wording("nl"))
        return self

    def wording(self, language: str) -> str:
        """In this language, else in whichever language there is: a gap is reported, never printed as one."""
        in_language = self.nl if language == "nl" else self.en
        return in_language or self.own or self.nl or self.en or ""

    def wordings(self) -> Iterator[tuple[tuple[str, ...], str]]:
        """What is written, each with its place in the text: () for the board's own, ("nl",), ("en",)."""
        written = (((), self.own), (("nl",), self.nl), (("en",), self.en))
        return ((place, words) for place, words in written if words)

    def is_in(self, language: str, *, own: str) -> bool:
        """Whether there is a wording in this language; `own` is the board's own language."""
        in_language = self.nl if language == "nl" else self.en
        return bool(in_language) or (language == own and bool(self.own))
