"""This process tries out one template that nobody knows, and says with its exit code how that went.

It is run by `boardkit.word.trial`, which gives it two limits and, on its standard input, the template and the
words of papers.
"""

from __future__ import annotations

import contextlib
import pickle
import re
import sys
from pathlib import Path

from boardkit.problems import InvalidSource
from boardkit.word.template import Template
from boardkit.word.trial_limits import BROKEN_OFF, FILLED, OUT_OF_MEMORY, REFUSED

_PEAK = re.compile(r"^VmPeak:\s*(\d+) kB$", re.MULTILINE)
_SPARE = 2
"""When one part of so many was in use the limit may have been in the way: what did not fit is not counted."""
_LATER = 2
"""Seconds that the limit of the processor comes after that of the clock, which has a sentence of its own."""


def limit_itself(memory: int, seconds: int) -> None:
    """Where the system can do so: no more bytes and seconds, no file written, no other process begun."""
    if sys.platform == "win32":
        return
    import resource

    limits = {
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_CPU: seconds + _LATER,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NPROC: 0,
    }
    for kind, most in limits.items():
        with contextlib.suppress(ValueError, OSError):  # a system may know a limit and not set it
            resource.setrlimit(kind, (most, most))


def outcome_of(given: bytes, memory: int) -> int:
    """The exit code after filling in the template in `given` with each of the words in it.

    A mistake counts only when the limit of `memory` (bytes) was not in the way: for lack of it a parser of
    XML calls a file damaged, and a parser of code calls a tag too involved.
    """
    docx, papers = pickle.loads(given)  # noqa: S301 - boardkit wrote it to its own process
    try:
        template = Template.load(Path("template.docx"), docx=docx)
        for words in papers:
            template.fill(words)
    except InvalidSource as refused:
        return _refused(refused, memory)
    except MemoryError:
        return OUT_OF_MEMORY
    except Exception:  # noqa: BLE001 - whatever it is, this template is not to be filled in without a limit
        return OUT_OF_MEMORY if _was_short(memory) else BROKEN_OFF
    return FILLED


def _refused(why: BaseException | None, memory: int) -> int:
    if _was_short(memory):
        return OUT_OF_MEMORY
    while why is not None:
        if isinstance(why, MemoryError):  # a second look found something else
            return OUT_OF_MEMORY
        why = why.__context__
    return REFUSED


def _was_short(memory: int) -> bool:
    """Whether so much of these bytes was in use at some time that more may have been asked for in vain."""
    try:
        peak = _PEAK.search(Path("/proc/self/status").read_text())
    except OSError:  # a system that keeps no such page, as macOS, has no limit that works either
        return False
    return peak is not None and int(peak[1]) * 1024 * _SPARE > memory


if __name__ == "__main__":
    most, longest = int(sys.argv[1]), int(sys.argv[2])
    limit_itself(most, longest)
    sys.exit(outcome_of(sys.stdin.buffer.read(), most))
