"""What a template repeats, and the lists that it writes and compares, are counted while it is filled in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.visitor import NodeTransformer

from boardkit.word.budget import spend, turns, weigh

TURNS, STEPS, WEIGHED = "boardkit_turns", "boardkit_steps", "boardkit_weighed"
COUNTING = {TURNS: turns, STEPS: spend, WEIGHED: weigh}
TOGETHER = "boardkit_together"
CONTAINED = {"in", "notin"}
TO_PRINT = 3
PRIVATE = frozenset({"gi_frame", "gi_code", "gi_yieldfrom", "cr_frame", "cr_code", "ag_frame", "ag_code"})
WORTH: Mapping[type[nodes.Node], int] = {
    nodes.TemplateData: 0,
    nodes.Output: 0,
    nodes.Getattr: 2,
    nodes.Getitem: 2,
}
"""Steps that a piece of a template takes, when it is not one."""


def counted(tree: nodes.Template) -> nodes.Template:
    """The same template, which takes steps of the budget of a paper wherever it can run out of hand."""
    Counting().visit(tree)
    return tree


class Counting(NodeTransformer):
    """Puts filters that count around what can be large, and a count at the start of what can be repeated."""

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802 - the name that Jinja2 asks for
        """Each turn takes as many steps as there is to do in it; of a recursive loop, in its text too."""
        steps = 1 + _steps([*node.body, *([node.test] if node.test else [])])
        self.generic_visit(node)
        node.iter = _filter(node.iter, TURNS, nodes.Const(1 if node.recursive else steps))
        if node.recursive:
            node.body.insert(0, _takes(steps, node.lineno))
        return node

    def visit_Macro(self, node: nodes.Macro) -> nodes.Macro:  # noqa: N802 - the name that Jinja2 asks for
        """Each use takes as many steps as there is to do in it."""
        steps = _steps(node.body)
        self.generic_visit(node)
        node.body.insert(0, _takes(steps, node.lineno))
        return node

    def visit_CallBlock(self, node: nodes.CallBlock) -> nodes.CallBlock:  # noqa: N802 - the name that Jinja2 asks for
        """A block that is handed to a macro is a macro itself; the call around it stays a call."""
        steps = _steps(node.body)
        self.generic_visit(node.call)
        node.body = [self.visit(one) for one in node.body]
        node.body.insert(0, _takes(steps, node.lineno))
        return node

    def visit_Compare(self, node: nodes.Compare) -> nodes.Compare:  # noqa: N802 - the name that Jinja2 asks for
        """What is compared takes as many steps as it is large, unless it is with a fixed value."""
        self.generic_visit(node)
        sides = [node.expr, *(one.expr for one in node.ops)]
        fixed = any(isinstance(one, nodes.Const) for one in sides)
        if fixed and not any(one.op in CONTAINED for one in node.ops):
            return node
        node.expr = _weighed(node.expr)
        for one in node.ops:
            one.expr = _weighed(one.expr)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Filter:  # noqa: N802 - the name that Jinja2 asks for
        """`a ~ b` becomes `[a, b]|together`: each must be something that can be printed."""
        self.generic_visit(node)
        return _filter(nodes.List(node.nodes, lineno=node.lineno, environment=node.environment), TOGETHER)

    def visit_List(self, node: nodes.List) -> nodes.Expr:  # noqa: N802 - the name that Jinja2 asks for
        """A list may hold lists, and those lists again."""
        self.generic_visit(node)
        return _weighed(node) if _holds_values(node.items) else node

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Expr:  # noqa: N802 - the name that Jinja2 asks for
        """As a list, unless it is what a value is given to."""
        self.generic_visit(node)
        return _weighed(node) if node.ctx == "load" and _holds_values(node.items) else node

    def visit_Dict(self, node: nodes.Dict) -> nodes.Expr:  # noqa: N802 - the name that Jinja2 asks for
        """As a list."""
        self.generic_visit(node)
        return _weighed(node) if node.items else node

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Expr:  # noqa: N802 - the name that Jinja2 asks for
        """A piece of a text or list is a copy."""
        self.generic_visit(node)
        return _weighed(node) if isinstance(node.arg, nodes.Slice) else node


class OnlyWhenFilledIn(CodeGenerator):
    """Works nothing out while a template is read: what a paper does, it does on its budget.

    Each value is printed by one call of `environment.shown`, where Jinja2 writes two.
    """

    def _output_child_to_const(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> str:
        if not isinstance(node, nodes.TemplateData):
            raise nodes.Impossible
        return super()._output_child_to_const(node, frame, finalize)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - the name that Jinja2 asks for
        """A field whose name need not be looked at again each time."""
        self.write(f"environment.{'getattr' if is_private(node.attr) else 'field'}(")
        self.visit(node.node, frame)
        self.write(f", {node.attr!r})")

    def _output_child_pre(self, *_: object) -> None:
        self.write("environment.shown(")

    def _output_child_post(self, *_: object) -> None:
        self.write(")")


def is_private(name: str) -> bool:
    """A field of this name belongs to Python and not to the data."""
    return name[:1] == "_" or name in PRIVATE


def _steps(body: Iterable[nodes.Node]) -> int:
    """How much there is to do in these, without what loops and macros in them count by themselves."""
    count, waiting = 0, list(body)
    while waiting:
        node = waiting.pop()
        count += WORTH.get(type(node), 1)
        if isinstance(node, nodes.Output):
            count += TO_PRINT * sum(not isinstance(one, nodes.TemplateData) for one in node.nodes)
        if isinstance(node, nodes.For):
            waiting += [node.iter, *node.else_]
        elif isinstance(node, nodes.CallBlock):
            waiting.append(node.call)
        elif not isinstance(node, nodes.Macro):
            waiting += node.iter_child_nodes()
    return count


def _holds_values(items: Iterable[nodes.Expr]) -> bool:
    return any(not isinstance(one, nodes.Const) for one in items)


def _takes(steps: int, line: int) -> nodes.ExprStmt:
    return nodes.ExprStmt(_filter(nodes.Const(steps, lineno=line), STEPS), lineno=line)


def _weighed(node: nodes.Expr) -> nodes.Expr:
    return node if isinstance(node, nodes.Const) else _filter(node, WEIGHED)


def _filter(node: nodes.Node, name: str, *given: nodes.Expr) -> nodes.Filter:
    place = {"lineno": node.lineno, "environment": node.environment}
    return nodes.Filter(node, name, list(given), [], None, None, **place)
