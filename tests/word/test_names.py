"""The names that a template needs are found before it is filled in."""

from __future__ import annotations

import pytest
from jinja2 import meta

from boardkit.word.names import uses
from boardkit.word.sandbox import sandbox


@pytest.mark.parametrize(
    "source",
    [
        "{{ a }}{{ b.c }}{{ d['e'] }}{{ f[g] }}",
        "{% for a in b %}{{ a }}{{ loop.index }}{{ c }}{% else %}{{ d }}{% endfor %}",
        "{% for a, (b, c) in d if e %}{{ a }}{{ b }}{{ c }}{% endfor %}",
        "{% for a in b %}{% endfor %}{{ a }}{{ loop }}",
        "{% set a = b %}{{ a }}{% set c %}{{ d }}{% endset %}{{ c }}",
        "{% macro m(a, b=c) %}{{ a }}{{ b }}{{ d }}{{ caller() }}{{ varargs }}{% endmacro %}{{ m(e) }}",
        "{% macro m() %}{% endmacro %}{% call(x) m() %}{{ x }}{{ y }}{% endcall %}",
        "{% with a = b, c = d %}{{ a }}{{ c }}{{ e }}{% endwith %}{{ c }}",
        "{% if a is divisibleby b %}{{ c|default(d) }}{% elif e %}{{ f if g else h }}{% endif %}",
        "{{ [a, b]|join(c) }}{{ {'x': d}[e] }}{{ m(f, n=g) }}{{ h ~ i }}{{ j[k:l] }}",
        "{% set n = namespace(x=a) %}{% set n.x = b %}{{ n.x }}{{ range(c) }}",
    ],
)
def test_the_names_are_those_that_jinja_finds(source: str) -> None:
    tree = sandbox().parse(source)
    found = {use.path for use in uses(tree) if use.is_name}
    assert found
    assert found == meta.find_undeclared_variables(tree) - {"range", "namespace"}


@pytest.mark.parametrize(
    ("source", "paths"),
    [
        ("{{ a.b.c }}", {"a", "a.b", "a.b.c"}),
        (
            "{% for x in a.b %}{{ x.c }}{% for y in x.d %}{{ y }}{% endfor %}{% endfor %}",
            {"a", "a.b", "a.b.c", "a.b.d"},
        ),
        ("{% set x = a.b %}{{ x.c }}", {"a", "a.b", "a.b.c"}),
        ("{% with x = a %}{{ x.b }}{% endwith %}", {"a", "a.b"}),
        ("{{ a[0].b }}{{ a['c'] }}", {"a", "a.b", "a.c"}),
        ("{% for k, v in a %}{{ v.b }}{% endfor %}", {"a"}),
        ("{{ (a|first).b }}", {"a", "a.b"}),
        ("{% for x in a|rejectattr('c')|sort|list %}{{ x.b }}{% endfor %}", {"a", "a.c", "a.b"}),
        ("{{ a|selectattr('b')|map(attribute='c')|list }}", {"a", "a.b"}),
    ],
)
def test_paths_are_followed_to_the_data(source: str, paths: set[str]) -> None:
    assert {use.path for use in uses(sandbox().parse(source))} == paths


def test_each_use_knows_its_line() -> None:
    assert [(use.path, use.line) for use in uses(sandbox().parse("{{ a }}\n{{ b }}{{\na }}"))] == [
        ("a", 1),
        ("b", 2),
        ("a", 3),
    ]


@pytest.mark.parametrize(
    "source", ["{{ a|default('') }}", "{{ a|d }}", "{% if a is defined %}{% endif %}", "{{ a is undefined }}"]
)
def test_a_name_that_is_asked_for_is_optional(source: str) -> None:
    assert [(use.path, use.optional) for use in uses(sandbox().parse(source))] == [("a", True)]
