"""What repeating and leaving out did to a document is put right: empty cells and tables, double numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.parsers import expat

END = "end"
END_MARK = "<?end?>"
AFTER_A_PARAGRAPH = ("</w:p>", "<w:p/>")
BOUNDS = (
    *("bookmarkStart", "bookmarkEnd", "permStart", "permEnd", "proofErr", "commentRangeStart"),
    *("commentRangeEnd", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"),
)
"""Where something begins or ends; it takes no room itself."""
WITHOUT_ROOM = re.compile(rf"<w:(?:{'|'.join(BOUNDS)})(?: [^<>]*)?/>|</w:sdt(?:Content)?>")
EMPTY_ROW = re.compile(r"<w:tr(?: [^>]*)?>[^<]*+(?:<(?!w:tc[ >]|w:tr[ >]|/w:tr>)[^<]*+)*+</w:tr>")
EMPTY_TABLE = re.compile(r"<w:tbl>[^<]*+(?:<(?!w:tr[ >]|w:tbl>|/w:tbl>)[^<]*+)*+</w:tbl>")
IDENTIFIED = re.compile(r"<w:bookmarkStart [^>]*>|<w:bookmarkEnd [^>]*>|<w:id w:val=[^>]*>|<wp:docPr [^>]*>")
EMPTY_RUN = re.compile(
    r'<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t xml:space="preserve"></w:t></w:r>', re.DOTALL
)
NUMBER = re.compile(r'(<w:id w:val|(?: w:| )id)="([^"]*)"')
NAME = re.compile(r' w:name="([^"]*)"')
LONGEST_NAME = 40  # of a bookmark, says Word
LONGEST_NUMBER = 9  # Word keeps them in 31 bits


@dataclass(frozen=True, slots=True)
class Repairs:
    """What a part may need once it is filled in, as was seen when it was compiled.

    `rows`: a row or a table may turn out to hold nothing.
    `captured`: the template keeps what it printed in a name, and may have cut a piece out of that.
    `tables`: it repeats or joins cells.
    """

    ends: bool
    rows: bool
    identities: bool
    captured: bool
    tables: bool


def repaired(xml: str, repairs: Repairs) -> str:
    """The part as Word accepts it."""
    if repairs.rows:
        xml = EMPTY_TABLE.sub("", EMPTY_ROW.sub("", xml))
    if repairs.ends:
        xml = _with_ends(xml)
    if repairs.identities:
        xml = EMPTY_RUN.sub("", xml)
        xml = IDENTIFIED.sub(_Numbering(xml).renumber, xml)
    return xml


def _with_ends(xml: str) -> str:
    """An empty paragraph at each mark, unless one ends right before it."""
    *cells, rest = xml.split(END_MARK)
    return "".join([one if _ends_with_paragraph(one) else f"{one}<w:p/>" for one in cells] + [rest])


def _ends_with_paragraph(xml: str) -> bool:
    if xml.endswith(AFTER_A_PARAGRAPH):
        return True
    start = xml.rfind("<")
    if WITHOUT_ROOM.fullmatch(xml, max(start, 0)):
        return _ends_with_paragraph(xml[:start])
    return xml.startswith("<w:p ", start) and xml.endswith("/>")


def is_whole(xml: bytes) -> bool:
    """Nothing was cut out of the part that Word needs to open it."""
    try:
        expat.ParserCreate().Parse(xml, True)
    except expat.ExpatError:
        return False
    return True


@dataclass
class _Numbering:
    """Gives what is repeated its own number and name; the first of each keeps what it had."""

    xml: str
    seen: set[tuple[str, str]] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    counts: dict[str, int] = field(default_factory=dict)
    open: dict[str, list[str]] = field(default_factory=dict)
    highest: int = 0

    def renumber(self, found: re.Match[str]) -> str:
        """The element that was found, with a number that no other has."""
        element = found.group()
        if element.startswith("<w:bookmarkStart"):
            old, new, element = self._own(element, "bookmark")
            self.open.setdefault(old, []).append(new)
            return NAME.sub(lambda name: f' w:name="{self._name(name.group(1))}"', element)
        if element.startswith("<w:bookmarkEnd"):
            return NUMBER.sub(self._end, element)
        return self._own(element, element[:5])[2]

    def _own(self, element: str, kind: str) -> tuple[str, str, str]:
        number = NUMBER.search(element)
        if number is None:
            return "", "", element
        old = new = number.group(2)
        if (kind, old) in self.seen:
            new = self._fresh()
        self.seen.add((kind, new))
        return old, new, f"{element[: number.start(2)]}{new}{element[number.end(2) :]}"

    def _fresh(self) -> str:
        if not self.highest:
            numbers = (
                one.group(2)
                for found in IDENTIFIED.finditer(self.xml)
                if (one := NUMBER.search(found.group()))
            )
            self.highest = max(
                (int(one) for one in numbers if one.isdecimal() and len(one) <= LONGEST_NUMBER), default=0
            )
        self.highest += 1
        return str(self.highest)

    def _end(self, number: re.Match[str]) -> str:
        begun = self.open.get(number.group(2))
        return f'{number.group(1)}="{begun.pop() if begun else number.group(2)}"'

    def _name(self, name: str) -> str:
        new, count = name, self.counts.get(name, 1)
        while new.lower() in self.names:  # Word reads capitals in them as small letters
            count += 1
            new = f"{name[: LONGEST_NAME - len(str(count)) - 1]}_{count}"
        self.names.add(new.lower())
        self.counts[name] = count
        return new
