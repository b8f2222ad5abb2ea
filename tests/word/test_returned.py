"""A file that came back is read as the person who saved it sees it."""

from __future__ import annotations

import io

import pytest
from docx import Document
from docx_maker import (
    DECLARATION,
    PACKAGE,
    RELATION,
    SPACES,
    cell,
    docx,
    p,
    row,
    run,
    table,
    text_box,
    unzipped,
    zipped,
)

from boardkit.word.guard import Unusable
from boardkit.word.properties import write_properties
from boardkit.word.returned import Returned, ReturnedCell, ReturnedParagraph, read_returned

W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
BY = 'w:id="9" w:author="Anna Bakker" w:date="2024-06-05T10:00:00Z"'
OLD = '<mc:Fallback xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">{}</mc:Fallback>'
CHOICE = (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    '<mc:Choice Requires="w14">{}</mc:Choice>' + OLD + "</mc:AlternateContent>"
)


def came_back(*body: str, **parts: str) -> Returned:
    return read_returned(docx(*body, parts=parts))


def in_cell(*inside: str) -> ReturnedCell:
    """The only cell of the only table, with this in it."""
    return came_back(table(f"<w:tr>{cell(*inside)}</w:tr>")).tables[0].rows[0].cells[0]


def text_of(*inside: str) -> str:
    """The text of a paragraph that holds this."""
    return in_cell(f"<w:p>{''.join(inside)}</w:p>").text


def texts(returned: Returned) -> list[list[list[str]]]:
    return [[[one.text for one in row.cells] for row in table.rows] for table in returned.tables]


def mark(kind: str) -> str:
    """The properties of a paragraph whose mark at its end was changed."""
    return f"<w:pPr><w:rPr><w:{kind} {BY}/></w:rPr></w:pPr>"


def changed(kind: str, text: str) -> str:
    words = f"<w:delText>{text}</w:delText>" if kind == "del" else f"<w:t>{text}</w:t>"
    return f"<w:{kind} {BY}><w:r>{words}</w:r></w:{kind}>"


def control(content: str, properties: str = "") -> str:
    about = f'<w:sdtPr><w:alias w:val="a"/><w:id w:val="-12"/>{properties}</w:sdtPr><w:sdtEndPr/>'
    return f"<w:sdt>{about}<w:sdtContent>{content}</w:sdtContent></w:sdt>"


def bookmark(name: str, number: int = 1) -> str:
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/><w:bookmarkEnd w:id="{number}"/>'


def test_what_word_leaves_between_the_letters_says_nothing() -> None:
    paragraph = (
        '<w:p w14:paraId="1A2B3C4D" w:rsidR="00AA11BB" w:rsidRDefault="00AA11BB"><w:pPr><w:rPr><w:lang '
        'w:val="nl-NL"/></w:rPr></w:pPr><w:r w:rsidRPr="00CC22DD"><w:t xml:space="preserve">Het </w:t></w:r>'
        '<w:proofErr w:type="spellStart"/><w:r><w:t>bes</w:t></w:r><w:r><w:rPr><w:b/></w:rPr>'
        '<w:lastRenderedPageBreak/><w:t>luit</w:t></w:r><w:proofErr w:type="spellEnd"/></w:p>'
    )
    assert in_cell(paragraph).text == "Het besluit"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (changed("ins", "in"), "in"),
        (changed("del", "out"), ""),
        (changed("moveTo", "here"), "here"),
        (f"<w:moveFrom {BY}><w:r><w:t>there</w:t></w:r></w:moveFrom>", ""),
        (f"<w:ins {BY}>{changed('del', 'x')}{run('y')}</w:ins>", "y"),
        (control(run("a")), "a"),
        (control(control(run("a"))), "a"),
        (control(run("Kies"), "<w:showingPlcHdr/><w:dropDownList/>"), ""),
        (control(run("a"), '<w:showingPlcHdr w:val="0"/>'), "a"),
        (f'<w:smartTag w:uri="u" w:element="e">{run("a")}</w:smartTag>', "a"),
        (f'<w:customXml w:uri="u" w:element="e">{run("a")}</w:customXml>', "a"),
        (f'<w:hyperlink r:id="rId1">{run("a")}</w:hyperlink>', "a"),
        (f'<w:fldSimple w:instr=" DATE ">{run("5 juni")}</w:fldSimple>', "5 juni"),
        ('<w:fldSimple w:instr=" PAGE "/>', ""),
        (CHOICE.format(run("new"), run("old")), "new"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a\tb"),
        ("<w:r><w:t>a</w:t><w:ptab/><w:t>b</w:t></w:r>", "a\tb"),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>", "a\nb\nc"),
        ('<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>', "a\nb"),
        (run("a\u00a0b"), "a\u00a0b"),
        ("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>", "a\u2011b"),
        ("<w:r><w:t>a</w:t><w:softHyphen/><w:t>b\u00adc</w:t></w:r>", "abc"),
        ('<w:r><w:sym w:font="Segoe UI Symbol" w:char="2612"/></w:r>', "☒"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0E0"/><w:t>a</w:t></w:r>', "→a"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0E0"/><w:t>a</w:t></w:r>', "a"),
        ('<w:r><w:sym w:font="Wingdings" w:char="what"/><w:t>a</w:t></w:r>', "a"),
        (run("a") + run("b", "<w:rPr><w:vanish/></w:rPr>"), "a"),
        (run("a", '<w:rPr><w:vanish w:val="0"/></w:rPr>'), "a"),
    ],
)
def test_a_paragraph_says_what_is_seen_once_all_changes_are_accepted(inside: str, text: str) -> None:
    assert text_of(inside) == text


