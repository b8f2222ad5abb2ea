"""This process tries out one template that nobody knows, and says with its exit code how that went.

It is run by `boardkit.word.trial`, which gives it two limits and, on its standard input, the template and the
words of papers.
"""

from __future__ import annotations

import contextlib
import pickle
import sys
from pathlib import Path

from boardkit.problems import InvalidSource
from boardkit.word.template import Template
from boardkit.word.trial_limits import FILLED, OUT_OF_MEMORY, REFUSED


def limit_itself(memory: int, seconds: int) -> None:
    """Where the system can do so: no more bytes and seconds, no file written, no other process begun."""
    if sys.platform == "win32":
        return
    import resource

    limits = {
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_CPU: seconds,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NPROC: 0,
    }
    for kind, most in limits.items():
        with contextlib.suppress(ValueError, OSError):  # a system may know a limit and not set it
            resource.setrlimit(kind, (most, most))


def outcome_of(given: bytes) -> int:
    """The exit code after filling in the template in `given` with each of the words in it."""
    docx, papers = pickle.loads(given)  # noqa: S301 - boardkit wrote it to its own process
    try:
        template = Template.load(Path("template.docx"), docx=docx)
        outcomes = [_filled(template, words) for words in papers]
    except MemoryError:
        return OUT_OF_MEMORY
    except Exception:  # noqa: BLE001 - whatever it is, it is met again where it can be told
        return REFUSED
    return FILLED if all(outcomes) else REFUSED


def _filled(template: Template, words: dict[str, object]) -> bool:
    try:
        template.fill(words)
    except InvalidSource:
        return False
    return True


if __name__ == "__main__":
    limit_itself(int(sys.argv[1]), int(sys.argv[2]))
    sys.exit(outcome_of(sys.stdin.buffer.read()))
