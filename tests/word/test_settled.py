"""What was deleted, hidden or never typed is gone from a file that came back, and nothing else is."""

from __future__ import annotations

import contextlib

import pytest
from docx_maker import cell, docx, p, row, run, table, unzipped, zipped
from hypothesis import given, settings
from hypothesis import strategies as st

from boardkit.word.guard import Unusable
from boardkit.word.returned import Returned, read_returned

BY = 'w:id="9" w:author="Anna Bakker"'
DELETED = f"<w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr>"
WAITING = "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>"


def deleted(text: str) -> str:
    return f"<w:del {BY}><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def control(inside: str, about: str = "") -> str:
    return f"<w:sdt>{about}<w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def field(instruction: str, result: str = "") -> str:
    kinds = ("begin", "separate", "end")
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{one}"/></w:r>' for one in kinds)
    return f"{begin}{instruction}{separate}{result}{end}"


def code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def came_back(*body: str, styles: str = "") -> Returned:
    return read_returned(docx(*body, parts={"styles": styles} if styles else {}))


def lines(*inside: str) -> list[str]:
    """The paragraphs of a cell with this in it."""
    [found] = came_back(table(f"<w:tr>{cell(*inside)}</w:tr>")).tables[0].rows[0].cells
    return [one.text for one in found.paragraphs]


def test_three_paragraphs_become_one_and_the_last_one_keeps_its_style() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="a"/></w:style>'
    first, second = f"<w:p>{DELETED}{run('a')}</w:p>", f"<w:p>{DELETED}{deleted('b')}{run('c')}</w:p>"
    assert [one.text for one in came_back(first, second, p("d", style="A"), styles=styles).loose] == ["acd"]
    assert lines(first, second, p("d"), p("e")) == ["acd", "e"]


def test_the_last_paragraph_of_a_cell_has_none_to_go_on_in() -> None:
    assert lines(p("a"), f"<w:p>{DELETED}{deleted('b')}</w:p>") == ["a", ""]


def test_a_paragraph_does_not_go_on_behind_a_table() -> None:
    inner = table(["b"])
    assert lines(f"<w:p>{DELETED}{run('a')}</w:p>", inner, p("c")) == ["a", "c"]


def test_a_bookmark_around_a_deletion_stays_and_one_that_was_deleted_goes() -> None:
    kept = f'<w:p><w:bookmarkStart w:id="1" w:name="kept"/>{deleted("1")}<w:bookmarkEnd w:id="1"/></w:p>'
    gone = '<w:bookmarkStart w:id="2" w:name="gone"/><w:bookmarkEnd w:id="2"/>'
    away = f"<w:p><w:del {BY}>{gone}<w:r><w:delText>2</w:delText></w:r></w:del>{run('b')}</w:p>"
    returned = came_back(table(f"<w:tr>{cell(kept)}</w:tr>", f"<w:tr>{cell(away)}</w:tr>"))
    assert [(sorted(one.bookmarks), one.cells[0].text) for one in returned.tables[0].rows] == [
        (["kept"], ""),
        ([], "b"),
    ]


def test_what_was_inserted_around_a_control_is_there() -> None:
    assert lines(f"<w:p>{run('a')}<w:ins {BY}>{control(run('b'))}</w:ins></w:p>") == ["ab"]
    assert lines(f"<w:ins {BY}>{control(p('c'))}</w:ins>") == ["c"]


def test_a_row_that_was_moved_stands_in_its_new_place_only() -> None:
    words = f"<w:p><w:moveFrom {BY}>{run('x')}</w:moveFrom></w:p>"
    away = f"<w:tr><w:trPr><w:del {BY}/></w:trPr>{cell(words)}</w:tr>"
    words = f"<w:p><w:moveTo {BY}>{run('x')}</w:moveTo></w:p>"
    here = f"<w:tr><w:trPr><w:ins {BY}/></w:trPr>{cell(words)}</w:tr>"
    rows = came_back(table(away, row("a"), here)).tables[0].rows
    assert [(one.place, one.cells[0].text) for one in rows] == [
        ("table 1, row 2", "a"),
        ("table 1, row 3", "x"),
    ]


