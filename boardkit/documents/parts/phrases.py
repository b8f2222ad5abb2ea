"""The wording that goes with each result: the board's own phrase book, else a plain one."""

from __future__ import annotations

from boardkit.documents.kind import Edition
from boardkit.documents.parts.wording import said
from boardkit.model.charter import Charter
from boardkit.model.minutes import Result

REQUEST = "{request}"
TO_COMPLETE = "…"
"""Stands in a wording where somebody has to say what was changed."""

_OPENING_WORDS = frozenset(
    [
        *(
            "de",
            "het",
            "een",
            "te",
            "om",
            "in",
            "op",
            "aan",
            "over",
            "voor",
            "met",
            "bij",
            "uit",
            "na",
            "per",
        ),
        *("tot", "van", "binnen", "dit", "deze", "die", "dat", "alle", "elke", "beide"),
        *("to", "the", "a", "an", "that", "all", "each", "both"),
    ]
)
"""Words that a request begins with in Dutch and English; any other may be a name, which keeps its capital."""

_PLAIN = {
    Result.ADOPTED: "Agreed {request}.",
    Result.ADOPTED_AMENDED: "Agreed {request}, with this change: ….",
    Result.ADOPTED_RESERVED: "Agreed {request}, with a reservation.",
    Result.DEFERRED: "Deferred to a later meeting.",
    Result.NO_AGREEMENT: "No agreement was reached on the request {request}.",
    Result.NOTED: "Noted.",
}


def phrase(charter: Charter, result: Result, edition: Edition) -> str:
    """The wording of a result, with `{request}` still in it."""
    own = next((one.wording for one in charter.phrases if one.result is result), None)
    return said(own, edition) if own else edition.language.say(_PLAIN[result], {"request": REQUEST})


def standard_wording(charter: Charter, result: Result, request: str, edition: Edition) -> str:
    """What is concluded unless somebody words it otherwise; empty when it lacks the request that it names."""
    wording = phrase(charter, result, edition)
    if REQUEST not in wording:
        return wording
    return wording.replace(REQUEST, _within_a_sentence(request)) if request else ""


def _within_a_sentence(request: str) -> str:
    """Without its full stop; its first word with a small letter when that is surely no name."""
    text = request.strip().removesuffix(".")
    first = text.partition(" ")[0].lower()
    return f"{text[0].lower()}{text[1:]}" if first in _OPENING_WORDS else text
