"""The pieces of a look: colours, widths, lists, tabs, and what of a header stays behind."""

from __future__ import annotations

import pytest
from lxml.etree import _Element as Element

from boardkit.word.ooxml import W, parse
from boardkit.word.restyle.colours import OURS, Palette, changes, contrast, palette_of, recolour
from boardkit.word.restyle.default_look import DefaultLook, default_look
from boardkit.word.restyle.fonts import fonts_in, in_chart, without_embedded
from boardkit.word.restyle.heights import height_of
from boardkit.word.restyle.kept_styles import Adapting, adapted
from boardkit.word.restyle.legibility import hard_to_read
from boardkit.word.restyle.matching import matched
from boardkit.word.restyle.numbering import add_lists, of_styles
from boardkit.word.restyle.page import lay_out, text_width
from boardkit.word.restyle.placing import OF_A_PARAGRAPH, put
from boardkit.word.restyle.settled_header import LeftOut, settled_header
from boardkit.word.restyle.tabs import align_at_margin, spread
from boardkit.word.restyle.widths import blocks_of, fit

A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
SPACES = f'xmlns:w="{W[1:-1]}" {A} {R} {WP}'
PLAIN = DefaultLook("Arial", 22, {W + "line": "264", W + "lineRule": "auto"}, "", False, "Normal")


def xml(text: str, root: str = "w:body") -> Element:
    return parse(f"<{root} {SPACES}>{text}</{root}>".encode())


def style(
    name: str, inside: str = "", *, identity: str = "", kind: str = "paragraph", own: bool = False
) -> str:
    flags = f'w:type="{kind}" w:styleId="{identity or name.replace(" ", "")}"'
    custom = ' w:customStyle="1"' if own else ""
    return f'<w:style {flags}{custom}><w:name w:val="{name}"/>{inside}</w:style>'


def styles(*each: str) -> Element:
    return xml("".join(each), "w:styles")


def coloured(colour: str) -> str:
    return f'<w:rPr><w:color w:val="{colour}"/></w:rPr>'


def theme(accent: str) -> bytes:
    scheme = f'<a:clrScheme name="x"><a:accent1><a:srgbClr val="{accent}"/></a:accent1></a:clrScheme>'
    fonts = '<a:majorFont><a:latin typeface="Georgia"/></a:majorFont>'
    fonts += '<a:minorFont><a:latin typeface="Candara"/></a:minorFont>'
    return f"<a:theme {A}><a:themeElements>{scheme}{fonts}</a:themeElements></a:theme>".encode()


def test_contrast_is_counted_as_the_standard_does() -> None:
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("777777", "FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(
    ("found", "accent"),
    [
        ([style("heading 1", coloured("0B6B52"))], "0B6B52"),
        ([style("heading 1", coloured("auto")), style("heading 2", coloured("5B2A6E"))], "5B2A6E"),
        ([style("heading 1", coloured("FFFFFF")), style("Title", coloured("5B2A6E"))], "5B2A6E"),
        ([style("Base", coloured("0B6B52")), style("heading 1", '<w:basedOn w:val="Base"/>')], "0B6B52"),
        ([], "A02020"),
    ],
)
def test_the_colour_of_a_house_is_that_of_its_headings_else_of_its_theme(
    found: list[str], accent: str
) -> None:
    assert palette_of(styles(*found), theme("A02020")).accent == accent


def test_a_theme_that_nobody_chose_gives_no_colour() -> None:
    assert palette_of(styles(), theme("4472C4")).accent == "262626"
    assert palette_of(styles(), None).accent == "262626"


def test_a_colour_that_is_too_light_to_read_is_made_darker() -> None:
    made = palette_of(styles(style("heading 1", coloured("7FB2E5"))), None)
    assert contrast(made.accent, made.tint) >= 4.5
    assert palette_of(styles(style("heading 1", coloured("1F3A5F"))), None) == OURS


