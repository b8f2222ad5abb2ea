"""What a secretary finds back in a file after a change: the new words, in the file's own manner."""

from __future__ import annotations

from textwrap import dedent

import pytest

from boardkit.problems import InvalidSource
from boardkit.source.change import AppendItem, CannotSplice, Change, RemoveKey, SetValue
from boardkit.source.splice import splice, splice_bytes

LONG = (
    "De vaargeul slibt dicht en de baggeraar komt pas in oktober, zodat schepen tot die tijd moeten wachten."
)


def spliced(text: str, *changes: Change) -> str:
    return splice(dedent(text).lstrip("\n"), "f.yaml", changes)


def assert_becomes(before: str, after: str, *changes: Change) -> None:
    assert spliced(before, *changes) == dedent(after).lstrip("\n")


@pytest.mark.parametrize(
    ("before", "words", "after"),
    [
        ("a: kade  # zie 3\nb: c\n", "haven", "a: haven  # zie 3\nb: c\n"),
        ("a:   # zie 3\nb: c\n", "haven", "a: haven   # zie 3\nb: c\n"),
        ("a:  \nb: c\n", "haven", "a: haven\nb: c\n"),
        ("a:\n  kade\nb: c\n", "haven", "a: haven\nb: c\n"),
        ("a: een\n  kade  # x\nb: c\n", "haven", "a: haven  # x\nb: c\n"),
        ('a: "kade"\n', "haven", 'a: "haven"\n'),
        ("a: 'kade'\n", "haven", "a: 'haven'\n"),
        ("a: 'kade'\n", 'zeg "ja"', "a: 'zeg \"ja\"'\n"),
        ("a: kade\n", "haven: ja", 'a: "haven: ja"\n'),
        ("a: kade\n", 'zeg: "ja"', "a: 'zeg: \"ja\"'\n"),
        ("a: kade\n", "null", 'a: "null"\n'),
        ("a: kade\n", "", 'a: ""\n'),
        ("a: kade\n", "2024-06-12", "a: 2024-06-12\n"),
        ("a: kade\n", "13:30", "a: 13:30\n"),
        ("a: kade\n", "een\ttab", 'a: "een\\ttab"\n'),
        ("a: kade\n", "een\n\n# twee", "a: |-\n  een\n\n  # twee\n"),
        ("a: >-\n  kade\n\nb: c\n", "een\ntwee", "a: |-\n  een\n  twee\n\nb: c\n"),
        ("a: >-  # zie 3\n  kade\n  muur\nb: c\n", "haven", "a: haven  # zie 3\nb: c\n"),
        ("- >-\n  kade\n- b\n", "een\ntwee", "- |-\n  een\n  twee\n- b\n"),
        ("a: {b: kade, c: d}  # x\n", "een, twee", 'a: {b: "een, twee", c: d}  # x\n'),
        ("a: {b: , c}\n", "haven", "a: {b: haven, c}\n"),
        ("a: {c: x, b}\n", "haven", "a: {c: x, b: haven}\n"),
        ("a: kade", "haven", "a: haven"),
        ("a: kade\n", "een\n   \ntwee", 'a: "een\\n   \\ntwee"\n'),
        ("a: kade\n", f"https://haven.example/{'x' * 110}", f"a: https://haven.example/{'x' * 110}\n"),
        ("a: >-\r\n  kade\r\nb: c\r\n", "een\ntwee", "a: |-\r\n  een\r\n  twee\r\nb: c\r\n"),
        ("\ufeffa: kade\n", "haven", "\ufeffa: haven\n"),
    ],
)
def test_a_text_takes_the_place_of_another(before: str, words: str, after: str) -> None:
    path = (0,) if before.startswith("-") else ("a", "b") if "{" in before else ("a",)
    assert splice(before, "f.yaml", [SetValue(path, words)]) == after


def test_a_long_text_is_a_paragraph_of_lines_of_at_most_110_characters() -> None:
    first = "De vaargeul slibt dicht en de baggeraar komt pas in oktober, zodat schepen tot die tijd moeten"
    second = (
        "wachten. De vaargeul slibt dicht en de baggeraar komt pas in oktober, zodat schepen tot die tijd"
    )
    after = spliced("chair:\n    aim: kort  # x\n    b: c\n", SetValue(("chair", "aim"), f"{LONG} {LONG}"))
    assert after.splitlines() == [
        "chair:",
        "    aim: >-  # x",
        f"        {first}",
        f"        {second}",
        "        moeten wachten.",
        "    b: c",
    ]


