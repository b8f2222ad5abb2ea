"""Files that pretend to be Word files, or are and hold what must not be opened: each by its name."""

from __future__ import annotations

import codecs
import struct
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from docx_maker import DECLARATION, PACKAGE, RELATION, SPACES, TYPE, docx, p, unzipped, zipped

MB = 1_000_000
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
STORED, DEFLATED = 0, 8
GOOD = unzipped(docx(p("a")))
MAIN, STYLES, PICTURE = "word/document.xml", "word/styles.xml", "word/media/image1.png"
TYPES, RELATIONS, BODY_RELATIONS = "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
DATA, CHART_RELATIONS = "word/embeddings/a.xlsx", "word/charts/_rels/chart1.xml.rels"
NOTHING: Mapping[str, bytes] = {}
SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"


@dataclass(frozen=True)
class Member:
    """A part as a zip holds it; `size` is what the zip says of it, and `at` where it says that it lies."""

    name: str
    packed: bytes
    size: int
    checksum: int
    method: int = DEFLATED
    at: int | None = None


def member(name: str, content: bytes) -> Member:
    return Member(name, deflated([content]), len(content), zlib.crc32(content))


def deflated(pieces: Iterable[bytes]) -> bytes:
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    return b"".join(squeeze.compress(one) for one in pieces) + squeeze.flush()


def by_hand(*extra: Member) -> bytes:
    """A good file and these parts, in a zip that says of them whatever they say of themselves."""
    members = [*(member(name, content) for name, content in GOOD.items()), *extra]
    file, listing = bytearray(), bytearray()
    for one in members:
        name = one.name.encode()
        about = struct.pack(
            "<5H3L2H",
            *(20, 0, one.method, 0, 33, one.checksum, len(one.packed), one.size, len(name), 0),
        )
        start = len(file) if one.at is None else one.at
        if one.at is None:
            file += b"PK\3\4" + about + name + one.packed
        listing += b"PK\1\2\x14\0" + about + struct.pack("<3H2L", 0, 0, 0, 0, start) + name
    count = min(len(members), 0xFFFF)
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, len(listing), len(file), 0)
    return bytes(file + listing + end)


def holding(name: str, content: bytes) -> bytes:
    return zipped({**GOOD, name: content})


def without(name: str) -> bytes:
    return zipped({one: content for one, content in GOOD.items() if one != name})


def body(xml: str) -> bytes:
    text = f"{DECLARATION}<w:document {SPACES}><w:body>{xml}</w:body></w:document>"
    return holding(MAIN, text.encode())


def related(kind: str, attributes: str = 'TargetMode="External" Target="http://a.nl/"') -> bytes:
    return holding(BODY_RELATIONS, relations(f"{RELATION}{kind}", attributes).encode())


def relations(kind: str, attributes: str) -> str:
    one = f'<Relationship Id="a" {attributes} Type="{kind}"/>'
    return f'<Relationships xmlns="{PACKAGE}relationships">{one}</Relationships>'


def typed(content_type: str) -> bytes:
    return holding(TYPES, GOOD[TYPES].replace(f"{TYPE}document.main+xml".encode(), content_type.encode()))


def of_another(name: str, content_type: str) -> bytes:
    """What another program of the same family saves."""
    one = f'<Override PartName="/{name}" ContentType="{content_type}"/>'
    types = f'<Types xmlns="{PACKAGE}content-types">{one}</Types>'
    return zipped({TYPES: types.encode(), RELATIONS: GOOD[RELATIONS], name: b"<a/>"})


def doubled(name: str) -> bytes:
    return by_hand(member(name, GOOD[MAIN]))


def overlapping() -> bytes:
    """Many parts that all lie at the same place: each is unpacked anew from the same few bytes."""
    packed = deflated([b"\0" * 900_000])
    checksum = zlib.crc32(b"\0" * 900_000)
    lying = [Member(f"word/media/{one}.png", packed, 900_000, checksum, at=0) for one in range(40)]
    return by_hand(*lying)


