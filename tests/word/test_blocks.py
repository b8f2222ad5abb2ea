"""What a tag opens is closed again in the same kind of place, or both places are told."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from docx_maker import NO_PARTS, docx, p, said, saved, table

from boardkit.problems import InvalidSource
from boardkit.word.template import Template


def mistakes(folder: Path, *body: str, parts: Mapping[str, str] = NO_PARTS) -> list[str]:
    with pytest.raises(InvalidSource) as caught:
        Template.load(saved(folder, docx(*body, parts=parts)))
    return said(caught.value)


HINT_LETTERS = "Begin both in the same way, for instance both with {%p, or both with {%tr."

HINT_LEVEL = "Put both in the same list of paragraphs or the same table; whole rows are repeated with {%tr."


def test_a_row_tag_outside_a_table_is_told(tmp_path: Path) -> None:
    hint = "Put it in a table, or write {%p for a whole paragraph."
    assert mistakes(tmp_path, p("{%tr if a %}"), p("{%tr endif %}")) == [
        f"paragraph 1: {{%tr if a %}} takes a whole row away, and does not stand in one. {hint}",
        f"paragraph 2: {{%tr endif %}} takes a whole row away, and does not stand in one. {hint}",
    ]


def test_of_a_block_that_is_closed_by_the_wrong_tag_the_open_one_is_named(tmp_path: Path) -> None:
    body = [p("{%p for a in b %}"), p("{%p if a %}"), p("{%p endfor %}")]
    assert mistakes(tmp_path, *body) == [
        "paragraph 2: {%p if a %} is never closed. Put {%p endif %} after it."
    ]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (
            [p("{%p if a %}"), p("{% endif %}")],
            "paragraph 2: {% endif %} and {%p if a %}, to which it belongs, do not stand in the same "
            "kind of place. " + HINT_LETTERS,
        ),
        (
            [p("{%p if a %}"), table(["{%tr endif %}"])],
            "table 1, row 1, column 1: {%tr endif %} and {%p if a %}, to which it belongs, do not stand "
            "in the same kind of place. " + HINT_LETTERS,
        ),
        (
            [table(["{% if a %}", "{% endif %}"])],
            "table 1, row 1, column 2: {% endif %} and {% if a %}, to which it belongs, do not stand in "
            "the same kind of place. " + HINT_LEVEL,
        ),
        (
            [table(["{%tr if a %}"]), table(["{%tr endif %}"])],
            "table 2, row 1, column 1: {%tr endif %} and {%tr if a %}, to which it belongs, do not "
            "stand in the same kind of place. " + HINT_LEVEL,
        ),
        (
            [p("{%p if a %}"), p("{%p else %}"), p("x {% endif %}")],
            "paragraph 3: {% endif %} and {%p if a %}, to which it belongs, do not stand in the same "
            "kind of place. " + HINT_LETTERS,
        ),
        (
            [p("{% if a %}", xml="<w:hyperlink><w:r><w:t>{% endif %}</w:t></w:r></w:hyperlink>")],
            "paragraph 1: {% endif %} and {% if a %}, to which it belongs, do not stand in the same "
            "kind of place. " + HINT_LEVEL,
        ),
    ],
)
def test_a_block_opens_and_closes_in_the_same_kind_of_place(
    tmp_path: Path, body: list[str], message: str
) -> None:
    assert mistakes(tmp_path, *body) == [message]


@pytest.mark.parametrize("tag", ["{% else %}", "{% elif b %}"])
def test_a_tag_that_cannot_follow_another_is_told(tmp_path: Path, tag: str) -> None:
    message = f"paragraph 2: {tag} cannot stand at this place. Look at the tags before it."
    assert mistakes(tmp_path, p("{% if a %}1{% else %}2"), p(f"{tag}3{{% endif %}}")) == [message]


def test_both_places_of_a_block_are_told(tmp_path: Path) -> None:
    with pytest.raises(InvalidSource) as caught:
        Template.load(saved(tmp_path, docx(p("{%p if a %}"), p("{% endif %}"))))
    assert [where.cell for where in caught.value.problems[0].also] == ["paragraph 1"]
