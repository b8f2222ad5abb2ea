"""The command line: what a user types, and nothing of what it does."""

import gc
import os
import sys

_OBJECTS = 200_000
"""How many are made before a search for garbage; hardly any is, and to look costs 5 % of a command."""
_STOPPED = 130
"""With this code typer ends a command that is interrupted."""


def main() -> None:
    """The console command; its parts are imported when they are needed."""
    gc.set_threshold(_OBJECTS)
    _show_every_letter()
    from boardkit.cli.interrupted import listen, tell

    heard, code = listen(), 0
    try:
        from boardkit.cli.alone import no_more_than
        from boardkit.cli.commands import app

        no_more_than(app, sys.argv[1:2])()
    except SystemExit as ended:
        if not isinstance(ended.code, int):
            raise
        code = ended.code
    except KeyboardInterrupt:  # it came while the parts were being imported
        code = _STOPPED
    except OSError as refused:
        from boardkit.cli import unforeseen

        code = unforeseen.tell(refused, sys.argv[1:])
    if heard and code == _STOPPED:
        code = tell(heard, sys.argv[1:])
    _leave(code)


def _show_every_letter() -> None:
    """Print a question mark for a letter that an old Windows console cannot show, and go on."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _leave(code: int) -> None:
    """End at once: to free a large board record by record takes longer than to check it."""
    try:
        print(end="", flush=True)  # not sys.stdout.flush(): there is none where output was closed
        print(end="", flush=True, file=sys.stderr)
    except OSError:  # whoever read our output has gone, as after `boardkit check | head`
        code = code or 1
    os._exit(code)
