"""Boards made for measuring: of many records, and of many papers."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
IN_ONE_FILE = 10_000
FIRST_MEETING = date(2015, 1, 7)
CHARTER = "names: [{name: {nl: Proefboard, en: Trial board}}]\nabbreviation: PB\nlanguages: [nl, en]\n"
BOTTLENECK = """\
- id: load-{number}
  level: public
  title: {{nl: Knelpunt {number}, en: Bottleneck {number}}}
  description: {{nl: Wat knelt er bij {number}., en: What is the matter at {number}.}}
  priorities: [talent, space]
  raised_on: 2024-02-01
  history:
    - on: 2024-03-31
      severity: 3
      stage: parked
"""
MEETING = """\
id: m-{number}
level: public
kind: regular
ordinal: {ordinal}
date: {on}
start: 13:30
end: 15:30
place: {{name: {{nl: Vergaderzaal, en: Meeting room}}}}
regime: open
history:
  - {{on: {planned}, status: planned}}
  - {{on: {confirmed}, status: confirmed}}
  - {{on: {on}, status: held}}
items:
"""
ITEM = """\
  - id: item-{item}
    level: public
    title: {{nl: Onderwerp {item} van vergadering {number}, en: Subject {item} of meeting {number}}}
    purpose: discussion
    minutes: 20
    explanation:
      nl: Wat er nu bekend is over onderwerp {item}, en wat er van de leden wordt gevraagd.
      en: What is known today about subject {item}, and what the members are asked to do.
"""


def of_many_records(folder: Path, records: int) -> Path:
    """The example board with so many records more: bottlenecks in two languages, each with a dated update."""
    board = folder / f"records-{records}"
    shutil.copytree(ROOT / "agendas", board)
    for first in range(0, records // 2, IN_ONE_FILE):
        numbers = range(first, min(first + IN_ONE_FILE, records // 2))
        text = "".join(BOTTLENECK.format(number=number) for number in numbers)
        (board / f"bottlenecks-load-{first}.yaml").write_text(text, "utf-8")
    return board


def of_many_papers(folder: Path, meetings: int) -> Path:
    """A board that met so often, every second week: each time six items, and four papers in two languages."""
    board = folder / f"meetings-{meetings}"
    (board / "meetings").mkdir(parents=True)
    (board / "board.yaml").write_text(CHARTER, "utf-8")
    for number in range(meetings):
        on = FIRST_MEETING + timedelta(weeks=2 * number)
        days = {"on": on, "planned": on - timedelta(weeks=12), "confirmed": on - timedelta(weeks=4)}
        head = MEETING.format(number=number, ordinal=number + 1, **days)
        items = "".join(ITEM.format(item=item, number=number) for item in range(6))
        (board / "meetings" / f"m-{number:03}.yaml").write_text(head + items, "utf-8")
    return board
