"""What a report says of input for the European body: to whom, as of which day, and how much of it made it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from boardkit.app.check import Checked
from boardkit.app.make import make
from boardkit.app.order import Order
from boardkit.documents.report import REPORT
from boardkit.model.record import Audience
from boardkit.problems import InvalidSource
from boardkit.word.everything import all_text
from boardkit.word.text import plain_text

Write = Callable[..., Path]
BOARD = """
    names: [{name: {nl: Havenberaad, en: Harbour Board}}]
    abbreviation: HB
    languages: [nl, en]
    eu_profile: ports-act
    """
PROFILE = """
    - id: ports-act
      level: public
      name: {nl: Europees Havenberaad, en: European Ports Board}
      short: EPB
      law: {nl: Havenwet, en: Ports Act}
      tasks: [{code: a, article: "1", title: {nl: Adviseren., en: Advise.}}]
    """
MEETINGS = """
    - {id: epb-june, level: public, date: 2024-06-20}
    - {id: epb-july, date: 2024-07-04}
    """
QUAYS = """
    id: eu-quays
    subject: {nl: Kades, en: Quays}
    eu_meeting: epb-june
    task: a
    essence: {nl: Kort., en: Short.}
    position: {nl: Voor hogere kades., en: For higher quays.}
    red_lines: [{nl: Onder ons., en: Secret.}]
    flexibility: [{nl: Onder ons., en: Secret.}]
    fallback: {nl: Onder ons., en: Secret.}
    force_field: [{actor: {nl: Onder ons, en: Secret}, stance: opposes, confidence: low, date: 2024-05-01}]
    coordination: [{who: shipper, status: objection, on: 2024-05-02, text: {nl: Onder ons., en: Secret.}}]
    contributions: [{seat: shipper, on: 2024-05-03, text: {nl: Onder ons., en: Secret.}}]
    asks:
      - {id: higher, text: {nl: Verhoog de kade., en: Raise the quay.}}
      - {id: longer, text: {nl: Verleng de kade., en: Lengthen the quay.}}
      - {id: wider, text: {nl: Verbreed de kade., en: Widen the quay.}}
    history:
      - {on: 2024-04-10, stage: draft}
      - {on: 2024-06-14, stage: sent}
    outcome:
      on: 2024-06-20
      text: {nl: De kades gaan omhoog., en: The quays go up.}
      taken_over: [higher]
      partly: [longer]
      not_taken_over: [wider]
      follow_up: {nl: Wij vragen na., en: We ask on.}
      remarks: [{ask: longer, text: {nl: Lidstaat A wilde niet., en: Member State A would not.}}]
    """
LOCKS = """
    id: eu-locks
    subject: {nl: Sluizen, en: Locks}
    eu_meeting: epb-july
    task: a
    essence: {nl: Kort., en: Short.}
    position: {nl: Voor sluizen., en: For locks.}
    asks: [{id: open, text: {nl: Open de sluis., en: Open the lock.}}]
    history: [{on: 2024-06-28, stage: collecting}]
    """
FOLLOWED = """
    - id: wall
      title: {nl: Kademuur, en: Quay wall}
      due: 2025-12-31
      added_on: 2023-12-01
    """
OUTCOMES = (
    "Over 1 van de 2 onderwerpen is een uitkomst te melden. Van de 3 verzoeken: 1 overgenomen, 1 deels, "
    "1 niet."
)
HEADINGS = {"nl": "Inbreng voor Europa (EPB)", "en": "Input for the EPB"}


def report(
    write: Write,
    *inputs: str,
    audience: Audience = Audience.MEMBERS,
    language: str = "nl",
    day: date = date.max,
    period: str = "2024-Q2",
    final: bool = False,
) -> bytes:
    eu = {f"eu/{place}.yaml": text for place, text in enumerate((*inputs, None, None)[:2])}
    laws = {"eu-profiles.yaml": PROFILE, "eu-meetings.yaml": MEETINGS}
    files = {"board.yaml": BOARD, "milestones.yaml": FOLLOWED, **laws, **eu}
    order = Order(REPORT, period, audience, language, final)
    return make(Checked(write(files)), order, day=day).content


def section(docx: bytes, language: str = "nl") -> list[str]:
    """The lines below the heading of the section; none when there is no section."""
    parts = plain_text(docx).replace("\N{NO-BREAK SPACE}", " ").split(f"\n# {HEADINGS[language]}\n")
    return parts[1].split("\n# ")[0].splitlines() if len(parts) > 1 else []


def test_each_ask_stands_with_what_became_of_it(small_board: Write) -> None:
    assert section(report(small_board, QUAYS, LOCKS)) == [
        OUTCOMES,
        "Tabel 3  Wat er van de verzoeken werd",
        "Onderwerp en verzoeken | Stand en uitkomst",
        "Kades · EPB, 20 jun 2024 · 3 verzoeken | verzonden",
        "1. Verhoog de kade. | ✔ overgenomen",
        "2. Verleng de kade. | ◐ deels overgenomen",
        "3. Verbreed de kade. | ✕ niet overgenomen",
        "Verder geen uitkomst te melden: Sluizen (EPB, 4 jul 2024; inbreng wordt verzameld; 1 verzoek).",
    ]
    assert section(report(small_board, QUAYS, LOCKS, language="en"), "en")[0] == (
        "There is an outcome to report on 1 of the 2 subjects. Of the 3 asks: 1 taken over, 1 in part, 1 not."
    )


def test_government_reads_what_was_concluded_as_well(small_board: Write) -> None:
    told = section(report(small_board, QUAYS, audience=Audience.GOVERNMENT))
    assert told[0].startswith("Over één onderwerp is een uitkomst te melden. Van de 3 verzoeken: 1 ")
    assert told[3] == (
        "Kades · EPB, 20 jun 2024 · 3 verzoeken / Conclusie: De kades gaan omhoog. Vervolg: Wij vragen na. "
        "| verzonden"
    )


def test_what_the_delegate_noted_about_an_ask_is_for_government_alone(small_board: Write) -> None:
    public = QUAYS.replace("    id: eu-quays\n", "    id: eu-quays\n    level: public\n")
    for language, noted in (("nl", "Lidstaat A wilde niet."), ("en", "Member State A would not.")):
        told = report(small_board, public, audience=Audience.GOVERNMENT, language=language)
        asks = [one for one in section(told, language) if "◐" in one]
        word = {"nl": "Toelichting", "en": "Note"}[language]
        assert [one.split(" / ")[1].split(" | ")[0] for one in asks] == [f"{word}: {noted}"]
        for audience in (Audience.MEMBERS, Audience.PUBLIC):
            docx = report(small_board, public, audience=audience, language=language)
            assert "◐" in plain_text(docx)
            assert noted not in all_text(docx)


LISTS = "taken_over: [higher]\n      partly: [longer]\n      not_taken_over: [wider]\n"


@pytest.mark.parametrize(
    ("lists", "dutch", "english", "symbols"),
    [
        (
            "taken_over: [higher]\n",
            "Van de 3 verzoeken: 1 overgenomen, 0 deels, 0 niet, over 2 geen opgave ontvangen.",
            "Of the 3 asks: 1 taken over, 0 in part, 0 not, 2 not reported.",
            "✔ ○ ○",
        ),
        (
            "not_discussed: [longer]\n      not_taken_over: [wider]\n",
            (
                "Van de 3 verzoeken: 0 overgenomen, 0 deels, 1 niet, 1 niet aan de orde geweest, "
                "over 1 geen opgave ontvangen."
            ),
            "Of the 3 asks: 0 taken over, 0 in part, 1 not, 1 not discussed, 1 not reported.",
            "○ ◇ ✕",
        ),
        (
            "taken_over: []\n",
            "Over de 3 verzoeken is geen opgave ontvangen.",
            "What became of the 3 asks was not reported.",
            "○ ○ ○",
        ),
    ],
)
def test_an_ask_of_which_nothing_was_reported_was_not_refused(
    small_board: Write, lists: str, dutch: str, english: str, symbols: str
) -> None:
    text = QUAYS.replace(LISTS, lists)
    assert text != QUAYS
    told = section(report(small_board, text))
    assert told[0] == f"Over één onderwerp is een uitkomst te melden. {dutch}"
    assert [one.split(" | ")[1][:1] for one in told[4:7]] == symbols.split()
    words = section(report(small_board, text, language="en"), "en")
    assert words[0] == f"There is an outcome to report on the one subject. {english}"


@pytest.mark.parametrize(
    ("listed", "dutch", "english"),
    [
        (
            "",
            "Over het ene verzoek is geen opgave ontvangen.",
            "What became of the one ask was not reported.",
        ),
        (
            ", not_discussed: [open]",
            "Het ene verzoek is niet aan de orde geweest.",
            "The one ask was not discussed.",
        ),
        (", partly: [open]", "Het ene verzoek is deels overgenomen.", "The one ask was taken over in part."),
    ],
)
def test_of_the_only_ask_it_is_said_in_words(
    small_board: Write, listed: str, dutch: str, english: str
) -> None:
    text = (
        f"{LOCKS.replace('july', 'june')}outcome: {{on: 2024-06-20, text: {{nl: Nee., en: No.}}{listed}}}\n"
    )
    assert section(report(small_board, text))[0].endswith(f" {dutch}")
    assert section(report(small_board, text, language="en"), "en")[0].endswith(f" {english}")


def test_whether_a_subject_made_it_is_not_said_when_nothing_was_reported(small_board: Write) -> None:
    unknown = QUAYS.replace(LISTS, "taken_over: []\n")
    lost = LOCKS.replace("epb-july", "epb-june") + "outcome: {on: 2024-06-20, text: {nl: Nee., en: No.}}\n"
    assert section(report(small_board, unknown, lost))[0] == (
        "Over 2 van de 2 onderwerpen is een uitkomst te melden. Over de 4 verzoeken is geen opgave ontvangen."
    )


def test_how_many_subjects_made_it_is_told_of_several(small_board: Write) -> None:
    given = "{on: 2024-06-20, text: {nl: Nee., en: No.}, not_taken_over: [open]}"
    lost = LOCKS.replace("epb-july", "epb-june") + f"outcome: {given}\n"
    told = section(report(small_board, QUAYS, lost))
    assert told[0] == (
        "Over 2 van de 2 onderwerpen is een uitkomst te melden; bij 1 daarvan is ten minste één verzoek "
        "geheel of deels overgenomen. Van de 4 verzoeken: 1 overgenomen, 1 deels, 2 niet."
    )
    assert "1. Open de sluis. | ✕ niet overgenomen" in told
    assert section(report(small_board, lost))[0].endswith(" Het ene verzoek is niet overgenomen.")


def test_a_day_before_the_outcome_knows_only_the_steps_until_then(small_board: Write) -> None:
    assert section(report(small_board, QUAYS, day=date(2024, 6, 19))) == [
        "Geen uitkomst te melden: Kades (EPB, 20 jun 2024; verzonden; 3 verzoeken)."
    ]
    assert section(report(small_board, QUAYS, day=date(2024, 6, 13))) == [
        "Geen uitkomst te melden: Kades (EPB, 20 jun 2024; concept; 3 verzoeken)."
    ]
    assert section(report(small_board, QUAYS, day=date(2024, 4, 9))) == []


def test_a_period_in_which_nothing_moved_has_no_section(small_board: Write) -> None:
    for audience in (Audience.MEMBERS, Audience.GOVERNMENT, Audience.PUBLIC):
        assert section(report(small_board, QUAYS, LOCKS, period="2024-Q1", audience=audience)) == []


SECRET = QUAYS.replace("      on: 2024-06-20\n", "      on: 2024-06-20\n      level: government\n")


def test_an_outcome_for_government_is_not_in_the_report_of_members(small_board: Write) -> None:
    docx = report(small_board, SECRET)
    assert section(docx) == ["Geen uitkomst te melden: Kades (EPB, 20 jun 2024; verzonden; 3 verzoeken)."]
    assert "overgenomen" not in all_text(docx)
    assert "omhoog" not in all_text(docx)
    assert "Wij vragen na" not in all_text(docx)
    government = section(report(small_board, SECRET, audience=Audience.GOVERNMENT))
    assert "1. Verhoog de kade. | ✔ overgenomen" in government


def test_the_public_reads_of_public_inputs_and_of_nothing_else(small_board: Write) -> None:
    public = QUAYS.replace("    id: eu-quays\n", "    id: eu-quays\n    level: public\n")
    docx = report(small_board, public, LOCKS, audience=Audience.PUBLIC)
    assert "2. Verleng de kade. | ◐ deels overgenomen" in section(docx)
    assert "Sluizen" not in all_text(docx)
    assert "Kades ·" not in plain_text(report(small_board, QUAYS, LOCKS, audience=Audience.PUBLIC))


def test_no_version_holds_anything_of_the_negotiation_or_of_who_contributed(small_board: Write) -> None:
    for audience in (Audience.MEMBERS, Audience.GOVERNMENT, Audience.PUBLIC):
        text = all_text(report(small_board, QUAYS, audience=audience))
        assert "Onder ons" not in text
        assert "Reder A" not in text


def test_a_mistake_in_an_input_stops_the_report_of_its_period_and_no_other(small_board: Write) -> None:
    wrong = QUAYS.replace("task: a\n", "task: b\n")
    with pytest.raises(InvalidSource) as refused:
        report(small_board, wrong)
    assert [one.where.line for one in refused.value.problems] == [4]
    assert report(small_board, wrong, period="2024-Q1")
    assert report(small_board, wrong, period="2024-Q3")


def test_what_is_unfinished_in_an_input_is_no_gap_of_the_report(small_board: Write) -> None:
    bare = LOCKS + "evidence: [{text: {nl: Het slibt., en: It silts.}}]\n"
    for audience in (Audience.MEMBERS, Audience.GOVERNMENT):
        text = plain_text(report(small_board, bare, audience=audience))
        assert "eu-locks" not in text
        assert report(small_board, bare, audience=audience, final=True)


def test_an_outcome_cites_its_source(small_board: Write) -> None:
    cited = QUAYS.replace("      on: 2024-06-20\n", "      on: 2024-06-20\n      source: {id: epb-minutes}\n")
    sources = "- {id: epb-minutes, title: {nl: Verslag van het EPB, en: Minutes of the EPB}}\n"
    write = lambda files: small_board({**files, "sources.yaml": sources})  # noqa: E731 - one file more
    docx = report(write, cited)
    assert section(docx)[3].startswith("Kades [1] · EPB")
    assert "[1]\tVerslag van het EPB" in plain_text(docx)
