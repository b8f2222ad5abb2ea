from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest
from made import bottleneck, charter, item_fields, meeting, seat

from boardkit.model.action import ActionAgenda, Commitment, Milestone
from boardkit.model.board import Records
from boardkit.model.eu_input import EuInput
from boardkit.model.funding import Instrument
from boardkit.model.history import LooseUpdate, Status
from boardkit.model.snapshot import Snapshot
from boardkit.model.source import Source
from boardkit.rules.eu_standing import AskResult
from boardkit.rules.outcomes import OutcomeNoun
from boardkit.rules.trace import NothingSo, Step, trace

DAY = date(2024, 12, 31)
Tree = dict[str, Any]


def tree(steps: Iterable[Step]) -> Tree:
    """Each line's identifier, with what lies beyond it."""
    return {step.node.identifier: tree(step.beyond) for step in steps}


def both(records: Records, written: str, day: date = DAY) -> tuple[Tree, Tree]:
    found = trace(records, written, day=day)
    return tree(found.came_from), tree(found.led_to)


def board(**fields: Any) -> Records:
    return Records(**{"charter": charter(), **fields})


def outcome(number: str, item: str, **fields: Any) -> dict[str, Any]:
    return {"number": number, "item": item, "result": "adopted", "text": "Tekst.", **fields}


MARCH = meeting(
    item_fields("quays", about=["grid"]),
    id="2024-01",
    date="2024-03-13",
    outcomes=[outcome("2024-01-01", "quays", result="deferred")],
)
JUNE = meeting(
    item_fields(
        "quays",
        carried_from="2024-01",
        about=["grid"],
        items=[item_fields("choice", papers=[{"letter": "B", "title": "Kader", "by": "sme-a"}])],
    ),
    item_fields("minutes", purpose="minutes"),
    follows="2024-01",
    outcomes=[outcome("2024-02-01", "choice"), outcome("2024-02-02", "minutes")],
    action_points=[{"id": "2024-02-a1", "text": "Doen.", "owner": "sme-a", "item": "choice"}],
)
BOARD = board(bottlenecks=(bottleneck(),), meetings=(MARCH, JUNE), seats=(seat(),))


def test_a_bottleneck_leads_to_items_and_these_to_what_was_concluded_and_asked() -> None:
    assert both(BOARD, "grid") == (
        {},
        {
            "2024-01.quays": {
                "2024-01-01": {},
                "2024-02.quays": {"2024-02.choice": {"2024-02-01": {}, "2024-02-a1": {}}},
            }
        },
    )


def test_an_outcome_goes_back_to_the_item_that_was_put_off_and_what_it_was_about() -> None:
    assert both(BOARD, "2024-02-01") == (
        {"2024-02.choice": {"2024-02.quays": {"2024-01.quays": {"grid": {}}}}},
        {},
    )


def test_an_action_is_found_as_papers_print_it() -> None:
    came_from: Tree = {"2024-02.choice": {"2024-02.quays": {"2024-01.quays": {"grid": {}}}}}
    for written in ("2024-02-a1", "2024-02-A1", " 2024-02-A1 "):
        assert both(BOARD, written) == (came_from, {})


@pytest.mark.parametrize("written", ["2024-02.choice", "2024-02/1.1"])
def test_an_item_is_found_by_identifier_and_by_number(written: str) -> None:
    assert trace(BOARD, written, day=DAY).node.number == "2024-02/1.1"


@pytest.mark.parametrize("written", ["GRID", "pb-2024-02.01.1b", "2024-02.Choice"])
def test_capitals_make_no_difference(written: str) -> None:
    assert trace(BOARD, written, day=DAY).node.identifier.casefold() == written.casefold()


def test_a_paper_goes_both_ways_from_its_item() -> None:
    assert both(BOARD, "PB-2024-02.01.1B") == (
        {"2024-02.choice": {"2024-02.quays": {"2024-01.quays": {"grid": {}}}}, "sme-a": {}},
        {"2024-02.choice": {"2024-02-01": {}, "2024-02-a1": {}}},
    )


def test_a_paper_stands_in_nobody_elses_line() -> None:
    assert "PB-" not in str(both(BOARD, "sme-a", date(2024, 1, 1))[0])
    assert "PB-" not in str(both(BOARD, "2024-02.quays"))


def test_minutes_come_from_the_meeting_before_and_the_line_ends_there() -> None:
    assert both(BOARD, "2024-02-02") == ({"2024-02.minutes": {"2024-01": {}}}, {})


def test_a_meeting_that_is_asked_about_is_gone_through_and_one_on_the_way_is_not() -> None:
    came_from, led_to = both(BOARD, "2024-01")
    assert came_from == {}
    assert list(led_to) == ["2024-01.quays", "2024-02", "2024-02.minutes"]
    assert led_to["2024-02"] == {}
    assert led_to["2024-02.minutes"] == {"2024-02-02": {}}


