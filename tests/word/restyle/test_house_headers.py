"""What a house's header says is not said twice, and what a paper may not do without is never lost."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from boardkit.word.ooxml import W, parse
from boardkit.word.restyle.furniture import EVEN, FIRST, FOOTER, HEADER, USUAL, Furniture, Place, Shown
from boardkit.word.restyle.header_lines import lines_of, text_of
from boardkit.word.restyle.headers import Merged, merge

SPACES = f'xmlns:w="{W[1:-1]}"'
PAGE = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
PAGES = '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
IDENTITY = "{{ head.short }} · Agenda"
MARKING = ("{%p if head.marking %}", "{{ head.marking }}", "{%p endif %}")
OF = f"</w:t></w:r>{PAGE}<w:r><w:t> of </w:t></w:r>{PAGES}"
STATE = f"{{% if head.is_final %}}Final{{% endif %}} · page {OF}"
WHOLE = "{% if head.is_final %}Final{% endif %} · page 1 of 1"


def furniture(place: str, *paragraphs: str) -> Furniture:
    """A header or footer; text before markup of its own is closed by it."""
    tag = {HEADER: "hdr", FOOTER: "ftr"}[place]
    inside = "".join(
        one
        if one.startswith("<w:")
        else f"<w:p><w:r><w:t>{one}{'' if '</w:t>' in one else '</w:t></w:r>'}</w:p>"
        for one in paragraphs
    )
    root = parse(f"<w:{tag} {SPACES}>{inside}</w:{tag}>".encode())
    return Furniture(root, lines_of(root), {})


OURS = {
    (HEADER, USUAL): furniture(HEADER, IDENTITY, *MARKING),
    (FOOTER, USUAL): furniture(FOOTER, STATE, *MARKING),
}
BOTH = {USUAL}


def merged(
    house: Mapping[Place, Furniture],
    own: Mapping[Place, Furniture] = OURS,
    pages: tuple[set[str], set[str]] = (BOTH, BOTH),
    unknown: str = "",
) -> Merged:
    return merge(house, own, pages, lambda name: name != unknown, lambda _: None)


def said(made: Merged, place: str, page: str = USUAL) -> list[str]:
    return [text_of(one) for one in made.furniture[place, page].root]


def test_ours_stands_below_a_header_and_above_a_footer() -> None:
    made = merged(
        {(HEADER, USUAL): furniture(HEADER, "Logo"), (FOOTER, USUAL): furniture(FOOTER, "Street 1")}
    )
    assert said(made, HEADER) == ["Logo", IDENTITY, *MARKING]
    assert said(made, FOOTER) == [
        "{% if head.is_final %}Final{% endif %} · page 1 of 1",
        *MARKING,
        "Street 1",
    ]


def test_a_marking_that_the_house_prints_is_not_printed_again() -> None:
    made = merged({(HEADER, USUAL): furniture(HEADER, "Logo {{ head.marking }}")})
    assert said(made, HEADER) == ["Logo {{ head.marking }}", IDENTITY]
    assert said(made, FOOTER) == [WHOLE]


def test_a_page_number_of_the_house_takes_the_place_of_ours() -> None:
    house = {(FOOTER, USUAL): furniture(FOOTER, f"Page </w:t></w:r>{PAGE}")}
    assert said(merged(house), FOOTER) == ["{% if head.is_final %}Final{% endif %}", *MARKING, "Page 1"]


def test_a_page_number_of_the_house_on_the_other_side_of_the_page_counts_too() -> None:
    house = {(HEADER, USUAL): furniture(HEADER, f"Page </w:t></w:r>{PAGE}")}
    assert said(merged(house), FOOTER) == ["{% if head.is_final %}Final{% endif %}", *MARKING]


def test_a_first_page_without_anything_of_the_house_has_our_lines() -> None:
    house = {(HEADER, USUAL): furniture(HEADER, "Logo")}
    made = merged(house, pages=({USUAL, FIRST}, BOTH))
    assert said(made, HEADER, FIRST) == [IDENTITY, *MARKING]
    assert said(made, FOOTER, FIRST)[1:] == [*MARKING]


def test_pages_of_the_template_only_look_as_the_others_of_the_house() -> None:
    house = {(HEADER, USUAL): furniture(HEADER, "Logo")}
    own = {**OURS, (HEADER, EVEN): furniture(HEADER, "{{ head.board }}")}
    made = merged(house, own, (BOTH, {USUAL, EVEN}))
    assert said(made, HEADER, EVEN) == ["Logo", "{{ head.board }}"]


def test_a_line_of_the_house_that_names_what_a_paper_does_not_have_is_left_out_and_told() -> None:
    house = {(HEADER, USUAL): furniture(HEADER, "Logo", "{{ head.board }}")}
    made = merged(house, unknown="head.board")
    assert said(made, HEADER) == ["Logo", IDENTITY, *MARKING]
    assert made.unknown == ["{{ head.board }}"]


def test_a_house_without_header_and_footer_leaves_ours_with_lines_of_plain_words() -> None:
    own = {(HEADER, USUAL): furniture(HEADER, "Form", IDENTITY)}
    assert said(merged({}, own), HEADER) == ["Form", IDENTITY]
    assert merged({}, own).stayed == []


def test_plain_words_of_ours_give_way_to_those_of_the_house() -> None:
    own = {(HEADER, USUAL): furniture(HEADER, "Form", IDENTITY)}
    made = merged({(HEADER, USUAL): furniture(HEADER, "Logo")}, own)
    assert said(made, HEADER) == ["Logo", IDENTITY]
    assert made.stayed == [IDENTITY]


def test_an_empty_last_line_of_the_house_makes_no_gap_but_one_behind_a_table_alone_stays() -> None:
    table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Band</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    house = {(HEADER, USUAL): furniture(HEADER, table, "")}
    assert said(merged(house), HEADER) == ["Band", IDENTITY, *MARKING]
    assert said(merged(house, {}), HEADER) == ["Band", ""]


@pytest.mark.parametrize(
    ("ours", "left"),
    [
        (f"As at {{{{ head.as_of }}}} · page </w:t></w:r>{PAGE}", "As at {{ head.as_of }}"),
        (
            f"{{% if not is_final %}}Draft · {{% endif %}}page </w:t></w:r>{PAGE}",
            "{% if not is_final %}Draft{% endif %}",
        ),
        (f"Form · page </w:t></w:r>{PAGE}", None),
        (f"in all </w:t></w:r>{PAGES}", None),
        (f"page </w:t></w:r>{PAGE}<w:r><w:t>{{{{ head.board }}}}</w:t></w:r>", "{{ head.board }}"),
    ],
)
def test_only_the_words_of_the_page_number_go_with_it(ours: str, left: str | None) -> None:
    house = {(FOOTER, USUAL): furniture(FOOTER, f"Page </w:t></w:r>{PAGE}")}
    made = merged(house, {(FOOTER, USUAL): furniture(FOOTER, ours)})
    assert said(made, FOOTER) == [*([left] if left else []), "Page 1"]


def test_a_picture_of_ours_gets_an_identity_that_the_house_does_not_use() -> None:
    relation = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    own = furniture(
        HEADER, f'<w:p><w:r><w:pict {relation} r:id="rId1"/><w:t>{{{{ head.short }}}}</w:t></w:r></w:p>'
    )
    ours = Shown("image", "word/media/ours.png", False, b"ours", "image/png")
    theirs = Shown("image", "word/media/theirs.png", False, b"theirs", "image/png")
    own = Furniture(own.root, own.lines, {"rId1": ours})
    house = furniture(HEADER, "Logo")
    house = Furniture(house.root, house.lines, {"rId1": theirs})
    made = merged({(HEADER, USUAL): house}, {(HEADER, USUAL): own}).furniture[HEADER, USUAL]
    assert made.relations == {"rId1": theirs, "rIdOwn1": ours}
    assert "rIdOwn1" in {str(v) for one in made.root.iter() for v in one.attrib.values()}
