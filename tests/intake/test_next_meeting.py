"""The next meeting of a small board, and of the example board."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from textwrap import dedent

import pytest

from boardkit.app.check import Checked
from boardkit.intake.as_written import as_written
from boardkit.intake.meeting_file import meeting_file
from boardkit.intake.next_meeting import Following, Wish, follow, next_number
from boardkit.model.item import AgendaItem
from boardkit.model.meeting import Meeting
from boardkit.problems import InvalidSource, Severity
from boardkit.source.folder import load_board
from boardkit.views.select import select

Write = Callable[..., Path]
ROOT = Path(__file__).resolve().parents[2]
DAY = date(2024, 6, 20)
WISH = Wish(date(2024, 10, 9))

MEETING = """
    id: 2024-01
    ordinal: 7
    date: 2024-06-12
    start: 13:30
    end: 14:30
    place:
      name: {nl: Havenhuis, en: Harbour House}
      online: https://harbour.example/7
    regime: chatham
    tlp: TLP:AMBER
    items:
      - id: opening
        title: {nl: Opening, en: Opening}
        purpose: opening
        level: public
        minutes: 10
        lead: chair
        chair: {aim: {nl: Kort., en: Short.}}
      - id: dredging
        title: {nl: Baggeren, en: Dredging}
        purpose: decision
        minutes: 40
        lead: shipper
        explanation: {nl: De vaargeul slibt dicht., en: The fairway silts up.}
        requested_decision:
          - {nl: In oktober te baggeren., en: To dredge in October.}
        about: [quays]
        recusals:
          - seat: shipper
            reason: {nl: Eigen schepen., en: Own ships.}
        papers:
          - letter: A
            title: {nl: Peilingen, en: Soundings}
            due: 2024-05-22
            received: 2024-05-20
        chair:
          proposed_conclusion: {nl: Geheim plan., en: Secret plan.}
      - id: closing
        title: {nl: Sluiting, en: Closing}
        purpose: closing
        minutes: 10
    history:
      - {on: 2024-06-12, status: held}
"""
DEFERRED = """
    outcomes:
      - number: 2024-01-01
        item: dredging
        result: deferred
        text: {nl: Aangehouden., en: Put off.}
"""
ACTIONS = """
    action_points:
      - id: 2024-01-a1
        text: {nl: Peilen., en: Take soundings.}
        owner: shipper
        due: 2024-07-01
      - id: 2024-01-a2
        text: {nl: Rekenen., en: Calculate.}
        owner: chair
        history:
          - {on: 2024-06-14, status: done, completed_on: 2024-06-14}
