"""How long a monitoring report takes: of the example board, and of boards with many actions."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

import timing

from boardkit.app.check import Checked
from boardkit.app.make import make
from boardkit.app.order import Order
from boardkit.checks.asked import Asked
from boardkit.documents.report import REPORT
from boardkit.model.record import Audience

ROOT = Path(__file__).resolve().parent.parent
DAY = date(2024, 6, 30)
SIZES, ROUNDS = (100, 500, 2_000), 5
CHARTER = "names: [{name: Proefboard}]\nabbreviation: PB\nlanguages: [nl]\n"


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


def main() -> None:
    """Print the table; each way makes its papers in turn with the others."""
    example = Checked(ROOT / "agendas")
    example.answers(Asked(DAY, ("nl",), for_report=True))
    with tempfile.TemporaryDirectory() as folder:
        ways = {f"example board, {audience}": _report(example, audience) for audience in REPORT.audiences} | {
            f"{size:,} actions, members": _report(
                large_board(Path(folder) / str(size), size), Audience.MEMBERS
            )
            for size in SIZES
        }
        found = timing.in_turn(ways, ROUNDS)
    timing.show(
        ("report, from findings to the finished file", "ms"),
        [(title, timing.figure(taken)) for title, taken in found.items()],
    )
    print(f"\n{timing.versions('pydantic', 'Jinja2', 'lxml', 'XlsxWriter')}.")


def _report(checked: Checked, audience: Audience) -> Callable[[], object]:
    return partial(make, checked, Order(REPORT, "2024-Q2", audience, "nl"), day=DAY)


if __name__ == "__main__":
    main()
