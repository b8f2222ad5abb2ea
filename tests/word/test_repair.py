"""What was repeated or left out leaves a document that Word accepts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import product
from pathlib import Path

import pytest
from docx_maker import SPACES, cell, document_of, docx, p, saved, table, template, unzipped
from jinja2 import Environment

from boardkit.word.template import Template

LOOP = [p("{%p for i in items %}"), p("{%p endfor %}")]


def looped(folder: Path, inside: str, times: int = 3) -> str:
    return document_of(template(folder, LOOP[0], inside, LOOP[1]).fill({"items": range(times)}))


def test_repeated_bookmarks_get_their_own_numbers_and_names(tmp_path: Path) -> None:
    paper = looped(
        tmp_path, p("a", xml='<w:bookmarkStart w:id="4" w:name="point"/><w:bookmarkEnd w:id="4"/>')
    )
    assert re.findall(
        r'<w:bookmarkStart w:id="(\d+)" w:name="(\w+)"/><w:bookmarkEnd w:id="(\d+)"/>', paper
    ) == [
        ("4", "point", "4"),
        ("5", "point_2", "5"),
        ("6", "point_3", "6"),
    ]


def test_a_bookmark_around_another_keeps_its_own_end(tmp_path: Path) -> None:
    inside = (
        '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkStart w:id="2" w:name="b"/>'
        '<w:bookmarkEnd w:id="2"/><w:bookmarkEnd w:id="1"/>'
    )
    assert re.findall(r'w:id="(\d+)"', looped(tmp_path, p("x", xml=inside), 2)) == [
        "1",
        "2",
        "2",
        "1",
        "3",
        "4",
        "4",
        "3",
    ]


def test_the_name_of_a_bookmark_stays_within_what_word_allows(tmp_path: Path) -> None:
    paper = looped(
        tmp_path, p("a", xml=f'<w:bookmarkStart w:id="4" w:name="{"n" * 40}"/><w:bookmarkEnd w:id="4"/>')
    )
    assert [len(name) for name in re.findall(r'w:name="(\w+)"', paper)] == [40, 40, 40]


def test_a_bookmark_that_is_named_by_the_data_keeps_that_name(tmp_path: Path) -> None:
    paper = looped(
        tmp_path, p("a", xml='<w:bookmarkStart w:id="4" w:name="row_{{ i }}"/><w:bookmarkEnd w:id="4"/>')
    )
    assert re.findall(r'w:name="(\w+)"', paper) == ["row_0", "row_1", "row_2"]


def test_repeated_content_controls_and_pictures_get_their_own_numbers(tmp_path: Path) -> None:
    control = f'<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>{p("a")}</w:sdtContent></w:sdt>'
    assert re.findall(r'<w:id w:val="(-?\d+)"/>', looped(tmp_path, control)) == ["7", "8", "9"]
    picture = '<w:r><w:drawing><wp:docPr id="1" name="a"/></w:drawing></w:r>'
    assert re.findall(r'<wp:docPr id="(\d+)" name="a"/>', looped(tmp_path, p("a", xml=picture))) == [
        "1",
        "2",
        "3",
    ]


def test_what_is_not_repeated_keeps_its_numbers(tmp_path: Path) -> None:
    twice = p("{{ x }}", xml='<w:bookmarkStart w:id="4" w:name="a"/><w:bookmarkEnd w:id="4"/>')
    assert twice.replace("{{ x }}", "b") == document_of(template(tmp_path, twice).fill({"x": "b"}))


def test_a_bookmark_of_which_one_end_went_away_goes_too(tmp_path: Path) -> None:
    begin, end = '<w:bookmarkStart w:id="1" w:name="a"/>', '<w:bookmarkEnd w:id="1"/>'
    body = [p("{%p if x %}", xml=begin), p("y", xml=end), p("{%p endif %}")]
    assert document_of(template(tmp_path, *body).fill({"x": True})) == p("y")


def test_a_table_without_rows_goes_away(tmp_path: Path) -> None:
    body = [p("before"), table(["{%tr for i in items %}"], ["{{ i }}"], ["{%tr endfor %}"]), p("after")]
    assert document_of(template(tmp_path, *body).fill({"items": []})) == p("before") + p("after")


def test_a_table_that_keeps_its_head_stays(tmp_path: Path) -> None:
    body = table(["head"], ["{%tr for i in items %}"], ["{{ i }}"], ["{%tr endfor %}"])
    assert document_of(template(tmp_path, body).fill({"items": []})) == table(["head"])


def test_only_the_empty_one_of_two_tables_goes_away(tmp_path: Path) -> None:
    loop = table(["{%tr for i in items %}"], ["{{ i }}"], ["{%tr endfor %}"])
    assert document_of(template(tmp_path, table(["a"]), loop, table(["b"])).fill({"items": []})) == table(
        ["a"]
    ) + table(["b"])


def test_an_empty_table_in_a_cell_goes_away_and_leaves_the_outer_one(tmp_path: Path) -> None:
    inner = table(["{%tr for i in items %}"], ["{{ i }}"], ["{%tr endfor %}"])
    body = table(f"<w:tr>{cell(inner, p('end'))}</w:tr>")
    assert document_of(template(tmp_path, body).fill({"items": []})) == table(
        f"<w:tr>{cell(p('end'))}</w:tr>"
    )


def test_a_cell_that_ends_with_a_table_gets_the_paragraph_that_word_asks_for(tmp_path: Path) -> None:
    inner = table(["{%tr for i in items %}"], ["{{ i }}"], ["{%tr endfor %}"])
    one = template(tmp_path, table(f"<w:tr>{cell(inner)}</w:tr>"))
    assert document_of(one.fill({"items": []})) == table(f"<w:tr>{cell('<w:p/>')}</w:tr>")
    assert document_of(one.fill({"items": ["a"]})) == table(f"<w:tr>{cell(table(['a']), '<w:p/>')}</w:tr>")


def test_a_row_without_cells_goes_away(tmp_path: Path) -> None:
    body = table(["head"], ["{%tc for i in items %}", "{{ i }}", "{%tc endfor %}"])
    assert document_of(template(tmp_path, body).fill({"items": []})) == table(["head"])


@pytest.mark.parametrize("part", ["header1", "footer1"])
def test_an_empty_header_still_holds_a_paragraph(tmp_path: Path, part: str) -> None:
    parts = {part: "".join([LOOP[0], p("{{ i }}"), LOOP[1]])}
    paper = unzipped(template(tmp_path, p("a"), parts=parts).fill({"items": []}))[f"word/{part}.xml"].decode()
    assert f"{SPACES}><w:p/></w:" in paper


def test_marks_of_spelling_and_of_editing_sessions_do_not_reach_the_paper(tmp_path: Path) -> None:
    body = (
        '<w:p w:rsidR="00AA11BB" w14:paraId="12345678" w14:textId="77777777">'
        '<w:proofErr w:type="spellStart"/>'
        '<w:r w:rsidRPr="00AA11BB"><w:lastRenderedPageBreak/><w:t>{{ x }}</w:t></w:r></w:p>'
    )
    assert document_of(template(tmp_path, body).fill({"x": "a"})) == p("a")


def test_runs_that_a_tag_left_empty_go_away(tmp_path: Path) -> None:
    assert document_of(template(tmp_path, p("{{", " x ", "}}")).fill({"x": "a"})) == p("a")


def test_white_space_between_the_pieces_of_a_document_does_no_harm(tmp_path: Path) -> None:
    body = f"\n  {p('{{ x }}')}\n\n  {p('{{ y|uper }}')}\n"
    assert docx(body)
    good = body.replace("uper", "upper")
    assert document_of(template(tmp_path, good).fill({"x": "a", "y": "b"})) == p("a") + p("B")


IF_A, IF_B, ELIF_B, ELSE, ENDIF = (f"{{%p {one} %}}" for one in ("if a", "if b", "elif b", "else", "endif"))
FOR, ENDFOR = "{%p for i in c %}", "{%p endfor %}"


def shown(pieces: Sequence[str], words: Mapping[str, object]) -> str:
    """What these pieces of a cell give, worked out without XML: a paragraph for each letter that is left."""
    code = "".join(one.replace("{%p", "{%") for one in pieces)
    return Environment().from_string(code).render(words)


@pytest.mark.parametrize(
    ("pieces", "marked"),
    [
        (["x", IF_A, "y", ENDIF], False),
        ([IF_A, "y", ENDIF], True),
        ([IF_A, "x", ELSE, "y", ENDIF], False),
        ([IF_A, "x", ELSE, ENDIF], True),
        ([IF_A, ELSE, "y", ENDIF], True),
        ([IF_A, "x", ELIF_B, "y", ELSE, "z", ENDIF], False),
        ([IF_A, "x", ELIF_B, "y", ENDIF], True),
        (["v", IF_A, "x", ELIF_B, ENDIF], False),
        ([IF_A, IF_B, "x", ELSE, "y", ENDIF, ELSE, "z", ENDIF], False),
        ([IF_A, IF_B, "x", ENDIF, ELSE, "z", ENDIF], True),
        ([IF_A, IF_B, "x", ENDIF, ENDIF], True),
        ([IF_A, "x", ELSE, "y", ENDIF, IF_B, "z", ENDIF], False),
        ([FOR, "x", ENDFOR], True),
        (["y", FOR, "x", ENDFOR], False),
        ([FOR, "x", ELSE, "y", ENDFOR], False),
        ([FOR, IF_A, "x", ENDIF, ELSE, "y", ENDFOR], True),
    ],
)
def test_a_cell_ends_with_a_paragraph_whichever_blocks_are_left(
    tmp_path: Path, pieces: Sequence[str], *, marked: bool
) -> None:
    path = saved(tmp_path, docx(table(f"<w:tr>{cell(*map(p, pieces))}</w:tr>")))
    made = Template.load(path)
    assert made.compiled.parts[0].repairs.ends == marked
    for values in product([False, True], repeat=3):
        words = dict(zip("abc", (*values[:2], "12" * values[2]), strict=True))
        inside = "".join(map(p, shown(pieces, words))) or "<w:p/>"
        paper = document_of(made.fill(words))
        assert paper == table(f"<w:tr>{cell(inside)}</w:tr>")


@pytest.mark.parametrize(
    ("rows", "looked_for"),
    [
        ([["head"], ["{%tr for i in c %}"], ["{{ i }}"], ["{%tr endfor %}"]], False),
        ([["{%tr for i in c %}"], ["{{ i }}"], ["{%tr endfor %}"], ["sum"]], True),
        ([["head", "{%tc if a %}", "x", "{%tc endif %}"]], False),
        ([["{%tc if a %}", "x", "{%tc endif %}"]], True),
        (
            [["head"], ["{%tr for i in c %}"], ["{%tc if a %}", "x", "{%tc endif %}"], ["{%tr endfor %}"]],
            True,
        ),
    ],
)
def test_empty_rows_and_tables_are_only_looked_for_where_there_can_be_one(
    tmp_path: Path, rows: Sequence[Sequence[str]], *, looked_for: bool
) -> None:
    made = template(tmp_path, p("x"), table(*rows))
    assert made.compiled.parts[0].repairs.rows == looked_for
    paper = document_of(made.fill({"a": False, "c": []}))
    assert not re.search(r"<w:tr></w:tr>|<w:tr/>|<w:tbl></w:tbl>", paper)


START, END = '<w:bookmarkStart w:id="4" w:name="point"/>', '<w:bookmarkEnd w:id="4"/>'


@pytest.mark.parametrize(
    ("before", "after", "there"),
    [
        (START, END, START + p("x") + END),
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", None),
    ],
    ids=["bookmark", "control"],
)
def test_a_cell_that_ends_with_what_takes_no_room_has_a_paragraph(
    tmp_path: Path, before: str, after: str, there: str | None
) -> None:
    inside = "".join([before, p(IF_A), p("x"), p(ENDIF), after])
    made = Template.load(saved(tmp_path, docx(table(f"<w:tr>{cell(inside)}</w:tr>"))))
    full, empty = (document_of(made.fill({"a": one})) for one in (True, False))
    assert full == table(f"<w:tr>{cell(there or before + p('x') + after)}</w:tr>")
    assert empty.count("<w:p/>") == 1
    assert empty.endswith("<w:p/></w:tc></w:tr></w:tbl>")
