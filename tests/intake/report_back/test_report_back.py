"""What a delegate fills in comes back word for word, once, and touches nothing else in the input's file."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from reading_back import said, summary
from reported import OUTCOME, Reported, asked, box, line, reported_board, whole
from story import Step
from word_typing import typed

from boardkit.app.read import Wish
from boardkit.intake.proposal import apply, diff
from boardkit.language import Language
from boardkit.problems import Severity
from boardkit.word.returned import read_returned

READERS = "Wat hier staat, komt ook in stukken voor anderen dan het Rijk: leden."


@pytest.fixture
def board(small_board: Callable[..., Path]) -> Reported:
    return reported_board(small_board)


def added(board: Reported, docx: bytes, steps: list[Step]) -> str:
    """The lines that reading this adds to the input's file, and those that it takes away."""
    change = diff(board.read(docx, steps).proposal).splitlines()
    return "\n".join(one for one in change[2:] if one[:1] in "+-")


def told(board: Reported, docx: bytes, steps: list[Step]) -> list[str]:
    return [one for one in said(board.read(docx, steps)) if READERS not in one]


def without_controls(docx: bytes) -> bytes:
    """As LibreOffice saves it: no list to choose from is left, only the words in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "word/document.xml":
                part = re.sub(
                    rb"<w:sdt>.*?<w:sdtContent>|</w:sdtContent></w:sdt>", b"", part, flags=re.DOTALL
                )
                assert b"w:sdt" not in part
            target.writestr(name, part)
    return out.getvalue()


def test_an_instruction_that_nobody_filled_in_changes_nothing(board: Reported) -> None:
    back = board.read(board.instruction())
    assert said(back) == ["In dit formulier is niets ingevuld."]
    assert back.proposal.files == ()
    assert summary(back) == ""


def test_what_was_filled_in_is_understood_word_for_word(board: Reported) -> None:
    back = board.read(board.instruction(), whole())
    assert (
        back.heading(Language("nl"))
        == "Terugmelding over Diepgang in de vaargeul, EPC-vergadering van 4 juli 2024."
    )
    assert summary(back).splitlines() == [
        "[verzoeken]",
        "1 overgenomen: Stel één norm vast.",
        "2 deels overgenomen: Meet elk jaar.",
        "    Alleen op zee.",
        "3 niet overgenomen: Deel de metingen.",
        "[conclusie]",
        "Er komt één norm.",
        "[vervolg]",
        "In het najaar peilen.",
    ]


def test_it_becomes_the_outcome_with_what_was_noted_behind_the_conclusion(board: Reported) -> None:
    assert added(board, board.instruction(), whole()).splitlines() == [
        "+outcome:",
        "+  on: 2024-07-04",
        "+  text: |-",
        "+    Er komt één norm.",
        "+    Verzoek 2: Alleen op zee.",
        "+  taken_over: [standard]",
        "+  partly: [soundings]",
        "+  follow_up: In het najaar peilen.",
    ]


def test_a_form_in_english_is_kept_as_english(board: Reported) -> None:
    back = board.read(board.instruction("en"), whole("en"))
    assert (
        back.heading(Language("en")) == "Report back on Draught in the fairway, EPC meeting of 4 July 2024."
    )
    assert "1 taken over: Adopt one standard.\n2 taken over in part: Measure every year." in summary(
        back, "en"
    )
    change = diff(back.proposal)
    assert '+  text: {en: "There will be one standard.\\nAsk 2: At sea only."}\n' in change
    assert "+  follow_up: {en: Take soundings in autumn.}\n" in change


def test_every_line_that_was_there_stays_with_its_comment(board: Reported) -> None:
    docx = typed(board.instruction(), whole())
    before = board.path.read_text("utf-8").splitlines()
    apply(board.read(docx).proposal)
    after = iter(board.path.read_text("utf-8").splitlines())
    assert [one for one in before if one not in after] == []
    assert board.path.with_name("draught.yaml.previous").read_text("utf-8").splitlines() == before
    again = board.read(docx)
    assert again.proposal.files == ()
    assert said(again) == []


def test_the_same_form_in_the_other_language_adds_to_what_is_kept(board: Reported) -> None:
    dutch, english = typed(board.instruction(), whole()), typed(board.instruction("en"), whole("en"))
    apply(board.read(dutch).proposal)
    apply(board.read(english).proposal)
    kept = board.path.read_text("utf-8")
    assert "    nl: |-\n      Er komt één norm.\n      Verzoek 2: Alleen op zee.\n" in kept
    assert "    en: |-\n      There will be one standard.\n      Ask 2: At sea only.\n" in kept
    assert "follow_up: {nl: In het najaar peilen., en: Take soundings in autumn.}" in kept
    assert board.read(dutch).proposal.files == ()
    assert board.read(english).proposal.files == ()


def test_an_outcome_that_is_kept_already_changes_where_it_differs(board: Reported) -> None:
    form = board.instruction()
    board.edit("# einde\n", OUTCOME)
    steps = [
        *asked("standard", "overgenomen"),
        *asked("soundings", "niet overgenomen"),
        *asked("sharing", "overgenomen"),
        box("conclusion", "Er komt één norm."),
        box("follow_up", "Elk jaar peilen."),
    ]
    assert added(board, form, steps).splitlines() == [
        "-  taken_over: [standard]",
        "-  partly: [soundings]",
        "-  follow_up: In het najaar peilen.",
        "+  taken_over: [standard, sharing]",
        "+  follow_up: Elk jaar peilen.",
    ]
    assert "text: Er komt één norm.  # woordelijk" in board.path.read_text("utf-8")


def test_what_is_left_empty_stays_as_it_is_kept(board: Reported) -> None:
    form = board.instruction()
    board.edit("# einde\n", OUTCOME)
    steps = asked("sharing", "deels overgenomen")
    assert added(board, form, steps).splitlines() == [
        "-  partly: [soundings]",
        "+  partly: [soundings, sharing]",
    ]
    assert told(board, form, steps) == [
        line(
            "tabel 1, rij 2, kolom 3",
            "Bij verzoek 1 is geen resultaat gekozen; wat is vastgelegd, blijft staan: overgenomen.",
        ),
        line(
            "tabel 1, rij 3, kolom 3",
            "Bij verzoek 2 is geen resultaat gekozen; wat is vastgelegd, blijft staan: deels overgenomen.",
        ),
        line(
            "tabel 2, rij 2, kolom 2", "Het vak voor de conclusie is leeg; wat is vastgelegd, blijft staan."
        ),
    ]


def test_a_conclusion_alone_changes_an_outcome_that_is_kept(board: Reported) -> None:
    form = board.instruction()
    board.edit(
        "# einde\n", OUTCOME.replace("Er komt één norm.  # woordelijk", "{nl: Eén norm., en: One standard.}")
    )
    back = board.read(form, [box("conclusion", "Er komt één norm.")])
    assert not back.is_refused
    assert "+  text: {nl: Er komt één norm., en: One standard.}\n" in diff(back.proposal)
    assert [one.code for one in back.problems] == [
        *["form-result-missing"] * 3,
        "translation-old",
        "form-readers",
    ]
    assert said(back)[3] == line(
        "De tekst wijzigt in één taal, en hier staat nog: One standard.", "Wijzig die hier ook."
    )


def test_without_a_profile_the_heading_names_no_body(board: Reported) -> None:
    form = board.instruction()
    board.edit("eu_profile: ports-2023\n", "", file="board.yaml")
    assert board.read(form).heading(Language("nl")) == "Terugmelding over Diepgang in de vaargeul."


def test_an_ask_without_result_counts_as_not_taken_over_and_is_told(board: Reported) -> None:
    steps = [*asked("standard", "overgenomen"), *asked("sharing", "overgenomen"), box("conclusion", "Ja.")]
    assert told(board, board.instruction(), steps) == [
        line(
            "tabel 1, rij 3, kolom 3",
            "Bij verzoek 2 is geen resultaat gekozen: dat telt als niet overgenomen.",
        )
    ]
    assert "taken_over: [standard, sharing]" in added(board, board.instruction(), steps)


def test_without_its_lists_to_choose_from_it_says_the_same(board: Reported) -> None:
    form = board.instruction()
    bare = without_controls(form)
    assert said(board.read(bare)) == ["In dit formulier is niets ingevuld."]
    assert added(board, bare, whole()) == added(board, form, whole()) != ""


def test_asks_are_known_by_the_numbers_that_the_instruction_printed(board: Reported) -> None:
    docx = typed(board.instruction(), whole())
    board.edit("asks:\n", "asks:\n  - {id: first, text: {nl: Begin klein., en: Start small.}}\n")
    back = board.read(docx)
    assert not back.is_refused
    assert "3 deels overgenomen: Meet elk jaar." in summary(back)
    change = diff(back.proposal)
    assert "+    Verzoek 3: Alleen op zee.\n" in change
    assert "+  taken_over: [standard]\n+  partly: [soundings]\n" in change
    assert "Bij verzoek 1 is geen resultaat gekozen: dat telt als niet overgenomen." in said(back)


def test_a_final_instruction_is_read_like_a_concept(board: Reported) -> None:
    final, concept = board.instruction(final=True), board.instruction()
    assert read_returned(final).properties["boardkit.final"] == "yes"
    assert added(board, final, whole()) == added(board, concept, whole()) != ""


def test_what_was_changed_elsewhere_in_the_instruction_is_no_report(board: Reported) -> None:
    steps: list[Step] = [
        *whole(),
        {"do": "record", "on": True},
        {"do": "append", "text": "Ik nam de trein."},
    ]
    back = board.read(board.instruction(), steps)
    assert not back.is_refused
    assert told(board, board.instruction(), steps) == []
    assert added(board, board.instruction(), steps) == added(board, board.instruction(), whole())


def test_tracked_changes_in_the_boxes_are_written_only_when_a_person_says_so(board: Reported) -> None:
    steps: list[Step] = [*whole(), {"do": "record", "on": True}, box("conclusion", "Er komt geen norm.")]
    docx = typed(board.instruction(), steps)
    back = board.read(docx)
    assert back.is_refused
    assert [one for one in said(back) if "ijgehouden" in one] == [
        line("tabel 2, rij 2, kolom 2", "Bijgehouden wijziging van Lid A, verwijderd: Er komt één norm."),
        line("tabel 2, rij 2, kolom 2", "Bijgehouden wijziging van Lid A, ingevoegd: Er komt geen norm."),
        line(
            "Bijgehouden wijzigingen in het bestand: 2. Die zijn gelezen alsof ze zijn geaccepteerd.",
            "Accepteer of weiger ze in Word en sla op; of voeg --accept-tracked toe.",
        ),
    ]
    agreed = board.read(docx, wish=Wish(date(2024, 7, 8), accept_tracked=True))
    assert not agreed.is_refused
    assert "+    Er komt geen norm." in diff(agreed.proposal)


def commented(docx: bytes) -> bytes:
    """With a remark of a member at the conclusion, as Word keeps it: in a part of its own."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    note = '<w:comment w:id="1" w:author="Lid B"><w:p><w:r><w:t>Klopt dit?</w:t></w:r></w:p></w:comment>'
    mark, bookmark = b'<w:commentRangeStart w:id="1"/>', rb'(<w:bookmarkStart [^>]*w:name="bk_conclusion"/>)'
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            target.writestr(name, re.sub(bookmark, mark + rb"\1", source.read(name)))
        target.writestr("word/comments.xml", f"<w:comments {space}>{note}</w:comments>")
    return out.getvalue()


