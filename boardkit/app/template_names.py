"""A template is told each name that its kind of paper does not have, before any paper is made from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from boardkit.app.template_loops import loops_of, meant_by
from boardkit.documents.kind import Content, vocabulary
from boardkit.documents.shapes import is_there
from boardkit.problems import Problem, Where
from boardkit.word.compiled import Part
from boardkit.word.suggest import nearest
from boardkit.word.template import Template


def unknown_names(
    template: Template, content: type[Content], *, ours: Template | None = None
) -> Iterator[Problem]:
    """Each name and path that a content of this type does not have, once, with every place of it.

    `ours` is our own template of that kind: a name that it gives to an item in a loop is known for one.
    """
    known = tuple(vocabulary(content))
    loops = loops_of(ours) if ours else {}
    places: dict[str, list[tuple[Where, str]]] = {}
    for part, _ in template.ready:
        for path, where, tag in _wrong(part, content, str(template.path)):
            places.setdefault(path, []).append((where, tag))
    for path, found in places.items():
        where, tag = found[0]
        also = tuple(dict.fromkeys(one for one, _ in found if one != where))
        problem = _problem(path, where, tag, known, also)
        yield _outside_its_loop(problem, path, tag, loops, known) or problem


def _wrong(part: Part, content: type[Content], file: str) -> Iterator[tuple[str, Where, str]]:
    """Paths that lead nowhere; of one that goes on from another, only the shorter."""
    optional = {use.path for use in part.uses if use.optional}
    for use in part.uses:
        above, _, _ = use.path.rpartition(".")
        first_wrong = not above or is_there(content, above)
        if use.path not in optional and first_wrong and not is_there(content, use.path):
            spot = part.spot(use.line)
            yield use.path, Where(file, cell=spot.place), spot.tag


def _problem(path: str, where: Where, tag: str, known: tuple[str, ...], also: tuple[Where, ...]) -> Problem:
    above, _, name = path.rpartition(".")
    beside = [one.rpartition(".")[2] for one in known if one.rpartition(".")[0] == above]
    guess = nearest(name, beside)
    hint = "Did you mean “{guess}”?" if guess else "There is: {known}." if beside else ""
    message = "{tag}: there is no “{name}” in it." if above else "{tag}: there is no “{name}”."
    values = {"tag": tag, "name": name, "guess": guess, "known": ", ".join(beside)}
    return Problem(where, "template-name", message, values, hint=hint, also=also)


def _outside_its_loop(
    problem: Problem, path: str, tag: str, loops: Mapping[str, str], known: tuple[str, ...]
) -> Problem | None:
    """The same with a better hint, for a name at the top that stands for one item of a list."""
    meant = "" if "." in path else meant_by(path, tag, loops, tuple(one for one in known if "." not in one))
    if meant not in loops:
        return None
    hint = "“{item}” is there only between {opening} and its endfor."
    if meant != path:
        hint = "Did you mean “{item}”? It is there only between {opening} and its endfor."
    values = {**problem.values, "item": meant, "opening": loops[meant]}
    return replace(problem, values=values, hint=hint)
