"""The monitoring report as its readers get it: what stands in it, for whom, and that its figures agree."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from monitored import updates

from boardkit.app.check import Checked
from boardkit.app.make import make
from boardkit.app.order import Order
from boardkit.documents.kind import Edition
from boardkit.documents.report import REPORT
from boardkit.language import Language
from boardkit.model.history import LooseUpdate, Status
from boardkit.model.record import Audience
from boardkit.rules.comparing import Change
from boardkit.rules.period import Period, period_named
from boardkit.rules.survey import Survey, survey
from boardkit.views.select import select
from boardkit.word.text import plain_text

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
READERS = (Audience.MEMBERS, Audience.GOVERNMENT, Audience.PUBLIC)
QUARTERS = ("2024-Q1", "2024-Q2", "2024-Q3")


@pytest.fixture(scope="module")
def report(example: Checked) -> Callable[..., bytes]:
    made: dict[tuple[str, Audience, str], bytes] = {}

    def get(period: str = "2024-Q2", audience: Audience = Audience.MEMBERS, language: str = "nl") -> bytes:
        key = (period, audience, language)
        if key not in made:
            made[key] = make(example, Order(REPORT, period, audience, language), day=date.max).content
        return made[key]

    return get


def quarter(name: str, example: Checked) -> Period:
    period = period_named(name, example.board.charter.defaults.reporting_period)
    assert period
    return period


def seen(example: Checked, name: str, audience: Audience) -> Survey:
    period = quarter(name, example)
    view = select(example.board, day=period.last, audience=audience)
    return survey(view, period, day=period.last, veiled=view.veiled)


def section(docx: bytes, heading: str) -> str:
    """What stands below a heading of the first level."""
    return plain_text(docx).split(f"\n# {heading}\n")[1].split("\n# ")[0]


def charts(docx: bytes) -> Iterator[tuple[list[str], list[list[str]], list[list[str]]]]:
    """Of each chart the names of its series, the values that Word draws, and those in its workbook."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        for name in sorted(
            one for one in package.namelist() if re.fullmatch(r"word/charts/chart\d+\.xml", one)
        ):
            root = etree.fromstring(package.read(name))
            series = list(root.iter(C + "ser"))
            names = [one.findtext(f"{C}tx//{C}v") or "" for one in series]
            drawn = [[v.text or "" for v in one.iterfind(f"{C}val//{C}v")] for one in series]
            related = package.read(f"word/charts/_rels/{name.split('/')[-1]}.rels").decode()
            workbook = re.search(r'Target="\.\./(embeddings/[^"]+)"', related)
            assert workbook
            yield names, drawn, in_workbook(package.read(f"word/{workbook[1]}"))


def in_workbook(xlsx: bytes) -> list[list[str]]:
    """The numbers in each column but the first, from the second row on."""
    with zipfile.ZipFile(io.BytesIO(xlsx)) as package:
        root = etree.fromstring(package.read("xl/worksheets/sheet1.xml"))
    columns: dict[str, list[str]] = {}
    for cell in root.iter(S + "c"):
        column = re.sub(r"\d", "", cell.get("r") or "")
        if cell.get("t") != "s":
            columns.setdefault(column, []).append(cell.findtext(S + "v") or "")
    return [columns[one] for one in sorted(columns) if one != "A"]


def test_the_second_quarter_shows_every_status_and_every_change(example: Checked) -> None:
    items = seen(example, "2024-Q2", Audience.MEMBERS).tasks
    assert {one.standing.status for one in items} == set(Status)
    assert {one.change for one in items} == set(Change)


def test_every_status_and_change_of_the_survey_stands_in_the_tables(
    report: Callable[..., bytes],
) -> None:
    progress = section(report(), "Voortgang per prioriteit")
    lines = progress.replace("\N{NO-BREAK SPACE}", " ").splitlines()
    told = {tuple(line.split(" | ")[3].split(" / ")) for line in lines if line.count(" | ") == 3}
    assert {one[0] for one in told} >= {
        "● op koers", "▲ aandacht nodig", "■ niet op koers", "✔ gereed", "✓ gereed, niet aangetoond",
        "◇ niet gestart", "○ geen gegevens", "✕ gestopt",
    }  # fmt: skip
    unchanged = ("● op koers",)
    changes = {one[1] for one in told if len(one) > 1}
    assert unchanged in told
    assert changes >= {"↑ verbeterd", "↓ verslechterd", "+ nieuw", "? ontbreekt"}
    assert "(gereed op" in plain_text(report())