def test_only_the_colours_of_the_palette_change() -> None:
    root = xml(
        '<w:shd w:val="clear" w:color="auto" w:fill="E9EEF4"/>'
        '<w:color w:val="1F3A5F" w:themeColor="accent1"/><w:color w:val="9B1C1C"/>'
        '<w:top w:val="single" w:color="9FB1C5"/>'
    )
    recolour(root, changes(OURS, Palette("111111", "222222", "333333")))
    assert [dict(one.attrib) for one in root] == [
        {W + "val": "clear", W + "color": "auto", W + "fill": "333333"},
        {W + "val": "111111"},
        {W + "val": "9B1C1C"},
        {W + "val": "single", W + "color": "222222"},
    ]


def test_the_text_of_a_house_is_what_its_defaults_and_its_default_style_say_together() -> None:
    defaults = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:sz w:val="20"/></w:rPr>'
        '</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
    )
    inside = '<w:pPr><w:spacing w:after="0"/><w:jc w:val="both"/></w:pPr><w:rPr><w:sz w:val="19"/></w:rPr>'
    usual = style("Normal", inside).replace("<w:style", '<w:style w:default="1"', 1)
    unsaid = usual.replace(' w:default="1"', "")
    assert default_look(styles(defaults, unsaid), theme("A02020")).identity == "Normal"
    look = default_look(styles(defaults, usual), theme("A02020"))
    assert (look.font, look.size, look.alignment, look.identity) == ("Candara", 19, "both", "Normal")
    assert look.spacing == {W + "after": "0", W + "line": "259"}


def kept(inside: str, name: str = "Cell", after: DefaultLook = PLAIN, *, tables: bool = True) -> Element:
    (one,) = styles(style(name, f'<w:basedOn w:val="Normal"/>{inside}'))
    return adapted(one, Adapting(PLAIN, after, {}, (9412, 9072), {name} if tables else set(), None))


def look(size: int = 24, alignment: str = "", *, indented: bool = False) -> DefaultLook:
    return DefaultLook(
        "Georgia", size, {W + "line": "300", W + "lineRule": "auto"}, alignment, indented, "Normal"
    )


@pytest.mark.parametrize(
    ("ours", "house", "size"), [(22, 24, ""), (18, 24, "20"), (18, 20, "18"), (18, 16, ""), (44, 20, "40")]
)
def test_letters_keep_their_proportion_to_the_text_and_can_be_read(ours: int, house: int, size: str) -> None:
    made = kept(f'<w:rPr><w:sz w:val="{ours}"/></w:rPr>', after=look(house))
    found = made.find(f"{W}rPr/{W}sz")
    assert ("" if found is None else found.get(W + "val")) == size


def spacing(one: Element) -> dict[str, str]:
    return {str(k): str(v) for found in one.iter(W + "spacing") for k, v in found.items()}


def test_lines_stand_as_far_apart_as_in_the_house_unless_a_style_says_otherwise() -> None:
    usual = '<w:pPr><w:spacing w:after="60" w:line="264" w:lineRule="auto"/></w:pPr>'
    assert spacing(kept(usual, after=look())) == {W + "after": "60"}
    close = '<w:pPr><w:spacing w:line="240" w:lineRule="auto"/></w:pPr>'
    assert spacing(kept(close, after=look())) == {W + "line": "240", W + "lineRule": "auto"}
    assert kept(close, "List Bullet", look()).find(f"{W}pPr") is None
    assert kept(f"{close}<w:rPr><w:b/></w:rPr>", "Body Text", look()).find(f"{W}pPr") is None


def test_in_a_table_a_text_begins_at_the_left_edge_whatever_the_house_does() -> None:
    house = look(alignment="both", indented=True)
    made = kept("", after=house).iterfind(f"{W}pPr/*")
    assert [one.tag for one in made] == [W + "ind", W + "jc"]
    assert kept("", after=house, tables=False).find(W + "pPr") is None


