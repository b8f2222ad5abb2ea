"""What a template itself puts together or writes down is looked at like the data before it is printed."""

from __future__ import annotations

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from boardkit.word.sandbox import PRINTED, TOGETHER


def looked_at(tree: nodes.Template) -> nodes.Template:
    """The same template, with `~` and fixed values as filters, which Jinja2 does not work out unasked."""
    Looking().visit(tree)
    return tree


class Looking(NodeTransformer):
    """Puts a filter in the place of what Jinja2 makes a text of by itself."""

    def visit_Concat(self, node: nodes.Concat) -> nodes.Filter:  # noqa: N802 - the name that Jinja2 asks for
        """`a ~ b` becomes `[a, b]|together`."""
        self.generic_visit(node)
        return _filter(nodes.List(node.nodes, lineno=node.lineno, environment=node.environment), TOGETHER)

    def visit_Output(self, node: nodes.Output) -> nodes.Output:  # noqa: N802 - the name that Jinja2 asks for
        """`{{ none }}` becomes `{{ none|printed }}`: Jinja2 escapes a fixed value before it asks us."""
        self.generic_visit(node)
        node.nodes = [_filter(one, PRINTED) if _is_fixed(one) else one for one in node.nodes]
        return node


def _is_fixed(node: nodes.Expr) -> bool:
    if isinstance(node, nodes.TemplateData):
        return False
    try:
        node.as_const()
    except nodes.Impossible:
        return False
    return True


def _filter(node: nodes.Expr, name: str) -> nodes.Filter:
    return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno, environment=node.environment)
