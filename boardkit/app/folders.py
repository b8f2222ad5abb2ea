"""Where templates, the example board and compiled templates are kept."""

from __future__ import annotations

from pathlib import Path

from boardkit.problems import InvalidSource, Where

TEMPLATES = "templates"
"""What the folder of templates is called: ours, and that of a board's own."""
_PACKAGE = Path(__file__).resolve().parent.parent


def shipped(name: str) -> Path:
    """A folder that comes with boardkit: inside the package when installed from a wheel, else beside it."""
    inside = _PACKAGE / "shipped" / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def template_path(board: Path, language: str, name: str) -> Path:
    """The template of a paper: the board's own, in a folder `templates` beside it or in it, else ours."""
    places = (board / TEMPLATES, board.parent / TEMPLATES, shipped(TEMPLATES))
    found = [place / language / f"{name}.docx" for place in places]
    return next((path for path in found if path.is_file()), found[-1])


def within(folder: Path, *, deep: bool = False) -> list[Path]:
    """What is in a folder of templates, by name, or at every depth; nothing when it is not there.

    Raises InvalidSource for a folder that cannot be opened or goes away meanwhile.
    """
    try:
        return sorted(folder.rglob("*") if deep else folder.iterdir()) if folder.is_dir() else []
    except OSError:
        from boardkit.source.walking import CLOSED  # hardly ever needed

        raise InvalidSource([CLOSED.at(Where(folder.as_posix()))]) from None


def template_cache() -> Path:
    """Compiled templates; nothing of a board is ever kept here."""
    from platformdirs import user_cache_path  # only a command that makes papers needs it

    return user_cache_path("boardkit", appauthor=False) / "templates"
