"""From a board's folder to the bytes of one paper: load, check, select, write words, fill the template."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from boardkit.app.check import Checked
from boardkit.app.file_names import file_name, properties
from boardkit.app.no_paper import no_paper
from boardkit.app.order import NotFound, Order, Paper, Sought
from boardkit.app.periods import period_asked, report_day
from boardkit.app.trusted_template import load_template
from boardkit.checks.asked import Asked
from boardkit.documents.kind import About, Edition, names_and_values
from boardkit.language import Language
from boardkit.model.eu_input import EuInput
from boardkit.model.meeting import Meeting
from boardkit.model.organisation import Organisation, Seat
from boardkit.model.record import Record
from boardkit.problems import InvalidSource, Problem, Severity, in_reading_order
from boardkit.rules.reach import touching, touching_board

_OF_CLEARANCE = frozenset(
    {"input-not-cleared", "input-objection", "agreement-missing", "coordination-missing"}
)
"""No paper of an input is final before these are settled, not even one whose reader may not know of them."""


def meeting_named(checked: Checked, subject: str) -> Meeting:
    """The meeting of this number. Raises NotFound."""
    meeting = checked.board.find(Meeting, subject)
    if meeting is None:
        raise NotFound(subject, tuple(one.id for one in checked.board.meetings))
    return meeting


def make(checked: Checked, order: Order, *, day: date) -> Paper:
    """Make one paper as of a day. Raises InvalidSource, NotFound and NoSuchPeriod.

    A report describes the last day of its period, unless `day` is an earlier one.
    """
    checked.refuse_unread()
    if order.kind.about is About.PERIOD:
        period = period_asked(checked, order.subject, day=day)
        order, day = replace(order, subject=str(period)), report_day(checked, period, day=day)
    findings = findings_about(checked, order, day)
    view = checked.view(day, order.audience, findings)
    _find(view.by_id, order)
    unfinished = tuple(one for one in view.findings if one.severity is Severity.UNFINISHED)
    if order.final and (stopping := _stopping(order, findings, unfinished)):
        raise InvalidSource(stopping)
    content = order.kind.build(view, order.subject, Edition(Language(order.language), order.final))
    words = names_and_values(content)
    template = load_template(checked.folder, order.language, order.kind.name, words)
    return Paper(
        name=file_name(checked, order, day=day),
        content=template.fill(words, {**properties(checked, order), **order.kind.identified(content)}),
        unfinished=unfinished,
        final=order.final,
        is_report=order.kind.about is About.PERIOD,
        remarks=remarks(findings, order.subject) if order.kind.about is About.INPUT else (),
    )


def findings_about(checked: Checked, order: Order, day: date) -> tuple[Problem, ...]:
    """What there is to say about this subject; raises what forbids a paper about it, or for this reader."""
    board = checked.board
    asked = Asked(day, (order.language,), for_report=order.kind.about is About.PERIOD)
    if order.kind.about is About.INPUT:
        asked = replace(asked, for_input=order.subject, kind=order.kind.name)
    findings = checked.answers(asked)
    meeting, kind, subject = _find(board.by_id, order), order.kind, order.subject
    if meeting:
        found = touching(findings, board, meeting, kind.mentions(board, subject))
    else:
        found = touching_board(findings, board, kind.rests_on(board, subject), kind.mentions(board, subject))
    refused = [one for one in found if one.severity is Severity.ERROR]
    if meeting:
        refused += no_paper(order.kind, meeting, order.audience, day)
    if refused:
        raise InvalidSource(refused)
    return found


def _stopping(
    order: Order, findings: Iterable[Problem], unfinished: Iterable[Problem]
) -> tuple[Problem, ...]:
    """What keeps a paper from being final: what its reader may read of, and whether the input is cleared."""
    of_input = order.kind.about is About.INPUT
    return in_reading_order(
        [*unfinished, *(one for one in findings if of_input and one.code in _OF_CLEARANCE)]
    )


def _find(records: Mapping[str, Record], order: Order) -> Meeting | None:
    """The meeting that a paper is about, None for one about something else; raises NotFound."""
    found = records.get(order.subject)
    if order.kind.about is About.PERIOD:
        return None
    if order.kind.about is About.INPUT:
        if not isinstance(found, EuInput):
            raise no_such_input(order.subject, records.values())
        return None
    if order.kind.about is not About.BOARD:
        if isinstance(found, Meeting):
            return found
        raise NotFound(order.subject, tuple(one.id for one in records.values() if isinstance(one, Meeting)))
    if order.subject and not isinstance(found, Seat | Organisation):
        raise NotFound(order.subject, tuple(one.id for one in records.values() if isinstance(one, Seat)))
    return None


def no_such_input(subject: str, records: Iterable[Record]) -> NotFound:
    """That there is no such input, with those that there are."""
    return NotFound(subject, tuple(one.id for one in records if isinstance(one, EuInput)), Sought.INPUT)


def remarks(findings: Iterable[Problem], subject: str) -> tuple[Problem, ...]:
    """What whoever makes a paper about an input should know, and the paper does not print."""
    return tuple(one for one in findings if one.subject == subject and one.severity is Severity.WARNING)
