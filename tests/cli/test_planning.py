"""Planning, moving, cancelling and sending, as a secretary types it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from boardkit.cli.commands import app
from boardkit.word.text import plain_text

Run = Callable[..., Result]
HELD = """
    id: 2024-01
    ordinal: 1
    date: 2024-03-13
    start: 13:30
    end: 14:30
    place:
      name: {nl: Havenhuis, en: Harbour House}
    items:
      - id: opening
        title: {nl: Opening, en: Opening}
        purpose: opening
        minutes: 10
      - id: dredging
        title: {nl: Baggeren, en: Dredging}
        purpose: discussion
        questions: [{nl: Wanneer?, en: When?}]
        minutes: 45
        about: [tide]
    history:
      - {on: 2024-03-13, status: held}
    outcomes:
      - number: 2024-01-01
        item: dredging
        result: deferred
        text: {nl: Aangehouden., en: Put off.}
"""
TIDE = """
    - id: tide
      kind: threat
      title: {nl: Hoog water, en: High water}
      description: {nl: Het water stijgt., en: The water rises.}
      before: spring_memorandum
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small_board: Callable[..., Path]) -> Run:
    """Runs a command in a folder with a board, in English."""
    small_board()
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(app, [*words, "--board", "board", "--language", "en"])


@pytest.fixture
def held(run: Run, small_board: Callable[..., Path]) -> Run:
    small_board({"meetings/2024-01.yaml": HELD, "developments.yaml": TIDE})
    return run


NEXT = ("next", "2024-01", "--date", "2024-05-29", "--day", "2024-03-20")
ANOTHER = ("next", "2024-01", "--date", "2024-06-05", "--day", "2024-03-20")


def test_next_writes_the_file_and_tells_what_it_must(held: Run) -> None:
    result = held(*NEXT)
    assert (result.exit_code, result.stdout) == (
        0,
        (
            "board/meetings/2024-02.yaml: new\n"
            "The meeting is on Wednesday 29 May 2024, from 13:30 to 14:30.\n"
            "Papers must be in by Tuesday 14 May 2024; they are sent on Wednesday 22 May 2024.\n"
            "Public holidays until then: Sunday 19 May 2024 (Eerste pinksterdag) and Monday 20 May 2024 "
            "(Tweede pinksterdag).\n"
            "Item  Put off  By meeting  Title\n"
            "----  -------  ----------  --------\n"
            "3     1×       2024-01     Dredging\n"
        ),
    )
    assert "carried_from: 2024-01" in Path("board/meetings/2024-02.yaml").read_text("utf-8")
    assert held("check", "--day", "2024-04-01").exit_code == 0


EUROPEAN = {
    "board.yaml": """
        names: [{name: {nl: Havenberaad, en: Harbour Board}}]
        abbreviation: HB
        languages: [nl, en]
        eu_profile: ports-act
        """,
    "eu-profiles.yaml": """
        - id: ports-act
          name: {nl: Europees Havenberaad, en: European Ports Board}
          short: EPB
          law: {nl: Havenwet, en: Ports Act}
          tasks: [{code: a, article: "1", title: {nl: Adviseren., en: Advise.}}]
        """,
    "eu/quays.yaml": """
        id: eu-quays
        subject: {nl: Kades, en: Quays}
        task: a
        essence: {nl: Kort., en: Short.}
        position: {nl: Hoger., en: Higher.}
        asks:
          - {id: higher, text: {nl: Hoger., en: Higher.}}
          - {id: longer, text: {nl: Langer., en: Longer.}}
        outcome: {on: 2024-03-18, text: {nl: Goed., en: Good.}, taken_over: [higher], partly: [longer]}
        """,
}
LOCKS = """
    id: eu-locks
    subject: {nl: Sluizen, en: Locks}
    task: a
    essence: {nl: Kort., en: Short.}
    position: {nl: Open., en: Open.}
    asks:
      - {id: open, text: {nl: Open., en: Open.}}
      - {id: shut, text: {nl: Dicht., en: Shut.}}
      - {id: deep, text: {nl: Diep., en: Deep.}}
    outcome: {on: 2024-03-18, text: {nl: Goed., en: Good.}, not_taken_over: [open], not_discussed: [shut]}
    """


