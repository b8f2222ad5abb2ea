"""All templates of a board get the look of a house, all of them or none, and its papers say the same."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from houses import NAME, PURPLE, dutch_house, english_house, fetching_house, house_with_macros
from own_boards import edited, ours, put
from reading_back import DAY, form_of, said, summary
from story import STORY
from word_typing import typed

from boardkit.app.as_of import as_of
from boardkit.app.check import Checked
from boardkit.app.hand_over import make_hand_over
from boardkit.app.make import make
from boardkit.app.order import HandOver, Order
from boardkit.app.read import Wish, read_back
from boardkit.app.restyle import Restyling, restyle, trials, write
from boardkit.app.template_kinds import NoSuchKind
from boardkit.documents.kind import About
from boardkit.documents.kinds import CONTENTS, KINDS
from boardkit.language import Language
from boardkit.problems import InvalidSource
from boardkit.rules.eu_standing import papers_day
from boardkit.word.guard import contents
from boardkit.word.origin import origin_of, version_of
from boardkit.word.package import is_untouched, properties_of
from boardkit.word.text import plain_text

Write = Callable[..., Path]
SUBJECTS = {
    About.COMING_MEETING: "2024-03",
    About.HELD_MEETING: "2024-02",
    About.BOARD: "",
    About.PERIOD: "2024-Q3",
    About.INPUT: "eu-first-of-a-kind",
}


def house(folder: Path, document: bytes) -> Path:
    path = folder / "house.docx"
    path.write_bytes(document)
    return path


def written(
    board: Path, document: bytes, *kinds: str, languages: tuple[str, ...] = ("nl",), tried: bool = True
) -> Restyling:
    restyling = restyle(board, house(board.parent, document), kinds, languages)
    if tried:
        deque(trials(restyling), maxlen=0)
    write(restyling)
    return restyling


def refused(board: Path, document: bytes, *kinds: str) -> list[str]:
    with pytest.raises(InvalidSource) as invalid:
        written(board, document, *kinds)
    return told(invalid.value)


def told(invalid: InvalidSource) -> list[str]:
    """Each problem with the name of its file, and its place in that."""
    return [
        f"{Path(one.where.path).name} {one.where.cell}: {' '.join(filter(None, Language('en').problem(one)))}"
        for one in invalid.problems
    ]


def body(paper: bytes) -> list[str]:
    lines = plain_text(paper).splitlines()
    return [line for line in lines if not line.startswith(("[header", "[footer"))]


def papers(board: Path, language: str) -> dict[str, bytes]:
    """One paper of each kind."""
    checked, made = Checked(board), dict[str, bytes]()
    for kind in KINDS:
        if kind.about is About.WRITTEN_PROCEDURE:
            continue
        subject = SUBJECTS[kind.about]
        meetings = [one for one in checked.board.meetings if one.id == subject]
        days = [as_of(kind, one, checked.board.charter, date.max) for one in meetings]
        days += [papers_day(checked.board, one, DAY) for one in checked.board.eu_inputs if one.id == subject]
        order = Order(kind, subject, kind.audiences[0], language)
        made[kind.name] = make(checked, order, day=next(iter(days), date(2024, 10, 1))).content
    given = HandOver("eu-first-of-a-kind", language)
    return {**made, "non-paper": make_hand_over(checked, given, day=DAY).content}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_papers_of_all_kinds_say_the_same_in_the_look_of_the_house(board_copy: Path, language: str) -> None:
    before = papers(board_copy, language)
    restyling = written(board_copy, dutch_house(), languages=(language,), tried=False)
    assert [one.own.kind for one in restyling.templates] == sorted(CONTENTS)
    after = papers(board_copy, language)
    assert len(after) == len(CONTENTS) - 1
    for kind, paper in after.items():
        assert body(paper) == body(before[kind]), kind
        assert f"[footer 1] {NAME}" in plain_text(paper) or f"{NAME} · " in plain_text(paper)
        assert is_untouched(paper)
        told = {name for name in properties_of(before[kind]) if name != "boardkit.hash"}
        assert {name for name in properties_of(paper) if name != "boardkit.hash"} == told


def test_a_marking_stands_on_every_page_of_a_house_that_has_a_first_page(board_copy: Path) -> None:
    written(board_copy, dutch_house(), "instruction")
    lines = plain_text(papers(board_copy, "nl")["instruction"]).splitlines()
    marked = [line for line in lines if line.startswith("[header") and "TLP:AMBER" in line]
    assert len(marked) == 2
    assert sum(line.startswith("[header") and "RIJK (INTERN)" in line for line in lines) == 2


def test_a_form_in_the_look_of_a_house_is_read_back_like_ours(board_copy: Path, tmp_path: Path) -> None:
    back = []
    for number in range(2):
        file = tmp_path / f"back-{number}.docx"
        file.write_bytes(typed(form_of(board_copy), STORY))
        back.append(read_back(Checked(board_copy), file, Wish(DAY)))
        written(board_copy, english_house(), "minutes-form")
    assert summary(back[1]) == summary(back[0])
    assert said(back[1]) == said(back[0])
    assert PURPLE.encode() in contents(form_of(board_copy))["word/styles.xml"]


def test_nothing_is_written_before_it_is_asked_for(small_board: Write) -> None:
    board = small_board()
    restyling = restyle(board, house(board.parent, dutch_house()), [], ["nl", "en"])
    assert len(restyling.templates) == 2 * len(CONTENTS)
    assert not (board / "templates").exists()


def test_a_copy_of_ours_says_what_it_was_made_from(small_board: Write) -> None:
    board = small_board()
    written(board, dutch_house(), "agenda")
    made = (board / "templates" / "nl" / "agenda.docx").read_bytes()
    assert origin_of(made) == version_of(ours("agenda"))
    assert not (board / "templates" / "nl" / "minutes.docx").exists()


def test_an_own_template_is_restyled_as_it_is_and_the_one_before_is_kept(small_board: Write) -> None:
    board = small_board()
    own = put(board, "nl/agenda.docx", edited(ours("agenda")))
    before = own.read_bytes()
    written(board, dutch_house(), "agenda")
    assert "Huisstijl van de haven" in plain_text(own.read_bytes())
    assert own.with_name("agenda.docx.previous").read_bytes() == before
    after = own.read_bytes()
    assert [one.changes for one in written(board, dutch_house(), "agenda").templates] == [False]
    assert own.read_bytes() == after


def test_one_template_with_a_mistake_keeps_all_as_they_were(small_board: Write) -> None:
    board = small_board()
    put(board, "nl/agenda.docx", edited(ours("agenda"), "{{ head.bord }}"))
    with pytest.raises(InvalidSource) as invalid:
        restyle(board, house(board.parent, dutch_house()), ["agenda", "minutes"], ["nl"])
    assert told(invalid.value) == [
        "agenda.docx paragraph 1: {{ head.bord }}: there is no “bord” in it. Did you mean “board”?"
    ]
    assert not (board / "templates" / "nl" / "minutes.docx").exists()


def test_a_template_that_breaks_when_it_is_filled_in_is_refused_before_writing(small_board: Write) -> None:
    board = small_board()
    own = put(board, "nl/agenda.docx", edited(ours("agenda"), "{{ head.place + 1 }}"))
    before = own.read_bytes()
    (problem,) = refused(board, dutch_house(), "agenda", "minutes")
    assert problem.startswith("agenda.docx paragraph 1: {{ head.place + 1 }}")
    assert own.read_bytes() == before
    assert not (board / "templates" / "nl" / "minutes.docx").exists()


def test_a_house_that_may_not_be_opened_is_refused(small_board: Write) -> None:
    board = small_board()
    assert refused(board, house_with_macros()) == [
        "house.docx : This Word file holds a macro or another program. Save it in Word without it, as .docx."
    ]
    (problem,) = refused(board, fetching_house())
    assert problem.startswith("house.docx : This Word file fetches something from outside. ")
    assert refused(board, b"a picture") == ["house.docx : This is not a Word file. Save it in Word as .docx."]


def test_a_kind_that_there_is_not_is_told(small_board: Write) -> None:
    board = small_board()
    with pytest.raises(NoSuchKind) as missing:
        restyle(board, house(board.parent, dutch_house()), ["agnda"], ["nl"])
    assert missing.value.guess == "agenda"
