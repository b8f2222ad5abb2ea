from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.lengths import agenda_long, annotation_long, explanation_long, title_long


def words(count: int) -> str:
    return " ".join(["woord"] * count)


def test_an_explanation_over_the_limit_says_how_many_words_it_has() -> None:
    text = f"""
        meetings:
          - id: 2024-02
            items:
              - id: grid
                explanation: {words(61)}
    """
    assert said(explanation_long, text) == [
        (
            "5: The explanation of item 1 has 61 words; 60 are allowed. "
            "Shorten it: what does not fit belongs in a paper."
        )
    ]
    assert said(explanation_long, text.replace(words(61), words(60))) == []


def test_each_language_of_an_explanation_counts_by_itself() -> None:
    text = f"""
        meetings:
          - id: 2024-02
            items:
              - id: grid
                explanation:
                  nl: {words(59)}
                  en: {words(70)}
    """
    assert [(one.where.line, one.values["words"]) for one in found(explanation_long, text)] == [(7, 70)]


def test_the_board_sets_the_limit() -> None:
    text = f"""
        charter: {{defaults: {{explanation_words: 5}}}}
        meetings:
          - {{id: 2024-02, items: [{{id: grid, explanation: {words(6)}}}]}}
    """
    assert [one.values["limit"] for one in found(explanation_long, text)] == [5]


@pytest.mark.parametrize(("items", "lines"), [(21, []), (22, [25]), (30, [25])])
def test_an_agenda_of_too_many_rows_does_not_fit_a_page(items: int, lines: list[int]) -> None:
    rows = "".join(f"          - {{id: item-{number}}}\n" for number in range(items))
    text = f"    meetings:\n      - id: 2024-02\n        items:\n{rows}"
    assert [one.where.line for one in found(agenda_long, text)] == lines


def test_fewer_rows_fit_when_their_titles_take_more_lines() -> None:
    row = "{{id: item-{}, title: {}}}"
    rows = ", ".join(row.format(number, words(15)) for number in range(10))
    text = f"meetings: [{{id: 2024-02, items: [{rows}]}}]"
    assert [one.subject for one in found(agenda_long, text)] == ["2024-02"]
    assert said(agenda_long, text.replace(words(15), words(5))) == []


def test_parts_of_items_are_rows_too() -> None:
    parts = ", ".join(f"{{id: part-{number}}}" for number in range(21))
    text = f"meetings: [{{id: 2024-02, items: [{{id: grid, items: [{parts}]}}]}}]"
    assert said(agenda_long, text) == [
        (
            "1: The agenda does not fit one page: from here on it takes a second. "
            "Join items, deal with some in writing, or shorten their titles."
        )
    ]


def test_notes_for_the_chair_of_more_than_half_a_page_are_told_to_the_secretariat() -> None:
    text = f"""
        meetings:
          - id: 2024-02
            items:
              - id: grid
                chair: {{aim: {words(131)}, speaking_points: [{words(100)}]}}
    """
    assert said(annotation_long, text) == [
        (
            "5: The notes for the chair on item 1 have 231 words: over half a page. "
            "Keep what the chair will say; the rest is in the papers."
        )
    ]
    assert [one.level for one in found(annotation_long, text)] == ["secretariat"]
    assert said(annotation_long, text.replace(words(131), words(130))) == []


def test_a_long_title_is_told_with_its_length_in_the_language_that_is_long() -> None:
    text = f"""
        meetings:
          - id: 2024-02
            items:
              - id: grid
                title:
                  nl: {"t" * 90}
                  en: {"t" * 91}
    """
    assert said(title_long, text) == [
        "7: The title of item 1 has 91 characters. Keep it under 90: the rest belongs in the explanation."
    ]


def test_lengths_of_an_agenda_that_is_history_are_left_in_peace() -> None:
    text = f"""
        meetings:
          - {{id: 2024-02, items: [{{id: grid, title: {"t" * 99}, explanation: {words(99)}}}]}}
    """
    for check in (explanation_long, title_long):
        assert said(check, text, day="2024-06-13") == []
        assert said(check, text, day="2024-06-12") != []
