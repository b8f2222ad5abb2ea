"""`python3 do.py fuzz [MINUTES] [TARGET ...]` tries files damaged by chance: none may break anything.

`--seed N` tries the same ones as an earlier run, and `--case TARGET FILE` one that was kept.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1] / "tests"
sys.path[:0] = [str(TESTS / "fuzz"), str(TESTS)]

from targets import TARGETS, Target, input_of, named  # noqa: E402 - it is found only then
from trying import attempt  # noqa: E402 - it is found only then

FOLDER = TESTS.parent / ".fuzz"

NEXT = """
Faults are kept in {folder}. Each is a file and what was said of it. Try one again with
    python3 do.py fuzz --case TARGET FILE
mend it, and write a test for it beside that of the module that broke, with the smallest input that shows it.
"""


def main() -> int:
    """Try the targets in turn and print what became of them; 1 when there is a fault."""
    asked = _asked()
    if asked.case:
        [target] = named(asked.case[:1])
        outcome = attempt(target, Path(asked.case[1]).read_bytes())
        print(outcome)
        return int(outcome.startswith("FAULT"))
    chosen = named(asked.targets)
    seed = asked.seed if asked.seed is not None else int.from_bytes(os.urandom(4), "big")
    print(f"seed {seed}\n\n| target | inputs | what became of them | slowest, s | faults |")
    print("| --- | ---: | --- | ---: | ---: |", flush=True)
    faults = sum(_tried(one, seed, 60 * asked.minutes / len(chosen)) for one in chosen)
    if faults:
        print(NEXT.format(folder=FOLDER))
    return int(faults > 0)


def _asked() -> argparse.Namespace:
    names = [one.name for one in TARGETS]
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("minutes", nargs="?", type=float, default=10, help="in all; 10 when not given")
    parser.add_argument("targets", nargs="*", metavar="target", help=f"any of {', '.join(names)}; else all")
    parser.add_argument("--seed", type=int, help="tries the same inputs again")
    parser.add_argument("--case", nargs=2, metavar=("TARGET", "FILE"), help="tries one input")
    asked = parser.parse_args()
    unknown = [one for one in (*asked.targets, *(asked.case or ())[:1]) if one not in names]
    if unknown:
        parser.error(f"there is no target {unknown[0]}; there is: {', '.join(names)}")
    return asked


def _tried(target: Target, seed: int, seconds: float) -> int:
    """Try a target for this long, again behind each input that ended the process; how many faults."""
    folder = FOLDER / target.name
    folder.mkdir(parents=True, exist_ok=True)
    end, first = time.monotonic() + seconds, 0
    tried, slowest, outcomes = 0, 0.0, dict[str, int]()
    while time.monotonic() < end:
        (folder / "tally.json").unlink(missing_ok=True)
        command = [sys.executable, str(TESTS / "fuzz" / "trying.py"), target.name, str(seed), str(first)]
        with (folder / "said.txt").open("w", encoding="utf-8") as said:
            code = subprocess.run([*command, str(end), str(folder)], stderr=said, check=False).returncode
        if (folder / "tally.json").is_file():
            tally = json.loads((folder / "tally.json").read_text("utf-8"))
            tried, slowest = tried + tally["tried"], max(slowest, tally["slowest"])
            for outcome, count in tally["outcomes"].items():
                outcomes[outcome] = outcomes.get(outcome, 0) + count
        if code:
            first = _keep_what_ended_it(target, seed, folder, code) + 1
            outcomes["FAULT ended"] = outcomes.get("FAULT ended", 0) + 1
    faults = sum(count for outcome, count in outcomes.items() if outcome.startswith("FAULT"))
    became = ", ".join(f"{count:,} {outcome}" for outcome, count in sorted(outcomes.items()))
    print(f"| {target.name} | {tried:,} | {became} | {slowest:.1f} | {faults} |", flush=True)
    return faults


def _keep_what_ended_it(target: Target, seed: int, folder: Path, code: int) -> int:
    """Keep the input at which a process ended, or was ended because it took too long; its number."""
    number = int((folder / "now").read_text("utf-8"))
    name = f"{target.name}-{seed}-{number}"
    said = (folder / "said.txt").read_text("utf-8")
    (FOLDER / f"{name}.input").write_bytes(input_of(target, seed, number))
    (FOLDER / f"{name}.txt").write_text(f"FAULT it ended with exit code {code}\n{said}", "utf-8")
    return number


if __name__ == "__main__":
    sys.exit(main())
