"""Making the paper that is handed over says nothing of what stays inside, whatever is wrong with the board.

All that may not be told of these boards holds `Zq…zQ`. The whole command runs; its output, its exceptions,
its log, every file that it writes, and every name of one are searched.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import pytest
import yaml
from docx import Document
from marked_inputs import Maker
from typer.testing import CliRunner, Result

from boardkit.cli.commands import app
from boardkit.model.eu_input import EuInput
from boardkit.model.part import Part
from boardkit.source.files import FILES as KINDS_OF_FILES
from boardkit.word.everything import all_text
from boardkit.word.text import plain_text

Write = Callable[..., None]
ROOT = Path(__file__).resolve().parents[2]
MARK = re.compile(r"zq\w*?zq", re.IGNORECASE)
DAY = "2024-09-02"

BOARD = """
    names: [{name: {nl: ZqberaadzQ, en: ZqboardzQ}, short: ZqshortzQ}]
    abbreviation: ZQB
    languages: [nl, en]
    goal: ZqgoalzQ
    eu_profile: ports
    """
PROFILES = """
    - id: ports
      name: {nl: Europese Havenraad, en: European Ports Council}
      short: ZqshortzQ
      law: ZqlawzQ
      tasks: [{code: art-3, article: ZqarticlezQ, title: ZqtaskzQ}]
      notes: [ZqnotezQ]
    """
MEETINGS = """
    - {id: epc-1, date: 2024-09-26, points: [ZqpointzQ], input_deadline: 2024-09-12, notes: [ZqnotezQ]}
    """
SOURCES = """
    - {id: letter, title: {nl: Brief over havens, en: Letter on ports}, notes: [ZqnotezQ]}
    - {id: zqclosedzq, level: members, title: ZqclosedzQ}
    """
SEATS = """
    - {id: chair, title: ZqchairzQ, role: chair}
    - {id: zqshipperzq, title: ZqshipperzQ, person: ZqpersonzQ, role: member}
    - {id: zqbigzq, title: Grote reder, role: member}
    """
INPUT = """
    id: eu-draught
    level: government
    notes: [ZqnotezQ]
    subject: ZqsubjectzQ
    eu_meeting: epc-1
    point: 1
    task: art-3
    essence: {nl: Schepen worden dieper., en: Ships get deeper.}
    position: {nl: Eén norm voor alle havens., en: One standard for all ports.}
    requested: [ZqrequestedzQ]
    non_paper: {title: {nl: Diepere vaargeulen, en: Deeper fairways}}
    asks:
      - id: zqaskzq
        text: {nl: Stel één norm vast., en: Adopt one standard.}
        of: {nl: Raad, en: Council}
        by: 2025
      - {id: two, text: {nl: Meet elk jaar., en: Measure yearly.}, of: {nl: Lidstaten, en: Members}, by: 2025}
      - {id: three, text: {nl: Deel dat., en: Share that.}, of: {nl: Lidstaten, en: Members}, by: 2025}
    evidence:
      - text: {nl: Havens slibben dicht., en: Ports silt up.}
        source: {id: letter, locator: p. 3}
        level: public
        asks: [zqaskzq]
      - {text: ZqclaimzQ, source: {id: zqclosedzq, locator: ZqlocatorzQ}, level: public}
      - {text: ZqfewzQ, source: {id: zqclosedzq}, level: aggregated, contributors: 2}
      - {text: ZqmostzQ, source: {id: letter}, level: aggregated, contributors: 9, largest_share: 80}
      - {text: ZqconfidencezQ, source: {id: zqclosedzq}, level: confidential}
    speaking_points: [{nl: ZqpuntzQ, en: ZqpointzQ}]
    red_lines:
      - ZqredzQ
    flexibility: [ZqroomzQ]
    fallback: ZqfallbackzQ
    force_field:
      - {actor: ZqactorzQ, stance: opposes, confidence: high, source: ZqbasiszQ, date: 2024-08-20}
    if_raised: [{question: {nl: ZqvraagzQ, en: ZqquestionzQ}, answer: {nl: ZqantwoordzQ, en: ZqanswerzQ}}]
    coordination: [{who: zqshipperzq, status: agreed, on: 2024-08-30, text: ZqremarkzQ}]
    anchors: [{id: letter, locator: ZqanchorzQ, text: ZqboundzQ}]
    figures: [{id: zqfigurezq, title: ZqcountedzQ, unit: ZqunitzQ}]
    contributions:
      - seat: zqshipperzq
        on: 2024-07-10
        stances: [{ask: zqaskzq, stance: opposes}]
        figures: [{figure: zqfigurezq, amount: 12}]
        requests: [ZqwishzQ]
        text: ZqsaidzQ
    history:
      - {on: 2024-07-01, stage: collecting}
      - {on: 2024-08-31, stage: cleared}
    """
FILES = {
    "board.yaml": BOARD,
    "eu-profiles.yaml": PROFILES,
    "eu-meetings.yaml": MEETINGS,
    "sources.yaml": SOURCES,
    "seats.yaml": SEATS,
    "declarations.yaml": None,
    "meetings/2024-01.yaml": None,
    "eu/draught.yaml": INPUT,
}
INPUT_FILE = "eu/draught.yaml"
OBJECTION = (
    "text: ZqremarkzQ}]",
    "text: ZqremarkzQ}, {who: zqshipperzq, status: objection, on: 2024-09-01, text: ZqnozQ}]",
)
OTHER_INPUT = """
    id: zqotherzq
    subject: {nl: Diepere vaargeulen, en: Deeper fairways}
    task: art-3
    essence: ZqessencezQ
    position: ZqpositionzQ
    history: [{on: 2024-07-01, stage: collecting}]
    """


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small_board: Callable[..., Path]) -> Write:
    """Writes the board with some texts replaced; what is kept of templates goes into this folder, too."""
    monkeypatch.chdir(tmp_path)
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "cache"))

    def write(*changes: tuple[str, str], files: dict[str, str | None] | None = None) -> None:
        board: dict[str, str | None] = {**FILES, **(files or {})}
        for old, new in changes:
            name = next(name for name, text in board.items() if text and old in text)
            board[name] = (board[name] or "").replace(old, new)
        small_board(board)

    return write


def hand_over(*words: str) -> Result:
    return CliRunner().invoke(
        app, ["memo", "eu-draught", "--as", "non-paper", "--board", "board", "--day", DAY, *words]
    )


def leaks(result: Result, caplog: pytest.LogCaptureFixture) -> list[str]:
    """Every marker in anything that the command says, writes, raises or notes."""
    raised = "".join(traceback.format_exception(result.exception)) if result.exception else ""
    return MARK.findall("\n".join([result.output, result.stderr, raised, caplog.text, *left_behind()]))


def left_behind() -> Iterator[str]:
    """The name and content of each file outside the board's own folder."""
    for path in Path().rglob("*"):
        if path.parts[0] != "board":
            yield path.as_posix()
            if path.is_file():
                content = path.read_bytes()
                yield all_text(content) if path.suffix == ".docx" else content.decode("latin-1")


