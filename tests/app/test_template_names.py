"""A template that names what its kind does not have is told so, name by name, before it is used."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from own_boards import word_file

from boardkit.app.template_names import unknown_names
from boardkit.documents.kinds import CONTENTS
from boardkit.language import Language
from boardkit.word.template import Template

ROOT = Path(__file__).resolve().parents[2]
Told = Callable[..., list[str]]


@pytest.fixture
def told(tmp_path: Path) -> Told:
    """What is said of an agenda's template with these paragraphs."""

    def say(*texts: str) -> list[str]:
        path = tmp_path / "agenda.docx"
        path.write_bytes(word_file(*texts))
        ours = Template.load(ROOT / "templates" / "nl" / "agenda.docx")
        found = unknown_names(Template.load(path), CONTENTS["agenda"], ours=ours)
        language = Language("en")
        return [
            " | ".join([one.where.cell, *language.problem(one), *(place.cell for place in one.also)])
            for one in found
        ]

    return say


@pytest.mark.parametrize(
    "path", sorted((ROOT / "templates").glob("*/*.docx")), ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_our_templates_name_only_what_there_is(path: Path) -> None:
    assert list(unknown_names(Template.load(path), CONTENTS[path.stem])) == []


def test_a_name_is_followed_through_a_loop(told: Told) -> None:
    assert told("{%p for item in items %}", "{{ item.titel }}", "{%p endfor %}") == [
        "paragraph 2 | {{ item.titel }}: there is no “titel” in it. | Did you mean “title”?"
    ]
    assert told(
        "{%p for item in items %}",
        "{% for one in item.papers %}{{ one.labl }}{% endfor %}",
        "{%p endfor %}",
    ) == ["paragraph 2 | {{ one.labl }}: there is no “labl” in it. | Did you mean “label”?"]


def test_a_name_that_resembles_none_is_told_with_what_there_is(told: Told) -> None:
    assert told("{{ next_meeting.xyzzy }}") == [
        (
            "paragraph 1 | {{ next_meeting.xyzzy }}: there is no “xyzzy” in it. | "
            "There is: date, start, end, deadline."
        )
    ]


def test_a_text_has_nothing_in_it(told: Told) -> None:
    assert told("{{ head.board.name }}") == [
        "paragraph 1 | {{ head.board.name }}: there is no “name” in it. | "
    ]


def test_each_name_is_told_once_with_all_its_places(told: Told) -> None:
    assert told("{{ haed }}", "x", "{{ haed.board }} {{ haed }}") == [
        "paragraph 1 | {{ haed }}: there is no “haed”. | Did you mean “head”? | paragraph 3"
    ]


def test_a_name_that_the_template_makes_itself_or_asks_for_is_no_mistake(told: Told) -> None:
    assert (
        told("{% set port = head.board %}{{ port }}", "{% if sponsor is defined %}{{ sponsor }}{% endif %}")
        == []
    )
    assert told("{% if next_meeting %}{{ next_meeting.date }}{% endif %}{{ loop is defined }}") == []


def test_a_name_that_is_there_only_in_a_loop_is_told_which_loop(told: Told) -> None:
    loop = "there only between {%tr for item in items %} and its endfor."
    assert told("{{ item.title }}", "{{ item.number }}") == [
        f"paragraph 1 | {{{{ item.title }}}}: there is no “item”. | “item” is {loop} | paragraph 2"
    ]
    assert told("{{ itm.title }}") == [
        f"paragraph 1 | {{{{ itm.title }}}}: there is no “itm”. | Did you mean “item”? It is {loop}"
    ]
    assert told("{%p for item in itms %}", "{%p endfor %}") == [
        "paragraph 1 | {%p for item in itms %}: there is no “itms”. | Did you mean “items”?"
    ]
