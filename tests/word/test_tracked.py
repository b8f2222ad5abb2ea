"""Tracked changes and comments are told with who made them and where they stand."""

from __future__ import annotations

from docx_maker import DECLARATION, PACKAGE, RELATION, SPACES, cell, docx, p, run, table, unzipped, zipped

from boardkit.word.returned import Comment, Tracked, read_returned

PARAGRAPH = "<w:p>{}</w:p>"


def by(author: str) -> str:
    return f'w:id="9" w:author="{author}" w:date="2024-06-05T10:00:00Z"'


def change(kind: str, author: str, text: str) -> str:
    words = "delText" if kind == "del" else "t"
    return f"<w:{kind} {by(author)}><w:r><w:{words}>{text}</w:{words}></w:r></w:{kind}>"


def tracked(*body: str) -> list[tuple[str, str, str, str]]:
    found = read_returned(docx(*body)).tracked
    assert all(isinstance(one, Tracked) for one in found)
    return [(one.kind, one.author, one.text, one.place) for one in found]


def test_changes_of_two_people_are_told_in_their_order() -> None:
    first = PARAGRAPH.format(
        change("ins", "Anna", "a") + change("ins", "Anna", "b") + run("c") + change("del", "Bram", "d")
    )
    second = f"<w:tr>{cell(PARAGRAPH.format(change('del', 'Anna', 'e')))}</w:tr>"
    assert tracked(p("x"), first, table(["head"], second)) == [
        ("inserted", "Anna", "ab", "paragraph 2"),
        ("deleted", "Bram", "d", "paragraph 2"),
        ("deleted", "Anna", "e", "table 1, row 2, column 1"),
    ]


def test_what_one_inserted_and_another_deleted_is_told_as_deleted() -> None:
    inner = f"<w:ins {by('Anna')}>{run('a')}{change('del', 'Bram', 'b')}</w:ins>"
    assert tracked(PARAGRAPH.format(inner)) == [
        ("inserted", "Anna", "a", "paragraph 1"),
        ("deleted", "Bram", "b", "paragraph 1"),
    ]


def test_a_move_is_told_at_both_ends() -> None:
    gone = f"<w:moveFrom {by('Anna')}>{run('a')}</w:moveFrom>"
    body = [PARAGRAPH.format(gone), p("x"), PARAGRAPH.format(change("moveTo", "Anna", "a"))]
    assert tracked(*body) == [
        ("moved away", "Anna", "a", "paragraph 1"),
        ("moved here", "Anna", "a", "paragraph 3"),
    ]


def test_an_end_of_a_paragraph_is_told_when_nothing_else_changed_with_it() -> None:
    mark = f"<w:pPr><w:rPr><w:del {by('Anna')}/></w:rPr></w:pPr>"
    body = [f"<w:p>{mark}{run('a')}</w:p>", f"<w:p>{mark}{change('del', 'Anna', 'b')}</w:p>", p("c")]
    assert tracked(*body) == [
        ("deleted", "Anna", "¶", "paragraph 1"),
        ("deleted", "Anna", "b", "paragraph 2"),
    ]


def test_a_row_or_a_cell_is_told_as_a_whole() -> None:
    inside = "".join(cell(PARAGRAPH.format(change("del", "Bram", text))) for text in "ab")
    gone = f"<w:tr><w:trPr><w:del {by('Bram')}/></w:trPr>{inside}</w:tr>"
    inside = cell(PARAGRAPH.format(change("ins", "Anna", "c") + change("del", "Anna", "d")))
    new = f"<w:tr><w:trPr><w:ins {by('Anna')}/></w:trPr>{inside}</w:tr>"
    column = f"<w:tr><w:tc><w:tcPr><w:cellDel {by('Anna')}/></w:tcPr>{p('e')}</w:tc>{cell(p('f'))}</w:tr>"
    assert tracked(table(gone, new, column)) == [
        ("row deleted", "Bram", "a | b", "table 1, row 1, column 1"),
        ("row inserted", "Anna", "cd", "table 1, row 2, column 1"),
        ("deleted", "Anna", "d", "table 1, row 2, column 1"),
        ("cell deleted", "Anna", "e", "table 1, row 3, column 1"),
    ]


