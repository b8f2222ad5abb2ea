"""A file that is up to no good is refused in a sentence, before it can fill the memory or reach anything."""

from __future__ import annotations

import random
import tracemalloc
from collections.abc import Mapping

import pytest
from docx_maker import docx, p, unzipped, zipped
from hostile import CORPUS, body, holding, related, with_workbook, workbook

from boardkit.word.guard import Unusable, contents
from boardkit.word.returned import read_returned

GOOD = docx(p("a"))
LITTLE = 100_000_000
DAMAGED = "This Word file is damaged."
OF_A_MACRO = "This Word file holds a macro or another program."
FROM_OUTSIDE = "This Word file fetches something from outside."
SENTENCES: Mapping[str, tuple[str, ...]] = {
    "This is not a Word file.": (
        *("a line of text", "RTF", "HTML", "flat XML", "workbook", "slides", "OpenDocument"),
        *("plain zip", "zip of nothing", "no list of types"),
    ),
    "This file is empty.": ("empty",),
    "This is a PDF, not a Word file.": ("PDF",),
    "This is an old Word file (.doc), or one that is protected with a password.": (
        *("old .doc", "with a password"),
    ),
    "This Word file is saved as “Strict Open XML”, which cannot be read.": ("strict",),
    "This file is protected with a password.": ("each part with a password", "hidden list of parts"),
    "This file is too large once it is unpacked.": (
        *("swells", "one vast part", "swells in many parts", "many parts", "very many parts"),
        *("data of a chart that swell", "data of charts that swell together"),
    ),
    "This Word file consists of too many pieces to be read.": (
        *("too many elements", "too many attributes", "too deep", "somewhat too deep"),
        *("data of a chart that are deep", "data of a chart in many pieces with the text"),
    ),
    OF_A_MACRO: (
        *("macro", "macro by another name", "document for macros", "template for macros"),
        *("ActiveX", "ActiveX by another name"),
        *("data of a chart with macros by their type", "data of a chart with a macro"),
        *("data of a chart with an old macro", "data of a chart with ActiveX"),
    ),
    "This Word file holds another file inside it.": (
        *("zip in it", "OLE object", "OLE object by another name", "workbook in it", "web page in it"),
        *("data of a chart, related from the text", "data of a chart that no chart has"),
        *("data of a chart, related as a picture too", "data of a chart in another folder"),
        *("data of a chart as a Word file", "data of a chart by the name of a Word file"),
        *("data of a chart by the name of a macro", "data of a chart as an old workbook"),
        "data of a chart in a plain zip",
        *("data of a chart with OLE", "data of a chart with a workbook", "data of a chart with a zip"),
        "data of a chart that climb out",
    ),
    FROM_OUTSIDE: (
        *("OLE object that is linked", "web page from outside", "template from outside"),
        *("picture from outside", "document from outside", "frame from outside", "addresses from outside"),
        *("from outside, dressed as a link", "from outside, behind a sign", "from outside, in numbers"),
        *("from outside, in wide letters", "data of a chart from outside", "data of a chart that are linked"),
        *("data of a chart with a link", "data of a chart from a database"),
        "data of a chart from another workbook",
    ),
    "This Word file was not made by Word.": (
        *("second list of parts", "packed in a rare way", "name that climbs out", "name from the root"),
        *("name on a drive", "name that climbs out backwards", "name with a hidden end"),
        *("declares its own words", "declares its own words in styles", "declares behind a remark"),
        "data of a chart that declare words",
        *("declares in wide letters", "declares in wide letters, reversed", "declares in UTF-7"),
    ),
    DAMAGED: (
        *("no relations", "no text", "list of types is no XML", "relations are no XML", "text is no XML"),
        *("text is something else", "cut off early", "cut off late", "bytes changed on the way"),
        *("wrong checksum", "wrong checksum behind much else", "parts on top of each other"),
        *("parts inside each other", "larger than it says", "smaller than it says", "part of it twice"),
        *("part of it twice, in capitals", "declares in letters of a mainframe"),
        *("a level that is no number", "data of a chart that are damaged"),
        "data of a chart that are no workbook",
    ),
}
EXPECTED = {name: sentence for sentence, names in SENTENCES.items() for name in names}


def test_each_hostile_file_has_its_sentence() -> None:
    assert sorted(EXPECTED) == sorted(CORPUS)
    assert len(CORPUS) >= 30


@pytest.mark.parametrize("name", CORPUS)
def test_a_hostile_file_is_refused_in_its_sentence_and_in_little_memory(name: str) -> None:
    file = CORPUS[name]()
    tracemalloc.start()
    try:
        with pytest.raises(Unusable) as caught:
            read_returned(file)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert caught.value.message == EXPECTED[name]
    assert peak < LITTLE


def test_bytes_that_changed_at_random_are_read_or_refused_and_nothing_else() -> None:
    chance = random.Random(1)
    outcomes = set()
    for _ in range(1_000):
        file = bytearray(GOOD)
        for _ in range(chance.randint(1, 4)):
            file[chance.randrange(len(file))] = chance.randrange(256)
        try:
            outcomes.add("".join(one.text for one in read_returned(bytes(file)).loose))
        except Unusable as unusable:
            outcomes.add(unusable.message)
    assert {"a", DAMAGED} <= outcomes


@pytest.mark.parametrize(
    "file",
    [
        GOOD,
        related("hyperlink"),
        holding("docProps/app.xml", b"<Properties/>"),
        holding("docProps/thumbnail.jpeg", b"\xff\xd8\xff\xe0"),
        holding("docProps/thumbnail.emf", bytes(900_000)),
        holding("[trash]/0000.dat", b"\xff" * 500),
        holding("customXml/item1.xml", b"<a/>"),
        holding("word/media/image1.emf", bytes(range(256)) * 20),
        holding("word/fontTable.xml", "<a/>".encode("utf-16")),
        holding("word/people.xml", b"\xef\xbb\xbf<a/>"),
        holding("word/empty.xml", b""),
        body(p("a") + "<w:sdt><w:sdtContent>" * 50 + "</w:sdtContent></w:sdt>" * 50),
        with_workbook(workbook()),
        with_workbook(workbook(), target="/word/embeddings/a.xlsx"),
        with_workbook(workbook(), "word/embeddings/A.XLSX"),
        docx(p("a"), kind="template"),
        zipped({**unzipped(GOOD), "word/": b""}),
        zipped({name.lower(): part for name, part in unzipped(GOOD).items()}),
        zipped({name.upper(): part for name, part in unzipped(GOOD).items()}),
    ],
)
def test_what_word_and_libreoffice_write_is_accepted(file: bytes) -> None:
    assert [one.text for one in read_returned(file).loose] == ["a"]


def test_the_parts_come_in_the_order_of_the_file() -> None:
    names = ["a.png", *unzipped(GOOD), "word/b.png"]
    parts = {**dict.fromkeys(names, b"a"), **unzipped(GOOD)}
    assert list(contents(zipped(parts))) == names
