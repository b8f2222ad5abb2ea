"""What is not on course comes onto the next agenda: grouped, within its words, and for the right readers."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from textwrap import dedent

import pytest

from boardkit.app.check import Checked
from boardkit.intake.as_written import as_written
from boardkit.intake.meeting_file import meeting_file
from boardkit.intake.next_meeting import Following, Wish, follow
from boardkit.model.item import AgendaItem
from boardkit.model.meeting import Meeting
from boardkit.model.record import Audience
from boardkit.problems import Severity
from boardkit.source.folder import load_board
from boardkit.views.select import select

Write = Callable[..., Path]
ROOT = Path(__file__).resolve().parents[2]
DAY = date(2024, 9, 30)
WISH = Wish(date(2024, 11, 13), end=time(17, 0))

HELD = """
    id: 2024-01
    date: 2024-06-12
    start: 13:30
    end: 14:30
    place: {name: {nl: Havenhuis, en: Harbour House}}
    items:
      - {id: opening, title: {nl: Opening, en: Opening}, purpose: opening, minutes: 10}
      - {id: dredging, title: {nl: Baggeren, en: Dredging}, purpose: discussion, minutes: 40, about: [dig]}
      - {id: closing, title: {nl: Sluiting, en: Closing}, purpose: closing, minutes: 10}
    handled: [opening, dredging, closing]
    history:
      - {on: 2024-06-12, status: held}
"""
BOARD = """
    names: [{name: {nl: Havenberaad, en: Harbour Board}}]
    abbreviation: HB
    languages: [nl, en]
    chair: chair
"""
PRIORITIES = """
    - {id: quays, level: public, title: {nl: Kades, en: Quays}, goal: {nl: Heel., en: Whole.}}
    - {id: locks, title: {nl: Sluizen, en: Locks}, goal: {nl: Vlot., en: Smooth.}}
"""
AGENDA = """
    id: agenda-quays
    priority: quays
    title: {nl: Plan Kades, en: Quays plan}
    actions:
      - id: dig
        title: {nl: Graven, en: Digging}
        owner: shipper
        due: 2024-12-31
        history: [{on: 2024-06-20, by: shipper, status: off_track}]
      - {id: drain, title: {nl: Pompen, en: Pumping}, owner: chair, due: 2025-06-30}
"""
DIG = """
    - of: dig
      on: 2024-09-25
      by: shipper
      status: off_track
      forecast: 2025-02-15
      cause: {nl: De grond is nat., en: The soil is wet.}
      consequence: {nl: De kade zakt., en: The quay sinks.}
      measure:
        who: shipper
        what: {nl: Huurt een pomp., en: Hires a pump.}
        due: 2024-12-01
"""
PUMP = """
    - of: drain
      on: 2024-09-25
      by: chair
      status: off_track