def test_what_had_not_happened_on_the_day_is_left_out_but_the_agenda_is_there() -> None:
    assert both(BOARD, "grid", date(2024, 3, 13))[1] == {
        "2024-01.quays": {"2024-01-01": {}, "2024-02.quays": {"2024-02.choice": {}}}
    }
    assert trace(BOARD, "2024-02-01", day=date(2024, 3, 13)).node.identifier == "2024-02-01"


def test_an_item_that_was_called_otherwise_comes_from_the_meeting_that_put_it_off() -> None:
    renamed = meeting(item_fields("dredging", carried_from="2024-01"))
    assert both(board(meetings=(MARCH, renamed)), "2024-02.dredging") == ({"2024-01": {}}, {})


def test_an_outcome_leads_to_the_item_that_looks_at_it_again() -> None:
    later = meeting(item_fields("review-2024-01-01"))
    assert both(board(meetings=(MARCH, later)), "2024-01-01")[1] == {"2024-02.review-2024-01-01": {}}


def test_an_outcome_in_writing_leads_to_its_confirmation() -> None:
    later = meeting(item_fields("confirm-2024-01"))
    assert both(board(meetings=(MARCH, later)), "2024-01-01")[1] == {"2024-02.confirm-2024-01": {}}


def test_an_action_point_without_an_item_comes_from_its_meeting() -> None:
    held = meeting(action_points=[{"id": "2024-02-a1", "text": "Doen.", "owner": "sme-a"}])
    assert both(board(meetings=(held,)), "2024-02-a1") == ({"2024-02": {}}, {})


def update(of: str, on: str, **fields: Any) -> LooseUpdate:
    return LooseUpdate.model_validate({"of": of, "on": on, **fields})


def test_an_action_leads_to_its_last_update_and_stands_as_it_says() -> None:
    told = (
        update("2024-02-a1", "2024-07-01", status="on_track", due="2024-08-01", text="Eerst."),
        update("2024-02-a1", "2024-09-01", status="at_risk", text="Later."),
    )
    records = board(meetings=(JUNE,), updates=told)
    found = trace(records, "2024-02-a1", day=date(2024, 8, 15))
    assert [(one.node.title.nl or one.node.title.own) for one in found.led_to if one.node.title] == ["Eerst."]
    assert (found.node.status, found.node.late) == (Status.ON_TRACK, True)
    assert trace(records, "2024-02-a1", day=DAY).node.status is Status.AT_RISK
    assert not trace(records, "2024-02-a1", day=date(2024, 8, 1)).node.late


AGENDA = ActionAgenda.model_validate(
    {
        "id": "plan",
        "priority": "quays",
        "title": "Plan",
        "actions": [
            {
                "id": "dredge",
                "title": "Baggeren",
                "addresses": ["grid"],
                "origin": "promise",
                "due": "2024-Q3",
            }
        ],
    }
)
PROMISE = Commitment.model_validate(
    {
        "id": "promise",
        "kind": "intention",
        "text": "Wij gaan baggeren.",
        "by": ["sme-a"],
        "fulfilled_by": ["fund"],
    }
)
FUND = Instrument.model_validate(
    {
        "id": "fund",
        "title": "Fonds",
        "tier": "national",
        "kind": "fund",
        "part_of": "great-fund",
        "funding": [
            {"id": "money", "amount": "5", "currency": "EUR", "period": "one_off", "payer": "national"},
            {
                "id": "some",
                "amount": "2",
                "currency": "EUR",
                "period": "one_off",
                "payer": "national",
                "part_of": "money",
            },
        ],
    }
)


def test_a_commitment_leads_to_what_carries_it_out_with_its_means() -> None:
    records = board(
        action_agendas=(AGENDA,),
        commitments=(PROMISE,),
        bottlenecks=(bottleneck(),),
        instruments=(FUND,),
        seats=(seat(),),
    )
    assert both(records, "promise") == (
        {"sme-a": {}},
        {"dredge": {}, "fund": {"money": {"some": {}}}},
    )
    assert both(records, "dredge")[0] == {"promise": {"sme-a": {}}, "grid": {}, "plan": {}}
    assert both(records, "some")[0] == {"fund": {"promise": {"sme-a": {}}}, "money": {}}
    assert trace(records, "dredge", day=DAY).node.late


