"""An agenda that was sent and changed says so, to each reader only of what that reader could see."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from boardkit.app.check import Checked
from boardkit.app.make import make
from boardkit.app.order import Order
from boardkit.documents.agenda import AGENDA
from boardkit.intake.as_written import as_written
from boardkit.model.board import Board
from boardkit.model.record import Audience
from boardkit.rules.agenda_versions import agenda_to_send
from boardkit.source.emit import document
from boardkit.source.folder import load_board
from boardkit.word.text import plain_text

Write = Callable[..., Path]
SENT_ON = date(2024, 6, 3)
DAY = date(2024, 6, 5)

ITEMS = {
    "opening": "{id: opening, title: Opening, purpose: opening, minutes: 5, level: public}",
    "dredging": (
        "{id: dredging, title: Baggeren, purpose: discussion, minutes: 20, lead: shipper, level: public,"
        " questions: [Wanneer?], papers: [{letter: A, title: Peilingen, received: 2024-05-20}]}"
    ),
    "quays": "{id: quays-now, title: Kades, purpose: information, minutes: 20, level: public}",
    "lock": "{id: lock, title: Sluisgeheim, purpose: information, minutes: 10, level: government}",
    "plan": "{id: plan, title: Plan, purpose: information, minutes: 10, public_as: hidden}",
    "closing": "{id: closing, title: Sluiting, purpose: closing, minutes: 5, level: public}",
}
ALL = ("opening", "dredging", "quays", "closing")


def meeting(*items: str) -> str:
    lines = "".join(f"  - {one}\n" for one in items)
    return (
        "id: 2024-01\ndate: 2024-06-12\nstart: 13:30\nend: 15:00\n"
        f"place: {{name: Havenhuis}}\nitems:\n{lines}"
    )


def named(*names: str, **other: str) -> str:
    return meeting(*(other.get(name, ITEMS.get(name, "")) for name in names))


@pytest.fixture
def agenda(small_board: Write) -> Callable[..., str]:
    """The agenda of now, when others were sent before it, as one reader gets it."""

    def made(
        *versions: str, audience: Audience = Audience.MEMBERS, language: str = "nl", older: int = 0
    ) -> str:
        sent = ""
        for number, text in enumerate(versions[:-1]):
            board = load_board(small_board({"meetings/2024-01.yaml": text + sent}))
            sent = "sent:\n" + "".join(_sent(board, number, sent))
            if number < older:  # sent before the digest of the texts was kept
                sent = re.sub(r"\n *digest: .*", "", sent)
        folder = small_board({"meetings/2024-01.yaml": versions[-1] + sent})
        order = Order(AGENDA, "2024-01", audience, language)
        return plain_text(make(Checked(folder), order, day=DAY).content)

    return made


def _sent(board: Board, number: int, before: str) -> list[str]:
    day = SENT_ON.replace(day=SENT_ON.day + number)
    now = agenda_to_send(board.meetings[0], default=Audience.MEMBERS, day=day)
    lines = document(as_written(now)).splitlines()
    item = "".join(f"  {'- ' if place == 0 else '  '}{line}\n" for place, line in enumerate(lines))
    return [before.removeprefix("sent:\n"), item]


def changes(text: str) -> list[str]:
    """The lines below the heading about what changed."""
    head = next(place for place, line in enumerate(text.splitlines()) if "ten opzichte van versie" in line)
    lines = text.splitlines()[head + 1 :]
    end = next(place for place, line in enumerate(lines) if line.startswith("Mededinging"))
    return [line.removeprefix("- ") for line in lines[:end]]


def test_a_first_agenda_says_nothing_of_versions(agenda: Callable[..., str]) -> None:
    text = agenda(named(*ALL))
    assert "Versie" not in text
    assert "Gewijzigd" not in text


def test_an_agenda_that_was_sent_as_it_is_is_still_that_version(agenda: Callable[..., str]) -> None:
    text = agenda(named(*ALL), named(*ALL))
    assert "Versie" not in text
    assert "Gewijzigd" not in text


def test_a_second_version_names_the_one_that_it_replaces(agenda: Callable[..., str]) -> None:
    text = agenda(named(*ALL), named("opening", "dredging", "closing"))
    assert "Versie\t2, vervangt de agenda van 3 juni 2024" in text
    assert "Gewijzigd ten opzichte van versie 1" in text
    english = agenda(named(*ALL), named("opening", "dredging", "closing"), language="en")
    assert "Version\t2, replaces the agenda of 3 June 2024" in english
    assert "Changed since version 1" in english


def test_a_third_version_replaces_the_second(agenda: Callable[..., str]) -> None:
    text = agenda(named(*ALL), named("opening", "closing"), named("opening", "quays", "closing"))
    assert "Versie\t3, vervangt de agenda van 4 juni 2024" in text
    sent = agenda(named(*ALL), named("opening", "closing"), named("opening", "closing"))
    assert "Versie\t2, vervangt de agenda van 3 juni 2024" in sent


def test_a_new_item_is_marked_and_what_follows_has_other_numbers_and_times(
    agenda: Callable[..., str],
) -> None:
    text = agenda(named("opening", "dredging", "closing"), named(*ALL))
    assert "Kades [nieuw]" in text
    assert changes(text) == [
        "3 Kades: nieuw.",
        "Ander nummer, met het oude erbij: 4 (3).",
        "Andere tijden: 4 (14.15).",
    ]


def test_an_item_that_is_gone_is_named(agenda: Callable[..., str]) -> None:
    text = agenda(named(*ALL), named("opening", "dredging", "closing"))
    assert changes(text)[0] == "Kades (was punt 3): vervallen."


def test_an_item_that_stands_elsewhere_is_moved(agenda: Callable[..., str]) -> None:
    text = agenda(named(*ALL), named("opening", "quays", "dredging", "closing"))
    assert len([line for line in changes(text) if "verplaatst (was punt" in line]) == 1
    assert text.count("[verplaatst]") >= 1


def test_what_is_different_about_an_item_is_said(agenda: Callable[..., str]) -> None:
    other = (
        "{id: dredging, title: Diep baggeren, purpose: decision, minutes: 30, lead: chair, level: public,"
        " requested_decision: [Baggeren.], papers: [{letter: A, title: Peilingen, version: 2,"
        " received: 2024-06-04}, {letter: B, title: Begroting, received: 2024-06-04}]}"
    )
    text = agenda(named(*ALL), named(*ALL, dredging=other))
    assert "Diep baggeren [gewijzigd]" in text
    assert changes(text)[0] == (
        "2 Diep baggeren: gewijzigd (heette Baggeren; ter besluitvorming; 30 minuten in plaats van 20; "
        "inleider Voorzitter; andere tekst van het gevraagde besluit, de vragen of de toelichting; "
        "stuk 2A vervangen door versie 2; nieuw stuk 2B)."
    )


def test_a_paper_that_is_gone_is_said(agenda: Callable[..., str]) -> None:
    other = ITEMS["dredging"].replace(", papers: [{letter: A, title: Peilingen, received: 2024-05-20}]", "")
    text = agenda(named(*ALL), named(*ALL, dredging=other))
    assert changes(text) == ["2 Baggeren: gewijzigd (stuk 2A vervallen)."]


TEXT = "andere tekst van het gevraagde besluit, de vragen of de toelichting"


@pytest.mark.parametrize(
    "other",
    [
        ITEMS["dredging"].replace("[Wanneer?]", "[Wanneer en waar?]"),
        ITEMS["dredging"].replace("questions:", "explanation: Het ligt stil., questions:"),
        ITEMS["dredging"].replace("questions:", "requested_decision: [Baggeren.], questions:"),
    ],
)
def test_an_item_of_which_the_text_changed_is_marked_and_the_list_says_so(
    agenda: Callable[..., str], other: str
) -> None:
    before, now = named(*ALL), named(*ALL, dredging=other)
    text = agenda(before, now)
    assert "Versie\t2, vervangt de agenda van 3 juni 2024" in text
    assert "Baggeren [gewijzigd]" in text
    assert changes(text) == [f"2 Baggeren: gewijzigd ({TEXT})."]
    english = agenda(before, now, language="en")
    assert "2 Baggeren: changed (new wording of the requested decision, questions or explanation)." in english


def test_another_day_time_place_and_regime_stand_first_in_the_list(agenda: Callable[..., str]) -> None:
    now = named(*ALL).replace("date: 2024-06-12", "date: 2024-06-13").replace("start: 13:30", "start: 13:45")
    now = now.replace("{name: Havenhuis}", "{name: Loods, address: Kade 1, online: Bel 123}")
    text = agenda(named(*ALL), f"{now}regime: chatham\n")
    assert "Versie\t2, vervangt de agenda van 3 juni 2024" in text
    assert "[gewijzigd]" not in text
    assert changes(text) == [
        "Datum: nu donderdag 13 juni 2024.",
        "Tijd: nu 13.45 – 15.00 uur.",
        "Plaats: nu Loods, Kade 1.",
        "Online: nu Bel 123.",
        "Openbaarheid: nu besloten, onder de Chatham House Rule.",
        "Andere tijden: 1 (13.45), 2 (13.50), 3 (14.10) en 4 (14.30).",
    ]


def test_only_what_is_other_about_the_head_is_said(agenda: Callable[..., str]) -> None:
    text = agenda(named(*ALL), named(*ALL) + "regime: open\n", language="en")
    lines = text.splitlines()
    head = next(place for place, line in enumerate(lines) if "Changed since version" in line)
    assert lines[head + 1].removeprefix("- ") == "Access: now open."
    assert lines[head + 2].startswith("Competition law")


def test_how_to_take_part_from_elsewhere_is_no_change_to_the_public(agenda: Callable[..., str]) -> None:
    before = named(*ALL)
    now = before.replace("{name: Havenhuis}", "{name: Havenhuis, online: Bel 123}")
    assert changes(agenda(before, now)) == ["Online: nu Bel 123."]
    assert changes(agenda(now, before)) == ["Online: nu –."]
    for one in (agenda(before, now, audience=Audience.PUBLIC), agenda(now, before, audience=Audience.PUBLIC)):
        assert "Versie" not in one
        assert "123" not in one


def test_a_text_that_the_reader_may_not_see_is_no_change(agenda: Callable[..., str]) -> None:
    other = {
        "lock": ITEMS["lock"].replace("level:", "explanation: Diep geheim., level:"),
        "plan": ITEMS["plan"].replace("public_as:", "questions: [Mag het?], public_as:"),
    }
    before = named(*CLOSED)
    assert "Versie" not in agenda(before, named(*CLOSED, lock=other["lock"]))
    assert changes(agenda(before, named(*CLOSED, **other))) == [f"2 Plan: gewijzigd ({TEXT})."]
    assert "Versie" not in agenda(before, named(*CLOSED, **other), audience=Audience.PUBLIC)


def test_a_text_is_compared_with_that_of_the_last_agenda_that_was_sent(agenda: Callable[..., str]) -> None:
    """Also when the first was sent before texts were kept, and the two looked the same to this reader."""
    now = named("opening", "dredging", "closing", dredging=ITEMS["dredging"].replace("Wanneer", "Waar"))
    first, second = named("opening", "dredging", "closing", "plan"), named("opening", "dredging", "closing")
    text = agenda(first, second, now, audience=Audience.PUBLIC, older=1)
    assert "Versie\t2, vervangt de agenda van 3 juni 2024" in text
    assert changes(text) == [f"2 Baggeren: gewijzigd ({TEXT})."]


CLOSED = ("opening", "plan", "lock", "closing")


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (CLOSED, ("opening", "plan", "closing")),
        (("opening", "plan", "closing"), CLOSED),
        (("opening", "lock", "plan", "closing"), CLOSED),
    ],
)
@pytest.mark.parametrize("audience", [Audience.MEMBERS, Audience.PUBLIC])
def test_no_list_tells_of_an_item_that_the_reader_may_not_see(
    agenda: Callable[..., str], before: tuple[str, ...], now: tuple[str, ...], audience: Audience
) -> None:
    text = agenda(named(*before), named(*now), audience=audience)
    assert "Sluisgeheim" not in text
    assert "Besloten punt [" not in text
    assert "Besloten punt:" not in text
    assert "Besloten punt (" not in text


def test_the_public_hears_nothing_of_an_item_that_was_hidden_from_it(agenda: Callable[..., str]) -> None:
    before, now = named("opening", "closing", "plan"), named("opening", "closing")
    members = agenda(before, now)
    assert "Plan (was punt 3): vervallen." in members
    public = agenda(before, now, audience=Audience.PUBLIC)
    assert "Plan" not in public
    assert "Versie" not in public


def test_an_item_that_was_open_and_is_now_closed_is_not_told_of(agenda: Callable[..., str]) -> None:
    closed = "{id: quays-now, title: Kades, purpose: information, minutes: 20, level: government}"
    text = agenda(named(*ALL), named(*ALL, quays=closed))
    assert "Kades" not in text


def test_a_paper_for_members_is_no_change_to_the_public(agenda: Callable[..., str]) -> None:
    other = ITEMS["dredging"].replace(
        "2024-05-20}]", "2024-05-20}, {letter: B, title: Geld, received: 2024-06-04}]"
    )
    before, now = named(*ALL), named(*ALL, dredging=other)
    assert "nieuw stuk 2B" in agenda(before, now)
    assert "Versie" not in agenda(before, now, audience=Audience.PUBLIC)


def test_versions_that_look_the_same_to_a_reader_count_as_one(agenda: Callable[..., str]) -> None:
    first, second = named("opening", "closing", "plan"), named("opening", "closing")
    third = named("opening", "quays", "closing")
    assert "Versie\t3, vervangt de agenda van 4 juni 2024" in agenda(first, second, third)
    public = agenda(first, second, third, audience=Audience.PUBLIC)
    assert "Versie\t2, vervangt de agenda van 3 juni 2024" in public