"""


def whole(*pieces: str) -> str:
    return "".join(dedent(piece) for piece in (MEETING, *pieces))


@pytest.fixture
def following(small_board: Write) -> Callable[..., Following]:
    def made(text: str, files: dict[str, str] | None = None, *, wish: Wish = WISH) -> Following:
        folder = small_board({"meetings/2024-01.yaml": text, **(files or {})})
        board = load_board(folder)
        return follow(board, board.meetings[0], wish, day=DAY)

    return made


def item(found: Following, name: str) -> AgendaItem:
    return next(one for one in found.meeting.items if one.id == name)


def names(found: Following) -> list[str]:
    return [one.id for one in found.meeting.items]


def test_the_head_follows_from_the_meeting_before(following: Callable[..., Following]) -> None:
    meeting = following(whole()).meeting
    assert (meeting.id, meeting.ordinal, meeting.follows) == ("2024-02", 8, "2024-01")
    assert (meeting.date, meeting.start, meeting.end) == (date(2024, 10, 9), time(13, 30), time(14, 30))
    assert (meeting.regime, meeting.tlp) == ("chatham", "TLP:AMBER")
    assert [(one.on, one.status) for one in meeting.history] == [(DAY, "planned")]


def test_the_way_in_from_elsewhere_is_that_of_one_meeting_alone(
    following: Callable[..., Following],
) -> None:
    place = following(whole()).meeting.place
    assert (place.name.nl, place.online) == ("Havenhuis", None)


def test_it_is_as_long_as_the_one_before_unless_an_end_is_given(
    following: Callable[..., Following],
) -> None:
    later = following(whole(), wish=Wish(date(2024, 10, 9), start=time(10, 0))).meeting
    assert (later.start, later.end) == (time(10, 0), time(11, 0))
    longer = following(whole(), wish=Wish(date(2024, 10, 9), end=time(16, 0))).meeting
    assert (longer.start, longer.end) == (time(13, 30), time(16, 0))


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        (Wish(date(2024, 6, 12)), "next-before"),
        (Wish(date(2024, 10, 9), start=time(23, 30)), "next-end"),
        (Wish(date(2024, 10, 9), end=time(13, 30)), "next-end"),
    ],
)
def test_a_wish_that_cannot_be_is_refused(following: Callable[..., Following], wish: Wish, code: str) -> None:
    with pytest.raises(InvalidSource) as refused:
        following(whole(), wish=wish)
    assert [one.code for one in refused.value.problems] == [code]


def test_a_new_year_begins_with_its_first_number(small_board: Write) -> None:
    board = load_board(small_board())
    assert next_number(board, 2024) == "2024-02"
    assert next_number(board, 2025) == "2025-01"


def test_without_standing_items_the_frame_is_that_of_the_meeting_before(
    following: Callable[..., Following],
) -> None:
    found = following(whole())
    assert names(found) == ["opening", "minutes", "closing"]
    opening = item(found, "opening")
    assert (opening.minutes, opening.lead, opening.level, opening.chair) == (10, "chair", "public", None)


STANDING = """
    names: [{name: {nl: Havenberaad, en: Harbour Board}}]
    abbreviation: HB
    languages: [nl, en]
    chair: chair
    standing_items:
      - {id: welcome, title: {nl: Welkom, en: Welcome}, purpose: opening, minutes: 3}
      - {id: report, title: {nl: Verslag, en: Minutes}, purpose: minutes, minutes: 8}
      - {id: end, title: {nl: Einde, en: End}, purpose: closing, minutes: 2, last: true}
"""


def test_standing_items_stand_at_their_places(following: Callable[..., Following]) -> None:
    found = following(whole(DEFERRED), {"board.yaml": STANDING})
    assert names(found) == ["welcome", "report", "dredging", "end"]
    report = item(found, "report")
    assert (report.title.nl, report.minutes, report.lead) == ("Verslag", 8, "chair")


def test_the_minutes_are_to_be_adopted_with_their_two_papers(following: Callable[..., Following]) -> None:
    minutes = item(following(whole()), "minutes")
    assert minutes.carried_from is None
    assert [(one.nl, one.en) for one in minutes.requested_decision] == [
        ("Het verslag van 12 juni 2024 vast te stellen.", "To adopt the minutes of 12 June 2024.")
    ]
    assert [(one.letter, one.title.nl, one.level) for one in minutes.papers] == [
        ("A", "Conceptverslag 12 juni 2024", "members"),
        ("B", "Actiepunten, stand per 25 september 2024", "members"),
    ]


def test_open_actions_are_tied_to_the_minutes_and_only_the_chair_is_told_who_is_late(
    following: Callable[..., Following],
) -> None:
    minutes = item(following(whole(ACTIONS)), "minutes")
    assert minutes.about == ("2024-01-a1",)
    assert minutes.chair is not None
    assert [one.en for one in minutes.chair.sensitivities] == [
        "Action points whose date has passed by this meeting: 2024-01-A1."
    ]


def test_an_item_that_was_put_off_comes_back_as_it_was(following: Callable[..., Following]) -> None:
    found = following(whole(DEFERRED))
    assert names(found) == ["opening", "minutes", "dredging", "closing"]
    dredging = item(found, "dredging")
    assert (dredging.carried_from, dredging.minutes, dredging.lead) == ("2024-01", 40, "shipper")
    assert [one.en for one in dredging.requested_decision] == ["To dredge in October."]
    assert dredging.about == ("quays",)
    assert [one.seat for one in dredging.recusals] == ["shipper"]
    assert [(one.letter, one.due, one.received) for one in dredging.papers] == [
        ("A", None, date(2024, 5, 20))
    ]


def test_the_chairs_note_of_last_time_does_not_come_back(following: Callable[..., Following]) -> None:
    note = item(following(whole(DEFERRED)), "dredging").chair
    assert note is not None
    assert note.proposed_conclusion is None
    assert [one.nl for one in note.sensitivities] == ["Aangehouden op 12 juni 2024."]


def test_an_item_that_is_put_off_again_says_how_often(small_board: Write) -> None:
    second = whole(DEFERRED).replace("id: 2024-01\n", "id: 2024-02\nfollows: 2024-01\n")
    second = second.replace("2024-06-12", "2024-09-11").replace("2024-01-01", "2024-02-01")
    second = second.replace("    minutes: 40\n", "    minutes: 40\n    carried_from: 2024-01\n")
    files = {"meetings/2024-01.yaml": whole(DEFERRED), "meetings/2024-02.yaml": second}
    board = load_board(small_board(files))
    note = item(follow(board, board.meetings[1], WISH, day=date(2024, 9, 12)), "dredging").chair
    assert note is not None
    assert [one.en for one in note.sensitivities] == ["Put off on 11 September 2024, and 2 times by now."]


CLOSED = """
    id: 2024-01
    date: 2024-06-12
    start: 13:30
    end: 14:30
    place: {name: {nl: Havenhuis, en: Harbour House}}
    items:
      - id: safety
        level: government
        title: {nl: Geheime sluis, en: Secret lock}
        purpose: discussion
        minutes: 60
        recusals: [{seat: shipper}]
        items:
          - id: lock-a
            title: {nl: Sluis A, en: Lock A}
            purpose: discussion
            level: members
          - id: lock-b
            title: {nl: Sluis B, en: Lock B}
            purpose: information
    handled: [lock-b]
    history:
      - {on: 2024-06-12, status: held}
