from __future__ import annotations

from datetime import date

import pytest

from boardkit.app.as_of import as_of
from boardkit.app.check import Checked
from boardkit.app.wanted import wanted_papers
from boardkit.documents.agenda import AGENDA
from boardkit.documents.decisions import DECISIONS
from boardkit.documents.kind import DocumentKind
from boardkit.documents.minutes import MINUTES

LATER = date(2025, 1, 1)


@pytest.mark.parametrize(
    ("kind", "sent", "day"),
    [
        (AGENDA, None, date(2024, 6, 5)),
        (DECISIONS, date(2024, 6, 14), date(2024, 6, 12)),
        (MINUTES, date(2024, 6, 14), date(2024, 6, 14)),
        (MINUTES, None, date(2024, 6, 19)),
    ],
)
def test_each_paper_of_a_meeting_is_made_as_of_the_day_that_it_is_sent(
    example: Checked, kind: DocumentKind, sent: date | None, day: date
) -> None:
    meeting = example.board.meetings[1].changed({"minutes_sent": sent})
    assert as_of(kind, meeting, example.board.charter, LATER) == day


def test_no_paper_is_made_as_of_a_day_to_come(example: Checked) -> None:
    meeting, charter = example.board.meetings[1], example.board.charter
    day = date(2024, 5, 1)
    assert {as_of(kind, meeting, charter, day) for kind in (AGENDA, DECISIONS, MINUTES)} == {day}


def names(example: Checked, day: date) -> list[tuple[str, str, str]]:
    return [(one.kind, one.subject, one.reader) for one in wanted_papers(example, day=day)]


def test_what_came_of_a_meeting_is_built_once_it_was_held(example: Checked) -> None:
    before, after = (names(example, day) for day in (date(2024, 3, 12), date(2024, 3, 13)))
    assert [one for one in before if one[0] in {"minutes", "decisions", "actions"}] == []
    assert ("minutes", "2024-01", "members") in after
    assert ("decisions", "2024-01", "public") in after
    assert ("actions", "", "secretariat") in after
    assert ("minutes", "2024-02", "members") not in after


def test_a_list_of_actions_is_built_for_whom_may_read_one_as_of_the_day_itself(example: Checked) -> None:
    found = [one for one in wanted_papers(example, day=LATER) if one.kind == "actions"]
    lists = {one.reader: one.made_on(LATER) for one in found}
    assert lists == {"members": LATER, "secretariat": LATER}


def test_the_passing_of_time_makes_no_minutes_out_of_date(example: Checked) -> None:
    first, later = (
        {(one.kind, one.subject): one.made_on(day) for one in wanted_papers(example, day=day)}
        for day in (date(2024, 8, 1), LATER)
    )
    for kind in ("minutes", "decisions"):
        assert first[kind, "2024-02"] == later[kind, "2024-02"]
