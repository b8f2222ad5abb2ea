"""Every command that writes, and a folder with all that they need."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
from quays import AGENDA

INPUT = """
    id: eu-quays
    subject: {nl: Kades, en: Quays}
    task: a
    essence: {nl: Kort., en: Short.}
    position: {nl: Hoger., en: Higher.}
    asks: [{id: higher, text: {nl: Hoger., en: Higher.}}]
    """
BOARD = """
    names: [{name: {nl: Havenberaad, en: Harbour Board}}]
    abbreviation: HB
    languages: [nl, en]
    eu_profile: ports-act
    """
PROFILE = """
    - id: ports-act
      name: {nl: Europees Havenberaad, en: European Ports Board}
      short: EPB
      law: {nl: Havenwet, en: Ports Act}
      tasks: [{code: a, article: "1", title: {nl: Adviseren., en: Advise.}}]
    """
HELD = """
    id: 2024-02
    ordinal: 2
    date: 2024-06-20
    start: 13:30
    end: 14:30
    place:
      name: {nl: Havenhuis, en: Harbour House}
    items:
      - {id: talk, title: {nl: Gesprek, en: Talk}, purpose: discussion, minutes: 45, lead: chair}
    history: [{on: 2024-06-20, status: held}]
    outcomes: [{number: 2024-02-01, item: talk, result: adopted, text: {nl: Akkoord., en: Agreed.}}]
    """
ON = ("--board", "board", "--day", "2024-07-10")
EARLY = ("--board", "board", "--day", "2024-06-03")
COMMANDS = {
    "agenda": ("agenda", "2024-01", *ON),
    "minutes": ("minutes", "2024-01", *ON),
    "minutes --clean": ("minutes", "2024-02", "--clean", *ON),
    "decisions": ("decisions", "2024-02", *ON),
    "actions": ("actions", *ON),
    "report": ("report", "2024-Q1", *ON),
    "report --final": ("report", "2024-Q1", "--final", "--board", "board", "--day", "2024-03-31"),
    "overview": ("overview", "funding", *ON),
    "memo": ("memo", "eu-quays", "--as", "non-paper", *ON),
    "build": ("build", "--jobs", "1", *ON),
    "next": ("next", "2024-01", "--date", "2024-10-09", *ON),
    "move": ("move", "2024-01", "--date", "2024-06-19", "--reason", "x", "--write", *EARLY),
    "cancel": ("cancel", "2024-01", "--reason", "x", "--write", *EARLY),
    "send": ("send", "2024-01", "--write", *EARLY),
    "new": ("new", "fresh/board", "--day", "2024-07-10"),
    "schema": ("schema", "--write", "--board", "board"),
    "template copy": ("template", "copy", "agenda", "--board", "board"),
    "template restyle": (
        "template",
        "restyle",
        "agenda",
        "--from",
        "house.docx",
        "--write",
        "--board",
        "board",
    ),
    "template check": (
        "template",
        "check",
        "wrong.docx",
        "--kind",
        "agenda",
        "--annotate",
        "--board",
        "board",
    ),
    "template fields": ("template", "fields", "agenda", "--out", "fields.docx", "--board", "board"),
}


def furnish(folder: Path, small_board: Callable[..., Path]) -> None:
    """Put a board there, a folder of papers in which a person has one, and templates to check."""
    small_board(
        {
            "board.yaml": BOARD,
            "eu-profiles.yaml": PROFILE,
            "eu/quays.yaml": INPUT,
            "action-agendas/quays.yaml": AGENDA,
            "meetings/2024-02.yaml": HELD,
        }
    )
    (folder / "papers").mkdir()
    (folder / "papers/mine.docx").write_bytes(b"mine")
    docx.Document().save(str(folder / "house.docx"))
    wrong = docx.Document()
    wrong.add_paragraph("{{ xyzzy }}")
    wrong.save(str(folder / "wrong.docx"))


def tree(folder: Path) -> dict[str, bytes | None]:
    found = {one.relative_to(folder).as_posix(): one for one in folder.rglob("*")}
    return {name: one.read_bytes() if one.is_file() else None for name, one in found.items()}
