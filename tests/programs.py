"""LibreOffice as the tests have it: the real one where it is installed, or a small program in its place."""

from __future__ import annotations

import os
import shutil
import sys
import time
from pathlib import Path
from textwrap import dedent

import pytest

WHOLE = b"%PDF-1.6\npdfuaid:part /StructTreeRoot\nxref\n0 1\ntrailer\n<</Size 1>>\nstartxref\n42\n%%EOF\n"
"""As much of a PDF as is looked at."""
_PROGRAM = """\
#!{python}
import json, os, pathlib, signal, subprocess, sys, time
words = sys.argv[1:]
out = pathlib.Path(words[words.index("--outdir") + 1])
out.mkdir()
whole = {whole!r}
def pdf(name, content=whole):
    (out / name).with_suffix(".pdf").write_bytes(content)
def note(path, text):  # at once, for who waits for it
    pathlib.Path(f"{{path}}.new").write_text(str(text))
    os.replace(f"{{path}}.new", path)
names = [one for one in words if one.endswith(".docx")]
{body}
"""


def need(*tools: str) -> None:
    """Skip the test where one of these is missing; fail where the tests are run for everybody."""
    missing = [tool for tool in tools if shutil.which(tool) is None]
    if missing:
        without(f"not on this machine: {', '.join(missing)}")


def without(reason: str) -> None:
    """Skip the test where something is missing; fail where the tests are run for everybody."""
    pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)


def stand_in(folder: Path, monkeypatch: pytest.MonkeyPatch, body: str) -> Path:
    """A program that is found as LibreOffice and does this with the `names` that it is given."""
    program = folder / "programs" / "soffice"
    program.parent.mkdir(exist_ok=True)
    text = _PROGRAM.format(python=sys.executable, whole=WHOLE, body=dedent(body))
    program.write_text(text, "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))
    return program


def time_is_over_after(sign: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock stands still until this file was seen twice: by then all that came before it was seen."""
    seen = []

    def clock() -> float:
        if sign.exists():
            seen.append(sign)
        return 1_000_000.0 if len(seen) > 1 else 0.0

    monkeypatch.setattr(time, "monotonic", clock)


def without_office(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no LibreOffice on the search path."""
    (folder / "nothing").mkdir()
    monkeypatch.setenv("PATH", str(folder / "nothing"))
