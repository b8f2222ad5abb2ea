"""boardkit minutes: the form to take them in, and the minutes to send round and adopt."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from boardkit.app.order import Order
from boardkit.cli.paper import make_paper, wrong_usage
from boardkit.cli.session import board_session, the_day
from boardkit.documents.kind import DocumentKind
from boardkit.documents.minutes import MINUTES
from boardkit.documents.minutes_form import MINUTES_FORM
from boardkit.model.record import Audience

_CLEAN, _FORM = True, False
_KINDS: dict[tuple[bool, str], tuple[DocumentKind, Audience]] = {
    (_CLEAN, "members"): (MINUTES, Audience.MEMBERS),
    (_CLEAN, "public"): (MINUTES, Audience.PUBLIC),
    (_FORM, "members"): (MINUTES_FORM, Audience.SECRETARIAT),
}


def run(  # noqa: PLR0913 - one argument for each option of the command
    folder: Path | None,
    meeting: str,
    *,
    clean: bool,
    reader: str,
    day: datetime | None,
    language: str | None,
    out: Path,
    final: bool,
    pdf: bool,
) -> None:
    """Make one paper and say where it is and what is still missing."""
    found = _KINDS.get((clean, reader))
    with board_session(folder, language) as (checked, speech):
        if found is None:
            wrong_usage(speech.say("The form is for the secretariat; add --clean for minutes to be read."))
        kind, audience = found
        if pdf and not clean:
            wrong_usage(
                speech.say("The form is filled in in Word and has no PDF; add --clean for the minutes.")
            )
        order = Order(kind, meeting, audience, speech.code, final)
        make_paper(checked, order, day=the_day(day), out=out, speech=speech, pdf=pdf)