@pytest.mark.parametrize("name", QUARTERS)
@pytest.mark.parametrize("audience", READERS)
def test_the_counts_of_all_together_are_those_of_what_the_reader_may_see(
    example: Checked, report: Callable[..., bytes], name: str, audience: Audience
) -> None:
    text = plain_text(report(name, audience))
    together = next(line for line in text.splitlines() if line.startswith("Samen | "))
    numbers = [int(one) for one in re.findall(r"[✔●▲■◇○✕]\s?(\d+)", together)]
    assert sum(numbers) == len(seen(example, name, audience).tasks)


@pytest.mark.parametrize("audience", READERS)
@pytest.mark.parametrize("name", QUARTERS)
def test_each_version_has_a_chart_whose_workbook_holds_the_numbers_that_are_drawn(
    report: Callable[..., bytes], name: str, audience: Audience
) -> None:
    found = list(charts(report(name, audience)))
    assert found
    for names, drawn, kept in found:
        assert len(names) == len(drawn) == len(kept)
        assert [[float(v) for v in one] for one in drawn] == [[float(v) for v in one] for one in kept]


def test_the_chart_of_the_status_counts_what_the_table_counts(report: Callable[..., bytes]) -> None:
    docx = report()
    names, drawn, _ = next(charts(docx))
    table = plain_text(docx).split("Tabel 2 ")[1].split("Samen |")[0]
    for name, symbol in (("op koers", "●"), ("niet op koers", "■"), ("geen gegevens", "○")):
        counted = sum(int(one) for one in re.findall(rf"{symbol}\s?(\d+)", table))
        assert counted == sum(int(float(one)) for one in drawn[names.index(name)])


def test_the_public_reads_no_owner_and_no_measure(example: Checked, report: Callable[..., bytes]) -> None:
    for name in QUARTERS:
        public = plain_text(report(name, Audience.PUBLIC))
        owners = {
            seat.title.wording("nl") for seat in example.board.seats if seat.id not in ("chair", "secretary")
        }
        assert [one for one in owners if one in public] == []
        assert "uiterlijk" not in public
        assert "Geen opgave" not in public


def test_only_government_reads_money_promises_quality_and_the_letter(report: Callable[..., bytes]) -> None:
    headings = {
        audience: set(re.findall(r"(?m)^# (.+)$", plain_text(report("2024-Q3", audience))))
        for audience in READERS
    }
    own = {
        "Verloop over de perioden", "Geld", "Toezeggingen aan de Kamer", "Kwaliteit van de gegevens",
        "Wat er veranderde in de toelichting", "Voor de volgende agenda", "Voor een brief aan de Kamer",
        "Werkwijze",
    }  # fmt: skip
    assert own <= headings[Audience.GOVERNMENT]
    assert not own & (headings[Audience.MEMBERS] | headings[Audience.PUBLIC])


def test_an_action_that_is_for_government_is_in_no_other_version(report: Callable[..., bytes]) -> None:
    title = "Eén gesprekspartner van het Rijk per bedrijf"
    assert title in plain_text(report("2024-Q2", Audience.GOVERNMENT))
    assert title not in plain_text(report("2024-Q2", Audience.MEMBERS))
    assert title not in plain_text(report("2024-Q2", Audience.PUBLIC))


def test_the_contents_list_names_the_headings_that_are_there(report: Callable[..., bytes]) -> None:
    docx = report("2024-Q1", Audience.GOVERNMENT)
    text = plain_text(docx)
    listed = text.split("\nInhoud\n")[1].split("\n# ")[0].splitlines()
    headings = re.findall(r"(?m)^##? (.+)$", text.split("\nInhoud\n")[1])
    assert len(headings) > 8
    assert [one for one in headings if one not in listed] == []


