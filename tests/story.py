"""The third meeting of the example board as its secretary takes the minutes of it; all of it is example data.

Each step is what a person does in Word: see tests/intake/minutes/type_in_office.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from boardkit.documents.parts.anchors import anchor

Step = dict[str, Any]


def _seat(seat: str, state: str, missed: str = "") -> list[Step]:
    steps: list[Step] = [{"do": "type", "at": anchor("seat", seat), "column": 1, "text": state}]
    if missed:
        steps.append({"do": "type", "at": anchor("seat", seat), "column": 3, "text": missed})
    return steps


def _said(item: str, *paragraphs: str) -> Step:
    """Paragraphs; one that begins with a dash or a number is set as an item of a list."""
    kinds = {"-": "bullet", "#": "numbered"}
    found = [
        {"text": one[2:], "kind": kinds[one[0]]} if one[:2] in {"- ", "# "} else {"text": one}
        for one in paragraphs
    ]
    return {"do": "write", "at": anchor("said", item), "row": 1, "column": 0, "paragraphs": found}


def _asked(item: str, place: int, result: str, text: str = "", reservation: str = "") -> list[Step]:
    at = anchor("asked", item, str(place))
    steps: list[Step] = [{"do": "type", "at": at, "column": 1, "text": result}]
    if text:
        steps.append({"do": "type", "at": at, "column": 2, "text": text})
    if reservation:
        steps.append({"do": "type", "at": at, "column": 3, "text": reservation})
    return steps


def _row(table: str, row: int, *texts: str) -> list[Step]:
    """Fill in an empty row, from its second column on."""
    return [
        {"do": "type", "at": table, "row": row, "column": column, "text": text}
        for column, text in enumerate(texts, start=1)
        if text
    ]


def _open(action: str, status: str, day: str, note: str) -> list[Step]:
    at = anchor("action", action)
    cells = {2: status, 3: day, 4: note}
    return [{"do": "type", "at": at, "column": c, "text": text} for c, text in cells.items() if text]


STORY: Sequence[Step] = (
    *_seat("chair", "aanwezig"),
    *_seat("vice-chair", "aanwezig"),
    *_seat("secretary", "aanwezig"),
    *_seat("chipmaker-large", "aanwezig"),
    *_seat("photonics-sme", "aanwezig"),
    *_seat("sme-a", "online aanwezig", "8"),
    *_seat("university", "aanwezig"),
    *_seat("research-institute", "aanwezig"),
    *_seat("region-south", "aanwezig"),
    *_seat("ministry-economy", "aanwezig"),
    *_seat("ministry-trade", "aanwezig"),
    {"do": "type", "at": "bk_order", "column": 1, "text": "1, 2, 3, 5, 4, 6, 7, 8, 9, 10"},
    {"do": "type", "at": "bk_end", "column": 1, "text": "15.55 uur"},
    *_row(
        "bk_objections",
        1,
        "nee",
        "Een vraag raakte aan de plannen van één bedrijf; de voorzitter brak haar af.",
    ),
    {"do": "type", "at": "bk_objections", "row": 1, "column": 0, "text": "4"},
    _said(
        "opening",
        "De agenda is vastgesteld. Punt 5 gaat vóór punt 4, omdat een van de inleiders eerder weg moet.",
    ),
    *_asked("minutes", 1, "akkoord", "Het verslag van 12 juni 2024 is vastgesteld."),
    _said(
        "progress",
        "De voortgang vraagt op twee plaatsen om bijsturing.",
        "- Het overzicht van bouwgrond komt later: gemeenten tellen niet op dezelfde manier.",
        "- De proef met een gezamenlijke aansluiting ligt stil, nu een partij is afgehaakt.",
        "Tegenover het voorstel om te stoppen staat dat een andere locatie snel beschikbaar kan zijn.",
    ),
    *_asked("progress", 1, "akkoord"),
    *_asked(
        "progress",
        2,
        "akkoord met wijziging",
        "De proef gaat door, op voorwaarde dat vóór 1 december 2024 een nieuwe locatie vaststaat.",
    ),
    *_asked("progress", 3, "akkoord"),
    *_row(
        "bk_actions_progress",
        1,
        "Een nieuwe locatie voor de proef met een gezamenlijke aansluiting voorstellen.",
        "Regio Zuid",
        "1 december 2024",
    ),
    *_row(
        "bk_actions_progress",
        2,
        "Gemeenten vragen bouwgrond op dezelfde manier te tellen.",
        "Rijk (economie)",
        "15-11-2024",
    ),
    _said(
        "photonics",
        "Drie remmen zijn besproken, in deze volgorde van gewicht:",
        "# te weinig afnemers in Nederland;",
        "# te weinig mensen die een lijn kunnen bedienen;",
        "# te weinig ruimte.",
        "Het overleg kan vooral iets doen aan de eerste.",
    ),
    *_row(
        "bk_outcomes_photonics",
        1,
        "voor kennisgeving aangenomen",
        "De leden delen het beeld dat het gebrek aan afnemers als eerste moet worden weggenomen.",
    ),
    *_row(
        "bk_actions_photonics",
        1,
        "De vraag naar fotonica per segment in kaart brengen, zonder bedrijfsgegevens.",
        "Chipmaker, groot",
        "maart 2025",
    ),
    _said(
        "esb-centre-scope",
        "Een breed centrum verwijst door, een gericht centrum bouwt kennis op. Voor kleine bedrijven weegt "
        "de vindbaarheid het zwaarst.",
    ),
    *_asked("esb-centre-scope", 1, "akkoord"),
    _said(
        "esb-pilot-access",
        "Vaste capaciteit voor kleine partijen betekent minder voor grote. Dat is bewust gekozen.",
    ),
    *_asked(
        "esb-pilot-access",
        1,
        "akkoord onder voorbehoud",
        reservation="Eerst moet blijken dat de proeflijnen er de bezetting voor hebben.",
    ),
    _said(
        "indo-pacific",
        "Talent als startpunt is snel te beginnen.\nOver een jaar volgt de toets aan de afhankelijkheden.",
    ),
    *_asked("indo-pacific", 1, "akkoord"),
    *_asked("indo-pacific", 2, "akkoord"),
    *_asked("calendar", 1, "akkoord", "De vergaderdata voor 2025 zijn vastgesteld."),
    _said("review", "Het punt is wegens tijdgebrek niet uitgediept."),
    *_row(
        "bk_outcomes_review",
        1,
        "aangehouden",
        "De terugblik is aangehouden tot de eerste vergadering van 2025.",
    ),
    *_open("2024-02-a1", "gereed", "20 september 2024", "Alle trekkers hebben een nulmeting ingediend."),
    *_open("2024-02-a4", "aandacht nodig", "1 november 2024", "De twee varianten vragen meer afstemming."),
    *_row("bk_corrections", 1, "Bij de aanwezigen moet staan dat de regio online deelnam."),
    {"do": "type", "at": "bk_corrections", "row": 1, "column": 0, "text": "1"},
    {
        "do": "write",
        "at": "bk_remarks",
        "row": 1,
        "column": 0,
        "paragraphs": [{"text": "Zaal was te klein; volgende keer een grotere."}],
    },
)
