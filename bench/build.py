"""How long `boardkit build` takes for 1,000 papers, in one process and in two, and when nothing changed."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import boards
import timing

MEETINGS, PAPERS, RUNS = 125, 1_000, 1
JOBS = (1, 2)


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as name:
        board = boards.of_many_papers(Path(name), MEETINGS)
        costs: dict[int, list[timing.Cost]] = {jobs: [] for jobs in JOBS}
        for run in range(RUNS):
            for jobs in JOBS:
                out = Path(name) / f"{run}-{jobs}"
                costs[jobs].append(timing.timed(_command(board, out, jobs)))
                made = len(list(out.glob("*.docx")))
                if made != PAPERS:
                    sys.exit(f"{made} papers were made, not {PAPERS}")
        again = [timing.timed(_command(board, Path(name) / "0-1", 1)) for _ in range(RUNS)]
    rows = [_row(f"{PAPERS:,} papers, {jobs} at a time", timing.middle(costs[jobs])) for jobs in JOBS]
    rows.append(_row("a second time, when nothing changed", timing.middle(again)))
    timing.show(("build", "wall s", "processor s", "ms a paper", "most MB of a process"), rows)
    print(f"\n{timing.versions('pydantic', 'Jinja2', 'lxml')}, {os.cpu_count()} processors.")


def _command(board: Path, out: Path, jobs: int) -> list[str]:
    build = ["build", "--board", str(board), "--day", "2026-01-01", "--out", str(out), "--jobs", str(jobs)]
    return [sys.executable, "-m", "boardkit", *build]


def _row(title: str, cost: timing.Cost) -> tuple[str, ...]:
    each = f"{1000 * cost.wall / PAPERS:.1f}"
    return title, f"{cost.wall:.1f}", f"{cost.processor:.1f}", each, f"{cost.memory:.0f}"


if __name__ == "__main__":
    main()
