"""boardkit actions: all open actions, or those of one organisation or seat."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from boardkit.app.check import Checked
from boardkit.app.order import Order
from boardkit.cli.paper import make_paper, wrong_usage
from boardkit.cli.session import board_session, the_day
from boardkit.documents.actions import ACTIONS
from boardkit.language import Language
from boardkit.model.record import Audience
from boardkit.rules.owners import UnknownOwner, owner_named


def run(  # noqa: PLR0913 - one argument for each option of the command
    folder: Path | None,
    *,
    reader: str,
    owner: str | None,
    day: datetime | None,
    language: str | None,
    out: Path,
    final: bool,
    pdf: bool,
) -> None:
    """Make the list and say where it is and what is still missing."""
    with board_session(folder, language) as (checked, speech):
        subject = _owner(checked, owner, speech) if owner else ""
        order = Order(ACTIONS, subject, Audience(reader), speech.code, final)
        make_paper(checked, order, day=the_day(day), out=out, speech=speech, pdf=pdf)


def _owner(checked: Checked, written: str, speech: Language) -> str:
    """The identifier of whoever is meant; ends with code 2 when that cannot be told."""
    try:
        return owner_named(checked.board, written)
    except UnknownOwner as unknown:
        sentence = speech.say("There is no organisation or seat {owner}.", {"owner": written})
        values = {"proposal": unknown.guess, "known": list(unknown.known)}
        hint = "Did you mean {proposal}?" if unknown.guess else "These have actions: {known}."
        wrong_usage(f"{sentence} {speech.say(hint, values)}")
