"""Names that tie a row or a table of a form to a record, so that it is known when the form comes back.

They are bookmarks in Word: letters, digits and underscores, at most forty of them.
"""

from __future__ import annotations

import hashlib
import re

_LONGEST = 40
_PLAIN = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DIGEST = 8


def anchor(kind: str, *names: str) -> str:
    """The bookmark of a record: `bk_seat_sme_a`. A long name is cut and ends in a piece of its digest."""
    whole = "-".join(names)
    plain = f"bk_{kind}_{re.sub(r'[^a-z0-9]', '_', whole)}"
    if len(plain) <= _LONGEST and all(_PLAIN.fullmatch(name) for name in names):
        return plain
    digest = hashlib.sha256("\n".join(names).encode()).hexdigest()[:_DIGEST]
    return f"{plain[: _LONGEST - _DIGEST - 1]}_{digest}"
