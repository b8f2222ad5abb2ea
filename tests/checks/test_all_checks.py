from __future__ import annotations

import ast
import inspect
import sys
from datetime import date
from textwrap import dedent

import pytest
from board_text import board_of, found
from planted_faults import FAULTS, POINTED

from boardkit.checks.all import CHECKS, check
from boardkit.checks.asked import Asked, Check
from boardkit.checks.documentation import explained
from boardkit.checks.links import identifier_twice
from boardkit.problems import Problem, Severity

SOUND = """
    charter:
      names: [{name: {nl: Havenraad, en: Harbour Board}}]
      abbreviation: PB
      languages: [nl, en]
      eu_profile: ports-act
    sources: [{id: letter, level: public, title: {nl: Brief, en: Letter}}]
    seats:
      - {id: chair, role: chair, title: {nl: Voorzitter, en: Chair}}
    declarations:
      - {id: chair-2024, seat: chair, signed_on: 2024-01-15}
    meetings:
      - id: 2024-02
        place: {name: {nl: Den Haag, en: The Hague}}
        items:
          - id: opening
            title: {nl: Opening, en: Opening}
            purpose: opening
            minutes: 10
            lead: chair
          - id: working-method
            title: {nl: Werkwijze, en: Working method}
            purpose: decision
            minutes: 50
            requested_decision: [{nl: Instemmen., en: Agree.}]
            papers: [{letter: A, title: {nl: Werkwijze, en: Working method}, received: 2024-05-01}]
    eu_profiles:
      - id: ports-act
        name: {nl: Europese Havenraad, en: European Harbour Board}
        law: {nl: Verordening, en: Regulation}
        pillars: [{code: two, title: {nl: Aanvoer, en: Supply}}]
        tasks: [{code: 28-2-a, pillar: two, title: {nl: Adviseren, en: Advise}}]
    eu_meetings:
      - {id: ehb, date: 2024-09-20, points: [{nl: Diepgang, en: Depth}]}
    eu_inputs:
      - id: mapping
        eu_meeting: ehb
        point: 1
        subject: {nl: Diepgang, en: Depth}
        essence: {nl: De Europese Havenraad meet., en: The European Harbour Board measures.}
        position: {nl: Meet overal., en: Measure everywhere.}
        asks:
          - {id: speed, text: {nl: Snel., en: Fast.}, of: {nl: Commissie, en: Commission}, by: 2025}
          - {id: depth, text: {nl: Diep., en: Deep.}, of: {nl: Commissie, en: Commission}, by: 2025}
          - {id: width, text: {nl: Breed., en: Wide.}, of: {nl: Commissie, en: Commission}, by: 2025}
        evidence:
          - {text: {nl: Het slibt., en: It silts.}, level: public, source: {id: letter}, asks: [speed]}
        requested: [{nl: Breng dit in., en: Bring this in.}]
        speaking_points: [{nl: Meet., en: Measure.}]
        coordination: [{who: chair, status: agreed, on: 2024-05-01}]
        non_paper: {title: {nl: Meten, en: Measuring}, tlp: TLP:CLEAR}
        history: [{on: 2024-05-01, stage: cleared}]
"""
CODES = [explained(one).code for one in CHECKS]
READERS = {"the secretariat": "secretariat", "government": "government"}


def planted(one: Check) -> list[Problem]:
    """What a check says of the board with its fault, when all that can be asked is asked."""
    return asked(one, FAULTS[explained(one).code])


def asked(one: Check, text: str) -> list[Problem]:
    """What it says when a paper for the board's own readers is made, else when that for others is."""
    both = (
        found(one, text, languages=("nl", "en"), for_input="mapping", to_hand_over=outside, kind=kind)
        for outside, kind in ((False, "instruction"), (True, "non-paper"))
    )
    return next(filter(None, both), [])


def test_there_is_a_planted_fault_for_every_check() -> None:
    assert CODES
    assert list(FAULTS) == CODES


@pytest.mark.parametrize("one", CHECKS, ids=CODES)
def test_a_planted_fault_is_found_with_its_code_and_its_documented_weight(one: Check) -> None:
    code, _, _, weight = explained(one)
    problems = planted(one)
    severity, _, reader = weight.partition(", for ")
    assert problems, "the planted fault is not found"
    assert {problem.code for problem in problems} == {code}
    assert {problem.severity for problem in problems} == {Severity(severity)}
    if reader:
        assert {problem.level for problem in problems} == {READERS[reader]}


@pytest.mark.parametrize("one", CHECKS, ids=CODES)
def test_every_finding_points_at_the_words_that_it_is_about(one: Check) -> None:
    code = explained(one).code
    lines = dedent(FAULTS[code]).lstrip("\n").split("\n")
    problem = planted(one)[0]
    places = [problem.where, *problem.also]
    words = [lines[place.line - 1][place.column - 1 : (place.end or 1000) - 1] for place in places]
    assert words == POINTED[code]


@pytest.mark.parametrize("one", CHECKS, ids=CODES)
def test_every_finding_has_a_value_for_every_name_in_its_sentences(one: Check) -> None:
    for problem in planted(one):
        assert problem.message.format_map(problem.values).endswith(".")
        assert problem.hint.format_map(problem.values)[-1] in ".?"


@pytest.mark.parametrize("one", CHECKS, ids=CODES)
def test_a_sound_board_gives_no_finding(one: Check) -> None:
    assert asked(one, SOUND) == []


def test_all_findings_come_in_the_order_of_the_file() -> None:
    text = """
        meetings:
          - id: 2024-02
            items:
              - id: grid
                lead: nobody
              - id: grid
                purpose: decision
        segments: [{id: a, parent: b}, {id: b, parent: a}]
    """
    lines = [problem.where.line for problem in check(board_of(text), Asked(date(2024, 5, 15), ("nl",)))]
    assert len(lines) > 5
    assert lines == sorted(lines)


def test_only_the_checks_that_are_asked_for_are_run() -> None:
    board = board_of("segments: [{id: a, parent: gone}, {id: a}]")
    asked = Asked(date(2024, 5, 15), ("nl",))
    assert [problem.code for problem in check(board, asked, [identifier_twice])] == ["identifier-twice"]
    assert len(check(board, asked)) > 1


def test_the_same_board_gives_the_same_findings_again() -> None:
    board, asked = board_of(FAULTS["agenda-over"]), Asked(date(2024, 5, 15), ("nl", "en"))
    assert check(board, asked) == check(board, asked)


@pytest.mark.parametrize("module", sorted({one.__module__ for one in CHECKS}))
def test_every_public_function_with_the_form_of_a_check_is_in_the_list(module: str) -> None:
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    functions = [one for one in tree.body if isinstance(one, ast.FunctionDef)]
    public = {one.name for one in functions if not one.name.startswith("_")}
    listed = {explained(one).code.replace("-", "_") for one in CHECKS if one.__module__ == module}
    assert public == listed
