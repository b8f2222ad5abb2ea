"""What is compared takes turns, so that a busy moment of the machine is shared; told are medians."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
RUNS = 11
LAUNCH = """
import os, sys, time
begin = time.perf_counter()
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, usage = os.wait4(child, 0)
took = time.perf_counter() - begin
print(took, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, file=sys.stderr)
sys.exit(os.waitstatus_to_exitcode(status))
"""
"""Between the two stands a small process: Linux reckons the memory of the one that starts it to a new one."""
COMPILED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Surroundings in which Python keeps its compiled modules, as of an installed program: 0.1 s of a command."""


class Cost(NamedTuple):
    """Seconds of wall and of processor time, and megabytes of memory at the most."""

    wall: float
    processor: float
    memory: float


def in_turn(ways: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The median of each way, in milliseconds of processor time; each has had one turn before that."""
    for way in ways.values():
        way()
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            start = time.process_time()
            way()
            times[name].append(1000 * (time.process_time() - start))
    return {name: median(taken) for name, taken in times.items()}


def timed(command: Sequence[str]) -> Cost:
    """What one run costs; the command must succeed, and what it says on its way is not shown."""
    launcher = [sys.executable, "-S", "-c", LAUNCH, *command]
    done = subprocess.run(launcher, cwd=ROOT, env=COMPILED, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"failed: {command}\n{done.stderr}")
    wall, processor, memory = map(float, done.stderr.splitlines()[-1].split())
    return Cost(wall, processor, memory)


def compared(commands: Mapping[str, Sequence[str]], runs: int = RUNS) -> dict[str, Cost]:
    """The median of each command's seconds and most of its megabytes; they take turns after one warm-up."""
    for command in commands.values():
        timed(command)
    found: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            found[name].append(timed(command))
    return {name: middle(costs) for name, costs in found.items()}


def middle(costs: Sequence[Cost]) -> Cost:
    """The median of the times and the largest memory."""
    times = (median(one.wall for one in costs), median(one.processor for one in costs))
    return Cost(*times, max(one.memory for one in costs))


def show(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table in Markdown; the first column holds words, the others figures."""
    print(f"\n| {' | '.join(head)} |")
    print(f"| --- |{' ---: |' * (len(head) - 1)}")
    for row in rows:
        print(f"| {' | '.join(row)} |")


def figure(number: float) -> str:
    """Two figures that count, and no more than one behind the point."""
    return f"{number:,.0f}" if number >= 10 else f"{number:.1f}" if number >= 1 else f"{number:.2f}"


def versions(*libraries: str) -> str:
    """Which Python and which libraries were measured."""
    named = [f"{library} {version(library)}" for library in libraries]
    return ", ".join([f"Python {platform.python_version()}", *named])
