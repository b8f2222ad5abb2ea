"""After words with a look of their own, the text of the template goes on with the look that it had."""

from __future__ import annotations

import re
from dataclasses import dataclass

from boardkit.word.special import APART, LOOK, NEW_PARAGRAPH

MARKER = re.compile(f"({'|'.join(map(re.escape, (APART, LOOK, NEW_PARAGRAPH)))})")
RUN = re.compile(r"<w:r(?: [^<>]*)?>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?", re.DOTALL)
PARAGRAPH = re.compile(r"<w:p(?: [^<>]*)?>(<w:pPr>(?:(?!</w:pPr>).)*</w:pPr>)?", re.DOTALL)
SECTION = re.compile(r"<w:sectPr(?: [^<>]*)?/>|<w:sectPr[ >].*?</w:sectPr>", re.DOTALL)


def dressed(xml: str) -> str:
    """The part, without the places that were marked while it was filled in."""
    pieces = MARKER.split(xml)
    state = _Look()
    written = [pieces[0]]
    for before, marker, piece in zip(pieces[::2], pieces[1::2], pieces[2::2], strict=False):
        if marker == APART:
            state.see(before)
        else:
            written.append(state.run if marker == LOOK else f"<w:p>{state.paragraph}")
        written.append(piece)
    return "".join(written)


@dataclass(slots=True)
class _Look:
    """The properties of the run and the paragraph that a tag stands in, as XML."""

    run: str = ""
    paragraph: str = ""

    def see(self, before: str) -> None:
        """Remember the last of both that begin in this text; without one, it is still that of before."""
        run, paragraph = _last(RUN, "r", before), _last(PARAGRAPH, "p", before)
        self.run = self.run if run is None else run
        self.paragraph = self.paragraph if paragraph is None else SECTION.sub("", paragraph)


def _last(kind: re.Pattern[str], name: str, before: str) -> str | None:
    start = max(before.rfind(f"<w:{name}>"), before.rfind(f"<w:{name} "))
    found = kind.match(before, start) if start >= 0 else None
    if found is None:
        return None
    properties = found.group(1) or ""
    return "" if "PrChange" in properties else properties
