"""Where something came from and what came of it, as a secretary asks for it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from boardkit.cli.commands import app

BOARD = Path(__file__).resolve().parents[2] / "agendas"
# ruff: noqa: E501 - the lines of a trace are as long as the titles in it
CASES = {
    ("nl", "2024-02-06"): """\
Conclusie 2024-02-06: Elke regio wijst vóór 1 oktober 2024 één aanspreekpunt aan. (12 juni 2024) – akkoord

Komt van:
  Agendapunt 2024-02/5.2: Wie gaat voor bij maatwerk? (vergadering 12 juni 2024)
    Agendapunt 2024-02/5: Netcongestie in de regio's (vergadering 12 juni 2024) [deel]
      Knelpunt space-01: Netcongestie (21 december 2023) – in aanpak
        Bron kst-33009-138: Kamerbrief over de Nederlandse inzet ter versterking van het halfgeleiderecosysteem (21 december 2023)
        Organisatie ministry-ezk: Ministerie van Economische Zaken en Klimaat [ingebracht door]
      Agendapunt 2024-01/7: Netcongestie in de regio's (vergadering 13 maart 2024) [doorgeschoven]
        Voornemen commitment-17: Met de regio's en met afzonderlijke bedrijven in gesprek blijven over ruimte om te …
        Voornemen commitment-18: Waar het kan met maatwerk belemmeringen voor groei wegnemen. – aandacht nodig
          Organisatie ministry-bhos: Ministerie voor Buitenlandse Handel en Ontwikkelingssamenwerking [gedaan door]

Leidde tot:
  Er is niets vastgelegd.
""",
    ("en", "2024-02-06"): """\
Conclusion 2024-02-06: Each region appoints one contact point before 1 October 2024. (12 June 2024) – agreed

Came from:
  Agenda item 2024-02/5.2: Who comes first for tailored solutions? (meeting 12 June 2024)
    Agenda item 2024-02/5: Grid congestion in the regions (meeting 12 June 2024) [part]
      Bottleneck space-01: Grid congestion (21 December 2023) – being addressed
        Source kst-33009-138: Letter to Parliament on the Dutch effort to strengthen the semiconductor ecosystem (21 December 2023)
        Organisation ministry-ezk: Ministry of Economic Affairs and Climate Policy [raised by]
      Agenda item 2024-01/7: Grid congestion in the regions (meeting 13 March 2024) [carried over]
        Intention commitment-17: Keep talking with the regions and with individual companies about room to grow.
        Intention commitment-18: Remove barriers to growth with tailored solutions where possible. – at risk
          Organisation ministry-bhos: Ministry for Foreign Trade and Development Cooperation [made by]

Led to:
  Nothing is recorded.
""",
    ("nl", "eu-first-of-a-kind"): """\
EU-inbreng eu-first-of-a-kind: Nieuwe productielocaties en machinebouw – verzonden

Komt van:
  Bron regulation-2023-1781: Verordening (EU) 2023/1781 tot vaststelling van een kader van maatregelen ter versterking … (18 september 2023)
  Instrument chips-act: Europese Chips Act (21 september 2023)
    Bron kst-33009-138: Kamerbrief over de Nederlandse inzet ter versterking van het halfgeleiderecosysteem (21 december 2023)
  Knelpunt climate-02: Overheidsingrijpen en subsidies elders (21 december 2023) – in aanpak
    Organisatie ministry-ezk: Ministerie van Economische Zaken en Klimaat [ingebracht door]
  Knelpunt climate-04: Keten kwetsbaar voor verstoringen (21 december 2023)
  Bron example-members-spring-2024: Uitvraag onder leden, voorjaar 2024 (voorbeeld) (mei 2024)
  Europese vergadering esb-2024-06-27 (27 juni 2024) [voor deze vergadering]
  Bron kst-22112-3369: BNC-fiche over de Europese Chips Act
  Zetel chipmaker-large: Chipmaker, groot [inbreng]
  Zetel equipment-large: Machinebouwer, groot [inbreng]
  Zetel region-south: Regio Zuid [inbreng]
  Zetel research-institute: Onderzoeksinstituut [inbreng]
  Zetel sme-a: Mkb-lid A [inbreng]
  Zetel sme-b: Mkb-lid B [inbreng]
  Kans opportunity-03: Unieke positie in machinebouw

