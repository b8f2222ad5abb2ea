"""What each kind of paper is, in a few words, for who chooses one by its name."""

from collections.abc import Mapping
from types import MappingProxyType

KIND_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "agenda": "The agenda of a meeting, with an explanation of each item.",
        "annotation": "The annotation for the chair: what to say and to reach, item by item.",
        "written-round": "The paper with which the board decides in writing.",
        "minutes-form": "The form to take minutes in.",
        "minutes": "The minutes to send round and to adopt.",
        "decisions": "The list of outcomes and actions of one meeting.",
        "actions": "The list of all open actions.",
        "report": "The monitoring report on a period.",
        "funding-overview": "The overview of funding.",
        "commitments-overview": "The overview of commitments.",
        "instruction": "The instruction for the delegate to the European body.",
        "board-note": "The note from the board to the delegate.",
        "consolidation": "What members brought in for the European body, side by side.",
        "non-paper": "The paper that the delegate may hand over.",
    }
)
"""Each is said in the language of who asks."""
