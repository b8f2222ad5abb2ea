"""A word that is no choice is answered with the choice that was meant, and never with a misleading one."""

from __future__ import annotations

import pytest

from boardkit.model.history import Status
from boardkit.model.item import Purpose
from boardkit.model.marking import TrafficLight
from boardkit.source.choosing import choice_meant
from boardkit.source.expected import Expected


@pytest.mark.parametrize(
    ("kind", "word", "meant"),
    [
        (Purpose, "Ter bespreking", "discussion"),
        (Purpose, "bespreking", "discussion"),
        (Purpose, "BESPREKING", "discussion"),
        (Purpose, "for decision", "decision"),
        (Purpose, "discusion", "discussion"),
        (Status, "op koers", "on_track"),
        (Status, "Niet op koers", "off_track"),
        (Status, "at-risk", "at_risk"),
        (TrafficLight, "TLP:WHITE", "TLP:CLEAR"),
        (TrafficLight, "tlp:amber", "TLP:AMBER"),
        (TrafficLight, "amber", "TLP:AMBER"),
        (TrafficLight, "TLP:AMBRE", "TLP:AMBER"),
    ],
)
def test_a_word_leads_to_the_choice_that_was_meant(kind: object, word: str, meant: str) -> None:
    assert choice_meant(word, Expected((kind,), ())) == meant


@pytest.mark.parametrize(
    ("kind", "word"),
    [(TrafficLight, "TLP:ORANGE"), (TrafficLight, "TLP:BLACK"), (Purpose, "lunch"), (Status, "nieuw")],
)
def test_a_word_that_could_mean_anything_leads_nowhere(kind: object, word: str) -> None:
    assert choice_meant(word, Expected((kind,), ())) == ""


def test_an_old_name_from_one_list_is_not_proposed_in_another() -> None:
    assert choice_meant("white", Expected((Purpose,), ())) == ""
