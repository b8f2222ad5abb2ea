"""boardkit: the papers of a board, made from what its secretary keeps in YAML.

board = boardkit.load_board(Path("agendas"))
findings = boardkit.check(board, boardkit.Asked(day=date(2024, 6, 1), languages=("nl", "en")))
view = boardkit.select(board, day=date(2024, 6, 1), audience=boardkit.Audience.MEMBERS)
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from boardkit.app.check import Checked as Checked
    from boardkit.app.make import make as make
    from boardkit.app.order import Order as Order
    from boardkit.checks.all import check as check
    from boardkit.checks.asked import Asked as Asked
    from boardkit.model.record import Audience as Audience
    from boardkit.problems import InvalidSource as InvalidSource
    from boardkit.source.folder import load_board as load_board
    from boardkit.views.select import select as select

_PLACES = {
    "Asked": "checks.asked",
    "Audience": "model.record",
    "Checked": "app.check",
    "InvalidSource": "problems",
    "Order": "app.order",
    "check": "checks.all",
    "load_board": "source.folder",
    "make": "app.make",
    "select": "views.select",
}


def __getattr__(name: str) -> object:
    """Each part is imported when it is first asked for, so that importing the package loads nothing."""
    if name not in _PLACES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(f"boardkit.{_PLACES[name]}"), name)
