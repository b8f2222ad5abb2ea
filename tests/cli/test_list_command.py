from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from european_board import EUROPE, INPUT, MEETINGS, PROFILE
from typer.testing import CliRunner

from boardkit.cli.commands import app
from boardkit.cli.table import table

Write = Callable[..., Path]


def tables(folder: Path, day: str, language: str = "en") -> list[str]:
    """What is printed: one text for each table."""
    words = ["list", "--board", str(folder), "--day", day, "--language", language]
    result = CliRunner().invoke(app, words)
    assert result.exit_code == 0
    return result.stdout.removesuffix("\n").split("\n\n")


def test_european_meetings_are_listed_with_the_days_that_lead_up_to_them(small_board: Write) -> None:
    _, european, _ = tables(small_board(EUROPE), "2024-05-15")
    assert european == (
        "European meeting  Date        Members by  Agreed by    Last meeting  Input by     Stream\n"
        "----------------  ----------  ----------  -----------  ------------  -----------  --------\n"
        "epc-1             4 Jul 2024  7 Jun 2024  25 Jun 2024  2024-01       28 Jun 2024  Dredging\n"
        "epc-2             Q4 2024     –           –            –             –            –"
    )


def test_inputs_are_listed_with_the_step_that_they_missed(small_board: Write) -> None:
    *_, inputs = tables(small_board(EUROPE), "2024-06-08")
    assert inputs == (
        "European input  State       European meeting  Behind with  Subject\n"
        "--------------  ----------  ----------------  -----------  ----------------------\n"
        "draught         collecting  epc-1             draft        Draught in the fairway"
    )


@pytest.mark.parametrize(
    ("day", "word"),
    [
        ("2024-06-07", "–"),
        ("2024-06-08", "concept"),
        ("2024-06-17", "afstemming"),
        ("2024-06-26", "afronding"),
        ("2024-07-01", "verzending"),
        ("2024-07-05", "–"),
    ],
)
def test_the_missed_step_is_said_in_a_word(small_board: Write, day: str, word: str) -> None:
    *_, inputs = tables(small_board(EUROPE), day, "nl")
    head, _, row = inputs.splitlines()
    assert head.split("  ")[0] == "EU-inbreng"
    place = head.index("Te laat met")
    assert row[place:].split()[0] == word


def test_an_input_without_a_meeting_or_a_step_has_dashes(small_board: Write) -> None:
    bare = INPUT.replace("    eu_meeting: epc-1\n", "").replace(
        "    history: [{on: 2024-05-01, stage: collecting}]\n", ""
    )
    *_, inputs = tables(small_board({**EUROPE, "eu/draught.yaml": bare}), "2024-06-08")
    assert inputs.splitlines()[2].split()[:4] == ["draught", "–", "–", "–"]


def test_a_long_stream_and_a_long_subject_are_cut_at_the_width_of_a_screen(small_board: Write) -> None:
    long = "Over de diepgang van alle zeehavens, kanalen en vaargeulen tussen de Dollard en het Zwin"
    folder = small_board(
        {
            **EUROPE,
            "eu-profiles.yaml": PROFILE.replace("{nl: Baggeren, en: Dredging}", f'"{long}"'),
            "eu/draught.yaml": INPUT.replace(
                "{nl: Diepgang in de vaargeul, en: Draught in the fairway}", f'"{long}"'
            ),
        }
    )
    for language in ("nl", "en"):
        *_, european, inputs = tables(folder, "2024-06-17", language)
        assert max(len(line) for line in (*european.splitlines(), *inputs.splitlines())) == 120
        assert european.splitlines()[2].endswith("…")
        assert inputs.splitlines()[2].endswith("…")


def test_a_board_without_a_european_body_lists_nothing_of_it(small_board: Write) -> None:
    assert len(tables(small_board(), "2024-06-01")) == 1
    only_meetings = {
        "board.yaml": EUROPE["board.yaml"],
        "eu-profiles.yaml": PROFILE,
        "eu-meetings.yaml": MEETINGS,
    }
    assert len(tables(small_board(only_meetings), "2024-06-01")) == 2


def test_only_a_last_column_is_cut_and_its_head_never() -> None:
    rows = [["abcdef", "klm nop"]]
    assert table(["A", "B"], rows) == table(["A", "B"], rows, width=15)
    assert table(["A", "B"], rows, width=13).splitlines() == ["A       B", "------  -----", "abcdef  klm…"]
    assert table(["A", "Long"], rows, width=5).splitlines() == [
        "A       Long",
        "------  ----",
        "abcdef  klm…",
    ]