"""


def test_a_part_that_comes_back_alone_stays_as_closed_as_its_item_was(
    following: Callable[..., Following],
) -> None:
    lock = item(following(dedent(CLOSED)), "lock-a")
    assert (lock.level, lock.public_as) == ("government", "hidden")
    assert [one.seat for one in lock.recusals] == ["shipper"]


@pytest.mark.parametrize("audience", ["public", "members"])
def test_no_reader_sees_more_of_an_item_that_was_carried_than_before(
    small_board: Write, audience: str
) -> None:
    from boardkit.model.record import Audience

    folder = small_board({"meetings/2024-01.yaml": CLOSED})
    board = load_board(folder)
    found = follow(board, board.meetings[0], WISH, day=DAY)
    (folder / "meetings/2024-02.yaml").write_text(
        meeting_file(board, found.meeting, board.meetings[0]), "utf-8"
    )
    view = select(load_board(folder), day=DAY, audience=Audience(audience))
    titles = [one.title.nl for meeting in view.meetings for one in meeting.items]
    assert "Sluis A" not in titles
    assert "Geheime sluis" not in titles


REVIEW = """
    outcomes:
      - number: 2024-01-01
        item: dredging
        result: adopted
        level: government
        text: {nl: Baggeren in oktober., en: Dredging in October.}
        review: 2024-10-01
