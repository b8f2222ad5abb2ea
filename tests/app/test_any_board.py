"""Whatever a board holds, its papers are sound: boards of any size, with words of any kind.

`bench/inspected.py` looks at a thousand others.
"""

from __future__ import annotations

from collections import Counter

import pytest
from any_boards import AnyBoard, papers_of
from under_watch import Inspection

from boardkit.documents.kinds import CONTENTS
from boardkit.language import LANGUAGES

CHUNKS, CHUNK, PAPERS = 3, 14, 8


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_no_paper_of_any_board_has_a_fault(inspection: Inspection, chunk: int) -> None:
    made, found = Counter[tuple[str, str]](), []
    for seed in range(chunk * CHUNK, (chunk + 1) * CHUNK):
        for one in papers_of(seed, PAPERS):
            made[one.kind, one.language] += 1
            faults = inspection.faults(one.paper.content, one.language)
            found += [f"board {seed}, {one.kind}: {fault.said}" for fault in faults]
    assert found == []
    assert {kind for kind, _ in made} >= CONTENTS.keys()
    assert {language for _, language in made} == set(LANGUAGES)


def test_boards_are_small_and_large_and_the_same_each_time() -> None:
    counts = [len(list(AnyBoard(seed).board().records())) for seed in range(42)]
    assert min(counts) < 3
    assert max(counts) > 400
    again = [[one.paper.content for one in papers_of(3, 4)] for _ in range(2)]
    assert again[0] == again[1] != []
