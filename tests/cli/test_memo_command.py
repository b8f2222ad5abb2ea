"""The papers about a European input, as a secretary asks for them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from boardkit.cli.commands import app
from boardkit.word.returned import read_returned
from boardkit.word.text import plain_text

Run = Callable[..., Result]

BOARD = """
    names:
      - name: {nl: Havenberaad, en: Harbour Board}
        short: Havenberaad
    abbreviation: HB
    languages: [nl, en]
    eu_profile: ports
    """
PROFILES = """
    - id: ports
      name: {nl: Europese Havenraad, en: European Ports Council}
      short: EPC
      law: {nl: Havenverordening, en: Ports Regulation}
      streams: [{code: depth, title: {nl: Diepgang, en: Draught}}]
      tasks: [{code: art-3, article: 3(1), stream: depth, title: {nl: Adviseren., en: Advise.}}]
    """
MEETINGS = """
    - id: epc-1
      date: 2024-09-26
      stream: depth
      points: [{nl: Diepgang van vaargeulen, en: Draught of fairways}]
      input_deadline: 2024-09-12
    """
SOURCES = """
    - id: letter
      title: {nl: Brief over havens, en: Letter on ports}
      reference: {kind: parliamentary_paper, number: "31 409, nr. 400"}
    """
SEATS = "".join(
    f"""
    - id: {name}
      title: {{nl: {title}, en: {english}}}
      role: {role}
    """
    for name, title, english, role in (
        ("chair", "Voorzitter", "Chair", "chair"),
        ("shipper", "Reder A", "Shipper A", "member"),
        ("pilot", "Loods A", "Pilot A", "member"),
        ("tug", "Sleper A", "Tug A", "member"),
        ("crane", "Kraan A", "Crane A", "member"),
        ("quay", "Kade A", "Quay A", "member"),
    )
)
INPUT = """
    id: eu-draught
    subject: {nl: Diepere vaargeulen, en: Deeper fairways}
    eu_meeting: epc-1
    point: 1
    task: art-3
    essence: {nl: Schepen worden dieper., en: Ships get deeper.}
    position: {nl: Eén norm voor alle havens., en: One standard for all ports.}
    requested: [{nl: Breng vraag 1 in., en: Put forward ask 1.}]
    asks:
      - id: one
        text: {nl: Stel één norm vast., en: Adopt one standard.}
        of: {nl: Europese Commissie, en: European Commission}
        by: 2025-Q1
      - id: two
        text: {nl: Meet elk jaar., en: Measure every year.}
        of: {nl: Lidstaten, en: Member States}
        by: 2025-Q2
      - id: three
        text: {nl: Deel de metingen., en: Share the soundings.}
        of: {nl: Lidstaten, en: Member States}
        by: 2025-Q2
    evidence:
      - text: {nl: Havens slibben dicht., en: Ports silt up.}
        source: {id: letter, locator: "r. 12"}
        level: public
        asks: [one]
    speaking_points: [{nl: Diep is veilig., en: Deep is safe.}]
    red_lines: [{nl: Geen norm boven twaalf meter., en: No standard over twelve metres.}]
    fallback: {nl: Een proef., en: A trial.}
    force_field:
      - actor: {nl: Lidstaat A, en: Member State A}
        stance: opposes
        confidence: high
        date: 2024-08-20
    coordination: [{who: chair, status: agreed, on: 2024-08-30}]
    non_paper: {title: {nl: Diepere vaargeulen, en: Deeper fairways}}
    history:
      - {on: 2024-07-01, stage: collecting}
      - {on: 2024-08-01, stage: draft}
      - {on: 2024-08-15, stage: coordination}
      - {on: 2024-08-31, stage: cleared}
    """
THIRD_ASK = INPUT[INPUT.index("      - id: three\n") : INPUT.index("    evidence:\n")]
FILES = {
    "board.yaml": BOARD,
    "eu-profiles.yaml": PROFILES,
    "eu-meetings.yaml": MEETINGS,
    "sources.yaml": SOURCES,
    "seats.yaml": SEATS,
    "eu/draught.yaml": INPUT,
}
INSTRUCTION = Path("papers/HB-eu-draught-instructie.docx")
NON_PAPER = Path("papers/non-paper-deeper-fairways-en.docx")
DAY = "2024-09-02"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small_board: Callable[..., Path]) -> Run:
    """Runs `boardkit memo eu-draught` on the board, with parts of the input replaced."""
    monkeypatch.chdir(tmp_path)

    def go(*words: str, change: tuple[str, str] = ("", ""), files: dict[str, str] | None = None) -> Result:
        assert change[0] in INPUT
        small_board(
            {**FILES, "eu/draught.yaml": INPUT.replace(*change) if change[0] else INPUT, **(files or {})}
        )
        day = () if "--day" in words else ("--day", DAY)
        return CliRunner().invoke(app, ["memo", "eu-draught", *words, *day, "--board", "board"])

    return go


def told(result: Result) -> list[str]:
    """What was found, by its code, in the order of the files."""
    lines = [one for one in (result.stdout + result.stderr).splitlines() if ".yaml" in one and ": " in one]
    return [one.split(": ")[1].split()[-1] for one in lines]


def test_an_instruction_holds_what_the_delegate_needs(run: Run) -> None:
    result = run("--as", "instruction", "--final")
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, f"{INSTRUCTION.as_posix()}: nieuw")
    text = plain_text(INSTRUCTION.read_bytes()).replace("\N{NO-BREAK SPACE}", " ")
    for words in (
        "Breng vraag 1 in.",
        "Deep is safe.",
        "Geen norm boven twaalf meter.",
        "Lidstaat A",
        "31 409, nr. 400, r. 12",
        "1. Diepgang van vaargeulen",
        "3(1)",
    ):
        assert words in text


def test_a_non_paper_is_in_english_and_holds_no_word_of_the_instruction(run: Run) -> None:
    result = run("--as", "non-paper", "--final")
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, f"{NON_PAPER.as_posix()}: nieuw")
    text = plain_text(NON_PAPER.read_bytes())
    for words in ("Adopt one standard.", "One standard for all ports.", "Ports silt up.", "Deeper fairways"):
        assert words in text
    for words in ("twelve", "trial", "Member State A", "Put forward", "HB", "Harbour", "eu-draught"):
        assert words not in text
    properties = read_returned(NON_PAPER.read_bytes()).properties
    assert {name: value for name, value in properties.items() if name != "boardkit.hash"} == {
        "boardkit.kind": "non-paper",
        "boardkit.language": "en",
        "boardkit.final": "yes",
    }


def test_each_language_of_a_non_paper_is_a_file_of_its_own(run: Run) -> None:
    run("--as", "non-paper")
    run("--as", "non-paper", "--language", "nl")
    assert sorted(one.name for one in Path("papers").iterdir()) == [
        "non-paper-deeper-fairways-en.docx",
        "non-paper-diepere-vaargeulen-nl.docx",
    ]


def test_a_board_note_is_for_members_unless_asked_otherwise(run: Run) -> None:
    assert run("--as", "board-note").exit_code == 0
    assert run("--as", "board-note", "--for", "government").exit_code == 0
    assert sorted(one.name for one in Path("papers").iterdir()) == [
        "HB-eu-draught-inbrengnotitie-leden.docx",
        "HB-eu-draught-inbrengnotitie-rijk.docx",
    ]


def test_another_form_has_one_reader(run: Run) -> None:
    result = run("--as", "instruction", "--for", "members")
    assert (result.exit_code, result.stderr.strip()) == (
        2,
        "--for hoort bij --as board-note: elke andere vorm heeft één lezer.",
    )
    assert not Path("papers").exists()


@pytest.mark.parametrize("form", ["instruction", "non-paper", "board-note", "consolidation"])
def test_there_is_no_such_input(run: Run, form: str) -> None:
    run("--as", form)
    result = CliRunner().invoke(app, ["memo", "eu-draugth", "--as", form, "--board", "board", "--day", DAY])
    assert (result.exit_code, result.stderr.strip()) == (
        2,
        "Er is geen EU-inbreng eu-draugth; er zijn: eu-draught.",
    )


@pytest.mark.parametrize("form", ["instruction", "non-paper", "board-note", "consolidation"])
def test_an_input_that_is_not_cleared_is_a_concept_and_cannot_be_final(run: Run, form: str) -> None:
    uncleared = ("{on: 2024-08-31, stage: cleared}", "{on: 2024-09-03, stage: cleared}")
    concept = run("--as", form, change=uncleared)
    assert concept.exit_code == 0
    assert "input-not-cleared" in told(concept)
    paper = next(Path("papers").iterdir())
    assert any(word in plain_text(paper.read_bytes()).lower() for word in ("concept", "draft"))
    before = paper.read_bytes()
    refused = run("--as", form, "--final", change=uncleared)
    assert refused.exit_code == 1
    assert "input-not-cleared" in told(refused)
    assert [one.read_bytes() for one in Path("papers").iterdir()] == [before]


OBJECTION = (
    "coordination: [",
    "coordination: [{who: chair, status: objection, on: 2024-09-01, text: Nee.}, ",
)


@pytest.mark.parametrize("form", ["instruction", "non-paper", "board-note"])
def test_an_objection_keeps_an_input_from_being_final(run: Run, form: str) -> None:
    refused = run("--as", form, "--final", change=OBJECTION)
    assert refused.exit_code == 1
    assert not Path("papers").exists()
    expected = {"board-note": "input-not-cleared"}.get(form, "input-objection")
    assert expected in told(refused)
    before = run("--as", form, "--final", "--day", "2024-08-31", change=OBJECTION)
    assert before.exit_code == 0, before.stderr


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("task: art-3", "task: art-4"), "name-unknown"),
        (("point: 1", "point: 2"), "point-unknown"),
        (("of: {nl: Europese Commissie", "of_: {nl: Europese Commissie"), "field-unknown"),
    ],
)
def test_a_mistake_makes_no_paper(run: Run, change: tuple[str, str], code: str) -> None:
    for form in ("instruction", "board-note", "non-paper"):
        result = run("--as", form, change=change)
        assert result.exit_code == 1
        assert code in result.stderr
    assert not Path("papers").exists()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (('        source: {id: letter, locator: "r. 12"}\n', ""), "evidence-without-source"),
        (
            (
                (
                    "      - id: two\n        text: {nl: Meet elk jaar., en: Measure every year.}\n"
                    "        of: {nl: Lidstaten, en: Member States}\n"
                ),
                "      - id: two\n        text: {nl: Meet elk jaar., en: Measure every year.}\n",
            ),
            "ask-vague",
        ),
        (("[{nl: Diep is veilig., en: Deep is safe.}]", "[{nl: Diep is veilig.}]"), "points-not-english"),
        (
            (
                "[{nl: Diep is veilig., en: Deep is safe.}]",
                f"[{', '.join(['{nl: Diep is veilig., en: Deep is safe.}'] * 6)}]",
            ),
            "speaking-points-many",
        ),
        (
            ("[{nl: Breng vraag 1 in., en: Put forward ask 1.}]", "[]"),
            "instruction-without-request",
        ),
        (("coordination: [{who: chair, status: agreed, on: 2024-08-30}]", ""), "coordination-missing"),
    ],
)
def test_what_is_unfinished_is_told_and_keeps_it_from_being_final(
    run: Run, change: tuple[str, str], code: str
) -> None:
    concept = run("--as", "instruction", change=change)
    assert (concept.exit_code, code in told(concept)) == (0, True)
    assert run("--as", "instruction", "--final", change=change).exit_code == 1


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (
            (
                "{nl: Schepen worden dieper., en: Ships get deeper.}",
                "{nl: Een. Twee. Drie. Vier. Vijf., en: One. Two. Three. Four. Five.}",
            ),
            "essence-long",
        ),
    ],
)
def test_what_is_worth_knowing_is_told_and_stops_nothing(
    run: Run, change: tuple[str, str], code: str
) -> None:
    result = run("--as", "instruction", "--final", change=change)
    assert (result.exit_code, code in told(result)) == (0, True)
    assert "Goed om te weten:" in result.stdout


def test_a_confidential_claim_is_told_of_and_left_out(run: Run) -> None:
    confidential = (
        "    evidence:\n",
        (
            "    evidence:\n      - text: {nl: Geheim Zx., en: Secret Zx.}\n        source: {id: letter}\n"
            "        level: confidential\n"
        ),
    )
    result = run("--as", "non-paper", "--final", change=confidential)
    assert (result.exit_code, told(result)) == (0, ["input-expected", "claim-confidential"])
    assert "Een bewering in eu-draught is vertrouwelijk en blijft buiten het non-paper." in result.stdout
    assert "Zx" not in result.stdout + plain_text(NON_PAPER.read_bytes())
    assert run("--as", "instruction", change=confidential).exit_code == 0
    assert "Geheim Zx." in plain_text(INSTRUCTION.read_bytes())
    assert run("--as", "board-note", "--for", "government", change=confidential).exit_code == 0
    note = Path("papers/HB-eu-draught-inbrengnotitie-rijk.docx")
    assert "Geheim Zx." not in plain_text(note.read_bytes())


@pytest.mark.parametrize("form", ["instruction", "board-note", "non-paper"])
def test_after_a_missed_deadline_a_paper_can_still_be_final(run: Run, form: str) -> None:
    late = run("--as", form, "--final", "--day", "2024-09-16")
    assert (late.exit_code, told(late)) == (0, [])
    checked = CliRunner().invoke(app, ["check", "board", "--day", "2024-09-16"])
    assert "onaf input-late: De EU-inbreng eu-draught had uiterlijk 12 september 2024" in checked.stdout


def test_six_speaking_points_keep_no_other_paper_waiting(run: Run) -> None:
    point = "{nl: Diep is veilig., en: Deep is safe.}"
    for form in ("board-note", "consolidation", "non-paper"):
        result = run("--as", form, "--final", change=(f"[{point}]", f"[{', '.join([point] * 6)}]"))
        assert result.exit_code == 0, result.output


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("non_paper: {title: {nl: Diepere vaargeulen, en: Deeper fairways}}", ""), "non-paper-untitled"),
        (("        level: public\n", ""), "evidence-level-unsaid"),
        ((THIRD_ASK, ""), "proposals-number"),
    ],
)
def test_what_goes_outside_is_complete(run: Run, change: tuple[str, str], code: str) -> None:
    concept = run("--as", "non-paper", change=change)
    assert (concept.exit_code, code in told(concept)) == (0, True)
    assert run("--as", "non-paper", "--final", change=change).exit_code == 1
    assert run("--as", "instruction", "--final", change=change).exit_code == 0


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("non_paper: {title:", "non_paper: {tlp: TLP:AMBER, title:"), "tlp-on-non-paper"),
        (("    requested:", "    level: public\n    tlp: TLP:RED\n    requested:"), "tlp-on-public-input"),
    ],
)
def test_a_label_that_keeps_it_from_the_reader_makes_no_paper(
    run: Run, change: tuple[str, str], code: str
) -> None:
    result = run("--as", "non-paper", change=change)
    assert (result.exit_code, code in told(result)) == (1, True)
    assert not Path("papers").exists()


def contributions(*names: str) -> tuple[str, str]:
    lines = "".join(
        f"      - {{seat: {name}, on: 2024-07-10, text: Onze eis {name}, "
        f"stances: [{{ask: one, stance: {stance}}}], figures: [{{figure: ships, amount: {amount}}}], "
        f"requests: [{{nl: Baggeren tot twaalf meter {name}., en: Dredge to twelve metres {name}.}}]}}\n"
        for name, stance, amount in zip(
            names,
            ("supports", "supports", "leaning_for", "neutral", "opposes"),
            (10, 20, 30, 20, 20),
            strict=False,
        )
    )
    return "    history:\n", (
        "    figures: [{id: ships, title: {nl: Schepen, en: Ships}}]\n"
        f"    contributions:\n{lines}    history:\n"
    )


FIVE = ("shipper", "pilot", "tug", "crane", "quay")


def note_of(run: Run, *names: str) -> str:
    assert run("--as", "board-note", change=contributions(*names)).exit_code == 0
    return plain_text(Path("papers/HB-eu-draught-inbrengnotitie-leden.docx").read_bytes())


def test_what_members_bring_in_is_told_as_a_sum_without_names(run: Run) -> None:
    text = note_of(run, *FIVE)
    assert "3 voor, 1 neutraal, 1 tegen" in text
    assert "100" in text
    for words in ("Reder A", "Onze eis", "Baggeren tot", "shipper"):
        assert words not in text


def test_a_sum_of_four_is_withheld_and_said_so(run: Run) -> None:
    text = note_of(run, *FIVE[:4])
    assert "niet getoond (te weinig inzenders)" in text
    assert "3 voor" not in text


def test_the_consolidation_tells_the_secretary_who_asks_what(run: Run) -> None:
    assert run("--as", "consolidation", change=contributions(*FIVE)).exit_code == 0
    text = plain_text(Path("papers/HB-eu-draught-consolidatie-inbreng.docx").read_bytes())
    for words in (
        "Reder A",
        "Onze eis shipper",
        "(Sleper A)",
        "verdeeld",
        "niemand noemt het",
        "geen onderbouwing",
    ):
        assert words in text
    assert "Baggeren tot twaalf meter pilot." in text


def test_the_same_input_gives_the_same_bytes(run: Run) -> None:
    run("--as", "non-paper")
    before = NON_PAPER.read_bytes()
    result = run("--as", "non-paper", "--day", "2024-09-03")
    assert "ongewijzigd" in result.stdout
    assert NON_PAPER.read_bytes() == before


def test_a_final_paper_is_safe_from_a_concept(run: Run) -> None:
    run("--as", "non-paper", "--final")
    before = NON_PAPER.read_bytes()
    result = run("--as", "non-paper")
    assert NON_PAPER.read_bytes() == before
    assert "non-paper-deeper-fairways-en-2.docx" in result.stdout


def test_what_became_of_an_ask_stands_in_the_note_once_the_body_met(run: Run) -> None:
    outcome = (
        "    history:\n",
        (
            "    outcome: {on: 2024-09-26, text: {nl: Eén norm komt er., en: One standard.}, "
            "taken_over: [one], not_taken_over: [two]}\n    history:\n"
        ),
    )

    def note(day: str) -> str:
        assert run("--as", "board-note", "--day", day, change=outcome).exit_code == 0
        return plain_text(next(Path("papers").glob("*-leden.docx")).read_bytes())

    assert "Eén norm komt er." not in note("2024-09-25")
    after = note(date(2024, 9, 26).isoformat())
    assert "Eén norm komt er." in after
    assert [after.count(word) for word in ("niet overgenomen", "geen opgave ontvangen")] == [1, 1]


def test_members_read_that_it_is_being_coordinated_and_not_that_somebody_objects(run: Run) -> None:
    assert run("--as", "board-note", change=OBJECTION).exit_code == 0
    text = plain_text(Path("papers/HB-eu-draught-inbrengnotitie-leden.docx").read_bytes())
    assert text.count("nog niet afgestemd") >= 2
    assert "In afstemming" in text
    assert "bezwaar" not in text
    assert run("--as", "instruction", change=OBJECTION).exit_code == 0
    assert "Voorzitter heeft bezwaar" in plain_text(INSTRUCTION.read_bytes())


@pytest.mark.parametrize("form", ["instruction", "board-note", "consolidation", "non-paper"])
def test_no_paper_is_final_while_somebody_must_still_agree(run: Run, form: str) -> None:
    waiting = ("coordination: [", "coordination: [{who: shipper, status: sent, on: 2024-08-20}, ")
    refused = run("--as", form, "--final", change=waiting)
    assert (refused.exit_code, "agreement-missing" in told(refused)) == (1, True)
    assert not Path("papers").exists()


def test_a_reader_who_may_not_know_of_the_meeting_reads_of_no_other_law(run: Run) -> None:
    profiles = PROFILES + PROFILES.replace("id: ports", "id: rivers").replace("Havenverordening", "Rivierwet")
    files = {
        "eu-profiles.yaml": profiles,
        "eu-meetings.yaml": MEETINGS.replace(
            "    - id: epc-1", "    - id: epc-1\n      profile: ports\n      level: secretariat"
        ),
        "board.yaml": BOARD.replace("eu_profile: ports", "eu_profile: rivers"),
    }
    assert run("--as", "instruction", files=files).exit_code == 0
    text = plain_text(INSTRUCTION.read_bytes())
    assert "Havenverordening" in text
    assert "Rivierwet" not in text
    assert "26 september" not in text


ONE = "{ask: one, stance: supports}"
BEFORE, GIVEN = contributions("shipper")
TWICE = BEFORE, GIVEN.replace(ONE, f"{ONE}, {ONE}")


FOLLOWED = {
    "bottlenecks.yaml": """
    - id: depth
      title: {nl: Ondiepte, en: Shallows}
      description: {nl: Te ondiep., en: Too shallow.}
      priorities: [quays]
      raised_on: 2024-07-01
    """
}


def test_a_wrong_contribution_stops_the_papers_of_its_input_and_no_other(run: Run) -> None:
    refused = run("--as", "instruction", change=TWICE, files=FOLLOWED)
    assert (refused.exit_code, told(refused)) == (1, ["stance-twice"])
    report = ["report", "2024-Q3", "--board", "board", "--day", "2024-10-02"]
    made = CliRunner().invoke(app, report)
    assert made.exit_code == 0, made.output
    assert "Diepere vaargeulen" in plain_text(next(Path("papers").glob("*.docx")).read_bytes())
    run("--as", "instruction", change=("task: art-3", "task: art-4"), files=FOLLOWED)
    stopped = CliRunner().invoke(app, report)
    assert (stopped.exit_code, told(stopped)) == (1, ["name-unknown"])
