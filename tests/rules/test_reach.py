from __future__ import annotations

from dataclasses import replace

import pytest
from made import bottleneck, charter, item_fields, meeting, seat

from boardkit.model.board import Board
from boardkit.model.eu_body import EuMeeting, EuProfile
from boardkit.model.eu_input import EuInput
from boardkit.model.funding import Instrument
from boardkit.model.record import Audience
from boardkit.problems import Problem, Severity, Where
from boardkit.rules.reach import (
    inputs_mentioned,
    linked,
    on_actions,
    on_money,
    on_nothing,
    touching,
    touching_board,
)

NAMED = meeting(
    item_fields("opening", lead="sme-a"),
    item_fields(
        "grid-item",
        about=["grid"],
        items=[item_fields("deeper", recusals=[{"seat": "sme-b"}])],
        papers=[{"letter": "A", "title": "Stuk", "by": "sme-c", "source": {"id": "kst-1"}}],
    ),
    action_points=[{"id": "ap-1", "text": "Doen.", "owner": "sme-d", "item": "opening"}],
    follows="2024-01",
)
BOARD = Board(
    charter(),
    seats=(seat(id="sme-a"), seat(id="sme-z")),
    bottlenecks=(bottleneck(), bottleneck(id="water")),
    meetings=(NAMED, meeting(item_fields("opening"), id="2024-03")),
)


def test_a_meeting_points_at_what_stands_anywhere_inside_it() -> None:
    assert set(linked(NAMED)) == {"sme-a", "sme-b", "sme-c", "sme-d", "grid", "kst-1", "2024-01"}


def about(subject: str, severity: Severity = Severity.ERROR, level: str = "members") -> Problem:
    return Problem(Where("x.yaml"), "a-check", "Something.", subject=subject, severity=severity, level=level)


@pytest.mark.parametrize(
    ("subject", "severity", "matters"),
    [
        ("2024-02", Severity.WARNING, True),
        ("2024-02.opening", Severity.UNFINISHED, True),
        ("2024-03", Severity.ERROR, False),
        ("2024-03.opening", Severity.ERROR, False),
        ("2024-021.opening", Severity.ERROR, False),
        ("grid", Severity.ERROR, True),
        ("grid", Severity.UNFINISHED, False),
        ("grid", Severity.WARNING, False),
        ("water", Severity.ERROR, False),
        ("sme-a", Severity.ERROR, True),
        ("sme-a", Severity.UNFINISHED, True),
        ("sme-z", Severity.UNFINISHED, False),
        ("", Severity.ERROR, True),
        ("", Severity.UNFINISHED, True),
    ],
)
def test_only_what_a_meetings_papers_rest_on_matters_to_them(
    subject: str, severity: Severity, *, matters: bool
) -> None:
    found = about(subject, severity)
    assert touching([found], BOARD, NAMED) == ((found,) if matters else ())


def test_findings_keep_their_order() -> None:
    first, skipped, last = about("grid"), about("water"), about("2024-02")
    assert touching([first, skipped, last], BOARD, NAMED) == (first, last)


@pytest.mark.parametrize(
    ("subject", "owner", "matters"),
    [
        ("ap-1", "", True),
        ("ap-1", "sme-d", True),
        ("ap-1", "sme-a", False),
        ("sme-d", "", True),
        ("sme-a", "", False),
        ("2024-02", "", False),
        ("2024-02.opening", "", False),
        ("grid", "", False),
        ("", "sme-a", True),
    ],
)
def test_a_list_of_actions_rests_on_these_and_on_who_does_them(
    subject: str, owner: str, *, matters: bool
) -> None:
    board = replace(BOARD, seats=(*BOARD.seats, seat(id="sme-d")))
    assert bool(touching_board([about(subject)], board, on_actions(board, owner))) is matters


def test_a_mistake_in_an_action_point_counts_for_its_own_meeting() -> None:
    assert touching([about("ap-1")], BOARD, NAMED)
    assert not touching([about("ap-1")], BOARD, BOARD.meetings[1])


SCHEME = Instrument.model_validate(
    {
        "id": "scheme",
        "title": "Regeling",
        "tier": "national",
        "kind": "grant",
        "source": {"id": "of-scheme"},
        "funding": [
            {
                "id": "money",
                "amount": "1",
                "currency": "EUR",
                "period": "one_off",
                "payer": "public",
                "source": {"id": "of-money"},
                "history": [{"on": "2024-01-01", "status": "paid", "source": {"id": "of-step"}}],
            }
        ],
    }
)
PENNILESS = Instrument.model_validate(
    {"id": "law", "title": "Wet", "tier": "national", "kind": "regulation", "source": {"id": "of-law"}}
)