def inside_each_other() -> bytes:
    """Each part begins with a block that only quotes the part behind it, and goes on with what is in that."""
    file, listing = bytearray(), bytearray()
    packed, plain = deflated([b"\0" * 900_000]), b"\0" * 900_000
    records: list[tuple[bytes, bytes]] = []
    for number in range(20):
        name = f"word/media/{number}.png".encode()
        sizes = (zlib.crc32(plain), len(packed), len(plain), len(name), 0)
        about = struct.pack("<5H3L2H", 20, 0, DEFLATED, 0, 33, *sizes)
        local = b"PK\3\4" + about + name
        records.append((about, name))
        file = bytearray(local + packed)
        quoted = struct.pack("<BHH", 0, len(local), len(local) ^ 0xFFFF)
        packed, plain = quoted + bytes(file), local + plain
    first = zipped(GOOD)
    listed_at = first.index(b"PK\1\2")
    end = listed_at + len(file)
    start = end - len(packed) + 5
    for about, name in reversed(records):
        listing += b"PK\1\2\x14\0" + about + struct.pack("<3H2L", 0, 0, 0, 0, start) + name
        start += len(about) + len(name) + 4 + 5
    listing = bytearray(first[listed_at : first.index(b"PK\5\6")]) + listing
    count = len(GOOD) + len(records)
    last = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, len(listing), end, 0)
    return bytes(first[:listed_at] + file + listing + last)


def workbook(extra: Mapping[str, bytes] = NOTHING, content_type: str = EXCEL) -> bytes:
    """A workbook with these parts too, or instead."""
    one = f'<Override PartName="/xl/workbook.xml" ContentType="{content_type}"/>'
    types = f'<Types xmlns="{PACKAGE}content-types">{one}</Types>'
    parts = {TYPES: types.encode(), RELATIONS: GOOD[RELATIONS], "xl/workbook.xml": b"<a/>"}
    return zipped({**parts, **extra})


def with_workbook(
    content: bytes, name: str = DATA, owner: str = CHART_RELATIONS, target: str = "../embeddings/a.xlsx"
) -> bytes:
    """A Word file with the data of a chart in it, as `name` and related from `owner`."""
    lines = relations(f"{RELATION}package", f'Target="{target}"').encode()
    return zipped({**GOOD, "word/charts/chart1.xml": b"<a/>", owner: lines, name: content})


def inside(kind: str, attributes: str) -> bytes:
    """A Word file with a workbook in it that is related to something."""
    lines = relations(f"{RELATION}{kind}", attributes).encode()
    return with_workbook(workbook({"xl/_rels/workbook.xml.rels": lines}))


def many_workbooks() -> bytes:
    """Each workbook by itself is small enough."""
    one = workbook({f"xl/media/{number}.bmp": b"\0" * 990_000 for number in range(20)})
    parts = dict(GOOD)
    for number in range(3):
        lines = relations(f"{RELATION}package", f'Target="../embeddings/{number}.xlsx"').encode()
        parts |= {f"word/charts/_rels/{number}.xml.rels": lines, f"word/embeddings/{number}.xlsx": one}
    return zipped(parts)


