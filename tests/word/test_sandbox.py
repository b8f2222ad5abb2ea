"""A template reaches nothing but the data that it is given."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from docx_maker import filled, p, said, template

from boardkit.problems import InvalidSource
from boardkit.word.sandbox import sandbox


class Item:
    kind = "a"
    secret = "s"
    _private = "p"

    def __init__(self) -> None:
        self.calls = 0

    def change(self) -> str:
        self.calls += 1
        return "changed"

    def rows(self) -> Iterator[int]:
        yield self.calls


class Known:
    _private = "p"

    @property
    def prop(self) -> int:
        return 1


@pytest.mark.parametrize(
    "tag",
    [
        "{{ x._private }}",
        "{{ x['_private'] }}",
        "{{ x.__class__.__mro__ }}",
        "{{ [x]|map(attribute='_private')|join }}",
        "{{ [x]|map(attribute='__class__')|join }}",
        "{{ [x]|sum(attribute='_private') }}",
        "{{ [x]|map('attr', '_private')|join }}",
        "{{ x.change() }}",
        "{{ x['change']() }}",
        "{{ [x]|map(attribute='change')|first }}",
        "{{ change() }}",
        "{{ rows.gi_frame.f_lineno }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ range.__self__ }}",
        "{{ ''.join(['a']) }}",
        "{{ '{0.secret}'.format(x) }}",
        "{% set f = ''.format_map %}{{ f(x) }}",
        "{% for i in [1] %}{{ loop.__class__ }}{% endfor %}",
        "{% macro m() %}{% endmacro %}{{ m.__globals__ }}",
        "{{ numbers.append(4) }}",
        "{{ words.clear() }}",
    ],
)
def test_nothing_private_is_shown_and_nothing_of_the_data_is_called(tmp_path: Path, tag: str) -> None:
    item, numbers, words = Item(), [1], {"a": 1}
    names: dict[str, object] = {
        "x": item,
        "change": item.change,
        "rows": item.rows(),
        "numbers": numbers,
        "words": words,
    }
    with pytest.raises(InvalidSource, match="template-"):
        template(tmp_path, p(tag)).fill(names)
    assert (item.calls, numbers, words) == (0, [1], {"a": 1})


NOT_IN = "there is no “{}” in it."
NOT_THERE = "there is no “{}”."
NO_FILTER = "there is no filter “{}”."
ONLY_KIND = "there is no “{}” in it. There is: prop."


@pytest.mark.parametrize(
    ("tag", "why"),
    [
        ("{{ x.__class__ }}", ONLY_KIND.format("__class__")),
        ("{{ x['__class__'] }}", ONLY_KIND.format("__class__")),
        ("{{ x['_pri' ~ 'vate'] }}", ONLY_KIND.format("_private")),
        ("{{ x.__init__.__globals__['os'] }}", NOT_IN.format("__globals__")),
        ("{{ ''.__class__.__mro__[1] }}", NOT_IN.format("__mro__")),
        ("{{ ().__class__.__base__.__subclasses__() }}", NOT_IN.format("__subclasses__")),
        ("{{ '{0.__class__}'.format(x) }}", NOT_IN.format("format")),
        ("{{ '%s'|format(x.__class__) }}", ONLY_KIND.format("__class__")),
        ("{{ namespace.__init__ }}", NOT_IN.format("__init__")),
        ("{{ namespace(a=1)._Namespace__attrs }}", NOT_IN.format("_Namespace__attrs")),
        ("{{ cycler('a').__init__.__globals__ }}", NOT_IN.format("__globals__")),
        ("{{ joiner.__init__.__globals__ }}", NOT_IN.format("__globals__")),
        ("{{ joiner().sep.__class__ }}", NOT_IN.format("__class__")),
        ("{{ self._TemplateReference__context }}", f"{NOT_THERE.format('self')} There is: x."),
        ("{{ lipsum.__globals__ }}", f"{NOT_THERE.format('lipsum')} There is: x."),
        ("{{ environment }}", f"{NOT_THERE.format('environment')} There is: x."),
        ("{{ x|attr('__class__') }}", NO_FILTER.format("attr")),
        ("{{ 'a'|safe }}", NO_FILTER.format("safe")),
        ("{{ x is attr('__class__') }}", "there is no test “attr”."),
        ("{{ [x]|selectattr('__class__')|list|length }}", ONLY_KIND.format("__class__")),
        ("{{ [x]|join(attribute='__class__') }}", ONLY_KIND.format("__class__")),
        ("{{ [x]|unique(attribute='__class__')|list|length }}", ONLY_KIND.format("__class__")),
        ("{{ (0 - 1000000000)|boardkit_steps }}", NO_FILTER.format("boardkit_steps")),
        ("{{ ('nan'|float) |\nboardkit_steps }}", NO_FILTER.format("boardkit_steps")),
        ("{{ 'a'|boardkit_with_look('<w:evil/>') }}", NO_FILTER.format("boardkit_with_look")),
        ("{{ [0 - 1000000000]|map('boardkit_steps')|list|length }}", NO_FILTER.format("boardkit_steps")),
        ("{{ [1]|map('boardkit' ~ '_turns', 0 - 9999)|list|length }}", NO_FILTER.format("boardkit_turns")),
    ],
)
def test_each_trick_is_refused_with_a_sentence_at_its_tag(tmp_path: Path, tag: str, why: str) -> None:
    with pytest.raises(InvalidSource) as caught:
        template(tmp_path, p(tag)).fill({"x": Known()})
    assert said(caught.value) == [f"paragraph 1: {tag}: {why}"]


@pytest.mark.parametrize(
    ("tags", "tag", "name"),
    [
        ("{% for i in [1] %}{{ loop.__init__ }}{% endfor %}", "{{ loop.__init__ }}", "__init__"),
        ("{% for i in [1] %}{{ loop._iterator }}{% endfor %}", "{{ loop._iterator }}", "_iterator"),
        (
            "{% macro m() %}{{ varargs.__class__ }}{% endmacro %}{{ m() }}",
            "{{ varargs.__class__ }}",
            "__class__",
        ),
        (
            "{% macro m() %}{{ caller._func }}{% endmacro %}{% call m() %}{% endcall %}",
            "{{ caller._func }}",
            "_func",
        ),
        ("{% macro m() %}{% endmacro %}{{ m._environment }}", "{{ m._environment }}", "_environment"),
    ],
)
def test_what_jinja_itself_offers_shows_nothing_private(
    tmp_path: Path, tags: str, tag: str, name: str
) -> None:
    with pytest.raises(InvalidSource) as caught:
        template(tmp_path, p(tags)).fill({})
    [problem] = said(caught.value)
    assert problem.startswith(f"paragraph 1: {tag}: {NOT_IN.format(name)}")


@pytest.mark.parametrize(
    ("tag", "printed"),
    [
        ("{% for i in [1, 2, 3] %}{{ loop.cycle('a', 'b') }}{{ loop.length }}{% endfor %}", "a3b3a3"),
        ("{% set c = cycler('a', 'b') %}{{ c.next() }}{{ c.next() }}{{ c.current }}", "aba"),
        ("{% set j = joiner(', ') %}{% for i in [1, 2] %}{{ j() }}{{ i }}{% endfor %}", "1, 2"),
        ("{% for i in [[1, [2]]] recursive %}{{ i if i is number else loop(i) }}{% endfor %}", "12"),
        ("{% for g in [x]|groupby('kind') %}{{ g.grouper }}{{ g.list|length }}{% endfor %}", "a1"),
        ("{% macro m(a) %}{{ a }}{% endmacro %}{{ m(a='a') }}", "a"),
        ("{% for k, v in words|items %}{{ k }}{{ v }}{% endfor %}", "a1"),
        ("{% for k in words %}{{ words[k] }}{% endfor %}", "1"),
        ("{{ [3, 1]|sort|first }}", "1"),
    ],
)
def test_what_jinja_itself_offers_to_call_can_be_called(tmp_path: Path, tag: str, printed: str) -> None:
    assert filled(tmp_path, p(tag), x=Item(), words={"a": 1}) == printed


@pytest.mark.parametrize(
    ("letter", "written"),
    [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&#34;"), ("'", "&#39;")],
)
def test_a_letter_that_ends_a_text_or_an_attribute_is_written_otherwise(letter: str, written: str) -> None:
    assert sandbox().shown(f"a{letter}b") == f"a{written}b"
    assert sandbox().shown(f"{'a' * 200}{letter}") == f"{'a' * 200}{written}"
    assert sandbox().shown("ab") == "ab"
