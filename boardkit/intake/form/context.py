"""A form that came back, beside what it would say if it were made anew today."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from boardkit.documents.minutes_form import MinutesForm
from boardkit.language import Language
from boardkit.model.meeting import Meeting
from boardkit.problems import Problem, Severity, Where
from boardkit.views.view import View
from boardkit.word.returned import Returned


@dataclass(frozen=True, slots=True)
class Context:
    """`path` is how the user calls the file; `form` is in the language that the file is in.

    `fresh` is that form as a file, `agenda` the identifier of each item by its number when the form was made.
    `outdated` are the sections of which the board's files say something else since then.
    The meetings know where they were written; what the view holds does not.
    """

    path: str
    returned: Returned
    fresh: Returned
    agenda: Mapping[str, str]
    outdated: frozenset[str]
    form: MinutesForm
    meeting: Meeting
    meetings: tuple[Meeting, ...]
    view: View
    language: Language

    def number_of(self, item: str) -> str:
        """The number of an item when the form was made; of one that came later, nothing."""
        return next((number for number, one in self.agenda.items() if one == item), "")

    def refuse(self, place: str, code: str, message: str, hint: str = "", **values: object) -> Problem:
        """Something that cannot be taken over, at its place in the file."""
        return Problem(Where(self.path, cell=place), code, message, values, hint=hint)

    def warn(self, place: str, code: str, message: str, hint: str = "", **values: object) -> Problem:
        """Something that a person should know, and that stands in the way of nothing."""
        where = Where(self.path, cell=place)
        return Problem(where, code, message, values, severity=Severity.WARNING, hint=hint)


def stops(problems: Iterable[Problem]) -> bool:
    """Whether any of them keeps what it is about from being taken over."""
    return any(one.severity is Severity.ERROR for one in problems)
