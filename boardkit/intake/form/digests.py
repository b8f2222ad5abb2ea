"""Which sections of a form would say something else if it were made anew: the board's files changed since."""

from __future__ import annotations

from boardkit.documents.minutes_form import MinutesForm
from boardkit.word.returned import Returned


def outdated_sections(returned: Returned, form: MinutesForm) -> frozenset[str]:
    """The names of those sections; a form that tells nothing about a section counts as fresh."""
    then = _digests(returned.custom.get("sections") or returned.properties.get("boardkit.sections", ""))
    now = _digests(form.identity.sections)
    return frozenset(name for name, digest in now.items() if then.get(name, digest) != digest)


def _digests(text: str) -> dict[str, str]:
    return {name: digest for name, _, digest in (one.partition(":") for one in text.split())}
