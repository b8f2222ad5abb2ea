"""The bytes of a file become text, or are refused with the place of the first that is wrong."""

from __future__ import annotations

import codecs
import re

from boardkit.problems import InvalidSource, Problem, Where
from boardkit.source.saying import Saying

_LINE_END = re.compile(r"\r\n|\r|\n")
# YAML 1.1 counts U+0085, U+2028 and U+2029 as line ends and editors do not: every place below would be
# one line off. The others are what YAML does not allow in a file: https://yaml.org/spec/1.1/#c-printable
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_ENCODING = Saying(
    "file-encoding",
    message="The file is not saved as UTF-8, so that letters with an accent cannot be read.",
    hint="Open it in the editor and choose Save as, with the encoding UTF-8.",
)
_CHARACTER = Saying(
    "file-character",
    message="The file holds an invisible character ({character}) that cannot be read.",
    hint="Type this part of the text again instead of pasting it.",
)


def lines_of(text: str) -> list[str]:
    """The lines as an editor counts them."""
    return _LINE_END.split(text)


def decode(data: bytes, path: str) -> str:
    """The text of a file that is saved as UTF-8, with or without a mark at its start that says so."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise InvalidSource([_ENCODING.at(Where(path))])
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        raise InvalidSource([_ENCODING.at(_after(before, path))]) from None


def unprintable(text: str, path: str) -> list[Problem]:
    """Each kind of character that may not stand in a file, at its first place: the first ten of them."""
    first = sorted((text.index(found), found) for found in set(_FORBIDDEN.findall(text)))
    return [
        _CHARACTER.at(_after(text[:index], path), character=f"U+{ord(character):04X}")
        for index, character in first[:10]
    ]


def _after(before: str, path: str) -> Where:
    lines = lines_of(before)
    column = len(lines[-1]) + 1
    return Where(path, len(lines), column, column + 1)
