"""Which sections of a form would say something else if it were made anew: the board's files changed since."""

from __future__ import annotations

from boardkit.documents.minutes_form import MinutesForm


def outdated_sections(sections: str, form: MinutesForm) -> frozenset[str]:
    """The names of those sections; `sections` is what the form itself keeps, and one without is fresh."""
    then = pairs(sections)
    now = pairs(form.identity.sections)
    return frozenset(name for name, digest in now.items() if then.get(name, digest) != digest)


def pairs(text: str) -> dict[str, str]:
    """What a form keeps in one line, by name: 1:opening 2:minutes."""
    return {name: value for name, _, value in (one.partition(":") for one in text.split())}
