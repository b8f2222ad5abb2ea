from __future__ import annotations

from datetime import date

import pytest
from board_text import found, said

from boardkit.checks.minutes import (
    attendance_missing,
    chatham_attribution,
    corrections_without_adoption,
    minutes_not_adopted,
)
from boardkit.problems import Severity

SEATS = """
seats:
  - {id: chair, role: chair, title: Voorzitter}
  - {id: shipper, title: {nl: Reder A, en: Shipping line}, person: J. Zeeman}
  - {id: second, role: alternate, alternate_of: shipper, title: Tweede reder}
  - {id: town, title: Wad, organisation: parliament}
  - {id: clerk, role: secretary, title: Griffier}
  - {id: left, until: 2024-01-01}
organisations:
  - {id: yard, names: [{name: {nl: Werf Noord, en: North Yard}, short: WN}, {name: Helling}]}
  - {id: union, type: eu_body, names: [{name: Europese Commissie}]}
  - {id: parliament, type: parliament, names: [{name: Provinciale Staten}]}
"""
HELD = """
meetings:
  - id: 2024-01
    date: 2024-05-14
    history: [{on: 2024-05-14, status: held}]
"""
CONCLUDED = "    outcomes: [{number: 2024-01-01, item: opening}]\n"


def test_the_attendance_tells_of_each_voting_seat() -> None:
    text = f"{SEATS}{HELD}{CONCLUDED}    attendance: [{{seat: chair}}]\n"
    assert said(attendance_missing, text) == [
        (
            "15: The attendance of the meeting of 2024-05-14 does not tell of shipper, town. "
            "Add a line for each of them: present, excused, absent."
        )
    ]
    excused = "{seat: town, state: excused}, {seat: shipper, state: absent}, {seat: chair}"
    assert said(attendance_missing, text.replace("{seat: chair}]", f"{excused}]")) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (CONCLUDED, ""),
        ("status: held", "status: confirmed"),
        ("    date:", "    kind: written\n    date:"),
    ],
    ids=["nothing concluded", "not held", "a written procedure"],
)
def test_nobody_is_missed_where_nothing_was_concluded_at_a_table(before: str, after: str) -> None:
    text = f"{SEATS}{HELD}{CONCLUDED}"
    assert len(found(attendance_missing, text)) == 1
    assert said(attendance_missing, text.replace(before, after)) == []


MEETINGS = """
meetings:
  - {id: 2024-01, date: 2024-02-01, history: [{on: 2024-02-01, status: held}]}
  - id: 2024-02
    date: 2024-03-01
    follows: 2024-01
    history: [{on: 2024-03-01, status: held}]
    items: [{id: minutes, purpose: minutes}]
    outcomes: [{number: 2024-02-01, item: minutes, result: deferred}]
  - {id: 2024-03, date: 2024-04-01, history: [{on: 2024-04-01, status: held}]}
"""


def test_minutes_that_wait_for_two_meetings_are_told_of() -> None:
    assert said(minutes_not_adopted, MEETINGS) == [
        (
            "2: The minutes of 2024-02-01 were never adopted, and 2 meetings were held since. "
            "Put them on the next agenda, or write down the outcome."
        )
    ]
    assert [one.severity for one in found(minutes_not_adopted, MEETINGS)] == [Severity.WARNING]


def test_adopted_minutes_and_those_of_the_last_two_meetings_are_fine() -> None:
    assert said(minutes_not_adopted, MEETINGS.replace("deferred", "adopted")) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("2024-04-01, status: held", "2024-04-01, status: cancelled"),
        ("date: 2024-04-01", "kind: written, date: 2024-04-01"),
        ("2024-02-01, status: held", "2024-02-01, status: cancelled"),
    ],
    ids=["one was called off", "one decided in writing", "there are no minutes"],
)
def test_only_meetings_that_were_held_at_a_table_count(before: str, after: str) -> None:
    assert said(minutes_not_adopted, MEETINGS.replace(before, after)) == []


