"""One kind of mistake is always told in the same sentence, with the same hint."""

from __future__ import annotations

from dataclasses import dataclass

from boardkit.problems import Problem, Where


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence and a hint, both with `{names}`; English, and the keys of the translations."""

    code: str
    message: str
    hint: str = ""

    def at(self, where: Where, **values: object) -> Problem:
        """This mistake at a place."""
        return Problem(where, self.code, self.message, values, hint=self.hint)
