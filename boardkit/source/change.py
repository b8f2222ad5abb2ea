"""What is to become of a file: values to set, items to add and fields to take out, each at a place in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Path: TypeAlias = tuple[str | int, ...]
"""The names and numbers (from 0) that lead to a value, as in `LocatedBlock.place`; () is the whole file."""

Given: TypeAlias = "str | Sequence[Given] | Mapping[str, Given] | None"
"""What a file can hold; numbers, dates and times are texts, written as they are to stand there."""

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"
"""The same, as a copy that can be changed."""


class CannotSplice(Exception):
    """A change that cannot be written without touching more than its own lines; nothing was changed."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        super().__init__(f"{'.'.join(str(step) for step in path)}: {reason}")


@dataclass(frozen=True, slots=True)
class SetValue:
    """Puts a value in the place of the one at the path, or adds the field with the blocks around it.

    A new field comes after the first of the fields `after` that is there, else at the end of its block.
    """

    path: Path
    value: Given
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AppendItem:
    """Adds an item at the end of the list at the path, which is made where there is none."""

    path: Path
    value: Given
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RemoveKey:
    """Takes a field out of its block; one that is not there is no mistake."""

    path: Path


Change: TypeAlias = SetValue | AppendItem | RemoveKey


def plain(value: Given) -> Plain:
    """A copy in dicts and lists, with the fields in the same order."""
    if isinstance(value, Mapping):
        return {name: plain(inner) for name, inner in value.items()}
    if value is None or isinstance(value, str):
        return value
    return [plain(inner) for inner in value]


def applied(data: Given, changes: Sequence[Change]) -> Plain:
    """The data after all changes; paths are those of the data before. Raises CannotSplice."""
    _refuse_two_at_one_place(changes)
    whole: dict[str, Plain] = {"": plain(data)}
    added: set[Path] = set()
    # Fields are taken out last, so that a new one can still be placed after one that goes.
    for change in sorted(changes, key=lambda one: isinstance(one, RemoveKey)):
        if isinstance(change, RemoveKey):
            _remove(whole, change)
        else:
            _put(whole, change, added)
    return whole[""]


def _refuse_two_at_one_place(changes: Sequence[Change]) -> None:
    owners = {one.path: one for one in changes if not isinstance(one, AppendItem)}
    for change in changes:
        for length in range(len(change.path) + 1):
            owner = owners.get(change.path[:length])
            if owner is not None and owner != change:
                raise CannotSplice(change.path, "two changes at one place")


def _put(whole: Plain, change: SetValue | AppendItem, added: set[Path]) -> None:
    steps: Path = ("", *change.path)
    holder = whole
    for step in steps[:-1]:
        if isinstance(holder, dict) and isinstance(step, str) and holder.get(step) is None:
            holder[step] = {}
            added.add((*change.path[: len(steps) - 2], step))
        holder = _inner(holder, step, change)
    last = steps[-1]
    value = plain(change.value)
    if isinstance(change, AppendItem):
        found = _found(holder, last)
        if found is not None and not isinstance(found, list):
            raise CannotSplice(change.path, "no list stands here")
        value = [*(found or []), value]
    if isinstance(holder, dict) and isinstance(last, str):
        _place(holder, last, value, change, added)
    elif isinstance(holder, list) and isinstance(last, int) and 0 <= last < len(holder):
        holder[last] = value
    else:
        raise CannotSplice(change.path, "nothing can stand here")


def _inner(holder: Plain, step: str | int, change: Change) -> Plain:
    if isinstance(holder, dict) and isinstance(step, str):
        return holder[step]
    if isinstance(holder, list) and isinstance(step, int) and 0 <= step < len(holder):
        return holder[step]
    raise CannotSplice(change.path, "the place does not exist")


def _found(holder: Plain, step: str | int) -> Plain:
    if isinstance(holder, dict) and isinstance(step, str):
        return holder.get(step)
    if isinstance(holder, list) and isinstance(step, int) and 0 <= step < len(holder):
        return holder[step]
    return None


def _place(
    block: dict[str, Plain], name: str, value: Plain, change: SetValue | AppendItem, added: set[Path]
) -> None:
    anchor = next((one for one in change.after if one in block), None)
    names = list(block)
    later = names[names.index(anchor) + 1 :] if anchor is not None and name not in block else []
    # Two new fields after the same one stand in the order in which they were given.
    while later and (*change.path[:-1], later[0]) in added:
        del later[0]
    moved = {one: block.pop(one) for one in later}
    if name not in block:
        added.add((*change.path[:-1], name))
    block[name] = value
    block.update(moved)


def _remove(whole: Plain, change: RemoveKey) -> None:
    holder = whole
    for step in ("", *change.path[:-1]):
        holder = _found(holder, step)
    if not change.path or isinstance(change.path[-1], int):
        raise CannotSplice(change.path, "only a field can be taken out")
    if isinstance(holder, dict):
        holder.pop(change.path[-1], None)
