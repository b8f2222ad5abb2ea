"""What a build did, in a table and a few sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from boardkit.cli.table import table
from boardkit.cli.telling import told
from boardkit.language import Language
from boardkit.output.writing import Written

if TYPE_CHECKING:
    from boardkit.app.at_rest import Standing
    from boardkit.app.making import Built


def told_of(
    built: Sequence[Built], now: Standing, speech: Language, *, others: int, is_whole: bool
) -> Iterator[str]:
    """Line by line; `others` is how many papers were not looked at, since they stood as they were made.

    Papers that came out as they stood there are counted among those. `is_whole`: each paper was made that was
    to be.
    """
    written = [one for one in built if one.result.what is not Written.UNCHANGED]
    if written:
        heads = [speech.say(head) for head in ("Paper", "Language", "As of", "File", "State")]
        yield table(heads, [_row(one, speech) for one in written])
    yield from (told(one.result, speech) for one in written if one.result.beside)
    same = others + len(built) - len(written)
    if same:
        yield speech.say(_up_to_date(same, is_all=is_whole and same == now.papers), {"count": same})
    elif is_whole and not now.papers:
        yield speech.say("There are no papers to make.")
    if now.drafts:
        counts = {"drafts": now.drafts, "count": now.papers, "unfinished": now.unfinished}
        yield speech.say(_drafts(now), counts)
    if now.left:
        yield speech.say("No longer papers of this board, and left where they are:")
        yield from (f"    {one.as_posix()}" for one in now.left)


def _up_to_date(count: int, *, is_all: bool) -> str:
    if count == 1:
        return "The only paper is up to date." if is_all else "The other paper is up to date."
    return "All {count} papers are up to date." if is_all else "The other {count} papers are up to date."


def _drafts(now: Standing) -> str:
    if now.papers == 1:
        return "The only paper is a draft; unfinished: {unfinished}."
    if now.unfinished == 1:
        return "Drafts: one of {count} papers; unfinished: one."
    return "Drafts: {drafts} of {count} papers; unfinished: {unfinished}."


def _row(one: Built, speech: Language) -> list[str]:
    return [
        one.result.path.as_posix(),
        one.order.language,
        speech.day(one.day),
        speech.word(one.result.what),
        speech.say("draft, {count} unfinished" if one.unfinished else "complete", {"count": one.unfinished}),
    ]
