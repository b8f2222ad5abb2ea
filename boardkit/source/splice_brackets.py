"""Inside brackets a change is one of pieces between commas, and everything stays on its line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from boardkit.source.change import Plain
from boardkit.source.emit import between_brackets, bracket_field
from boardkit.source.ground import Edit, Field, Ground, fields
from boardkit.source.located import Extent, Located, LocatedBlock, LocatedList, Value


def keeps_shape(old: Value, new: Plain, *, whole: bool) -> bool:
    """Whether the new value can be made of the old one by changes inside it.

    A list that was given as a `whole` can only have grown: else comments would end up beside other items.
    """
    if isinstance(old, LocatedBlock) and isinstance(new, dict):
        return any(name in new for name in old)
    if isinstance(old, LocatedList) and isinstance(new, list):
        return bool(old) and len(old) <= len(new) and not (whole and old != new[: len(old)])
    return False


def inside_brackets(ground: Ground, old: Located, span: Extent, new: Plain, *, whole: bool) -> Iterator[Edit]:
    """The edits that make the new value of one between brackets that keeps its shape."""
    old_fields = list(fields(old))
    after = inner_values(old, new)
    for field, value in after.items():
        yield from _value(ground, old_fields[field], value, whole=whole)
    gone = [number for number in range(len(old_fields)) if number not in after]
    yield from _taken_out(ground, old_fields, gone)
    yield from _put_in(ground, span, old_fields, gone, new)


def inner_values(old: Located, new: Plain) -> dict[int, Plain]:
    """What becomes of the fields or items that stay, by their number."""
    if isinstance(new, dict):
        names = [str(name) for name in old]
        return {number: new[name] for number, name in enumerate(names) if name in new}
    return dict(enumerate(new[: len(old)])) if isinstance(new, list) else {}


def _value(ground: Ground, field: Field, new: Plain, *, whole: bool) -> Iterator[Edit]:
    old, span = field.value, field.span
    if old == new:
        return
    inside = isinstance(old, LocatedBlock | LocatedList) and ground.is_bracketed(old, span)
    if inside and isinstance(old, LocatedBlock | LocatedList) and keeps_shape(old, new, whole=whole):
        yield from inside_brackets(ground, old, span, new, whole=whole)
        return
    start, end = ground.offset(*span[:2]), ground.offset(*span[2:])
    between = ground.text[ground.offset(*field.name_span[2:]) : start]
    before = ""
    if start == end and isinstance(field.step, str):
        before = ": " if ":" not in between else "" if between.endswith(" ") else " "
    yield Edit(start, end, before + between_brackets(new))


def _taken_out(ground: Ground, old: Sequence[Field], gone: Sequence[int]) -> Iterator[Edit]:
    last = max((number for number in range(len(old)) if number not in gone), default=-1)
    for number in gone:
        if number > last:
            yield Edit(_end(ground, old[number - 1]), _end(ground, old[number]), "")
        else:
            start, following = _start(ground, old[number]), _start(ground, old[number + 1])
            gap = ground.text[_end(ground, old[number]) : following]
            # On lines of their own, the comments that follow stay.
            comma = _end(ground, old[number]) + gap.find(",") + 1
            yield Edit(start, comma if "#" in gap else following, "")


def _put_in(
    ground: Ground, span: Extent, old: Sequence[Field], gone: Sequence[int], new: Plain
) -> Iterator[Edit]:
    kept = {one.step: one for number, one in enumerate(old) if number not in gone}
    last = old[-1]
    start = _start(ground, last)
    comma = ", "
    if "\n" in ground.text[ground.offset(*span[:2]) : start]:
        comma = f",{ground.newline}{' ' * (start - ground.line_start(start))}"
    anchor: Field | None = None
    waiting: list[str] = []
    for step, value in new.items() if isinstance(new, dict) else enumerate(new or ()):
        anchor = kept.get(step, anchor)
        if step in kept:
            continue
        written = bracket_field(step, value) if isinstance(step, str) else between_brackets(value)
        if anchor is None:
            waiting.append(written)
        else:
            end = _end(ground, anchor)
            yield Edit(end, end, comma + written)
    if waiting:
        first = _start(ground, next(iter(kept.values())))
        yield Edit(first, first, ", ".join([*waiting, ""]))


def _start(ground: Ground, field: Field) -> int:
    return ground.offset(*field.name_span[:2])


def _end(ground: Ground, field: Field) -> int:
    return ground.offset(*field.span[2:])
