"""How a paragraph without a style of its own looks in a file: its font, size, spacing and sides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from boardkit.word.ooxml import A, W, parse
from boardkit.word.restyle.placing import value
from boardkit.word.styles import name_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

USUAL_SIZE = 20  # half points, when a file says nothing
LONGEST_CHAIN = 50
MINOR, MAJOR = "minor", "major"


@dataclass(frozen=True, slots=True)
class DefaultLook:
    """Sizes are half points; `spacing` are the attributes that Word has for it."""

    font: str
    size: int
    spacing: Mapping[str, str]
    alignment: str
    is_indented: bool
    identity: str


def default_look(styles: Element, theme: bytes | None) -> DefaultLook:
    """What the defaults of a file and its default style say together."""
    style = default_style(styles)
    letters = [styles.find(f"{W}docDefaults/{W}rPrDefault")]
    layers = [styles.find(f"{W}docDefaults/{W}pPrDefault")]
    if style is not None:
        letters.append(style)
        layers.append(style)
    spacing: dict[str, str] = {}
    alignment, indented = "", False
    for layer in layers:
        properties = None if layer is None else layer.find(W + "pPr")
        if properties is None:
            continue
        found = properties.find(W + "spacing")
        spacing |= {} if found is None else {str(k): str(v) for k, v in found.items()}
        alignment = value(properties, "jc") or alignment
        sides = properties.find(W + "ind")
        indented = indented if sides is None else any(v not in ("0", "") for v in sides.values())
    sizes = [value(one, "rPr/sz") for one in letters if one is not None]
    size = next((int(one) for one in reversed(sizes) if one.isdecimal()), USUAL_SIZE)
    identity = "" if style is None else str(style.get(W + "styleId"))
    return DefaultLook(font_of(letters, theme), size, spacing, alignment, indented, identity)


def default_style(styles: Element) -> Element | None:
    """The style of a paragraph that names none; when a program does not say which that is, Normal."""
    found = list(paragraph_styles(styles))
    said = (one for one in found if one.get(W + "default") in ("1", "true", "on"))
    named = (one for one in found if name_of(one) == "normal")
    return next(said, next(named, None))


def paragraph_styles(styles: Element) -> Iterator[Element]:
    """The paragraph styles among all."""
    return (one for one in styles.iter(W + "style") if one.get(W + "type") == "paragraph")


def font_of(layers: list[Element | None], theme: bytes | None) -> str:
    """The name of the font that the last of these layers to name one gives, or nothing."""
    for layer in reversed(layers):
        found = None if layer is None else layer.find(f"{W}rPr/{W}rFonts")
        if found is None:
            continue
        of_theme = found.get(W + "asciiTheme")
        name = theme_font(theme, str(of_theme)) if of_theme else str(found.get(W + "ascii") or "")
        if name:
            return name
    return ""


def theme_font(theme: bytes | None, which: str) -> str:
    """The Latin font of a theme: `minorHAnsi` and the like for text, `majorHAnsi` for headings."""
    if theme is None:
        return ""
    kind = MAJOR if which.startswith(MAJOR) else MINOR
    found = parse(theme).find(f".//{A}{kind}Font/{A}latin")
    return "" if found is None else str(found.get("typeface", ""))


def resolved(styles: Element, style: Element | None, path: str) -> str:
    """The value of a property of a style, or of what it is based on; nothing when none says it."""
    by_identity = {str(one.get(W + "styleId")): one for one in styles.iter(W + "style")}
    for _ in range(LONGEST_CHAIN):
        if style is None:
            break
        found = value(style, path)
        if found:
            return found
        style = by_identity.get(value(style, "basedOn"))
    return ""
