"""While a board is read or checked nobody looks for garbage: what is made then stays."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collector() -> Iterator[None]:
    """No search for garbage, which takes a third of the time when a million objects are made that stay."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            # What was made counts as old from here on, without being looked through first.
            gc.freeze()
            gc.unfreeze()
            gc.enable()
