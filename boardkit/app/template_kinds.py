"""Every kind of paper by its name, as somebody types it or calls a template."""

from __future__ import annotations

from boardkit.documents.kind import Content
from boardkit.documents.kinds import CONTENTS
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
