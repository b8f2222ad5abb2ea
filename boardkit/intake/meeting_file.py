"""The file of a new meeting: its YAML, below a few lines that tell the secretary what to do with it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from boardkit.intake.as_written import as_written
from boardkit.language import Language
from boardkit.model.board import Records
from boardkit.model.meeting import Meeting
from boardkit.source.emit import WIDTH, document

_SHOWN = ("level", "kind", "regime")
"""What a secretary expects to see of a meeting, also where it is as usual."""


def meeting_file(records: Records, meeting: Meeting, before: Meeting) -> str:
    """The text of `meeting`, that follows `before`, with its comment in the board's own language."""
    language = Language(records.charter.language)
    lines = [
        line for sentence in _told(language, meeting, before) for line in textwrap.wrap(sentence, WIDTH - 2)
    ]
    return document(as_written(meeting, always=_SHOWN), "\n".join(lines))


def _told(language: Language, meeting: Meeting, before: Meeting) -> Iterator[str]:
    dates = {"date": meeting.date, "before": before.date}
    if meeting.example:
        yield language.say("Example data.")
    yield language.say(
        "The meeting of {date}: a first agenda, with what the meeting of {before} left over.", dates
    )
    yield language.say(
        "Now add what is new: items with their minutes and papers, what is asked of the board, and under "
        "chair what only the chair and the secretariat read. Then run boardkit check."
    )
    if before.place.online:
        yield language.say(
            "The address for taking part from elsewhere is not copied: write the new one under place, "
            "as online."
        )
