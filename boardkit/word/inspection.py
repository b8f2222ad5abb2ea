"""A part is looked at before anything reads it: what it declares, refers to, and how many pieces it has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import accumulate
from xml.parsers import expat

from boardkit.word.relations import owner_of, read_relation
from boardkit.word.unusable import (
    Unusable,
    damaged,
    fetches,
    holds_a_program,
    holds_another_file,
    made_otherwise,
    no_word_file,
    too_involved,
)

OLD_WORD = b"\xd0\xcf\x11\xe0"
ZIP = b"PK\x03\x04"
DEEPEST = 200
CHUNK = 65_536
BEFORE_XML = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"
PROGRAM = re.compile(r"(^|/)(vbaProject|vbaData|activeX)", re.IGNORECASE)
WORKBOOK = re.compile(r"word/embeddings/[^/]+\.xlsx", re.IGNORECASE)
OF_A_CHART = re.compile(r"word/charts/_rels/[^/]+\.xml\.rels", re.IGNORECASE)
ANOTHER_FILE = re.compile(r"(^|/)(oleObject|embeddings/|afchunk)", re.IGNORECASE)
FETCHED = re.compile(r"(^|/)(externalLinks/|connections\.|queryTables/)", re.IGNORECASE)
DECLARATION = re.compile(rb"<!(DOCTYPE|ENTITY)")
ENCODING = re.compile(rb"<\?xml[^>]{0,200}?\bencoding\s*=\s*[\"']([^\"']*)")
READABLE = {b"utf-8", b"utf8", b"utf-16", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252"}
TAG = re.compile(rb"</|/>|<(?=[^!?/])")
STEP = {b"</": -1, b"/>": -1, b"<": 1}
MAIN = {
    f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}.main+xml"
    for kind in ("document", "template")
}
MAIN_OF_A_WORKBOOK = {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"}
RUNS = ("macroenabled", "vbaproject", "activex", "macrosheet", "dialogsheet")
STRICT = "http://purl.oclc.org/ooxml/"
OUTSIDE_ALLOWED = "hyperlink"
KINDS_OF_PROGRAM = {"vbaproject", "control", "wordvbadata"}
KINDS_OF_FILE = {"oleobject", "package", "afchunk", "subdocument"}


def refuse_name(name: str, *, in_workbook: bool = False) -> None:
    """Raise Unusable for a part that is no text, picture or form, as its name tells."""
    if PROGRAM.search(name):
        raise holds_a_program()
    if ANOTHER_FILE.search(name) and (in_workbook or not is_workbook(name)):
        raise holds_another_file()
    if in_workbook and FETCHED.search(name):
        raise fetches()


def is_workbook(name: str) -> bool:
    """A part with this name can be the data of a chart, and is looked at as closely as the file around it."""
    return bool(WORKBOOK.fullmatch(name))


def pieces(name: str, data: bytes) -> int:
    """How many elements and attributes a part has; raises Unusable for what no part may hold."""
    if data.startswith((ZIP, OLD_WORD)):
        raise holds_another_file()
    if not data[:200].lstrip(BEFORE_XML).startswith(b"<"):
        if data and name.lower().endswith((".xml", ".rels", ".vml")):
            raise damaged()
        return 0
    plain = data.replace(b"\0", b"")  # then UTF-16 can hide nothing
    if DECLARATION.search(plain):
        raise made_otherwise()
    encoding = ENCODING.search(plain[:400])
    if encoding and encoding.group(1).lower() not in READABLE:
        raise made_otherwise()
    return plain.count(b"<") - plain.count(b"</") + plain.count(b'="') + plain.count(b"='")


def refuse_depth(data: bytes) -> None:
    """Raise Unusable for elements inside elements inside elements, without end."""
    plain, depth, start = data.replace(b"\0", b""), 0, 0
    while start < len(plain):
        end = plain.find(b">", start + CHUNK) + 1 or len(plain)
        depths = list(accumulate(map(STEP.__getitem__, TAG.findall(plain, start, end)), initial=depth))
        if max(depths) > DEEPEST:
            raise too_involved()
        depth, start = depths[-1], end


def refuse_relations(
    name: str, data: bytes, *, in_workbook: bool = False, may_fetch: bool = False
) -> set[str]:
    """Raise Unusable when something is to be fetched, run or opened together with this file.

    What is fetched is no reason where it `may_fetch`. Returns the workbooks that are the data of a chart, in
    small letters.
    """
    workbooks = set()
    for one in _attributes(data, "Relationship"):
        relation = read_relation(one, owner_of(name))
        kind = relation.short_kind
        if relation.outside and (in_workbook or kind != OUTSIDE_ALLOWED) and not may_fetch:
            raise fetches()
        if kind in KINDS_OF_PROGRAM:
            raise holds_a_program()
        of_a_chart = kind == "package" and bool(OF_A_CHART.fullmatch(name)) and not in_workbook
        if of_a_chart and is_workbook(relation.target):
            workbooks.add(relation.target.lower())
        elif (kind in KINDS_OF_FILE and not relation.outside) or is_workbook(relation.target):
            raise holds_another_file()
        if relation.kind.startswith(STRICT):
            message = "This Word file is saved as “Strict Open XML”, which cannot be read."
            raise Unusable(message, "Save it in Word as an ordinary Word document (.docx).")
    return workbooks


def refuse_types(data: bytes, *, in_workbook: bool = False) -> None:
    """Raise Unusable when the file says of itself that it is no document, or one with macros."""
    types = [one.get("ContentType", "") for one in _attributes(data, "Override", "Default")]
    if any(word in one.lower() for one in types for word in RUNS):
        raise holds_a_program()
    if in_workbook and not MAIN_OF_A_WORKBOOK.intersection(types):
        raise holds_another_file()
    if not in_workbook and not MAIN.intersection(types):
        raise no_word_file()


def _attributes(xml: bytes, *names: str) -> Iterator[Mapping[str, str]]:
    """The attributes of these elements; the parser that lies at hand keeps lxml out of a quick start."""
    found: list[Mapping[str, str]] = []

    def keep(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(":")[2] in names:
            found.append(attributes)

    parser = expat.ParserCreate()
    parser.StartElementHandler = keep
    try:
        parser.Parse(xml, True)
    except expat.ExpatError:
        raise damaged() from None
    yield from found