def codes(result: Result) -> list[str]:
    lines = [one for one in result.output.splitlines() if re.match(r"\S+\.yaml:\d+", one)]
    return [one.split(": ")[1].split()[-1] for one in lines]


Change = tuple[str, str]
FOUND: dict[str, tuple[str, Change]] = {
    "not cleared": ("input-not-cleared", ("2024-08-31, stage: cleared", "2024-09-30, stage: cleared")),
    "an objection": ("input-objection", OBJECTION),
    "not agreed": ("agreement-missing", ("status: agreed", "status: sent")),
    "no source": ("evidence-without-source", ("ZqconfidencezQ, source: {id: zqclosedzq}", "ZqconfidencezQ")),
    "a vague ask": ("ask-vague", ("        of: {nl: Raad, en: Council}\n    ", "    ")),
    "a price": ("competition-sensitive", ("text: ZqsaidzQ", "text: ZqsaidzQprijs van 12% marge ZqzQ")),
    "a long essence": ("essence-long", ("Schepen worden dieper.", "Een. Twee. Drie. Vier. Vijf.")),
    "a board that is named": ("board-named", ("essence: {nl: Schepen", "essence: {nl: ZQB, en: ZQB} #")),
    "a source that names the board": (
        "board-named",
        ("nl: Brief over havens, en: Letter", "en: Letter of ZQB"),
    ),
    "somebody named": (
        "seat-named",
        ("essence: {nl: Schepen", "essence: {nl: De grote reder, en: De grote reder} #"),
    ),
}
REFUSED: dict[str, tuple[str, Change]] = {
    "unknown task": (
        "name-unknown",
        ("task: art-3\n    essence: {nl: Sch", "task: zqarticlezq\n    essence: {nl: Sch"),
    ),
    "a colon in a red line": ("yaml-colon", ("- ZqredzQ", "- ZqredzQ: ZqcolonzQ: nee")),
    "a quote in a red line": ("yaml-quote", ("- ZqredzQ", "- 'ZqredzQ")),
    "a bracket in a red line": ("yaml-bracket", ("- ZqredzQ", "- [ZqredzQ")),
    "a red line without space": ("yaml-space", ("- ZqredzQ", "-ZqredzQ")),
    "a red line starting oddly": ("yaml-character", ("- ZqredzQ", "- %ZqredzQ")),
    "a red line with a block": ("text-languages", ("- ZqredzQ", "- {de: ZqredzQ}")),
    "a red line with an unseen character": ("text-character", ("- ZqredzQ", '- "Zq\u202eredzQ ZqredzQ"')),
    "red lines without dash": ("list-expected", ("red_lines:\n      - ZqredzQ", "red_lines: ZqredzQ")),
    "a fallback twice": (
        "field-twice",
        ("fallback: ZqfallbackzQ", "fallback: ZqfallbackzQ\n    fallback: ZqtwozQ"),
    ),
    "a wrong day in the force field": ("day", ("date: 2024-08-20", "date: ZqdayzQ")),
    "a day turned round": ("day", ("date: 2024-08-20", "date: 20-08-2024 ZqdayzQ")),
    "an unknown stance": (
        "choice",
        ("stance: opposes, confidence", "stance: zqopposeszq, confidence"),
    ),
    "an unknown field": ("field-unknown", ("actor: ZqactorzQ", "actor: ZqactorzQ, ZqfieldzQ: ZqvaluezQ")),
    "an unknown party": ("link-unknown", ("who: zqshipperzq", "who: zqnobodyzq")),
    "a party that is none": ("link-kind", ("who: zqshipperzq", "who: zqclosedzq")),
    "an unknown contributor": ("link-unknown", ("- seat: zqshipperzq", "- seat: zqnobodyzq")),
    "an unknown anchor": ("link-unknown", ("anchors: [{id: letter", "anchors: [{id: zqunknownzq")),
    "an ask that nobody has": ("name-unknown", ("stances: [{ask: zqaskzq", "stances: [{ask: zqnoaskzq")),
    "no amount": ("amount", ("amount: 12", "amount: ZqamountzQ")),
    "an amount below zero": ("figure-negative", ("amount: 12", "amount: -12")),
    "a wrong name of a figure": ("identifier", ("figures: [{id: zqfigurezq", "figures: [{id: ZqFigurezQ")),
    "a point too many": ("point-unknown", ("point: 1", "point: 7")),
    "a role of a seat": (
        "choice",
        ("person: ZqpersonzQ, role: member", "person: ZqpersonzQ, role: zqrolezq"),
    ),
    "a level of a source": ("choice", ("level: members, title", "level: zqlevelzq, title")),
    "a source twice": (
        "identifier-twice",
        ("{id: letter, title", "{id: zqclosedzq, title: ZqtwicezQ}\n    - {id: letter, title"),
    ),
    "a title twice": ("non-paper-title-twice", ("subject: ZqsubjectzQ", "subject: ZqsubjectzQ")),
    "a label": (
        "tlp-on-non-paper",
        ("non_paper: {", "non_paper: {tlp: TLP:AMBER, co_sponsors: [ZqsponsorzQ], "),
    ),
}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("code", "change"), FOUND.values(), ids=list(FOUND))
def test_what_is_found_is_told_without_a_word_of_what_stays_inside(
    written: Write, caplog: pytest.LogCaptureFixture, language: str, code: str, change: Change
) -> None:
    written(change)
    concept = hand_over("--language", language)
    assert (concept.exit_code, code in codes(concept)) == (0, True), concept.output
    assert leaks(concept, caplog) == []
    assert leaks(hand_over("--language", language, "--final"), caplog) == []


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("code", "change"), REFUSED.values(), ids=list(REFUSED))
def test_a_mistake_is_told_without_what_is_written_there(
    written: Write, caplog: pytest.LogCaptureFixture, language: str, code: str, change: Change
) -> None:
    written(change, files={"eu/another.yaml": OTHER_INPUT} if code == "non-paper-title-twice" else {})
    result = hand_over("--language", language)
    assert (result.exit_code, code in codes(result)) == (1, True), result.output
    assert leaks(result, caplog) == []
    assert not Path("papers").exists()


