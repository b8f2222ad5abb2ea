"""Another board, of another country and sector and in English alone, makes every paper in its own words."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from boardkit.app.check import Checked
from boardkit.app.make_ordered import make_ordered
from boardkit.app.making import order_named
from boardkit.app.order import Paper
from boardkit.app.wanted import wanted_papers
from boardkit.documents.kinds import CONTENTS
from boardkit.word.text import all_text, plain_text

MINERALS = Path(__file__).resolve().parent.parent / "boards" / "minerals"
DAY = date(2025, 10, 1)
OF_THE_EXAMPLE = re.compile(
    r"semicon|chip|\bESB\b|SBNL|dutch|netherlands|nederland|kamer|mededinging|rijk|prinsjesdag|brussel|werktitel",
    re.IGNORECASE,
)
"""Words of the example board, its country and its sector."""


@pytest.fixture(scope="module")
def council() -> Checked:
    return Checked(MINERALS)


@pytest.fixture(scope="module")
def papers(council: Checked) -> dict[tuple[str, str], list[Paper]]:
    """Every paper there is, by its kind and its subject."""
    found: dict[tuple[str, str], list[Paper]] = {}
    for one in wanted_papers(council, day=DAY):
        made = make_ordered(council, order_named(one.order("en")), day=one.made_on(DAY))
        found.setdefault((one.kind, one.subject), []).append(made)
    return found


def text_of(papers: dict[tuple[str, str], list[Paper]], kind: str, subject: str, number: int = 0) -> str:
    return plain_text(papers[kind, subject][number].content).replace("\N{NO-BREAK SPACE}", " ")


def test_there_is_nothing_to_say_about_it(council: Checked) -> None:
    assert council.findings(DAY) == ()


def test_it_makes_every_kind_of_paper_and_each_is_complete(
    papers: dict[tuple[str, str], list[Paper]],
) -> None:
    assert {kind for kind, _ in papers} == set(CONTENTS)
    assert [one.name for made in papers.values() for one in made if one.unfinished] == []


def test_no_paper_speaks_of_the_example_its_country_or_its_sector(
    papers: dict[tuple[str, str], list[Paper]],
) -> None:
    every = [one for made in papers.values() for one in made]
    assert len(every) > 30
    said = {
        (one.name, word.group()) for one in every for word in OF_THE_EXAMPLE.finditer(all_text(one.content))
    }
    assert said == set()


@pytest.mark.parametrize(
    ("kind", "subject", "words"),
    [
        ("agenda", "2025-03", "National Raw Materials Council, meeting no. 2"),
        ("agenda", "2025-03", "10:10 | 3 | Terms of the refining grant | For decision"),
        ("agenda", "2025-03", "CRM Board, 4 Dec 2025 | Strategic projects and their finance"),
        ("minutes", "2025-01", "# Pieces of advice"),
        # The written procedure in between is no meeting.
        ("minutes", "2025-01", "Next meeting. Wednesday 8 October 2025, 10:00 – 11:30."),
        ("minutes-form", "2025-03", "The Council advises to ask for shared use as a condition of the grant."),
        ("written-round", "2025-02", "no answer means agreement"),
        ("report", "2025-H1", "Compared with\tH2 2024"),
        # 31 days late is off track for a board that says nothing, and at risk for this one.
        ("report", "2025-H1", "Fly the airborne survey over the west (critical) · Exploration | ▲ at risk"),
        ("instruction", "eu-stress-test", "European Critical Raw Materials Board (CRM Board)"),
        (
            "instruction",
            "eu-stress-test",
            "Article 20, Regulation (EU) 2024/1252 (Critical Raw Materials Act)",
        ),
        ("board-note", "eu-stress-test", "Monitoring and risk"),
        ("consolidation", "eu-stress-test", "SME member (recycling)"),
        ("non-paper", "eu-stress-test", "Stress tests: few questions, safe figures"),
    ],
)
def test_names_rules_and_phrases_are_its_own(
    papers: dict[tuple[str, str], list[Paper]], kind: str, subject: str, words: str
) -> None:
    assert words in text_of(papers, kind, subject)


def test_what_a_company_told_in_confidence_stays_with_government(
    papers: dict[tuple[str, str], list[Paper]],
) -> None:
    secret = "One buyer takes nearly all oxide"
    telling = {one.name for made in papers.values() for one in made if secret in all_text(one.content)}
    assert telling == {"NRMC-2025-H1-monitoring-report-government"}
