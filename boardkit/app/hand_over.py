"""From a board's folder to the paper that is handed to others: nothing else of the board is in reach."""

from __future__ import annotations

from datetime import date

from boardkit.app.check import Checked
from boardkit.app.make import no_such_input, remarks
from boardkit.app.order import HandOver, Paper
from boardkit.app.trusted_template import load_template
from boardkit.checks.asked import Asked
from boardkit.documents.kind import Edition, names_and_values
from boardkit.documents.non_paper import NON_PAPER
from boardkit.language import Language
from boardkit.problems import InvalidSource, Problem, Severity
from boardkit.rules.handing_over import file_handed_over
from boardkit.rules.reach import touching_board
from boardkit.views.handed_over import hand_over


def make_hand_over(checked: Checked, order: HandOver, *, day: date) -> Paper:
    """Make the paper as of a day. Raises InvalidSource and NotFound."""
    checked.refuse_unread()
    given = hand_over(checked.board, order.subject, day=day)
    if given is None:
        raise no_such_input(order.subject, checked.board.by_id.values())
    found = _findings(checked, order, day)
    unfinished = tuple(one for one in found if one.severity is Severity.UNFINISHED)
    if order.final and unfinished:
        raise InvalidSource(unfinished)
    content = NON_PAPER.build(given, Edition(Language(order.language), order.final))
    words = names_and_values(content)
    template = load_template(checked.folder, order.language, NON_PAPER.name, words)
    return Paper(
        name=file_handed_over(given.title, order.language),
        content=template.fill(words, _properties(order)),
        unfinished=unfinished,
        final=order.final,
        remarks=remarks(found, order.subject),
    )


def _findings(checked: Checked, order: HandOver, day: date) -> tuple[Problem, ...]:
    """What there is to say about the paper; raises the mistakes that forbid it."""
    asked = Asked(day, (order.language,), for_input=order.subject, to_hand_over=True, kind=NON_PAPER.name)
    rests_on = NON_PAPER.rests_on(checked.board, order.subject)
    found = touching_board(checked.answers(asked), checked.board, rests_on)
    refused = [one for one in found if one.severity is Severity.ERROR]
    if refused:
        raise InvalidSource(refused)
    return found


def _properties(order: HandOver) -> dict[str, str]:
    """What the file says about itself: whether it is final, and nothing of the board."""
    return {
        "boardkit.kind": NON_PAPER.name,
        "boardkit.language": order.language,
        "boardkit.final": "yes" if order.final else "no",
    }
