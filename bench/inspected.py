"""What an inspection finds in the papers of boards made at random: nothing, over a thousand boards.

Run `.venv/bin/python bench/inspected.py [HOW MANY] [--sdk]`. All are other boards than those of the tests.
With `--sdk` the Open XML SDK looks at each paper of a new shape too. Papers with a fault are kept.
"""

import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent / "tests"
sys.path.insert(0, str(TESTS))

from any_boards import papers_of  # noqa: E402 - the tests are no package
from under_watch import Inspection  # noqa: E402 - as above

FIRST, ROUND, PAPERS, SHOWN = 1_000_000, 20, 14, 40
OF_THE_BOARD = frozenset({"file-too-long"})
"""What is wrong with a board that has too much to say, and with no paper of it; it is counted apart."""


def looked_at(folder: Path, first: int, *, sdk: bool) -> tuple[Counter[str], Counter[str], list[str]]:
    """Of one round of boards: how many papers of each kind, the figures, and what was found."""
    inspection = Inspection(folder, sdk=sdk)
    kinds, figures, found = Counter[str](), Counter[str](), list[str]()
    for seed in range(first, first + ROUND):
        for one in papers_of(seed, PAPERS):
            kinds[one.kind] += 1
            faults = inspection.faults(one.paper.content, one.language)
            found += [
                f"board {seed}, {one.kind}: {fault.said}"
                for fault in faults
                if fault.code not in OF_THE_BOARD
            ]
            figures.update(fault.code for fault in faults)
        figures["boards"] += 1
    figures["papers that differ"] += len(inspection.found)
    figures["of which validated, for a new shape"] += inspection.validated
    return kinds, figures, found


def main() -> int:
    """Print the figures; 1 when anything was found."""
    words = [one for one in sys.argv[1:] if one != "--sdk"]
    count = int(words[0]) if words else 1_000
    folder = Path(tempfile.mkdtemp(prefix="boardkit-inspected-"))
    began = time.perf_counter()
    kinds, figures, found = Counter[str](), Counter[str](), list[str]()
    with ProcessPoolExecutor() as pool:
        work = partial(looked_at, folder, sdk="--sdk" in sys.argv)
        for some, their_figures, lines in pool.map(work, range(FIRST, FIRST + count, ROUND)):
            kinds += some
            figures += their_figures
            found += lines
            print(f"{figures['boards']:,} boards, {len(found):,} faults", file=sys.stderr)
    for name, number in (*sorted(kinds.items()), *figures.items()):
        print(f"{name}: {number:,}")
    print(f"faults: {len(found):,}")
    print(f"seconds: {time.perf_counter() - began:.0f}")
    print("\n".join(found[:SHOWN]))
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
