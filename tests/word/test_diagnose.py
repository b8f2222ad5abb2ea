"""What a template asks and the words do not bring is told all at once, each with its place."""

from __future__ import annotations

from collections import namedtuple
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from pathlib import Path

import pytest
from docx_maker import filled, p, said, table, template
from pydantic import BaseModel

from boardkit.problems import InvalidSource, Problem

EMPTY = "has nothing to print: the value is empty. Fill it in, or ask first with {% if %}."
KINDS = "Text and numbers cannot be compared or added, and only a list can be repeated."
LIST = "is a list, which cannot be printed as it is. Repeat it with {% for %}, or join it with |join(', ')."
LIMITS = "A template cannot repeat more than 100,000 times, take powers or repeat a text by multiplying."


@dataclass(frozen=True)
class Meeting:
    place: str = "Utrecht"
    day: str = "Monday"

    @property
    def heading(self) -> str:
        return f"{self.day}, {self.place}"

    def method(self) -> str:
        return "called"


class Paper(BaseModel):
    number: str = "1"
    heading: str = "a"


class Colour(Enum):
    RED = "red"


Pair = namedtuple("Pair", ["first", "second"])  # noqa: PYI024 - that a plain one works is what is tested


def problems(folder: Path, *body: str, **words: object) -> tuple[Problem, ...]:
    with pytest.raises(InvalidSource) as caught:
        template(folder, *body).fill(words)
    return tuple(caught.value.problems)


def mistakes(folder: Path, *body: str, **words: object) -> list[str]:
    return said(InvalidSource(problems(folder, *body, **words)))


def test_all_missing_names_are_told_at_once_before_anything_is_filled_in(tmp_path: Path) -> None:
    body = [p("{{ titel }}"), p("{% if never %}{{ other }}{% endif %}"), table(["{{ empty }}"])]
    assert mistakes(tmp_path, *body, title="x", never=False, empty=None) == [
        "paragraph 1: {{ titel }}: there is no “titel”. Did you mean “title”?",
        "paragraph 2: {{ other }}: there is no “other”. There is: title, never, empty.",
    ]


def test_a_missing_name_is_told_once_with_all_its_places(tmp_path: Path) -> None:
    [problem] = problems(
        tmp_path, p("{{ a }}"), p("{{ a }}{{ a|upper }}"), p("{% for i in a %}{{ i.x }}{% endfor %}")
    )
    assert problem.where.cell == "paragraph 1"
    assert [where.cell for where in problem.also] == ["paragraph 2", "paragraph 3"]


@pytest.mark.parametrize(
    "tag", ["{{ x|default('-') }}", "{% if x is defined %}{{ x }}{% else %}-{% endif %}"]
)
def test_a_name_that_is_asked_for_first_may_be_missing(tmp_path: Path, tag: str) -> None:
    assert filled(tmp_path, p(tag)) == "-"