def test_a_comment_is_told_and_not_taken_over(board: Reported) -> None:
    docx = commented(board.instruction())
    assert told(board, docx, whole()) == [
        "tabel 2, rij 2, kolom 1 | Opmerking van Lid B, niet overgenomen: Klopt dit?"
    ]
    assert added(board, docx, whole()) == added(board, board.instruction(), whole())


def test_a_list_that_the_outcome_did_not_have_is_put_where_it_belongs(board: Reported) -> None:
    form = board.instruction()
    board.edit("# einde\n", OUTCOME.replace("  partly: [soundings]\n", ""))
    apply(board.read(form, asked("sharing", "deels overgenomen")).proposal)
    kept = board.path.read_text("utf-8")
    assert "  taken_over: [standard]\n  partly: [sharing]\n  follow_up: In het najaar peilen.\n" in kept


def test_an_outcome_of_an_example_is_an_example(board: Reported) -> None:
    form = board.instruction()
    board.edit("id: draught\n", "id: draught\nexample: true\n")
    assert "+outcome:\n+  on: 2024-07-04\n+  example: true\n" in added(board, form, whole())


def test_an_input_without_asks_has_a_conclusion(board: Reported) -> None:
    text = board.path.read_text("utf-8")
    board.path.write_text(re.sub(r"asks:\n( .*\n)+", "", text), "utf-8")
    steps = [box("conclusion", "Er komt één norm.")]
    assert told(board, board.instruction(), steps) == []
    assert added(board, board.instruction(), steps) == "+outcome: {on: 2024-07-04, text: Er komt één norm.}"


