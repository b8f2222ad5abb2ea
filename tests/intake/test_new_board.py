"""A starter becomes a board that is sound on whatever day it is made, and that is its owner's to change."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from boardkit.app.check import Checked
from boardkit.intake.new_board import NewBoard, new_board
from boardkit.model.charter import Charter, DecisionRules, Defaults, EuPlanning, Thresholds
from boardkit.model.part import Part
from boardkit.problems import Severity
from boardkit.rules.workdays import is_working_day
from boardkit.source.editor_line import kind_named
from boardkit.source.files import FILES
from boardkit.source.located import LocatedBlock, LocatedList
from boardkit.source.yaml_file import parse

STARTERS = Path(__file__).resolve().parents[2] / "starters"
LANGUAGES = ("nl", "en")
DAY = date(2024, 10, 2)
Written = Callable[[Mapping[str, str]], Checked]


def starter(language: str) -> dict[str, str]:
    place = STARTERS / language
    return {
        path.relative_to(place).as_posix(): path.read_text("utf-8")
        for path in place.rglob("*")
        if path.is_file()
    }


STARTER = {language: starter(language) for language in LANGUAGES}
"""Of each language, its files by name."""


def read(files: Mapping[str, str], folder: Path) -> Checked:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return Checked(folder)


@pytest.fixture
def written(tmp_path: Path) -> Written:
    return lambda files: read(files, tmp_path / "board")


def made(language: str, day: date = DAY) -> NewBoard:
    return new_board(STARTER[language], day=day)


def filled(text: str, day: date, country: str = "NL") -> str:
    """One line of board.yaml, filled in beside a country and a coming meeting."""
    files = {"board.yaml": f"country: {country}\n{text}", "meetings/next.yaml": "date: <<day+42>>\n"}
    return new_board(files, day=day).files["board.yaml"].splitlines()[-1]


@pytest.mark.parametrize("language", LANGUAGES)
@given(day=st.dates(date(2000, 1, 1), date(2100, 12, 31)))
@example(day=date(2024, 12, 31))  # the last day of a quarter: that quarter is over
@example(day=date(2025, 1, 1))
@example(day=date(2024, 2, 29))
@example(day=date(2027, 5, 6))  # Easter, King's Day, Liberation Day and Ascension within six weeks
@settings(max_examples=30, deadline=None)
def test_on_whatever_day_there_is_nothing_to_report(language: str, day: date) -> None:
    with tempfile.TemporaryDirectory() as folder:
        checked = read(made(language, day).files, Path(folder))
        assert checked.findings(day) == ()
        later = [one for after in (7, 14) for one in checked.findings(day + timedelta(after))]
        assert [one.code for one in later if one.severity is not Severity.WARNING] == []
        country = checked.board.charter.country
        for meeting in checked.board.meetings:
            assert meeting.id[:4] == str(meeting.date.year)
            assert is_working_day(meeting.date, country=country)


@pytest.mark.parametrize(
    ("day", "numbers"),
    [
        (date(2024, 10, 2), ["2024-01", "2024-02", "2024-03"]),
        (date(2025, 1, 20), ["2024-01", "2025-01", "2025-02"]),
        (date(2025, 1, 8), ["2024-01", "2024-02", "2025-01"]),
    ],
)
def test_meetings_are_numbered_by_the_year_that_they_are_in(day: date, numbers: list[str]) -> None:
    board = made("nl", day)
    assert sorted(name for name in board.files if name.startswith("meetings/")) == [
        f"meetings/{number}.yaml" for number in numbers
    ]
    assert [f"\nid: {number}\n" in board.files[f"meetings/{number}.yaml"] for number in numbers] == [True] * 3
    assert board.coming == numbers[-1]
    assert f"\nfollows: {numbers[0]}\n" in board.files[f"meetings/{numbers[-1]}.yaml"]


def test_updates_are_in_a_file_of_their_quarter() -> None:
    assert [name for name in made("nl").files if name.startswith("updates/")] == ["updates/2024-Q3.yaml"]


@pytest.mark.parametrize(
    ("mark", "day", "meaning"),
    [
        ("<<day>>", date(2024, 10, 2), "2024-10-02"),
        ("<<day>>", date(2024, 10, 6), "2024-10-04"),  # a Sunday: the Friday before it
        ("<<day+42>>", date(2024, 11, 13), "2024-12-24"),  # Christmas, and the day before it
        ("<<day-1>>", date(2025, 1, 2), "2024-12-31"),
        ("<<quarter>>", date(2024, 10, 2), "2024-Q3"),
        ("<<quarter>>", date(2024, 9, 29), "2024-Q2"),
        ("<<quarter>>", date(2024, 9, 30), "2024-Q3"),
        ("<<quarter+2>>", date(2024, 10, 2), "2025-Q1"),
        ("<<quarter-3>>", date(2024, 10, 2), "2023-Q4"),
        ("<<quarter.end>>", date(2024, 7, 1), "2024-06-28"),  # the 30th is a Sunday
        ("<<quarter+2.start>>", date(2024, 10, 2), "2025-01-02"),
        ("<<year-1>>", date(2024, 10, 2), "2023"),
        ("<<next>>-01", date(2024, 10, 2), "2024-01-01"),
    ],
)
def test_what_a_mark_means(mark: str, day: date, meaning: str) -> None:
    assert filled(f"goal: {mark}", day) == f"goal: {meaning}"


def test_holidays_are_those_of_the_country_of_the_starter() -> None:
    assert filled("goal: <<day>>", date(2024, 4, 27) - timedelta(1), "NL") == "goal: 2024-04-26"
    assert filled("goal: <<day>>", date(2026, 4, 27), "NL") == "goal: 2026-04-24"  # King's Day
    assert filled("goal: <<day>>", date(2026, 4, 27), "IE") == "goal: 2026-04-27"


@pytest.mark.parametrize(
    "mark",
    [
        "<<dya>>",
        "<<day+x>>",
        "<<day.end>>",
        "<<next+1>>",
        "<<year.start>>",
        "<<quarter.middle>>",
        "<<day",
        "day>>",
    ],
)
def test_a_mark_that_means_nothing_is_no_part_of_a_board(mark: str) -> None:
    with pytest.raises(ValueError, match=re.escape(f"a starter says {mark}, which means nothing")):
        filled(f"goal: {mark}", DAY)


def test_a_file_that_no_board_has_is_no_part_of_one() -> None:
    with pytest.raises(ValueError, match=re.escape("a board has no file notes.yaml")):
        new_board({**STARTER["nl"], "notes.yaml": "id: a\n"}, day=DAY)


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_of_each_kind_of_record_is_there(language: str) -> None:
    there = {kind.name for kind in map(kind_named, made(language).files) if kind}
    assert {kind.name for kind in FILES} - there == {"snapshots/*.yaml"}  # boardkit's own, made with a report


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_begins_with_the_editors_line_and_says_what_to_do(language: str) -> None:
    for name, text in made(language).files.items():
        first, second = text.splitlines()[:2]
        assert first.startswith("# yaml-language-server: $schema=" + ("../" if "/" in name else "schema/")), (
            name
        )
        assert second.startswith("# "), name
        assert max(map(len, text.splitlines())) <= 120, name


def fields(model: type[Part]) -> set[str]:
    return {field.alias or name for name, field in model.model_fields.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_makes_a_board_its_own_stands_in_board_yaml(language: str) -> None:
    name = "board.yaml"
    data = parse(made(language).files[name], name)
    assert isinstance(data, LocatedBlock)
    assert fields(Charter) - set(data) == {"source", "example", "level", "notes"}
    parts: dict[str, type[Part]] = {
        "decision_rules": DecisionRules,
        "defaults": Defaults,
        "thresholds": Thresholds,
        "eu_planning": EuPlanning,
    }
    for key, model in parts.items():
        block = data[key]
        assert isinstance(block, LocatedBlock)
        assert set(block) == fields(model)


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_leaves_a_rule_out_gets_the_value_that_stood_there(language: str, written: Written) -> None:
    charter = written(made(language).files).board.charter
    rules = (charter.defaults, charter.thresholds, charter.eu_planning)
    assert [one.model_dump() for one in rules] == [
        one.model_dump() for one in (Defaults(), Thresholds(), EuPlanning())
    ]


MARK = re.compile("<<.*?>>")
WORDS = {"first", "written", "next"}


def shape(node: object) -> object:
    """What a file holds but for its words: its fields, the marks in its texts, and how long its lists are."""
    if isinstance(node, LocatedBlock):
        return "text" if set(node) <= {"nl", "en"} else {key: shape(node[key]) for key in node}
    if isinstance(node, LocatedList):
        return [shape(one) for one in node]
    return MARK.findall(str(node)) or "text"


def test_the_starters_differ_in_their_words_only() -> None:
    shapes = {
        language: sorted(
            (kind.name, repr(shape(parse(text, name))))
            for name, text in STARTER[language].items()
            if (kind := kind_named(name))
        )
        for language in LANGUAGES
    }
    assert len(shapes["nl"]) == len(STARTER["nl"])
    assert shapes["nl"] == shapes["en"]


def without(text: str, *keys: str) -> str:
    """The text without these fields and what is indented below them."""
    for key in keys:
        text = re.sub(rf"^( *){key}:.*\n(?:\1 +.*\n)*", "", text, flags=re.MULTILINE)
    return text


def without_item(text: str, identifier: str) -> str:
    changed = re.sub(rf"^  - id: {identifier}.*\n(?:    .*\n)*\n?", "", text, flags=re.MULTILINE)
    assert changed != text
    return changed


def codes(checked: Checked) -> set[tuple[str, str]]:
    return {(one.severity.value, one.code) for one in checked.findings(DAY)}


@pytest.mark.parametrize(("language", "minutes"), [("nl", "verslag"), ("en", "minutes")])
def test_a_clean_slate_is_made_as_the_comment_says(language: str, minutes: str, written: Written) -> None:
    files = dict(made(language).files)
    del files["meetings/2024-01.yaml"], files["meetings/2024-02.yaml"]
    coming = without(files["meetings/2024-03.yaml"], "follows")
    for item in (minutes, "confirm-2024-02"):
        coming = without_item(coming, item)
    checked = written({**files, "meetings/2024-03.yaml": coming})
    assert codes(checked) == {("warning", "agenda-under")}
    assert [one.id for one in checked.board.meetings] == ["2024-03"]


@pytest.mark.parametrize(("language", "item"), [("nl", "europa"), ("en", "europe")])
def test_a_board_without_a_european_body_leaves_it_out_as_the_comment_says(
    language: str, item: str, written: Written
) -> None:
    files = {name: text for name, text in made(language).files.items() if not name.startswith("eu")}
    files["board.yaml"] = without(files["board.yaml"], "eu_profile", "eu_planning")
    files["meetings/2024-03.yaml"] = without_item(files["meetings/2024-03.yaml"], item)
    checked = written(files)
    assert codes(checked) == {("warning", "agenda-under")}
    assert checked.board.charter.eu_profile is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_segments_and_regions_are_left_out_as_the_comment_says(language: str, written: Written) -> None:
    files = {
        name: without(text, "segments", "regions")
        for name, text in made(language).files.items()
        if name not in {"segments.yaml", "regions.yaml"}
    }
    assert written(files).findings(DAY) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_second_language_asks_for_every_text_in_it(language: str, written: Written) -> None:
    files = dict(made(language).files)
    files["board.yaml"] = files["board.yaml"].replace(f"languages: [{language}]\n", "languages: [nl, en]\n")
    assert codes(written(files)) == {("unfinished", "language-missing")}


def test_a_starter_needs_the_country_whose_holidays_count() -> None:
    with pytest.raises(ValueError, match=re.escape("board.yaml has no country")):
        new_board({"board.yaml": "language: nl\n"}, day=DAY)
