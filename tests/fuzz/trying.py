"""Tries inputs of one target one after the other, in a process that ends itself when one takes too long.

What it finds is kept as files, and so is how far it came: whoever started it goes on behind an input that
ended it.
"""

from __future__ import annotations

import faulthandler
import json
import sys
import time
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from targets import Target, input_of, named

SECONDS = 60
"""Of a clock; on a quiet machine the slowest input takes two."""
MEMORY = 2_000_000_000
"""Bytes; the largest report takes 200 MB to fill in."""


@dataclass
class Tally:
    """How far a process came: how many inputs, what became of them, and which took longest."""

    tried: int = 0
    began: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    slowest: float = 0
    slowest_input: int = 0


def limit_memory() -> None:
    """Where the system can do so: no more bytes than this."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def try_until(target: Target, seed: int, first: int, end: float, folder: Path) -> None:
    """Try inputs until the clock says `end`; keep each one in the folder that shows a new fault."""
    tally, known = Tally(began=first), set[str]()
    while time.monotonic() < end:
        number = first + tally.tried
        (folder / "now").write_text(str(number), "utf-8")
        faulthandler.dump_traceback_later(SECONDS, exit=True)
        begun = time.process_time()
        outcome = attempt(target, input_of(target, seed, number))
        took = time.process_time() - begun
        faulthandler.cancel_dump_traceback_later()
        if took > tally.slowest:
            tally.slowest, tally.slowest_input = took, number
        tally.tried += 1
        tally.outcomes[outcome.splitlines()[0]] += 1
        if outcome.startswith("FAULT") and outcome.splitlines()[0] not in known:
            known.add(outcome.splitlines()[0])
            keep(target, seed, number, folder, outcome)
        (folder / "tally.json").write_text(json.dumps(vars(tally)), "utf-8")


def attempt(target: Target, data: bytes) -> str:
    """What became of an input: of a fault the word FAULT, its kind and place, and then its traceback."""
    try:
        return target.check(data)
    except Exception as error:  # noqa: BLE001 - whichever it is, it is what is looked for
        last = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{Path(last.filename).name}:{last.lineno}"
        return f"FAULT {type(error).__name__} {place}\n{traceback.format_exc()}"


def keep(target: Target, seed: int, number: int, folder: Path, outcome: str) -> None:
    """Put an input and what was said of it into the folder."""
    name = f"{target.name}-{seed}-{number}"
    (folder.parent / f"{name}.input").write_bytes(input_of(target, seed, number))
    (folder.parent / f"{name}.txt").write_text(outcome, "utf-8")


if __name__ == "__main__":
    limit_memory()
    [asked] = named(sys.argv[1:2])
    try_until(asked, int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4]), Path(sys.argv[5]))
