"""One input for Brussels from start to end, in a copy of the example board: papers/input/.

What members bring in, the note from the board, the instruction as a concept; the objection is settled and
the papers become final; the delegate's report, kept in agendas/returned/, is read back and comes onto the
next agenda.
"""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
INPUT = ROOT / "papers" / "input"
RECORD = "eu/monitoring.yaml"
FILLED = "SBNL-eu-monitoring-instructie-ingevuld.docx"

AGREED = """\
  - who: ministry-trade
    status: agreed
    on: 2024-11-07
"""
CLEARED = """\
  - on: 2024-11-08
    stage: cleared
"""

STEPS = (
    ("What there is to do for Brussels, and by when", "list --day 2024-10-02"),
    ("Who asks what, for the secretary", "memo eu-monitoring --as consolidation --day 2024-10-02"),
    ("What members bring in, for members", "memo eu-monitoring --as board-note --day 2024-10-02"),
    (
        "The instruction is a concept: a ministry objects",
        "memo eu-monitoring --as instruction --day 2024-10-02",
    ),
    (
        "The objection is settled: the instruction is final",
        "memo eu-monitoring --as instruction --final --day 2024-11-12",
    ),
    ("The paper to hand over", "memo eu-monitoring --as non-paper --final --day 2024-11-12"),
    ("The delegate reports back; it is read and written", f"read {FILLED} --write --day 2024-11-29"),
    ("What became of each ask, and where it came from", "trace eu-monitoring --day 2024-12-02"),
    ("It comes back on the next agenda", "next 2024-03 --date 2025-01-22 --day 2024-12-02"),
    ("And in the report", "report 2024-Q4 --day 2024-12-31"),
)
SETTLED = 4
"""Before this step the ministry agrees, and the input is cleared."""
WITHOUT_OUT = ("list", "read", "trace", "next")


def settle(record: Path) -> None:
    """Add to the input's file that the ministry agrees, and that the input is cleared."""
    text = record.read_text("utf-8")
    text = text.replace("non_paper:\n", f"{AGREED}non_paper:\n", 1)
    record.write_text(f"{text.rstrip()}\n{CLEARED}", "utf-8", newline="\n")


def main(folder: Path = INPUT) -> int:
    """Play the steps one by one in this folder; the first that fails ends it."""
    board = folder / "board"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "agendas", board)
    shutil.copy(board / "returned" / FILLED, folder)
    for number, (title, words) in enumerate(STEPS):
        if number == SETTLED:
            settle(board / RECORD)
        command = [*words.split(), "--board", "board"]
        if words.split()[0] not in WITHOUT_OUT:
            command += ["--out", "."]
        print(f"\n== {title}: boardkit {words}", flush=True)
        done = subprocess.run([sys.executable, "-m", "boardkit", *command], cwd=folder, check=False)
        if done.returncode:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
