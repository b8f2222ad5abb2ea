from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.declarations import declaration_expired, declaration_missing
from boardkit.checks.interests import lead_interested, lead_recused, recusal_missing
from boardkit.problems import Severity

DECLARED = """
    seats: [{{id: sme-a}}, {{id: sme-b}}]
    instruments:
      - {{id: growth-fund}}
      - {{id: photon, part_of: growth-fund, funding: [{{id: photon-471, amount: 471}}]}}
    declarations:
      - id: sme-a-2024
        seat: sme-a
        signed_on: 2024-01-15
        interests:
          - about: [growth-fund]
            measure: {measure}
    meetings:
      - id: 2024-02
        date: 2024-06-12
        items:
          - id: money
            {line}
"""


def declared(line: str, measure: str = "report") -> str:
    return DECLARED.format(measure=measure, line=line)


def test_an_item_led_by_a_seat_with_an_interest_in_it_is_told_to_the_secretariat() -> None:
    text = declared("lead: sme-a\n            about: [growth-fund]")
    assert said(lead_interested, text) == [
        (
            "17: Item 1 is led by sme-a, which declared an interest in growth-fund. "
            "Let another seat lead it. (also 10)"
        )
    ]
    problem = found(lead_interested, text)[0]
    assert (problem.severity, problem.level, problem.subject) == (
        Severity.UNFINISHED,
        "secretariat",
        "2024-02.money",
    )


@pytest.mark.parametrize("about", ["photon", "photon-471"])
def test_an_interest_in_a_whole_is_an_interest_in_its_parts(about: str) -> None:
    text = declared(f"lead: sme-a\n            about: [{about}]")
    assert len(found(lead_interested, text)) == 1


def test_an_amount_belongs_to_the_total_that_it_is_a_part_of() -> None:
    text = declared("lead: sme-a\n            about: [region-5]").replace(
        "    declarations:",
        "      - {id: region, funding: [{id: region-5, amount: 5, part_of: photon-471}]}\n    declarations:",
    )
    assert len(found(lead_interested, text)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "lead: sme-b\n            about: [growth-fund]",
        "lead: sme-a",
        "lead: sme-a\n            about: [sme-b]",
    ],
)
def test_other_leads_and_other_subjects_are_fine(line: str) -> None:
    assert said(lead_interested, declared(line)) == []


def test_a_part_of_an_item_is_led_by_who_leads_the_whole() -> None:
    text = declared("lead: sme-a\n            items: [{id: share, about: [growth-fund]}]")
    assert [one.values["number"] for one in found(lead_interested, text)] == ["1.1"]


def test_only_the_last_declaration_before_the_meeting_counts() -> None:
    text = declared("lead: sme-a\n            about: [growth-fund]")
    newer = "    declarations:\n      - {id: sme-a-new, seat: sme-a, signed_on: 2024-05-01}"
    assert said(lead_interested, text.replace("    declarations:", newer)) == []


@pytest.mark.parametrize(
    ("measure", "purpose", "findings"),
    [
        ("report", "decision", 0),
        ("no_decision", "decision", 1),
        ("no_decision", "information", 0),
        ("no_participation", "decision", 1),
        ("no_participation", "information", 1),
    ],
)
def test_what_was_declared_decides_on_what_a_seat_takes_part_in(
    measure: str, purpose: str, findings: int
) -> None:
    text = declared(f"purpose: {purpose}\n            about: [growth-fund]", measure)
    assert len(found(recusal_missing, text)) == findings


def test_a_seat_that_should_not_take_part_is_named_with_its_interest() -> None:
    text = declared("purpose: decision\n            about: [photon]", "no_participation")
    assert said(recusal_missing, text) == [
        (
            "18: sme-a declared an interest in growth-fund and takes part in item 1. "
            "Write the seat under recusals. (also 10)"
        )
    ]
    assert [one.level for one in found(recusal_missing, text)] == ["secretariat"]


def test_a_recusal_of_the_item_or_of_its_whole_settles_it() -> None:
    own = "about: [growth-fund]\n            recusals: [{seat: sme-a}]"
    whole = "recusals: [{seat: sme-a}]\n            items: [{id: share, about: [growth-fund]}]"
    assert said(recusal_missing, declared(own, "no_participation")) == []
    assert said(recusal_missing, declared(whole, "no_participation")) == []


def test_a_seat_that_does_not_take_part_does_not_lead() -> None:
    text = declared("lead: sme-b\n            recusals: [{seat: sme-b}]")
    assert said(lead_recused, text) == [
        "17: Item 1 is led by sme-b, which does not take part in it. Let another seat lead it. (also 18)"
    ]
    assert [one.level for one in found(lead_recused, text)] == ["secretariat"]
    assert said(lead_recused, text.replace("lead: sme-b", "lead: sme-a")) == []


@pytest.mark.parametrize("check", [lead_interested, lead_recused, recusal_missing])
def test_interests_in_a_meeting_that_is_over_are_history(check: object) -> None:
    line = "lead: sme-a\n            about: [growth-fund]\n            recusals: [{seat: sme-a}]"
    assert callable(check)
    assert said(check, declared(line, "no_participation"), day="2024-06-13") == []


SEATS = """
    charter: {defaults: {declaration_months: 12}}
    seats:
      - {id: chair, role: chair}
      - {id: sme-a, role: member}
      - {id: secretary, role: secretary}
      - {id: guest, role: guest}
      - {id: left, role: member, until: 2024-01-01}
    declarations:
      - {id: chair-2024, seat: chair, signed_on: 2024-01-15}
      - id: sme-a-2023
        seat: sme-a
        signed_on: 2023-06-01
    meetings:
      - {id: 2024-02, date: 2024-06-12}
      - {id: 2024-03, date: 2024-10-09}
"""


def test_a_declaration_that_ends_before_the_next_meeting_is_told_at_its_place() -> None:
    assert said(declaration_expired, SEATS) == [
        (
            "12: The declaration of sme-a counts until 2024-06-01; the next meeting is on 2024-06-12. "
            "Ask for a new declaration."
        )
    ]
    problem = found(declaration_expired, SEATS)[0]
    assert (problem.level, problem.subject) == ("secretariat", "2024-02")


def test_a_declaration_that_says_until_when_counts_until_then() -> None:
    text = SEATS.replace("signed_on: 2023-06-01", "signed_on: 2023-06-01\n        until: 2024-06-12")
    assert said(declaration_expired, text) == []


def test_seats_that_never_declared_are_named_in_one_finding_for_the_next_meeting() -> None:
    text = SEATS.replace("seat: chair,", "seat: guest,").replace("seat: sme-a\n", "seat: guest\n")
    assert said(declaration_missing, text) == [
        (
            "14: No declaration of interests before the meeting of 2024-06-12 from chair, sme-a. "
            "Ask for it, also when there is nothing to declare. (also 3, 4)"
        )
    ]
    assert [one.level for one in found(declaration_missing, text)] == ["secretariat"]


def test_who_has_no_vote_or_has_left_needs_no_declaration() -> None:
    assert said(declaration_missing, SEATS) == []


def test_without_a_coming_meeting_nobody_is_asked_for_a_declaration() -> None:
    for check in (declaration_expired, declaration_missing):
        assert said(check, SEATS.replace("seat: chair,", "seat: guest,"), day="2024-10-10") == []
