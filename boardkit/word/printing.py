"""A value is printed as a reader expects it, or refused; never as `None` or as a piece of code."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from datetime import date, time
from decimal import Decimal
from enum import Enum
from html import unescape

from jinja2 import Undefined
from markupsafe import Markup, escape

from boardkit.word.budget import AT_ONCE, spend
from boardkit.word.special import Special

NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
NOT_AS_IT_IS = re.compile(f"[\t\n\r]|{NOT_IN_XML.pattern}")
ELEMENT = re.compile(r"<[^<>]*>")
LINE_END = re.compile("\r\n?")
LINE_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
SHORT = 100
TAB = '</w:t><w:tab/><w:t xml:space="preserve">'


class Refused(Exception):
    """A value, a name or a call that a template may not use; a sentence about `{tag}`, in English."""

    def __init__(
        self, code: str, message: str, hint: str = "", values: Mapping[str, object] | None = None
    ) -> None:
        super().__init__(message)
        self.code, self.message, self.hint, self.values = code, message, hint, values or {}


def printed(value: object) -> object:
    """The value as Jinja is to escape it, or markup when it is more than one line; raises Refused."""
    if isinstance(value, Markup):
        spend(len(value) // AT_ONCE)
        return Markup(broken(str(value)))  # noqa: S704 - it is markup already, made by a macro of the template
    if isinstance(value, Special):
        return value.markup()
    text = as_text(value)
    if len(text) > SHORT:
        spend(len(text) // AT_ONCE)
    return text if not NOT_AS_IT_IS.search(text) else Markup(broken(str(escape(text))))  # noqa: S704 - escaped here


def on_one_line(value: object) -> str:
    """The value for a place where there can be no line break, such as the title among the properties."""
    text = without_markup(value) if isinstance(value, Markup) else as_text(value)
    return text if text.isprintable() else re.sub(r"\s*[\r\n\t]\s*", " ", text)


def without_markup(value: Markup) -> str:
    """The plain text of what a macro printed, so that a filter does not cut a tag of Word in two."""
    text = str(value).replace(LINE_BREAK, "\n").replace(TAB, "\t")
    return unescape(ELEMENT.sub("", text))


def as_text(value: object) -> str:
    """The plain text of a value; raises Refused for what cannot stand in a paper."""
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Undefined):
        return str(value)  # which raises, with the name that is missing
    if value is None or (isinstance(value, float | Decimal) and not math.isfinite(value)):
        hint = "Fill it in, or ask first with {{% if %}}."
        raise Refused("template-empty", "{tag} has nothing to print: the value is empty.", hint)
    if isinstance(value, bool):
        raise Refused("template-value", "{tag} is yes or no, which cannot be printed.", "Use {{% if %}}.")
    if isinstance(value, int | float | Decimal | date | time):
        return str(value)
    if isinstance(value, list | tuple | set | frozenset | Iterator):
        hint = "Repeat it with {{% for %}}, or join it with |join(', ')."
        raise Refused("template-value", "{tag} is a list, which cannot be printed as it is.", hint)
    if isinstance(value, Special):
        return value.plain()
    raise Refused("template-value", "{tag} is a block with fields; choose one of its fields to print.")


def broken(xml: str, but: str = "") -> str:
    """Line ends and tabs as Word writes them; raises Refused for a control character but those in `but`."""
    control = next((one for one in NOT_IN_XML.finditer(xml) if one.group() not in but), None)
    if control:
        message = "{tag} prints the control character {character}, which no Word file can hold."
        values = {"character": f"U+{ord(control.group()):04X}"}
        raise Refused("template-value", message, "Take it out of the text.", values)
    return LINE_END.sub("\n", xml).replace("\n", LINE_BREAK).replace("\t", TAB)