def test_next_tells_which_european_input_came_back_and_how_much_of_it_made_it(
    held: Run, small_board: Callable[..., Path]
) -> None:
    small_board({**EUROPEAN, "meetings/2024-01.yaml": HELD, "developments.yaml": TIDE})
    told = (
        "Onto the agenda, because European input came back:\n"
        "Item  Title             Concluded on   Asks  Taken over  In part  Not taken over\n"
        "----  ----------------  -------------  ----  ----------  -------  --------------\n"
        "4     Quays (eu-quays)  18 March 2024  2     1           1        0\n"
    )
    assert told in held(*NEXT).stdout
    assert "report-back-eu-quays" in Path("board/meetings/2024-02.yaml").read_text("utf-8")
    assert "European input" not in held(*ANOTHER).stdout


def test_next_tells_what_was_not_discussed_and_what_was_not_reported_of(
    held: Run, small_board: Callable[..., Path]
) -> None:
    small_board(
        {**EUROPEAN, "eu/locks.yaml": LOCKS, "meetings/2024-01.yaml": HELD, "developments.yaml": TIDE}
    )
    lines = held(*NEXT).stdout.splitlines()
    place = lines.index("Onto the agenda, because European input came back:")
    assert [
        one.split("  ", 1)[1].split("18 March 2024", 1)[-1].split() for one in lines[place + 3 :][:2]
    ] == [
        ["3", "0", "0", "1", "1", "1"],
        ["2", "1", "1", "0", "0", "0"],
    ]
    assert lines[place + 1].endswith("Taken over  In part  Not taken over  Not discussed  Not reported")


def test_a_date_after_the_moment_that_an_item_is_for_is_warned_of(held: Run) -> None:
    result = held("next", "2024-01", "--date", "2024-06-08", "--day", "2024-03-20")
    assert result.exit_code == 0
    assert (
        "board/meetings/2024-02.yaml: warning day-off: 8 June 2024 falls in a weekend.\n"
        "    Choose a working day.\n"
        "board/meetings/2024-02.yaml: warning moment-missed: The meeting of 8 June 2024 comes after "
        "Spring Memorandum (1 June 2024), for which High water (tide) is meant.\n"
        "    Choose an earlier day, or settle it in writing before then.\n"
        "2 warnings\n"
    ) in result.stdout


def test_a_dry_run_shows_the_file_and_writes_nothing(held: Run) -> None:
    result = held(*NEXT, "--dry-run")
    assert result.stdout.startswith("# De vergadering van 29 mei 2024: een eerste agenda, met wat")
    assert "id: 2024-02\n" in result.stdout
    assert [path.name for path in Path("board/meetings").iterdir()] == ["2024-01.yaml"]


def test_a_second_next_meeting_is_made_and_says_that_one_is_there(held: Run) -> None:
    held(*NEXT)
    before = Path("board/meetings/2024-02.yaml").read_bytes()
    result = held(*ANOTHER)
    assert "board/meetings/2024-03.yaml: new\n" in result.stdout
    assert "Meeting 2024-02 follows 2024-01 already, and may have the same items." in result.stdout
    assert Path("board/meetings/2024-02.yaml").read_bytes() == before


def test_next_given_twice_finds_its_meeting_and_tells_the_same(held: Run) -> None:
    assert held("schema", "--write").exit_code == 0
    first = held(*NEXT)
    kept = Path("board/meetings/2024-02.yaml").read_bytes()
    again = held(*NEXT)
    assert again.exit_code == 0
    assert again.stdout == first.stdout.replace("2024-02.yaml: new", "2024-02.yaml: unchanged")
    assert len(list(Path("board/meetings").glob("*.yaml"))) == 2
    assert Path("board/meetings/2024-02.yaml").read_bytes() == kept


def test_next_on_the_day_of_another_meeting_is_refused(held: Run) -> None:
    held(*NEXT)
    mine = Path("board/meetings/2024-02.yaml")
    mine.write_text(mine.read_text("utf-8") + "# looked through\n", "utf-8")
    result = held(*NEXT)
    assert (result.exit_code, result.stdout) == (1, "")
    place, _, told = result.stderr.partition(": error ")
    assert place.startswith("board/meetings/2024-02.yaml:")
    assert "next-same-day: Meeting 2024-02 is on 29 May 2024 already.\n" in told
    assert "Give another day with --date, or change that meeting" in told
    assert sorted(one.name for one in Path("board/meetings").iterdir()) == ["2024-01.yaml", "2024-02.yaml"]


