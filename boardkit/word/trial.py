"""A template that is not known yet is first filled in by a process of its own, which is ended if need be.

What is known is kept as the names of empty files beside the compiled templates: a hash of the template and
of boardkit itself, and nothing of a board.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from boardkit.problems import InvalidSource, Problem, Where
from boardkit.word.trial_limits import BROKEN_OFF, FILLED, MEMORY, OUT_OF_MEMORY, REFUSED, SECONDS, TOO_SLOW

SUFFIX = ".tried"
MOST_ENTRIES = 500
NEEDED = (
    *("PYTHONPATH", "PYTHONHOME", "HOME", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"),
    *("PATH", "SYSTEMROOT", "USERPROFILE", "APPDATA", "TEMP"),
)
"""What a Python may need to find its own files; nothing else of the surroundings is handed on."""
OF_TEMPLATE = "boardkit.word.trial_process"
LESS = "Look for a repetition inside a repetition, or a macro that uses itself."


def is_known(folder: Path, key: str) -> bool:
    """Whether the template of this key was filled in before."""
    return (folder / f"{key}{SUFFIX}").is_file()


def keep_known(folder: Path, key: str) -> None:
    """From now on it is known; where nothing can be written it will be tried again."""
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / f"{key}{SUFFIX}").touch(mode=0o600)
        entries = sorted(folder.glob(f"*{SUFFIX}"), key=lambda one: one.stat().st_mtime_ns)
        for one in entries[:-MOST_ENTRIES]:
            one.unlink(missing_ok=True)


def try_out(docx: bytes, path: Path, papers: Iterable[Mapping[str, object]]) -> bool:
    """Whether a process of its own made all these papers; raises InvalidSource when it had to be ended.

    False for a template with mistakes, which are found again in this process, as fast as in that one.
    """
    given = pickle.dumps((docx, [dict(words) for words in papers]))
    outcome = _outcome(given, path)
    if outcome not in (FILLED, REFUSED):
        raise InvalidSource([_ended(outcome, Where(str(path)))])
    return outcome == FILLED


def _outcome(given: bytes, path: Path) -> int:
    surroundings = {name: os.environ[name] for name in NEEDED if name in os.environ}
    # -P: what lies in the folder where boardkit was started is not to be taken for a part of it.
    command = [sys.executable, "-P", "-m", OF_TEMPLATE, str(MEMORY), str(SECONDS)]
    # In a group of its own: Ctrl-C asks boardkit to stop, and is nothing that the template did.
    group = None if os.name == "nt" else 0
    flags = sum(getattr(subprocess, one, 0) for one in ("CREATE_NO_WINDOW", "CREATE_NEW_PROCESS_GROUP"))
    try:
        done = subprocess.run(  # noqa: S603 - our own Python, and a module of ours
            command,
            input=given,
            env=surroundings,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            creationflags=flags,
            process_group=group,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return TOO_SLOW
    except OSError as error:
        message = "This template is not known yet, and cannot be tried out: {reason}."
        values = {"reason": error.strerror or type(error).__name__}
        raise InvalidSource([Problem(Where(str(path)), "template-trial", message, values)]) from None
    return done.returncode if done.returncode in (FILLED, REFUSED, OUT_OF_MEMORY) else BROKEN_OFF


def _ended(outcome: int, where: Where) -> Problem:
    if outcome == TOO_SLOW:
        message = "This template is not used: it takes longer than {limit} seconds to fill in."
        return Problem(where, "template-trial", message, {"limit": SECONDS}, hint=LESS)
    if outcome == OUT_OF_MEMORY:
        message = "This template is not used: it takes more than {limit} MB of memory to fill in."
        return Problem(where, "template-trial", message, {"limit": MEMORY // 1_000_000}, hint=LESS)
    message = "This template is not used: filling it in broke off."
    hint = "Begin again from a copy of boardkit’s own template."
    return Problem(where, "template-trial", message, hint=hint)
