"""A template can show data and do nothing else: it calls nothing of it, and reads nothing around it."""

from __future__ import annotations

import functools
import warnings
from collections.abc import Callable, Mapping
from types import CodeType
from typing import cast

from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS
from jinja2.runtime import Context, LoopContext, Macro, Undefined
from jinja2.sandbox import SandboxedEnvironment, safe_range
from jinja2.tests import TESTS
from jinja2.utils import Cycler, Joiner, Namespace, missing
from markupsafe import escape

from boardkit.word.absent import SHOWN, Missing
from boardkit.word.budget import AT_ONCE, NESTING, captured, current, spend, turns, weigh
from boardkit.word.chart_data import chart, to_fill_in
from boardkit.word.controls import CONTROLS, with_look
from boardkit.word.counting import COUNTING, TOGETHER, OnlyWhenFilledIn, is_private
from boardkit.word.effort import CALL, measured
from boardkit.word.filters import MOST_BITS, checked, formatted, joined, limited, together, too_long
from boardkit.word.printing import NOT_AS_IT_IS, SHORT, Refused, as_text, on_one_line, printed
from boardkit.word.rich_tags import RICH_TAGS

ONE_LINE = "boardkit_on_one_line"
WITH_LOOK = "boardkit_with_look"
TO_FILL_IN = "boardkit_to_fill_in"
NOT_FOR_PAPER = {"safe", "xmlattr", "urlize", "tojson", "attr", "pprint", "random", "forceescape"}
OF_JINJA = (LoopContext, Cycler, Joiner, Namespace)
GLOBALS = {"range": safe_range, "namespace": Namespace, "cycler": Cycler, "joiner": Joiner}
OF_CALLS = ("_loop_vars", "_block_vars")
"""What Jinja2 itself gives along with each call."""
COMPARING = {
    *("eq", "==", "equalto", "ne", "!=", "in"),
    *("lt", "<", "lessthan", "le", "<=", "gt", ">", "greaterthan", "ge", ">="),
}
OURS: dict[str, Callable[..., object]] = {
    **cast("dict[str, Callable[..., object]]", CONTROLS),
    WITH_LOOK: with_look,
    "chart": chart,
    TO_FILL_IN: to_fill_in,
    **RICH_TAGS,
}
RESERVED = "boardkit"
USUAL_NUMBER = 10**18
"""A number nearer to nought is printed without counting the steps that it takes."""