def test_a_tab_at_the_right_margin_stays_there_and_another_where_it_was() -> None:
    tabs = (
        '<w:pPr><w:tabs><w:tab w:val="left" w:pos="680"/><w:tab w:val="right" w:pos="9412"/></w:tabs></w:pPr>'
    )
    made = kept(tabs, "toc 1", tables=False)
    assert [one.get(W + "pos") for one in made.iter(W + "tab")] == ["680", "9072"]


def test_styles_match_by_name_and_else_by_the_identity_that_somebody_gave() -> None:
    template = styles(
        style("heading 1", identity="Heading1"),
        style("Table Text", identity="Cell", own=True),
        style("Box", identity="Box", own=True),
        style("Strong", identity="Strong", kind="character"),
    )
    house = styles(
        style("Heading 1", identity="Kop1"),
        style("Tabeltekst", identity="Cell", own=True),
        style("Kasten", identity="Strong", own=True),
    )
    found = matched(template, house)
    assert found.identities == {"Heading1": "Kop1", "Cell": "Cell", "Box": "Box", "Strong": "StrongPaper1"}
    assert found.taken == {"Heading1", "Cell"}


def table(*columns: int) -> Element:
    grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in columns)
    cells = "".join(f'<w:tc><w:tcPr><w:tcW w:w="{one}" w:type="dxa"/></w:tcPr></w:tc>' for one in columns[1:])
    span = f'<w:tcW w:w="{sum(columns)}" w:type="dxa"/><w:gridSpan w:val="{len(columns)}"/>'
    wide = f"<w:tc><w:tcPr>{span}</w:tcPr></w:tc>"
    before = '<w:trPr><w:gridBefore w:val="1"/></w:trPr>'
    width = f'<w:tblPr><w:tblW w:w="{sum(columns)}" w:type="dxa"/></w:tblPr>'
    return xml(
        f"<w:tbl>{width}<w:tblGrid>{grid}</w:tblGrid><w:tr>{before}{cells}</w:tr><w:tr>{wide}</w:tr></w:tbl>"
    )


def numbers(root: Element, name: str) -> list[int]:
    return [int(str(one.get(W + "w"))) for one in root.iter(W + name)]


def test_a_narrow_column_keeps_its_width_and_the_widest_gives_most() -> None:
    root = table(700, 1800, 6500)
    fit(list(root), 9000, 8000, 1)
    assert numbers(root, "gridCol") == [700, 1791, 5509]
    assert numbers(root, "tblW") == [8000]
    assert numbers(root, "tcW") == [1791, 5509, 8000]


def test_larger_letters_widen_the_narrow_columns() -> None:
    root = table(700, 1800, 6500)
    fit(list(root), 9000, 9000, 1.1)
    assert numbers(root, "gridCol")[0] == 770
    assert sum(numbers(root, "gridCol")) == 9000


def test_columns_that_have_nothing_to_give_become_narrower_alike() -> None:
    root = table(1000, 1000, 1000)
    fit(list(root), 9000, 6000, 1)
    assert numbers(root, "gridCol") == [666, 667, 667]


def test_a_picture_keeps_its_shape_and_a_chart_its_height() -> None:
    chart = '<wp:inline><wp:extent cx="5715000" cy="1000"/></wp:inline>'
    picture = '<wp:inline><wp:extent cx="5715000" cy="1000"/><a:ext cx="5715000" cy="1000"/></wp:inline>'
    logo = '<wp:inline><wp:extent cx="635000" cy="1000"/></wp:inline>'
    root = xml(f"<w:p>{chart}{picture}{logo}</w:p>")
    fit(list(root), 9000, 9900, 1)
    sizes = [(one.get("cx"), one.get("cy")) for one in root.iter() if one.get("cx")]
    assert sizes == [("6286500", "1000"), ("6286500", "1100"), ("6286500", "1100"), ("635000", "1000")]


