"""A form that came back, as every form is read: what stands in it, and what is said about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from boardkit.language import Language
from boardkit.problems import Problem, Severity, Where
from boardkit.word.returned import Returned


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """`path` is how the user calls the file; `language` is that of the form.

    `fresh` is the form as a file if it were made anew today, and `prompts` is what stands in its lists while
    nothing is chosen.
    """

    path: str
    returned: Returned
    fresh: Returned
    language: Language
    prompts: tuple[str, ...]

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
