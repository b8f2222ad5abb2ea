"""A new file looks as a secretary would have written it."""

from __future__ import annotations

from boardkit.source.change import Given
from boardkit.source.emit import document
from boardkit.source.yaml_file import parse

MEETING: Given = {
    "id": "2024-02",
    "start": "13:30",
    "title": {"nl": "Kades", "en": "Quays"},
    "aim": {"nl": "Kades, en meer", "en": "Quays, and more"},
    "about": ["quays", "locks"],
    "text": "Een\n\ntwee",
    "attendance": [{"seat": name, "state": "present"} for name in ("chair", "shipper", "pilot", "guest")],
    "history": [{"on": "2024-03-13", "status": "planned"}],
    "items": [
        {"id": name, "purpose": "decision", "minutes": "5", "lead": "chair", "level": "public",
         "papers": [{"letter": "A"}], "questions": []}
        for name in ("one", "two")
    ],
}  # fmt: skip


def test_a_new_file_is_laid_out_for_a_reader() -> None:
    text = document(MEETING, "Verzonnen.\n\nKlaar.")
    assert parse(text, "f.yaml") == MEETING
    assert (
        text
        == """\
# Verzonnen.
#
# Klaar.
id: 2024-02
start: 13:30
title: {nl: Kades, en: Quays}
aim:
  nl: Kades, en meer
  en: Quays, and more
about: [quays, locks]
text: |-
  Een

  twee
attendance:
  - {seat: chair, state: present}
  - {seat: shipper, state: present}
  - {seat: pilot, state: present}
  - {seat: guest, state: present}
history:
  - on: 2024-03-13
    status: planned
items:
  - id: one
    purpose: decision
    minutes: 5
    lead: chair
    level: public
    papers:
      - letter: A
    questions: []

  - id: two
    purpose: decision
    minutes: 5
    lead: chair
    level: public
    papers:
      - letter: A
    questions: []
"""
    )


def test_an_empty_file_holds_an_empty_list_or_block() -> None:
    assert (document([]), document({})) == ("[]\n", "{}\n")
