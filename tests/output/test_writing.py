from __future__ import annotations

import os
import stat
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from boardkit.output.replacing import is_open
from boardkit.output.writing import Result, Written, write_paper
from boardkit.problems import InvalidSource, Problem

OURS = b"made by boardkit"
NEWER = b"made by boardkit, newer"
EDITED = b"edited by a person"
OPEN = "This file is open in another program."
CLOSE_IT = (
    "Close it there and try again. If it is open nowhere, take away the file beside it "
    "whose name begins with ~$ or .~lock, or choose another place with --out."
)
LOCKED = "This file or its folder may not be written, or another program holds it."
ASK = "Close it in Word, ask who owns it, or choose another place with --out."


def write(path: Path, content: bytes = NEWER) -> Result:
    return write_paper(path, content, is_ours=lambda found: found.startswith(b"made by"))


def refused(path: Path, content: bytes = NEWER) -> Problem:
    with pytest.raises(InvalidSource) as caught:
        write(path, content)
    (problem,) = caught.value.problems
    return problem


def files(folder: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in folder.iterdir()}


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    return folder / "agenda.docx"


def test_a_new_paper_is_written(paper: Path) -> None:
    assert write(paper) == Result(paper, Written.NEW)
    assert files(paper.parent) == {"agenda.docx": NEWER}


def test_folders_on_the_way_are_made(tmp_path: Path) -> None:
    path = tmp_path / "papers" / "2024" / "agenda.docx"
    assert write(path) == Result(path, Written.NEW)
    assert path.read_bytes() == NEWER


@pytest.mark.parametrize(
    "name",
    ["Agenda 12 juni – besluiten.docx", "één café.docx", "会议.docx", "SBNL-2024-02.05A.docx", "agenda"],
)
def test_a_name_may_have_spaces_accents_and_points(tmp_path: Path, name: str) -> None:
    write(tmp_path / name)
    assert files(tmp_path) == {name: NEWER}


def test_a_paper_as_we_made_it_is_replaced(paper: Path) -> None:
    paper.write_bytes(OURS)
    assert write(paper) == Result(paper, Written.REPLACED)
    assert files(paper.parent) == {"agenda.docx": NEWER}


def test_a_paper_that_says_the_same_is_left_alone(paper: Path) -> None:
    paper.write_bytes(NEWER)
    os.utime(paper, (1, 1))
    assert write(paper) == Result(paper, Written.UNCHANGED)
    assert paper.stat().st_mtime == 1


def test_an_edited_paper_is_kept_and_the_new_one_put_beside_it(paper: Path) -> None:
    paper.write_bytes(EDITED)
    second = paper.with_name("agenda-2.docx")
    assert write(paper) == Result(second, Written.BESIDE, beside=paper)
    assert files(paper.parent) == {"agenda.docx": EDITED, "agenda-2.docx": NEWER}


def test_the_number_comes_before_the_last_point_of_a_name(tmp_path: Path) -> None:
    (tmp_path / "SBNL-2024-02.05A.docx").write_bytes(EDITED)
    write(tmp_path / "SBNL-2024-02.05A.docx")
    assert set(files(tmp_path)) == {"SBNL-2024-02.05A.docx", "SBNL-2024-02.05A-2.docx"}


def test_the_next_run_uses_the_same_place_beside_it(paper: Path) -> None:
    paper.write_bytes(EDITED)
    second = paper.with_name("agenda-2.docx")
    write(paper, OURS)
    assert write(paper) == Result(second, Written.BESIDE, beside=paper)
    assert write(paper) == Result(second, Written.UNCHANGED, beside=paper)
    assert files(paper.parent) == {"agenda.docx": EDITED, "agenda-2.docx": NEWER}


