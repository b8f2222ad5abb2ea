from __future__ import annotations

from itertools import product

import pytest
from made import bottleneck, declaration, item, meeting, paper

from boardkit.model.marking import Classification, Marking
from boardkit.model.part import Part
from boardkit.model.record import Audience
from boardkit.model.text import Text
from boardkit.rules.levels import is_departmental, level_of, narrowest, own_level

PUBLIC, MEMBERS, GOVERNMENT, SECRETARIAT = Audience
DEPARTMENTAL = {"label": "departmental", "set_by": "Directeur", "until": "2025-01-01"}
MARKINGS = [(label, {"label": label}) for label in ("public", "internal", "business_confidential")]


@pytest.mark.parametrize(
    ("part", "above", "level"),
    [
        # A record inside another that says nothing is as open as the whole ...
        (bottleneck(), PUBLIC, PUBLIC),
        (bottleneck(), SECRETARIAT, SECRETARIAT),
        # ... but an item or a paper has the board's default.
        (item("a"), PUBLIC, MEMBERS),
        (paper(), PUBLIC, MEMBERS),
        (paper(), GOVERNMENT, GOVERNMENT),
        # What it says itself counts, and never opens more than the whole.
        (bottleneck(level="government"), PUBLIC, GOVERNMENT),
        (bottleneck(level="public"), GOVERNMENT, GOVERNMENT),
        (item("a", level="public"), PUBLIC, PUBLIC),
        (paper(level="public"), MEMBERS, MEMBERS),
        (paper(level="secretariat"), MEMBERS, SECRETARIAT),
        # Words carry no level of their own.
        (Text.model_validate("Kades"), PUBLIC, PUBLIC),
        (Text.model_validate("Kades"), SECRETARIAT, SECRETARIAT),
    ],
)
def test_a_part_is_as_open_as_it_says_and_never_more_than_the_whole(
    part: Part, above: Audience, level: Audience
) -> None:
    assert level_of(part, above=above, default=MEMBERS) is level


@pytest.mark.parametrize("written", list(Audience))
def test_what_a_company_gave_in_confidence_is_for_government_at_least(written: Audience) -> None:
    given = bottleneck(level=written.value, given_in_confidence="true")
    expected = SECRETARIAT if written is SECRETARIAT else GOVERNMENT
    assert level_of(given, above=PUBLIC, default=PUBLIC) is expected
    assert own_level(given, default=PUBLIC) is expected


@pytest.mark.parametrize(
    "part",
    [
        item("a", level="public", marking=DEPARTMENTAL),
        paper(level="public", marking=DEPARTMENTAL),
        meeting(marking=DEPARTMENTAL),
    ],
)
def test_a_departmental_marking_keeps_it_inside_government(part: Part) -> None:
    assert level_of(part, above=PUBLIC, default=PUBLIC) is GOVERNMENT
    assert own_level(part, default=PUBLIC) is GOVERNMENT
    assert level_of(part, above=SECRETARIAT, default=PUBLIC) is SECRETARIAT


@pytest.mark.parametrize(("label", "marking"), MARKINGS)
def test_a_lower_marking_changes_nothing_about_who_reads(label: str, marking: dict[str, str]) -> None:
    assert level_of(paper(level="public", marking=marking), above=PUBLIC, default=MEMBERS) is PUBLIC
    assert not is_departmental(Marking(label=Classification(label)))


def test_only_the_departmental_marking_is_departmental() -> None:
    assert is_departmental(Marking.model_validate(DEPARTMENTAL))
    assert not is_departmental(None)


@pytest.mark.parametrize(
    ("part", "level"),
    [
        (bottleneck(), MEMBERS),
        (bottleneck(level="public"), PUBLIC),
        (bottleneck(level="secretariat"), SECRETARIAT),
        (meeting(), PUBLIC),
        (declaration("2024-01-10"), SECRETARIAT),
        (Text.model_validate("Kades"), MEMBERS),
    ],
)
def test_a_record_by_itself_has_its_own_level_else_the_boards_default(part: Part, level: Audience) -> None:
    assert own_level(part, default=MEMBERS) is level


@pytest.mark.parametrize(("one", "other"), list(product(Audience, Audience)))
def test_the_narrowest_of_two_levels_is_seen_only_by_who_may_see_both(one: Audience, other: Audience) -> None:
    level = narrowest(one, other)
    for reader in Audience:
        assert reader.sees(level) == (reader.sees(one) and reader.sees(other))
