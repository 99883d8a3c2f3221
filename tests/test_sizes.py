"""Hold what one screen, and one head, can take in."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house import PROJECT, Module, modules

LINES_IN_A_MODULE = 400
LINES_IN_A_FUNCTION = 60


def too_long(project: Path) -> list[str]:
    """Return one line for each module and function that is longer than the house allows."""
    return [line for module in modules(project).values() for line in _too_long(module)]


def _too_long(module: Module) -> Iterator[str]:
    if module.lines > LINES_IN_A_MODULE:
        yield f"{module.path.name} has {module.lines} lines, {LINES_IN_A_MODULE} are allowed"
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = min([node.lineno, *(mark.lineno for mark in node.decorator_list)])
            lines = (node.end_lineno or first) - first + 1
            if lines > LINES_IN_A_FUNCTION:
                yield f"{module.path.name}:{first}: '{node.name}' has {lines} lines"


def test_no_module_or_function_is_too_long() -> None:
    assert too_long(PROJECT) == []


def test_a_module_of_400_lines_passes_and_of_401_does_not(tmp_path: Path) -> None:
    path = write(tmp_path, "x = 1\n" * 400)
    assert too_long(tmp_path) == []
    path.write_text("x = 1\n" * 401)
    assert too_long(tmp_path) == ["long.py has 401 lines, 400 are allowed"]


def test_a_function_of_60_lines_passes_and_of_61_does_not(tmp_path: Path) -> None:
    path = write(tmp_path, "def f():\n" + "    x = 1\n" * 59)
    assert too_long(tmp_path) == []
    path.write_text("class C:\n    @property\n    def f(self):\n" + "        x = 1\n" * 59)
    assert too_long(tmp_path) == ["long.py:2: 'f' has 61 lines"]


def write(project: Path, text: str) -> Path:
    """Write a package of one module; return its path."""
    path = project / "toolkit" / "long.py"
    path.parent.mkdir()
    path.write_text(text)
    return path