def test_a_prompt_is_no_text_in_whatever_controls_it_stands() -> None:
    prompt = control(f"<w:p>{control(run('choose'), WAITING)}</w:p>", WAITING)
    assert lines(prompt, p("a")) == ["", "a"]
    typed = WAITING.replace("/>", ' w:val="false"/>', 1)
    assert lines(f"<w:p>{control(run('b'), typed)}</w:p>") == ["b"]


def test_a_style_hides_its_text_through_those_it_is_based_on_also_when_they_go_round() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="A"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
        '<w:style w:type="character" w:styleId="C"><w:basedOn w:val="D"/></w:style>'
        '<w:style w:type="character" w:styleId="D"><w:basedOn w:val="C"/></w:style>'
    )
    runs = "".join(run(one.lower(), f'<w:rPr><w:rStyle w:val="{one}"/></w:rPr>') for one in "ABCD")
    assert [one.text for one in came_back(f"<w:p>{runs}</w:p>", styles=styles).loose] == ["cd"]


def test_a_field_within_the_instruction_of_another_is_not_seen() -> None:
    inner = field(code("PAGE"), run("3"))
    assert lines(f"<w:p>{field(code('IF ') + inner + code(' = 1'), run('no'))}{run('!')}</w:p>") == ["no!"]
    assert lines(f"<w:p>{field(code('REF a'), run('b') + inner)}</w:p>") == ["b3"]


def test_a_tracked_line_end_is_told_though_it_has_no_letters() -> None:
    found = came_back(f"<w:p>{run('a')}<w:ins {BY}><w:r><w:br/></w:r></w:ins>{run('b')}</w:p>").tracked
    assert [(one.kind, one.text) for one in found] == [("inserted", "\n")]


def test_a_table_of_more_cells_than_anyone_fills_in_is_refused() -> None:
    wide = f"<w:tr>{'<w:tc><w:p/></w:tc>' * 63}</w:tr>"
    narrow = "<w:tr><w:tc><w:p/></w:tc></w:tr>"
    with pytest.raises(Unusable, match=r"^This Word file consists of too many pieces to be read\.$"):
        came_back(table(wide, *[narrow] * 800))


PROMPT = f"<w:p>{control(run('e'), WAITING)}</w:p>"
FORM = unzipped(
    docx(
        p("a", style="A"),
        f"<w:p>{DELETED}{deleted('b')}</w:p>",
        table(["c", "d"], f"<w:tr>{cell(PROMPT)}</w:tr>"),
        parts={"styles": '<w:style w:type="paragraph" w:styleId="A"/>'},
    )
)
MAIN = "word/document.xml"
SOMEWHERE = st.integers(0, len(FORM[MAIN]) - 1)
LETTERS = (
    *(
        b"<w:p>",
        b"</w:p>",
        b"<w:tr/>",
        b"<w:tc/>",
        b"<w:del>",
        b"<w:sym w:char='z'/>",
        b"&a;",
        b"<!--",
        b"]]>",
    ),
    *(b"<w:numPr><w:numId w:val='x'/><w:ilvl w:val='y'/></w:numPr>", b"<w:gridSpan w:val='-1'/>", b"<?a?>"),
)
PIECES = st.one_of(st.binary(max_size=4), st.sampled_from(LETTERS))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(SOMEWHERE, st.integers(0, 6), PIECES), min_size=1, max_size=4))
def test_a_text_that_was_changed_anyhow_is_read_or_refused(changes: list[tuple[int, int, bytes]]) -> None:
    text = bytearray(FORM[MAIN])
    for start, length, piece in changes:
        text[start : start + length] = piece
    with contextlib.suppress(Unusable):
        assert isinstance(read_returned(zipped({**FORM, MAIN: bytes(text)})), Returned)
