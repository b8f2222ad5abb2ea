"""Filters that print more than text: a bookmark around it, a list to choose from, a date to pick.

Each ends the run that its tag stands in and begins a new one of the same look. Lists and dates are content
controls: comfort for who fills a form in; when it comes back their text counts. An empty one shows its
prompt in the character style that Word calls Placeholder Text, or in grey when the template has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from jinja2 import Undefined
from markupsafe import Markup, escape

from boardkit.word.printing import Refused, as_text, on_one_line

BOOKMARK = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,39}")
RUN, WORDS, CLOSE = "<w:r>", '<w:t xml:space="preserve">', "</w:t></w:r>"
OPEN = RUN + WORDS
GREY = '<w:rPr><w:color w:val="666666"/></w:rPr>'
PROMPT = f"{RUN}{GREY}{WORDS}"
ABOUT = re.compile("<w:sdtPr>(?!<w:rPr>)")
DATE = (
    '<w:date><w:dateFormat w:val="d MMMM yyyy"/>{lid}'
    '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>'
)
# The numbers are made unique when the whole part is there: see repair.
NUMBER = '<w:id w:val="1"/>'


def bookmark(value: object, name: object) -> Markup:
    """The text inside a bookmark. Raises Refused for a name that Word does not allow."""
    if not BOOKMARK.fullmatch(as_text(name)):
        message = "{tag}: “{name}” cannot be the name of a bookmark."
        hint = "It has letters, digits and underscores, begins with a letter, and is not longer than 40."
        raise Refused("template-value", message, hint, {"name": as_text(name)})
    start = f'<w:bookmarkStart w:id="1" w:name="{as_text(name)}"/>'
    inside = value if isinstance(value, Markup) else escape(as_text(value))
    return _apart(f'{start}{OPEN}{inside}{CLOSE}<w:bookmarkEnd w:id="1"/>')


def choice(
    value: object, choices: Iterable[object] = "", prompt: object = "", *, free: bool = False
) -> Markup:
    """A list to choose from, with `value` chosen or `prompt` shown; with `free` other words can be typed.

    Raises Refused for choices that are no list.
    """
    if isinstance(choices, str) or not isinstance(choices, Iterable | Undefined):
        raise Refused("template-value", "{tag} is not given a list to choose from.")
    words = dict.fromkeys(on_one_line(one).strip() for one in choices)
    items = "".join(
        f'<w:listItem w:displayText="{escape(one)}" w:value="{escape(one)}"/>' for one in words if one
    )
    kind = "comboBox" if free else "dropDownList"
    return _control(f"<w:{kind}>{items}</w:{kind}>", value, prompt)


def day_picker(value: object, prompt: object = "", language: object = "") -> Markup:
    """A date to pick, with `value` shown as it is printed, or `prompt`; `language` is a tag such as nl-NL.

    Without a language the picker has that of the paper.
    """
    lid = f'<w:lid w:val="{escape(on_one_line(language))}"/>' if language else ""
    return _control(DATE.format(lid=lid), value, prompt)


def with_look(printed: object, look: str, prompt: str = GREY) -> object:
    """The same, and what is new in it has the properties of the run that the tag stands in.

    `prompt` are the properties of a prompt in it.
    """
    if not isinstance(printed, Markup):
        return printed
    dressed = str(printed).replace(PROMPT, f"{RUN}{prompt}{WORDS}").replace(OPEN, f"{RUN}{look}{WORDS}")
    return Markup(ABOUT.sub(lambda _: f"<w:sdtPr>{look}", dressed))  # noqa: S704 - it is markup already


def _control(kind: str, value: object, prompt: object) -> Markup:
    text = "" if value is None else on_one_line(value).strip()
    waits = "" if text else "<w:showingPlcHdr/>"
    shown = f"{OPEN}{escape(text)}{CLOSE}" if text else f"{PROMPT}{escape(on_one_line(prompt))}{CLOSE}"
    about = f"<w:sdtPr>{NUMBER}{waits}{kind}</w:sdtPr>"
    return _apart(f"<w:sdt>{about}<w:sdtContent>{shown}</w:sdtContent></w:sdt>")


def _apart(xml: str) -> Markup:
    """Between the run that was open and a new one."""
    return Markup(f"{CLOSE}{xml}{OPEN}")  # noqa: S704 - every value in it is escaped


CONTROLS = {"bookmark": bookmark, "choice": choice, "day_picker": day_picker}
NAMES = "|".join(CONTROLS)
PRINTS_A_CONTROL = re.compile(rf"\|\s*(?:{NAMES})\b|\bmap\s*\(\s*[\"'](?:{NAMES})[\"']")
"""A tag with one of them prints something with a number of its own."""
