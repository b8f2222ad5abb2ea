"""What the YAML language server of an editor says of a board's files, beside what boardkit check says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest
from schema_mistakes import ODD, ONLY_CHECK, TOLD_NEARBY, WHOLE_FILE_WRONG, WRONG, Case, text
from yaml_server import Server, installed

from boardkit.app.schema import write_schemas
from boardkit.source.editor_line import kind_named, with_line
from boardkit.source.files import FILES
from boardkit.source.folder import read_board
from boardkit.source.listing import board_files

ROOT = Path(__file__).resolve().parents[2]
WRONG_BOARDS = ROOT / "tests" / "wrong"
BOARD = "names: [{name: Havenberaad}]\nabbreviation: HB\n"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    running = Server(installed())
    yield running
    running.stop()


@dataclass(frozen=True)
class Seen:
    """The lines of a file where check finds something, those where the editor does, and its words."""

    check: list[int]
    editor: list[int]
    words: list[str]


class Boards:
    """Boards of one file each, with the line for an editor on top and the schemas beside them."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._numbers = folder, count()
        write_schemas(folder, "nl")

    def put(self, name: str, content: str) -> Path:
        board = self._folder / f"board-{next(self._numbers)}"
        for one, words in {"board.yaml": BOARD, name: content}.items():
            kind = kind_named(one)
            assert kind
            path = board / one
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(with_line(words.encode(), one, kind))
        (board / "schema").symlink_to(self._folder / "schema")
        return board / name


@pytest.fixture(scope="module")
def boards(tmp_path_factory: pytest.TempPathFactory) -> Boards:
    return Boards(tmp_path_factory.mktemp("boards"))


CASES: dict[str, Case] = {
    **{title: (case[0], text(case)) for title, case in {**WRONG, **ONLY_CHECK, **ODD}.items()},
    **WHOLE_FILE_WRONG,
    **TOLD_NEARBY,
    **{path.name: (path.name, path.read_text("utf-8")) for path in (WRONG_BOARDS / "fields").iterdir()},
}


@pytest.fixture(scope="module")
def seen(server: Server, boards: Boards) -> Callable[[str], Seen]:
    """What is seen of a case; the editor gets all of them at once, for it waits a little before it looks."""
    paths = {title: boards.put(*case) for title, case in CASES.items()}
    found = server.diagnose(*paths.values())

    def look(title: str) -> Seen:
        path = paths[title]
        _, problems = read_board(path.parents[CASES[title][0].count("/")])
        assert {one.where.path for one in problems} <= {path.as_posix()}
        editor = {one["range"]["start"]["line"] + 1 for one in found[path]}
        words = [one["message"] for one in found[path]]
        return Seen(sorted({one.where.line for one in problems}), sorted(editor), words)

    return look


def test_there_are_enough_cases() -> None:
    assert len(WRONG) + len(WHOLE_FILE_WRONG) > 100
    assert {kind_named(name) for name, _ in [*WRONG.values(), *ODD.values()]} > {FILES[0], FILES[6]}


def test_an_editor_finds_nothing_in_the_example_board(server: Server, board_copy: Path) -> None:
    write_schemas(board_copy, "nl")
    files, _ = board_files(board_copy)
    for file in files:
        name = file.path.relative_to(board_copy).as_posix()
        file.path.write_bytes(with_line(file.path.read_bytes(), name, file.kind))
    found = server.diagnose(*(file.path for file in files))
    assert len(found) > 30
    assert {path.name: [one["message"] for one in said] for path, said in found.items() if said} == {}


@pytest.mark.parametrize("title", WRONG)
def test_a_mistake_is_found_on_the_same_line(title: str, seen: Callable[[str], Seen]) -> None:
    found = seen(title)
    assert len(found.check) == 1
    assert found.editor == found.check, found.words


@pytest.mark.parametrize("title", WHOLE_FILE_WRONG)
def test_a_mistake_in_the_shape_of_a_file_is_found_on_the_same_line(
    title: str, seen: Callable[[str], Seen]
) -> None:
    found = seen(title)
    assert len(found.check) == 1
    assert set(found.check) <= set(found.editor)


