"""Everything that a template may name is told, with how ours writes it and what it then says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from own_boards import word_file

from boardkit.app.template_examples import _said
from boardkit.app.template_fields import TemplateField, template_fields
from boardkit.app.template_kinds import NoSuchKind
from boardkit.documents.kind import vocabulary
from boardkit.documents.kinds import CONTENTS
from boardkit.documents.shapes import Form
from boardkit.language import Language
from boardkit.word.template import Template


@pytest.fixture(scope="module")
def dutch() -> dict[str, dict[str, TemplateField]]:
    """The fields of each kind by their path."""
    language = Language("nl")
    return {kind: {one.name.path: one for one in template_fields(kind, language)} for kind in CONTENTS}


Dutch = dict[str, dict[str, TemplateField]]


@pytest.mark.parametrize("kind", sorted(CONTENTS))
def test_every_name_of_a_kind_is_there_and_a_chart_is_one(kind: str, dutch: Dutch) -> None:
    charts = tuple(f"{path}." for path, one in dutch[kind].items() if one.name.form is Form.CHART)
    assert bool(charts) == (kind == "report")
    offered = [path for path in vocabulary(CONTENTS[kind]) if not path.startswith(charts or "?")]
    assert list(dutch[kind]) == offered
    assert [path for path, one in dutch[kind].items() if not one.about] == []


@pytest.mark.parametrize("kind", sorted(CONTENTS))
def test_what_is_told_to_be_written_is_a_template(kind: str, dutch: Dutch, tmp_path: Path) -> None:
    """Each tag inside the loops above it, with the end that it needs, names just what it stands for."""
    for path, one in dutch[kind].items():
        if not one.written:
            assert one.name.form is Form.GROUP
            continue
        above = [dutch[kind][".".join(path.split(".")[:depth])] for depth in range(1, one.name.depth + 1)]
        tags = [plain(each.written) for each in (*above, one) if each.written]
        blocks = [tag for tag in tags if tag.startswith("{%")]
        ends = ["{% endfor %}" if " for " in tag else "{% endif %}" for tag in reversed(blocks)]
        around = (
            "{% for line in seats %}" if "line." in one.written and "line in" not in "".join(tags) else ""
        )
        file = tmp_path / "one.docx"
        file.write_bytes(word_file("".join([around, *tags, *ends, "{% endfor %}" if around else ""])))
        assert path in Template.load(file).names, one.written


def plain(tag: str) -> str:
    """The tag without what it does to its paragraph or row; that of a chart as it may stand in a text."""
    return re.sub(r"^\{%\w+ ", "{% ", tag.replace("|chart", ""))


@pytest.mark.parametrize(
    ("kind", "path", "written", "note", "example"),
    [
        ("agenda", "head", "", "", ""),
        ("agenda", "head.reference", "{{ head.reference }}", "", "SBNL-2024-03"),
        ("agenda", "head.is_final", "{% if head.is_final %}", "ja of nee", ""),
        ("agenda", "items", "{%tr for item in items %}", "lijst", ""),
        ("agenda", "items.papers", "{%p for paper in item.papers %}", "lijst", ""),
        ("agenda", "items.papers.label", "{{ paper.label }}", "", "1A"),
        ("agenda", "revision", "{%p if revision %}", "kan ontbreken", ""),
        ("minutes-form", "seats.state", "{{ line.state|choice(choices.states, choices.pick) }}", "", None),
        (
            "minutes-form",
            "choices.states",
            "{{ line.state|choice(choices.states, choices.pick) }}",
            "lijst",
            "aanwezig",
        ),
        ("minutes-form", "seats.key", "{{ line.seat|bookmark(line.key) }}", "", "bk_seat_chair"),
        ("minutes-form", "items.discussion.depth", "{{ passage.depth }}", "getal", None),
        ("minutes", "items.discussion.kind", None, "een van plain, bullet, numbered", None),
        (
            "report",
            "status_chart",
            "{{ status_chart|chart }}",
            "grafiek, met title, alt, categories, series, lowest, highest; kan ontbreken",
            "",
        ),
    ],
)
def test_a_field_says_how_it_is_written_and_what_it_gives(
    dutch: Dutch, kind: str, path: str, written: str | None, note: str, example: str | None
) -> None:
    one = dutch[kind][path]
    assert one.note == note
    assert written is None or one.written == written
    assert example is None or one.example == example


def test_most_of_what_can_have_an_example_has_one(dutch: Dutch) -> None:
    shown = [one for kind in dutch.values() for one in kind.values() if one.example or one.lacks_example]
    lacking = [one for one in shown if one.lacks_example]
    assert len(shown) > 900
    assert len(lacking) < len(shown) / 8
    assert dutch["agenda"]["head.moved_from"].lacks_example


def test_an_example_is_one_short_line(dutch: Dutch) -> None:
    examples = [one.example for kind in dutch.values() for one in kind.values()]
    assert max(map(len, examples)) == 60
    assert _said("One line\nand another", Language("en")) == "One line and another"
    assert sum(one.endswith("…") for one in examples) > 20


def test_in_english_it_is_all_english() -> None:
    found = {one.name.path: one for one in template_fields("agenda", Language("en"))}
    assert found["head.date"].about == "The date in words, with the day of the week"
    assert found["head.date"].example == "Wednesday 9 October 2024"
    assert found["items"].note == "list"


def test_a_kind_that_there_is_not_is_answered_with_the_one_that_was_meant() -> None:
    with pytest.raises(NoSuchKind) as raised:
        template_fields("agendas", Language("nl"))
    assert (raised.value.guess, len(raised.value.known)) == ("agenda", 14)
