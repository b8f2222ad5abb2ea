from __future__ import annotations

import pytest
from field_telling import taken, told

from boardkit.model.record import Audience, Citation, Identifier, PriorityLink


@pytest.mark.parametrize("written", ["talent-03", "a", "7", "2024-01", "eu-28.2.a", "28-2-a", "x" * 80])
def test_an_identifier_has_small_letters_digits_and_single_hyphens(written: str) -> None:
    assert taken(Identifier, written) == written


@pytest.mark.parametrize(
    "written",
    [
        "Talent-03",
        "talent_03",
        "talent 03",
        "talent--03",
        "-talent",
        "talent-",
        "a..b",
        ".",
        "café",
        "a/b",
        "٣",
        "ﬁ",
    ],
)
@pytest.mark.parametrize("kind", [Identifier, PriorityLink])
def test_anything_else_is_no_identifier(kind: object, written: str) -> None:
    assert told(kind, written) == (
        f"{written} is not an identifier: those have small letters, digits and single hyphens. "
        "For example: talent-03."
    )


def test_an_identifier_is_never_empty() -> None:
    assert told(Identifier, "") == "This text is empty. Fill it in, or take the field out."


def test_a_list_in_the_place_of_one_link_is_refused() -> None:
    assert told(PriorityLink, ["talent"]).startswith("Text belongs here, not a list")


def test_a_source_is_cited_by_its_identifier_and_a_place_in_it() -> None:
    citation = Citation.model_validate({"id": "kst-33009", "locator": "blz. 4, §2"})
    assert (citation.id, citation.locator) == ("kst-33009", "blz. 4, §2")


@pytest.mark.parametrize(
    ("reader", "seen"),
    [
        (Audience.PUBLIC, {"public"}),
        (Audience.MEMBERS, {"public", "members"}),
        (Audience.GOVERNMENT, {"public", "members", "government"}),
        (Audience.SECRETARIAT, {"public", "members", "government", "secretariat"}),
    ],
)
def test_each_reader_sees_what_the_wider_circles_see(reader: Audience, seen: set[str]) -> None:
    assert {level.value for level in Audience if reader.sees(level)} == seen