def test_captions_count_through_the_whole_paper(report: Callable[..., bytes]) -> None:
    for word in ("Tabel", "Figuur"):
        numbers = re.findall(rf"(?m)^{word} (\d+)  ", plain_text(report("2024-Q3", Audience.GOVERNMENT)))
        assert len(numbers) > 4
        assert [int(one) for one in numbers] == list(range(1, len(numbers) + 1))


def test_the_day_of_making_is_nowhere(example: Checked) -> None:
    order = Order(REPORT, "2024-Q2", Audience.GOVERNMENT, "nl")
    assert make(example, order, day=date(2024, 7, 1)).content == make(example, order, day=date.max).content


OPEN = ["talent-action-01", "space-action-02", "milestone-09", "talent-01", "threat-04", "commitment-03"]


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    later=st.lists(st.tuples(st.sampled_from(OPEN), updates(date(2024, 7, 1), date(2026, 1, 1))), max_size=4)
)
def test_no_update_of_a_later_day_changes_a_word_of_a_report(
    example: Checked, later: list[tuple[str, list[dict[str, Any]]]]
) -> None:
    added = [LooseUpdate.model_validate({"of": name, **one}) for name, told in later for one in told]
    grown = replace(example.board, updates=(*example.board.updates, *added))
    day, dutch = date(2024, 6, 30), Edition(Language("nl"), final=False)
    for audience in READERS:
        before, after = (
            REPORT.build(select(one, day=day, audience=audience), "2024-Q2", dutch)
            for one in (example.board, grown)
        )
        assert after == before


def test_what_came_later_is_in_no_earlier_report(report: Callable[..., bytes]) -> None:
    for name, later in (("2024-Q1", "juni 2024"), ("2024-Q2", "september 2024: ")):
        assert later not in section(report(name), "Opvolging van conclusies en acties")
    assert "Chips Act 2.0" not in plain_text(report("2024-Q3", Audience.GOVERNMENT))


def test_a_report_on_a_board_without_returns_says_that_there_are_none(
    small_board: Callable[..., Path],
) -> None:
    agenda = """
        id: agenda-quays
        priority: quays
        title: {nl: Kades, en: Quays}
        history: [{on: 2024-01-10, stage: draft}]
        actions: [{id: wall, title: {nl: Kademuur, en: Quay wall}, owner: shipper, due: 2024-12-31}]
        """
    checked = Checked(small_board({"action-agendas/quays.yaml": agenda}))
    order = Order(REPORT, "2024-Q2", Audience.MEMBERS, "nl")
    text = plain_text(make(checked, order, day=date.max).content)
    assert "○ geen gegevens" in text
    assert "geen opgave ontvangen" in text
    assert "100%" in text


AGENDA = """
    id: agenda-quays
    priority: quays
    level: public
    title: {nl: Kades, en: Quays}
    history: [{on: 2024-01-10, stage: draft}]
    actions:
      - id: wall
        title: {nl: Kademuur, en: Quay wall}
        owner: shipper
        due: 2024-12-31
    """


def told(write: Callable[..., Path], audience: Audience, files: dict[str, str], day: date = date.max) -> str:
    """The text of the report of 2024-Q2 on a small board with one action."""
    named = {f"{name}.yaml": text for name, text in files.items()}
    checked = Checked(write({"action-agendas/quays.yaml": AGENDA, **named}))
    return plain_text(make(checked, Order(REPORT, "2024-Q2", audience, "nl"), day=day).content)


def test_the_public_does_not_read_who_answers_for_a_priority(small_board: Callable[..., Path]) -> None:
    owned = """
        - id: quays
          level: public
          title: {nl: Kades, en: Quays}
          goal: {nl: Doel., en: Goal.}
          owner: shipper
        """
    seats = """
        - {id: chair, title: {nl: Voorzitter, en: Chair}, role: chair}
        - {id: shipper, level: public, title: {nl: Reder A, en: Shipper A}, role: member}
        """
    files = {"priorities": owned, "seats": seats}
    assert "Reder A" in told(small_board, Audience.MEMBERS, files)
    assert "Reder A" not in told(small_board, Audience.PUBLIC, files)


