"""Every paper that a test makes is inspected as `boardkit inspect` does, and a fault fails that test.

A paper is what is filled in from one of our templates, or with what we say of a paper in its properties; and
what a command wrote into the folder of the test. Each is looked at once, however many tests make it. Whether
it is a valid Word file follows from its shape: that is asked of a paper with a shape that none had before.

A test whose papers must have a fault says which, and why:
`@pytest.mark.fault("file-contrast", because="...")`.
Whether the fault is still there is asked then, but not of `file-invalid` and `sdk`, which only the first
paper of a shape is told: such a mark stays until somebody takes it away.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import open_xml_sdk
import pytest
from word_shapes import Shape, shapes

from boardkit.app.folders import shipped
from boardkit.app.inspect import inspect
from boardkit.language import LANGUAGES, Language
from boardkit.problems import Problem
from boardkit.word.guard import Unusable
from boardkit.word.package import is_untouched, properties_of
from boardkit.word.review.validity import Validator
from boardkit.word.template import NO_PROPERTIES, Template

KIND = "boardkit.kind"
TOLD = 5
OF_A_SHAPE = ("file-invalid", "sdk")
"""What is told of one paper of a shape, and not of the next."""
ENGLISH = Language("en")


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is wrong with a paper; `code` is the word by which a test may expect it."""

    code: str
    said: str


class Inspection:
    """Looks at papers, each once; `claims` is a folder that all processes of a run of the tests share."""

    def __init__(self, folder: Path, *, sdk: bool) -> None:
        self.folder, self.sdk = folder, sdk
        self.claims = folder / "shapes"
        self.claims.mkdir(parents=True, exist_ok=True)
        self.known: set[Shape] = set()
        self.found: dict[str, tuple[Fault, ...]] = {}
        self.validated = 0

    @cached_property
    def validator(self) -> Validator:
        return Validator()

    def faults(self, docx: bytes, language: str | None = None) -> tuple[Fault, ...]:
        """What is wrong with this paper, which is kept to look at when anything is."""
        name = hashlib.sha256(docx).hexdigest()[:16]
        if name not in self.found:
            path = self.folder / f"{name}.docx"
            self.found[name] = tuple(self._look(docx, path, language))
            if self.found[name]:
                path.write_bytes(docx)
        return self.found[name]

    def _look(self, docx: bytes, path: Path, language: str | None) -> Iterator[Fault]:
        is_new = self._has_new_shape(docx)
        self.validated += is_new
        validator = self.validator if is_new else None
        for one in inspect(docx, path.name, language=language, validator=validator):
            yield Fault(one.code, f"{path}{_place(one)}: {ENGLISH.problem(one)[0]} [{one.code}]")
        if is_new and self.sdk:
            path.write_bytes(docx)
            yield from (Fault("sdk", f"{path}: {one} [sdk]") for one in open_xml_sdk.faults(path))

    def _has_new_shape(self, docx: bytes) -> bool:
        """Whether anything in it has a shape that nothing had before, in any process."""
        try:
            new = shapes(docx) - self.known
        except Unusable:  # which the inspection tells
            return False
        self.known |= new
        return bool([one for one in new if self._claimed(one)])

    def _claimed(self, shape: Shape) -> bool:
        try:
            (self.claims / hashlib.sha256(repr(shape).encode()).hexdigest()).touch(exist_ok=False)
        except FileExistsError:
            return False
        return True


class Watch:
    """The plugin: keeps what leaves, and has it looked at when the test is done."""

    NAME = "papers-under-watch"

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        self.fill = fill = Template.fill
        self.made: dict[bytes, str | None] = {}
        made = self.made

        def watched(
            self: Template, words: Mapping[str, object], properties: Mapping[str, str] = NO_PROPERTIES
        ) -> bytes:
            docx = fill(self, words, properties)
            if KIND in properties or self.path.is_relative_to(shipped("templates")):
                made[docx] = properties.get("boardkit.language") or language_of(self)
            return docx

        Template.fill = watched  # type: ignore[method-assign] # every paper leaves through this door

    def pytest_unconfigure(self) -> None:
        Template.fill = self.fill  # type: ignore[method-assign] # as it was

    @cached_property
    def inspection(self) -> Inspection:
        factory: pytest.TempPathFactory = self.config._tmp_path_factory  # type: ignore[attr-defined] # it is for fixtures
        base = factory.getbasetemp()
        is_worker = "PYTEST_XDIST_WORKER" in os.environ
        return Inspection((base.parent if is_worker else base) / "papers", sdk=bool(os.environ.get("CI")))

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Iterator[None]:
        try:
            yield
        finally:
            made = {**self.made, **_written(item)}
            self.made.clear()
        found = [one for docx, code in made.items() for one in self.inspection.faults(docx, code)]
        expected = {code: mark.kwargs["because"] for mark in item.iter_markers("fault") for code in mark.args}
        missing = [one for one in expected if one not in {*OF_A_SHAPE, *(fault.code for fault in found)}]
        assert missing == [], f"the papers of this test have no such fault: {', '.join(missing)}"
        wrong = [one.said for one in found if one.code not in expected]
        if wrong:
            more = [f"and {len(wrong) - TOLD} more"] if len(wrong) > TOLD else []
            pytest.fail("\n".join(["papers that this test made:", *wrong[:TOLD], *more]), pytrace=False)


def begin(config: pytest.Config) -> None:
    """From now on papers are watched."""
    config.addinivalue_line("markers", "fault(*codes, because): what the papers of this test must have")
    config.pluginmanager.register(Watch(config), Watch.NAME)


def language_of(template: Template) -> str | None:
    """That of the folder in which one of our templates stands."""
    folder = template.path.parent.name
    return folder if folder in LANGUAGES else None


def _written(item: pytest.Item) -> dict[bytes, str | None]:
    """The papers in the folder of a test that nobody edited."""
    folder = getattr(item, "funcargs", {}).get("tmp_path")
    files = [] if folder is None else sorted(Path(folder).rglob("*.docx"))
    papers = {path.read_bytes(): None for path in files if path.is_file() and not path.name.startswith("~")}
    return {one: None for one in papers if KIND in properties_of(one) and is_untouched(one)}


def _place(problem: Problem) -> str:
    return f" {problem.where.cell}" if problem.where.cell else ""
