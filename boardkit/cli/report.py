"""boardkit report: the monitoring report of a period; a final one freezes the period first."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import typer

from boardkit.app.check import Checked
from boardkit.app.final_report import freeze_for
from boardkit.app.freeze import Freezing, Frozen
from boardkit.app.order import Order
from boardkit.app.periods import NoSuchPeriod
from boardkit.cli.paper import make_paper, wrong_usage
from boardkit.cli.session import board_session, the_day
from boardkit.documents.report import REPORT
from boardkit.language import Language
from boardkit.model.record import Audience


def run(  # noqa: PLR0913 - one argument for each option of the command
    folder: Path | None,
    period: str,
    *,
    reader: str,
    day: datetime | None,
    language: str | None,
    out: Path,
    final: bool,
    pdf: bool,
    correction: str | None,
) -> None:
    """Make the report and say where it is and what is still missing."""
    with board_session(folder, language) as (checked, speech):
        if correction and not final:
            wrong_usage(speech.say("--correction goes with --final: only a frozen period can be corrected."))
        order = Order(REPORT, period, Audience(reader), speech.code, final)
        board = checked
        try:
            if final:
                board, frozen = freeze_for(
                    checked, order, day=the_day(day), reason=correction, may_be_early=day is not None
                )
                if frozen:
                    typer.echo(_told(board, frozen, speech))
            make_paper(board, order, day=the_day(day), out=out, speech=speech, pdf=pdf)
        except NoSuchPeriod as missing:
            _no_such_period(missing, speech)


def _told(checked: Checked, frozen: Frozen, speech: Language) -> str:
    values = {"day": frozen.snapshot.reference_day, "version": frozen.snapshot.version}
    sentence = (
        "frozen as at {day}"
        if frozen.state is Freezing.NEW
        else "frozen again as at {day}, version {version}"
    )
    return f"{(checked.folder / frozen.name).as_posix()}: {speech.say(sentence, values)}"


def _no_such_period(missing: NoSuchPeriod, speech: Language) -> None:
    known = [str(one) for one in missing.known]
    sentence = (
        "There is no period {period}; this board reports on: {known}."
        if known
        else "There is no period {period}; write it as {example}."
    )
    values = {"period": missing.written, "known": known, "example": str(missing.example)}
    wrong_usage(speech.say(sentence, values))
