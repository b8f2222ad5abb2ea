"""The report that the demo reads back fits the instruction as its template is now."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from reading_back import said, summary
from report_story import AGREED, CLEARED, filled_instruction

from boardkit.app.check import Checked
from boardkit.app.read import Wish, read_back
from boardkit.intake.proposal import apply
from boardkit.problems import Severity
from boardkit.rules.ask_counts import ask_counts

DAY = date(2024, 11, 29)


def test_the_report_of_the_example_is_read_whole_and_once(board_copy: Path, tmp_path: Path) -> None:
    record, file = board_copy / "eu" / "monitoring.yaml", tmp_path / "terug.docx"
    text = record.read_text("utf-8").replace("non_paper:\n", f"{AGREED}non_paper:\n", 1)
    record.write_text(f"{text.rstrip()}\n{CLEARED}", "utf-8")
    file.write_bytes(filled_instruction())
    back = read_back(Checked(board_copy), file, Wish(DAY))
    assert said(back) == []
    lines = summary(back).splitlines()
    assert [one[:1] for one in lines] == ["[", "1", " ", "2", "3", "4", " ", "5", "[", "D", "[", "V"]
    apply(back.proposal)
    after = Checked(board_copy)
    assert [one for one in after.findings(DAY) if one.severity is Severity.ERROR] == []
    brought = next(one for one in after.board.eu_inputs if one.id == "eu-monitoring")
    assert brought.outcome
    assert brought.outcome.on == date(2024, 11, 28)
    assert [one.ask for one in brought.outcome.remarks] == ["few-indicators", "feedback"]
    assert "evaluatie" not in (brought.outcome.text.nl or "")
    counts = ask_counts(brought, brought.outcome)
    assert (counts.taken_over, counts.partly, counts.not_taken_over) == (3, 1, 1)
    again = read_back(after, file, Wish(DAY))
    assert again.proposal.files == ()
    assert said(again) == []
