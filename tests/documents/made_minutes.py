"""A small board whose meeting was held, for the papers about what came of it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from boardkit.app.check import Checked
from boardkit.app.make import make
from boardkit.app.order import Order
from boardkit.documents.kind import DocumentKind
from boardkit.model.record import Audience
from boardkit.word.text import plain_text

Write = Callable[..., Path]
DAY = date(2024, 7, 1)

SEATS = """
- {id: chair, title: Voorzitter, role: chair, level: public, group: Rijk}
- {id: shipper, title: Reder A, role: member, level: public, group: Vervoer}
- {id: dredger, title: Baggeraar B, role: member, level: public, group: Bouw}
- {id: dredger-second, title: Vervanger B, role: alternate, level: public, group: Bouw, alternate_of: dredger}
- {id: town, title: Stad, role: member, level: public, group: Overheden}
- {id: expert, title: Waterloopkundige, role: guest, level: public, group: Genodigden}
- {id: clerk, title: Griffier, role: secretary, level: public, group: Secretariaat}
"""

MEETING = """
id: 2024-01
ordinal: 1
date: 2024-06-12
start: 13:30
end: 14:30
ended: 14:50
regime: REGIME
place: {name: Havenhuis}
items:
  - {id: opening, level: public, title: Opening, purpose: opening, minutes: 5, lead: chair}
  - id: dredging
    level: public
    title: Baggeren
    purpose: decision
    minutes: 40
    lead: dredger
    requested_decision: [In oktober te baggeren.]
    recusals: [{seat: shipper}]
    papers: [{letter: A, title: Peilingen, received: 2024-05-20}]
  - id: quay
    level: public
    title: De kade
    purpose: discussion
    minutes: 10
    lead: town
    items:
      - {id: height, level: public, title: De hoogte, purpose: discussion, minutes: 5, lead: town}
  - {id: lamps, level: public, title: Lampen, purpose: discussion, minutes: 5, lead: town}
handled: [opening, quay, dredging]
attendance:
  - {seat: chair, state: present, level: public}
  - {seat: clerk, state: present, level: public}
  - {seat: shipper, state: online, absent_from: [dredging], level: public}
  - {seat: dredger, state: represented, by: dredger-second, level: public}
  - {seat: town, state: excused, level: public}
  - {seat: expert, state: present, absent_from: [opening, quay, lamps], level: public}
discussions:
  - item: dredging
    level: public
    text: |-
      Er zijn twee vragen:

      1. hoe diep;
      2. wie betaalt.

      Daarna volgde de planning:

      - eerst peilen:
        - met de boot;
          - bij laag water;
      - dan baggeren.

      De volgorde is:

      1. het noorden;
      2. het zuiden:
        1. de geul;
        2. de kom.
outcomes:
  - number: 2024-01-01
    level: public
    item: dredging
    result: adopted_amended
    text: Er wordt in november gebaggerd.
    reservation: Reder A wil eerst peilen.
    votes: {in_favour: 2}
  - {number: 2024-01-02, level: public, item: height, result: noted, text: De hoogte blijft gelijk.}
objections:
  - {item: quay, level: public, suspended: true, text: Het gesprek raakte aan tarieven.}
minutes_sent: 2024-06-19
action_points:
  - {id: 2024-01-a1, level: public, item: dredging, text: De geul peilen., owner: dredger, due: 2024-06-20}
  - {id: 2024-01-a2, level: public, item: height, text: De kade opmeten., owner: town, due: 2024-Q4}
"""
NAMED = ("Reder A", "Baggeraar B", "Vervanger B", "Stad", "Waterloopkundige", "Griffier")
"""What the seats are called; `Voorzitter` is a word of the templates as well."""
GROUPS = ("Vervoer", "Bouw", "Overheden", "Genodigden", "Secretariaat")


def held_board(write: Write, regime: str = "closed", **files: str) -> Checked:
    """The board; `board` and `meeting` are added to its file and to that of the meeting, `following` is one
    after it.
    """
    found = {
        "seats.yaml": SEATS,
        "declarations.yaml": None,
        "meetings/2024-01.yaml": MEETING.replace("REGIME", regime) + files.get("meeting", ""),
    }
    if "following" in files:
        found["meetings/2024-02.yaml"] = files["following"]
    folder = write(found)
    board = folder / "board.yaml"
    board.write_text(board.read_text("utf-8") + files.get("board", ""), "utf-8")
    return Checked(folder)


def lines(
    checked: Checked, kind: DocumentKind, audience: Audience, *, subject: str = "2024-01", day: date = DAY
) -> list[str]:
    """The lines of a paper in Dutch."""
    return plain_text(paper(checked, kind, audience, subject=subject, day=day)).splitlines()


def paper(
    checked: Checked, kind: DocumentKind, audience: Audience, *, subject: str = "2024-01", day: date = DAY
) -> bytes:
    """A paper in Dutch."""
    return make(checked, Order(kind, subject, audience, "nl"), day=day).content


def lists_of(docx: bytes) -> list[tuple[str, str]]:
    """Each item of a numbered list, with the number of its list: its own, or else its style's name."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        xml = package.read("word/document.xml").decode()
    found = []
    for paragraph in re.findall(r"<w:p>.*?</w:p>", xml, re.DOTALL):
        style = re.search(r'<w:pStyle w:val="(ListNumber\d?)"/>', paragraph)
        if style:
            own = re.search(r'<w:numId w:val="(\d+)"/>', paragraph)
            text = "".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", paragraph))
            found.append((text, own.group(1) if own else style.group(1)))
    return found
