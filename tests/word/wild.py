"""Templates that would keep a computer busy, fill its memory or break it down: each by its name."""

from __future__ import annotations

from collections.abc import Mapping

DOUBLING = "{% set b = b ~ b %}"
BIG = "{% set b = 'a' %}" + DOUBLING * 19
"""A text of half a million letters."""
MANY = "{% set r = range(100000) %}"
IFS = "{% if 0 %}{% endif %}" * 500
NEST = "{% set n = namespace(x=[1], y=[1]) %}{% for i in range(60) %}{% set n.x = [n.x, n.x] %}"
NESTS = f"{NEST}{{% set n.y = [n.y, n.y] %}}{{% endfor %}}"
DEEP = "{% set n = namespace(x=(1,)) %}{% for i in range(1000) %}"


def often(tags: str, *times: int) -> str:
    """These tags, in loops in loops."""
    loops = "".join(f"{{% for i{level} in range({count}) %}}" for level, count in enumerate(times))
    return f"{loops}{tags}{'{% endfor %}' * len(times)}"


ENDLESS: Mapping[str, str] = {
    "loops in loops": often("", 100000, 100000, 100000),
    "loops in loops that print": often("{{ i1 }}", 100000, 100000),
    "loops in loops of a text": f"{BIG}{{% for c in b %}}{{% for d in b %}}{{% endfor %}}{{% endfor %}}",
    "a loop that leaves all out": f"{MANY}{often('{% for a in r if a < 0 %}{% endfor %}', 100000)}",
    "a loop over a filter": MANY + often("{% for a in r|map('abs') %}{% endfor %}", 100000),
    "a loop that counts its rest": (
        MANY + often("{% for a in r|select %}{{ loop.length }}{% endfor %}", 100000)
    ),
    "a loop in itself": "{% for a in [[1]] recursive %}{{ loop([a, a, a]) if loop.depth < 40 }}{% endfor %}",
    "a loop in itself by another name": (
        "{% for a in [1] recursive %}{% set l = loop %}"
        "{% for k in range(9) %}{{ l([1, 2]) if loop.index < 99 and l.depth < 60 }}{% endfor %}{% endfor %}"
    ),
    "a loop in itself that leaves much out": (
        MANY + "{% for a in [0] if a == 0 recursive %}{{ loop(r) if loop.depth < 50 }}{% endfor %}"
    ),
    "a loop in itself over much": (
        f"{MANY}{{% for a in [1] recursive %}}{{{{ loop(r) if loop.depth < 5 }}}}{{% endfor %}}"
    ),
    "a macro that uses itself twice": (
        "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}"
    ),
    "a macro that hands itself on": (
        "{% macro m(n) %}{% if n %}{{ caller() }}"
        "{% call m(n - 1) %}{% call m(n - 1) %}{% endcall %}{% endcall %}"
        "{% endif %}{% endmacro %}{% call m(25) %}{% endcall %}"
    ),
    "a macro with long arguments": MANY
    + "{% macro m() %}{{ varargs|length }}{% endmacro %}"
    + often("{{ m(*r) }}", 1000),
    "a loop of many tags": often(IFS, 10000),
    "a loop in itself of many tags": "{% for a in range(10000) recursive %}" + IFS + "{% endfor %}",
    "a macro of many tags": "{% macro m() %}" + IFS + "{% endmacro %}" + often("{{ m() }}", 10000),
    "a block of many tags that is handed on": (
        "{% macro m() %}{{ caller() }}{% endmacro %}" + often("{% call m() %}" + IFS + "{% endcall %}", 10000)
    ),
    "a text that is kept": BIG + often("{% set x %}{{ b }}{{ b }}{% endset %}", 1000),
    "a large text printed often": BIG + often("{{ b }}", 1000),
    "a large text printed by a macro": BIG
    + "{% macro m() %}{{ b }}{% endmacro %}"
    + often("{{ m() }}", 1000),
    "words of the template printed often": often("x" * 5000, 100000),
    "words of the template in a macro": "{% macro m() %}"
    + "x" * 5000
    + "{% endmacro %}"
    + often("{{ m() }}", 10000),
    "wrapping a long word": BIG + "{{ b|wordwrap(1) }}",
    "wrapping often": "{% set b = 'a-b '|center(9000) %}" + often("{% if b|wordwrap(2) %}{% endif %}", 1000),
    "trimming": BIG + "{{ (b|upper)|trim(b ~ 'A') }}",
    "trimming a short text": BIG + often("{% if 'a'|trim(b) %}{% endif %}", 20),
    "trimming what is not there": BIG + often("{% if (b ~ 'c')|trim(b|upper) %}{% endif %}", 1000),
    "stripping what looks like tags": ("{% set b = '<a' %}" + DOUBLING * 16 + "{{ b|striptags|length }}"),
    "encoding for an address": BIG + often("{% if b|urlencode %}{% endif %}", 1000),
    "large and small letters": BIG + often("{% if b|upper|lower|title|capitalize %}{% endif %}", 1000),
    "counting words": "{% set b = 'a ' %}" + DOUBLING * 18 + often("{% if b|wordcount %}{% endif %}", 1000),
    "putting in": BIG + often("{% if b|replace('a', 'b') %}{% endif %}", 1000),
    "looking for a text": BIG + often("{% if (b ~ 'c') in b %}{% endif %}", 1000),
    "comparing texts": BIG + "{% set c = b|upper|lower %}" + often("{% if b == c %}{% endif %}", 1000),
    "comparing texts with a test": BIG
    + "{% set c = b|lower %}"
    + often("{% if b is eq c %}{% endif %}", 1000),
    "letters of a text by a test": BIG + often("{% if b is lower %}{% endif %}", 1000),
    "pieces of a text": BIG + often("{% if b[1:] %}{% endif %}", 1000),
    "pieces of a list": MANY + "{% set l = r|list %}" + often("{% if l[1:] %}{% endif %}", 1000),
    "joining": MANY + often("{% if r|join %}{% endif %}", 5),
    "sorting": MANY + often("{% if r|sort(reverse=true)|first %}{% endif %}", 1000),
    "sorting large texts": BIG + "{% set l = [b]|batch(9999, b)|first %}{{ l|sort|first|length }}",
    "sorting by a large text": (
        BIG + "{% set n = namespace(x=b) %}{% set l = [n]|batch(9999, n)|first %}"
        "{{ (l|sort(attribute='x')|first).x|length }}"
    ),
    "grouping by a large text": (
        BIG + "{% set n = namespace(x=b) %}{% set l = [n]|batch(9999, n)|first %}{{ l|groupby('x')|length }}"
    ),
    "each once": MANY + often("{% if r|unique|list %}{% endif %}", 1000),
    "a long way to a field": (
        "{% set a = 'x' ~ '.x'|center(2)|replace('.x', '.x' ~ '.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x') %}"
        "{% set n = namespace() %}{% set n.x = n %}{% set l = [n]|batch(9999, n)|first %}"
        + often("{% if l|map(attribute=a)|list %}{% endif %}", 5)
    ),
    "a sum of lists": MANY + "{{ (r|batch(1)|sum(start=[]))|length }}",
    "filters on filters": MANY + often("{% if r" + "|select" * 30 + "|list %}{% endif %}", 1000),
    "batches": often("{% if [1]|batch(9999, 'x')|list %}{% endif %}", 1000),
    "slices": often("{% if [1]|slice(9999)|list %}{% endif %}", 1000),
    "looking in a list": MANY + "{% set l = r|list %}" + often("{% if 'a' in l %}{% endif %}", 1000),
    "looking in a filter": MANY + often("{% if 'a' in r|select %}{% endif %}", 1000),
    "choosing by a test": MANY
    + "{% set l = r|list %}"
    + often("{% if r|select('in', l)|list %}{% endif %}", 1000),
    "indenting": "{% set b = 'a\\n' %}" + DOUBLING * 17 + often("{% if b|indent(3) %}{% endif %}", 1000),
    "large numbers": (
        "{% set n = namespace(x=9) %}"
        + often("{% set n.x = n.x * n.x %}", 11)
        + often("{{ n.x // 7 }}", 5000)
    ),
    "widths": often("{{ '%9999d' % 1 }}", 10000),
    "lists that are compared": f"{NESTS}{{{{ 1 if n.x == n.y }}}}",
    "lists that are sorted": f"{NESTS}{{{{ [n.x, n.y]|sort|length }}}}",
    "lists that are looked for": f"{NESTS}{{{{ 1 if n.x in [n.y] }}}}",
    "lists that are made keys": (
        NEST.replace("[", "(").replace("]", ",)") + "{% endfor %}{{ {n.x: 1}|length }}"
    ),
    "lists as arguments": (
        "{% set n = namespace(x=1) %}{% macro m() %}{% set n.x = varargs %}{% endmacro %}"
        + often("{{ m(n.x, n.x) }}", 60)
        + "{{ {n.x: 1}|length }}"
    ),
    "arguments that are handed on": (
        "{% macro m(d) %}{% if d %}{{ m(d - 1, varargs, varargs) }}"
        "{% else %}{{ {varargs: 1}|length }}{% endif %}{% endmacro %}{{ m(60, 1) }}"
    ),
    "lists out of batches": (
        "{% set n = namespace(x=[1], y=[1]) %}"
        + often("{% set n.x = (n.x + n.x)|batch(2)|list %}{% set n.y = (n.y + n.y)|batch(2)|list %}", 60)
        + "{{ 1 if n.x == n.y }}"
    ),
    "lists as deep as a well": f"{DEEP}{{% set n.x = (n.x,) %}}{{% endfor %}}{{{{ {{n.x: 1}}|length }}}}",
    "arguments as deep as a well": (
        "{% set n = namespace(x=1) %}{% macro m() %}{% set n.x = varargs %}{% endmacro %}"
        + often("{{ m(n.x) }}", 1000)
        + "{{ {n.x: 1}|length }}"
    ),
    "many variables": MANY + "".join(f"{{% set a{one} = r|list %}}" for one in range(900)),
    "many large texts": BIG + "".join(f"{{% set a{one} = b|upper %}}" for one in range(900)),
    "wide letters": BIG.replace("'a'", "'\N{GRINNING FACE}'") + often("{{ b }}", 1000),
    "mistakes in loops": "{% set d = {'a': 1} %}" + often("{{ d.b }}{{ d.c }}", 9, 9, 9, 9),
    "choices": MANY + often("{% if 'a'|choice(r) %}{% endif %}", 30),
}
"""By itself each takes minutes or hours, or more memory than there is."""
HARMLESS: Mapping[str, str] = {
    "a macro cut into signs": (
        "{% macro m() %}{{ '\\n' }}{% endmacro %}{% set b = m()[:1] %}" + DOUBLING * 19 + "{{ b|upper }}"
    ),
    "bookmarks": often("{{ 'a'|bookmark('b') }}", 5000),
    "a long list": often("{{ loop.length }}", 5000),
    "a large table": often("{{ i1 }}", 1000, 10),
    "a text that is repeated": "{% set b = 'a'|center(9000) %}" + often("{{ b }}", 300),
}
"""Much of it, or of a kind that went wrong elsewhere."""
FILLING_MEMORY = (
    *("sorting large texts", "sorting by a large text", "grouping by a large text", "wide letters"),
    *("many variables", "many large texts", "a large text printed often", "a sum of lists", "widths"),
)
