"""Templates as users of docxtpl write them, each with words for docxtpl and for boardkit."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from docx import Document
from docx_maker import PACKAGE, RELATION, SPACES, TYPE, cell, p, row, text_box, unzipped, zipped
from lxml import etree

from boardkit.word.pictures import Picture
from boardkit.word.rich import Listing, RichParagraph, RichParagraphs, RichText, Run

Words = Mapping[str, object]


@dataclass(frozen=True)
class Item:
    title: str
    points: tuple[str, ...]
    cost: float
    urgent: bool
    colour: str
    group: str


@dataclass(frozen=True)
class Node:
    name: str
    inside: tuple[Node, ...] = ()


ITEMS = (
    Item("Talent", ("a", "b"), 12.5, urgent=True, colour="FF0000", group="x"),
    Item("Grid", (), 3, urgent=False, colour="00B050", group="x"),
    Item("R & D <b>", ("c",), 0, urgent=True, colour="FFFF00", group="y"),
)
WORDS: Words = {
    "title": "Agenda",
    "yes": True,
    "no": False,
    "items": ITEMS,
    "nothing": (),
    "by_name": {"first": "one", "second": "two"},
    "lines": "one\ntwo\tthree",
    "number": 1234.5,
    "columns": ("Q1", "Q2", "Q3"),
    "rows": (("a", (1, 2, 3)), ("b", (4, 5, 6))),
    "odd": "R & D <b> “quoted” 'it'",
    "tree": (Node("a", (Node("b"),)), Node("c")),
}


def png(width: int = 40, height: int = 20) -> bytes:
    """A grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))

    head = struct.pack(">2L5B", width, height, 8, 0, 0, 0, 0)
    lines = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")


@dataclass(frozen=True)
class Case:
    """A template; `ours` and `theirs` are words besides the usual ones, `theirs` by how docxtpl is called."""

    name: str
    body: tuple[str, ...]
    ours: Words = field(default_factory=dict)
    theirs: str = ""
    header: str = ""
    first_header: str = ""
    even_footer: str = ""
    heading: str = ""
    footnote: str = ""

    def file(self) -> bytes:
        """The template, made from what python-docx gives a new document."""
        document = Document()
        at = document.element.body
        for block in self.body:
            at.insert(len(at) - 1, etree.fromstring(f"<a {SPACES}>{block}</a>")[0])
        section = document.sections[0]
        if self.header:
            section.header.paragraphs[0].text = self.header
        if self.first_header:
            section.different_first_page_header_footer = True
            section.first_page_header.paragraphs[0].text = self.first_header
        if self.even_footer:
            document.settings.odd_and_even_pages_header_footer = True
            section.even_page_footer.paragraphs[0].text = self.even_footer
        document.core_properties.title = self.heading
        made = io.BytesIO()
        document.save(made)
        return _with_footnote(made.getvalue(), self.footnote) if self.footnote else made.getvalue()


def _with_footnote(file: bytes, text: str) -> bytes:
    parts = unzipped(file)
    note = f'<w:footnotes {SPACES}><w:footnote w:id="1">{p(text)}</w:footnote></w:footnotes>'
    parts["word/footnotes.xml"] = note.encode()
    lists = {
        "[Content_Types].xml": (
            f'<Override xmlns="{PACKAGE}content-types" PartName="/word/footnotes.xml" '
            f'ContentType="{TYPE}footnotes+xml"/></Types>'
        ),
        "word/_rels/document.xml.rels": (
            f'<Relationship xmlns="{PACKAGE}relationships" Id="rIdNote" Type="{RELATION}footnotes" '
            'Target="footnotes.xml"/></Relationships>'
        ),
    }
    for name, end in lists.items():
        root = end.rpartition("</")[2].encode()
        parts[name] = parts[name].replace(b"</" + root, end.encode())
    return zipped(parts)


def merged(word: str, text: str) -> str:
    return cell(p(f"{word}{text}"))