def test_a_comment_that_a_paragraph_would_swallow_stays_a_comment() -> None:
    after = spliced("a: b\n    # diep\nc: d\n", SetValue(("a",), "een\ntwee"))
    assert after == 'a: "een\\ntwee"\n    # diep\nc: d\n'


def test_brackets_that_become_too_long_become_rows() -> None:
    words = LONG[:90]
    assert_becomes(
        "items:\n  - title: {nl: Kade, en: Quay}  # x\n    b: c\n",
        f'items:\n  - title:  # x\n      nl: {words}\n      en: "Quay: long"\n    b: c\n',
        SetValue(("items", 0, "title", "nl"), words),
        SetValue(("items", 0, "title", "en"), "Quay: long"),
    )


def test_a_text_with_line_breaks_is_not_put_between_brackets() -> None:
    assert_becomes(
        "title: {nl: Kade, en: Quay}\n",
        "title:\n  nl: |-\n    een\n    twee\n  en: Quay\n",
        SetValue(("title", "nl"), "een\ntwee"),
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a:\n  - b\n\nc: d\n", "a:\n  - b\n  - new\n\nc: d\n"),
        ("a:\n- b\nc: d\n", "a:\n- b\n- new\nc: d\n"),
        ("a:\n    - b  # x\n", "a:\n    - b  # x\n    - new\n"),
        ("a:\n  - b\n    # over b\n\n  # los\nc: d\n", "a:\n  - b\n    # over b\n  - new\n\n  # los\nc: d\n"),
        ("a:\n  - b\n  # einde\nc: d\n", "a:\n  - b\n  # einde\n  - new\nc: d\n"),
        ("a:\n- b\n# over c\nc: d\n", "a:\n- b\n- new\n# over c\nc: d\n"),
        ("a:\n  - |-\n    b\n\nc: d\n", "a:\n  - |-\n    b\n  - new\n\nc: d\n"),
        ("a:\n  - x: [b,\n      c]\nc: d\n", "a:\n  - x: [b,\n      c]\n  - new\nc: d\n"),
        ("a: [b, c]  # x\n", "a: [b, c, new]  # x\n"),
        ("a: [b,\n    c,  # x\n  ]\n", "a: [b,\n    c,\n    new,  # x\n  ]\n"),
        ("a: []  # x\n", "a: [new]  # x\n"),
        ("a:  # x\nc: d\n", "a: [new]  # x\nc: d\n"),
        ("c: d\n", "c: d\na: [new]\n"),
        ("a:\n  - b", "a:\n  - b\n  - new"),
    ],
)
def test_an_item_is_added_at_the_end_of_a_list_however_it_is_written(before: str, after: str) -> None:
    assert splice(before, "f.yaml", [AppendItem(("a",), "new")]) == after


def test_a_paragraph_at_the_very_end_of_a_file_keeps_its_words() -> None:
    assert spliced("a: >\n  kade", SetValue(("b",), "c")) == "a: >-\n  kade\nb: c"
    assert spliced("a: |+\n  kade", SetValue(("b",), "c")) == "a: |-\n  kade\nb: c"


def test_a_new_record_resembles_its_neighbours() -> None:
    assert_becomes(
        """
        attendance:
          - {seat: chair, state: present}
          - seat: shipper
            state: excused
        """,
        """
        attendance:
          - {seat: chair, state: present}
          - seat: shipper
            state: excused
          - {seat: guest, state: online}
        """,
        AppendItem(("attendance",), {"seat": "guest", "state": "online"}),
    )


def test_records_that_stand_apart_stay_apart() -> None:
    assert_becomes(
        """
        - id: one
          title: {nl: Een, en: One}

        - id: two
          title: {nl: Twee, en: Two}
        # einde
        """,
        """
        - id: one
          title: {nl: Een, en: One}

        - id: two
          title: {nl: Twee, en: Two}
        # einde

        - id: three
          title: {nl: Drie, en: Three}
          notes:
            - nl: Lang
        """,
        AppendItem((), {"id": "three", "title": {"nl": "Drie", "en": "Three"}, "notes": [{"nl": "Lang"}]}),
    )


