"""A command that is asked to stop, with Ctrl-C or by the system, says so and ends with the code for it."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from types import FrameType
from typing import TYPE_CHECKING

from boardkit.output.uninterrupted import STOPPING

if TYPE_CHECKING:
    from boardkit.language import Language

_FIRST = 128
"""Shells add the signal's number: 130 after Ctrl-C, 143 after a request to end, 129 for a closed terminal."""


def listen() -> list[int]:
    """The signals that were heard: at the first all is undone that is not finished, and no other is heard."""
    heard: list[int] = []
    listened = [one for one in STOPPING if signal.getsignal(one) is not signal.SIG_IGN]

    def hear(number: int, _: FrameType | None) -> None:
        heard.append(number)
        for one in listened:
            signal.signal(one, signal.SIG_IGN)
        raise KeyboardInterrupt

    for one in listened:
        signal.signal(one, hear)
    return heard


def tell(heard: Sequence[int], words: Sequence[str]) -> int:
    """Say that the command was stopped, in the language that its words ask for or the board's; the code."""
    said = speech_for(words).say("Stopped; what was not finished was not written.")
    with suppress(OSError):  # the terminal may be gone
        print(said, file=sys.stderr)
    return _FIRST + heard[0]


def speech_for(words: Sequence[str]) -> Language:
    """The language that a command's words ask for, else that of its board; Dutch when neither can tell."""
    from pathlib import Path

    from boardkit.app.whose_language import spoken_in
    from boardkit.language import LANGUAGES, Language
    from boardkit.problems import InvalidSource
    from boardkit.source.whereabouts import find_board

    given = {
        name: value
        for one, after in zip(words, [*words[1:], ""], strict=True)
        for name, value in [(one, after) if "=" not in one else one.split("=", 1)]
    }
    code = given.get("--language", "")
    if code not in LANGUAGES:
        try:
            code = spoken_in(Path(given["--board"]) if "--board" in given else find_board(Path.cwd()))
        except (InvalidSource, OSError):
            code = "nl"
    return Language(code)
