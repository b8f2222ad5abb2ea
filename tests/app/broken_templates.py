"""What people do to a template in Word."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

BODY, HEADER, STYLES = "word/document.xml", "word/header1.xml", "word/styles.xml"
SETTINGS, CORE, APP = "word/settings.xml", "docProps/core.xml", "docProps/app.xml"
OURS = Path(__file__).resolve().parents[2] / "templates" / "nl" / "actions.docx"
DRAWING = (
    '<w:p><w:r><w:drawing><wp:{place} xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing" {anchoring}>{position}<wp:extent cx="900" cy="900"/>{wrap}'
    '<wp:docPr id="1" name="Afbeelding 1" {about}/>'
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData '
    'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"/></a:graphic></wp:{place}></w:drawing>'
    "</w:r></w:p>"
)
INLINE = {"place": "inline", "anchoring": "", "position": "", "wrap": ""}
ANCHOR = {
    "place": "anchor",
    "anchoring": 'simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" '
    'allowOverlap="1"',
    "position": '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset>'
    '</wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV>',
    "wrap": "<wp:wrapNone/>",
}
TITLE = '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>'
HEADING = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>'
EMPTY = "<w:p/>"

Parts = dict[str, str]
Edit = Callable[[Parts], None]


def swap(old: str, new: str, part: str = BODY, count: int = 1) -> Edit:
    """Put one text in the place of another, which must be there."""

    def edit(parts: Parts) -> None:
        assert old in parts[part], old
        parts[part] = parts[part].replace(old, new, count)

    return edit


def all_of(*edits: Edit) -> Edit:
    def edit(parts: Parts) -> None:
        for one in edits:
            one(parts)

    return edit


def typed(tag: str, instead: str) -> Edit:
    """Type something else in the place of a tag, within one run."""
    return swap(f">{tag}<", f">{instead}<")


def coloured(text: str, properties: str) -> Edit:
    return swap(
        f'<w:r><w:t xml:space="preserve">{text}',
        f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}',
    )


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r>{run}<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def before(mark: str, xml: str) -> Edit:
    return swap(mark, xml + mark)


def cell(inside: str, properties: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/>{properties}</w:tcPr>{inside}</w:tc>'


def heading(level: int, text: str) -> str:
    return paragraph(text, f'<w:outlineLvl w:val="{level - 1}"/>')


def grid(*rows: tuple[str, ...], header: bool = False) -> str:
    """A table as it is pasted from a sheet."""
    lines = []
    for number, texts in enumerate(rows):
        marked = "<w:trPr><w:tblHeader/></w:trPr>" if header and not number else ""
        cells = "".join(text if text.startswith("<") else cell(paragraph(text)) for text in texts)
        lines.append(f"<w:tr>{marked}{cells}</w:tr>")
    columns = '<w:gridCol w:w="1000"/>' * 2
    return f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{''.join(lines)}</w:tbl>"


def unzipped(docx: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return {name: package.read(name) for name in package.namelist()}


def zipped(parts: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return file.getvalue()


def broken(edit: Edit) -> bytes:
    """Our template with this edit."""
    parts = {name: content.decode("utf-8") for name, content in unzipped(OURS.read_bytes()).items()}
    edit(parts)
    return zipped({name: content.encode() for name, content in parts.items()})


def with_comment(parts: Parts) -> None:
    relations = "word/_rels/document.xml.rels"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    line = f'<Relationship Id="rId77" Type="{kind}" Target="comments.xml"/></Relationships>'
    parts[relations] = parts[relations].replace("</Relationships>", line)
    override = (
        '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.comments+xml"/></Types>'
    )
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace("</Types>", override)
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    parts["word/comments.xml"] = (
        f'<w:comments xmlns:w="{space}"><w:comment w:id="3" w:author="Communicatie">'
        f"{paragraph('Moet dit hier?')}</w:comment></w:comments>"
    )
    swap(TITLE, f'{TITLE}<w:commentRangeStart w:id="3"/>')(parts)
    swap(
        "Actielijst{%",
        'Actielijst</w:t></w:r><w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>'
        '<w:r><w:t xml:space="preserve">{%',
    )(parts)


def without(first: str, last: str, part: str = BODY) -> Edit:
    """Delete from one text to another, both included."""

    def edit(parts: Parts) -> None:
        begin = parts[part].index(first)
        end = parts[part].index(last, begin) + len(last)
        parts[part] = parts[part][:begin] + parts[part][end:]

    return edit


def row_of(text: str) -> Edit:
    """Delete the row that a text stands in."""

    def edit(parts: Parts) -> None:
        place = parts[BODY].index(text)
        begin, end = parts[BODY].rindex("<w:tr>", 0, place), parts[BODY].index("</w:tr>", place)
        parts[BODY] = parts[BODY][:begin] + parts[BODY][end + len("</w:tr>") :]

    return edit


LOOP, END = "{%tr for action in actions %}", "{%tr endfor %}"
EDGE = "{{ head.marking }}{% if head.marking and head.tlp %} · {% endif %}{{ head.tlp }}"
MARKED = EDGE.replace("}}{%", "}}{% if head.marking_set %} ({{ head.marking_set }}){% endif %}{%", 1)
FOOTER = "word/footer1.xml"
IF_MARKED = "{%p if head.marking or head.tlp %}"
UNMARKED = (typed(MARKED, "Openbaar"), swap(EDGE, "Openbaar", HEADER), swap(EDGE, "Openbaar", FOOTER))
EDITS: Mapping[str, Edit] = {
    # tags
    "the row that ends the loop is deleted": row_of(END),
    "the row that begins the loop is deleted": row_of(LOOP),
    "a closing brace is gone": typed("{{ action.owner }}", "{{ action.owner }"),
    "an opening brace is gone": typed("{{ action.owner }}", "{ action.owner }}"),
    "Word made curly quotes, which are mended": typed(
        "{{ action.owner }}", "{{ action.owner|default(“–”) }}"
    ),
    "Word made a capital of the first letter": typed("{{ head.board }}", "{{ Head.board }}"),
    "Word made a capital of a keyword": typed("{%p if owner %}", "{%p If owner %}"),
    "spelling marks split a tag, which is mended": swap(
        "{{ action.owner }}",
        '{{ acti</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr>'
        '<w:t xml:space="preserve">on.owner }}',
    ),
    "an if is never ended": swap(paragraph("{%p endif %}"), ""),
    "an if begins in one cell and ends in another": all_of(
        typed("{{ action.number }}", "{% if action.late %}{{ action.number }}"),
        typed("{{ action.owner }}", "{{ action.owner }}{% endif %}"),
    ),
    "a row tag stands outside a table": typed("{%p if owner %}", "{%tr if owner %}"),
    "a text is typed beside a tag that takes its paragraph away": typed(
        "{%p if owner %}", "Let op {%p if owner %}"
    ),
    "a filter is misspelt": typed("{{ action.owner }}", "{{ action.owner|uper }}"),
    "a filter that is not for paper": typed("{{ action.owner }}", "{{ action.owner|safe }}"),
    "another template is included": typed("{{ action.owner }}", "{% include 'x.docx' %}"),
    "the operator of another language": typed("{%p if owner %}", "{%p if owner &amp;&amp; late %}"),
    "the end of another block": typed(END, "{%tr endif %}"),
    # names
    "a field is misspelt": typed("{{ head.board }}", "{{ head.bord }}"),
    "a field of a row is misspelt": typed("{{ action.owner }}", "{{ action.ownr }}"),
    "a name of the top is misspelt": typed("{%p for gap in gaps %}", "{%p for gap in gasp %}"),
    "a field of another kind": typed("{{ head.board }}", "{{ meeting.number }}"),
    "a name inside a condition": typed("{%p if action.late %}", "{%p if action.lat %}"),
    "a field asked by a filter": typed(LOOP, "{%tr for action in actions|selectattr('lat') %}"),
    "a method of the data is called": typed("{{ action.owner }}", "{{ action.owner.upper() }}"),
    "a list is printed": typed("{{ action.owner }}", "{{ actions }}"),
    "text and numbers are added": typed("{{ action.owner }}", "{{ action.owner + 1 }}"),
    "a loop without end": typed("{{ action.owner }}", "{% for a in range(9999999) %}x{% endfor %}"),
    # what is left out
    "the notice is deleted": without(paragraph("{%p if head.notice %}"), paragraph("{%p endif %}")),
    "the marking is deleted in the text": typed(MARKED, "Openbaar"),
    "the marking is deleted everywhere": all_of(
        *UNMARKED,
        swap(IF_MARKED, "{%p if count %}"),
        swap(IF_MARKED, "{%p if count %}", HEADER),
        swap(IF_MARKED, "{%p if count %}", FOOTER),
    ),
    "the marking is asked and never printed": all_of(
        *UNMARKED,
    ),
    # how it is read
    "the title of the file is gone": without("<dc:title>", "</dc:title>", CORE),
    "another language for the whole file": swap('<w:lang w:val="nl-NL"', '<w:lang w:val="de-DE"', STYLES),
    "a text pasted in another language": coloured("Uitsluitend voor", '<w:lang w:val="en-US"/>'),
    "English words marked as English are right": coloured("Uitsluitend voor", '<w:lang w:val="en-GB"/>'),
    "the header row is no header row": swap("<w:tblHeader/>", ""),
    "a table pasted from a sheet": before(HEADING, grid(("Jaar", "Aantal"), ("2024", "3"))),
    "cells are merged": before(
        HEADING,
        grid(
            (cell(paragraph("Jaar"), '<w:gridSpan w:val="2"/>'),),
            ("2024", "3"),
            header=True,
        ),
    ),
    "cells are merged downwards": before(
        HEADING,
        grid(
            ("Jaar", "Aantal"),
            (cell(paragraph("2024"), '<w:vMerge w:val="restart"/>'), "3"),
            (cell(paragraph(""), "<w:vMerge/>"), "4"),
            header=True,
        ),
    ),
    "a table inside a cell": swap(
        paragraph("{{ action.owner }}", '<w:pStyle w:val="Cell"/>'),
        grid(("a",)) + paragraph("{{ action.owner }}", '<w:pStyle w:val="Cell"/>'),
    ),
    "white text on yellow": coloured(
        "Uitsluitend voor", '<w:color w:val="FFFFFF"/><w:highlight w:val="yellow"/>'
    ),
    "light grey text": coloured("Uitsluitend voor", '<w:color w:val="AAAAAA"/>'),
    "a style in a light colour": swap('<w:color w:val="7A1F1F"/>', '<w:color w:val="E06666"/>', STYLES),
    "large text may be lighter": coloured("Uitsluitend voor", '<w:color w:val="808080"/><w:sz w:val="40"/>'),
    "a picture without alternative text": before(HEADING, DRAWING.format(about="", **INLINE)),
    "a picture called after its file": before(HEADING, DRAWING.format(about='descr="logo-2.png"', **INLINE)),
    "a picture that floats": before(HEADING, DRAWING.format(about='descr="Logo van de haven"', **ANCHOR)),
    # order
    "a heading skips a level": before(HEADING, heading(1, "Een") + heading(3, "Drie")),
    "the first heading is of level 2": before(HEADING, heading(2, "Twee")),
    "room made by empty paragraphs": before(HEADING, EMPTY * 3),
    "one empty paragraph is no habit": before(HEADING, EMPTY),
    "a list that was typed": before(HEADING, paragraph("- een") + paragraph("- twee")),
    "a typed list in a loop": swap(
        paragraph("{{ gap }}", '<w:pStyle w:val="ListBullet"/>'), paragraph("• {{ gap }}")
    ),
    "a tag that is only shown": before(HEADING, paragraph("{% raw %}{{ naam }}{% endraw %}")),
    # its making
    "a comment is left": with_comment,
    "a change is tracked": swap(
        '<w:r><w:t xml:space="preserve">Uitsluitend voor',
        '<w:ins w:id="9" w:author="Communicatie"><w:r><w:t xml:space="preserve">Nieuw. </w:t></w:r></w:ins>'
        '<w:r><w:t xml:space="preserve">Uitsluitend voor',
    ),
    "Word goes on tracking": swap("<w:defaultTabStop", "<w:trackRevisions/><w:defaultTabStop", SETTINGS),
    "the author is in the properties": swap(
        "<dc:creator>{{ head.board }}", "<dc:creator>Afdeling Communicatie", CORE
    ),
    "the company is in the properties": swap("<Company/>", "<Company>Voorbeeldministerie</Company>", APP),
    # validity
    "a tag in a property makes what Word cannot read": coloured(
        "Uitsluitend voor", '<w:u w:val="{{ head.board }}"/>'
    ),
    "a table of which no row may be left": before(
        HEADING,
        grid(("{%tr if late %}",), ("te laat",), ("{%tr endif %}",)),
    ),
    "a loop inside a loop without end": typed(
        "{{ action.owner }}",
        "{% for a in range(99999) %}{% for b in range(99999) %}{{ b }}{% endfor %}{% endfor %}",
    ),
    "a name for a marking is misspelt": all_of(
        *(swap("{{ head.marking }}", "{{ head.markings }}", part) for part in (BODY, HEADER, FOOTER))
    ),
    "an element that Word does not know": swap("<w:cantSplit/>", "<w:cantSplit/><w:dontSplit/>"),
}