def test_a_paper_about_money_rests_on_instruments_with_money_and_on_what_they_cite() -> None:
    board = Board(charter(), instruments=(SCHEME, PENNILESS))
    assert on_money(board, "") == {"scheme", "money", "of-scheme", "of-money", "of-step"}


@pytest.mark.parametrize(
    ("subject", "matters"),
    [
        ("scheme", True),
        ("money", True),
        ("law", False),
        ("sme-a", False),
        ("2024-03.opening", False),
        ("", True),
    ],
)
def test_a_mistake_in_what_is_not_printed_stops_no_paper_about_money(subject: str, *, matters: bool) -> None:
    board = replace(BOARD, instruments=(SCHEME, PENNILESS))
    assert bool(touching_board([about(subject)], board, on_money(board, ""))) is matters


def test_a_paper_on_nothing_is_stopped_by_the_board_alone() -> None:
    found = touching_board([about(""), about("sme-a")], BOARD, on_nothing(BOARD, ""))
    assert [one.subject for one in found] == [""]


EB = EuProfile.model_validate({"id": "eb", "name": "Europees Bergoverleg", "short": "EB", "law": "Wet"})
EB_JUNE = EuMeeting.model_validate({"id": "eb-june", "date": "2024-06-20"})
BROUGHT = EuInput.model_validate(
    {
        "id": "eu-quays",
        "subject": "Kades",
        "eu_meeting": "eb-june",
        "task": "a",
        "essence": "Kort.",
        "position": "Voor.",
    }
)
EUROPEAN = Board(charter(eu_profile="eb"), eu_profiles=(EB,), eu_meetings=(EB_JUNE,), eu_inputs=(BROUGHT,))


@pytest.mark.parametrize(
    ("period", "named"),
    [("2024-Q2", {"eu-quays", "eb-june", "eb"}), ("2024-Q1", set()), ("2024-Q3", set()), ("", set())],
)
def test_a_report_mentions_the_european_inputs_of_its_period(period: str, named: set[str]) -> None:
    assert inputs_mentioned(EUROPEAN, period) == named


@pytest.mark.parametrize("subject", ["eu-quays", "eb-june", "eb"])
def test_only_a_mistake_counts_in_what_a_paper_mentions(subject: str) -> None:
    mentions = inputs_mentioned(EUROPEAN, "2024-Q2")
    found = [about(subject, severity) for severity in Severity]
    assert touching_board(found, EUROPEAN, frozenset(), mentions) == (about(subject),)
    assert touching_board(found, EUROPEAN, frozenset()) == ()


PRINTED = [("public", True), ("members", True), ("government", False), ("secretariat", False)]


@pytest.mark.parametrize(("level", "counts"), PRINTED)
def test_a_mistake_counts_in_what_a_report_can_print_of_an_input(level: str, *, counts: bool) -> None:
    mentions = inputs_mentioned(EUROPEAN, "2024-Q2")
    found = about("eu-quays", level=level)
    assert bool(touching_board([found], EUROPEAN, frozenset(), mentions)) is counts
    assert touching_board([found], EUROPEAN, frozenset({"eu-quays"})) == (found,)


@pytest.mark.parametrize("names_it", [True, False])
@pytest.mark.parametrize(("level", "counts"), PRINTED)
def test_a_mistake_counts_in_what_an_agenda_can_print_of_an_input(
    level: str, *, counts: bool, names_it: bool
) -> None:
    one = meeting(item_fields("quays", about=["eu-quays"] if names_it else []))
    mentions = frozenset() if names_it else frozenset({"eu-quays"})
    found = about("eu-quays", level=level)
    assert bool(touching([found], EUROPEAN, one, mentions)) is counts
    assert touching([about("eu-quays", Severity.UNFINISHED)], EUROPEAN, one, mentions) == ()


def test_what_only_government_knows_of_is_printed_for_government() -> None:
    inside = replace(EUROPEAN, eu_inputs=(BROUGHT.model_copy(update={"level": Audience.GOVERNMENT}),))
    mentions = frozenset({"eu-quays"})
    known, kept = about("eu-quays", level="government"), about("eu-quays", level="secretariat")
    assert touching_board([known, kept], inside, frozenset(), mentions) == (known,)


def test_a_mistake_in_a_bottleneck_that_few_may_read_still_counts() -> None:
    found = about("grid", level="secretariat")
    assert touching([found], BOARD, NAMED) == (found,)
