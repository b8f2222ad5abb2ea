"""How long it takes to look at a Word file that came back, and to read it.

Run `.venv/bin/python bench/reading.py` on Linux. It reads a form of the example board, the same form ten
times over (about 80 pages), and every hostile file of the tests. Printed are medians in milliseconds, and the
largest memory of a process that is given all hostile files in turn: when it starts, and at its end.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import timing

from boardkit.app.check import Checked
from boardkit.app.make import make
from boardkit.app.order import Order
from boardkit.documents.minutes_form import MINUTES_FORM
from boardkit.model.record import Audience
from boardkit.word.guard import contents
from boardkit.word.package import complete, shell_of
from boardkit.word.returned import read_returned

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 20
BODY = "word/document.xml"
TRIES = """
import sys
from pathlib import Path
from time import perf_counter
from boardkit.word.guard import Unusable
from boardkit.word.returned import read_returned

def largest():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(one.split()[1]) // 1024 for one in lines if one.startswith("VmHWM"))

before, slowest = largest(), (0.0, "")
files = sorted(Path(sys.argv[1]).iterdir())
for path in files:
    docx = path.read_bytes()
    start = perf_counter()
    try:
        read_returned(docx)
    except Unusable:
        slowest = max(slowest, (1000 * (perf_counter() - start), path.name))
    else:
        sys.exit(f"{path.name} was read")
about = f"{len(files)} hostile files, the slowest: {slowest[1]}"
print(f"| {about} | {slowest[0]:.1f} | {before} to {largest()} |")
"""


def _form() -> bytes:
    """The form for the minutes of the example board's second meeting."""
    order = Order(MINUTES_FORM, "2024-02", Audience.SECRETARIAT, "nl")
    return make(Checked(ROOT / "agendas"), order, day=date(2024, 10, 2)).content


def _ten_times(form: bytes) -> bytes:
    parts = contents(form)
    head, begin, rest = parts.pop(BODY).partition(b"<w:body>")
    text, end, tail = rest.rpartition(b"<w:sectPr")
    return complete(shell_of([], {}), {**parts, BODY: head + begin + text * 10 + end + tail})


def _hostile() -> str:
    """The line of the table for the hostile files, from a process of its own."""
    sys.path.insert(0, str(ROOT / "tests" / "word"))
    from hostile import CORPUS

    with tempfile.TemporaryDirectory() as folder:
        for name, file in CORPUS.items():
            (Path(folder) / name.replace("/", "-")).write_bytes(file())
        command = [sys.executable, "-c", TRIES, folder]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def main() -> None:
    """Measure, and print the table."""
    form = _form()
    ways: dict[str, Callable[[], object]] = {}
    for name, docx in (("form", form), ("form, ten times over", _ten_times(form))):
        ways[f"{name}: looking at it"] = partial(contents, docx)
        ways[f"{name}: looking at it and reading it"] = partial(read_returned, docx)
    found = timing.in_turn(ways, ROUNDS)
    timing.show(("", "ms", "memory, MB"), [(name, f"{taken:.1f}", "") for name, taken in found.items()])
    print(_hostile())
    print(f"\n{timing.versions('lxml')}.")


if __name__ == "__main__":
    main()
