"""boardkit template show: a template as text, for a person and for git."""

from __future__ import annotations

from pathlib import Path

import typer

from boardkit.app.template_show import Unreadable, shown
from boardkit.cli.findings import show
from boardkit.language import Language
from boardkit.problems import InvalidSource


def run(file: Path, *, language: str) -> None:
    """Print a template as text in UTF-8 with plain line ends; exit with 1 when there is no such file.

    Of a file that cannot be read the reason is the text, and the exit code 0: git stops showing any change
    at all when its converter fails on one version of one file.
    """
    speech = Language(language)
    try:
        text = shown(file)
    except Unreadable as unreadable:
        # Without the place: git has the file under another name each time.
        said = [" ".join(filter(None, speech.problem(one))) for one in unreadable.problems]
        text = "".join(f"{one}\n" for one in said)
    except InvalidSource as invalid:
        show(invalid.problems, speech, to_error_stream=True)
        raise typer.Exit(1) from None
    typer.echo(text.encode(), nl=False)