def test_the_paper_of_this_board_holds_all_that_it_should(written: Write) -> None:
    written()
    hand_over()
    papers = list(Path("papers").iterdir())
    assert [path.name for path in papers] == ["non-paper-deeper-fairways-en.docx"]
    text = plain_text(papers[0].read_bytes())
    for words in ("Ships get deeper.", "Adopt one standard.", "Ports silt up.", "Letter on ports, p. 3"):
        assert words.replace("p. 3", "p.\N{NO-BREAK SPACE}3") in text


OBJECTION_TOLD = """\
board/eu/draught.yaml:36:113: onaf input-objection: … heeft bezwaar tegen de EU-inbreng eu-draught.
    Los het bezwaar op en zet onder coordination (afstemming) wat de partij dan zegt.
"""
DAY_TOLD = """\
board/eu/draught.yaml:34:84: fout day: … is hier niet te lezen als datum.
    Schrijf jaar-maand-dag: 2024-06-12.
1 fout
Dit stuk gaat naar buiten. Daarom staat hier niets uit de bestanden; boardkit check en de instructie laten het zien.
"""  # noqa: E501 - a sentence stands whole, as it is read


def test_who_makes_the_paper_reads_what_to_do_and_where_the_rest_stands(written: Write) -> None:
    written(OBJECTION)
    told = hand_over("--language", "nl").stdout
    assert OBJECTION_TOLD in told
    assert told.count("Dit stuk gaat naar buiten.") == 1
    written(REFUSED["a wrong day in the force field"][1])
    assert hand_over("--language", "nl").stderr == DAY_TOLD
    check = CliRunner().invoke(app, ["check", "board", "--day", DAY])
    assert "ZqdayzQ" in check.stdout


