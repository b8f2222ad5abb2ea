"""The paper that is handed over bears no trace of the board that it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from boardkit.checks.asked import Asked
from boardkit.checks.handed_texts import handed_texts
from boardkit.checks.inputs import in_input_of_paper
from boardkit.model.board import Board
from boardkit.model.eu_input import EuInput
from boardkit.model.record import Audience
from boardkit.model.text import Text
from boardkit.problems import Problem, Severity

_IN_BRACKETS = re.compile(r"\s*\([^)]*\)")
_REST_OF_A_NUMBER = r"(?:[-./]\w+)*"


def board_named(board: Board, asked: Asked) -> Iterator[Problem]:
    """A text of the paper that is handed over names the board, or a number of one of its papers.

    The paper is neutral and binds nobody: whoever receives it cannot tell whose it is. Looked for are the
    board's abbreviation and names, and the numbers of its meetings' items, papers, outcomes and action
    points. Say it without. Told only when that paper is made.

    Weight: unfinished, for government.
    """
    if not asked.to_hand_over:
        return
    traces, others = _traces(board), _names_of_bodies(board)
    for spot in in_input_of_paper(board, asked, EuInput):
        for part, place, text in handed_texts(board, spot.part, asked.day):
            for inner, words in _wordings(text, asked):
                found = traces.search(others.sub(lambda name: "\0" * len(name[0]), words))
                if found:
                    yield spot.tell(
                        Problem(
                            part.at(*place, *inner),
                            "board-named",
                            message="The non-paper would name this board: {word}.",
                            values={"word": " ".join(found[0].split())},
                            severity=Severity.UNFINISHED,
                            hint="Say it without.",
                            level=Audience.GOVERNMENT,
                        )
                    )


def _wordings(text: Text, asked: Asked) -> Iterator[tuple[tuple[str, ...], str]]:
    """What a paper in one of the languages prints: another language when there is nothing in that one."""
    printed = {text.wording(language) for language in asked.languages}
    return ((place, words) for place, words in text.wordings() if words in printed)


def _traces(board: Board) -> re.Pattern[str]:
    """Whatever tells that a text is this board's; the longest first, so that it is told in full."""
    abbreviation = re.escape(board.charter.abbreviation) + _REST_OF_A_NUMBER
    names = (_IN_BRACKETS.sub("", name) for name in _names(board))
    numbers = [
        *(rf"{re.escape(meeting.id)}[./]\d\w*{_REST_OF_A_NUMBER}" for meeting in board.meetings),
        *(re.escape(one.number) for meeting in board.meetings for one in meeting.outcomes),
        *(f"(?i:{re.escape(one.id)})" for meeting in board.meetings for one in meeting.action_points),
    ]
    return _whole_words([abbreviation, *_as_patterns(names), *numbers])


def _names(board: Board) -> Iterator[str]:
    for name in board.charter.names:
        yield from (words for _, words in name.name.wordings())
        yield name.short or ""


def _names_of_bodies(board: Board) -> re.Pattern[str]:
    """The European bodies: a board may be called after one, whose name the paper may hold."""
    names = [words for body in board.eu_profiles for _, words in body.name.wordings()]
    return _whole_words(_as_patterns([*names, *(body.short for body in board.eu_profiles)]))


def _as_patterns(names: Iterator[str] | list[str]) -> list[str]:
    """Names as people write them: in any letters, over two lines; one in capitals only as it is."""
    found = [r"\s+".join(re.escape(word) for word in name.split()) for name in names]
    return [one if one.isupper() else f"(?i:{one})" for one in found if one]


def _whole_words(patterns: list[str]) -> re.Pattern[str]:
    longest_first = sorted(set(patterns), key=lambda one: (-len(one), one))
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest_first) or '(?!)'})(?!\w)")
