"""What a reader may see."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from boardkit.model.meeting import Meeting
from boardkit.model.record import Audience
from boardkit.problems import Problem, Severity, Where
from boardkit.source.folder import load_board
from boardkit.views.select import select, selected, with_findings
from boardkit.views.view import View

DAY = date(2024, 6, 1)
Write = Callable[..., Path]

MEETING = """
    id: 2024-01
    date: 2024-06-12
    start: 13:30
    end: 14:30
    place:
      name: Havenhuis
      address: Kade 1
      online: https://example.org/room
    chair:
      aim: Het doel van de voorzitter
    items:
      - id: opening
        title: Opening
        purpose: opening
        minutes: 10
        lead: chair
        level: public
      - id: secret
        title: Geheime kade
        purpose: discussion
        minutes: 20
        level: government
        public_as: heading
        public_title: Een besloten punt
        explanation: Alleen voor het Rijk
        papers:
          - letter: A
            title: Stuk voor het Rijk
      - id: gone
        title: Verborgen punt
        purpose: discussion
        minutes: 10
        level: secretariat
        public_as: hidden
      - id: dredging
        title: Baggeren
        purpose: decision
        minutes: 15
        lead: shipper
        about: [silt, smuggling]
        recusals:
          - seat: shipper
            reason: Levert de baggerboot
        chair:
          aim: Doel bij baggeren
        papers:
          - letter: A
            title: Peilingen
          - letter: B
            title: Raming
            level: government
      - id: closing
        title: Sluiting
        purpose: closing
        minutes: 5
        level: public
    handled: [opening, gone, dredging]
    """
BOTTLENECKS = """
    - id: silt
      title: Slib
      description: De geul slibt dicht.
      notes: [Nog te controleren]
    - id: smuggling
      title: Smokkel
      description: Een bedrijf meldde het.
      given_in_confidence: true
    """


@pytest.fixture
def view(small_board: Write) -> Callable[[Audience], View]:
    folder = small_board({"meetings/2024-01.yaml": MEETING, "bottlenecks.yaml": BOTTLENECKS})
    board = load_board(folder)
    return lambda audience: select(board, day=DAY, audience=audience)


def titles(view: View) -> list[str]:
    return [item.title.wording("nl") for item in view.meetings[0].items]


def test_the_secretariat_sees_every_item(view: Callable[[Audience], View]) -> None:
    assert titles(view(Audience.SECRETARIAT)) == [
        "Opening",
        "Geheime kade",
        "Verborgen punt",
        "Baggeren",
        "Sluiting",
    ]


def test_an_item_above_the_reader_is_a_heading_or_nothing_as_it_says(
    view: Callable[[Audience], View],
) -> None:
    assert titles(view(Audience.MEMBERS)) == ["Opening", "Een besloten punt", "Baggeren", "Sluiting"]


def test_an_item_that_says_nothing_has_the_boards_default_even_in_a_public_meeting(
    view: Callable[[Audience], View],
) -> None:
    assert titles(view(Audience.PUBLIC)) == ["Opening", "Een besloten punt", "Baggeren", "Sluiting"]
    dredging = view(Audience.PUBLIC).meetings[0].items[2]
    assert dredging.papers == ()
    assert dredging.lead is None


def test_a_heading_keeps_nothing_of_the_item_but_what_a_heading_needs(
    view: Callable[[Audience], View],
) -> None:
    heading = view(Audience.MEMBERS).meetings[0].items[1]
    assert heading.explanation is None
    assert heading.papers == ()
    assert heading.minutes == 20


def test_hiding_an_item_renumbers_nothing(view: Callable[[Audience], View]) -> None:
    slots = view(Audience.MEMBERS).slots
    assert slots["2024-01", "dredging"].number == "4"
    assert slots["2024-01", "closing"].number == "5"
    assert ("2024-01", "gone") not in slots


def test_times_are_those_of_the_whole_agenda(view: Callable[[Audience], View]) -> None:
    assert view(Audience.PUBLIC).slots["2024-01", "dredging"].start.isoformat() == "14:10:00"


def test_a_hidden_item_is_not_named_in_the_order_of_handling(view: Callable[[Audience], View]) -> None:
    assert view(Audience.SECRETARIAT).meetings[0].handled == ("opening", "gone", "dredging")
    assert view(Audience.MEMBERS).meetings[0].handled == ("opening", "dredging")


def test_the_chairs_notes_are_for_the_chair(view: Callable[[Audience], View]) -> None:
    for audience in (Audience.PUBLIC, Audience.MEMBERS, Audience.GOVERNMENT):
        meeting = view(audience).meetings[0]
        assert meeting.chair is None
        assert all(item.chair is None for item in meeting.items)
    assert view(Audience.SECRETARIAT).meetings[0].chair is not None


def test_members_read_who_does_not_take_part_but_not_why(view: Callable[[Audience], View]) -> None:
    recusal = view(Audience.MEMBERS).meetings[0].items[2].recusals[0]
    assert recusal.seat == "shipper"
    assert recusal.reason is None


def test_the_public_does_not_read_how_to_take_part_from_elsewhere(view: Callable[[Audience], View]) -> None:
    assert view(Audience.PUBLIC).meetings[0].place.online is None
    assert view(Audience.MEMBERS).meetings[0].place.online == "https://example.org/room"


def test_a_paper_above_the_reader_is_dropped_from_its_item(view: Callable[[Audience], View]) -> None:
    letters = [paper.letter for paper in view(Audience.MEMBERS).meetings[0].items[2].papers]
    assert letters == ["A"]


def test_what_a_company_gave_in_confidence_is_for_government_at_least(
    view: Callable[[Audience], View],
) -> None:
    assert [one.id for one in view(Audience.MEMBERS).bottlenecks] == ["silt"]
    assert [one.id for one in view(Audience.GOVERNMENT).bottlenecks] == ["silt", "smuggling"]


def test_a_link_goes_with_the_record_that_it_points_at(view: Callable[[Audience], View]) -> None:
    assert view(Audience.MEMBERS).meetings[0].items[2].about == ("silt",)
    assert view(Audience.GOVERNMENT).meetings[0].items[3 - 1].about == ("silt", "smuggling")


def test_notes_on_what_is_uncertain_are_for_the_secretariat(view: Callable[[Audience], View]) -> None:
    assert view(Audience.GOVERNMENT).bottlenecks[0].notes == ()
    assert view(Audience.SECRETARIAT).bottlenecks[0].notes != ()


def test_declarations_of_interests_are_for_the_secretariat(view: Callable[[Audience], View]) -> None:
    assert view(Audience.GOVERNMENT).declarations == ()
    assert len(view(Audience.SECRETARIAT).declarations) == 2


def test_a_view_does_not_know_where_its_records_were_written(view: Callable[[Audience], View]) -> None:
    seen = view(Audience.SECRETARIAT)
    assert [str(part.where) for part in seen.parts() if part.where.path] == []


def test_a_record_that_needs_what_is_hidden_goes_with_it(small_board: Write) -> None:
    folder = small_board(
        {
            "meetings/2024-01.yaml": MEETING,
            "bottlenecks.yaml": BOTTLENECKS,
            "updates/q1.yaml": """
                - of: smuggling
                  on: 2024-03-31
                  severity: 4
                - of: silt
                  on: 2024-03-31
                  severity: 2
                """,
        }
    )
    seen = select(load_board(folder), day=DAY, audience=Audience.MEMBERS)
    assert [update.of for update in seen.updates] == ["silt"]


@pytest.mark.parametrize(
    ("subject", "level", "audience", "shown"),
    [
        ("2024-01.dredging", "members", Audience.MEMBERS, True),
        ("2024-01.dredging", "members", Audience.PUBLIC, False),
        ("2024-01.dredging", "secretariat", Audience.MEMBERS, False),
        ("2024-01.secret", "members", Audience.MEMBERS, False),
        ("2024-01.secret", "members", Audience.SECRETARIAT, True),
        ("smuggling", "members", Audience.MEMBERS, False),
    ],
)
def test_a_finding_is_shown_to_those_who_may_read_what_it_is_about(
    small_board: Write, subject: str, level: str, audience: Audience, *, shown: bool
) -> None:
    board = load_board(small_board({"meetings/2024-01.yaml": MEETING, "bottlenecks.yaml": BOTTLENECKS}))
    finding = Problem(
        Where("x"), "code", "It is late.", severity=Severity.UNFINISHED, subject=subject, level=level
    )
    assert select(board, day=DAY, audience=audience, findings=[finding]).findings == (
        (finding,) if shown else ()
    )


def test_the_whole_board_is_left_as_it_was(small_board: Write) -> None:
    board = load_board(small_board({"meetings/2024-01.yaml": MEETING}))
    before = repr(board)
    select(board, day=DAY, audience=Audience.PUBLIC)
    assert repr(board) == before
    assert board.find(Meeting, "2024-01") is not None


def test_an_item_that_not_even_members_may_read_never_shows_its_own_title(small_board: Write) -> None:
    text = MEETING.replace("public_as: heading", "").replace("        public_title: Een besloten punt\n", "")
    seen = select(
        load_board(small_board({"meetings/2024-01.yaml": text})), day=DAY, audience=Audience.MEMBERS
    )
    assert titles(seen)[1] == "Besloten punt"
    assert seen.meetings[0].items[1].title.wording("en") == "Closed item"


def test_what_came_of_a_hidden_item_goes_with_it(small_board: Write) -> None:
    text = MEETING.rstrip(" ") + (
        "    action_points:\n"
        "      - {id: ap-1, text: Iets geheims, owner: chair, item: secret}\n"
        "      - {id: ap-2, text: Baggeren, owner: chair, item: dredging}\n"
    )
    board = load_board(small_board({"meetings/2024-01.yaml": text}))
    seen = [
        [point.id for point in select(board, day=DAY, audience=audience).meetings[0].action_points]
        for audience in (Audience.MEMBERS, Audience.GOVERNMENT)
    ]
    assert seen == [["ap-2"], ["ap-1", "ap-2"]]


CHATHAM = """
    id: 2024-01
    date: 2024-06-12
    start: 13:30
    end: 14:30
    regime: REGIME
    place: {name: Havenhuis}
    items:
      - {id: dredging, title: Baggeren, purpose: decision, level: public}
    attendance:
      - {seat: shipper, state: present, level: public}
    outcomes:
      - number: 2024-01-01
        level: public
        item: dredging
        result: adopted_reserved
        text: Er wordt gebaggerd.
        reservation: De reder wil eerst peilen.
        dissent: De reder ziet geen noodzaak.
