"""A whole command as a user waits for it: `boardkit agenda`, next to a script for docxtpl.

Runs take turns; printed are medians of wall and processor time, and the largest memory.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

import timing

ROOT = Path(__file__).resolve().parents[1]
BARE = "a bare docxtpl script with the same template and words"
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
times = [time.process_time()]
import boardkit.cli.commands
times.append(time.process_time())
import boardkit.cli.agenda, boardkit.documents.agenda
times.append(time.process_time())
from boardkit.app.check import Checked
checked = Checked(Path(sys.argv[1]))
times.append(time.process_time())
checked.findings(date(2024, 6, 1), ("nl",))
times.append(time.process_time())
from boardkit.app.make import make
from boardkit.app.order import Order
from boardkit.documents.agenda import AGENDA
from boardkit.model.record import Audience
make(checked, Order(AGENDA, "2024-02", Audience.MEMBERS, "nl"), day=date(2024, 6, 1))
times.append(time.process_time())
print(*[round((b - a) * 1000, 1) for a, b in zip(times, times[1:])])
"""
NAMES = ("command line", "imports", "read the board", "check", "select, write words, fill")


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
        BARE: [
            sys.executable,
            *(str(folder / "bare.py"), template, str(folder / "words.json"), str(folder / "theirs.docx")),
        ],
    }


def main() -> None:
    """Print the tables."""
    with tempfile.TemporaryDirectory() as name:
        found = timing.compared(agenda_commands(Path(name)))
    least = found[BARE]
    rows = [
        (
            *(title, f"{cost.wall:.2f}", f"{cost.processor:.2f}"),
            *(f"{cost.processor / least.processor:.1f}", f"{cost.memory:.0f}"),
        )
        for title, cost in found.items()
    ]
    timing.show(("one process", "wall s", "processor s", "times the script", "most MB"), rows)
    imports = {one or "nothing": [sys.executable, "-c", f"import {one}" if one else ""] for one in IMPORTS}
    alone = [
        (title, f"{1000 * cost.processor:.0f}", f"{cost.memory:.0f}")
        for title, cost in timing.compared(imports, 7).items()
    ]
    timing.show(("importing alone", "processor ms", "most MB"), alone)
    command = [sys.executable, "-c", STEPS, "agendas"]
    runs = [
        subprocess.run(
            command, cwd=ROOT, env=timing.COMPILED, capture_output=True, text=True, check=True
        ).stdout
        for _ in range(7)
    ]
    columns = zip(*[map(float, run.split()) for run in runs], strict=True)
    steps = [(title, f"{median(column):.0f}") for title, column in zip(NAMES, columns, strict=True)]
    timing.show(("inside one agenda", "ms"), steps)
    print(f"\n{timing.versions('docxtpl', 'typer', 'pydantic', 'Jinja2', 'lxml', 'PyYAML')}.")


if __name__ == "__main__":
    main()
