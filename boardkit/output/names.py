"""Names of files that every computer in an office accepts."""

from __future__ import annotations

import re
import unicodedata

# Windows keeps these names for devices, whatever comes after the first point:
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
    + [f"{device}{digit}" for device in ("com", "lpt") for digit in "0123456789¹²³"]
)
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]+')
_LONGEST = 120
"""In bytes: a path in an office's folders is long already, and Windows stops at 260 characters."""


def safe_name(name: str) -> str:
    """A file name, without its folder and its ending, that Windows, macOS and Linux accept."""
    name = _FORBIDDEN.sub("-", unicodedata.normalize("NFC", name))
    name = re.sub(r"\s+", " ", name).encode()[:_LONGEST].decode(errors="ignore").strip(" .")
    if not name or name.split(".")[0].strip().lower() in _DEVICES:
        return f"_{name}"
    return name


def plain_words(words: str) -> str:
    """Words in any language as small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", words.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def neutral_name(kind: str, title: str, language: str) -> str:
    """A file name of small letters, digits and hyphens; of a long one only the title is cut."""
    first, last = plain_words(kind), plain_words(language)
    room = _LONGEST - len(f"{first}--{last}")
    return safe_name("-".join(filter(None, [first, plain_words(title)[:room].strip("-"), last])))
