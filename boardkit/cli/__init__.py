"""The command line: what a user types, and nothing of what it does."""

import os
import sys


def main() -> None:
    """The console command; its parts are imported when they are needed."""
    from boardkit.cli.commands import app

    try:
        app()
    except SystemExit as ended:
        if not isinstance(ended.code, int):
            raise
        _leave(ended.code)


def _leave(code: int) -> None:
    """End at once: to free a large board record by record takes longer than to check it."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:  # whoever read our output has gone, as after `boardkit check | head`
        code = code or 1
    os._exit(code)
