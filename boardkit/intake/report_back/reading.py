"""What a delegate reports back, understood as a whole, and what of it cannot be taken over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from boardkit.intake.form.filled import stops
from boardkit.intake.report_back.asks import asks
from boardkit.intake.report_back.boxes import boxes
from boardkit.intake.report_back.context import Context
from boardkit.intake.report_back.told import ReportPart, ReportTold
from boardkit.problems import Problem
from boardkit.rules.eu_standing import TOLD, AskResult, ask_result


@dataclass(frozen=True, slots=True)
class Understood:
    """What was filled in, and what there is to say about it, in the order of the form."""

    told: ReportTold
    problems: tuple[Problem, ...]


def understood(context: Context) -> Understood:
    """Read the whole form. What is missing is told of a table only when all in it could be read."""
    in_asks, in_boxes = list(asks(context)), list(boxes(context))
    about_asks = [one for one in in_asks if isinstance(one, Problem)]
    about_boxes = [one for one in in_boxes if isinstance(one, Problem)]
    told = ReportTold(
        tuple(one for one in in_asks if not isinstance(one, Problem)),
        tuple(one for one in in_boxes if not isinstance(one, Problem)),
    )
    if told.is_empty and not stops([*about_asks, *about_boxes]):
        return Understood(told, (*about_asks, *about_boxes))
    if not stops(about_asks):
        about_asks += _without_result(context, told)
    if not stops(about_boxes) and not told.text(ReportPart.CONCLUSION):
        about_boxes.append(_no_conclusion(context, told))
    return Understood(told, (*about_asks, *about_boxes))


def _without_result(context: Context, told: ReportTold) -> Iterator[Problem]:
    """Asks of which no result was chosen, so that nothing is reported of them; of all it is told at once."""
    kept, asks = context.recorded, context.brought.asks
    places = {one.ask: one.place for one in told.asks}
    if asks and not told.results:
        yield _without_any(context, next(iter(places.values()), "").partition(",")[0])
        return
    for number, ask in enumerate(asks, start=1):
        if ask.id not in told.results:
            result = ask_result(kept, ask.id) if kept else AskResult.NOT_TOLD
            message = "No result is chosen for ask {number}: it counts as {result}."
            if result in TOLD:
                message = "No result is chosen for ask {number}; what is kept stays: {result}."
            place = places.get(ask.id, "")
            yield context.warn(place, "form-result-missing", message, number=number, result=result)


def _without_any(context: Context, table: str) -> Problem:
    code, values = "form-result-missing", {"result": AskResult.NOT_TOLD, "left": AskResult.NOT_DISCUSSED}
    if context.recorded:
        return context.warn(table, code, "No result is chosen for any ask; what is kept stays.")
    message = "No result is chosen for any ask: each counts as {result}."
    return context.warn(table, code, message, "Choose “{left}” for what was not dealt with.", **values)


def _no_conclusion(context: Context, told: ReportTold) -> Problem:
    """An outcome has a conclusion."""
    place = next((one.place for one in told.boxes if one.part is ReportPart.CONCLUSION), "")
    if context.recorded is None:
        message, hint = "It is not said what was concluded.", "Write it in the box of the conclusion."
        return context.refuse(place, "form-text", message, hint)
    message = "The box of the conclusion is empty; what is kept stays as it is."
    return context.warn(place, "form-emptied", message)