def test_of_a_field_only_its_result_is_read() -> None:
    kinds = ("begin", "separate", "end")
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in kinds)
    instruction = "<w:r><w:instrText> REF a </w:instrText></w:r>"
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr>"
    assert text_of(run("a"), begin, instruction, separate, run("b"), end, run("c")) == "abc"
    assert text_of(begin.replace("<w:r>", hidden), instruction, end.replace("<w:r>", hidden), run("c")) == "c"


def test_text_in_a_style_that_hides_it_is_not_read() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="I"><w:basedOn w:val="H"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="J"><w:basedOn w:val="I"/><w:rPr><w:vanish w:val="0"/></w:rPr>'
        "</w:style>"
    )
    styled = run("b", '<w:rPr><w:rStyle w:val="H"/></w:rPr>')
    shown = run("d", '<w:rPr><w:vanish w:val="false"/></w:rPr>')
    body = [p("a", xml=styled), p("c", style="I", xml=shown), p("e", style="J")]
    assert [one.text for one in came_back(*body, styles=styles).loose] == ["a", "d", "e"]


def test_a_paragraph_whose_mark_was_deleted_goes_on_in_the_next_one() -> None:
    ended = '<w:bookmarkEnd w:id="3"/>'
    first, second = (
        f"<w:p>{mark(kind)}{run(text)}</w:p>" for kind, text in (("del", "a"), ("moveFrom", "b"))
    )
    assert in_cell(first, ended, second, p("c", style="S"), p("d")).text == "abc\nd"
    assert in_cell(f"<w:p>{mark('del')}{changed('del', 'a')}</w:p>", p("b")).text == "b"
    assert in_cell(f"<w:p>{mark('ins')}{run('a')}</w:p>", p("b")).text == "a\nb"
    assert in_cell(first, control(p("c"))).text == "a\nc"


def test_many_joined_paragraphs_keep_their_order() -> None:
    lines = [f"<w:p>{mark('del')}{run(f'{number} ')}{run('. ')}</w:p>" for number in range(300)]
    assert in_cell(*lines, p("end")).text == "".join(f"{number} . " for number in range(300)) + "end"


def test_rows_and_cells_that_were_deleted_are_gone_and_inserted_ones_are_there() -> None:
    gone = f"<w:tr><w:trPr><w:del {BY}/></w:trPr>{cell(p(xml=changed('del', 'a')))}</w:tr>"
    new = f"<w:tr><w:trPr><w:ins {BY}/></w:trPr>{cell(p(xml=changed('ins', 'b')))}</w:tr>"
    part = f"<w:tr><w:tc><w:tcPr><w:cellDel {BY}/></w:tcPr>{p('c')}</w:tc>{cell(p('d'))}</w:tr>"
    returned = came_back(table(gone), table(["head"], gone, new, part))
    assert texts(returned) == [[["head"], ["b"], ["d"]]]
    assert [one.place for one in returned.tables[0].rows] == [
        "table 2, row 1",
        "table 2, row 3",
        "table 2, row 4",
    ]


def test_rows_and_cells_in_content_controls_are_read_in_their_places() -> None:
    in_control = f"<w:tr>{cell(p('a'))}{control(cell(p('b')))}</w:tr>"
    repeated = control(
        control(row("c", "d"), f"<w15:repeatingSectionItem {W15}/>"), f"<w15:repeatingSection {W15}/>"
    )
    returned = came_back(control(table(in_control, repeated)), control(p("loose")))
    assert texts(returned) == [[["a", "b"], ["c", "d"]]]
    assert [one.text for one in returned.loose] == ["loose"]


