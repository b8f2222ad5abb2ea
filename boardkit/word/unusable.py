"""Bytes that are no Word file to be used are refused in one sentence, with what a person can do about it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from boardkit.problems import InvalidSource, Problem, Where


class Unusable(Exception):
    """These bytes are no Word file that can be used; says why in one sentence."""

    def __init__(self, message: str, hint: str = "", values: Mapping[str, object] | None = None) -> None:
        super().__init__(message)
        self.message, self.hint, self.values = message, hint, values or {}

    def at(self, path: Path, code: str = "template-file") -> InvalidSource:
        """The same, as a problem of the file at `path`."""
        problem = Problem(Where(str(path)), code, self.message, self.values, hint=self.hint)
        return InvalidSource([problem])


def no_word_file() -> Unusable:
    """Something else, whatever its name says."""
    return Unusable("This is not a Word file.", "Save it in Word as .docx.")


def damaged() -> Unusable:
    """It was a Word file, and cannot be read as one any more."""
    return Unusable("This Word file is damaged.", "Open it in Word and save it again.")


def made_otherwise() -> Unusable:
    """It holds what Word never writes."""
    return Unusable("This Word file was not made by Word.", "Open it in Word and save it again.")


def too_large() -> Unusable:
    """It would fill the memory."""
    return Unusable("This file is too large once it is unpacked.")


def too_involved() -> Unusable:
    """Its pieces are too many, or too deep inside each other, to be read in reasonable time."""
    message = "This Word file consists of too many pieces to be read."
    return Unusable(message, "Copy its text into a new file.")


def holds_a_program() -> Unusable:
    """A macro, or another thing that runs."""
    message = "This Word file holds a macro or another program."
    return Unusable(message, "Save it in Word without it, as .docx.")


def holds_another_file() -> Unusable:
    """A workbook, a package or a web page, which Word would open with it."""
    message = "This Word file holds another file inside it."
    return Unusable(message, "Take it out, or put a picture of it in its place.")


def fetches() -> Unusable:
    """Word would get something from elsewhere when it is opened."""
    message = "This Word file fetches something from outside."
    return Unusable(message, "Put it into the file itself; only links to websites may stay.")
