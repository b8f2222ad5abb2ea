"""The note from the board to the delegate: what members bring in, added up, and nobody by name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import About, DocumentKind, Edition
from boardkit.documents.parts.board_head import BoardHead, Labels, board_head
from boardkit.documents.parts.european.asks import (
    AskEntry,
    FigureEntry,
    ask_entries,
    contributors_of,
    figure_entries,
)
from boardkit.documents.parts.european.claims import (
    AnchorEntry,
    ClaimEntry,
    anchor_entries,
    claim_entries,
    withheld_sentence,
)
from boardkit.documents.parts.european.discussed import discussed
from boardkit.documents.parts.european.head import EuropeanHead, european_head, input_of
from boardkit.documents.parts.gaps import board_gaps
from boardkit.documents.parts.wording import all_said, said
from boardkit.model.eu_position import EvidenceLevel
from boardkit.model.record import Audience
from boardkit.rules.eu_standing import outcome_on
from boardkit.rules.reach import on_input
from boardkit.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardNote:
    """Every name that the template of the note may use."""

    head: Annotated[BoardHead, "Which board, as of which day, and for whom"]
    about: Annotated[EuropeanHead, "Which meeting, point and task of the European body"]
    essence: Annotated[str, "What it comes down to"]
    position: Annotated[str, "What the board wants, in three lines at most"]
    asks: Annotated[tuple[AskEntry, ...], "The concrete requests, with how many want each"]
    contributors: Annotated[str, "How many contributed"]
    least_contributors: Annotated[str, "From how many contributors on a figure is shown"]
    largest_share: Annotated[str, "Above which per cent of one contributor a figure is not shown"]
    further: Annotated[tuple[str, ...], "What members bring in besides, in the secretary's words"]
    discussed: Annotated[str, "What the board's own meetings made of it, or that none has yet"]
    figures: Annotated[tuple[FigureEntry, ...], "Figures that members gave, added up"]
    claims: Annotated[tuple[ClaimEntry, ...], "What it rests on; nothing that was given in confidence"]
    withheld: Annotated[str, "That claims were left out, and why; empty when none were"]
    anchors: Annotated[tuple[AnchorEntry, ...], "Earlier positions that bind it"]
    outcome: Annotated[str, "What the European body concluded; empty until it met"]
    outcome_on: Annotated[str, "The day of that meeting; empty until then"]
    follow_up: Annotated[str, "What is to be done now; empty when nothing, or not told yet"]
    gaps: Annotated[tuple[str, ...], "What is missing; empty when final"]


def build(view: View, subject: str, edition: Edition) -> BoardNote:
    """The words of the note on one input; KeyError when the reader cannot see it."""
    one = input_of(view, subject)
    outcome, borders = outcome_on(one, view.day), view.charter.thresholds
    # One note for both readers: what was given in confidence stays in the instruction.
    told = one.changed(
        {"evidence": tuple(each for each in one.evidence if each.evidence is not EvidenceLevel.CONFIDENTIAL)}
    )
    return BoardNote(
        head=board_head(view, Labels(tlp=one.tlp), edition),
        about=european_head(view, one, edition),
        essence=said(one.essence, edition),
        position=said(one.position, edition),
        asks=ask_entries(view, one, edition),
        contributors=str(contributors_of(view, one)),
        least_contributors=str(borders.least_contributors),
        largest_share=str(borders.largest_share),
        further=all_said(one.further, edition),
        discussed=discussed(view, one, edition),
        figures=figure_entries(view, one, edition),
        claims=claim_entries(view, told, edition),
        withheld=withheld_sentence(view, one, edition),
        anchors=anchor_entries(view, one, edition),
        outcome=said(outcome.text, edition) if outcome else "",
        outcome_on=edition.language.day(outcome.on) if outcome else "",
        follow_up=said(outcome.follow_up, edition) if outcome else "",
        gaps=board_gaps(view, edition),
    )


BOARD_NOTE = DocumentKind(
    name="board-note",
    content=BoardNote,
    audiences=(Audience.MEMBERS, Audience.GOVERNMENT),
    build=build,
    about=About.INPUT,
    rests_on=on_input,
)
