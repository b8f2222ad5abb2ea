"""Every kind of paper by its name, as somebody types it or calls a template."""

from __future__ import annotations

from collections.abc import Iterable

from boardkit.documents.kind import Content
from boardkit.documents.kinds import CONTENTS
from boardkit.documents.non_paper import NON_PAPER
from boardkit.word.suggest import nearest


class NoSuchKind(LookupError):
    """No kind of paper has this name; `guess` is the one that was probably meant, or nothing."""

    def __init__(self, written: str) -> None:
        self.written, self.guess, self.known = written, nearest(written, CONTENTS), tuple(sorted(CONTENTS))
        super().__init__(written)


def content_of(kind: str) -> type[Content]:
    """What a template of this kind may name. Raises NoSuchKind."""
    if kind not in CONTENTS:
        raise NoSuchKind(kind)
    return CONTENTS[kind]


def templates_for(
    kinds: Iterable[str], languages: Iterable[str], *, handed_over: Iterable[str]
) -> tuple[tuple[str, str], ...]:
    """The language and kind of each template that papers of these kinds are made with. Raises NoSuchKind.

    A paper for those outside is there in the languages `handed_over` as well.
    """
    chosen = tuple(dict.fromkeys(kinds))
    for kind in chosen:
        content_of(kind)
    wanted = [(language, kind) for language in languages for kind in chosen]
    wanted += [(language, NON_PAPER.name) for language in handed_over if NON_PAPER.name in chosen]
    return tuple(dict.fromkeys(wanted))
