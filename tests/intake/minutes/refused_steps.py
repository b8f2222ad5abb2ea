"""What a person may type that cannot be taken over, with the sentence that is told, as a secretary reads it."""

from __future__ import annotations

from story import Step

REFUSED: dict[str, tuple[list[Step], str]] = {
    "an action without owner": (
        [{"do": "type", "at": "bk_actions_progress", "row": 1, "column": 1, "text": "Iets doen."}],
        "tabel 12, rij 2, kolom 3 | Deze actie heeft geen houder. | Kies een zetel, of typ de naam van een organisatie.",
    ),
    "an owner that nobody knows": (
        [
            {"do": "type", "at": "bk_actions_progress", "row": 1, "column": 1, "text": "Iets doen."},
            {"do": "type", "at": "bk_actions_progress", "row": 1, "column": 2, "text": "Regio Zuit"},
        ],
        "tabel 12, rij 2, kolom 3 | Er is geen zetel of organisatie “Regio Zuit”. | Bedoelt u “Regio Zuid”?",
    ),
    "a year of two digits": (
        [
            {"do": "type", "at": "bk_actions_progress", "row": 1, "column": 1, "text": "Iets doen."},
            {"do": "type", "at": "bk_actions_progress", "row": 1, "column": 2, "text": "Regio Zuid"},
            {"do": "type", "at": "bk_actions_progress", "row": 1, "column": 3, "text": "1-9-24"},
        ],
        "tabel 12, rij 2, kolom 4 | “1-9-24” is geen datum die kan worden gelezen. | Schrijf 1 september 2024.",
    ),
    "words in the place of a date": (
        [
            {"do": "type", "at": "bk_actions_progress", "row": 1, "column": 1, "text": "Iets doen."},
            {"do": "type", "at": "bk_actions_progress", "row": 1, "column": 2, "text": "Regio Zuid"},
            {"do": "type", "at": "bk_actions_progress", "row": 1, "column": 3, "text": "zo snel mogelijk"},
        ],
        "tabel 12, rij 2, kolom 4 | “zo snel mogelijk” is geen datum die kan worden gelezen. | Schrijf dag, maand en jaar: 9 oktober 2024.",
    ),
    "a conclusion without result": (
        [{"do": "type", "at": "bk_asked_progress_1", "column": 2, "text": "Anders geformuleerd."}],
        "tabel 11, rij 2, kolom 2 | Bij punt 3 staat een conclusie, maar het resultaat ontbreekt. | Kies uit: akkoord, akkoord met wijziging, akkoord onder voorbehoud, aangehouden, geen overeenstemming en voor kennisgeving aangenomen.",
    ),
    "a misspelt result": (
        [{"do": "type", "at": "bk_asked_progress_1", "column": 1, "text": "akoord"}],
        "tabel 11, rij 2, kolom 2 | “akoord” is geen resultaat. | Bedoelt u “akkoord”?",
    ),
    "an amendment that is not said": (
        [{"do": "type", "at": "bk_asked_progress_1", "column": 1, "text": "akkoord met wijziging"}],
        "tabel 11, rij 2, kolom 3 | Bij punt 3 is de tekst van de conclusie niet compleet. | Zet erin wat is geconcludeerd, of wat is gewijzigd.",
    ),
    "a reservation that is not said": (
        [{"do": "type", "at": "bk_asked_progress_1", "column": 1, "text": "akkoord onder voorbehoud"}],
        "tabel 11, rij 2, kolom 4 | Bij punt 3 is een voorbehoud gemaakt, maar er staat niet welk. | Schrijf het in de kolom daarvoor.",
    ),
    "a number that is not the row's own": (
        [{"do": "type", "at": "bk_asked_progress_1", "column": 0, "text": "3-2"}],
        "tabel 11, rij 2 | Deze rij is gemaakt voor 3-1, en in de eerste cel staat 3-2. | Zet het nummer terug, of maak de rij leeg en gebruik een nieuwe.",
    ),
    "a row pasted twice": (
        [{"do": "copy_row", "at": "bk_asked_progress_1"}],
        "tabel 11, rij 3 | De rij 3-1 staat hier voor de tweede keer. | Haal een van de twee weg; maak voor een nieuwe rij de eerste cel leeg.",
    ),
    "a seat pasted twice": (
        [{"do": "copy_row", "at": "bk_seat_sme_b"}],
        "tabel 1, rij 10 | De rij Mkb-lid B staat hier voor de tweede keer. | Haal een van de twee weg; maak voor een nieuwe rij de eerste cel leeg.",
    ),
    "a seat that there is not": (
        [{"do": "add_row", "at": "bk_attendance", "cells": ["Mkb-lid C", "aanwezig", "", ""]}],
        "tabel 1, rij 17, kolom 1 | Er is geen zetel “Mkb-lid C”. | Bedoelt u “Mkb-lid B”?",
    ),
    "an attendance that is none of the words, and close to its opposite": (
        [{"do": "type", "at": "bk_seat_chair", "column": 1, "text": "afwezig"}],
        "tabel 1, rij 2, kolom 2 | “afwezig” zegt niet hoe Voorzitter heeft deelgenomen. | Kies uit: aanwezig, online aanwezig, afgemeld, niet aanwezig, niet afgemeld en vertegenwoordigd.",
    ),
    "represented by nobody": (
        [{"do": "type", "at": "bk_seat_chair", "column": 1, "text": "vertegenwoordigd"}],
        "tabel 1, rij 2, kolom 3 | Voorzitter was vertegenwoordigd, maar er staat niet bij door wie. | Kies wie de plaats innam.",
    ),
    "present and represented": (
        [{"do": "type", "at": "bk_seat_sme_b", "column": 2, "text": "Mkb-lid A"}],
        "tabel 1, rij 9, kolom 3 | Mkb-lid B was er zelf of was afwezig, en zou toch zijn vertegenwoordigd door Mkb-lid A. | Kies “vertegenwoordigd”, of maak de naam leeg.",
    ),
    "a number of no item": (
        [{"do": "type", "at": "bk_seat_sme_b", "column": 3, "text": "5, 17"}],
        "tabel 1, rij 9, kolom 4 | Op deze agenda staat geen punt 17. | De punten zijn: 1, 2, 3, 4, 5, 5.1, 5.2, 6, 7, 8, 9 en 10.",
    ),
    "an item twice in the order": (
        [{"do": "type", "at": "bk_order", "column": 1, "text": "1, 2, 2, 3"}],
        "tabel 2, rij 2, kolom 2 | Punt 2 staat hier twee keer.",
    ),
    "words in the order": (
        [{"do": "type", "at": "bk_order", "column": 1, "text": "1, 2, de rest"}],
        "tabel 2, rij 2, kolom 2 | “1, 2, de rest” is meer dan nummers van punten. | Schrijf alleen de nummers, met komma’s ertussen: 5, 8.",
    ),
    "words in the place of a time": (
        [{"do": "type", "at": "bk_end", "column": 1, "text": "half vijf"}],
        "tabel 2, rij 3, kolom 2 | “half vijf” is geen tijd. | Schrijf uren en minuten: 16.00.",
    ),
    "an objection at no item": (
        [{"do": "type", "at": "bk_objections", "row": 1, "column": 2, "text": "Bezwaar."}],
        "tabel 3, rij 2, kolom 1 | Er staat niet bij welk punt dit was. | Schrijf het nummer van één punt.",
    ),
    "an action closed on no day": (
        [{"do": "type", "at": "bk_action_2024_02_a1", "column": 2, "text": "gereed"}],
        "tabel 40, rij 2, kolom 4 | 2024-02-A1 is gereed, maar er staat niet op welke dag. | Schrijf de dag in de kolom voor data.",
    ),
    "an action closed after the meeting": (
        [
            {"do": "type", "at": "bk_action_2024_02_a1", "column": 2, "text": "gereed"},
            {"do": "type", "at": "bk_action_2024_02_a1", "column": 3, "text": "1 december 2024"},
        ],
        "tabel 40, rij 2, kolom 4 | 2024-02-A1 zou gereed zijn op 1 december 2024, en dat is na deze vergadering. | Schrijf de dag waarop het gereed was.",
    ),
    "a date that moves without reason": (
        [{"do": "type", "at": "bk_action_2024_02_a4", "column": 3, "text": "1 december 2024"}],
        "tabel 40, rij 4, kolom 5 | De datum van 2024-02-A4 verschuift, maar er staat niet waarom. | Schrijf de reden in de laatste kolom.",
    ),
    "a new action among the open ones": (
        [{"do": "add_row", "at": "bk_open_actions", "cells": ["", "Nieuwe actie", "", "", ""]}],
        "tabel 40, rij 6 | Deze rij hoort bij geen open actiepunt. | Schrijf een nieuwe actie in de tabel onder het agendapunt.",
    ),
    "a number that no row has": (
        [{"do": "add_row", "at": "bk_outcomes_progress", "cells": ["7-9", "akkoord", "Iets.", "", ""]}],
        "tabel 11, rij 6 | “7-9” is geen nummer dat hier kan staan. | Laat de eerste cel van een nieuwe rij leeg: die krijgt het volgende vrije nummer.",
    ),
    "a character that turns the line around": (
        [{"do": "write", "at": "bk_said_progress", "row": 1, "paragraphs": [{"text": "a\u202eb"}]}],
        "tabel 10, rij 2, kolom 1 | In de tekst staat een onzichtbaar teken (U+202E) dat niet in een stuk kan staan. | Typ dit stukje tekst opnieuw in plaats van het te plakken.",
    ),
    "words in the head of a table": (
        [{"do": "head", "at": "bk_actions_progress", "column": 1, "text": "Actie: alles afronden"}],
        "tabel 12, rij 1 | Deze tekst staat in de kop van een tabel en wordt niet overgenomen: Actie: alles afronden | Zet die onder de kop.",
    ),
    "text outside the boxes": (
        [{"do": "append", "text": "Dit staat nergens."}],
        "alinea 115 | Deze tekst staat buiten de vakken en wordt niet overgenomen: Dit staat nergens. | Zet die in het vak van het punt.",
    ),
    "an item missed by a seat of which nothing is said": (
        [{"do": "type", "at": "bk_seat_sme_a", "column": 3, "text": "7"}],
        "tabel 1, rij 8, kolom 2 | Er staat niet hoe Mkb-lid A heeft deelgenomen. | Kies uit: aanwezig, online aanwezig, afgemeld, niet aanwezig, niet afgemeld en vertegenwoordigd.",
    ),
    "an open action typed over": (
        [
            {
                "do": "type",
                "at": "bk_action_2024_02_a2",
                "column": 1,
                "text": "Iets anders, Rijk, uiterlijk morgen",
            }
        ],
        "tabel 40, rij 5, kolom 2 | De actie zelf is overschreven, en wordt hier niet gewijzigd. | Zet de tekst terug; schrijf een nieuwe datum, de reden of wat er is gebeurd in de laatste kolommen.",
    ),
    "a row that the form has not": (
        [{"do": "add_row", "at": "bk_course", "cells": ["Geschorst", "14.00-14.10"]}],
        "tabel 2, rij 4 | Deze rij hoort niet in het formulier. | Zet de tekst in het vak van een punt.",
    ),
    "the same new action twice": (
        [
            {"do": "add_row", "at": "bk_actions_progress", "cells": ["", "Zelfde actie.", "Regio Zuid", ""]},
            {"do": "add_row", "at": "bk_actions_progress", "cells": ["", "Zelfde actie.", "Regio Zuid", ""]},
        ],
        "tabel 12, rij 5 | Deze rij zegt hetzelfde als een andere nieuwe rij. | Haal een van de twee weg, of formuleer de tekst anders.",
    ),
    "an end before the start": (
        [{"do": "type", "at": "bk_end", "column": 1, "text": "9.00"}],
        "tabel 2, rij 3, kolom 2 | De vergadering zou zijn geëindigd voordat zij begon. | Schrijf uren en minuten: 16.00.",
    ),
    "a date before the meeting": (
        [
            {
                "do": "add_row",
                "at": "bk_actions_progress",
                "cells": ["", "Een actie.", "Regio Zuid", "1 december 2014"],
            }
        ],
        "tabel 12, rij 4, kolom 4 | De actie zou vóór deze vergadering gereed moeten zijn. | Kijk of het jaar klopt.",
    ),
    "represented by somebody who was away": (
        [
            {"do": "type", "at": "bk_seat_chair", "column": 1, "text": "vertegenwoordigd"},
            {"do": "type", "at": "bk_seat_chair", "column": 2, "text": "Hogeschool"},
        ],
        "tabel 1, rij 2, kolom 3 | Voorzitter zou zijn vertegenwoordigd door Hogeschool, die zelf afwezig was.",
    ),
    "represented by itself": (
        [
            {"do": "type", "at": "bk_seat_chair", "column": 1, "text": "vertegenwoordigd"},
            {"do": "type", "at": "bk_seat_chair", "column": 2, "text": "Voorzitter"},
        ],
        "tabel 1, rij 2, kolom 3 | Voorzitter kan niet de eigen plaats innemen.",
    ),
    "a correction of an item that there is not": (
        [{"do": "add_row", "at": "bk_corrections", "cells": ["99", "Anders."]}],
        "tabel 41, rij 3, kolom 1 | Op deze agenda staat geen punt 99. | De punten zijn: 1, 2, 3, 4, 5, 5.1, 5.2, 6, 7, 8, 9 en 10.",
    ),
    "an action closed before it was agreed": (
        [
            {"do": "type", "at": "bk_action_2024_02_a1", "column": 2, "text": "gereed"},
            {"do": "type", "at": "bk_action_2024_02_a1", "column": 3, "text": "1 januari 2020"},
        ],
        "tabel 40, rij 2, kolom 4 | 2024-02-A1 zou gereed zijn op 1 januari 2020, dus voordat de actie is afgesproken. | Schrijf de dag waarop het gereed was.",
    ),
    "a stopped action with a date": (
        [
            {"do": "type", "at": "bk_action_2024_02_a1", "column": 2, "text": "gestopt"},
            {"do": "type", "at": "bk_action_2024_02_a1", "column": 3, "text": "1 september 2024"},
        ],
        "tabel 40, rij 2, kolom 4 | 2024-02-A1 is gestopt, en heeft toch een datum. | Maak de datum leeg.",
    ),
}
