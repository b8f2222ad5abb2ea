"""The paper that is handed over bears no trace of the board that it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot, spots
from boardkit.checks.inputs import in_input_of_paper
from boardkit.checks.names_in_text import Names, as_people_write
from boardkit.model.board import Board
from boardkit.model.eu_input import EuInput
from boardkit.model.organisation import DatedName, Organisation, OrganisationType, Seat
from boardkit.model.record import Audience
from boardkit.output.names import plain_words
from boardkit.problems import Problem, Severity, Where
from boardkit.rules.handing_over import all_handed_over, texts_handed_over, title_handed_over
from boardkit.rules.levels import narrowest

_IN_BRACKETS = re.compile(r"\s*\([^)]*\)")
_REST_OF_A_NUMBER = r"(?:[-./_]\w+)*"
_MORE_THAN_A_WORD = re.compile(r"[-\d]")


def board_named(board: Board, asked: Asked) -> Iterator[Problem]:
    """A text of the paper that is handed over, or the name of its file, names the board or a number of ours.

    The paper is neutral and binds nobody: whoever receives it cannot tell whose it is. Looked for are the
    board's abbreviation and names, the numbers of its meetings' items, papers, outcomes and action points,
    and the identifier of the input unless that is a single word. All that is printed is searched, what
    sources are called included. Say it without. Told only when that paper is made.

    Weight: unfinished, for government.
    """
    for spot in in_input_of_paper(board, asked, EuInput) if asked.to_hand_over else ():
        traces = Names(_traces(board, spot.part), others=map(as_people_write, _names_of_bodies(board)))
        for printed in all_handed_over(board, spot.part, asked.day):
            for where, words in printed.wordings(asked.languages):
                found = traces.first_in(words)
                if found:
                    yield _told(spot, where, found, _IN_TEXT)
        for where, words in title_handed_over(spot.part).wordings(asked.languages):
            found = "" if traces.first_in(words) else _in_name_of_file(board, words)
            if found:
                yield _told(spot, where, found, _IN_NAME_OF_FILE)


def seat_named(board: Board, asked: Asked) -> Iterator[Problem]:
    """A text of the paper that is handed over names a seat of the board, or an organisation that holds one.

    What members said goes outside only when nobody can be recognised in it. Look at the text, above all when
    it is a claim, and say it without the name unless everybody may know. Looked for are the titles of seats
    of two words or more, who sits there, and the organisations with a seat; European bodies are left out.
    Told only when that paper is made.

    Weight: warning, for government.
    """
    ours = tuple(_ours(board)) if asked.to_hand_over else ()
    names = Names(one.pattern for one in ours)
    for spot in in_input_of_paper(board, asked, EuInput) if ours else ():
        for printed in texts_handed_over(board, spot.part, asked.day):
            for where, words in printed.wordings(asked.languages):
                for found in names.all_in(words):
                    one = next(one for one in ours if re.fullmatch(one.pattern, found))
                    yield spot.tell(
                        Problem(
                            where,
                            "seat-named",
                            message="The non-paper names somebody of this board: {word}.",
                            values={"word": found},
                            severity=Severity.WARNING,
                            hint="See whether this may be known, or say it without the name.",
                            also=(one.where,),
                            level=narrowest(Audience.GOVERNMENT, one.level),
                        )
                    )


class _Words(NamedTuple):
    """The words of a finding."""

    message: str
    hint: str


_IN_TEXT = _Words("The non-paper would name this board: {word}.", "Say it without.")
_IN_NAME_OF_FILE = _Words(
    "The file of the non-paper would name this board: {word}.", "It is called after the title: change that."
)


def _told(spot: Spot[EuInput], where: Where, word: str, words: _Words) -> Problem:
    return spot.tell(
        Problem(
            where,
            "board-named",
            message=words.message,
            values={"word": word},
            severity=Severity.UNFINISHED,
            hint=words.hint,
            level=Audience.GOVERNMENT,
        )
    )


def _traces(board: Board, one: EuInput) -> Iterator[str]:
    """Patterns for whatever tells that a text is this board's: names, and numbers of ours."""
    yield f"(?i:{re.escape(board.charter.abbreviation)}){_REST_OF_A_NUMBER}"
    yield from (as_people_write(name) for name in _names(board))
    for meeting in board.meetings:
        yield rf"{re.escape(meeting.id)}[./]\d\w*{_REST_OF_A_NUMBER}"
        yield from (re.escape(one.number) for one in meeting.outcomes)
        yield from (f"(?i:{re.escape(one.id)})" for one in meeting.action_points)
    if _MORE_THAN_A_WORD.search(one.id):
        yield re.escape(one.id)


def _names(board: Board) -> Iterator[str]:
    """What the board is and was called."""
    return (_bare(words) for name in board.charter.names for words in _wordings(name))


def _names_of_bodies(board: Board) -> Iterator[str]:
    """The European bodies: a board may be called after one, which the paper may name."""
    for body in board.eu_profiles:
        yield from (_bare(words) for _, words in body.name.wordings())
        yield body.short


def _bare(name: str) -> str:
    """A name without what is said of it in brackets."""
    return _IN_BRACKETS.sub("", name)


def _wordings(name: DatedName) -> Iterator[str]:
    yield from (words for _, words in name.name.wordings())
    yield from (name.short,) if name.short else ()


def _in_name_of_file(board: Board, title: str) -> str:
    """A name of the board that can be read in the name of a file, where points and accents are gone."""
    names = (board.charter.abbreviation, *(name for name in _names(board) if not name.isupper()))
    as_in_file = Names(map(plain_words, names), others=map(plain_words, _names_of_bodies(board)))
    return as_in_file.first_in(plain_words(title))


class _Ours(NamedTuple):
    """A name by which somebody of the board is known, where it stands, and who may know it."""

    pattern: str
    where: Where
    level: Audience


def _ours(board: Board) -> Iterator[_Ours]:
    for seat in spots(board, Seat):
        titles = [words for _, words in seat.part.title.wordings() if len(words.split()) > 1]
        yield from (_our(seat, words, "title") for words in titles)
        if seat.part.person:
            yield _our(seat, seat.part.person, "person")
    holders = {seat.organisation for seat in board.seats}
    for one in spots(board, Organisation):
        if one.part.id in holders and one.part.type is not OrganisationType.EU_BODY:
            yield from (_our(one, words, "names") for name in one.part.names for words in _wordings(name))


def _our(spot: Spot[Seat | Organisation], words: str, field: str) -> _Ours:
    is_one_word = len(words.split()) == 1
    return _Ours(as_people_write(words, cased=is_one_word), spot.part.at(field), spot.level)
