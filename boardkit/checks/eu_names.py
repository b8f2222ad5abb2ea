"""What an input for the European body names is known: the body with its law, and a point of its agenda."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot, spots
from boardkit.model.board import Board
from boardkit.model.eu_body import EuMeeting
from boardkit.model.eu_input import EuInput
from boardkit.model.part import Part
from boardkit.problems import Problem


def profile_missing(board: Board, _asked: Asked) -> Iterator[Problem]:
    """An input or a European meeting names a code of the law, and no European body with its law is chosen.

    Write `eu_profile` in board.yaml: it names the body and the law in eu-profiles.yaml. An input or meeting
    under another law says `profile` itself.

    Weight: error.
    """
    for spot, field in _coded(board):
        yield spot.tell(
            Problem(
                spot.part.at(field),
                "profile-missing",
                message="{field} names {value}, but no European body is chosen.",
                values={"field": field, "value": getattr(spot.part, field)},
                hint="Write eu_profile in board.yaml, or profile here.",
            )
        )


def profile_differs(board: Board, _asked: Asked) -> Iterator[Problem]:
    """An input and the European meeting that it is for name different profiles.

    A meeting is one body's, under one law, and so is what is brought in there. Correct one of the two; an
    input that names no profile takes that of its meeting.

    Weight: error.
    """
    for spot in spots(board, EuInput):
        own, meeting = spot.part.profile, board.find(EuMeeting, spot.part.eu_meeting)
        if own and meeting and meeting.profile and meeting.profile != own:
            yield spot.tell(
                Problem(
                    spot.part.at("profile"),
                    "profile-differs",
                    message="The input {id} is under {profile}, and its meeting {meeting} under {other}.",
                    values={
                        "id": spot.part.id,
                        "profile": own,
                        "meeting": meeting.id,
                        "other": meeting.profile,
                    },
                    hint="Correct one of the two, or leave profile out at the input.",
                    also=(meeting.at("profile"),),
                )
            )


def point_unknown(board: Board, _asked: Asked) -> Iterator[Problem]:
    """An input is for a point that is not on the agenda of its European meeting, or for no meeting.

    Points count from 1, in the order of `points` of the meeting. Correct the number, add the point to the
    meeting, or leave `point` out as long as the agenda is not known.

    Weight: error.
    """
    for spot in spots(board, EuInput):
        number, meeting = spot.part.point, board.find(EuMeeting, spot.part.eu_meeting)
        if number is None or (spot.part.eu_meeting and meeting is None):
            continue
        if meeting is None:
            yield spot.tell(
                Problem(
                    spot.part.at("point"),
                    "point-unknown",
                    message="The input {id} is for point {number}, but for no European meeting.",
                    values={"id": spot.part.id, "number": number},
                    hint="Write eu_meeting, or take the point out.",
                )
            )
        elif not 0 < number <= len(meeting.points):
            yield spot.tell(
                Problem(
                    spot.part.at("point"),
                    "point-unknown",
                    message="The agenda of {meeting} has no point {number}.",
                    values={"meeting": meeting.id, "number": number},
                    hint="Correct the number, or add the point to the meeting.",
                    also=(meeting.at("points") if meeting.points else meeting.at("id"),),
                )
            )


def _coded(board: Board) -> Iterator[tuple[Spot[Part], str]]:
    """The first field with a code of each input and meeting for which nobody chose a law."""
    for brought in spots(board, EuInput):
        if not _is_chosen(board, brought.part):
            yield brought, "task"
    for meeting in spots(board, EuMeeting):
        coded = "stream" if meeting.part.stream else "crisis" if meeting.part.crisis else ""
        if coded and not _is_chosen(board, meeting.part):
            yield meeting, coded


def _is_chosen(board: Board, about: EuInput | EuMeeting) -> bool:
    """Whether a law is named; that there is no such one is told of the link."""
    meeting = board.find(EuMeeting, about.eu_meeting) if isinstance(about, EuInput) else None
    return bool(about.profile or (meeting and meeting.profile) or board.charter.eu_profile)
