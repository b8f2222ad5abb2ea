#!/usr/bin/env python3
"""`python3 do.py demo` makes every paper of the example board; `python3 do.py test` runs every check.

Needs Python 3.11 or newer with pip, and nothing else: it makes one environment in .venv and uses it for
both. The environment is made again when the locked requirements, the project file or Python change.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements" / "lock.txt"
STAMP = VENV / ".made-from"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")

TASKS = {
    "demo": [
        ["-m", "boardkit", "build", "--board", "agendas", "--out", "papers"],
        ["demo/one_meeting.py"],
        ["demo/one_quarter.py"],
        ["demo/one_input.py"],
    ],
    "test": [
        ["-m", "ruff", "check", "."],
        ["-m", "ruff", "format", "--check", "."],
        ["-m", "mypy"],
        ["-c", "from importlinter.cli import lint_imports_command as lint; lint()"],
        ["-m", "pytest"],
    ],
    "fix": [["-m", "ruff", "check", "--fix", "."], ["-m", "ruff", "format", "."]],
    "translate": [
        ["-m", "babel.messages.frontend", "compile", "-D", domain, "-d", "boardkit/locale"]
        for domain in ("boardkit", "content", "schema")
    ],
    "bench": [["bench/run.py"]],
    "fuzz": [["bench/fuzz.py"]],
}
MORE_WORDS_GO_TO = {"demo": 0, "test": -1, "fix": 0, "translate": 0, "bench": 0, "fuzz": 0}


def fingerprint() -> str:
    """Of everything that the environment is made from; settings of tools are not part of it."""
    import tomllib  # here, so that an older Python, which has none, still reads its sentence

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    package = repr([project["build-system"], project["project"]])
    made_from = LOCK.read_bytes() + package.encode() + f"{sys.version}{ROOT}".encode()
    return hashlib.sha256(made_from).hexdigest()


def make_environment() -> None:
    """Make .venv from the locked requirements, unless it stands already."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python must read a sentence, not a traceback
        sys.exit(f"boardkit needs Python 3.11 or newer; this is Python {sys.version.split()[0]}.")
    wanted = fingerprint()
    if STAMP.is_file() and STAMP.read_text("utf-8") == wanted and PYTHON.exists():
        return
    if Path(sys.prefix).resolve() == VENV.resolve():
        sys.exit("The environment must be made anew: run this with the Python that it was made with.")
    print("Making the environment in .venv (the first time only) ...", flush=True)
    shutil.rmtree(VENV, ignore_errors=True)
    pip = make_venv()
    quiet = ["--disable-pip-version-check", "--no-input", "-q"]
    locked = ["--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)]
    run([*pip, "install", *quiet, *locked])
    run([*pip, "install", *quiet, "--no-deps", "--no-build-isolation", "-e", str(ROOT)])
    STAMP.write_text(wanted, "utf-8")


def make_venv() -> list[str]:
    """An empty .venv and the pip to fill it with; Debian ships a Python without ensurepip."""
    made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], capture_output=True, check=False)
    if made.returncode == 0:
        return [str(PYTHON), "-m", "pip"]
    run([sys.executable, "-m", "venv", "--clear", "--without-pip", str(VENV)])
    return [sys.executable, "-m", "pip", "--python", str(PYTHON)]


def run(command: list[str]) -> None:
    """Run a command of the set-up, or stop with what it printed."""
    if subprocess.run(command, cwd=ROOT, check=False).returncode != 0:
        sys.exit(f"The environment could not be made: this failed: {' '.join(command)}")


def main() -> int:
    """The task that was asked for; the first command that fails ends it."""
    name, more = "".join(sys.argv[1:2]), sys.argv[2:]
    if name not in TASKS:
        sys.exit(f"usage: python3 do.py {'|'.join(TASKS)}\n\n{__doc__}")
    make_environment()
    commands = [list(command) for command in TASKS[name]]
    commands[MORE_WORDS_GO_TO[name]] += more
    for command in commands:
        code = subprocess.run([str(PYTHON), *command], cwd=ROOT, check=False).returncode
        if code != 0:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