def test_a_cancelled_meeting_leaves_its_day_free(held: Run) -> None:
    held(*NEXT)
    held("cancel", "2024-02", "--reason", "x", "--day", "2024-03-20", "--write")
    result = held(*NEXT)
    assert (result.exit_code, result.stdout.partition("\n")[0]) == (0, "board/meetings/2024-03.yaml: new")


def test_a_file_that_stands_there_is_never_overwritten(held: Run) -> None:
    held(*NEXT)
    mine = Path("board/meetings/2024-02.yaml")
    mine.write_text(mine.read_text("utf-8").replace("id: 2024-02", "id: 2023-09"), "utf-8")
    kept = mine.read_bytes()
    result = held(*ANOTHER)
    assert (result.exit_code, mine.read_bytes()) == (1, kept)
    assert result.stderr.startswith("board/meetings/2024-02.yaml: error ")


def test_what_a_meeting_put_off_is_not_known_before_its_minutes(run: Run) -> None:
    result = run("next", "2024-01", "--date", "2024-10-09", "--day", "2024-06-20")
    assert "No outcome of the meeting of 12 June 2024 is recorded: what it put off is not known." in (
        result.stdout
    )
    assert "No item was put off.\n" in result.stdout


@pytest.mark.parametrize(
    "words",
    [
        ("next", "2024-09", "--date", "2024-10-09"),
        ("move", "2024-09", "--date", "2024-10-09", "--reason", "x"),
        ("cancel", "2024-09", "--reason", "x"),
        ("send", "2024-09"),
    ],
)
def test_a_meeting_that_is_not_there_is_wrong_usage(run: Run, words: tuple[str, ...]) -> None:
    result = run(*words)
    assert (result.exit_code, result.stderr) == (2, "There is no meeting 2024-09; there are: 2024-01.\n")


MOVE = ("move", "2024-01", "--date", "2024-06-19", "--reason", "The house is flooded.", "--day", "2024-06-03")


def test_move_shows_what_changes_and_writes_nothing(run: Run) -> None:
    before = Path("board/meetings/2024-01.yaml").read_bytes()
    result = run(*MOVE)
    assert result.exit_code == 0
    changed = [
        line
        for line in result.stdout.splitlines()
        if line.startswith(("+", "-")) and line[:3] not in {"+++", "---"}
    ]
    assert changed == [
        "-date: 2024-06-12",
        "+date: 2024-06-19",
        "+history:",
        "+  - on: 2024-06-03",
        "+    status: planned",
        "+    moved_from: 2024-06-12",
        "+    text: The house is flooded.",
    ]
    assert "Papers must be in by Wednesday 5 June 2024; they are sent on Wednesday 12 June 2024.\n" in (
        result.stdout
    )
    assert result.stdout.endswith("Nothing is written yet: add --write to do so.\n")
    assert Path("board/meetings/2024-01.yaml").read_bytes() == before


def test_after_a_move_the_agenda_says_from_which_day(run: Run) -> None:
    assert run(*MOVE, "--write").exit_code == 0
    run("agenda", "2024-01", "--day", "2024-06-05")
    text = plain_text(Path("papers/HB-2024-01-agenda-members.docx").read_bytes())
    assert "Date and time\tWednesday 19 June 2024, 13:30 – 14:30" in text
    assert "Moved\tfrom 12 June 2024" in text
    assert run("check", "--day", "2024-06-05", "--strict").exit_code == 0


def test_a_meeting_that_was_not_moved_does_not_speak_of_it(run: Run) -> None:
    run("agenda", "2024-01", "--day", "2024-06-05")
    assert "Moved" not in plain_text(Path("papers/HB-2024-01-agenda-members.docx").read_bytes())


def test_a_move_of_the_time_alone_keeps_the_length(run: Run) -> None:
    words = ("move", "2024-01", "--date", "2024-06-12", "--start", "10:00", "--reason", "Room.")
    result = run(*words, "--day", "2024-06-03")
    assert "+start: 10:00\n" in result.stdout
    assert "+end: 11:00\n" in result.stdout
    assert "moved_from" not in result.stdout


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--date", "2024-06-12"), "The meeting is on 12 June 2024 already, at these times."),
        (
            ("--date", "2024-05-29"),
            "On 3 June 2024 a meeting cannot be moved to 29 May 2024, which has passed.",
        ),
        (
            ("--date", "2024-06-19", "--start", "23:45"),
            "A meeting that starts at 23:45 cannot be this long on one day.",
        ),
    ],
)
def test_a_move_that_cannot_be_is_refused(run: Run, words: tuple[str, ...], message: str) -> None:
    result = run("move", "2024-01", *words, "--reason", "x", "--day", "2024-06-03", "--write")
    assert result.exit_code == 1
    assert message in result.stderr


