"""How long `boardkit check` takes, and how much memory, for boards of more and more records."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import boards
import timing

SIZES = {1_000: 5, 10_000: 3, 100_000: 1}
"""How many records, and how often they are checked after a first time."""


def main() -> None:
    """Print the table."""
    rows = []
    with tempfile.TemporaryDirectory() as name:
        for records, runs in SIZES.items():
            board = boards.of_many_records(Path(name), records)
            command = [sys.executable, "-m", "boardkit", "check", str(board), "--day", "2025-01-01"]
            cost = timing.compared({"check": command}, runs)["check"]
            size = sum(one.stat().st_size for one in board.rglob("*.yaml")) / 1_000_000
            figures = (f"{size:.1f}", f"{cost.wall:.2f}", f"{cost.processor:.2f}", f"{cost.memory:.0f}")
            rows.append((f"{records:,}", *figures))
    head = ("records beside the example board", "MB of YAML", "wall s", "processor s", "most MB")
    timing.show(head, rows)
    print(f"\n{timing.versions('pydantic', 'PyYAML')}.")


if __name__ == "__main__":
    main()