def test_each_section_keeps_its_direction_on_the_sheet_of_the_house() -> None:
    lying = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:cols/></w:sectPr>'
    standing = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    document = xml(f"<w:body><w:p><w:pPr>{lying}</w:pPr></w:p><w:p/>{standing}</w:body>", "w:document")
    house = xml(
        '<w:pgSz w:w="12240" w:h="15840" w:code="1"/><w:pgMar w:left="1000" w:right="1240"/>', "w:sectPr"
    )
    found = [(section, len(blocks)) for section, blocks in blocks_of(document)]
    for section, _ in found:
        lay_out(section, house)
    assert [count for _, count in found] == [1, 1]
    assert [text_width(section) for section, _ in found] == [13600, 10000]
    assert [one.tag for one in found[0][0]] == [W + "pgSz", W + "pgMar", W + "cols"]


NUMBERING = (
    '<w:abstractNum w:abstractNumId="{form}"><w:lvl w:ilvl="0"><w:rPr><w:rFonts w:ascii="Arial"/>'
    '<w:color w:val="1F3A5F"/></w:rPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="{number}"><w:abstractNumId w:val="{form}"/></w:num>'
)


def test_lists_of_the_house_come_first_and_ours_under_new_numbers() -> None:
    house = xml(NUMBERING.format(form=0, number=4) + NUMBERING.format(form=7, number=9), "w:numbering")
    used = styles(style("List Bullet", '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>'))
    root = of_styles(house, used)
    ours = xml(NUMBERING.format(form=1, number=1) + NUMBERING.format(form=2, number=2), "w:numbering")
    assert add_lists(root, ours, {"2"}, {"1F3A5F": "0B6B52"}, "Arial") == {"2": "5"}
    assert [one.tag for one in root] == [W + "abstractNum"] * 2 + [W + "num"] * 2
    assert [one.get(W + "abstractNumId") for one in root.iter(W + "abstractNum")] == ["0", "1"]
    assert [one.get(W + "val") for one in root.iter(W + "color")] == ["1F3A5F", "0B6B52"]
    assert len(list(root.iter(W + "rFonts"))) == 1


def header(text: str, tabs: str = "") -> tuple[Element, Element]:
    given = style("header", f"<w:pPr><w:tabs>{tabs}</w:tabs></w:pPr>")
    return xml(f'<w:p><w:pPr><w:pStyle w:val="header"/></w:pPr>{text}</w:p>'), styles(given)


def places(root: Element) -> list[tuple[str | None, str | None]]:
    return [(one.get(W + "val"), one.get(W + "pos")) for one in root.iterfind(f".//{W}tabs/{W}tab")]


def test_a_line_of_ours_ends_at_the_right_margin_whatever_tabs_the_house_has() -> None:
    usual = '<w:tab w:val="center" w:pos="4536"/><w:tab w:val="right" w:pos="9072"/>'
    root, given = header("<w:r><w:tab/></w:r>", usual)
    align_at_margin(root, given, 9072)
    assert places(root) == [("clear", "4536"), ("right", "9072")]
    untabbed, given = header("<w:r><w:t>x</w:t></w:r>", usual)
    align_at_margin(untabbed, given, 9072)
    assert places(untabbed) == []


def test_a_line_of_the_house_spreads_over_a_wider_page() -> None:
    root, given = header("<w:r><w:tab/></w:r>", '<w:tab w:val="right" w:pos="9000"/>')
    spread([root], given, 9000, 13500)
    assert places(root) == [("clear", "9000"), ("right", "13500")]


