"""Each tag says something that can be understood, in words that are known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from jinja2 import TemplateSyntaxError, nodes

from boardkit.problems import Problem
from boardkit.word.blocks import BETWEEN, CLOSERS, KNOWN, opens
from boardkit.word.sandbox import sandbox
from boardkit.word.suggest import nearest
from boardkit.word.tags import Tag

PAIRS = {"(": ")", "[": "]", "{": "}"}
RESERVED = re.compile(r"\|\s*(boardkit_\w+)")
QUOTES = ("'", '"')
TOO_INVOLVED = (RecursionError, SyntaxError, ValueError, OverflowError, MemoryError)
"""What Jinja2 and Python raise for what is well written, and more than they can take in."""


def tag_problems(tag: Tag) -> Iterator[Problem]:
    """What is wrong with this tag by itself."""
    if tag.code.startswith("{%") and tag.keyword not in KNOWN:
        return  # that it is not known has been said where its block was sought
    try:
        tree = sandbox().parse(_by_itself(tag))
        found = asked_problems(tree, [tag])
        if not found:
            sandbox().compile(tree)
    except TemplateSyntaxError:
        found = [tag.problem("template-syntax", "{tag} cannot be understood.", _hint(tag))]
    except TOO_INVOLVED:
        found = [too_involved(tag)]
    yield from found


def _by_itself(tag: Tag) -> str:
    """The tag with what it needs around it to be whole."""
    before = "{% if 1 %}" if tag.keyword in BETWEEN else ""
    if tag.keyword in CLOSERS.values():
        before = _opening(tag.keyword.removeprefix("end"))
    after = "{% endif %}" if tag.keyword in BETWEEN else ""
    if opens(tag):
        after = f"{{% {CLOSERS[tag.keyword]} %}}"
    return f"{before}{tag.code}{after}"


def _opening(keyword: str) -> str:
    whole = {
        "for": "for a in b",
        "if": "if a",
        "macro": "macro a()",
        "call": "call a()",
        "set": "set a",
    }
    return f"{{% {whole.get(keyword, keyword)} %}}"


def _hint(tag: Tag) -> str:
    inside = tag.code[2:-2].strip(" -+")
    if not inside or inside == tag.keyword:
        return "Something is missing in it."
    if any(inside.count(quote) % 2 for quote in QUOTES):
        return "A quotation mark is missing, or there is one too many."
    if any(inside.count(first) != inside.count(last) for first, last in PAIRS.items()):
        return "A bracket is missing, or there is one too many."
    return "Look for a missing comma or dot, a space too many, or a word that does not belong there."


def too_involved(tag: Tag) -> Problem:
    """A tag that is too much for one tag, by itself or where it stands."""
    hint = "Make it simpler: with fewer brackets or digits, or inside fewer other tags."
    return tag.problem("template-syntax", "{tag} cannot be understood.", hint)


def deepest(tags: Sequence[Tag]) -> Tag:
    """The tag that stands inside most others."""
    depth, depths = 0, []
    for tag in tags:
        depth += opens(tag) - (tag.keyword in CLOSERS.values())
        depths.append(depth)
    return tags[depths.index(max(depths))]


def misplaced(tag: Tag) -> Problem:
    """A tag that is right by itself and cannot stand where it does, such as a second `{% else %}`."""
    hint = "Look at the tags before it."
    return tag.problem("template-tag", "{tag} cannot stand at this place.", hint)


def asked_problems(tree: nodes.Template, tags: Sequence[Tag]) -> list[Problem]:
    """What is asked for and does not exist; `tags` are those of lines 2, 3, ... or the only one there is."""
    problems = []
    for node in tree.find_all((nodes.Filter, nodes.Test, nodes.AssignBlock)):
        tag = tags[max(node.lineno - 2, 0)]
        if isinstance(node, nodes.Filter) and node.name not in sandbox().filters:
            problems.append(
                _unknown(tag, node.name, "{tag}: there is no filter “{name}”.", sandbox().filters)
            )
        elif isinstance(node, nodes.Test) and node.name not in sandbox().tests:
            problems.append(_unknown(tag, node.name, "{tag}: there is no test “{name}”.", sandbox().tests))
        elif isinstance(node, nodes.AssignBlock) and node.filter is not None:
            hint = "Use the filter where the text is printed."
            problems.append(tag.problem("template-filter", "{tag} cannot have a filter.", hint))
    return problems


def reserved_problems(tags: Iterable[Tag]) -> Iterator[Problem]:
    """Filters that boardkit itself puts into a template, and whose authors cannot."""
    for tag in tags:
        for name in RESERVED.findall(tag.written):
            yield tag.problem("template-filter", "{tag}: there is no filter “{name}”.", name=name, guess="")


def _unknown(tag: Tag, name: str, message: str, known: Iterable[str]) -> Problem:
    guess = nearest(name, (one for one in known if one.isidentifier() and not one.startswith("boardkit")))
    hint = "Did you mean “{guess}”?" if guess else ""
    return tag.problem("template-filter", message, hint, name=name, guess=guess)
