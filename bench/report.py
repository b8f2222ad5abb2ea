"""How long a monitoring report takes: of the example board, and of boards with many actions."""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median

from boardkit.app.check import Checked
from boardkit.app.make import make
from boardkit.app.order import Order
from boardkit.checks.asked import Asked
from boardkit.documents.report import REPORT
from boardkit.model.record import Audience

ROOT = Path(__file__).resolve().parent.parent
DAY = date(2024, 6, 30)
SIZES = (100, 500, 2_000)
CHARTER = "names: [{name: Proefboard}]\nabbreviation: PB\nlanguages: [nl]\n"


def timed(work: Callable[[], object], rounds: int = 5) -> float:
    """The median of a few rounds, in milliseconds."""
    found = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        found.append((time.perf_counter() - start) * 1000)
    return median(found)


def large_board(folder: Path, count: int) -> Checked:
    """A board with so many actions in five action agendas, each with two returns."""
    (folder / "action-agendas").mkdir(parents=True)
    (folder / "updates").mkdir()
    (folder / "board.yaml").write_text(CHARTER, "utf-8")
    names = [f"p{number}" for number in range(5)]
    priorities = "".join(f"- {{id: {one}, title: Prioriteit {one}, goal: Doel.}}\n" for one in names)
    (folder / "priorities.yaml").write_text(priorities, "utf-8")
    (folder / "updates" / "all.yaml").write_text("".join(returns(names, count)), "utf-8")
    for one in names:
        actions = "".join(
            f"  - {{id: {one}-{number}, title: Maatregel {number}, due: 2024-12-31}}\n"
            for number in range(count // 5)
        )
        head = f"id: agenda-{one}\npriority: {one}\ntitle: Agenda {one}\nactions:\n"
        (folder / "action-agendas" / f"{one}.yaml").write_text(head + actions, "utf-8")
    return Checked(folder)


def returns(names: list[str], count: int) -> Iterator[str]:
    """Two returns about each action."""
    for one in names:
        for number in range(count // 5):
            for on, progress in (("2024-03-31", 10), ("2024-06-30", 40)):
                yield f"- {{of: {one}-{number}, on: {on}, status: on_track, progress: {progress}}}\n"


def main() -> int:
    """Print a table."""
    example = Checked(ROOT / "agendas")
    for audience in REPORT.audiences:
        order = Order(REPORT, "2024-Q2", audience, "nl")
        example.answers(Asked(DAY, ("nl",), for_report=True))
        print(f"example board, {audience}: {timed(partial(make, example, order, day=DAY)):.0f} ms")
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            checked = large_board(Path(folder) / "board", size)
            order = Order(REPORT, "2024-Q2", Audience.MEMBERS, "nl")
            taken = timed(partial(make, checked, order, day=DAY), rounds=3)
            print(f"{size} actions, members: {taken:.0f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
