"""Words of one look, and a link that they may have."""

from __future__ import annotations

import re
from dataclasses import KW_ONLY, dataclass
from urllib.parse import urlsplit

from markupsafe import escape

from boardkit.word.printing import Refused, broken
from boardkit.word.special import LOOK, NEW_PARAGRAPH, TOKEN, Link, placed

CLOSE, TEXT = "</w:t></w:r>", '<w:t xml:space="preserve">'
BACK = f"<w:r>{LOOK}{TEXT}"
BELL, PAGE = "\a", "\f"
NEXT_PARAGRAPH = f"{CLOSE}</w:p>{NEW_PARAGRAPH}"
NEXT_PAGE = f'{CLOSE}</w:p><w:p><w:r><w:br w:type="page"/></w:r></w:p>{NEW_PARAGRAPH}'
COLOUR = re.compile(r"#?([0-9A-Fa-f]{6})")
PAGE_OR_PARAGRAPH = re.compile(f"[{BELL}{PAGE}]")
LINES = {"single", "double", "thick", "dotted", "dash", "dotDash", "dotDotDash", "wave"}
SCHEMES = ("http", "https", "mailto")
OUT_OF_AN_ADDRESS = re.compile(r"[\s<>\"{}|\\^`\x00-\x1f]")
SMALLEST, LARGEST = 1, 1638  # points, says Word
OF_A_LINK = "0563C1"  # the blue that Word gives it
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclass(frozen=True, slots=True)
class Run:
    r"""Words of one look; a new line in them is a line break, `\a` begins a paragraph and `\f` a page.

    `colour` and `highlight` are six hexadecimal digits, `size` is in points, `style` is the identity of a
    character style, `underline` may name a line that Word knows, such as double. A `link` begins with
    http, https or mailto. What Word files cannot hold is refused with the tag that prints it.
    """

    text: str
    _: KW_ONLY
    bold: bool = False
    italic: bool = False
    strike: bool = False
    underline: bool | str = False
    superscript: bool = False
    subscript: bool = False
    colour: str = ""
    highlight: str = ""
    size: float = 0
    font: str = ""
    style: str = ""
    link: str = ""

    def markup(self) -> str:
        """The run as XML, several when its text has paragraphs; raises Refused."""
        begin = f"<w:r>{self._look()}{TEXT}"
        inside = with_paragraphs(self.text, begin)
        if not self.link:
            placed(None)
            return f"{begin}{inside}{CLOSE}"
        if PAGE_OR_PARAGRAPH.search(self.text):
            raise Refused("template-value", "{tag} holds a link that goes on in another paragraph.")
        relation = f'xmlns:r="{RELATIONS}" r:id="{TOKEN % placed(Link(_address(self.link)))}"'
        return f"<w:hyperlink {relation}>{begin}{inside}{CLOSE}</w:hyperlink>"

    def _look(self) -> str:
        """The properties of the run, in the order that the standard asks for."""
        font = str(escape(self.font))
        plain_link = bool(self.link) and not self._has_look()
        pieces = [
            f'<w:rStyle w:val="{escape(self.style)}"/>' if self.style else "",
            f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/>' if font else "",
            "<w:b/>" if self.bold else "",
            "<w:i/>" if self.italic else "",
            "<w:strike/>" if self.strike else "",
            f'<w:color w:val="{colour(self.colour or OF_A_LINK)}"/>' if self.colour or plain_link else "",
            _size(self.size),
            f'<w:u w:val="{self._line()}"/>' if self.underline or plain_link else "",
            f'<w:shd w:val="clear" w:color="auto" w:fill="{colour(self.highlight)}"/>'
            if self.highlight
            else "",
            '<w:vertAlign w:val="superscript"/>' if self.superscript else "",
            '<w:vertAlign w:val="subscript"/>' if self.subscript and not self.superscript else "",
        ]
        look = "".join(pieces)
        return f"<w:rPr>{look}</w:rPr>" if look else ""

    def _has_look(self) -> bool:
        """Somebody chose how it can be told from the words around it."""
        return any((self.bold, self.italic, self.underline, self.colour, self.highlight, self.style))

    def _line(self) -> str:
        return str(self.underline) if self.underline in LINES else "single"


def colour(value: object) -> str:
    """The six digits of a colour; raises Refused for anything else."""
    found = COLOUR.fullmatch(value) if isinstance(value, str) else None
    if not found:
        message = "{tag}: “{colour}” is no colour."
        hint = "Write a colour as six digits from 0 to F, such as C00000."
        raise Refused("template-value", message, hint, {"colour": value})
    return found.group(1).upper()


def _size(points: float) -> str:
    if not points:
        return ""
    half_points = round(points * 2)
    if not SMALLEST <= points <= LARGEST:
        message = "{tag}: “{size}” is no size of letters."
        hint = "It is in points, from 1 to {largest}."
        raise Refused("template-value", message, hint, {"size": points, "largest": LARGEST})
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _address(link: str) -> str:
    """The address, when a reader can follow it safely; raises Refused."""
    address = link.strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        parts = urlsplit("")
    goes = parts.path if parts.scheme == "mailto" else parts.netloc
    if parts.scheme not in SCHEMES or not goes or OUT_OF_AN_ADDRESS.search(address):
        message = "{tag}: “{link}” is no address that a paper may link to."
        raise Refused(
            "template-value", message, "It begins with https://, http:// or mailto:.", {"link": link}
        )
    return address


def with_paragraphs(text: str, begin: str) -> str:
    """The text as XML, in which each new paragraph continues with `begin`."""
    return PAGE_OR_PARAGRAPH.sub(
        lambda found: (NEXT_PAGE if found.group() == PAGE else NEXT_PARAGRAPH) + begin,
        broken(str(escape(text)), but=PAGE + BELL),
    )