"""


def test_an_outcome_is_looked_back_at_by_those_who_may_read_it(following: Callable[..., Following]) -> None:
    found = following(whole(REVIEW))
    back = item(found, "review-2024-01-01")
    assert back.title.nl == "Terugblik op conclusie 2024-01-01"
    assert (back.purpose, back.minutes, back.level) == ("discussion", 10, "government")
    assert back.explanation is not None
    assert back.explanation.en == "Dredging in October."
    assert [one.en for one in back.questions] == ["Does conclusion 2024-01-01 still hold, or must it change?"]
    assert back.about == ("quays",)


def test_minutes_that_were_not_adopted_are_asked_for_again_first(small_board: Write) -> None:
    second = whole().replace("id: 2024-01\n", "id: 2024-02\nfollows: 2024-01\n")
    second = second.replace("2024-06-12", "2024-09-11")
    second = second.replace(
        "  - id: dredging\n",
        "  - id: minutes\n"
        "    title: {nl: Verslag, en: Minutes}\n"
        "    purpose: minutes\n"
        "    requested_decision: [{nl: Het eerste vast te stellen., en: To adopt the first.}]\n"
        "  - id: dredging\n",
    )
    second += "handled: [opening, dredging, closing]\n"
    board = load_board(small_board({"meetings/2024-01.yaml": whole(), "meetings/2024-02.yaml": second}))
    minutes = item(follow(board, board.meetings[1], WISH, day=date(2024, 9, 12)), "minutes")
    assert [one.en for one in minutes.requested_decision] == [
        "To adopt the first.",
        "To adopt the minutes of 11 September 2024.",
    ]
    assert minutes.carried_from == "2024-02"


def test_after_a_meeting_that_was_called_off_there_are_no_minutes_to_adopt(
    following: Callable[..., Following],
) -> None:
    found = following(whole().replace("status: held", "status: cancelled"))
    assert names(found) == ["opening", "dredging", "closing"]
    assert found.meeting.ordinal == 7


def test_two_items_of_one_name_are_told_apart(following: Callable[..., Following]) -> None:
    text = whole(DEFERRED).replace("id: dredging", "id: minutes").replace("item: dredging", "item: minutes")
    assert names(following(text)) == ["opening", "minutes", "minutes-2", "closing"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_board_with_one_language_gets_its_texts_in_that_one(
    following: Callable[..., Following], language: str
) -> None:
    board = f"names: [{{name: Harbour}}]\nabbreviation: HB\nlanguage: {language}\n"
    minutes = item(following(whole(), {"board.yaml": board}), "minutes")
    wanted = {
        "nl": "Verslag en actiepunten van 12 juni 2024",
        "en": "Minutes and action points of 12 June 2024",
    }
    assert (minutes.title.own, minutes.title.nl, minutes.title.en) == (wanted[language], None, None)


@pytest.mark.parametrize("text", [whole(DEFERRED, ACTIONS), whole(REVIEW), dedent(CLOSED)])
def test_the_file_reads_back_as_the_meeting_and_has_no_errors(small_board: Write, text: str) -> None:
    folder = small_board({"meetings/2024-01.yaml": text})
    board = load_board(folder)
    found = follow(board, board.meetings[0], WISH, day=DAY)
    (folder / "meetings/2024-02.yaml").write_text(
        meeting_file(board, found.meeting, board.meetings[0]), "utf-8"
    )
    checked = Checked(folder)
    read = checked.board.find(Meeting, "2024-02")
    assert read is not None
    assert as_written(read) == as_written(found.meeting)
    assert [one.code for one in checked.findings(DAY) if one.severity is Severity.ERROR] == []


BARE = """
    id: 2024-01
    date: 2024-06-12
    start: 9:00
    end: 10:00
    place: {name: Harbour House}
    items:
      - {id: dredging, title: Dredging, purpose: discussion, questions: [Why?], minutes: 60}
    outcomes:
      - {number: 2024-01-01, item: dredging, result: deferred, text: Put off.}
    history:
      - {on: 2024-06-12, status: held}
"""


def test_a_board_of_one_language_without_seats_or_standing_items_has_a_next_meeting(
    small_board: Write,
) -> None:
    board = "names: [{name: Harbour}]\nabbreviation: HB\nlanguage: en\n"
    files = {"board.yaml": board, "seats.yaml": None, "declarations.yaml": None, "priorities.yaml": None}
    folder = small_board({**files, "meetings/2024-01.yaml": BARE})
    read = load_board(folder)
    found = follow(read, read.meetings[0], WISH, day=DAY)
    text = meeting_file(read, found.meeting, read.meetings[0])
    (folder / "meetings/2024-02.yaml").write_text(text, "utf-8")
    findings = Checked(folder).findings(DAY)
    assert [one.code for one in findings if one.severity is Severity.ERROR] == []
    assert text == WANTED


WANTED = """\
# The meeting of 9 October 2024: a first agenda, with what the meeting of 12 June 2024 left over.
# Now add what is new: items with their minutes and papers, what is asked of the board, and under chair what
# only the chair and the secretariat read. Then run boardkit check.
id: 2024-02
level: public
kind: regular
date: 2024-10-09
start: 09:00
end: 10:00
place: {name: Harbour House}
regime: closed
follows: 2024-01
history:
  - on: 2024-06-20
    status: planned
