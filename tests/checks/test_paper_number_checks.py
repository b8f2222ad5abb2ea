from __future__ import annotations

import pytest
from board_text import said

from boardkit.checks.papers import letter_order, letter_twice, version_order


def test_two_papers_of_an_item_cannot_have_one_number() -> None:
    text = """
        meetings:
          - id: 2024-02
            items:
              - id: grid
                papers:
                  - {letter: A}
                  - {letter: A}
    """
    assert said(letter_twice, text) == [
        "7: Two papers have the number 1A. Give the later one the next free letter. (also 6)"
    ]
    assert said(letter_order, text) == []


def test_papers_of_different_items_may_have_one_letter() -> None:
    text = """
        meetings:
          - id: 2024-02
            items:
              - {id: grid, papers: [{letter: A}], items: [{id: north, papers: [{letter: A}]}]}
              - {id: talent, papers: [{letter: A}]}
    """
    assert said(letter_twice, text) == []


def test_papers_stand_in_the_order_of_their_letters() -> None:
    text = """
        meetings:
          - id: 2024-02
            items:
              - id: grid
                papers:
                  - {letter: A}
                  - {letter: C}
                  - {letter: B}
    """
    assert said(letter_order, text) == [
        "8: Paper 1B stands after 1C. Put the papers in the order of their letters. (also 7)"
    ]


def test_a_gap_in_the_letters_is_fine_because_a_paper_may_have_been_withdrawn() -> None:
    text = "meetings: [{id: m, items: [{id: grid, papers: [{letter: A}, {letter: C}]}]}]"
    assert said(letter_order, text) == []


@pytest.mark.parametrize(
    ("versions", "sentence"),
    [
        ("version: 2, replaces: 2", "Paper 1A is version 2 and replaces version 2."),
        ("version: 1, replaces: 2", "Paper 1A is version 1 and replaces version 2."),
        ("replaces: 1", "Paper 1A replaces version 1, and its own version is missing."),
    ],
)
def test_a_paper_replaces_an_earlier_version(versions: str, sentence: str) -> None:
    text = f"meetings: [{{id: m, items: [{{id: grid, papers: [{{letter: A, {versions}}}]}}]}}]"
    assert said(version_order, text) == [
        f"1: {sentence} Write the number of this version, higher than the one that it replaces."
    ]


@pytest.mark.parametrize("versions", ["version: 2, replaces: 1", "version: 1", "title: Stuk"])
def test_versions_in_order_are_fine(versions: str) -> None:
    text = f"meetings: [{{id: m, items: [{{id: grid, papers: [{{letter: A, {versions}}}]}}]}}]"
    assert said(version_order, text) == []
