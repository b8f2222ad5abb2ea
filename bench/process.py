"""Whole commands as a user waits for them: an agenda next to a docxtpl script, a check of 10,000 records.

Run `.venv/bin/python bench/process.py`. Runs take turns; printed are medians of wall and processor time, and
the largest memory. Figures of one machine: compare the ratios.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
RUNS = 11
DOCXTPL = """
import json, sys
from docxtpl import DocxTemplate
template = DocxTemplate(sys.argv[1])
template.render(json.load(open(sys.argv[2])))
template.save(sys.argv[3])
"""
IMPORTS = ("", "typer", "pydantic", "yaml", "jinja2", "babel.dates", "holidays", "platformdirs", "docxtpl")
STEPS = """
import sys, time
from datetime import date
from pathlib import Path
times = [time.perf_counter()]
import boardkit.cli.commands
times.append(time.perf_counter())
import boardkit.cli.agenda
times.append(time.perf_counter())
from boardkit.app.check import Checked
checked = Checked(Path(sys.argv[1]))
times.append(time.perf_counter())
checked.findings(date(2024, 6, 1), ("nl",))
times.append(time.perf_counter())
from boardkit.app.make import make
from boardkit.app.order import Order
from boardkit.documents.agenda import AGENDA
from boardkit.model.record import Audience
make(checked, Order(AGENDA, "2024-02", Audience.MEMBERS, "nl"), day=date(2024, 6, 1))
times.append(time.perf_counter())
print(*[round((b - a) * 1000, 1) for a, b in zip(times, times[1:])])
"""
NAMES = ("command line", "imports", "read the board", "check", "select, write words, fill")


class Cost(NamedTuple):
    """Seconds of wall and of processor time, and megabytes of memory at the most."""

    wall: float
    processor: float
    memory: float

    def row(self, title: str) -> str:
        """A line of the table."""
        return f"| {title} | {self.wall:.3f} | {self.processor:.3f} | {self.memory:.0f} |"


def timed(command: list[str]) -> Cost:
    """What one run costs; the command must succeed."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"failed: {command}")
    return Cost(time.perf_counter() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def compare(commands: dict[str, list[str]], runs: int = RUNS) -> dict[str, Cost]:
    """The median of each command's seconds and most of its megabytes; they take turns after one warm-up."""
    for command in commands.values():
        timed(command)
    found: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            found[name].append(timed(command))
    return {name: middle(rows) for name, rows in found.items()}


def middle(rows: list[Cost]) -> Cost:
    """The median of the times and the largest memory."""
    times = (median(one.wall for one in rows), median(one.processor for one in rows))
    return Cost(*times, max(one.memory for one in rows))


def agenda_commands(folder: Path) -> dict[str, list[str]]:
    """The agenda of the example board, and the same words filled in by a docxtpl script."""
    (folder / "bare.py").write_text(DOCXTPL, "utf-8")
    subprocess.run([sys.executable, "bench/words.py", str(folder)], cwd=ROOT, check=True)
    agenda = [
        "agenda",
        "2024-02",
        "--board",
        "agendas",
        "--day",
        "2024-06-05",
        "--out",
        str(folder / "ours.docx"),
    ]
    template = str(ROOT / "templates" / "nl" / "agenda.docx")
    return {
        "boardkit agenda": [sys.executable, "-m", "boardkit", *agenda],
        "a bare docxtpl script": [
            sys.executable,
            *(str(folder / "bare.py"), template, str(folder / "words.json"), str(folder / "theirs.docx")),
        ],
    }


def large_board(folder: Path, records: int) -> Path:
    """The example board with so many records, most of them bottlenecks with an update."""
    board = folder / f"board-{records}"
    shutil.copytree(ROOT / "agendas", board)
    text = "".join(
        f"- id: load-{number}\n  level: public\n"
        f"  title: {{nl: Knelpunt {number}, en: Bottleneck {number}}}\n"
        f"  description: {{nl: Wat knelt er bij {number}., en: What is the matter at {number}.}}\n"
        f"  priorities: [talent, space]\n  raised_on: 2024-02-01\n"
        f"  history:\n    - on: 2024-03-31\n      severity: 3\n      stage: parked\n"
        for number in range(records)
    )
    (board / "bottlenecks-load.yaml").write_text(text, "utf-8")
    return board


def main() -> None:
    """Print the tables."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print("| process | wall s | processor s | most MB |\n| --- | --- | --- | --- |")
        for title, cost in compare(agenda_commands(folder)).items():
            print(cost.row(title))
        for records in (1_000, 5_000, 10_000):
            board = str(large_board(folder, records))
            check = [sys.executable, "-m", "boardkit", "check", board, "--day", "2025-01-01"]
            title = f"boardkit check, example board and {records:,} bottlenecks with an update each"
            print(compare({title: check}, 5)[title].row(title))
        print("\n| import alone | wall s | processor s | most MB |\n| --- | --- | --- | --- |")
        imports = {
            one or "nothing": [sys.executable, "-c", f"import {one}" if one else ""] for one in IMPORTS
        }
        for title, cost in compare(imports, 7).items():
            print(cost.row(title))
    print("\n| inside one agenda | ms |\n| --- | --- |")
    rows = [
        subprocess.run(
            [sys.executable, "-c", STEPS, "agendas"], cwd=ROOT, capture_output=True, text=True, check=True
        )
        for _ in range(7)
    ]
    columns = zip(*[[float(one) for one in row.stdout.split()] for row in rows], strict=True)
    for title, column in zip(NAMES, columns, strict=True):
        print(f"| {title} | {median(column):.0f} |")


if __name__ == "__main__":
    main()
