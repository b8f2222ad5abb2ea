"""boardkit overview: all of one kind as it stands, the money or what was promised."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from boardkit.app.order import Order
from boardkit.cli.options import OverviewSubject
from boardkit.cli.paper import make_paper
from boardkit.cli.session import board_session, the_day
from boardkit.documents.commitments_overview import COMMITMENTS_OVERVIEW
from boardkit.documents.funding_overview import FUNDING_OVERVIEW
from boardkit.model.record import Audience

_KINDS = {
    OverviewSubject.FUNDING: FUNDING_OVERVIEW,
    OverviewSubject.COMMITMENTS: COMMITMENTS_OVERVIEW,
}


def run(  # noqa: PLR0913 - one argument for each option of the command
    folder: Path | None,
    subject: OverviewSubject,
    *,
    reader: str,
    day: datetime | None,
    language: str | None,
    out: Path,
    final: bool,
    pdf: bool,
) -> None:
    """Make the overview and say where it is and what is still missing."""
    with board_session(folder, language) as (checked, speech):
        order = Order(_KINDS[subject], "", Audience(reader), speech.code, final)
        make_paper(checked, order, day=the_day(day), out=out, speech=speech, pdf=pdf)
