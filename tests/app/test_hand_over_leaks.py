"""Nothing of an input but what may be handed over is in any part of the paper that is: 1,000 boards.

Every text, name, day and amount of a board made at random is a marker. Which of them may leave is worked out
anew in `marked_inputs`; `leak_trial` makes the paper, and searches every part of the finished file and all
that is said of it.
"""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Iterator

import pytest
from leak_trial import found_in, inside_figures, trial
from marked_inputs import Maker, markers, sorts

from boardkit.model.dates import RoughDate
from boardkit.model.eu_input import EuInput
from boardkit.model.part import Part
from boardkit.model.text import Text
from boardkit.word.everything import all_text

CHUNKS, CHUNK = 4, 250
TOLD = {
    "Ask.of",
    "Ask.text",
    "Citation.locator",
    "EuInput.essence",
    "EuInput.position",
    "EuInput.subject",
    "EuProfile.name",
    "Evidence.text",
    "NonPaper.co_sponsors",
    "NonPaper.principles",
    "NonPaper.title",
    "Reference.number",
    "Source.address",
    "Source.short",
    "Source.title",
}
"""The fields of which anything is handed over. Before one is added: may every other country read it?"""
FOUND = {
    "agreement-missing",
    "claim-confidential",
    "claim-source-closed",
    "evidence-without-source",
    "input-not-cleared",
    "input-objection",
    "language-missing",
}
"""What is told of many of these papers, while it stays out of them."""


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_only_what_may_be_handed_over_is_in_the_paper(
    chunk: int, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    trials = {seed: trial(seed) for seed in range(chunk * CHUNK, (chunk + 1) * CHUNK)}
    assert {seed: one.leaks for seed, one in trials.items() if one.leaks} == {}
    assert {seed: one.missing for seed, one in trials.items() if one.missing} == {}
    assert {field for one in trials.values() for field in one.told} == TOLD
    assert sum(one.forbidden for one in trials.values()) > 400 * CHUNK
    sums = Counter(may_be_told for one in trials.values() for may_be_told in one.sums)
    assert min(sums[True], sums[False]) > 30
    told = Counter(code for one in trials.values() for code in one.findings)
    assert {code for code in FOUND if told[code] < 20} == set()
    ways = Counter((one.paper.final, one.refused) for one in trials.values())
    assert min(ways[True, False], ways[False, True], ways[False, False]) > 5
    assert (caplog.text, *capfd.readouterr()) == ("", "", "")


def test_our_own_reading_of_a_paper_finds_the_same() -> None:
    for one in map(trial, range(40)):
        assert markers(all_text(one.paper.content)) == found_in(one.paper.content)


def words_in(model: type[Part], known: set[type[Part]]) -> Iterator[str]:
    """The fields with texts and names of a block, and of all blocks in it."""
    known.add(model)
    for sort in sorts(model):
        if sort.points or sort.choices:
            continue
        if sort.holds in {Text, str}:
            yield sort.origin
        elif issubclass(sort.holds, Part) and sort.holds is not RoughDate and sort.holds not in known:
            yield from words_in(sort.holds, known)


def test_every_field_with_words_had_its_markers_and_a_new_one_has() -> None:
    fields = set(words_in(EuInput, set()))
    dealt: Counter[str] = Counter()
    for seed in range(60):
        maker = Maker(seed)
        maker.board()
        dealt.update(maker.origin)
    assert {"EuInput.red_lines", "ForceFieldEntry.actor", "Coordination.text", "Contribution.text"} <= fields
    assert {field: dealt[field] for field in fields if dealt[field] < 40} == {}


def repacked(docx: bytes, name: str, content: bytes, comment: bytes = b"") -> bytes:
    """The same file with one part more, or another one in its place."""
    packed = io.BytesIO(docx)
    with zipfile.ZipFile(packed) as old:
        parts = {one: old.read(one) for one in old.namelist()}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as new:
        new.comment = comment
        for part, held in {**parts, name: content}.items():
            new.writestr(part, held)
    return packed.getvalue()


def zipped(content: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as new:
        new.writestr("xl/sharedStrings.xml", content)
    return packed.getvalue()


HIDDEN = b"Zq987654zQ"
RUNS = b"<w:p><w:r><w:t>Zq98</w:t></w:r><w:r><w:rPr/><w:t>7654zQ</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("word/header9.xml", b"<w:hdr>" + RUNS + b"</w:hdr>"),
        ("word/comments.xml", b"<w:comments>" + HIDDEN + b"</w:comments>"),
        ("docProps/core.xml", b"<cp:keywords>" + HIDDEN.lower() + b"</cp:keywords>"),
        ("docProps/custom.xml", b'<property name="' + HIDDEN + b'"/>'),
        ("customXml/item1.xml", b"<a>&#90;q987654zQ</a>"),
        (
            "customXml/item2.xml",
            f"<?xml version='1.0' encoding='UTF-16'?><a>{HIDDEN.decode()}</a>".encode("utf-16"),
        ),
        ("word/embeddings/chart.xlsx", zipped(b"<si>" + HIDDEN + b"</si>")),
        ("word/media/picture.png", b"\x89PNG" + HIDDEN),
        ("word/Zq987654zQ.bin", b""),
    ],
)
def test_the_search_finds_a_marker_wherever_it_is(name: str, content: bytes) -> None:
    docx = trial(0).paper.content
    assert 987654 not in found_in(docx)
    assert 987654 in found_in(repacked(docx, name, content))


def test_the_search_finds_a_marker_in_the_comment_of_a_zip_and_a_day_or_amount_in_a_text() -> None:
    docx = trial(0).paper.content
    assert 987654 in found_in(repacked(docx, "a.xml", b"<a/>", comment=HIDDEN))
    told = [b"12 juni 1834", "€ 777.123.456".encode(), b"777,123,456", b"777123456"]
    for words in told:
        assert len(list(inside_figures(repacked(docx, "a.xml", b"<a>" + words + b"</a>")))) == 1
