"""One meeting of the example board from start to end, in a copy of it: papers/circle/.

Agenda, form for the minutes, the filled-in form (kept in agendas/returned/) read back and written, the
minutes that are sent round, outcomes and actions, the next meeting and its agenda.
"""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CIRCLE = ROOT / "papers" / "circle"
FILLED = "SBNL-2024-03-verslag-ingevuld.docx"

STEPS = (
    ("The agenda, as it is sent", "agenda 2024-03 --day 2024-10-02"),
    ("The form to take minutes in", "minutes 2024-03 --day 2024-10-08"),
    ("The form comes back, filled in; it is read and written", f"read {FILLED} --write --day 2024-10-10"),
    ("The minutes to send round", "minutes 2024-03 --clean --day 2024-10-16"),
    ("Outcomes and actions on a page", "decisions 2024-03 --day 2024-10-16"),
    ("All open actions", "actions --for secretariat --day 2024-10-16"),
    ("Where an outcome came from, and what came of it", "trace 2024-03-03 --day 2024-10-16"),
    ("The next meeting, with what is carried over", "next 2024-03 --date 2025-01-22 --day 2024-10-16"),
    ("Its agenda", "agenda 2025-01 --day 2024-11-01"),
)
WITHOUT_OUT = ("read", "next", "trace")


def main(folder: Path = CIRCLE) -> int:
    """Play the steps one by one in this folder; the first that fails ends it."""
    board = folder / "board"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "agendas", board)
    shutil.copy(board / "returned" / FILLED, folder)
    for title, words in STEPS:
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