@pytest.mark.parametrize(
    ("tag", "message"),
    [
        ("{{ x.plase }}", "{{ x.plase }}: there is no “plase” in it. Did you mean “place”?"),
        ("{{ x.zzz }}", "{{ x.zzz }}: there is no “zzz” in it. There is: place, day, heading."),
        ("{{ x['plase'] }}", "{{ x['plase'] }}: there is no “plase” in it. Did you mean “place”?"),
        ("{{ x.method }}", "{{ x.method }}: there is no “method” in it. There is: place, day, heading."),
        ("{{ x.method() }}", "{{ x.method() }}: there is no “method” in it. There is: place, day, heading."),
        (
            "{{ x.__class__ }}",
            "{{ x.__class__ }}: there is no “__class__” in it. There is: place, day, heading.",
        ),
        ("{{ y.numer }}", "{{ y.numer }}: there is no “numer” in it. Did you mean “number”?"),
        (
            "{{ y.model_dump() }}",
            "{{ y.model_dump() }}: there is no “model_dump” in it. There is: number, heading.",
        ),
        ("{{ z.kye }}", "{{ z.kye }}: there is no “kye” in it. Did you mean “key”?"),
        ("{{ t.frist }}", "{{ t.frist }}: there is no “frist” in it. Did you mean “first”?"),
        ("{{ n.x }}", "{{ n.x }}: there is no “x” in it."),
        ("{{ 'a'.upper() }}", "{{ 'a'.upper() }}: there is no “upper” in it."),
        ("{{ l[5] }}", "{{ l[5] }}: there is no “5” in it."),
        (
            "{% for i in x.dya %}{% endfor %}",
            "{% for i in x.dya %}: there is no “dya” in it. Did you mean “day”?",
        ),
        ("{% if x.dya %}{% endif %}", "{% if x.dya %}: there is no “dya” in it. Did you mean “day”?"),
        ("{{ empty }}", f"{{{{ empty }}}} {EMPTY}"),
        ("{{ nan }}", f"{{{{ nan }}}} {EMPTY}"),
        ("{{ decimal }}", f"{{{{ decimal }}}} {EMPTY}"),
        ("{{ empty|upper }}", "{{ empty|upper }} has nothing to print: the value is empty."),
        ("{{ x }}", "{{ x }} is a block with fields; choose one of its fields to print."),
        ("{{ z }}", "{{ z }} is a block with fields; choose one of its fields to print."),
        (
            "{{ l }}",
            f"{{{{ l }}}} {LIST}",
        ),
        ("{{ n > 3 }}", "{{ n > 3 }} is yes or no, which cannot be printed. Use {% if %}."),
        ("{{ n + 'a' }}", f"{{{{ n + 'a' }}}} cannot be worked out with these values. {KINDS}"),
        (
            "{% for i in n %}{% endfor %}",
            f"{{% for i in n %}} cannot be worked out with these values. {KINDS}",
        ),
        ("{{ n / 0 }}", f"{{{{ n / 0 }}}} cannot be worked out with these values. {KINDS}"),
        (
            "{% for i in range(999999) %}{% endfor %}",
            f"{{% for i in range(999999) %}} cannot be worked out with these values. {LIMITS}",
        ),
        (
            "{{ 'a' * 999999999 }}",
            f"{{{{ 'a' * 999999999 }}}} cannot be worked out with these values. {LIMITS}",
        ),
        ("{{ 9 ** 9 }}", f"{{{{ 9 ** 9 }}}} cannot be worked out with these values. {LIMITS}"),
        ("{{ function() }}", "{{ function() }} calls something of the data, which a template cannot do."),
        ("{% macro m(a) %}{{ a }}{% endmacro %}{{ m() }}", "{{ a }}: there is no “a”."),
    ],
)
def test_what_cannot_be_filled_in_is_told_with_its_paragraph(tmp_path: Path, tag: str, message: str) -> None:
    words: dict[str, object] = {
        "x": Meeting(),
        "y": Paper(),
        "z": {"key": 1},
        "t": Pair(1, 2),
        "l": ["a"],
        "n": 1,
    }
    words |= {"empty": None, "nan": float("nan"), "decimal": Decimal("Infinity"), "function": len}
    assert mistakes(tmp_path, p("first"), p(tag), **words) == [f"paragraph 2: {message}"]


def test_every_mistake_in_the_words_is_told_not_only_the_first(tmp_path: Path) -> None:
    body = [
        p("{{ x.plase }} {{ x.day }} {{ x.dya }}"),
        p("{% if x.nope and empty %}{{ empty }}{% endif %}{{ empty }}"),
        p("{{ x.a.b.c + 1 }}{{ x.q|upper }}{{ -x.r }}{{ x.s() }}{{ x.t > 1 }}{{ x.u[0] }}{{ x.v|length }}"),
        p("{{ n + 'a' }}"),
    ]
    found = problems(tmp_path, *body, x=Meeting(), empty=None, n=1)
    assert {f"{one.where.cell}: {one.values.get('name', one.code)}" for one in found} == {
        *("paragraph 1: plase", "paragraph 1: dya"),
        *("paragraph 2: nope", "paragraph 2: template-empty"),
        *(f"paragraph 3: {name}" for name in ("a", "q", "r", "s", "t", "u", "v", "template-value")),
        "paragraph 4: template-value",
    }


def test_a_mistake_that_is_repeated_in_a_loop_is_told_once(tmp_path: Path) -> None:
    different = [Meeting(), Paper(), Meeting()]
    assert len(problems(tmp_path, p("{% for i in l %}{{ i.nope }}{% endfor %}"), l=different)) == 1


def test_in_a_row_of_a_loop_the_cell_of_the_template_is_named(tmp_path: Path) -> None:
    body = table(["{%tr for i in l %}"], ["{{ i.place }}", "{{ i.plase }}"], ["{%tr endfor %}"])
    assert [one.where.cell for one in problems(tmp_path, body, l=[Meeting()])] == ["table 1, row 2, column 2"]


def test_an_empty_value_may_be_asked_for(tmp_path: Path) -> None:
    assert filled(tmp_path, p("{% if x %}{{ x }}{% else %}-{% endif %}{{ x or 'none' }}"), x=None) == "-none"


def test_a_property_of_the_data_can_be_printed(tmp_path: Path) -> None:
    assert filled(tmp_path, p("{{ x.heading }} {{ c }}"), x=Meeting(), c=Colour.RED) == "Monday, Utrecht red"


def test_a_text_of_a_macro_that_is_cut_in_two_is_refused(tmp_path: Path) -> None:
    tags = "{% macro m() %}{{ x }}{% endmacro %}{{ m()[:3] }}"
    assert mistakes(tmp_path, p(tags), x="a&b") == [
        ": This template cuts a text of a macro or of {% set %} in two."
    ]
