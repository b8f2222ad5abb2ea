"""LibreOffice is asked once for many papers, and neither hangs nor breaks down for all of them."""

from __future__ import annotations

import base64
import json
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from programs import WHOLE, need, stand_in, time_is_over_after
from stopping import ends

from boardkit.output.libreoffice import TookTooLong, find_office, print_papers

DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
"""A picture of one point."""
ALL = "for name in names: pdf(name)"


def printed(program: Path, count: int) -> dict[int, bytes]:
    return dict(print_papers(program, [b"%d" % number for number in range(count)]))


def test_many_papers_are_made_in_one_call_with_a_profile_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "told.json"
    body = f"""
    profile = next(one for one in words if one.startswith("-env:UserInstallation=file:///")).split("://")[1]
    settings = pathlib.Path(profile, "user", "registrymodifications.xcu").read_text()
    calls = json.loads(pathlib.Path({str(told)!r}).read_text()) if os.path.exists({str(told)!r}) else []
    calls.append([len(names), profile, settings, [open(one).read() for one in names]])
    pathlib.Path({str(told)!r}).write_text(json.dumps(calls))
    {ALL}
    """
    program = stand_in(tmp_path, monkeypatch, body)
    assert find_office() == program
    assert printed(program, 3) == dict.fromkeys(range(3), WHOLE)
    ((count, profile, settings, contents),) = json.loads(told.read_text("utf-8"))
    assert (count, contents) == (3, ["0", "1", "2"])
    assert not Path(profile).exists()
    for safe in ("MacroSecurityLevel", "DisableMacrosExecution", "BlockUntrustedRefererLinks"):
        assert f'name="{safe}"' in settings


def test_a_command_line_stays_short_however_many_papers_there_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lengths = tmp_path / "lengths"
    body = f"""
    with open({str(lengths)!r}, "a") as file: print(len(names), sum(map(len, words)), file=file)
    {ALL}
    """
    assert len(printed(stand_in(tmp_path, monkeypatch, body), 250)) == 250
    calls = [[int(one) for one in line.split()] for line in lengths.read_text("utf-8").splitlines()]
    assert [count for count, _ in calls] == [100, 100, 50]
    assert max(length for _, length in calls) < 8_000


def test_what_hangs_is_ended_with_all_that_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child = tmp_path / "child"
    body = f"""
    pdf(names[0])
    (out / "1.pdf").write_bytes(b"%PDF half")
    note({str(child)!r}, subprocess.Popen(["/bin/sleep", "600"]).pid)
    time.sleep(600)
    """
    program = stand_in(tmp_path, monkeypatch, body)
    time_is_over_after(child, monkeypatch)
    made: list[tuple[int, bytes]] = []
    with pytest.raises(TookTooLong, match="stopped after 66 seconds"):
        made.extend(print_papers(program, [b"", b"", b""]))
    assert made == [(0, WHOLE)]
    assert ends(int(child.read_text("utf-8")))


def test_what_it_started_ends_also_when_it_has_ended_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child = tmp_path / "child"
    body = f"""
    note({str(child)!r}, subprocess.Popen(["/bin/sleep", "3600"]).pid)
    {ALL}
    """
    assert len(printed(stand_in(tmp_path, monkeypatch, body), 1)) == 1
    assert ends(int(child.read_text("utf-8")))


def test_on_windows_a_program_in_the_current_folder_is_not_taken_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = stand_in(tmp_path, monkeypatch, ALL)
    program.rename(program.with_suffix(".com"))
    monkeypatch.chdir(program.parent)
    installed = tmp_path / "LibreOffice" / "program" / "soffice.com"
    installed.parent.mkdir(parents=True)
    installed.touch()
    monkeypatch.setenv("ProgramFiles", str(tmp_path))
    monkeypatch.setenv("PATHEXT", ".com")
    monkeypatch.setattr(sys, "platform", "win32")
    assert find_office() == installed


def test_a_paper_that_breaks_libreoffice_down_costs_the_others_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = """
    for name in names:
        if open(name).read() == "2": os.kill(os.getpid(), signal.SIGSEGV)
        pdf(name)
    """
    assert sorted(printed(stand_in(tmp_path, monkeypatch, body), 5)) == [0, 1, 3, 4]


def test_a_paper_that_it_passes_over_is_not_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = tmp_path / "calls"
    body = f"""
    with open({str(calls)!r}, "a") as file: print(*names, file=file)
    for name in names:
        if name != "1.docx": pdf(name)
    """
    assert sorted(printed(stand_in(tmp_path, monkeypatch, body), 4)) == [0, 2, 3]
    assert calls.read_text("utf-8") == "0.docx 1.docx 2.docx 3.docx\n"


def test_one_that_never_makes_anything_is_soon_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = tmp_path / "calls"
    body = f"""
    with open({str(calls)!r}, "a") as file: print(len(names), file=file)
    sys.exit(77)
    """
    assert printed(stand_in(tmp_path, monkeypatch, body), 50) == {}
    assert calls.read_text("utf-8").split() == ["50", "49", "48"]


def test_it_can_be_stopped_halfway(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = stand_in(tmp_path, monkeypatch, "pdf(names[0]); pdf(names[1]); time.sleep(600)")
    made: list[int] = []
    for number, _ in print_papers(program, [b""] * 3, stopped=lambda: bool(made)):
        made.append(number)
    assert made == [0]


def test_it_fetches_nothing_that_a_paper_points_to(tmp_path: Path) -> None:
    need("soffice")
    asked: list[str] = []

    class Page(BaseHTTPRequestHandler):
        def handle(self) -> None:
            asked.append(str(self.client_address))

    with HTTPServer(("127.0.0.1", 0), Page) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        office = find_office()
        assert office is not None
        paper = with_picture_at(f"http://127.0.0.1:{server.server_port}/picture.png", tmp_path)
        made = list(print_papers(office, [paper]))
        server.shutdown()
    assert [number for number, _ in made] == [0]
    assert asked == []


def with_picture_at(address: str, folder: Path) -> bytes:
    """A paper with a picture that is not in it."""
    document = docx.Document()
    key = document.part.relate_to(address, RELATIONSHIP_TYPE.IMAGE, is_external=True)
    file = folder / "dot.png"
    file.write_bytes(DOT)
    document.add_picture(str(file))
    blip = document.element.body.xpath("//a:blip")[0]
    del blip.attrib[qn("r:embed")]
    blip.set(qn("r:link"), key)
    document.save(str(folder / "paper.docx"))
    return (folder / "paper.docx").read_bytes()
