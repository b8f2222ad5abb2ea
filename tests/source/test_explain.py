"""Each mistake in a record is told once, at its place, in a sentence that a civil servant understands."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path
from textwrap import dedent
from typing import Annotated, Literal

import pytest
from pydantic import Field, StringConstraints, ValidationError, model_validator
from telling import all_told

from boardkit.language import Language
from boardkit.model.dates import Clock, Day, RoughDate
from boardkit.model.history import Trend
from boardkit.model.mistakes import mistake
from boardkit.model.numbers import Count, YesNo
from boardkit.model.part import Part
from boardkit.model.record import Record
from boardkit.model.text import Line, Prose, Text
from boardkit.problems import Problem
from boardkit.source.explain import explain
from boardkit.source.field_sayings import FORMS
from boardkit.source.yaml_file import parse

MODEL = Path(__file__).parents[2] / "boardkit" / "model"


class Colour(StrEnum):
    GREEN = "green"
    DARK_RED = "dark_red"


class Promise(Part):
    title: Text | None = None
    due: RoughDate | None = None


class Room(Part):
    name: Line
    seats: Count = 1


class Step(Part):
    on: Day
    colour: Colour = Colour.GREEN


class Hall(Record):
    title: Text
    opens: Clock | None = None
    colour: Colour | None = None
    language: Literal["nl", "en"] = "nl"
    from_: Day | None = Field(None, alias="from")
    open_to_all: YesNo = False
    rooms: tuple[Room, ...] = Field((), max_length=2)
    doors: tuple[Room, ...] | None = Field(None, min_length=1)
    steps: tuple[Step, ...] = ()
    tags: tuple[Line, ...] = ()
    words: tuple[Literal["a", "b"], ...] = ()
    main: Room | None = None
    code: Annotated[Line, StringConstraints(pattern=r"^[A-Z]$")] | None = None
    story: Prose | None = None
    either: Room | Step | None = None
    length: float | None = None
    trend: Trend | None = None

    @model_validator(mode="after")
    def _no_evening(self) -> Hall:
        if self.opens and self.opens.hour > 18:
            raise mistake(
                "evening", "{hall} opens too late.", hint="Open before {latest}.", hall=self.id, latest=18
            )
        return self


def problems(text: str, model: type[Part] = Hall) -> list[Problem]:
    data = parse(dedent(text).lstrip("\n"), "f.yaml")
    with pytest.raises(ValidationError) as error:
        model.model_validate(data)
    return explain(error.value, data, model)


def told(text: str) -> list[str]:
    """What is said about a hall with an identifier and a title, both right, and this text below them."""
    return all_told(problems("id: a\ntitle: x\n" + dedent(text).lstrip("\n")))


def test_a_missing_field_points_at_the_block_that_it_is_missing_from() -> None:
    assert told("rooms:\n  - name: b\n  - seats: 3\n") == [
        (
            "f.yaml:5:5 field-missing The field name is missing. "
            "Write it on a line of its own: its name, a colon, a space and the value."
        )
    ]


def test_all_missing_fields_are_told() -> None:
    hint = "Write it on a line of its own: its name, a colon, a space and the value."
    assert all_told(problems("tags: []\n")) == [
        f"f.yaml:1:1 field-missing The field id is missing. {hint}",
        f"f.yaml:1:1 field-missing The field title is missing. {hint}",
    ]


def test_a_misspelt_field_is_told_at_its_name_with_what_was_meant() -> None:
    (problem,) = problems("id: a\ntitel: x\n")
    assert all_told([problem]) == [
        "f.yaml:2:1 field-unknown There is no field titel here. Did you mean title?"
    ]
    assert problem.where.end == 6


def test_a_misspelt_field_deep_inside_is_one_mistake_and_not_also_a_missing_one() -> None:
    assert told("rooms:\n  - nam: b\n") == [
        "f.yaml:4:5 field-unknown There is no field nam here. Did you mean name?"
    ]


def test_an_unlike_field_is_told_with_the_fields_there_are() -> None:
    assert told("main: {name: b, width: 3}\n") == [
        "f.yaml:3:17 field-unknown There is no field width here. The fields here are: name, seats."
    ]


def test_a_field_is_called_as_it_is_written_and_not_as_in_code() -> None:
    assert told("form: 2024-01-01\n") == [
        "f.yaml:3:1 field-unknown There is no field form here. Did you mean from?"
    ]
    assert told("from: soon\n") == ["f.yaml:3:7 day soon is not a date. Write year-month-day: 2024-06-12."]


def test_a_field_that_is_there_already_is_not_proposed() -> None:
    (line,) = told("tag: x\ntags: [y]\n")
    assert "Did you mean" not in line


def test_a_hyphen_for_an_underscore_is_understood() -> None:
    assert told("open-to-all: true\n") == [
        "f.yaml:3:1 field-unknown There is no field open-to-all here. Did you mean open_to_all?"
    ]


@pytest.mark.parametrize("written", ["Green", "gren", "GREEN", "groen"])
def test_a_word_that_is_no_choice_is_told_with_what_was_meant(written: str) -> None:
    (line,) = told(f"colour: {written}\n")
    assert line == (f"f.yaml:3:9 choice {written} is not one of these: green, dark_red. Did you mean green?")


def test_a_word_unlike_any_choice_is_told_with_the_choices() -> None:
    assert told("language: Frans\n") == ["f.yaml:3:11 choice Frans is not one of these: nl, en."]
    assert told("words: [a, x]\n") == ["f.yaml:3:12 choice x is not one of these: a, b."]


def test_a_list_where_a_word_belongs() -> None:
    assert told("colour: [green]\n") == [
        "f.yaml:3:9 choice One of these words belongs here: green, dark_red."
    ]


@pytest.mark.parametrize("written", ["x", "{a: b}", "5"])
def test_something_else_where_a_list_belongs(written: str) -> None:
    assert told(f"tags: {written}\n") == [
        (
            "f.yaml:3:7 list-expected A list belongs here. "
            "Write each item on a line of its own, after a dash and a space."
        )
    ]


def test_dashes_without_a_space_are_recognised() -> None:
    assert told("tags:\n  -x\n  -y\n") == [
        "f.yaml:4:3 yaml-space There is no space after the dash. Write a dash, a space and then the item."
    ]


@pytest.mark.parametrize("written", ["x", "[x]", "13:30"])
def test_something_else_where_a_block_belongs(written: str) -> None:
    assert told(f"main: {written}\n")[0].startswith("f.yaml:3:7 ")
    assert told("main: x\n") == [
        (
            "f.yaml:3:7 block-expected A block with these fields belongs here: name, seats. "
            "Write each field on a line of its own: its name, a colon, a space and the value."
        )
    ]


def test_a_colon_without_a_space_is_recognised() -> None:
    assert told("rooms:\n  - name:b\n") == [
        (
            "f.yaml:4:5 yaml-space There is no space after the colon. "
            "Write the name, a colon, a space and then the value."
        )
    ]


@pytest.mark.parametrize("field", ["tags", "main.name", "language", "open_to_all", "words", "steps"])
def test_an_empty_field_is_told_at_its_name(field: str) -> None:
    outer, _, inner = field.partition(".")
    lines = told(f"{outer}: {{{inner}: }}\n" if inner else f"{outer}:\n")
    column = 8 if inner else 1
    assert lines == [
        (
            f"f.yaml:3:{column} value-empty The field {inner or outer} is empty. "
            "Fill it in, or take the field out."
        )
    ]


def test_an_empty_field_that_may_be_left_out_is_no_mistake() -> None:
    assert Hall.model_validate(parse("id: a\ntitle: x\ncolour:\nmain: ~\n", "f.yaml")).colour is None


@pytest.mark.parametrize("field", ["tags", "rooms", "words"])
def test_an_empty_item_of_a_list_is_told_at_its_dash(field: str) -> None:
    assert told(f"{field}:\n  -\n") == [
        "f.yaml:4:4 value-empty There is nothing after this dash. Fill it in, or take the dash out."
    ]


def test_an_empty_text_is_told_as_the_model_says() -> None:
    assert told("tags: ['']\n") == [
        "f.yaml:3:8 text-empty This text is empty. Fill it in, or take the field out."
    ]


def test_a_sentence_of_the_model_is_told_with_its_hint_and_values() -> None:
    assert told("steps:\n  - on: 12-6-2024\n") == [
        "f.yaml:4:9 day 12-6-2024 is not a date as written here: year-month-day. Write 2024-06-12."
    ]
    assert told("opens: 19:00\n") == ["f.yaml:1:1 evening a opens too late. Open before 18."]


def test_a_text_in_two_languages_is_pointed_at_where_it_is_wrong() -> None:
    assert told("rooms: []\nstory: x\n".replace("story", "notes")) == [
        (
            "f.yaml:4:8 list-expected A list belongs here. "
            "Write each item on a line of its own, after a dash and a space."
        )
    ]
    assert all_told(problems("id: a\ntitle: {nl: x, de: y}\n")) == [
        "f.yaml:2:16 field-unknown There is no field de here. The fields here are: nl, en."
    ]


@pytest.mark.parametrize("character", ["\u202e", "\u2066", "\u200e\u202a"])
def test_a_right_to_left_override_is_refused_with_its_place(character: str) -> None:
    (line,) = told(f"story: veilig{character}gilev\n")
    assert line.startswith("f.yaml:3:8 text-character The text holds an invisible character (U+2")


def test_no_message_shows_a_right_to_left_override() -> None:
    lines = told("\u202ecba: x\ncolour: \u202eneerg\nfrom: \u202e2024\n")
    assert len(lines) == 3
    assert not any("\u202e" in line for line in lines)
    assert "\\u202ecba" in lines[0]


def test_a_long_text_is_quoted_by_its_beginning() -> None:
    (line,) = told(f"colour: {'x' * 5000}\n")
    assert len(line) < 200
    assert "xxx… is not one of these" in line


def test_too_many_items() -> None:
    assert told("rooms: [{name: a}, {name: b}, {name: c}]\n") == [
        "f.yaml:3:8 list-length The list rooms may have at most this many items: 2."
    ]


def test_too_few_items() -> None:
    assert told("doors: []\n") == ["f.yaml:3:8 list-length The list doors needs at least this many items: 1."]


def test_items_that_are_wrong_are_not_also_too_few() -> None:
    assert [line.split()[:2] for line in told("doors: [{seats: x, name: a}]\n")] == [
        ["f.yaml:3:17", "number"]
    ]


def test_a_form_that_the_field_needs() -> None:
    assert told("code: ab\n") == [
        "f.yaml:3:7 value-form ab is not written as the field code needs it. Write one capital letter: A."
    ]


def test_every_form_that_a_field_needs_is_there_in_words() -> None:
    sources = "".join(path.read_text("utf-8") for path in MODEL.glob("*.py"))
    assert set(re.findall(r'StringConstraints\(pattern=r"(.+?)"\)', sources)) == set(FORMS)


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("title: []", "A text belongs here, not a list or a block with fields. Write it on one line."),
        (
            "due: [2024-06-12]",
            (
                "A date belongs here, not a list or a block with other fields. "
                "Write it as exactly as it is known: 2024-06-12, 2024-06, 2024-Q2, 2024-H1 or 2024."
            ),
        ),
    ],
)
def test_a_list_in_the_place_of_a_text_or_a_date(written: str, sentence: str) -> None:
    (line,) = all_told(problems(f"{written}\n", Promise))
    assert line.endswith(f" text-expected {sentence}")


def test_a_choice_in_the_words_of_a_paper_is_told_with_the_word_of_the_file() -> None:
    (line,) = told(f"trend: {Language('nl').word(Trend.EASING)}\n")
    assert line.endswith(" Did you mean easing?")


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("far", "far does not belong in the field length."),
        ("[]", "This does not belong in the field length."),
    ],
)
def test_an_error_that_nobody_thought_of_has_a_decent_sentence(written: str, sentence: str) -> None:
    assert told(f"length: {written}\n") == [f"f.yaml:3:9 value {sentence}"]


def test_a_value_that_fits_none_of_two_kinds_gives_one_problem() -> None:
    lines = told("either: {seats: many}\n")
    assert len(lines) == 1
    assert lines[0].startswith("f.yaml:3:")


def test_other_mistakes_beside_such_a_value_are_all_told() -> None:
    lines = told("colour: x\neither: {name: [], on: 2}\nwidth: 3\n")
    assert [line.split()[0] for line in lines] == ["f.yaml:3:9", "f.yaml:4:16", "f.yaml:5:1"]


def test_every_mistake_of_a_record_is_told_in_the_order_of_the_file() -> None:
    lines = told("width: 3\nsteps: [{on: x, colour: y}, {}]\nlanguage: z\n")
    assert [line.split()[:2] for line in lines] == [
        ["f.yaml:3:1", "field-unknown"],
        ["f.yaml:4:14", "day"],
        ["f.yaml:4:25", "choice"],
        ["f.yaml:4:29", "field-missing"],
        ["f.yaml:5:11", "choice"],
    ]


def test_a_problem_names_the_record_that_it_is_about() -> None:
    assert [one.subject for one in problems("id: hall-1\ntitle: x\ncolour: x\n")] == ["hall-1"]
    assert [one.subject for one in problems("title: x\n")] == [""]
    assert {one.subject for one in problems("id: [x]\ntitle: x\n")} == {""}


def test_sentences_keep_their_names_to_fill_in_so_that_they_can_be_translated() -> None:
    (problem,) = problems("id: a\ntitle: x\ncolour: blue\n")
    assert problem.message == "{value} is not one of these: {choices}."
    assert dict(problem.values) == {"value": "blue", "choices": "green, dark_red"}


def test_braces_in_what_a_person_wrote_are_shown_as_they_are() -> None:
    assert told("colour: '{x}'\n") == ["f.yaml:3:9 choice {x} is not one of these: green, dark_red."]


def test_a_record_that_is_right_knows_where_it_was_written() -> None:
    data = parse("id: a\ntitle: x\nrooms:\n  - {name: b}\n", "f.yaml")
    hall = Hall.model_validate(data)
    assert str(hall.where) == "f.yaml:1:1"
    assert str(hall.rooms[0].at("name")) == "f.yaml:4:12"
    assert str(hall.rooms[0].at("seats")) == "f.yaml:4:5"