def test_when_both_are_edited_a_third_comes_beside_them(paper: Path) -> None:
    paper.write_bytes(EDITED)
    paper.with_name("agenda-2.docx").write_bytes(EDITED + b" too")
    third = paper.with_name("agenda-3.docx")
    assert write(paper) == Result(third, Written.BESIDE, beside=paper)
    assert files(paper.parent) == {
        "agenda.docx": EDITED,
        "agenda-2.docx": EDITED + b" too",
        "agenda-3.docx": NEWER,
    }


def test_an_edited_paper_that_was_moved_away_gives_its_place_back(paper: Path) -> None:
    paper.write_bytes(EDITED)
    write(paper)
    paper.rename(paper.with_name("mine.docx"))
    assert write(paper) == Result(paper, Written.NEW)


OWNER_FILES = [
    ("agenda.docx", "~$agenda.docx"),
    ("agendas.docx", "~$gendas.docx"),
    ("agenda-leden.docx", "~$enda-leden.docx"),
    ("agenda.docx", ".~lock.agenda.docx#"),
    ("één café.docx", "~$n café.docx"),
]


@pytest.mark.parametrize(("name", "owner"), OWNER_FILES)
def test_a_paper_that_is_open_in_word_or_libreoffice_is_not_replaced(
    tmp_path: Path, name: str, owner: str
) -> None:
    path = tmp_path / name
    path.write_bytes(OURS)
    (tmp_path / owner).write_bytes(b"somebody")
    problem = refused(path)
    assert (problem.where.path, problem.message, problem.hint) == (path.as_posix(), OPEN, CLOSE_IT)
    assert files(tmp_path) == {name: OURS, owner: b"somebody"}


@pytest.mark.parametrize(("name", "owner"), OWNER_FILES)
def test_an_owner_file_that_was_left_behind_hinders_no_new_paper(
    tmp_path: Path, name: str, owner: str
) -> None:
    (tmp_path / owner).write_bytes(b"somebody")
    assert not is_open(tmp_path / name)
    assert write(tmp_path / name).what is Written.NEW


def test_an_open_paper_that_says_the_same_is_no_hindrance(paper: Path) -> None:
    paper.write_bytes(NEWER)
    paper.with_name("~$agenda.docx").write_bytes(b"somebody")
    assert write(paper).what is Written.UNCHANGED


def test_an_open_neighbour_is_no_hindrance(paper: Path) -> None:
    paper.write_bytes(OURS)
    paper.with_name("~$minutes.docx").write_bytes(b"somebody")
    assert write(paper).what is Written.REPLACED


def test_an_edited_paper_may_be_open_while_the_new_one_is_put_beside_it(paper: Path) -> None:
    paper.write_bytes(EDITED)
    paper.with_name("~$agenda.docx").write_bytes(b"somebody")
    assert write(paper).path == paper.with_name("agenda-2.docx")


def test_of_two_papers_the_one_that_is_open_is_named(paper: Path) -> None:
    paper.write_bytes(EDITED)
    second = paper.with_name("agenda-2.docx")
    second.write_bytes(OURS)
    paper.with_name(".~lock.agenda-2.docx#").write_bytes(b"somebody")
    assert refused(paper).where.path == second.as_posix()


def test_a_folder_in_the_place_of_the_file_is_told(paper: Path) -> None:
    paper.mkdir()
    problem = refused(paper)
    assert problem.where.path == paper.as_posix()
    assert problem.message == "A folder has the name of this file."
    assert problem.hint == "Rename that folder, or choose another place with --out."


def test_a_file_in_the_place_of_the_folder_is_told_and_kept(tmp_path: Path) -> None:
    in_the_way = tmp_path / "papers"
    in_the_way.write_bytes(EDITED)
    problem = refused(in_the_way / "agenda.docx")
    assert problem.message == "{name} is a file, so that no folder can be made there."
    assert problem.values == {"name": in_the_way.as_posix()}
    assert in_the_way.read_bytes() == EDITED


