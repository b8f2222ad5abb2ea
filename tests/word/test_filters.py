"""A filter prints nothing that could not be printed without it, and fills no memory."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from docx_maker import filled, p, saved, template

from boardkit.problems import InvalidSource
from boardkit.word.template import Template

EMPTY = "{tag} has nothing to print: the value is empty."
BLOCK = "{tag} is a block with fields; choose one of its fields to print."
LIST = "{tag} is a list, which cannot be printed as it is."
LONG = "{tag} makes a text or a number that is too long."
YES = "{tag} is yes or no, which cannot be printed."


@dataclass(frozen=True)
class Thing:
    title: str


WORDS: dict[str, object] = {
    "thing": Thing("a"),
    "items": (Thing("a"), Thing("b")),
    "empty": None,
    "text": "abc",
    "day": date(2024, 1, 2),
}


@pytest.mark.parametrize(
    ("tag", "message"),
    [
        *[
            (f"{{{{ thing|{one} }}}}", BLOCK)
            for one in ("string", "upper", "lower", "trim", "title", "capitalize", "e", "escape", "urlencode")
        ],
        *[
            (f"{{{{ thing|{one} }}}}", BLOCK)
            for one in ("center", "indent", "truncate", "wordwrap", "wordcount", "striptags", "format")
        ],
        ("{{ thing|replace('a', 'b') }}", BLOCK),
        ("{{ text|replace('a', thing) }}", BLOCK),
        ("{{ '%s'|format(thing) }}", BLOCK),
        ("{{ '%s'|format(empty) }}", EMPTY),
        ("{{ '%(a)s'|format(a=thing) }}", BLOCK),
        ("{{ '%s' % thing }}", BLOCK),
        ("{{ '%s %s' % (text, empty) }}", EMPTY),
        ("{{ '%s' % (items,) }}", LIST),
        ("{{ thing ~ '' }}", BLOCK),
        ("{{ empty ~ 'x' }}", EMPTY),
        ("{{ none ~ 'x' }}", EMPTY),
        ("{{ (text == 'abc') ~ 'x' }}", YES),
        ("{{ items|join(' ') }}", BLOCK),
        ("{{ [empty, 'x']|join('-') }}", EMPTY),
        ("{{ items|map('string')|join }}", BLOCK),
        ("{{ items|map(attribute='title')|string }}", LIST),
        ("{{ items|batch(2)|list|string }}", LIST),
        ("{{ empty|e }}", EMPTY),
        ("{{ none }}", EMPTY),
        ("{{ [1] }}", LIST),
        ("{{ true }}", YES),
        ("{{ text|center(2000000000) }}", LONG),
        ("{{ text|indent(1000000000) }}", LONG),
        ("{{ [1]|batch(1000000000, 'x')|list|length }}", LONG),
        ("{{ '%2000000000d' % 1 }}", LONG),
        ("{{ '%.2000000000f' % 1 }}", LONG),
        ("{{ '%*d' % (2000000000, 1) }}", LONG),
        ("{{ '%2000000000d'|format(1) }}", LONG),
        ("{{ '%(a)2000000000d'|format(a=1) }}", LONG),
    ],
)
def test_what_cannot_be_printed_is_no_text_for_a_filter_either(
    tmp_path: Path, tag: str, message: str
) -> None:
    with pytest.raises(InvalidSource) as caught:
        template(tmp_path, p(tag)).fill(WORDS)
    [problem] = caught.value.problems
    assert (problem.message, problem.values["tag"]) == (message, tag)


@pytest.mark.parametrize("grow", ["t ~ n.x", "n.x + n.x", "n.x|replace('a', n.x)", "[n.x, n.x]|join"])
def test_a_text_that_doubles_without_end_is_stopped(tmp_path: Path, grow: str) -> None:
    grow = grow.replace("t ~", "n.x ~")
    tag = f"{{% set n.x = {grow} %}}"
    body = p(f"{{% set n = namespace(x='aa') %}}{{% for i in range(40) %}}{tag}{{% endfor %}}")
    with pytest.raises(InvalidSource) as caught:
        template(tmp_path, body).fill(WORDS)
    assert [one.message for one in caught.value.problems] == [LONG]


def test_a_number_that_is_squared_without_end_is_stopped(tmp_path: Path) -> None:
    tag = "{% set n.x = n.x * n.x %}"
    body = p(f"{{% set n = namespace(x=9) %}}{{% for i in range(60) %}}{tag}{{% endfor %}}")
    with pytest.raises(InvalidSource) as caught:
        template(tmp_path, body).fill(WORDS)
    assert [one.message for one in caught.value.problems] == [LONG]


@pytest.mark.parametrize(
    ("tag", "printed"),
    [
        ("{{ text ~ ' ' ~ 1 ~ day }}", "abc 12024-01-02"),
        ("{{ '%s %02d' % (text, 3) }}", "abc 03"),
        ("{{ '%.1f %%'|format(2.55) }}", "2.5 %"),
        ("{{ '%(a)s'|format(a=text) }}", "abc"),
        ("{{ items|join(', ', attribute='title') }}", "a, b"),
        ("{{ [1, text, day]|join('<') }}", "1<abc<2024-01-02"),
        ("{{ text|replace('b', '&')|upper }}", "A&C"),
        ("{{ '<'|e }}{{ text|e }}", "<abc"),
        ("{{ text|center(9)|trim }}{{ text|truncate(20, true) }}", "abcabc"),
        ("{{ 7 % 4 }}{{ 2 * 3 }}{{ 1 + 1 }}", "362"),
        ("{% macro m() %}a&b{% endmacro %}{{ m() ~ '<' }}{{ m()|upper }}", "a&b<A&B"),
    ],
)
def test_what_can_be_printed_goes_through_a_filter_as_before(tmp_path: Path, tag: str, printed: str) -> None:
    assert filled(tmp_path, p(tag), **WORDS) == printed


def test_a_kept_template_refuses_the_same(tmp_path: Path) -> None:
    template(tmp_path, p("{{ thing ~ '' }}"))
    path, cache = saved(tmp_path, (tmp_path / "t.docx").read_bytes()), tmp_path / "cache"
    for _ in range(2):
        with pytest.raises(InvalidSource) as caught:
            Template.load(path, cache=cache).fill(WORDS)
        assert [one.message for one in caught.value.problems] == [BLOCK]