def test_of_a_header_only_words_pictures_and_page_numbers_come_over() -> None:
    pieces = "".join(
        f"<w:r>{one}</w:r>"
        for one in (
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText> IF </w:instrText><w:fldChar w:fldCharType="begin"/>',
            '<w:instrText> PAGE </w:instrText><w:fldChar w:fldCharType="end"/>',
            '<w:fldChar w:fldCharType="separate"/><w:t>result</w:t><w:fldChar w:fldCharType="end"/>',
        )
    )
    root = xml(
        '<w:p w:rsidR="00AB"><w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr><w:sdtContent><w:r><w:rPr>'
        '<w:lang w:val="de-DE"/></w:rPr><w:t>Ours </w:t></w:r></w:sdtContent></w:sdt>'
        '<w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
        '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>9</w:t></w:r></w:fldSimple>'
        f'{pieces}<w:hyperlink r:id="rId3"><w:r><w:t> link</w:t></w:r></w:hyperlink>'
        '<w:r><w:drawing><a:x r:embed="rId1"/><a:hlinkClick r:id="rId3"/></w:drawing></w:r>'
        '<w:r><w:drawing><a:x r:embed="rId2"/></w:drawing></w:r></w:p>'
    )
    left = LeftOut()
    settled_header(root, {"rId1"}, left)
    names = [str(one.tag).rpartition("}")[2] for one in root.iter()]
    assert "".join(str(one) for one in root.itertext()) == "Ours 9 link"
    assert not {"sdt", "dataBinding", "lang", "hyperlink", "hlinkClick", "commentReference", "fldChar"} & {
        *names
    }
    assert (names.count("drawing"), root[0].attrib.keys()) == (1, [])
    assert (left.links, left.drawings, left.fields) == (2, 1, ["IF"])


def test_a_pale_style_is_told_and_a_large_one_may_be_paler() -> None:
    small, large = coloured("888888"), '<w:rPr><w:color w:val="888888"/><w:sz w:val="36"/></w:rPr>'
    shaded = f'<w:pPr><w:shd w:fill="5B2A6E"/></w:pPr>{coloured("FFFFFF")}'
    root = styles(style("Small", small), style("Large", large), style("Band", shaded), style("Other", small))
    found = list(hard_to_read(root, {"Small", "Large", "Band"}))
    assert [(name, round(ratio, 2), least) for name, ratio, least in found] == [("Small", 3.54, 4.5)]


def test_fonts_come_over_by_name_only_and_charts_have_them_too() -> None:
    font = '<w:font w:name="House Sans"><w:embedRegular r:id="rId1"/></w:font>'
    table, names = without_embedded(f"<w:fonts {SPACES}>{font}</w:fonts>".encode())
    assert names == ("House Sans",)
    assert b"embed" not in table
    used = styles(style("A", '<w:rPr><w:rFonts w:asciiTheme="majorHAnsi"/></w:rPr>'))
    assert fonts_in(used, theme("A02020")) == {"Georgia"}
    chart = f'<c {A}><a:latin typeface="Arial"/><a:latin typeface="Symbol"/></c>'.encode()
    assert in_chart(chart, "Arial", "Georgia").count(b"Georgia") == 1
    assert in_chart(chart, "Verdana", "Georgia") == chart


def test_a_header_is_as_high_as_its_lines_its_pictures_and_its_rows() -> None:
    picture = (
        '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1" cy="635000"/></wp:inline></w:drawing></w:r></w:p>'
    )
    row = '<w:tbl><w:tr><w:trPr><w:trHeight w:val="900"/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>'
    assert height_of(xml(f"<w:p/>{picture}{row}")) == 280 + 1000 + 900


def test_a_property_is_put_where_the_schema_wants_it_and_takes_the_place_of_one() -> None:
    layout = xml('<w:keepNext/><w:jc w:val="left"/><w:outlineLvl w:val="0"/>', "w:pPr")
    for text in ('<w:spacing w:after="1"/>', '<w:jc w:val="right"/>'):
        put(layout, xml(text)[0], OF_A_PARAGRAPH)
    assert [str(one.tag).rpartition("}")[2] for one in layout] == ["keepNext", "spacing", "jc", "outlineLvl"]
    assert [one.get(W + "val") for one in layout.iter(W + "jc")] == ["right"]
