"""All benchmarks, or those that are named: `python3 do.py bench [PART ...]`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PARTS = {
    "fill": ("fill.py", "warm"),
    "cold": ("fill.py", "cold"),
    "inside": ("fill.py", "inside"),
    "process": ("process.py",),
    "check": ("check.py",),
    "build": ("build.py",),
    "report": ("report.py",),
    "reading": ("reading.py",),
    "leaks": ("leaks.py",),
    "inspected": ("inspected.py",),
}


def main() -> int:
    """Run them one after the other; one that fails ends it."""
    asked = sys.argv[1:] or list(PARTS)
    if not PARTS.keys() >= set(asked):
        sys.exit(f"usage: python3 do.py bench [{'|'.join(PARTS)} ...]")
    for part in asked:
        script, *given = PARTS[part]
        print(f"\n## python3 do.py bench {part}", flush=True)
        command = [sys.executable, str(Path(__file__).parent / script), *given]
        code = subprocess.run(command, check=False).returncode
        if code != 0:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