def test_new_fields_come_after_the_first_of_the_preferred_ones_that_is_there() -> None:
    assert_becomes(
        """
        id: 2024-01
        end: 14:30
        items:
          - id: opening

        chair: x
        """,
        """
        id: 2024-01
        end: 14:30
        ended: 14:20
        items:
          - id: opening

        handled: [opening]

        outcomes:
          - item: opening

        chair: x
        sent: 2024-06-19
        """,
        SetValue(("ended",), "14:20", ("nowhere", "end", "id")),
        SetValue(("handled",), ["opening"], ("items",)),
        AppendItem(("outcomes",), {"item": "opening"}, ("items", "chair")),
        SetValue(("sent",), "2024-06-19"),
    )


def test_a_new_field_comes_after_the_comment_that_is_about_the_one_before() -> None:
    before, after = "a: b\n  # over b\nc: d\n", "a: b\n  # over b\nx: y\nc: d\n"
    assert_becomes(before, after, SetValue(("x",), "y", ("a",)))


def test_a_new_field_can_come_in_the_place_of_one_that_goes() -> None:
    assert_becomes(
        "a: b\nc: d\ne: f\n", "a: b\nx: y\ne: f\n", RemoveKey(("c",)), SetValue(("x",), "y", ("c",))
    )


def test_blocks_on_the_way_to_a_new_field_are_made() -> None:
    changes = SetValue(("chair", "aim", "nl"), "Kort"), SetValue(("chair", "aim", "en"), "Short")
    assert spliced("id: a\nchair:\n", *changes) == "id: a\nchair:\n  aim: {nl: Kort, en: Short}\n"


@pytest.mark.parametrize(
    ("before", "path", "after"),
    [
        ("a: b\nc:  # x\n  - d\n\n# over e\ne: f\n", ("c",), "a: b\n\n# over e\ne: f\n"),
        ("- a: b  # x\n  c: d\n", (0, "a"), "- c: d\n"),
        ("- a: b\n  # over c\n  c: d\n", (0, "a"), "-\n  # over c\n  c: d\n"),
        ("- a: b\n  c: |-\n    d\n- e\n", (0, "c"), "- a: b\n- e\n"),
        ("a: {b: c, d: e, f: g}\n", ("a", "b"), "a: {d: e, f: g}\n"),
        ("a: {b: c, d: e, f: g}\n", ("a", "f"), "a: {b: c, d: e}\n"),
        ("a: {b: c,  # x\n    # y\n    d: e}\n", ("a", "b"), "a: {  # x\n    # y\n    d: e}\n"),
        ("a: {b: c}  # x\n", ("a", "b"), "a: {}  # x\n"),
        ("a:\n  b: c\nd: e\n", ("a", "b"), "a: {}\nd: e\n"),
        ("a: b\n", ("nowhere",), "a: b\n"),
        ("a: b\n", ("nowhere", "at", "all"), "a: b\n"),
    ],
)
def test_a_field_is_taken_out(before: str, path: tuple[str | int, ...], after: str) -> None:
    assert splice(before, "f.yaml", [RemoveKey(path)]) == after


@pytest.mark.parametrize(
    ("before", "path", "after"),
    [
        ("a: |+\n  b\n\nc: d\n\ne: f\n", ("c",), "a: |+\n  b\n\ne: f\n"),
        ("a: >+\n  b\nc: d\n\n\n# over e\ne: f\n", ("c",), "a: >+\n  b\n# over e\ne: f\n"),
        ("a: |+\n  b\n# over c\nc: d\n\ne: f\n", ("c",), "a: |+\n  b\n# over c\n\ne: f\n"),
        ("a:\n  - |+\n    b\nc: d\n\n", ("c",), "a:\n  - |+\n    b\n"),
        ("a: |+\r\n  b\r\nc: d\r\n\r\ne: f\r\n", ("c",), "a: |+\r\n  b\r\ne: f\r\n"),
        ("a: |\n  b\nc:\n  - d\n\n  # over d\ne: f\n", ("c",), "a: |\n  b\ne: f\n"),
        ("a: |+\n  b\n\nc: d", ("c",), "a: |+\n  b\n\n"),
        ("a: |\n  b\nc: d", ("c",), "a: |\n  b\n"),
        ("a: b\n\nc: d", ("c",), "a: b"),
    ],
)
def test_a_text_above_a_field_that_is_taken_out_gets_nothing_of_what_stood_below(
    before: str, path: tuple[str, ...], after: str
) -> None:
    assert splice(before, "f.yaml", [RemoveKey(path)]) == after


