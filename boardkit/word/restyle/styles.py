"""The styles of a restyled file: those of the house, and behind them what only the template has."""

from __future__ import annotations

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from boardkit.word.cleaning import remove
from boardkit.word.ooxml import PARAGRAPH, W
from boardkit.word.restyle.colours import changes, palette_of
from boardkit.word.restyle.default_look import DefaultLook, default_look
from boardkit.word.restyle.kept_styles import Adapting, adapted
from boardkit.word.restyle.matching import Matching, matched
from boardkit.word.restyle.placing import value
from boardkit.word.restyle.taken_styles import fit_for_papers
from boardkit.word.styles import name_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element as Element

    from boardkit.word.restyle.house import House

REFERRING = tuple(W + one for one in ("pStyle", "rStyle", "tblStyle"))
LEADING_ON = ("basedOn", "link", "next")
FILLED_LATER = re.compile(r"toc \d|placeholder text|list (?:bullet|number)(?: \d)?|heading [1-3]|hyperlink")
"""Styles that a paper may need though no paragraph of its template has them."""
UNSEEN = {"Default Paragraph Font", "Normal Table", "No List"}
"""Word shows nobody these."""
HEADINGS = ("heading 1", "heading 2", "title")


@dataclass(frozen=True, slots=True)
class Template:
    """What is known of a template's look before it changes; `texts` are its parts with text."""

    styles: Element
    theme: bytes | None
    look: DefaultLook
    texts: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class NewStyles:
    """The new part, what became of each identity, which colours change, and names to be told."""

    root: Element
    matching: Matching
    colours: Mapping[str, str]
    adapting: Adapting
    kept: AbstractSet[str]
    taken_names: tuple[str, ...]


def new_styles(template: Template, house: House, widths: tuple[int, int], *, hyphenates: bool) -> NewStyles:
    """Put them together; nothing of the template's or the house's own parts is changed."""
    language = template.styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    root = deepcopy(house.styles)
    fit_for_papers(root, language, hyphenates=hyphenates)
    matching = matched(template.styles, root)
    used = set(_used(template.styles, template.texts))
    colours = changes(palette_of(template.styles, template.theme), palette_of(house.styles, house.theme))
    adapting = Adapting(
        template.look, house.look, colours, widths, in_tables(template.texts), _heading_font(root)
    )
    usual = {one.get(W + "type") for one in root.iter(W + "style") if one.get(W + "default")}
    kept = set()
    for one in template.styles.iter(W + "style"):
        identity = str(one.get(W + "styleId"))
        if identity in matching.taken or identity not in used:
            continue
        own = adapted(one, adapting)
        own.set(W + "styleId", matching.identities[identity])
        if own.get(W + "type") in usual:
            own.attrib.pop(W + "default", "")
        matching.rename(own)
        root.append(own)
        kept.add(identity)
    taken = _keep_names(root, template.styles, matching)
    shown = tuple(name for identity, name in taken.items() if identity in used and name not in UNSEEN)
    return NewStyles(root, matching, colours, adapting, kept, shown)


def drop_unused(styles: NewStyles, texts: Iterable[Element]) -> tuple[str, ...]:
    """Take out what was kept for a line that went since; the names of the styles of ours that are left."""
    own = {styles.matching.identities[identity] for identity in styles.kept}
    used = set(_used(styles.root, texts))
    names = []
    for one in list(styles.root.iter(W + "style")):
        identity = str(one.get(W + "styleId"))
        if identity in own and identity not in used:
            remove(one)
        elif identity in own:
            names.append(value(one, "name"))
    return tuple(names)


def _keep_names(root: Element, template: Element, matching: Matching) -> Mapping[str, str]:
    """Let a style that was found by its identity keep the name that it has in the template's language."""
    by_identity = {str(one.get(W + "styleId")): one for one in root.iter(W + "style")}
    names: dict[str, str] = {}
    for one in template.iter(W + "style"):
        identity = str(one.get(W + "styleId"))
        if identity not in matching.taken:
            continue
        names[identity] = value(one, "name")
        found, name = by_identity[matching.identities[identity]].find(W + "name"), one.find(W + "name")
        if found is not None and name is not None and name_of(one) != str(found.get(W + "val")).lower():
            found.set(W + "val", names[identity])
    return names


def template_look(styles: Element, theme: bytes | None, texts: Iterable[Element]) -> Template:
    """Look at a template before it changes."""
    return Template(styles, theme, default_look(styles, theme), tuple(texts))


def in_tables(texts: Iterable[Element]) -> AbstractSet[str]:
    """The styles that stand in tables."""
    cells = (cell for text in texts for cell in text.iter(W + "tc"))
    return {value(one, "pPr/pStyle") for cell in cells for one in cell.iter(PARAGRAPH)} - {""}


def _used(styles: Element, texts: Iterable[Element]) -> Iterator[str]:
    """The identities that texts refer to, and those that these rest on."""
    by_identity = {str(one.get(W + "styleId")): one for one in styles.iter(W + "style")}
    waiting = [str(one.get(W + "val")) for text in texts for one in text.iter(*REFERRING)]
    waiting += [name for name, one in by_identity.items() if one.get(W + "default")]
    waiting += [name for name, one in by_identity.items() if FILLED_LATER.fullmatch(name_of(one))]
    seen: set[str] = set()
    while waiting:
        identity = waiting.pop()
        if identity in seen or identity not in by_identity:
            continue
        seen.add(identity)
        yield identity
        waiting += [value(by_identity[identity], name) for name in LEADING_ON]


def _heading_font(styles: Element) -> Element | None:
    """The font that the house gives its headings, when it gives them one of their own."""
    named = {name_of(one): one for one in styles.iter(W + "style")}
    fonts = (named[name].find(f"{W}rPr/{W}rFonts") for name in HEADINGS if name in named)
    return next((one for one in fonts if one is not None), None)
