"""What a build makes, leaves alone, and tells, on a board whose one meeting is sent on 5 June 2024."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from typing import ParamSpec, TypeVar

import pytest
from docx import Document

from boardkit.app.at_rest import at_rest
from boardkit.app.build import Plan, build, in_order, plan_build
from boardkit.app.build_memory import NAME, recall, remember
from boardkit.app.check import Checked
from boardkit.app.folders import shipped
from boardkit.app.make import make
from boardkit.app.making import Batch, Built, Refused, make_batch
from boardkit.app.order import Order
from boardkit.documents.agenda import AGENDA
from boardkit.model.record import Audience
from boardkit.output.writing import Written
from boardkit.problems import InvalidSource, Problem

Write = Callable[..., Path]
Given = ParamSpec("Given")
Answer = TypeVar("Answer")
BEFORE, DISPATCH, LATER = date(2024, 6, 1), date(2024, 6, 5), date(2024, 8, 1)
AGENDA_NL = "HB-2024-01-agenda-leden.docx"
ALL = {
    AGENDA_NL,
    "HB-2024-01-agenda-openbaar.docx",
    "HB-2024-01-annotatie-voorzitter.docx",
    "HB-2024-01-verslag-invulformulier.docx",
    "HB-2024-01-agenda-members.docx",
    "HB-2024-01-agenda-public.docx",
    "HB-2024-01-chair-annotation.docx",
    "HB-2024-01-minutes-form.docx",
}


@pytest.fixture
def board(small_board: Write) -> Path:
    return small_board()


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "papers"


def planned(board: Path, out: Path, day: date, languages: Sequence[str] = ()) -> Plan:
    return plan_build(Checked(board), out, day=day, languages=languages)


def built(
    board: Path,
    out: Path,
    day: date,
    languages: Sequence[str] = (),
    executor: Executor | None = None,
) -> dict[str, Written]:
    """What happened to each file that was looked at."""
    made = list(build(planned(board, out, day, languages), executor))
    assert [one for one in made if isinstance(one, Refused)] == []
    return {one.result.path.name: one.result.what for one in made if isinstance(one, Built)}


def days(board: Path, out: Path) -> set[date]:
    return {one.day for one in recall(out, board).papers.values()}


def files(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in out.glob("*.docx")}


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def type_into(path: Path) -> bytes:
    """As a person does who opens the file in Word, adds a line and saves it."""
    document = Document(str(path))
    document.add_paragraph("Met de hand")
    document.save(str(path))
    return path.read_bytes()


def test_a_second_build_does_nothing_and_a_file_that_is_gone_is_made_again(board: Path, out: Path) -> None:
    assert built(board, out, BEFORE) == dict.fromkeys(ALL, Written.NEW)
    assert built(board, out, BEFORE) == {}
    (out / AGENDA_NL).unlink()
    assert built(board, out, BEFORE) == {AGENDA_NL: Written.NEW}


def test_a_new_date_alone_makes_nothing_out_of_date_until_the_day_is_settled(board: Path, out: Path) -> None:
    built(board, out, BEFORE)
    first = files(out)
    assert built(board, out, date(2024, 6, 4)) == {}
    assert days(board, out) == {BEFORE}
    assert set(built(board, out, DISPATCH)) == ALL
    assert days(board, out) == {DISPATCH}
    assert files(out) != first
    assert built(board, out, LATER) == {}


def test_a_paper_of_a_later_day_is_out_of_date_on_an_earlier_one(board: Path, out: Path) -> None:
    built(board, out, date(2024, 6, 4))
    assert set(built(board, out, BEFORE)) == ALL
    assert days(board, out) == {BEFORE}


def test_what_comes_out_the_same_is_not_written_again(board: Path, out: Path) -> None:
    built(board, out, LATER)
    before = {path.name: path.stat() for path in out.glob("*.docx")}
    with (board / "seats.yaml").open("a", encoding="utf-8") as file:
        file.write("# nothing new\n")
    assert built(board, out, LATER) == dict.fromkeys(ALL, Written.UNCHANGED)
    after = {path.name: path.stat() for path in out.glob("*.docx")}
    assert {name: (one.st_ino, one.st_mtime_ns) for name, one in after.items()} == {
        name: (one.st_ino, one.st_mtime_ns) for name, one in before.items()
    }
    assert built(board, out, LATER) == {}


def test_a_change_in_one_language_replaces_the_papers_that_show_it(board: Path, out: Path) -> None:
    built(board, out, LATER)
    edit(board / "meetings/2024-01.yaml", "The fairway silts up.", "The fairway is too shallow.")
    made = built(board, out, LATER)
    assert set(made) == ALL
    assert made.pop("HB-2024-01-agenda-members.docx") is Written.REPLACED
    assert set(made.values()) == {Written.UNCHANGED}


def test_a_template_of_ones_own_makes_its_papers_out_of_date_and_no_other(board: Path, out: Path) -> None:
    built(board, out, LATER)
    own = board / "templates/nl/agenda.docx"
    own.parent.mkdir(parents=True)
    shutil.copy(shipped("templates") / "nl/agenda.docx", own)
    assert built(board, out, LATER) == {}
    template = Document(str(own))
    template.add_paragraph("Huisstijl")
    template.save(str(own))
    agendas = {AGENDA_NL, "HB-2024-01-agenda-openbaar.docx"}
    assert built(board, out, LATER) == dict.fromkeys(agendas, Written.REPLACED)
    own.unlink()
    assert built(board, out, LATER) == dict.fromkeys(agendas, Written.REPLACED)


def test_what_a_person_edited_stays_and_the_new_one_is_put_beside_it_once(board: Path, out: Path) -> None:
    built(board, out, LATER)
    edited = type_into(out / AGENDA_NL)
    assert built(board, out, LATER) == {}  # nothing new to say: no other is put beside it
    beside = AGENDA_NL.replace(".docx", "-2.docx")
    edit(board / "meetings/2024-01.yaml", "De vaargeul slibt dicht.", "De vaargeul is te ondiep.")
    assert built(board, out, LATER)[beside] is Written.BESIDE
    assert built(board, out, LATER) == {}
    assert recall(out, board).left == ()  # the edited one is not disowned
    assert (out / AGENDA_NL).read_bytes() == edited
    assert len(files(out)) == len(ALL) + 1


def test_what_another_program_saved_stays_too_but_half_a_file_does_not(board: Path, out: Path) -> None:
    built(board, out, LATER)
    document = Document()
    document.add_paragraph("Met de hand")
    document.save(str(out / AGENDA_NL))  # it knows nothing of what we wrote about the paper
    assert built(board, out, LATER) == {}
    half = (out / AGENDA_NL).read_bytes()[:5000]
    (out / AGENDA_NL).write_bytes(half)
    assert built(board, out, LATER) == {AGENDA_NL.replace(".docx", "-2.docx"): Written.BESIDE}


def test_neither_is_disowned_when_the_one_beside_it_was_edited_as_well(board: Path, out: Path) -> None:
    built(board, out, LATER)
    issue = "De vaargeul slibt dicht."
    for number in (1, 2):
        place = AGENDA_NL if number == 1 else AGENDA_NL.replace(".docx", f"-{number}.docx")
        type_into(out / place)
        assert built(board, out, LATER) == {}
        edit(board / "meetings/2024-01.yaml", issue, issue := f"De vaargeul is {number} m diep.")
        beside = AGENDA_NL.replace(".docx", f"-{number + 1}.docx")
        assert built(board, out, LATER)[beside] is Written.BESIDE
        assert recall(out, board).left == ()


def test_what_was_once_disowned_is_not_any_more(board: Path, out: Path) -> None:
    built(board, out, LATER)
    type_into(out / AGENDA_NL)
    edit(board / "meetings/2024-01.yaml", "De vaargeul slibt dicht.", "De vaargeul is te ondiep.")
    built(board, out, LATER)
    remember(out, board, replace(recall(out, board), left=(AGENDA_NL,), made_from="before"))
    assert built(board, out, LATER) == {}
    assert recall(out, board).left == ()


def test_once_the_edited_one_is_gone_the_paper_has_its_own_name_again(board: Path, out: Path) -> None:
    built(board, out, LATER)
    type_into(out / AGENDA_NL)
    edit(board / "meetings/2024-01.yaml", "De vaargeul slibt dicht.", "De vaargeul is te ondiep.")
    built(board, out, LATER)
    (out / AGENDA_NL).unlink()
    assert built(board, out, LATER) == {AGENDA_NL: Written.NEW}
    assert recall(out, board).left == (AGENDA_NL.replace(".docx", "-2.docx"),)


def test_a_final_paper_is_left_alone_whatever_changes(board: Path, out: Path) -> None:
    built(board, out, LATER)
    order = Order(AGENDA, "2024-01", Audience.MEMBERS, "nl", final=True)
    final = make(Checked(board), order, day=DISPATCH).content
    (out / AGENDA_NL).write_bytes(final)
    assert built(board, out, LATER) == {AGENDA_NL: Written.FINAL}
    assert built(board, out, LATER) == {}
    edit(board / "meetings/2024-01.yaml", "De vaargeul slibt dicht.", "De vaargeul is te ondiep.")
    assert built(board, out, LATER)[AGENDA_NL] is Written.FINAL
    assert (out / AGENDA_NL).read_bytes() == final
    assert len(files(out)) == len(ALL)


def test_a_build_in_one_language_does_not_forget_the_other(board: Path, out: Path) -> None:
    assert len(built(board, out, LATER, ["en"])) == 4
    assert len(built(board, out, LATER)) == 4
    assert built(board, out, LATER, ["en"]) == {}
    assert built(board, out, LATER) == {}
    (out / AGENDA_NL).unlink()
    assert built(board, out, LATER, ["en"]) == {}
    assert built(board, out, LATER) == {AGENDA_NL: Written.NEW}


def test_files_of_papers_that_are_no_longer_wanted_are_told_and_stay(board: Path, out: Path) -> None:
    built(board, out, LATER)
    (board / "meetings/2024-01.yaml").unlink()
    assert built(board, out, LATER) == {}
    assert set(recall(out, board).left) == ALL == set(files(out))
    (out / AGENDA_NL).unlink()
    built(board, out, LATER)
    assert set(recall(out, board).left) == ALL - {AGENDA_NL}


def test_files_under_a_name_that_a_paper_no_longer_has_are_told(board: Path, out: Path) -> None:
    built(board, out, LATER)
    edit(board / "board.yaml", "abbreviation: HB", "abbreviation: NHB")
    assert set(built(board, out, LATER)) == {f"N{name}" for name in ALL}
    assert set(recall(out, board).left) == ALL


def test_a_meeting_that_comes_back_has_its_papers_again(board: Path, out: Path) -> None:
    built(board, out, LATER)
    meeting = board / "meetings/2024-01.yaml"
    text = meeting.read_bytes()
    meeting.unlink()
    built(board, out, LATER)
    meeting.write_bytes(text)
    assert built(board, out, LATER) == dict.fromkeys(ALL, Written.UNCHANGED)
    assert recall(out, board).left == ()


def test_a_paper_that_was_refused_is_tried_again_and_stops_no_other(board: Path, out: Path) -> None:
    text = (board / "meetings/2024-01.yaml").read_text("utf-8")
    wrong = text.replace("id: 2024-01", "id: 2024-02").replace("2024-06-12", "2024-09-11")
    (board / "meetings/2024-02.yaml").write_text(wrong.replace("lead: shipper", "lead: shiper"), "utf-8")
    first, second = (list(build(planned(board, out, BEFORE))) for _ in range(2))
    assert {one.result.path.name for one in first if isinstance(one, Built)} == ALL
    assert {one.order.subject for one in second} == {"2024-02"}
    assert {problem.code for one in second if isinstance(one, Refused) for problem in one.problems} == {
        "link-unknown"
    }


@pytest.mark.parametrize(
    "spoil",
    [
        "cut short",
        "empty",
        "no JSON",
        "another form",
        "a word changed",
        "a list",
        "endless lists",
        "too large",
    ],
)
def test_a_memory_that_cannot_be_trusted_makes_all_be_looked_at(board: Path, out: Path, spoil: str) -> None:
    built(board, out, LATER)
    kept = out / NAME
    text = kept.read_text("utf-8")
    spoilt = {
        "cut short": text[: len(text) // 2],
        "empty": "",
        "no JSON": "\x00\xff",
        "another form": text.replace('"form": 1', '"form": 2'),
        "a word changed": text.replace('"unfinished": 0', '"unfinished": 1', 1),
        "a list": "[]",
        "endless lists": "[" * 200_000,
        "too large": text + " " * 20_000_000,
    }[spoil]
    assert spoilt != text
    kept.write_text(spoilt, "utf-8")
    assert at_rest(board, out, day=LATER) is None
    assert built(board, out, LATER) == dict.fromkeys(ALL, Written.UNCHANGED)
    assert kept.read_text("utf-8") == text


def test_the_memory_holds_no_word_of_a_paper(board: Path, out: Path) -> None:
    built(board, out, BEFORE)
    text = (out / NAME).read_text("utf-8")
    words = ["Havenberaad", "Baggeren", "Dredging", "vaargeul", "Reder", "Kades", "shipper", str(board)]
    assert [word for word in words if word in text] == []
    assert AGENDA_NL in text


def test_the_memory_of_another_board_is_not_trusted(board: Path, out: Path) -> None:
    built(board, out, LATER)
    other = shutil.copytree(board, board.with_name("other"))
    (other / "meetings/2024-01.yaml").unlink()
    assert built(other, out, LATER) == {}
    assert recall(out, other).left == ()


def test_the_board_and_its_papers_may_move_together(board: Path, out: Path, tmp_path: Path) -> None:
    built(board, out, LATER)
    for one in (board, out):
        (tmp_path / "elsewhere").mkdir(exist_ok=True)
        shutil.move(one, tmp_path / "elsewhere" / one.name)
    moved = tmp_path / "elsewhere"
    assert at_rest(moved / board.name, moved / out.name, day=LATER) is not None


def test_a_folder_that_cannot_be_written_is_told_once(board: Path, out: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    made = list(build(planned(board, tmp_path / "file/papers", LATER)))
    assert {one.order.name for one in made} == {order.name for order, _ in planned(board, out, LATER).to_make}
    assert {(one.where.path, one.code) for refused in made for one in problems_of(refused)} == {
        ((tmp_path / "file/papers").as_posix(), "file-unwritable")
    }


def problems_of(made: Built | Refused) -> tuple[Problem, ...]:
    assert isinstance(made, Refused)
    return made.problems


def test_one_paper_that_cannot_be_written_stops_no_other(board: Path, out: Path) -> None:
    (out / AGENDA_NL).mkdir(parents=True)
    made = list(build(planned(board, out, LATER)))
    assert [one.holds_for_all for one in made if isinstance(one, Refused)] == [False]
    assert len(made) == len(ALL)


def test_where_nothing_can_be_written_a_batch_tries_one_paper(
    board: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (batch,) = planned(board, out, LATER).batches
    tried: list[int] = []

    def full(handle: int) -> None:
        tried.append(handle)
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        made = make_batch(batch)
    assert [one.order for one in made] == [order for order, _ in batch.orders]
    assert [problems_of(one) for one in made] == [problems_of(made[0])] * len(ALL)
    assert len(tried) == 2


def test_a_board_that_changes_while_it_is_read_is_not_built(board: Path, out: Path) -> None:
    checked = Checked(board)
    edit(board / "board.yaml", "abbreviation: HB", "abbreviation: NHB")
    with pytest.raises(InvalidSource) as refused:
        plan_build(checked, out, day=LATER)
    assert [one.code for one in refused.value.problems] == ["board-changed"]


def test_a_process_that_finds_other_files_than_planned_makes_nothing_of_them(board: Path, out: Path) -> None:
    (batch,) = planned(board, out, LATER).batches
    edit(board / "board.yaml", "abbreviation: HB", "abbreviation: NHB")
    made = make_batch(batch)
    assert {problem.message for one in made if isinstance(one, Refused) for problem in one.problems} == {
        "The board's files changed while papers were being made of them."
    }
    assert len(made) == len(ALL)
    assert not out.exists()


@pytest.mark.parametrize("kind", ["threads", "processes"])
def test_others_make_the_same_bytes_and_memory(board: Path, tmp_path: Path, kind: str) -> None:
    meeting = (board / "meetings/2024-01.yaml").read_text("utf-8")
    second = meeting.replace("id: 2024-01", "id: 2024-02").replace("2024-06-12", "2024-09-11")
    (board / "meetings/2024-02.yaml").write_text(second, "utf-8")
    alone, shared = tmp_path / "alone", tmp_path / "shared"
    made = built(board, alone, LATER)
    pool: Executor = (
        ThreadPoolExecutor(3)
        if kind == "threads"
        else ProcessPoolExecutor(2, mp_context=get_context("spawn"))
    )
    with pool:
        assert built(board, shared, LATER, executor=pool) == made
        assert built(board, shared, LATER, executor=pool) == {}
    assert len(files(alone)) == 16
    assert files(alone) == files(shared)
    assert (alone / NAME).read_bytes() == (shared / NAME).read_bytes()


def test_what_was_made_comes_in_the_order_of_the_plan(board: Path, out: Path) -> None:
    plan = planned(board, out, LATER)
    made = [one for one in build(plan) if isinstance(one, Built)]
    names = [one.order.name for one in in_order(plan, reversed(made))]
    assert names[:3] == ["agenda 2024-01 members nl", "agenda 2024-01 members en", "agenda 2024-01 public nl"]


class Dying(ProcessPoolExecutor):
    """Its process dies at the second thing that it is to do, as when the system needs its memory."""

    asked = 0

    def submit(
        self, fn: Callable[Given, Answer], /, *args: Given.args, **kwargs: Given.kwargs
    ) -> Future[Answer]:
        self.asked += 1
        if self.asked == 2:
            super().submit(os._exit, 1)
        return super().submit(fn, *args, **kwargs)


def test_a_process_that_dies_is_one_sentence_and_what_was_made_stays(board: Path, out: Path) -> None:
    text = (board / "meetings/2024-01.yaml").read_text("utf-8")
    for number in (2, 3):
        other = text.replace("id: 2024-01", f"id: 2024-0{number}").replace(
            "2024-06-12", f"2024-06-1{number + 6}"
        )
        (board / f"meetings/2024-0{number}.yaml").write_text(other, "utf-8")
    with Dying(1, mp_context=get_context("spawn")) as pool:
        made = list(build(planned(board, out, LATER), pool))
    told = {problem for one in made if isinstance(one, Refused) for problem in [one.problems[0].message]}
    assert told == {"A process that makes papers could not be started, or ended before its work was done."}
    first = {one.result.path.name for one in made if isinstance(one, Built)}
    assert len(made) == 24
    assert len(first) == 8
    again = built(board, out, LATER)
    assert len(again) == 16
    assert first.isdisjoint(again)


class Stillborn(Dying):
    """Its process dies before it has done anything, as on Windows when Ctrl-C comes while it starts."""

    asked = 1


def test_of_papers_whose_process_was_stopped_too_nothing_is_told(board: Path, out: Path) -> None:
    with Stillborn(1, mp_context=get_context("spawn")) as pool:
        made = list(build(planned(board, out, LATER), pool, stopped=lambda: pool.asked > 1))
        with pytest.raises(BrokenExecutor):
            pool.submit(os.getpid)
    assert made == []
    assert len(built(board, out, LATER)) == len(ALL)


def test_a_build_that_is_stopped_knows_what_it_made_and_the_next_makes_the_rest(
    board: Path, out: Path
) -> None:
    seen: list[object] = []
    made = []
    for one in build(planned(board, out, LATER), stopped=lambda: len(seen) == 3):
        made.append(one)
        seen.append(one)
    assert len(made) == len(files(out)) == 3
    assert len(built(board, out, LATER)) == len(ALL) - 3
    assert set(files(out)) == ALL


def test_others_begin_nothing_once_it_is_stopped(board: Path, out: Path) -> None:
    with ThreadPoolExecutor(1) as pool:
        made = list(build(planned(board, out, LATER), pool, stopped=lambda: True))
    assert set(files(out)) == {one.result.path.name for one in made if isinstance(one, Built)}
    assert len(made) in {0, len(ALL)}
    assert len(built(board, out, LATER)) == len(ALL) - len(made)


def test_of_what_was_not_given_to_others_nothing_is_begun_either(board: Path, out: Path) -> None:
    text = (board / "meetings/2024-01.yaml").read_text("utf-8")
    second = text.replace("id: 2024-01", "id: 2024-02").replace("2024-06-12", "2024-09-11")
    (board / "meetings/2024-02.yaml").write_text(second, "utf-8")
    plan = planned(board, out, LATER)
    assert [len(one.orders) for one in plan.batches] == [8, 8]
    seen: set[str] = set()
    with ThreadPoolExecutor(1) as pool:
        for one in build(plan, pool, at_once=1, stopped=lambda: bool(seen)):
            seen.add(one.order.name)
    assert len(seen) == len(files(out)) == 8


def test_a_batch_holds_the_papers_of_one_day_and_not_too_many(example: Checked, out: Path) -> None:
    plan = plan_build(example, out, day=date(2024, 12, 31))
    assert sum(len(one.orders) for one in plan.batches) == len(plan.to_make) > 100
    assert {len({day for _, day in one.orders}) for one in plan.batches} == {1}
    assert max(len(one.orders) for one in plan.batches) == 16
    assert all(isinstance(one, Batch) for one in plan.batches)