def swollen(real: int, said: int) -> bytes:
    """A part that is far larger than the zip says in both its lists."""
    pieces = (b"\0" * MB for _ in range(real // MB))
    return by_hand(Member(PICTURE, deflated(pieces), said, zlib.crc32(b"\0" * said)))


def flagged(bits: int) -> bytes:
    """Each part marked in both lists of the zip, such as with the bit for a password."""
    file = bytearray(zipped(GOOD))
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = file.find(signature)
        while start >= 0:
            file[start + at] |= bits
            start = file.find(signature, start + 4)
    return bytes(file)


def large_zip() -> bytes:
    """A second list of parts, of the kind for very large files, that overrules the first."""
    file = zipped(GOOD)
    return file[:-22] + struct.pack("<4sLQL", b"PK\6\7", 0, 0, 1) + file[-22:]


def damaged() -> bytes:
    file = bytearray(zipped(GOOD))
    start = file.index(MAIN.encode()) + 30
    file[start : start + 8] = b"\0" * 8
    return bytes(file)


def declared(text: str, encoding: str, bom: bytes = b"") -> bytes:
    return holding(STYLES, bom + f'<?xml version="1.0" encoding="{encoding}"?>{text}'.encode(encoding))


EXPANDING = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
CORPUS: Mapping[str, Callable[[], bytes]] = {
    "empty": lambda: b"",
    "a line of text": lambda: b"Verslag van de vergadering",
    "PDF": lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj",
    "RTF": lambda: rb"{\rtf1\ansi\deff0 a}",
    "HTML": lambda: b"<!DOCTYPE html><html><body>a</body></html>",
    "flat XML": lambda: b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><a/>',
    "old .doc": lambda: OLE + b"\0" * 2000 + "WordDocument".encode("utf-16-le"),
    "with a password": lambda: OLE + b"\0" * 2000 + "EncryptedPackage".encode("utf-16-le"),
    "workbook": lambda: of_another("xl/workbook.xml", EXCEL),
    "slides": lambda: of_another("ppt/presentation.xml", SLIDES),
    "OpenDocument": lambda: zipped(
        {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}
    ),
    "plain zip": lambda: zipped({"a.txt": b"a", "b/c.txt": b"c"}),
    "zip of nothing": lambda: zipped({}),
    "no list of types": lambda: without(TYPES),
    "no relations": lambda: without(RELATIONS),
    "no text": lambda: without(MAIN),
    "list of types is no XML": lambda: holding(TYPES, b"Types"),
    "relations are no XML": lambda: holding(BODY_RELATIONS, b"<Relationships>"),
    "text is no XML": lambda: holding(MAIN, b"<w:document><w:body>"),
    "text is something else": lambda: holding(MAIN, b"<a/>"),
    "cut off early": lambda: zipped(GOOD)[:200],
    "cut off late": lambda: zipped(GOOD)[:-30],
    "bytes changed on the way": damaged,
    "wrong checksum": lambda: by_hand(Member(PICTURE, deflated([b"a"]), 1, 7)),
    "wrong checksum behind much else": lambda: by_hand(
        *(member(f"word/media/{one}.bmp", b"\0" * 990_000) for one in range(49)),
        Member(PICTURE, deflated([b"a"]), 1, 7),
    ),
    "swells": lambda: holding("word/media/image1.bmp", b"\0" * 20 * MB),
    "one vast part": lambda: by_hand(
        Member(PICTURE, b"\0" * 26 * MB, 26 * MB, zlib.crc32(b"\0" * 26 * MB), STORED)
    ),
    "swells in many parts": lambda: zipped(
        {**GOOD, **{f"word/media/{one}.bmp": b"\0" * 990_000 for one in range(60)}}
    ),
    "zip in it": lambda: holding(PICTURE, zipped({"a": b"\0" * MB})),
    "many parts": lambda: zipped({**GOOD, **{f"word/media/{one}.png": b"a" for one in range(2500)}}),
    "very many parts": lambda: by_hand(
        *(Member(f"{one:0>50}", b"", 0, 0, STORED, 0) for one in range(100_000))
    ),
    "parts on top of each other": overlapping,
    "parts inside each other": inside_each_other,
    "larger than it says": lambda: swollen(300 * MB, 1000),
    "smaller than it says": lambda: by_hand(Member(PICTURE, deflated([b"a"]), 900_000, zlib.crc32(b"a"))),
    "second list of parts": large_zip,
    "part of it twice": lambda: doubled(MAIN),
    "part of it twice, in capitals": lambda: doubled("WORD/Document.xml"),
    "name that climbs out": lambda: holding("word/../../a.xml", b"<a/>"),
    "name from the root": lambda: holding("/etc/a.xml", b"<a/>"),
    "name on a drive": lambda: holding("C:\\a.xml", b"<a/>"),
    "name that climbs out backwards": lambda: holding("word\\..\\..\\a.xml", b"<a/>"),
    "name with a hidden end": lambda: by_hand(member("word/a.xml\0.png", b"<a/>")),
    "packed in a rare way": lambda: by_hand(Member(PICTURE, b"a", 1, zlib.crc32(b"a"), 12)),
    "each part with a password": lambda: flagged(0x01),
    "hidden list of parts": lambda: flagged(0x20 | 0x01),
    "macro": lambda: holding("word/vbaProject.bin", b"a"),
    "macro by another name": lambda: related("vbaProject", 'Target="media/image1.png"'),
    "document for macros": lambda: typed("application/vnd.ms-word.document.macroEnabled.main+xml"),
    "template for macros": lambda: typed("application/vnd.ms-word.template.macroEnabledTemplate.main+xml"),
    "ActiveX": lambda: holding("word/activeX/activeX1.xml", b"<a/>"),
    "ActiveX by another name": lambda: related("control", 'Target="a.bin"'),
    "OLE object": lambda: holding("word/embeddings/oleObject1.bin", OLE),
    "OLE object by another name": lambda: holding(PICTURE, OLE + b"\0" * 600),
    "OLE object that is linked": lambda: related("oleObject"),
    "workbook in it": lambda: holding("word/embeddings/a.xlsx", of_another("xl/workbook.xml", EXCEL)),
    "web page in it": lambda: related("aFChunk", 'Target="afchunk.mht"'),
    "web page from outside": lambda: related("aFChunk"),
    "template from outside": lambda: related("attachedTemplate"),
    "picture from outside": lambda: related("image"),
    "document from outside": lambda: related("subDocument"),
    "from outside, dressed as a link": lambda: related(
        "image", f'Target="//a" TargetMode="External" x="{RELATION}hyperlink"'
    ),
    "frame from outside": lambda: related("frame"),
    "addresses from outside": lambda: related("mailMergeSource"),
    "from outside, behind a sign": lambda: related("image", 'Target="http://a.nl/>" TargetMode="External"'),
    "from outside, in numbers": lambda: related("image", 'Target="//a" TargetMode="&#69;xternal"'),
    "from outside, in wide letters": lambda: holding(
        BODY_RELATIONS, relations(f"{RELATION}image", 'Target="//a" TargetMode="External"').encode("utf-16")
    ),
    "declares its own words": lambda: holding(MAIN, EXPANDING.encode()),
    "declares its own words in styles": lambda: holding(STYLES, EXPANDING.encode()),
    "declares in wide letters": lambda: declared(EXPANDING, "utf-16-le", codecs.BOM_UTF16_LE),
    "declares in wide letters, reversed": lambda: declared(EXPANDING, "utf-16-be", codecs.BOM_UTF16_BE),
    "declares in UTF-7": lambda: holding(
        STYLES, b'<?xml version="1.0" encoding="UTF-7"?>' + EXPANDING.encode("utf-7").replace(b"<", b"+ADw-")
    ),
    "declares in letters of a mainframe": lambda: declared(EXPANDING, "cp037"),
    "declares behind a remark": lambda: holding(STYLES, f"<!--{'x' * 5000}-->{EXPANDING}".encode()),
    "too many elements": lambda: body("".join(f"<w:p><w:r>{one}</w:r></w:p>" for one in range(520_000))),
    "too many attributes": lambda: body("<w:p " + " ".join(f"a{one}=''" for one in range(1_100_000)) + "/>"),
    "too deep": lambda: body("<w:sdt>" * 20_000 + "</w:sdt>" * 20_000),
    "somewhat too deep": lambda: body("<w:sdt>" * 250 + "</w:sdt>" * 250),
    "a level that is no number": lambda: body(
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="x"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
    ),
    "data of a chart, related from the text": lambda: with_workbook(
        workbook(), owner=BODY_RELATIONS, target="embeddings/a.xlsx"
    ),
    "data of a chart, related as a picture too": lambda: zipped(
        {
            **unzipped(with_workbook(workbook())),
            BODY_RELATIONS: relations(f"{RELATION}image", 'Target="embeddings/a.xlsx"').encode(),
        }
    ),
    "data of a chart that no chart has": lambda: with_workbook(workbook(), target="../embeddings/b.xlsx"),
    "data of a chart in another folder": lambda: with_workbook(
        workbook(), "word/media/a.xlsx", target="../media/a.xlsx"
    ),
    "data of a chart that climb out": lambda: with_workbook(workbook(), target="../../../embeddings/a.xlsx"),
    "data of a chart from outside": lambda: zipped(
        {
            **GOOD,
            CHART_RELATIONS: relations(
                f"{RELATION}package", 'Target="file:///a.xlsx" TargetMode="External"'
            ).encode(),
        }
    ),
    "data of a chart as a Word file": lambda: with_workbook(zipped(GOOD)),
    "data of a chart by the name of a Word file": lambda: with_workbook(
        workbook(), "word/embeddings/a.docx", target="../embeddings/a.docx"
    ),
    "data of a chart by the name of a macro": lambda: with_workbook(
        workbook(), "word/embeddings/a.xlsm", target="../embeddings/a.xlsm"
    ),
    "data of a chart as an old workbook": lambda: with_workbook(OLE + b"\0" * 600),
    "data of a chart that are no workbook": lambda: with_workbook(b"<a/>"),
    "data of a chart in a plain zip": lambda: with_workbook(zipped({"a.txt": b"a"})),
    "data of a chart that are damaged": lambda: with_workbook(workbook()[:200]),
    "data of a chart with macros by their type": lambda: with_workbook(workbook(content_type=MACROS)),
    "data of a chart with a macro": lambda: with_workbook(workbook({"xl/vbaProject.bin": b"a"})),
    "data of a chart with an old macro": lambda: with_workbook(
        workbook(content_type="application/vnd.ms-excel.macrosheet+xml")
    ),
    "data of a chart with ActiveX": lambda: with_workbook(workbook({"xl/activeX/activeX1.xml": b"<a/>"})),
    "data of a chart with OLE": lambda: with_workbook(workbook({"xl/embeddings/oleObject1.bin": OLE})),
    "data of a chart with a workbook": lambda: with_workbook(workbook({DATA: workbook()})),
    "data of a chart with a zip": lambda: with_workbook(workbook({"xl/media/a.png": zipped({"a": b"a"})})),
    "data of a chart that are linked": lambda: inside(
        "externalLinkPath", 'Target="file:///b.xlsx" TargetMode="External"'
    ),
    "data of a chart with a link": lambda: inside("hyperlink", 'Target="http://a.nl" TargetMode="External"'),
    "data of a chart from a database": lambda: with_workbook(workbook({"xl/connections.xml": b"<a/>"})),
    "data of a chart from another workbook": lambda: with_workbook(
        workbook({"xl/externalLinks/externalLink1.xml": b"<a/>"})
    ),
    "data of a chart that declare words": lambda: with_workbook(workbook({"xl/a.xml": EXPANDING.encode()})),
    "data of a chart that swell": lambda: with_workbook(workbook({"xl/a.bin": b"\0" * 20 * MB})),
    "data of charts that swell together": many_workbooks,
    "data of a chart that are deep": lambda: with_workbook(
        workbook({"xl/a.xml": b"<a>" * 250 + b"</a>" * 250})
    ),
    "data of a chart in many pieces with the text": lambda: zipped(
        {
            **unzipped(with_workbook(workbook({"xl/a.xml": b"<a>" + b"<b/>" * 160_000 + b"</a>"}))),
            STYLES: b"<a>" + b"<b/>" * 160_000 + b"</a>",
        }
    ),
    "strict": lambda: holding(RELATIONS, relations(STRICT, f'Target="{MAIN}"').encode()),
}
