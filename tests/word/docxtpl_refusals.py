# ruff: noqa: E501 - a sentence stands whole, as it is read
"""Templates that docxtpl renders, each in its way, and boardkit refuses on purpose, with what it says."""

from __future__ import annotations

from dataclasses import dataclass, field

from docx_maker import p
from docxtpl_cases import FOR_ROWS, LOGO, PARAGRAPHS, Words, png, table

from boardkit.word.pictures import Picture
from boardkit.word.rich import RichText, Run


@dataclass(frozen=True)
class Refusal:
    """A template that docxtpl renders, in its way, and boardkit refuses with these sentences."""

    name: str
    body: tuple[str, ...]
    told: tuple[str, ...]
    words: Words = field(default_factory=dict)


ELSEWHERE = "A template uses no other file: put its text here, or make a macro of it."
CELL = "table 1, row 1, column 1: "
IN_ROWS = "table 1, row 2, column 1: "
ATTRIBUTES = "{{ title.__class__ }}: there is no “__class__” in it."

REFUSALS = (
    Refusal(
        "a name that is misspelt",
        (p("{{ titel }}"),),
        ("paragraph 1: {{ titel }}: there is no “titel”. Did you mean “title”?",),
    ),
    Refusal(
        "a field that is misspelt",
        (p("{{ items[0].titel }}"),),
        ("paragraph 1: {{ items[0].titel }}: there is no “titel” in it. Did you mean “title”?",),
    ),
    Refusal(
        "an empty value",
        (p("{{ empty }}"),),
        (
            "paragraph 1: {{ empty }} has nothing to print: the value is empty. Fill it in, or ask first with {% if %}.",
        ),
        {"empty": None},
    ),
    Refusal(
        "yes or no",
        (p("{{ yes }}"),),
        ("paragraph 1: {{ yes }} is yes or no, which cannot be printed. Use {% if %}.",),
    ),
    Refusal(
        "a whole list",
        (p("{{ items }}"),),
        (
            "paragraph 1: {{ items }} is a list, which cannot be printed as it is. Repeat it with {% for %}, or join it with |join(', ').",
        ),
    ),
    Refusal(
        "a method of a text",
        (p("{{ title.upper() }}"),),
        ("paragraph 1: {{ title.upper() }}: there is no “upper” in it.",),
    ),
    Refusal(
        "a method of a list of names",
        (p("{% for k, v in by_name.items() %}{{ k }}{% endfor %}"),),
        (
            "paragraph 1: {% for k, v in by_name.items() %}: there is no “items” in it. There is: first, second.",
        ),
    ),
    Refusal("what is inside Python", (p("{{ title.__class__ }}"),), ("paragraph 1: " + ATTRIBUTES,)),
    Refusal(
        "an attribute by way of a filter",
        (p("{{ title|attr('__class__') }}"),),
        ("paragraph 1: {{ title|attr('__class__') }}: there is no filter “attr”.",),
    ),
    Refusal(
        "XML in the data",
        (p("{{ title|safe }}"),),
        ("paragraph 1: {{ title|safe }}: there is no filter “safe”.",),
    ),
    Refusal(
        "another file",
        (p("{% include 'x.docx' %}"), p("{% extends 'y' %}"), p("{% import 'z' as z %}")),
        (
            f"paragraph 1: {{% include 'x.docx' %}} is not known. {ELSEWHERE}",
            f"paragraph 2: {{% extends 'y' %}} is not known. {ELSEWHERE}",
            f"paragraph 3: {{% import 'z' as z %}} is not known. {ELSEWHERE}",
        ),
    ),
    Refusal(
        "text beside a tag that goes away",
        (p("{%p if yes %} text"), p("{%p endif %}")),
        (
            "paragraph 1: {%p if yes %} takes its whole paragraph away, and “text” with it. Put the tag in a paragraph of its own.",
        ),
    ),
    Refusal(
        "a span that is no number",
        (table(["{% colspan title %}a"]),),
        (CELL + "{% colspan title %}: “Agenda” is no number of columns. Give a whole number from 1 to 63.",),
    ),
    Refusal(
        "a span of nothing",
        (table(["{% colspan %}a"]),),
        (CELL + "{% colspan %} does not say how many columns its cell takes. Write it in the tag.",),
    ),
    Refusal(
        "a span that is too wide",
        (table(["{% colspan 64 %}a"]),),
        (CELL + "{% colspan 64 %}: “64” is no number of columns. Give a whole number from 1 to 63.",),
    ),
    Refusal(
        "a colour by its name",
        (table(["{% cellbg 'red' %}a"]),),
        (
            CELL
            + "{% cellbg 'red' %}: “red” is no colour. Write a colour as six digits from 0 to F, such as C00000.",
        ),
    ),
    Refusal(
        "a colour that is left out",
        (table(["{% cellbg %}a"]),),
        (CELL + "{% cellbg %} does not say which colour its cell has. Write it in the tag.",),
    ),
    Refusal(
        "a colour in a choice",
        (table(["{% if yes %}{% cellbg 'FF0000' %}{% endif %}a"]),),
        (
            CELL
            + "{% cellbg 'FF0000' %} is about the whole cell, also outside {% if yes %}. Put it at the beginning of the cell, and a choice in it: {% cellbg a if b else c %}.",
        ),
    ),
    Refusal(
        "two spans in a cell",
        (table(["{% colspan 2 %}{% colspan 3 %}a"]),),
        (CELL + "{% colspan 3 %} is not the only one of its kind in its cell. Leave one out.",),
    ),
    Refusal(
        "a span outside a table",
        (p("{% colspan 2 %}a"),),
        (
            "paragraph 1: {% colspan 2 %} is about a cell of a table, and stands in none. Put it in the cell that it is about.",
        ),
    ),
    Refusal(
        "joining without repeating",
        (table(["{% vm %}a"]),),
        (
            CELL
            + "{% vm %} joins cells below each other that are repeated, and its cell is not repeated by {%tr for %}. Put {%tr for %} around it.",
        ),
    ),
    Refusal(
        "joining sideways in rows",
        (table([FOR_ROWS[0]], ["{% hm %}a"], [FOR_ROWS[1]]),),
        (
            IN_ROWS
            + "{% hm %} joins cells beside each other that are repeated, and its cell is not repeated by {%tc for %}. Put {%tc for %} around it.",
        ),
    ),
    Refusal(
        "joining where nothing is repeated",
        (table([FOR_ROWS[0]], ["a"], ["{%tr else %}"], ["{% vm %}b"], [FOR_ROWS[1]]),),
        (
            "table 1, row 4, column 1: {% vm %} joins cells below each other that are repeated, and its cell is not repeated by {%tr for %}. Put {%tr for %} around it.",
        ),
    ),
    Refusal(
        "joining with a value",
        (table([FOR_ROWS[0]], ["{% vm 2 %}a"], [FOR_ROWS[1]]),),
        (IN_ROWS + "{% vm 2 %} stands alone, and takes no value. Write {% vm %}.",),
    ),
    Refusal(
        "a picture without words",
        (p("{{ logo }}"),),
        ("paragraph 1: {{ logo }} is a picture without alternative text. Say in a sentence what it shows.",),
        {"logo": Picture(content=png(), alt=" ", width=20)},
    ),
    Refusal(
        "a picture of another kind",
        (p("{{ logo }}"),),
        ("paragraph 1: {{ logo }} is no picture that a Word file can hold. Use a PNG, a JPEG or a GIF.",),
        {"logo": Picture(content=b"<svg/>", alt="x", width=20)},
    ),
    Refusal(
        "a picture that fits on no page",
        (p("{{ logo }}"),),
        (
            "paragraph 1: {{ logo }} is a picture of 600 millimetres wide. Give a width in millimetres that fits on a page.",
        ),
        {"logo": Picture(content=png(), alt="x", width=600)},
    ),
    Refusal(
        "a picture among words",
        (p("{{ logo ~ 'x' }}"),),
        (
            "paragraph 1: {{ logo ~ 'x' }} is a picture, which can only be printed by itself in a paragraph of the paper.",
        ),
        {"logo": LOGO},
    ),
    Refusal(
        "a link to a program",
        (p("{{r rich }}"),),
        (
            "paragraph 1: {{r rich }}: “javascript:x” is no address that a paper may link to. It begins with https://, http:// or mailto:.",
        ),
        {"rich": RichText((Run("x", link="javascript:x"),))},
    ),
    Refusal(
        "a look that Word does not know",
        (p("{{r rich }}"),),
        (
            "paragraph 1: {{r rich }}: “blue” is no colour. Write a colour as six digits from 0 to F, such as C00000.",
        ),
        {"rich": RichText((Run("x", colour="blue"),))},
    ),
    Refusal(
        "letters of no size",
        (p("{{r rich }}"),),
        ("paragraph 1: {{r rich }}: “2000” is no size of letters. It is in points, from 1 to 1638.",),
        {"rich": RichText((Run("x", size=2000),))},
    ),
    Refusal(
        "whole paragraphs inside one",
        (p("{{ rich }}"),),
        (
            "paragraph 1: {{ rich }} prints whole paragraphs, and stands inside one. Write {{p instead of {{, in a paragraph of its own.",
        ),
        {"rich": PARAGRAPHS},
    ),
    Refusal(
        "words in the place of a paragraph",
        (p("{{p title }}"),),
        (
            "paragraph 1: {{p title }} prints words, and cannot do so in the place of a whole paragraph. Write {{ without p.",
        ),
    ),
)
