"""The names of a template on pages to print, made in Word from a template as every paper is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from boardkit.app.folders import TEMPLATES, shipped, template_cache
from boardkit.app.template_fields import TemplateField
from boardkit.documents.kind_words import KIND_WORDS
from boardkit.language import Language
from boardkit.output.writing import Result, write_paper
from boardkit.word.package import is_untouched
from boardkit.word.template import Template

_NONE = "–"
_TAGS = {
    "tr_for": "{%tr for … %}",
    "tr_end": "{%tr endfor %}",
    "p_if": "{%p if … %}",
    "p_end": "{%p endif %}",
}
"""Tags that the page speaks about; in the page's own template they would be tags of its own."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One name; its path begins behind that of its group."""

    path: str
    is_deeper: bool
    written: str
    about: str
    note: str
    example: str


@dataclass(frozen=True, slots=True)
class _Group:
    """A name at the top with all that is in it, or, without a name, those that have nothing in them."""

    name: str
    about: str
    note: str
    written: str
    rows: tuple[_Row, ...]


def write_page(kind: str, found: Sequence[TemplateField], out: Path, language: Language) -> Result:
    """Write the page to `out`, a .docx or a folder; one that a person edited stays. Raises InvalidSource."""
    template = Template.load(
        shipped(TEMPLATES) / "pages" / language.code / "template-fields.docx", cache=template_cache()
    )
    words = {"kind": kind, "what": language.say(KIND_WORDS[kind]), "groups": _groups(found), **_TAGS}
    page = template.fill(words, {"boardkit.kind": "template-fields"})
    path = out if out.suffix.lower() == ".docx" else out / f"template-{kind}-{language.code}.docx"
    return write_paper(path, page, is_ours=lambda docx: docx == page or is_untouched(docx))


def _groups(found: Sequence[TemplateField]) -> tuple[_Group, ...]:
    tops = [one for one in found if not one.name.depth]
    inside = {top.name.path: _inside(top, found) for top in tops}
    single = _Group("", "", "", "", _rows([top for top in tops if not inside[top.name.path]]))
    groups = [
        _Group(top.name.path, top.about, top.note, top.written, _rows(inside[top.name.path]))
        for top in tops
        if inside[top.name.path]
    ]
    return (*([single] if single.rows else []), *groups)


def _inside(top: TemplateField, found: Iterable[TemplateField]) -> list[TemplateField]:
    return [one for one in found if one.name.path.startswith(f"{top.name.path}.")]


def _rows(fields: Iterable[TemplateField]) -> tuple[_Row, ...]:
    return tuple(
        _Row(
            one.name.path.partition(".")[2] or one.name.path,
            one.name.depth > 1,
            one.written,
            one.about,
            one.note,
            _NONE if one.lacks_example else one.example,
        )
        for one in fields
    )
