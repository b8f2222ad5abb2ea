"""What is handed over is a copy of a few named fields, and from it nothing else of the board is in reach."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from dataclasses import fields
from datetime import date
from enum import Enum
from pathlib import Path
from types import FunctionType, ModuleType

import pytest
from marked_inputs import DAY, Maker

from boardkit.documents.non_paper import Ground, NonPaper, Proposal
from boardkit.model.board import Records
from boardkit.model.eu_input import EuInput
from boardkit.model.part import Part
from boardkit.model.record import Record
from boardkit.model.source import Source
from boardkit.model.text import Text
from boardkit.source.folder import load_board
from boardkit.source.located import Located
from boardkit.views.handed_over import HandedAsk, HandedClaim, HandedOver, hand_over

Write = Callable[..., Path]

WHAT_TO_THINK_OF = """
A field was added to what is handed over, or taken from it. Other countries read that paper: see that the
field cannot hold red lines, room to move, who stands where, who agreed, or what was given in confidence. Then
add it here, to boardkit/rules/handing_over.py, to may_leave in tests/marked_inputs.py, and to the paper's
template in each language.
"""
FIELDS: dict[type, str] = {
    HandedOver: "title body meeting essence position principles asks claims co_sponsors tlp is_example",
    HandedAsk: "text of by",
    HandedClaim: "text source locator is_aggregated",
    Proposal: "text of by",
    Ground: "text source",
    NonPaper: "title body meeting tlp is_final is_example context grounds position principles "
    "proposals co_sponsors",
}


@pytest.mark.parametrize("model", FIELDS, ids=lambda model: model.__name__)
def test_what_is_handed_over_has_these_fields_and_no_other(model: type) -> None:
    assert [one.name for one in fields(model)] == FIELDS[model].split(), WHAT_TO_THINK_OF
    assert "__slots__" in vars(model)


INPUT = """
    id: eu-draught
    level: government
    notes: [Nog na te gaan]
    subject: Diepere vaargeulen
    eu_meeting: epc-1
    task: art-3
    essence: {nl: Schepen worden dieper., en: Ships get deeper.}
    position: Eén norm voor alle havens.
    red_lines: [Geen norm boven twaalf meter.]
    fallback: Een proef.
    non_paper: {title: Havens op diepte, principles: [Diep is veilig.], co_sponsors: [Lidstaat A]}
    asks: [{id: one, text: Stel één norm vast., of: Raad, by: 2025-Q1}]
    evidence:
      - {text: Openbaar., source: {id: letter, locator: p. 3}, asks: [one]}
      - {text: Zonder bron.}
      - {text: Bron die er niet is., source: {id: nowhere}}
      - {text: Bron voor leden., source: {id: minutes}}
      - {text: Bron zonder niveau., source: {id: report}}
      - {text: Met negen samen., source: {id: minutes, locator: p. 9}, level: aggregated, contributors: 9}
      - {text: Met vier samen., level: aggregated, contributors: 4}
      - {text: Vooral van één., level: aggregated, contributors: 9, largest_share: 51}
      - {text: Half van één., level: aggregated, contributors: 5, largest_share: 50}
      - {text: Van wie bijdroeg., level: aggregated}
      - {text: In vertrouwen., source: {id: letter}, level: confidential}
    contributions:
      - {seat: shipper, on: 2024-07-10, text: Onze eis.}
      - {seat: pilot, on: 2024-07-10, text: Onze eis.}
      - {seat: tug, on: 2024-07-10, text: Onze eis.}
      - {seat: dock, on: 2024-07-10, text: Onze eis.}
      - {seat: yard, on: 2024-07-10, text: Onze eis.}
    """
SEATS = "".join(
    f"- {{id: {name}, title: {name.title()}, role: member}}\n"
    for name in ("shipper", "pilot", "tug", "dock", "yard", "chair")
)
FILES = {
    "board.yaml": """
        names: [{name: Havenberaad}]
        abbreviation: HB
        eu_profile: ports
        """,
    "eu-profiles.yaml": """
        - {id: ports, level: secretariat, name: Europese Havenraad, short: EPC, law: Havenverordening}
        """,
    "seats.yaml": SEATS,
    "eu-meetings.yaml": "- {id: epc-1, level: secretariat, date: 2024-09-26}\n",
    "sources.yaml": """
        - id: letter
          title: Brief over havens
          reference: {kind: other, number: Brief 12}
          date: 2024-03
          address: havens.example
          notes: [Wie heeft dit gelekt?]
          source: {id: minutes}
          example: true
        - {id: minutes, level: members, title: Verslag van de leden}
        - {id: report, title: Rapport}
        """,
    "eu/draught.yaml": INPUT,
}


@pytest.fixture
def given(small_board: Write) -> HandedOver:
    found = hand_over(load_board(small_board(FILES)), "eu-draught", day=date(2024, 9, 2))
    assert found
    return found


def nl(text: Text | None) -> str:
    return text.wording("nl") if text else ""


def test_it_is_what_it_should_be_whatever_the_level_of_what_it_comes_from(given: HandedOver) -> None:
    assert [nl(one) for one in (given.title, given.body, given.essence, given.position)] == [
        "Havens op diepte",
        "Europese Havenraad",
        "Schepen worden dieper.",
        "Eén norm voor alle havens.",
    ]
    assert [nl(one) for one in (*given.principles, *given.co_sponsors)] == ["Diep is veilig.", "Lidstaat A"]
    assert str(given.meeting) == "value='2024-09-26' approx=False stated=True"
    assert [(nl(one.text), nl(one.of), one.by and one.by.value) for one in given.asks] == [
        ("Stel één norm vast.", "Raad", "2025-Q1")
    ]


def test_of_the_claims_only_the_public_ones_and_sums_without_a_face_are_handed_over(
    given: HandedOver,
) -> None:
    told = [(one.text.wording("nl"), one.is_aggregated, one.source is not None) for one in given.claims]
    assert told == [
        ("Openbaar.", False, True),
        ("Bron zonder niveau.", False, True),
        ("Met negen samen.", True, False),
        ("Half van één.", True, False),
    ]
    assert [one.locator for one in given.claims] == ["p. 3", None, None, None]


def test_a_source_is_how_it_is_found_and_nothing_of_ours(given: HandedOver) -> None:
    source = given.claims[0].source
    assert source
    found = (source.reference and source.reference.number, source.date and source.date.value, source.address)
    assert (nl(source.title), *found) == ("Brief over havens", "Brief 12", "2024-03", "havens.example")
    assert (source.id, source.notes, source.source, source.example) == ("", (), None, False)
    # It is a record, with room for more than may leave: only these are filled in.
    assert source.model_fields_set == {"id", "title", "short", "reference", "date", "address"}, (
        WHAT_TO_THINK_OF
    )


def test_a_sum_that_too_few_on_file_stand_behind_is_not_handed_over(small_board: Write) -> None:
    fewer = INPUT.replace("      - {seat: yard, on: 2024-07-10", "      - {seat: yard, on: 2024-09-10")
    given = hand_over(
        load_board(small_board({**FILES, "eu/draught.yaml": fewer})), "eu-draught", day=date(2024, 9, 2)
    )
    assert given
    assert [nl(one.text) for one in given.claims] == ["Openbaar.", "Bron zonder niveau."]


def test_there_is_no_such_input(small_board: Write) -> None:
    board = load_board(small_board(FILES))
    assert hand_over(board, "eu-draft", day=date(2024, 9, 2)) is None
    assert hand_over(board, "letter", day=date(2024, 9, 2)) is None


SHARED = (type, ModuleType, FunctionType, Enum)
"""What every object leads to, and what leads from there to everything: it belongs to no board."""


def in_reach(start: object) -> Iterator[object]:
    """Everything that an object holds, in whatever attribute or slot, and all that this holds."""
    seen: set[int] = set()
    waiting = [start]
    while waiting:
        one = waiting.pop()
        if id(one) in seen or isinstance(one, SHARED):
            continue
        seen.add(id(one))
        yield one
        waiting.extend(gc.get_referents(one))


def test_from_what_is_handed_over_no_record_of_the_board_is_in_reach(small_board: Write) -> None:
    board = load_board(small_board(FILES))
    given = hand_over(board, "eu-draught", day=date(2024, 9, 2))
    own = {id(part) for part in board.parts()}
    reached = list(in_reach(given))
    assert [one for one in reached if isinstance(one, Records | Located)] == []
    assert [one for one in reached if id(one) in own] == []
    assert {type(one) for one in reached if isinstance(one, Record)} == {Source}
    assert {one.where.path for one in reached if isinstance(one, Part)} == {""}


def test_the_walk_does_reach_whatever_an_object_holds(small_board: Write) -> None:
    board = load_board(small_board(FILES))
    reached = {id(one) for one in in_reach(board)}
    assert {id(part) for part in board.parts()} <= reached
    assert any(isinstance(one, Located) for one in in_reach(board.find(EuInput, "eu-draught")))


@pytest.mark.parametrize("seed", range(25))
def test_from_no_board_made_at_random_is_more_in_reach_than_its_own_texts(seed: int) -> None:
    board = Maker(seed).board()
    given = hand_over(board, board.eu_inputs[0].id, day=DAY)
    own = {id(part) for part in board.parts()}
    reached = list(in_reach(given))
    assert len(reached) > 20
    assert [one for one in reached if id(one) in own or isinstance(one, Records)] == []
