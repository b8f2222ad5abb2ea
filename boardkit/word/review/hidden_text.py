"""What stands in a file is what its readers see: no words that Word hides, and shows to whoever asks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from boardkit.word.ooxml import ROW, W
from boardkit.word.review.looks import is_on
from boardkit.word.review.reviewed import Reviewed, runs_of, text_of
from boardkit.word.tags import shortened

if TYPE_CHECKING:
    from boardkit.problems import Problem

ROW_MARK = f"{W}trPr/{W}hidden"


def hidden_text(file: Reviewed) -> Iterator[Problem]:
    """Words that Word hides, by themselves, by their style or with their row of a table.

    In the text, headers, footers, notes and text boxes: Show All (¶) shows them, and so do other programs.

    Code: hidden-text.
    Source: product rule, nothing is told to a reader that was not meant for them.
    """
    message = "Text is hidden here: “{text}”."
    hint = "In Word: show it with ¶, and delete it, or select it and take Font, Hidden away."
    for paragraph in file.everywhere():
        is_in_hidden_row = any(is_on(row.find(ROW_MARK)) for row in paragraph.iterancestors(ROW))
        hidden = (
            run for run in runs_of(paragraph) if is_in_hidden_row or file.looks.is_switched_on(run, "vanish")
        )
        text = "".join(text_of(run) for run in hidden).strip()
        if text:
            yield file.finding(
                "hidden-text", message, hint, place=file.place(paragraph), text=shortened(text)
            )
