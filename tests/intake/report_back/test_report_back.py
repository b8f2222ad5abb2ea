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
from boardkit.model.eu_position import EuOutcome
from boardkit.problems import Severity
from boardkit.rules.eu_standing import ask_result
from boardkit.source.folder import load_board
from boardkit.word.returned import read_returned

PUBLIC = "Wat hier staat, wordt openbaar; niet alleen leden lezen het."


@pytest.fixture
def board(small_board: Callable[..., Path]) -> Reported:
    return reported_board(small_board)


def added(board: Reported, docx: bytes, steps: list[Step]) -> str:
    """The lines that reading this adds to the input's file, and those that it takes away."""
    change = diff(board.read(docx, steps).proposal).splitlines()
    return "\n".join(one for one in change[2:] if one[:1] in "+-")


def told(board: Reported, docx: bytes, steps: list[Step]) -> list[str]:
    return said(board.read(docx, steps))


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
    assert said(back) == []
    assert back.is_empty
    assert back.proposal.files == ()
    assert summary(back) == ""
    assert not board.read(board.instruction(), asked("standard", note="Besproken.")).is_empty


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


def test_it_becomes_the_outcome_with_what_was_noted_kept_apart_for_government(board: Reported) -> None:
    assert added(board, board.instruction(), whole()).splitlines() == [
        "+outcome:",
        "+  on: 2024-07-04",
        "+  text: Er komt één norm.",
        "+  taken_over: [standard]",
        "+  partly: [soundings]",
        "+  not_taken_over: [sharing]",
        "+  follow_up: In het najaar peilen.",
        "+  remarks:",
        "+    - ask: soundings",
        "+      text: Alleen op zee.",
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
    assert "+  text: {en: There will be one standard.}\n" in change
    assert "+  remarks:\n+    - ask: soundings\n+      text: {en: At sea only.}\n" in change
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
    assert "  text: {nl: Er komt één norm., en: There will be one standard.}\n" in kept
    assert "    - ask: soundings\n      text: {nl: Alleen op zee., en: At sea only.}\n" in kept
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
        "-  not_taken_over: [sharing]",
        "-  follow_up: In het najaar peilen.",
        "+  taken_over: [standard, sharing]",
        "+  not_taken_over: [soundings]",
        "+  follow_up: Elk jaar peilen.",
    ]
    assert "text: Er komt één norm.  # woordelijk" in board.path.read_text("utf-8")


