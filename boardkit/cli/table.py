"""A table of words on a screen."""

from __future__ import annotations

from collections.abc import Sequence

_GAP = "  "
_ELLIPSIS = "…"


def table(head: Sequence[str], rows: Sequence[Sequence[str]], *, width: int | None = None) -> str:
    """Columns as wide as their widest word, with a line below the heads.

    With a `width`, the last column is cut so that each line fits, though its head is always whole.
    """
    widths = [max(len(row[place]) for row in [head, *rows]) for place in range(len(head))]
    if width is not None:
        room = width - sum(widths[:-1]) - len(_GAP) * (len(head) - 1)
        widths[-1] = min(widths[-1], max(room, len(head[-1])))
        rows = [[*row[:-1], _cut(row[-1], widths[-1])] for row in rows]
    lines = [head, ["-" * one for one in widths], *rows]
    return "\n".join(
        _GAP.join(word.ljust(one) for word, one in zip(line, widths, strict=True)).rstrip() for line in lines
    )


def _cut(words: str, width: int) -> str:
    return words if len(words) <= width else f"{words[: width - 1].rstrip()}{_ELLIPSIS}"