def test_a_folder_that_may_not_be_written_in_is_told(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    problem = refused(paper)
    assert (problem.code, problem.message, problem.values, problem.hint) == (
        "folder-closed",
        "You may not write in the folder {folder}.",
        {"folder": paper.parent.as_posix()},
        "Ask its owner for access, or choose another place with --out.",
    )
    assert files(paper.parent) == {}


def test_a_full_disk_leaves_the_old_paper_whole_and_nothing_beside_it(
    paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(_: int) -> None:
        raise OSError(28, "No space left on device")

    paper.write_bytes(OURS)
    monkeypatch.setattr(os, "fsync", no_room)
    assert refused(paper).message == "The drive is full, so that this file was not written."
    assert files(paper.parent) == {"agenda.docx": OURS}


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The waits between attempts, taken down instead of waited."""
    taken: list[float] = []
    monkeypatch.setattr(time, "sleep", taken.append)
    return taken


def refusing(times: int) -> Callable[[Path, Path], Path]:
    """A replace that a virus scanner hinders so many times."""
    left = [times]
    replace = Path.replace

    def attempt(self: Path, target: Path) -> Path:
        if left[0]:
            left[0] -= 1
            raise PermissionError(13, "Permission denied")
        return replace(self, target)

    return attempt


def test_a_scanner_that_holds_the_old_paper_for_a_moment_is_waited_for(
    paper: Path, monkeypatch: pytest.MonkeyPatch, waits: list[float]
) -> None:
    paper.write_bytes(OURS)
    monkeypatch.setattr(Path, "replace", refusing(3))
    assert write(paper).what is Written.REPLACED
    assert files(paper.parent) == {"agenda.docx": NEWER}
    assert waits == sorted(waits)
    assert len(waits) == 3


@pytest.mark.usefixtures("waits")
def test_when_replacing_keeps_failing_nothing_is_half_written(
    paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper.write_bytes(OURS)
    monkeypatch.setattr(Path, "replace", refusing(100))
    problem = refused(paper)
    assert (problem.where.path, problem.message, problem.hint) == (paper.as_posix(), LOCKED, ASK)
    assert files(paper.parent) == {"agenda.docx": OURS}


def test_a_mistake_of_our_own_leaves_no_temporary_file(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write(paper)
    assert files(paper.parent) == {}


@pytest.mark.parametrize("mask", [0o022, 0o077, 0o002])
def test_a_paper_has_the_rights_of_the_users_other_files(paper: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        write(paper)
        other = paper.with_name("notes.txt")
        other.write_bytes(EDITED)
        assert os.umask(mask) == mask
    finally:
        os.umask(before)
    assert stat.S_IMODE(paper.stat().st_mode) == stat.S_IMODE(other.stat().st_mode)


def test_all_numbers_taken_by_edited_papers_is_told_in_words(
    paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("boardkit.output.writing._NUMBERS", 3)
    paper.write_bytes(EDITED)
    paper.with_name("agenda-2.docx").write_bytes(EDITED)
    assert refused(paper).message == "Too many copies of this file stand beside it."
    assert len(files(paper.parent)) == 2


def test_a_paper_that_a_person_saves_meanwhile_is_kept(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paper.write_bytes(OURS)
    sync = os.fsync

    def saved_by_a_person(handle: int) -> None:
        sync(handle)
        paper.write_bytes(b"edited by a person")

    monkeypatch.setattr(os, "fsync", saved_by_a_person)
    result = write(paper)
    assert (result.what, result.beside) == (Written.BESIDE, paper)
    assert paper.read_bytes() == b"edited by a person"


def test_a_paper_keeps_the_rights_that_its_owner_gave_it(paper: Path) -> None:
    paper.write_bytes(OURS)
    paper.chmod(0o600)
    before = paper.stat().st_mode
    write(paper)
    assert paper.stat().st_mode == before


def test_a_link_is_followed_to_the_paper_that_it_stands_for(paper: Path) -> None:
    target = paper.with_name("target.docx")
    target.write_bytes(OURS)
    paper.symlink_to(target)
    assert write(paper).path == target
    assert paper.is_symlink()
    assert target.read_bytes() == NEWER