def test_a_cell_is_told_once_with_its_words_and_also_without_any() -> None:
    def changed(kind: str, inside: str) -> str:
        return f"<w:tc><w:tcPr><w:{kind} {by('Anna')}/></w:tcPr>{inside}</w:tc>"

    words = PARAGRAPH.format(change("ins", "Anna", "a") + change("ins", "Anna", "b"))
    new, gone = changed("cellIns", words), changed("cellDel", p())
    merged = changed("cellMerge", PARAGRAPH.format(change("del", "Bram", "c")))
    assert tracked(table(f"<w:tr>{new}{gone}{merged}</w:tr>")) == [
        ("cell inserted", "Anna", "ab", "table 1, row 1, column 1"),
        ("cell deleted", "Anna", "", "table 1, row 1, column 2"),
        ("cell merged or split", "Anna", "c", "table 1, row 1, column 3"),
        ("deleted", "Bram", "c", "table 1, row 1, column 3"),
    ]


def test_a_mark_of_a_change_where_none_can_be_is_passed_over() -> None:
    inserted = f"<w:cellIns {by('Anna')}/>"
    assert tracked(inserted, f"<w:p><w:pPr>{inserted}</w:pPr>{run('a')}</w:p>", p("b")) == []
    alone = f"<w:pPr><w:rPr><w:ins {by('Anna')}/></w:rPr></w:pPr>"
    assert tracked(alone, p("b")) == []


def test_changes_of_formatting_are_not_told() -> None:
    bold = run("a", f"<w:rPr><w:b/><w:rPrChange {by('Anna')}><w:rPr/></w:rPrChange></w:rPr>")
    style = f'<w:pPr><w:jc w:val="left"/><w:pPrChange {by("Anna")}><w:pPr/></w:pPrChange></w:pPr>'
    numbered = f'<w:pPr><w:numPr><w:numId w:val="1"/><w:ins {by("Anna")}/></w:numPr></w:pPr>'
    assert tracked(f"<w:p>{style}{bold}</w:p>", f"<w:p>{numbered}{run('b')}</w:p>") == []


def test_a_comment_is_told_with_the_place_where_its_words_begin() -> None:
    start = '<w:commentRangeStart w:id="{0}"/>'
    shown = '<w:commentRangeEnd w:id="{0}"/><w:r><w:commentReference w:id="{0}"/></w:r>'
    body = [
        p("a", xml=start.format(0)),
        p("b", xml=shown.format(0)),
        start.format(2) + table(f"<w:tr>{cell(p('c', xml=shown.format(2)))}</w:tr>"),
    ]
    comments = "".join(
        f"<w:comment {by(author)} ".replace('w:id="9"', f'w:id="{number}"')
        + f">{''.join(map(p, lines))}</w:comment>"
        for number, author, lines in ((0, "Anna", ["one", "two"]), (2, "Bram", ["three"]), (3, "", ["four"]))
    )
    part = f"<w:comments {SPACES}>{comments}</w:comments>"
    assert read_returned(docx(*body, parts={"comments": part})).comments == (
        Comment("Anna", "one\ntwo", "paragraph 1"),
        Comment("Bram", "three", "table 1, row 1, column 1"),
        Comment("", "four", ""),
    )


def test_comments_are_found_under_whatever_name_their_part_has() -> None:
    comment = f"<w:comment {by('Anna')}>{p('Klopt dit?')}</w:comment>"
    shown = '<w:r><w:commentReference w:id="9"/></w:r>'
    parts = unzipped(docx(p("a", xml=shown)))
    parts["word/comments2.xml"] = f"{DECLARATION}<w:comments {SPACES}>{comment}</w:comments>".encode()
    relation = f'<Relationship Id="rId9" Type="{RELATION}comments" Target="comments2.xml"/>'
    listed = f'{DECLARATION}<Relationships xmlns="{PACKAGE}relationships">{relation}</Relationships>'
    parts["word/_rels/document.xml.rels"] = listed.encode()
    assert read_returned(zipped(parts)).comments == (Comment("Anna", "Klopt dit?", "paragraph 1"),)