def test_a_deadline_that_the_file_gives_itself_is_pointed_out(run: Run) -> None:
    path = Path("board/meetings/2024-01.yaml")
    path.write_text(path.read_text("utf-8") + "dispatch: 2024-06-05\n", "utf-8")
    result = run(*MOVE)
    assert (
        "dispatch stays on 5 June 2024, as the file says, now that the meeting is on 19 June 2024."
        in result.stdout
    )


def test_a_move_that_would_bring_a_mistake_is_refused(run: Run) -> None:
    path = Path("board/meetings/2024-01.yaml")
    path.write_text(path.read_text("utf-8").replace("received: 2024-05-20", "due: 2024-06-10"), "utf-8")
    result = run("move", "2024-01", "--date", "2024-06-05", "--reason", "x", "--day", "2024-06-03", "--write")
    assert result.exit_code == 1
    assert "Paper A must be in by 10 June 2024, after the meeting of 5 June 2024." in result.stderr
    assert "date: 2024-06-12" in path.read_text("utf-8")


def test_a_mistake_of_the_same_kind_elsewhere_does_not_hide_a_new_one(run: Run) -> None:
    path = Path("board/meetings/2024-01.yaml")
    text = path.read_text("utf-8").replace("received: 2024-05-20", "due: 2024-06-10")
    path.write_text(text, "utf-8")
    other = text.replace("2024-01", "2024-02").replace("date: 2024-06-12", "date: 2024-06-07")
    Path("board/meetings/2024-02.yaml").write_text(other, "utf-8")
    assert "after the meeting of 7 June 2024" in run("check", "--day", "2024-06-03").stdout
    result = run("move", "2024-01", "--date", "2024-06-05", "--reason", "x", "--day", "2024-06-03", "--write")
    assert result.exit_code == 1
    assert "Paper A must be in by 10 June 2024, after the meeting of 5 June 2024." in result.stderr
    assert "date: 2024-06-12" in path.read_text("utf-8")


def test_a_meeting_that_follows_is_not_passed_in_silence(held: Run) -> None:
    held(*NEXT)
    path = Path("board/meetings/2024-01.yaml")
    path.write_text(path.read_text("utf-8").replace("status: held", "status: confirmed"), "utf-8")
    words = ("--date", "2024-05-30", "--reason", "x", "--day", "2024-03-20")
    result = held("move", "2024-01", *words)
    assert "Meeting 2024-02 follows this one, and is on 29 May 2024." in result.stdout


def test_a_cancelled_meeting_keeps_its_number_and_has_no_papers(run: Run) -> None:
    result = run("cancel", "2024-01", "--reason", "Too few items.", "--day", "2024-06-03", "--write")
    assert result.exit_code == 0
    assert "board/meetings/2024-01.yaml: changed; its previous version is kept beside it.\n" in result.stdout
    refused = run("agenda", "2024-01", "--day", "2024-06-05")
    assert refused.exit_code == 1
    assert "The meeting of 12 June 2024 is not on (cancelled), and has no papers." in refused.stderr
    run("next", "2024-01", "--date", "2024-10-09", "--day", "2024-06-05")
    assert Path("board/meetings/2024-02.yaml").exists()


@pytest.mark.parametrize(
    "words",
    [
        ("move", "2024-01", "--date", "2024-07-03", "--reason", "x"),
        ("cancel", "2024-01", "--reason", "x"),
    ],
)
def test_what_is_over_stays_as_it_is(held: Run, words: tuple[str, ...]) -> None:
    result = held(*words, "--day", "2024-03-20")
    assert result.exit_code == 1
    assert "The meeting of 13 March 2024 is over (held), and stays as it is." in result.stderr


