"""What was understood of a form, in lines that a person reads before anything is written."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.intake.minutes.reading import Understood
from boardkit.intake.minutes.told import (
    ActionTold,
    CorrectionTold,
    DiscussionTold,
    EndTold,
    ObjectionTold,
    OrderTold,
    OutcomeTold,
    RemarkTold,
    SeatTold,
    Section,
    Told,
    UpdateTold,
)
from boardkit.language import Language
from boardkit.model.meeting import Meeting
from boardkit.model.organisation import Organisation, Seat
from boardkit.rules.numbering import numbered
from boardkit.rules.outcomes import shown_number
from boardkit.views.view import View


class Summary:
    """Names things as a reader knows them: items by number and title, seats by title."""

    def __init__(self, view: View, meeting: Meeting, language: Language) -> None:
        self.view, self.language = view, language
        self.items = {
            item.id: f"{number} {item.title.wording(language.code)}"
            for number, item in numbered(meeting.items)
        }

    def sections(self, found: Understood) -> Iterator[tuple[Section, tuple[str, ...]]]:
        """The lines of each section that says something."""
        for section, told in found.told.items():
            lines = tuple(line for one in told for line in self._lines(one))
            if lines:
                yield section, lines

    def _lines(self, one: Told) -> Iterator[str]:
        match one:
            case SeatTold():
                yield self._seat(one)
            case OrderTold():
                yield ", ".join(self.items[item].partition(" ")[0] for item in one.handled)
            case EndTold():
                yield self.language.say("ended at {time}", {"time": one.ended})
            case DiscussionTold() | OutcomeTold() | ActionTold() | UpdateTold():
                yield from self._result(one)
            case ObjectionTold():
                yield f"{self.items[one.item]}: {one.text}"
            case CorrectionTold():
                yield f"{one.item or '–'}: {one.text}"
            case RemarkTold():
                yield one.text

    def _result(self, one: DiscussionTold | OutcomeTold | ActionTold | UpdateTold) -> Iterator[str]:
        match one:
            case DiscussionTold():
                yield f"{self.items[one.item]}:"
                yield from (f"    {line}" if line else "" for line in one.text.split("\n"))
            case OutcomeTold():
                yield from self._outcome(one)
            case ActionTold():
                due = f", {one.due}" if one.due else ""
                yield f"{self._number(one.id)} {one.text} ({self._party(one.owner)}{due})"
            case UpdateTold():
                yield self._update(one)

    def _seat(self, one: SeatTold) -> str:
        state = self.language.word(one.state)
        if one.by:
            state = self.language.say("represented by {name}", {"name": self._party(one.by)})
        words = f"{self._party(one.seat)}: {state}"
        if one.absent_from:
            numbers = ", ".join(self.items[item].partition(" ")[0] for item in one.absent_from)
            words += self.language.say("; not at item {numbers}", {"numbers": numbers})
        return words

    def _outcome(self, one: OutcomeTold) -> Iterator[str]:
        yield f"{self.items[one.item]}: {self.language.word(one.result)}"
        yield f"    {self._number(one.number)} {one.text}"
        for label, words in (("reservation: {text}", one.reservation), ("dissent: {text}", one.dissent)):
            if words:
                yield f"    {self.language.say(label, {'text': words})}"

    def _update(self, one: UpdateTold) -> str:
        pieces = [self.language.word(one.status)] if one.status else []
        if one.completed_on:
            pieces.append(self.language.day(one.completed_on))
        if one.due:
            pieces.append(self.language.say("new date {due}", {"due": one.due}))
        return f"{shown_number(one.id)}: {', '.join([*pieces, *filter(None, [one.note])])}"

    def _number(self, number: str | None) -> str:
        return shown_number(number) if number else f"({self.language.say('new')})"

    def _party(self, identifier: str) -> str:
        seat = self.view.find(Seat, identifier)
        if seat:
            return seat.title.wording(self.language.code)
        organisation = self.view.find(Organisation, identifier)
        return organisation.names[-1].name.wording(self.language.code) if organisation else identifier
