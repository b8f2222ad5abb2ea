from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from boardkit.app.vocabulary import as_markdown
from boardkit.model.board import Records
from boardkit.model.shape import shape
from boardkit.source.files import FILES, FileKind

PAGE = Path(__file__).parents[2] / "docs" / "vocabulary.md"

TEXT = as_markdown()


def section(heading: str) -> str:
    """What stands under a heading, up to the next one."""
    (found,) = re.findall(rf"^##+ {re.escape(heading)}\n(.*?)(?=^##|\Z)", TEXT, re.MULTILINE | re.DOTALL)
    return str(found)


def row(heading: str, field: str) -> list[str]:
    (found,) = [line for line in section(heading).splitlines() if line.startswith(f"| `{field}` |")]
    return [cell.strip() for cell in found.strip("|").split("|")][1:]


def test_the_page_about_the_fields_is_fresh(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        PAGE.write_text(TEXT, "utf-8", newline="\n")
    assert PAGE.read_text("utf-8") == TEXT, "renew it: python3 do.py test --update-golden"


def test_every_kind_of_record_has_a_chapter_in_the_order_of_a_boards_records() -> None:
    assert [file.field for file in FILES] == [one.name for one in fields(Records)]
    chapters = re.findall(r"^## (.+)\n\n(?:In|A list in) `(.+?)`", TEXT, re.MULTILINE)
    assert [name for _, name in chapters] == [file.name for file in FILES]
    assert ("Meeting", "meetings/*.yaml") in chapters


def test_no_heading_stands_there_twice() -> None:
    headings = re.findall(r"^#+ (.+)$", TEXT, re.MULTILINE)
    assert len(headings) > 80
    assert len(headings) == len(set(headings))


def test_every_link_leads_to_a_heading() -> None:
    anchors = {one.lower().replace(" ", "-") for one in re.findall(r"^#+ (.+)$", TEXT, re.MULTILINE)}
    links = set(re.findall(r"\]\(#(.+?)\)", TEXT))
    assert links
    assert links <= anchors


@pytest.mark.parametrize("file", FILES, ids=[file.field for file in FILES])
def test_every_field_of_a_record_stands_in_its_chapter(file: FileKind) -> None:
    chapter = TEXT.partition(f"in `{file.name}`" if file.is_list else f"\nIn `{file.name}`")[2].partition(
        "\n##"
    )[0]
    assert {one.written for one in shape(file.record)} <= set(re.findall(r"`(\w+)`", chapter))


@pytest.mark.parametrize(
    ("heading", "field", "cells"),
    [
        ("Meeting", "date", ["date", "yes", "", "The day"]),
        ("Meeting", "start", ["time", "yes", "", "When it begins"]),
        (
            "Meeting",
            "kind",
            [
                "one of the words under [meeting kind](#meeting-kind)",
                "else `regular`",
                "",
                "How the board meets",
            ],
        ),
        (
            "Meeting",
            "handled",
            [
                "list of: link to an item of this meeting",
                "",
                "",
                "The items in the order in which they were handled",
            ],
        ),
        ("Seat", "from", ["date", "", "", "First day of the term"]),
        (
            "Seat",
            "person",
            ["one line", "", "members", "Who sits in it; leave out unless papers for members need it"],
        ),
        ("Segment", "id", ["identifier", "yes", "", "Stable, lower case with hyphens, never reused"]),
        ("Segment", "parent", ["link to [segment](#segment)", "", "", "The segment that it is a part of"]),
        (
            "Paper",
            "by",
            ["link to [organisation](#organisation) or [seat](#seat)", "", "", "Who hands it in"],
        ),
        ("Paper", "version", ["number", "", "", "Its version, when there is more than one"]),
        (
            "Agenda item",
            "about",
            ["list of: link to any record", "", "", "The bottlenecks, actions and others it is about"],
        ),
        (
            "Agenda item",
            "minutes",
            ["number from 1 to 600", "", "", "How long; a part of an item may leave it out"],
        ),
        (
            "Agenda item",
            "items",
            ["list of: [agenda item](#agenda-item)", "", "", "Its parts, numbered 5.1, 5.2"],
        ),
        (
            "Bottleneck",
            "given_in_confidence",
            [
                "true or false",
                "else `false`",
                "",
                "true when a company gave it in confidence: then government at least reads it",
            ],
        ),
        ("EU input", "red_lines", ["list of: [text](#text)", "", "government", "What may not be given away"]),
        ("Funding", "amount", ["amount", "yes", "", "In whole units: 220500000 for 220.5 million"]),
        (
            "Action",
            "due",
            ["[rough date](#rough-date)", "", "", "The first date that was agreed; none: left open"],
        ),
        (
            "Defaults",
            "paper_deadline",
            ["number", "else `10`", "", "Papers must be in so many working days before the meeting"],
        ),
        ("Charter", "language", ["one of `nl`, `en`", "else `nl`", "", "The board's own language"]),
        (
            "Update",
            "severity",
            ["number from 1 to 5", "", "", "Of a bottleneck: 1 is slight, 5 blocks the goal"],
        ),
        ("Text", "nl", ["words", "", "", "The text in Dutch"]),
    ],
)
def test_a_row_says_what_stands_in_a_field(heading: str, field: str, cells: list[str]) -> None:
    assert row(heading, field) == cells


def test_a_concept_is_explained_under_its_heading() -> None:
    assert "Something that keeps a priority from its goal" in section("Bottleneck")


def test_what_every_fact_may_say_is_told_once_and_referred_to() -> None:
    assert "`notes`" in section("Fact")
    assert (
        section("Segment")
        .rstrip()
        .endswith("Also: `source`, `example`, `level`, `notes`; see [fact](#fact).")
    )


def test_a_level_of_its_own_is_told_where_it_counts() -> None:
    assert row("Interest declaration", "level")[1] == "else `secretariat`"
    assert "Also: `source`, `example`, `notes`;" in section("Interest declaration")


def test_what_a_person_cannot_write_does_not_stand_there() -> None:
    assert "`own`" not in TEXT


def test_a_words_row_has_the_word_in_both_languages() -> None:
    assert "| `held` | gehouden | held |" in section("Meeting status")
    assert "| `TLP:AMBER+STRICT` | TLP:AMBER+STRICT | TLP:AMBER+STRICT |" in section("Traffic light")
