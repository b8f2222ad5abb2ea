"""A YAML file is read with its places, or refused with one sentence for each mistake."""

from __future__ import annotations

import io
from pathlib import Path
from typing import BinaryIO

import pytest
import yaml
from telling import all_told, mistakes

from boardkit.problems import InvalidSource
from boardkit.source.yaml_file import parse, read_yaml


@pytest.fixture(params=["libyaml", "PyYAML alone"], autouse=True)
def _parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test runs with the fast parser and with the one that is there when libyaml is not."""
    if request.param == "PyYAML alone":
        monkeypatch.setattr(yaml, "__with_libyaml__", False)


@pytest.mark.parametrize("written", ["13:30", "no", "NO", "yes", "on", "0x1F", "1_000", "2024-06-12", "1e3"])
def test_an_unquoted_word_stays_the_text_that_it_is(written: str) -> None:
    assert parse(f"field: {written}\n", "f.yaml") == {"field": written}


def test_a_field_called_no_keeps_its_name() -> None:
    assert parse("NO: Noorwegen\n2024: x\n", "f.yaml") == {"NO": "Noorwegen", "2024": "x"}


@pytest.mark.parametrize("written", ["", " ~", " null", " Null", " NULL", " # later"])
def test_an_empty_value_is_nothing(written: str) -> None:
    assert parse(f"field:{written}\n", "f.yaml") == {"field": None}


@pytest.mark.parametrize("written", ['""', '"~"', "'null'"])
def test_a_quoted_value_is_always_text(written: str) -> None:
    assert parse(f"field: {written}\n", "f.yaml") == {"field": written[1:-1]}


def test_texts_of_several_lines_are_read_as_yaml_says() -> None:
    text = "a: |\n  een\n  twee\nb: >-\n  een\n  twee\nc: een\n  twee\n"
    assert parse(text, "f.yaml") == {"a": "een\ntwee\n", "b": "een twee", "c": "een twee"}


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_all_line_ends_count_the_same(ends: str) -> None:
    data = parse(ends.join(["a: x", "b:", "  - y", "  - z", ""]), "f.yaml")
    assert data == {"a": "x", "b": ["y", "z"]}
    assert str(data.place("b", 1)) == "f.yaml:4:5"


def test_a_mark_that_says_utf_8_shifts_no_column() -> None:
    data = parse("\ufefftitle: Één\n".encode(), "f.yaml")
    assert data == {"title": "Één"}
    assert str(data.place("title")) == "f.yaml:1:8"


def test_emoji_count_as_one_column_each() -> None:
    data = parse("😀: {a: 🇳🇱, b: x}\n".encode(), "f.yaml")
    assert str(data.place("😀", "b")) == "f.yaml:1:15"


def test_right_to_left_overrides_are_read_so_that_the_model_can_name_the_field() -> None:
    assert parse("title: a\u202eb\n", "f.yaml") == {"title": "a\u202eb"}


def test_a_list_may_stand_at_the_top() -> None:
    assert parse("- id: a\n- id: b\n", "f.yaml") == [{"id": "a"}, {"id": "b"}]


def test_three_dashes_at_the_start_change_nothing() -> None:
    assert parse("---\na: x\n", "f.yaml") == {"a": "x"}


@pytest.mark.parametrize("source", ["", "\n", "# nog niets\n", "---\n", "~\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(source: str | bytes) -> None:
    assert mistakes(source) == ["f.yaml file-empty The file is empty. Fill it in, or take it away."]


def test_a_file_with_one_text_is_refused() -> None:
    assert mistakes("\nhallo daar\n") == [
        (
            "f.yaml:2:1 file-shape The file holds one text, where fields or a list belong. "
            "Write a field as its name, a colon, a space and the value."
        )
    ]


def test_a_field_that_stands_twice_is_refused_with_both_places() -> None:
    with pytest.raises(InvalidSource) as refused:
        parse("a: 1\nb: 2\na: 3\n", "f.yaml")
    (problem,) = refused.value.problems
    assert all_told([problem]) == [
        "f.yaml:3:1 field-twice The field a stands here for the second time. Keep one of the two."
    ]
    assert [str(one) for one in problem.also] == ["f.yaml:1:1"]


def test_a_record_whose_dash_is_gone_is_one_mistake_and_not_one_for_each_field() -> None:
    assert mistakes("- id: a\n  title: x\n  lead: y\n  id: b\n  title: z\n  lead: q\n- id: c\n") == [
        (
            "f.yaml:4:3 field-twice The field id stands here for the second time. If a new record starts "
            "here, put a dash and a space before it; else keep one of the two."
        )
    ]


def test_a_field_that_stands_twice_before_the_lost_dash_is_told_too() -> None:
    lines = mistakes("- id: a\n  title: x\n  title: y\n  id: b\n  title: z\n- id: c\n  d: x\n  d: x\n")
    assert [line.split()[0] for line in lines] == ["f.yaml:3:3", "f.yaml:4:3", "f.yaml:8:3"]


def test_an_identifier_that_stands_twice_outside_a_list_misses_no_dash() -> None:
    (line,) = mistakes("id: a\nid: b\n")
    assert line.endswith(" Keep one of the two.")


@pytest.mark.parametrize("source", ["a:\n\u00a0\u00a0b: x\n  c: y\n", "- id: a\n\u00a0 b: x\n  c: y\n"])
def test_a_line_indented_with_pasted_spaces_is_one_mistake(source: str) -> None:
    (line,) = mistakes(source)
    assert line.startswith("f.yaml:2:1 yaml-space A non-breaking space stands where an ordinary space ")


def test_another_mistake_below_such_a_line_is_told_too() -> None:
    lines = mistakes("a:\n\u00a0\u00a0b: x\nc: @y\n")
    assert [line.split()[:2] for line in lines] == [
        ["f.yaml:2:1", "yaml-space"],
        ["f.yaml:3:4", "yaml-character"],
    ]


def test_the_same_field_in_two_records_is_no_mistake() -> None:
    assert parse("- {id: a}\n- {id: a}\n", "f.yaml") == [{"id": "a"}, {"id": "a"}]


@pytest.mark.parametrize(
    ("source", "place", "word"),
    [
        ("a: &b c\n", "1:4", "&b"),
        ("a: *b\n", "1:4", "*b"),
        ("- *b\n", "1:3", "*b"),
        ("*b : x\n", "1:1", "*b"),
        ("a: !b c\n", "1:4", "!b"),
        ("a: ! b\n", "1:4", "!"),
        ("a: !!str 12\n", "1:4", "!!str"),
        ('a: !!python/object/apply:os.system ["ls"]\n', "1:4", "!!python/object/apply:os.system"),
        ("a: &b [c]\n", "1:4", "&b"),
        ("a: &b\n  c: d\n", "1:4", "&b"),
        ("<<: {a: b}\n", "1:1", "<<"),
    ],
)
def test_what_yaml_would_obey_is_refused(source: str, place: str, word: str) -> None:
    assert mistakes(source) == [
        (
            f"f.yaml:{place} yaml-instruction {word} has a special meaning in YAML that is not used here. "
            "If it is meant as text, put the whole text between quotes; else take it out."
        )
    ]


def test_the_same_words_between_quotes_are_text() -> None:
    source = "\"<<\": x\na: '*b'\nc: '&d'\n"
    assert parse(source, "f.yaml") == {"<<": "x", "a": "*b", "c": "&d"}


def test_aliases_that_would_fill_the_memory_are_refused_and_counted() -> None:
    levels = ["a0: &a0 [x, x]"]
    levels += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    lines = mistakes("\n".join(levels))
    assert [line.split()[1] for line in lines] == ["yaml-instruction"] * 6
    assert lines[5].endswith(" The file holds more mistakes of this kind: 113. Mend the ones above first.")


def test_all_mistakes_of_a_file_are_told_up_to_where_it_cannot_be_read_on() -> None:
    source = "a: 1\na: 2\nb: &c d\n[x]: y\ne: @f\ng: *h\n"
    assert [line.split()[:2] for line in mistakes(source)] == [
        ["f.yaml:2:1", "field-twice"],
        ["f.yaml:3:4", "yaml-instruction"],
        ["f.yaml:4:1", "yaml-name"],
        ["f.yaml:5:4", "yaml-character"],
    ]


@pytest.mark.parametrize("source", ["[a]: b\n", "{a: b}: c\n", "? [a, b]\n: c\n", '"": x\n', "? - a\n: b\n"])
def test_a_name_that_is_no_text_is_refused(source: str) -> None:
    (line,) = mistakes(source)
    assert " yaml-name The name of a field belongs before the colon. " in line


def test_a_name_with_a_pasted_space_is_refused() -> None:
    assert mistakes("a:\n\u00a0\u00a0b: 1\n") == [
        (
            "f.yaml:2:1 yaml-space A non-breaking space stands where an ordinary space belongs. "
            "Type the spaces on this line again instead of pasting them."
        )
    ]


@pytest.mark.parametrize("source", ["a: 1\n---\nb: 2\n", "---\na: 1\n---\n"])
def test_a_second_part_is_refused(source: str) -> None:
    (line,) = mistakes(source)
    assert " file-parts A second part of the file starts here, and only the first would be read. " in line


@pytest.mark.parametrize("source", ["a:\n  - een\n    - twee\n", "- een\n  - twee\n- drie\n"])
def test_dashes_that_do_not_line_up_are_no_silent_text(source: str) -> None:
    (line,) = mistakes(source)
    assert " yaml-indent This line starts with a dash, but it reads as a part of the text above. " in line


def test_a_dash_inside_a_line_that_goes_on_is_text() -> None:
    assert parse("a: een\n  twee - drie\n", "f.yaml") == {"a": "een twee - drie"}


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "[{a: "])
def test_a_hundred_thousand_nested_brackets_end_in_one_sentence(opening: str) -> None:
    (line,) = mistakes(opening * 100_000)
    assert " file-depth More than 50 blocks or lists stand inside each other here. " in line


def test_fifty_levels_are_enough() -> None:
    data = parse("[" * 50 + "]" * 50, "f.yaml")
    assert str(data.place(*[0] * 49)) == "f.yaml:1:50"


def test_a_file_over_five_megabytes_is_refused_unread() -> None:
    assert mistakes(b"x" * 5_000_001) == [
        "f.yaml file-size The file is larger than 5 megabytes. Split it into several files."
    ]


def test_more_than_half_a_million_values_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("boardkit.source.assembly.MOST", 5)
    assert parse("[a, b, c, d]", "f.yaml") == ["a", "b", "c", "d"]
    assert mistakes("[a, b, c, d, e]") == [
        "f.yaml:1:14 file-count The file holds more than 5 names and values. Split it into several files."
    ]


def test_a_file_that_is_all_wrong_is_told_by_its_first_five_hundred_mistakes() -> None:
    names = "".join(f"n{number}: x\n" for number in range(600))
    lines = mistakes(names + names)
    assert len(lines) == 6
    assert " more mistakes of this kind: 495. " in lines[5]
    assert lines[0].startswith("f.yaml:601:1 field-twice ")


def test_a_file_is_named_as_the_user_called_it(tmp_path: Path) -> None:
    path = tmp_path / "board.yaml"
    path.write_bytes(b"a: 1\n")
    assert str(read_yaml(path, name="agendas/board.yaml").place("a")) == "agendas/board.yaml:1:4"


def test_a_file_without_another_name_is_named_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "board.yaml"
    path.write_bytes(b"a: 1\n")
    assert read_yaml(path).place("a").path == path.as_posix()


def test_a_file_that_another_program_holds_gives_one_sentence() -> None:
    def locked(path: Path) -> BinaryIO:
        raise PermissionError(13, "Permission denied", str(path))

    with pytest.raises(InvalidSource) as refused:
        read_yaml(Path("board.yaml"), opener=locked)
    assert all_told(refused.value.problems) == [
        (
            "board.yaml file-access You have no permission to read this file. "
            "Close it in other programs, or ask its owner for access."
        )
    ]


def test_a_file_is_closed_after_reading() -> None:
    stream = io.BytesIO(b"a: 1\n")
    read_yaml(Path("board.yaml"), opener=lambda _: stream)
    assert stream.closed
