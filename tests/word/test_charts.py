"""A chart that was drawn in Word is filled in with data, and keeps its look."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from chart_maker import (
    ACROSS,
    BARS,
    LINES,
    LISTS,
    NUMBERS,
    RED_AND_BLUE,
    TITLE,
    TYPES,
    UP,
    C,
    Chart,
    Series,
    cached,
    cells_of,
    chart_of,
    chart_xml,
    drawing,
    drawn,
    fill_of,
    series,
    with_charts,
)
from docx_maker import document_of, p, said, saved, unzipped, zipped
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lxml import etree

from boardkit.problems import InvalidSource
from boardkit.word.package import is_untouched
from boardkit.word.template import Template
from boardkit.word.text import all_text, plain_text, template_text

COLOUR = re.compile(r'srgbClr val="(\w+)"')
LOOPED = (p("{%p for one in items %}"), drawing("{{ one|chart }}"), p("{%p endfor %}"))
ANYTHING = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40
)
NAMES = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), max_size=12
)
AMOUNTS = st.none() | st.integers(-(10**9), 10**9) | st.decimals(-(10**6), 10**6, allow_nan=False, places=3)


def colours(parts: dict[str, bytes]) -> list[list[str]]:
    return [COLOUR.findall(etree.tostring(one).decode()) for one in chart_of(parts).iter(f"{C}ser")]


def filled(folder: Path, file: bytes, **words: object) -> bytes:
    return Template.load(saved(folder, file)).fill(words)


def mistakes(folder: Path, file: bytes) -> list[str]:
    with pytest.raises(InvalidSource) as caught:
        Template.load(saved(folder, file))
    return said(caught.value)


def test_the_chart_has_the_data_and_the_look_of_the_template(tmp_path: Path) -> None:
    parts = drawn(tmp_path, NUMBERS)
    shown = {"A2": "a", "A3": "b", "B1": "one", "B2": "1", "B3": "2", "C1": "two", "C2": "3"}
    assert cached(chart_of(parts)) == shown
    assert colours(parts) == [["AA0000"], ["0000AA"]]
    assert b"sample" not in parts["word/charts/chart1.xml"]
    assert b"77" not in parts["word/charts/chart1.xml"]


def test_the_workbook_holds_what_the_chart_shows(tmp_path: Path) -> None:
    parts = drawn(tmp_path, NUMBERS)
    assert cells_of(parts["word/embeddings/chart1.xlsx"]) == cached(chart_of(parts))


def test_every_list_of_parts_names_the_chart_and_nothing_that_is_not_there(tmp_path: Path) -> None:
    parts = drawn(tmp_path, NUMBERS)
    assert parts[TYPES].count(b'PartName="/word/charts/chart1.xml"') == 1
    assert parts[TYPES].count(b'Extension="xlsx"') == 1
    assert re.findall(rb'Id="(\w+)" Type="[^"]*/chart" Target="([^"]*)"', parts[LISTS]) == [
        (b"rId1", b"charts/chart1.xml")
    ]
    assert b'r:id="rId1"' in parts["word/document.xml"]
    [external] = chart_of(parts).iter(f"{C}externalData")
    relations = parts["word/charts/_rels/chart1.xml.rels"].decode()
    identity = str(external.values()[0])
    assert f'Id="{identity}"' in relations
    assert 'Target="../embeddings/chart1.xlsx"' in relations
    assert [one.get("val") for one in external] == ["0"]


def test_the_alternative_text_becomes_the_sentence_of_the_chart(tmp_path: Path) -> None:
    chart = Chart(("a",), (Series("b", (1,)),), alt='Two "of" <three> & four')
    paper = filled(tmp_path, with_charts(drawing("{{ x|chart }}"), charts=[chart_xml()]), x=chart)
    [about] = etree.fromstring(unzipped(paper)["word/document.xml"]).iter("{*}docPr")
    assert about.get("descr") == 'Two "of" <three> & four'
    assert plain_text(paper) == '[chart: Two "of" <three> & four]\n'


def test_the_readable_text_of_a_template_shows_the_tag(tmp_path: Path) -> None:
    path = saved(tmp_path, with_charts(drawing("{{ x|chart }}"), charts=[chart_xml()]))
    assert template_text(path) == "[chart: {{ x|chart }}]\n"
    assert Template.load(path).names == {"x"}


def test_each_round_of_a_loop_has_a_chart_of_its_own(tmp_path: Path) -> None:
    items = [Chart((name,), (Series("s", (number,)),), alt=name) for number, name in enumerate("abc")]
    paper = filled(tmp_path, with_charts(*LOOPED, charts=[chart_xml()]), items=items)
    parts = unzipped(paper)
    assert [cached(chart_of(parts, one))["A2"] for one in (1, 2, 3)] == ["a", "b", "c"]
    assert [cells_of(parts[f"word/embeddings/chart{one}.xlsx"])["B2"] for one in (1, 2, 3)] == ["0", "1", "2"]
    assert re.findall(r'r:id="(\w+)"', document_of(paper)) == ["rId1", "rId2", "rId3"]
    assert len(set(re.findall(r'<wp:docPr id="(\d+)"', document_of(paper)))) == 3
    assert plain_text(paper) == "[chart: a]\n[chart: b]\n[chart: c]\n"


def test_a_chart_that_is_left_out_leaves_nothing_behind(tmp_path: Path) -> None:
    paper = filled(tmp_path, with_charts(*LOOPED, charts=[chart_xml()]), items=[])
    assert [name for name in unzipped(paper) if "chart" in name or "embeddings" in name] == []
    assert b"chart" not in unzipped(paper)[LISTS]
    assert b"chart" not in unzipped(paper)[TYPES]
    assert b"xlsx" not in unzipped(paper)[TYPES]


def test_several_charts_each_have_their_own_data_and_look(tmp_path: Path) -> None:
    other = chart_xml(BARS.format(series(0, fill_of("00AA00"))))
    body = (drawing("{{ x|chart }}"), drawing("{{ y|chart }}", 2), drawing("{{ x|chart }}", 3))
    file = with_charts(*body, charts=[chart_xml(), other, chart_xml()])
    parts = unzipped(filled(tmp_path, file, x=NUMBERS, y=Chart(("z",), (Series("s", (5,)),))))
    assert [cached(chart_of(parts, one))["A2"] for one in (1, 2, 3)] == ["a", "z", "a"]
    assert COLOUR.findall(parts["word/charts/chart2.xml"].decode()) == ["00AA00"]


def test_a_chart_without_a_tag_stays_as_it_is_and_keeps_its_place(tmp_path: Path) -> None:
    kept, filled_in = chart_xml(title=TITLE), chart_xml()
    file = with_charts(drawing("about {{ word }}"), drawing("{{ x|chart }}", 2), charts=[kept, filled_in])
    paper = filled(tmp_path, file, x=NUMBERS, word="it")
    parts = unzipped(paper)
    assert parts["word/charts/chart1.xml"] == kept.encode()
    assert cached(chart_of(parts, 2))["A2"] == "a"
    assert re.findall(r'r:id="(\w+)"', document_of(paper)) == ["rId1", "rId2"]
    assert plain_text(paper) == "[chart: about it]\n[chart: What it shows.]\n"


def test_what_belonged_to_the_chart_of_the_template_goes_with_it(tmp_path: Path) -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/chartStyle" '
        'Target="style1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/'
        '2006/relationships/image" Target="../media/image1.png"/></Relationships>'
    )
    extra = {
        "word/charts/_rels/chart1.xml.rels": relations,
        "word/charts/style1.xml": "<a/>",
        "word/media/image1.png": "picture",
    }
    file = with_charts(drawing("{{ x|chart }}"), charts=[chart_xml()], parts=extra)
    parts = unzipped(filled(tmp_path, file, x=NUMBERS))
    assert "word/charts/style1.xml" not in parts
    assert b"style1" not in parts[TYPES]
    assert parts["word/media/image1.png"] == b"picture"
    own = parts["word/charts/_rels/chart1.xml.rels"].decode()
    assert re.findall(r'Id="(\w+)".*?Target="([^"]+)"', own) == [
        ("rId2", "/word/media/image1.png"),
        ("rId1", "../embeddings/chart1.xlsx"),
    ]


def test_the_workbook_of_the_template_goes_with_its_chart(tmp_path: Path) -> None:
    other = Chart(("old",), (Series("old", (1,)),))
    old = unzipped(filled(tmp_path, with_charts(*LOOPED, charts=[chart_xml()]), items=[other]))
    old["word/document.xml"] = unzipped(with_charts(*LOOPED, charts=[]))["word/document.xml"]
    new = unzipped(filled(tmp_path, zipped(old), items=[NUMBERS]))
    assert sorted(new) == sorted(old)
    assert "old" not in cells_of(new["word/embeddings/chart1.xlsx"]).values()
    assert new[TYPES].count(b'Extension="xlsx"') == 1
    none = unzipped(filled(tmp_path, zipped(old), items=[]))
    assert [name for name in none if name.endswith(".xlsx")] == []
    assert b"xlsx" not in none[TYPES]


def test_no_clock_is_asked(tmp_path: Path) -> None:
    book = unzipped(drawn(tmp_path, NUMBERS)["word/embeddings/chart1.xlsx"])
    assert set(re.findall(rb">(\d{4}-\d\d-\d\dT[^<]*)<", book["docProps/core.xml"])) == {
        b"1980-01-01T00:00:00Z"
    }


def test_fewer_series_than_the_template_has_drop_the_others(tmp_path: Path) -> None:
    assert colours(drawn(tmp_path, Chart(("a",), (Series("one", (1,)),)))) == [["AA0000"]]


def test_more_series_than_the_template_has_look_like_the_last_without_its_colour(tmp_path: Path) -> None:
    four = Chart(("a",), tuple(Series(name, (1,)) for name in "abcd"))
    parts = drawn(tmp_path, four)
    assert colours(parts) == [["AA0000"], ["0000AA"], [], []]
    numbers = [
        [one.findtext(f"{C}tx//{C}v"), *(one.find(f"{C}{name}").get("val") for name in ("idx", "order"))]  # type: ignore[union-attr]  # each series has them
        for one in chart_of(parts).iter(f"{C}ser")
    ]
    assert numbers == [["a", "0", "0"], ["b", "1", "1"], ["c", "2", "2"], ["d", "3", "3"]]


def test_bars_and_a_line_in_one_chart_take_their_series_in_turn(tmp_path: Path) -> None:
    both = chart_xml(BARS.format(RED_AND_BLUE) + LINES.format(series(2, fill_of("00AA00"))))
    parts = drawn(tmp_path, Chart(("a",), tuple(Series(name, (1,)) for name in "abcd")), both)
    kinds = [str(one.getparent().tag).removeprefix(C) for one in chart_of(parts).iter(f"{C}ser")]  # type: ignore[union-attr]  # a series has a plot
    assert kinds == ["barChart", "barChart", "lineChart", "lineChart"]


def test_what_is_said_of_points_that_are_not_there_goes(tmp_path: Path) -> None:
    points = "".join(f'<c:dPt><c:idx val="{one}"/>{fill_of("00AA00")}</c:dPt>' for one in (0, 1, 2, 5))
    labels = '<c:dLbls><c:dLbl><c:idx val="7"/><c:delete val="1"/></c:dLbl><c:showVal val="1"/></c:dLbls>'
    legend = '<c:legend><c:legendEntry><c:idx val="1"/><c:delete val="1"/></c:legendEntry></c:legend>'
    xml = chart_xml(BARS.format(series(0, between=points + labels)), legend=legend)
    chart = chart_of(drawn(tmp_path, Chart(("a", "b"), (Series("s", (1, 2)),)), xml))
    assert [one.find(f"{C}idx").get("val") for one in chart.iter(f"{C}dPt")] == ["0", "1"]  # type: ignore[union-attr]  # each point has one
    assert list(chart.iter(f"{C}dLbl", f"{C}legendEntry")) == []
    assert [one.tag for one in chart.iter(f"{C}showVal")] == [f"{C}showVal"]


def test_the_parts_of_a_series_stand_in_the_order_of_the_standard(tmp_path: Path) -> None:
    bare = '<c:ser><c:idx val="0"/><c:order val="0"/><c:smooth val="0"/><c:extLst/></c:ser>'
    chart = chart_of(drawn(tmp_path, Chart(("a",), (Series("s", (1,)),)), chart_xml(LINES.format(bare))))
    [one] = chart.iter(f"{C}ser")
    assert [str(part.tag).removeprefix(C) for part in one] == ["idx", "order", "tx", "cat", "val", "smooth"]


@pytest.mark.parametrize(
    ("chart", "ends"),
    [
        (NUMBERS, ["99", "-5"]),
        (Chart(("a",), (Series("s", (1,)),), lowest=0, highest=Decimal("2.5")), ["2.5", "0"]),
        (Chart(("a",), (Series("s", (1,)),), lowest=date(2026, 1, 1)), ["99", "46023"]),
    ],
)
def test_the_axis_of_values_ends_where_the_chart_says(tmp_path: Path, chart: Chart, ends: list[str]) -> None:
    [axis] = chart_of(drawn(tmp_path, chart)).iter(f"{C}valAx")
    scaling = axis.find(f"{C}scaling")
    assert scaling is not None
    assert [str(one.tag).removeprefix(C) for one in scaling] == ["orientation", "max", "min"]
    assert [one.get("val") for one in scaling][1:] == ends


@pytest.mark.parametrize(("given_title", "shown"), [("R & D", ["R & D"]), ("", ["Sample", " title"])])
def test_the_title_keeps_its_look_and_gets_other_words(
    tmp_path: Path, given_title: str, shown: list[str]
) -> None:
    chart = Chart(("a",), (Series("s", (1,)),), title=given_title)
    xml = chart_of(drawn(tmp_path, chart, chart_xml(title=TITLE)))
    assert [one.text for one in xml.iter("{*}t")] == shown
    assert [one.get("b") for one in xml.iter("{*}rPr")] == ["1"]


def test_days_are_numbers_with_a_form_for_days_in_the_chart_and_in_the_workbook(tmp_path: Path) -> None:
    chart = Chart((date(1900, 2, 28), date(1900, 3, 1), date(2026, 11, 25)), (Series("s", (1, None, 3)),))
    parts = drawn(
        tmp_path, chart, chart_xml(LINES.format(series(0)), axes=ACROSS.replace("catAx", "dateAx") + UP)
    )
    assert [cached(chart_of(parts))[one] for one in ("A2", "A3", "A4")] == ["59", "61", "46351"]
    [across] = chart_of(parts).iter(f"{C}cat")
    assert across.findtext(f".//{C}formatCode") == "yyyy\\-mm\\-dd"
    assert cells_of(parts["word/embeddings/chart1.xlsx"])["A4"] == "46351"
    styles = unzipped(parts["word/embeddings/chart1.xlsx"])["xl/styles.xml"]
    assert b'formatCode="yyyy\\-mm\\-dd"' in styles


def test_values_can_be_days_and_numbers_keep_the_form_of_the_template(tmp_path: Path) -> None:
    chart = Chart(("a",), (Series("days", (date(2026, 1, 1),)), Series("numbers", (3,))))
    forms = [one.findtext(f".//{C}formatCode") for one in chart_of(drawn(tmp_path, chart)).iter(f"{C}val")]
    assert forms == ["yyyy\\-mm\\-dd", "0.0"]


def test_the_language_is_that_of_the_paper(tmp_path: Path) -> None:
    lang = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault></w:docDefaults>'
    )
    file = with_charts(drawing("{{ x|chart }}"), charts=[chart_xml(title=TITLE)], parts={"styles": lang})
    chart = chart_of(unzipped(filled(tmp_path, file, x=NUMBERS)))
    assert [str(one.tag).removeprefix(C) for one in chart][:2] == ["date1904", "lang"]
    assert [one.get("val") for one in chart.iter(f"{C}lang")] == ["nl-NL"]
    assert {one.get("lang") for one in chart.iter() if one.get("lang")} == {"nl-NL"}


def test_the_same_data_give_the_same_bytes_also_from_the_cache(tmp_path: Path) -> None:
    path = saved(tmp_path, with_charts(*LOOPED, charts=[chart_xml(title=TITLE)]))
    first = Template.load(path, cache=tmp_path / "cache")
    again = Template.load(path, cache=tmp_path / "cache")
    assert again == first
    assert again.fill({"items": [NUMBERS]}) == first.fill({"items": [NUMBERS]})


def test_a_paper_is_untouched_until_someone_edits_its_chart_or_its_workbook(tmp_path: Path) -> None:
    paper = filled(tmp_path, with_charts(drawing("{{ x|chart }}"), charts=[chart_xml()]), x=NUMBERS)
    assert is_untouched(paper)
    other = drawn(tmp_path, Chart(("a", "b"), (Series("one", (1, 9)), Series("two", (3, None)))))
    for name in ("word/charts/chart1.xml", "word/embeddings/chart1.xlsx"):
        assert not is_untouched(zipped({**unzipped(paper), name: other[name]}))


def test_all_that_is_written_in_a_workbook_can_be_searched(tmp_path: Path) -> None:
    chart = Chart(("secret place",), (Series("secret name", (1,)),))
    paper = filled(tmp_path, with_charts(drawing("{{ x|chart }}"), charts=[chart_xml()]), x=chart)
    assert all_text(paper).count("secret place") == 2
    assert "xl/worksheets/sheet1.xml" in all_text(paper)


def as_written(text: object) -> str:
    """One line, in which what looks like an escape of a workbook is escaped itself."""
    return re.sub("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", re.sub(r"\s*[\r\n\t]\s*", " ", str(text)).strip())


@ANYTHING
@given(
    names=st.lists(NAMES, min_size=1, max_size=4),
    rows=st.lists(st.lists(AMOUNTS, min_size=3, max_size=3), min_size=1, max_size=4),
)
@example(names=["<r>a</r>", "=1+1", "http://a.nl/", "_x0041_"], rows=[[1, None, Decimal("0.1")]] * 4)
def test_chart_and_workbook_always_hold_the_numbers_of_the_data(
    tmp_path: Path, names: list[str], rows: list[list[int | Decimal | None]]
) -> None:
    chart = Chart(
        (names[0], "b", "c"), tuple(Series(names[one % len(names)], row) for one, row in enumerate(rows))
    )
    parts = drawn(tmp_path, chart)
    shown, kept = cached(chart_of(parts)), cells_of(parts["word/embeddings/chart1.xlsx"])
    texts = {f"A{line}" for line in (2, 3, 4)} | {f"{letter}1" for letter in "BCDE"}
    for held in (shown, kept):
        assert {cell: held.get(cell, "") for cell in texts} == {
            **dict(zip(("A2", "A3", "A4"), (as_written(one) for one in chart.categories), strict=True)),
            **dict.fromkeys(("B1", "C1", "D1", "E1"), ""),
            **{f"{letter}1": as_written(one.name) for letter, one in zip("BCDE", chart.series, strict=False)},
        }
        assert {cell: float(text) for cell, text in held.items() if cell not in texts} == {
            f"{letter}{line}": float(value)
            for letter, row in zip("BCDE", rows, strict=False)
            for line, value in enumerate(row, start=2)
            if value is not None
        }


EMPTY = "{{ x|chart }} is a chart without values, which would be empty."
ASK = "Ask first with {%p if %} whether there is something to show."


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("text", "{{ x|chart }} is no chart. Only a chart can be printed with |chart."),
        (None, "{{ x|chart }} is no chart. Only a chart can be printed with |chart."),
        (Chart((), (Series("s", ()),)), f"{EMPTY} {ASK}"),
        (Chart(("a",), ()), f"{EMPTY} {ASK}"),
        (
            Chart(("a",), (Series("s", (1, 2)),)),
            "{{ x|chart }} is a chart in which “s” does not have one value for each category.",
        ),
        (
            Chart((date(2026, 1, 1), "a"), (Series("s", (1, 2)),)),
            "{{ x|chart }} is a chart in which days stand among other values.",
        ),
        (
            Chart(("a", "b"), (Series("s", (1, date(2026, 1, 1))),)),
            "{{ x|chart }} is a chart in which days stand among other values.",
        ),
        *(
            (
                Chart(("a",), (Series("s", (wrong,)),)),  # type: ignore[arg-type]  # that is what is tried
                f"{{{{ x|chart }}}} is a chart with “{wrong}”, which is no number or day that can be drawn.",
            )
            for wrong in ("1", True, Decimal("NaN"), Decimal("Infinity"), date(1899, 12, 31), 10**400)
        ),
    ],
)
def test_what_cannot_be_drawn_is_told_with_its_place(tmp_path: Path, value: object, sentence: str) -> None:
    with pytest.raises(InvalidSource) as caught:
        filled(tmp_path, with_charts(p("first"), drawing("{{ x|chart }}"), charts=[chart_xml()]), x=value)
    assert said(caught.value) == [f"paragraph 2: {sentence}"]


def test_a_chart_that_is_missing_in_the_data_is_told_once(tmp_path: Path) -> None:
    with pytest.raises(InvalidSource) as caught:
        filled(tmp_path, with_charts(drawing("{{ x.y|chart }}"), charts=[chart_xml()]), x={"z": 1})
    assert said(caught.value) == ["paragraph 1: {{ x.y|chart }}: there is no “y” in it. There is: z."]


ELSEWHERE = (
    "fills in a chart, and is not all that the alternative text of a chart says. "
    "Right-click the chart in Word, choose “Edit Alt Text”, "
    "and write {{ name|chart }} there and nothing else."
)
PICTURE = '<w:r><w:drawing><wp:docPr id="1" name="P" descr="{{ x|chart }}"/></w:drawing></w:r>'


@pytest.mark.parametrize(
    ("body", "place", "tag"),
    [
        (p("{{ x|chart }}"), "paragraph 1", "{{ x|chart }}"),
        (p("", xml=PICTURE), "paragraph 1", "{{ x|chart }}"),
        (drawing("See {{ x|chart }}"), "paragraph 1", "{{ x|chart }}"),
        (drawing("{{ x|chart|upper }}"), "paragraph 1", "{{ x|chart|upper }}"),
        (p("{% set y = x|chart %}"), "paragraph 1", "{% set y = x|chart %}"),
    ],
)
def test_the_tag_of_a_chart_in_another_place_is_told(tmp_path: Path, body: str, place: str, tag: str) -> None:
    assert mistakes(tmp_path, with_charts(body, charts=[chart_xml()])) == [f"{place}: {tag} {ELSEWHERE}"]


def test_a_chart_in_a_header_cannot_be_filled_in(tmp_path: Path) -> None:
    file = with_charts(p("{{ a }}"), charts=[chart_xml()], parts={"header1": drawing("{{ x|chart }}")})
    [sentence] = mistakes(tmp_path, file)
    assert sentence.startswith(
        "header, paragraph 1: {{ x|chart }} fills in a chart, which can only be done in"
    )


@pytest.mark.parametrize(
    "xml",
    [
        "<c:chartSpace",
        chart_xml(BARS.format("")),
        chart_xml("<c:bubbleChart>" + RED_AND_BLUE + "</c:bubbleChart>"),
        chart_xml().replace("c:", "d:").replace("xmlns:c", "xmlns:d"),
    ],
)
def test_a_chart_that_cannot_be_filled_in_is_told(tmp_path: Path, xml: str) -> None:
    [sentence] = mistakes(tmp_path, with_charts(drawing("{{ x|chart }}"), charts=[xml]))
    assert sentence.startswith("paragraph 1: {{ x|chart }} fills in a chart of a kind that cannot")
