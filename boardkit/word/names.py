"""Which names a template uses, at which line, and which of them it can do without."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jinja2 import nodes

Scope = dict[str, str]
ALWAYS_THERE = ("range", "namespace", "cycler", "joiner")
KEEP_ELEMENTS = frozenset({"list", "rejectattr", "selectattr", "sort", "reverse", "unique", "first", "last"})
"""Filters that give back elements of the list that they are given."""
ASK_A_FIELD = frozenset({"rejectattr", "selectattr"})


@dataclass(frozen=True, slots=True)
class Use:
    """A name, or a path such as `items.title`, that is used at a line.

    It is `optional` when the template asks whether it is there.
    """

    path: str
    line: int
    optional: bool = False

    @property
    def is_name(self) -> bool:
        """It names what the data must bring; a longer path is only looked at when the paper is made."""
        return "." not in self.path


def uses(template: nodes.Template) -> Iterator[Use]:
    """Every name that the data must bring, as often as it is used."""
    scope = dict.fromkeys(ALWAYS_THERE, "")
    yield from _block(template.body, scope)


def _block(body: list[nodes.Node], scope: Scope) -> Iterator[Use]:
    for node in body:
        yield from _visit(node, scope)


def _visit(node: nodes.Node, scope: Scope) -> Iterator[Use]:
    if isinstance(node, nodes.Name | nodes.Getattr | nodes.Getitem):
        yield from _path_uses(node, scope)
    elif isinstance(node, nodes.Filter | nodes.Test):
        yield from _filter(node, scope)
    elif isinstance(node, nodes.For):
        yield from _for(node, scope)
    elif isinstance(node, nodes.Macro | nodes.CallBlock):
        yield from _macro(node, scope)
    elif isinstance(node, nodes.With):
        yield from _block(list(node.values), scope)
        inner = dict(scope)
        for target, value in zip(node.targets, node.values, strict=True):
            _bind(target, inner, _path(value, scope))
        yield from _block(node.body, inner)
    elif isinstance(node, nodes.Assign):
        yield from _visit(node.node, scope)
        _bind(node.target, scope, _path(node.node, scope))
    elif isinstance(node, nodes.AssignBlock):
        yield from _block(node.body, dict(scope))
        _bind(node.target, scope)
    elif isinstance(node, nodes.FilterBlock):
        yield from _block(node.body, dict(scope))
    else:
        yield from _block(list(node.iter_child_nodes()), scope)


def _asks(node: nodes.Filter | nodes.Test) -> bool:
    return node.name in (("default", "d") if isinstance(node, nodes.Filter) else ("defined", "undefined"))


def _filter(node: nodes.Filter | nodes.Test, scope: Scope) -> Iterator[Use]:
    """What it is given, and a field that it asks by name: `tasks|selectattr('is_late')`."""
    if isinstance(node.node, nodes.Name) and _asks(node):
        yield from (Use(use.path, use.line, optional=True) for use in _visit(node.node, scope))
        yield from _block([*node.args, *node.kwargs], scope)
        return
    yield from _block(list(node.iter_child_nodes()), scope)
    above, first = _path(node.node, scope) if node.node else "", next(iter(node.args), None)
    if node.name in ASK_A_FIELD and above and isinstance(first, nodes.Const):
        yield Use(f"{above}.{first.value}", node.lineno)


def _for(node: nodes.For, scope: Scope) -> Iterator[Use]:
    yield from _visit(node.iter, scope)
    inner = {**scope, "loop": ""}
    _bind(node.target, inner, _path(node.iter, scope))
    yield from _block([node.test] if node.test else [], inner)
    yield from _block(node.body, inner)
    yield from _block(node.else_, dict(scope))


def _macro(node: nodes.Macro | nodes.CallBlock, scope: Scope) -> Iterator[Use]:
    if isinstance(node, nodes.CallBlock):
        yield from _visit(node.call, scope)
    else:
        scope[node.name] = ""
    yield from _block(list(node.defaults), scope)
    inner = {**scope, **dict.fromkeys(("caller", "varargs", "kwargs", *(one.name for one in node.args)), "")}
    yield from _block(node.body, inner)


def _path(node: nodes.Node, scope: Mapping[str, str]) -> str:
    """`items.title` for what can be followed to a name of the data, else nothing."""
    if isinstance(node, nodes.Name):
        return scope.get(node.name, node.name)
    if isinstance(node, nodes.Getattr):
        above = _path(node.node, scope)
        return f"{above}.{node.attr}" if above else ""
    if isinstance(node, nodes.Getitem):
        above, argument = _path(node.node, scope), node.arg
        named = isinstance(argument, nodes.Const) and isinstance(argument.value, str)
        return f"{above}.{argument.value}" if above and named and isinstance(argument, nodes.Const) else above
    if isinstance(node, nodes.Filter) and node.name in KEEP_ELEMENTS and node.node:
        return _path(node.node, scope)
    return ""


def _path_uses(node: nodes.Name | nodes.Getattr | nodes.Getitem, scope: Scope) -> Iterator[Use]:
    if isinstance(node, nodes.Name):
        if node.ctx == "load" and node.name not in scope:
            yield Use(node.name, node.lineno)
        return
    yield from _visit(node.node, scope)
    if isinstance(node, nodes.Getitem):
        yield from _visit(node.arg, scope)
    path = _path(node, scope)
    if path:
        yield Use(path, node.lineno)


def _bind(target: nodes.Node, scope: Scope, path: str = "") -> None:
    """From here on the target's names are the template's own; a single one stands for `path`."""
    if isinstance(target, nodes.Name):
        scope[target.name] = path
    for one in target.find_all(nodes.Name):
        if one is not target:
            scope[one.name] = ""