def test_a_meeting_counts_from_the_day_on_which_it_was_held() -> None:
    assert said(minutes_not_adopted, MEETINGS, day="2024-03-31") == []


CORRECTED = MEETINGS.replace("    outcomes:", "    corrections: [{item: 5, text: Lees 4.}]\n    outcomes:")


@pytest.mark.parametrize(
    ("before", "after"),
    [("", ""), ("    follows: 2024-01\n", ""), ("purpose: minutes", "purpose: decision")],
    ids=["deferred", "follows nothing", "at another item"],
)
def test_corrections_of_minutes_that_were_not_adopted_are_told(before: str, after: str) -> None:
    text = CORRECTED.replace("result: deferred", "result: adopted" if before else "result: deferred")
    told = found(corrections_without_adoption, text.replace(before, after))
    assert [(one.code, one.values["date"]) for one in told] == [
        ("corrections-without-adoption", date(2024, 3, 1))
    ]


def test_what_to_do_about_corrections_is_said() -> None:
    assert said(corrections_without_adoption, CORRECTED) == [
        (
            "8: The meeting of 2024-03-01 corrects minutes that it did not adopt. "
            "Add the outcome at the item with purpose: minutes, and the link follows."
        )
    ]


@pytest.mark.parametrize("result", ["adopted", "adopted_amended"])
def test_corrections_that_go_with_the_adoption_are_fine(result: str) -> None:
    assert said(corrections_without_adoption, CORRECTED.replace("deferred", result)) == []


def test_corrections_may_wait_for_the_meeting() -> None:
    assert said(corrections_without_adoption, CORRECTED, day="2024-02-29") == []


def discussed(text: str, regime: str = "chatham") -> str:
    minutes = f"    discussions: [{{item: quay, text: {text}}}]\n"
    items = "    items: [{id: opening}, {id: port, items: [{id: quay}]}]\n"
    return f"{SEATS}{HELD}    regime: {regime}\n{items}{minutes}"


def test_minutes_under_the_chatham_house_rule_name_nobody_who_took_part() -> None:
    text = discussed("'Volgens de tweede reder en Werf Noord kan het.'")
    assert said(chatham_attribution, text) == [
        (
            "19: Under the Chatham House Rule the minutes of item 2.1 name Tweede reder, Werf Noord. "
            "Write what was said and not who said it."
        )
    ]


@pytest.mark.parametrize(
    "name",
    ["Reder A", "REDER A", "Shipping line", "J. Zeeman", "North Yard", "Helling", "Provinciale Staten"],
)
def test_every_name_counts_in_every_language(name: str) -> None:
    told = found(chatham_attribution, discussed(f"{{nl: Dat kan., en: '{name} agrees, as others do.'}}"))
    assert [[name.lower() for name in one.values["names"]] for one in told] == [[name.lower()]]  # type: ignore[attr-defined] # a value may be anything


@pytest.mark.parametrize(
    "text",
    [
        "De voorzitter onderbreekt het gesprek; de griffier legt dat vast.",
        "De Europese Commissie adviseert hierover.",
        "Op het Wad en bij WN is plaats.",
        "De hellingen zijn te steil.",
        "Een reder en een werf zijn het eens.",
    ],
    ids=["who leads", "who does not sit there", "short names", "parts of words", "parts of names"],
)
def test_words_that_give_nobody_away_are_fine(text: str) -> None:
    assert said(chatham_attribution, discussed(f"'{text}'")) == []


@pytest.mark.parametrize("regime", ["closed", "open"])
def test_other_meetings_may_say_who_said_what(regime: str) -> None:
    assert said(chatham_attribution, discussed("Reder A stemt in.", regime)) == []


def test_who_may_not_read_a_discussion_is_not_told_whom_it_names() -> None:
    text = discussed("Reder A stemt in., level: government")
    assert [one.level for one in found(chatham_attribution, text)] == ["government"]
