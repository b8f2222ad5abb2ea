"""A board's own templates, in a folder `templates` in it or beside it: each wins over ours of that name."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from boardkit.app.folders import TEMPLATES, shipped, within
from boardkit.language import LANGUAGES

CHECKED = ".checked"
"""In the name of a copy with comments that `boardkit template check` wrote: that is no template."""


@dataclass(frozen=True, slots=True)
class OwnTemplate:
    """A template of a board's own; `kind` is what its file is called, known to boardkit or not."""

    path: Path
    language: str
    kind: str

    @property
    def ours(self) -> Path:
        """The template of boardkit's that it takes the place of; it need not be there."""
        return shipped(TEMPLATES) / self.language / f"{self.kind}.docx"


def places(board: Path) -> tuple[Path, ...]:
    """Where a board's own templates are looked for, the nearest first; never boardkit's own folder."""
    near = (board / TEMPLATES, board.parent / TEMPLATES)
    return tuple(one for one in near if one.resolve() != shipped(TEMPLATES).resolve())


def own_templates(board: Path) -> tuple[OwnTemplate, ...]:
    """Every Word file there that can be a template, unless a nearer one hides it; by language and name.

    Raises InvalidSource for a folder that cannot be opened or goes away meanwhile.
    """
    found: dict[tuple[str, str], OwnTemplate] = {}
    for place in reversed(places(board)):
        for language in LANGUAGES:
            for path in within(place / language):
                if _can_be_one(path):
                    found[language, path.stem] = OwnTemplate(path, language, path.stem)
    return tuple(found[key] for key in sorted(found))


def _can_be_one(path: Path) -> bool:
    # `~$` begins Word's own note that the file is open.
    return path.suffix == ".docx" and not path.name.startswith("~$") and CHECKED not in path.stem
