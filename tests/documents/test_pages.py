"""What LibreOffice makes of the papers: how many pages, and what stands on which."""

from __future__ import annotations

import re
import subprocess

import pytest
from printed_demo import BOARD


@pytest.fixture(scope="session")
def pages(demo_pdfs: dict[str, bytes]) -> dict[str, list[str]]:
    """The text of each page of each paper of the example board, by the paper's name."""
    parts = {name.partition("/")[::2]: pdf for name, pdf in demo_pdfs.items()}
    return {name: text(pdf) for (part, name), pdf in parts.items() if part == BOARD}


def text(pdf: bytes) -> list[str]:
    done = subprocess.run(["pdftotext", "-layout", "-", "-"], check=True, capture_output=True, input=pdf)
    return done.stdout.decode().rstrip("\f").split("\f")


def test_every_paper_opens(pages: dict[str, list[str]]) -> None:
    assert len(pages) == 114
    counts = {name: len(found) for name, found in pages.items()}
    assert {name: count for name, count in counts.items() if not fits(name, count)} == {}


LENGTHS = {
    ("instructie", "instruction"): (1, 2),
    ("inbrengnotitie", "board-note"): (1, 2),
    ("consolidatie", "consolidated"): (1, 3),
    ("non-paper", "non-paper"): (1, 2),
    ("verslag-invulformulier", "minutes-form"): (4, 12),
    ("verslag", "minutes"): (2, 5),
    ("conclusies-en-acties", "conclusions-and-actions"): (1, 1),
    ("actielijst", "action-list"): (1, 2),
    ("financieel-overzicht", "funding-overview"): (1, 1),
    ("toezeggingen-en-voornemens", "commitments-and-intentions"): (1, 4),
    ("voortgangsrapportage-leden", "monitoring-report-members"): (2, 6),
    ("voortgangsrapportage-openbaar", "monitoring-report-public"): (2, 4),
    ("voortgangsrapportage-rijk", "monitoring-report-government"): (6, 16),
}
"""How many pages papers may have, by a word in their names; an agenda and an annotation two to six."""


def fits(name: str, count: int) -> bool:
    found = (length for words, length in LENGTHS.items() if any(word in name for word in words))
    least, most = next(found, (2, 6))
    return least <= count <= most


@pytest.mark.parametrize(
    ("word", "last", "begins"),
    [
        ("agenda-leden", "Sluiting", "Toelichting per agendapunt"),
        ("agenda-members", "Closing", "Notes on the items"),
    ],
)
@pytest.mark.parametrize("meeting", ["2024-01", "2024-02", "2024-03"])
def test_the_agenda_itself_stands_on_one_page(
    pages: dict[str, list[str]], meeting: str, word: str, last: str, begins: str
) -> None:
    first, second, *_ = pages[f"SBNL-{meeting}-{word}"]
    assert last in first
    assert "33 009" in first
    assert begins in second
    assert begins not in first


@pytest.mark.parametrize("word", ["annotatie-voorzitter", "chair-annotation"])
@pytest.mark.parametrize("meeting", ["2024-01", "2024-02", "2024-03"])
def test_what_the_chair_needs_first_stands_on_the_first_page(
    pages: dict[str, list[str]], meeting: str, word: str
) -> None:
    first, second, *_ = pages[f"SBNL-{meeting}-{word}"]
    overview, notice, _ = first.partition("33 009")
    assert notice
    assert "Mogelijke vragen" in overview or "Possible questions" in overview
    assert re.search(r"^ *1 +Opening", second, re.MULTILINE)


def test_every_page_says_which_of_how_many_it_is(pages: dict[str, list[str]]) -> None:
    for name, found in pages.items():
        for number, page in enumerate(found, start=1):
            of = {"nl": f"pagina {number} van {len(found)}", "en": f"page {number} of {len(found)}"}
            assert of["nl"] in page or of["en"] in page, f"{name}, page {number}"


HEADINGS = {
    *("Stukken", "Papers", "Spreekpunten", "Speaking points", "Gevraagd wordt", "The board is asked"),
    *("Conclusies", "Conclusions", "Actiepunten", "Action points"),
    *("Verslag per agendapunt", "Item by item", "Openstaande actiepunten", "Open action points"),
    *("Gevraagd van het overleg", "Asked of the board", "Bereikt", "Achieved", "Bronnen", "Sources"),
    *("Voortgang per prioriteit", "Progress by priority", "Indicatoren", "Indicators", "Geld", "Funding"),
    *("Kansen en bedreigingen", "Opportunities and threats", "Werkwijze", "Method"),
    *("Inbreng voor Europa (ESB)", "Input for the ESB"),
    *("Voor de volgende agenda", "For the next agenda", "Kwaliteit van de gegevens", "Quality of the data"),
    *("Inbreng voor Europa", "Input for Europe", "Verzoeken", "Asks", "Concrete verzoeken", "Concrete asks"),
    *("Onderbouwing", "Evidence", "Krachtenveld", "Where others stand", "Afstemming", "Coordination"),
    *("Terugmelding", "Report back", "Ruimte en rode lijnen", "Flexibility and red lines", "If raised"),
    *(
        "Als ernaar gevraagd wordt (Engels)",
        "Achtergrond",
        "Background",
        "Voorstellen voor het gesprek",
        "Proposals for discussion",
    ),
    *("Inbreng per zetel", "Input by seat", "Cijfers van leden", "Figures from members"),
    *("Mogelijk dubbele verzoeken", "Requests that may be duplicates", "Mededinging", "Competition law"),
    *("Wat niet naar buiten gaat", "What does not go outside", "Eerdere standpunten", "Earlier positions"),
}
ITEM = re.compile(r"[0-9]{1,2}(\.[0-9])? {1,2}(?![A-Z][a-z]{2,3} [0-9]{4}\b)[A-Z].*")
CAPTION = re.compile(r"(Tabel|Table) [0-9]+ {1,2}.*")
"""Of a table, which stands below it; that of a figure stands below the figure."""
FOOTER = re.compile(r".* · (pagina|page) [0-9]+ (van|of) [0-9]+\b.*")


def test_no_page_ends_with_a_heading(pages: dict[str, list[str]]) -> None:
    for name, found in pages.items():
        for number, page in enumerate(found, start=1):
            lines = [line.strip() for line in page.splitlines() if line.strip()]
            footer = next(place for place, line in enumerate(lines) if FOOTER.fullmatch(line))
            last = lines[footer - 1]
            assert last not in HEADINGS, f"{name}, page {number}"
            assert not ITEM.fullmatch(last), f"{name}, page {number}: {last}"
            assert not CAPTION.fullmatch(last), f"{name}, page {number}: {last}"


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("SBNL-2024-02-verslag-leden", ["Aanwezig", "Afgemeld", "33 009", "Conclusies", "2024-02-11"]),
        ("SBNL-2024-02-minutes-members", ["Present", "Apologies", "33 009", "Conclusions", "2024-02-11"]),
    ],
)
def test_who_was_there_what_was_concluded_and_the_boards_notice_stand_on_the_first_page(
    pages: dict[str, list[str]], name: str, first: list[str]
) -> None:
    assert [word for word in first if word not in pages[name][0]] == []
