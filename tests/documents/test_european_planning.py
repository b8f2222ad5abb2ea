"""The papers of a meeting tell for which European meeting something is, and by when each step is taken."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from european_board import EUROPE, INPUT, MEETING, MEETINGS, PROFILE

from boardkit.app.check import Checked
from boardkit.app.make import make
from boardkit.app.order import Order
from boardkit.documents.agenda import AGENDA
from boardkit.documents.annotation import ANNOTATION
from boardkit.documents.kind import DocumentKind
from boardkit.documents.written_round import WRITTEN_ROUND
from boardkit.model.record import Audience
from boardkit.problems import InvalidSource
from boardkit.word.text import plain_text

Write = Callable[..., Path]
DAY = date(2024, 6, 5)
MEMBERS, PUBLIC, SECRETARIAT = Audience.MEMBERS, Audience.PUBLIC, Audience.SECRETARIAT
WRITTEN = MEETING + "    kind: written\n    procedure: {deadline: 2024-06-11}\n"
HEADINGS = {"nl": "# Inbreng voor Europa", "en": "# Input for Europe"}
LINE = (
    "Voor de EPC-vergadering van 4 juli 2024: leden leveren in uiterlijk 7 jun 2024, "
    "afstemming sluit 25 jun 2024, inbreng uiterlijk 28 jun 2024."
)

ENGLISH_LINE = (
    "For the EPC meeting of 4 July 2024: members hand in by 7 Jun 2024, "
    "coordination closes 25 Jun 2024, input due by 28 Jun 2024."
)
HEADS = "Europese vergadering | Onderwerp | Leden leveren in uiterlijk | Laatste eigen vergadering"


def paper(
    folder: Path, reader: Audience = MEMBERS, language: str = "nl", kind: DocumentKind = AGENDA
) -> list[str]:
    made = make(Checked(folder), Order(kind, "2024-01", reader, language), day=DAY)
    return plain_text(made.content).replace("\N{NO-BREAK SPACE}", " ").splitlines()


def table(lines: list[str], language: str = "nl") -> list[str]:
    """The rows below the heading of the European meetings; none when it is not there."""
    if HEADINGS[language] not in lines:
        return []
    below = lines[lines.index(HEADINGS[language]) + 1 :]
    return below[: next(place for place, line in enumerate(below) if line.startswith("#"))]


def european(lines: list[str]) -> list[str]:
    """All that a Dutch paper says of European meetings."""
    return [line for line in lines if re.search("EPC|Europa$|Europese vergadering|juli? 2024", line)]


@pytest.mark.parametrize(
    ("language", "line", "rows"),
    [
        (
            "nl",
            LINE,
            [
                f"{HEADS} | Inbreng uiterlijk",
                "EPC, 4 jul 2024 | Baggeren | 7 jun 2024 | deze vergadering | 28 jun 2024",
                "EPC, 4e kwartaal 2024 | – | – | – | –",
            ],
        ),
        (
            "en",
            ENGLISH_LINE,
            [
                "European meeting | Subject | Members hand in by | Last own meeting | Input due by",
                "EPC, 4 Jul 2024 | Dredging | 7 Jun 2024 | this meeting | 28 Jun 2024",
                "EPC, Q4 2024 | – | – | – | –",
            ],
        ),
    ],
)
def test_an_agenda_tells_the_days_at_the_item_and_of_every_meeting_to_come(
    small_board: Write, language: str, line: str, rows: list[str]
) -> None:
    lines = paper(small_board(EUROPE), language=language)
    explained = {"nl": "De vaargeul slibt dicht.", "en": "The fairway silts up."}[language]
    assert lines[lines.index(explained) + 1] == line
    assert lines.count(line) == 1
    assert table(lines, language) == rows


def test_the_last_own_meeting_is_told_by_its_date_when_it_is_another_one(small_board: Write) -> None:
    later = MEETING.replace("2024-01", "2024-02").replace("2024-06-12", "2024-06-19")
    rows = table(paper(small_board({**EUROPE, "meetings/2024-02.yaml": later})))
    assert rows[1] == "EPC, 4 jul 2024 | Baggeren | 7 jun 2024 | 19 jun 2024 | 28 jun 2024"


@pytest.mark.parametrize(
    ("days", "line", "row"),
    [
        ("date: 2024-07-04, input_deadline: 2024-06-12", True, True),
        ("date: 2024-07-04, input_deadline: 2024-06-11", True, False),
        ("date: 2024-06-12, input_deadline: 2024-06-12", False, False),
    ],
)
def test_what_is_due_before_the_meeting_stands_at_its_item_only_and_what_has_passed_nowhere(
    small_board: Write, days: str, *, line: bool, row: bool
) -> None:
    lines = paper(small_board({**EUROPE, "eu-meetings.yaml": f"- {{id: epc-1, {days}}}\n"}))
    assert any(one.startswith("Voor de EPC-vergadering") for one in lines) is line
    assert bool(table(lines)) is row


def test_an_item_may_be_about_the_european_meeting_itself_and_needs_nothing_else_to_be_told(
    small_board: Write,
) -> None:
    bare = MEETING.replace("about: [draught]", "about: [epc-1]").replace(
        "        explanation: {nl: De vaargeul slibt dicht., en: The fairway silts up.}\n", ""
    )
    lines = paper(small_board({**EUROPE, "meetings/2024-01.yaml": bare}))
    assert lines[lines.index("## 1  Baggeren") + 2] == LINE


def test_of_a_meeting_without_a_known_day_only_the_period_is_told(small_board: Write) -> None:
    lines = paper(small_board({**EUROPE, "eu/draught.yaml": INPUT.replace("epc-1", "epc-2")}))
    assert "Voor de EPC-vergadering van 4e kwartaal 2024." in lines


def test_without_a_profile_the_body_has_no_name(small_board: Write) -> None:
    folder = small_board(
        {
            **EUROPE,
            "board.yaml": EUROPE["board.yaml"].replace("    eu_profile: ports-2023\n", ""),
            "eu-meetings.yaml": MEETINGS.replace(" stream: depth,", ""),
            "eu/draught.yaml": None,
            "meetings/2024-01.yaml": MEETING.replace("about: [draught]", "about: [epc-1]"),
        }
    )
    lines = paper(folder)
    assert LINE.replace("EPC-vergadering", "Europese vergadering") in lines
    assert table(lines)[1] == "4 jul 2024 | – | 7 jun 2024 | deze vergadering | 28 jun 2024"
    assert ENGLISH_LINE.replace("EPC", "European") in paper(folder, language="en")


def test_a_board_without_a_european_body_says_nothing_of_it(small_board: Write) -> None:
    for language in ("nl", "en"):
        assert not {*HEADINGS.values()} & {*paper(small_board(), language=language)}


def test_members_do_not_learn_that_a_hidden_input_is_behind_an_item(small_board: Write) -> None:
    hidden = INPUT + "    level: government\n"
    lines = paper(small_board({**EUROPE, "eu/draught.yaml": hidden}))
    assert european(lines) == ["# Inbreng voor Europa", *table(lines)]
    chair = paper(small_board({**EUROPE, "eu/draught.yaml": hidden}), SECRETARIAT, kind=ANNOTATION)
    assert LINE in chair


def test_members_read_nothing_of_a_european_meeting_that_only_government_may_know_of(
    small_board: Write,
) -> None:
    hidden = MEETINGS.replace("{id: epc-1,", "{id: epc-1, level: government,")
    lines = paper(small_board({**EUROPE, "eu-meetings.yaml": hidden}))
    assert [one for one in lines if "2024" in one and "jul" in one] == []
    assert table(lines)[1:] == ["EPC, 4e kwartaal 2024 | – | – | – | –"]


def test_members_read_no_name_of_a_body_whose_profile_is_hidden(small_board: Write) -> None:
    hidden = PROFILE.replace("level: public", "level: government")
    lines = paper(small_board({**EUROPE, "eu-profiles.yaml": hidden}))
    assert LINE.replace("EPC-vergadering", "Europese vergadering") in lines
    assert "Baggeren" not in table(lines)[1]


def test_the_last_own_meeting_is_one_that_the_reader_may_know_of(small_board: Write) -> None:
    later = MEETING.replace("2024-01", "2024-02").replace("2024-06-12", "2024-06-19")
    files = {**EUROPE, "meetings/2024-02.yaml": f"    level: government\n{later}"}
    assert "| deze vergadering |" in table(paper(small_board(files)))[1]


def test_the_public_reads_only_of_what_is_public(small_board: Write) -> None:
    assert european(paper(small_board(EUROPE), PUBLIC)) == []
    shown = MEETINGS.replace("{id: epc-1,", "{id: epc-1, level: public,")
    lines = paper(small_board({**EUROPE, "eu-meetings.yaml": shown}), PUBLIC)
    assert table(lines)[1:] == ["EPC, 4 jul 2024 | Baggeren | 7 jun 2024 | deze vergadering | 28 jun 2024"]
    assert LINE not in lines


def test_the_chair_reads_the_days_at_the_item(small_board: Write) -> None:
    assert paper(small_board(EUROPE), SECRETARIAT, kind=ANNOTATION).count(LINE) == 1


def test_a_written_procedure_about_an_input_tells_the_days_too(small_board: Write) -> None:
    lines = paper(small_board({**EUROPE, "meetings/2024-01.yaml": WRITTEN}), kind=WRITTEN_ROUND)
    assert lines[lines.index("De vaargeul slibt dicht.") + 1] == LINE


@pytest.mark.parametrize(
    "wrong",
    [
        "{id: epc-1, date: 2024-07-04, input_deadline: 2024-06-11, members_due: 2024-06-10}",
        "{id: epc-3, date: 2024-07-04, input_deadline: 2024-06-28, members_due: 2024-06-27}",
    ],
    ids=["at its item only", "in the table only"],
)
@pytest.mark.parametrize("kind", [AGENDA, ANNOTATION, WRITTEN_ROUND], ids=lambda kind: kind.name)
def test_no_paper_is_made_on_days_in_the_wrong_order(
    small_board: Write, wrong: str, kind: DocumentKind
) -> None:
    meeting = WRITTEN if kind is WRITTEN_ROUND else MEETING
    sound = "" if "epc-1" in wrong else "- {id: epc-1, date: 2024-07-04}\n"
    with pytest.raises(InvalidSource) as refused:
        paper(
            small_board(
                {**EUROPE, "eu-meetings.yaml": f"{sound}- {wrong}\n", "meetings/2024-01.yaml": meeting}
            ),
            kind=kind,
        )
    assert [one.code for one in refused.value.problems] == ["planning-reversed"]


def test_a_mistake_in_a_european_meeting_that_has_passed_stops_no_agenda(small_board: Write) -> None:
    passed = "- {id: epc-0, date: 2024-05-02, input_deadline: 2024-04-02, members_due: 2024-04-09}\n"
    folder = small_board({**EUROPE, "eu-meetings.yaml": passed + "- {id: epc-1, date: 2024-07-04}\n"})
    assert table(paper(folder))
