"""What a template may ask for, written by chance: names, operators, filters and tests in one another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from random import Random

from boardkit.word.sandbox import RESERVED, sandbox

ATOMS = (
    "a", "b", "b.c", "b.items", "items", "none", "title", "items[0].n", "items[0].title", "one", "v",
    "one.title", "loop.index", "'x'", "''", "'\\u0000'", "'a, b'", "0", "1", "-1", "1.5", "[]", "{}",
    "99999999999999999999", "{'n': 1}", "[1, 'a', none]", "true", "(1, 2)", "range(3)", "namespace(x=1)",
    "m", "m(1)", "missing", "'%s %d'",
)  # fmt: skip
OPERATORS = (
    " + ", " - ", " * ", " / ", " // ", " % ", " ~ ", " ** ", " == ", " < ", " in ", " and ", " or ",
    " not in ",
)  # fmt: skip
DEEPEST = 3


@cache
def _filters() -> Sequence[str]:
    return sorted(name for name in sandbox().filters if not name.startswith(RESERVED))


@cache
def _tests() -> Sequence[str]:
    return sorted(name for name in sandbox().tests if name.isidentifier())


def expression(random: Random, depth: int = DEEPEST) -> str:
    """An expression; most are understood, and few make sense."""
    if not depth or random.random() < 0.3:
        return random.choice(ATOMS)
    inner = expression(random, depth - 1)
    match random.randrange(8):
        case 0:
            return f"({inner}{random.choice(OPERATORS)}{expression(random, depth - 1)})"
        case 1:
            return f"({inner} if {expression(random, depth - 1)} else {random.choice(ATOMS)})"
        case 2:
            return f"({inner})[{random.choice(('0', '-1', '1:', ':', '::-1', chr(39) + 'n' + chr(39), 'a'))}]"
        case 3:
            return f"({inner} is {random.choice(_tests())}{_arguments(random, (0, 0, 1))})"
        case _:
            return f"({inner}|{random.choice(_filters())}{_arguments(random, (0, 0, 1, 1, 2))})"


def _arguments(random: Random, counts: Sequence[int]) -> str:
    given = [random.choice(ATOMS) for _ in range(random.choice(counts))]
    return f"({', '.join(given)})" if given else ""


def tags(random: Random) -> str:
    """Tags that fit together, with expressions in them."""
    asked = expression(random)
    match random.randrange(9):
        case 0:
            return f"{{% if {asked} %}}ja{{% else %}}nee{{% endif %}}"
        case 1:
            return f"{{% for one in {asked} %}}{{{{ {expression(random, 1)} }}}}{{% endfor %}}"
        case 2:
            return f"{{% set v = {asked} %}}{{{{ v }}}}"
        case 3:
            return f"{{% macro m(x) %}}{{{{ x }}}}{{% endmacro %}}{{{{ m({asked}) }}}}"
        case _:
            return f"{{{{ {asked} }}}}"
