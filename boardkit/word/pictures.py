"""A picture in the data is put into the paper, with words for who cannot see it."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from markupsafe import Markup, escape

from boardkit.word.printing import Refused, on_one_line
from boardkit.word.runs import BACK, CLOSE, RELATIONS
from boardkit.word.special import APART, TOKEN, Media, Special, placed

FIRST_NUMBER = 1_000_001  # of a picture, each of which has its own; far above what a template holds
PER_MILLIMETRE = 36_000
WIDEST = 558  # millimetres, the widest page that Word has
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/"
PNG, GIF, JPEG = b"\x89PNG\r\n\x1a\n", (b"GIF87a", b"GIF89a"), b"\xff\xd8"
HEAD = 24  # bytes, in which each kind but a JPEG has said its size
MARKER = 0xFF
WITH_SIZE = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
WITHOUT_LENGTH = {0x01, *range(0xD0, 0xDA)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture(Special):
    """A PNG, JPEG or GIF, printed with `{{ name }}`; `width` and `height` in millimetres.

    A height of 0 follows from the proportions. `alt` says in a sentence what it shows; it cannot be empty.
    """

    content: bytes
    alt: str
    width: float
    height: float = 0

    def plain(self) -> str:
        """Refused: there is no text that could stand for it."""
        message = "{tag} is a picture, which can only be printed by itself in a paragraph of the paper."
        raise Refused("template-value", message)

    def markup(self) -> Markup:
        """The picture in a run of its own; raises Refused for what is no picture, or has no words or size."""
        kind, wide, high = self._measured()
        alt = on_one_line(self.alt).strip()
        if not alt:
            message = "{tag} is a picture without alternative text."
            raise Refused("template-value", message, "Say in a sentence what it shows.")
        width = round(self.width * PER_MILLIMETRE)
        height = round(self.height * PER_MILLIMETRE) or max(1, round(width * high / wide))
        number = placed(Media(self.content, kind))
        run = f"<w:r><w:drawing>{_inline(number, str(escape(alt)), width, height)}</w:drawing></w:r>"
        return Markup(f"{CLOSE}{APART}{run}{BACK}")  # noqa: S704 - every value in it is escaped

    def _measured(self) -> tuple[str, int, int]:
        found = size_of(self.content)
        if found is None or not found[1] or not found[2]:
            message = "{tag} is no picture that a Word file can hold."
            raise Refused("template-value", message, "Use a PNG, a JPEG or a GIF.")
        if not 0 < self.width <= WIDEST or not 0 <= self.height <= WIDEST:
            message = "{tag} is a picture of {width} millimetres wide."
            hint = "Give a width in millimetres that fits on a page."
            raise Refused("template-value", message, hint, {"width": self.width})
        return found


def size_of(content: bytes) -> tuple[str, int, int] | None:
    """The kind of a picture, and its width and height in pixels; None when it is none that we know."""
    if content.startswith(PNG) and content[12:16] == b"IHDR" and len(content) > HEAD:
        return "png", *struct.unpack_from(">II", content, 16)
    if content.startswith(GIF) and len(content) > HEAD:
        return "gif", *struct.unpack_from("<HH", content, 6)
    return _size_of_jpeg(content) if content.startswith(JPEG) else None


def _size_of_jpeg(content: bytes) -> tuple[str, int, int] | None:
    """Walk along its segments to the one that holds the size (ITU-T T.81, B.1 and B.2.2)."""
    place = len(JPEG)
    while place + 9 <= len(content) and content[place] == MARKER:
        code = content[place + 1]
        if code in WITH_SIZE:
            high, wide = struct.unpack_from(">HH", content, place + 5)
            return "jpeg", wide, high
        if code == MARKER:
            place += 1
        elif code in WITHOUT_LENGTH:
            place += 2
        else:
            place += 2 + struct.unpack_from(">H", content, place + 2)[0]
    return None


def _inline(number: int, alt: str, width: int, height: int) -> str:
    """The drawing of a picture that stands in a line of text."""
    size = f'cx="{width}" cy="{height}"'
    picture = f"{DRAWING}picture"
    return (
        f'<wp:inline xmlns:wp="{DRAWING}wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {size}/><wp:docPr id="{FIRST_NUMBER + number}" name="Picture" descr="{alt}"/>'
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{DRAWING}main" noChangeAspect="1"/>'
        f'</wp:cNvGraphicFramePr><a:graphic xmlns:a="{DRAWING}main"><a:graphicData uri="{picture}">'
        f'<pic:pic xmlns:pic="{picture}"><pic:nvPicPr><pic:cNvPr id="0" name="Picture"/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip xmlns:r="{RELATIONS}" r:embed="{TOKEN % number}"/>'
        f"<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
        f'<a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>"
    )