def test_an_input_comes_from_its_subject_and_leads_to_what_was_done_with_its_asks() -> None:
    given = EuInput.model_validate(
        {
            "id": "eu-quays",
            "subject": "Kades",
            "task": "a",
            "essence": "Kort.",
            "position": "Voor.",
            "about": ["grid"],
            "asks": [
                {"id": "one", "text": "Een."},
                {"id": "two", "text": "Twee."},
                {"id": "three", "text": "Drie."},
                {"id": "four", "text": "Vier."},
                {"id": "five", "text": "Vijf."},
            ],
            "evidence": [{"text": "Ondiep.", "source": {"id": "sounding"}}, {"text": "Smal."}],
            "anchors": [{"id": "motion"}],
            "contributions": [{"seat": "sme-a", "on": "2024-04-01", "text": "Goed."}],
            "outcome": {
                "on": "2024-07-01",
                "text": "Deels.",
                "taken_over": ["two"],
                "partly": ["three"],
                "not_taken_over": ["one"],
                "not_discussed": ["four"],
                "follow_up": "Navragen.",
            },
        }
    )
    tabled = meeting(item_fields("eu", about=["eu-quays"]))
    sources = tuple(
        Source.model_validate({"id": name, "title": "Stuk"}) for name in ("sounding", "motion", "other")
    )
    records = board(
        eu_inputs=(given,),
        bottlenecks=(bottleneck(),),
        seats=(seat(),),
        meetings=(tabled,),
        sources=sources,
    )
    found = trace(records, "eu-quays", day=DAY)
    assert tree(found.came_from) == {"motion": {}, "sounding": {}, "sme-a": {}, "grid": {}}
    assert both(records, "sounding")[1] == {"eu-quays": tree(found.led_to)}
    asks = {step.node.identifier: step.node.status for step in found.led_to if step.reason == "ask"}
    assert asks == {
        "eu-quays.one": AskResult.NOT_TAKEN_OVER,
        "eu-quays.two": AskResult.TAKEN_OVER,
        "eu-quays.three": AskResult.PARTLY,
        "eu-quays.four": AskResult.NOT_DISCUSSED,
        "eu-quays.five": AskResult.NOT_TOLD,
    }
    assert "2024-02.eu" in tree(found.led_to)
    assert tree(found.led_to)["eu-quays/outcome"] == {"eu-quays/follow-up": {}}
    with pytest.raises(NothingSo) as unknown:
        trace(records, "eu-quays.twoo", day=DAY)
    assert unknown.value.guess == "eu-quays.two"
    before = trace(records, "eu-quays", day=date(2024, 6, 30))
    assert "eu-quays/outcome" not in tree(before.led_to)
    assert {step.node.status for step in before.led_to if step.reason == "ask"} == {None}


def test_a_report_stands_at_the_end_of_a_records_line_with_what_it_printed() -> None:
    entry = {"of": "grid", "stood": {"status": "at_risk"}, "hash": "0" * 64}
    report = Snapshot.model_validate(
        {
            "id": "q2",
            "period": "2024-Q2",
            "reference_day": "2024-06-30",
            "version": "1",
            "entries": [entry],
        }
    )
    records = board(bottlenecks=(bottleneck(),), snapshots=(report,))
    (step,) = trace(records, "grid", day=DAY).led_to
    assert (step.node.number, step.node.status, step.beyond) == ("q2", Status.AT_RISK, ())
    assert both(records, "q2") == ({"grid": {}}, {})
    assert both(records, "grid", date(2024, 6, 29)) == ({}, {})


def test_a_line_ends_where_everything_meets() -> None:
    letter = Source.model_validate({"id": "letter", "title": "Brief"})
    two = tuple(bottleneck(id=name, source={"id": "letter"}, raised_by="sme-a") for name in ("grid", "water"))
    records = board(sources=(letter,), bottlenecks=two, seats=(seat(source={"id": "letter"}),))
    assert both(records, "grid") == ({"letter": {}, "sme-a": {}}, {})
    assert both(records, "letter")[1] == {"sme-a": {}, "grid": {}, "water": {}}


def test_a_loop_in_the_data_ends() -> None:
    one = Milestone.model_validate({"id": "one", "title": "Een", "origin": "two"})
    two = Milestone.model_validate({"id": "two", "title": "Twee", "origin": "one"})
    own = Milestone.model_validate({"id": "own", "title": "Zelf", "origin": "own"})
    records = board(milestones=(one, two, own))
    assert both(records, "one") == ({"two": {}}, {"two": {}})
    assert both(records, "own") == ({}, {})


def test_a_link_to_what_is_not_there_is_passed_over() -> None:
    lost = Milestone.model_validate({"id": "one", "title": "Een", "origin": "gone", "addresses": ["gone"]})
    assert both(board(milestones=(lost,)), "one") == ({}, {})


def test_ten_comes_after_nine() -> None:
    points = [{"id": f"2024-02-a{n}", "text": "Doen.", "owner": "sme-a", "item": "opening"} for n in (9, 10)]
    assert list(both(board(meetings=(meeting(action_points=points),)), "2024-02.opening")[1]) == [
        "2024-02-a9",
        "2024-02-a10",
    ]


def test_an_outcome_is_called_as_the_mandate_has_it() -> None:
    records = Records(charter(mandate="advises"), meetings=(MARCH,))
    assert trace(records, "2024-01-01", day=DAY).node.called is OutcomeNoun.ADVICE


@pytest.mark.parametrize(
    ("written", "guess"), [("gird", "grid"), ("2024-02-A7", "2024-02-A1"), ("xyzzy", ""), ("", "")]
)
def test_what_is_not_there_is_guessed_at(written: str, guess: str) -> None:
    with pytest.raises(NothingSo) as unknown:
        trace(BOARD, written, day=DAY)
    assert unknown.value.guess == guess
