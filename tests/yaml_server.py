"""The YAML language server that editors such as VS Code run, asked in its own protocol (LSP, over pipes)."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from programs import without

VERSION = "1.25.0"
PLACE = Path(__file__).resolve().parent.parent / ".venv" / f"yaml-language-server-{VERSION}"
SETTINGS = {
    "yaml": {"schemaStore": {"enable": False}, "validate": True, "hover": True, "completion": True},
    "[yaml]": {"editor.tabSize": 2},
}


def installed() -> Path:
    """Where the server is; npm fetches it the first time. Without npm the test is skipped, but not in CI."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not (node and npm):
        without("node and npm are not on this machine")
    if not PLACE.is_dir():
        PLACE.parent.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=PLACE.parent) as folder:
            wanted = f"yaml-language-server@{VERSION}"
            command = [str(npm), "install", "--no-save", "--no-package-lock", "--prefix", folder, wanted]
            done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
            if done.returncode != 0:
                without(f"npm could not fetch {wanted}")
            with suppress(OSError):  # another process of the tests was faster
                Path(folder).rename(PLACE)
            Path(folder).mkdir(exist_ok=True)
    return PLACE / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"


class Server:
    """One running server; files are opened as an editor opens them."""

    def __init__(self, program: Path) -> None:
        self._process = subprocess.Popen(
            ["node", str(program), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._number = 0
        self._found: dict[str, list[dict[str, Any]]] = {}
        formats = {"documentationFormat": ["markdown"], "snippetSupport": True}
        wishes = {"completion": {"completionItem": formats}, "hover": {"contentFormat": ["markdown"]}}
        able = {"textDocument": wishes, "workspace": {"configuration": True}}
        self.ask("initialize", {"processId": os.getpid(), "rootUri": None, "capabilities": able})
        self._send({"method": "initialized", "params": {}})
        self._send({"method": "workspace/didChangeConfiguration", "params": {"settings": SETTINGS}})

    def diagnose(self, *paths: Path) -> dict[Path, list[dict[str, Any]]]:
        """What the editor would underline in each file."""
        for path in paths:
            self._found.pop(path.as_uri(), None)
            self.open(path)
        while any(path.as_uri() not in self._found for path in paths):
            self._take(self._receive())
        return {path: self._found[path.as_uri()] for path in paths}

    def open(self, path: Path) -> None:
        text = path.read_bytes().decode("utf-8-sig")
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})

    def at(self, method: str, path: Path, line: int, character: int) -> Any:
        """What the server answers about a place; both count from 0."""
        place = {"line": line, "character": character}
        return self.ask(method, {"textDocument": {"uri": path.as_uri()}, "position": place})

    def ask(self, method: str, params: object) -> Any:
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._receive()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message
                return message["result"]
            self._take(message)

    def stop(self) -> None:
        self.ask("shutdown", None)
        self._send({"method": "exit"})
        self._process.communicate(timeout=20)

    def _take(self, message: dict[str, Any]) -> None:
        """What the server sends unasked: findings, and questions of its own."""
        if message.get("method") == "textDocument/publishDiagnostics":
            self._found[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "id" in message and "method" in message:
            wanted = message["params"].get("items", []) if message["method"].endswith("configuration") else []
            answer = [SETTINGS.get(one.get("section"), {}) for one in wanted] or None
            self._send({"id": message["id"], "result": answer})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        stream = self._process.stdout
        assert stream
        length = 0
        for line in iter(stream.readline, b"\r\n"):
            assert line, "the server has ended"
            if line.lower().startswith(b"content-length:"):
                length = int(line.partition(b":")[2])
        return dict(json.loads(stream.read(length)))
