"""All templates of a board get the look of a house's own document, all of them or none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from pathlib import Path

from boardkit.app.folders import TEMPLATES, template_cache
from boardkit.app.own_templates import OwnTemplate, own_templates
from boardkit.app.template_kinds import templates_for
from boardkit.app.template_names import unknown_names
from boardkit.documents.kind import names_and_values
from boardkit.documents.kinds import CONTENTS
from boardkit.documents.samples import Extent, sample
from boardkit.documents.shapes import is_there
from boardkit.output.several import FileChange, write_all
from boardkit.problems import InvalidSource, Problem, in_reading_order
from boardkit.word.cache import key_of
from boardkit.word.guard import Unusable, read_file
from boardkit.word.origin import made_from, version_of
from boardkit.word.restyle.findings import findings
from boardkit.word.restyle.house import House, read_house
from boardkit.word.restyle.page import sheet, text_width
from boardkit.word.restyle.restyled import Restyled, restyled
from boardkit.word.template import Template
from boardkit.word.trial import keep_known, try_out

_CENTIMETRE = 566.93  # twentieths of a point
_TRIED = (Extent.FULL, Extent.EMPTY)


@dataclass(frozen=True, slots=True)
class Dressed:
    """A template in its new look; none was there before when `before` is None, and it is a copy of ours."""

    own: OwnTemplate
    before: bytes | None
    made: Restyled

    @property
    def changes(self) -> bool:
        """Whether anything is to be written."""
        return self.before != self.made.docx

    @property
    def widths(self) -> tuple[Decimal, Decimal]:
        """How wide its text was and will be, in centimetres."""
        before, after = self.made.widths
        return _centimetres(before), _centimetres(after)


@dataclass(frozen=True, slots=True)
class HouseLook:
    """In a few words: the font and size of its text in points; page and text in centimetres."""

    font: str
    size: Decimal
    width: Decimal
    height: Decimal
    text: Decimal


@dataclass(frozen=True, slots=True)
class Restyling:
    """All templates that were asked for, and what somebody should know of the house's document."""

    house: HouseLook
    templates: tuple[Dressed, ...]
    findings: tuple[Problem, ...]


def restyle(
    board: Path,
    house: Path,
    kinds: Iterable[str],
    languages: Iterable[str],
    *,
    handed_over: Iterable[str] = (),
) -> Restyling:
    """Look at what the templates of a board become; nothing is written.

    Without kinds all of them. A paper for those outside is there in the languages `handed_over` as well.
    Raises NoSuchKind, and InvalidSource for a house that cannot be used and for
    each template that would not be one afterwards.
    """
    wanted = templates_for(tuple(kinds) or sorted(CONTENTS), languages, handed_over=handed_over)
    look = read_house(house)
    there = {(own.language, own.kind): own for own in own_templates(board)}
    found: list[Dressed] = []
    problems: list[Problem] = []
    for language, kind in wanted:
        fresh = OwnTemplate(board / TEMPLATES / language / f"{kind}.docx", language, kind)
        own = there.get((language, kind))
        try:
            found.append(_dressed(own or fresh, look, is_new=own is None))
        except InvalidSource as invalid:
            problems.extend(invalid.problems)
    if problems:
        raise InvalidSource(problems)
    told = in_reading_order(findings(look, [one.made for one in found]))
    return Restyling(_in_short(look), tuple(found), told)


def trials(restyling: Restyling) -> Iterator[Dressed]:
    """Fill in each template that changes with made-up content; raises InvalidSource for one that breaks."""
    for one in restyling.templates:
        if one.changes:
            own, docx = one.own, one.made.docx
            content = CONTENTS[own.kind]
            papers = [names_and_values(sample(content, extent, own.language)) for extent in _TRIED]
            if not try_out(docx, own.path, papers):
                template = Template.load(own.path, docx=docx)
                for words in papers:
                    template.fill(words)
            keep_known(template_cache(), key_of(docx))
        yield one


def write(restyling: Restyling) -> tuple[Path, ...]:
    """Write all templates that change, and keep what each held beside it. Raises InvalidSource."""
    return write_all(
        [
            FileChange(one.own.path, str(one.own.path), one.before, one.made.docx)
            for one in restyling.templates
        ]
    )


def _in_short(house: House) -> HouseLook:
    wide, high = (_centimetres(one) for one in sheet(house.section))
    text = _centimetres(text_width(house.section))
    return HouseLook(house.look.font, Decimal(house.look.size) / 2, wide, high, text)


def _centimetres(length: int) -> Decimal:
    return Decimal(str(round(length / _CENTIMETRE, 1)))


def _dressed(own: OwnTemplate, house: House, *, is_new: bool) -> Dressed:
    before = read_file(own.ours if is_new else own.path)
    content = CONTENTS[own.kind]
    try:
        start = made_from(before, version_of(before)) if is_new else before
        made = restyled(start, house, knows=partial(is_there, content))
    except Unusable as unusable:
        raise unusable.at(own.path) from None
    template = Template.load(own.path, docx=made.docx)
    if wrong := list(unknown_names(template, content)):
        raise InvalidSource(wrong)
    return Dressed(own, None if is_new else before, made)
