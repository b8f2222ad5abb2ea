"""What was concluded at each item: requests with their result, and further conclusions."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.documents.kind import Edition
from boardkit.documents.parts.form_items import ItemForm
from boardkit.documents.parts.form_lines import OutcomeLine
from boardkit.documents.parts.phrases import TO_COMPLETE, standard_wording
from boardkit.intake.form.context import Context
from boardkit.intake.form.filled import stops
from boardkit.intake.form.resemblance import Match, exact_matches, match_of, pasted
from boardkit.intake.form.tables import Expected, Found, gone, missing, rows_of
from boardkit.intake.form.texts import choice_in, words_of
from boardkit.intake.form.words import chosen, nearest
from boardkit.intake.minutes.told import OutcomeTold, Section
from boardkit.model.item import AgendaItem
from boardkit.model.minutes import Outcome, Result
from boardkit.problems import Problem
from boardkit.rules.numbering import numbered
from boardkit.rules.outcomes import request_of
from boardkit.rules.owners import plain

_NUMBER, _RESULT, _TEXT, _RESERVATION, _DISSENT = range(5)


def outcomes(context: Context) -> Iterator[OutcomeTold | Problem]:
    """The filled-in rows of the tables of outcomes."""
    items = [item for _, item in numbered(context.meeting.items)]
    for item, entry in zip(items, context.form.items, strict=True):
        yield from _Table(context, item, entry).told()


class _Table:
    """The outcomes of one item."""

    def __init__(self, context: Context, item: AgendaItem, entry: ItemForm) -> None:
        self.context, self.item, self.entry = context, item, entry
        self.recorded = [one for one in context.meeting.outcomes if one.item == item.id]
        self.taken: set[str] = set()
        self.same: dict[str, str] = {}

    def told(self) -> Iterator[OutcomeTold | Problem]:
        expected = [Expected(one.key, self._label(one)) for one in self.entry.outcomes]
        name = f"{self.entry.item.number} {self.context.language.word(Section.OUTCOMES)}"
        rows = list(rows_of(self.context, self.entry.outcomes_key, name, expected))
        known = [one for one in rows if isinstance(one, Found) and one.key]
        self.taken = {one.number for row in known if (one := self._recorded_at(row.key))}
        new = [(row, words_of(row.cell(_TEXT))) for row in rows if isinstance(row, Found) and not row.key]
        self.same = exact_matches(new, self._free())
        self.taken |= set(self.same.values())
        twice = pasted(self.context, new)
        for row in rows:
            if isinstance(row, Problem) or row.place in twice:
                yield row if isinstance(row, Problem) else twice[row.place]
            else:
                yield from self._row(row)
        yield from gone(self.context, [one for one in missing(rows, expected) if one not in self.taken])

    def _label(self, line: OutcomeLine) -> str:
        """The number in the first cell: that of a request is the item's when the form was made."""
        place = self.entry.outcomes.index(line) + 1
        asked = line.key and place <= len(self.entry.item.decisions)
        return f"{self.context.number_of(self.item.id)}-{place}" if asked else line.label

    def _recorded_at(self, key: str) -> Outcome | None:
        """The outcome that is recorded already for the row with this bookmark."""
        place = [one.key for one in self.entry.outcomes].index(key)
        if place < len(self.entry.item.decisions):
            answers = ((request_of(self.item, one, self.recorded), one) for one in self.recorded)
            return next((one for request, one in answers if request == place + 1), None)
        label = self.entry.outcomes[place].label
        return next((one for one in self.recorded if one.number == label), None)

    def _row(self, row: Found) -> Iterator[OutcomeTold | Problem]:
        result = choice_in(self.context, row.cell(_RESULT))
        text, reservation, dissent = (
            words_of(row.cell(column)) for column in (_TEXT, _RESERVATION, _DISSENT)
        )
        request = self._request(row)
        filled = result or reservation or dissent or (not row.key and row.cell(_NUMBER).text)
        problems = row.unkeepable(self.context)
        if not filled and (not text or self._is_standard(text, request)):
            if request or (row.key and self._recorded_at(row.key)):
                yield self._open(row)
            yield from problems
            return
        found = chosen(result, Result)
        if found is None:
            problems.append(self._no_result(row, result))
        else:
            text = self._worded(text, found, request)
            problems += self._unworded(row, text, found, reservation)
        recorded = self._recorded_at(row.key) if row.key else self._same(row, text, problems)
        yield from problems
        if found and not stops(problems):
            yield OutcomeTold(
                item=self.item.id,
                number=recorded.number if recorded else None,
                request=request,
                result=found,
                text=text,
                reservation=reservation,
                dissent=dissent,
                standard=self._is_standard(text, request),
            )

    def _request(self, row: Found) -> int | None:
        keys = [one.key for one in self.entry.outcomes]
        place = keys.index(row.key) if row.key else len(keys)
        return place + 1 if place < len(self.entry.item.decisions) else None

    def _wordings(self, request: int | None) -> dict[Result, str]:
        asked = self.entry.item.decisions[request - 1].text if request else ""
        edition = Edition(self.context.language, final=False)
        charter = self.context.view.charter
        return {one: standard_wording(charter, one, asked, edition) for one in Result}

    def _is_standard(self, text: str, request: int | None) -> bool:
        return plain(text) in {plain(one) for one in self._wordings(request).values() if one}

    def _worded(self, text: str, result: Result, request: int | None) -> str:
        """The text; a standard wording that nobody changed follows the result that was chosen."""
        if text and not self._is_standard(text, request):
            return text
        return self._wordings(request)[result] or text

    def _open(self, row: Found) -> Problem:
        recorded = self._recorded_at(row.key)
        if recorded:
            told = "The row of {number} is empty; what is kept about it stays as it is."
            return self.context.warn(row.place, "form-emptied", told, number=recorded.number)
        message = "Nothing was filled in for {label}, which asks for a decision."
        hint = "Choose a result; an item that was not handled is “{deferred}”."
        deferred = self.context.language.word(Result.DEFERRED)
        place, label = row.cell(_RESULT).place, row.cell(_NUMBER).text
        return self.context.warn(place, "form-result-missing", message, hint, label=label, deferred=deferred)

    def _no_result(self, row: Found, word: str) -> Problem:
        choices = self.context.form.choices.results
        place, values = row.cell(_RESULT).place, {"choices": list(choices), "number": self.entry.item.number}
        if not word:
            message = "At item {number} something was concluded, and the result is missing."
            return self.context.refuse(place, "form-choice", message, "Choose one of: {choices}.", **values)
        guess = nearest(word, choices)
        message = "“{word}” is no result."
        hint = "Did you mean “{guess}”?" if guess else "Choose one of: {choices}."
        return self.context.refuse(place, "form-choice", message, hint, word=word, guess=guess, **values)

    def _unworded(self, row: Found, text: str, result: Result, reservation: str) -> Iterator[Problem]:
        place, number = row.cell(_TEXT).place, self.entry.item.number
        if not text or TO_COMPLETE in text:
            message = "At item {number} the text of the conclusion is not complete."
            hint = "Say in it what was concluded, or what was changed."
            yield self.context.refuse(place, "form-text", message, hint, number=number)
        if result is Result.ADOPTED_RESERVED and not reservation:
            message = "At item {number} there is a reservation, and it is not said which."
            place = row.cell(_RESERVATION).place
            yield self.context.refuse(place, "form-text", message, "Write it in its column.", number=number)

    def _same(self, row: Found, text: str, problems: list[Problem]) -> Outcome | None:
        """The outcome that was recorded from this row before: such a row has no number of its own."""
        number = self.same.get(row.place) or match_of(self.context, row, text, self._free(), problems)
        self.taken.update([number] if number else [])
        return next((one for one in self.recorded if one.number == number), None)

    def _free(self) -> list[Match]:
        """The outcomes of this item that no row stands for yet."""
        code = self.context.language.code
        return [
            Match(one.number, one.text.wording(code)) for one in self.recorded if one.number not in self.taken
        ]
