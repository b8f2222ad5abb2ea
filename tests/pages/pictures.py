"""Pages as small grey pictures: enough to see that a block moved, and too coarse for a word."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageChops

DOTS = 20
"""An inch. A line of text is two or three dots high, and a page takes four kilobytes."""
GREYS, STEP = 16, 17
BLOCK = 5
"""Dots of the squares that are compared: 6 mm. Within one, letters may fall otherwise."""
DARKER, FEW = 12, 8
"""By how much a square must differ of 255, and how many squares may: a few words, and no line."""
TIMES = 3
Pages = Sequence[Image.Image]


def drawn(pdf: bytes) -> Pages:
    """The pages of a PDF."""
    with tempfile.TemporaryDirectory() as name:
        command = ["pdftoppm", "-gray", "-r", str(DOTS), "-", f"{name}/page"]
        subprocess.run(command, input=pdf, check=True)
        return [opened(path).point(_evened) for path in sorted(Path(name).iterdir())]


def made_with() -> str:
    """What else the pictures depend on: LibreOffice, and the letters in the place of Arial."""
    office = subprocess.run(["soffice", "--version"], capture_output=True, text=True, check=True)
    font = subprocess.run(["fc-match", "Arial"], capture_output=True, text=True, check=True)
    return f"{' '.join(office.stdout.split()[:2])}, Arial as {font.stdout.partition(':')[0]}\n"


def not_comparable(kept: str, here: str) -> str:
    """Why pages made with one cannot be told from pages made with the other; nothing when they can."""
    if kept == here:
        return ""
    return (
        f"The kept pages were made with {kept.strip()}; here is {here.strip()}. "
        "Review the pages in pages-changed/ after --update-golden, and commit them."
    )


def difference(kept: Image.Image, now: Image.Image) -> Image.Image | None:
    """Where two pages differ, dark on white; None where nobody would see it."""
    if kept.size != now.size:
        return Image.new("L", now.size, 0)
    squares = ImageChops.difference(kept, now).reduce(BLOCK).point(_is_darker)
    if squares.histogram()[255] <= FEW:
        return None
    return ImageChops.invert(squares).resize(now.size, Image.Resampling.NEAREST)


def beside(kept: Image.Image | None, now: Image.Image | None) -> Image.Image:
    """As it was, as it is, and where that differs, side by side; a page that is not there leaves room."""
    there = [one for one in (kept, now) if one is not None]
    marks = difference(kept, now) if kept and now else None
    page = there[0].size
    whole = Image.new("RGB", (3 * (page[0] + BLOCK), max(one.height for one in there)), "silver")
    for place, one in enumerate((kept, now, marks)):
        if one is not None:
            whole.paste(one, (place * (page[0] + BLOCK), 0))
    return whole.resize((whole.width * TIMES, whole.height * TIMES))


def keep(page: Image.Image, path: Path) -> None:
    """Write a page in sixteen greys, half a byte a dot."""
    picture = Image.frombytes("P", page.size, page.point(_grey).tobytes())
    picture.putpalette([value for grey in range(GREYS) for value in (grey * STEP,) * 3])
    picture.save(path, optimize=True, bits=4)


def opened(path: Path) -> Image.Image:
    """A page that was kept."""
    with Image.open(path) as picture:
        return picture.convert("L")


def _grey(value: int) -> int:
    return (value + STEP // 2) // STEP


def _evened(value: int) -> int:
    """The grey as which it is kept, so that what was kept and what is new are of one kind."""
    return _grey(value) * STEP


def _is_darker(value: int) -> int:
    return 255 if value > DARKER else 0