"""


@pytest.fixture
def board(small_board: Write) -> Callable[..., Path]:
    """Writes a board with an action agenda, and what was reported about it."""

    def write(*updates: str, **files: str | None) -> Path:
        named = {f"{name.replace('__', '/')}.yaml": text for name, text in files.items()}
        return small_board(
            {
                "board.yaml": BOARD,
                "priorities.yaml": PRIORITIES,
                "action-agendas/quays.yaml": AGENDA,
                "updates/q3.yaml": "".join(dedent(one) for one in updates) or None,
                "meetings/2024-01.yaml": HELD,
                **named,
            }
        )

    return write


def followed(folder: Path, *, day: date = DAY, wish: Wish = WISH) -> Following:
    records = load_board(folder)
    return follow(records, records.meetings[0], wish, day=day)


def ids(found: Following) -> list[str]:
    return [one.id for one in found.meeting.items]


def item(found: Following, name: str = "steer-quays") -> AgendaItem:
    return next(one for one in found.meeting.items if one.id == name)


def words(item: AgendaItem, code: str = "en") -> str:
    return item.explanation.wording(code) if item.explanation else ""


def test_what_is_to_be_decided_stands_before_any_other_business(board: Callable[..., Path]) -> None:
    found = followed(board(DIG))
    assert ids(found) == ["opening", "minutes", "steer-quays", "closing"]
    steer = item(found)
    assert (steer.title.nl, steer.title.en) == ("Bijsturing: Kades", "Getting back on course: Quays")
    assert (steer.purpose, steer.minutes, steer.lead, steer.about) == ("decision", 15, "shipper", ("dig",))
    assert [one.en for one in steer.requested_decision] == [
        "To agree to 15 February 2025 as the new date for “Digging”.",
        (
            "To agree to the measure for “Digging”, by Shipper A and no later than 1 December 2024: "
            "Hires a pump."
        ),
    ]
    assert steer.requested_decision[1].nl == (
        "In te stemmen met de bijsturing van “Graven”, door Reder A en uiterlijk 1 december 2024: "
        "Huurt een pomp."
    )
    assert steer.questions == ()
    assert [(one.letter, one.title.en, one.by) for one in steer.papers] == [
        ("A", "Proposal for getting back on course: Quays", "shipper")
    ]


def test_who_is_not_on_record_is_named_as_written(board: Callable[..., Path]) -> None:
    steer = item(followed(board(DIG.replace("who: shipper", "who: nobody"))))
    assert "by nobody and no later than" in steer.requested_decision[1].wording("en")


def test_what_is_to_be_discussed_asks_a_question_and_no_paper(board: Callable[..., Path]) -> None:
    steer = item(followed(board(PUMP, DIG.replace("off_track", "done"))))
    assert (steer.purpose, steer.minutes, steer.papers) == ("discussion", 10, ())
    assert [one.en for one in steer.questions] == [
        "What is needed to get back on course, and who will see to it?"
    ]
    assert words(steer) == "Pumping: off track, expected 30 June 2025."


def test_one_item_for_a_priority_led_by_the_chair_when_owners_differ(board: Callable[..., Path]) -> None:
    steer = item(followed(board(DIG, PUMP)))
    assert (steer.purpose, steer.about, steer.lead) == ("decision", ("dig", "drain"), "chair")
    assert len(steer.requested_decision) == 2
    assert len(steer.questions) == 1


def test_nobody_leads_whose_term_will_be_over(board: Callable[..., Path]) -> None:
    seats = """
        - {id: chair, title: Voorzitter, role: chair}
        - {id: shipper, title: Reder A, role: member, until: 2024-10-31}
    """
    assert item(followed(board(DIG, seats=seats))).lead == "chair"


def test_a_date_or_a_measure_before_the_meeting_is_not_agreed_to(board: Callable[..., Path]) -> None:
    steer = item(followed(board(DIG), wish=Wish(date(2025, 3, 12))))
    assert [one.en for one in steer.requested_decision] == [
        "To choose for “Digging” between carrying on, changing course and stopping."
    ]


DUG = "Digging: off track, expected 15 February 2025 instead of 31 December 2024."
PUMPED = "Pumping: off track, expected 30 June 2025."


@pytest.mark.parametrize(
    ("limit", "wanted"),
    [
        (26, f"{DUG} The soil is wet. {PUMPED}"),
        (25, f"{DUG} {PUMPED}"),
        (21, f"{DUG} Pumping: off track."),
        (8, "Digging: off track. Pumping: off track."),
        (7, ""),
    ],
)
def test_the_explanation_tells_as_much_as_its_words_allow_in_the_longest_language(
    board: Callable[..., Path], limit: int, wanted: str
) -> None:
    kept = BOARD + f"    defaults: {{explanation_words: {limit}}}\n"
    assert words(item(followed(board(DIG, PUMP, board=kept)))) == wanted


def test_when_no_title_fits_it_says_how_many(board: Callable[..., Path]) -> None:
    agenda = AGENDA.replace("Digging", "Digging " * 30).replace("Graven", "Graven " * 30)
    kept = BOARD + "    defaults: {explanation_words: 20}\n"
    steer = item(followed(board(DIG, board=kept, **{"action-agendas__quays": agenda})))
    assert words(steer) == "Actions and milestones that are not on course: 1."


def test_only_the_chair_is_told_why_it_came_onto_the_agenda(board: Callable[..., Path]) -> None:
    note = item(followed(board(DIG, PUMP))).chair
    assert note is not None
    assert [one.en for one in note.sensitivities] == [
        "Digging: off track two periods running. The quay sinks.",
        "Pumping: off track. No measure was reported.",
    ]


def test_a_date_that_has_passed_is_told_with_what_the_owner_said(board: Callable[..., Path]) -> None:
    pump = (
        PUMP.replace("off_track", "on_track") + "      due: 2024-09-27\n      reason: {nl: Nee., en: No.}\n"
    )
    steer = item(followed(board(pump, DIG.replace("off_track", "done"))))
    assert words(steer) == "Pumping: off track, its date has passed (27 September 2024)."
    assert steer.chair is not None
    assert [one.en for one in steer.chair.sensitivities] == [
        "Pumping: off track. Its owner reported: on track. No measure was reported."
    ]


def test_a_board_without_action_agendas_steers_nothing(board: Callable[..., Path]) -> None:
    late = "- {id: m, title: {nl: Mijlpaal, en: Milestone}, due: 2024-01-01}\n"
    assert "steer-other" in ids(followed(board(milestones=late)))
    without = board(milestones=late)
    records = replace(load_board(without), action_agendas=())
    found = follow(records, records.meetings[0], WISH, day=DAY)
    assert ids(found) == ["opening", "minutes", "closing"]


def test_what_was_put_off_is_not_put_on_twice(board: Callable[..., Path]) -> None:
    off = (
        HELD + "    outcomes:\n      - {number: 2024-01-01, item: dredging, result: deferred, text: Later.}\n"
    )
    found = followed(board(DIG, **{"meetings__2024-01": off}))
    assert ids(found) == ["opening", "minutes", "dredging", "closing"]
    assert found.steering.elsewhere == ()


def test_what_another_meeting_has_is_left_to_it_also_a_second_time(board: Callable[..., Path]) -> None:
    folder = board(DIG)
    records = load_board(folder)
    first = followed(folder)
    text = meeting_file(records, first.meeting, records.meetings[0])
    (folder / "meetings/2024-02.yaml").write_text(text, "utf-8")
    second = followed(folder)
    assert "steer-quays" not in ids(second)
    assert [(one.task.id, one.on_agendas.planned) for one in second.steering.elsewhere] == [
        ("dig", "2024-02")
    ]


def test_what_a_meeting_settled_is_not_asked_again(board: Callable[..., Path]) -> None:
    held = HELD.replace("2024-06-12", "2024-09-27")
    held += "    outcomes:\n      - {number: 2024-01-01, item: dredging, result: adopted, text: Ja.}\n"
    found = followed(board(DIG, **{"meetings__2024-01": held}))
    assert "steer-quays" not in ids(found)
    assert [one.task.id for one in found.steering.settled] == ["dig"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("on: 2024-09-25\n", "on: 2024-09-25\n      level: government\n"),
        ("id: dig\n", "id: dig\n        level: government\n"),
        ("id: agenda-quays\n", "id: agenda-quays\n    level: government\n"),
    ],
)
@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.MEMBERS])
def test_nobody_reads_more_than_the_records_let_them(
    board: Callable[..., Path], old: str, new: str, audience: Audience
) -> None:
    folder = board(DIG.replace(old, new), PUMP, **{"action-agendas__quays": AGENDA.replace(old, new)})
    records = load_board(folder)
    found = followed(folder)
    secret = item(found, "steer-quays-government")
    assert (secret.level, secret.public_as) == ("government", "hidden")
    text = meeting_file(records, found.meeting, records.meetings[0])
    (folder / "meetings/2024-02.yaml").write_text(text, "utf-8")
    view = select(load_board(folder), day=DAY, audience=audience)
    (seen,) = (one for one in view.meetings if one.id == "2024-02")
    shown = str(as_written(seen))
    assert "Digging" not in shown
    assert "soil" not in shown
    if "agenda-quays" not in old:
        assert ("Pumping" in shown) is (audience is Audience.MEMBERS)
    if audience is Audience.PUBLIC:
        assert "back on course" not in shown


def test_an_earlier_update_whose_words_are_used_counts(board: Callable[..., Path]) -> None:
    first = DIG.replace("by: shipper\n", "by: shipper\n      level: government\n", 1)
    then = "    - {of: dig, on: 2024-09-28, by: shipper, status: off_track, forecast: 2025-02-15}\n"
    assert "The soil is wet." in words(item(followed(board(first, then)), "steer-quays-government"))


def test_a_closed_task_that_nobody_reported_on_stays_closed(board: Callable[..., Path]) -> None:
    agenda = AGENDA.replace("due: 2025-06-30", "due: 2024-09-01, level: government")
    assert item(followed(board(**{"action-agendas__quays": agenda})), "steer-quays-government").about == (
        "drain",
    )


def test_the_public_reads_that_a_public_priority_is_spoken_of_and_not_how_it_goes(
    board: Callable[..., Path],
) -> None:
    steer = item(followed(board(DIG)))
    assert steer.public_title is not None
    assert (steer.public_as, steer.public_title.en) == ("heading", "Progress: Quays")
    closed = PRIORITIES.replace("level: public, ", "")
    steer = item(followed(board(DIG, priorities=closed)))
    assert (steer.public_as, steer.public_title) == ("hidden", None)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_file_reads_back_as_the_meeting_and_has_no_errors(
    board: Callable[..., Path], language: str
) -> None:
    kept = BOARD.replace("languages: [nl, en]", f"language: {language}")
    folder = board(DIG, PUMP, board=kept)
    records = load_board(folder)
    found = followed(folder)
    text = meeting_file(records, found.meeting, records.meetings[0])
    (folder / "meetings/2024-02.yaml").write_text(text, "utf-8")
    checked = Checked(folder)
    read = checked.board.find(Meeting, "2024-02")
    assert read is not None
    assert as_written(read) == as_written(found.meeting)
    assert [one.code for one in checked.findings(DAY) if one.severity is Severity.ERROR] == []


def test_the_example_board_steers_by_priority_within_an_agenda_of_one_page(tmp_path: Path) -> None:
    folder = tmp_path / "agendas"
    shutil.copytree(ROOT / "agendas", folder)
    records = load_board(folder)
    meeting = next(one for one in records.meetings if one.id == "2024-03")
    day = date(2024, 10, 16)
    found = follow(records, meeting, Wish(date(2025, 1, 22)), day=day)
    steered = [one.item for one in found.steering.items]
    assert {"steer-space", "steer-talent"} <= {one.id for one in steered}
    assert len(steered) < sum(len(one.why) for one in found.steering.items)
    assert all(one.example for one in steered)
    (folder / "meetings/2025-01.yaml").write_text(meeting_file(records, found.meeting, meeting), "utf-8")
    told = [one for one in Checked(folder).findings(day) if one.subject.startswith("2025-01")]
    assert {one.code for one in told} <= {"agenda-over", "agenda-under"}
