"""How many asks of an input for the European body made it."""

from __future__ import annotations

from dataclasses import dataclass

from boardkit.model.eu_input import EuInput
from boardkit.model.eu_position import EuOutcome
from boardkit.rules.eu_standing import AskResult, ask_result


@dataclass(frozen=True, slots=True)
class AskCounts:
    """How many asks there are, and how many of them were taken over, as a whole or in part."""

    asks: int
    taken_over: int
    partly: int

    @property
    def not_taken_over(self) -> int:
        """How many were left out."""
        return self.asks - self.taken_over - self.partly


def ask_counts(one: EuInput, outcome: EuOutcome) -> AskCounts:
    """The counts of one input; an ask that the outcome names and the input does not have is no ask."""
    results = [ask_result(outcome, ask.id) for ask in one.asks]
    return AskCounts(len(results), results.count(AskResult.TAKEN_OVER), results.count(AskResult.PARTLY))
