"""Ctrl-C is asked about between two pieces of work, so that none is cut off halfway."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, current_thread, main_thread
from types import FrameType

import typer

from boardkit.language import Language

STOPPED = 130
"""The exit code of a command that was stopped with Ctrl-C: 128 and the signal's number, as shells have it."""


@contextmanager
def between_papers() -> Iterator[Callable[[], bool]]:
    """Within it Ctrl-C interrupts nothing at first; the function that is given tells whether it was pressed.

    Who presses it again will not wait for the paper that is being made: then it does what it did before.
    """
    pressed = Event()
    is_ignored = signal.getsignal(signal.SIGINT) is signal.SIG_IGN  # as a command in the background does
    if is_ignored or current_thread() is not main_thread():
        yield pressed.is_set
        return
    before = signal.getsignal(signal.SIGINT)

    def press(number: int, frame: FrameType | None) -> None:
        if pressed.is_set() and callable(before):
            before(number, frame)
        pressed.set()

    signal.signal(signal.SIGINT, press)
    try:
        yield pressed.is_set
    finally:
        signal.signal(signal.SIGINT, before)


def tell_papers(made: int, count: int, speech: Language, *, pdf: bool = False) -> None:
    """Say how many of the papers that were to be made there are, and what makes the rest; `pdf`: PDFs too."""
    if not made:
        sentence = "Stopped: no paper was made yet; the next build makes what is missing."
    elif made == 1:
        sentence = "Stopped: 1 of {count} papers was made; the next build makes the rest."
    else:
        sentence = "Stopped: {made} of {count} papers were made; the next build makes the rest."
    typer.echo(speech.say(sentence, {"made": made, "count": count}), err=True)
    if pdf:
        typer.echo(speech.say("No PDF was made yet; build --pdf makes them after the papers."), err=True)


def tell_pdfs(made: int, count: int, speech: Language) -> None:
    """Say how many of the PDFs that were missing there are, and what makes the rest."""
    if not made:
        sentence = "Stopped: no PDF was made yet; build --pdf makes what is missing."
    elif made == 1:
        sentence = "Stopped: 1 of {count} PDFs was made; build --pdf makes the rest."
    else:
        sentence = "Stopped: {made} of {count} PDFs were made; build --pdf makes the rest."
    typer.echo(speech.say(sentence, {"made": made, "count": count}), err=True)
