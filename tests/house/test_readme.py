"""What the README shows is what happens."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from boardkit.cli.commands import app

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def test_the_message_in_the_readme_is_the_one_that_a_user_gets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "agendas", tmp_path / "agendas")
    monkeypatch.chdir(tmp_path)
    meeting = tmp_path / "agendas" / "meetings" / "2024-02.yaml"
    meeting.write_text(
        meeting.read_text("utf-8").replace("lead: region-south", "lead: reigon-south", 1), "utf-8"
    )
    command, shown = re.findall(r"```\n\$ boardkit (check agendas [^\n]+)\n(.+?)```", README, re.DOTALL)[0]
    result = CliRunner().invoke(app, command.split())
    assert result.output == shown
    assert result.exit_code == 1


def test_every_command_in_the_readme_exists() -> None:
    named = set(re.findall(r"`boardkit ((?:template )?[a-z]+)", README))
    groups = {"": app, **{f"{one.name} ": one.typer_instance for one in app.registered_groups}}
    known = {
        f"{group}{one.name or getattr(one.callback, '__name__', '')}"
        for group, commands in groups.items()
        if commands
        for one in commands.registered_commands
    }
    assert named == known


def test_every_file_in_the_readme_is_on_the_example_board() -> None:
    table = README.split("## The files")[1].split("## More")[0]
    named = re.findall(r"`([a-z-]+(?:/[0-9*-]+)?\.yaml)`", table.split("Each file begins")[0])
    assert len(named) >= 5
    made = {"snapshots/*.yaml"}  # boardkit writes these when a report is final
    assert [name for name in named if not list((ROOT / "agendas").glob(name)) and name not in made] == []