def table(*rows: list[str]) -> str:
    return rows_of(*(row(*one) for one in rows), columns=max(map(len, rows)))


def rows_of(*rows: str, columns: int) -> str:
    grid = '<w:gridCol w:w="2000"/>' * columns
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def wide_row(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


HEADED = "<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr/>" + p("{% colspan 2 %}Items") + "</w:tc></w:tr>"
FOR_ROWS = ("{%tr for i in items %}", "{%tr endfor %}")
NOTE = '<w:r><w:footnoteReference w:id="1"/></w:r>'
LOGO = Picture(content=png(), alt="A grey bar", width=20)
BOLD = RichText((Run("bold", bold=True), Run(" & <i> "), Run("red", colour="#ff0000", italic=True)))
MANY = RichText(
    (
        Run("a", underline="double", strike=True, size=14, font="Arial"),
        Run("2", superscript=True),
        Run("n", subscript=True, highlight="FFFF00"),
        Run("s", style="Strong"),
    )
)
PARAGRAPHS = RichParagraphs(
    (
        RichParagraph(RichText((Run("first", bold=True),)), "ListBullet"),
        RichParagraph(RichText((Run("second"),))),
    )
)

CASES = (
    Case("a text without tags", (p("plain"),)),
    Case(
        "a value, filters",
        (p("{{ title }} {{title|upper}} {{ title|length }} {{ title|replace('A', 'O') }}"),),
    ),
    Case(
        "more filters",
        (p("{{ items|map(attribute='title')|join('; ') }} {{ columns|first }} {{ columns|last }}"),),
    ),
    Case("filters of lists", (p("{{ items|selectattr('urgent')|list|length }} {{ [3, 1, 2]|sort|join }}"),)),
    Case("filters of numbers", (p("{{ number|round(1) }} {{ number|int }} {{ '%.2f'|format(number) }}"),)),
    Case(
        "filters that group",
        (p("{% for g in items|groupby('group') %}{{ g.grouper }}{{ g.list|length }}{% endfor %}"),),
    ),
    Case(
        "filters that cut",
        (
            p(
                "{{ 'a long text here'|truncate(10) }}",
                "{% for b in [1, 2, 3]|batch(2) %}{{ b|join }};{% endfor %}",
            ),
        ),
    ),
    Case("a value that is missing and has a default", (p("{{ missing|default('none') }}"),)),
    Case(
        "tests",
        (p("{% if number is number and title is string and missing is not defined %}yes{% endif %}"),),
    ),
    Case(
        "tests of numbers",
        (p("{% if 4 is even and 3 is odd and 9 is divisibleby 3 and 2 in [1, 2] %}yes{% endif %}"),),
    ),
    Case("a tag that Word split over runs", (p("{{ ti", "tle }} and {", "{ title }", "}"),)),
    Case("curly quotes", (p("{{ “x” ~ title ~ ‘y’ }}"),)),
    Case(
        "a choice in a line",
        (p("a{% if yes %}b{% endif %}{% if no %}c{% elif yes %}d{% else %}e{% endif %}f"),),
    ),
    Case("a choice in an expression", (p("{{ 'a' if yes else 'b' }}{{ 'c' if no else 'd' }}"),)),
    Case("arithmetic", (p("{{ 7 // 2 }} {{ 7 % 2 }} {{ (1 + 2) * 3 }} {{ -1 }} {{ 1 / 4 }}"),)),
    Case("slices", (p("{{ columns[0] }} {{ columns[1:]|join('+') }} {{ title[:3] }} {{ title[-1] }}"),)),
    Case("fields by name", (p("{{ by_name.first }} {{ by_name['second'] }} {{ items[0].title }}"),)),
    Case(
        "paragraphs by a choice",
        (
            p("{%p if yes %}"),
            p("b"),
            p("{%p elif no %}"),
            p("c"),
            p("{%p else %}"),
            p("d"),
            p("{%p endif %}"),
        ),
    ),
    Case(
        "paragraphs repeated",
        (
            p("{%p for i in items %}"),
            p("{{ loop.index }}/{{ loop.length }} {{ i.title }}"),
            p("{%p endfor %}"),
            p("end"),
        ),
    ),
    Case(
        "a loop in a loop",
        (
            p("{%p for i in items %}"),
            p("{{ i.title }}"),
            p("{%p for x in i.points %}"),
            p("- {{ x }}"),
            p("{%p endfor %}"),
            p("{%p endfor %}"),
        ),
    ),
    Case(
        "a loop that finds nothing",
        (p("{%p for i in nothing %}"), p("{{ i }}"), p("{%p else %}"), p("none"), p("{%p endfor %}")),
    ),
    Case(
        "a loop with a condition",
        (p("{% for i in items if i.points %}{{ i.title }}{% if not loop.last %}, {% endif %}{% endfor %}"),),
    ),
    Case(
        "first, last, cycle and changed",
        (
            p(
                "{% for i in items %}{% if loop.changed(i.group) %}[{{ i.group }}]{% endif %}",
                "{{ loop.cycle('o', 'e') }}{{ loop.revindex0 }}{% if loop.first %}!{% endif %}{% endfor %}",
            ),
        ),
    ),
    Case(
        "before and after in a loop",
        (
            p(
                "{% for c in columns %}{{ loop.previtem|default('-') }}",
                "{{ c }}{{ loop.nextitem|default('-') }} {% endfor %}",
            ),
        ),
    ),
    Case(
        "a loop over names and values", (p("{% for k, v in by_name|dictsort %}{{ k }}={{ v }} {% endfor %}"),)
    ),
    Case(
        "a loop that calls itself",
        (p("{% for t in tree recursive %}{{ t.name }}({{ loop(t.inside) }}){% endfor %}"),),
    ),
    Case("a range", (p("{% for n in range(3) %}{{ n }}{% endfor %}"),)),
    Case(
        "rows repeated",
        (
            table(
                ["h", "i"],
                [FOR_ROWS[0], ""],
                ["{{ i.title }}", "{{ i.points|join('/') }}"],
                [FOR_ROWS[1], ""],
            ),
        ),
    ),
    Case(
        "rows by a choice",
        (table(["{%tr if no %}", ""], ["a", "b"], ["{%tr else %}", ""], ["c", "d"], ["{%tr endif %}", ""]),),
    ),
    Case(
        "rows in rows",
        (
            table(
                [FOR_ROWS[0], ""],
                ["{{ i.title }}", ""],
                ["{%tr for x in i.points %}", ""],
                ["", "{{ x }}"],
                ["{%tr endfor %}", ""],
                [FOR_ROWS[1], ""],
            ),
        ),
    ),
    Case(
        "no rows at all",
        (table(["h", "i"], ["{%tr for i in nothing %}", ""], ["{{ i }}", ""], ["{%tr endfor %}", ""]),),
    ),
    Case(
        "a choice in a repeated row",
        (
            table(
                [FOR_ROWS[0], ""],
                ["{% if i.urgent %}!{% else %}-{% endif %}", "{{ '%.1f'|format(i.cost) }}"],
                [FOR_ROWS[1], ""],
            ),
        ),
    ),
    Case("cells repeated", (table(["{%tc for c in columns %}", "{{ c }}", "{%tc endfor %}"]),)),
    Case(
        "cells in rows",
        (
            rows_of(
                wide_row(
                    cell(p("name")),
                    cell(p("{%tc for c in columns %}")),
                    cell(p("{{ c }}")),
                    cell(p("{%tc endfor %}")),
                ),
                row("{%tr for name, values in rows %}", "", ""),
                wide_row(
                    cell(p("{{ name }}")),
                    cell(p("{%tc for v in values %}")),
                    cell(p("{{ v }}")),
                    cell(p("{%tc endfor %}")),
                ),
                row("{%tr endfor %}", "", ""),
                columns=2,
            ),
        ),
    ),
    Case(
        "a cell by a choice",
        (
            rows_of(
                wide_row(
                    cell(p("a")),
                    cell(p("{%tc if no %}")),
                    cell(p("b")),
                    cell(p("{%tc endif %}")),
                    cell(p("c")),
                ),
                columns=3,
            ),
        ),
    ),
    Case(
        "a table in a cell",
        (
            rows_of(
                wide_row(cell(p("a"), table([FOR_ROWS[0]], ["{{ i.title }}"], [FOR_ROWS[1]]), p("end"))),
                columns=1,
            ),
        ),
    ),
    Case(
        "a paragraph loop in a cell",
        (
            rows_of(
                wide_row(cell(p("{%p for c in columns %}"), p("{{ c }}"), p("{%p endfor %}"), p("end"))),
                columns=1,
            ),
        ),
    ),
    Case("runs by a choice", (p("a ", "{%r if yes %}", "b", "{%r endif %}", " c"),)),
    Case(
        "a value of its own and a namespace",
        (
            p(
                "{% set x = 3 %}{{ x + 1 }}{% set n = namespace(t=0) %}",
                "{% for i in [1, 2] %}{% set n.t = n.t + i %}{% endfor %}{{ n.t }}",
            ),
        ),
    ),
    Case("a block with values of its own", (p("{% with a = 1, b = 2 %}{{ a + b }}{% endwith %}"),)),
    Case(
        "a macro",
        (
            p(
                "{% macro twice(x, y='!') %}{{ x }}{{ x }}{{ y }}{% endmacro %}",
                "{{ twice('a') }} {{ twice('b', y='?') }}",
            ),
        ),
    ),
    Case(
        "a macro that is handed a block",
        (p("{% macro around() %}[{{ caller() }}]{% endmacro %}{% call around() %}x{% endcall %}"),),
    ),
    Case(
        "a macro with rows",
        (
            table(
                ["{%tr macro line(x) %}", ""],
                ["{{ x }}", "always"],
                ["{%tr endmacro %}", ""],
                ["{{tr line('a') }}", ""],
                [FOR_ROWS[0], ""],
                ["{{tr line(i.title) }}", ""],
                [FOR_ROWS[1], ""],
            ),
        ),
    ),
    Case(
        "a macro with paragraphs",
        (
            p("{%p macro pair(x) %}"),
            p("one {{ x }}"),
            p("two {{ x }}"),
            p("{%p endmacro %}"),
            p("{{p pair('a') }}"),
            p("end"),
        ),
    ),
    Case("a choice that runs over paragraphs", (p("{% if yes %}one"), p("two{% endif %}"))),
    Case(
        "paragraphs joined",
        (
            p("My house is"),
            p("{%- if yes -%}"),
            p(" here"),
            p("{%- else -%}"),
            p(" there"),
            p("{%- endif -%}"),
            p(" now"),
        ),
    ),
    Case("remarks", (p("{# remark #}text"), p("{#p a whole paragraph #}"), p("more"))),
    Case("braces that are printed", (p("{_{ title }_} {_% if %_}"),)),
    Case(
        "braces that are printed beside a raw text",
        (p("a {_{ b }_} c"), p("{% raw %}{{ title }} {% if %}{% endraw %}")),
    ),
    Case("a text that looks like XML", (p("{{ odd }} {{ '<b>'|e }}"),)),
    Case("new lines and tabs", (p("{{ lines }}"),)),
    Case(
        "a header, a footer and a title",
        (p("{{ title }}"),),
        header="head {{ title|upper }}",
        first_header="first {{ title }}",
        even_footer="even {% if yes %}{{ title }}{% endif %}",
        heading="{{ title }}",
    ),
    Case("a footnote", (p("text", xml=NOTE),), footnote="see {{ title }}{% if no %}x{% endif %}"),
    Case(
        "a text box",
        (
            p(
                "around",
                xml=text_box(
                    p("{{ title }}"), p("{%p for c in columns %}"), p("{{ c }}"), p("{%p endfor %}"), p("end")
                ),
            ),
        ),
    ),
    Case(
        "a cell over columns",
        (
            rows_of(
                wide_row(cell(p("{% colspan columns|length %}wide"))),
                row("{{ columns[0] }}", "b", "c"),
                columns=3,
            ),
        ),
    ),
    Case(
        "a cell over columns that the data brings",
        (
            rows_of(
                wide_row(cell(p("{% colspan columns|count %}{{ title }}"))),
                wide_row(cell(p("{%tc for c in columns %}")), cell(p("{{ c }}")), cell(p("{%tc endfor %}"))),
                columns=1,
            ),
        ),
    ),
    Case(
        "a coloured cell",
        (
            rows_of(
                row(FOR_ROWS[0], ""),
                wide_row(cell(p("{% cellbg i.colour %}{{ i.title }}")), cell(p("b"))),
                row(FOR_ROWS[1], ""),
                columns=2,
            ),
        ),
    ),
    Case(
        "a colour by a choice",
        (
            rows_of(
                row(FOR_ROWS[0]),
                wide_row(cell(p("{% cellbg 'FF0000' if i.urgent else '00B050' %}", "{{ i.title }}"))),
                row(FOR_ROWS[1]),
                columns=1,
            ),
        ),
    ),
    Case(
        "cells joined downwards",
        (
            rows_of(
                row(FOR_ROWS[0], ""),
                wide_row(merged("{% vm %}", "all"), cell(p("{{ i.title }}"))),
                row(FOR_ROWS[1], ""),
                columns=2,
            ),
        ),
    ),
    Case(
        "cells joined sideways",
        (
            rows_of(
                wide_row(
                    cell(p("{%tc for c in columns %}")),
                    cell(p("{% hm %}Quarters")),
                    cell(p("{%tc endfor %}")),
                ),
                wide_row(cell(p("{%tc for c in columns %}")), cell(p("{{ c }}")), cell(p("{%tc endfor %}"))),
                columns=3,
            ),
        ),
    ),
    Case(
        "a header row stays",
        (rows_of(HEADED, row(FOR_ROWS[0], ""), row("{{ i.title }}", "b"), row(FOR_ROWS[1], ""), columns=2),),
    ),
    Case("words with a look", (p("a {{r rich }} b"),), {"rich": BOLD}, "bold"),
    Case("many looks", (p("{{r rich }}"),), {"rich": MANY}, "many"),
    Case(
        "a link",
        (p("see {{r rich }}"),),
        {"rich": RichText((Run("the site", link="https://example.org/?a=1&b=2"),))},
        "link",
    ),
    Case(
        "words with a look, repeated",
        (p("{%p for t in texts %}"), p("{{r t }}"), p("{%p endfor %}")),
        {"texts": (BOLD, MANY)},
        "texts",
    ),
    Case("words with a look in a cell", (table(["{{r rich }}"]),), {"rich": BOLD}, "bold"),
    Case("whole paragraphs", (p("before"), p("{{p rich }}"), p("after")), {"rich": PARAGRAPHS}, "paragraphs"),
    Case(
        "a listing",
        (p("{{ list }}"), p("end")),
        {"list": Listing("one\ntwo\tthree\anew paragraph & <b>\alast")},
        "listing",
    ),
    Case("a listing with a page", (p("{{ list }}"), p("end")), {"list": Listing("one\ftwo")}, "page"),
    Case("a picture", (p("logo: {{ logo }} end"),), {"logo": LOGO}, "picture"),
    Case(
        "a picture in each row",
        (table([FOR_ROWS[0]], ["{{ logo }}"], [FOR_ROWS[1]]),),
        {"logo": LOGO},
        "picture",
    ),
    Case("a picture in a header", (p("x"),), {"logo": LOGO}, "picture", header="{{ logo }}"),
)
