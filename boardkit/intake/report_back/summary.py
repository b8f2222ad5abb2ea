"""What was understood of a delegate's report, in lines that a person reads before anything is written."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.intake.report_back.context import Context
from boardkit.intake.report_back.told import AskTold, ReportPart, ReportTold
from boardkit.language import Language
from boardkit.rules.eu_standing import AskResult


def heading(context: Context, language: Language) -> str:
    """Which input it is about, and which meeting of the European body."""
    meeting, profile = context.meeting, context.profile
    values = {
        "subject": context.brought.subject.wording(language.code),
        "short": profile.short if profile else "",
        "date": meeting.date if meeting else "",
    }
    if meeting and profile:
        return language.say("Report back on {subject}, {short} meeting of {date}.", values)
    return language.say("Report back on {subject}.", values)


def parts(
    context: Context, told: ReportTold, language: Language
) -> Iterator[tuple[ReportPart, tuple[str, ...]]]:
    """The lines of each part that says something."""
    asks = tuple(line for one in told.asks for line in _ask(context, one, language))
    texts = ((one.part, tuple(one.text.splitlines())) for one in told.boxes)
    return ((part, lines) for part, lines in ((ReportPart.ASKS, asks), *texts) if lines)


def _ask(context: Context, one: AskTold, language: Language) -> Iterator[str]:
    ask = next(each for each in context.brought.asks if each.id == one.ask)
    if one.result is None and not one.note:
        return
    result = language.word(one.result or AskResult.NOT_TOLD)
    yield f"{context.number_of(one.ask)} {result}: {ask.text.wording(language.code)}"
    yield from (f"    {line}" for line in one.note.splitlines())
