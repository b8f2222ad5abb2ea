"""The commands for papers about what came of a meeting, as a secretary types them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from boardkit.cli.commands import app
from boardkit.word.text import plain_text

Write = Callable[..., Path]
Run = Callable[..., Result]
HELD = """\
outcomes:
  - {number: 2024-01-01, item: dredging, result: adopted, text: {nl: Er wordt gebaggerd., en: We dredge.}}
action_points:
  - id: 2024-01-a1
    item: dredging
    text: {nl: Peilen., en: Take soundings.}
    owner: shipper
    due: 2024-06-20
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small_board: Write) -> Run:
    folder = small_board()
    meeting = folder / "meetings" / "2024-01.yaml"
    meeting.write_text(meeting.read_text("utf-8") + HELD, "utf-8")
    monkeypatch.chdir(tmp_path)
    day = ("--board", "board", "--day", "2024-07-01")
    return lambda *words: CliRunner().invoke(app, [*words, *(() if "--day" in words else day)])


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (("minutes", "2024-01", "--clean"), "HB-2024-01-verslag-leden"),
        (("minutes", "2024-01", "--clean", "--for", "public"), "HB-2024-01-verslag-openbaar"),
        (("decisions", "2024-01"), "HB-2024-01-conclusies-en-acties-leden"),
        (("decisions", "2024-01", "--for", "public"), "HB-2024-01-conclusies-en-acties-openbaar"),
        (("actions",), "HB-actielijst-leden"),
        (("actions", "--for", "secretariat"), "HB-actielijst-secretariaat"),
        (("actions", "--for", "public"), "HB-actielijst-openbaar"),
        (("actions", "--owner", "Reder A"), "HB-actielijst-leden-shipper"),
        (("overview", "funding"), "HB-financieel-overzicht-leden"),
        (("overview", "funding", "--for", "government"), "HB-financieel-overzicht-rijk"),
        (("overview", "funding", "--for", "public"), "HB-financieel-overzicht-openbaar"),
        (("decisions", "2024-01", "--language", "en"), "HB-2024-01-conclusions-and-actions-members"),
    ],
)
def test_each_paper_lands_under_its_own_name(run: Run, words: tuple[str, ...], name: str) -> None:
    result = run(*words)
    assert (result.exit_code, result.stdout.splitlines()[0].split(": ")[0]) == (0, f"papers/{name}.docx")
    assert [path.stem for path in Path("papers").iterdir()] == [name]


def test_the_list_of_actions_says_what_to_do(run: Run) -> None:
    run("actions", "--out", "x.docx")
    text = plain_text(Path("x.docx").read_bytes())
    assert "2024-01-A1 | Peilen. | Reder A | 20 juni 2024 | te laat, gepland 20 juni 2024" in text


@pytest.mark.parametrize(
    ("owner", "said"),
    [
        ("Reder B", "Er is geen organisatie of zetel Reder B. Bedoelt u shipper?\n"),
        (
            "Iets heel anders",
            "Er is geen organisatie of zetel Iets heel anders. Actiepunten hebben: shipper.\n",
        ),
    ],
)
def test_an_owner_that_is_not_known_is_wrong_usage(run: Run, owner: str, said: str) -> None:
    result = run("actions", "--owner", owner)
    assert (result.exit_code, result.stderr) == (2, said)
    assert not Path("papers").exists()


@pytest.mark.parametrize("command", [("minutes", "2024-09", "--clean"), ("decisions", "2024-09")])
def test_a_meeting_that_is_not_there_is_wrong_usage(run: Run, command: tuple[str, ...]) -> None:
    result = run(*command)
    assert (result.exit_code, result.stderr) == (2, "Er is geen vergadering 2024-09; wel: 2024-01.\n")


@pytest.mark.parametrize("command", [("minutes", "2024-01", "--clean"), ("decisions", "2024-01")])
def test_a_meeting_that_is_still_to_come_has_no_minutes_and_no_outcomes(
    run: Run, command: tuple[str, ...]
) -> None:
    result = run(*command, "--board", "board", "--day", "2024-06-11", "--language", "en")
    assert result.exit_code == 1
    assert (
        "error meeting-to-come: The meeting of 12 June 2024 is still to come on 11 June 2024, "
        "and has no minutes and no outcomes." in result.stderr
    )
    assert not Path("papers").exists()


def test_a_meeting_of_which_nothing_is_recorded_has_no_minutes(run: Run) -> None:
    meeting = Path("board/meetings/2024-01.yaml")
    meeting.write_text(meeting.read_text("utf-8").replace(HELD, ""), "utf-8")
    result = run("minutes", "2024-01", "--clean", "--language", "en")
    assert result.exit_code == 1
    assert "Nothing is recorded yet of the meeting of 12 June 2024" in result.stderr


@pytest.mark.parametrize("reader", ["chair", "government"])
def test_a_reader_for_whom_there_is_no_such_paper_is_wrong_usage(run: Run, reader: str) -> None:
    for command in (("minutes", "2024-01", "--clean"), ("decisions", "2024-01"), ("actions",)):
        assert run(*command, "--for", reader).exit_code == 2


def test_build_makes_them_once_the_meeting_was_held(run: Run) -> None:
    names = {
        "HB-2024-01-verslag-leden",
        "HB-2024-01-verslag-openbaar",
        "HB-2024-01-conclusies-en-acties-leden",
        "HB-2024-01-conclusies-en-acties-openbaar",
        "HB-actielijst-leden",
        "HB-actielijst-secretariaat",
    }
    for day, made in (("2024-06-11", set()), ("2024-07-01", names)):
        run("build", "--board", "board", "--day", day, "--language", "nl", "--out", day)
        assert names & {path.stem for path in Path(day).iterdir()} == made