UNCERTAIN = "De EU-vergadering heeft nog geen vaste dag ({}): de uitkomst krijgt 8 juli 2024 als datum."
GIVE_THE_DAY = "Vul de dag in bij de vergadering, of geef die op met --day."


@pytest.mark.parametrize(
    ("meeting", "kept", "sentence"),
    [
        ("2024-Q3", "2024-07-08", line(UNCERTAIN.format("3e kwartaal 2024"), GIVE_THE_DAY)),
        (
            "{value: 2024-07-04, approx: true}",
            "2024-07-08",
            line(UNCERTAIN.format("4 juli 2024"), GIVE_THE_DAY),
        ),
        (
            "2024-07-11",
            "2024-07-11",
            line("De EU-vergadering van 11 juli 2024 moet nog komen.", "Kijk of de datum klopt."),
        ),
    ],
)
def test_the_day_is_that_of_the_meeting_as_far_as_it_is_known(
    board: Reported, meeting: str, kept: str, sentence: str
) -> None:
    form = board.instruction()
    board.edit("date: 2024-07-04", f"date: {meeting}", file="eu-meetings.yaml")
    assert told(board, form, whole()) == [sentence]
    back = board.read(form, whole())
    assert f"+  on: {kept}\n" in diff(back.proposal)
    apply(back.proposal)
    later = Wish(date(2024, 9, 1))
    again = board.read(typed(form, whole()), wish=later)
    assert again.proposal.files == ()
    assert said(again) == []
    changed = board.read(form, [*whole(), box("follow_up", "Elk jaar peilen.")], later)
    assert "+  follow_up: Elk jaar peilen.\n" in diff(changed.proposal)
    assert [one for one in said(changed) if READERS not in one] == []


