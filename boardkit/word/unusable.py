"""Bytes that are no Word file to be used are refused in one sentence, with what a person can do about it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from boardkit.problems import InvalidSource, Problem, Where
from boardkit.word.suggest import nearest

ENDINGS = (".docx", ".dotx")
OPEN_DOCUMENT = slice(30, 120)
"""Where a file of LibreOffice says what it is, also when the rest of it is lost: first in the zip."""


class Unusable(Exception):
    """These bytes are no Word file that can be used; says why in one sentence."""

    def __init__(self, message: str, hint: str = "", values: Mapping[str, object] | None = None) -> None:
        super().__init__(message)
        self.message, self.hint, self.values = message, hint, values or {}

    def at(self, path: Path, code: str = "template-file") -> InvalidSource:
        """The same, as a problem of the file at `path`."""
        problem = Problem(Where(str(path)), code, self.message, self.values, hint=self.hint)
        return InvalidSource([problem])


def no_word_file(file: bytes = b"?") -> Unusable:
    """Something else, whatever its name says."""
    if not file:
        return Unusable("This file is empty.", "Get it again from where it came.")
    if file.startswith(b"%PDF"):
        return Unusable("This is a PDF, not a Word file.", "Name the Word file that it was made from.")
    if is_open_document(file):
        message = "This is an OpenDocument file, such as LibreOffice makes, not a Word file."
        return Unusable(message, "Save it as .docx, in LibreOffice or in Word.")
    return Unusable("This is not a Word file.", "Save it in Word as .docx.")


def is_open_document(file: bytes) -> bool:
    """Whether a file is one of LibreOffice's own, whole or not."""
    start = file[OPEN_DOCUMENT]
    return start.startswith(b"mimetype") and b"opendocument" in start


def not_there(path: Path) -> Unusable:
    """No file of this name; the hint is the one beside it that was probably meant."""
    if not path.parent.is_dir():
        hint = "There is no folder {folder} either."
        return Unusable("There is no such file.", hint, {"folder": path.parent.as_posix()})
    names = {Path(one).stem.lower(): one for one in word_files(path.parent)}
    guess = names.get(nearest(path.stem, names), "")
    hint = "Did you mean “{guess}”?" if guess else ""
    return Unusable("There is no such file.", hint, {"guess": guess} if guess else {})


def is_folder(path: Path) -> Unusable:
    """A folder; the hint is a Word file that is in it."""
    found = word_files(path)
    if not found:
        return Unusable("This is a folder, not a Word file.", "There is no Word file in it.")
    hint = "Name a file in it, such as {file}."
    return Unusable("This is a folder, not a Word file.", hint, {"file": (path / found[0]).as_posix()})


def word_files(folder: Path) -> list[str]:
    """The names of the Word files in a folder; none of one that cannot be looked into."""
    with suppress(OSError):
        names = sorted(one.name for one in folder.iterdir() if one.suffix.lower() in ENDINGS)
        return [one for one in names if not one.startswith("~")]
    return []


def not_opened() -> Unusable:
    """The system does not let us have it."""
    message = "This file cannot be opened: another program has it, or this account may not read it."
    return Unusable(message, "Close it in the other program, or ask its owner for access.")


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
