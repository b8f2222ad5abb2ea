"""The pages of papers next to those that are kept: what changed is shown side by side."""

from __future__ import annotations

import html
import re
import shutil
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from pathlib import Path

from pictures import Pages, beside, difference, keep, opened

NUMBERED = re.compile(r"(.+)\.(\d+)\.png")
PAGE = '<meta charset="utf-8"><title>Pages that changed</title><h1>Kept, now, and where they differ</h1>\n'


def kept_pages(folder: Path) -> dict[str, Pages]:
    """The pages that are kept, by the name of their paper and in their order."""
    found: dict[str, dict[int, Path]] = {}
    for path in folder.rglob("*.png"):
        named = NUMBERED.fullmatch(path.relative_to(folder).as_posix())
        assert named, f"{path.name} is no page of a paper"
        found.setdefault(named[1], {})[int(named[2])] = path
    return {name: [opened(pages[number]) for number in sorted(pages)] for name, pages in found.items()}


def keep_pages(papers: Mapping[str, Pages], folder: Path) -> None:
    """Keep these pages, and no others."""
    shutil.rmtree(folder, ignore_errors=True)
    for name, pages in papers.items():
        for number, page in enumerate(pages, 1):
            path = folder / f"{name}.{number}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            keep(page, path)


def changed_pages(kept: Mapping[str, Pages], now: Mapping[str, Pages], shown: Path) -> list[str]:
    """What is to be said of each page that looks otherwise; it is drawn beside the kept one in `shown`."""
    shutil.rmtree(shown, ignore_errors=True)
    said, drawn = [], [PAGE]
    for name in sorted({*kept, *now}):
        for number, what in _changed(kept.get(name, ()), now.get(name, ()), shown / name):
            said.append(f"{name}, page {number}: {what}")
            source = html.escape(f"{name}.{number}.png")
            drawn.append(f'<h2>{html.escape(said[-1])}</h2><img alt="" src="{source}">\n')
    if said:
        (shown / "index.html").write_text("".join(drawn), "utf-8")
    return said


def _changed(kept: Pages, now: Pages, shown: Path) -> Iterator[tuple[int, str]]:
    for number, (before, after) in enumerate(zip_longest(kept, now), 1):
        if before is None:
            what = "is new"
        elif after is None:
            what = "is gone"
        elif difference(before, after):
            what = "looks otherwise"
        else:
            continue
        shown.parent.mkdir(parents=True, exist_ok=True)
        beside(before, after).save(shown.with_name(f"{shown.name}.{number}.png"))
        yield number, what