Leidde tot:
  Agendapunt 2024-02/8: ESB-inbreng: nieuwe productielocaties (vergadering 12 juni 2024)
    Conclusie 2024-02-08: Het overleg kiest voor een toets die ook onderdelen van productiemachines meeneemt. (12 juni 2024) – akkoord
    Conclusie 2024-02-09: De inbreng gaat met deze keuze naar de Nederlandse afgevaardigde. (12 juni 2024) – akkoord
    Actiepunt 2024-02-A5: De instructie voor de afgevaardigde afronden en afstemmen. (12 juni 2024, uiterlijk 21 juni 2024) – gereed
      Laatste melding (20 juni 2024) – gereed
  Uitkomst in Europa: De ESB wil dat onderdelen zelfstandig kunnen meetellen en vraagt de Commissie om een … (27 juni 2024)
    Vervolg op uitkomst in Europa: In november nagaan hoe ver de handleiding is en verzoek 3 opnieuw inbrengen. (27 juni 2024)
  Verzoek components: Leg vast dat belangrijke onderdelen van productiemachines zelfstandig als nieuw in Europa … (uiterlijk 4e kwartaal 2024) – overgenomen
  Verzoek spill-over: Vraag bij elke aanvraag om meetbaar effect in ten minste één andere lidstaat. (uiterlijk 4e kwartaal 2024) – deels overgenomen
  Verzoek guidance-smes: Geef een korte handleiding voor kleine toeleveranciers die aan een aanvraag meedoen. (uiterlijk 1e helft 2025) – overgenomen
  Verzoek six-months: Maak per aanvraag openbaar wanneer zij volledig is, zodat de termijn van zes maanden te … (uiterlijk 1e helft 2025) – niet overgenomen
""",
    ("en", "SBNL-2024-02.02A"): """\
Paper SBNL-2024-02.02A: Draft minutes of 13 March 2024 (10 April 2024)

Came from:
  Agenda item 2024-02/2: Minutes and action points of 13 March 2024 (meeting 12 June 2024)
    Meeting 2024-01 (13 March 2024) – held [minutes]
  Seat secretary: Secretary [handed in by]

Led to:
  Agenda item 2024-02/2: Minutes and action points of 13 March 2024 (meeting 12 June 2024)
    Conclusion 2024-02-01: The minutes of 13 March 2024 are adopted, with one change. (12 June 2024) – agreed as amended
""",
    ("nl", "2024-01-A3"): """\
Actiepunt 2024-01-A3: De actieagenda Talent in concept maken, met twee varianten voor het zwaartepunt. (13 maart 2024, uiterlijk 29 mei 2024) – gereed

Komt van:
  Agendapunt 2024-01/6: Talent: waar is de nood het hoogst? (vergadering 13 maart 2024)
    Knelpunt talent-01: Tekort aan wetenschappelijk en technisch talent (21 december 2023) – in aanpak
      Bron kst-33009-138: Kamerbrief over de Nederlandse inzet ter versterking van het halfgeleiderecosysteem (21 december 2023)
      Organisatie ministry-ezk: Ministerie van Economische Zaken en Klimaat [ingebracht door]
    Knelpunt talent-02: Tekort groeit door vraag en door beschermingsmaatregelen (21 december 2023) – geagendeerd
    Voornemen commitment-13: Internationaal talent en kennismigranten aantrekken.
      Organisatie ministry-bhos: Ministerie voor Buitenlandse Handel en Ontwikkelingssamenwerking [gedaan door]
    Voornemen commitment-14: Meer technici in Nederland opleiden en het technisch onderwijs beter laten aansluiten op …

Leidde tot:
  Laatste melding (27 mei 2024) – gereed
""",
    ("en", "commitment-12"): """\
Intention commitment-12: Host the third General Assembly of the IPCEI ME/CT. (by 2025) – on track

Came from:
  Source kst-33009-138: Letter to Parliament on the Dutch effort to strengthen the semiconductor ecosystem (21 December 2023)
  Organisation ministry-bhos: Ministry for Foreign Trade and Development Cooperation [made by]
  Organisation ministry-ezk: Ministry of Economic Affairs and Climate Policy [made by]

Led to:
  Agenda item 2024-02/7: Position of the Netherlands in the IPCEI ME/CT (meeting 12 June 2024)
    Conclusion 2024-02-10: No agreement was reached on opening the General Assembly to non-participants. (12 June 2024) – no agreement
    Conclusion 2024-02-11: A preparatory group works out both options in an outline programme, to be ready before 9 … (12 June 2024) – agreed
    Action point 2024-02-A4: Draw up an outline programme for hosting in 2025, in two options. (12 June 2024, by 25 September 2024) – on track, late
      Last update: The group met twice; both options have been described. (16 September 2024) – on track
  Last update: Both options have been described; the outline programme is almost ready. (30 September 2024) – on track
  Milestone milestone-10: The Netherlands hosts the third General Assembly of the IPCEI ME/CT (by 2025) – no data
