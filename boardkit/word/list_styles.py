"""Which styles of a template are for lists, and which of them number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from boardkit.word.lists import NUMBERING, STYLE, Lists, ListStyle
from boardkit.word.ooxml import W, parse
from boardkit.word.styles import name_of, styles_of

STYLES = "word/styles.xml"
OF_A_LIST = re.compile(r"list(?: (?P<kind>number|bullet|continue|paragraph))?(?: (?P<depth>[2-9]))?")


def lists_of(contained: Mapping[str, bytes], document: str) -> Lists | None:
    """What is needed to number the lists in a part; None when it has no numbered ones."""
    if not {STYLES, NUMBERING} <= contained.keys():
        return None
    styles = tuple(_list_styles(contained))
    used = set(STYLE.findall(contained[document].decode("utf-8", "replace")))
    if not any(one.number and one.identity in used for one in styles):
        return None
    return Lists(document, styles, contained[NUMBERING].decode())


def _list_styles(contained: Mapping[str, bytes]) -> Iterator[ListStyle]:
    forms = {
        str(one.get(W + "numId")): int(form.get(W + "val", "0"))
        for one in parse(contained[NUMBERING]).iter(W + "num")
        for form in one.iter(W + "abstractNumId")
    }
    styles = styles_of(contained[STYLES])
    for identity, style in styles.by_identity.items():
        found = OF_A_LIST.fullmatch(name_of(style))
        if not found:
            continue
        number, level = styles.numbering(identity)
        depth = int(found["depth"] or 1) if found["kind"] in {"number", "bullet"} else 0
        numbers = found["kind"] == "number" and number in forms
        yield ListStyle(
            identity, depth, level, int(number) if numbers else 0, forms[number] if numbers else 0
        )
