"""How many asks of an input for the European body made it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from boardkit.model.eu_input import EuInput
from boardkit.model.eu_position import EuOutcome
from boardkit.rules.eu_standing import AskResult, ask_result


@dataclass(frozen=True, slots=True)
class AskCounts:
    """How many asks there are, and what became of how many of them; of the rest nothing was reported."""

    asks: int
    taken_over: int = 0
    partly: int = 0
    not_taken_over: int = 0
    not_discussed: int = 0

    @property
    def not_told(self) -> int:
        """Of how many nothing was reported."""
        return self.asks - self.taken_over - self.partly - self.not_taken_over - self.not_discussed

    @property
    def by_result(self) -> Mapping[AskResult, int]:
        """How many have each result."""
        return {
            AskResult.TAKEN_OVER: self.taken_over,
            AskResult.PARTLY: self.partly,
            AskResult.NOT_TAKEN_OVER: self.not_taken_over,
            AskResult.NOT_DISCUSSED: self.not_discussed,
            AskResult.NOT_TOLD: self.not_told,
        }


def ask_counts(one: EuInput, outcome: EuOutcome) -> AskCounts:
    """The counts of one input; an ask that the outcome names and the input does not have is no ask."""
    results = [ask_result(outcome, ask.id) for ask in one.asks]
    return AskCounts(
        asks=len(results),
        taken_over=results.count(AskResult.TAKEN_OVER),
        partly=results.count(AskResult.PARTLY),
        not_taken_over=results.count(AskResult.NOT_TAKEN_OVER),
        not_discussed=results.count(AskResult.NOT_DISCUSSED),
    )
