"""boardkit decisions: what one meeting concluded and asked of whom."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from boardkit.app.order import Order
from boardkit.cli.paper import make_paper
from boardkit.cli.session import board_session, the_day
from boardkit.documents.decisions import DECISIONS
from boardkit.model.record import Audience


def run(  # noqa: PLR0913 - one argument for each option of the command
    folder: Path | None,
    meeting: str,
    *,
    reader: str,
    day: datetime | None,
    language: str | None,
    out: Path,
    final: bool,
    pdf: bool,
) -> None:
    """Make the list and say where it is and what is still missing."""
    with board_session(folder, language) as (checked, speech):
        order = Order(DECISIONS, meeting, Audience(reader), speech.code, final)
        make_paper(checked, order, day=the_day(day), out=out, speech=speech, pdf=pdf)