@pytest.mark.parametrize("title", TOLD_NEARBY)
def test_some_mistakes_are_told_a_line_away(title: str, seen: Callable[[str], Seen]) -> None:
    found = seen(title)
    assert min(abs(one - other) for one in found.check for other in found.editor) == 1


@pytest.mark.parametrize("title", ONLY_CHECK)
def test_some_mistakes_only_check_can_see(title: str, seen: Callable[[str], Seen]) -> None:
    found = seen(title)
    assert len(found.check) == 1
    assert found.editor == []


@pytest.mark.parametrize("title", ODD)
def test_what_is_odd_and_right_is_right_in_an_editor(title: str, seen: Callable[[str], Seen]) -> None:
    assert seen(title) == Seen([], [], [])


@pytest.mark.parametrize("name", ["bottlenecks.yaml", "priorities.yaml"])
def test_of_several_mistakes_in_a_file_each_is_found(name: str, seen: Callable[[str], Seen]) -> None:
    found = seen(name)
    assert len(found.check) > 1
    assert found.editor == found.check


def test_an_editor_says_it_as_check_does(seen: Callable[[str], Seen]) -> None:
    words = [seen(title).words for title in ("a day first", "yes in words")]
    assert words == [["Schrijf jaar-maand-dag: 2024-06-12."], ["Schrijf true (ja) of false (nee)."]]


def test_fields_are_proposed_with_what_they_are(server: Server, boards: Boards) -> None:
    path = boards.put("meetings/2024-01.yaml", "id: 2024-01\n\n")
    server.open(path)
    proposed = server.at("textDocument/completion", path, line=2, character=0)["items"]
    told = {one["label"]: one for one in proposed}
    assert told["regime"]["documentation"] == "Wie mag weten wat er is gezegd. Zonder dit veld geldt: closed."
    assert told["follows"]["documentation"] == "De vergadering vóór deze. Verwijst naar: vergadering."
    assert told["place"]["insertText"] == "place:\n  name: "
    assert "id" not in told


def test_words_to_choose_from_are_proposed_with_what_papers_call_them(server: Server, boards: Boards) -> None:
    path = boards.put("meetings/2024-01.yaml", "id: 2024-01\nregime: \ntlp: \nchair:\nmarking:\n  label: \n")
    server.open(path)

    def proposed(line: int, character: int) -> dict[str, str]:
        items = server.at("textDocument/completion", path, line, character)["items"]
        return {one["label"]: one["documentation"] for one in items}

    assert proposed(2, 8) == {
        "open": "Openbaar",
        "closed": "Besloten",
        "chatham": "Besloten, onder de Chatham House Rule",
    }
    assert list(proposed(3, 5)) == ["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"]
    assert proposed(6, 9)["departmental"] == "Departementaal Vertrouwelijk"


def test_a_text_is_not_proposed_to_be_true(server: Server, boards: Boards) -> None:
    path = boards.put("seats.yaml", "- id: a\n  title: \n  organisation: \n  example: \n")
    server.open(path)

    def proposed(line: int, character: int) -> list[str]:
        items = server.at("textDocument/completion", path, line, character)["items"]
        return [one["label"] for one in items]

    assert proposed(2, 9) == []
    assert proposed(3, 16) == []
    assert proposed(4, 11) == ["true", "false"]


def test_a_name_under_the_mouse_is_explained(server: Server, boards: Boards) -> None:
    path = boards.put("seats.yaml", "- id: a\n  organisation: b\n  role: chair\n  level: members\n")
    server.open(path)

    def told(line: int) -> str:
        return str(server.at("textDocument/hover", path, line, 4)["contents"]["value"]).partition("Source:")[
            0
        ]

    assert told(2).startswith("#### Zetel\n\nDe organisatie van deze zetel. Verwijst naar: organisatie.\n")
    assert "* `chair`: voorzitter\n* `vice_chair`: vicevoorzitter\n" in told(3)
    assert told(4).startswith(
        "#### Zetel\n\nWie het mag lezen; zonder dit veld geldt het niveau van het overleg."
    )
