"""What stops a paper at once is told at the tag that was being filled in, such as more work than it needs."""

from __future__ import annotations

from collections.abc import Iterable
from traceback import walk_tb
from types import TracebackType

from jinja2 import Template as JinjaTemplate

from boardkit.problems import InvalidSource, Problem, Where
from boardkit.word.budget import LONGEST_PART
from boardkit.word.compiled import Part, file_name
from boardkit.word.printing import Refused

CODE = "template-work"
Ready = Iterable[tuple[Part, JinjaTemplate]]


def too_much_work() -> Refused:
    """The refusal of what would keep a computer busy, or fill its memory."""
    hint = "Look for a repetition inside a repetition, or a macro that uses itself."
    return Refused(CODE, "{tag} takes more work than any paper needs.", hint)


def overspent(ready: Ready, path: str, traceback: TracebackType | None) -> InvalidSource:
    """The problem with its tag; without one when it was only seen when a part was whole."""
    found = at_its_tag(too_much_work(), ready, path, traceback)
    message = "The paper becomes too long to be read back: more than {limit} million letters."
    hint = "Ask for less in one paper, or let the template show less of each record."
    limit = {"limit": LONGEST_PART // 1_000_000}
    return InvalidSource([found or Problem(Where(path), CODE, message, limit, hint=hint)])


def at_its_tag(refused: Refused, ready: Ready, path: str, traceback: TracebackType | None) -> Problem | None:
    """A refusal as a problem of the tag that was being filled in; None when there was none."""
    lines = {frame.f_code.co_filename: line for frame, line in walk_tb(traceback)}
    for part, template in ready:
        line = lines.get(file_name(part.name))
        if line is not None:
            spot = part.spot(template.get_corresponding_lineno(line))
            where, values = Where(path, cell=spot.place), {"tag": spot.tag, **refused.values}
            return Problem(where, refused.code, refused.message, values, hint=refused.hint)
    return None
