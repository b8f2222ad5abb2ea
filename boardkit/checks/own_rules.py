"""The rules and wordings that a board sets itself can be followed: borders in order, and names that exist."""

from __future__ import annotations

import re
from collections.abc import Iterator

from boardkit.checks.asked import Asked
from boardkit.model.board import Board
from boardkit.problems import Problem

_IN_BRACES = re.compile(r"\{[^{}]*\}")
_REQUEST = "{request}"
_BORDERS = (("slip_at_risk", "slip_off_track"), ("ratio_at_risk", "ratio_on_track"))
"""Of each pair the first is the lower one."""


def thresholds_reversed(board: Board, _asked: Asked) -> Iterator[Problem]:
    """A border of monitoring lies above the one that should be higher.

    Nothing could then be at risk before it is off track. Exchange the two, or correct one.

    Weight: error.
    """
    thresholds = board.charter.thresholds
    for lower, higher in _BORDERS:
        below, above = getattr(thresholds, lower), getattr(thresholds, higher)
        if below > above:
            yield Problem(
                thresholds.at(lower),
                "thresholds-reversed",
                message="{lower} ({below}) lies above {higher} ({above}).",
                values={"lower": lower, "below": below, "higher": higher, "above": above},
                hint="Make {lower} the smaller of the two.",
                also=(thresholds.at(higher),) if higher in thresholds.model_fields_set else (),
            )


def phrase_name_unknown(board: Board, _asked: Asked) -> Iterator[Problem]:
    """A wording in the phrase book has something between braces that is not `{request}`.

    It would stand in the minutes as it is. Write `{request}` where the requested decision belongs.

    Weight: error.
    """
    for phrase in board.charter.phrases:
        wording = phrase.wording
        for language in ("own", "nl", "en"):
            for name in _IN_BRACES.findall(getattr(wording, language) or ""):
                if name != _REQUEST:
                    yield Problem(
                        phrase.at("wording") if language == "own" else wording.at(language),
                        "phrase-name-unknown",
                        message="There is no {name} for a wording.",
                        values={"name": name},
                        hint="Write {{request}} where the requested decision belongs.",
                    )