"""


@pytest.mark.parametrize(
    ("regime", "audience", "named"),
    [
        ("chatham", Audience.PUBLIC, False),
        ("chatham", Audience.MEMBERS, True),
        ("closed", Audience.PUBLIC, True),
    ],
)
def test_under_the_chatham_house_rule_the_public_never_reads_who_was_there_or_who_said_what(
    small_board: Write, regime: str, audience: Audience, *, named: bool
) -> None:
    files = {
        "seats.yaml": "- {id: shipper, level: public, title: Reder A, role: member}\n",
        "declarations.yaml": None,
        "meetings/2024-01.yaml": CHATHAM.replace("REGIME", regime),
    }
    board = load_board(small_board(files))
    meeting = select(board, day=DAY, audience=audience).meetings[0]
    outcome = meeting.outcomes[0]
    assert outcome.text.wording("nl") == "Er wordt gebaggerd."
    assert bool(meeting.attendance) is named
    assert bool(outcome.reservation) is named
    assert bool(outcome.dissent) is named


CLOSED = """
    id: 2024-01
    date: 2024-06-12
    start: 13:30
    end: 14:30
    place: {name: Havenhuis}
    items:
      - {id: opening, title: Opening, purpose: opening, level: public}
      - id: quays
        title: Kades
        purpose: discussion
        items:
          - {id: north, title: Noord, purpose: decision}
      - {id: gone, title: Verborgen, purpose: decision, public_as: hidden}
      - id: state
        title: Rijk
        purpose: decision
        marking: {label: departmental, set_by: directeur, until: 2030-01-01}
    outcomes:
      - {number: 2024-01-01, level: public, item: quays, result: noted, text: Gezien.}
      - {number: 2024-01-02, level: public, item: north, result: noted, text: Gezien.}
      - {number: 2024-01-03, item: north, result: noted, text: Gezien.}
      - {number: 2024-01-04, level: public, item: gone, result: noted, text: Gezien.}
      - {number: 2024-01-05, level: public, item: state, result: noted, text: Gezien.}
