"""Everything that a template of one kind may name: what it is, how it is written, and an example of it."""

from __future__ import annotations

from dataclasses import dataclass

from boardkit.app.template_examples import examples
from boardkit.app.template_kinds import content_of
from boardkit.app.template_writing import ways_to_write
from boardkit.documents.shapes import Form, Name, names_of
from boardkit.language import Language

DOMAIN = "content"
"""The catalogue in which the descriptions of contents are."""
_SHOWN_BY_VALUE = frozenset({Form.TEXT, Form.NUMBER, Form.WORDS})
_NOTES = {
    Form.NUMBER: "number",
    Form.YES_NO: "yes or no",
    Form.LIST: "list",
    Form.CHART: "chart, with {words}",
    Form.WORDS: "one of {words}",
}


@dataclass(frozen=True, slots=True)
class TemplateField:
    """One name, with its description in the language that was asked for.

    `note` says what can be done with it when it is more than a text. `written` is a tag, or nothing for a
    group that is always there. `example` is nothing when the example board has none, and for a list, a group
    or a yes or no, which show nothing themselves.
    """

    name: Name
    about: str
    note: str
    written: str
    example: str

    @property
    def lacks_example(self) -> bool:
        """Whether there could be an example, and the example board has none."""
        return not self.example and self.name.form in _SHOWN_BY_VALUE


def template_fields(kind: str, language: Language) -> tuple[TemplateField, ...]:
    """The names of a kind in the order of its content; a chart is one, with its parts in its note.

    Raises NoSuchKind.
    """
    names = names_of(content_of(kind))
    found, written = examples(kind, language), ways_to_write(kind, language.code, names)
    in_charts = tuple(f"{one.path}." for one in names if one.form is Form.CHART)
    return tuple(
        TemplateField(
            one,
            language.described(one.description, DOMAIN),
            _note(one, names, language),
            written[one.path],
            found.get(one.path, ""),
        )
        for one in names
        if not one.path.startswith(in_charts)
    )


def _note(name: Name, names: tuple[Name, ...], language: Language) -> str:
    """Of a chart, which is used as a whole, also what is in it; of what may be missing, that it may be."""
    inside = [one.path.rpartition(".")[2] for one in names if one.path.rpartition(".")[0] == name.path]
    words = ", ".join(inside if name.form is Form.CHART else name.words)
    what = language.say(_NOTES[name.form], {"words": words}) if name.form in _NOTES else ""
    return "; ".join(filter(None, [what, language.say("may be missing") if name.may_be_none else ""]))
