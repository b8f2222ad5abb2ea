"""A template and words make a paper."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from types import MappingProxyType

import pytest
from docx import Document
from docx_maker import document_of, docx, filled, p, said, saved, table, template, unzipped
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from boardkit.problems import InvalidSource
from boardkit.word.template import Template
from boardkit.word.text import plain_text

ANY_TEXT = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), min_size=1, max_size=60
)

FRESH_FOLDER = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60
)


def test_a_tag_is_replaced_by_its_word(tmp_path: Path) -> None:
    assert filled(tmp_path, p("Agenda {{ title }}."), title="June") == "Agenda June."


def test_several_tags_in_one_paragraph_each_get_their_word(tmp_path: Path) -> None:
    assert filled(tmp_path, p("{{ a }}-{{ b }}{{ a }}"), a="1", b="2") == "1-21"


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("R&D <b> \"q\" 'a'", "R&D <b> \"q\" 'a'"),
        ("{{ not a tag }} {% if %}", "{{ not a tag }} {% if %}"),
        ("👩\u200d👩\u200d👧 é \u00ad", "👩\u200d👩\u200d👧 é \u00ad"),
        ("x" * 5000, "x" * 5000),
        ("  spaces  ", "  spaces  "),
        ("one\ntwo", "one\ntwo"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("tab\there", "tab\there"),
        (12, "12"),
    ],
)
def test_text_comes_out_as_it_went_in(tmp_path: Path, text: object, paper: str) -> None:
    assert filled(tmp_path, p("[{{ x }}]"), x=text) == f"[{paper}]"


@FRESH_FOLDER
@given(text=ANY_TEXT)
def test_any_text_comes_out_unchanged_and_the_paper_stays_readable(tmp_path: Path, text: str) -> None:
    paper = template(tmp_path, p("[{{ x }}]")).fill({"x": text})
    etree.fromstring(unzipped(paper)["word/document.xml"])
    assert plain_text(paper) == f"[{text}]\n"


@pytest.mark.parametrize(
    ("tags", "printed"),
    [
        ("{% set a = 'x' %}{{ a }}", "x"),
        ("{% set a %}<b> & {{ word }}{% endset %}{{ a }}", "<b> & w&w"),
        ("{% macro m(a) %}[{{ a }}]{% endmacro %}{{ m(word) }}", "[w&w]"),
        (
            "{% set n = namespace(c=0) %}{% for i in [1, 2] %}{% set n.c = n.c + i %}{% endfor %}{{ n.c }}",
            "3",
        ),
        ("{% with a = word %}{{ a }}{% endwith %}", "w&w"),
        ("{% macro m(a) %}[{{ a }}]{% endmacro %}{{ m('<w')|upper }}", "[<W]"),
        ("{% macro m(a) %}{{ a }}{% endmacro %}{{ m(word)|length }}", "3"),
        ("{% macro m() %}<{{ caller() }}>{% endmacro %}{% call m() %}{{ word }}{% endcall %}", "<w&w>"),
        ("{{ [word, 'b']|join(', ') }}", "w&w, b"),
        ("{{ '<' ~ word }}", "<w&w"),
        ("{{ word|replace('w', '<') }}", "<&<"),
        ("{{ '%05.1f'|format(2.345) }}", "002.3"),
        ("{% for a in range(3) %}{{ a }}{% endfor %}", "012"),
        ("{{ word if word is defined else 'no' }}", "w&w"),
        ("{{ 3 * 4 }}", "12"),
    ],
)
def test_what_jinja_offers_for_papers_works(tmp_path: Path, tags: str, printed: str) -> None:
    assert filled(tmp_path, p(tags), word="w&w") == printed


def test_a_filter_sees_the_text_of_a_macro_without_what_word_needs_around_it(tmp_path: Path) -> None:
    body = p("{% macro m() %}a", "b{% endmacro %}", "{{ m()|upper }}{{ m()|length }}")
    assert filled(tmp_path, body) == "AB2"


def test_a_field_named_items_is_no_method(tmp_path: Path) -> None:
    body = [p("{%p for i in x.items %}"), p("{{ i }}"), p("{%p endfor %}")]
    frozen: Mapping[str, object] = MappingProxyType({"items": ["b"]})
    assert filled(tmp_path, *body, x={"items": ["a"]}) == "a"
    assert filled(tmp_path, *body, x=frozen) == "b"


def test_the_names_that_a_template_uses_are_known_with_their_paths(tmp_path: Path) -> None:
    body = [p("{% for i in board.items %}{{ i.title }}{{ loop.index }}{{ other }}{% endfor %}")]
    path = saved(tmp_path, docx(*body, parts={"core": "<dc:title>{{ title }}</dc:title>"}))
    assert Template.load(path).names == {"board", "board.items", "board.items.title", "other", "title"}


def test_a_template_without_tags_gives_its_own_text(tmp_path: Path) -> None:
    assert filled(tmp_path, p("a"), p("b")) == "a\nb"


def test_a_word_template_becomes_a_document(tmp_path: Path) -> None:
    path = saved(tmp_path, docx(p("{{ x }}"), kind="template"), "t.dotx")
    paper = Template.load(path).fill({"x": "a"})
    assert b"document.main+xml" in unzipped(paper)["[Content_Types].xml"]
    assert Document(BytesIO(paper)).paragraphs[0].text == "a"


def test_words_that_no_tag_asks_for_do_no_harm(tmp_path: Path) -> None:
    assert filled(tmp_path, p("{{ a }}"), a="1", b=None) == "1"


def test_a_template_can_be_filled_again_and_again(tmp_path: Path) -> None:
    one = template(tmp_path, p("{% set c = x %}{{ c }}"))
    assert [plain_text(one.fill({"x": word})) for word in ("a", "b")] == ["a\n", "b\n"]


def test_a_template_is_a_value_that_cannot_be_changed(tmp_path: Path) -> None:
    one = template(tmp_path, p("{{ x }}"))
    with pytest.raises(AttributeError):
        one.path = tmp_path  # type: ignore[misc]  # that is what is tried


def test_a_very_long_table_is_filled_in(tmp_path: Path) -> None:
    body = table(["{%tr for i in items %}"], ["{{ i }}"], ["{%tr endfor %}"])
    assert filled(tmp_path, body, items=range(3000)).splitlines()[-1] == "2999"


def test_errors_of_our_own_data_are_not_blamed_on_the_template(tmp_path: Path) -> None:
    class Broken:
        @property
        def title(self) -> str:
            raise KeyError("ours")

    with pytest.raises(KeyError, match="ours"):
        template(tmp_path, p("{{ x.title }}")).fill({"x": Broken()})


@pytest.mark.parametrize(
    ("tag", "character"),
    [
        ("{{ x }}", "U+0001"),
        (r"{{ '\u0000' }}", "U+0000"),
        (r"{{ 'a\x0b' }}", "U+000B"),
        (r"{{ '\ud800' }}", "U+D800"),
        ("{{ '%c'|format(11) }}", "U+000B"),
        (r"{% macro m() %}{{ '\x01' }}{% endmacro %}", "U+0001"),
    ],
)
def test_a_control_character_is_told_at_its_tag(tmp_path: Path, tag: str, character: str) -> None:
    made = template(tmp_path, p("a"), p(tag), p("{{ m() if m }}"))
    with pytest.raises(InvalidSource) as caught:
        made.fill({"x": "a\x01", "m": ""})
    printed = tag[tag.find("{{") : tag.find("}}") + 2]
    sentence = f"{printed} prints the control character {character}, which no Word file can hold."
    assert said(caught.value)[0] == f"paragraph 2: {sentence} Take it out of the text."


@pytest.mark.parametrize("text", ["4\xa0juni", "\x7f", "\x85", "a\u2028b", "\u200b", "\ue000"])
def test_what_only_python_calls_unprintable_is_printed_as_it_is(tmp_path: Path, text: str) -> None:
    xml = document_of(template(tmp_path, p("{{ x }}")).fill({"x": f"{text}&"}))
    assert f">{text}&amp;<" in xml


def test_no_paper_is_made_when_anything_is_wrong(tmp_path: Path) -> None:
    with pytest.raises(InvalidSource):
        template(tmp_path, p("{{ x }}")).fill({})
