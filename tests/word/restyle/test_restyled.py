"""Our templates look like a house afterwards, and say what they said before."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

import docx
import pytest
from houses import (
    GREEN,
    NAME,
    PURPLE,
    awkward_house,
    dutch_house,
    english_house,
    libre_house,
    plain_house,
    png,
)
from openxml_audit import OpenXmlValidator

from boardkit.documents.kinds import CONTENTS
from boardkit.documents.shapes import is_there
from boardkit.word.everything import all_text
from boardkit.word.guard import contents
from boardkit.word.ooxml import W, parse
from boardkit.word.package import NOTHING, complete
from boardkit.word.restyle.house import House, read_house
from boardkit.word.restyle.restyled import Restyled, restyled
from boardkit.word.styles import styles_of

TEMPLATES = Path(__file__).resolve().parents[3] / "templates"
OURS = sorted(TEMPLATES.glob("*/*.docx"))
HOUSES = {
    "dutch": dutch_house,
    "english": english_house,
    "plain": plain_house,
    "libre": libre_house,
    "awkward": awkward_house,
}
TAG = re.compile(r"\{[{%].*?[%}]\}")

each_template = pytest.mark.parametrize("path", OURS, ids=lambda one: f"{one.parent.name}-{one.stem}")
each_house = pytest.mark.parametrize("name", HOUSES)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], House]:
    folder, read = tmp_path_factory.mktemp("houses"), dict[str, House]()

    def get(name: str) -> House:
        if name not in read:
            path = folder / f"{name}.docx"
            path.write_bytes(HOUSES[name]())
            read[name] = read_house(path)
        return read[name]

    return get


def dressed(template: bytes, house: House, kind: str) -> Restyled:
    return restyled(template, house, knows=partial(is_there, CONTENTS[kind]))


def body(file: bytes) -> str:
    return contents(file)["word/document.xml"].decode()


def words(xml: str) -> str:
    return "".join(str(one.text) for one in parse(xml.encode()).iter(W + "t"))


@each_house
@each_template
def test_the_text_keeps_every_word_and_tag_and_a_second_time_changes_nothing(
    house: Callable[[str], House], path: Path, name: str
) -> None:
    before = path.read_bytes()
    after = dressed(before, house(name), path.stem).docx
    assert after != before
    assert words(body(after)) == words(body(before))
    assert Counter(TAG.findall(all_text(after))) >= Counter(TAG.findall(words(body(before))))
    assert dressed(after, house(name), path.stem).docx == after


@each_template
def test_a_template_that_is_its_own_house_stays_the_same_byte_for_byte(path: Path) -> None:
    before = path.read_bytes()
    assert dressed(before, read_house(path), path.stem).docx == before


def test_a_template_in_another_language_can_be_the_house_and_ours_keeps_the_names_of_its_styles() -> None:
    house = read_house(TEMPLATES / "nl" / "agenda.docx")
    made = dressed((TEMPLATES / "en" / "agenda.docx").read_bytes(), house, "agenda")
    names = re.findall(r'<w:name w:val="([^"]*)"', contents(made.docx)["word/styles.xml"].decode())
    assert {"Table Text", "Facts"} <= {*names}
    assert not {"Tabeltekst", "Gegevens"} & {*names}
    assert made.kept == ()


def test_another_house_leaves_nothing_of_the_one_before(house: Callable[[str], House]) -> None:
    for kind in ("agenda", "report", "instruction"):
        ours = (TEMPLATES / "nl" / f"{kind}.docx").read_bytes()
        direct = dressed(ours, house("english"), kind).docx
        through = dressed(dressed(ours, house("dutch"), kind).docx, house("english"), kind).docx
        found = b"".join(contents(through).values())
        assert GREEN.encode() not in found
        assert b"Times New Roman" not in contents(through)["word/styles.xml"]
        by_identity = [styles_of(contents(one)["word/styles.xml"]).by_identity for one in (through, direct)]
        assert list(by_identity[0]) == list(by_identity[1])


@each_house
@pytest.mark.parametrize("kind", ["minutes-form", "report", "consolidation"])
def test_what_comes_out_is_a_valid_word_file(
    house: Callable[[str], House], tmp_path: Path, name: str, kind: str
) -> None:
    path = tmp_path / "restyled.docx"
    path.write_bytes(dressed((TEMPLATES / "nl" / f"{kind}.docx").read_bytes(), house(name), kind).docx)
    assert [str(one.description) for one in OpenXmlValidator().validate(str(path)).errors] == []


@each_template
def test_a_template_stays_in_its_own_language(house: Callable[[str], House], path: Path) -> None:
    after = contents(dressed(path.read_bytes(), house("dutch"), path.stem).docx)
    expected = {"nl": "nl-NL", "en": "en-GB"}[path.parent.name]
    found = {
        str(one.get(W + "val"))
        for part in ("word/styles.xml", "word/header1.xml", "word/footer1.xml")
        for one in parse(after[part]).iter(W + "lang")
    }
    assert found == {expected}
    assert f'<w:themeFontLang w:val="{expected}"/>' in after["word/settings.xml"].decode()


def test_nothing_else_of_the_house_comes_along(house: Callable[[str], House]) -> None:
    ours = (TEMPLATES / "nl" / "agenda.docx").read_bytes()
    after = contents(dressed(ours, house("dutch"), "agenda").docx)
    found = b"".join(after.values()).decode("utf-8", "replace")
    for word in ("nergens anders", "Someone", "python-docx", "docProps/thumbnail", "customXml"):
        assert word not in found
    before = contents(ours)
    assert {name: one for name, one in after.items() if name.startswith("docProps/")} == {
        name: one for name, one in before.items() if name.startswith("docProps/")
    }
    assert [name for name in after if name.startswith("word/media/")] == ["word/media/image1.png"]


def test_styles_are_found_by_their_names_whatever_identities_word_gave_them(
    house: Callable[[str], House],
) -> None:
    made = dressed((TEMPLATES / "en" / "agenda.docx").read_bytes(), house("dutch"), "agenda")
    text, styles = body(made.docx), styles_of(contents(made.docx)["word/styles.xml"])
    assert '<w:pStyle w:val="Kop1"/>' in text
    assert '<w:pStyle w:val="Heading1"/>' not in text
    assert styles.default == "Standaard"
    used = set(re.findall(r'<w:pStyle w:val="([^"]*)"/>', text))
    assert used <= styles.by_identity.keys()
    assert made.taken == (
        *("Normal", "header", "footer", "heading 1", "heading 2", "heading 3", "Title", "Subtitle"),
    )
    assert made.kept[:2] == ("Body Text", "List Bullet")


def test_what_only_we_have_takes_the_colour_of_the_house_but_a_warning_stays_red(
    house: Callable[[str], House],
) -> None:
    made = dressed((TEMPLATES / "nl" / "report.docx").read_bytes(), house("english"), "report")
    styles = contents(made.docx)["word/styles.xml"].decode()
    table = styles[styles.index('w:styleId="BoardTable"') :].partition("</w:style>")[0]
    assert PURPLE in table
    assert "1F3A5F" not in styles
    red = styles[styles.index('w:styleId="StatusRed"') :].partition("</w:style>")[0]
    assert '<w:color w:val="9B1C1C"/>' in red


def test_tables_and_charts_are_as_wide_as_the_page_allows(house: Callable[[str], House]) -> None:
    made = dressed((TEMPLATES / "nl" / "report.docx").read_bytes(), house("dutch"), "report")
    assert made.widths == (9412, 9072)
    root = parse(contents(made.docx)["word/document.xml"])
    for table in root.iter(W + "tbl"):
        grid = [int(str(one.get(W + "w"))) for one in table.iter(W + "gridCol")]
        assert abs(sum(grid) - 9072) <= 2
        (whole,) = table.iterfind(f"{W}tblPr/{W}tblW")
        assert whole.get(W + "w") in ("9072", "9071")
        for row in table.iter(W + "tr"):
            assert sum(int(str(one.get(W + "w"))) for one in row.iter(W + "tcW")) == sum(grid)
    chart = contents(made.docx)["word/charts/chart1.xml"]
    assert b'typeface="Times New Roman"' in chart
    assert b'typeface="Arial"' not in chart
    extents = re.findall(r'<wp:extent cx="(\d+)" cy="(\d+)"', body(made.docx))
    assert extents[0] == ("5725423", "1596178")


def test_a_paper_that_lies_keeps_lying_on_the_sheet_of_the_house(house: Callable[[str], House]) -> None:
    made = dressed((TEMPLATES / "nl" / "consolidation.docx").read_bytes(), house("english"), "consolidation")
    assert '<w:pgSz w:w="15840" w:h="12240" w:orient="landscape"/>' in body(made.docx)
    (band,) = parse(contents(made.docx)["word/header1.xml"]).iterfind(f"{W}tbl/{W}tblGrid/{W}gridCol")
    assert int(str(band.get(W + "w"))) == 15840 - 2 * 964


def test_headings_lose_the_numbers_and_new_pages_of_the_house(house: Callable[[str], House]) -> None:
    made = dressed((TEMPLATES / "nl" / "agenda.docx").read_bytes(), house("english"), "agenda")
    styles = styles_of(contents(made.docx)["word/styles.xml"])
    heading = {one.tag for one in styles.by_identity["Heading1"].iterfind(f"{W}pPr/*")}
    assert W + "keepNext" in heading
    assert not heading & {W + "numPr", W + "pageBreakBefore"}
    assert styles.numbering("ListNumber")[0]


def test_a_justified_house_does_not_spread_the_words_of_a_table(house: Callable[[str], House]) -> None:
    made = dressed((TEMPLATES / "nl" / "agenda.docx").read_bytes(), house("english"), "agenda")
    parts = contents(made.docx)
    styles = styles_of(parts["word/styles.xml"])
    assert [one.get(W + "val") for one in styles.by_identity["Cell"].iter(W + "jc")] == ["left"]
    assert b"<w:doNotExpandShiftReturn/>" in parts["word/settings.xml"]


def test_the_header_is_the_house_with_our_lines_below_it_on_first_and_other_pages(
    house: Callable[[str], House],
) -> None:
    made = dressed((TEMPLATES / "nl" / "agenda.docx").read_bytes(), house("dutch"), "agenda")
    parts = contents(made.docx)
    headers = [words(parts[f"word/header{number}.xml"].decode()) for number in (1, 2)]
    marking = "{%p if head.marking or head.tlp %}{{ head.marking }}"
    for text in headers:
        assert text.index("{{ head.short }} · Agenda {{ head.reference }}") < text.index(marking)
    assert sum(text.startswith(NAME) for text in headers) == 1
    room = b'<w:spacing w:before="80" w:after="80"/>'
    assert all(parts[f"word/header{number}.xml"].count(room) == 4 for number in (1, 2))
    assert sum(b"r:embed" in parts[f"word/header{number}.xml"] for number in (1, 2)) == 1
    assert "<w:titlePg/>" in body(made.docx)
    footer = words(parts["word/footer1.xml"].decode())
    assert footer.startswith("{% if head.is_final %}Definitief{% else %}Concept{% endif %}{%p if head")
    assert footer.endswith("pagina 1")
    assert "van" not in footer


def rewritten(file: bytes, **parts: bytes) -> bytes:
    """The same file with these parts instead of its own, or besides them."""
    whole = {**contents(file), **parts}
    first = {"[Content_Types].xml": whole.pop("[Content_Types].xml")}
    return complete(NOTHING, whole, first)


def read(folder: Path, document: bytes) -> House:
    path = folder / "house.docx"
    path.write_bytes(document)
    return read_house(path)


def test_even_pages_of_the_house_have_their_own_header_with_our_lines(tmp_path: Path) -> None:
    document = docx.Document(io.BytesIO(plain_house()))
    document.settings.odd_and_even_pages_header_footer = True
    document.sections[0].header.paragraphs[0].add_run("Odd")
    document.sections[0].even_page_header.paragraphs[0].add_run("Even")
    saved = io.BytesIO()
    document.save(saved)
    ours = (TEMPLATES / "nl" / "agenda.docx").read_bytes()
    parts = contents(dressed(ours, read(tmp_path, saved.getvalue()), "agenda").docx)
    headers = sorted(words(parts[name].decode()) for name in parts if name.startswith("word/header"))
    assert [one.partition("{")[0] for one in headers] == ["Even", "Odd"]
    assert all("{{ head.marking }}" in one for one in headers)
    assert b"<w:evenAndOddHeaders/>" in parts["word/settings.xml"]


def test_a_picture_in_the_theme_of_the_house_comes_with_it(tmp_path: Path) -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
        'Id="rId1" Target="../media/image9.png" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/></Relationships>'
    )
    picture = png(12, 12, GREEN)
    given = {"word/theme/_rels/theme1.xml.rels": relations.encode(), "word/media/image9.png": picture}
    ours = (TEMPLATES / "nl" / "agenda.docx").read_bytes()
    made = dressed(ours, read(tmp_path, rewritten(dutch_house(), **given)), "agenda").docx
    parts = contents(made)
    (target,) = re.findall('Target="../([^"]*)"', parts["word/theme/_rels/theme1.xml.rels"].decode())
    assert parts[f"word/{target}"] == picture


def test_a_template_that_says_nothing_of_its_pages_gets_those_of_the_house(
    house: Callable[[str], House],
) -> None:
    ours = (TEMPLATES / "nl" / "agenda.docx").read_bytes()
    bare = re.sub(r"<w:sectPr .*</w:sectPr>", "", body(ours), flags=re.DOTALL)
    made = dressed(rewritten(ours, **{"word/document.xml": bare.encode()}), house("dutch"), "agenda")
    assert re.findall(r'<w:pgSz w:w="(\d+)"', body(made.docx)) == ["11906"]
    assert body(made.docx).count("<w:headerReference") == 2


def edited(file: bytes, part: str, *changes: tuple[str, str]) -> bytes:
    """The same file with other words in one of its parts."""
    text = contents(file)[part].decode()
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    return rewritten(file, **{part: text.encode()})


AGENDA = (TEMPLATES / "nl" / "agenda.docx").read_bytes()
STYLES, TEXT = "word/styles.xml", "word/document.xml"


def test_what_somebody_set_by_hand_goes_with_the_house(house: Callable[[str], House]) -> None:
    hand = '<w:rPr><w:color w:val="1F3A5F"/><w:sz w:val="22"/></w:rPr>'
    own = edited(AGENDA, TEXT, ("<w:t>Mededingingsverklaring", f"{hand}<w:t>Mededingingsverklaring"))
    text = body(dressed(own, house("dutch"), "agenda").docx)
    assert f'<w:rPr><w:color w:val="{GREEN}"/><w:sz w:val="23"/></w:rPr><w:t>Mededingings' in text


def test_a_tab_that_somebody_set_at_the_right_margin_stays_there(tmp_path: Path) -> None:
    tab = '<w:tabs><w:tab w:val="right" w:pos="{}"/></w:tabs>'
    ours = (TEMPLATES / "nl" / "instruction.docx").read_bytes()
    header = '<w:pStyle w:val="Header"/>'
    own = edited(ours, "word/header1.xml", (header, header + tab.format(9412)))
    narrower = edited(ours, STYLES, ('w:val="right" w:pos="9412"', 'w:val="right" w:pos="9000"'))
    bare = edited(narrower, TEXT, ('w:right="1247"', 'w:right="1659"'), ("<w:headerReference", "<w:proofErr"))
    after = contents(dressed(own, read(tmp_path, bare), "instruction").docx)
    found = b"".join(after[name] for name in after if name.startswith("word/header"))
    assert tab.format(9000).encode() in found


def test_a_style_whose_identity_the_house_uses_otherwise_gets_another_also_in_its_list(
    tmp_path: Path,
) -> None:
    other = (
        '<w:style w:type="paragraph" w:customStyle="1" w:styleId="ListBullet"><w:name w:val="Rij"/></w:style>'
    )
    given = edited(dutch_house(), STYLES, ("</w:styles>", f"{other}</w:styles>"))
    parts = contents(dressed(AGENDA, read(tmp_path, given), "agenda").docx)
    assert b'<w:pStyle w:val="ListBulletPaper1"/>' in parts[TEXT]
    assert b'<w:pStyle w:val="ListBulletPaper1"/>' in parts["word/numbering.xml"]
    assert b'w:styleId="ListBulletPaper1"' in parts[STYLES]


def test_there_is_one_default_style_whatever_the_template_called_its_own(
    house: Callable[[str], House],
) -> None:
    own = edited(AGENDA, STYLES, ('<w:name w:val="Normal"/>', '<w:name w:val="Basis"/>'))
    root = parse(contents(dressed(own, house("dutch"), "agenda").docx)[STYLES])
    usual = [one.get(W + "type") for one in root.iter(W + "style") if one.get(W + "default")]
    assert sorted(map(str, usual)) == ["character", "numbering", "paragraph", "table"]


def test_settings_that_a_look_depends_on_come_from_the_house_and_others_stay(tmp_path: Path) -> None:
    given = edited(
        dutch_house(),
        "word/settings.xml",
        ('<w:defaultTabStop w:val="720"/>', '<w:defaultTabStop w:val="709"/><w:trackRevisions/>'),
    )
    own = (TEMPLATES / "nl" / "report.docx").read_bytes()
    parts = contents(dressed(own, read(tmp_path, given), "report").docx)
    settings, styles = parts["word/settings.xml"], styles_of(parts[STYLES])
    assert b'<w:defaultTabStop w:val="709"/>' in settings
    assert b"<w:autoHyphenation/>" in settings
    assert b"trackRevisions" not in settings
    # The house breaks no words; in ours only narrow columns do.
    assert [one.tag for one in styles.by_identity["Standaard"].iter(W + "suppressAutoHyphens")] != []


def test_a_heading_that_only_we_have_is_in_the_font_of_the_headings_of_the_house(tmp_path: Path) -> None:
    styles = contents(dutch_house())[STYLES].decode()
    before, _, after = styles.partition('w:styleId="Kop3"')
    third = f"<w:style {before.rpartition('<w:style ')[2]}"
    third += f'w:styleId="Kop3"{after.partition("</w:style>")[0]}</w:style>'
    given = edited(dutch_house(), STYLES, (third, ""))
    own = (TEMPLATES / "nl" / "minutes.docx").read_bytes()
    made = styles_of(contents(dressed(own, read(tmp_path, given), "minutes").docx)[STYLES])
    fonts = [one.get(W + "ascii") for one in made.by_identity["Heading3"].iter(W + "rFonts")]
    assert fonts == ["Times New Roman"]


def test_labels_have_more_room_when_the_letters_of_the_house_are_wide(house: Callable[[str], House]) -> None:
    styles = styles_of(contents(dressed(AGENDA, house("english"), "agenda").docx)[STYLES])
    assert [one.get(W + "pos") for one in styles.by_identity["Facts"].iter(W + "tab")] == ["2152"]