def test_an_agenda_that_was_sent_is_kept_and_the_next_says_what_changed(run: Run) -> None:
    assert run("send", "2024-01", "--day", "2024-06-05", "--write").exit_code == 0
    path = Path("board/meetings/2024-01.yaml")
    path.write_text(path.read_text("utf-8").replace("minutes: 45", "minutes: 40", 1), "utf-8")
    run("agenda", "2024-01", "--day", "2024-06-06")
    text = plain_text(Path("papers/HB-2024-01-agenda-members.docx").read_bytes())
    assert "Version\t2, replaces the agenda of 5 June 2024" in text
    assert "2 Dredging: changed (40 minutes instead of 45)." in text


def test_an_agenda_is_not_sent_twice_as_it_is(run: Run) -> None:
    run("send", "2024-01", "--day", "2024-06-05", "--write")
    result = run("send", "2024-01", "--day", "2024-06-06", "--write")
    assert result.exit_code == 1
    assert "Nothing changed on this agenda since version 1, sent on 5 June 2024." in result.stderr


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (
            "silts up",
            "is full",
            "2 Dredging: changed (new wording of the requested",
        ),
        ("To dredge in", "To wait until", "2 Dredging: changed (new wording of the requested"),
        ("start: 13:30", "regime: open\nstart: 13:30", "Access: now open."),
        ("start: 13:30", "start: 13:15", "Time: now 13:15"),
    ],
)
def test_another_text_or_head_is_sent_as_a_new_version(run: Run, old: str, new: str, line: str) -> None:
    run("send", "2024-01", "--day", "2024-06-05", "--write")
    path = Path("board/meetings/2024-01.yaml")
    text = path.read_text("utf-8")
    path.write_text(text.replace(old, new, 1), "utf-8")
    result = run("send", "2024-01", "--day", "2024-06-06", "--write")
    assert (result.exit_code, result.stderr) == (0, "")
    run("agenda", "2024-01", "--day", "2024-06-07")
    agenda = plain_text(Path("papers/HB-2024-01-agenda-members.docx").read_bytes())
    assert "Version\t2, replaces the agenda of 5 June 2024" in agenda
    assert line in agenda


def test_an_agenda_of_a_meeting_that_was_held_is_not_sent(held: Run) -> None:
    result = held("send", "2024-01", "--day", "2024-03-20")
    assert result.exit_code == 1
    assert "The agenda of 13 March 2024 is no longer to be sent: the meeting is held." in result.stderr


PLAN = """
    id: agenda-fairway
    priority: quays
    title: {nl: Plan, en: Plan}
    actions:
      - {id: dig, title: {nl: Graven, en: Digging}, owner: shipper, due: 2024-03-15}
      - {id: pump, title: {nl: Pompen, en: Pumping}, owner: chair, due: 2023-11-01}
"""


def planned(small_board: Callable[..., Path], meeting: str = HELD, plan: str = PLAN) -> None:
    small_board(
        {"meetings/2024-01.yaml": meeting, "developments.yaml": TIDE, "action-agendas/fairway.yaml": plan}
    )


def test_next_puts_what_is_not_on_course_onto_the_agenda_and_says_that_it_is_full(
    held: Run, small_board: Callable[..., Path]
) -> None:
    planned(small_board)
    told = held(*NEXT).stdout
    table = told.partition("Onto the agenda, because it is not on course:\n")[2].splitlines()
    assert table[0].split("  ")[0] == "Item"
    assert [table[2], table[3]] == [
        "4     Pumping (pump)  For decision    off track, much later than its first date",
        "4     Digging (dig)   For discussion  off track",
    ]
    assert "warning agenda-over: The items take 75 of 60 minutes: 15 minutes over.\n" in told
    assert "moment-missed" not in told
    again = held(*ANOTHER).stdout
    assert "Not on course, and on the agenda of another meeting: pump (2024-02) and dig (2024-02).\n" in again
    assert "Onto the agenda" not in again


def test_a_dry_run_shows_what_would_come_onto_the_agenda(held: Run, small_board: Callable[..., Path]) -> None:
    planned(small_board)
    assert "  - id: steer-quays\n" in held(*NEXT, "--dry-run").stdout


def test_what_a_meeting_dealt_with_is_told_and_not_asked_again(
    held: Run, small_board: Callable[..., Path]
) -> None:
    dealt = HELD.replace("about: [tide]", "about: [tide, dig]").replace("result: deferred", "result: adopted")
    planned(small_board, dealt, PLAN.replace("2024-03-15", "2024-03-01"))
    told = held(*NEXT).stdout
    assert "Not on course, and dealt with by a meeting; no worse since: dig.\n" in told
    assert "Digging" not in told