def test_an_input_for_no_meeting_is_kept_as_of_the_day_that_it_is_read(board: Reported) -> None:
    form = board.instruction()
    board.edit("eu_meeting: epc-1\n", "")
    back = board.read(form, whole())
    assert back.heading(Language("nl")) == "Terugmelding over Diepgang in de vaargeul."
    assert told(board, form, whole()) == [
        line(
            "EU-inbreng draught noemt geen EU-vergadering: de uitkomst krijgt 8 juli 2024 als datum.",
            "Noem de vergadering (eu_meeting), of geef de dag op met --day.",
        )
    ]
    assert "+  on: 2024-07-08\n" in diff(back.proposal)


def test_words_that_leave_government_are_pointed_out_once(board: Reported) -> None:
    docx = typed(board.instruction(), whole())
    back = board.read(docx)
    assert said(back) == [
        line(
            "tabel 2, rij 2, kolom 2",
            f"{READERS}",
            "Laat weg wat binnen het Rijk moet blijven, of zet level: government bij de uitkomst.",
        )
    ]
    assert [one.severity for one in back.problems] == [Severity.WARNING]
    apply(back.proposal)
    assert said(board.read(docx)) == []
    closed = [*whole(), box("conclusion", "Lidstaat A was tegen.")]
    board.edit("  on: 2024-07-04\n", "  on: 2024-07-04\n  level: government\n")
    changed = board.read(board.instruction(), closed)
    assert "+    Lidstaat A was tegen." in diff(changed.proposal)
    assert said(changed) == []
