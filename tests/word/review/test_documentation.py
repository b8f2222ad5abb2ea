"""The page about what is inspected names each rule, its codes and its source."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from boardkit.word.review import documentation
from boardkit.word.review.documentation import as_markdown, explained
from boardkit.word.review.rules import OF_OUR_PAPER, Rule

ROOT = Path(__file__).parents[3]
PAGE = ROOT / "docs" / "inspected.md"
CODE = re.compile(r"\.finding\(\s*\"([a-z-]+)\"")


def test_the_page_about_what_is_inspected_is_fresh(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        PAGE.write_text(as_markdown(), "utf-8", newline="\n")
    assert PAGE.read_text("utf-8") == as_markdown(), "renew it: python3 do.py test --update-golden"


@pytest.mark.parametrize("rule", OF_OUR_PAPER, ids=[getattr(one, "__name__", "") for one in OF_OUR_PAPER])
def test_every_rule_says_what_it_finds_and_from_what_it_follows(rule: Rule) -> None:
    one = explained(rule)
    assert one.what.endswith(".")
    assert re.match(r"WCAG 2\.1, [1-4]\.|ECMA-376 |product rule", one.source)
    assert as_markdown().count(f"| {one.what} | {one.source} |") == 1


def test_every_code_that_is_found_stands_on_the_page() -> None:
    folder = Path(documentation.__file__).parent
    used = {code for path in folder.glob("*.py") for code in CODE.findall(path.read_text("utf-8"))}
    named = {code for rule in OF_OUR_PAPER for code in explained(rule).codes}
    assert len(used) > 20
    assert used == named