SEAT_TOLD = """\
board/eu/draught.yaml:8:10: waarschuwing seat-named: Het non-paper noemt iemand uit dit overleg: ….
    Ga na of dit bekend mag zijn, of schrijf het zonder die naam.
    Zie ook board/seats.yaml:3:24.
"""
BOARD_TOLD = """\
board/eu/draught.yaml:8:15: onaf board-named: Het non-paper zou dit overleg noemen: ….
    Schrijf het zonder die naam of dat nummer.
"""


def test_who_makes_the_paper_reads_where_somebody_of_ours_or_the_board_is_named(written: Write) -> None:
    written(("essence: {nl: Schepen worden dieper., en: Ships get deeper.}", "essence: De grote reder."))
    assert SEAT_TOLD in hand_over("--language", "nl").stdout
    written(FOUND["a board that is named"][1])
    assert BOARD_TOLD in hand_over("--language", "nl").stdout


def test_another_paper_of_the_same_input_still_quotes_the_files(written: Write) -> None:
    written(REFUSED["a wrong day in the force field"][1])
    words = ["memo", "eu-draught", "--as", "instruction", "--board", "board", "--day", DAY]
    assert "ZqdayzQ is hier niet te lezen als datum." in CliRunner().invoke(app, words).stderr


def test_a_mistake_in_a_seat_that_contributed_is_none_of_the_paper(
    written: Write, caplog: pytest.LogCaptureFixture
) -> None:
    written(("person: ZqpersonzQ, role: member", "role: member, organisation: zqnowherezq"))
    result = hand_over()
    assert (result.exit_code, "link-unknown" in result.output) == (0, False)
    assert leaks(result, caplog) == []
    words = ["memo", "eu-draught", "--as", "instruction", "--board", "board", "--day", DAY]
    assert "link-unknown" in CliRunner().invoke(app, words).stderr


def test_a_mistake_in_the_template_is_told_in_full(written: Write) -> None:
    written()
    template = Path("board/templates/en/non-paper.docx")
    template.parent.mkdir(parents=True)
    document = Document()
    document.add_paragraph("{{ title }} {{ red_lines }}")
    document.save(str(template))
    result = hand_over("--language", "en")
    assert result.exit_code == 1
    assert "red_lines" in result.stderr
    assert MARK.findall(result.stderr) == []


@pytest.mark.parametrize(
    "change", [("", ""), REFUSED["an unknown stance"][1], REFUSED["a colon in a red line"][1]]
)
def test_a_process_of_its_own_is_as_silent(written: Write, change: Change) -> None:
    written(*[change] if change[0] else [])
    command = [sys.executable, "-m", "boardkit", "memo", "eu-draught", "--as", "non-paper"]
    done = subprocess.run(
        [*command, "--board", "board", "--day", DAY],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
    )
    assert done.returncode == bool(change[0])
    assert MARK.findall("\n".join([done.stdout, done.stderr, *left_behind()])) == []


@pytest.mark.parametrize("seed", range(20))
def test_a_board_full_of_mistakes_is_refused_without_a_word_of_it(
    written: Write, caplog: pytest.LogCaptureFixture, seed: int
) -> None:
    rows = Maker(seed).rows()
    rows[EuInput][0]["id"] = "eu-draught"
    written(files={name: yaml.safe_dump(data, sort_keys=False) for name, data in by_file(rows)})
    result = hand_over("--language", ["nl", "en"][seed % 2])
    assert (result.exit_code, len(codes(result)) > 5) == (1, True), result.output
    assert leaks(result, caplog) == []


def by_file(rows: Mapping[type[Part], Sequence[object]]) -> Iterator[tuple[str, object]]:
    """What stands in each file of a board."""
    for kind in KINDS_OF_FILES:
        records = rows.get(kind.record, ())
        if kind.is_list and records:
            yield kind.name, [*records]
        elif kind.record is EuInput:
            yield from zip((INPUT_FILE, "eu/another.yaml"), records, strict=True)
        else:
            yield from ((kind.name.replace("*", str(number)), one) for number, one in enumerate(records))
