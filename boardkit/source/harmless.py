"""What a person wrote, in a form that is safe and short enough to show in a message."""

from __future__ import annotations

import re

# Control characters can move a terminal's cursor; bidirectional marks show a line in another order.
_HARMFUL = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
_LONGEST = 60


def harmless(text: str) -> str:
    """The text with each character written out that is invisible or changes how the others are shown."""
    if text.isascii() and text.isprintable():
        return text
    return _HARMFUL.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def quoted(text: str) -> str:
    """The beginning of a text, made harmless, for a sentence that quotes it."""
    short = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    return harmless(short)
