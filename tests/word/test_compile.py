"""All mistakes of a template come at once, each with its place, in words that its author understands."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from docx_maker import NO_PARTS, docx, p, said, saved, table, template, unzipped

from boardkit.problems import InvalidSource
from boardkit.word.template import Template

LOOK = "Look for a missing comma or dot, a space too many, or a word that does not belong there."

CLOSE = "Write the closing braces, and keep a tag in one paragraph."


def mistakes(folder: Path, *body: str, parts: Mapping[str, str] = NO_PARTS) -> list[str]:
    with pytest.raises(InvalidSource) as caught:
        Template.load(saved(folder, docx(*body, parts=parts)))
    return said(caught.value)


def codes(folder: Path, *body: str) -> list[str]:
    with pytest.raises(InvalidSource) as caught:
        Template.load(saved(folder, docx(*body)))
    return [one.code for one in caught.value.problems]


@pytest.mark.parametrize(
    ("tag", "message"),
    [
        ("{{ a b }}", "{{ a b }} cannot be understood. " + LOOK),
        ("{{ }}", "{{ }} cannot be understood. Something is missing in it."),
        ("{% if %}x{% endif %}", "{% if %} cannot be understood. Something is missing in it."),
        (
            "{{ a|default('x) }}",
            (
                "{{ a|default('x) }} cannot be understood. A quotation mark is missing, "
                "or there is one too many."
            ),
        ),
        ("{{ (a }}", "{{ (a }} cannot be understood. A bracket is missing, or there is one too many."),
        ("{% for a b %}{% endfor %}", "{% for a b %} cannot be understood. " + LOOK),
        ("{{ a|uper }}", "{{ a|uper }}: there is no filter “uper”. Did you mean “upper”?"),
        ("{{ a|safe }}", "{{ a|safe }}: there is no filter “safe”."),
        (
            "{% if a is defind %}{% endif %}",
            "{% if a is defind %}: there is no test “defind”. Did you mean “defined”?",
        ),
        ("{% fro a in b %}", "{% fro a in b %} is not known. Did you mean “for”?"),
        ("{% p if a %}", "{% p if a %} is not known. Write {%p without a space before it."),
        ("{% if a %}", "{% if a %} is never closed. Put {% endif %} after it."),
        ("{% endif %}", "{% endif %} closes nothing: there is no if before it that is still open."),
        ("{% else %}", "{% else %} belongs to no if or for that is open here."),
        (
            "{% set a|upper %}x{% endset %}",
            "{% set a|upper %} cannot have a filter. Use the filter where the text is printed.",
        ),
        ("{% raw %}{{ a }}", "{% raw %} is never closed. Put {% endraw %} after it, in the same paragraph."),
        ("{% colspn 2 %}", "{% colspn 2 %} is not known. Did you mean “colspan”?"),
        (
            "{% colspan 2 %}",
            (
                "{% colspan 2 %} is about a cell of a table, and stands in none. "
                "Put it in the cell that it is about."
            ),
        ),
        (
            "{% vm %}",
            "{% vm %} is about a cell of a table, and stands in none. Put it in the cell that it is about.",
        ),
        ("Dear {{ name", "{{ name is never closed. " + CLOSE),
        ("Dear {% if name }", "{% if name } is never closed. " + CLOSE),
        ("Dear name }}", "Dear name }} closes a tag that was never opened. Write the opening braces too."),
        (
            "{%p if a %} text{%p endif %}",
            (
                "{%p if a %} takes its whole paragraph away, and “text” with "
                "it. Put the tag in a paragraph of its own."
            ),
        ),
    ],
)
def test_a_mistake_in_a_tag_is_told_with_its_paragraph(tmp_path: Path, tag: str, message: str) -> None:
    assert mistakes(tmp_path, p("first"), p(tag)) == [f"paragraph 2: {message}"]


@pytest.mark.parametrize(
    "keyword",
    ["include 'a'", "import 'a' as b", "extends 'a'", "block a", "autoescape false", "filter upper"],
)
def test_what_reaches_outside_a_paper_is_not_known(tmp_path: Path, keyword: str) -> None:
    first = mistakes(tmp_path, p(f"{{% {keyword} %}}"))[0]
    assert first.startswith(f"paragraph 1: {{% {keyword} %}} is not known.")


def test_all_mistakes_come_at_once_in_the_order_of_the_paper(tmp_path: Path) -> None:
    body = [p("{{ a b }}"), p("fine {{ c }}"), p("{{ d|uper }}"), p("{% endfor %}"), table(["x", "{{ e"])]
    parts = {"footer1": p("{{ f g }}"), "core": "<dc:title>{{ h i }}</dc:title>"}
    assert [line.split(": ")[0] for line in mistakes(tmp_path, *body, parts=parts)] == [
        "document properties, title",
        "footer, paragraph 1",
        "paragraph 1",
        "paragraph 3",
        "paragraph 4",
        "table 1, row 1, column 2",
    ]


def test_each_kind_of_mistake_has_its_code(tmp_path: Path) -> None:
    body = [p("{{ a b }}"), p("{{ d|uper }}"), p("{% endfor %}")]
    assert codes(tmp_path, *body) == ["template-syntax", "template-filter", "template-tag"]


def test_a_mistake_says_in_which_file_it_is(tmp_path: Path) -> None:
    path = saved(tmp_path, docx(p("{{ a b }}")))
    with pytest.raises(InvalidSource) as caught:
        Template.load(path)
    assert str(caught.value.problems[0].where) == f"{path}: paragraph 1"


def test_a_paragraph_that_goes_away_may_hold_no_section_break(tmp_path: Path) -> None:
    section = "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{%p if a %}</w:t></w:r></w:p>"
    message = "paragraph 1: {%p if a %} takes a section break away. Put it in another paragraph."
    assert mistakes(tmp_path, section, p("{%p endif %}")) == [message]


def test_a_row_that_goes_away_may_hold_no_other_text(tmp_path: Path) -> None:
    message = (
        "table 1, row 1, column 1: {%tr if a %} takes its whole row away, and “{{ b }}” with it."
        " Put the tag in a row of its own."
    )
    assert mistakes(tmp_path, table(["{%tr if a %}", "{{ b }}"], ["{%tr endif %}"])) == [message]


def test_a_tag_that_prints_cannot_stand_for_a_whole_row(tmp_path: Path) -> None:
    message = "{{tr a }} prints, and cannot do so in the place of a whole row. Write {{ without tr."
    assert mistakes(tmp_path, table(["{{tr a }}"])) == [f"table 1, row 1, column 1: {message}"]


def test_a_tag_outside_a_run_is_told_with_its_paragraph(tmp_path: Path) -> None:
    outside = "<w:p><w:tcPr><w:t>{{ a|day_picker }}</w:t></w:tcPr></w:p>"
    [sentence] = mistakes(tmp_path, p("first"), outside)
    assert sentence == (
        "paragraph 2: {{ a|day_picker }} does not stand among the words of a paragraph. "
        "Type it again in Word."
    )


def test_what_python_warns_of_is_shown_to_nobody(tmp_path: Path, recwarn: pytest.WarningsRecorder) -> None:
    with pytest.raises(InvalidSource, match="template-value"):
        template(tmp_path, p("{{ (1)[1:] }}")).fill({})
    assert list(recwarn) == []


def test_a_remark_beside_a_tag_that_goes_away_is_no_loss(tmp_path: Path) -> None:
    body = [p("{%p if a %}{# why #}"), p("x"), p("{%p endif %}")]
    assert Template.load(saved(tmp_path, docx(*body))).names == {"a"}


def test_a_very_long_tag_is_shown_shortened(tmp_path: Path) -> None:
    [message] = mistakes(tmp_path, p("{{ a b" + "c" * 500 + " }}"))
    assert len(message) < 260
    assert "ccc… cannot be understood" in message


SIMPLER = "Make it simpler: with fewer brackets or digits, or inside fewer other tags."


@pytest.mark.parametrize(
    "tag",
    [
        f"{{{{ {'(' * 3000}a{')' * 3000} }}}}",
        f"{{{{ {'[' * 300}a{']' * 300} }}}}",
        f"{{{{ {'9' * 5000} }}}}",
        "{{ f(a=1, a=2) }}",
    ],
)
def test_a_tag_that_is_too_involved_is_told_with_its_paragraph(tmp_path: Path, tag: str) -> None:
    with pytest.raises(InvalidSource) as caught:
        template(tmp_path, p("{{ fine }}"), p(tag))
    [problem] = caught.value.problems
    assert problem.where.cell == "paragraph 2"
    assert (problem.code, problem.message, problem.hint) == (
        "template-syntax",
        "{tag} cannot be understood.",
        SIMPLER,
    )


@pytest.mark.parametrize("block", ["for a in b", "if a"])
def test_too_many_tags_inside_each_other_are_told_at_the_innermost(tmp_path: Path, block: str) -> None:
    end = f"{{% end{block[:3].strip()} %}}"
    body = [p("before"), *[p(f"{{% {block} %}}")] * 150, p("x"), *[p(end)] * 150]
    with pytest.raises(InvalidSource) as caught:
        template(tmp_path, *body)
    [problem] = caught.value.problems
    assert (problem.where.cell, problem.hint) == ("paragraph 151", SIMPLER)


def test_a_form_says_what_it_is_in_its_own_custom_part_and_leaves_those_of_others_as_they_are(
    tmp_path: Path,
) -> None:
    ours = '<paper xmlns="urn:boardkit:paper" kind="{{ kind }}" subject="a {{ kind }}"/>'
    other = '<a note="urn:boardkit:paper">{{ not_a_tag }}</a>'
    parts = {"customXml/item1.xml": other, "customXml/item2.xml": ours}
    paper = unzipped(template(tmp_path, p("x"), parts=parts).fill({"kind": 'form "&" \n'}))
    assert paper["customXml/item1.xml"].decode() == other
    filled = paper["customXml/item2.xml"].decode()
    assert filled.endswith('kind="form &#34;&amp;&#34; " subject="a form &#34;&amp;&#34; "/>')


def test_a_mistake_in_the_custom_part_is_told_at_its_place(tmp_path: Path) -> None:
    ours = '<paper xmlns="urn:boardkit:paper" kind="{{ kind|uper }}"/>'
    assert mistakes(tmp_path, p("x"), parts={"customXml/item1.xml": ours}) == [
        "custom part, paper: {{ kind|uper }}: there is no filter “uper”. Did you mean “upper”?"
    ]