def test_a_text_that_counts_empty_lines_stays_the_same_in_lists_within_lists() -> None:
    assert_becomes(
        """
        # c-head
        - - id: |+  # c0
              kade

            title: 'it''s'  # c1

            # c2
            text: 'it''s'  # c3

          # c4

        # c5
        - id: 'it''s'  # c6

        # c7
        - id: 'it''s'  # c8

        # c9""",
        """
        # c-head
        - - id: |+  # c0
              kade

            # c2
            text: 'it''s'  # c3

          # c4

        # c5
        - id: 'it''s'  # c6

        # c7
        - id: 'it''s'  # c8

        # c9""",
        RemoveKey((0, 0, "title")),
    )


@pytest.mark.parametrize(
    ("before", "changes", "after"),
    [
        ("- |+\n  b\n\n", [AppendItem((), "c")], "- |+\n  b\n\n- c\n"),
        (
            "- a: |+\n    b\n  c: d\n\n- e\n",
            [RemoveKey((0, "c")), AppendItem((), "f")],
            "- a: |+\n    b\n- e\n- f\n",
        ),
        (
            "- a: |+\n    b\n  c: d\n\n# einde\n",
            [RemoveKey((0, "c")), AppendItem((), "f")],
            "- a: |+\n    b\n- f\n# einde\n",
        ),
        (
            "p:\n  a: |+\n    b\n\n  c: d\n\nq: r\n\ns: t\n",
            [RemoveKey(("p", "c")), RemoveKey(("q",))],
            "p:\n  a: |+\n    b\n\ns: t\n",
        ),
    ],
)
def test_no_empty_line_comes_below_a_text_that_would_count_it(
    before: str, changes: list[Change], after: str
) -> None:
    assert splice(before, "f.yaml", changes) == after


def test_a_list_that_only_grew_keeps_the_lines_that_it_had() -> None:
    assert_becomes(
        "a:\n  - 'b'  # x\n  - c\n", "a:\n  - 'b'  # x\n  - c\n  - d\n", SetValue(("a",), ["b", "c", "d"])
    )
    other = SetValue(("a",), ["c", "d"])
    assert_becomes("a:  # y\n  - 'b'  # x\n  - c\n", "a:  # y\n  - c\n  - d\n", other)


def test_of_a_block_only_the_fields_that_differ_change() -> None:
    assert_becomes(
        "a:\n  b: 'x'  # 1\n  c: y  # 2\n  d: z\n",
        "a:\n  b: 'x'  # 1\n  c: w  # 2\n  e: v\n",
        SetValue(("a",), {"e": "v", "c": "w", "b": "x"}),
    )


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ([SetValue(("a", "b"), "x")], ("a", "b")),
        ([SetValue(("l", 7), "x")], ("l", 7)),
        ([AppendItem(("a",), "x")], ("a",)),
        ([AppendItem(("l", 1), "x")], ("l", 1)),
        ([RemoveKey(("l", 0))], ("l", 0)),
        ([SetValue(("a",), "x"), SetValue(("a",), "y")], ("a",)),
        ([SetValue(("l",), []), AppendItem(("l",), "y")], ("l",)),
        ([SetValue(("e",), "f"), RemoveKey(("q",))], ("q",)),
        ([SetValue(("e\xa0f",), "f")], ("e\xa0f",)),
    ],
)
def test_what_cannot_be_is_refused_with_its_path(changes: list[Change], path: tuple[str | int, ...]) -> None:
    with pytest.raises(CannotSplice) as refused:
        splice("? q\n: r\na: b\nl: [c]\n", "f.yaml", changes)
    assert refused.value.path == path


def test_a_file_that_cannot_be_read_is_told() -> None:
    with pytest.raises(InvalidSource):
        splice("a: [\n", "f.yaml", [SetValue(("a",), "b")])


def test_bytes_keep_their_mark_and_their_line_ends() -> None:
    before = b"\xef\xbb\xbfa: caf\xc3\xa9\r\nb: c\r\n"
    after = splice_bytes(before, "f.yaml", [SetValue(("b",), "één")])
    assert after == b"\xef\xbb\xbfa: caf\xc3\xa9\r\nb: \xc3\xa9\xc3\xa9n\r\n"
