"""A template is tried out: whatever people do to it in Word, each mistake is told at its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from broken_templates import (
    BODY,
    CORE,
    EDITS,
    HEADING,
    OURS,
    all_of,
    before,
    broken,
    heading,
    swap,
    typed,
    unzipped,
    zipped,
)

from boardkit.app.own_templates import OwnTemplate
from boardkit.app.template_check import Examiner, Verdict
from boardkit.documents.kinds import CONTENTS
from boardkit.problems import Problem

TEMPLATES = OURS.parents[1]
FORM = TEMPLATES / "nl" / "minutes-form.docx"
AGAIN = "Begin again from a copy of ours: boardkit template copy puts it beside your board."
FAULTS = Path(__file__).with_name("template_faults.txt")
"""The name of each edit, and under it every finding: place, weight, rule, sentence and hint."""


def kept() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    name = ""
    for line in FAULTS.read_text("utf-8").splitlines():
        if line.startswith("    "):
            found[name] += (line.strip(),)
        else:
            name = line
            found[name] = ()
    return found


FOUND = kept()


@pytest.fixture(scope="module")
def examiner() -> Examiner:
    return Examiner()


def looked_at(examiner: Examiner, folder: Path, docx: bytes, kind: str = "actions") -> Verdict:
    path = folder / "nl" / f"{kind}.docx"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(docx)
    return examiner.verdict(OwnTemplate(path, "nl", kind))


def said(problem: Problem) -> str:
    """Place, weight, rule, sentence and hint."""
    values = {name: ", ".join(one) if isinstance(one, tuple) else one for name, one in problem.values.items()}
    sentence = f"{problem.message.format_map(values)} {problem.hint.format_map(values)}".strip()
    place = problem.where.cell or "the file"
    return f"{place}: {problem.severity} {problem.code.removeprefix('template-')}: {sentence}"


def test_the_table_of_faults_names_each_edit() -> None:
    assert len(EDITS) >= 60
    assert list(FOUND) == list(EDITS)


@pytest.mark.parametrize("name", EDITS)
def test_a_broken_template_is_told_what_is_wrong_with_it(
    examiner: Examiner, tmp_path: Path, name: str
) -> None:
    verdict = looked_at(examiner, tmp_path, broken(EDITS[name]))
    assert tuple(map(said, verdict.findings)) == FOUND[name]


# The English ones have the same tags, tables and styles; both are filled in and validated elsewhere.
@pytest.mark.parametrize(
    ("kind", "language"), [*((kind, "nl") for kind in CONTENTS if kind != "report"), ("agenda", "en")]
)
def test_our_own_templates_have_nothing_to_report(examiner: Examiner, kind: str, language: str) -> None:
    verdict = examiner.verdict(OwnTemplate(TEMPLATES / language / f"{kind}.docx", language, kind))
    assert (verdict.findings, verdict.trials) == ((), 3)


def test_mistakes_of_every_sort_are_told_at_once(examiner: Examiner, tmp_path: Path) -> None:
    edit = all_of(
        typed("{{ head.board }}", "{{ head.bord }}"),
        typed("{{ action.owner }}", "{{ action.ownr }}"),
        swap("<w:tblHeader/>", ""),
        swap("<dc:creator>{{ head.board }}", "<dc:creator>Afdeling Communicatie", CORE),
        before(HEADING, heading(2, "Te diep")),
    )
    found = looked_at(examiner, tmp_path, broken(edit)).findings
    assert [(one.where.cell, one.code) for one in found] == [
        ("", "template-people"),
        ("paragraph 8", "template-name"),
        ("paragraph 14", "template-heading"),
        ("table 1", "template-header-row"),
        ("table 1, row 3, column 3", "template-name"),
    ]


def test_a_form_that_could_not_be_read_when_it_comes_back_is_told(examiner: Examiner, tmp_path: Path) -> None:
    parts = unzipped(FORM.read_bytes())
    parts[BODY] = parts[BODY].replace(b"{{ 'Gegeven'|bookmark('bk_course') }}", b"Gegeven")
    identity = next(
        name for name in parts if name.startswith("customXml/item") and b"urn:boardkit" in parts[name]
    )
    parts[identity] = parts[identity].replace(b"urn:boardkit:paper", b"urn:example:paper")
    verdict = looked_at(examiner, tmp_path, zipped(parts), "minutes-form")
    assert [
        said(one) for one in verdict.findings if one.code in {"template-bookmarks", "template-identity"}
    ] == [
        (
            "the file: error bookmarks: This form is read back by its bookmarks, and these are missing: "
            f"bk_course. {AGAIN}"
        ),
        (
            "the file: error identity: A form made from this template does not say which form it is; "
            f"boardkit read would refuse it. {AGAIN}"
        ),
    ]


@pytest.mark.parametrize("content", [b"", b"Beste collega", b"PK\x03\x04 half a file"])
def test_what_is_no_word_file_is_told_once_and_not_tried(
    examiner: Examiner, tmp_path: Path, content: bytes
) -> None:
    verdict = looked_at(examiner, tmp_path, content)
    assert ([one.code for one in verdict.findings], verdict.trials) == (["template-file"], 0)
    assert verdict.docx is None
