"""Open a file in the language server that editors use for YAML, as an editor does."""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.validators import NODE_MODULES, ToolError, find

SETTINGS = {"yaml": {"schemaStore": {"enable": False}, "completion": True, "hover": True}}
PATIENCE = 300.0
"""Seconds after which a server that says nothing is ended."""


@dataclass(slots=True)
class Editor:
    """One conversation with the server; lines and columns count from 1, as people count."""

    server: subprocess.Popen[bytes]
    settings: dict[str, Any]
    number: int = 0
    told: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def problems(self, path: Path) -> list[tuple[int, str]]:
        """Return line and message of everything the editor marks in a file."""
        self._open(path, path.read_text(encoding="utf-8"))
        while path.as_uri() not in self.told:
            self._take()
        return [
            (problem["range"]["start"]["line"] + 1, problem["message"])
            for problem in self.told[path.as_uri()]
        ]

    def proposals(self, path: Path, text: str) -> dict[str, str]:
        """Return what is offered where `text` has a `|`: label, and what would be inserted."""
        answer = self._at_mark(path, text, "textDocument/completion")
        items = answer["items"] if isinstance(answer, dict) else answer or []
        return {
            item["label"]: item.get("textEdit", {}).get("newText", item.get("insertText", ""))
            for item in items
        }

    def hover(self, path: Path, text: str) -> str:
        """Return the words that come up over the place where `text` has a `|`."""
        answer = self._at_mark(path, text, "textDocument/hover")
        return str(answer["contents"]["value"]) if answer else ""

    def _at_mark(self, path: Path, text: str, method: str) -> Any:
        before, _, after = text.partition("|")
        self._open(path, before + after)
        line, column = before.count("\n"), len(before) - before.rfind("\n") - 1
        return self._ask(
            method,
            {
                "textDocument": {"uri": path.as_uri()},
                "position": {"line": line, "character": column},
            },
        )

    def _open(self, path: Path, text: str) -> None:
        self.number += 1
        document = {
            "uri": path.as_uri(),
            "languageId": "yaml",
            "version": self.number,
            "text": text,
        }
        self.told.pop(path.as_uri(), None)
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})

    def _ask(self, method: str, params: dict[str, Any]) -> Any:
        self.number += 1
        mine = self.number
        self._send({"id": mine, "method": method, "params": params})
        while True:
            message = self._take()
            if message.get("id") == mine and "method" not in message:
                if "error" in message:
                    raise ToolError(f"the language server refused {method}: {message['error']}")
                return message["result"]

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.server.stdin is not None
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self.server.stdin.flush()

    def _take(self) -> dict[str, Any]:
        """Return the next message; answer what the server asks for, keep what it marks."""
        assert self.server.stdout is not None
        length = 0
        while (line := self.server.stdout.readline()) != b"\r\n":
            if not line:
                raise ToolError("the language server ended, or said nothing for too long")
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        message: dict[str, Any] = json.loads(self.server.stdout.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            self.told[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "method" in message and "id" in message:
            self._send({"id": message["id"], "result": self._answer(message)})
        return message

    def _answer(self, message: dict[str, Any]) -> Any:
        if message["method"] == "workspace/configuration":
            return [self.settings.get(item["section"]) for item in message["params"]["items"]]
        return None


@contextmanager
def open_editor(folder: Path, **yaml_settings: object) -> Iterator[Editor]:
    """Start the language server for the files in `folder`; nothing is fetched from anywhere.

    Raises:
        ToolError: if it is missing, breaks down or hangs.
    """
    script = NODE_MODULES / "yaml-language-server" / "bin" / "yaml-language-server"
    if not script.is_file():
        raise ToolError("yaml-language-server is missing; './run test' installs the test tools")
    settings = {"yaml": {**SETTINGS["yaml"], **yaml_settings}}
    server = subprocess.Popen(
        [find("node"), str(script), "--stdio"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=folder,
    )
    timer = threading.Timer(PATIENCE, server.kill)
    timer.start()
    try:
        editor = Editor(server, settings)
        completion = {
            "completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}
        }
        capabilities = {
            "workspace": {"configuration": True},
            "textDocument": {"completion": completion, "publishDiagnostics": {}},
        }
        editor._ask(
            "initialize",
            {"processId": None, "rootUri": folder.as_uri(), "capabilities": capabilities},
        )
        editor._send({"method": "initialized", "params": {}})
        yield editor
    finally:
        timer.cancel()
        server.kill()
        server.communicate()
