"""A template with more than can be read in a few seconds is refused before that begins."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from docx_maker import docx, p, run, said, saved, template
from wild import often

from boardkit.problems import InvalidSource
from boardkit.word.amount import LONGEST, MOST_TAGS
from boardkit.word.template import Template

TOO_MANY = ": This template holds more than 10000 tags. Let {% for %} repeat what comes back."


def refused(folder: Path, *body: str) -> list[str]:
    with pytest.raises(InvalidSource) as caught:
        template(folder, *body)
    return said(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "{% if a %}{% endif %}" * (MOST_TAGS // 2) + "{{ a }}",
        "{{ a }}" * (MOST_TAGS // 2) + "{",
        "{" * (2 * MOST_TAGS + 1),
        "{# " * (MOST_TAGS + 1) + " #}" * MOST_TAGS,
        "{% 'a" * (2 * MOST_TAGS + 1),
    ],
)
def test_more_tags_than_any_template_has_or_what_looks_like_them_are_refused(
    tmp_path: Path, text: str
) -> None:
    assert refused(tmp_path, p(text)) == [TOO_MANY]


def test_tags_in_all_parts_are_counted_together(tmp_path: Path) -> None:
    half = p("{{ a }}" * (MOST_TAGS // 4))
    path = saved(tmp_path, docx(half, parts={"header1": half, "footer1": p("{{ a }}")}))
    with pytest.raises(InvalidSource) as caught:
        Template.load(path)
    assert said(caught.value) == [TOO_MANY]


def test_braces_that_are_written_as_numbers_are_counted_too(tmp_path: Path) -> None:
    numbered = run("{{ a }}").replace("{{", "&#123;&#x7b;").replace("}}", "&#125;&#x7d;")
    assert template(tmp_path, p("{{ b }}", xml=numbered)).names == {"a", "b"}
    assert refused(tmp_path, p("{{ b }}", xml=numbered * (MOST_TAGS // 2))) == [TOO_MANY]


def test_a_tag_that_is_too_long_is_told_with_its_place_and_others_with_it(tmp_path: Path) -> None:
    long = f"{{{{ a{' + a' * LONGEST} }}}}"
    first, second = refused(tmp_path, p("{{ a }}"), p(long), p(long))
    shown = f"{long[:119]}…"
    assert first == f"paragraph 2: {shown} is longer than 10000 letters. Divide it over several tags."
    assert second.startswith("paragraph 3: ")


def test_long_tags_all_together_are_too_many(tmp_path: Path) -> None:
    chance = random.Random(1)  # noise, so that the file does not look as if it swells
    tags = (f"{{{{ '{chance.randbytes(4_500).hex()}' }}}}" for _ in range(120))
    assert refused(tmp_path, p(*tags)) == [TOO_MANY]


def test_as_many_tags_as_there_may_be_are_read_and_filled_in(tmp_path: Path) -> None:
    body = p(often("{{ i0 }}", 2) + "{{ a }}" * (MOST_TAGS // 2 - 4))
    assert template(tmp_path, body).fill({"a": 1})


def test_one_tag_that_word_split_over_all_runs_is_found_among_many(tmp_path: Path) -> None:
    letters = "{{ a }}" * 1_000
    body = p(*letters)
    assert template(tmp_path, body).names == {"a"}
