"""A template reaches nothing but the data that it is given."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from docx_maker import filled, p, template

from boardkit.problems import InvalidSource


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
