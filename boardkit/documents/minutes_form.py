"""The form that minutes are taken in: everything that is known already, and room for what is not."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated

from boardkit.documents.kind import Content, DocumentKind, Edition
from boardkit.documents.parts.anchors import anchor
from boardkit.documents.parts.form_choices import Choices, choices_of, yes_or_no
from boardkit.documents.parts.form_items import ItemForm, item_forms
from boardkit.documents.parts.form_lines import (
    CorrectionLine,
    ObjectionLine,
    OpenLine,
    PhraseLine,
    SeatLine,
)
from boardkit.documents.parts.form_open import open_lines
from boardkit.documents.parts.form_seats import seat_lines
from boardkit.documents.parts.head import Head, meeting_head
from boardkit.documents.parts.nouns import Nouns, nouns_of
from boardkit.documents.parts.phrases import phrase
from boardkit.documents.parts.subject import meeting_of
from boardkit.documents.parts.wording import all_said, said
from boardkit.model.meeting import Meeting
from boardkit.model.minutes import Result
from boardkit.model.place import Regime
from boardkit.model.record import Audience
from boardkit.rules.numbering import item_numbers, numbered
from boardkit.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What the form says about itself, so that it is known when it comes back."""

    kind: Annotated[str, "The kind of file"]
    board: Annotated[str, "The board's abbreviation"]
    subject: Annotated[str, "The meeting's number"]
    language: Annotated[str, "The language of the form"]
    agenda: Annotated[str, "The number of each item with its identifier: 1:opening 2:minutes"]
    sections: Annotated[str, "A digest of what was known already, for each section of the form"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesForm:
    """Every name that the form's template may use."""

    head: Annotated[Head, "Which meeting of which board, when and where"]
    identity: Annotated[Identity, "What the form says about itself"]
    is_chatham: Annotated[bool, "Whether the Chatham House Rule holds: then nothing is attributed"]
    nouns: Annotated[Nouns, "What outcomes are called, by the board's mandate"]
    choices: Annotated[Choices, "What can be chosen in each list"]
    seats: Annotated[tuple[SeatLine, ...], "Every seat on the day of the meeting"]
    order: Annotated[str, "The numbers of the items in the order in which they were handled: 1, 2, 4, 3"]
    ended: Annotated[str, "When the meeting really ended; empty while that is not recorded"]
    objections: Annotated[tuple[ObjectionLine, ...], "Objections on grounds of competition"]
    items: Annotated[tuple[ItemForm, ...], "The items in order, with their parts"]
    open_actions: Annotated[tuple[OpenLine, ...], "The open actions of earlier meetings"]
    previous: Annotated[str, "The number of the meeting whose minutes are adopted; empty when none"]
    corrections: Annotated[tuple[CorrectionLine, ...], "Changes to the minutes of that meeting"]
    remarks: Annotated[tuple[str, ...], "Remarks for the secretariat"]
    phrases: Annotated[tuple[PhraseLine, ...], "The wording that goes with each result"]


def build(view: View, subject: str, edition: Edition) -> MinutesForm:
    """The words of the form for one meeting, with what has been recorded of it already."""
    meeting, language = meeting_of(view, subject), edition.language
    form = MinutesForm(
        head=meeting_head(view, meeting, edition),
        identity=Identity(
            kind=MINUTES_FORM.name,
            board=view.charter.abbreviation,
            subject=meeting.id,
            language=language.code,
            agenda=" ".join(f"{number}:{item.id}" for number, item in numbered(meeting.items)),
            sections="",
        ),
        is_chatham=meeting.regime is Regime.CHATHAM,
        nouns=nouns_of(view, edition),
        choices=choices_of(view, meeting, edition),
        seats=seat_lines(view, meeting, edition),
        order=_order(meeting),
        ended=language.clock(meeting.ended) if meeting.ended else "",
        objections=_objections(meeting, edition),
        items=item_forms(view, meeting, edition),
        open_actions=open_lines(view, meeting, edition),
        previous=meeting.follows or "",
        corrections=_corrections(view, meeting, edition),
        remarks=all_said(meeting.notes, edition),
        phrases=_phrases(view, edition),
    )
    return replace(form, identity=replace(form.identity, sections=_digests(form)))


def _order(meeting: Meeting) -> str:
    """The items as they were handled; before the meeting as they stand on the agenda."""
    numbers = item_numbers(meeting)
    return ", ".join(numbers[one] for one in meeting.handled or tuple(item.id for item in meeting.items))


def _objections(meeting: Meeting, edition: Edition) -> tuple[ObjectionLine, ...]:
    numbers = item_numbers(meeting)
    return tuple(
        ObjectionLine(
            key=anchor("objection", str(place)),
            item=numbers[one.item],
            suspended=yes_or_no(one.suspended, edition),
            text=said(one.text, edition),
        )
        for place, one in enumerate(meeting.objections, start=1)
    )


def _corrections(view: View, meeting: Meeting, edition: Edition) -> tuple[CorrectionLine, ...]:
    earlier = view.find(Meeting, meeting.follows)
    numbers = item_numbers(earlier) if earlier else {}
    return tuple(
        CorrectionLine(
            key=anchor("correction", str(place)),
            item=numbers.get(one.item or "", ""),
            text=said(one.text, edition),
        )
        for place, one in enumerate(meeting.corrections, start=1)
    )


def _phrases(view: View, edition: Edition) -> tuple[PhraseLine, ...]:
    return tuple(
        PhraseLine(result=edition.language.word(one), wording=phrase(view.charter, one, edition))
        for one in Result
    )


def _digests(form: MinutesForm) -> str:
    """A short digest of each section: when a form comes back it tells what was changed elsewhere since."""
    sections = {
        "printed": (replace(form.head, as_of=""), form.phrases, tuple(_printed(one) for one in form.items)),
        "attendance": form.seats,
        "order": (form.order, form.ended),
        "objections": form.objections,
        "discussion": tuple(one.discussion for one in form.items),
        "outcomes": tuple(one.outcomes for one in form.items),
        "actions": tuple(one.actions for one in form.items),
        "open-actions": form.open_actions,
        "corrections": form.corrections,
        "remarks": form.remarks,
    }
    found = ((name, hashlib.sha256(repr(lines).encode()).hexdigest()) for name, lines in sections.items())
    return " ".join(f"{name}:{digest[:12]}" for name, digest in found)


def _printed(entry: ItemForm) -> tuple[object, ...]:
    """What stands around the boxes of an item, in the words of the form itself."""
    item = entry.item
    papers = tuple((paper.label, paper.title) for paper in item.papers)
    about = (item.number, item.time, item.minutes, item.title, item.purpose, item.lead, item.marking)
    return (
        *about,
        item.carried_from,
        item.questions,
        item.decisions,
        papers,
        entry.kept_out,
        entry.undecided,
    )


def _identified(content: Content) -> Mapping[str, str]:
    """What the form says about itself in the properties of the file, too."""
    if not isinstance(content, MinutesForm):
        return {}
    return {"boardkit.sections": content.identity.sections, "boardkit.agenda": content.identity.agenda}


MINUTES_FORM = DocumentKind(
    name="minutes-form",
    content=MinutesForm,
    audiences=(Audience.SECRETARIAT,),
    build=build,
    identified=_identified,
)
