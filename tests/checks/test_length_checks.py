from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.lengths import agenda_long, explanation_long, title_long


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


@pytest.mark.parametrize(("items", "lines"), [(14, []), (15, [18]), (20, [18])])
def test_an_agenda_of_more_than_fourteen_rows_does_not_fit_a_page(items: int, lines: list[int]) -> None:
    rows = "".join(f"          - {{id: item-{number}}}\n" for number in range(items))
    text = f"    meetings:\n      - id: 2024-02\n        items:\n{rows}"
    assert [one.where.line for one in found(agenda_long, text)] == lines


def test_parts_of_items_are_rows_too() -> None:
    parts = ", ".join(f"{{id: part-{number}}}" for number in range(14))
    text = f"meetings: [{{id: 2024-02, items: [{{id: grid, items: [{parts}]}}]}}]"
    assert said(agenda_long, text) == [
        (
            "1: The agenda has 15 items, parts included; 14 fit one page. "
            "Join items, or deal with some of them in writing."
        )
    ]


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