""",
}


def run(*words: str, board: Path = BOARD) -> Result:
    return CliRunner().invoke(app, ["trace", *words, "--board", str(board), "--day", "2024-09-30"])


@pytest.mark.parametrize(("language", "written"), CASES)
def test_a_trace_reads_as_a_secretary_would_tell_it(language: str, written: str) -> None:
    result = run(written, "--language", language)
    assert (result.exit_code, result.stdout) == (0, CASES[language, written])


def test_the_number_of_an_item_and_its_identifier_tell_the_same() -> None:
    assert run("2024-02/5.2").stdout == run("2024-02.grid-choice").stdout != ""


def test_json_has_each_line_inside_the_one_that_it_follows_from() -> None:
    result = run("2024-02-06", "--json", "--language", "en")
    told = json.loads(result.stdout)
    assert told["record"] == {
        "kind": "outcome",
        "kind_in_words": "conclusion",
        "id": "2024-02-06",
        "number": "2024-02-06",
        "title": "Each region appoints one contact point before 1 October 2024.",
        "date": "2024-06-12",
        "due": "",
        "status": "adopted",
        "status_in_words": "agreed",
        "late": False,
        "meeting": "2024-02",
    }
    assert told["led_to"] == []
    line = []
    steps = told["came_from"]
    while steps:
        line.append((steps[0]["kind"], steps[0]["id"], steps[0]["reason"]))
        steps = steps[0]["came_from"]
    assert line == [
        ("item", "2024-02.grid-choice", "outcome"),
        ("item", "2024-02.grid-congestion", "part"),
        ("bottleneck", "space-01", "subject"),
        ("source", "kst-33009-138", "source"),
    ]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            ("spce-01",),
            "Niets in dit overleg heeft het nummer of de id spce-01. Bedoelt u space-01?\n",
        ),
        (
            ("2024-02-A9", "--language", "en", "--json"),
            "Nothing on this board has the number or identifier 2024-02-A9. Did you mean 2024-02-A6?\n",
        ),
        (
            ("xyzzy", "--language", "en"),
            "Nothing on this board has the number or identifier xyzzy. An identifier stands after id: in the board's files; boardkit list shows the meetings.\n",
        ),
    ],
)
def test_what_is_not_there_is_wrong_usage(words: tuple[str, ...], sentence: str) -> None:
    result = run(*words)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", sentence)


SILT = """
    - id: silt
      title: {nl: Slib, en: Silt}
      description: {nl: De vaargeul slibt dicht., en: The fairway silts up.}
      raised_by: shipper
      raised_on: 2024-02-01
      history:
        - {on: 2024-03-01, stage: tabled}
"""
HELD = """
    id: 2024-01
    date: 2024-06-12
    start: 13:30
    end: 14:30
    place: {name: {nl: Havenhuis, en: Harbour House}}
    items:
      - id: dredging
        title: {nl: Baggeren, en: Dredging}
        purpose: decision
        minutes: 60
        about: [silt]
        requested_decision: [{nl: Te baggeren., en: To dredge.}]
    outcomes:
      - number: 2024-01-01
        item: dredging
        result: adopted
        text: {nl: Er wordt gebaggerd., en: The fairway is dredged.}
    action_points:
      - id: 2024-01-a1
        item: dredging
        text: {nl: Een schip zoeken., en: Find a ship.}
        owner: shipper
        due: 2024-07
"""


@pytest.fixture
def harbour(small_board: Callable[..., Path]) -> Path:
    return small_board({"bottlenecks.yaml": SILT, "meetings/2024-01.yaml": HELD})


def test_another_board_is_followed_in_its_own_words(harbour: Path) -> None:
    with (harbour / "board.yaml").open("a", encoding="utf-8") as file:
        file.write("mandate: decides\n")
    result = run("silt", "--language", "en", board=harbour)
    assert (result.exit_code, result.stdout) == (
        0,
        """\
Bottleneck silt: Silt (1 February 2024) – on the agenda

Came from:
  Seat shipper: Shipper A [raised by]

Led to:
  Last update (1 March 2024) – on the agenda
  Agenda item 2024-01/1: Dredging (meeting 12 June 2024)
    Decision 2024-01-01: The fairway is dredged. (12 June 2024) – agreed
    Action point 2024-01-A1: Find a ship. (12 June 2024, by July 2024) – not started, late
""",
    )


def test_nothing_recorded_is_said(harbour: Path) -> None:
    assert run("shipper", "--language", "nl", board=harbour).stdout.startswith(
        "Zetel shipper: Reder A\n\nKomt van:\n  Er is niets vastgelegd.\n\nLeidde tot:\n  Knelpunt silt"
    )
