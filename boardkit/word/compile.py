"""A template is read once, and can then be filled in quickly; all its mistakes come at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from jinja2 import TemplateSyntaxError
from lxml.etree import XMLSyntaxError
from lxml.etree import _Element as Element

from boardkit.problems import InvalidSource, Problem
from boardkit.word.amount import long_tags, refuse_many_tags
from boardkit.word.blocks import block_problems
from boardkit.word.cells import merge_problems
from boardkit.word.chart_parts import outside_the_body
from boardkit.word.chart_tags import chart_problems
from boardkit.word.comments import without_comments
from boardkit.word.compiled import Compiled, Part, Spot, file_name
from boardkit.word.counting import counted
from boardkit.word.extras import NO_EXTRAS, extras_of
from boardkit.word.guard import contents, damaged
from boardkit.word.lift import lift
from boardkit.word.list_styles import STYLES, lists_of
from boardkit.word.lists import NUMBERING
from boardkit.word.marks import Marked
from boardkit.word.names import uses
from boardkit.word.ooxml import W, parse
from boardkit.word.package import NOTHING, compressed, members, shell_of
from boardkit.word.parts import (
    ABOUT,
    CONTENT_TYPES,
    RELATIONS,
    announced,
    kept_properties,
    own_custom_parts,
    related,
    text_parts,
)
from boardkit.word.prompts import look_of_prompts
from boardkit.word.properties import PART
from boardkit.word.sandbox import sandbox
from boardkit.word.source import source_of
from boardkit.word.syntax import (
    TOO_INVOLVED,
    asked_problems,
    deepest,
    misplaced,
    reserved_problems,
    tag_problems,
    too_involved,
)


def compiled(docx: bytes, path: str) -> Compiled:
    """The template in these bytes; raises Unusable for what is no Word file, InvalidSource for mistakes."""
    contained = contents(docx)
    try:
        return _compiled(docx, contained, path)
    except (XMLSyntaxError, KeyError):
        raise damaged() from None


def _compiled(docx: bytes, contained: dict[str, bytes], path: str) -> Compiled:
    contained = without_comments(contained)
    contained[CONTENT_TYPES] = announced(contained[CONTENT_TYPES])
    contained[RELATIONS] = related(contained[RELATIONS])
    texts = text_parts(contained[CONTENT_TYPES])
    if not texts.keys() <= contained.keys():
        raise damaged()
    readable = {**texts, ABOUT: "document properties", **own_custom_parts(contained)}
    refuse_many_tags(contained.get(name, b"") for name in readable)
    parts: list[Part] = []
    problems: list[Problem] = []
    lists, extras = None, NO_EXTRAS
    prompt = look_of_prompts(contained.get(STYLES))
    for name, label in readable.items():
        content = contained.get(name, b"") if label else contained[name]
        root = None if label else _body(content)
        if b"{" in content or b"}" in content:
            marked = lift(parse(content) if root is None else root, label, path)
            found = extras_of(contained, name, marked) if root is not None else None
            problems.extend(outside_the_body(marked) if root is None else ())
            problems.extend(marked.problems)
            part = _part(name, marked, prompt, problems)
            if part:
                parts.append(part)
                lists = lists_of(contained, name) if root is not None else lists
                extras = found or extras
    if problems:
        raise InvalidSource(problems)
    _refuse_cut_off(contained)
    return _packed(docx, contained, Compiled(NOTHING, tuple(parts), (), lists, extras.body), extras.gone)


def _refuse_cut_off(contained: Mapping[str, bytes]) -> None:
    """Raise XMLSyntaxError for a part that is no whole XML: Word would open no paper that has it."""
    for name, content in contained.items():
        if name.endswith((".xml", ".rels")):
            parse(content)


def _packed(docx: bytes, contained: dict[str, bytes], compiled: Compiled, gone: frozenset[str]) -> Compiled:
    """The same, with all of the template that stays as it is; parts that are `gone` leave with charts."""
    charts = compiled.body.charts if compiled.body else None
    made = {PART, *(part.name for part in compiled.parts), *([NUMBERING] if compiled.lists else []), *gone}
    if charts:
        made |= {CONTENT_TYPES, charts.relations_part}
    kept = {name: content for name, content in contained.items() if name not in made}
    raw = {one.name: one for one in members(docx) if one.name in kept and one.holds(kept[one.name])}
    fixed = [raw.get(name) or compressed(name, content) for name, content in kept.items()]
    return replace(compiled, shell=shell_of(fixed, kept), kept=kept_properties(contained.get(PART)))


def _body(content: bytes) -> Element:
    """The text of the paper itself, which must be there and be whole even when it holds no tags."""
    root = parse(content)
    if root.tag != W + "document" or root.find(W + "body") is None:
        raise KeyError(W + "body")
    return root


def _part(name: str, marked: Marked, prompt: str, problems: list[Problem]) -> Part | None:
    """One part, compiled; None when it holds no tags or has mistakes, which are added to `problems`."""
    if not (marked.marks or marked.escaped):
        return None
    source = source_of(marked, prompt)
    marks = [marked.marks[number] for number in source.order]
    told = {one.where for one in marked.problems}  # a tag in a wrong place has no partner either
    wrong = [
        one for one in block_problems([(mark.tag, mark.frame) for mark in marks]) if one.where not in told
    ]
    tags = [mark.tag for mark in marks]
    refused = [*long_tags(tags), *reserved_problems(tags)]
    if refused:
        problems.extend(refused)
        return None
    try:
        tree = sandbox().parse(source.text)
        wrong += [
            *merge_problems(tags),
            *asked_problems(tree, tags),
            *chart_problems(tree, [(mark.tag, mark.chart) for mark in marks]),
        ]
        if not wrong and not marked.problems:
            spots = tuple(Spot(tag.where.cell, tag.shown) for tag in tags)
            used = tuple(uses(tree))
            code = sandbox().compile(counted(tree), name=name, filename=file_name(name))
            return Part(name, code, spots, used, source.repairs)
    except TemplateSyntaxError as error:
        wrong += [problem for tag in tags for problem in tag_problems(tag)]
        if not wrong and not marked.problems:
            wrong.append(misplaced(tags[min(max(error.lineno - 2, 0), len(tags) - 1)]))
    except TOO_INVOLVED:
        wrong += [problem for tag in tags for problem in tag_problems(tag)] or [too_involved(deepest(tags))]
    problems.extend(wrong)
    return None
