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
from boardkit.rules.eu_standing import AskResult, ask_result


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
        about_asks.append(context.warn("", "form-empty", "Nothing is filled in in this form."))
        return Understood(told, (*about_asks, *about_boxes))
    if not stops(about_asks):
        about_asks += _without_result(context, told)
    if not stops(about_boxes) and not told.text(ReportPart.CONCLUSION):
        about_boxes.append(_no_conclusion(context, told))
    return Understood(told, (*about_asks, *about_boxes))


def _without_result(context: Context, told: ReportTold) -> Iterator[Problem]:
    """Asks of which no result was chosen: all of them is a form that was not filled in."""
    kept, asks = context.recorded, context.brought.asks
    places = {one.ask: one.place for one in told.asks}
    if asks and not told.results and kept is None:
        table = next(iter(places.values()), "").partition(",")[0]
        message = "No result is chosen for any ask."
        hint = "Choose a result for each; for what was left out “{result}”."
        result = AskResult.NOT_TAKEN_OVER
        yield context.refuse(table, "form-result-missing", message, hint, result=result)
        return
    for number, ask in enumerate(asks, start=1):
        if ask.id not in told.results:
            message = "No result is chosen for ask {number}: it counts as {result}."
            if kept:
                message = "No result is chosen for ask {number}; what is kept stays: {result}."
            result = ask_result(kept, ask.id) if kept else AskResult.NOT_TAKEN_OVER
            place = places.get(ask.id, "")
            yield context.warn(place, "form-result-missing", message, number=number, result=result)


def _no_conclusion(context: Context, told: ReportTold) -> Problem:
    """An outcome has a conclusion; what is noted about asks is put behind it."""
    place = next((one.place for one in told.boxes if one.part is ReportPart.CONCLUSION), "")
    if context.recorded is None or any(one.note for one in told.asks):
        message, hint = "It is not said what was concluded.", "Write it in the box of the conclusion."
        return context.refuse(place, "form-text", message, hint)
    message = "The box of the conclusion is empty; what is kept stays as it is."
    return context.warn(place, "form-emptied", message)
