from __future__ import annotations

import ast
import inspect
import sys
from datetime import date

import pytest
from board_text import board_of, found

from boardkit.checks.all import CHECKS, check
from boardkit.checks.asked import Asked, Check
from boardkit.checks.documentation import explained
from boardkit.checks.links import identifier_twice
from boardkit.problems import Severity

MEETING = "meetings: [{{id: m, date: 2024-06-12, {}}}]"
ITEM = "meetings: [{{id: m, date: 2024-06-12, items: [{{id: i, {}}}]}}]"
MILESTONE = "milestones: [{{id: launch, due: 2024-03-01, history: [{{on: 2024-05-01, {}}}]}}]"
INPUT = "eu_profiles: [{{id: esb, tasks: [{{code: 28-2-a}}]}}]\neu_inputs: [{{id: mapping, {}}}]"
FUNDS = "instruments: [{{id: fund, funding: [{{id: all, amount: 9}}, {{id: a, {}}}]}}]"
INTEREST = """
declarations:
  - {{id: d, seat: a, signed_on: 2024-01-15, interests: [{{about: [fund], measure: no_participation}}]}}
seats: [{{id: a}}]
instruments: [{{id: fund}}]
meetings: [{{id: m, date: 2024-06-12, items: [{{id: i, lead: a, about: [fund], {}}}]}}]
"""

# One small board with a fault for each check, asked about on 15 May 2024 in Dutch and English.
FAULTS = {
    "identifier-twice": "segments: [{id: a}, {id: a}]",
    "link-unknown": ITEM.format("lead: nobody"),
    "link-kind": "segments: [{id: a}]\nbottlenecks: [{id: b, priorities: [a]}]",
    "link-loop": "segments: [{id: a, parent: a}]",
    "name-twice": "eu_inputs: [{id: mapping, asks: [{id: a}, {id: a}]}]",
    "name-unknown": MEETING.format("handled: [nothing]"),
    "outcome-number-twice": MEETING.format(
        "outcomes: [{number: 2024-01-01, item: opening}, {number: 2024-01-01, item: opening}]"
    ),
    "dates-reversed": "seats: [{id: a, from: 2024-02-01, until: 2024-01-01}]",
    "completed-later": MILESTONE.format("completed_on: 2024-06-01"),
    "history-order": "bottlenecks: [{id: b, history: [{on: 2024-02-01}, {on: 2024-01-01}]}]",
    "meeting-end": MEETING.format("end: 09:00"),
    "held-too-early": MEETING.format("history: [{on: 2024-05-01, status: held}]"),
    "paper-due-late": ITEM.format("papers: [{letter: A, due: 2024-07-01}]"),
    "paper-received-late": ITEM.format("papers: [{letter: A, received: 2024-06-13}]"),
    "attendance-out-of-term": "seats: [{id: a, until: 2024-01-01}]\n"
    + MEETING.format("attendance: [{seat: a}]"),
    "attendance-twice": MEETING.format("attendance: [{seat: a}, {seat: a}]"),
    "represented-by": MEETING.format("attendance: [{seat: a, state: represented}]"),
    "alternate-of": "seats: [{id: a, role: alternate}]",
    "seat-out-of-term": "seats: [{id: a, until: 2024-01-01}]\n" + ITEM.format("lead: a"),
    "agenda-over": ITEM.format("minutes: 61"),
    "agenda-under": ITEM.format("minutes: 59"),
    "parts-over": ITEM.format("minutes: 60, items: [{id: a, minutes: 61}]"),
    "item-without-minutes": ITEM.format("purpose: opening"),
    "decision-without-request": ITEM.format("purpose: decision"),
    "decision-without-paper": ITEM.format("purpose: decision"),
    "discussion-without-questions": ITEM.format("purpose: discussion"),
    "explanation-long": ITEM.format(f"explanation: {'woord ' * 61}"),
    "agenda-long": MEETING.format(f"items: [{', '.join(f'{{id: i{number}}}' for number in range(15))}]"),
    "title-long": ITEM.format(f"title: {'t' * 91}"),
    "paper-missing": ITEM.format("papers: [{letter: A, due: 2024-05-14}]"),
    "paper-expected": ITEM.format("papers: [{letter: A, due: 2024-05-15}]"),
    "paper-never-received": "meetings: [{id: m, date: 2024-05-01, history: [{on: 2024-05-01, status: held}],"
    " items: [{id: i, papers: [{letter: A}]}]}]",
    "letter-twice": ITEM.format("papers: [{letter: A}, {letter: A}]"),
    "letter-order": ITEM.format("papers: [{letter: B}, {letter: A}]"),
    "version-order": ITEM.format("papers: [{letter: A, version: 1, replaces: 1}]"),
    "day-off": MEETING.format("dispatch: 2024-06-08"),
    "lead-interested": INTEREST.format("recusals: [{seat: a}]"),
    "lead-recused": INTEREST.format("recusals: [{seat: a}]"),
    "recusal-missing": INTEREST.format("minutes: 60"),
    "declaration-missing": "seats: [{id: a}]\n" + MEETING.format("ordinal: 1"),
    "declaration-expired": "seats: [{id: a}]\ndeclarations: [{id: d, seat: a, signed_on: 2020-01-01}]\n"
    + MEETING.format("ordinal: 1"),
    "departmental-unsigned": ITEM.format("marking: {label: departmental}"),
    "marking-too-wide": ITEM.format("level: public, marking: {label: internal}"),
    "open-meeting-marked": MEETING.format("regime: open, tlp: TLP:RED"),
    "marking-expired": ITEM.format("marking: {label: internal, until: 2024-01-01}"),
    "competition-sensitive": "seats: [{id: a}]\n"
    "bottlenecks: [{id: b, raised_by: a, description: Onze prijs is 40 euro.}]",
    "moved-without-reason": MILESTONE.format("due: 2025"),
    "trouble-unexplained": MILESTONE.format("status: at_risk"),
    "done-without-day": MILESTONE.format("status: done"),
    "done-without-evidence": MILESTONE.format("status: done"),
    "amount-negative": FUNDS.format("amount: -1"),
    "part-differs": FUNDS.format("amount: 1, part_of: all, currency: USD"),
    "parts-over-total": FUNDS.format("amount: 10, part_of: all"),
    "amount-without-currency": FUNDS.format("amount: 1, currency: "),
    "reference-form": "sources: [{id: s, reference: {kind: parliamentary_paper, number: 33009-138}}]",
    "evidence-without-source": INPUT.format("evidence: [{text: Iets.}]"),
    "input-late": "eu_meetings: [{id: e, date: 2024-06, input_deadline: 2024-05-14}]\n"
    + INPUT.format("eu_meeting: e"),
    "input-expected": "eu_meetings: [{id: e, date: 2024-06, input_deadline: 2024-05-15}]\n"
    + INPUT.format("eu_meeting: e"),
    "essence-long": INPUT.format("essence: Een. Twee. Drie. Vier."),
    "speaking-points-many": INPUT.format("speaking_points: [a, b, c, d, e, f]"),
    "language-missing": "charter: {names: [{name: Raad}], abbreviation: PB}",
    "priority-without-indicator": "priorities: [{id: talent}]",
    "priority-without-agenda": "priorities: [{id: talent}, {id: space}]\naction_agendas: [{id: a}]",
    "bottleneck-unaddressed": "bottlenecks: [{id: b, priorities: [talent]}]\naction_agendas: [{id: a}]",
    "meeting-unclosed": "meetings: [{id: m, date: 2024-05-14}]",
}
SOUND = """
    charter: {names: [{name: {nl: Raad, en: Board}}], abbreviation: PB, languages: [nl, en]}
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
"""
CODES = [explained(one).code for one in CHECKS]