def test_whoever_reported_to_government_only_is_not_called_silent(small_board: Callable[..., Path]) -> None:
    returned = "- {of: wall, on: 2024-06-20, by: shipper, status: on_track, level: government}\n"
    files = {"updates/q2": returned}
    members = told(small_board, Audience.MEMBERS, files)
    assert "opgave niet voor deze versie" in members
    assert "geen opgave ontvangen" not in members
    assert "ontbreekt" not in members.split("# Voortgang per prioriteit")[1].split("Tabel")[1]
    assert "opgave niet voor deze versie" not in told(small_board, Audience.GOVERNMENT, files)


def test_work_that_a_reader_may_not_know_of_is_no_gap(small_board: Callable[..., Path]) -> None:
    silt = """
        - {id: silt, title: {nl: Slib, en: Silt}, description: {nl: Te veel., en: Too much.}}
        """
    work = """
        - id: dredge
          level: government
          title: {nl: Baggeren, en: Dredge}
          due: 2024-12-31
          addresses: [silt]
        """
    judged = "- {of: silt, on: 2024-06-20, severity: 4, level: government}\n"
    files = {"bottlenecks": silt, "milestones": work}
    assert "iets dat niet voor deze versie is" in told(small_board, Audience.MEMBERS, files)
    assert "iets dat niet voor deze versie is" not in told(small_board, Audience.GOVERNMENT, files)
    files = {"bottlenecks": silt, "milestones": "[]", "updates/q2": judged}
    text = told(small_board, Audience.MEMBERS, files)
    row = next(line for line in text.splitlines() if line.startswith("Slib"))
    assert row.endswith(" | geen maatregel of mijlpaal")


def test_nothing_is_missing_while_a_period_still_runs(small_board: Callable[..., Path]) -> None:
    returned = "- {of: wall, on: 2024-03-20, by: shipper, status: on_track}\n"
    running = told(small_board, Audience.MEMBERS, {"updates/q1": returned}, date(2024, 4, 2))
    assert "? ontbreekt" not in running
    over = told(small_board, Audience.MEMBERS, {"updates/q1": returned})
    assert "? ontbreekt" in over


def test_a_promise_to_parliament_that_is_late_stands_on_page_one_for_government(
    small_board: Callable[..., Path],
) -> None:
    promise = """
        - id: promise
          kind: commitment_to_parliament
          by: [chair]
          text: {nl: De Kamer een brief sturen., en: Send the House a letter.}
          due: 2024-03-01
        """
    government = told(small_board, Audience.GOVERNMENT, {"commitments": promise})
    assert "De Kamer een brief sturen." in government.split("# Waar bijsturing nodig is")[1].split("\n# ")[0]


def test_a_date_that_means_never_has_no_place_in_the_timeline(small_board: Callable[..., Path]) -> None:
    never = """
        - {id: never, title: {nl: Ooit, en: Ever}, due: 9999-12-31, priorities: [quays]}
        - {id: soon, title: {nl: Gauw, en: Soon}, due: 2024-12-31, priorities: [quays]}
        """
    text = told(small_board, Audience.GOVERNMENT, {"milestones": never})
    assert "[chart: Tijdlijn van mijlpalen. Gauw: 31 december 2024.]" in text


def test_a_moment_of_the_policy_year_counts_before_something_is_felt(
    small_board: Callable[..., Path],
) -> None:
    coming = """
        - id: storm
          kind: threat
          title: {nl: Storm, en: Storm}
          description: {nl: Hard., en: Hard.}
          horizon: 2024-12
          before: budget_day
          history: [{on: 2024-05-01, likelihood: 3, impact: 4}]
        """
    assert "Prinsjesdag (17 sep 2024)" in told(
        small_board, Audience.MEMBERS, {"developments": coming}
    ).replace("\N{NO-BREAK SPACE}", " ")
    past = coming.replace("2024-12", "2024-07")
    assert "Prinsjesdag (19 sep 2023), voorbij" in told(
        small_board, Audience.MEMBERS, {"developments": past}
    ).replace("\N{NO-BREAK SPACE}", " ")