class Sandbox(SandboxedEnvironment):
    """Jinja2, made stricter."""

    code_generator_class = OnlyWhenFilledIn
    concat = staticmethod(captured)
    intercepted_binops = frozenset({"*", "**", "+", "%"})

    def __init__(
        self,
        undefined: type[Undefined] = Missing,
        finalize: Callable[[object], object] = printed,
    ) -> None:
        super().__init__(autoescape=True, undefined=undefined, optimized=False, cache_size=0)
        self.to_print = finalize
        kept = {name: checked(name, one) for name, one in {**FILTERS, "join": joined}.items()}
        self.filters = {name: one for name, one in kept.items() if name not in NOT_FOR_PAPER}
        self.filters |= {ONE_LINE: on_one_line, TOGETHER: together, **COUNTING}
        self.filters |= {name: measured(name, one) for name, one in OURS.items()}
        self.tests = {
            name: _compared(name, cast("Callable[..., object]", one)) for name, one in TESTS.items()
        }
        self.globals = dict(GLOBALS)

    def shown(self, value: object) -> str:
        """The value as it stands in the paper, escaped; raises Refused."""
        # A non-breaking space, as in a date, is not printable to Python, and stands as it is all the same.
        if type(value) is str and (value.isprintable() or not NOT_AS_IT_IS.search(value)):
            if len(value) > SHORT:
                spend(len(value) // AT_ONCE)
            # Most texts hold none of these; five looks take a fifth of what `escape` takes.
            needs = "&" in value or "<" in value or ">" in value or '"' in value or "'" in value
            return escape(value) if needs else value
        if type(value) is int and -USUAL_NUMBER < value < USUAL_NUMBER:
            return str(value)
        return escape(self.to_print(value))

    def getattr(self, obj: object, attribute: str) -> object:
        """A field of the data; never a method, and nothing private."""
        if is_private(attribute):
            return self.undefined(obj=obj, name=attribute)
        return self.field(obj, attribute)

    def field(self, obj: object, name: str) -> object:
        """The same, for a name that is not private, as was seen when the template was compiled."""
        value: object = getattr(obj, name, missing)
        if value is missing or callable(value) or type(obj) is Namespace:
            return self._unusual(obj, name, value)
        return value

    def _unusual(self, obj: object, name: str, value: object) -> object:
        """What is no field of the data, but may be asked for all the same."""
        if value is not missing and not callable(value):
            return weigh(value)
        if isinstance(obj, OF_JINJA) and value is not missing:
            return value
        if isinstance(obj, Undefined):
            return obj
        if isinstance(obj, Mapping) and name in obj:
            return obj[name]
        return self.undefined(obj=obj, name=name)

    def getitem(self, obj: object, argument: object) -> object:
        """An element of a list, or a field that is named by a text."""
        # Whether it is a mapping takes long to find out, and most that is asked for a field has no elements.
        if isinstance(argument, str) and not (hasattr(obj, "__getitem__") and isinstance(obj, Mapping)):
            return self.getattr(obj, argument)
        try:
            return obj[argument]  # type: ignore[index]  # whether it can is found out here
        except (TypeError, LookupError):
            plain = isinstance(argument, str | int | float)
            return self.undefined(obj=obj, name=str(argument)[:SHOWN] if plain else type(argument).__name__)

    def call(self, context: Context, called: object, /, *args: object, **kwargs: object) -> object:
        """Only what the template itself defined, and Jinja's own, can be called."""
        owner = getattr(called, "__self__", called)
        if isinstance(called, Macro | Undefined) or isinstance(owner, OF_JINJA) or called in GLOBALS.values():
            spend(2 * CALL + len(args))
            for one in (*args, *(value for name, value in kwargs.items() if name not in OF_CALLS)):
                if isinstance(one, NESTING):
                    weigh(one)
            if isinstance(called, LoopContext):
                args = tuple(map(turns, args))
            with current().called():
                return context.call(cast("Callable[..., object]", called), *args, **kwargs)
        raise Refused("template-value", "{tag} calls something of the data, which a template cannot do.")

    @staticmethod
    def _compile(source: str, filename: str) -> CodeType:
        """The code of a part. Python’s own warnings, of `1[0]`, would be shown to whoever makes a paper."""
        with warnings.catch_warnings(action="ignore", category=SyntaxWarning):
            return compile(source, filename, "exec")

    def call_filter(self, name: str, *args: object, **kwargs: object) -> object:
        """A filter that a template names in a text, as in `map('upper')`; never one that only we may use."""
        if str(name).startswith(RESERVED):
            raise Refused("template-filter", "{tag}: there is no filter “{name}”.", values={"name": name})
        called: object = super().call_filter(name, *args, **kwargs)  # type: ignore[arg-type]  # handed on as it is
        return called

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        """Numbers are multiplied; no text is repeated and no power taken: both could fill the memory."""
        both = (left, right)
        repeats = operator == "*" and any(isinstance(one, str | list | tuple | bytes) for one in both)
        if repeats or operator == "**":
            raise SecurityError(operator)
        if operator == "%" and isinstance(left, str):
            return formatted(left, right)
        if operator == "*" and sum(one.bit_length() for one in both if isinstance(one, int)) > MOST_BITS:
            raise too_long()
        return limited(super().call_binop(context, operator, left, right))


def _compared(name: str, test: Callable[..., object]) -> Callable[..., object]:
    """The test, which takes more steps the more it compares; only a text has capitals."""
    if name in COMPARING:
        return functools.wraps(test)(lambda *values: test(*map(weigh, values)))
    if name in ("lower", "upper"):
        return functools.wraps(test)(lambda value: test(weigh(as_text(value))))
    return test


@functools.cache
def sandbox() -> Sandbox:
    """The one that papers are made in."""
    return Sandbox()
