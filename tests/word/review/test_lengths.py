"""A paper of ours with more words than its pages hold is found; papers of others have no such rule."""

from __future__ import annotations

import pytest
from pages import docx, p, told

from boardkit.word.properties import write_properties
from boardkit.word.review.lengths import WORDS_ON_A_PAGE, too_many_words

INSTRUCTION, REPORT = {"boardkit.kind": "instruction"}, {"boardkit.kind": "report"}


@pytest.mark.parametrize(
    ("said", "words", "found"),
    [
        (INSTRUCTION, 2 * WORDS_ON_A_PAGE, []),
        (INSTRUCTION, 2 * WORDS_ON_A_PAGE + 1, [("too-long", "")]),
        ({**REPORT, "boardkit.audience": "members"}, 6 * WORDS_ON_A_PAGE + 1, [("too-long", "")]),
        ({**REPORT, "boardkit.audience": "government"}, 6 * WORDS_ON_A_PAGE + 1, []),
        ({}, 10 * WORDS_ON_A_PAGE, []),
    ],
)
def test_a_paper_fits_its_pages(said: dict[str, str], words: int, found: list[tuple[str, str]]) -> None:
    parts = {"docProps/custom.xml": write_properties((), said).decode()}
    assert told(docx(p("woord " * words), parts=parts), too_many_words) == found
