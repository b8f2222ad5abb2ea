"""A small board of another sector that gathers input for a European body, as files for `small_board`."""

from __future__ import annotations

BOARD = """
    names: [{name: {nl: Havenberaad, en: Harbour Board}}]
    abbreviation: HB
    languages: [nl, en]
    eu_profile: ports-2023
"""
PROFILE = """
    - id: ports-2023
      level: public
      name: {nl: Europese Havenraad, en: European Ports Council}
      short: EPC
      law: {nl: Havenverordening, en: Ports Regulation}
      streams:
        - {code: depth, title: {nl: Baggeren, en: Dredging}}
      tasks:
        - {code: t-1, article: "1(1)", title: {nl: Adviseren., en: Advise.}}
"""
MEETINGS = """
    - {id: epc-1, date: 2024-07-04, stream: depth, input_deadline: 2024-06-28}
    - {id: epc-2, date: 2024-Q4}
"""
INPUT = """
    id: draught
    subject: {nl: Diepgang in de vaargeul, en: Draught in the fairway}
    eu_meeting: epc-1
    task: t-1
    essence: {nl: De vaargeul slibt dicht., en: The fairway silts up.}
    position: {nl: Eén norm voor diepgang., en: One standard for draught.}
    history: [{on: 2024-05-01, stage: collecting}]
"""
MEETING = """
    id: 2024-01
    date: 2024-06-12
    start: 13:30
    end: 14:30
    place: {name: {nl: Havenhuis, en: Harbour House}}
    items:
      - id: dredging
        title: {nl: Baggeren, en: Dredging}
        purpose: information
        minutes: 60
        explanation: {nl: De vaargeul slibt dicht., en: The fairway silts up.}
        about: [draught]
"""
EUROPE = {
    "board.yaml": BOARD,
    "eu-profiles.yaml": PROFILE,
    "eu-meetings.yaml": MEETINGS,
    "eu/draught.yaml": INPUT,
    "meetings/2024-01.yaml": MEETING,
}
"""Members hand in for epc-1 by 7 June 2024, coordination runs from 14 to 25 June, input is in by 28 June."""