"""


def test_an_outcome_that_says_itself_who_may_read_it_is_told_under_the_heading_of_a_closed_item(
    small_board: Write,
) -> None:
    folder = small_board({"meetings/2024-01.yaml": CLOSED})

    def told(audience: Audience) -> dict[str, str]:
        meeting = view_for(folder, audience).meetings[0]
        return {one.number[-2:]: one.item for one in meeting.outcomes}

    assert told(Audience.PUBLIC) == {"01": "quays", "02": "quays"}
    assert told(Audience.MEMBERS) == {"01": "quays", "02": "north", "03": "north", "04": "gone"}


def test_a_view_knows_of_which_items_it_has_no_more_than_the_heading(small_board: Write) -> None:
    folder = small_board({"meetings/2024-01.yaml": CLOSED})
    closed = [view_for(folder, one).closed for one in (Audience.PUBLIC, Audience.MEMBERS)]
    assert closed == [{("2024-01", "quays"), ("2024-01", "state")}, {("2024-01", "state")}]
    assert view_for(folder, Audience.SECRETARIAT).closed == frozenset()


def test_the_records_are_looked_through_once_for_all_papers(small_board: Write) -> None:
    seen = selected(load_board(small_board({})), day=DAY, audience=Audience.MEMBERS)
    one, other = with_findings(seen, ()), with_findings(seen, ())
    assert one.by_id is other.by_id
    assert one.by_id == {record.id: record for record in one.records()}


def view_for(folder: Path, audience: Audience) -> View:
    return select(load_board(folder), day=DAY, audience=audience)
