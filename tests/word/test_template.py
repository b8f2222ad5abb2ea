"""A template and words make a paper."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType

import pytest
from docx import Document
from docx_maker import cell, document_of, docx, filled, p, run, saved, table, template, text_box, unzipped
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from boardkit.problems import InvalidSource
from boardkit.word.template import Template, names_used
from boardkit.word.text import plain_text

ANY_TEXT = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), min_size=1, max_size=60
)
FRESH_FOLDER = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60
)


@dataclass(frozen=True)
class Item:
    title: str
    items: tuple[str, ...] = ()


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


def test_a_paragraph_tag_takes_its_paragraph_away(tmp_path: Path) -> None:
    body = [p("{%p for i in items %}"), p("- {{ i }}"), p("{%p endfor %}"), p("end")]
    paper = template(tmp_path, *body).fill({"items": ["a", "b"]})
    assert document_of(paper) == p("- a") + p("- b") + p("end")


def test_a_row_tag_takes_its_row_away(tmp_path: Path) -> None:
    body = table(
        ["No", "What"],
        ["{%tr for i in items %}", ""],
        ["{{ loop.index }}", "{{ i }}"],
        ["{%tr endfor %}", ""],
    )
    assert filled(tmp_path, body, items=["a", "b"]) == "No | What\n1 | a\n2 | b"


def test_a_cell_tag_takes_its_cell_away(tmp_path: Path) -> None:
    body = table(["{%tc for i in items %}", "{{ i }}", "{%tc endfor %}", "end"])
    assert filled(tmp_path, body, items=["a", "b"]) == "a | b | end"


def test_a_run_tag_leaves_the_text_beside_it(tmp_path: Path) -> None:
    body = p("A", "{%r if no %}", "B", "{%r endif %}", "C {{r x }}")
    assert filled(tmp_path, body, no=False, x="D") == "AC D"


def test_several_tags_may_share_a_paragraph_or_row_that_goes_away(tmp_path: Path) -> None:
    body = [p("{%p if a %}{%p if b %}"), p("both"), p("{%p endif %}{%p endif %}")]
    assert filled(tmp_path, *body, a=True, b=True) == "both"


def test_loops_and_choices_nest(tmp_path: Path) -> None:
    body = [
        p("{%p for i in items %}"),
        p("{%p if i.items %}"),
        p("{{ i.title }}: {% for x in i.items %}{{ x }}{% if not loop.last %}, {% endif %}{% endfor %}"),
        p("{%p elif loop.first %}"),
        p("{{ i.title }} is first"),
        p("{%p else %}"),
        p("{{ i.title }} is empty"),
        p("{%p endif %}"),
        p("{%p endfor %}"),
    ]
    items = [Item("a"), Item("b", ("x", "y")), Item("c")]
    assert filled(tmp_path, *body, items=items) == "a is first\nb: x, y\nc is empty"


def test_a_choice_may_span_paragraphs_without_taking_them(tmp_path: Path) -> None:
    body = [p("A{% if x %} one"), p("two{% endif %} B")]
    assert filled(tmp_path, *body, x=True) == "A one\ntwo B"
    assert filled(tmp_path, *body, x=False) == "A B"


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


def test_headers_footers_footnotes_and_properties_hold_tags_too(tmp_path: Path) -> None:
    parts = {
        "header1": p("H {{ x }}"),
        "footer1": p("F {{ x }}"),
        "footnotes": f'<w:footnote w:id="2">{p("N {{ x }}")}</w:footnote>',
        "core": "<dc:title>T {{ x }}</dc:title><dc:language>nl</dc:language>",
    }
    paper = template(tmp_path, p("B {{ x }}"), parts=parts).fill({"x": "a & b\nc"})
    assert plain_text(paper) == "[header] H a & b\nc\nB a & b\nc\n[^2] N a & b\nc\n[footer] F a & b\nc\n"
    assert (
        "<dc:title>T a &amp; b c</dc:title><dc:language>nl</dc:language>"
        in unzipped(paper)["docProps/core.xml"].decode()
    )


def test_a_tag_in_an_attribute_is_filled_in_and_escaped(tmp_path: Path) -> None:
    body = p("x", xml='<w:bookmarkStart w:id="1" w:name="row_{{ x }}"/><w:bookmarkEnd w:id="1"/>')
    paper = document_of(template(tmp_path, body).fill({"x": 'a"b\n<'}))
    assert 'w:name="row_a&#34;b &lt;"' in paper


def test_a_tag_in_a_text_box_is_filled_in(tmp_path: Path) -> None:
    assert (
        filled(tmp_path, p("out {{ x }}", xml=text_box(p("in {{ x }}"))), x="X") == "out X\n[text box] in X"
    )


def test_a_tag_in_the_instruction_of_a_field_is_filled_in(tmp_path: Path) -> None:
    field = (
        '<w:r><w:instrText>HYPERLINK "{{ ur</w:instrText></w:r><w:r><w:instrText>l }}"</w:instrText></w:r>'
    )
    paper = document_of(template(tmp_path, p(xml=field)).fill({"url": "https://a.nl/?a&b"}))
    assert 'HYPERLINK "https://a.nl/?a&amp;b' in paper


def test_a_field_named_items_is_no_method(tmp_path: Path) -> None:
    body = [p("{%p for i in x.items %}"), p("{{ i }}"), p("{%p endfor %}")]
    frozen: Mapping[str, object] = MappingProxyType({"items": ["b"]})
    assert filled(tmp_path, *body, x={"items": ["a"]}) == "a"
    assert filled(tmp_path, *body, x=frozen) == "b"


def test_the_names_that_a_template_uses_are_known_with_their_paths(tmp_path: Path) -> None:
    body = [p("{% for i in board.items %}{{ i.title }}{{ loop.index }}{{ other }}{% endfor %}")]
    path = saved(tmp_path, docx(*body, parts={"core": "<dc:title>{{ title }}</dc:title>"}))
    assert names_used(path) == {"board", "board.items", "board.items.title", "other", "title"}


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


def test_the_same_words_give_the_same_bytes(tmp_path: Path) -> None:
    body = [p("{% for i in items %}{{ i }}{% endfor %}"), table(["{{ x }}"])]
    words = {"items": ["b", "a"], "x": "c"}
    first = template(tmp_path, *body).fill(words, {"boardkit.kind": "agenda"})
    assert template(tmp_path, *body).fill(words, {"boardkit.kind": "agenda"}) == first


FILL = """
import hashlib, sys
from pathlib import Path
from boardkit.word.template import Template
template = Template.load(Path(sys.argv[1]), cache=Path(sys.argv[2]) if len(sys.argv) > 2 else None)
paper = template.fill({"items": ["b", "a"], "x": "c"}, {"boardkit.kind": "agenda"})
print(hashlib.sha256(paper).hexdigest(), "lxml" in sys.modules)
"""


def elsewhere(path: Path, *cache: Path, seed: str = "0") -> str:
    """The fingerprint of a paper made in another process, and whether lxml was imported there."""
    command = [sys.executable, "-c", FILL, str(path), *map(str, cache)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed})
    return done.stdout.strip()


def test_other_processes_give_the_same_bytes(tmp_path: Path) -> None:
    path = saved(tmp_path, docx(p("{% for i in items %}{{ i }}{% endfor %}{{ x }}{{ y|default('-') }}")))
    assert elsewhere(path, seed="1") == elsewhere(path, seed="2")


def test_with_a_warm_cache_the_xml_library_is_not_imported(tmp_path: Path) -> None:
    path = saved(tmp_path, docx(p("{% for i in items %}{{ i }}{% endfor %}{{ x }}")))
    cold, warm = elsewhere(path, tmp_path / "cache"), elsewhere(path, tmp_path / "cache")
    assert cold.endswith(" True")
    assert warm == cold.replace(" True", " False")


def test_a_very_long_table_is_filled_in(tmp_path: Path) -> None:
    body = table(["{%tr for i in items %}"], ["{{ i }}"], ["{%tr endfor %}"])
    assert filled(tmp_path, body, items=range(3000)).splitlines()[-1] == "2999"


def test_a_cell_with_a_loop_that_is_empty_still_ends_with_a_paragraph(tmp_path: Path) -> None:
    inside = cell(p("{%p for i in items %}"), p("{{ i }}"), p("{%p endfor %}"))
    body = table(f"<w:tr>{inside}</w:tr>")
    one = template(tmp_path, body)
    assert "</w:tcPr><w:p/></w:tc>" in document_of(one.fill({"items": []}))
    assert f"</w:tcPr>{p('a')}</w:tc>" in document_of(one.fill({"items": ["a"]}))


def test_errors_of_our_own_data_are_not_blamed_on_the_template(tmp_path: Path) -> None:
    class Broken:
        @property
        def title(self) -> str:
            raise KeyError("ours")

    with pytest.raises(KeyError, match="ours"):
        template(tmp_path, p("{{ x.title }}")).fill({"x": Broken()})


def test_a_control_character_is_an_error_of_ours_that_names_its_place(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"t\.docx: paragraph 2: \{\{ x \}\}: .*U\+0001"):
        template(tmp_path, p("a"), p("{{ x }}")).fill({"x": "a\x01"})


def test_no_paper_is_made_when_anything_is_wrong(tmp_path: Path) -> None:
    with pytest.raises(InvalidSource):
        template(tmp_path, p("{{ x }}")).fill({})
