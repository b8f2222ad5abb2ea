"""The steps of a paper: what they are taken for, and that what is usual still works when it is counted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from docx_maker import document_of, filled, p, table, template

from boardkit.word.budget import STEPS, Exhausted, current, each, one_paper, spend, turns, weigh, whole


def taken() -> int:
    return STEPS - current().left


def test_steps_are_taken_until_there_are_none_left() -> None:
    with one_paper():
        spend(STEPS)
        with pytest.raises(Exhausted):
            spend(1)


def test_each_paper_begins_with_all_its_steps_also_inside_another() -> None:
    with one_paper():
        spend(10)
        with one_paper():
            assert current().left == STEPS
        assert current().left == STEPS - 10


@pytest.mark.parametrize(
    ("value", "steps"),
    [
        (None, 0),
        (7, 0),
        ("a" * 100, 10),
        (range(1000), 100),
        ([1] * 100, 5 + 10),
        (["a" * 100] * 100, 5 + 10 + 10 + 1000),
        ([[1], [1]], 5 + 0 + 0 + 5 + 5),
        ({"a": [1]}, 5 + 0 + 0 + 5),
    ],
)
def test_what_is_larger_takes_more(value: object, steps: int) -> None:
    with one_paper():
        assert weigh(value) is value
        assert taken() == steps


def test_a_list_that_holds_another_twice_is_counted_twice() -> None:
    doubled: list[object] = [1]
    for _ in range(15):
        doubled = [doubled, doubled]
    with one_paper():
        weigh(doubled)
        assert taken() > 5 * 2**15


def test_lists_as_deep_as_a_well_are_refused_before_python_breaks_down() -> None:
    deep: tuple[object, ...] = ()
    for _ in range(100_000):
        deep = (deep,)
    with one_paper(), pytest.raises(Exhausted):
        weigh(deep)


def test_a_loop_over_a_list_takes_all_its_steps_at_once_and_one_over_a_filter_as_it_goes() -> None:
    with one_paper():
        values = [1, 2, 3]
        assert turns(values, 4) is values
        assert taken() == 12
        going = turns(iter(values), 4)
        assert taken() == 12
        assert isinstance(going, Iterator)
        next(going)
        assert taken() == 16
        assert list(each(values)) == values
        assert taken() == 19


def test_a_part_is_no_longer_than_can_be_read_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("boardkit.word.budget.LONGEST_PART", 30)
    assert whole("abc" for _ in range(10)) == "abc" * 10
    with pytest.raises(Exhausted):
        whole("abc" for _ in range(11))


def test_the_largest_table_there_could_be_takes_a_fifth_of_the_budget(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("boardkit.word.budget.STEPS", STEPS // 5)
    columns = "abcdefghij"
    rows = [SimpleNamespace(**dict.fromkeys(columns, "Maatregel")) for _ in range(10_000)]
    cells = [f"{{{{ row.{one} }}}}" for one in columns]
    repeated = table(["{%tr for row in rows %}"], cells, ["{%tr endfor %}"])
    paper = template(tmp_path, repeated).fill({"rows": rows})
    assert document_of(paper).count("Maatregel") == 100_000


@pytest.mark.parametrize(
    ("tag", "printed"),
    [
        (
            "{% for i in x %}{{ loop.index }}/{{ loop.length }}{{ ' ' if not loop.last }}{% endfor %}",
            "1/3 2/3 3/3",
        ),
        ("{% for i in x|select %}{{ loop.revindex }}{% endfor %}", "321"),
        ("{% for i in x|map('abs') if i > 1 %}{{ i }}{{ loop.length }}{% endfor %}", "2232"),
        ("{% for i in x if i > 1 %}{{ loop.length }}{% else %}none{% endfor %}", "22"),
        ("{% for i in [] %}{% else %}none{% endfor %}", "none"),
        ("{% for i in [[1, [2, [3]]]] recursive %}{{ loop(i) if i is iterable else i }}{% endfor %}", "123"),
        ("{% for i in x recursive %}{{ i }}{{ loop([9]) if loop.depth < 2 }}{% endfor %}", "192939"),
        ("{% for a, b in {'k': 1}|items %}{{ a }}{{ b }}{% endfor %}", "k1"),
        ("{% for i in x|batch(2) %}{{ i|join('+') }};{% endfor %}", "1+2;3;"),
        (
            "{% macro m(a, b=2) %}{{ a }}{{ b }}{{ varargs|length }}{% endmacro %}{{ m(1) }}{{ m(1, 3, 4) }}",
            "120131",
        ),
        ("{% macro m() %}[{{ caller(1) }}]{% endmacro %}{% call(x) m() %}{{ x }}{% endcall %}", "[1]"),
        ("{% set a = x[1:] %}{{ a|join }}{{ x[0] }}{{ 'abc'[:2] }}{{ x[-1] }}", "231ab3"),
        ("{{ 1 if 1 < 2 < 3 }}{{ 1 if x == [1, 2, 3] }}{{ 1 if 2 in x }}{{ 1 if 'b' in 'abc' }}", "1111"),
        ("{% set (a, b) = (1, [2]) %}{{ a }}{{ b|first }}", "12"),
        ("{{ {'a': x}['a']|length }}{{ (x, x)|length }}{{ [x, 1]|length }}", "322"),
        ("{{ x|sum(start=0) }}{{ [[1], [2]]|sum(start=[])|join }}", "612"),
        ("{{ 1 ~ 2 ~ 'a' }}{% set y %}b{{ 1 }}{% endset %}{{ y }}", "12ab1"),
        ("{{ 'A' if 'a' is lower }}{{ 'B' if 1 is eq 1 }}{{ 'C' if 1 is in x }}", "ABC"),
    ],
)
def test_what_is_counted_works_as_before(tmp_path: Path, tag: str, printed: str) -> None:
    assert filled(tmp_path, p(tag), x=[1, 2, 3]) == printed
