"""The command that looks at Word files, and has no need of a board."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from boardkit.cli.options import Spoken, Tongue


def inspect(  # noqa: PLR0913 - one argument for each option of the command
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE.docx", help="Word files, ours or those of others.", readable=False),
    ],
    written_in: Annotated[
        Tongue | None,
        typer.Option("--written-in", help="The language of the files.", show_default="what their words tell"),
    ] = None,
    language: Spoken = None,
    *,
    pages: Annotated[
        bool, typer.Option("--pages", help="Count the pages of our papers too, with LibreOffice.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="For other programs: a list of findings.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 for warnings too.")] = False,
) -> None:
    """Report what is wrong with Word files for who reads them, each with its place: look before you send."""
    from boardkit.cli.inspect import run

    run(files, written_in=written_in, language=language, pages=pages, as_json=json, strict=strict)
