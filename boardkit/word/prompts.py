"""A prompt in a form has the look that the template gives to prompts."""

from __future__ import annotations

from markupsafe import escape

from boardkit.word.controls import GREY
from boardkit.word.ooxml import W, parse

STYLE_OF_PROMPTS = "placeholder text"


def look_of_prompts(styles: bytes | None) -> str:
    """The properties of a run with a prompt: the template's own style for it, by Word's name, else grey.

    By its name, because Word translates the identity of a style when it saves the file in another language.
    """
    for one in () if styles is None else parse(styles).iter(W + "style"):
        name = one.find(W + "name")
        if name is not None and str(name.get(W + "val")).lower() == STYLE_OF_PROMPTS:
            return f'<w:rPr><w:rStyle w:val="{escape(one.get(W + "styleId"))}"/></w:rPr>'
    return GREY
