"""What came of input for the European body, on the agenda of the next meeting of a small board."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from boardkit.app.check import Checked
from boardkit.app.make import make
from boardkit.app.order import Order
from boardkit.documents.agenda import AGENDA
from boardkit.intake.meeting_file import meeting_file
from boardkit.intake.next_meeting import Following, Wish, follow
from boardkit.model.item import AgendaItem
from boardkit.model.record import Audience
from boardkit.problems import Severity
from boardkit.source.folder import load_board
from boardkit.views.select import select
from boardkit.word.text import plain_text

Write = Callable[..., Path]
DAY = date(2024, 8, 1)
BOARD = """
    names: [{name: {nl: Havenberaad, en: Harbour Board}}]
    abbreviation: HB
    languages: [nl, en]
    chair: chair
    eu_profile: ports-act
    """
PROFILE = """
    - id: ports-act
      level: public
      name: {nl: Europees Havenberaad, en: European Ports Board}
      short: EPB
      law: {nl: Havenwet, en: Ports Act}
      tasks: [{code: a, article: "1", title: {nl: Adviseren., en: Advise.}}]
    """
MEETINGS = """
    - {id: epb-july, date: 2024-07-04}
    - {id: epb-may, date: 2024-05-16}
    """
INPUT = """
    id: eu-quays
    subject: {nl: Kades, en: Quays}
    eu_meeting: epb-july
    task: a
    essence: {nl: Kort., en: Short.}
    position: {nl: Voor hogere kades., en: For higher quays.}
    red_lines: [{nl: Onder ons., en: Secret.}]
    flexibility: [{nl: Onder ons., en: Secret.}]
    fallback: {nl: Onder ons., en: Secret.}
    force_field: [{actor: {nl: Onder ons, en: Secret}, stance: opposes, confidence: low, date: 2024-05-01}]
    coordination: [{who: shipper, status: objection, on: 2024-05-02, text: {nl: Onder ons., en: Secret.}}]
    contributions: [{seat: shipper, on: 2024-05-03, text: {nl: Onder ons., en: Secret.}}]
    asks:
      - {id: higher, text: {nl: Verhoog de kade., en: Raise the quay.}}
      - {id: longer, text: {nl: Verleng de kade., en: Lengthen the quay.}}
      - {id: wider, text: {nl: Verbreed de kade., en: Widen the quay.}}
    outcome:
      on: 2024-07-04
      text: {nl: De kades gaan omhoog., en: The quays go up.}
      taken_over: [higher]
      partly: [longer]
      not_taken_over: [wider]
    """


@pytest.fixture
def following(small_board: Write) -> Callable[..., Following]:
    def made(*inputs: str, day: date = DAY, **files: str) -> Following:
        board = load_board(small_board({**given(inputs), **named(files)}))
        return follow(board, board.meetings[0], Wish(date(2024, 10, 9)), day=day)

    return made


def given(inputs: tuple[str, ...]) -> dict[str, str | None]:
    """The files of a board with these inputs."""
    eu = {f"eu/{place}.yaml": text for place, text in enumerate(inputs)}
    return {"board.yaml": BOARD, "eu-profiles.yaml": PROFILE, "eu-meetings.yaml": MEETINGS, **eu}


def named(files: dict[str, str]) -> dict[str, str]:
    return {f"{name}.yaml": text for name, text in files.items()}


def locks(text: str = INPUT) -> str:
    """The same input about something else."""
    return text.replace("eu-quays", "eu-locks").replace("Kades,", "Sluizen,").replace("Quays}", "Locks}")


def told(found: Following) -> list[AgendaItem]:
    """The items that stand there besides those of any agenda."""
    items = [one for one in found.meeting.items if one.id not in {"opening", "minutes", "closing"}]
    assert [one.id for one in found.meeting.items] == [
        "opening",
        "minutes",
        *(one.id for one in items),
        "closing",
    ]
    return items


def test_an_outcome_comes_back_as_information_with_what_became_of_the_asks(
    following: Callable[..., Following],
) -> None:
    (back,) = told(following(INPUT))
    assert (back.id, back.purpose, back.minutes, back.lead) == (
        "report-back-eu-quays",
        "information",
        5,
        "chair",
    )
    assert (back.title.nl, back.title.en) == ("Terugkoppeling EPB: Kades", "Report back from the EPB: Quays")
    assert back.explanation
    assert back.explanation.nl == (
        "De kades gaan omhoog. Van onze 3 verzoeken: 1 overgenomen, 1 deels, 1 niet."
    )
    assert back.explanation.en == ("The quays go up. Of our 3 asks: 1 taken over, 1 in part, 1 not.")
    assert (back.about, back.level, back.items) == (("eu-quays",), None, ())


@pytest.mark.parametrize(
    ("asks", "outcome", "sentence"),
    [
        ("a b", "taken_over: [a]; not_taken_over: [b]", " Of our 2 asks: 1 taken over, 1 not."),
        ("a b", "partly: [a]; not_taken_over: [b]", " Of our 2 asks: 0 taken over, 1 in part, 1 not."),
        ("a b", "taken_over: [a]", " Of our 2 asks: 1 taken over, 1 not reported."),
        ("a b", "taken_over: [a]; not_discussed: [b]", " Of our 2 asks: 1 taken over, 1 not discussed."),
        (
            "a b c d e",
            "taken_over: [a]; partly: [b]; not_taken_over: [c]; not_discussed: [d]",
            " Of our 5 asks: 1 taken over, 1 in part, 1 not, 1 not discussed, 1 not reported.",
        ),
        ("a b", "taken_over: [b, a]", " All our 2 asks were taken over."),
        ("a b", "partly: [b, a]", " All our 2 asks were taken over in part."),
        ("a b", "not_taken_over: [b, a]", " None of our 2 asks was taken over."),
        ("a b", "not_discussed: [b, a]", " None of our 2 asks was discussed."),
        ("a b", "taken_over: []", " What became of our 2 asks was not reported."),
        ("a", "taken_over: [a]", " Our one ask was taken over."),
        ("a", "partly: [a]", " Our one ask was taken over in part."),
        ("a", "not_taken_over: [a]", " Our one ask was not taken over."),
        ("a", "not_discussed: [a]", " Our one ask was not discussed."),
        ("a", "partly: []", " What became of our one ask was not reported."),
        ("", "partly: []", ""),
    ],
)
def test_the_counts_are_a_sentence_whatever_they_are(
    following: Callable[..., Following], asks: str, outcome: str, sentence: str
) -> None:
    before, rest = INPUT.split("    asks:\n")
    listed = "".join(f"      - {{id: {one}, text: {{nl: Doe iets., en: Do.}}}}\n" for one in asks.split())
    after = "    outcome:" + rest.split("    outcome:")[1].split("      taken_over")[0]
    fields = outcome.replace("; ", "\n      ")
    text = f"{before}{f'    asks:{chr(10)}{listed}' if listed else ''}{after}      {fields}\n"
    (back,) = told(following(text))
    assert back.explanation
    assert back.explanation.en == f"The quays go up.{sentence}"


def test_what_is_to_be_done_now_is_told_when_there_is_room(following: Callable[..., Following]) -> None:
    text = INPUT.replace(
        "    outcome:\n", "    outcome:\n      follow_up: {nl: Wij vragen na., en: We ask on.}\n"
    )
    (back,) = told(following(text))
    assert back.explanation
    assert (back.explanation.en or "").endswith("1 not. We ask on.")
    short = BOARD + "defaults: {explanation_words: 17}\n"
    (back,) = told(following(text, board=short))
    assert back.explanation
    assert (back.explanation.en or "").endswith("1 not.")


def test_an_outcome_that_is_too_long_is_cut_at_the_end_of_a_sentence_and_keeps_the_counts(
    following: Callable[..., Following],
) -> None:
    long = INPUT.replace("The quays go up.", "The quays go up. " + "And so on " * 20 + "at last.")
    (back,) = told(following(long))
    assert back.explanation
    assert back.explanation.en == "The quays go up. […] Of our 3 asks: 1 taken over, 1 in part, 1 not."
    endless = INPUT.replace("The quays go up.", "word " * 80)
    (back,) = told(following(endless))
    assert back.explanation
    words = (back.explanation.en or "").split()
    assert (len(words), words[46:49]) == (60, ["word", "[…]", "Of"])


def test_several_inputs_to_one_european_meeting_are_parts_of_one_item(
    following: Callable[..., Following],
) -> None:
    may = locks().replace("eu-locks", "eu-fog").replace("epb-july", "epb-may").replace("07-04", "05-16")
    first, both = told(following(INPUT, locks(), may))
    assert first.id == "report-back-eu-fog"
    assert (both.id, both.minutes, both.about) == ("report-back-epb-july", 10, ())
    assert (both.title.nl, both.title.en) == (
        "Terugkoppeling EPB van 4 juli 2024",
        "Report back from the EPB of 4 July 2024",
    )
    assert [(one.id, one.title.en, one.minutes, one.about) for one in both.items] == [
        ("report-back-eu-quays", "Quays", None, ("eu-quays",)),
        ("report-back-eu-locks", "Locks", None, ("eu-locks",)),
    ]
    assert [bool(one.explanation) for one in both.items] == [True, True]


def test_it_comes_back_once(small_board: Write) -> None:
    folder = with_next(small_board, INPUT, locks())
    again = load_board(folder)
    assert told(follow(again, again.meetings[0], Wish(date(2024, 11, 9)), day=DAY)) == []
    findings = Checked(folder).findings(DAY)
    assert [one.code for one in findings if one.severity is Severity.ERROR] == []


def test_an_item_about_it_that_was_put_off_comes_back_by_itself(following: Callable[..., Following]) -> None:
    meeting = """
        id: 2024-01
        date: 2024-07-10
        start: 13:30
        end: 14:30
        place: {name: {nl: Havenhuis, en: Harbour House}}
        items:
          - {id: opening, title: {nl: Opening, en: Opening}, purpose: opening, minutes: 5}
          - {id: epb, title: {nl: Europa, en: Europe}, purpose: information, minutes: 5, about: [eu-quays]}
          - {id: closing, title: {nl: Sluiting, en: Closing}, purpose: closing, minutes: 5}
        history: [{on: 2024-07-09, status: cancelled}]
        """
    found = following(INPUT, **{"meetings/2024-01": meeting})
    assert [one.id for one in found.meeting.items] == ["opening", "epb", "closing"]


def test_a_board_without_a_profile_is_told_too(following: Callable[..., Following]) -> None:
    (back,) = told(following(INPUT, board=BOARD.replace("    eu_profile: ports-act\n", "")))
    assert (back.title.nl, back.title.en) == ("Terugkoppeling: Kades", "Report back: Quays")


def test_nothing_that_only_government_or_the_secretariat_reads_stands_on_the_agenda(
    following: Callable[..., Following],
) -> None:
    (back,) = told(following(INPUT))
    assert "Onder ons" not in repr(back)
    assert "Secret" not in repr(back)
    assert "shipper" not in repr(back)


SECRET = INPUT.replace("      on: 2024-07-04\n", "      on: 2024-07-04\n      level: government\n")


def agenda(folder: Path, audience: Audience) -> str:
    order = Order(AGENDA, "2024-02", audience, "en")
    return plain_text(make(Checked(folder), order, day=DAY).content)


def with_next(small_board: Write, *inputs: str) -> Path:
    """The folder of a board with the next meeting in it."""
    folder = small_board({**given(inputs), "meetings/2024-02.yaml": None})
    board = load_board(folder)
    found = follow(board, board.meetings[0], Wish(date(2024, 10, 9)), day=DAY)
    text = meeting_file(board, found.meeting, board.meetings[0])
    (folder / "meetings/2024-02.yaml").write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize("inputs", [(SECRET,), (SECRET, locks(SECRET)), (SECRET, locks())])
def test_an_outcome_for_government_comes_onto_no_agenda_of_members(
    small_board: Write, inputs: tuple[str, ...]
) -> None:
    folder = with_next(small_board, *inputs)
    board = load_board(folder)
    for audience in (Audience.MEMBERS, Audience.PUBLIC):
        view = select(board, day=DAY, audience=audience)
        items = [one for meeting in view.meetings if meeting.id == "2024-02" for one in meeting.items]
        assert "eu-quays" not in repr(items)
        assert "Quays" not in repr(items)
        assert "Quays" not in agenda(folder, audience)
    secretariat = select(board, day=DAY, audience=Audience.SECRETARIAT)
    assert "The quays go up." in repr(secretariat.meetings)
    assert ("Locks" in agenda(folder, Audience.MEMBERS)) is (locks() in inputs)


def test_the_level_of_the_narrowest_holds_and_the_public_sees_no_heading_of_it(
    following: Callable[..., Following],
) -> None:
    (back,) = told(following(SECRET))
    assert (back.level, back.public_as) == ("government", "hidden")
    profile = PROFILE.replace("level: public", "level: government")
    (back,) = told(following(INPUT, **{"eu-profiles": profile}))
    assert (back.level, back.public_as) == ("government", "hidden")
    open_and_secret = told(following(SECRET, locks()))
    assert [(one.level, [part.level for part in one.items]) for one in open_and_secret] == [
        (None, ["government", None])
    ]


def test_the_public_reads_a_subject_only_when_it_is_public(small_board: Write) -> None:
    closed = agenda(with_next(small_board, INPUT), Audience.PUBLIC)
    assert "Report back from the EPB" in closed
    assert "Quays" not in closed
    known = INPUT.replace("    id: eu-quays\n", "    id: eu-quays\n    level: public\n")
    assert "Report back from the EPB: Quays" in agenda(with_next(small_board, known), Audience.PUBLIC)
    both = agenda(with_next(small_board, known, locks(known)), Audience.PUBLIC)
    assert "Report back from the EPB" in both
    assert "4 July" not in both
    assert "Quays" not in both
