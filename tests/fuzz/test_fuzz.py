"""Hundreds of damaged files in each run of the tests; `python3 do.py fuzz` tries as many as time allows."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from targets import TARGETS, Target
from trying import attempt

TRIED = {
    "yaml": 1000, "splice": 500, "board": 10, "guard": 250, "reader": 80,
    "damaged": 400, "resaved": 8, "form": 8, "template": 80,
}  # fmt: skip
SOME_ARE_GOOD = ("yaml", "splice", "guard", "reader")
"""Were all of these refused at once, little would have been tried."""


@pytest.mark.parametrize("target", TARGETS, ids=lambda one: one.name)
def test_nothing_breaks_on_damaged_files(target: Target) -> None:
    found = Counter[str]()

    @settings(max_examples=TRIED[target.name], deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.randoms(use_true_random=False))
    def tried(random: Random) -> None:
        found[target.check(target.make(random))] += 1

    tried()
    assert found.total() > found["refused"] or target.name not in SOME_ARE_GOOD


def test_a_fault_is_told_with_its_place() -> None:
    def broken(_data: bytes) -> str:
        raise KeyError

    outcome = attempt(Target("broken", lambda _: b"", broken), b"")
    first, *rest = outcome.splitlines()
    assert first.startswith("FAULT KeyError test_fuzz.py:")
    assert "raise KeyError" in "\n".join(rest)
