from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from european_board import EUROPE

from boardkit.app.at_rest import Standing, at_rest, standing
from boardkit.app.build import build, plan_build
from boardkit.app.build_memory import recall
from boardkit.app.check import Checked

Write = Callable[..., Path]
DAY = date(2024, 8, 1)


def make_all(board: Path, out: Path, day: date) -> int:
    """How many papers were made."""
    return len(list(build(plan_build(Checked(board), out, day=day))))


def test_it_agrees_with_the_plan_on_every_day_that_it_speaks_of(small_board: Write, tmp_path: Path) -> None:
    board, out = small_board(EUROPE), tmp_path / "papers"
    silent, at_ease = set(), set()
    for number in range(0, 220, 3):
        day = date(2024, 4, 20) + timedelta(days=number)
        now = at_rest(board, out, day=day)
        to_make = plan_build(Checked(board), out, day=day).to_make
        if now is None:
            silent.add(day)
            make_all(board, out, day)
            now = at_rest(board, out, day=day)
            assert now is not None
        else:
            at_ease.add(day)
            assert to_make == ()
        memory = recall(out, board)
        plan = plan_build(Checked(board), out, day=day)
        assert (memory.wanted, plan.to_make) == (plan.memory.wanted, ())
        assert now == standing(plan.memory, out, languages=("nl", "en"))
    assert len(silent) > 5
    assert len(at_ease) > 20


def test_it_tells_how_many_papers_there_are_and_what_the_drafts_miss(
    small_board: Write, tmp_path: Path
) -> None:
    board, out = small_board(), tmp_path / "papers"
    meeting = board / "meetings/2024-01.yaml"
    meeting.write_text(meeting.read_text("utf-8").replace("        received: 2024-05-20\n", ""), "utf-8")
    make_all(board, out, DAY)
    assert at_rest(board, out, day=DAY) == Standing(papers=8, drafts=6, unfinished=6, left=())
    english = at_rest(board, out, day=DAY, languages=("en",))
    assert english == Standing(papers=4, drafts=3, unfinished=3, left=())


def test_a_board_that_had_no_papers_is_looked_at_again_when_it_has(
    small_board: Write, tmp_path: Path
) -> None:
    board, out = small_board(), tmp_path / "papers"
    make_all(board, out, DAY)
    meeting = board / "meetings/2024-01.yaml"
    text = meeting.read_bytes()
    meeting.unlink()
    make_all(board, out, DAY)
    now = at_rest(board, out, day=DAY)
    assert (now.papers, len(now.left)) == (0, 8) if now else False
    meeting.write_bytes(text)
    assert at_rest(board, out, day=DAY) is None


def test_it_does_not_know_once_anything_is_other_than_it_was(small_board: Write, tmp_path: Path) -> None:
    board, out = small_board(), tmp_path / "papers"
    assert at_rest(board, out, day=DAY) is None
    make_all(board, out, DAY)
    assert at_rest(board, out, day=DAY) is not None
    agenda = out / "HB-2024-01-agenda-leden.docx"
    docx = agenda.read_bytes()
    agenda.write_bytes(docx + b"x")
    assert at_rest(board, out, day=DAY) is None
    agenda.write_bytes(docx)
    assert at_rest(board, out, day=DAY) is not None
    with (board / "seats.yaml").open("a", encoding="utf-8") as file:
        file.write("# one more\n")
    assert at_rest(board, out, day=DAY) is None
