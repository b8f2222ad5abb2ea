"""How each name is written in a template: as ours writes it, or as ours would."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from boardkit.app.folders import TEMPLATES, shipped
from boardkit.app.template_loops import OPENING
from boardkit.documents.shapes import Form, Name
from boardkit.word.template import Template

_ONE_OF_MANY = (("ies", "y"), ("sses", "ss"), ("s", ""))
_DERIVED = {
    Form.TEXT: "{{{{ {name} }}}}",
    Form.NUMBER: "{{{{ {name} }}}}",
    Form.YES_NO: "{{% if {name} %}}",
    Form.WORDS: "{{% if {name} == '{word}' %}}",
    Form.CHART: "{{{{ {name}|chart }}}}",
}


def ways_to_write(kind: str, language: str, names: tuple[Name, ...]) -> Mapping[str, str]:
    """The tag for each path; nothing for a group that is always there: only what is in it is printed."""
    tags = _tags_of_ours(kind, language)
    written: dict[str, str] = {}
    called: dict[str, str] = {}
    for name in names:
        above, _, last = name.path.rpartition(".")
        called[name.path] = expression = f"{called[above]}.{last}" if above else last
        usual = next(_usual(tags.get(name.path, ()), name, expression), "")
        written[name.path] = usual or _derived(name, expression)
        if name.form is Form.LIST:
            loop = OPENING.search(written[name.path])
            called[name.path] = loop[1] if loop else _one_of(last)
    return written


def _tags_of_ours(kind: str, language: str) -> Mapping[str, tuple[str, ...]]:
    """The tags in our template that name a path, the shortest first."""
    template = Template.load(shipped(TEMPLATES) / language / f"{kind}.docx")
    found: dict[str, set[str]] = {}
    for part, _ in template.ready:
        for use in part.uses:
            found.setdefault(use.path, set()).add(part.spot(use.line).tag)
    return {path: tuple(sorted(tags, key=lambda tag: (len(tag), tag))) for path, tags in found.items()}


def _usual(tags: tuple[str, ...], name: Name, expression: str) -> Iterator[str]:
    """The tags that show what this name is for: what goes through it, prints it, asks it, or is given it."""
    exact = re.escape(expression)
    if name.form is Form.GROUP and not name.may_be_none:
        return
    if name.form is Form.LIST:
        forms = [rf"\{{%\w* for \w+ in {exact} %\}}", rf"\{{\{{ .+\|choice\({exact}\b.* \}}\}}"]
    elif name.form is Form.YES_NO or name.may_be_none:
        forms = [rf"\{{%\w* if {exact} %\}}", rf"\{{%\w* if not {exact} %\}}"]
    else:
        forms = [
            rf"\{{\{{ {exact} \}}\}}",
            rf"\{{%\w* if {exact} == .+ %\}}",
            rf"\{{\{{ {exact}\|\w+.* \}}\}}",
        ]
        forms.append(rf"\{{\{{ .+\|\w+\(.*\b{exact}\b.*\).* \}}\}}")
    if name.form is Form.CHART:
        forms.insert(0, rf"\{{\{{ {exact}\|chart \}}\}}")
    for form in forms:
        yield from (tag for tag in tags if re.fullmatch(form, tag))


def _derived(name: Name, expression: str) -> str:
    """A tag for a name that ours does not use, or only together with others."""
    if name.form is Form.LIST:
        return f"{{%p for {_one_of(name.path.rpartition('.')[2])} in {expression} %}}"
    if name.form is Form.GROUP:
        return f"{{%p if {expression} %}}" if name.may_be_none else ""
    return _DERIVED[name.form].format(name=expression, word="".join(name.words[:1]))


def _one_of(many: str) -> str:
    """What one member of a list is called in a loop: item of items, entry of entries, else one."""
    for ending, instead in _ONE_OF_MANY:
        if many.endswith(ending) and not many.endswith("ss"):
            return many.removesuffix(ending) + instead
    return "one"
