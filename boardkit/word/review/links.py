"""A link is seen without its colour, says where it leads, and leads where others can go."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from boardkit.word.ooxml import PARAGRAPH, RUN, R, W, parse
from boardkit.word.parts import RELATION
from boardkit.word.relations import Relation, list_of, read_relation
from boardkit.word.review.contrast import COLOUR, TOLD_APART, ratio_of, written_colour
from boardkit.word.review.looks import Looks, is_on
from boardkit.word.review.reviewed import Reviewed, runs_of, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from boardkit.problems import Problem

HYPERLINK = "hyperlink"
ON_A_COMPUTER = re.compile(r"file:|[a-z]:[\\/]|\\\\", re.IGNORECASE)
"""How an address begins of what stands on a disk or a server of one's own."""
NOTHING_SAID = frozenset(
    {"klik hier", "hier", "lees meer", "deze link", "link", "click here", "here", "read more", "this link"}
)
"""Words of a link that say nothing about where it leads."""
BLACK = "000000"


def links_by_colour(file: Reviewed) -> Iterator[Problem]:
    """Links in a line of text that only their colour tells from the words around them.

    Code: colour-link.
    Source: WCAG 2.1, 1.4.1, failure F73.
    """
    message = "Only its colour tells this link from the text around it: {text}."
    hint = "Underline it, as the style Hyperlink does."
    for paragraph in file.everywhere():
        links = [one for one in paragraph.iter(W + "hyperlink") if _is_in(one, paragraph)]
        linked = {run for link in links for run in link.iter(RUN)}
        around = [one for one in runs_of(paragraph) if one not in linked and text_of(one).strip()]
        for link in links if around else ():
            runs = [one for one in link.iter(RUN) if text_of(one).strip()]
            if runs and all(_only_coloured(file.looks, run, around[0]) for run in runs):
                text = text_of(link).strip()
                yield file.finding("colour-link", message, hint, place=file.place(link), text=text)


def links_that_say_nothing(file: Reviewed) -> Iterator[Problem]:
    """Links with words such as “click here”: who goes from link to link does not hear where they lead.

    Code: link-text.
    Source: WCAG 2.1, 2.4.4 and failure F84.
    """
    message = "These words of a link do not say where it leads: {text}."
    hint = "Make the name of what it leads to the link."
    for paragraph in file.everywhere():
        for link in paragraph.iter(W + "hyperlink"):
            text = text_of(link).strip()
            if text.lower().strip(" .:»>") in NOTHING_SAID:
                yield file.finding("link-text", message, hint, place=file.place(link), text=text)


def links_to_a_computer(file: Reviewed) -> Iterator[Problem]:
    """Links to a disk or a server of one's own, which work for nobody else and tell where one works.

    Code: local-link.
    Source: product rule, no personal data out of sight.
    """
    found = relations(file.parts, file.main)
    targets = {one.identity: one.target for one in found if one.short_kind == HYPERLINK}
    for link in file.body.iter(W + "hyperlink"):
        target = targets.get(str(link.get(R + "id", "")), "")
        if ON_A_COMPUTER.match(target):
            message = "This link leads to a place that others cannot reach: {target}."
            hint = "Link to an address on the web, or take the link away."
            yield file.finding("local-link", message, hint, place=file.place(link), target=target)


def relations(parts: Mapping[str, bytes], owner: str) -> Iterator[Relation]:
    """What a part of a file refers to."""
    content = parts.get(list_of(owner))
    for one in () if content is None else parse(content).iter(RELATION):
        yield read_relation({str(key): str(value) for key, value in one.items()}, owner)


def _is_in(link: Element, paragraph: Element) -> bool:
    """Whether it stands in the paragraph itself, and not in a text box that hangs in it."""
    return next(link.iterancestors(PARAGRAPH), None) is paragraph


def _only_coloured(looks: Looks, run: Element, beside: Element) -> bool:
    line = looks.of_run(run, "u")
    is_underlined = line is not None and line.get(W + "val", "none") != "none"
    is_other = any(is_on(looks.of_run(run, name)) != is_on(looks.of_run(beside, name)) for name in ("b", "i"))
    own, other = (_colour(looks, one) for one in (run, beside))
    return not is_underlined and not is_other and own != other and ratio_of(own, other) < TOLD_APART


def _colour(looks: Looks, run: Element) -> str:
    written = written_colour(looks, run)
    return written.upper() if COLOUR.fullmatch(written) else BLACK
