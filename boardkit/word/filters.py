"""A filter is given only what can be printed, and gives back no more than a paper can hold."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from jinja2 import pass_eval_context
from jinja2.filters import make_attrgetter
from jinja2.nodes import EvalContext
from markupsafe import Markup, escape

from boardkit.word.budget import each, spend, weigh
from boardkit.word.effort import CALL, OF_AN_ELEMENT, effort
from boardkit.word.printing import Refused, as_text, without_markup

LONGEST, LONGEST_LIST = 1_000_000, 100_000
WIDEST = 10_000
MOST_BITS = 10_000
TAKES_ANYTHING = {"default", "d"}
ESCAPING = {"escape", "e"}
OF_TEXT = ESCAPING | {
    *("string", "upper", "lower", "trim", "replace", "title", "capitalize", "format", "center"),
    *("indent", "truncate", "wordwrap", "wordcount", "striptags", "urlencode"),
}
SIZED = {"center", "indent", "batch", "slice", "round"}
FORMAT = re.compile(r"%[^%a-zA-Z]*")
NUMBER = re.compile("[0-9]+")


def checked(name: str, function: Callable[..., object]) -> Callable[..., object]:
    """The filter, which refusing what would become `None` or a piece of code, or fill the memory."""
    if name in TAKES_ANYTHING:
        return function
    position = 1 if getattr(function, "jinja_pass_arg", None) else 0

    @functools.wraps(function)
    def asking(*args: object, **kwargs: object) -> object:
        value, rest = args[position], args[position + 1 :]
        spend(CALL)
        if value is None:
            raise Refused("template-empty", "{tag} has nothing to print: the value is empty.")
        if isinstance(value, Markup):
            value = value if name in ESCAPING else without_markup(value)
        elif name in OF_TEXT:
            value = as_text(value)
            strict = name == "format"
            rest = tuple(_given(one, strict=strict) for one in rest)
            kwargs = {key: _given(one, strict=strict) for key, one in kwargs.items()}
        if _too_much(name, value, [*rest, *kwargs.values()]):
            raise too_long()
        value = effort(name, value, [*rest, *kwargs.values()])
        result = limited(function(*args[:position], value, *rest, **kwargs))
        return each(result) if isinstance(result, Iterator) else result

    return asking


def too_long() -> Refused:
    """The refusal of what no paper could hold."""
    return Refused("template-value", "{tag} makes a text or a number that is too long.")


def limited(result: object) -> object:
    """The same result, unless it is too long."""
    if isinstance(result, str) and len(result) > LONGEST:
        raise too_long()
    if isinstance(result, list | tuple) and len(result) > LONGEST_LIST:
        raise too_long()
    if isinstance(result, int) and result.bit_length() > MOST_BITS:
        raise too_long()
    return weigh(result)


def formatted(text: str, given: object) -> object:
    """What `text % given` is, when all that is given can be printed."""
    values = tuple(_given(one, strict=True) for one in (given if isinstance(given, tuple) else (given,)))
    if _too_wide(text, values):
        raise too_long()
    return limited(text % values)


def together(values: Iterable[object], between: str = "") -> str:
    """The texts of these values in one; raises Refused when one of them cannot be printed."""
    texts = [one if isinstance(one, Markup) else as_text(one) for one in values]
    spend(CALL + len(texts) * OF_AN_ELEMENT)
    if sum(map(len, texts)) + len(between) * len(texts) > LONGEST:
        raise too_long()
    if any(isinstance(one, Markup) for one in (between, *texts)):
        return escape(between).join(texts)
    return between.join(texts)


@pass_eval_context
def joined(
    surroundings: EvalContext, value: Iterable[object], d: object = "", attribute: str | int | None = None
) -> str:
    """Jinja's `join`, each element of which can be printed."""
    if attribute is not None:
        value = map(make_attrgetter(surroundings.environment, attribute), value)
    return together(value, d if isinstance(d, Markup) else as_text(d))


def _given(value: object, *, strict: bool) -> object:
    """What a filter is told besides its value: a number stays one; nothing, yes and no may be settings."""
    if isinstance(value, Markup) or (not strict and (value is None or isinstance(value, bool))):
        return value
    text = as_text(value)
    return value if isinstance(value, int | float) else text


def _too_much(name: str, value: object, given: Sequence[object]) -> bool:
    """It would make far too long a text, seen before it is made."""
    size = max((abs(one) for one in given if isinstance(one, int)), default=0)
    longest = max((len(one) for one in given if isinstance(one, str)), default=0)
    if name in SIZED and size > WIDEST:
        return True
    if not isinstance(value, str):
        return False
    if name == "indent":
        return (value.count("\n") + 1) * max(size, longest) > LONGEST
    if name in ("replace", "wordwrap"):
        times = value.count(str(given[0])) if name == "replace" and given else len(value)
        return times * longest > LONGEST
    return name == "format" and _too_wide(value, given)


def _too_wide(text: str, given: Sequence[object]) -> bool:
    """A width is asked that no paper has, or one that only the data tells."""
    asked = text if "%(" in text else "".join(FORMAT.findall(text))
    numbers = NUMBER.findall(asked)
    if "*" in asked or any(len(one) > len(str(WIDEST)) or int(one) > WIDEST for one in numbers):
        return True
    widest = max(map(int, numbers), default=0) + max((len(str(one)) for one in given), default=0)
    return text.count("%") * widest > LONGEST
