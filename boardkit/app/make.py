"""From a board's folder to the bytes of one paper: load, check, select, write words, fill the template."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from boardkit.app.check import Checked
from boardkit.app.folders import template_cache, template_path
from boardkit.app.no_paper import no_paper
from boardkit.app.periods import period_asked, report_day
from boardkit.documents.kind import About, DocumentKind, Edition, names_and_values
from boardkit.language import Language
from boardkit.model.meeting import Meeting
from boardkit.model.organisation import Organisation, Seat
from boardkit.model.record import Audience, Record
from boardkit.output.names import safe_name
from boardkit.problems import InvalidSource, Problem, Severity
from boardkit.rules.frozen import snapshot_of
from boardkit.rules.reach import touching, touching_board
from boardkit.views.select import select
from boardkit.word.template import Template


@dataclass(frozen=True, slots=True)
class Order:
    """Which paper is wanted: its kind, its subject, for whom, in which language, final or not.

    The subject of a paper about a meeting is its number, of one about a period its name; of one about the
    board it is empty, or the organisation or seat that it is about.
    """

    kind: DocumentKind
    subject: str
    audience: Audience
    language: str
    final: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """A finished paper: its file's name, its bytes, and what is still missing for sending it."""

    name: str
    content: bytes
    unfinished: tuple[Problem, ...]
    final: bool
    is_report: bool = False


class NotFound(LookupError):
    """There is no such subject, or the reader may not see it; `known` are those that there are."""

    def __init__(self, subject: str, known: tuple[str, ...]) -> None:
        self.subject, self.known = subject, known
        super().__init__(subject)


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
    view = select(checked.board, day=day, audience=order.audience, findings=findings)
    _find(view.by_id, order)
    unfinished = tuple(one for one in view.findings if one.severity is Severity.UNFINISHED)
    if order.final and unfinished:
        raise InvalidSource(unfinished)
    content = order.kind.build(view, order.subject, Edition(Language(order.language), order.final))
    template = Template.load(
        template_path(checked.folder, order.language, order.kind.name), cache=template_cache()
    )
    return Paper(
        name=file_name(checked, order, day=day),
        content=template.fill(
            names_and_values(content), {**_properties(checked, order), **order.kind.identified(content)}
        ),
        unfinished=unfinished,
        final=order.final,
        is_report=order.kind.about is About.PERIOD,
    )


def file_name(checked: Checked, order: Order, *, day: date) -> str:
    """What the paper's file is called, without its ending: HB-2024-02-agenda-leden, HB-actielijst-leden.

    The report on a correction has a name of its own: what was final once is kept. So has one of a day before
    the last of its period.
    """
    word = Language(order.language).file_word(f"{order.kind.name} {order.audience}")
    if order.kind.about is About.PERIOD:
        about = [order.subject, *_which_report(checked, order.subject, day), word]
    else:
        about = [word, order.subject] if order.kind.about is About.BOARD else [order.subject, word]
    return safe_name("-".join(filter(None, [checked.board.charter.abbreviation, *about])))


def _which_report(checked: Checked, subject: str, day: date) -> Iterator[str]:
    """What tells a period's reports apart: the day of an interim one, the version of a correction."""
    period, frozen = period_asked(checked, subject, day=day), snapshot_of(checked.board, subject)
    if day != period.last and not (frozen and frozen.reference_day == day):
        yield day.isoformat()
    elif frozen and frozen.version > 1:
        yield f"v{frozen.version}"


def findings_about(checked: Checked, order: Order, day: date) -> tuple[Problem, ...]:
    """What there is to say about this subject; raises what forbids a paper about it, or for this reader."""
    board = checked.board
    findings = checked.findings(day, (order.language,), for_report=order.kind.about is About.PERIOD)
    meeting = _find(board.by_id, order)
    if meeting:
        found = touching(findings, board, meeting)
    else:
        found = touching_board(findings, board, order.kind.rests_on(board, order.subject))
    refused = [one for one in found if one.severity is Severity.ERROR]
    if meeting:
        refused += no_paper(order.kind, meeting, order.audience, day)
    if refused:
        raise InvalidSource(refused)
    return found


def _find(records: Mapping[str, Record], order: Order) -> Meeting | None:
    """The meeting that a paper is about, None for one about the board or a period; raises NotFound."""
    found = records.get(order.subject)
    if order.kind.about is About.PERIOD:
        return None
    if order.kind.about is not About.BOARD:
        if isinstance(found, Meeting):
            return found
        raise NotFound(order.subject, tuple(one.id for one in records.values() if isinstance(one, Meeting)))
    if order.subject and not isinstance(found, Seat | Organisation):
        raise NotFound(order.subject, tuple(one.id for one in records.values() if isinstance(one, Seat)))
    return None


def _properties(checked: Checked, order: Order) -> dict[str, str]:
    """What a file of ours says about itself, so that it is known when it comes back."""
    return {
        "boardkit.kind": order.kind.name,
        "boardkit.board": checked.board.charter.abbreviation,
        "boardkit.subject": order.subject,
        "boardkit.audience": order.audience.value,
        "boardkit.language": order.language,
        "boardkit.final": "yes" if order.final else "no",
    }