items:
  - id: minutes
    title: Minutes and action points of 12 June 2024
    purpose: minutes
    minutes: 5
    explanation: Comments on the text go to the secretary beforehand.
    requested_decision:
      - To adopt the minutes of 12 June 2024.
    papers:
      - letter: A
        level: members
        title: Draft minutes of 12 June 2024
      - letter: B
        level: members
        title: Action points, as at 25 September 2024

  - id: dredging
    title: Dredging
    purpose: discussion
    minutes: 60
    questions: [Why?]
    carried_from: 2024-01
    chair:
      sensitivities:
        - Put off on 12 June 2024.
"""


def test_the_example_boards_next_meeting_has_no_errors(tmp_path: Path) -> None:
    folder = tmp_path / "agendas"
    shutil.copytree(ROOT / "agendas", folder)
    board = load_board(folder)
    meeting = next(one for one in board.meetings if one.id == "2024-01")
    found = follow(board, meeting, Wish(date(2024, 12, 11)), day=date(2024, 3, 20))
    assert names(found) == ["opening", "announcements", "minutes", "grid-congestion", "any-other", "closing"]
    text = meeting_file(board, found.meeting, meeting)
    (folder / "meetings/2024-04.yaml").write_text(text, "utf-8")
    checked = Checked(folder)
    day = date(2024, 11, 1)
    about = [one for one in checked.findings(day) if one.subject.startswith("2024-04")]
    assert {one.severity for one in about} <= {Severity.UNFINISHED, Severity.WARNING}
    assert all(one.example for one in (found.meeting, *found.meeting.items))
    assert text.startswith("# Voorbeeldgegevens.\n# De vergadering van 11 december 2024: een eerste agenda,")


ROUND = """
    id: 2024-02
    kind: written
    date: 2024-07-10
    start: 9:00
    end: 17:00
    place: {name: {nl: Schriftelijk, en: In writing}}
    procedure:
      deadline: 2024-07-05
      replies: [{seat: chair, on: 2024-07-01, answer: agree}]
    items:
      - id: quay
        title: {nl: Kade, en: Quay}
        purpose: decision
        requested_decision: [{nl: De kade te verhogen., en: To raise the quay.}]
        papers: [{letter: A, title: {nl: Meting, en: Survey}, received: 2024-06-20}]
    history:
      - {on: 2024-07-10, status: held}
"""


def test_a_written_procedure_is_confirmed_at_the_next_meeting(small_board: Write) -> None:
    folder = small_board({"meetings/2024-01.yaml": whole(), "meetings/2024-02.yaml": ROUND})
    board = load_board(folder)
    found = follow(board, board.meetings[0], WISH, day=date(2024, 7, 20))
    assert names(found) == ["opening", "minutes", "confirm-2024-02", "closing"]
    confirm = item(found, "confirm-2024-02")
    assert confirm.title.nl == "Bekrachtiging schriftelijke ronde 2024-02"
    assert [one.nl for one in confirm.requested_decision] == [
        "De uitkomst van schriftelijke ronde 2024-02 te bekrachtigen."
    ]
    assert confirm.explanation is not None
    assert confirm.explanation.nl == (
        "Van de 2 zetels: 1 akkoord, 0 niet akkoord; 1 onthouding, waarvan 1 door niet te reageren."
    )
    (folder / "meetings/2024-03.yaml").write_text(
        meeting_file(board, found.meeting, board.meetings[0]), "utf-8"
    )
    again = load_board(folder)
    assert names(follow(again, again.meetings[0], WISH, day=date(2024, 7, 20))) == [
        "opening",
        "minutes",
        "closing",
    ]


def test_what_is_next_does_not_follow_from_a_written_procedure(small_board: Write) -> None:
    board = load_board(small_board({"meetings/2024-01.yaml": whole(), "meetings/2024-02.yaml": ROUND}))
    with pytest.raises(InvalidSource) as refused:
        follow(board, board.meetings[1], WISH, day=date(2024, 7, 20))
    assert [one.code for one in refused.value.problems] == ["next-written"]


def test_an_agenda_on_which_nothing_would_stand_has_an_opening(small_board: Write) -> None:
    text = BARE.replace("status: held", "status: cancelled").replace("deferred", "noted")
    board = load_board(small_board({"meetings/2024-01.yaml": text}))
    found = follow(board, board.meetings[0], WISH, day=DAY)
    assert [(one.id, one.title.en) for one in found.meeting.items] == [("opening", "Opening")]
