"""Changes are shown as a diff, then made in all files or in none, with what was there kept beside it."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from boardkit.intake.proposal import Proposal, apply, diff, propose
from boardkit.problems import InvalidSource
from boardkit.source.change import AppendItem, Change, RemoveKey, SetValue
from boardkit.source.folder import read_board

SEATS = b"# Zetels\n- id: chair\n  title: Voorzitter  # vast\n"
BOARD = b"\xef\xbb\xbfname: Havenberaad\r\nabbreviation: HB\r\n"
NEW_SEATS = b"# Zetels\n- id: chair\n  title: Havenmeester  # vast\n"
NEW_BOARD = b"\xef\xbb\xbfname: Havenberaad\r\nabbreviation: HBR\r\n"
CHANGES: dict[str, Sequence[Change] | str] = {
    "b/seats.yaml": [SetValue((0, "title"), "Havenmeester")],
    "b/board.yaml": [SetValue(("abbreviation",), "HBR")],
}
FOLDER = Path("b")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    FOLDER.mkdir()
    (FOLDER / "seats.yaml").write_bytes(SEATS)
    (FOLDER / "board.yaml").write_bytes(BOARD)


def contents() -> dict[str, bytes]:
    return {
        one.relative_to(FOLDER).as_posix(): one.read_bytes() for one in FOLDER.rglob("*") if one.is_file()
    }


def refused(proposal: Proposal) -> list[tuple[str, str, str]]:
    """The place, the code and the filled-in sentence and hint of each problem."""
    with pytest.raises(InvalidSource) as caught:
        apply(proposal)
    return told(caught.value)


def told(error: InvalidSource) -> list[tuple[str, str, str]]:
    return [
        (str(one.where), one.code, f"{one.message} {one.hint}".format_map(dict(one.values)))
        for one in error.problems
    ]


def test_a_proposal_shows_what_changes_and_writes_nothing() -> None:
    proposal = propose(FOLDER, CHANGES)
    assert diff(proposal) == (
        "--- b/seats.yaml\n"
        "+++ b/seats.yaml\n"
        "@@ -1,3 +1,3 @@\n"
        " # Zetels\n"
        " - id: chair\n"
        "-  title: Voorzitter  # vast\n"
        "+  title: Havenmeester  # vast\n"
        "--- b/board.yaml\n"
        "+++ b/board.yaml\n"
        "@@ -1,2 +1,2 @@\n"
        " name: Havenberaad\n"
        "-abbreviation: HB\n"
        "+abbreviation: HBR\n"
    )
    assert contents() == {"seats.yaml": SEATS, "board.yaml": BOARD}


def test_a_proposal_that_is_applied_keeps_what_was_there() -> None:
    written = apply(propose(FOLDER, CHANGES))
    assert written == (FOLDER.resolve() / "seats.yaml", FOLDER.resolve() / "board.yaml")
    assert contents() == {
        "seats.yaml": NEW_SEATS,
        "seats.yaml.previous": SEATS,
        "board.yaml": NEW_BOARD,
        "board.yaml.previous": BOARD,
    }


def test_each_earlier_version_is_kept_once() -> None:
    for words in ("Een", "Twee", "Een", "Drie"):
        apply(propose(FOLDER, {"seats.yaml": [SetValue((0, "title"), words)]}))
    kept = {name: content for name, content in contents().items() if "previous" in name}
    assert kept == {
        "seats.yaml.previous": SEATS,
        "seats.yaml.previous-2": SEATS.replace(b"Voorzitter", b"Een"),
        "seats.yaml.previous-3": SEATS.replace(b"Voorzitter", b"Twee"),
    }


def test_what_is_kept_is_not_read_as_a_part_of_the_board() -> None:
    before = read_board(FOLDER)[1]
    apply(propose(FOLDER, {"seats.yaml": [SetValue((0, "id"), "chair")], **CHANGES}))
    after = read_board(FOLDER)[1]
    assert [(one.where, one.code) for one in after] == [(one.where, one.code) for one in before]


def test_changes_that_change_nothing_are_an_empty_proposal() -> None:
    proposal = propose(FOLDER, {"seats.yaml": [SetValue((0, "title"), "Voorzitter"), RemoveKey((0, "x"))]})
    assert (proposal, diff(proposal), apply(proposal)) == (Proposal(), "", ())
    assert contents() == {"seats.yaml": SEATS, "board.yaml": BOARD}


def test_a_new_file_is_written_with_the_folder_that_it_stands_in() -> None:
    proposal = propose(FOLDER, {"meetings/2024-01.yaml": "id: 2024-01\n"})
    assert diff(proposal) == ("--- /dev/null\n+++ b/meetings/2024-01.yaml\n@@ -0,0 +1 @@\n+id: 2024-01\n")
    assert apply(proposal) == (FOLDER.resolve() / "meetings" / "2024-01.yaml",)
    assert contents()["meetings/2024-01.yaml"] == b"id: 2024-01\n"
    assert len(contents()) == 3


EXISTS = (
    "b/new.yaml",
    "file-exists",
    (
        "A new file with this name was to be made, but there is one already. "
        "Rename it or take it away, and try again."
    ),
)


def test_a_new_file_takes_no_place_of_another() -> None:
    proposal = propose(FOLDER, {"new.yaml": "a: b\n", **CHANGES})
    (FOLDER / "new.yaml").write_bytes(b"mine")
    assert refused(proposal) == [EXISTS]
    with pytest.raises(InvalidSource) as caught:
        propose(FOLDER, {"new.yaml": "a: b\n"})
    assert told(caught.value) == [EXISTS]
    assert contents() == {"seats.yaml": SEATS, "board.yaml": BOARD, "new.yaml": b"mine"}


def test_a_new_file_takes_no_place_of_one_that_comes_at_the_last_moment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    proposal = propose(FOLDER, {"new.yaml": "a: b\n", **CHANGES})
    sync = os.fsync

    def saved_meanwhile(handle: int) -> None:
        sync(handle)
        (FOLDER / "new.yaml").write_bytes(b"mine")

    monkeypatch.setattr(os, "fsync", saved_meanwhile)
    assert refused(proposal) == [EXISTS]
    assert contents() == {"seats.yaml": SEATS, "board.yaml": BOARD, "new.yaml": b"mine"}


def test_a_file_that_was_changed_meanwhile_is_refused_and_none_is_written() -> None:
    proposal = propose(FOLDER, CHANGES)
    (FOLDER / "board.yaml").write_bytes(BOARD + b"country: NL\r\n")
    sentence = (
        "This file was changed after it was read, so that nothing was written. "
        "Try again: what was changed is then taken into account."
    )
    assert refused(proposal) == [("b/board.yaml", "file-changed", sentence)]
    (FOLDER / "seats.yaml").unlink()
    assert [where for where, _, _ in refused(proposal)] == ["b/board.yaml", "b/seats.yaml"]
    assert contents() == {"board.yaml": BOARD + b"country: NL\r\n"}


@pytest.mark.parametrize("owner", ["~$board.yaml", ".~lock.board.yaml#", ".board.yaml.swp"])
def test_a_file_that_is_open_in_a_program_is_refused_and_none_is_written(owner: str) -> None:
    proposal = propose(FOLDER, CHANGES)
    (FOLDER / owner).write_bytes(b"somebody")
    sentence = (
        "This file is open in another program. Save and close it there, and try again. "
        f"If it is open nowhere, take away the file {owner} beside it."
    )
    assert refused(proposal) == [("b/board.yaml", "file-open", sentence)]
    assert contents() == {"seats.yaml": SEATS, "board.yaml": BOARD, owner: b"somebody"}


def test_a_file_that_emacs_has_open_is_refused() -> None:
    proposal = propose(FOLDER, CHANGES)
    (FOLDER / ".#board.yaml").symlink_to("somebody@somewhere.1:2")
    assert [code for _, code, _ in refused(proposal)] == ["file-open"]


def test_a_file_that_may_only_be_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    proposal = propose(FOLDER, CHANGES)
    allowed = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: path.name != "board.yaml" and allowed(path, mode))
    sentence = (
        "This file or its folder may not be written, or another program holds it. "
        "Close it in other programs, or ask its owner for access."
    )
    assert refused(proposal) == [("b/board.yaml", "file-locked", sentence)]
    assert contents() == {"seats.yaml": SEATS, "board.yaml": BOARD}


def failing_at(monkeypatch: pytest.MonkeyPatch, numbers: set[int]) -> None:
    """Lets the swaps with these numbers (from 1) fail for good."""
    count = [0]
    replace = Path.replace

    def attempt(self: Path, target: Path) -> Path:
        count[0] += 1
        if count[0] in numbers:
            raise OSError(28, "No space left on device")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", attempt)
    monkeypatch.setattr(time, "sleep", lambda _: None)


FULL = (
    "file-unwritable",
    "The drive is full, so that this file was not written. Make room there and try again.",
)


def test_when_the_second_file_fails_the_first_is_put_back(monkeypatch: pytest.MonkeyPatch) -> None:
    proposal = propose(FOLDER, CHANGES)
    failing_at(monkeypatch, {2})
    assert refused(proposal) == [("b/board.yaml", *FULL)]
    assert contents() == {"seats.yaml": SEATS, "board.yaml": BOARD}


def test_when_a_later_file_fails_a_new_one_and_its_folder_are_taken_away(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    proposal = propose(FOLDER, {"meetings/2024-01.yaml": "id: 2024-01\n", **CHANGES})
    failing_at(monkeypatch, {2})  # a new file is given its name, and swapped for nothing
    assert refused(proposal) == [("b/board.yaml", *FULL)]
    assert contents() == {"seats.yaml": SEATS, "board.yaml": BOARD}
    assert not (FOLDER / "meetings").exists()


def test_a_file_that_cannot_be_put_back_is_told_with_what_it_held(monkeypatch: pytest.MonkeyPatch) -> None:
    proposal = propose(FOLDER, CHANGES)
    failing_at(monkeypatch, {2, 3})
    sentence = (
        "This file was changed already and could not be put back. "
        "What it held is in the file seats.yaml.previous beside it: put that in its place."
    )
    assert refused(proposal) == [("b/board.yaml", *FULL), ("b/seats.yaml", "file-half", sentence)]
    assert contents()["seats.yaml"] == NEW_SEATS
    assert contents()["seats.yaml.previous"] == SEATS


def test_a_file_that_a_person_saves_at_the_last_moment_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    proposal = propose(FOLDER, CHANGES)
    replace = Path.replace

    def saved_meanwhile(self: Path, target: Path) -> Path:
        if target.name == "seats.yaml":
            (FOLDER / "board.yaml").write_bytes(b"mine")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", saved_meanwhile)
    assert [(where, code) for where, code, _ in refused(proposal)] == [("b/board.yaml", "file-changed")]
    assert contents() == {"seats.yaml": SEATS, "board.yaml": b"mine"}


def test_an_interruption_puts_everything_back(monkeypatch: pytest.MonkeyPatch) -> None:
    proposal = propose(FOLDER, CHANGES)
    replace = Path.replace

    def interrupted(self: Path, target: Path) -> Path:
        if target.name == "board.yaml":
            raise KeyboardInterrupt
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        apply(proposal)
    assert contents() == {"seats.yaml": SEATS, "board.yaml": BOARD}


def test_a_change_that_cannot_be_written_is_told_at_its_place_with_all_others() -> None:
    (FOLDER / "regions.yaml").write_bytes(b"words\n")
    (FOLDER / "sources.yaml").write_bytes(b"- ? id\n  : a\n  b: c\n")
    with pytest.raises(InvalidSource) as caught:
        propose(
            FOLDER,
            {
                "regions.yaml": [AppendItem((), "x")],
                "sources.yaml": [RemoveKey((0, "id"))],
                "nowhere.yaml": [AppendItem((), "x")],
            },
        )
    assert [(where, code) for where, code, _ in told(caught.value)] == [
        ("b/nowhere.yaml", "file-missing"),
        ("b/regions.yaml:1:1", "file-shape"),
        ("b/sources.yaml:2:5", "file-splice"),
    ]
    assert told(caught.value)[2][2] == (
        "id cannot be written here without touching other lines of the file. Write it into the file by hand."
    )


def test_the_board_can_be_read_as_it_would_become() -> None:
    proposal = propose(FOLDER, CHANGES)
    with proposal.opener(FOLDER / "seats.yaml") as changed, proposal.opener(Path("b/board.yaml")) as other:
        assert (changed.read(), other.read()) == (NEW_SEATS, NEW_BOARD)
    (FOLDER / "regions.yaml").write_bytes(b"- id: a\n")
    with proposal.opener(FOLDER / "regions.yaml") as untouched:
        assert untouched.read() == b"- id: a\n"


def test_a_diff_moves_no_cursor() -> None:
    proposal = propose(FOLDER, {"new.yaml": "a: \u202ewww\x1b[2J\n"})
    assert "\x1b" not in diff(proposal)
    assert "+a: \\u202ewww\\u001b[2J\n" in diff(proposal)


def test_the_rights_of_a_file_are_those_of_the_new_and_the_kept_one() -> None:
    (FOLDER / "seats.yaml").chmod(0o600)
    apply(propose(FOLDER, CHANGES))
    rights = {one.name: one.stat().st_mode & 0o777 for one in FOLDER.glob("seats*")}
    assert rights == {"seats.yaml": 0o600, "seats.yaml.previous": 0o600}


def test_a_link_within_the_folder_stays_a_link() -> None:
    (FOLDER / "seats-b.yaml").symlink_to("seats.yaml")
    apply(propose(FOLDER, {"seats-b.yaml": [SetValue((0, "title"), "Havenmeester")]}))
    assert (FOLDER / "seats-b.yaml").is_symlink()
    assert (FOLDER / "seats.yaml").read_bytes() == NEW_SEATS
