"""Where templates, the example board and compiled templates are kept."""

from __future__ import annotations

from pathlib import Path

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


def template_cache() -> Path:
    """Compiled templates; nothing of a board is ever kept here."""
    from platformdirs import user_cache_path  # only a command that makes papers needs it

    return user_cache_path("boardkit", appauthor=False) / "templates"
