from __future__ import annotations

from pathlib import Path

import pytest

from boardkit.checks.all import CHECKS
from boardkit.checks.asked import Check
from boardkit.checks.documentation import as_markdown, explained

PAGE = Path(__file__).parents[2] / "docs" / "checks.md"


def test_the_page_about_the_checks_is_fresh(request: pytest.FixtureRequest) -> None:
    assert CHECKS
    if request.config.getoption("--update-golden"):
        PAGE.write_text(as_markdown(), "utf-8", newline="\n")
    assert PAGE.read_text("utf-8") == as_markdown(), "renew it: python3 do.py test --update-golden"


@pytest.mark.parametrize("check", CHECKS, ids=[explained(one).code for one in CHECKS])
def test_every_check_says_what_is_wrong_what_to_do_and_how_much_it_weighs(check: Check) -> None:
    one = explained(check)
    assert one.wrong.endswith(".")
    assert one.todo.endswith(".")
    assert one.weight in {
        "error",
        "unfinished",
        "warning",
        "error, for the secretariat",
        "error, for government",
        "unfinished, for the secretariat",
        "warning, for the secretariat",
        "unfinished, for government",
        "warning, for government",
    }


@pytest.mark.parametrize("check", CHECKS, ids=[explained(one).code for one in CHECKS])
def test_every_check_has_a_heading_of_its_own(check: Check) -> None:
    assert as_markdown().count(f"\n### {explained(check).code}\n") == 1


def test_the_page_begins_with_the_three_weights() -> None:
    rows = [line.split(" | ")[0] for line in as_markdown().splitlines() if line.startswith("| ")]
    assert rows[2:5] == ["| error", "| unfinished", "| warning"]


def test_the_page_lists_every_border_with_its_default() -> None:
    assert (
        "| `defaults: paper_deadline` | 10 | Papers must be in so many working days before the"
        in as_markdown()
    )
    assert "| `thresholds: slip_off_track` | 31 |" in as_markdown()


def test_checks_of_one_subject_stand_under_one_heading() -> None:
    headings = [line for line in as_markdown().splitlines() if line.startswith("## ")]
    assert len(headings) == len(set(headings)) > 10
