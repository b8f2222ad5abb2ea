"""How fast a paper is made next to other tools, and next to the least that any tool must do."""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

import floor
import samples
import timing
import with_boardkit
import with_docxtpl
import with_mailmerge
import with_python_docx
from jinja2 import Template as JinjaTemplate

from boardkit.word.budget import one_paper, whole
from boardkit.word.chart_data import GATHERED
from boardkit.word.guard import contents
from boardkit.word.lone_rows import without_lone_rows
from boardkit.word.package import LEVEL, complete, digest
from boardkit.word.repair import repaired
from boardkit.word.special import gathering
from boardkit.word.template import Template
from boardkit.word.text import plain_text

LIBRARIES = ("docxtpl", "python-docx", "docx-mailmerge2", "Jinja2", "lxml")
OURS, FLOOR, AT_OURS = "boardkit, compiled once", "the floor", "the floor at our level of compression"
WARM: Mapping[str, Callable[[Path], Callable[[], bytes]]] = {
    "python-docx": with_python_docx.maker,
    "docxtpl": with_docxtpl.maker,
    "docx-mailmerge2": with_mailmerge.maker,
    "boardkit, compiling each time": with_boardkit.compiling,
    "boardkit, from its cache": with_boardkit.cached,
    OURS: with_boardkit.compiled,
    FLOOR: floor.maker,
    AT_OURS: lambda folder: floor.at_level(folder, LEVEL),
}
COLD: Mapping[str, tuple[str, str]] = {
    "python-docx": ("with_python_docx", "maker"),
    "docxtpl": ("with_docxtpl", "maker"),
    "docx-mailmerge2": ("with_mailmerge", "maker"),
    "boardkit, compiling": ("with_boardkit", "compiling"),
    "boardkit, from its cache": ("with_boardkit", "cached"),
    FLOOR: ("floor", "maker"),
}
ROUNDS = {"agenda": 40, "report": 15, "100 rows": 25, "1,000 rows": 7, "5,000 rows": 3}
LEFT_OUT = re.compile(r"^\[chart: .*$|^--- new page ---$|^Tabel \d+", re.MULTILINE)
"""What no other tool does: draw charts and count captions; and page breaks, which no words show."""


def words_of(docx: bytes) -> list[str]:
    """What a reader sees, in its order."""
    return re.findall(r"\w+", LEFT_OUT.sub("", plain_text(docx)))


def refuse_another_text(name: str, made: Mapping[str, bytes]) -> None:
    """Every tool must have made the same paper."""
    wanted = words_of(made[OURS])
    for way, docx in made.items():
        if words_of(docx) != wanted:
            sys.exit(f"{name}: the paper by {way} does not say the same")


def warm() -> None:
    """Many papers in one process."""
    with tempfile.TemporaryDirectory() as name:
        found = {}
        for title, folder in samples.prepared(Path(name)).items():
            ways = {way: maker(folder) for way, maker in WARM.items()}
            refuse_another_text(title, {way: make() for way, make in ways.items()})
            found[title] = timing.in_turn(ways, ROUNDS[title])
    rows = [(way, *(timing.figure(one[way]) for one in found.values())) for way in WARM]
    timing.show(("one paper in a process that makes many, ms", *found), rows)
    faster = [
        (f"than {way}", *(timing.figure(one[way] / one[OURS]) for one in found.values()))
        for way in ("python-docx", "docxtpl", "docx-mailmerge2")
    ]
    slower = [
        (f"as slow as {way}", *(timing.figure(one[OURS] / one[way]) for one in found.values()))
        for way in (FLOOR, AT_OURS)
    ]
    timing.show(("boardkit, compiled once: how many times faster", *found), [*faster, *slower])
    print(f"\n{timing.versions(*LIBRARIES)}.")


def cold() -> None:
    """One paper in a new process."""
    chosen = ("agenda", "report", "1,000 rows")
    with tempfile.TemporaryDirectory() as name:
        folders, found = samples.prepared(Path(name), chosen), {}
        for title in chosen:
            commands = {
                way: [sys.executable, "bench/cold.py", *maker, str(folders[title])]
                for way, maker in COLD.items()
            }
            found[title] = timing.compared({**commands, "Python itself": [sys.executable, "-c", ""]}, 7)
    rows = [
        (way, *(f"{1000 * one[way].processor:.0f}" for one in found.values()))
        for way in (*COLD, "Python itself")
    ]
    timing.show(("one paper in a new process, ms of processor time", *chosen), rows)
    rows = [(way, *(f"{one[way].memory:.0f}" for one in found.values())) for way in (*COLD, "Python itself")]
    timing.show(("most memory of that process, MB", *chosen), rows)
    print(f"\n{timing.versions(*LIBRARIES)}.")


def inside() -> None:
    """Where the time goes of a paper whose template is compiled."""
    with tempfile.TemporaryDirectory() as name:
        found = {title: _steps(folder) for title, folder in samples.prepared(Path(name)).items()}
    steps = next(iter(found.values()))
    rows = [(step, *(timing.figure(max(one[step], 0)) for one in found.values())) for step in steps]
    timing.show(("inside boardkit, compiled once, ms", *found), rows)


def _steps(folder: Path) -> dict[str, float]:
    template, make = Template.load(folder / "template.docx"), with_boardkit.compiled(folder)
    words = with_boardkit.words_of(folder)
    changed = {part: one for part, one in contents(make()).items() if part not in _fixed(template)}
    texts = [(part, _printed(code, words)) for part, code in template.ready]
    found = timing.in_turn(
        {
            "all of it": make,
            "tags": lambda: [_printed(code, words) for _, code in template.ready],
            "compression and the zip": lambda: complete(template.compiled.shell, changed),
            "fingerprint of the paper": lambda: [digest(one) for one in changed.values()],
            "empty rows, double numbers, rows that stay together": lambda: [
                without_lone_rows(repaired(text, part.repairs)) for part, text in texts
            ],
        },
        20,
    )
    rest = found["all of it"] - sum(time for step, time in found.items() if step != "all of it")
    return {**found, "the rest: captions, contents, charts": rest}


def _printed(code: JinjaTemplate, words: Mapping[str, object]) -> str:
    """One part with its tags filled in, and nothing else done to it."""
    with one_paper(words), gathering():
        return whole(code.root_render_func(code.new_context({**words, GATHERED: []})))


def _fixed(template: Template) -> set[str]:
    return {part for part, _ in template.compiled.shell.digests}


PARTS = {"warm": warm, "cold": cold, "inside": inside}

if __name__ == "__main__":
    for part in sys.argv[1:] or PARTS:
        PARTS[part]()
