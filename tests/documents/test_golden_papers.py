"""Every paper of the example board, word for word."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest

from boardkit.app.as_of import as_of
from boardkit.app.check import Checked
from boardkit.app.hand_over import make_hand_over
from boardkit.app.make import make
from boardkit.app.order import HandOver, Order, Paper
from boardkit.documents.kind import About
from boardkit.documents.kinds import KINDS
from boardkit.model.record import Audience
from boardkit.rules.eu_standing import papers_day
from boardkit.word.text import plain_text

SUBJECTS = {
    About.COMING_MEETING: ["2024-01", "2024-02", "2024-03"],
    About.HELD_MEETING: ["2024-01", "2024-02"],
    About.WRITTEN_PROCEDURE: [],
    About.BOARD: [""],
    About.PERIOD: ["2024-Q1", "2024-Q2", "2024-Q3"],
    About.INPUT: ["eu-competence-centres", "eu-cooperation", "eu-first-of-a-kind", "eu-monitoring"],
}
"""Of the third meeting there are no minutes yet; a paper about the board has no meeting."""
LATE = date(2024, 9, 20)
"""A day on which some actions are late."""
INPUTS_DAY = date(2024, 10, 2)
"""A day on which one input was sent, one is objected to, one is a draft and one is being collected."""
PAPERS = [
    pytest.param(
        kind.name,
        audience,
        language,
        subject,
        id="-".join(filter(None, [subject, kind.name, audience, language])),
    )
    for kind in KINDS
    for audience in kind.audiences
    for language in ("nl", "en")
    for subject in SUBJECTS[kind.about]
]


@pytest.fixture(scope="module")
def paper(example: Checked) -> Callable[[str, Audience, str, str], Paper]:
    made: dict[tuple[str, Audience, str, str], Paper] = {}

    def get(kind: str, audience: Audience, language: str, subject: str) -> Paper:
        key = (kind, audience, language, subject)
        if key not in made:
            chosen = next(one for one in KINDS if one.name == kind)
            meetings = [one for one in example.board.meetings if one.id == subject]
            days = [as_of(chosen, one, example.board.charter, date.max) for one in meetings]
            inputs = [one for one in example.board.eu_inputs if one.id == subject]
            days += [papers_day(example.board, one, INPUTS_DAY) for one in inputs]
            other = date.max if chosen.about is About.PERIOD else LATE  # a report is of its period's last day
            order = Order(chosen, subject, audience, language)
            made[key] = make(example, order, day=next(iter(days), other))
        return made[key]

    return get


@pytest.mark.parametrize(("kind", "audience", "language", "subject"), PAPERS)
def test_a_paper_says_what_it_said(
    paper: Callable[..., Paper],
    golden: Callable[[str, str], None],
    kind: str,
    audience: Audience,
    language: str,
    subject: str,
) -> None:
    name = "-".join(filter(None, [subject, kind, audience, language]))
    golden(name, plain_text(paper(kind, audience, language, subject).content))


@pytest.mark.parametrize(("kind", "audience", "language", "subject"), PAPERS)
def test_nothing_comes_out_as_a_programmers_word(
    paper: Callable[..., Paper], kind: str, audience: Audience, language: str, subject: str
) -> None:
    text = plain_text(paper(kind, audience, language, subject).content)
    assert len(text) > 400
    assert re.findall(r"\bNone\b|\bnan\b|\{\{|\}\}|\{%|%\}|Undefined|<[a-z]+>", text) == []


@pytest.mark.parametrize(("kind", "audience", "language", "subject"), PAPERS)
def test_each_paper_says_that_it_holds_example_data(
    paper: Callable[..., Paper], kind: str, audience: Audience, language: str, subject: str
) -> None:
    text = plain_text(paper(kind, audience, language, subject).content)
    assert {"nl": "voorbeeldboard", "en": "example board"}[language] in text


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("subject", SUBJECTS[About.INPUT])
def test_a_non_paper_says_what_it_said(
    example: Checked, golden: Callable[[str, str], None], subject: str, language: str
) -> None:
    made = make_hand_over(example, HandOver(subject, language), day=INPUTS_DAY)
    text = plain_text(made.content)
    golden(f"{subject}-non-paper-{language}", text)
    assert {"nl": "Voorbeeld:", "en": "Example:"}[language] in text


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_note_tells_what_became_of_each_ask_once_the_body_met(
    example: Checked, golden: Callable[[str, str], None], language: str
) -> None:
    note = next(one for one in KINDS if one.name == "board-note")
    order = Order(note, "eu-first-of-a-kind", Audience.MEMBERS, language)
    made = make(example, order, day=date(2024, 7, 5))
    golden(f"eu-first-of-a-kind-board-note-with-outcome-{language}", plain_text(made.content))


def test_no_two_papers_have_the_same_file_name(paper: Callable[..., Paper]) -> None:
    names = [paper(*one.values).name for one in PAPERS]
    assert len(names) == 108
    assert len(set(names)) == 108


def test_an_annotation_is_unmistakably_the_chairs(paper: Callable[..., Paper]) -> None:
    text = plain_text(paper("annotation", Audience.SECRETARIAT, "nl", "2024-02").content)
    assert text.count("ALLEEN VOORZITTER") >= 2
    assert "Uitsluitend voor de voorzitter en het secretariaat." in text


def test_a_paper_with_a_departmental_item_is_marked_departmental(paper: Callable[..., Paper]) -> None:
    chair = plain_text(paper("annotation", Audience.SECRETARIAT, "nl", "2024-02").content)
    members = plain_text(paper("agenda", Audience.MEMBERS, "nl", "2024-02").content)
    assert "Departementaal Vertrouwelijk" in chair
    assert "Departementaal Vertrouwelijk" not in members
    assert "Besloten deel Rijk" in members


def test_the_public_agenda_has_no_label_for_members_and_no_way_in(paper: Callable[..., Paper]) -> None:
    public = plain_text(paper("agenda", Audience.PUBLIC, "nl", "2024-02").content)
    members = plain_text(paper("agenda", Audience.MEMBERS, "nl", "2024-02").content)
    assert "TLP:GREEN" in members
    assert "vergaderen.example" in members
    assert "TLP" not in public
    assert "vergaderen.example" not in public


def test_a_late_paper_is_promised_then_missed_then_sent_later(example: Checked) -> None:
    agenda = next(one for one in KINDS if one.name == "agenda")

    def line(day: date) -> str:
        made = make(example, Order(agenda, "2024-02", Audience.MEMBERS, "nl"), day=day)
        return next(one for one in plain_text(made.content).splitlines() if "SBNL-2024-02.05A" in one)

    assert line(date(2024, 5, 20)).endswith("(volgt, uiterlijk 29 mei 2024)")
    assert line(date(2024, 6, 1)).endswith("(volgt)")
    assert line(date(2024, 6, 10)).endswith("(nagezonden)")


def test_a_replaced_paper_names_both_versions(paper: Callable[..., Paper]) -> None:
    text = plain_text(paper("agenda", Audience.MEMBERS, "nl", "2024-02").content)
    assert "versie 2 (bijgevoegd; vervangt versie 1)" in text


def test_before_a_meeting_nobody_is_absent_without_notice(example: Checked) -> None:
    annotation = next(one for one in KINDS if one.name == "annotation")

    def text(day: date) -> str:
        order = Order(annotation, "2024-01", Audience.SECRETARIAT, "nl")
        return plain_text(make(example, order, day=day).content)

    assert "niet afgemeld" not in text(date(2024, 3, 6))
    assert "niet afgemeld" in text(date(2024, 3, 13))


def test_a_concept_says_of_which_day_it_is(paper: Callable[..., Paper]) -> None:
    text = plain_text(paper("agenda", Audience.MEMBERS, "nl", "2024-02").content)
    assert "SBNL-2024-02 (concept, stand per 5 juni 2024)" in text


def test_the_last_page_of_a_concept_speaks_of_papers_and_not_of_files(paper: Callable[..., Paper]) -> None:
    text = plain_text(paper("agenda", Audience.MEMBERS, "nl", "2024-02").content)
    gaps = text.split("Nog aan te vullen in dit concept")[1]
    assert "5 | Stuk 5A had er uiterlijk 29 mei 2024 moeten zijn en is nog niet ontvangen." in gaps
    assert "received" not in gaps