def test_there_is_a_planted_fault_for_every_check() -> None:
    assert CODES
    assert list(FAULTS) == CODES


@pytest.mark.parametrize("one", CHECKS, ids=CODES)
def test_a_planted_fault_is_found_with_its_code_and_its_documented_weight(one: Check) -> None:
    code, _, _, weight = explained(one)
    problems = found(one, FAULTS[code], languages=("nl", "en"))
    assert problems, "the planted fault is not found"
    assert {problem.code for problem in problems} == {code}
    assert {problem.severity for problem in problems} == {Severity(weight.partition(",")[0])}
    if "secretariat" in weight:
        assert {problem.level for problem in problems} == {"secretariat"}


@pytest.mark.parametrize("one", CHECKS, ids=CODES)
def test_every_finding_has_a_place_a_hint_and_a_value_for_every_name_in_its_sentences(one: Check) -> None:
    for problem in found(one, FAULTS[explained(one).code], languages=("nl", "en")):
        assert problem.where.line > 0
        assert all(where.line > 0 for where in problem.also)
        assert problem.message.format_map(problem.values).endswith(".")
        assert problem.hint.format_map(problem.values)[-1] in ".?"


@pytest.mark.parametrize("one", CHECKS, ids=CODES)
def test_a_sound_board_gives_no_finding(one: Check) -> None:
    assert found(one, SOUND, languages=("nl", "en")) == []


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
