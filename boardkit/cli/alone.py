"""A command line is built with the one command that is asked for, and only else with all of them."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy

import typer


def no_more_than(whole: typer.Typer, asked: Sequence[str]) -> typer.Typer:
    """The command line with the command that is asked for alone, else whole: to build all costs 15 ms."""
    commands = [
        one
        for one in whole.registered_commands
        if one.callback and (one.name or one.callback.__name__) in asked
    ]
    groups = [one for one in whole.registered_groups if one.name in asked]
    if not commands and not groups:
        return whole
    alone = copy(whole)
    alone.registered_commands, alone.registered_groups = commands, groups
    return alone
