"""A YAML file becomes blocks, lists and texts with their places, or is refused with all its mistakes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Protocol

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
)

from boardkit.problems import InvalidSource, Where
from boardkit.source.assembly import Assembly
from boardkit.source.encoding import decode, lines_of, unprintable
from boardkit.source.fault import Fault, Spot
from boardkit.source.few import few
from boardkit.source.located import Located, LocatedBlock, LocatedList, place_of
from boardkit.source.reading import Opener, open_file, read_bytes, too_large
from boardkit.source.saying import Saying
from boardkit.source.syntax import SPECIAL_SPACE, told

_EMPTY = Saying("file-empty", message="The file is empty.", hint="Fill it in, or take it away.")
_ONE_TEXT = Saying(
    "file-shape",
    message="The file holds one text, where fields or a list belong.",
    hint="Write a field as its name, a colon, a space and the value.",
)


_MISFIT = re.compile("mapping values are not allowed|did not find expected|expected <block end>")


class _Mark(Protocol):
    line: int
    column: int


class _Parser(Protocol):
    def get_event(self) -> Event | None: ...


def read_yaml(path: Path, *, name: str = "", opener: Opener = open_file) -> Located:
    """What a file holds; `name` is how the user calls it, and InvalidSource carries all its problems."""
    name = name or path.as_posix()
    return parse(read_bytes(path, name, opener), name)


def parse(source: str | bytes, name: str) -> Located:
    """What a text in YAML holds: unquoted words stay text, for the model decides what they mean."""
    problems = too_large(len(source), name)
    if problems:
        raise InvalidSource(problems)
    text = source if isinstance(source, str) else decode(source, name)
    problems = unprintable(text, name)
    if problems:
        raise InvalidSource(problems)
    assembly = Assembly(name, lines_of(text))
    try:
        _assemble(_parser(text), assembly)
    except yaml.MarkedYAMLError as error:
        fault = _fault(error, assembly)
        if not _follows_a_pasted_space(fault, assembly):
            assembly.problems.append(told(fault, name))
    if assembly.problems:
        raise InvalidSource(few(assembly.problems))
    return _whole(assembly)


def _parser(text: str) -> _Parser:
    # PyYAML can be built without libyaml: then its own parser does the same, thirty times slower.
    return yaml.CBaseLoader(text) if yaml.__with_libyaml__ else yaml.BaseLoader(text)


def _assemble(parser: _Parser, assembly: Assembly) -> None:
    parts = 0
    for event in iter(parser.get_event, None):
        span = _extent(event.start_mark, event.end_mark)
        if isinstance(event, ScalarEvent):
            if event.tag or event.anchor:
                assembly.instruction(span)
            assembly.scalar(event.value, span, event.style or "")
        elif isinstance(event, CollectionStartEvent):
            if event.tag or event.anchor:
                assembly.instruction(span)
            is_block = isinstance(event, MappingStartEvent)
            assembly.begin(span, is_block=is_block, in_brackets=bool(event.flow_style))
        elif isinstance(event, CollectionEndEvent):
            assembly.finish(span)
        elif isinstance(event, AliasEvent):
            assembly.instruction(span)
            assembly.scalar(f"*{event.anchor}", span, "")
        elif isinstance(event, DocumentStartEvent):
            parts += 1
            if parts > 1:
                assembly.second_part(span)


def _extent(start: _Mark | None, end: _Mark | None) -> tuple[int, int, int, int]:
    if start is None or end is None:  # an event that stands nowhere, such as the start of the stream
        return 1, 1, 1, 1
    return start.line + 1, start.column + 1, end.line + 1, end.column + 1


def _spot(mark: _Mark | None) -> Spot:
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _fault(error: yaml.MarkedYAMLError, assembly: Assembly) -> Fault:
    lines = assembly.lines
    last = len(lines), len(lines[-1]) + 1
    stop = min(_spot(error.problem_mark), last)
    start = min(_spot(error.context_mark), last) if error.context_mark else stop
    return Fault(error.problem or "", error.context or "", stop, start, assembly.last, lines)


def _follows_a_pasted_space(fault: Fault, assembly: Assembly) -> bool:
    """The line above is indented with a space that does not count, so that this one fits nowhere."""
    above = fault.above()[0]
    return _MISFIT.match(fault.problem) is not None and any(
        one.message == SPECIAL_SPACE.message and one.where.line == above for one in assembly.problems[-1:]
    )


def _whole(assembly: Assembly) -> Located:
    if isinstance(assembly.root, LocatedBlock | LocatedList):
        return assembly.root
    if assembly.root is None:
        raise InvalidSource([_EMPTY.at(Where(assembly.path))])
    raise InvalidSource([_ONE_TEXT.at(place_of(assembly.path, assembly.root_span))])
