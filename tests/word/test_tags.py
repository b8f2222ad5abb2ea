"""A tag is found and mended wherever Word split it, quoted it or put something in it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from docx_maker import document_of, filled, p, run, template
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from boardkit.problems import InvalidSource

FRESH_FOLDER = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60
)


@FRESH_FOLDER
@given(cuts=st.sets(st.integers(1, 60), max_size=12))
def test_a_tag_split_over_runs_at_any_point_gives_the_same_paper(tmp_path: Path, cuts: set[int]) -> None:
    text = "Dear {{ name|upper }},{% if x > 1 and name != 'a' %} welcome{% else %} bye{% endif %}!"
    points = [0, *sorted(cuts), len(text)]
    pieces = [text[first:last] for first, last in pairwise(points)]
    assert filled(tmp_path, p(*pieces), name="Eva", x=2) == "Dear EVA, welcome!"


def test_a_line_end_becomes_a_break_and_a_tab_a_tab(tmp_path: Path) -> None:
    paper = template(tmp_path, p("{{ x }}")).fill({"x": "a\nb\tc"})
    space = 'xml:space="preserve"'
    expected = f"<w:t {space}>a</w:t><w:br/><w:t {space}>b</w:t><w:tab/><w:t {space}>c</w:t>"
    assert document_of(paper) == f"<w:p><w:r>{expected}</w:r></w:p>"


def test_a_tag_keeps_the_look_of_the_run_in_which_it_begins(tmp_path: Path) -> None:
    bold = "<w:rPr><w:b/></w:rPr>"
    body = f"<w:p>{run('a {{ x', bold)}{run(' }} b')}</w:p>"
    expected = f"<w:p>{run('a X', bold)}{run(' b')}</w:p>"
    assert document_of(template(tmp_path, body).fill({"x": "X"})) == expected


@pytest.mark.parametrize(
    "between",
    [
        '<w:proofErr w:type="spellStart"/>',
        '<w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/>',
        '<w:ins w:id="1" w:author="a"><w:r><w:t>m</w:t></w:r></w:ins>',
        '<w:hyperlink r:id="rId9"><w:r><w:t>m</w:t></w:r></w:hyperlink>',
        '<w:r w:rsidR="00AB12CD"><w:t>m</w:t></w:r>',
        "<w:sdt><w:sdtContent><w:r><w:t>m</w:t></w:r></w:sdtContent></w:sdt>",
    ],
)
def test_what_word_puts_inside_a_tag_does_not_break_it(tmp_path: Path, between: str) -> None:
    middle = "" if ">m<" in between else "m"
    body = f"<w:p>{run('{{ na')}{between}{run(middle + 'e }}!')}</w:p>"
    assert filled(tmp_path, body, name="Eva") == "Eva!"


@pytest.mark.parametrize(
    ("tag", "printed"),
    [
        ("{{ x|default(“none”) }}", "none"),
        ("{{ x|default(‘none’) }}", "none"),
        ("{{ x|default(„none”) }}", "none"),
        ("{{\u00a0x|default('none')\u00a0}}", "none"),
        ("{{ x|default(“it's”) }}", "it's"),
        ("{{ x|default('“quoted”') }}", "“quoted”"),
        ("{{ x|default('a\u00a0b') }}", "a\u00a0b"),
        ("{{ x|default('}}') }}", "}}"),
        ("{% if 1 < 2 and 3 > 2 %}yes{% endif %}", "yes"),
        ("{# a remark, it's not shown #}shown", "shown"),
        ("a {  b } c", "a {  b } c"),
        ("{{% if 1 %}x{% endif %}", "{x"),
    ],
)
def test_quotes_and_spaces_of_word_are_mended_inside_tags_only(
    tmp_path: Path, tag: str, printed: str
) -> None:
    assert filled(tmp_path, p(tag)) == printed


@pytest.mark.parametrize("quotes", ["'a' " * 60, "“a” " * 60, "' \" " * 60])
def test_many_quotes_in_an_unfinished_tag_do_not_take_forever(tmp_path: Path, quotes: str) -> None:
    with pytest.raises(InvalidSource, match="paragraph 1: template-tag"):
        template(tmp_path, p("{{ " + quotes))


def test_an_apostrophe_in_a_tag_does_not_swallow_the_next_one(tmp_path: Path) -> None:
    with pytest.raises(InvalidSource) as caught:
        template(tmp_path, p("{{ don't }} and it isn't {{ x }}"))
    assert [one.values["tag"] for one in caught.value.problems] == ["{{ don't }}"]


def test_a_line_end_inside_a_tag_does_not_move_the_places_of_others(tmp_path: Path) -> None:
    body = [p("line\nend {{ x\n}}{# a\nb #}{{ 'a\nb' }}"), p("{{ y.nope }}"), p("{{ x }}")]
    with pytest.raises(InvalidSource) as caught:
        template(tmp_path, *body).fill({"x": "a", "y": "b"})
    assert [one.values["tag"] for one in caught.value.problems] == ["{{ y.nope }}"]


def test_a_dash_in_a_tag_joins_paragraphs(tmp_path: Path) -> None:
    body = [
        p("I live"),
        p("{%- if town -%}"),
        p(" in town"),
        p("{%- else -%}"),
        p(" outside"),
        p("{%- endif -%}"),
        p("."),
    ]
    assert filled(tmp_path, *body, town=True) == "I live in town."
    assert filled(tmp_path, *body, town=False) == "I live outside."


def test_a_dash_within_a_paragraph_takes_the_spaces_beside_it(tmp_path: Path) -> None:
    assert filled(tmp_path, p("a  {{- x -}}  b"), x="-") == "a-b"
