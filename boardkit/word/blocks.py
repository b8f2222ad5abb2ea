"""What a tag opens is closed again, by the right tag, in the same kind of place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from boardkit.problems import Problem
from boardkit.word.marks import Frame
from boardkit.word.suggest import nearest
from boardkit.word.tags import Tag

CLOSERS = {name: f"end{name}" for name in ("for", "if", "macro", "call", "with", "set")}
BETWEEN = {"else": ("if", "for"), "elif": ("if",)}
KNOWN = (*CLOSERS, *CLOSERS.values(), *BETWEEN)
OF_CELLS = ("colspan", "cellbg", "vm", "hm")
"""What can be said of a cell; the tag is taken out of its text before blocks are sought."""
ELSEWHERE = ("include", "import", "from", "extends", "block")
SET_IN_ONE = re.compile(r"^\{%[-+]?\s*set\s+[\w.,\s()]+=(?!=)")


@dataclass(frozen=True, slots=True)
class _Open:
    tag: Tag
    frame: Frame
    keyword: str


def opens(tag: Tag) -> bool:
    """The tag begins something that another tag must end."""
    return tag.keyword in CLOSERS and not SET_IN_ONE.match(tag.code)


def block_problems(tags: list[tuple[Tag, Frame]]) -> Iterator[Problem]:
    """Everything that is wrong with how tags open and close, in the order of the paper."""
    stack: list[_Open] = []
    for tag, frame in tags:
        if not tag.code.startswith("{%"):
            continue
        if tag.keyword not in KNOWN:
            yield _unknown(tag)
        elif opens(tag):
            stack.append(_Open(tag, frame, tag.keyword))
        elif tag.keyword in BETWEEN:
            if not stack or stack[-1].keyword not in BETWEEN[tag.keyword]:
                message = "{tag} belongs to no {openers} that is open here."
                yield tag.problem("template-tag", message, openers=" or ".join(BETWEEN[tag.keyword]))
            else:
                yield from _same_frame(stack[-1], tag, frame)
        elif tag.keyword in CLOSERS.values():
            yield from _close(stack, tag, frame)
    for one in stack:
        yield _never_closed(one.tag)


def _close(stack: list[_Open], tag: Tag, frame: Frame) -> Iterator[Problem]:
    """Close what is open; of a closer that skips others, those others are the mistake."""
    closer = tag.keyword
    matching = [number for number, one in enumerate(stack) if CLOSERS[one.keyword] == closer]
    if not matching:
        message = "{tag} closes nothing: there is no {opener} before it that is still open."
        yield tag.problem("template-tag", message, opener=tag.keyword.removeprefix("end"))
        return
    for one in stack[matching[-1] + 1 :]:
        yield replace(_never_closed(one.tag), also=(tag.where,))
    opener = stack[matching[-1]]
    del stack[matching[-1] :]
    yield from _same_frame(opener, tag, frame)


def _same_frame(opener: _Open, tag: Tag, frame: Frame) -> Iterator[Problem]:
    if opener.frame == frame:
        return
    message = "{tag} and {opener}, to which it belongs, do not stand in the same kind of place."
    if opener.tag.kind != tag.kind:
        hint = "Begin both in the same way, for instance both with {{%p, or both with {{%tr."
    else:
        hint = (
            "Put both in the same list of paragraphs or the same table; whole rows are repeated with {{%tr."
        )
    problem = tag.problem("template-tag", message, hint, opener=opener.tag.shown)
    yield replace(problem, also=(opener.tag.where,))


def _never_closed(tag: Tag) -> Problem:
    closer = f"{{%{tag.kind} {CLOSERS[tag.keyword]} %}}"
    return tag.problem("template-tag", "{tag} is never closed.", "Put {closer} after it.", closer=closer)


def _unknown(tag: Tag) -> Problem:
    if tag.keyword in ("p", "tr", "tc", "r"):
        hint = "Write {{%{guess} without a space before it."
        return tag.problem("template-tag", "{tag} is not known.", hint, guess=tag.keyword)
    if tag.keyword in OF_CELLS:
        hint = "Put it in the cell that it is about."
        return tag.problem("template-tag", "{tag} is about a cell of a table, and stands in none.", hint)
    if tag.keyword in ELSEWHERE:
        hint = "A template uses no other file: put its text here, or make a macro of it."
        return tag.problem("template-tag", "{tag} is not known.", hint)
    if tag.keyword == "raw":
        hint = "Put {{% endraw %}} after it, in the same paragraph."
        return tag.problem("template-tag", "{tag} is never closed.", hint)
    guess = nearest(tag.keyword, (*KNOWN, *OF_CELLS, "raw"))
    hint = "Did you mean “{guess}”?" if guess else "A tag can be: {known}."
    return tag.problem("template-tag", "{tag} is not known.", hint, guess=guess, known=", ".join(KNOWN))