def test_what_is_left_empty_stays_as_it_is_kept(board: Reported) -> None:
    form = board.instruction()
    board.edit("# einde\n", OUTCOME)
    steps = asked("sharing", "deels overgenomen")
    assert added(board, form, steps).splitlines() == [
        "-  partly: [soundings]",
        "-  not_taken_over: [sharing]",
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


def test_an_ask_of_which_nothing_is_kept_counts_as_not_reported_still(board: Reported) -> None:
    form = board.instruction()
    board.edit("# einde\n", OUTCOME.replace("  not_taken_over: [sharing]\n", ""))
    assert told(board, form, asked("standard", "overgenomen"))[:2] == [
        line(
            "tabel 1, rij 3, kolom 3",
            "Bij verzoek 2 is geen resultaat gekozen; wat is vastgelegd, blijft staan: deels overgenomen.",
        ),
        line(
            "tabel 1, rij 4, kolom 3",
            "Bij verzoek 3 is geen resultaat gekozen: dat telt als “geen opgave ontvangen”.",
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
    assert said(back) == [
        line("tabel 1", "Bij geen enkel verzoek is een resultaat gekozen; wat is vastgelegd, blijft staan."),
        line("De tekst wijzigt in één taal, en hier staat nog: One standard.", "Wijzig die hier ook."),
    ]


def test_without_a_profile_the_heading_names_no_body(board: Reported) -> None:
    form = board.instruction()
    board.edit("eu_profile: ports-2023\n", "", file="board.yaml")
    assert board.read(form).heading(Language("nl")) == "Terugmelding over Diepgang in de vaargeul."


def test_an_ask_without_result_counts_as_not_reported_and_is_told(board: Reported) -> None:
    steps = [*asked("standard", "overgenomen"), *asked("sharing", "overgenomen"), box("conclusion", "Ja.")]
    assert told(board, board.instruction(), steps) == [
        line(
            "tabel 1, rij 3, kolom 3",
            "Bij verzoek 2 is geen resultaat gekozen: dat telt als “geen opgave ontvangen”.",
        )
    ]
    apply(board.read(board.instruction(), steps).proposal)
    kept = outcome_of(board)
    assert results(kept) == ["taken_over", "not_told", "taken_over"]
    assert (kept.not_taken_over, kept.not_discussed) == ((), ())


def outcome_of(board: Reported) -> EuOutcome:
    kept = load_board(board.folder).eu_inputs[0].outcome
    assert kept
    return kept


def results(kept: EuOutcome) -> list[str]:
    return [ask_result(kept, ask).value for ask in ("standard", "soundings", "sharing")]


def test_a_conclusion_alone_is_an_outcome_of_which_no_result_is_known(board: Reported) -> None:
    steps = [box("conclusion", "Punt is doorgeschoven naar maart.")]
    back = board.read(board.instruction(), steps)
    assert not back.is_refused
    assert said(back) == [
        line(
            "tabel 1",
            "Bij geen enkel verzoek is een resultaat gekozen: dat telt als “geen opgave ontvangen”.",
            "Kies “niet aan de orde geweest” voor wat niet is behandeld.",
        )
    ]
    apply(back.proposal)
    kept = outcome_of(board)
    assert kept.text.own == "Punt is doorgeschoven naar maart."
    assert results(kept) == ["not_told"] * 3


def test_what_was_not_discussed_is_kept_apart_from_what_was_not_taken_over(board: Reported) -> None:
    steps = [
        *asked("standard", "niet aan de orde geweest"),
        *asked("soundings", "niet overgenomen"),
        *asked("sharing", "geen opgave ontvangen"),
        box("conclusion", "Er was te weinig tijd."),
    ]
    back = board.read(board.instruction(), steps)
    assert [one.code for one in back.problems] == ["form-result-missing"]
    apply(back.proposal)
    assert results(outcome_of(board)) == ["not_discussed", "not_taken_over", "not_told"]


def test_a_note_without_a_result_is_kept(board: Reported) -> None:
    steps = [
        *asked("standard", "overgenomen"),
        *asked("soundings", note="Volgt per brief."),
        *asked("sharing", "overgenomen"),
        box("conclusion", "Er komt één norm."),
    ]
    back = board.read(board.instruction(), steps)
    assert [one.code for one in back.problems] == ["form-result-missing"]
    assert "2 geen opgave ontvangen: Meet elk jaar.\n    Volgt per brief.\n" in summary(back)
    apply(back.proposal)
    assert [(one.ask, one.text.own) for one in outcome_of(board).remarks] == [
        ("soundings", "Volgt per brief.")
    ]


def test_a_note_takes_the_place_of_the_one_that_is_kept_and_a_new_one_is_added(board: Reported) -> None:
    form = board.instruction()
    remarks = "  remarks:\n    - {ask: sharing, text: Ooit.}  # gebeld\n    - {ask: sharing, text: Later.}\n"
    board.edit("# einde\n", OUTCOME + remarks)
    steps = [*asked("soundings", note="Alleen op zee."), *asked("sharing", note="Nooit.")]
    back = board.read(form, steps)
    assert not back.is_refused
    assert added(board, form, steps).splitlines() == [
        "-    - {ask: sharing, text: Ooit.}  # gebeld",
        "+    - {ask: sharing, text: Nooit.}  # gebeld",
        "+    - {ask: soundings, text: Alleen op zee.}",
    ]
    assert added(board, form, asked("sharing", note="Later.")) == ""


def test_without_its_lists_to_choose_from_it_says_the_same(board: Reported) -> None:
    form = board.instruction()
    bare = without_controls(form)
    assert board.read(bare).is_empty
    assert added(board, bare, whole()) == added(board, form, whole()) != ""


def test_asks_are_known_by_the_numbers_that_the_instruction_printed(board: Reported) -> None:
    docx = typed(board.instruction(), whole())
    board.edit("asks:\n", "asks:\n  - {id: first, text: {nl: Begin klein., en: Start small.}}\n")
    back = board.read(docx)
    assert not back.is_refused
    assert "3 deels overgenomen: Meet elk jaar." in summary(back)
    change = diff(back.proposal)
    assert "+    - ask: soundings\n+      text: Alleen op zee.\n" in change
    assert "+  taken_over: [standard]\n+  partly: [soundings]\n+  not_taken_over: [sharing]\n" in change
    assert said(back) == ["Bij verzoek 1 is geen resultaat gekozen: dat telt als “geen opgave ontvangen”."]


def test_a_final_instruction_is_read_like_a_concept(board: Reported) -> None:
    agreed = "coordination: [{who: shipper, status: agreed, on: 2024-06-20}]\n"
    board.edit("red_lines:", f"requested: [{{nl: Breng het in., en: Put it forward.}}]\n{agreed}red_lines:")
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
            "Kies in Word bij Controleren voor Accepteren of Negeren en sla op; "
            "of voeg --accept-tracked toe.",
        ),
    ]
    agreed = board.read(docx, wish=Wish(date(2024, 7, 8), accept_tracked=True))
    assert not agreed.is_refused
    assert "+  text: Er komt geen norm.\n" in diff(agreed.proposal)


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
    assert said(changed) == []


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


def test_words_that_the_public_will_read_are_pointed_out_once(board: Reported) -> None:
    docx = typed(board.instruction(), whole())
    assert said(board.read(docx)) == []
    board.edit("id: draught\n", "id: draught\nlevel: public\n")
    back = board.read(docx)
    assert said(back) == [
        line(
            "tabel 2, rij 2, kolom 2",
            PUBLIC,
            "Laat weg wat niet openbaar mag zijn, of zet level: members bij de uitkomst.",
        )
    ]
    assert [one.severity for one in back.problems] == [Severity.WARNING]
    apply(back.proposal)
    assert said(board.read(docx)) == []
    assert said(board.read(docx, asked("sharing", "overgenomen", "Lidstaat A was tegen."))) == []
    board.edit("  on: 2024-07-04\n", "  on: 2024-07-04\n  level: members\n")
    changed = board.read(docx, [box("conclusion", "Lidstaat A was tegen.")])
    assert "+  text: Lidstaat A was tegen.\n" in diff(changed.proposal)
    assert said(changed) == []
