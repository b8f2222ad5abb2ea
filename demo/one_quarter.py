"""A quarter of the example board from start to end, in a copy of it: papers/quarter/.

The report as a concept, final and frozen for all readers, the next quarter that compares with it, a return
that comes in late and what check says of it, a correction, and the overviews.
"""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
QUARTER = ROOT / "papers" / "quarter"
LATE = "updates/example-late.yaml"
LATE_RETURN = """\
# Voorbeeldgegevens. Een opgave die te laat binnenkwam en is teruggedateerd.
- of: talent-action-01
  on: 2024-06-28
  example: true
  by: applied-sciences
  progress: 25
"""
CORRECTION = ["--correction", "De opgave van de hogeschool van 28 juni ontbrak."]

STEPS: tuple[tuple[str, str, list[str]], ...] = (
    ("Which periods there are to report on", "list --day 2024-07-10", []),
    ("The first quarter, final: it is frozen", "report 2024-Q1 --final --day 2024-04-10", []),
    ("The second quarter, a concept for members", "report 2024-Q2 --day 2024-07-10", []),
    ("Final, and frozen with it", "report 2024-Q2 --final --day 2024-07-15", []),
    ("The same figures for government", "report 2024-Q2 --for government --final --day 2024-07-15", []),
    ("The same figures for the public", "report 2024-Q2 --for public --final --day 2024-07-15", []),
    ("A correction, because a return came in late", "report 2024-Q2 --final --day 2024-07-20", CORRECTION),
    ("The third quarter compares with it", "report 2024-Q3 --day 2024-10-10", []),
    ("All money on one page", "overview funding --day 2024-10-10", []),
    ("What was promised and intended", "overview commitments --day 2024-10-10", []),
)


def main(folder: Path = QUARTER) -> int:
    """Play the steps one by one in this folder; the first that fails ends it."""
    board = folder / "board"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "agendas", board)
    for title, words, more in STEPS:
        if more:
            (board / LATE).write_text(LATE_RETURN, "utf-8", newline="\n")
        command = [*words.split(), *more, "--board", "board"]
        if words.split()[0] != "list":
            command += ["--out", "."]
        print(f"\n== {title}: boardkit {words} {' '.join(more)}".rstrip(), flush=True)
        done = subprocess.run([sys.executable, "-m", "boardkit", *command], cwd=folder, check=False)
        if done.returncode:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
