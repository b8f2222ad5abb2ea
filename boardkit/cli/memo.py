"""boardkit memo: the papers about one input for the European body."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from boardkit.app.order import HandOver, Order
from boardkit.cli.options import InputForm, NoteReader, Tongue
from boardkit.cli.paper import make_paper, wrong_usage
from boardkit.cli.session import board_session, the_day
from boardkit.documents.board_note import BOARD_NOTE
from boardkit.documents.consolidation import CONSOLIDATION
from boardkit.documents.instruction import INSTRUCTION
from boardkit.documents.kind import DocumentKind
from boardkit.model.record import Audience

_KINDS: dict[InputForm, tuple[DocumentKind, Audience]] = {
    InputForm.INSTRUCTION: (INSTRUCTION, Audience.GOVERNMENT),
    InputForm.BOARD_NOTE: (BOARD_NOTE, Audience.MEMBERS),
    InputForm.CONSOLIDATION: (CONSOLIDATION, Audience.SECRETARIAT),
}


def run(  # noqa: PLR0913 - one argument for each option of the command
    folder: Path | None,
    subject: str,
    *,
    form: InputForm,
    reader: NoteReader | None,
    day: datetime | None,
    language: str | None,
    out: Path,
    final: bool,
    pdf: bool,
) -> None:
    """Make one paper and say where it is, what is still missing, and what is worth knowing."""
    handed_over = form is InputForm.NON_PAPER
    with board_session(folder, language, only=subject if handed_over else None) as (checked, speech):
        if reader and form is not InputForm.BOARD_NOTE:
            wrong_usage(speech.say("--for goes with --as board-note: each other form has one reader."))
        order: Order | HandOver
        if handed_over:
            # Other countries read it: it is in English unless another language is asked for.
            order = HandOver(subject, language or Tongue.EN.value, final)
        else:
            kind, audience = _KINDS[form]
            order = Order(kind, subject, Audience(reader) if reader else audience, speech.code, final)
        make_paper(checked, order, day=the_day(day), out=out, speech=speech, pdf=pdf)
