"""The numbers in captions count what is left in the finished paper."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from docx_maker import docx, filled, p, run, saved, template, unzipped

from boardkit.word.captions import counted
from boardkit.word.template import Template

BEGIN, SEPARATE, END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
)


def simple(code: str, shown: str = "7") -> str:
    return f'<w:fldSimple w:instr="{code}">{run(shown)}</w:fldSimple>'


def complex_field(*codes: str, shown: tuple[str, ...] = ("7",)) -> str:
    instructions = "".join(
        f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>' for code in codes
    )
    return f"{BEGIN}{instructions}{SEPARATE}{''.join(map(run, shown))}{END}"


SIMPLE = simple(" SEQ Tabel \\* ARABIC ")
COMPLEX = complex_field(" SEQ Tabel \\* ARABIC ")


@pytest.mark.parametrize("number", [SIMPLE, COMPLEX, complex_field(" SEQ Ta", "bel \\* ARABIC ")])
def test_captions_in_a_loop_are_counted(tmp_path: Path, number: str) -> None:
    body = [p("{%p for i in items %}"), p("Tabel ", xml=number + run(" {{ i }}")), p("{%p endfor %}")]
    assert filled(tmp_path, *body, items=["a", "b", "c"]) == "Tabel 1 a\nTabel 2 b\nTabel 3 c"


def test_captions_that_are_left_out_are_not_counted(tmp_path: Path) -> None:
    body = [p("{%p if x %}"), p("T", xml=SIMPLE), p("{%p endif %}"), p("T", xml=COMPLEX), p("T", xml=SIMPLE)]
    assert filled(tmp_path, *body, x="") == "T1\nT2"
    assert filled(tmp_path, *body, x="y") == "T1\nT2\nT3"


def test_each_name_has_a_count_of_its_own(tmp_path: Path) -> None:
    codes = (" SEQ Tabel ", " SEQ Figuur ", " SEQ tabel ", ' SEQ "Figuur" ')
    body = p("{{ x }}", xml="".join(simple(code.replace('"', "&quot;")) for code in codes))
    assert filled(tmp_path, body, x="") == "1122"


@pytest.mark.parametrize(
    ("codes", "shown"),
    [
        (["SEQ T \\r 5", "SEQ T", "SEQ T \\c"], "5,6,6"),
        (["SEQ T \\* ROMAN", "SEQ T \\* roman", "SEQ T \\* ALPHABETIC", "SEQ T \\* alphabetic"], "I,ii,C,d"),
        (["SEQ T \\r 1994 \\* ROMAN", "SEQ T \\r 28 \\* alphabetic \\* MERGEFORMAT"], "MCMXCIV,bb"),
        (["SEQ T \\s 1", "SEQ T"], "7,1"),
        (["PAGE", "SEQUENCE T", "SEQ T"], "7,7,1"),
    ],
)
def test_what_a_field_asks_for_is_done(tmp_path: Path, codes: list[str], shown: str) -> None:
    xml = run(",").join(complex_field(code) for code in codes)
    assert filled(tmp_path, p("{{ x }}", xml=xml), x="") == shown
    xml = run(",").join(simple(code) for code in codes)
    assert filled(tmp_path, p("{{ x }}", xml=xml), x="") == shown


def test_a_number_over_several_runs_is_written_once(tmp_path: Path) -> None:
    xml = complex_field("SEQ T", shown=("1", "2"))
    assert filled(tmp_path, p("{{ x }}", xml=xml), x="") == "1"


def test_a_field_that_shows_nothing_counts_all_the_same(tmp_path: Path) -> None:
    xml = f'<w:fldSimple w:instr="SEQ T"/>{run(":")}{simple("SEQ T")}'
    assert filled(tmp_path, p("{{ x }}", xml=xml), x="") == "{SEQ}:2"


def test_words_beside_a_field_and_words_of_the_data_are_left_alone(tmp_path: Path) -> None:
    xml = run("SEQ 7 ") + SIMPLE + run(" 7")
    assert filled(tmp_path, p("{{ x }} ", xml=xml), x="SEQ Tabel 7") == "SEQ Tabel 7 SEQ 7 1 7"


ODD = [f"<w:r><w:fldChar{one}/></w:r>" for one in ("", ' w:fldCharType=""', ' w:fldCharType="a b"')]


@pytest.mark.parametrize("before", [BEGIN, SEPARATE, END, "</w:fldSimple>", *ODD])
def test_words_between_fields_are_passed_over(before: str) -> None:
    texts = run("7") * 3
    one = simple("SEQ T")
    found = counted(f"{texts}{one}{texts}{before}{texts}{END}{one}{texts}")
    assert re.findall(r"<w:t[^>]*>([^<]*)</w:t>", found) == [*"777", "1", *"777", *"777", "2", *"777"]
    assert counted(texts + before) == texts + before


def test_only_a_template_with_captions_is_looked_at(tmp_path: Path) -> None:
    assert template(tmp_path, p("{{ x }}", xml=complex_field("PAGE"))).compiled.body is None


def test_a_template_from_the_cache_counts_too(tmp_path: Path) -> None:
    path = saved(tmp_path, docx(p("{{ x }}", xml=SIMPLE)))
    first = Template.load(path, cache=tmp_path / "cache").fill({"x": ""})
    assert Template.load(path, cache=tmp_path / "cache").fill({"x": ""}) == first
    assert b">1</w:t></w:r></w:fldSimple>" in unzipped(first)["word/document.xml"]
