"""Problems are listed in the order in which a person comes across them."""

from __future__ import annotations

from boardkit.problems import Problem, Where, in_reading_order


def test_numbers_of_places_in_a_word_file_are_sorted_as_numbers() -> None:
    cells = ["paragraph 32", "table 2, row 10", "paragraph 5", "table 2, row 9", "", "table 10", "footer"]
    problems = [Problem(Where("a.docx", cell=cell), "x", "Wrong.") for cell in cells]
    assert [one.where.cell for one in in_reading_order(problems)] == [
        "",
        "footer",
        "paragraph 5",
        "paragraph 32",
        "table 2, row 9",
        "table 2, row 10",
        "table 10",
    ]


def test_the_same_problem_is_listed_once() -> None:
    problem = Problem(Where("a.yaml", 1), "x", "Wrong.")
    assert in_reading_order([problem, problem]) == (problem,)
