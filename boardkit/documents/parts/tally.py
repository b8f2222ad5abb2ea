"""The sum of the answers in a written procedure, in a sentence; it never says who answered what."""

from __future__ import annotations

from boardkit.documents.kind import Edition
from boardkit.model.charter import Silence
from boardkit.model.meeting import Meeting
from boardkit.rules.procedure import Tally
from boardkit.views.view import View

_WORDINGS = {
    Silence.AGREES: (
        "Of {seats} seats: {agree} agree, {silent} of them by not answering; {disagree} disagree, "
        "{abstain} abstain."
    ),
    Silence.ABSTAINS: (
        "Of {seats} seats: {agree} agree, {disagree} disagree; {abstain} abstain, {silent} of them by not "
        "answering."
    ),
}
_ALL_ANSWERED = "Of {seats} seats: {agree} agree, {disagree} disagree, {abstain} abstain."


def tally_sentence(view: View, meeting: Meeting, edition: Edition) -> str:
    """What came of it once the deadline has passed; empty before, and for readers who may not know."""
    found = view.tallies.get(meeting.id)
    return edition.language.say(wording(found), values(found)) if found and found.closed else ""


def wording(tally: Tally) -> str:
    """The English sentence for a sum."""
    return _WORDINGS[tally.silence] if tally.silent else _ALL_ANSWERED


def values(tally: Tally) -> dict[str, object]:
    """What is filled in there."""
    return {
        "seats": tally.seats,
        "agree": tally.agree,
        "disagree": tally.disagree,
        "abstain": tally.abstain,
        "silent": tally.silent,
    }
