"""How far contributions agree, and which requests may be the same."""

from __future__ import annotations

from datetime import date

import pytest
from made import eu_input

from boardkit.model.eu_contribution import Stance
from boardkit.model.text import Text
from boardkit.rules.agreement import agreement
from boardkit.rules.alike import alike, are_alike
from boardkit.rules.competition_words import sensitive
from boardkit.rules.eu_standing import contributions_on

DAY = date(2024, 6, 1)


@pytest.mark.parametrize(
    ("stances", "found"),
    [
        ([], "silent"),
        (["unknown"], "silent"),
        (["supports", "leaning_for", "neutral"], "agreed"),
        (["supports", "neutral"], "lukewarm"),
        (["neutral", "neutral"], "lukewarm"),
        (["supports"], "single"),
        (["opposes", "unknown"], "single"),
        (["supports", "leaning_against"], "divided"),
        (["opposes", "neutral"], "opposed"),
    ],
)
def test_how_far_they_agree(stances: list[str], found: str) -> None:
    assert agreement(Stance(one) for one in stances) == found


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Eén loket voor alle vergunningen.", "Eén loket voor de vergunningen", True),
        ("Voor alle vergunningen één loket.", "Eén loket voor alle vergunningen.", True),
        ("Eén loket voor alle vergunningen.", "Meer geld voor baggeren.", False),
    ],
)
def test_requests_in_nearly_the_same_words_may_be_one(one: str, other: str, same: bool) -> None:  # noqa: FBT001 - a column of the table of cases
    assert are_alike(Text.model_validate(one), Text.model_validate(other)) is same


def test_texts_are_compared_language_by_language() -> None:
    one = Text.model_validate({"nl": "Eén loket.", "en": "Dredge deeper at every quay."})
    assert are_alike(one, Text.model_validate({"nl": "Iets anders.", "en": "Dredge deeper at each quay."}))


def test_a_request_is_held_beside_the_asks_and_beside_those_that_came_before() -> None:
    def given(seat: str, on: str, *requests: str) -> dict[str, object]:
        return {"seat": seat, "on": on, "text": "Goed.", "requests": list(requests)}

    one = eu_input(
        asks=[{"id": "deeper", "text": "Baggeren tot twaalf meter."}],
        contributions=[
            given("b", "2024-05-02", "Eén loket voor de vergunningen."),
            given("a", "2024-05-01", "Eén loket voor alle vergunningen.", "Baggeren tot twaalf meter diep."),
            given("d", "2024-05-03", "Meer licht op de kade."),
            given("e", "2024-05-04", "Eén loket voor vergunningen."),
            given("c", "2024-06-02", "Baggeren tot twaalf meter."),
        ],
    )
    found = [(each.seat, each.ask, each.other_seat) for each in alike(one, contributions_on(one, DAY))]
    assert found == [("a", "deeper", ""), ("b", "", "a"), ("e", "", "a"), ("e", "", "b")]


def test_a_price_beside_a_figure_is_found() -> None:
    assert list(sensitive("Onze marge is 12% per machine.")) == [("marge", "12%")]
    assert list(sensitive("In 2023 was de marge lager.")) == []
    two = (
        "De prijs is € 40 per stuk. Over iets heel anders gesproken, en na een lange zin: de voorraad is 900."
    )
    assert list(sensitive(two)) == [("prijs", "€ 40"), ("voorraad", "900")]
