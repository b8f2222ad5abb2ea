"""How many papers are drafts is told in a sentence that fits the number."""

from __future__ import annotations

import pytest

from boardkit.app.at_rest import Standing
from boardkit.cli.built import told_of
from boardkit.language import Language


@pytest.mark.parametrize(
    ("papers", "drafts", "unfinished", "dutch", "english"),
    [
        (1, 1, 2, "Het enige stuk is een concept; nog onaf: 2.", "The only paper is a draft; unfinished: 2."),
        (
            4,
            1,
            1,
            "Concept: één van de 4 stukken; nog één punt onaf.",
            "Drafts: one of 4 papers; unfinished: one.",
        ),
        (
            4,
            2,
            3,
            "Concept: 2 van de 4 stukken; nog 3 punten onaf.",
            "Drafts: 2 of 4 papers; unfinished: 3.",
        ),
    ],
)
def test_drafts_are_counted_in_both_languages(
    papers: int, drafts: int, unfinished: int, dutch: str, english: str
) -> None:
    now = Standing(papers=papers, drafts=drafts, unfinished=unfinished, left=())
    for code, told in (("nl", dutch), ("en", english)):
        assert list(told_of((), now, Language(code), others=papers, is_whole=True))[1:] == [told]
