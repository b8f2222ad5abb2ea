"""What a cell says, as text that the board's files can keep: prompts are no words, and nothing gets lost."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from pydantic_core import PydanticCustomError

from boardkit.intake.form.filled import Filled
from boardkit.model.text import prose
from boardkit.problems import Problem
from boardkit.rules.owners import plain
from boardkit.rules.passages import DEEPEST, Passage, PassageKind, as_text
from boardkit.word.returned import ReturnedCell, ReturnedParagraph

# Invisible marks that Word and web pages leave between words; nobody typed them.
_LEFTOVERS = str.maketrans(dict.fromkeys("\u200b\u2060\ufeff\u00ad"))
_LONGEST = 80


def short(text: str) -> str:
    """A text as a message quotes it: on one line, cut when long."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def words_of(cell: ReturnedCell) -> str:
    """The text of a cell, with its lines."""
    return "\n".join(_with_mark(one) for one in cell.paragraphs if clean(one.text))


def choice_in(filled: Filled, cell: ReturnedCell) -> str:
    """What was chosen in a list or picked as a date; empty while only the prompt stands there."""
    text = words_of(cell)
    return "" if plain(text) in {plain(one) for one in filled.prompts} else text


def discussion_of(cell: ReturnedCell) -> str:
    """The paragraphs and lists of a cell as the board's files keep a discussion."""
    kinds = {"bullet": PassageKind.BULLET, "numbered": PassageKind.NUMBERED}
    return as_text(
        Passage(
            clean(one.text),
            kinds.get(one.kind, PassageKind.PLAIN),
            min(one.depth, DEEPEST) if one.kind in kinds else 0,
        )
        for one in _typed_lists(cell.paragraphs)
    )


def unkeepable(filled: Filled, cell: ReturnedCell) -> Iterator[Problem]:
    """What stands in a cell and can be no text: a character that no paper shows, a picture, a table."""
    for one in cell.paragraphs:
        try:
            prose(one.text.translate(_LEFTOVERS))
        except PydanticCustomError as error:
            values = (error.context or {}).get("values", {})
            yield filled.refuse(
                one.place,
                "text-character",
                "The text holds an invisible character ({character}) that a paper cannot show.",
                "Type this part of the text again instead of pasting it.",
                character=values["character"],
            )
    if cell.left_out:
        yield filled.refuse(
            cell.place,
            "form-left-out",
            "Not taken over from this cell: {kinds}.",
            "Only text, paragraphs and lists are read; put the rest in a paper of the meeting.",
            kinds=[filled.language.say(one) for one in cell.left_out],
        )


def clean(text: str) -> str:
    """In Unicode's normal form C, as the board's files are read."""
    return unicodedata.normalize("NFC", text.translate(_LEFTOVERS)).strip()


def _with_mark(one: ReturnedParagraph) -> str:
    return f"- {clean(one.text)}" if one.kind != "plain" else clean(one.text)


def _typed_lists(paragraphs: tuple[ReturnedParagraph, ...]) -> Iterator[ReturnedParagraph]:
    """A dash that somebody typed begins an item as well as one that Word set."""
    for one in paragraphs:
        dash = one.kind == "plain" and one.text.lstrip()[:2] in {"- ", "– ", "• ", "-\t", "–\t", "•\t"}
        yield (ReturnedParagraph(one.text.lstrip()[2:].strip(), "bullet", 1, one.place) if dash else one)
