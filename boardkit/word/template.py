"""A Word template with tags, and words to put in their places, make a paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from jinja2 import Template as JinjaTemplate

from boardkit.problems import InvalidSource, Problem, Where
from boardkit.word import cache as kept
from boardkit.word.budget import Exhausted, one_paper, whole
from boardkit.word.chart_data import GATHERED, Drawn
from boardkit.word.compiled import Compiled, Part
from boardkit.word.guard import Unusable, read_file
from boardkit.word.lists import NUMBERING, numbered
from boardkit.word.lone_rows import without_lone_rows
from boardkit.word.package import NO_PARTS, complete, digest, fingerprint
from boardkit.word.printing import Refused
from boardkit.word.properties import HASH, PART, write_properties
from boardkit.word.repair import is_whole, repaired
from boardkit.word.sandbox import sandbox
from boardkit.word.special import Placed, gathering

NO_PROPERTIES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Template:
    """A template that is ready to be filled in, as often as wanted.

    `names` are the names that it uses, and paths such as `items.title`.
    """

    path: Path
    names: frozenset[str]
    required: frozenset[str] = field(repr=False)
    compiled: Compiled = field(repr=False)
    ready: tuple[tuple[Part, JinjaTemplate], ...] = field(repr=False, compare=False)

    @classmethod
    def load(cls, path: Path, *, cache: Path | None = None, docx: bytes | None = None) -> Template:
        """Read a template, or find it in the folder `cache`; raises InvalidSource with all its mistakes.

        `docx` are its bytes, when they were read before.
        """
        docx = read_file(path) if docx is None else docx
        compiled = _compiled(docx, path) if cache is None else _through(cache, docx, path)
        uses = [use for part in compiled.parts for use in part.uses]
        required = {use.path for use in uses if use.is_name} - {use.path for use in uses if use.optional}
        surroundings = sandbox()
        codes = [
            JinjaTemplate.from_code(surroundings, part.code, surroundings.globals) for part in compiled.parts
        ]
        ready = tuple(zip(compiled.parts, codes, strict=True))
        return cls(path, frozenset(use.path for use in uses), frozenset(required), compiled, ready)

    def fill(self, words: Mapping[str, object], properties: Mapping[str, str] = NO_PROPERTIES) -> bytes:
        """The paper; raises InvalidSource for names and values that are missing or cannot be printed.

        `properties` are kept in the file, out of sight; their names begin with `boardkit.`.
        """
        if not self.required <= words.keys():
            raise self._missing(words)
        drawn: list[Drawn] = []
        given = {**words, GATHERED: drawn}
        try:
            with one_paper(words), gathering() as placed:
                parts = {part.name: self._filled(part, code, given, placed) for part, code in self.ready}
        except Exhausted as error:
            from boardkit.word.overspent import overspent

            raise overspent(self.ready, str(self.path), error.__traceback__) from None
        except Exception as error:
            self._explain(words, error)
            raise
        return self._packed(self._counted(parts), properties, drawn, placed)

    def _counted(self, parts: Mapping[str, bytes]) -> Mapping[str, bytes]:
        """The parts, with numbered lists that each begin at one."""
        lists = self.compiled.lists
        if lists is None:
            return parts
        text, numbering = numbered(parts[lists.document].decode(), lists)
        return {**parts, lists.document: text.encode(), NUMBERING: numbering.encode()}

    def _filled(
        self, part: Part, code: JinjaTemplate, words: Mapping[str, object], placed: Sequence[Placed]
    ) -> bytes:
        context = code.new_context(dict(words))
        text, repairs = whole(code.root_render_func(context)), part.repairs
        if placed:
            from boardkit.word.dressing import dressed

            text, repairs = dressed(text), replace(repairs, identities=True)
        xml = without_lone_rows(repaired(text, repairs)).encode()
        if part.repairs.captured and not is_whole(xml):
            message = "This template cuts a text of a macro or of {{% set %}} in two."
            raise InvalidSource([Problem(Where(str(self.path)), "template-value", message)])
        if part.repairs.tables:
            from boardkit.word.tables import straightened

            return straightened(xml)
        return xml

    def _missing(self, words: Mapping[str, object]) -> InvalidSource:
        from boardkit.word.diagnose import missing_names

        path, required = str(self.path), self.required
        return InvalidSource(
            one for part, _ in self.ready for one in missing_names(part, path, required, words)
        )

    def _explain(self, words: Mapping[str, object], error: Exception) -> None:
        """Raise InvalidSource with all that is wrong with the words, found by a second and slower look."""
        from boardkit.word.diagnose import Search

        searches = [Search(part, str(self.path)) for part, _ in self.ready]
        for search in searches:
            search.run(words)
        problems = [problem for search in searches for problem in search.problems]
        if isinstance(error, Refused) and not problems:  # what is not there goes further in a second look
            from boardkit.word.overspent import at_its_tag

            found = at_its_tag(error, self.ready, str(self.path), error.__traceback__)
            problems = [found] if found else []
        if problems:
            raise InvalidSource(problems)

    def _packed(
        self,
        filled: Mapping[str, bytes],
        properties: Mapping[str, str],
        drawn: Sequence[Drawn],
        placed: Sequence[Placed],
    ) -> bytes:
        shell, parts, first = self.compiled.shell, filled, NO_PARTS
        if self.compiled.body:
            from boardkit.word.finish import finished

            parts, first = finished(filled, self.compiled.body, drawn)
        if any(placed):
            from boardkit.word.additions import with_additions

            added = with_additions(shell, parts, first, placed)
            shell, parts, first = added.shell, added.parts, added.first
        digests = (
            *shell.digests,
            *((name, digest(content)) for name, content in {**first, **parts}.items()),
        )
        ours = {**properties, HASH: fingerprint(digests)}
        last = {PART: write_properties(self.compiled.kept, ours)}
        return complete(shell, {**parts, **last}, first)


def _compiled(docx: bytes, path: Path) -> Compiled:
    from boardkit.word.compile import compiled

    try:
        return compiled(docx, str(path))
    except Unusable as unusable:
        raise unusable.at(path) from None


def _through(folder: Path, docx: bytes, path: Path) -> Compiled:
    """The template from the cache, or into it."""
    key = kept.key_of(docx)
    found = kept.find(folder, key)
    if found is None:
        found = _compiled(docx, path)
        kept.keep(folder, key, found)
    return found
