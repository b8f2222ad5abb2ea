"""A list of changes names nothing that its reader may not see, whatever was sent and became of it."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from boardkit.documents.agenda import AGENDA, Agenda
from boardkit.documents.kind import Edition
from boardkit.language import Language
from boardkit.model.board import Board
from boardkit.model.charter import Charter
from boardkit.model.meeting import Meeting
from boardkit.model.record import Audience
from boardkit.model.text import Text
from boardkit.rules.agenda_versions import agenda_to_send
from boardkit.views.select import select

NAMES = ("ape", "bee", "cat", "dog")
CHARTER = Charter.model_validate({"names": [{"name": "Harbour"}], "abbreviation": "HB", "language": "en"})
READERS = st.sampled_from([Audience.PUBLIC, Audience.MEMBERS])
levels = st.dictionaries(st.sampled_from(NAMES), st.sampled_from(list(Audience)), min_size=1)


def meeting(of: dict[str, Audience], word: str) -> Meeting:
    items = [
        {"id": name, "title": f"{word}-{name}", "purpose": "information", "minutes": 5, "level": level.value}
        for name, level in of.items()
    ]
    whole = {"id": "2024-01", "date": "2024-06-12", "start": "13:30", "end": "14:30", "items": items}
    return Meeting.model_validate({**whole, "place": {"name": "House"}})


@settings(max_examples=200, deadline=None)
@given(before=levels, now=levels, audience=READERS)
def test_a_list_of_changes_names_only_what_its_reader_could_and_can_see(
    before: dict[str, Audience], now: dict[str, Audience], audience: Audience
) -> None:
    sent = agenda_to_send(meeting(before, "old"), default=Audience.MEMBERS, day=date(2024, 6, 3))
    board = Board(CHARTER, meetings=(meeting(now, "new").changed({"sent": (sent,)}),))
    view = select(board, day=date(2024, 6, 5), audience=audience)
    agenda = AGENDA.build(view, "2024-01", Edition(Language("en"), final=False))
    assert isinstance(agenda, Agenda)
    told = " ".join(agenda.revision.changes) if agenda.revision else ""
    for name in NAMES:
        sees_now = name not in now or audience.sees(now[name])
        saw_before = name in before and audience.sees(before[name])
        assert f"old-{name}" not in repr(view) or (saw_before and sees_now)
        assert f"old-{name}" not in told or (saw_before and sees_now)
        assert f"new-{name}" not in told or (name in now and sees_now)
        marked = [item for item in agenda.items if item.change and item.title == f"new-{name}"]
        assert not marked or sees_now


@settings(max_examples=200, deadline=None)
@given(
    of=levels,
    texts=st.sets(st.sampled_from(NAMES)),
    audience=READERS,
)
def test_another_text_of_an_item_is_told_to_those_who_may_read_it_and_to_nobody_else(
    of: dict[str, Audience], texts: set[str], audience: Audience
) -> None:
    sent = agenda_to_send(meeting(of, "old"), default=Audience.MEMBERS, day=date(2024, 6, 3))
    whole = meeting(of, "old")
    other = {"explanation": Text.model_validate("Secret.")}
    items = tuple(one.changed(other if one.id in texts else {}) for one in whole.items)
    board = Board(CHARTER, meetings=(whole.changed({"items": items, "sent": (sent,)}),))
    view = select(board, day=date(2024, 6, 5), audience=audience)
    agenda = AGENDA.build(view, "2024-01", Edition(Language("en"), final=False))
    assert isinstance(agenda, Agenda)
    told = {name for name in texts if name in of and audience.sees(of[name])}
    assert {one.title for one in agenda.items if one.change} == {f"old-{name}" for name in told}
    assert len(agenda.revision.changes if agenda.revision else ()) == len(told)
    kept = {one.item for one in view.meetings[0].sent[0].items}
    assert kept == {name for name in of if audience.sees(of[name])}


def test_what_a_reader_could_and_can_see_is_named() -> None:
    before = {"ape": Audience.PUBLIC, "bee": Audience.MEMBERS}
    sent = agenda_to_send(meeting(before, "old"), default=Audience.MEMBERS, day=date(2024, 6, 3))
    board = Board(CHARTER, meetings=(meeting({"ape": Audience.PUBLIC}, "new").changed({"sent": (sent,)}),))
    told = {}
    for audience in (Audience.PUBLIC, Audience.MEMBERS):
        view = select(board, day=date(2024, 6, 5), audience=audience)
        agenda = AGENDA.build(view, "2024-01", Edition(Language("en"), final=False))
        assert isinstance(agenda, Agenda)
        assert agenda.revision is not None
        told[audience] = agenda.revision.changes
    assert told[Audience.PUBLIC] == ("1 new-ape: changed (it was called old-ape).",)
    assert told[Audience.MEMBERS] == (*told[Audience.PUBLIC], "old-bee (it was item 2): gone.")
