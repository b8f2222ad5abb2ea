"""What an outcome is called: that follows from what the board may do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.rules.outcomes import outcome_noun, outcome_nouns
from boardkit.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Nouns:
    """The word for an outcome, in small letters: conclusion, agreement, advice or decision."""

    one: Annotated[str, "For one: conclusion"]
    more: Annotated[str, "For more: conclusions"]


def nouns_of(view: View, edition: Edition) -> Nouns:
    """The words for what this board's meetings bring."""
    word = edition.language.word
    return Nouns(one=word(outcome_noun(view.charter)), more=word(outcome_nouns(view.charter)))
