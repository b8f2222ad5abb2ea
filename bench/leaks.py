"""How much of an input reaches the paper that is handed over that may not: nothing, over thousands of boards.

Run `.venv/bin/python bench/leaks.py [HOW MANY]`. Boards are made at random, as in the tests; all of them
other ones than those of the tests. What the checks say of each is searched as well.
"""

import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from itertools import chain
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent / "tests"
sys.path.insert(0, str(TESTS))

from leak_trial import trial  # noqa: E402 - the tests are no package

FIRST = 1_000_000
ROUND = 250
EXPECTED = (
    *("papers", "of which final", "parts searched", "markers dealt", "of those that may not leave"),
    *("sums that may be told", "sums that may not", "leaks", "missing"),
)


def tried(first: int) -> tuple[Counter[str], list[str]]:
    """The figures of one round of boards, and what leaked."""
    tally: Counter[str] = Counter()
    leaked: list[str] = []
    for seed in range(first, first + ROUND):
        one = trial(seed)
        tally["papers"] += 1
        tally["of which final"] += one.paper.final
        tally["parts searched"] += one.parts
        tally["markers dealt"] += len(one.dealt)
        tally["of those that may not leave"] += one.forbidden
        tally["sums that may be told"] += sum(one.sums)
        tally["sums that may not"] += len(one.sums) - sum(one.sums)
        tally["leaks"] += len(one.leaks)
        tally["missing"] += len(one.missing)
        leaked += [f"board {seed}: {leak}" for leak in one.leaks]
    return tally, leaked


def main() -> int:
    """Print the figures; 1 when anything leaked."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    rounds = range(FIRST, FIRST + count, ROUND)
    with ProcessPoolExecutor() as pool:
        found = list(pool.map(tried, rounds))
    total = sum((tally for tally, _ in found), Counter[str]())
    for name in EXPECTED:
        print(f"{name}: {total[name]:,}")
    leaked = list(chain.from_iterable(lines for _, lines in found))
    print("\n".join(leaked[:20]))
    return int(bool(leaked))


if __name__ == "__main__":
    sys.exit(main())