def test_a_bookmark_belongs_to_the_cell_and_the_row_that_it_begins_in() -> None:
    cells = (cell(p("a", xml=bookmark("c1"))), cell(bookmark("c3"), p("b")))
    first = f"<w:tr>{bookmark('r1')}{cells[0]}{bookmark('c2')}{cells[1]}"
    second = (
        f"</w:tr>{bookmark('r2')}<w:tr>{cell(p('c'))}{cell(p('d'))}{bookmark('r3')}</w:tr>{row('e', 'f')}"
    )
    [one] = came_back(p("x"), bookmark("t"), table(first + second)).tables
    assert one.bookmarks == {"t", "r1", "c1", "c2", "c3"}
    assert [row.bookmarks for row in one.rows] == [one.bookmarks, {"r2"}, {"r3"}]
    assert [cell.bookmarks for cell in one.rows[0].cells] == [{"t", "r1", "c1"}, {"c2", "c3"}]


def test_bookmarks_that_word_makes_or_that_stand_elsewhere_do_not_count() -> None:
    gone = f"<w:tr><w:trPr><w:del {BY}/></w:trPr>{cell(p('a', xml=bookmark('key')))}</w:tr>"
    body = [bookmark("before"), p("x"), table(gone, f"<w:tr>{cell(p(xml=bookmark('_GoBack')))}</w:tr>")]
    [one] = came_back(*body).tables
    assert one.bookmarks == frozenset()


def spanned(text: str, span: int) -> str:
    return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{p(text)}</w:tc>'


def merged(text: str, how: str = "") -> str:
    return f"<w:tc><w:tcPr><w:vMerge{how}/></w:tcPr>{p(text)}</w:tc>"


def test_merged_cells_leave_each_column_in_its_place() -> None:
    restart = ' w:val="restart"'
    rows = (
        ["a", "b", "c"],
        f"<w:tr>{spanned('d', 2)}{cell(p('e'))}</w:tr>",
        f"<w:tr>{merged('f', restart)}{cell(p('g'))}{cell(p('h'))}</w:tr>",
        f"<w:tr>{merged('unseen')}{cell(p('i'))}{cell(p('j'))}</w:tr>",
        f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{cell(p("k"))}{cell(p("l"))}</w:tr>',
        f"<w:tr>{spanned('m', 3)}</w:tr>",
    )
    assert texts(came_back(table(*rows))) == [
        [["a", "b", "c"], ["d", "", "e"], ["f", "g", "h"], ["", "i", "j"], ["", "k", "l"], ["m", "", ""]]
    ]


def test_what_else_stands_in_a_cell_is_named() -> None:
    assert in_cell(p("a")).left_out == ()
    drawing = "<w:r><w:drawing/></w:r>"
    assert in_cell(f"<w:p>{CHOICE.format(drawing, '<w:r><w:pict/></w:r>')}</w:p>").left_out == ("picture",)
    assert in_cell(p("a", xml=text_box(p("b")))).left_out == ("text box",)
    maths = '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"/>'
    notes = '<w:r><w:footnoteReference w:id="1"/><w:endnoteReference w:id="1"/><w:object/></w:r>'
    found = in_cell(table(["inner"]), p("a", xml=maths + notes))
    assert found.text == "a"
    assert found.left_out == ("embedded object", "equation", "footnote", "table")


@pytest.mark.parametrize(
    "struck",
    [
        "<w:strike/>",
        '<w:dstrike w:val="true"/>',
        '<w:rStyle w:val="Gone"/>',
        '<w:rStyle w:val="OnGone"/><w:dstrike w:val="0"/>',
    ],
)
def test_struck_through_text_in_a_cell_is_named_and_not_read(struck: str) -> None:
    styles = (
        '<w:style w:type="character" w:styleId="Gone"><w:rPr><w:strike/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="OnGone"><w:basedOn w:val="Gone"/></w:style>'
    )
    gone = run("gone", f"<w:rPr>{struck}</w:rPr>")
    words = f"<w:p>{run('kept ')}{gone}{run(' too')}</w:p>"
    rows = came_back(table(f"<w:tr>{cell(words)}{cell(p('b'))}</w:tr>"), styles=styles).tables[0].rows
    assert [(one.text, one.left_out) for one in rows[0].cells] == [
        ("kept  too", ("struck-through text",)),
        ("b", ()),
    ]


