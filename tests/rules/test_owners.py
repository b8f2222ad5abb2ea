from __future__ import annotations

import pytest
from made import charter, meeting, seat

from boardkit.model.board import Board
from boardkit.model.organisation import Organisation
from boardkit.rules.owners import UnknownOwner, owner_named

FIRM = {
    "id": "yard",
    "type": "company",
    "names": [{"name": "Oude Werf"}, {"name": "De Werf", "short": "DW", "since": "2024-01-01"}],
}
BOARD = Board(
    charter(),
    seats=(seat(title={"nl": "Mkb-lid A", "en": "SME member A"}), seat(id="sme-b", title="Mkb-lid B")),
    organisations=(Organisation.model_validate(FIRM),),
    meetings=(meeting(action_points=[{"id": "ap-1", "text": "Doen.", "owner": "sme-b"}]),),
)


@pytest.mark.parametrize(
    ("written", "owner"),
    [
        ("sme-a", "sme-a"),
        ("Mkb-lid A", "sme-a"),
        ("sme member a", "sme-a"),
        ("  MKB-LID  B ", "sme-b"),
        ("De Werf", "yard"),
        ("oude werf", "yard"),
        ("dw", "yard"),
    ],
)
def test_an_owner_is_known_by_its_identifier_and_by_every_name(written: str, owner: str) -> None:
    assert owner_named(BOARD, written) == owner


@pytest.mark.parametrize(
    ("written", "guess"), [("sme-aa", "sme-a"), ("De Werff", "yard"), ("iets heel anders", "")]
)
def test_who_is_not_known_is_told_who_was_probably_meant(written: str, guess: str) -> None:
    with pytest.raises(UnknownOwner) as unknown:
        owner_named(BOARD, written)
    assert (unknown.value.guess, unknown.value.known) == (guess, ("sme-b",))
