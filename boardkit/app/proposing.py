"""What would change in a board's files is worked out from the files as they were read, and from no others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from boardkit.app.check import Checked
from boardkit.intake.proposal import Proposal, propose
from boardkit.problems import InvalidSource, Problem, Where
from boardkit.source.change import Change
from boardkit.source.stored import stored


def proposed(checked: Checked, changes: Mapping[str, Sequence[Change] | str]) -> Proposal:
    """What the changes make of the board's files, as `propose` says.

    Raises InvalidSource also when a file is no longer what it was when the board was read.
    """
    try:
        return propose(checked.folder, changes)
    finally:  # in place of any mistake that follows from it
        _refuse_changed(checked)


def _refuse_changed(checked: Checked) -> None:
    if checked.stored != stored(checked.folder):
        changed = Problem(
            Where(checked.folder.as_posix()),
            "board-changed",
            "The board's files changed after they were read, so that nothing was written.",
            hint="Try again: what was changed is then taken into account.",
        )
        raise InvalidSource([changed])
