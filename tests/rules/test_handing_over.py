"""The one rule about what is handed over says the same as the paper, text by text and word by word."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest
from made import charter, eu_input
from marked_inputs import DAY, Maker, markers

from boardkit.documents.kind import Edition, names_and_values
from boardkit.documents.non_paper import NON_PAPER
from boardkit.documents.parts.citation import cited_source
from boardkit.language import Language
from boardkit.model.board import Board
from boardkit.model.eu_body import EuProfile
from boardkit.model.source import Source
from boardkit.model.text import Text
from boardkit.rules.handing_over import Printed, all_handed_over, file_handed_over, title_handed_over
from boardkit.views.handed_over import hand_over

NAMES = {
    "short": {"nl": "Zq1zQ", "en": "Zq2zQ"},
    "reference": {"kind": "other", "number": "Zq3zQ"},
    "address": "https://www.zq4zq.example/zq5zq",
    "title": {"nl": "Zq6zQ", "en": "Zq7zQ"},
}


def printed(board: Board, one: str) -> tuple[Printed, ...]:
    found = next(each for each in board.eu_inputs if each.id == one)
    return tuple(all_handed_over(board, found, DAY))


@pytest.mark.parametrize(("seed", "language"), [*product(range(40), ["nl", "en"])])
def test_what_the_rule_names_is_what_the_paper_holds(seed: int, language: str) -> None:
    board = Maker(seed).board()
    one = board.eu_inputs[0].id
    given = hand_over(board, one, day=DAY)
    assert given
    paper = names_and_values(NON_PAPER.build(given, Edition(Language(language), final=True)))
    told = " ".join(words for each in printed(board, one) for _, words in each.wordings([language]))
    assert markers(told) == markers(str(paper))


def sources() -> Iterator[Source]:
    for number in range(2 ** (len(NAMES) - 1)):
        given = [name for place, name in enumerate(NAMES) if name == "title" or number & 1 << place]
        yield Source.model_validate({"id": "s", **{name: NAMES[name] for name in given}})


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    "source", [*sources()], ids=lambda one: "-".join(sorted(one.model_fields_set - {"id"}))
)
def test_a_source_is_called_what_papers_call_it(source: Source, language: str) -> None:
    evidence = [{"text": "Waar.", "source": {"id": "s"}}]
    one = eu_input(evidence=evidence)
    told = all_handed_over(Board(charter=charter(), sources=(source,), eu_inputs=(one,)), one, DAY)
    words = [words for each in told for where, words in each.wordings([language])]
    assert markers(" ".join(words)) == markers(
        cited_source(source, None, Edition(Language(language), final=True))
    )


def test_of_two_wordings_that_of_the_paper_is_told_and_the_other_when_there_is_none() -> None:
    both, dutch = Text.model_validate({"nl": "Ja", "en": "Yes"}), Text.model_validate({"nl": "Ja"})
    one = eu_input()
    assert [words for _, words in Printed(one, ("essence",), both).wordings(["en"])] == ["Yes"]
    assert [words for _, words in Printed(one, ("essence",), both).wordings(["nl", "en"])] == ["Ja", "Yes"]
    assert [words for _, words in Printed(one, ("essence",), dutch).wordings(["en"])] == ["Ja"]


def test_the_file_is_called_after_the_title_of_its_own_else_after_the_subject() -> None:
    own = eu_input(subject="Diepgang", non_paper={"title": {"nl": "Havens op diepte", "en": "Deep ports"}})
    assert file_handed_over(title_handed_over(own).text, "en") == "non-paper-deep-ports-en"
    assert file_handed_over(title_handed_over(own).text, "nl") == "non-paper-havens-op-diepte-nl"
    assert (
        file_handed_over(title_handed_over(eu_input(subject="Diepgang")).text, "nl")
        == "non-paper-diepgang-nl"
    )


def test_the_body_is_named_and_nothing_else_of_the_law() -> None:
    law = EuProfile.model_validate({"id": "p", "name": "Havenraad", "short": "HR", "law": "Wet"})
    one = eu_input(profile="p", essence="Kern", position="Inzet", subject="Diepgang", asks=[])
    told = printed(Board(charter=charter(), eu_profiles=(law,), eu_inputs=(one,)), one.id)
    assert [each.text.wording("nl") for each in told] == ["Diepgang", "Kern", "Inzet", "Havenraad"]