@pytest.mark.parametrize("not_struck", ['<w:strike w:val="0"/>', '<w:dstrike w:val="false"/>', "<w:b/>"])
def test_text_with_the_line_through_it_switched_off_is_read(not_struck: str) -> None:
    shown = run("a", f"<w:rPr>{not_struck}</w:rPr>")
    found = in_cell(f"<w:p>{shown}</w:p>")
    assert (found.text, found.left_out) == ("a", ())


def test_a_struck_space_between_words_is_no_struck_text() -> None:
    space = run(" ", "<w:rPr><w:strike/></w:rPr>")
    found = in_cell(f"<w:p>{run('a')}{space}{run('b')}</w:p>")
    assert (found.text, found.left_out) == ("a b", ())


def test_text_outside_the_tables_is_read_with_its_place() -> None:
    body = [
        p("a"),
        p(" "),
        table(["x"]),
        p("b", xml=CHOICE.format(text_box(p("c")), text_box(p("e")))),
        f"<w:p>{OLD.format(run('d'))}</w:p>",
    ]
    assert came_back(*body).loose == (
        ReturnedParagraph("a", "plain", 0, "paragraph 1"),
        ReturnedParagraph("b", "plain", 0, "paragraph 3"),
        ReturnedParagraph("c", "plain", 0, "paragraph 3, text box, paragraph 1"),
    )


def test_our_properties_are_read_from_what_word_and_libreoffice_write() -> None:
    ours = write_properties([], {"boardkit.kind": "form & <more>"}).decode()
    assert came_back(p("a"), custom=ours).properties == {"boardkit.kind": "form & <more>"}
    by_libreoffice = (
        f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"'
        ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="AppVersion"><vt:lpwstr>16'
        '</vt:lpwstr></property><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="3" '
        'name="boardkit.board"><vt:lpwstr>AB</vt:lpwstr></property></Properties>'
    )
    assert came_back(p("a"), custom=by_libreoffice).properties == {"boardkit.board": "AB"}
    assert came_back(p("a")).properties == {}


def test_what_the_file_says_in_its_own_custom_part_is_read_under_any_name() -> None:
    ours = '<paper xmlns="urn:boardkit:paper" kind="form" subject="2024-02"/>'
    other = '<b:Sources xmlns:b="urn:x" note="urn:boardkit:paper"/>'
    beside = '<notes xmlns="urn:boardkit:paper" kind="notes"/>'
    parts = {"customXml/item1.xml": other, "customXml/item2.xml": beside, "customXml/item3.xml": ours}
    assert read_returned(docx(p("a"), parts=parts)).custom == {"kind": "form", "subject": "2024-02"}
    assert came_back(p("a")).custom == {}


def test_a_file_of_python_docx_is_read() -> None:
    document = Document()
    document.add_paragraph("before")
    made = document.add_table(rows=2, cols=2)
    made.cell(0, 0).text = "No."
    made.cell(1, 0).merge(made.cell(1, 1)).text = "one\ntwo"
    made.cell(1, 0).add_paragraph("item", style="List Bullet")
    made.cell(1, 0).add_paragraph("number", style="List Number 2")
    file = io.BytesIO()
    document.save(file)
    returned = read_returned(file.getvalue())
    assert texts(returned) == [[["No.", ""], ["one\ntwo\nitem\nnumber", ""]]]
    kinds = [(one.kind, one.depth) for one in returned.tables[0].rows[1].cells[0].paragraphs]
    assert kinds == [("plain", 0), ("bullet", 1), ("numbered", 2)]


def test_a_file_without_a_document_in_it_is_refused() -> None:
    file = unzipped(docx(p("a")))
    file["word/document.xml"] = f"<w:ftr {SPACES}/>".encode()
    with pytest.raises(Unusable, match=r"^This Word file is damaged\.$"):
        read_returned(zipped(file))


def test_styles_and_numbering_are_found_under_whatever_name_their_parts_have() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="Weg"><w:rPr><w:vanish/></w:rPr></w:style>'
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    item = f'<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>{run("a")}</w:p>'
    parts = unzipped(docx(item, p("b", style="Weg")))
    relations = ""
    for kind, inside in (("styles", styles), ("numbering", numbering)):
        parts[f"word/{kind}2.xml"] = f"{DECLARATION}<w:{kind} {SPACES}>{inside}</w:{kind}>".encode()
        relations += f'<Relationship Id="{kind}" Type="{RELATION}{kind}" Target="{kind}2.xml"/>'
    listed = f'{DECLARATION}<Relationships xmlns="{PACKAGE}relationships">{relations}</Relationships>'
    parts["word/_rels/document.xml.rels"] = listed.encode()
    assert [(one.text, one.kind) for one in read_returned(zipped(parts)).loose] == [("a", "bullet")]
