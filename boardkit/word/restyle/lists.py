"""Which lists of a template go with it, and under which numbers."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING

from boardkit.word.ooxml import W, parse
from boardkit.word.restyle.default_look import resolved
from boardkit.word.restyle.numbering import add_lists, numbers_in, of_styles, renumber
from boardkit.word.restyle.placing import value
from boardkit.word.restyle.taken_styles import keep_lists
from boardkit.word.styles import name_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element

    from boardkit.word.restyle.house import House
    from boardkit.word.restyle.opened import Opened
    from boardkit.word.restyle.styles import NewStyles, Template


@dataclass(frozen=True, slots=True)
class NewLists:
    """The numbering part, the new number of each list of the template, and house styles that had none."""

    root: Element
    numbers: Mapping[str, str]
    mended: tuple[str, ...]


def new_lists(file: Opened, house: House, template: Template, styles: NewStyles) -> NewLists:
    """Put the lists of both together, and let the styles that were kept be in theirs."""
    root = of_styles(house.numbering, house.styles)
    name = file.part("numbering")
    numbers: Mapping[str, str] = {}
    if name:
        wanted = _wanted(template, styles)
        numbers = add_lists(root, parse(file.parts[name]), wanted, styles.colours, template.look.font)
        for form in root.iter(W + "abstractNum"):
            if form.get(W + "abstractNumId") in _forms(root, numbers.values()):
                styles.matching.rename(form)
    own = {styles.matching.identities[identity] for identity in styles.kept}
    for one in styles.root.iter(W + "style"):
        if one.get(W + "styleId") in own:
            renumber(one, numbers)
    return NewLists(root, numbers, tuple(keep_lists(styles.root, template.styles, numbers)))


def _wanted(template: Template, styles: NewStyles) -> AbstractSet[str]:
    """Lists of styles that are kept, of paragraphs, and of styles whose namesake in the house has none."""
    wanted = frozenset[str]().union(*(numbers_in(text) for text in template.texts))
    for one in template.styles.iter(W + "style"):
        is_kept = one.get(W + "styleId") in styles.kept
        if is_kept or (name_of(one).startswith("list ") and _has_no_list(styles.root, name_of(one))):
            wanted |= numbers_in(one)
    return wanted


def _has_no_list(styles: Element, name: str) -> bool:
    named = {name_of(one): one for one in styles.iter(W + "style")}
    return resolved(styles, named.get(name), "pPr/numPr/numId") in ("", "0")


def _forms(root: Element, numbers: Iterable[str]) -> AbstractSet[str]:
    wanted = set(numbers)
    return {value(one, "abstractNumId") for one in root.iter(W + "num") if one.get(W + "numId") in wanted}
